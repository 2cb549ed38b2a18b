"""Values in forms of their own are written again; those that are plain to see stay."""

import pytest

from generator.model.codes import GROUPS
from generator.model.kinds import DAY, LINE, MONEY, QUANTITY
from generator.model.notation import Notation
from generator.model.spelling import spelled


@pytest.mark.parametrize(
    ("kind", "text", "better"),
    [
        (MONEY, "120k", "120.000 đ"),
        (MONEY, "120,000", "120.000 đ"),
        (MONEY, "120 000 VND", "120.000 đ"),
        (MONEY, "1,2 triệu", "1.200.000 đ"),
        (DAY, "24-11-2026", "24/11/2026"),
        (DAY, "ngày 5 tháng 8 năm 2026", "05/08/2026"),
        (DAY, "tháng 8/2026", "08/2026"),
        (DAY, "năm 2023", "2023"),
        (QUANTITY, "500ml", "500 ml"),
        (QUANTITY, "1.5 Kg", "1.5 kg"),
        (QUANTITY, "50gr x 10 gói", "50 g x 10 gói"),
        (QUANTITY, "500 ML", "500 ml"),
    ],
)
def test_an_odd_form_is_written_again(kind: Notation, text: str, better: str) -> None:
    assert spelled(kind, text) == better
    assert spelled(kind, better) is None


@pytest.mark.parametrize("text", ["120000", "120.000", "120.000 đ", "120.000₫"])
def test_a_price_that_is_plain_to_see_stays(text: str) -> None:
    assert spelled(MONEY, text) is None


@pytest.mark.parametrize("text", ["24/11/2026", "5/8/2026", "2026-11-24", "11/2026", "2026"])
def test_a_date_that_is_plain_to_see_stays(text: str) -> None:
    assert spelled(DAY, text) is None


@pytest.mark.parametrize("text", ["500 ml", "0,5 lít", "1 bộ 6 chén", "50 g x 10 gói", "5 m2"])
def test_a_quantity_that_is_plain_to_see_stays(text: str) -> None:
    assert spelled(QUANTITY, text) is None


@pytest.mark.parametrize(
    ("kind", "text"), [(MONEY, "12,5"), (DAY, "1/2/26"), (QUANTITY, "1.500 g"), (DAY, "mai")]
)
def test_what_cannot_be_read_or_can_be_read_twice_is_left_to_its_author(kind: Notation, text: str) -> None:
    assert spelled(kind, text) is None


def test_a_label_becomes_its_code() -> None:
    codes = Notation(LINE.name, codes=GROUPS)

    assert spelled(codes, "Thực phẩm") == "thuc-pham"
    assert spelled(codes, "thuc-pham") is None
