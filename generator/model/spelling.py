"""How a value is best written, where people may write it in many ways: what `check --fix` makes of the odd ones.

What is good as it stands stays: `120000`, `120.000` and `120.000 đ` are all plain to see. What other programs
take for something else (`120,000`), what hides the number (`120k`), and units and codes in letters of their own are
written again.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from generator.base.diagnostic import Problem
from generator.model import values
from generator.model.kinds import DAY, MONEY, QUANTITY
from generator.model.notation import Notation
from generator.model.values.units import unit_written
from generator.model.values.written import tidy

_PLAIN_MONEY = re.compile(r"(?:[0-9]+|[0-9]{1,3}(?:\.[0-9]{3})+)(?: ?[đ₫])?")
_PLAIN_DAY = re.compile(
    r"[0-9]{1,2}/[0-9]{1,2}/[0-9]{4}|(?:[0-9]{1,2}/)?[0-9]{4}|[0-9]{4}-[0-9]{2}(?:-[0-9]{2})?"
)
_AMOUNT = re.compile(r"([0-9]) ?([^\W0-9_][^\W0-9_]*(?: phẩm| vuông)?[2²]?)")


def spelled(notation: Notation, text: str) -> str | None:
    """Return how a text of a kind is better written; nothing where it is good as it stands, or cannot be read."""
    spell = notation.codes.read if notation.codes else _SPELLERS.get(notation.name, str)
    try:
        better = spell(text)
    except Problem:
        return None
    return better if better != text else None


def _money(text: str) -> str:
    if _PLAIN_MONEY.fullmatch(text):
        return text
    return f"{values.read_money(text):,} đ".replace(",", ".")


def _day(text: str) -> str:
    if _PLAIN_DAY.fullmatch(text):
        return text
    day = values.read_day(text)
    return f"{day.month:02}/{day.year}" if day.month and not day.exact else day.show("vi")


def _quantity(text: str) -> str:
    values.read_quantity(text)
    better = _AMOUNT.sub(lambda found: f"{found[1]} {_unit(found[2])}", tidy(text))
    # Nothing is written again that would then say something else.
    return better if values.read_quantity(better) == values.read_quantity(text) else text


def _unit(form: str) -> str:
    unit = unit_written(form)
    return form if unit is None or form in (unit.code, unit.names[0]) else unit.code


_SPELLERS: dict[object, Callable[[str], str]] = {
    MONEY.name: _money,
    DAY.name: _day,
    QUANTITY.name: _quantity,
}
