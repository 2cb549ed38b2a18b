"""OCOP-277: a fair names no products and chooses none.

Booklet, price list and shelf labels of a fair are made of its products: `products` names them, `select` chooses
them by stars, group, place and more. With neither there is nothing to print.

Passes::

    select: {stars: ">= 4"}

Fails::

    name: Hội xuân
    starts: 01/12/2026
    ends: 05/12/2026

Source: docs/ban-ghi.md

Hội chợ không ghi sản phẩm nào, cũng không chọn.

Tập giới thiệu, bảng giá, nhãn kệ của hội chợ đều làm từ danh sách sản phẩm: `products` ghi tên từng món,
`select` chọn theo hạng sao, nhóm, nơi làm và nhiều điều khác. Thiếu cả hai thì không có gì để in.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.base.diagnostic import Remark, Text
from generator.checks.rule import RecordRule, Scene
from generator.model import Fair

_MESSAGE = Text(vi="hội chợ chưa có sản phẩm nào", en="the fair has no products")
_HINT = Text(
    vi="thêm `products` với tên các sản phẩm, hoặc `select`, như `select: {{stars: '>= 3'}}`",
    en="add `products` with the products' names, or `select`, such as `select: {{stars: '>= 3'}}`",
)


def judge(record: Fair, _: Scene) -> Iterator[Remark]:
    """Yield an error where there is neither."""
    if not record.products and record.select is None:
        yield Remark(RULE.code, (), _MESSAGE, _HINT.fill())


RULE = RecordRule("OCOP-277", judge, of=(Fair,))
