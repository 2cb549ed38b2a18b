"""OCOP-207: a price below 1.000 đ.

Nothing is sold for so little: whoever writes `price: 120` means 120 nghìn. It is published as it stands,
and a marketplace would sell at it.

Passes::

    price: 120.000

Fails::

    price: 120

Source: docs/ban-ghi.md

Giá dưới 1.000 đ.

Không ai bán gì rẻ đến thế: người viết `price: 120` muốn nói 120 nghìn. Giá vẫn được đăng nguyên như đã viết,
và sàn sẽ bán đúng giá ấy.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.base.diagnostic import Remark, Severity, Text
from generator.checks.rule import RecordRule, Scene
from generator.model import Fair, Product

LEAST = 1_000
_MESSAGE = Text(vi="giá {price} đ dưới 1.000 đ", en="the price, {price} đ, is below 1,000 đ")
_HINT = Text(vi="nếu là nghìn đồng, viết `{price} nghìn`", en="if thousands are meant, write `{price} nghìn`")


def judge(record: Product | Fair, _: Scene) -> Iterator[Remark]:
    """Yield a warning for each price, sale price and fair price that is too low to be meant."""
    for key, price in _prices(record):
        if price is not None and price < LEAST:
            message, hint = _MESSAGE.fill(price=price), _HINT.fill(price=price)
            yield Remark(RULE.code, key, message, hint, Severity.WARNING)


def _prices(record: Product | Fair) -> Iterator[tuple[tuple[str | int, ...], int | None]]:
    if not isinstance(record, Product):
        yield from ((("prices", sku), price) for sku, price in record.prices.items())
        return
    for at, pack in enumerate(record.packs):
        if pack.price is not None:
            yield ("packs", at, "price"), pack.price
        if pack.sale_price is not None:
            yield ("packs", at, "sale_price"), pack.sale_price


RULE = RecordRule("OCOP-207", judge, of=(Product, Fair))
