"""OCOP-222: two certificates of one product that do not go together.

The key of a recognition is its number, its authority and its date: the same key twice is one paper written
twice, and one product has one result on one day. Where a newer certificate gives fewer stars than an older one
that still holds, the newer counts; that is a hint, since a new rating may well be lower.

Passes::

    certificates:
      - {stars: 3, number: 14/QĐ-UBND, issued: 2020-01-03}
      - {stars: 4, number: 9/QĐ-UBND, issued: 2022-12-20}

Fails::

    certificates:
      - {stars: 4, number: 14/QĐ-UBND, issued: 2025-01-03}
      - {stars: 4, number: 14/QĐ-UBND, issued: 2025-01-03}

Source: 26/2026/QĐ-TTg Điều 4

Hai giấy chứng nhận của một sản phẩm không thể cùng đúng.

Mỗi lần công nhận được nhận ra bằng số quyết định, nơi công nhận và ngày cấp: trùng cả ba là một giấy ghi hai lần,
và một sản phẩm trong một ngày chỉ có một kết quả. Giấy mới ít sao hơn giấy cũ còn hiệu lực thì tính theo giấy mới;
đó chỉ là gợi ý, vì đánh giá lại có thể được ít sao hơn.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.base.diagnostic import Remark, Severity, Text
from generator.checks.rule import RecordRule, Scene
from generator.model.certificates import HOLDS, Standing, standing, state
from generator.model.product import Product
from generator.model.values import Day
from generator.model.values.written import fold, shown

_TWICE = Text(
    vi="quyết định `{number}` ngày {day} đã ghi ở giấy thứ {at}",
    en="decision `{number}` of {day} is written already, as certificate {at}",
)
_TWICE_HINT = Text(vi="hãy bỏ bớt một giấy", en="take one of them out")
_ONE_DAY = Text(
    vi="giấy thứ {at} cũng cấp ngày {day} nhưng ghi {stars} sao",
    en="certificate {at} is of {day} too, and says {stars} stars",
)
_ONE_DAY_HINT = Text(
    vi="một sản phẩm trong một ngày chỉ có một kết quả: hãy xem lại ngày và hạng sao",
    en="a product has one result on one day: look again at the dates and the stars",
)
_FEWER = Text(
    vi="giấy này mới hơn nhưng chỉ {stars} sao, trong khi giấy thứ {at} được {more} sao vẫn còn hiệu lực: tính theo giấy mới",
    en="this newer one says {stars} stars while certificate {at}, of {more} stars, still holds: the newer counts",
)
_FEWER_HINT = Text(
    vi="nếu giấy cũ đã bị thu hồi hay thay thế thì ghi `withdrawn: NGÀY` vào giấy ấy",
    en="where the older was withdrawn or replaced, write `withdrawn: DATE` with it",
)


def judge(product: Product, scene: Scene) -> Iterator[Remark]:
    """Yield a finding for each certificate that does not go with another of its product."""
    if len(product.certificates) < 2:
        return
    yield from _of_one_day(product)
    counts = standing(product.certificates, scene.day)
    if counts and counts.stars:
        yield from _fewer(product, counts, scene)


def _of_one_day(product: Product) -> Iterator[Remark]:
    papers: dict[tuple[str, str, Day], int] = {}
    days: dict[Day, int] = {}
    for at, one in enumerate(product.certificates):
        if one.issued is None or not one.issued.exact:
            continue
        paper = papers.setdefault((fold(one.number or ""), fold(one.authority or ""), one.issued), at)
        first = days.setdefault(one.issued, at)
        message, hint = None, _ONE_DAY_HINT
        if one.number and paper != at:
            message, hint = (
                _TWICE.fill(number=shown(one.number), day=one.issued.show("vi"), at=paper + 1),
                _TWICE_HINT,
            )
        elif product.certificates[first].stars != one.stars:
            message = _ONE_DAY.fill(
                day=one.issued.show("vi"), stars=product.certificates[first].stars, at=first + 1
            )
        if message:
            yield Remark(RULE.code, ("certificates", at), message, hint, Severity.WARNING)


def _fewer(product: Product, counts: Standing, scene: Scene) -> Iterator[Remark]:
    at = product.certificates.index(counts.certificate)
    for older, one in enumerate(product.certificates):
        is_before = one.issued and counts.certificate.issued and one.issued < counts.certificate.issued
        if is_before and one.stars > counts.certificate.stars and state(one, scene.day) in HOLDS:
            message = _FEWER.fill(stars=counts.certificate.stars, at=older + 1, more=one.stars)
            yield Remark(RULE.code, ("certificates", at, "stars"), message, _FEWER_HINT, Severity.HINT)


RULE = RecordRule("OCOP-222", judge, of=(Product,))
