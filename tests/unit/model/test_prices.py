"""What a pack costs on a day."""

from datetime import date

import pytest

from generator.model.prices import Asked, asked, lowest, per_unit
from generator.model.product import Product

SALE = {
    "sku": "A",
    "price": "100000",
    "sale_price": "90000",
    "sale_from": "1/12/2026",
    "sale_until": "31/12/2026",
}
DAY = date(2026, 12, 24)


def a_product(*packs: dict[str, str], **rest: str) -> Product:
    given = {"slug": "mo", "name": "Mơ", "producer": "htx", "group": "do-uong", "packs": list(packs)}
    return Product.model_validate(given | rest)


@pytest.mark.parametrize(
    ("day", "held"),
    [
        (date(2026, 11, 30), False),
        (date(2026, 12, 1), True),
        (date(2026, 12, 31), True),
        (date(2027, 1, 1), False),
    ],
)
def test_a_sale_holds_from_its_first_day_to_its_last(day: date, held: bool):
    product = a_product(SALE)

    assert asked(product, product.packs[0], day) == (Asked(90_000, 100_000) if held else Asked(100_000))


def test_a_sale_price_that_is_no_lower_is_none():
    product = a_product(SALE | {"sale_price": "110000"})

    assert asked(product, product.packs[0], DAY) == Asked(100_000)


def test_alcohol_is_not_on_sale():
    product = a_product(SALE, alcohol="12 %")

    assert asked(product, product.packs[0], DAY) == Asked(100_000)


def test_a_pack_without_a_price_is_on_request_and_others_are_from_the_lowest():
    product = a_product({"sku": "B"}, {"sku": "C", "price": "70000"}, SALE)

    assert asked(product, product.packs[0], DAY) is None
    assert lowest(product, DAY) == (Asked(70_000), True)
    assert lowest(a_product({"sku": "B"}), DAY) is None


@pytest.mark.parametrize(
    ("net", "price", "said"),
    [
        ("500 g", "60000", (120_000, "kg")),
        ("50 g x 10 gói", "60000", (120_000, "kg")),
        ("0,5 lít", "60000", (120_000, "l")),
        ("500 ml", "60000", (120_000, "l")),
        ("12 chiếc", "60000", (5_000, "chiếc")),
        ("1 bộ 6 chén", "60000", (10_000, "chén")),
        ("1 chiếc", "60000", None),
    ],
)
def test_a_unit_price_is_for_a_kilogram_a_litre_or_a_piece(
    net: str, price: str, said: tuple[int, str] | None
):
    product = a_product({"sku": "A", "net": net, "price": price})

    assert per_unit(product, product.packs[0], DAY) == said


def test_a_unit_price_is_that_of_what_is_asked_today():
    product = a_product(SALE | {"net": "500 g"}, {"sku": "B", "net": "500 g"}, {"sku": "C", "price": "70000"})

    assert [per_unit(product, pack, DAY) for pack in product.packs] == [(180_000, "kg"), None, None]
