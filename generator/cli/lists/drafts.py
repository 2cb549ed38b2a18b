"""Drafts: what is written and published nowhere."""

from __future__ import annotations

from collections.abc import Sequence

from generator.cli.lists import Ask, Cell, Column, List
from generator.cli.words import N_
from generator.model import ENTRIES
from generator.model.order import sort_key


def rows(ask: Ask) -> Sequence[Sequence[Cell]]:
    """Return a row for each draft: one kind of record after the other, by name."""
    return [
        (ask.kind(folder), ask.name(entry), ask.file(folder, entry.slug))
        for folder in ENTRIES
        for entry in sorted(
            (one for one in ask.loaded.read.entries(folder).values() if getattr(one, "draft", False)),
            key=lambda one: sort_key(ask.name(one)),
        )
    ]


LIST = List(
    N_("Drafts, as of %s"),
    N_("There are no drafts, as of %s."),
    (Column("kind", N_("Record")), Column("name", N_("Name")), Column("file", N_("File"))),
    rows,
)
