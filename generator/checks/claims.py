"""What packs claim: the identifiers of all products, as the rules about them note them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generator.checks.rule import Evidence, Scene
from generator.model import Product
from generator.model.identifiers import Claim, Identified, later_claims
from generator.model.latest import Latest


def identifiers(product: Product, _: Scene) -> Any:
    """Return what is noted of a product: its producer, whether it is a draft, the SKU and GTIN of each pack."""
    return _identifiers(product)


def _noted(product: Product) -> Any:
    packs = Identified.of(product).packs
    return (product.producer, product.draft, packs) if packs else None


_identifiers = Latest(_noted)


def claims(evidence: Evidence, code: str) -> Iterator[Claim]:
    """Yield each later claim to an identifier; a product of nobody is left out, and claims nothing."""
    makers = evidence.loaded.known["producers"]
    return later_claims(
        Identified(slug, draft, packs)
        for _, slug, (maker, draft, packs) in evidence.notes(code)
        if maker in makers
    )
