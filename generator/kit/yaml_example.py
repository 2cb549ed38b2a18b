"""A declared example as a person would write it in a record: YAML without what YAML would guess at."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

# What YAML would read as something else than the text, or not at all, stands in quotes.
_QUOTED = re.compile(r"^[\s>#*&!|%@`'\"\[\]{}?,:-]|: | #|[\s:]$|^$")


def yaml_example(key: str, example: object) -> str:
    """Return the lines that give a field its example: `price: 120.000 ₫`."""
    return "\n".join(_field(key, example))


def _field(key: str, value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        yield f"{key}:"
        yield from (f"  {line}" for name, inner in value.items() for line in _field(name, inner))
    elif isinstance(value, list) and value and isinstance(value[0], dict):
        yield f"{key}:"
        for item in value:
            lines = [line for name, inner in item.items() for line in _field(name, inner)]
            yield from (f"  {'- ' if at == 0 else '  '}{line}" for at, line in enumerate(lines))
    elif isinstance(value, list):
        yield f"{key}: [{', '.join(_scalar(item, ',[]{}') for item in value)}]"
    else:
        yield f"{key}: {_scalar(value)}"


def _scalar(value: object, unwanted: str = "") -> str:
    text = str(value)
    if _QUOTED.search(text) or any(sign in text for sign in unwanted):
        return "'" + text.replace("'", "''") + "'"
    return text
