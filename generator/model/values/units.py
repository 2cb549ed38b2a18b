"""The units that goods are sold in; the list is `units.csv`."""

from __future__ import annotations

import csv
import difflib
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from generator.model.values.written import fold


@dataclass(frozen=True, slots=True)
class Unit:
    """One unit: `g`, `lít`, `gói`."""

    code: str
    """Its name in our data: the word people write, for `gói` and `bộ` have no other."""

    forms: tuple[str, ...]
    """How it may be written, in small letters."""

    dimension: str
    """`mass`, `volume`, `length`, `area` or `count`."""

    factor: Decimal
    """How many g, ml, mm, mm² or pieces it is."""

    names: tuple[str, str, str]
    """Shown in Vietnamese, in English for one and in English for several.

    The English ones are empty for a unit that English readers do not know, such as `lạng`.
    """

    def name(self, language: str, amount: Decimal) -> str:
        """Return the unit's word after an amount."""
        if language != "en":
            return self.names[0]
        return self.names[1] if amount == 1 else self.names[2]


def unit_written(form: str) -> Unit | None:
    """Return the unit that is written so, in any letter case."""
    return _BY_FORM.get(form.lower())


def unit_near(form: str) -> Unit | None:
    """Return the unit that is written nearly so: without its marks, or with a wrong letter."""
    near = difflib.get_close_matches(fold(form), _BARE, n=1, cutoff=0.6)
    return _BARE[near[0]] if near else None


def _unit(row: dict[str, str]) -> Unit:
    forms = tuple(row["written"].split("|"))
    names = (row["vi"], row["en"], row["en_plural"])
    return Unit(row["code"], forms, row["dimension"], Decimal(row["factor"]), names)


def _read_units() -> dict[str, Unit]:
    lines = Path(__file__).with_name("units.csv").read_text(encoding="utf-8").splitlines()
    return {row["code"]: _unit(row) for row in csv.DictReader(lines)}


UNITS = _read_units()
"""Every unit by its code, in the order of the file."""

_BY_FORM = {form: unit for unit in UNITS.values() for form in unit.forms}
# The first of two that differ by their marks alone is the commoner: `bộ` before `bó`.
_BARE = {fold(form): unit for form, unit in reversed(_BY_FORM.items())}
