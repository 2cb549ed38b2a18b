"""Money, days, numbers and names as readers of each language are used to them."""

from datetime import date

import pytest

from generator.kit.words import Language, keep_together, money, texts
from generator.model import Words

VI, EN = Language("vi"), Language("en")


def test_an_amount_is_one_piece():
    assert money(1250000) == "1.250.000\u00a0₫"
    assert money(999) == "999\u00a0₫"


def test_days_and_numbers_are_written_as_in_the_language():
    assert VI.day(date(2026, 8, 5)) == EN.day(date(2026, 8, 5)) == "05/08/2026"
    assert (VI.number(12345), EN.number(12345)) == ("12.345", "12,345")
    assert VI.day(None) == ""


def test_one_thing_is_said_in_the_singular():
    assert EN.say("shown", n=1) == "1 product"
    assert EN.say("shown", n=2) == "2 products"
    assert VI.say("shown", n=1) == "1 sản phẩm"


def test_what_is_filled_in_may_hold_braces():
    assert VI.say("search_none", q="{n}") == texts()["search_none"][0].replace("{q}", "{n}")


def test_what_has_no_english_is_shown_in_vietnamese():
    assert EN.text(Words("Nước mắm")) == "Nước mắm"
    assert EN.text(Words("Nước mắm", "Fish sauce")) == "Fish sauce"
    assert EN.text(None) == ""


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("Nước mắm Cửa Khe - Hai Hiền", "Nước mắm Cửa\u00a0Khe\u00a0– Hai\u00a0Hiền"),
        ("Trà Ô Long", "Trà Ô\u00a0Long"),
        ("một hai", "một hai"),
        ("", ""),
    ],
)
def test_proper_names_stay_on_one_line(name, kept):
    assert keep_together(name) == kept
