"""The printed look as it is handed over: templates, weaves and mark, a locality's own before ours."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from generator.base.cache import key_of
from generator.kit.output import Theme
from generator.kit.typesetting import typesetter

_OURS = "#94271B"
_PAPER = "#F8F3E9"
_LEAST_CONTRAST = 7.0
_WANTED = ("print/**/*", "site/assets/weaves/*.svg", "site/assets/mark.svg")


@dataclass(frozen=True)
class Look:
    """Every file of the theme that a printed piece may read, and what sets them."""

    files: tuple[tuple[str, bytes], ...]
    """By place below the theme's folder."""

    @cached_property
    def fingerprint(self) -> str:
        """Return a name for the files, Typst and the fonts together."""
        return key_of(typesetter(), *(part for name, data in self.files for part in (name, data)))


def look_of(theme: Theme) -> Look:
    """Return the printed look of a catalogue; the site's style sheets are no part of it."""
    names = {
        path.relative_to(folder).as_posix()
        for folder in theme.folders
        for pattern in _WANTED
        for path in folder.glob(pattern)
        if path.is_file()
    }
    return Look(tuple((name, theme.find(name).read_bytes()) for name in sorted(names)))


def readable(colour: str | None) -> str:
    """Return a locality's own colour where text in it can be read on paper, else ours (look/README, "Colour")."""
    return colour if colour and contrast(colour, _PAPER) >= _LEAST_CONTRAST else _OURS


def contrast(one: str, other: str) -> float:
    """Return how far two colours stand apart, as WCAG 2 counts it: 1 to 21."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    shares = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (s / 12.92 if s <= 0.04045 else ((s + 0.055) / 1.055) ** 2.4 for s in shares)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
