"""OCOP-246: prices of a product's packs do not go together.

A sale price that is no lower, or that has no price beside it, is shown to nobody. A sale that ends before it
begins is never on. A bigger pack that costs less than a smaller one, or a kilogram of which costs three times
as much in the bigger pack, has a digit too few or too many; packs for gifts and of another grade are left out
of this. A price given on a day to come is a slip, and one given more than a year ago wants asking again.

Passes::

    packs:
      - {sku: MAT-500, net: 500 g, price: 120.000}
      - {sku: MAT-1000, net: 1 kg, price: 220.000}

Fails::

    packs:
      - {sku: MAT-500, net: 500 g, price: 120.000}
      - {sku: MAT-1000, net: 1 kg, price: 22.000}

Source: 16/2023/QH15 Điều 29 (nothing is sold above its listed price); the rest is our reading
| 16/2023/QH15 Điều 29 (không bán cao hơn giá niêm yết); phần còn lại là chúng tôi tự định

Giá các quy cách của sản phẩm chưa hợp lý với nhau.

Giá khuyến mãi không thấp hơn giá bán, hoặc không có giá bán đi cùng, thì không ai thấy. Đợt khuyến mãi kết thúc
trước khi bắt đầu thì không bao giờ có. Gói lớn rẻ hơn gói nhỏ, hay mỗi ký ở gói lớn đắt gấp ba, thường là thiếu
hoặc thừa một chữ số; hộp quà và hàng khác loại không xét ở đây. Ngày báo giá ở tương lai là ghi nhầm, còn giá báo
hơn một năm trước thì nên hỏi lại.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import combinations

from generator.base.diagnostic import Remark, Severity, Text
from generator.checks.rule import RecordRule, Scene
from generator.model import Pack, Product
from generator.model.values import Quantity, months_later
from generator.model.values.money import dong_text
from generator.model.values.written import shown

_NO_LOWER = Text(
    vi="giá khuyến mãi {sale} không thấp hơn giá bán {price} nên không được đăng",
    en="the sale price, {sale}, is no lower than the price, {price}, so it is not shown",
)
_NO_PRICE = Text(
    vi="có giá khuyến mãi mà không có giá bán nên không được đăng",
    en="there is a sale price and no price beside it, so it is not shown",
)
_NO_PRICE_HINT = Text(
    vi="thêm giá bán thường ngày, như `price: 120.000`", en="add the everyday price, like `price: 120.000`"
)
_BACKWARDS = Text(
    vi="đợt khuyến mãi kết thúc ngày {until}, trước khi bắt đầu ngày {begins}",
    en="the sale ends on {until}, before it begins on {begins}",
)
_SWAP = Text(vi="xem lại năm, hoặc đổi chỗ hai ngày", en="look at the years, or swap the two dates")
_CHEAPER = Text(
    vi="`{big}` giá {big_price}, rẻ hơn `{small}` giá {small_price}",
    en="`{big}` costs {big_price}, less than `{small}` at {small_price}",
)
_DEARER = Text(
    vi="tính theo cùng một lượng, `{big}` giá {big_price} đắt gấp khoảng {times} lần `{small}` giá {small_price}",
    en="for the same amount `{big}` at {big_price} costs about {times} times what `{small}` does at {small_price}",
)
_DIGIT = Text(
    vi="một trong hai giá có thể thiếu hoặc thừa một chữ số 0",
    en="one of the two prices may have a nought too few or too many",
)
_TO_COME = Text(
    vi="ngày báo giá {day} còn ở sau ngày {today}", en="the price was given on {day}, which is after {today}"
)
_LONG_AGO = Text(vi="giá báo từ {day}, đã hơn một năm", en="the price is of {day}, more than a year ago")
_ASK_AGAIN = Text(vi="hỏi lại chủ thể rồi sửa `price_on`", en="ask the producer again, and change `price_on`")
# What makes a pack another thing than a bigger or smaller one of the same.
_OTHER_GOODS = re.compile(
    r"(?<!\w)(?:quà|biếu|tặng|tết|loại|hạng|cao cấp|đặc biệt|thượng hạng|dùng thử|combo|vip|gift)(?!\w)"
)
_AMOUNTS = re.compile(r"[0-9][0-9.,]* ?(?:mg|g|gr|gam|kg|ký|kí|ml|l|lít)?(?!\w)")
_MUCH = Decimal(3)


@dataclass(frozen=True, slots=True)
class _Priced:
    """A pack whose price can be held against another's."""

    at: int
    net: Quantity
    price: int
    form: tuple[bool, str]
    """What it comes in: whether of several pieces, and its name without amounts."""


def judge(product: Product, scene: Scene) -> Iterator[Remark]:
    """Yield what in the prices of a product's packs cannot be meant."""
    for at, pack in enumerate(product.packs):
        if pack.sale_price is not None or pack.sale_until:
            yield from _sale(at, pack)
        if pack.price_on:
            yield from _given(at, pack, scene.day)
    if len(product.packs) > 1 and not _is_in_step(product.packs):
        yield from _compared(product)


def _sale(at: int, pack: Pack) -> Iterator[Remark]:
    sale, price, begins, until = pack.sale_price, pack.price, pack.sale_from, pack.sale_until
    if sale is not None and price is None:
        yield _warning(("packs", at, "sale_price"), _NO_PRICE, _NO_PRICE_HINT)
    elif sale is not None and price is not None and sale >= price:
        yield _warning(
            ("packs", at, "sale_price"), _NO_LOWER.fill(sale=dong_text(sale), price=dong_text(price))
        )
    if begins and until and until.last < begins.first:
        said = _BACKWARDS.fill(until=until.show("vi"), begins=begins.show("vi"))
        yield _warning(("packs", at, "sale_until"), said, _SWAP)


def _given(at: int, pack: Pack, today: date) -> Iterator[Remark]:
    day, key = pack.price_on, ("packs", at, "price_on")
    if day is None:
        return
    if day.first > today:
        yield _warning(key, _TO_COME.fill(day=day.show("vi"), today=f"{today:%d/%m/%Y}"))
    elif pack.price is not None and months_later(day.last, 12) < today:
        said = _LONG_AGO.fill(day=Text(day.show("vi"), day.show("en")))
        yield Remark(RULE.code, key, said, _ASK_AGAIN, Severity.HINT)


def _is_in_step(packs: Sequence[Pack]) -> bool:
    """Return whether the bigger pack is never the cheaper one, nor far dearer for its size: then nothing is asked."""
    sized = sorted([(pack.net.base, pack.price) for pack in packs if pack.net and pack.price])
    if not sized:
        return True
    prices = [price for _, price in sized]
    each = [price / base for base, price in sized]
    return prices == sorted(prices) and max(each) < _MUCH * min(each)


def _compared(product: Product) -> Iterator[Remark]:
    """Yield a warning for each pack that costs less than a smaller one, or far more for the same amount."""
    priced = sorted(_priced(product), key=lambda one: one.net.base)
    told: set[int] = set()
    for small, big in combinations(priced, 2):
        message = _against(small, big) if big.at not in told else None
        if message:
            told.add(big.at)
            yield _warning(("packs", big.at, "price"), message, _DIGIT)


def _priced(product: Product) -> Iterator[_Priced]:
    for at, pack in enumerate(product.packs):
        name = pack.name.vi.lower() if pack.name else ""
        if pack.net and pack.price and not _OTHER_GOODS.search(name):
            form = " ".join(_AMOUNTS.sub(" ", name).split())
            yield _Priced(at, pack.net, pack.price, (pack.net.pieces > 1, form))


def _against(small: _Priced, big: _Priced) -> Text | None:
    """Return what is wrong with the price of a bigger pack beside that of a smaller one."""
    counted = small.net.dimension == "count" and small.net.unit != big.net.unit
    if counted or small.net.dimension != big.net.dimension or small.net.base == big.net.base:
        return None
    times = (big.price / big.net.base) / (small.price / small.net.base)
    # Twenty bags of tea are dearer than a bag of the same: only what looks alike is held to the đồng.
    cheaper = big.price < small.price and (small.form == big.form or times * _MUCH <= 1)
    if not cheaper and times < _MUCH:
        return None
    return (_CHEAPER if cheaper else _DEARER).fill(
        big=shown(big.net.written),
        big_price=dong_text(big.price),
        small=shown(small.net.written),
        small_price=dong_text(small.price),
        times=f"{times:.0f}",
    )


def _warning(key: tuple[str | int, ...], message: Text, hint: Text | None = None) -> Remark:
    return Remark(RULE.code, key, message, hint, Severity.WARNING)


RULE = RecordRule("OCOP-246", judge, of=(Product,))
