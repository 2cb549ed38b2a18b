"""A place is found among the units of its time however it is written, and is told what became of it."""

import csv
import re
from collections import Counter
from pathlib import Path

import pytest

from generator.model import lists
from generator.model.gazetteer import (
    became,
    before,
    by_earlier_name,
    mixed,
    nearest,
    of_another_kind,
    same_spot,
    today,
    unknown,
)
from generator.model.territory import below, key_of, marked, provinces, within
from generator.model.values import read_place

HOUSE = Path(__file__).parents[3]
LISTS = Path(lists.__file__).parent
PLACES = re.compile(r"^ *(?:- )?(place|old_place|locality|old_locality): *([^#\n]+?) *(?:#.*)?$", re.M)


def names(units):
    return [unit.place.written for unit in units]


def old(text):
    return before(read_place(text, 3))


def now(text):
    return names(dict.fromkeys(one for unit in old(text) for one in became(unit)))


def sample():
    """Return every place that the sample's records name, by the key that names it."""
    found = set()
    for path in sorted((HOUSE / "content").rglob("*")):
        if path.suffix in (".md", ".yml") and "pages" not in path.parts and ".en." not in path.name:
            found |= set(PLACES.findall(path.read_text("utf-8")))
    return sorted(found)


def test_every_unit_is_there():
    communes = [len(below(one)) for one in provinces(True)]
    old_levels = [one.level for province in provinces(False) for one in within(province)]

    assert (len(provinces(True)), sum(communes)) == (34, 3321)
    assert (len(provinces(False)), old_levels.count("district"), old_levels.count("commune")) == (
        63,
        696,
        10035,
    )


def test_kinds_count_as_the_law_of_2026_has_them():
    kinds = [one.kind for province in provinces(True) for one in below(province)]

    assert [one.kind for one in provinces(True)].count("thành phố") == 7
    assert (kinds.count("phường"), kinds.count("đặc khu")) == (697, 13)


def test_every_unit_is_found_by_its_own_name_and_no_other_is():
    found = [(one, today(one.place)) for province in provinces(True) for one in within(province)]

    assert [one.place.written for one, units in found if units != (one,)] == []


def test_every_old_unit_is_found_by_its_own_name_and_became_something():
    found = [(one, before(one.place)) for province in provinces(False) for one in within(province)]

    assert [one.place.written for one, units in found if units != (one,)] == []
    assert [one.place.written for one, _ in found if not became(one)] == []


@pytest.mark.parametrize(
    "text",
    [
        "xã Thăng An, thành phố Đà Nẵng",
        "Thăng An, Đà Nẵng",
        "XÃ THĂNG AN, TP ĐÀ NẴNG",
        "X. Thăng An, TP. Đà Nẵng, Việt Nam",
        "Thang An, Da Nang",
        "thôn Duy Hà, xã Thăng An, Đà Nẵng",
        "Duy Hà, Thăng An, Đà Nẵng",
        "xã Thăng An",
    ],
)
def test_a_commune_is_found_however_it_is_written(text):
    assert names(today(read_place(text))) == ["xã Thăng An, thành phố Đà Nẵng"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("TP.HCM", "thành phố Hồ Chí Minh"),
        ("TPHCM", "thành phố Hồ Chí Minh"),
        ("Sài Gòn", "thành phố Hồ Chí Minh"),
        ("Dak Lak", "tỉnh Đắk Lắk"),
        ("tỉnh Đắc Lắc", "tỉnh Đắk Lắk"),
        ("Ðà Nẵng", "thành phố Đà Nẵng"),  # the Icelandic letter
        ("Thanh Hoá", "tỉnh Thanh Hóa"),
        ("phường Qui Nhơn, Gia Lai", "phường Quy Nhơn, tỉnh Gia Lai"),
        ("xã Ea Hleo, Đắk Lắk", "xã Ea H'Leo, tỉnh Đắk Lắk"),
        ("xã Đạ Tẻh II, Lâm Đồng", "xã Đạ Tẻh 2, tỉnh Lâm Đồng"),
        ("Chân Mây Lăng Cô, Huế", "xã Chân Mây - Lăng Cô, thành phố Huế"),
        ("tỉnh Đồng Nai", "thành phố Đồng Nai"),
        ("xã Long Thành, tỉnh Đồng Nai", "phường Long Thành, thành phố Đồng Nai"),
    ],
)
def test_other_ways_of_writing_a_name_are_the_same_name(text, found):
    assert names(today(read_place(text))) == [found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Phường 01, TP. Cà Mau, Cà Mau", "phường 1, thành phố Cà Mau, tỉnh Cà Mau"),
        ("xã Điện Dương, huyện Điện Bàn, Quảng Nam", "phường Điện Dương, thị xã Điện Bàn, tỉnh Quảng Nam"),
        ("xã Bình Dương, Quảng Nam", "xã Bình Dương, huyện Thăng Bình, tỉnh Quảng Nam"),
        (
            "phường Thủy Biều, thành phố Huế, tỉnh Thừa Thiên Huế",
            "phường Thủy Biều, quận Thuận Hóa, thành phố Huế",
        ),
        ("Quế Trung, Nông Sơn, Quảng Nam", "thị trấn Trung Phước, huyện Quế Sơn, tỉnh Quảng Nam"),
        ("xã Nam Dương, huyện Lục Ngạn, tỉnh Bắc Giang", "xã Nam Dương, thị xã Chũ, tỉnh Bắc Giang"),
        ("Bà Rịa Vũng Tàu", "tỉnh Bà Rịa - Vũng Tàu"),
    ],
)
def test_an_old_unit_is_found_by_what_it_was_called_and_where_it_once_lay(text, found):
    assert names(old(text)) == [found]


def test_where_a_name_is_said_that_several_have_all_are_meant():
    assert names(old("Núi Thành, Quảng Nam")) == [
        "huyện Núi Thành, tỉnh Quảng Nam",
        "thị trấn Núi Thành, huyện Núi Thành, tỉnh Quảng Nam",
    ]


def test_marks_decide_between_two_that_differ_by_marks_alone():
    assert names(old("Sa Pả, Sa Pa, Lào Cai")) == ["phường Sa Pả, thị xã Sa Pa, tỉnh Lào Cai"]
    assert len(old("Sa Pa, Sa Pa, Lao Cai")) == 1


@pytest.mark.parametrize(
    ("text", "news"),
    [
        ("xã Bình Dương, huyện Thăng Bình, tỉnh Quảng Nam", ["xã Thăng An, thành phố Đà Nẵng"]),
        ("tỉnh Quảng Nam", ["thành phố Đà Nẵng"]),
        ("tỉnh Bắc Kạn", ["tỉnh Thái Nguyên"]),
        ("xã Côn Minh, huyện Na Rì, tỉnh Bắc Kạn", ["xã Côn Minh, tỉnh Thái Nguyên"]),
        ("xã Thạnh Phú, huyện Cờ Đỏ, Cần Thơ", ["xã Thạnh Phú, thành phố Cần Thơ"]),
        ("huyện Hoàng Sa, thành phố Đà Nẵng", ["đặc khu Hoàng Sa, thành phố Đà Nẵng"]),
        (
            "thành phố Hội An, tỉnh Quảng Nam",
            [
                "phường Hội An, thành phố Đà Nẵng",
                "phường Hội An Tây, thành phố Đà Nẵng",
                "phường Hội An Đông, thành phố Đà Nẵng",
                "xã Tân Hiệp, thành phố Đà Nẵng",
            ],
        ),
        # Two of one name in one new province: each goes where its own district went.
        ("xã Phú Tân, huyện Châu Thành, tỉnh Hậu Giang", ["xã Phú Hữu, thành phố Cần Thơ"]),
        ("xã Phú Tân, huyện Châu Thành, tỉnh Sóc Trăng", ["xã Thuận Hòa, thành phố Cần Thơ"]),
    ],
)
def test_what_became_of_an_old_unit(text, news):
    assert now(text) == news


def test_a_commune_that_was_divided_is_in_each_of_its_heirs():
    news = now("xã Cổ Bi, huyện Gia Lâm, Hà Nội")

    assert [one.partition(",")[0] for one in news] == [
        "phường Phúc Lợi",
        "xã Phù Đổng",
        "xã Thuận An",
        "xã Gia Lâm",
    ]


def test_the_441_divided_communes_have_all_their_heirs_and_three_stay_open():
    communes = [one for province in provinces(False) for one in within(province) if one.level == "commune"]
    divided = [one for one in communes if len(became(one)) > 1]

    assert len(divided) == 441 + 3
    assert sum(len(became(one)) for one in divided) == 973 + 6


def test_no_two_communes_of_a_district_share_their_kind_and_their_marks():
    above = [one for province in provinces(False) for one in below(province)] + list(provinces(True))
    said = Counter(
        (unit, one.kind, key_of(one.name), marked(one.name)) for unit in above for one in below(unit)
    )

    assert [key for key, count in said.items() if count > 1] == []


def test_old_and_new_in_one_place_are_told_apart():
    assert names(mixed(read_place("xã Bình Dương, thành phố Đà Nẵng"))) == [
        "xã Bình Dương, huyện Thăng Bình, tỉnh Quảng Nam"
    ]
    assert names(mixed(read_place("xã Thăng An, huyện Thăng Bình, tỉnh Quảng Nam"))) == [
        "xã Thăng An, thành phố Đà Nẵng"
    ]
    assert mixed(read_place("xã Không Có, thành phố Đà Nẵng")) == ()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("thành phố Thái Nguyên", "thành phố Thái Nguyên, tỉnh Thái Nguyên"),
        (
            "phường Quang Trung, thành phố Thái Nguyên",
            "phường Quang Trung, thành phố Thái Nguyên, tỉnh Thái Nguyên",
        ),
        ("thành phố Đà Nẵng", "thành phố Đà Nẵng"),
        ("thành phố Bắc Giang, tỉnh Bắc Giang", "thành phố Bắc Giang, tỉnh Bắc Giang"),
        ("Bắc Giang", "tỉnh Bắc Giang"),
    ],
)
def test_a_city_is_not_the_province_of_its_name(text, found):
    assert names(old(text)) == [found]


def test_a_province_that_ended_is_no_commune_of_its_name():
    assert today(read_place("Bắc Giang")) == ()
    assert of_another_kind(read_place("Bắc Giang")) == ()
    assert names(today(read_place("phường Bắc Giang"))) == ["phường Bắc Giang, tỉnh Bắc Ninh"]


def test_a_wrong_kind_is_told_apart_from_an_old_unit():
    assert names(of_another_kind(read_place("xã Hội An, Đà Nẵng"))) == ["phường Hội An, thành phố Đà Nẵng"]
    assert of_another_kind(read_place("thị trấn Nam Phước, Đà Nẵng")) == ()


@pytest.mark.parametrize(
    ("text", "part", "near"),
    [
        ("xã Thăng Ann, Đà Nẵng", "xã Thăng Ann", "xã Thăng An, thành phố Đà Nẵng"),
        ("tỉnh Quảng Nem", "tỉnh Quảng Nem", "tỉnh Quảng Nam"),
        ("huyện Thăng Bìn, tỉnh Quảng Nam", "huyện Thăng Bìn", "huyện Thăng Bình, tỉnh Quảng Nam"),
        ("xã Xyz, Đà Nẵng", "xã Xyz", None),
    ],
)
def test_a_misspelt_name_is_answered_with_the_nearest(text, part, near):
    place = read_place(text)

    found = nearest(place)

    assert unknown(place)[0].show("vi") == part
    assert (found and found.place.written) == near


def test_new_and_old_of_one_spot_meet():
    bac_kan = old("tỉnh Bắc Kạn")[0]
    hoi_an = old("thành phố Hội An, tỉnh Quảng Nam")[0]

    assert same_spot(today(read_place("xã Côn Minh, tỉnh Thái Nguyên"))[0], bac_kan)
    assert same_spot(today(read_place("thành phố Đà Nẵng"))[0], hoi_an)
    assert not same_spot(today(read_place("xã Thăng An, Đà Nẵng"))[0], hoi_an)


def test_a_former_name_is_known_to_be_one():
    quang = read_place("xã Quế Trung, huyện Nông Sơn, tỉnh Quảng Nam")
    huong = read_place("tỉnh Thừa Thiên Huế")

    assert by_earlier_name(quang, before(quang)[0])
    assert not by_earlier_name(huong, before(huong)[0])


@pytest.mark.parametrize(("key", "text"), sample())
def test_every_place_of_the_sample_is_found(key, text):
    place = read_place(text, 3)

    assert before(place) if key.startswith("old_") else today(place) or before(place)


def test_the_lists_are_sound_tables():
    for path in sorted(LISTS.glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as file:
            rows = list(csv.reader(file))

        assert {len(row) for row in rows} == {len(rows[0])}, path.name
    assert sum(path.stat().st_size for path in LISTS.glob("*.csv")) < 1_000_000
    assert "Copyright (c) 2025 Tran Ngoc Minh Hieu" in (LISTS / "README.md").read_text("utf-8")
