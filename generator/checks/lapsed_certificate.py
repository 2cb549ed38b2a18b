"""OCOP-204: a product's certificate has lapsed, or was withdrawn, on the day the catalogue stands at.

A certificate holds 36 months from its issue (26/2026/QĐ-TTg Điều 4.3; the same under 148). Past its end the
product shows no star anywhere. For 180 days it is a warning, since a renewal may be on file (Điều 12.3);
afterwards an error. A certificate that carries no date at all gives no star, and is a warning; one dated by
its month or year counts from the last day of it, and is a hint.

Passes, on 24/11/2026::

    certificates: [{stars: 4, issued: 2025-06-30}]

Fails::

    certificates: [{stars: 4, issued: 2021-06-30}]
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.base.diagnostic import Diagnostic, Severity, Text
from generator.checks.rule import Evidence, Rule
from generator.model.certificates import GRACE, Standing, State, until
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


def check(evidence: Evidence) -> Iterator[Diagnostic]:
    """Yield what is wrong with the certificate that speaks for each product, and with those without a date."""
    read = evidence.loaded.read
    for product in read.products.values():
        found = read.standing(product)
        if found:
            yield from _judge(evidence, product, found)
        for at, certificate in enumerate(product.certificates):
            if until(certificate) is None and not certificate.withdrawn:
                span = evidence.loaded.at("products", product.slug, "certificates", at)
                yield Diagnostic(span, RULE.code, _UNDATED, _UNDATED_HINT, Severity.WARNING)


def _judge(evidence: Evidence, product: Product, found: Standing) -> Iterator[Diagnostic]:
    certificate, day = found.certificate, evidence.loaded.read.day
    key = ("products", product.slug, "certificates", product.certificates.index(certificate))
    if found.state == State.LAPSED and found.until:
        severity = Severity.WARNING if day <= found.until + GRACE else Severity.ERROR
        message = _LAPSED.fill(day=f"{found.until:%d/%m/%Y}")
        yield Diagnostic(evidence.loaded.at(*key), RULE.code, message, _LAPSED_HINT, severity)
    elif found.state == State.WITHDRAWN and certificate.withdrawn:
        message = _WITHDRAWN.fill(day=_said(certificate.withdrawn))
        yield Diagnostic(evidence.loaded.at(*key), RULE.code, message, None, Severity.WARNING)
    issued = certificate.issued
    if found.stars and issued and not issued.exact and not certificate.valid_until:
        message = _VAGUE.fill(said=_said(issued), day=f"{issued.last:%d/%m/%Y}")
        yield Diagnostic(evidence.loaded.at(*key, "issued"), RULE.code, message, None, Severity.HINT)


def _said(day: Day) -> Text:
    return Text(day.show("vi"), day.show("en"))


RULE = Rule("OCOP-204", check)
