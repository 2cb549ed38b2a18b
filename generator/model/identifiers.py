"""Identifiers that the world relies on: a SKU and a GTIN name one pack, and no other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.model.product import Product


@dataclass(frozen=True, slots=True)
class Claim:
    """A pack's claim to an identifier that an earlier pack has: the pack is left out."""

    name: str
    """`sku` or `gtin`."""
    slug: str
    """The product of the later pack."""
    at: int
    """Its number among the packs of its product."""
    identifier: str
    first: str
    """The product whose pack has the identifier."""


@dataclass(frozen=True, slots=True)
class Identified:
    """A product's identifiers, in the order of its packs."""

    slug: str
    draft: bool
    packs: tuple[tuple[str, str | None], ...]
    """The SKU and the GTIN of each."""

    @classmethod
    def of(cls, product: Product) -> Identified:
        """Return those of a product."""
        return cls(product.slug, product.draft, tuple((pack.sku, pack.gtin) for pack in product.packs))


def later_claims(products: Iterable[Identified]) -> Iterator[Claim]:
    """Yield each later claim to an identifier; the first by path stands (RECORD section 1), a draft after others.

    A GTIN-12 is the GTIN-13 with a zero before it (GS1), so they are compared at 14 digits; SKUs without
    regard to letters' case, as marketplaces do. A pack that is left out claims nothing for itself.
    """
    owners: dict[str, dict[str, str]] = {"sku": {}, "gtin": {}}
    for product in sorted(products, key=lambda one: one.draft):
        for at, pack in enumerate(product.packs):
            own = _same(*pack)
            taken = [(name, first) for name, value in own.items() if (first := owners[name].get(value))]
            if not taken:
                for name, value in own.items():
                    owners[name][value] = product.slug
            for name, first in taken:
                yield Claim(name, product.slug, at, dict(sku=pack[0], gtin=pack[1] or "")[name], first)


def _same(sku: str, gtin: str | None) -> dict[str, str]:
    """Return the identifiers of a pack as they are compared."""
    return {"sku": sku.casefold(), "gtin": gtin.zfill(14)} if gtin else {"sku": sku.casefold()}
