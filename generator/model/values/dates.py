"""Dates, day first, some of them only a month or a year."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from functools import total_ordering

from generator.base.diagnostic import Problem, Text
from generator.model.values.written import Kind, same, shown, tidy, two_ways

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
"""Not `strftime`: its names follow the locale of whoever builds."""
_NUMBER_OF = {name.lower(): number for number, name in enumerate(MONTHS, start=1)}
_YEAR = "([1-2][0-9]{3})"
_NAMES = "|".join(_NUMBER_OF)

_DAY_FIRST = re.compile(rf"(?:ngày )?([0-9]{{1,2}})([/.-])([0-9]{{1,2}})\2{_YEAR}")
_YEAR_FIRST = re.compile(rf"{_YEAR}([/.-])([0-9]{{1,2}})(?:\2([0-9]{{1,2}}))?")
_MONTH = re.compile(rf"(?:tháng )?([0-9]{{1,2}}) ?[/.-] ?{_YEAR}")
_ONLY_YEAR = re.compile(rf"(?:năm )?{_YEAR}")
_WORDS = re.compile(
    rf"(?:(?:ngày )?([0-9]{{1,2}}) )?tháng ([0-9]{{1,2}})(?: năm |,? |/){_YEAR}"
    rf"|(?:([0-9]{{1,2}}) )?({_NAMES}),? {_YEAR}"
)
# Only refusals need these: `re` compiles them when the first one does.
_SHORT_YEAR = r"(?:ngày )?([0-9]{1,2})([/.-])([0-9]{1,2})\2([0-9]{2})"
_NO_YEAR = r"[0-9]{1,2}[/.-][0-9]{1,2}|(?:ngày )?[0-9]{1,2} tháng [0-9]{1,2}"
_SERIAL = "[345][0-9]{4}"
_TWO = r"([0-9/.-]{6,10}) ?(?:-|–|đến|tới|to) ?([0-9/.-]{6,10})"
_WITH_TIME = r"([0-9/.-]{8,10})[ t][0-9]{1,2}:[0-9]{2}.*"
_LAST_MONTH = 12
_FIRST_OF_EXCEL = date(1899, 12, 30)
"""The day that Excel counts from, as it holds 1900 for a leap year."""

_KIND = Kind(
    "OCOP-106",
    Text(vi="ngày", en="a date"),
    Text(
        vi="hãy viết ngày trước, như `24/11/2026`; chỉ có tháng hay năm thì `11/2026`, `2026`",
        en="write the day first, like `24/11/2026`; a month or year alone as `11/2026`, `2026`",
    ),
)
_NO_SUCH_MONTH = Text(
    vi="`{{value}}`: không có tháng {month}",
    en="`{{value}}`: there is no month {month}",
)
_NO_SUCH_DAY = Text(
    vi="`{{value}}`: tháng {month}/{year} không có ngày {day}",
    en="`{{value}}`: {name} {year} has no day {day}",
)
_MONTH_HAS = Text(
    vi="hãy xem lại ngày: tháng {month}/{year} có {days} ngày",
    en="look at the day again: {name} {year} has {days} days",
)
_TWELVE = Text(vi="hãy xem lại: một năm có 12 tháng", en="look again: a year has 12 months")
_ADD_YEAR = Text(vi="hãy thêm năm, như `{right}`", en="add the year, like `{right}`")
_OF_EXCEL = Text(
    vi="Excel đã đổi ngày thành số; có phải `{right}`?",
    en="Excel has made a number of a date; is it `{right}`?",
)
_TWO_DAYS = Text(
    vi="hãy ghi một ngày, như `{first}`; ngày kia có mục riêng",
    en="write one date, like `{first}`; the other has a field of its own",
)
_NO_TIME = Text(vi="bỏ giờ: `{right}`", en="leave out the time: `{right}`")
_YEAR_MISSING = Text(vi="`{value}` thiếu năm", en="`{value}` has no year")
_TURN_ROUND = Text(vi="hãy viết ngày trước: `{right}`", en="write the day first: `{right}`")
_WHOLE_YEAR = Text(
    vi="hãy viết đủ bốn chữ số của năm, như `{right}`",
    en="write all four digits of the year, like `{right}`",
)


@total_ordering
@dataclass(frozen=True, slots=True)
class Day:
    """A date that may be known only to its month or its year; ordered by its last day."""

    year: int
    """Four digits."""

    month: int | None = None
    """1 to 12, or nothing where only the year is known."""

    day: int | None = None
    """1 to 31, or nothing where only the month is known."""

    @property
    def exact(self) -> bool:
        """Whether the very day is known."""
        return self.day is not None

    @property
    def first(self) -> date:
        """Return the first day it can mean."""
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def last(self) -> date:
        """Return the last day it can mean: the one that counts for an end."""
        month = self.month or _LAST_MONTH
        return date(self.year, month, self.day or monthrange(self.year, month)[1])

    def __lt__(self, other: object) -> bool:
        if not isinstance(other, Day):
            return NotImplemented
        # The first days decide between 31/12/2026 and 2026, so that sorting has one outcome.
        return (self.last, self.first) < (other.last, other.first)

    def show(self, language: str) -> str:
        """Return it in the words of `vi` or `en`; the day stands first in both."""
        if self.month is None:
            return str(self.year)
        if self.day is not None:
            return f"{self.day:02}/{self.month:02}/{self.year}"
        return (
            f"{MONTHS[self.month - 1]} {self.year}" if language == "en" else f"tháng {self.month}/{self.year}"
        )

    def isoformat(self) -> str:
        """Return `2026-11-24`, `2026-11` or `2026`."""
        known = [f"{part:02}" for part in (self.month, self.day) if part is not None]
        return "-".join([f"{self.year:04}", *known])


def read_day(text: str) -> Day:
    """Return the date; a month or a year alone stays one."""
    written = tidy(text).lower()
    parts = _numeric(written) or _worded(written)
    if parts is None:
        raise _refusal(text, written)
    year, month, day = parts
    if month is not None and not 1 <= month <= _LAST_MONTH:
        raise _no_such_month(text, Day(year, month, day))
    if month is not None and day is not None and not 1 <= day <= monthrange(year, month)[1]:
        why = _NO_SUCH_DAY.fill(month=month, year=year, day=day, name=MONTHS[month - 1])
        days = _MONTH_HAS.fill(
            month=month, year=year, days=monthrange(year, month)[1], name=MONTHS[month - 1]
        )
        raise _KIND.wrong(text, why, days)
    return Day(year, month, day)


def months_later(day: date, months: int) -> date:
    """Return the same day of a later month, or that month's last day where it is shorter.

    A certificate issued on 20/12/2023 for 36 months counts until 20/12/2026, that day too.
    """
    years, month = divmod(day.month - 1 + months, _LAST_MONTH)
    year, month = day.year + years, month + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))


_Parts = tuple[int, int | None, int | None]


def _numeric(written: str) -> _Parts | None:
    if match := _DAY_FIRST.fullmatch(written):
        return int(match[4]), int(match[3]), int(match[1])
    if match := _YEAR_FIRST.fullmatch(written):
        return int(match[1]), int(match[3]), int(match[4]) if match[4] else None
    if match := _MONTH.fullmatch(written):
        return int(match[2]), int(match[1]), None
    if match := _ONLY_YEAR.fullmatch(written):
        return int(match[1]), None, None
    return None


def _worded(written: str) -> _Parts | None:
    match = _WORDS.fullmatch(written)
    if match is None:
        return None
    if match[2]:
        return int(match[3]), int(match[2]), int(match[1]) if match[1] else None
    return int(match[6]), _NUMBER_OF[match[5]], int(match[4]) if match[4] else None


def _no_such_month(text: str, found: Day) -> Problem:
    day, month = found.day, found.month or 0
    turned = day is not None and 1 <= day <= _LAST_MONTH and 1 <= month <= monthrange(found.year, day)[1]
    hint = _TURN_ROUND.fill(right=f"{month}/{day}/{found.year}") if turned else _TWELVE
    return _KIND.wrong(text, _NO_SUCH_MONTH.fill(month=month), hint)


def _refusal(text: str, written: str) -> Problem:
    if match := re.fullmatch(_SHORT_YEAR, written):
        day, sign, month, year = match.groups()
        this, last = (f"{day}{sign}{month}{sign}{century}{year}" for century in ("20", "19"))
        return two_ways(text, (same(this), same(last)), _WHOLE_YEAR.fill(right=this))
    if re.fullmatch(_NO_YEAR, written):
        sign = next((one for one in "/.-" if one in written), " năm ")
        return _KIND.wrong(text, _YEAR_MISSING, _ADD_YEAR.fill(right=f"{shown(text)}{sign}2026"))
    return _KIND.unreadable(text, _instead(written))


def _instead(written: str) -> Text | None:
    """Return what to write for what is no date, where that can be seen."""
    if re.fullmatch(_SERIAL, written):
        day = _FIRST_OF_EXCEL + timedelta(int(written))
        return _OF_EXCEL.fill(right=f"{day:%d/%m/%Y}")
    if (two := re.fullmatch(_TWO, written)) and _numeric(two[1]) and _numeric(two[2]):
        return _TWO_DAYS.fill(first=two[1])
    if (timed := re.fullmatch(_WITH_TIME, written)) and _numeric(timed[1]):
        return _NO_TIME.fill(right=timed[1])
    return None
