"""The units of the state as the lists have them, today's and those before 1 July 2025, by what they are called.

Nothing is read or folded before it is asked for: who looks for a commune of one province folds that one's names.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from generator.model.lists import table
from generator.model.values.place import Level, Part, Place

_APART = re.compile("[^a-z0-9]+")
_ROMAN = re.compile(r" (iv|i{1,3})$")
_ROMAN_NUMBERS = {"i": "1", "ii": "2", "iii": "3", "iv": "4"}
_ZEROS = re.compile(r"(?<![0-9])0+(?=[0-9])")
_TONES = "\u0300\u0301\u0303\u0309\u0323"
_SHORT = {
    "hcm": "hochiminh",
    "tphcm": "hochiminh",
    "saigon": "hochiminh",
    "hn": "hanoi",
    "brvt": "bariavungtau",
    "daklac": "daklak",
}


# Each is made once, so that one is itself and no other: to compare the whole chain would cost more than to find it.
@dataclass(frozen=True, slots=True, eq=False)
class Unit:
    """One unit of the state."""

    code: str
    """Its number by the state's list, new ones in 2025; empty where that of an old commune is not known."""
    kind: str
    """`xã`, `thành phố` ...: the whole word in small letters."""
    name: str
    above: Unit | None
    """The unit that it lies in; none above a province."""
    today: bool
    """Whether it is of the two levels since 1 July 2025."""
    was: str = ""
    """Its kind until 29/04/2026, where that changed (30/2026/QH16)."""
    earlier: tuple[str, ...] = ()
    """Names of what it took in before 2025, and former ones of its own, as bare letters."""
    became: tuple[str, ...] = ()
    """The codes of today's units that took it in."""

    @property
    def level(self) -> Level:
        """Return whether it is a commune, a district or a province."""
        if self.above is None:
            return "province"
        return "district" if not self.today and self.above.above is None else "commune"

    @property
    def chain(self) -> tuple[Unit, ...]:
        """Return it and the units above it, smallest first."""
        return (self, *self.above.chain) if self.above else (self,)

    @property
    def part(self) -> Part:
        """Return it alone, as a place has it."""
        return Part(self.kind, self.name)

    @property
    def place(self) -> Place:
        """Return it with the units above it, as a record names it."""
        parts = tuple(unit.part for unit in self.chain)
        return Place(", ".join(part.show("vi") for part in parts), parts)


@cache
def provinces(today: bool) -> tuple[Unit, ...]:
    """Return all provinces and cities of their rank."""
    if today:
        return tuple(
            Unit(code, kind, name, None, True, was) for code, kind, name, was in table("provinces.csv")
        )
    return tuple(
        Unit(code, kind, name, None, False, "", _words(earlier), _words(new))
        for code, kind, name, earlier, new in table("provinces-before.csv")
    )


@cache
def below(unit: Unit) -> tuple[Unit, ...]:
    """Return the units of the next level in one."""
    if unit.level == "commune":
        return ()
    if unit.today:
        rows = _by_above("communes.csv").get(unit.code, ())
        return tuple(Unit(code, kind, name, unit, True, was) for code, _, kind, name, was in rows)
    file = "districts-before.csv" if unit.level == "province" else "communes-before.csv"
    return tuple(
        Unit(code, kind, name, unit, False, "", _words(earlier), _words(new))
        for code, _, kind, name, earlier, new in _by_above(file).get(unit.code, ())
    )


@cache
def within(unit: Unit) -> tuple[Unit, ...]:
    """Return all units in one, the larger first."""
    own = below(unit)
    return own + tuple(smaller for one in own for smaller in below(one))


@cache
def commune_today(code: str) -> Unit:
    """Return a commune of today by its number."""
    province = province_today(_above_of("communes.csv")[code])
    return next(one for one in below(province) if one.code == code)


@cache
def province_today(code: str) -> Unit:
    """Return a province of today by its number."""
    return next(one for one in provinces(True) if one.code == code)


@cache
def provinces_in(unit: Unit) -> tuple[Unit, ...]:
    """Return the provinces of before that went into one of today."""
    return tuple(one for one in provinces(False) if unit.code in one.became)


@cache
def named_provinces(today: bool) -> Mapping[str, Sequence[Unit]]:
    """Return the provinces by all that they are called."""
    return _by_name(provinces(today))


@cache
def named_within(unit: Unit) -> Mapping[str, Sequence[Unit]]:
    """Return the units in one by all that they are called."""
    return _by_name(within(unit))


@cache
def named_anywhere(today: bool) -> Mapping[str, Sequence[Unit]]:
    """Return all units below the provinces by all that they are called."""
    return _by_name(one for province in provinces(today) for one in within(province))


@lru_cache(maxsize=32_768)
def key_of(name: str) -> str:
    """Return what two ways of writing one name have in common.

    Bare letters without spaces, `y` as `i`, `II` and `02` as `2`, `Đắc` as `Đắk`, `HCM` as Hồ Chí Minh.
    """
    # Old texts have the Icelandic letter, which looks the same.
    low = name.lower().replace("đ", "d").replace("ð", "d")
    bare = unicodedata.normalize("NFD", low).encode("ascii", "ignore").decode()
    if bare[-1:] in ("i", "v"):
        bare = _ROMAN.sub(lambda found: " " + _ROMAN_NUMBERS[found[1]], bare)
    key = _ZEROS.sub("", _APART.sub("", bare)).replace("y", "i")
    if key.startswith("dac"):
        key = f"dak{key[3:]}"
    return _SHORT.get(key, key)


@cache
def marked(name: str) -> str:
    """Return a name with its marks, each tone behind its syllable: `Hoà` and `Hòa` are the same."""
    return " ".join(_tone_last(word) for word in name.lower().split())


def _tone_last(word: str) -> str:
    letters = unicodedata.normalize("NFD", word)
    tones = "".join(letter for letter in letters if letter in _TONES)
    return "".join(letter for letter in letters if letter not in _TONES) + tones


def _by_name(units: Iterable[Unit]) -> Mapping[str, Sequence[Unit]]:
    found: dict[str, list[Unit]] = {}
    for unit in units:
        for name in (unit.name, *unit.earlier):
            found.setdefault(key_of(name), []).append(unit)
    return found


@cache
def _by_above(file: str) -> Mapping[str, Sequence[Sequence[str]]]:
    found: dict[str, list[list[str]]] = {}
    for row in table(file):
        found.setdefault(row[1], []).append(row)
    return found


@cache
def _above_of(file: str) -> Mapping[str, str]:
    return {row[0]: above for above, rows in _by_above(file).items() for row in rows}


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())
