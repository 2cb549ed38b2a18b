"""OCOP-258: a telephone number that cannot be dialled.

In 2017 the area codes of 59 provinces changed, in 2018 mobile numbers of eleven digits became numbers of ten;
old leaflets and signs still say the old ones. Where only one number can be meant, `--fix` writes it. A number
too short, too long or with a code that nobody has is a warning; one that lacks its nought is too. Hotlines
(1800, 1900), numbers abroad and those of the forces (069, 080) are left alone, and so are all codes of 2017: the
provinces that were joined in 2025 still use each its own.

Passes::

    phone: 0235 3861 234

Fails::

    phone: 0510 3861 234

Source: 2036/QĐ-BTTTT of 21/11/2016; 798/QĐ-BTTTT of 30/05/2018; 22/2014/TT-BTTTT | 2036/QĐ-BTTTT ngày 21/11/2016;
798/QĐ-BTTTT ngày 30/05/2018; 22/2014/TT-BTTTT

Số điện thoại gọi không được.

Năm 2017, mã vùng của 59 tỉnh, thành đổi; năm 2018, số di động 11 chữ số rút còn 10. Tờ rơi, biển hiệu cũ vẫn
còn ghi số trước đó. Khi chỉ có thể là một số thì `--fix` viết lại giúp. Số thiếu hay thừa chữ số, có đầu số
không mạng nào dùng, thiếu số 0 ở đầu là cảnh báo. Tổng đài 1800, 1900, số nước ngoài và số của lực lượng vũ trang
(069, 080) thì không xét; mã vùng năm 2017 vẫn dùng được, kể cả ở các tỉnh sáp nhập năm 2025.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.base.diagnostic import Remark, Severity, Text
from generator.checks.identity_number import is_identity_number
from generator.checks.rule import RecordRule, Scene
from generator.model import DisplayPoint, Imprint, Producer
from generator.model.lists import table
from generator.model.values import Telephone
from generator.model.values.written import shown

_OLD_AREA = Text(
    vi="`{number}` dùng mã vùng {before} của {of} trước năm 2017",
    en="`{number}` has the area code {before}, which {of} had before 2017",
)
_OLD_MOBILE = Text(
    vi="`{number}` là số di động 11 chữ số của trước năm 2018",
    en="`{number}` is a mobile number of eleven digits, of before 2018",
)
_NO_NOUGHT = Text(vi="`{number}` thiếu số 0 ở đầu", en="`{number}` lacks its nought in front")
_SHORT = Text(vi="`{number}` thiếu chữ số", en="`{number}` has too few digits")
_LONG = Text(vi="`{number}` thừa chữ số", en="`{number}` has too many digits")
_NO_PREFIX = Text(
    vi="`{number}` có đầu số không mạng nào dùng", en="`{number}` begins with digits that nobody has"
)
_NOW = Text(vi="nay là `{right}`", en="it is `{right}` now")
_WRITE = Text(vi="viết `{right}`", en="write `{right}`")
_LENGTHS = Text(
    vi="số di động có 10 chữ số, số cố định 11 chữ số kể cả mã vùng",
    en="a mobile number has 10 digits, a fixed one 11 with its area code",
)

_ROWS = table("telephone-prefixes.csv")
_AREAS = {before: (now, of) for before, now, kind, of, _ in _ROWS if kind == "area" and before != now}
_MOBILES = {before: now for before, now, kind, *_ in _ROWS if kind == "mobile"}
_TODAY = re.compile("|".join(sorted({now for _, now, kind, *_ in _ROWS if kind == "area"})))
_MOBILE = re.compile("0[35789]")
_FORCES = re.compile("0(?:69|80)")
_SUBSCRIBER = 7
"""Digits behind an area code of three digits and its nought; Hà Nội and Hồ Chí Minh City have one more."""


def judge(record: Producer | DisplayPoint | Imprint, _: Scene) -> Iterator[Remark]:
    """Yield a warning for each telephone number of a record that cannot be dialled."""
    for key, number in _numbers(record):
        # A personal number that stands here by mistake is not repeated in a message.
        if number and not is_identity_number(re.sub("[^0-9]", "", number.written)):
            yield from _judge(key, number)


def _numbers(record: Producer | DisplayPoint | Imprint) -> Iterator[tuple[tuple[str, ...], Telephone | None]]:
    if isinstance(record, Producer):
        yield ("phone",), record.phone
        yield ("zalo",), record.zalo
    elif isinstance(record, DisplayPoint):
        yield ("phone",), record.phone
    else:
        yield ("publisher", "phone"), record.publisher.phone if record.publisher else None


def _judge(key: tuple[str, ...], number: Telephone) -> Iterator[Remark]:
    digits = f"0{number.dial[3:]}" if number.dial.startswith("+84") else number.dial
    if digits.startswith("+") or digits.startswith(("1800", "1900")) or _is_sound(digits):
        return
    message, right = _wrong(digits)
    hint = (_WRITE if message is _NO_NOUGHT else _NOW).fill(right=right) if right else _LENGTHS
    yield Remark(
        RULE.code, key, message.fill(number=shown(number.written)), hint, Severity.WARNING, fix=right
    )


def _is_sound(digits: str) -> bool:
    """Return whether a number of Viet Nam can be dialled, as far as its first digits and its length tell."""
    if _FORCES.match(digits):
        return True
    if digits.startswith("02"):
        return len(digits) == 11 and bool(_TODAY.match(digits)) and digits[3:4] not in _never_after(digits)
    return len(digits) == 10 and bool(_MOBILE.match(digits)) and digits[:3] not in _NO_MOBILE


def _never_after(digits: str) -> str:
    # No subscriber of Hà Nội or Hồ Chí Minh City begins so: 0240 was Bắc Giang's, 0281 Bắc Kạn's.
    return "01" if digits.startswith(("024", "028")) else ""


_NO_MOBILE = frozenset(("030", "031", "050", "051", "053", "054", "057", "071", "072", "073", "074", "075"))
"""Old area codes that no network has taken."""


def _wrong(digits: str) -> tuple[Text, str | None]:
    """Return what is wrong with a number, and the number that is meant where only one can be."""
    if digits[:4] in _MOBILES and len(digits) == 11:
        return _OLD_MOBILE, _grouped(_MOBILES[digits[:4]] + digits[4:])
    if old := _old_area(digits):
        now, of = _AREAS[old]
        return _OLD_AREA.fill(number="{number}", before=old, of=of), _grouped(now + digits[len(old) :])
    if not digits.startswith("0"):
        right = f"0{digits}"
        return (
            (_NO_NOUGHT, _grouped(right))
            if _is_sound(right)
            else (_SHORT if len(digits) < 9 else _LONG, None)
        )
    return _unlike(digits), None


def _old_area(digits: str) -> str | None:
    """Return the area code of before 2017 that a number begins with, if it is as long as numbers were then."""
    for length in (4, 3, 2):
        before = digits[:length]
        behind = _SUBSCRIBER + (length == 2)
        if before in _AREAS and len(digits) == length + behind and not _is_sound(digits):
            return before
    return None


def _unlike(digits: str) -> Text:
    wanted = 11 if digits.startswith("02") else 10
    if not _MOBILE.match(digits) and not _TODAY.match(digits):
        return _NO_PREFIX
    if len(digits) == wanted:
        return _NO_PREFIX
    return _SHORT if len(digits) < wanted else _LONG


def _grouped(digits: str) -> str:
    """Return a number as people write it: `0905 123 456`, `0235 3861 234`, `024 3861 2345`."""
    first = 3 if digits.startswith(("024", "028")) else 4
    second = first + (3 if len(digits) == 10 else 4)
    return f"{digits[:first]} {digits[first:second]} {digits[second:]}"


RULE = RecordRule("OCOP-258", judge, of=(Producer, DisplayPoint, Imprint))
