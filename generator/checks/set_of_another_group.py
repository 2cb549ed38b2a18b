"""OCOP-213: a product's set does not belong to its group.

Each of the 26 sets is of one group, and a product is scored by the questions of its set. The numbers are the same
under 148/QĐ-TTg and under 26/2026/QĐ-TTg. It is published under its group all the same.

Passes::

    group: thuc-pham
    set: 9

Fails::

    group: do-uong
    set: 9

Source: 26/2026/QĐ-TTg Phụ lục I

Bộ sản phẩm không thuộc nhóm sản phẩm đã ghi.

Mỗi bộ trong 26 bộ thuộc một nhóm, và sản phẩm được chấm theo bộ của mình. Số của các bộ trong 148/QĐ-TTg và trong
26/2026/QĐ-TTg như nhau. Sản phẩm vẫn được đăng theo nhóm đã ghi.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.base.diagnostic import Remark, Severity, Text
from generator.checks.rule import RecordRule, Scene
from generator.model import Product
from generator.model.codes import GROUPS, SETS

_MESSAGE = Text(
    vi="bộ `{number}` ({set}) thuộc nhóm `{right}`, không thuộc nhóm `{group}`",
    en="set `{number}` ({set}) belongs to the group `{right}`, not to `{group}`",
)
_HINT = Text(
    vi="ghi `group: {code}` ({label}), hoặc chọn bộ khác",
    en="write `group: {code}` ({label}), or choose another set",
)


def judge(product: Product, _: Scene) -> Iterator[Remark]:
    """Yield a warning where the set is one of another group."""
    if product.set is None or SETS[product.set].group == product.group:
        return
    found = SETS[product.set]
    right, group = GROUPS[found.group], GROUPS[product.group]
    message = _MESSAGE.fill(number=product.set, set=found.label, right=right, group=group)
    hint = _HINT.fill(code=found.group, label=right)
    yield Remark(RULE.code, ("set",), message, hint, Severity.WARNING)


RULE = RecordRule("OCOP-213", judge, of=(Product,))
