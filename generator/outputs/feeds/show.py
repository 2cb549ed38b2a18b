"""The ways a channel may ask a value to be written: the filters of a channel file."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from generator.base.diagnostic import Text
from generator.kit.plain_text import to_text
from generator.model import Words
from generator.model.codes import Codes
from generator.model.values import UNITS, Quantity, Telephone, read_number, show_number

Filter = Callable[[Any, str], str]
"""From a value and a language to what a cell says; nothing where the value is not of its kind."""

_SIZE = re.compile(r"[0-9]+(?:[.,][0-9]+)?")
_TO_CM = {"mm": Decimal("0.1"), "cm": Decimal(1), "m": Decimal(100)}
_YES = {"vi": ("có", "không"), "en": ("yes", "no")}
_FEW = 2


def as_text(value: Any, language: str) -> str:
    """Return a value as people read it."""
    said = _WRITERS.get(type(value))
    if said is not None:
        return said(value, language)
    return str(value.show(language)) if hasattr(value, "show") else str(value)


_WRITERS: Mapping[type, Filter] = {
    str: lambda value, _: value,
    Words: lambda value, language: value.to(language),
    bool: lambda value, language: _YES[language][not value],
    Telephone: lambda value, _: value.written,
    Decimal: show_number,
    date: lambda value, _: f"{value:%d/%m/%Y}",
}


def _plain_text(value: Any, language: str) -> str:
    return to_text(as_text(value, language))


def _number(value: Any, _language: str) -> str:
    return show_number(Decimal(value), "en") if isinstance(value, int | Decimal) else ""


def _vnd(value: Any, _language: str) -> str:
    return f"{value} VND" if isinstance(value, int) else ""


def _grams(value: Any, _language: str) -> str:
    return show_number(value.base, "en") if isinstance(value, Quantity) and value.dimension == "mass" else ""


def _weight(value: Any, language: str) -> str:
    grams = _grams(value, language)
    return f"{grams} g" if grams else ""


def _measure(value: Any, _language: str) -> str:
    """Return a net content as shops compare it: `500ml`, `1kg`, `6ct`."""
    if not isinstance(value, Quantity):
        return ""
    if value.dimension == "count":
        return f"{value.total}ct" if value.total >= _FEW and value.total == int(value.total) else ""
    unit = {"mass": "g", "volume": "ml", "length": "cm"}.get(value.dimension)
    if unit is None:
        return ""
    if value.unit in ("kg", "l", "m"):
        unit, amount = value.unit, value.total
    else:
        amount = value.base / UNITS[unit].factor
    return f"{show_number(round(amount, 2), 'en')}{unit}"


def _centimetres(value: Any, language: str) -> str:
    """Return `10 x 8 x 25` for a size in mm, cm or m; nothing where it cannot be told."""
    written = as_text(value, language).strip().lower()
    unit = next((unit for unit in ("mm", "cm", "m") if written.endswith(unit)), "cm")
    factor = _TO_CM[unit]
    sides = [read_number(side) * factor for side in _SIZE.findall(written)]
    return " x ".join(show_number(side, "en") for side in sides)


def _iso_date(value: Any, _language: str) -> str:
    return str(value.isoformat()) if hasattr(value, "isoformat") else ""


def _yes_no(value: Any, language: str) -> str:
    return _YES[language][not value]


def _stars(value: Any, language: str) -> str:
    return f"{value} sao" if language == "vi" else f"{value} {'star' if value == 1 else 'stars'}"


SHOWN: Mapping[str, Filter] = {
    "text": as_text,
    "plain_text": _plain_text,
    "number": _number,
    "vnd": _vnd,
    "grams": _grams,
    "weight": _weight,
    "measure": _measure,
    "centimetres": _centimetres,
    "date": as_text,
    "iso_date": _iso_date,
    "yes_no": _yes_no,
    "stars": _stars,
}
"""Every filter, by the name a channel file asks with."""

FILTERS = Codes(
    {
        "text": Text("như người đọc", "as people read it"),
        "plain_text": Text("Markdown thành chữ thường", "Markdown as plain text"),
        "number": Text("số trơn: 120000", "a plain number: 120000"),
        "vnd": Text("giá kèm mã tiền: 120000 VND", "a price with its code: 120000 VND"),
        "grams": Text("số gam: 650", "grams: 650"),
        "weight": Text("khối lượng: 650 g", "a weight: 650 g"),
        "measure": Text("lượng hàng: 500ml", "a measure: 500ml"),
        "centimetres": Text("kích thước: 10 x 8 x 25", "a size: 10 x 8 x 25"),
        "date": Text("ngày: 24/11/2026", "a date: 24/11/2026"),
        "iso_date": Text("ngày ISO: 2026-11-24", "an ISO date: 2026-11-24"),
        "yes_no": Text("có hay không", "yes or no"),
        "stars": Text("hạng sao: 4 sao", "stars: 4 stars"),
    }
)
"""The same, each with what it gives, for the manual and for who misspells one."""


def shorten(text: str, longest: int) -> str:
    """Return a text of at most so many characters, cut behind a word, with an ellipsis where it was cut."""
    if len(text) <= longest:
        return text
    head = text[: longest - 1]
    word = re.match(r"(?s)(.*\S)\s", head + text[longest - 1])
    kept = word[1] if word and len(word[1]) > longest // 2 else head
    return kept.rstrip(" ,;:.–-\n") + "…"
