"""Numbers as people write them: `14`, `14,5`, `14.5`, `14 %`."""

from __future__ import annotations

import re
from decimal import Decimal

from generator.base.diagnostic import Problem, Text
from generator.model.values.written import Kind, tidy, two_ways

_MOST_DIGITS = 15
_SIMPLE = re.compile(r"([0-9]+)(?:([.,])([0-9]+))?")
_GROUPED = re.compile(r"([1-9][0-9]{0,2}(?:([., ])[0-9]{3})(?:\2[0-9]{3})*)(?:(?!\2)[.,]([0-9]+))?")
_NOT_DIGIT = re.compile("[., ]")
# Only refusals need it: `re` compiles it when the first one does.
_RANGE = r"(?:tháng )?([0-9]{1,2}) ?(?:-|–|đến|tới|to) ?(?:tháng )?([0-9]{1,2})"
_SEVERAL = r"\(?[0-9]{1,2}(?: ?[,;] ?[0-9]{1,2})+\)?"
_MINUS = ("-", "−", "–")

_NUMBER = Kind(
    "OCOP-105",
    Text(vi="số", en="a number"),
    Text(vi="hãy viết như `14` hay `14,5`", en="write it like `14` or `14.5`"),
)
_PERCENT = Kind(
    "OCOP-105",
    Text(vi="tỷ lệ phần trăm", en="a percentage"),
    Text(vi="hãy viết như `14,5` hay `14,5 %`", en="write it like `14.5` or `14.5 %`"),
)
_INTEGER = Kind(
    "OCOP-105",
    Text(vi="số nguyên", en="a whole number"),
    Text(vi="hãy viết chỉ bằng chữ số, như `4`", en="write it in digits alone, like `4`"),
)
_ONLY_NUMBER = Text(vi="chỉ ghi số: `{right}`", en="write the number alone: `{right}`")
_ONE_BY_ONE = Text(
    vi="hãy viết một số, như `{first}`; nhiều số thì viết từng số: `[{all}]`",
    en="write one number, like `{first}`; several one by one: `[{all}]`",
)
_WORDS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười")
_STARS = ("★", "*", "⭐")


def read_number(text: str) -> Decimal:
    """Return the number; a minus may stand before it."""
    return _signed(text, tidy(text), _NUMBER)


def read_percent(text: str) -> Decimal:
    """Return the number of a percentage, written with `%` or without."""
    return _signed(text, tidy(text).removesuffix("%").rstrip(), _PERCENT)


def read_integer(text: str) -> int:
    """Return the whole number; a minus may stand before it."""
    value = _signed(text, tidy(text), _INTEGER)
    if value != value.to_integral_value():
        raise _INTEGER.unreadable(text, _one_by_one(tidy(text)))
    return int(value)


def readings(digits: str) -> tuple[Decimal, ...]:
    """Return every value that digits with `.`, `,` and spaces may have.

    None if they are no number, one as a rule, and two for `1.500`: a point or comma before exactly
    three digits may part thousands or begin a fraction. The grouped reading comes first.
    """
    if len(digits) > _MOST_DIGITS * 2 or len(_NOT_DIGIT.sub("", digits)) > _MOST_DIGITS:
        return ()
    simple, grouped = _SIMPLE.fullmatch(digits), _GROUPED.fullmatch(digits)
    found = [_joined(match[1], match[3]) for match in (grouped, simple) if match]
    return tuple(found)


def show_number(value: Decimal, language: str) -> str:
    """Return the number with the language's decimal sign and no thousands parted.

    What is shown can be read again: `1.500` could not.
    """
    plain = format(value, "f")
    if "." in plain:
        plain = plain.rstrip("0").rstrip(".")
    return plain if language == "en" else plain.replace(".", ",")


def number_text(value: Decimal) -> Text:
    """Return the number in both languages."""
    return Text(vi=show_number(value, "vi"), en=show_number(value, "en"))


def either(text: str, found: tuple[Decimal, ...], unit: str) -> Problem:
    """Return the question which of two numbers is meant, each said with the unit after it."""
    one, other = (_with_unit(value, unit) for value in found)
    hint = Text(vi="hãy viết `{one}` hoặc `{other}`", en="write `{one}` or `{other}`")
    return two_ways(text, (one, other), hint.fill(one=one, other=other))


def _signed(text: str, written: str, kind: Kind) -> Decimal:
    minus = written.startswith(_MINUS)
    found = readings(written[1:].lstrip() if minus else written)
    if not found:
        raise kind.unreadable(text, _instead(written, kind))
    if len(found) > 1:
        raise either(text, tuple(-value for value in found) if minus else found, "")
    return -found[0] if minus else found[0]


def _instead(written: str, kind: Kind) -> Text | None:
    """Return what to write where the number can be seen all the same."""
    bare = written.lower().removesuffix(" sao")
    if bare in _WORDS:
        return _ONLY_NUMBER.fill(right=_WORDS.index(bare))
    if bare and set(bare) <= set(_STARS):
        return _ONLY_NUMBER.fill(right=len(bare))
    numbers = re.findall(r"[0-9]+(?:[.,][0-9]+)?", written)
    if len(numbers) == 1:
        return _ONLY_NUMBER.fill(right=numbers[0])
    return _one_by_one(written) if kind is _INTEGER else None


def _one_by_one(written: str) -> Text | None:
    """Return how several whole numbers are written."""
    if found := re.fullmatch(_RANGE, written.lower()):
        first, last = int(found[1]), int(found[2])
        every = list(map(str, range(first, last + 1))) or [found[1], found[2]]
    elif re.fullmatch(_SEVERAL, written):
        every = re.findall("[0-9]+", written)
    else:
        return None
    return _ONE_BY_ONE.fill(first=every[0], all=", ".join(every))


def _joined(whole: str, fraction: str | None) -> Decimal:
    digits = _NOT_DIGIT.sub("", whole)
    return Decimal(f"{digits}.{fraction}" if fraction else digits)


def _with_unit(value: Decimal, unit: str) -> Text:
    number = number_text(value)
    return Text(vi=f"{number.vi} {unit}".rstrip(), en=f"{number.en} {unit}".rstrip())
