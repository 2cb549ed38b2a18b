"""OCOP-241: a strong drink is promoted, or any alcohol is put on sale.

From 15 % on a drink is advertised nowhere and by nobody, and no sale of it is held: a catalogue names it, its
maker, its stars and what its label says. Highlights, prizes and words that praise it, or say that it does one
good, read as advertising. A sale price of a lighter drink is shown nowhere by this program either. What praises
may tell a fact, so only the sale of a strong drink is certain enough for an error.

Passes::

    alcohol: 29,5
    ingredients: Gạo nếp, men lá

Fails::

    alcohol: 29,5
    highlights: [Thơm ngon, bồi bổ sức khỏe]

Source: Luật Quảng cáo 16/2012/QH13 Điều 7; 44/2019/QH14 Điều 12

Rượu mạnh được quảng cáo, hoặc đồ uống có cồn có giá khuyến mãi.

Đồ uống từ 15 độ cồn trở lên không được quảng cáo và không được khuyến mãi: danh mục chỉ nêu tên, chủ thể, hạng sao và
nội dung nhãn. Điểm nổi bật, giải thưởng, lời khen ngon hay tốt cho người uống đều bị coi là quảng cáo. Giá khuyến mãi
của loại nhẹ hơn cũng không được đăng ở đâu. Lời khen có khi chỉ kể sự thật, nên chỉ giá khuyến mãi của rượu mạnh
mới là lỗi.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from generator.base.diagnostic import Remark, Severity, Text
from generator.checks.rule import RecordRule, Scene
from generator.model import Product
from generator.model.values.number import number_text
from generator.model.values.written import shown, tidy

_STRONG = 15
_PRAISE = re.compile(
    r"(?<!không )(?<!\w)(?:thơm ngon|ngon nhất|tuyệt vời|hảo hạng|đẳng cấp|sang trọng|đặt mua|mua ngay|mời bạn|"
    r"hãy thử|quà biếu|quà tặng|tốt cho sức kh(?:ỏe|oẻ)|bồi bổ|bổ dưỡng|bổ thận|tráng dương|cường dương|"
    r"lưu thông khí huyết|ngủ ngon|tăng cường s(?:ức khỏe|ức khoẻ|inh lý)|chữa bệnh|trị bệnh|xương khớp)(?!\w)"
)
_SALE = Text(
    vi="đồ uống {alcohol} % cồn không được khuyến mãi nên giá khuyến mãi không được đăng",
    en="a drink of {alcohol} % alcohol is not put on sale, so its sale price is not shown",
)
_SALE_HINT = Text(vi="bỏ mục `sale_price`", en="leave `sale_price` out")
_HIGHLIGHTS = Text(
    vi="điểm nổi bật của rượu {alcohol} % cồn bị coi là quảng cáo, mà rượu từ 15 % không được quảng cáo",
    en="highlights of a drink of {alcohol} % read as advertising, and from 15 % on there may be none",
)
_AWARDS = Text(
    vi="giải thưởng của rượu {alcohol} % cồn bị coi là quảng cáo, mà rượu từ 15 % không được quảng cáo",
    en="awards of a drink of {alcohol} % read as advertising, and from 15 % on there may be none",
)
_PRAISED = Text(
    vi="`{words}` là lời quảng cáo, mà rượu {alcohol} % cồn không được quảng cáo",
    en="`{words}` is advertising, and a drink of {alcohol} % may have none",
)
_LABEL_HINT = Text(
    vi="chỉ nêu nội dung nhãn: thành phần, độ cồn, dung tích, cách bảo quản",
    en="keep to what the label says: ingredients, strength, volume, storage",
)


def judge(product: Product, _: Scene) -> Iterator[Remark]:
    """Yield what promotes a drink that may not be promoted."""
    if not product.alcohol or product.alcohol < 0:
        return
    alcohol, strong = number_text(product.alcohol), product.alcohol >= _STRONG
    for at, pack in enumerate(product.packs):
        if pack.sale_price is not None:
            severity = Severity.ERROR if strong else Severity.WARNING
            message = _SALE.fill(alcohol=alcohol)
            yield Remark(RULE.code, ("packs", at, "sale_price"), message, _SALE_HINT, severity)
    if strong:
        for key, message in _advertising(product):
            yield Remark(RULE.code, key, message.fill(alcohol=alcohol), _LABEL_HINT, Severity.WARNING)


def _advertising(product: Product) -> Iterator[tuple[tuple[str, ...], Text]]:
    if product.highlights:
        yield ("highlights",), _HIGHLIGHTS
    if product.awards:
        yield ("awards",), _AWARDS
    praised = _PRAISE.search(tidy(product.body.vi).lower()) if product.body else None
    if praised:
        yield ("body",), _PRAISED.fill(words=shown(praised[0]), alcohol="{alcohol}")


RULE = RecordRule("OCOP-241", judge, of=(Product,), since=date(2020, 1, 1))
