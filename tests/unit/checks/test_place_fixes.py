"""What `check --fix` writes for a place: only where one unit can be meant, and nothing that was said is lost."""

from datetime import date

import pytest

from generator.checks import place_merged, place_unknown
from generator.checks.rule import Scene
from generator.model import Producer

SCENE = Scene(date(2026, 11, 24))


def fixes(**said):
    record = Producer.model_validate({"slug": "a", "name": "A", "kind": "farm", **said})
    return [one.fix for rule in (place_unknown, place_merged) for one in rule.judge(record, SCENE)]


@pytest.mark.parametrize(
    ("place", "fix"),
    [
        ("xã Bình Dương, huyện Thăng Bình, tỉnh Quảng Nam", "xã Thăng An, thành phố Đà Nẵng"),
        ("xã Thăng An, huyện Thăng Bình, tỉnh Quảng Nam", "xã Thăng An, thành phố Đà Nẵng"),
        ("tỉnh Quảng Nam", "thành phố Đà Nẵng"),
        ("xã Hội An, Đà Nẵng", "phường Hội An, thành phố Đà Nẵng"),
        ("tỉnh Đồng Nai", "thành phố Đồng Nai"),
    ],
)
def test_where_one_unit_is_meant_it_is_written(place, fix):
    assert fixes(place=place) == [fix]


@pytest.mark.parametrize(
    "place",
    [
        "xã Cổ Bi, huyện Gia Lâm, Hà Nội",
        "huyện Thăng Bình, tỉnh Quảng Nam",
        "thôn Duy Hà, xã Bình Dương, huyện Thăng Bình, tỉnh Quảng Nam",
        "thôn 1, xã Hội An, Đà Nẵng",
        "xã Thăng Ann, Đà Nẵng",
    ],
)
def test_where_several_could_be_or_a_hamlet_would_be_lost_nothing_is(place):
    assert fixes(place=place) == [None]


def test_an_old_place_under_a_new_province_gets_its_own_again():
    assert fixes(old_place="xã Bình Dương, Đà Nẵng") == ["xã Bình Dương, huyện Thăng Bình, tỉnh Quảng Nam"]
    assert fixes(old_place="xã Thăng An, Đà Nẵng") == [None]


def test_a_new_place_needs_no_fix():
    assert fixes(place="xã Thăng An, Đà Nẵng", old_place="xã Bình Dương, huyện Thăng Bình, Quảng Nam") == []
