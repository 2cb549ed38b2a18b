"""Records with texts that have no English yet: which, how many, and the file to write them in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.checks.untranslated import keys_without_english
from generator.cli.lists import Ask, Cell, Column, List
from generator.cli.words import N_
from generator.model import ENTRIES
from generator.model.catalogue import UNNAMED
from generator.model.order import sort_key


def rows(ask: Ask) -> Sequence[Sequence[Cell]]:
    """Return a row for each record that lacks something: the catalogue's own, then kind by kind, by name.

    Drafts are among them: who translates does so before they are published. What a catalogue in Vietnamese
    alone lacks is listed as well: whoever asks for it means to begin.
    """
    return [
        (kind, name, len(keys), ", ".join(keys), file) for kind, name, keys, file in _lacking(ask) if keys
    ]


def _lacking(ask: Ask) -> Iterator[tuple[Cell, str, Sequence[str], str]]:
    read = ask.loaded.read
    if read.imprint.url != UNNAMED:
        own = keys_without_english(read.imprint)
        yield ask.kind(""), read.imprint.name.vi, own, _english_file(ask, "", "catalogue")
    for folder in ENTRIES:
        for entry in sorted(read.entries(folder).values(), key=lambda one: sort_key(ask.name(one))):
            file = _english_file(ask, folder, entry.slug)
            yield ask.kind(folder), ask.name(entry), keys_without_english(entry), file


def _english_file(ask: Ask, folder: str, slug: str) -> str:
    """Return a record's English file: the one that is there, else the one to make."""
    path, english = ask.loaded.paths[folder, slug]
    stem, _, suffix = path.rpartition(".")
    return english or f"{stem}.en.{suffix}"


LIST = List(
    N_("Records that are not all in English, as of %s"),
    N_("Everything is in English too, as of %s."),
    (
        Column("kind", N_("Record")),
        Column("name", N_("Name")),
        Column("count", N_("Lacking"), number=True),
        Column("keys", N_("Fields")),
        Column("file", N_("File")),
    ),
    rows,
)
