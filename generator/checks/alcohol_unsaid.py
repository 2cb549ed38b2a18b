"""OCOP-240: a product of sets 14 and 15 does not say how much alcohol it holds.

Both sets are alcoholic drinks, and everything that the law asks of such a drink follows from its strength:
the question for the visitor's age, the ban on advertising and on sales, the marketplaces that refuse it. The
label states it too.

Passes::

    set: 14
    alcohol: 29,5

Fails::

    set: 14

Source: 44/2019/QH14 Điều 12, 13, 16; 37/2026/NĐ-CP Phụ lục I mục 7; 26/2026/QĐ-TTg Phụ lục I

Sản phẩm thuộc bộ 14 hoặc 15 chưa ghi độ cồn.

Cả hai bộ đều là đồ uống có cồn, và mọi yêu cầu của luật đều tùy vào độ cồn: hỏi tuổi người xem, không quảng
cáo, không khuyến mãi, sàn nào nhận bán. Trên nhãn cũng phải ghi độ cồn.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.base.diagnostic import Remark, Text
from generator.checks.rule import RecordRule, Scene
from generator.model import Product

_SETS = (14, 15)
_MESSAGE = Text(
    vi="chưa ghi độ cồn, trong khi bộ {set} là đồ uống có cồn",
    en="the alcohol is not said, and set {set} is one of alcoholic drinks",
)
_HINT = Text(
    vi="ghi theo nhãn, như `alcohol: 29,5`; nếu không phải đồ uống có cồn thì sửa `set`",
    en="write it as on the label, like `alcohol: 29,5`; where it is no such drink, correct `set`",
)


def judge(product: Product, _: Scene) -> Iterator[Remark]:
    """Yield an error where an alcoholic drink says nothing of its strength."""
    if product.set in _SETS and product.alcohol is None:
        yield Remark(RULE.code, ("set",), _MESSAGE.fill(set=product.set), _HINT)


RULE = RecordRule("OCOP-240", judge, of=(Product,))
