"""Which records a record names."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model.field import Entry

FOLDERS = {
    "producer": "producers",
    "product": "products",
    "products": "products",
    "related": "products",
    "producers": "producers",
    "moved_to": "display-points",
}
"""Fields that name records, and the folder in which those stand."""


@dataclass(frozen=True, slots=True)
class Reference:
    """One name of another record, and where it is written."""

    folder: str
    slug: str
    key: tuple[str | int, ...]


def references_of(entry: Entry) -> Iterator[Reference]:
    """Yield every record that a record names, in the order of its fields."""
    yield from _named(entry, ())
    if select := getattr(entry, "select", None):
        yield from _named(select, ("select",))


def _named(holder: object, before: tuple[str, ...]) -> Iterator[Reference]:
    for name, folder in FOLDERS.items():
        said = getattr(holder, name, None)
        if isinstance(said, str):
            yield Reference(folder, said, (*before, name))
        for at, slug in enumerate(said if isinstance(said, tuple) else ()):
            yield Reference(folder, slug, (*before, name, at))
