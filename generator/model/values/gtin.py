"""Barcode numbers (GTIN) with their check digit."""

from __future__ import annotations

from generator.base.diagnostic import Text
from generator.model.values.written import Kind, tidy

_LENGTHS = (8, 12, 13, 14)
_SIGNS = str.maketrans("", "", " -–")

_KIND = Kind(
    "OCOP-109",
    Text(vi="mã vạch", en="a GTIN"),
    Text(
        vi="mã vạch có 8, 12, 13 hay 14 chữ số; chưa có mã thì bỏ mục này",
        en="a GTIN has 8, 12, 13 or 14 digits; leave the field out where there is none",
    ),
)
_WRONG_LENGTH = Text(
    vi="mã vạch `{{value}}` có {count} chữ số, phải có 8, 12, 13 hay 14",
    en="the GTIN `{{value}}` has {count} digits and should have 8, 12, 13 or 14",
)
_WRONG_DIGIT = Text(
    vi="sai số kiểm tra của mã vạch `{{value}}`: phải là {expected}",
    en="wrong check digit in the GTIN `{{value}}`: it should be {expected}",
)
_LOOK_AGAIN = Text(
    vi="hãy chép lại mã từ nhãn: có thể sai ở bất cứ chữ số nào",
    en="copy the number from the label again: any of its digits may be wrong",
)


def read_gtin(text: str) -> str:
    """Return the digits alone; spaces and hyphens are dropped."""
    digits = tidy(text).translate(_SIGNS)
    if not (digits.isascii() and digits.isdigit()):
        raise _KIND.unreadable(text)
    if len(digits) not in _LENGTHS:
        raise _KIND.wrong(text, _WRONG_LENGTH.fill(count=len(digits)), _LOOK_AGAIN)
    expected = check_digit(digits[:-1])
    if digits[-1] != expected:
        raise _KIND.wrong(text, _WRONG_DIGIT.fill(expected=expected), _LOOK_AGAIN)
    return digits


def check_digit(digits: str) -> str:
    """Return the digit that follows: weights 3 and 1 from the right, up to the next ten."""
    total = 3 * sum(map(int, digits[-1::-2])) + sum(map(int, digits[-2::-2]))
    return str(-total % 10)
