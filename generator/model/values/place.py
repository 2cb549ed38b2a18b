"""Places: administrative units from the smallest to the largest, today's or those before 1 July 2025."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import pairwise
from typing import Literal

from generator.base.diagnostic import Problem, Text
from generator.model.values.written import Kind, fold, shown, tidy

Level = Literal["commune", "district", "province"]

_ENGLISH = {
    "xã": "commune",
    "phường": "ward",
    "đặc khu": "special zone",
    "thị trấn": "township",
    "huyện": "district",
    "quận": "district",
    "thị xã": "town",
    "thành phố": "city",
    "tỉnh": "province",
}
_LEVEL_OF: dict[str, Level] = {
    "xã": "commune",
    "phường": "commune",
    "đặc khu": "commune",
    "thị trấn": "commune",
    "huyện": "district",
    "quận": "district",
    "thị xã": "district",
    "tỉnh": "province",
}
_SHORT = {
    "x": "xã",
    "p": "phường",
    "đk": "đặc khu",
    "tt": "thị trấn",
    "h": "huyện",
    "q": "quận",
    "tx": "thị xã",
    "tp": "thành phố",
    "t": "tỉnh",
}
_RANK: dict[Level | None, int] = {None: 0, "commune": 1, "district": 2, "province": 3}
_MOST_PARTS = 4

_FULL_KIND = re.compile(rf"({'|'.join(_ENGLISH)}) (.+)", re.IGNORECASE)
# One letter needs its full stop or a number (`Q1`): Y Tý and Ea H'leo are names.
_SHORT_KIND = re.compile(r"(?:(t\.?p|tx|tt|đk)(?:\. ?| )|([xphqt])\. ?|([pq])(?=[0-9]))(\S.*)", re.IGNORECASE)
_INNER_KIND = re.compile(r" (?:xã|phường|huyện|quận|thành phố|tỉnh|tp\.?) ", re.IGNORECASE)
_COUNTRY = ("viet-nam", "vietnam")

_KIND = Kind(
    "OCOP-118",
    Text(vi="địa danh hành chính", en="a place"),
    Text(
        vi="hãy viết như `xã Thăng An, thành phố Đà Nẵng`",
        en="write it like `xã Thăng An, thành phố Đà Nẵng`",
    ),
)
_OLD_HINT = Text(
    vi="hãy viết như `xã Bình Dương, huyện Thăng Bình, tỉnh Quảng Nam`",
    en="write it like `xã Bình Dương, huyện Thăng Bình, tỉnh Quảng Nam`",
)
_EMPTY_PART = Text(
    vi="`{value}` có một phần trống giữa hai dấu phẩy",
    en="`{value}` has an empty part between its commas",
)
_TOO_MANY = Text(vi="`{value}` có quá nhiều phần", en="`{value}` has too many parts")
_ADDRESS = Text(
    vi="`{part}` là số nhà hay đường, không phải đơn vị hành chính",
    en="`{part}` is a house or a street, not an administrative unit",
)
_NO_NAME = Text(vi="`{part}` không có tên", en="`{part}` has no name")
_IN = Text(vi="`{{value}}`: {why}", en="`{{value}}`: {why}")
_NO_COMMA = Text(
    vi="`{value}` thiếu dấu phẩy giữa hai đơn vị hành chính",
    en="`{value}` lacks a comma between two administrative units",
)
_ORDER = Text(
    vi="`{value}` không đi từ đơn vị nhỏ đến đơn vị lớn",
    en="`{value}` does not go from the smallest unit to the largest",
)
_WRITE = Text(vi="hãy viết `{right}`", en="write `{right}`")


@dataclass(frozen=True, slots=True)
class Part:
    """One administrative unit: its kind, where that is said, and its name."""

    kind: str | None
    """`xã`, `thành phố` ...: always the whole word in small letters."""

    name: str
    """The name without its kind: `Thăng An`."""

    def show(self, language: str) -> str:
        """Return it as it stands in a sentence of `vi` or `en`."""
        if self.kind is None:
            return self.name
        if language != "en":
            return f"{self.kind} {self.name}"
        word = _ENGLISH[self.kind]
        return f"{word} {self.name}" if self.name[0].isdigit() else f"{self.name} {word}"

    def may_be(self, other: Part) -> bool:
        """Return whether both can be one unit: kinds count only where both are said."""
        if self.kind and other.kind and self.kind != other.kind:
            return False
        return fold(self.name) == fold(other.name)


@dataclass(frozen=True, slots=True)
class Place:
    """A place, from the smallest unit that is said to the largest."""

    written: str = field(compare=False)
    """The text it was read from."""

    parts: tuple[Part, ...]
    """The units, smallest first."""

    # Places are looked up more than anything else, and the smallest name tells nearly all of them apart.
    def __hash__(self) -> int:
        """Return the same number for the same units."""
        return hash(self.parts[0].name)

    @property
    def commune(self) -> Part | None:
        """Return the xã, phường, thị trấn or đặc khu."""
        return self._at("commune")

    @property
    def district(self) -> Part | None:
        """Return the huyện, quận, thị xã or city below a province: a level that ended on 1 July 2025."""
        return self._at("district")

    @property
    def province(self) -> Part | None:
        """Return the province or the city of that rank; a name alone may be one."""
        return self._at("province")

    @property
    def head(self) -> str:
        """Return the smallest unit as a title shows it: `Xã Thăng An`."""
        first = self.parts[0].show("vi")
        return first[0].upper() + first[1:]

    @property
    def slug(self) -> str:
        """Return a name for addresses: `xa-thang-an-thanh-pho-da-nang`."""
        return "-".join(fold(part.show("vi")) for part in self.parts)

    @property
    def key(self) -> str:
        """Return the names alone: `thang-an/da-nang`, the same whether or not the kinds are said."""
        return "/".join(fold(part.name) for part in self.parts)

    def show(self, language: str) -> str:
        """Return it as it stands in a sentence of `vi` or `en`."""
        return ", ".join(part.show(language) for part in self.parts)

    def within(self, other: Place) -> bool:
        """Return whether every unit of the other place is among these, in its order."""
        own = iter(self.parts)
        return all(any(part.may_be(wanted) for part in own) for wanted in other.parts)

    def _at(self, level: Level) -> Part | None:
        levels = _levels(self.parts)
        return self.parts[levels.index(level)] if level in levels else None


@lru_cache(maxsize=4096)
def read_place(text: str, levels: int = 2) -> Place:
    """Return the place.

    `levels` is 3 where units before 1 July 2025 are asked for: it chooses the example in a refusal and
    no more, for an old unit under `place` is read too and found by a rule.
    """
    written = tidy(text)
    names = _names(text, written, _KIND.hint if levels == 2 else _OLD_HINT)
    parts = tuple(_part(text, name) for name in names)
    ranks = [_RANK[level] for level in _levels(parts)]
    # What is smaller than a commune has no rank: a hamlet may lie in a village.
    if any(lower >= higher > 0 for lower, higher in pairwise(ranks)):
        raise _wrong_order(text, parts)
    return Place(written, parts)


def _names(text: str, written: str, hint: Text) -> list[str]:
    names = [name.strip() for name in written.split(",")]
    if len(names) > 1 and fold(names[-1]) in _COUNTRY:
        names.pop()
    if not any(names):
        raise _KIND.unreadable(text, hint)
    if not all(names):
        raise _KIND.wrong(text, _EMPTY_PART, hint)
    if len(names) > _MOST_PARTS:
        raise _KIND.wrong(text, _TOO_MANY, hint)
    return names


def _part(text: str, name: str) -> Part:
    kind = None
    if match := _FULL_KIND.fullmatch(name):
        kind, name = match[1].lower(), match[2]
    elif match := _SHORT_KIND.fullmatch(name):
        short = match[1] or match[2] or match[3]
        kind, name = _SHORT[short.lower().replace(".", "")], match[4]
    if _INNER_KIND.search(name):
        raise _KIND.wrong(text, _NO_COMMA)
    if kind is None and name[0].isdigit():
        raise _wrong_part(text, name, _ADDRESS)
    if not fold(name) or name.lower() in _ENGLISH:
        raise _wrong_part(text, name, _NO_NAME)
    return Part(kind, _cased(name))


def _wrong_part(text: str, name: str, why: Text) -> Problem:
    """Return the refusal of a part; the whole text is quoted before it unless that is the part."""
    # Not filled in together: their text may hold braces.
    said = Text(vi=why.vi.replace("{part}", shown(name)), en=why.en.replace("{part}", shown(name)))
    return _KIND.wrong(text, said if shown(name) == shown(text) else _IN.fill(why=said))


def _cased(name: str) -> str:
    """Return a name that is all small letters or all capitals in its usual ones; `HCM` stays."""
    if name.islower() or (name.isupper() and " " in name):
        return name.title()
    return name


def _levels(parts: tuple[Part, ...]) -> list[Level | None]:
    """Return each unit's level; nothing for what is smaller than a commune.

    Without their kinds, two are a commune and a province, three have a district between them.
    """
    found: list[Level | None] = []
    above: Level | None = None
    for left, part in zip(range(len(parts) - 1, -1, -1), reversed(parts), strict=True):
        above = _level(part, above, (left, len(found)))
        found.append(above)
    return found[::-1]


def _level(part: Part, above: Level | None, around: tuple[int, int]) -> Level | None:
    smaller, larger = around
    if part.kind == "thành phố":
        return "district" if larger else "province"
    if part.kind:
        return _LEVEL_OF[part.kind]
    if not larger:
        return "province"
    if above == "province":
        return "district" if smaller else "commune"
    return "commune" if above == "district" else None


def _wrong_order(text: str, parts: tuple[Part, ...]) -> Problem:
    turned = parts[::-1]
    ranks = [_RANK[level] for level in _levels(turned)]
    if ranks == sorted(set(ranks)):
        right = ", ".join(part.show("vi") for part in turned)
        return _KIND.wrong(text, _ORDER, _WRITE.fill(right=right))
    return _KIND.wrong(text, _ORDER)
