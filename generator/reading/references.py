"""Which records and files a record names."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

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


@dataclass(frozen=True, slots=True)
class Reference:
    """One name of another record, and where it is written."""

    folder: str
    slug: str
    key: Key


def references_of(entry: Entry) -> Iterator[Reference]:
    """Yield every record that a record names, in the order of its fields."""
    yield from _named(entry, ())
    for name in HOLDERS:
        held = getattr(entry, name, None)
        if isinstance(held, Record):
            yield from _named(held, (name,))
        for at, one in enumerate(held if isinstance(held, tuple) else ()):
            yield from _named(one, (name, at))


def photographs_of(record: Record) -> Iterator[tuple[str, Key]]:
    """Yield every file that a record names as a photograph, and where it is written."""
    for at, photo in enumerate(getattr(record, "photos", ())):
        yield photo.file, ("photos", at, "file")
    if isinstance(record, Product):
        for at, pack in enumerate(record.packs):
            if pack.photo:
                yield pack.photo, ("packs", at, "photo")
    elif isinstance(record, Fair) and record.cover:
        yield record.cover, ("cover",)
    elif isinstance(record, Imprint) and record.theme and record.theme.logo:
        yield record.theme.logo, ("theme", "logo")


def _named(holder: Record, before: Key) -> Iterator[Reference]:
    fields = type(holder).model_fields
    for name, folder in FOLDERS.items():
        said = getattr(holder, name) if name in fields else None
        if isinstance(said, str):
            yield Reference(folder, said, (*before, name))
        for at, slug in enumerate(said if isinstance(said, tuple) else ()):
            yield Reference(folder, slug, (*before, name, at))
