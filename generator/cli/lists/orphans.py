"""What belongs to nothing: producers without products, products on no shelf, empty shelves, photos nobody shows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import PurePosixPath

from generator.cli.lists import Ask, Cell, Column, List, Said
from generator.cli.words import N_
from generator.model import DisplayPoint
from generator.model.field import Entry
from generator.model.order import sort_key

_PHOTOGRAPHS = {".jpg", ".jpeg", ".png", ".webp", ".heic", ".heif", ".avif", ".tif", ".tiff"}


def rows(ask: Ask) -> Sequence[Sequence[Cell]]:
    """Return a row for each, one reason after the other, by name."""
    return [*_producers(ask), *_products(ask), *_points(ask), *_photographs(ask)]


def _producers(ask: Ask) -> Iterator[Sequence[Cell]]:
    catalogue = ask.loaded.catalogue
    # A draft is somebody's product, too: its producer is waiting for it.
    busy = {product.producer for product in ask.loaded.read.products.values()}
    alone = [one for one in catalogue.producers.values() if one.slug not in busy]
    yield from _told(ask, "producers", alone, Said("no-products", ask.words.gettext("has no products")))


def _products(ask: Ask) -> Iterator[Sequence[Cell]]:
    """Yield the products that no display point shows, where there are any display points."""
    catalogue = ask.loaded.catalogue
    shelves = [catalogue.shelf(point) for point in catalogue.points.values() if _is_open(ask, point)]
    shown = {product.slug for shelf in shelves for product in shelf}
    nowhere = [one for one in catalogue.products.values() if shelves and one.slug not in shown]
    yield from _told(
        ask, "products", nowhere, Said("on-no-shelf", ask.words.gettext("is at no display point"))
    )


def _points(ask: Ask) -> Iterator[Sequence[Cell]]:
    catalogue = ask.loaded.catalogue
    bare = [one for one in catalogue.points.values() if _is_open(ask, one) and not catalogue.shelf(one)]
    yield from _told(ask, "display-points", bare, Said("empty-shelf", ask.words.gettext("shows no products")))


def _photographs(ask: Ask) -> Iterator[Sequence[Cell]]:
    gettext = ask.words.gettext
    for path in ask.loaded.unused:
        if PurePosixPath(path).suffix.lower() in _PHOTOGRAPHS:
            yield (
                Said("photo", gettext("photo")),
                PurePosixPath(path).name,
                Said("unused", gettext("no record shows it")),
                path,
            )


def _is_open(ask: Ask, point: DisplayPoint) -> bool:
    return point.closed is None or point.closed.last > ask.loaded.catalogue.day


def _told(ask: Ask, folder: str, entries: Sequence[Entry], why: Said) -> Iterator[Sequence[Cell]]:
    for entry in sorted(entries, key=lambda one: sort_key(ask.name(one))):
        yield ask.kind(folder), ask.name(entry), why, ask.file(folder, entry.slug)


LIST = List(
    N_("Records and photos that belong to nothing, as of %s"),
    N_("Everything belongs somewhere, as of %s."),
    (
        Column("kind", N_("Record")),
        Column("name", N_("Name")),
        Column("why", N_("Why")),
        Column("file", N_("File")),
    ),
    rows,
)
