"""The printed look as it is handed over: templates, weaves and mark, a locality's own before ours."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from generator.base.cache import key_of
from generator.kit.colour import is_readable
from generator.kit.output import Theme
from generator.kit.typesetting import typesetter

_OURS = "#94271B"
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


def ink_of(colour: str | None) -> str:
    """Return a locality's own colour where text in it can be read on paper, else ours (look/README, "Colour")."""
    return colour if colour and is_readable(colour) else _OURS
