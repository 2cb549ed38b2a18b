"""Telephone numbers: kept as written, dialled by `tel:`."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from generator.base.diagnostic import Problem, Text
from generator.model.values.written import Kind, tidy

_ALLOWED = re.compile(r"\+?[0-9(][0-9 ().\-–/]*")
# Only refusals need it: `re` compiles it when the first one does.
_ONE = r"\+?[0-9](?:[ .]?[0-9]){7,13}"
_LONGEST = 100
_NOT_DIGIT = re.compile("[^0-9]")
_HOTLINE = re.compile("1[89]00[0-9]{4,6}")
_HOME = re.compile("[0-9]{8,12}")
_ABROAD = re.compile("[1-9][0-9]{7,14}")

_KIND = Kind(
    "OCOP-131",
    Text(vi="số điện thoại", en="a telephone number"),
    Text(
        vi="hãy viết một số, như `0905 123 456`, `+84 905 123 456` hay `1900 1234`",
        en="write one number, like `0905 123 456`, `+84 905 123 456` or `1900 1234`",
    ),
)
_TWO = Text(vi="`{value}` là hai số điện thoại", en="`{value}` is two telephone numbers")
_FIRST = Text(vi="hãy ghi một số, như `{right}`", en="write one number, like `{right}`")
_ONLY_NUMBER = Text(vi="chỉ ghi số điện thoại: `{right}`", en="write the number alone: `{right}`")


@dataclass(frozen=True, slots=True)
class Telephone:
    """One telephone number; two are the same if they are dialled so."""

    written: str = field(compare=False)
    """The number as people wrote it and as it is shown."""

    dial: str
    """What `tel:` takes: `+84905123456`, or `19001234`, which has no country."""


def read_telephone(text: str) -> Telephone:
    """Return the telephone number."""
    written = tidy(text)
    dial = _dial(written) if _ALLOWED.fullmatch(written) else None
    if dial is None:
        raise _refusal(text, written)
    return Telephone(written, dial)


def _refusal(text: str, written: str) -> Problem:
    found = [one.strip() for one in re.findall(_ONE, written[:_LONGEST])]
    good = [one for one in found if _dial(one)]
    if len(good) > 1:
        return _KIND.wrong(text, _TWO, _FIRST.fill(right=good[0]))
    return _KIND.unreadable(text, _ONLY_NUMBER.fill(right=good[0]) if good else None)


def _dial(written: str) -> str | None:
    digits = _NOT_DIGIT.sub("", written)
    if written.startswith("+") or digits.startswith("00"):
        return _from_abroad(digits.removeprefix("00"))
    if _HOTLINE.fullmatch(digits):
        return digits
    if not _HOME.fullmatch(digits):
        return None
    if digits.startswith("0"):
        return f"+84{digits[1:]}"
    # Eleven digits that begin with 84 are a mobile number with its country and no plus.
    return f"+{digits}" if re.fullmatch("84[0-9]{9,10}", digits) else digits


def _from_abroad(digits: str) -> str | None:
    if digits.startswith("84"):
        # `+84 (0) 905 ...`: the nought is for those who dial at home.
        digits = "84" + digits[2:].removeprefix("0")
    return f"+{digits}" if _ABROAD.fullmatch(digits) else None
