"""What a pack costs on a day, in the words of a printed page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from generator.kit.words import NO_BREAK, money
from generator.model.parts import Pack
from generator.model.prices import asked
from generator.model.product import Product
from generator.model.values import UNITS, unit_price
from generator.outputs.print.says import Said, Tongue

_SAID_OF_STOCK = ("preorder", "seasonal")
"""Print outlives a day's stock: only what holds for weeks is said."""


def pack_lines(
    product: Product, day: date, fair_prices: Mapping[str, int], tongue: Tongue
) -> list[dict[str, Any]]:
    """Return a line for each pack: what it is, a note a line beneath, its price and what it was before a sale."""
    return [_line(pack, _prices(pack, product, day, fair_prices), tongue) for pack in product.packs]


def _prices(
    pack: Pack, product: Product, day: date, fair_prices: Mapping[str, int]
) -> tuple[int | None, int | None]:
    """Return today's price and the one before the sale; a fair's own price goes before both."""
    if pack.sku in fair_prices:
        return fair_prices[pack.sku], None
    found = asked(product, pack, day)
    return (found.price, found.before) if found else (None, None)


def _line(pack: Pack, prices: tuple[int | None, int | None], tongue: Tongue) -> dict[str, Any]:
    price, before = prices
    title, notes = _what(pack, tongue)
    if kept := " · ".join(_terms(pack, price, tongue)):
        notes = [*notes, kept]
    return {
        "title": title or pack.sku,
        "notes": notes,
        "price": money(price) if price else tongue.say("ask_price"),
        "priced": bool(price),
        "was": money(before) if before and price and before > price else None,
    }


def _terms(pack: Pack, price: int | None, tongue: Tongue) -> Iterator[str]:
    """Yield what a kilogram or a litre costs, and when it can be had."""
    if price and pack.net and (per := unit_price(price, pack.net)):
        amount, unit = per[0], UNITS[per[1]].names
        yield f"{money(amount)}/{(unit[1] if tongue.code == 'en' else '') or unit[0]}"
    if pack.availability in _SAID_OF_STOCK:
        yield tongue.say(pack.availability).replace(" ", NO_BREAK)


def _what(pack: Pack, tongue: Tongue) -> tuple[Said | None, list[Said]]:
    """Return a pack's title, and its net content beneath where the title does not say it already."""
    net = pack.net.show(tongue.code).replace(" ", NO_BREAK, 1) if pack.net else None
    named = tongue.text(pack.name)
    if not named or not net:
        return named or net, []
    plain = named if isinstance(named, str) else named["vi"]
    return named, [] if _bare(net) in _bare(plain) else [net]


def _bare(text: str) -> str:
    return "".join(text.casefold().split())
