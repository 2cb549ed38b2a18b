"""A sketch of where points lie to each other: no coast and no border is drawn, so it claims to be no map."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from generator.model import DisplayPoint
from generator.model.values import Coordinates
from generator.model.words import Words

WIDTH, HEIGHT = 480, 320
_MARGIN = 44
_KM_PER_DEGREE = 111.32
_STEPS = (0.2, 0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500)


@dataclass(frozen=True, slots=True)
class Pin:
    """One point of a sketch, in its units, under the number that lists give it."""

    number: int
    slug: str
    name: Words
    x: float
    y: float


@dataclass(frozen=True)
class Sketch:
    """Points as they lie to each other, north up, with a scale."""

    pins: tuple[Pin, ...]
    scale_km: float
    scale_width: float
    here: str = ""

    @cached_property
    def fingerprint(self) -> str:
        """Return a name for all that is drawn."""
        return repr(self)


def sketch(points: Sequence[DisplayPoint], here: str = "") -> Sketch | None:
    """Return the sketch of those points whose coordinates are known; nothing for none, or for one alone."""
    placed = [point.coordinates for point in points if point.coordinates]
    if len(placed) < 2:
        return None
    middle, unit = _fit(placed)
    pins = tuple(
        _pin(number, point, middle, unit) for number, point in enumerate(points, 1) if point.coordinates
    )
    km = max((step for step in _STEPS if step / _KM_PER_DEGREE * unit <= WIDTH / 3), default=_STEPS[0])
    return Sketch(pins, km, round(km / _KM_PER_DEGREE * unit, 1), here)


def _fit(places: Sequence[Coordinates]) -> tuple[tuple[float, float], float]:
    """Return the middle of the points, and how many units a degree of latitude is."""
    north, south = max(at.latitude for at in places), min(at.latitude for at in places)
    east, west = max(at.longitude for at in places), min(at.longitude for at in places)
    middle = ((north + south) / 2, (east + west) / 2)
    narrow = math.cos(math.radians(middle[0]))
    high, wide = max(north - south, 0.01), max((east - west) * narrow, 0.01)
    return middle, min((HEIGHT - 2 * _MARGIN) / high, (WIDTH - 2 * _MARGIN) / wide)


def _pin(number: int, point: DisplayPoint, middle: tuple[float, float], unit: float) -> Pin:
    at = point.coordinates
    assert at is not None
    x = WIDTH / 2 + (at.longitude - middle[1]) * math.cos(math.radians(middle[0])) * unit
    y = HEIGHT / 2 - (at.latitude - middle[0]) * unit
    return Pin(number, point.slug, point.name, round(x, 1), round(y, 1))
