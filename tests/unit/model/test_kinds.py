"""What a field makes of a text, and how it refuses one."""

from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from generator.base.diagnostic import Problem
from generator.model import DisplayPoint, Fair, Imprint, Product, Select, Words
from generator.model import kinds as k
from generator.model.codes import GROUPS
from generator.model.field import label_of, slots
from generator.model.near import nearest
from generator.model.product import ChannelWords


def refused(kind: Any, value: object) -> str:
    with pytest.raises(ValidationError) as raised:
        TypeAdapter(kind).validate_python(value)
    problem = raised.value.errors()[0]["ctx"]["problem"]
    assert isinstance(problem, Problem)
    return problem.code


@pytest.mark.parametrize("sku", ["NM-HH-500", "a.b_c-1", "9" * 50])
def test_a_sku(sku: str) -> None:
    assert TypeAdapter(k.Sku).validate_python(f" {sku} ") == sku


@pytest.mark.parametrize("sku", ["Mơ", "a b", "9" * 51, "a/b"])
def test_no_sku(sku: str) -> None:
    assert refused(k.Sku, sku) == "OCOP-133"


@pytest.mark.parametrize(
    "url", ["ocop.vn", "ftp://ocop.vn", "https://", "https://o cop.vn", "javascript:alert(1)", "http://[::1"]
)
def test_no_address(url: str) -> None:
    assert refused(k.Url, url) == "OCOP-132"


@pytest.mark.parametrize("said", ["thuc-pham", "Thực phẩm", " THỰC PHẨM ", "thuc pham", "Food", "food"])
def test_a_code_is_read_by_its_label_in_any_letters(said: str) -> None:
    assert GROUPS.read(said) == "thuc-pham"


def test_a_code_that_is_none_is_answered_with_the_nearest() -> None:
    with pytest.raises(Problem) as raised:
        GROUPS.read("thực phấm sạch")

    assert raised.value.hint and raised.value.hint.vi == "ý bạn là `thuc-pham` (Thực phẩm)?"


@pytest.mark.parametrize(
    ("said", "stars"),
    [
        ("4", (4,)),
        (">= 4", (4, 5)),
        ("≥4 sao", (4, 5)),
        ("> 3", (4, 5)),
        ("<=3", (1, 2, 3)),
        ("3-4", (3, 4)),
        ("3 đến 5 sao", (3, 4, 5)),
        ("3, 5", (3, 5)),
        (["5", "3"], (3, 5)),
    ],
)
def test_the_stars_of_a_choice(said: object, stars: tuple[int, ...]) -> None:
    assert Select.model_validate({"stars": said}).stars == stars


@pytest.mark.parametrize("said", ["6", "> 5", "4-3", "sao", "", {"a": "b"}])
def test_stars_that_nobody_has_are_refused(said: object) -> None:
    with pytest.raises(ValidationError):
        Select.model_validate({"stars": said})


def test_a_channel_may_leave_out_what_a_product_must_have() -> None:
    assert ChannelWords.model_validate({"usage": "Pha"}).model_fields_set == {"usage"}
    assert slots(Product)["name"].info.is_required()
    assert not slots(ChannelWords)["name"].info.is_required()
    assert slots(ChannelWords).keys() - slots(Product).keys() == {"skip"}


def test_a_field_knows_its_form() -> None:
    forms = {name: slots(Product)[name].form for name in ("name", "origin", "packs", "season", "channels")}

    assert forms == {"name": "one", "origin": "one", "packs": "many", "season": "many", "channels": "named"}
    assert slots(Fair)["prices"].form == "named"
    assert slots(Product)["photos"].translated and not slots(Product)["certificates"].translated


def test_a_label_is_found_by_the_way_to_its_value() -> None:
    assert label_of(Product, ("packs", 2, "price")).vi == "Giá bán (đồng, gồm thuế)"
    assert label_of(Product, ("channels", "voso", "name")).en == "Name"
    assert label_of(Imprint, ("plan", 0, "from")).vi == "Từ"
    assert label_of(DisplayPoint, ("khong", "co")).vi == "co"


def test_the_nearest_name_is_sought_without_marks_or_case() -> None:
    assert nearest("Ingrédient", ["usage", "ingredients"]) == "ingredients"
    assert nearest("x" * 100_000, ["usage"]) is None
    assert nearest("zzz", ["usage"]) is None


def test_a_text_is_shown_in_the_language_there_is() -> None:
    assert Words("Mơ").to("en") == "Mơ" and Words("Mơ").lacks("en")
    assert Words("Mơ", "Apricots").to("en") == "Apricots"
