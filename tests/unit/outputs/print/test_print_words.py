"""What a printed page says: short stories, spans of days, sales, and colours that can be read."""

from __future__ import annotations

from datetime import date

import pytest

from generator.kit.colour import contrast
from generator.outputs.print.look import ink_of
from generator.outputs.print.says import days, in_short


def test_a_short_story_ends_with_a_sentence():
    assert (
        in_short("Một câu **dài** vừa. Câu hai cũng vậy. Câu ba thì thừa.", 40)
        == "Một câu dài vừa. Câu hai cũng vậy."
    )


def test_a_full_stop_of_an_abbreviation_ends_no_sentence():
    assert in_short("Làm ở TP. Hội An. Bán khắp nơi.", 20) == "Làm ở TP. Hội An."


def test_headings_and_marks_are_no_part_of_a_short_story():
    assert in_short("## Cách làm\n\n[Ủ](https://x.example) *lâu*.\n\n- Một.\n") == "Ủ lâu. Một."


def test_a_first_sentence_that_is_too_long_is_cut_between_words():
    assert in_short("một hai ba bốn năm sáu bảy", 14) == "một hai ba…"


@pytest.mark.parametrize(
    ("first", "last", "vi", "en"),
    [
        (date(2022, 11, 17), date(2022, 11, 20), "17–20 tháng 11 năm 2022", "17–20 November 2022"),
        (date(2022, 11, 17), date(2022, 11, 17), "17 tháng 11 năm 2022", "17 November 2022"),
        (
            date(2022, 11, 28),
            date(2022, 12, 2),
            "28 tháng 11 – 2 tháng 12 năm 2022",
            "28 November – 2 December 2022",
        ),
        (
            date(2022, 12, 30),
            date(2023, 1, 2),
            "30 tháng 12 năm 2022 – 2 tháng 1 năm 2023",
            "30 December 2022 – 2 January 2023",
        ),
    ],
)
def test_a_span_of_days_says_once_what_both_ends_share(first: date, last: date, vi: str, en: str):
    assert days(first, last, "vi").replace("\u00a0", " ") == vi
    assert days(first, last, "en") == en


def test_a_colour_that_cannot_be_read_on_paper_gives_way_to_ours():
    assert ink_of("#1F4270") == "#1F4270"
    assert ink_of("#E3B350") == ink_of(None) == "#94271B"
    assert round(contrast("#94271B", "#F8F3E9"), 1) == 7.4
