"""Templates to text. The only door to Jinja2."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

__all__ = ["Markup", "environment", "escape"]


@cache
def environment(folders: tuple[Path, ...], _fingerprint: str) -> Environment:
    """Return the templates of some folders, the first folder's before the next; one a process and state of the theme."""
    env = Environment(loader=FileSystemLoader(folders), autoescape=True, trim_blocks=True, lstrip_blocks=True, undefined=StrictUndefined)
    env.policies["json.dumps_kwargs"] = {"ensure_ascii": False, "sort_keys": True}
    return env


def attributes(values: Mapping[str, Any]) -> Markup:
    """Return HTML attributes, without those that have no value."""
    return Markup("").join(Markup(' {}="{}"').format(name, value) for name, value in values.items() if value not in (None, ""))
