"""OCOP-250: what is said of a pack's availability does not go together.

Whoever reads "in season only" asks when that is, and only `season` can tell. A pack in stock of which none is
left, or one that has run out of which some are left, was changed in one place and forgotten in the other.

Passes::

    season: [5, 6, 7]
    packs: [{sku: VAI-1, availability: seasonal}]

Fails::

    packs: [{sku: VAI-1, availability: seasonal}]

Source: docs/ban-ghi.md

Tình trạng hàng của một quy cách chưa khớp với mục khác.

Ghi "theo mùa" thì người mua sẽ hỏi mùa nào, và chỉ mục `season` trả lời được. Còn hàng mà tồn kho bằng 0, hay
tạm hết mà vẫn còn tồn kho, là đã sửa một chỗ mà quên chỗ kia.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.base.diagnostic import Remark, Severity, Text
from generator.checks.rule import RecordRule, Scene
from generator.model import Pack, Product

_NO_SEASON = Text(
    vi="hàng bán theo mùa nhưng chưa ghi mùa nào", en="it is sold in season only, and no season is given"
)
_NO_SEASON_HINT = Text(
    vi="thêm các tháng, như `season: [5, 6, 7]`", en="add the months, like `season: [5, 6, 7]`"
)
_SOLD_OUT = Text(vi="ghi còn hàng mà tồn kho là 0", en="it is said to be in stock, and none is left")
_LEFT = Text(
    vi="ghi tạm hết hàng mà tồn kho còn {stock}", en="it is said to be out of stock, and {stock} are left"
)
_EITHER = Text(
    vi="sửa `availability` hoặc `stock` cho khớp", en="correct `availability` or `stock`, whichever is old"
)


def judge(product: Product, _: Scene) -> Iterator[Remark]:
    """Yield a hint for each pack whose availability says too little, or what its stock denies."""
    for at, pack in enumerate(product.packs):
        if pack.availability is None:
            continue
        found = _said(product, pack)
        if found:
            yield Remark(RULE.code, ("packs", at, "availability"), *found, Severity.HINT)


def _said(product: Product, pack: Pack) -> tuple[Text, Text] | None:
    stock = pack.stock
    if pack.availability == "seasonal" and not product.season:
        return _NO_SEASON, _NO_SEASON_HINT
    if pack.availability == "in-stock" and stock == 0:
        return _SOLD_OUT, _EITHER
    if pack.availability == "out-of-stock" and stock:
        return _LEFT.fill(stock=stock), _EITHER
    return None


RULE = RecordRule("OCOP-250", judge, of=(Product,))
