"""Which renditions a photo needs and what they will be called, before any pixel is touched."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, cached_property

import PIL

from generator.base.cache import key_of
from generator.model import Original


@dataclass(frozen=True, slots=True)
class Recipe:
    """How a rendition is made; all of it is part of its name."""

    width: int
    """At most so many pixels wide; never enlarged."""
    suffix: str = ".webp"
    quality: int = 80
    square: bool = False
    """Set in the middle of a white square, whole: what marketplaces ask of a packshot."""


PAGE = tuple(Recipe(width) for width in (320, 640, 960, 1280))
"""For the site's `srcset`."""
PRINT = Recipe(1900, ".jpg", 88)
"""A5 with bleed at 300 dots an inch is 1,820 pixels wide."""
FEED = Recipe(1200, ".jpg", 86, square=True)


@dataclass(frozen=True)
class Rendition:
    """A photo made by one recipe: its name is known before its pixels are."""

    original: Original
    recipe: Recipe

    @cached_property
    def fingerprint(self) -> str:
        """Return a name for original, recipe and encoder."""
        return key_of(self.original.sha256, repr(self.recipe), _encoder())[:32]

    @property
    def suffix(self) -> str:
        """Return the ending of its file, with the dot."""
        return self.recipe.suffix

    @property
    def width(self) -> int:
        """Return how many pixels wide it will be."""
        return self.recipe.width if self.recipe.square else min(self.recipe.width, self.original.width)

    @property
    def height(self) -> int:
        """Return how many pixels high it will be."""
        return (
            self.width
            if self.recipe.square
            else max(1, round(self.original.height * self.width / self.original.width))
        )

    @property
    def file(self) -> str:
        """Return the name of its file, which follows from what it is made of."""
        return f"{self.fingerprint[:20]}-{self.width}{self.suffix}"


def renditions(original: Original, recipes: Sequence[Recipe] = PAGE) -> tuple[Rendition, ...]:
    """Return a photo's renditions from narrow to wide, without those that would only be the same again."""
    found: list[Rendition] = []
    for recipe in recipes:
        rendition = Rendition(original, recipe)
        if not found or rendition.width > found[-1].width:
            found.append(rendition)
    return tuple(found)


@cache
def _encoder() -> str:
    return f"Pillow {PIL.__version__}, recipe 2"
