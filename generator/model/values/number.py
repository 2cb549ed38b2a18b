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
    Text(vi="hãy viết chỉ bằng chữ số, như `1500`", en="write it in digits alone, like `1500`"),
)


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
        raise _INTEGER.unreadable(text)
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
        raise kind.unreadable(text)
    if len(found) > 1:
        raise either(text, tuple(-value for value in found) if minus else found, "")
    return -found[0] if minus else found[0]


def _joined(whole: str, fraction: str | None) -> Decimal:
    digits = _NOT_DIGIT.sub("", whole)
    return Decimal(f"{digits}.{fraction}" if fraction else digits)


def _with_unit(value: Decimal, unit: str) -> Text:
    number = number_text(value)
    return Text(vi=f"{number.vi} {unit}".rstrip(), en=f"{number.en} {unit}".rstrip())
