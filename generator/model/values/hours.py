"""Opening hours in the form of schema.org and OpenStreetMap, and in words."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from generator.base.diagnostic import Text
from generator.model.values.written import Kind, tidy

_DAYS = ("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su")
_HOLIDAYS = "PH"
_SCHEMA = {
    "Mo": "Monday",
    "Tu": "Tuesday",
    "We": "Wednesday",
    "Th": "Thursday",
    "Fr": "Friday",
    "Sa": "Saturday",
    "Su": "Sunday",
    "PH": "PublicHolidays",
}
_VI = {
    "Mo": "Thứ Hai",
    "Tu": "Thứ Ba",
    "We": "Thứ Tư",
    "Th": "Thứ Năm",
    "Fr": "Thứ Sáu",
    "Sa": "Thứ Bảy",
    "Su": "Chủ nhật",
    "PH": "Ngày lễ",
}
_EN = {
    "Mo": "Mon",
    "Tu": "Tue",
    "We": "Wed",
    "Th": "Thu",
    "Fr": "Fri",
    "Sa": "Sat",
    "Su": "Sun",
    "PH": "Public holidays",
}
_EVERY_DAY = Text(vi="Hằng ngày", en="Every day")
_ALL_DAY = Text(vi="24 giờ", en="24 hours")
_CLOSED = Text(vi="nghỉ", en="closed")
_CODES = {day.lower(): day for day in _SCHEMA}

_DAY = "(?:mo|tu|we|th|fr|sa|su)"
_TIME = r"(?:[01]?[0-9]|2[0-3]):[0-5][0-9]"
_SPAN = rf"{_TIME} ?- ?(?:{_TIME}|24:00)"
_SOME_DAYS = rf"(?:ph|{_DAY}(?: ?- ?{_DAY})?)"
_RULE = re.compile(
    rf"(?:({_SOME_DAYS}(?: ?, ?{_SOME_DAYS})*):? )?(?:({_SPAN}(?: ?, ?{_SPAN})*)|(24/7)|off|closed)"
)
_SPOKEN_DAYS = ("hai", "ba", "tư", "năm", "sáu", "bảy")
# How people write hours, and what that is in the form; only refusals need it.
_SPOKEN: Sequence[tuple[str, str | Callable[[re.Match[str]], str]]] = (
    (r"\b24/24(?: ?h)?\b|\bcả ngày\b", "24/7"),
    (
        r"\b([0-9]{1,2}) ?(?:giờ|h|g) ?([0-5][0-9])?(?:p|phút)?",
        lambda found: f"{found[1]:0>2}:{found[2] or '00'}",
    ),
    (r"\b(?:thứ |t)([2-7])\b", lambda found: _DAYS[int(found[1]) - 2]),
    (r"\bthứ (hai|ba|tư|năm|sáu|bảy)\b", lambda found: _DAYS[_SPOKEN_DAYS.index(found[1])]),
    (r"\bchủ nhật\b|\bcn\b", "Su"),
    (r"\b(?:sáng|chiều|tối|từ|trưa)\b:?|\b(?:hằng|hàng|mỗi) ngày\b:?|\bcả tuần\b:?", ""),
    (r" ?(?:-|\bđến\b|\btới\b) ?", "-"),
    (r"^(?=[0-9]{2}:)", "Mo-Su "),
)
_DASHES = re.compile("[–—−]")
_FULL = ("00:00", "24:00")

_LONGEST = 100
"""As much as is looked at for what may be meant."""

_KIND = Kind(
    "OCOP-117",
    Text(vi="giờ mở cửa", en="opening hours"),
    Text(
        vi="hãy viết như `Mo-Su 07:00-18:00` hay `Mo-Fr 07:30-11:30, 13:30-17:00; Sa 08:00-11:00`",
        en="write it like `Mo-Su 07:00-18:00` or `Mo-Fr 07:30-11:30, 13:30-17:00; Sa 08:00-11:00`",
    ),
)
_WRITE = Text(vi="hãy viết `{right}`", en="write `{right}`")
_OVERLAP = Text(
    vi="giờ mở cửa `{value}` có hai khoảng chồng nhau hay không dài chút nào",
    en="the opening hours `{value}` have spans that overlap or are empty",
)

Spans = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Rule:
    """What holds on some days of the week."""

    days: tuple[str, ...]
    """`Mo` to `Su`, and `PH` for public holidays."""

    spans: Spans
    """From and to, as `07:00`; none where it is closed. A span may end after midnight."""


@dataclass(frozen=True, slots=True)
class Hours:
    """When a place is open."""

    written: str = field(compare=False)
    """The text it was read from."""

    rules: tuple[Rule, ...]
    """In the order of the text; a later one goes before an earlier for its days."""

    def show(self, language: str) -> list[tuple[str, str]]:
        """Return rows of days and hours in the words of `vi` or `en`."""
        return [(_show_days(days, language), _show_spans(spans, language)) for days, spans in self._week()]

    def spec(self) -> list[tuple[tuple[str, ...], str, str]]:
        """Return schema.org's days, opening and closing time, a row for each span.

        A whole day is 00:00 to 23:59, for schema.org's readers do not know 24:00.
        """
        return [
            (tuple(_SCHEMA[day] for day in days), opens, "23:59" if closes == "24:00" else closes)
            for days, spans in self._week()
            for opens, closes in spans
        ]

    def _week(self) -> list[tuple[tuple[str, ...], Spans]]:
        """Return the days that have the same hours together, in the order of the week."""
        of_day = {day: rule.spans for rule in self.rules for day in rule.days}
        groups: dict[tuple[bool, Spans], list[str]] = {}
        for day in (*_DAYS, _HOLIDAYS):
            if day in of_day:
                groups.setdefault((day == _HOLIDAYS, of_day[day]), []).append(day)
        return [(tuple(days), spans) for (_, spans), days in groups.items()]


@lru_cache(maxsize=1024)
def read_hours(text: str) -> Hours:
    """Return the opening hours."""
    written = tidy(text)
    bare = _DASHES.sub("-", written).lower().rstrip("; ")
    return Hours(written, tuple(_rule(text, rule.strip()) for rule in bare.split(";")))


def _instead(text: str) -> Text | None:
    """Return how hours that are told in Vietnamese words are written."""
    if len(text) > _LONGEST:
        return None
    said = _DASHES.sub("-", tidy(text)).lower()
    for pattern, form in _SPOKEN:
        said = re.sub(pattern, form, said).strip()
    said = tidy(said.replace(" ,", ",").replace(": ", " "))
    fits = said != text and all(_RULE.fullmatch(rule.strip().lower()) for rule in said.split(";"))
    return _WRITE.fill(right=said) if fits else None


def _rule(text: str, written: str) -> Rule:
    match = _RULE.fullmatch(written)
    if match is None:
        raise _KIND.unreadable(text, _instead(text))
    spans = tuple(_span(span) for span in match[2].split(",")) if match[2] else ()
    if not _in_order([time for span in spans for time in span]):
        raise _KIND.wrong(text, _OVERLAP)
    days = _days(match[1]) if match[1] else _DAYS
    return Rule(days, (_FULL,) if match[3] else spans)


def _days(written: str) -> tuple[str, ...]:
    found: list[str] = []
    for part in written.split(","):
        first, _, last = (code.strip() for code in part.partition("-"))
        found += _from_to(_CODES[first], _CODES[last] if last else _CODES[first])
    return tuple(dict.fromkeys(found))


def _from_to(first: str, last: str) -> list[str]:
    """Return the days from one to another, over the end of the week if need be."""
    if first == _HOLIDAYS:
        return [first]
    start, end = _DAYS.index(first), _DAYS.index(last)
    return [_DAYS[number % len(_DAYS)] for number in range(start, end + 1 if end >= start else end + 8)]


def _span(written: str) -> tuple[str, str]:
    opens, _, closes = written.partition("-")
    return opens.strip().zfill(5), closes.strip().zfill(5)


def _in_order(times: list[str]) -> bool:
    """Return whether times only rise, but for the last, which may be on the next day."""
    if not times:
        return True
    *rising, last = times
    if rising != sorted(set(rising)):
        return False
    return last > rising[-1] or last < rising[0]


def _show_days(days: tuple[str, ...], language: str) -> str:
    if days == _DAYS:
        return _EVERY_DAY.to(language)
    names, dash = (_EN, "-") if language == "en" else (_VI, " - ")
    return ", ".join(_show_run(run, names, dash) for run in _runs(days))


def _show_run(run: list[str], names: dict[str, str], dash: str) -> str:
    return names[run[0]] if len(run) == 1 else names[run[0]] + dash + names[run[-1]]


def _runs(days: tuple[str, ...]) -> list[list[str]]:
    """Return the days in runs of neighbours: Mo Tu We, Sa."""
    order = list(_SCHEMA)
    runs: list[list[str]] = []
    for day in days:
        if runs and order.index(runs[-1][-1]) == order.index(day) - 1:
            runs[-1].append(day)
        else:
            runs.append([day])
    return runs


def _show_spans(spans: Spans, language: str) -> str:
    if not spans:
        return _CLOSED.to(language)
    if spans == (_FULL,):
        return _ALL_DAY.to(language)
    return ", ".join(f"{_show_time(opens)}-{_show_time(closes)}" for opens, closes in spans)


def _show_time(time: str) -> str:
    return time.removeprefix("0")
