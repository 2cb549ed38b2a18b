"""What a product lacks for its next star, as far as records show (26/2026/QĐ-TTg Phụ lục II)."""

from datetime import date

import pytest

from generator.model import Catalogue, DisplayPoint, Imprint, Producer, Product, Story
from generator.model.next_star import Seen, conditions, lacking, next_star

DAY = date(2026, 11, 24)
HERE = "xã Thăng An, thành phố Đà Nẵng"
ELSEWHERE = "phường Hội An, thành phố Đà Nẵng"
FOUR_STARS = {"stars": 4, "issued": "2026-01-03"}


def catalogue(
    product: dict[str, object], maker: dict[str, object] | None = None, **records: object
) -> Catalogue:
    base = {"slug": "mam", "name": "Mắm", "producer": "nha", "group": "thuc-pham", "set": 9}
    made = Product.model_validate(
        {key: value for key, value in (base | product).items() if value is not None}
    )
    other = Product.model_validate(base | {"slug": "khac"})
    owner = Producer.model_validate(
        {"slug": "nha", "name": "Nhà", "kind": "household", "place": HERE} | (maker or {})
    )
    return Catalogue(
        Imprint.model_validate({"name": "Sản vật", "url": "https://ocop.example"}),
        DAY,
        products={"mam": made, "khac": other},
        producers={"nha": owner},
        **records,
    )


def points(*places: str, kind: str = "shop") -> dict[str, DisplayPoint]:
    return {
        f"diem-{at}": DisplayPoint.model_validate(
            {"slug": f"diem-{at}", "name": "Điểm", "kind": kind, "place": place, "products": ["mam"]}
        )
        for at, place in enumerate(places)
    }


def story(*products: str) -> dict[str, Story]:
    said = {"slug": "chuyen", "title": "Chuyện", "product": list(products), "body": "Ngày xưa."}
    return {"chuyen": Story.model_validate(said)}


def seen(found: Catalogue, code: str, stars: int) -> Seen:
    return next(
        one.seen
        for one in conditions(found, found.products["mam"], 5)
        if (one.code, one.stars) == (code, stars)
    )


@pytest.mark.parametrize(
    ("certificates", "expected"),
    [
        ([], 3),
        ({"stars": 3, "issued": "2026-01-03"}, 4),
        (FOUR_STARS, 5),
        ({"stars": 5, "issued": "2026-01-03"}, None),
        ({"stars": 4, "issued": "2020-01-03"}, 3),
    ],
)
def test_the_next_star_follows_from_todays(certificates: object, expected: int | None) -> None:
    found = catalogue({"certificates": certificates})

    assert next_star(found, found.products["mam"]) == expected


def test_the_conditions_are_those_of_the_next_star_and_of_all_below() -> None:
    none = catalogue({})
    three = catalogue({"certificates": {"stars": 3, "issued": "2026-01-03"}})
    five = catalogue({"certificates": {"stars": 5, "issued": "2026-01-03"}})

    assert {one.stars for one in conditions(none, none.products["mam"])} == {3}
    assert {one.stars for one in conditions(three, three.products["mam"])} == {3, 4}
    assert conditions(five, five.products["mam"]) == ()


def test_without_its_set_nothing_can_be_told() -> None:
    found = catalogue({"set": None})

    assert conditions(found, found.products["mam"]) == ()


def test_each_condition_names_its_criterion_in_both_languages_with_its_source() -> None:
    found = catalogue({})

    one = next(one for one in conditions(found, found.products["mam"]) if one.code == "3.5")

    assert (one.criterion.vi, one.criterion.en) == ("Sở hữu trí tuệ", "Intellectual property")
    assert (one.fields, one.source) == (("marks",), "26/2026/QĐ-TTg Phụ lục II")


def test_every_set_has_conditions_and_every_one_can_be_looked_at() -> None:
    for number in range(1, 27):
        found = catalogue({"set": number})
        every = conditions(found, found.products["mam"], 5)

        assert every
        assert all(one.wanted.vi and one.wanted.en and one.stars in (3, 4, 5) for one in every)


def test_crafts_are_not_asked_for_food_safety() -> None:
    craft = catalogue({"set": 21, "group": "thu-cong-my-nghe"})

    assert "đủ điều kiện an toàn thực phẩm" not in {
        one.wanted.vi for one in conditions(craft, craft.products["mam"], 5)
    }


def test_the_label_is_met_when_it_is_complete_and_else_names_what_is_missing() -> None:
    whole = {
        "ingredients": "cá, muối",
        "usage": "chấm",
        "storage": "nơi mát",
        "warnings": "không có",
        "packs": {"sku": "MAM", "net": "500 ml"},
    }
    part = catalogue(whole | {"storage": None})

    missing = next(one for one in lacking(part, part.products["mam"]) if one.code == "2.3")

    assert seen(catalogue(whole), "2.3", 3) == Seen.MET
    assert (missing.seen, missing.fields) == (Seen.NOT_SHOWN, ("storage",))
    assert seen(catalogue({"set": 1}), "2.3", 3) == Seen.UNKNOWN


def test_a_code_on_the_label_is_seen_by_the_traceability() -> None:
    assert seen(catalogue({}), "2.3", 4) == Seen.NOT_SHOWN
    assert seen(catalogue({"traceability": {"code": "QN-1"}}), "2.3", 4) == Seen.MET
    assert seen(catalogue({"traceability": {"system": "verigoods.vn"}}), "2.3", 4) == Seen.NOT_SHOWN


@pytest.mark.parametrize(
    ("marks", "three", "four"),
    [
        ([], Seen.NOT_SHOWN, Seen.NOT_SHOWN),
        ({"kind": "trademark", "name": "Mắm"}, Seen.MET, Seen.UNKNOWN),
        ({"kind": "trademark", "issued": "2020"}, Seen.MET, Seen.UNKNOWN),
        ({"kind": "collective", "issued": "2020"}, Seen.MET, Seen.MET),
        ({"kind": "collective", "issued": "2027"}, Seen.MET, Seen.UNKNOWN),
    ],
)
def test_a_mark_applied_for_is_enough_for_three_stars(marks: object, three: Seen, four: Seen) -> None:
    found = catalogue({"marks": marks})

    assert (seen(found, "3.5", 3), seen(found, "3.5", 4)) == (three, four)


@pytest.mark.parametrize(
    ("places", "three", "four", "five"),
    [
        ([], Seen.NOT_SHOWN, Seen.NOT_SHOWN, Seen.NOT_SHOWN),
        ([HERE], Seen.UNKNOWN, Seen.NOT_SHOWN, Seen.NOT_SHOWN),
        ([ELSEWHERE], Seen.MET, Seen.UNKNOWN, Seen.NOT_SHOWN),
        ([ELSEWHERE] * 4, Seen.MET, Seen.UNKNOWN, Seen.NOT_SHOWN),
        ([ELSEWHERE] * 5, Seen.MET, Seen.MET, Seen.NOT_SHOWN),
    ],
)
def test_points_in_another_commune_are_sale_outside(
    places: list[str], three: Seen, four: Seen, five: Seen
) -> None:
    found = catalogue({}, points=points(*places))

    assert [seen(found, "4.1", stars) for stars in (3, 4, 5)] == [three, four, five]


def test_a_shop_on_line_or_a_supermarket_is_modern_trade() -> None:
    on_line = catalogue({"links": {"url": "https://voso.vn/mam"}})
    own_shop = catalogue({}, {"shops": {"voso": "https://voso.vn/nha"}})
    in_store = catalogue({}, points=points(ELSEWHERE, kind="supermarket"))

    assert {seen(found, "4.1", 5) for found in (on_line, own_shop, in_store)} == {Seen.MET}


def test_a_story_shared_with_another_product_may_score_nothing() -> None:
    assert seen(catalogue({}, stories=story("mam")), "5.3", 3) == Seen.MET
    assert seen(catalogue({}, stories=story("mam", "khac")), "5.3", 3) == Seen.UNKNOWN
    assert seen(catalogue({}), "5.3", 3) == Seen.NOT_SHOWN


def test_that_the_story_stands_inside_the_traceability_is_seen_by_nobody_here() -> None:
    traced = {"traceability": {"url": "https://verigoods.vn/1"}}

    assert seen(catalogue(traced, stories=story("mam")), "5.1", 4) == Seen.UNKNOWN
    assert seen(catalogue(traced), "5.1", 4) == Seen.NOT_SHOWN


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ({"declarations": {"kind": "self-declaration"}}, Seen.MET),
        ({"declarations": {"kind": "self-declaration", "valid_until": "2026-11-24"}}, Seen.MET),
        ({"declarations": {"kind": "self-declaration", "valid_until": "2026-11-23"}}, Seen.NOT_SHOWN),
        ({"declarations": {"kind": "test-report"}}, Seen.NOT_SHOWN),
        ({"standards": {"name": "TCCS 01:2025/HAIHIEN"}}, Seen.MET),
    ],
)
def test_a_declaration_in_force_or_a_standard_of_the_makers_own_declares_quality(
    said: dict[str, object], expected: Seen
) -> None:
    assert seen(catalogue(said), "8", 3) == expected


@pytest.mark.parametrize(
    ("name", "three", "four"),
    [
        ("Cơ sở đủ điều kiện ATTP", Seen.MET, Seen.UNKNOWN),
        ("HACCP", Seen.UNKNOWN, Seen.MET),
        ("ISO 22000:2018", Seen.UNKNOWN, Seen.MET),
        ("VietGAP", Seen.NOT_SHOWN, Seen.UNKNOWN),
    ],
)
def test_eligibility_is_enough_for_three_stars_and_a_system_is_wanted_for_four(
    name: str, three: Seen, four: Seen
) -> None:
    kept = catalogue({}, {"standards": {"name": name}})
    ended = catalogue({}, {"standards": {"name": name, "valid_until": "2025"}})

    assert (seen(kept, "9", 3), seen(kept, "9", 4)) == (three, four)
    assert seen(ended, "9", 3) == Seen.NOT_SHOWN


def test_contracts_link_production_but_their_share_stands_in_no_record() -> None:
    linked = catalogue({}, {"linkages": {"with": "Co.opmart"}})

    assert (seen(linked, "1.4", 4), seen(linked, "1.4", 5)) == (Seen.MET, Seen.UNKNOWN)
    assert (seen(catalogue({}), "1.4", 4), seen(catalogue({}), "1.4", 5)) == (Seen.NOT_SHOWN, Seen.NOT_SHOWN)
