"""OCOP-247: the first digits of a GTIN say that it is no number for goods sold everywhere.

Numbers from 02, 04 and 20 to 29 are a shop's own (goods weighed on the spot); 05, 98 and 99 are coupons, 977
to 979 periodicals and books. A marketplace refuses them. A GTIN of 14 digits that begins with 1 to 9 names a
carton of packs, not the pack a buyer takes home. Numbers that do not begin with 893 were registered outside
Viet Nam: only a hint, for 893 says who registered the number and never where goods come from.

Passes::

    gtin: "8938505974194"

Fails::

    gtin: "2001234567893"

Source: GS1 General Specifications, 1.4.2; TCVN 6939; 37/2026/NĐ-CP Điều 28

Đầu số của mã vạch cho biết đó không phải mã cho hàng bán rộng rãi.

Đầu 02, 04 và 20 đến 29 là mã nội bộ của cửa hàng (hàng cân tại chỗ); 05, 98 và 99 là phiếu mua hàng; 977 đến
979 là báo và sách. Sàn không nhận những mã này. Mã 14 chữ số bắt đầu bằng 1 đến 9 là mã của thùng, không phải
của đơn vị bán lẻ. Mã không bắt đầu bằng 893 được đăng ký ở nước khác: chỉ là gợi ý, vì 893 cho biết ai đăng ký
mã chứ không cho biết hàng làm ở đâu.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.base.diagnostic import Remark, Severity, Text
from generator.checks.rule import RecordRule, Scene
from generator.model import Product

_VIET_NAM = "893"
_CARTON_LENGTH = 14
_SHORT_LENGTH = 8
_IN_STORE = Text(
    vi="mã vạch `{gtin}` bắt đầu bằng {prefix}: đó là mã nội bộ của cửa hàng, sàn sẽ không nhận",
    en="the GTIN `{gtin}` begins with {prefix}: a shop's own number, which marketplaces refuse",
)
_COUPON = Text(
    vi="mã vạch `{gtin}` bắt đầu bằng {prefix}: đó là mã của phiếu mua hàng",
    en="the GTIN `{gtin}` begins with {prefix}: the number of a coupon",
)
_PRINTED = Text(
    vi="mã vạch `{gtin}` bắt đầu bằng {prefix}: đó là mã của sách báo",
    en="the GTIN `{gtin}` begins with {prefix}: the number of a book or a periodical",
)
_WRONG_HINT = Text(
    vi="ghi mã đăng ký cho sản phẩm, thường bắt đầu bằng 893; chưa có thì bỏ mục `gtin`",
    en="write the number registered for the goods, as a rule one from 893; without one leave `gtin` out",
)
_CARTON = Text(
    vi="mã vạch `{gtin}` có 14 chữ số và bắt đầu bằng {prefix}: đó là mã của thùng hàng",
    en="the GTIN `{gtin}` has 14 digits and begins with {prefix}: the number of a carton",
)
_CARTON_HINT = Text(
    vi="ghi mã 13 chữ số in trên bao gói bán lẻ", en="write the 13 digits printed on what a buyer takes home"
)
_FOREIGN = Text(
    vi="mã vạch `{gtin}` không bắt đầu bằng 893, nghĩa là được đăng ký ở ngoài Việt Nam",
    en="the GTIN `{gtin}` does not begin with 893, so it was registered outside Viet Nam",
)
_FOREIGN_HINT = Text(
    vi="nếu đúng là mã của sản phẩm này thì cứ để vậy", en="where it is this product's number, leave it"
)
_RESERVED = (
    (_IN_STORE, ("02", "04", *(str(number) for number in range(20, 30)))),
    (_COUPON, ("05", "98", "99")),
    (_PRINTED, ("977", "978", "979")),
)


def judge(product: Product, _: Scene) -> Iterator[Remark]:
    """Yield what the first digits of each pack's GTIN say against it."""
    for at, pack in enumerate(product.packs):
        if pack.gtin and not pack.gtin.startswith(_VIET_NAM):
            for message, hint, severity in _said(pack.gtin):
                yield Remark(RULE.code, ("packs", at, "gtin"), message, hint, severity)


def _said(gtin: str) -> Iterator[tuple[Text, Text, Severity]]:
    if len(gtin) == _CARTON_LENGTH and gtin[0] != "0":
        yield _CARTON.fill(gtin=gtin, prefix=gtin[0]), _CARTON_HINT, Severity.HINT
    elif reserved := _reserved(gtin):
        message, prefix = reserved
        yield message.fill(gtin=gtin, prefix=prefix), _WRONG_HINT, Severity.WARNING
    elif not gtin.zfill(_CARTON_LENGTH).startswith("0" + _VIET_NAM):
        yield _FOREIGN.fill(gtin=gtin), _FOREIGN_HINT, Severity.HINT


def _reserved(gtin: str) -> tuple[Text, str] | None:
    """Return what a number is kept for, and the digits that say so."""
    if len(gtin) == _SHORT_LENGTH:
        # Short numbers have a list of their own, in which a shop's begin with 0 or 2.
        return (_IN_STORE, gtin[0]) if gtin[0] in "02" else None
    first = gtin.zfill(_CARTON_LENGTH)[1:]
    found = ((what, one) for what, prefixes in _RESERVED for one in prefixes if first.startswith(one))
    return next(found, None)


RULE = RecordRule("OCOP-247", judge, of=(Product,))
