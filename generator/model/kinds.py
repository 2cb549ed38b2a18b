"""The kinds of value a field may have: how a text becomes one, and what is refused.

YAML hands texts over (values are never guessed there); each kind reads its text with a reader of
`generator.model.values` and raises what is wrong as a pydantic error that carries our own `Problem`.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal
from functools import lru_cache
from typing import Annotated, Any, TypeVar
from urllib.parse import urlsplit

from pydantic import BeforeValidator, PlainValidator, WrapValidator
from pydantic_core import PydanticCustomError

from generator.base.diagnostic import Problem, Text
from generator.model import values
from generator.model.codes import Codes
from generator.model.values.written import shown
from generator.model.words import NoItems, Words

T = TypeVar("T")


def refuse(problem: Problem) -> PydanticCustomError:
    """Return pydantic's way of saying our `Problem`; who reads the error finds it under `ctx`."""
    return PydanticCustomError("problem", "{said}", {"problem": problem, "said": str(problem)})


def _plain(value: Any) -> str:
    if type(value) is str:
        return value
    if isinstance(value, Words):
        return value.vi
    if isinstance(value, list | dict):
        raise refuse(Problem("OCOP-120", _ONE_VALUE))
    return str(value)


def _read(reader: Callable[[str], Any], made: type) -> PlainValidator:
    # The same dates, places and codes stand in record after record.
    read = lru_cache(maxsize=4096)(reader)

    def validate(value: Any) -> Any:
        if type(value) is not str:
            if isinstance(value, made) and made is not str:
                return value
            value = _plain(value)
        try:
            return read(value)
        except Problem as problem:
            raise refuse(problem) from None

    return PlainValidator(validate)


def _words(value: Any) -> Words:
    found = value if isinstance(value, Words) else Words(_plain(value))
    if absence := values.read_absence(found.vi):
        return Words(absence.show("vi"), absence.show("en"), absence)
    return found


def _name(value: Any) -> Words:
    # A required text has something to say: `None` may well be a brand.
    return value if isinstance(value, Words) else Words(_plain(value))


def _url(text: str) -> str:
    text = text.strip()
    try:
        parts = urlsplit(text)
    except ValueError:
        parts = urlsplit("")
    if parts.scheme not in ("http", "https") or not parts.hostname or re.search(r"\s", text):
        raise Problem("OCOP-132", _NO_URL.fill(input=shown(text)), _URL_HINT)
    return text


def _email(text: str) -> str:
    text = text.strip()
    if not re.fullmatch(r"[^@\s]+@[^@\s]+\.[^@\s]+", text):
        raise Problem("OCOP-132", _NO_EMAIL.fill(input=shown(text)))
    return text


def _colour(text: str) -> str:
    if not re.fullmatch(r"#[0-9A-Fa-f]{6}", text.strip()):
        raise Problem("OCOP-132", _NO_COLOUR.fill(input=shown(text)), _COLOUR_HINT)
    return text.strip().upper()


def _sku(text: str) -> str:
    if not re.fullmatch(r"[A-Za-z0-9._-]{1,50}", text.strip()):
        raise Problem("OCOP-133", _NO_SKU.fill(input=shown(text)), _SKU_HINT)
    return text.strip()


def _old_slug(text: str) -> str:
    if not re.fullmatch(r"[a-z0-9-]{1,80}", text.strip()):
        raise Problem("OCOP-134", _NO_SLUG.fill(input=shown(text)), _SLUG_HINT)
    return text.strip()


def _place(levels: int) -> Callable[[str], values.Place]:
    return lambda text: values.read_place(text, levels)


def _several(value: Any, handler: Callable[[Any], Any]) -> Any:
    """Let one value stand for a list of one; `không có` for a list that is empty and says so."""
    if type(value) is list:
        return handler(value)
    said = value.vi if isinstance(value, Words) else value
    if isinstance(said, str) and (absence := values.read_absence(said)):
        return NoItems.because(absence)
    if isinstance(value, NoItems):
        return value
    return handler(list(value) if isinstance(value, tuple) else [value])


def bounded(low: int, high: int) -> PlainValidator:
    """Return the reader of a whole number from `low` to `high`."""

    def read(text: str) -> int:
        number = values.read_integer(text)
        if not low <= number <= high:
            message = _BOUNDS.fill(input=shown(text), low=low, high=high)
            raise Problem("OCOP-107", message if low < high else _ONLY.fill(input=shown(text), low=low))
        return number

    return _read(read, int)


def code_of(codes: Codes) -> PlainValidator:
    """Return the reader of a code or its label, in either language and any letters (RECORD section 2)."""
    return _read(codes.read, str)


_ONE_VALUE = Text(
    vi="ở đây chỉ viết một giá trị, không phải danh sách hay nhóm mục con",
    en="one value goes here, not a list or a group of fields",
)
_BOUNDS = Text(vi="`{input}` phải từ {low} đến {high}", en="`{input}` must be from {low} to {high}")
_ONLY = Text(vi="`{input}` phải là {low}", en="`{input}` must be {low}")
_NO_URL = Text(vi="`{input}` không phải địa chỉ web", en="`{input}` is not a web address")
_URL_HINT = Text(vi="viết đủ, bắt đầu bằng https://", en="write it whole, beginning with https://")
_NO_EMAIL = Text(vi="`{input}` không phải thư điện tử", en="`{input}` is not an e-mail address")
_NO_COLOUR = Text(vi="`{input}` không phải mã màu", en="`{input}` is not a colour")
_COLOUR_HINT = Text(vi="viết trong nháy, như `'#94271B'`", en="write it in quotes, like `'#94271B'`")
_NO_SKU = Text(vi="`{input}` không dùng làm mã hàng (SKU) được", en="`{input}` cannot be a SKU")
_SKU_HINT = Text(
    vi="nhiều nhất 50 ký tự: chữ không dấu, số, `.`, `_`, `-`",
    en="at most 50 of: ASCII letters, digits, `.`, `_`, `-`",
)
_NO_SLUG = Text(
    vi="`{input}` không phải địa chỉ cũ của một bản ghi", en="`{input}` is not an old address of a record"
)
_SLUG_HINT = Text(
    vi="viết tên thư mục hay tên tệp cũ: chữ thường không dấu, số, gạch nối",
    en="write the old name of the folder or file: small ASCII letters, digits, hyphens",
)

Name = Annotated[Words, PlainValidator(_name)]
"""A required text in Vietnamese and English."""
Prose = Annotated[Words, PlainValidator(_words)]
"""An optional text in Vietnamese and English; `không có` is a value of its own."""
Line = Annotated[str, BeforeValidator(_plain)]
"""A text that has no language: a number of a decision, somebody's name."""
Slug = Annotated[str, BeforeValidator(_plain)]
"""The slug of another record."""
OldSlug = Annotated[str, _read(_old_slug, str)]
"""A slug that a record had before."""
Sku = Annotated[str, _read(_sku, str)]
Dong = Annotated[int, _read(values.read_money, int)]
Number = Annotated[Decimal, _read(values.read_number, Decimal)]
Whole = Annotated[int, _read(values.read_integer, int)]
Percent = Annotated[Decimal, _read(values.read_percent, Decimal)]
Quantity = Annotated[values.Quantity, _read(values.read_quantity, values.Quantity)]
Duration = Annotated[values.Duration, _read(values.read_duration, values.Duration)]
Day = Annotated[values.Day, _read(values.read_day, values.Day)]
Telephone = Annotated[values.Telephone, _read(values.read_telephone, values.Telephone)]
YesNo = Annotated[bool, _read(values.read_yes_no, bool)]
NewPlace = Annotated[values.Place, _read(_place(2), values.Place)]
OldPlace = Annotated[values.Place, _read(_place(3), values.Place)]
Coordinates = Annotated[values.Coordinates, _read(values.read_coordinates, values.Coordinates)]
Hours = Annotated[values.Hours, _read(values.read_hours, values.Hours)]
Gtin = Annotated[str, _read(values.read_gtin, str)]
Url = Annotated[str, _read(_url, str)]
Email = Annotated[str, _read(_email, str)]
Colour = Annotated[str, _read(_colour, str)]
Many = Annotated[tuple[T, ...], WrapValidator(_several)]
"""One value or a list of them."""
