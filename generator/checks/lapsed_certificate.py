"""OCOP-204: a product's certificate has lapsed, or was withdrawn, on the day the catalogue stands at.

A certificate holds 36 months from its issue (26/2026/QĐ-TTg Điều 4.3; the same under 148). Past its end the
product shows no star anywhere. For 180 days it is a warning, since a renewal may be on file (Điều 12.3);
afterwards an error. A certificate that carries no date at all gives no star, and is a warning; one dated by
its month or year counts from the last day of it, and is a hint.

Passes, on 24/11/2026::

    certificates: [{stars: 4, issued: 2025-06-30}]

Fails::

    certificates: [{stars: 4, issued: 2021-06-30}]

Source: 26/2026/QĐ-TTg Điều 4.3, 8, 12.1, 12.3

Giấy chứng nhận đã hết hạn, hoặc đã bị thu hồi, vào ngày của danh mục.

Giấy có hiệu lực 36 tháng kể từ ngày cấp (26/2026/QĐ-TTg Điều 4.3; theo 148 cũng vậy). Hết hạn thì sản phẩm
không được ghi sao ở bất cứ đâu. Trong 180 ngày đầu đây là cảnh báo, vì có thể đã nộp hồ sơ đánh giá lại (Điều
12.3); sau đó là lỗi. Giấy không ghi ngày nào thì không cho sao, và là cảnh báo; giấy chỉ ghi tháng hay năm cấp
được tính từ ngày cuối của tháng hay năm ấy, và là gợi ý.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.base.diagnostic import Remark, Severity, Text
from generator.checks.rule import RecordRule, Scene
from generator.model.certificates import Standing, State, last_of_grace, standing
from generator.model.product import Product
from generator.model.values import Day

_LAPSED = Text(
    vi="giấy chứng nhận hết hạn từ {day}; sản phẩm không được ghi sao",
    en="the certificate lapsed on {day}; the product shows no stars",
)
_LAPSED_HINT = Text(
    vi="nếu đã nộp hồ sơ đánh giá lại, ghi `renewal_filed: NGÀY`; nếu đã có giấy mới, thêm giấy ấy",
    en="where a renewal is on file, write `renewal_filed: DATE`; where there is a new certificate, add it",
)
_WITHDRAWN = Text(
    vi="giấy chứng nhận bị thu hồi ngày {day}; sản phẩm không được ghi sao",
    en="the certificate was withdrawn on {day}; the product shows no stars",
)
_UNDATED = Text(
    vi="giấy chứng nhận không có ngày cấp nên không cho sao nào",
    en="the certificate carries no date, so it gives no star",
)
_UNDATED_HINT = Text(
    vi="ghi `issued: NGÀY` theo quyết định", en="write `issued: DATE` as the decision has it"
)
_VAGUE = Text(
    vi="chỉ biết giấy cấp {said}: tính hạn 36 tháng từ ngày {day}",
    en="all that is known of its issue is {said}: the 36 months count from {day}",
)


def judge(product: Product, scene: Scene) -> Iterator[Remark]:
    """Yield what is wrong with the certificate that speaks for a product, and with those without a date."""
    if not product.certificates:
        return
    if found := standing(product.certificates, scene.day):
        key = ("certificates", product.certificates.index(found.certificate))
        if found.state is State.LAPSED or found.state is State.WITHDRAWN:
            yield from _ended(key, found, scene)
        elif found.certificate.issued and not found.certificate.issued.exact:
            yield from _vague(key, found)
    for at, certificate in enumerate(product.certificates):
        if not (certificate.issued or certificate.valid_until or certificate.withdrawn):
            yield Remark(RULE.code, ("certificates", at), _UNDATED, _UNDATED_HINT, Severity.WARNING)


def _ended(key: tuple[str, int], found: Standing, scene: Scene) -> Iterator[Remark]:
    withdrawn = found.certificate.withdrawn
    if found.state == State.LAPSED and found.until:
        severity = Severity.WARNING if scene.day <= last_of_grace(found.until) else Severity.ERROR
        message = _LAPSED.fill(day=f"{found.until:%d/%m/%Y}")
        yield Remark(RULE.code, key, message, _LAPSED_HINT, severity)
    elif found.state == State.WITHDRAWN and withdrawn:
        yield Remark(RULE.code, key, _WITHDRAWN.fill(day=_said(withdrawn)), None, Severity.WARNING)


def _vague(key: tuple[str, int], found: Standing) -> Iterator[Remark]:
    issued = found.certificate.issued
    if found.stars and issued and not issued.exact and not found.certificate.valid_until:
        message = _VAGUE.fill(said=_said(issued), day=f"{issued.last:%d/%m/%Y}")
        yield Remark(RULE.code, (*key, "issued"), message, None, Severity.HINT)


def _said(day: Day) -> Text:
    return Text(day.show("vi"), day.show("en"))


RULE = RecordRule("OCOP-204", judge, of=(Product,))
