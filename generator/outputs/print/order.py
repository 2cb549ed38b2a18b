"""In which order a fair shows its products, and under which headings."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from generator.base.diagnostic import Text
from generator.model import Catalogue
from generator.model.codes import GROUPS
from generator.model.order import sort_key
from generator.model.product import Product
from generator.model.words import Words
from generator.outputs.print.handed import Handed

_GROUPS = tuple(GROUPS)


@dataclass(frozen=True)
class Section(Handed):
    """Products that stand under one heading."""

    title: Words | None
    """Nothing where the order has no headings."""
    group: str | None
    """The group whose weave the heading wears; nothing where products of several stand together."""
    products: tuple[Product, ...]


@dataclass(frozen=True)
class _Order:
    """One way to put products in order: what they are gathered by, and what that is called."""

    by: Callable[[Catalogue, Product], Any]
    title: Callable[[Catalogue, Product], Words | None]


def sections(
    catalogue: Catalogue, products: Sequence[Product], order: str, language: str
) -> tuple[Section, ...]:
    """Return the products in one of `FAIR_ORDERS`; within a heading the most stars stand first, then names."""
    chosen = _ORDERS[order]

    def gathered(product: Product) -> Any:
        return chosen.by(catalogue, product)

    def within(product: Product) -> Any:
        name = sort_key(product.name.to(language))
        return (name,) if order == "name" else (-(catalogue.stars(product) or 0), name)

    ordered = sorted(products, key=lambda one: (gathered(one), within(one), one.slug))
    found = [tuple(group) for _, group in groupby(ordered, gathered)]
    return tuple(
        Section(chosen.title(catalogue, group[0]), _group(order, group[0]), group) for group in found
    )


def _group(order: str, product: Product) -> str | None:
    return product.group if order == "group" else None


def _place_key(catalogue: Catalogue, product: Product) -> Any:
    place = catalogue.place(product)
    return (0, sort_key(place.parts[0].name), place.key) if place else (1,)


def _place_title(catalogue: Catalogue, product: Product) -> Words:
    place = catalogue.place(product)
    return Words(place.head, place.parts[0].show("en")) if place else _words(_NO_PLACE)


def _stars_title(catalogue: Catalogue, product: Product) -> Words:
    stars = catalogue.stars(product)
    return Words(f"{stars} sao", f"{stars} stars") if stars else _words(_NO_STARS)


def _words(text: Text) -> Words:
    return Words(text.vi, text.en)


_NO_PLACE = Text("Chưa ghi nơi làm", "Place not given")
_NO_STARS = Text("Chờ đánh giá lại hoặc chưa xếp hạng", "Awaiting renewal or not yet rated")
_ORDERS = {
    "group": _Order(lambda _, one: _GROUPS.index(one.group), lambda _, one: _words(GROUPS[one.group])),
    "producer": _Order(
        lambda c, one: (sort_key(c.maker(one).name.vi), one.producer), lambda c, one: c.maker(one).name
    ),
    "place": _Order(_place_key, _place_title),
    "stars": _Order(lambda c, one: -(c.stars(one) or 0), _stars_title),
    "name": _Order(lambda _, one: 0, lambda _, one: None),
}
