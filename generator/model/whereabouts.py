"""Where the records that have a place say it: its key, and whether today's units or the old ones are asked for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model.imprint import Imprint
from generator.model.parts import Origin
from generator.model.producer import Producer
from generator.model.product import Product
from generator.model.shown import DisplayPoint, Fair
from generator.model.values.place import Place

Key = tuple[str | int, ...]
Placed = Product | Producer | DisplayPoint | Fair | Imprint

PLACED: tuple[type[Product], type[Producer], type[DisplayPoint], type[Fair], type[Imprint]] = (
    Product,
    Producer,
    DisplayPoint,
    Fair,
    Imprint,
)
"""The records that have a place."""


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


def spots_of(record: Placed) -> Iterator[Spot]:
    """Yield where a record lies, in both ways; a product may lie elsewhere for one channel."""
    if isinstance(record, Product):
        if record.origin:
            yield _spot(record.origin, ("origin",))
        for name, words in record.channels.items():
            if words.origin:
                yield _spot(words.origin, ("channels", name, "origin"))
    elif isinstance(record, Imprint):
        yield Spot(_said(record.locality, ("locality",)), _said(record.old_locality, ("old_locality",), True))
    else:
        yield _spot(record)


def places_of(record: Placed) -> Iterator[Said]:
    """Yield all places that a record lies in, each for itself."""
    for spot in spots_of(record):
        yield from (said for said in (spot.new, spot.old) if said)


def chosen_by(record: Placed) -> Iterator[Said]:
    """Yield the places whose products a point or a fair chooses: new ones and old ones are as good."""
    if isinstance(record, DisplayPoint | Fair) and record.select:
        for at, place in enumerate(record.select.place):
            yield Said(("select", "place", at), place)


def _spot(record: Origin | Producer | DisplayPoint | Fair, key: Key = ()) -> Spot:
    old = None if isinstance(record, Fair) else record.old_place
    return Spot(_said(record.place, (*key, "place")), _said(old, (*key, "old_place"), True))


def _said(place: Place | None, key: Key, old: bool = False) -> Said | None:
    return Said(key, place, old) if place else None
