"""OCOP-226: a certificate's time to be renewed is open, or was let pass.

A renewal is asked for not earlier than 180 and not later than 120 days before the certificate's end. While that
time runs and no renewal is on file, this is a hint; once it is over, a warning, until the certificate lapses and
OCOP-204 takes over. Nobody can have missed a time that closed before the decision of 2026 set it.

Passes, on 24/11/2026::

    certificates: [{stars: 4, issued: 2024-03-24, renewal_filed: 2026-11-20}]

Fails::

    certificates: [{stars: 4, issued: 2024-03-23}]

Source: 26/2026/QĐ-TTg Điều 7.6, 12.3

Giấy chứng nhận đang trong thời gian nộp hồ sơ đánh giá lại, hoặc đã quá thời gian ấy.

Hồ sơ đánh giá lại nộp sớm nhất 180 ngày và muộn nhất 120 ngày trước khi giấy hết hạn. Đang trong thời gian ấy mà
chưa ghi đã nộp thì đây là gợi ý; quá thời gian ấy là cảnh báo, cho đến khi giấy hết hạn và OCOP-204 nói tiếp. Thời
gian nộp kết thúc trước khi có quyết định năm 2026 thì không ai bị coi là trễ.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.base.diagnostic import Remark, Severity, Text
from generator.checks.rule import RecordRule, Scene
from generator.model.certificates import WINDOW_SINCE, State, standing, window
from generator.model.product import Product

_OPEN = Text(
    vi="giấy chứng nhận hết hạn ngày {end}; nộp hồ sơ đánh giá lại từ {opens} đến {closes}",
    en="the certificate ends on {end}; its renewal is filed from {opens} to {closes}",
)
_OPEN_HINT = Text(
    vi="nộp rồi thì ghi `renewal_filed: NGÀY`", en="once it is filed, write `renewal_filed: DATE`"
)
_LATE = Text(
    vi="giấy chứng nhận hết hạn ngày {end}; hạn cuối nộp hồ sơ đánh giá lại là {closes}, nay đã qua",
    en="the certificate ends on {end}; the last day to file its renewal was {closes}",
)
_LATE_HINT = Text(
    vi="nếu đã nộp thì ghi `renewal_filed: NGÀY`; nếu chưa, hỏi ngay xã và tỉnh xem còn nhận không",
    en="where it was filed, write `renewal_filed: DATE`; where not, ask commune and province whether they take it",
)
_SAID = {
    State.WINDOW: (_OPEN, _OPEN_HINT, Severity.HINT),
    State.MISSED: (_LATE, _LATE_HINT, Severity.WARNING),
}


def judge(product: Product, scene: Scene) -> Iterator[Remark]:
    """Yield a finding where the certificate that gives today's stars is to be renewed and no renewal is on file."""
    found = standing(product.certificates, scene.day) if product.certificates else None
    if found is None or found.state not in _SAID or found.until is None or found.stars is None:
        return
    opens, closes = window(found.until)
    if found.state == State.WINDOW and closes < scene.day:
        return
    message, hint, severity = _SAID[found.state]
    days = {"end": found.until, "opens": opens, "closes": closes}
    message = message.fill(**{name: f"{day:%d/%m/%Y}" for name, day in days.items()})
    yield Remark(
        RULE.code, ("certificates", product.certificates.index(found.certificate)), message, hint, severity
    )


RULE = RecordRule("OCOP-226", judge, of=(Product,), since=WINDOW_SINCE)
