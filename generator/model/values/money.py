"""Money as people write it: `120.000 đ`, `120 nghìn`, `1,2 triệu`; whole đồng."""

from __future__ import annotations

import re
from decimal import Decimal

from generator.base.diagnostic import Problem, Text
from generator.model.values.number import either, number_text, readings
from generator.model.values.written import Kind, tidy, two_ways

_CURRENCY = "(?:vn[dđ]|[dđ]ồng|dong|[dđ]|₫)"
_SCALES = {
    "nghìn": 1_000,
    "nghin": 1_000,
    "ngàn": 1_000,
    "ngan": 1_000,
    "k": 1_000,
    "triệu": 1_000_000,
    "trieu": 1_000_000,
    "tr": 1_000_000,
    "tỷ": 1_000_000_000,
    "tỉ": 1_000_000_000,
}
_MONEY = re.compile(
    rf"{_CURRENCY}? ?([0-9]+(?:[., ][0-9]+)*) ?({'|'.join(_SCALES)})? ?{_CURRENCY}?",
)
# A spreadsheet writes whole đồng as `120000.00`; after one to three digits that would be a question.
_WHOLE = re.compile(r"([1-9][0-9]{3,})(?:[.,]00?)?|([1-9][0-9]*)")
_GROUPED = re.compile(r"([1-9][0-9]{0,2}(?:([., ])[0-9]{3})(?:\2[0-9]{3})*)(?:(?!\2)[.,]00?)?")
# Only refusals need these: `re` compiles them when the first one does, for the command must start quickly.
_FRACTION = r"[0-9]{1,3}[.,][0-9]{1,2}|0[.,][0-9]{3}"
_RANGE = r"[0-9][^0-9]{0,20}?(?:[-–—~]|đến|tới| to )[^0-9]{0,20}[0-9]"
_AMOUNT = rf"[0-9](?:[0-9.,]*[0-9])?(?: ?(?:{'|'.join(_SCALES)})\b)?"
_SIGN = re.compile(r"[., ]")
_MOST_DIGITS = 15

_KIND = Kind(
    "OCOP-114",
    Text(vi="số tiền", en="an amount of money"),
    Text(
        vi="hãy viết như `120.000`, `120 nghìn` hay `1,2 triệu`",
        en="write it like `120.000`, `120 nghìn` or `1,2 triệu`",
    ),
)
_IS_ZERO = Text(vi="số tiền `{value}` phải lớn hơn 0", en="the amount `{value}` must be more than 0")
_IS_NEGATIVE = Text(vi="số tiền `{value}` không thể âm", en="the amount `{value}` cannot be negative")
_IS_RANGE = Text(
    vi="`{value}` là một khoảng, không phải một số tiền", en="`{value}` is a range, not one amount"
)
_ONE_ONLY = Text(vi="hãy ghi một số tiền, như `120.000`", en="write one amount, like `120.000`")
_ONLY_AMOUNT = Text(vi="chỉ ghi số tiền: `{right}`", en="write the amount alone: `{right}`")
_LETTER_O = Text(
    vi="có chữ O thay cho số 0; hãy viết `{right}`", en="there is a letter O for a nought; write `{right}`"
)
_NO_PRICE = Text(
    vi="chưa có giá thì bỏ mục này: trang sẽ ghi `liên hệ`",
    en="leave the field out if there is no price: the page will say `liên hệ`",
)
_ON_REQUEST = ("liên hệ", "lien he", "contact")


def read_money(text: str) -> int:
    """Return the amount in whole đồng, always more than 0."""
    written = tidy(text).lower()
    match = _MONEY.fullmatch(written)
    if match is None:
        raise _refusal(text, written)
    digits, scale = match.groups()
    if not digits.strip("0., "):
        raise _KIND.wrong(text, _IS_ZERO)
    if len(_SIGN.sub("", digits)) > _MOST_DIGITS:
        raise _KIND.unreadable(text)
    return _scaled(text, digits, scale) if scale else _whole(text, digits)


def dong_text(amount: int | Decimal) -> Text:
    """Return an amount of đồng in both languages: `120.000 đ`, `120,000 đ`."""
    grouped = f"{int(amount):,} đ"
    return Text(vi=grouped.replace(",", "."), en=grouped)


def _whole(text: str, digits: str) -> int:
    match = _WHOLE.fullmatch(digits)
    if match:
        return int(match[1] or match[2])
    match = _GROUPED.fullmatch(digits)
    if match:
        return int(_SIGN.sub("", match[1]))
    if re.fullmatch(_FRACTION, digits):
        raise _which(text, readings(digits)[-1])
    raise _KIND.unreadable(text)


def _scaled(text: str, digits: str, scale: str) -> int:
    found = readings(digits)
    if len(found) > 1:
        raise either(text, found, scale)
    amounts = [value * _SCALES[scale] for value in found]
    if not amounts or amounts[0] != amounts[0].to_integral_value():
        raise _KIND.unreadable(text)
    return int(amounts[0])


def _which(text: str, value: Decimal) -> Problem:
    hint = Text(vi="hãy viết `{n} nghìn` hoặc `{n} triệu`", en="write `{n} nghìn` or `{n} triệu`")
    return two_ways(
        text, (dong_text(value * 1_000), dong_text(value * 1_000_000)), hint.fill(n=number_text(value).vi)
    )


def _refusal(text: str, written: str) -> Problem:
    if written.startswith(("-", "−", "–")):
        return _KIND.wrong(text, _IS_NEGATIVE)
    if re.search(_RANGE, written):
        return _KIND.wrong(text, _IS_RANGE, _ONE_ONLY)
    return _KIND.unreadable(text, _NO_PRICE if written.startswith(_ON_REQUEST) else _instead(written))


def _instead(written: str) -> Text | None:
    """Return what to write where the amount can be seen all the same."""
    mended = re.sub("(?<=[0-9.])o|o(?=[0-9.])", "0", written)
    if mended != written and _reads(mended):
        return _LETTER_O.fill(right=mended)
    amounts = [found for found in re.findall(_AMOUNT, written) if found != written]
    return _ONLY_AMOUNT.fill(right=amounts[0]) if len(amounts) == 1 and _reads(amounts[0]) else None


def _reads(written: str) -> bool:
    try:
        return read_money(written) > 0
    except Problem:
        return False
