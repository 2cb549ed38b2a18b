"""What a pack costs on a day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from generator.model.parts import Pack
from generator.model.product import Product
from generator.model.values import unit_price


@dataclass(frozen=True, slots=True)
class Asked:
    """A price, and the one it replaces while a sale lasts."""

    price: int
    before: int | None = None


def asked(product: Product, pack: Pack, day: date) -> Asked | None:
    """Return what a pack costs on a day; nothing where its price is on request.

    A sale price counts from its first day to its last, where those are given; one that is no lower than
    the price is none (Law on Prices 16/2023/QH15 Điều 29: nothing is sold above its listed price), and
    alcohol has none: its promotion is forbidden (44/2019/QH14 Điều 12).
    """
    if pack.price is None:
        return None
    if pack.sale_price is None:
        return Asked(pack.price)
    begun = pack.sale_from is None or pack.sale_from.first <= day
    ended = pack.sale_until is not None and pack.sale_until.last < day
    if pack.sale_price < pack.price and begun and not ended and not product.alcohol:
        return Asked(pack.sale_price, pack.price)
    return Asked(pack.price)


def lowest(product: Product, day: date) -> tuple[Asked, bool] | None:
    """Return the lowest price of a product's packs on a day and whether others differ; nothing without a price."""
    found = [price for pack in product.packs if (price := asked(product, pack, day))]
    if not found:
        return None
    return min(found, key=lambda one: one.price), len({one.price for one in found}) > 1


def per_unit(product: Product, pack: Pack, day: date) -> tuple[int, str] | None:
    """Return what a kg, lít, m, m² or piece of a pack costs on a day, and that unit's code.

    Nothing where no price or no net content is given, and where the pack is one piece.
    """
    price = asked(product, pack, day)
    return unit_price(price.price, pack.net) if price and pack.net else None
