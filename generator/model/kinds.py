"""The kinds of value a field may have: how a text becomes one, and what is refused.

YAML hands texts over (values are never guessed there); each kind reads its text with a reader of
`generator.model.values` and raises what is wrong as a pydantic error that carries our own `Problem`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from decimal import Decimal
from functools import lru_cache
from typing import Annotated, Any, TypeVar
from urllib.parse import urlsplit

from pydantic import BeforeValidator, WrapValidator
from pydantic_core import PydanticCustomError

from generator.base.diagnostic import Problem, Text
from generator.model import values
from generator.model.codes import SETS, Codes
from generator.model.lists import table
from generator.model.notation import Notation, Reader, Shape, any_case
from generator.model.standards import by_code
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


def _read(reader: Callable[[str], Any], made: type, notation: Notation) -> Reader:
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

    return Reader(validate, notation=notation)


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


def _standard_name(value: Any) -> str:
    """Return the label for a standard's code; whatever else is written stays as it is."""
    text = _plain(value)
    found = by_code(text.strip())
    return found.label.vi if found else text


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


def bounded(low: int, high: int) -> Reader:
    """Return the reader of a whole number from `low` to `high`."""

    def read(text: str) -> int:
        number = values.read_integer(text)
        if not low <= number <= high:
            message = _BOUNDS.fill(input=shown(text), low=low, high=high)
            raise Problem("OCOP-107", message if low < high else _ONLY.fill(input=shown(text), low=low))
        return number

    name = Text(f"số nguyên từ {low} đến {high}", f"a whole number from {low} to {high}")
    return _read(read, int, Notation(name, pattern=_DIGIT, bounds=(low, high)))


def code_of(codes: Codes) -> Reader:
    """Return the reader of a code or its label, in either language and any letters (RECORD section 2)."""
    return _read(codes.read, str, Notation(_CODE, shapes=("text",), codes=codes, note=_CODE_NOTE))


def _standards() -> Mapping[str, Text]:
    """Return the standards of the list by their codes; papers that have a field of their own are not among them."""
    kept = ("production", "management", "market", "standard", "eligibility")
    return {code: Text(vi, en) for code, vi, en, kind, *_ in table("standards.csv") if kind in kept}


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

_CODE = Text("mã, hay tên gọi của mã", "a code, or its label")
_CODE_NOTE = Text(
    vi="tên gọi viết hoa hay thường, có dấu hay không dấu, tiếng Việt hay tiếng Anh đều được",
    en="a label is read in either language, in capitals or not, with Vietnamese marks or without",
)
_DIGIT = "[0-9]"
_ANY: tuple[Shape, ...] = ("text", "number", "yes-no")
"""A text may well read `2026` or `true`: quotes are for YAML, not for people."""
TEXT = Notation(
    Text("lời văn", "a text"),
    shapes=_ANY,
    absence=True,
    note=Text(
        vi="`không có` khi đã biết là không, `không áp dụng` khi không liên quan đến hàng này",
        en="`không có` (none) where that is known, `không áp dụng` (n/a) where the question does not arise",
    ),
)
NAME = Notation(Text("lời văn", "a text"), shapes=_ANY)
LINE = Notation(Text("một dòng chữ", "a line of text"), shapes=_ANY)
ABSENCE = Notation(
    Text("không có gì để ghi", "nothing to say"),
    ("không có", "không áp dụng", "none", "n/a", "not applicable"),
    ("text",),
    any_case("không có", "không áp dụng", "none", "n/a", "not applicable"),
)
"""What may stand for any list, and for a text that need not be there (RECORD section 2)."""
SLUG = Notation(
    Text("tên tệp hay thư mục của bản ghi ấy", "the name of that record's file or folder"),
    shapes=_ANY,
)
STANDARD = Notation(
    Text("mã, hoặc tên như trên giấy", "a code, or the name on the paper"),
    ("vietgap", "VietGAP", "ISO 22000:2018"),
    shapes=_ANY,
    offers=_standards,
)
OLD_SLUG = Notation(
    Text("tên tệp hay thư mục cũ", "a former name of the file or folder"),
    ("nuoc-mam-cua-khe",),
    pattern=r"^\s*[a-z0-9-]{1,80}\s*$",
    shapes=_ANY,
)
SKU = Notation(
    Text("mã hàng", "a SKU"),
    ("NM-HH-500", "mam_500.2"),
    pattern=r"^\s*[A-Za-z0-9._-]{1,50}\s*$",
    note=Text(
        vi="nhiều nhất 50 ký tự: chữ không dấu, số, `.`, `_`, `-`",
        en="at most 50 of: ASCII letters, digits, `.`, `_`, `-`",
    ),
    shapes=_ANY,
)
MONEY = Notation(
    Text("tiền", "money"),
    ("120000", "120.000", "120.000 đ", "120 nghìn", "120k", "1,2 triệu"),
    pattern=_DIGIT,
    note=Text(
        vi="luôn tính ra đồng chẵn; `1.2` hay `12,5` đứng một mình thì chương trình hỏi lại",
        en="always whole đồng; `1.2` or `12,5` alone is asked about",
    ),
)
NUMBER = Notation(Text("số", "a number"), ("14", "14,5", "14.5"), pattern=_DIGIT)
WHOLE = Notation(Text("số nguyên", "a whole number"), ("24", "1500"), pattern=_DIGIT)
PERCENT = Notation(Text("tỷ lệ phần trăm", "a percentage"), ("14", "14,5", "14.5", "14 %"), pattern=_DIGIT)
QUANTITY = Notation(
    Text("số lượng có đơn vị", "a quantity with its unit"),
    ("500 ml", "0,5 lít", "1.5 kg", "50 g x 10 gói", "1 chiếc", "1 bộ 6 chén"),
    ("text",),
    _DIGIT,
    note=Text(
        vi="`1.500 g` có thể hiểu hai cách nên chương trình hỏi lại; hãy viết `1500 g` hoặc `1,5 g`",
        en="`1.500 g` could be read two ways and is asked about; write `1500 g` or `1.5 g`",
    ),
)
DURATION = Notation(
    Text("thời hạn", "a length of time"),
    ("12 tháng", "12 tháng kể từ NSX", "2 năm", "7 ngày", "18 months"),
    ("text",),
    _DIGIT,
)
DAY = Notation(
    Text("ngày, tháng hay năm", "a date, a month or a year"),
    ("24/11/2026", "2026-11-24", "ngày 5 tháng 8 năm 2026", "tháng 8/2026", "2026"),
    pattern="[12][0-9]{3}",
    note=Text(
        vi="ngày viết trước tháng; chỉ biết tháng hay năm thì chỉ ghi tháng hay năm",
        en="the day stands before the month; where only the month or the year is known, write that alone",
    ),
)
TELEPHONE = Notation(
    Text("số điện thoại", "a telephone number"),
    ("0905 123 456", "+84 905 123 456", "1900 1234"),
    pattern=_DIGIT,
)
YES_NO = Notation(
    Text("có hay không", "yes or no"),
    ("có", "không", "yes", "no", "true", "false"),
    ("text", "yes-no"),
    any_case("có", "không", "yes", "no", "true", "false"),
    offers=lambda: {"có": Text("có", "yes"), "không": Text("không", "no")},
)
SET = Notation(
    Text("số từ 1 đến 26", "a number from 1 to 26"),
    ("9",),
    pattern=_DIGIT,
    bounds=(1, 26),
    offers=lambda: {str(number): one.label for number, one in SETS.items()},
)
NEW_PLACE = Notation(
    Text("đơn vị hành chính hiện nay, hai cấp", "a unit of today's two levels"),
    ("xã Thăng An, thành phố Đà Nẵng", "Thăng An, Đà Nẵng", "thành phố Đà Nẵng"),
    shapes=_ANY,
)
OLD_PLACE = Notation(
    Text("đơn vị hành chính trước 1/7/2025, ba cấp", "a unit of the three levels before 1 July 2025"),
    ("xã Bình Dương, huyện Thăng Bình, tỉnh Quảng Nam", "huyện Thăng Bình, tỉnh Quảng Nam"),
    shapes=_ANY,
)
ANY_PLACE = Notation(
    Text("đơn vị hành chính, mới hay cũ", "an administrative unit, new or old"),
    ("thành phố Đà Nẵng", "xã Thăng An, thành phố Đà Nẵng", "huyện Thăng Bình, tỉnh Quảng Nam"),
    shapes=_ANY,
)
COORDINATES = Notation(
    Text("vĩ độ, kinh độ", "latitude, longitude"),
    ("15.7432, 108.3571",),
    ("text",),
    _DIGIT,
    note=Text("điểm phải nằm trong Việt Nam", "the point lies in Viet Nam"),
)
HOURS = Notation(
    Text("giờ mở cửa", "opening hours"),
    ("Mo-Su 07:00-18:00", "Mo-Fr 07:30-11:30, 13:30-17:00; Sa 08:00-11:00"),
    ("text",),
    note=Text(
        vi="Mo, Tu, We, Th, Fr, Sa, Su là thứ hai đến chủ nhật",
        en="the form of schema.org and OpenStreetMap: Mo, Tu, We, Th, Fr, Sa, Su are the days",
    ),
)
GTIN = Notation(
    Text("mã vạch 8, 12, 13 hay 14 chữ số", "a GTIN of 8, 12, 13 or 14 digits"),
    ("8938505974194", "893 850597 419 4"),
    pattern=_DIGIT,
)
URL = Notation(
    Text("địa chỉ web", "a web address"),
    ("https://ocop.example/tin",),
    ("text",),
    r"^\s*[Hh][Tt][Tt][Pp][Ss]?://",
    note=Text("viết đủ, bắt đầu bằng https://", "write it whole, beginning with https://"),
)
EMAIL = Notation(
    Text("thư điện tử", "an e-mail address"),
    ("ocop@ocop.example",),
    ("text",),
    r"^\s*[^@\s]+@[^@\s]+\.[^@\s]+\s*$",
)
COLOUR = Notation(
    Text("mã màu", "a colour"),
    ("#94271B",),
    ("text",),
    r"^\s*#[0-9A-Fa-f]{6}\s*$",
    note=Text(
        vi="đặt trong dấu nháy, vì sau `#` YAML coi là lời ghi chú",
        en="in quotes, for to YAML a comment begins at `#`",
    ),
)

Name = Annotated[Words, Reader(_name, notation=NAME)]
"""A required text in Vietnamese and English."""
Prose = Annotated[Words, Reader(_words, notation=TEXT)]
"""An optional text in Vietnamese and English; `không có` is a value of its own."""
Line = Annotated[str, BeforeValidator(_plain), LINE]
"""A text that has no language: a number of a decision, somebody's name."""
Slug = Annotated[str, BeforeValidator(_plain), SLUG]
"""The slug of another record."""
StandardName = Annotated[str, BeforeValidator(_standard_name), STANDARD]
"""What a standard is called: a code of the list is read as its label, `vietgap` as `VietGAP`."""
OldSlug = Annotated[str, _read(_old_slug, str, OLD_SLUG)]
"""A slug that a record had before."""
Sku = Annotated[str, _read(_sku, str, SKU)]
SetNumber = Annotated[int, Reader(bounded(1, 26).func, notation=SET)]
"""The number of a product set."""
Dong = Annotated[int, _read(values.read_money, int, MONEY)]
Number = Annotated[Decimal, _read(values.read_number, Decimal, NUMBER)]
Whole = Annotated[int, _read(values.read_integer, int, WHOLE)]
Percent = Annotated[Decimal, _read(values.read_percent, Decimal, PERCENT)]
Quantity = Annotated[values.Quantity, _read(values.read_quantity, values.Quantity, QUANTITY)]
Duration = Annotated[values.Duration, _read(values.read_duration, values.Duration, DURATION)]
Day = Annotated[values.Day, _read(values.read_day, values.Day, DAY)]
Telephone = Annotated[values.Telephone, _read(values.read_telephone, values.Telephone, TELEPHONE)]
YesNo = Annotated[bool, _read(values.read_yes_no, bool, YES_NO)]
NewPlace = Annotated[values.Place, _read(_place(2), values.Place, NEW_PLACE)]
OldPlace = Annotated[values.Place, _read(_place(3), values.Place, OLD_PLACE)]
AnyPlace = Annotated[values.Place, _read(_place(3), values.Place, ANY_PLACE)]
Coordinates = Annotated[values.Coordinates, _read(values.read_coordinates, values.Coordinates, COORDINATES)]
Hours = Annotated[values.Hours, _read(values.read_hours, values.Hours, HOURS)]
Gtin = Annotated[str, _read(values.read_gtin, str, GTIN)]
Url = Annotated[str, _read(_url, str, URL)]
Email = Annotated[str, _read(_email, str, EMAIL)]
Colour = Annotated[str, _read(_colour, str, COLOUR)]
Many = Annotated[tuple[T, ...], WrapValidator(_several)]
"""One value or a list of them."""
