"""OCOP-207: a price below 1.000 đ.

Nothing is sold for so little: whoever writes `price: 120` means 120 nghìn. It is published as it stands,
and a marketplace would sell at it.

Passes::

    price: 120.000

Fails::

    price: 120
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.base.diagnostic import Diagnostic, Severity, Text
from generator.checks.rule import Evidence, Rule

LEAST = 1_000
_MESSAGE = Text(vi="giá {price} đ dưới 1.000 đ", en="the price, {price} đ, is below 1,000 đ")
_HINT = Text(vi="nếu là nghìn đồng, viết `{price} nghìn`", en="if thousands are meant, write `{price} nghìn`")


def check(evidence: Evidence) -> Iterator[Diagnostic]:
    """Yield a warning for each price, sale price and fair price that is too low to be meant."""
    for owner, key, price in _prices(evidence):
        if price is not None and price < LEAST:
            span = evidence.loaded.at(*owner, *key)
            yield Diagnostic(
                span, RULE.code, _MESSAGE.fill(price=price), _HINT.fill(price=price), Severity.WARNING
            )


def _prices(evidence: Evidence) -> Iterator[tuple[tuple[str, str], tuple[str | int, ...], int | None]]:
    read = evidence.loaded.read
    for slug, product in read.products.items():
        for at, pack in enumerate(product.packs):
            yield ("products", slug), ("packs", at, "price"), pack.price
            yield ("products", slug), ("packs", at, "sale_price"), pack.sale_price
    for slug, fair in read.fairs.items():
        for sku, price in fair.prices.items():
            yield ("fairs", slug), ("prices", sku), price


RULE = Rule("OCOP-207", check)
