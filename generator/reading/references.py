"""Which records and files a record names."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from generator.model import Fair, Imprint, Product
from generator.model.field import Entry, Record

FOLDERS = {
    "producer": "producers",
    "product": "products",
    "products": "products",
    "related": "products",
    "producers": "producers",
    "moved_to": "display-points",
}
"""Fields that name records, and the folder in which those stand."""
HOLDERS = ("select", "pieces")
"""Fields inside which records are named."""

Key = tuple[str | int, ...]


Reference = tuple[str, str, Key]
"""The folder and the slug of another record that is named, and where."""


def references_of(entry: Entry) -> list[Reference]:
    """Return every record that a record names, in the order of its fields."""
    found = _named(entry, ())
    said = vars(entry)
    for name in HOLDERS:
        held = said.get(name)
        if isinstance(held, tuple):
            for at, one in enumerate(held):
                found += _named(one, (name, at))
        elif held is not None:
            found += _named(held, (name,))
    return found


def photographs_of(record: Record) -> list[tuple[str, Key]]:
    """Return every file that a record names as a photograph, and where it is written."""
    photos = vars(record).get("photos") or ()
    found: list[tuple[str, Key]] = [(photo.file, ("photos", at, "file")) for at, photo in enumerate(photos)]
    if type(record) is Product:
        found += [(pack.photo, ("packs", at, "photo")) for at, pack in enumerate(record.packs) if pack.photo]
    elif type(record) is Fair and record.cover:
        found.append((record.cover, ("cover",)))
    elif type(record) is Imprint and record.theme and record.theme.logo:
        found.append((record.theme.logo, ("theme", "logo")))
    return found


def _named(holder: Record, before: Key) -> list[Reference]:
    found: list[Reference] = []
    said = vars(holder)
    for name, folder in _naming(type(holder)):
        value = said[name]
        if isinstance(value, str):
            found.append((folder, value, (*before, name)))
        elif value:
            found += [(folder, slug, (*before, name, at)) for at, slug in enumerate(value)]
    return found


@cache
def _naming(model: type[Record]) -> Sequence[tuple[str, str]]:
    """Return the fields of a record that name others, and their folders."""
    return tuple((name, folder) for name, folder in FOLDERS.items() if name in model.model_fields)
