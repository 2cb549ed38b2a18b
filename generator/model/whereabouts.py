"""Where the records that have a place say it: its key, and whether today's units or the old ones are asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from generator.model.imprint import Imprint
from generator.model.parts import Origin
from generator.model.producer import Producer
from generator.model.product import Product
from generator.model.shown import DisplayPoint, Fair
from generator.model.values.place import Place

Key = tuple[str | int, ...]
Placed = Product | Producer | DisplayPoint | Fair | Imprint


@dataclass(frozen=True, slots=True)
class Said:
    """One place that a record names."""

    key: Key
    place: Place
    old: bool = False
    """Whether the units before 1 July 2025 are asked for."""


@dataclass(frozen=True, slots=True)
class Spot:
    """One spot by today's units and by those before 1 July 2025."""

    new: Said | None
    old: Said | None


def spots_of(record: Placed) -> Sequence[Spot]:
    """Return where a record lies, in both ways; a product may lie elsewhere for one channel."""
    # Not `isinstance`: to ask pydantic's classes costs more than all else that is done here.
    return _SPOTS[type(record)](record)


def pairs_of(record: Placed) -> Sequence[tuple[Place | None, Place | None]]:
    """Return the same, each spot as its new place and its old one alone."""
    if type(record) is Product and not record.channels:
        origin = record.origin
        return ((origin.place, origin.old_place),) if origin else ()
    if type(record) is Producer or type(record) is DisplayPoint:
        return ((record.place, record.old_place),)
    return tuple(
        (one.new.place if one.new else None, one.old.place if one.old else None) for one in spots_of(record)
    )


def places_of(record: Placed) -> Iterator[Said]:
    """Yield all places that a record lies in, each for itself."""
    for spot in spots_of(record):
        if spot.new:
            yield spot.new
        if spot.old:
            yield spot.old


def chosen_by(record: Placed) -> Iterator[Said]:
    """Yield the places whose products a point or a fair chooses: new ones and old ones are as good."""
    choice = record.select if type(record) is DisplayPoint or type(record) is Fair else None
    for at, place in enumerate(choice.place if choice else ()):
        yield Said(("select", "place", at), place)


def _of_product(product: Product) -> list[Spot]:
    found = [_spot(product.origin, ("origin",))] if product.origin else []
    if product.channels:
        named = ((name, words.origin) for name, words in product.channels.items())
        found += [_spot(origin, ("channels", name, "origin")) for name, origin in named if origin]
    return found


def _of_place(record: Producer | DisplayPoint) -> list[Spot]:
    return [_spot(record, ())]


def _of_fair(fair: Fair) -> list[Spot]:
    return [Spot(_said(fair.place, ("place",)), None)]


def _of_imprint(imprint: Imprint) -> list[Spot]:
    old = _said(imprint.old_locality, ("old_locality",), True)
    return [Spot(_said(imprint.locality, ("locality",)), old)]


def _spot(record: Origin | Producer | DisplayPoint, key: Key) -> Spot:
    return Spot(_said(record.place, (*key, "place")), _said(record.old_place, (*key, "old_place"), True))


def _said(place: Place | None, key: Key, old: bool = False) -> Said | None:
    return Said(key, place, old) if place else None


_SPOTS: Mapping[type[Placed], Callable[[Any], Sequence[Spot]]] = {
    Product: _of_product,
    Producer: _of_place,
    DisplayPoint: _of_place,
    Fair: _of_fair,
    Imprint: _of_imprint,
}
PLACED = tuple(_SPOTS)
"""The records that have a place."""
