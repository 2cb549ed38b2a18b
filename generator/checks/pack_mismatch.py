"""OCOP-249: facts of a product's packs do not go together.

A packed pack weighs at least what is in it: a carrier that is told less asks for more at the door. Two packs
of one product with the same net content and the same name cannot be told apart on a page, a shelf label or
a marketplace.

Passes::

    packs:
      - {sku: MAT-500, net: 500 g, weight: 620 g}
      - {sku: MAT-500-Q, name: Hộp quà, net: 500 g}

Fails::

    packs:
      - {sku: MAT-500, net: 500 g, weight: 50 g}

Source: docs/ban-ghi.md

Thông tin giữa các quy cách chưa khớp nhau.

Gói hàng gửi đi ít nhất cũng nặng bằng thứ ở trong: khai thiếu thì bên vận chuyển sẽ thu thêm. Hai quy cách cùng
lượng và cùng tên thì trên trang, trên nhãn kệ hay trên sàn không ai phân biệt được.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from generator.base.diagnostic import Remark, Severity, Text
from generator.checks.rule import RecordRule, Scene
from generator.model import Pack, Product
from generator.model.values import Quantity
from generator.model.values.written import shown

# Grams in a gram, and in the lightest millilitre that anybody drinks: spirits and oils weigh 0.8 to 0.95.
_LIGHTEST = {"mass": Decimal(1), "volume": Decimal("0.75")}
_TOO_LIGHT = Text(
    vi="khối lượng gửi hàng `{weight}` nhẹ hơn lượng hàng bên trong, `{net}`",
    en="the shipping weight `{weight}` is less than what is inside, `{net}`",
)
_TOO_LIGHT_HINT = Text(
    vi="ghi khối lượng đã đóng gói, tính cả vỏ và hộp", en="write the weight as packed, with bottle and box"
)
_ALIKE = Text(
    vi="quy cách `{sku}` cùng tên và cùng lượng `{net}` với `{first}` nên không phân biệt được",
    en="the pack `{sku}` has the name and the net content, `{net}`, of `{first}`: nothing tells them apart",
)
_ALIKE_HINT = Text(
    vi="đặt cho mỗi quy cách một `name` khác nhau, như `Chai thủy tinh` và `Hộp quà`",
    en="give each a `name` of its own, like `Chai thủy tinh` and `Hộp quà`",
)


def judge(product: Product, _: Scene) -> Iterator[Remark]:
    """Yield a warning for each pack that is too light, and for each that is another one's double."""
    earlier: dict[Decimal, list[tuple[Pack, Quantity]]] = {}
    for at, pack in enumerate(product.packs):
        if pack.net is None:
            continue
        if pack.weight and _lighter(pack.weight, pack.net):
            message = _TOO_LIGHT.fill(weight=shown(pack.weight.written), net=shown(pack.net.written))
            yield Remark(RULE.code, ("packs", at, "weight"), message, _TOO_LIGHT_HINT, Severity.WARNING)
        # To be alike two packs must hold as much.
        as_much = earlier.setdefault(pack.net.base, [])
        first = next((one for one, net in as_much if _alike((one, net), (pack, pack.net))), None)
        if first:
            message = _ALIKE.fill(sku=pack.sku, net=shown(pack.net.written), first=first.sku)
            yield Remark(RULE.code, ("packs", at, "net"), message, _ALIKE_HINT, Severity.WARNING)
        as_much.append((pack, pack.net))


def _lighter(weight: Quantity, net: Quantity) -> bool:
    least = _LIGHTEST.get(net.dimension)
    return least is not None and weight.dimension == "mass" and weight.base < net.base * least


def _alike(one: tuple[Pack, Quantity], other: tuple[Pack, Quantity]) -> bool:
    (first, net), (pack, same) = one, other
    if not net.same_as(same) or (net.of, net.pieces) != (same.of, same.pieces):
        return False
    # Bare letters would make one of `Mắm` and `Mâm`; it is the doubles that are meant, letter by letter.
    return _name(first) == _name(pack)


def _name(pack: Pack) -> str:
    return " ".join(pack.name.vi.lower().split()) if pack.name else ""


RULE = RecordRule("OCOP-249", judge, of=(Product,))
