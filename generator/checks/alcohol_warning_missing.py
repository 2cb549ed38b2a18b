"""OCOP-252: a drink of less than 15 % alcohol carries none of the three warnings.

Drinks of less than 15 % may be advertised, but only with one of three warnings beside it: that drinking may
cause traffic accidents, that it may harm an unborn child, or that people under 18 must not drink. A catalogue
entry with a price reads as advertising. What is looked for is what the warning speaks of, not its wording.

Passes::

    alcohol: 12
    warnings: Người dưới 18 tuổi không được uống rượu, bia

Fails::

    alcohol: 12

Source: 44/2019/QH14 Điều 12; 24/2020/NĐ-CP Điều 6

Đồ uống có cồn dưới 15 % chưa có lời cảnh báo nào trong ba lời quy định.

Đồ uống dưới 15 độ được quảng cáo nhưng phải kèm một trong ba lời cảnh báo: có thể gây tai nạn giao thông, có
thể ảnh hưởng đến thai nhi, hoặc người dưới 18 tuổi không được uống. Một trang có giá bán được coi như quảng
cáo. Chỉ xem lời cảnh báo nói về điều gì, không so từng chữ.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.base.diagnostic import Remark, Severity, Text
from generator.checks.rule import RecordRule, Scene
from generator.model import Product
from generator.model.values.number import number_text
from generator.model.values.written import tidy

_DRINKS = "do-uong"
_STRONG = 15
_SPOKEN_OF = ("giao thông", "thai", "18 tuổi")
_MESSAGE = Text(
    vi="đồ uống {alcohol} % cồn chưa có lời cảnh báo bắt buộc trong mục `warnings`",
    en="a drink of {alcohol} % alcohol has none of the required warnings in `warnings`",
)
_HINT = Text(
    vi="ghi một trong ba: có thể gây tai nạn giao thông, ảnh hưởng đến thai nhi, hoặc người dưới 18 tuổi "
    "không được uống (24/2020/NĐ-CP Điều 6)",
    en="write one of three: traffic accidents, the unborn child, or that nobody under 18 may drink it "
    "(24/2020/NĐ-CP Điều 6)",
)


def judge(product: Product, _: Scene) -> Iterator[Remark]:
    """Yield a warning where a lighter drink warns of nothing."""
    alcohol = product.alcohol
    # Fermented rice holds some too, and is eaten: the law speaks of what is drunk.
    if product.group != _DRINKS or not alcohol or alcohol < 0 or alcohol >= _STRONG:
        return
    said = tidy(product.warnings.vi).lower() if product.warnings else ""
    if not any(words in said for words in _SPOKEN_OF):
        key = ("warnings",) if product.warnings else ("alcohol",)
        message = _MESSAGE.fill(alcohol=number_text(alcohol))
        yield Remark(RULE.code, key, message, _HINT, Severity.WARNING)


RULE = RecordRule("OCOP-252", judge, of=(Product,), since=date(2020, 2, 24))
