"""OCOP-255: a story is too short to be one, or too long for what it is printed on.

Who judges a story wants it short and to the point, with a plot. Below 65 syllables it says less than the summary beside
it may (300 characters): there is no room for a maker, a place and a craft. Above 1,400 it fills a whole side of A4 in
letters of 10 points without a photo, and no leaflet holds it. Stories that people finish have 200 to 700, of which 670
fill a page of A5.

Passes::

    a story of 250 syllables: who, where, how, and what is hoped for

Fails::

    Nước mắm ngon nổi tiếng, mời bà con dùng thử.

Source: 26/2026/QĐ-TTg Phụ lục II, criterion 5.2; the limits are measured on printed pages | 26/2026/QĐ-TTg Phụ lục
II, tiêu chí 5.2; các mức đo trên trang in

Câu chuyện quá ngắn, hoặc quá dài so với thứ sẽ in nó.

Hội đồng chấm câu chuyện theo tiêu chí ngắn gọn, súc tích, có cốt truyện. Dưới 65 chữ thì còn ngắn hơn phần tóm
tắt (300 ký tự), không đủ chỗ cho người làm, nơi làm và cách làm. Trên 1.400 chữ thì kín một mặt giấy A4 cỡ chữ
10 mà chưa có ảnh, không tờ rơi nào chứa hết. Câu chuyện vừa đọc dài chừng 200 đến 700 chữ; 670 chữ là đầy một
trang A5.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.base.diagnostic import Remark, Severity, Text
from generator.checks.rule import RecordRule, Scene
from generator.model import Story

SHORT = 65
LONG = 1_400
_SHORT = Text(
    vi="câu chuyện mới có {n} chữ, chưa đủ thành chuyện",
    en="the story has {n} syllables, too few to be one",
)
_SHORT_HINT = Text(
    vi="kể thêm ai làm, làm ở đâu, làm thế nào, khác nơi khác ra sao; chừng 200 đến 700 chữ là vừa",
    en="tell who makes it, where and how, and how it differs; 200 to 700 syllables read well",
)
_LONG = Text(
    vi="câu chuyện dài {n} chữ, quá một mặt giấy A4",
    en="the story has {n} syllables, more than a side of A4",
)
_LONG_HINT = Text(
    vi="rút còn chừng 200 đến 700 chữ, phần còn lại viết vào bài giới thiệu sản phẩm",
    en="cut it to 200 to 700 syllables; the rest can go into the product's description",
)


def judge(record: Story, _: Scene) -> Iterator[Remark]:
    """Yield a hint for a story out of its bounds."""
    count = len(record.body.vi.split())
    if count < SHORT:
        yield Remark(RULE.code, ("body",), _SHORT.fill(n=count), _SHORT_HINT, Severity.HINT)
    elif count > LONG:
        yield Remark(RULE.code, ("body",), _LONG.fill(n=count), _LONG_HINT, Severity.HINT)


RULE = RecordRule("OCOP-255", judge, of=(Story,))
