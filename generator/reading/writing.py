"""A record as the texts of its files: what importers and tests make of a record, so that reading makes it again.

Texts are returned; whoever asked writes them. What has its usual value is left out.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from typing import Any

import yaml

from generator.model import values
from generator.model.field import Record, Slot, slots
from generator.model.values.number import show_number
from generator.model.words import NoItems, Words

_YES, _NO = "có", "không"
_NAMES = ("file", "sku")
"""What an item of an English list is known by."""


def texts_of(record: Record) -> tuple[str, str | None]:
    """Return the Markdown of a record's Vietnamese file and of its English one; none where nothing is translated."""
    vietnamese = _plain(record)
    english = _english(record)
    return _page(vietnamese), _page(english) if english else None


def yaml_of(data: Mapping[str, Any]) -> str:
    """Return data as people write YAML: in the order given, quotes only where they must be."""
    return yaml.dump(dict(data), Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=10_000)


def _page(data: dict[str, Any]) -> str:
    body = str(data.pop("body", ""))
    return f"---\n{yaml_of(data) if data else ''}---\n" + (f"\n{body}\n" if body else "")


def _plain(record: Record) -> dict[str, Any]:
    """Return what the Vietnamese file says, in the order of the fields."""
    said = {}
    for name, slot in slots(type(record)).items():
        value = getattr(record, slot.name)
        default = slot.info.get_default(call_default_factory=True)
        if value != default or isinstance(value, NoItems):
            said[name] = _value(value)
    return said


def _value(value: Any) -> Any:
    if isinstance(value, Record):
        return _plain(value)
    if isinstance(value, NoItems):
        return value.absence.show("vi")
    if isinstance(value, tuple):
        return [_value(one) for one in value]
    if isinstance(value, dict):
        return {name: _value(one) for name, one in value.items()}
    return next((write(value) for kind, write in _WRITERS if isinstance(value, kind)), str(value))


def _day(day: values.Day) -> str:
    known = [f"{part:02}" for part in (day.day, day.month) if part is not None]
    return "/".join([*known, str(day.year)])


def _quantity(quantity: values.Quantity) -> str:
    return quantity.written or quantity.show("vi")


# A yes is a whole number to Python: the order matters.
_WRITERS: list[tuple[type, Callable[[Any], str]]] = [
    (Words, lambda words: str(words.vi)),
    (bool, lambda yes: _YES if yes else _NO),
    (Decimal, lambda number: show_number(number, "vi")),
    (values.Day, _day),
    (values.Quantity, _quantity),
    (values.Duration, lambda duration: str(duration.show("vi"))),
    (values.Place, lambda place: str(place.written)),
    (values.Telephone, lambda phone: str(phone.written)),
    (values.Hours, lambda hours: str(hours.written)),
    (values.Coordinates, lambda point: str(point.show("vi"))),
]


def _english(record: Record) -> dict[str, Any]:
    """Return what the English file says: only what is translated, and how an item of a list is known."""
    said: dict[str, Any] = {}
    for name, slot in slots(type(record)).items():
        if slot.translated and (found := _translation(slot, getattr(record, slot.name))):
            said[name] = found
    return said


def _translation(slot: Slot, value: Any) -> Any:
    if isinstance(value, Words):
        return None if value.absence else value.en
    if isinstance(value, Record):
        return _english(value)
    if slot.form == "named":
        return {name: found for name, one in value.items() if (found := _english(one))}
    if isinstance(value, tuple):
        items = list(_items(value))
        return items if any(items) else None
    return None


def _items(items: tuple[Any, ...]) -> Iterator[Any]:
    """Yield what is said of each item; nothing keeps the place of one without a translation."""
    known = next((name for name in _NAMES if items and hasattr(items[0], name)), None)
    for item in items:
        if not isinstance(item, Record):
            yield _translation_of(item) or ""
        elif (found := _english(item)) and known:
            yield {known: getattr(item, known), **found}
        elif not known:
            yield found


def _translation_of(item: Any) -> str | None:
    return item.en if isinstance(item, Words) and not item.absence else None


class _Dumper(yaml.SafeDumper):
    """Writes texts; what looks like a number or a date to others is a text to us, and has no quotes."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:
        """Set a list's items in from its field, as people do."""
        super().increase_indent(flow, indentless=False)


def _text(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style="|" if "\n" in text else None)


_Dumper.yaml_implicit_resolvers = {}
_Dumper.add_representer(str, _text)
# Nothing and a text that looks like it must not be confused; all else is text anyhow.
_Dumper.add_implicit_resolver("tag:yaml.org,2002:null", re.compile("(?:~|null)?$"), ["~", "n", ""])
