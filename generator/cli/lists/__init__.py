"""What `ocop list` can list. One list, one file, which exposes it as `LIST`."""

from __future__ import annotations

import pkgutil
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from importlib import import_module

from generator.cli.words import N_, Words
from generator.model import News, Story
from generator.model.field import Entry
from generator.reading.load import Loaded

KINDS = {
    "": N_("catalogue"),
    "products": N_("product"),
    "producers": N_("producer"),
    "stories": N_("story"),
    "display-points": N_("display point"),
    "fairs": N_("fair"),
    "news": N_("news"),
}
"""What a record of a folder of `content/` is called."""


@dataclass(frozen=True, slots=True)
class Said:
    """A value with a name of its own for programs."""

    value: str | int | None
    text: str


Cell = str | int | date | Said | None


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a list."""

    name: str
    """What programs call it."""
    title: str
    """What people do: English, marked with `N_`."""
    number: bool = False
    whole: bool = False
    """Whether what it says is never broken into two lines."""
    on_screen: bool = True
    """Whether people see it on a terminal, too; a sheet has room for all."""


@dataclass(frozen=True, slots=True)
class Ask:
    """What a list is made from, and for whom."""

    loaded: Loaded
    language: str
    words: Words

    def kind(self, folder: str) -> Said:
        """Return what a record of a folder is called."""
        return Said(folder or "catalogue", self.words.gettext(KINDS[folder]))

    def name(self, entry: Entry) -> str:
        """Return the name of a record, or its title."""
        words = entry.title if isinstance(entry, Story | News) else getattr(entry, "name", entry.slug)
        return words if isinstance(words, str) else words.to(self.language)

    def file(self, folder: str, slug: str) -> str:
        """Return the file of a record."""
        return self.loaded.paths[folder, slug][0]


@dataclass(frozen=True, slots=True)
class List:
    """A list that can be asked for."""

    title: str
    """What stands on it, with the day: English, marked with `N_`."""
    empty: str
    """What is said where nothing does."""
    columns: tuple[Column, ...]
    rows: Callable[[Ask], Sequence[Sequence[Cell]]]
    """Returns its rows, in their order."""


def all_lists() -> dict[str, List]:
    """Return every list, by the name of its file."""
    return dict(_lists())


def _lists() -> Iterator[tuple[str, List]]:
    for found in pkgutil.iter_modules(__path__):
        one: List = import_module(f"{__name__}.{found.name}").LIST
        yield found.name, one
