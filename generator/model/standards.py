"""The standards and papers that the programme, the law and marketplaces name: what a text means by one."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from generator.base.diagnostic import Text
from generator.model.lists import table
from generator.model.values.written import fold

# A year, a part or a version behind a name makes no other standard: `ISO 22000:2018`, `TCVN 11041-2:2017`.
_VERSION = re.compile(
    r"\s*(?::.*|[-/ ]\s*(?:19|20)\d\d\b.*|\s(?:v\.?|version |phiên bản )\d.*)$|(?<=11041)-.*$", re.I
)
_NUMBERED = re.compile(r"(tcvn|qcvn|tccs)\s?\d", re.I)
_BEFORE = re.compile(
    r"^(?:(?:đạt|theo|áp dụng)\s+)?(?:(?:giấy\s+)?chứng nhận|tiêu chuẩn|hệ thống(?: quản lý)?)\s+", re.I
)


@dataclass(frozen=True, slots=True)
class KnownStandard:
    """One standard or paper that is in the list."""

    code: str
    label: Text
    kind: str
    """`production`, `management`, `market`, `standard`, `declaration`, `eligibility`, `property`, ..."""
    months: int | None
    """How long its paper holds at most; none where no source says so."""
    number: str
    """How its number is written, where a source says so: no form is law."""
    source: str


def known(text: str) -> KnownStandard | None:
    """Return the standard that a text means, by its code, its name in either language or a usual spelling.

    `ISO 22000:2018` and `tiêu chuẩn ISO 22000` are ISO 22000. A text that names several means none of them.
    """
    return _known(text.strip())


def by_code(code: str) -> KnownStandard | None:
    """Return the standard of a code."""
    return _standards().get(code)


@lru_cache(maxsize=1024)
def _known(text: str) -> KnownStandard | None:
    for said in (text, bare := _VERSION.sub("", text), _BEFORE.sub("", bare)):
        if code := _spellings().get(_key(said)):
            return _standards()[code]
    numbered = _NUMBERED.match(_BEFORE.sub("", text))
    return _standards()[numbered[1].lower()] if numbered and not re.search("[,;]", text) else None


@cache
def _standards() -> Mapping[str, KnownStandard]:
    return {
        code: KnownStandard(code, Text(vi, en), kind, int(months) if months else None, number, source)
        for code, vi, en, kind, months, number, _, source in table("standards.csv")
    }


@cache
def _spellings() -> Mapping[str, str]:
    found: dict[str, str] = {}
    for code, vi, en, _, _, _, written, _ in table("standards.csv"):
        for name in (code, vi, en, *(written.split("|") if written else ())):
            found.setdefault(_key(name), code)
    return found


def _key(text: str) -> str:
    return fold(text).replace("-", "")
