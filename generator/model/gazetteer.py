"""What units a place means, today and before 1 July 2025, and what became of them: the one door to the gazetteer.

A place is found by its names, folded: marks, case, `y` or `i`, hyphens and the old way of setting a tone count for
nothing, a kind only where it is said. It may leave out units between its smallest and its largest, and name a
hamlet below them. Where several units are meant equally well, all are returned: nobody picks one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from difflib import get_close_matches
from functools import lru_cache

from generator.model.territory import (
    Unit,
    below,
    commune_today,
    key_of,
    marked,
    named_anywhere,
    named_provinces,
    named_within,
    province_today,
    provinces,
    provinces_in,
    within,
)
from generator.model.values.place import Part, Place

__all__ = [
    "Unit",
    "became",
    "before",
    "by_earlier_name",
    "is_all",
    "mixed",
    "nearest",
    "of_another_kind",
    "same_spot",
    "today",
    "unknown",
]

Units = tuple[Unit, ...]
Fit = Callable[[Unit, Part], bool]

_KINDS = {
    "commune": ("xã", "phường", "thị trấn", "đặc khu"),
    "district": ("huyện", "quận", "thị xã", "thành phố"),
    "province": ("tỉnh", "thành phố"),
}
_NEAR = 0.75
_APART = 3


@lru_cache(maxsize=32_768)
def today(place: Place) -> Units:
    """Return the units of today that a place can be.

    A name alone, without its kind, that was a province's is that province and no commune of its name.
    """
    only = place.parts[0]
    if len(place.parts) == 1 and not only.kind and _called(named_provinces(False), only, _is_of_level):
        return tuple(_called(named_provinces(True), only, _is_of_kind))
    return _find(place, True, _is_of_kind)


@lru_cache(maxsize=32_768)
def before(place: Place) -> Units:
    """Return the units before 1 July 2025 that a place can be.

    Their kinds count for little, and so does a district that does not have the one commune of that name in its
    province: communes had become wards, districts towns, and communes had changed over since a paper named them.
    """
    return _find(place, False, _is_of_level) or _in_another_district(place)


@lru_cache(maxsize=32_768)
def of_another_kind(place: Place) -> Units:
    """Return the units of today that a place must mean which errs about a kind, as `xã Hội An, Đà Nẵng` does.

    None where it is of today, or an old unit of that very kind.
    """
    right = today(place) or _of_its_kind(place, (*before(place), *_old_under_new(place)))
    says_kinds = any(part.kind for part in place.parts)
    return _find(place, True, _is_of_level) if says_kinds and not right else ()


@lru_cache(maxsize=32_768)
def mixed(place: Place) -> Units:
    """Return the units that a place must mean which mixes old and new, and so is none.

    `xã Bình Dương, thành phố Đà Nẵng` is an old commune under a new province, `xã Thăng An, huyện Thăng Bình,
    tỉnh Quảng Nam` a new commune under old units.
    """
    old = _old_under_new(place)
    if kept := _of_its_kind(place, old):
        return kept
    if _find(place, True, _is_of_level):
        return ()
    return old or tuple(one for turned in _under_new(place) for one in _find(turned, True, _is_of_level))


@lru_cache(maxsize=32_768)
def became(unit: Unit) -> Units:
    """Return what a unit of before is in today: a province, a commune, or each of those that it was divided among.

    A district is in all that its communes are in. A unit of today is in itself.
    """
    if unit.today:
        return (unit,)
    if unit.level == "province":
        return tuple(province_today(code) for code in unit.became)
    if unit.became:
        return tuple(commune_today(code) for code in unit.became)
    return tuple(dict.fromkeys(new for commune in below(unit) for new in became(commune)))


def by_earlier_name(place: Place, unit: Unit) -> bool:
    """Return whether a commune or district was found by the name of what it took in, and so is more than is meant."""
    names = {key_of(part.name) for part in place.parts}
    return any(key_of(one.name) not in names for one in unit.chain if one.level == unit.level != "province")


def is_all(place: Place, unit: Unit) -> bool:
    """Return whether a place begins with a unit: to write the unit's name in its stead loses no hamlet."""
    return key_of(place.parts[0].name) in {key_of(name) for name in (unit.name, *unit.earlier)}


def same_spot(new: Unit, old: Unit) -> bool:
    """Return whether a unit of today and one of before can be named for one spot."""
    return any(new in now.chain or now in new.chain for now in became(old))


@lru_cache(maxsize=1024)
def unknown(place: Place, old: bool = False) -> tuple[Part, Unit | None] | None:
    """Return the largest part of a place that is no unit, and the unit that it should lie in, where that is clear.

    The old units are looked at, too, where the largest is one of those.
    """
    parts = _without_hamlets(place)
    old = old or (
        not _led_to(parts[-1:], True, _is_of_level) and bool(_led_to(parts[-1:], False, _is_of_level))
    )
    for at in range(len(parts) - 1, -1, -1):
        if not _led_to(parts[at:], not old, _is_of_level if old else _is_of_kind):
            above = _led_to(parts[at + 1 :], not old, _is_of_level) if parts[at + 1 :] else []
            return parts[at], above[0] if len(above) == 1 else None
    return None


@lru_cache(maxsize=1024)
def nearest(place: Place, old: bool = False) -> Unit | None:
    """Return the unit that is called nearly as the part of a place that is no unit."""
    found = unknown(place, old)
    if not found:
        return None
    wrong, above = found
    # Whoever misspells an old province under `place` is told of that one.
    units = within(above) if above else provinces(not old) + provinces(False)
    key = key_of(wrong.name)
    names: dict[str, Unit] = {}
    for unit in units:
        name = key_of(unit.name)
        # To compare all names of a province takes milliseconds, and few people miss the first letter.
        if name[:1] == key[:1] and abs(len(name) - len(key)) <= _APART and _is_of_level(unit, wrong):
            names.setdefault(name, unit)
    near = get_close_matches(key, names, n=1, cutoff=_NEAR)
    return names[near[0]] if near else None


def _find(place: Place, now: bool, fits: Fit) -> Units:
    parts = _without_hamlets(place)
    found = _led_to(parts, now, fits)
    if not found and len(parts) > 1 and parts[0].kind is None:
        # Without its kind what stands before a commune may be a hamlet.
        found = [one for one in _led_to(parts[1:], now, fits) if one.level == "commune"]
    return tuple(found)


def _in_another_district(place: Place) -> Units:
    if not (place.commune and place.district and place.province):
        return ()
    parts = tuple(part for part in place.parts if part is not place.district)
    found = tuple(one for one in _find(Place("", parts), False, _is_of_level) if one.level == "commune")
    return found if len(found) == 1 else ()


@lru_cache(maxsize=32_768)
def _old_under_new(place: Place) -> Units:
    """Return the old units that a place means which names the new province above them."""
    new = _called(named_provinces(True), place.parts[-1], _is_of_level) if len(place.parts) > 1 else ()
    turned = (Place("", (*place.parts[:-1], old.part)) for one in new for old in provinces_in(one))
    return tuple(found for one in turned for found in _find(one, False, _is_of_level))


def _of_its_kind(place: Place, units: Iterable[Unit]) -> Units:
    kind = _without_hamlets(place)[0].kind
    return tuple(one for one in units if one.kind == kind)


def _without_hamlets(place: Place) -> tuple[Part, ...]:
    """Return the parts from the first that says to be a commune on."""
    at = next((at for at, part in enumerate(place.parts) if part.kind in _KINDS["commune"]), 0)
    return place.parts[at:]


def _led_to(parts: Sequence[Part], now: bool, fits: Fit) -> list[Unit]:
    """Return the units that a row of parts, smallest first, leads to from its largest."""
    found = _largest(parts[-1], now, fits)
    for part in reversed(parts[:-1]):
        found = [one for above in found for one in _called(named_within(above), part, fits)]
    return list(dict.fromkeys(found))


def _largest(part: Part, now: bool, fits: Fit) -> list[Unit]:
    """Return the provinces of a name, else other units of it; `thành phố Hà Giang` is the city, not the province."""
    cities = part.kind == "thành phố" and not _called(named_provinces(now), part, _is_of_kind)
    if cities and (found := _called(named_anywhere(now), part, _is_of_kind)):
        return found
    found = _called(named_provinces(now), part, fits)
    return found if found or part.kind == "tỉnh" else _called(named_anywhere(now), part, fits)


def _called(known: Mapping[str, Sequence[Unit]], part: Part, fits: Fit) -> list[Unit]:
    """Return the units of a part's name: rather of its own than a former name, of its kind, with its very marks."""
    key = key_of(part.name)
    found = [one for one in known.get(key, ()) if fits(one, part)]
    if len(found) < 2:
        return found
    found = [one for one in found if key_of(one.name) == key] or found
    found = [one for one in found if part.kind in (one.kind, one.was)] or found
    return [one for one in found if marked(one.name) == marked(part.name)] or found


def _is_of_kind(unit: Unit, part: Part) -> bool:
    return part.kind is None or part.kind in (unit.kind, unit.was)


def _is_of_level(unit: Unit, part: Part) -> bool:
    return part.kind is None or part.kind in _KINDS[unit.level]


def _under_new(place: Place) -> Iterator[Place]:
    """Yield the place in the new province that took in the old one it names, without its district."""
    top = place.parts[-1]
    found = [
        *_called(named_provinces(True), top, _is_of_level),
        *_called(named_provinces(False), top, _is_of_level),
    ]
    parts = tuple(part for part in place.parts[:-1] if part is not place.district)
    for new in dict.fromkeys(now for one in found for now in became(one)):
        if parts:
            yield Place("", (*parts, new.part))
