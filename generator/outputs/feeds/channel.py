"""What a channel is: one file that says which columns a marketplace wants and what it would refuse.

Ours lie in `channels/NAME.yml` beside this module, a locality's own in `content/channels/NAME.yml`. A new
marketplace is such a file and no line of Python.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from typing import Annotated, Any

from pydantic import BeforeValidator, PlainValidator

from generator.base.diagnostic import Problem, Text
from generator.model import kinds as k
from generator.model.codes import LANGUAGES, Codes
from generator.model.field import Record, field
from generator.outputs.feeds.show import FILTERS
from generator.outputs.feeds.source import Source, read_source

FORMATS = Codes(
    {
        "csv": Text("bảng CSV", "CSV table"),
        "json": Text("JSON", "JSON"),
        "xml": Text("RSS 2.0", "RSS 2.0"),
    }
)
"""The files a channel may ask for, by their ending."""

CONFIDENCE = Codes(
    {
        "published": Text("sàn có đăng tài liệu", "the marketplace publishes it"),
        "guide": Text("theo trang hướng dẫn", "after a help page"),
        "third-party": Text("theo người khác ghi lại", "after third parties"),
        "own-choice": Text(
            "sàn không đăng gì; tiêu đề cột tự đặt", "nothing is published; the headings are our own"
        ),
    }
)
"""How sure we are of what a channel file says."""

TOO_LONG = Codes({"shorten": Text("rút gọn", "shorten"), "refuse": Text("bỏ dòng", "leave the row out")})
"""What is done with a value that is too long."""

SPIRITS = Decimal(15)
"""From so much alcohol on nothing may be advertised (Luật Quảng cáo Điều 7; DOMAIN section 3)."""

_BAD_PATTERN = Text(vi="`{input}` không phải biểu thức chính quy", en="`{input}` is no regular expression")


def _verbatim(value: Any) -> str:
    if isinstance(value, list | dict):
        raise k.refuse(Problem("OCOP-120", Text("ở đây chỉ viết một giá trị", "one value goes here")))
    return str(value)


def _source(value: Any) -> Source:
    if isinstance(value, Source):
        return value
    try:
        return read_source(_verbatim(value).strip())
    except Problem as problem:
        raise k.refuse(problem) from None


def _pattern(value: Any) -> str:
    try:
        re.compile(_verbatim(value))
    except re.error:
        raise k.refuse(Problem("OCOP-107", _BAD_PATTERN.fill(input=value))) from None
    return str(value)


Verbatim = Annotated[str, PlainValidator(_verbatim)]
"""A text as the marketplace spells it, spaces and all."""
From = Annotated[Source, PlainValidator(_source)]
Pattern = Annotated[str, BeforeValidator(_pattern)]


class Both(Record):
    """A sentence in both languages."""

    vi: Annotated[k.Line, field("Tiếng Việt", "Vietnamese", example="Tiêu đề cột tự đặt")]
    en: Annotated[k.Line, field("Tiếng Anh", "English", example="The headings are our own")]

    @property
    def text(self) -> Text:
        """Return it as a text of ours."""
        return Text(self.vi, self.en)


class Reference(Record):
    """Where something about the channel is written."""

    address: Annotated[
        k.Line, field("Địa chỉ", "Address", example="https://support.google.com/merchants/answer/7052112")
    ]
    what: Annotated[k.Line | None, field("Nói gì", "What", example="Product data specification")] = None


class Namespace(Record):
    """The XML namespace that the columns belong to."""

    prefix: Annotated[k.Line, field("Tiền tố", "Prefix", example="g")]
    address: Annotated[k.Line, field("Địa chỉ", "Address", example="http://base.google.com/ns/1.0")]


class Cell(Record):
    """One value to be written: where it comes from, how it is shown, what the channel takes of it."""

    heading: Annotated[Verbatim, field("Tiêu đề cột", "Heading, as the channel spells it", example="price")]
    source: Annotated[
        k.Many[From], field("Lấy từ", "Where from; the first that says something", example="pack.price")
    ] = ()
    text: Annotated[Verbatim | None, field("Chữ cố định", "Fixed text", example="new")] = None
    show: Annotated[str, k.code_of(FILTERS), field("Cách viết", "How it is written", example="vnd")] = "text"
    values: Annotated[
        dict[str, Verbatim],
        field("Đổi giá trị", "The channel's own word for each value", example={}, default={}),
    ]
    required: Annotated[k.YesNo, field("Bắt buộc", "Refused without it", example="có")] = False
    max_length: Annotated[
        int | None, k.bounded(1, 1_000_000), field("Số ký tự tối đa", "Longest, in characters", example=150)
    ] = None
    too_long: Annotated[
        str, k.code_of(TOO_LONG), field("Nếu dài quá", "When too long", example="shorten")
    ] = "shorten"
    pattern: Annotated[Pattern | None, field("Khuôn mẫu", "Form it must have", example="[0-9]{13}")] = None


class Column(Cell):
    """One column of a marketplace's table, or one attribute of its feed."""

    join: Annotated[Verbatim, field("Nối bằng", "Joined by", example=", ")] = ", "
    repeat: Annotated[
        int | None,
        k.bounded(1, 1000),
        field("Lặp nhiều nhất", "Repeated at most; `{n}` in the heading numbers them", example=8),
    ] = None
    at_least: Annotated[
        int, k.bounded(1, 1000), field("Ít nhất", "Left out where there are fewer", example=2)
    ] = 1
    parts: Annotated[k.Many[Cell], field("Gồm", "Made of", example=[])] = ()

    @property
    def headings(self) -> tuple[str, ...]:
        """Return the headings of a table: one, or `ảnh 1` to `ảnh 8`."""
        if self.repeat is None or "{n}" not in self.heading:
            return (self.heading,)
        return tuple(self.heading.replace("{n}", str(n)) for n in range(1, self.repeat + 1))


class Refusal(Record):
    """Something that the channel does not take."""

    source: Annotated[From, field("Lấy từ", "Where from", example="facts.availability")]
    values: Annotated[k.Many[k.Line], field("Khi là", "When it is", example=["preorder"])]
    why: Annotated[Both, field("Vì sao", "Why", example={})]


class Channel(Record):
    """One marketplace, or another reader of feeds."""

    name: str
    """Its file's name: never a key of the file."""
    title: Annotated[k.Line, field("Tên sàn", "Name", example="Google Merchant Center")]
    note: Annotated[Both | None, field("Ghi chú", "Note", example={})] = None
    sources: Annotated[k.Many[Reference], field("Tài liệu", "Where it is described", example=[])] = ()
    checked: Annotated[k.Day | None, field("Đối chiếu ngày", "Compared on", example="2026-11-24")] = None
    confidence: Annotated[str, k.code_of(CONFIDENCE), field("Độ chắc", "How sure", example="published")] = (
        "own-choice"
    )
    formats: Annotated[
        k.Many[Annotated[str, k.code_of(FORMATS)]], field("Dạng tệp", "Formats", example=["csv", "json"])
    ] = ("csv",)
    language: Annotated[str, k.code_of(LANGUAGES), field("Ngôn ngữ", "Language", example="vi")] = "vi"
    namespace: Annotated[Namespace | None, field("Không gian tên XML", "XML namespace", example={})] = None
    needs: Annotated[
        k.Many[From], field("Phải có", "Rows without it are left out", example=["pack.price"])
    ] = ()
    wants: Annotated[k.Many[From], field("Nên có", "Better with it", example=["facts.photos"])] = ()
    refuses: Annotated[k.Many[Refusal], field("Không nhận", "Does not take", example=[])] = ()
    alcohol_below: Annotated[k.Percent, field("Độ cồn dưới (%)", "Alcohol below (% vol.)", example="15")] = (
        SPIRITS
    )
    columns: Annotated[k.Many[Column], field("Các cột", "Columns", example=[])]

    @cached_property
    def headings(self) -> tuple[str, ...]:
        """Return the headings of its table, in order."""
        return tuple(heading for column in self.columns for heading in column.headings)

    @cached_property
    def judged(self) -> tuple[Judged, Judged]:
        """Return what is looked at once for a product, and what for each of its packs."""
        parts = (
            part.model_copy(update={"required": False}) for column in self.columns for part in column.parts
        )
        cells = [cell for cell in (*self.columns, *parts) if cell.source and _can_be_wrong(cell)]
        return self._judged(cells, per_pack=False), self._judged(cells, per_pack=True)

    def _judged(self, cells: Sequence[Cell], *, per_pack: bool) -> Judged:
        return Judged(
            refuses=tuple(one for one in self.refuses if one.source.per_pack == per_pack),
            needs=tuple(source for source in self.needs if source.per_pack == per_pack),
            wants=tuple(source for source in self.wants if source.per_pack == per_pack),
            cells=tuple(cell for cell in cells if any(source.per_pack for source in cell.source) == per_pack),
        )


@dataclass(frozen=True, slots=True)
class Judged:
    """What of a channel can go wrong with a row: most cells can't."""

    refuses: tuple[Refusal, ...]
    needs: tuple[Source, ...]
    wants: tuple[Source, ...]
    cells: tuple[Cell, ...]
    """A part of an attribute is never required here: it takes its attribute along, not the row."""


def _can_be_wrong(cell: Cell) -> bool:
    # Words of the channel's own have the length that its file gave them.
    too_long = cell.max_length and not cell.values
    may_lack = cell.required and (cell.values or not any(source.always for source in cell.source))
    return bool(cell.pattern or too_long or may_lack)
