"""OCOP-227: a product is put forward for what it has already, or has nothing to renew.

What a product had on the first day of the year decides: an upgrade aims at more stars than it had then, a
renewal or an upgrade follows a certificate, and a first rating comes where there was none that held. It is a
hint: an older certificate may not have been written down.

Passes::

    certificates: [{stars: 3, issued: 2025-06-30}]
    registrations: [{year: 2026, kind: upgrade, target_stars: 4}]

Fails::

    certificates: [{stars: 4, issued: 2025-06-30}]
    registrations: [{year: 2026, kind: upgrade, target_stars: 4}]

Source: 26/2026/QĐ-TTg Điều 6, 7.6

Đăng ký hạng sao mà sản phẩm đã có, hoặc đăng ký đánh giá lại khi chưa có giấy nào.

Xét theo những gì sản phẩm có vào ngày đầu năm đăng ký: nâng hạng thì nhắm hạng cao hơn hạng đang có, đánh giá lại
hay nâng hạng thì phải có giấy từ trước, còn đăng ký mới là khi chưa có giấy nào còn hiệu lực. Đây chỉ là gợi ý, vì có
thể giấy cũ chưa được ghi vào.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.base.diagnostic import Remark, Severity, Text
from generator.checks.rule import RecordRule, Scene
from generator.model.certificates import standing
from generator.model.parts import Registration
from generator.model.product import Product

_HAS_IT = Text(
    vi="đăng ký nâng lên {target} sao, mà đầu năm {year} sản phẩm đã có {stars} sao",
    en="an upgrade to {target} stars, when it had {stars} at the beginning of {year}",
)
_HAS_IT_HINT = Text(
    vi="đăng ký giữ hạng thì ghi `kind: renewal`; không thì xem lại `target_stars`",
    en="to keep the stars, write `kind: renewal`; else look at `target_stars` again",
)
_NOTHING = Text(
    vi="đăng ký đánh giá lại hoặc nâng hạng mà chưa ghi giấy chứng nhận nào",
    en="a renewal or an upgrade, and no certificate is written",
)
_NOTHING_HINT = Text(
    vi="ghi giấy cũ vào `certificates`; lần đầu thì ghi `kind: new`",
    en="write the older certificate under `certificates`; for a first rating, `kind: new`",
)
_NOT_NEW = Text(
    vi="đăng ký mới, mà đầu năm {year} sản phẩm đang có {stars} sao",
    en="a first rating, when it had {stars} stars at the beginning of {year}",
)
_NOT_NEW_HINT = Text(
    vi="đánh giá lại thì ghi `kind: renewal`, nâng hạng thì ghi `kind: upgrade`",
    en="write `kind: renewal` to keep the stars, `kind: upgrade` for more",
)


def judge(product: Product, _: Scene) -> Iterator[Remark]:
    """Yield a hint for each registration that does not go with the certificates."""
    for at, registration in enumerate(product.registrations):
        if found := _found(product, registration):
            key, message, hint = found
            yield Remark(RULE.code, ("registrations", at, key), message, hint, Severity.HINT)


def _found(product: Product, registration: Registration) -> tuple[str, Text, Text] | None:
    kind, year, target = registration.kind, registration.year, registration.target_stars
    if kind in ("renewal", "upgrade") and not product.certificates:
        return "kind", _NOTHING, _NOTHING_HINT
    had = standing(product.certificates, date(year, 1, 1)) if year else None
    if not had or not had.stars:
        return None
    if kind == "upgrade" and target and target <= had.stars:
        message = _HAS_IT.fill(target=target, stars=had.stars, year=year)
        return "target_stars", message, _HAS_IT_HINT
    if kind == "new":
        return "kind", _NOT_NEW.fill(stars=had.stars, year=year), _NOT_NEW_HINT
    return None


RULE = RecordRule("OCOP-227", judge, of=(Product,))
