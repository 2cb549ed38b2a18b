"""What `--fix` would write: one value where only one can be meant, and nothing anywhere else."""

from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

import pytest

from generator.base.diagnostic import Remark
from generator.checks import link_form, telephone_form, text_encoding, text_form
from generator.checks.rule import Scene
from generator.model import Producer, Product
from generator.model.lists import table

SCENE = Scene(date(2026, 11, 24))


def fixes(judge: Callable[[Any, Scene], Iterator[Remark]], record: Product | Producer) -> list[str | None]:
    return [one.fix for one in judge(record, SCENE)]


def producer(**said: object) -> Producer:
    return Producer.model_validate({"slug": "a", "name": "Cơ sở A", "kind": "company", **said})


def product(**said: object) -> Product:
    return Product.model_validate({"slug": "mo", "name": "Mơ", "producer": "a", "group": "thuc-pham", **said})


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("0510 3861 234", "0235 3861 234"),
        ("+84 511 3861 234", "0236 3861 234"),
        ("04 3861 2345", "024 3861 2345"),
        ("054 3861 234", "0234 3861 234"),
        ("0240.3861.234", "0204 3861 234"),
        ("0281 3861 234", "0209 3861 234"),
        ("0164 123 4567", "0341 234 567"),
        ("84 1234 567 890", "0834 567 890"),
        ("905 123 456", "0905 123 456"),
        ("0905 123 45", None),
        ("0101 123 456", None),
    ],
)
def test_a_number_becomes_the_only_one_that_can_be_meant(written: str, meant: str | None) -> None:
    assert fixes(telephone_form.judge, producer(phone=written)) == [meant]


@pytest.mark.parametrize(
    "written",
    [
        "0523 861 234",
        "0703 861 234",
        "0838 612 345",
        "0376 123 456",
        "024 3861 2345",
        "0219 3861 234",
        "18001234",
    ],
)
def test_a_number_that_is_somebodys_today_is_left_alone(written: str) -> None:
    assert fixes(telephone_form.judge, producer(phone=written)) == []


def test_every_old_area_became_another_and_four_stayed() -> None:
    areas = [(before, now) for before, now, kind, *_ in table("telephone-prefixes.csv") if kind == "area"]

    assert len(areas) == 63
    assert sorted(before for before, now in areas if before == now) == ["0210", "0211", "0218", "0219"]
    assert len({now for _, now in areas}) == 63


def test_a_marketplaces_link_is_given_its_https() -> None:
    links = [{"channel": "shopee", "url": "http://shopee.vn/mo-i.1.2"}]

    assert fixes(link_form.judge, product(links=links)) == ["https://shopee.vn/mo-i.1.2"]


def test_spaces_signs_that_cannot_be_seen_and_marks_apart_are_mended_together() -> None:
    mo = product(name="Ma\u0323\u0302t  ong\u200b rừng")

    assert fixes(text_form.judge, mo) == fixes(text_encoding.judge, mo) == ["Mật ong rừng"]


def test_prose_is_told_of_and_not_rewritten() -> None:
    mo = product(body="Ma\u0323\u0302t ong rừng")

    assert fixes(text_encoding.judge, mo) == [None]
