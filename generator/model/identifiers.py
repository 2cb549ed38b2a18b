"""Identifiers that the world relies on: a SKU and a GTIN name one pack, and no other."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.model.product import Product


def later_claims(products: Mapping[str, Product], name: str) -> Iterator[tuple[str, int, str, str]]:
    """Yield each later claim to an identifier of packs, `sku` or `gtin`: slug, number of the pack, identifier, owner.

    The first by path stands (RECORD section 1). A GTIN-12 is the GTIN-13 with a zero before it (GS1), so
    they are compared at 14 digits; SKUs without regard to letters' case, as marketplaces do.
    """
    owner: dict[str, tuple[str, int]] = {}
    for slug, product in products.items():
        for at, pack in enumerate(product.packs):
            identifier = getattr(pack, name)
            if not identifier:
                continue
            same = identifier.zfill(14) if name == "gtin" else identifier.casefold()
            first = owner.setdefault(same, (slug, at))
            if first != (slug, at):
                yield slug, at, identifier, first[0]
