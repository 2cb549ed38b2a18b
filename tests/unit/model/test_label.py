"""What the law wants shown on line, by kind of goods (37/2026/NĐ-CP Điều 35, 41, 42 and Phụ lục I)."""

import csv
from pathlib import Path

import pytest

import generator
from generator.model import Producer, Product
from generator.model.label import Kind, Shown, is_complete, is_exempt, kinds, label, wanted, wants_nutrition
from generator.model.label import lacking as missing_keys

LIST = Path(generator.__file__).parent / "model/lists/label-fields.csv"
MAKER = {"slug": "nha", "name": "Nhà", "kind": "household"}
SAUCE = {
    "set": 9,
    "ingredients": "cá cơm, muối",
    "usage": "Chấm, nêm",
    "storage": "Nơi mát",
    "warnings": "Có cá",
    "origin": {"place": "xã Thăng An, thành phố Đà Nẵng"},
    "packs": {"sku": "MAM", "net": "500 ml"},
}


def product(**said: object) -> Product:
    return Product.model_validate(
        {"slug": "hang", "name": "Hàng", "producer": "nha", "group": "thuc-pham"} | said
    )


def maker(**said: object) -> Producer:
    return Producer.model_validate(MAKER | said)


def lacking(one: Product, producer: Producer | None = None) -> list[str]:
    return [key for line in label(one, producer) if line.shown == Shown.LACKS for key in line.missing]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ({"set": 3}, (Kind.GRAIN,)),
        ({"set": 4}, (Kind.FOOD,)),
        ({"set": 13}, (Kind.FOOD,)),
        ({"group": "do-uong", "set": 14}, (Kind.ALCOHOL,)),
        ({"group": "do-uong", "set": 15}, (Kind.ALCOHOL,)),
        ({"group": "do-uong", "set": 16}, (Kind.DRINK,)),
        ({"group": "do-uong", "set": 17}, (Kind.DRINK,)),
        ({"group": "do-uong", "alcohol": "29"}, (Kind.ALCOHOL,)),
        ({"group": "do-uong"}, (Kind.DRINK, Kind.ALCOHOL)),
        ({"group": "duoc-lieu", "set": 19}, (Kind.COSMETIC,)),
        ({"group": "duoc-lieu", "set": 20}, (Kind.OTHER,)),
        ({"group": "thu-cong-my-nghe", "set": 22}, (Kind.TEXTILE,)),
        ({"group": "sinh-vat-canh", "set": 24}, (Kind.OTHER,)),
        ({"processing": "processed"}, (Kind.FOOD,)),
        ({"processing": "semi-processed"}, (Kind.FOOD, Kind.GRAIN)),
        ({}, (Kind.FOOD, Kind.GRAIN)),
    ],
)
def test_the_set_or_what_else_is_said_tells_the_kind(
    said: dict[str, object], expected: tuple[Kind, ...]
) -> None:
    assert kinds(product(**said)) == expected


@pytest.mark.parametrize(
    "said",
    [
        {"declarations": {"kind": "registration", "number": "1/2026/ĐKSP"}},
        {"name": "Thực phẩm bảo vệ sức khoẻ Sâm"},
        {"warnings": "Thực phẩm bảo vệ sức khỏe, không phải là thuốc"},
    ],
)
def test_set_18_is_a_supplement_where_the_record_says_so_and_may_be_a_medicine_elsewhere(
    said: dict[str, object],
) -> None:
    assert kinds(product(group="duoc-lieu", set=18, **said)) == (Kind.SUPPLEMENT,)
    assert kinds(product(group="duoc-lieu", set=18)) == (Kind.OTHER,)


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ({"processing": "fresh"}, True),
        ({"set": 1}, True),
        ({"set": 2, "processing": "raw"}, True),
        ({"set": 2, "processing": "processed"}, False),
        ({"set": 8}, False),
        ({"group": "du-lich"}, True),
        ({"group": "thu-cong-my-nghe", "processing": "service"}, True),
        ({"group": "sinh-vat-canh", "processing": "fresh"}, False),
    ],
)
def test_fresh_food_and_services_need_no_label(said: dict[str, object], expected: bool) -> None:
    assert is_exempt(product(**said)) is expected
    assert bool(wanted(product(**said))) is not expected


def test_where_the_kind_is_open_only_what_holds_for_each_is_wanted() -> None:
    for_all = ["name", "responsible", "origin"]

    assert [one.key for one in wanted(product())] == [*for_all, "net_content"]
    assert [one.key for one in wanted(product(group="sinh-vat-canh"))] == for_all
    assert [one.key for one in wanted(product(group="thu-cong-my-nghe"))] == [
        *for_all,
        "ingredients",
        "specifications",
        "use_and_storage",
    ]


def test_what_belongs_to_one_item_is_never_wanted_on_line() -> None:
    every = {one.key for number in range(1, 27) for one in wanted(product(set=number))}

    assert every.isdisjoint({"made_on", "expires_on", "lot", "nutrition"})


def test_a_whole_label_is_complete() -> None:
    assert lacking(product(**SAUCE), maker(place="xã Thăng An, thành phố Đà Nẵng")) == []
    assert is_complete(product(**SAUCE), maker(address="thôn Trà Đóa"))


@pytest.mark.parametrize(
    ("taken", "expected"),
    [
        ("ingredients", ["ingredients"]),
        ("usage", ["usage"]),
        ("storage", ["storage"]),
        ("warnings", ["warnings"]),
        ("packs", ["packs.net"]),
        ("origin", ["origin.place"]),
    ],
)
def test_what_is_not_written_is_lacking_by_its_key(taken: str, expected: list[str]) -> None:
    said = {key: value for key, value in SAUCE.items() if key != taken}

    assert lacking(product(**said), maker(address="thôn Trà Đóa")) == expected


def test_one_pack_without_its_net_content_leaves_it_lacking() -> None:
    packs = [{"sku": "A", "net": "500 ml"}, {"sku": "B"}]

    assert lacking(product(**SAUCE | {"packs": packs})) == ["packs.net"]


@pytest.mark.parametrize("absence", ["không có", "không áp dụng", "none", "n/a"])
def test_that_there_is_none_counts_as_complete(absence: str) -> None:
    lines = {line.wanted.key: line.shown for line in label(product(**SAUCE | {"warnings": absence}))}

    assert lines["warnings"] == Shown.SAYS_NONE


def test_an_allergen_is_a_warning_and_no_allergens_is_none() -> None:
    rest = {key: value for key, value in SAUCE.items() if key != "warnings"}

    assert lacking(product(**rest, allergens=["cá"])) == []
    assert lacking(product(**rest, allergens="không có")) == ["warnings"]


def test_origin_and_who_is_responsible_follow_from_the_producer() -> None:
    own = product(**{key: value for key, value in SAUCE.items() if key != "origin"})
    here = maker(place="xã Thăng An, thành phố Đà Nẵng")

    assert {line.shown for line in label(own)[1:3]} == {Shown.UNKNOWN}
    assert {line.shown for line in label(own, here)[1:3]} == {Shown.HAS}
    assert lacking(own, maker()) == ["producer", "origin.place"]


@pytest.mark.parametrize(
    "said",
    [
        {"packs": {"sku": "A", "net": "1 chiếc", "size": "10 x 8 x 25 cm"}},
        {"packs": {"sku": "A", "net": "1 chiếc", "name": "Khăn 60 x 180"}},
        {"packs": {"sku": "A", "net": "2 m"}},
        {"packs": {"sku": "A"}, "body": "Quạt dài 30 cm, gỗ hương."},
    ],
)
def test_a_crafts_measures_may_stand_with_a_pack_or_in_the_text(said: dict[str, object]) -> None:
    craft = {"group": "thu-cong-my-nghe", "set": 21, "ingredients": "gỗ", "usage": "x", "storage": "y"}

    assert lacking(product(**craft, **said)) == []
    assert lacking(product(**craft, packs={"sku": "A", "net": "1 chiếc"})) == ["packs.size"]


def test_a_supplement_carries_both_phrases() -> None:
    said = {"group": "duoc-lieu", "declarations": {"kind": "registration"}} | SAUCE | {"set": 18}
    phrase = "Thực phẩm bảo vệ sức khỏe. Thực phẩm này không phải là thuốc, không có tác dụng thay thế thuốc"

    assert lacking(product(**said)) == ["warnings", "warnings"]
    assert lacking(product(**said | {"warnings": phrase})) == []


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ({}, True),
        ({"ingredients": "khoai lang"}, False),
        ({"ingredients": None}, False),
        ({"name": "Giấm chuối"}, False),
        ({"set": 11}, False),
        ({"set": 3}, False),
        ({"group": "do-uong", "set": 17}, True),
        ({"group": "do-uong", "set": 16}, False),
        ({"group": "do-uong", "set": 14}, False),
        ({"processing": "fresh"}, False),
    ],
)
def test_nutrition_may_be_due_for_food_and_drinks_of_several_ingredients(
    said: dict[str, object], expected: bool
) -> None:
    assert wants_nutrition(product(**SAUCE | said)) is expected


def test_every_row_of_the_list_has_its_source_and_a_kind_we_know() -> None:
    rows = list(csv.DictReader(LIST.read_text("utf-8").splitlines()))

    assert {row["kind"] for row in rows} == {kind for kind in Kind if kind != Kind.OTHER}
    assert all(row["source"].startswith("37/2026/NĐ-CP") for row in rows)
    assert {row["online"] for row in rows} >= {"yes", "no", "if any"}


def test_what_is_lacking_is_told_once_and_the_maker_is_asked_only_where_it_is_known() -> None:
    supplement = product(group="duoc-lieu", set=18, declarations={"kind": "registration"})
    lost = maker()
    found = maker(old_place="xã Bình Đào, huyện Thăng Bình, tỉnh Quảng Nam")

    assert missing_keys(supplement) == ["packs.net", "ingredients", "usage", "storage", "warnings"]
    assert missing_keys(product(**SAUCE), lost) == ["producer"]
    assert missing_keys(product(**SAUCE), found) == []
