"""Lengths of time: `12 tháng`, `12 tháng kể từ NSX`, `18 months`, `7 ngày`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from generator.base.diagnostic import Text
from generator.model.values.written import Kind, fold, tidy

Span = Literal["day", "week", "month", "year"]

_UNITS: dict[str, Span] = {
    "ngày": "day",
    "day": "day",
    "days": "day",
    "tuần": "week",
    "week": "week",
    "weeks": "week",
    "tháng": "month",
    "month": "month",
    "months": "month",
    "năm": "year",
    "year": "year",
    "years": "year",
}
_WORDS: dict[Span, str] = {"day": "ngày", "week": "tuần", "month": "tháng", "year": "năm"}
_FROM_MAKING = (
    r"(?:kể )?từ (?:ngày )?(?:sản xuất|sx|nsx)"
    r"|(?:from|after) (?:the )?(?:date of )?(?:manufacture|production|making)"
    r"|(?:from|after) (?:the )?(?:manufacturing|production) date"
)
_DURATION = re.compile(rf"([0-9]{{1,4}}) ?({'|'.join(_UNITS)})(?: ?\(?({_FROM_MAKING})\)?)?")

_KIND = Kind(
    "OCOP-115",
    Text(vi="thời hạn", en="a length of time"),
    Text(
        vi="hãy viết như `12 tháng`, `12 tháng kể từ NSX` hay `7 ngày`",
        en="write it like `12 months`, `12 months from manufacture` or `7 days`",
    ),
)
_WRITE = Text(vi="hãy viết `{right}`", en="write `{right}`")
_ADD_UNIT = Text(
    vi="hãy thêm đơn vị, như `{n} tháng` hay `{n} ngày`", en="add the unit, like `{n} months` or `{n} days`"
)
_IS_ZERO = Text(vi="thời hạn `{value}` phải dài hơn 0", en="the length of time `{value}` must be more than 0")


@dataclass(frozen=True, slots=True)
class Duration:
    """A count of days, weeks, months or years."""

    count: int
    """How many."""

    unit: Span
    """Of what."""

    from_making: bool = False
    """Whether the text says that it counts from the day of manufacture."""

    def show(self, language: str) -> str:
        """Return it in the words of `vi` or `en`."""
        if language == "en":
            length = f"{self.count} {self.unit}" if self.count == 1 else f"{self.count} {self.unit}s"
            return f"{length} from manufacture" if self.from_making else length
        length = f"{self.count} {_WORDS[self.unit]}"
        return f"{length} kể từ ngày sản xuất" if self.from_making else length


def read_duration(text: str) -> Duration:
    """Return the length of time, always more than 0."""
    match = _DURATION.fullmatch(tidy(text).lower())
    if match is None:
        raise _KIND.unreadable(text, _instead(text))
    if not int(match[1]):
        raise _KIND.wrong(text, _IS_ZERO)
    return Duration(int(match[1]), _UNITS[match[2]], match[3] is not None)


def _instead(text: str) -> Text | None:
    """Return what to write where only the unit is wanting, or its marks."""
    match = re.fullmatch(r"([0-9]{1,4})(?:-([a-z]+))?", fold(re.sub("(?<=[0-9])(?=[^0-9])", " ", text)))
    if match is None:
        return None
    unit = {fold(unit): unit for unit in _UNITS}.get(match[2] or "")
    if unit:
        return _WRITE.fill(right=f"{match[1]} {unit}")
    return None if match[2] else _ADD_UNIT.fill(n=match[1])
