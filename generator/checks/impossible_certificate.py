"""OCOP-223: what a certificate says of itself cannot all be so.

Its end lies before its issue (an error: no day is right), it was withdrawn or its renewal filed before it was
issued, a renewal was filed more than 180 days before its end or more than 180 after it, it was judged by a
decision that did not exist yet, or its points are fewer than its stars need. A date still to come, more than
36 months, and points that would do for more stars are hints: the catalogue may stand at an earlier day, an older
paper may say otherwise, and a minimum condition that is missed costs a star.

Points are 90 to 100 for five stars, 70 to under 90 for four, 50 to under 70 for three, 30 to under 50 for two.
Under the decisions before 2026 they are a hint, and a point either way is let pass.

Passes::

    certificates: [{stars: 4, issued: 2026-06-20, valid_until: 2029-06-20, decision: 26/2026, points: "71,5"}]

Fails::

    certificates: [{stars: 4, issued: 2026-06-20, valid_until: 2026-06-02, decision: 26/2026, points: "69,5"}]

Source: 26/2026/QĐ-TTg Điều 3.3, 4.3, 7.6, 8, 11, 12; 148/QĐ-TTg; 1489/QĐ-TTg

Các mục của một giấy chứng nhận không thể cùng đúng.

Ngày hết hạn trước ngày cấp (lỗi: không ngày nào đúng), thu hồi hay nộp hồ sơ đánh giá lại trước ngày cấp, nộp hồ sơ
sớm hơn 180 ngày trước khi hết hạn hoặc muộn hơn 180 ngày sau đó, chấm theo quyết định lúc ấy chưa ban hành, hoặc
điểm thấp hơn mức của hạng sao. Ngày cấp chưa đến, thời hạn dài hơn 36 tháng, điểm đủ cho hạng cao hơn chỉ là gợi ý:
danh mục có thể theo một ngày đã qua, giấy cũ có thể ghi khác, và thiếu điều kiện bắt buộc thì mất một sao.

Điểm từ 90 đến 100 là 5 sao, từ 70 đến dưới 90 là 4 sao, từ 50 đến dưới 70 là 3 sao, từ 30 đến dưới 50 là 2 sao.
Với các quyết định trước năm 2026 thì chỉ là gợi ý, và lệch một điểm được bỏ qua.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from generator.base.diagnostic import Remark, Severity, Text
from generator.checks.rule import RecordRule, Scene
from generator.model.certificates import MONTHS, WINDOW_SINCE, last_of_grace, until, window
from generator.model.parts import Certificate
from generator.model.product import Product
from generator.model.values import Day, months_later, show_number

_END_FIRST = Text(
    vi="ngày hết hạn ({end}) lại trước ngày cấp ({issued})",
    en="its end, {end}, comes before its issue, {issued}",
)
_TOO_LONG = Text(
    vi="cấp {issued} mà đến {end} mới hết hạn, dài hơn {months} tháng",
    en="issued {issued} and valid until {end}: that is more than {months} months",
)
_TOO_LONG_HINT = Text(
    vi="giấy có hiệu lực {months} tháng kể từ ngày cấp; bỏ `valid_until` thì tự tính",
    en="a certificate holds {months} months from its issue; without `valid_until` they are counted",
).fill(months=MONTHS)
_TO_COME = Text(
    vi="ngày cấp ({issued}) còn sau ngày của danh mục ({day}) nên giấy chưa cho sao",
    en="its issue ({issued}) is after the catalogue's day ({day}), so it gives no stars yet",
)
_TO_COME_HINT = Text(
    vi="hãy xem lại năm; nếu danh mục cố ý theo một ngày đã qua thì cứ để vậy",
    en="look at the year again; where the catalogue stands at an earlier day on purpose, leave it",
)
_WITHDRAWN_FIRST = Text(
    vi="ngày thu hồi ({day}) lại trước ngày cấp ({issued})",
    en="its withdrawal, {day}, comes before its issue, {issued}",
)
_FILED_FIRST = Text(
    vi="ngày nộp hồ sơ đánh giá lại ({day}) lại trước ngày cấp ({issued})",
    en="its renewal, filed {day}, comes before its issue, {issued}",
)
_FILED_EARLY = Text(
    vi="nộp hồ sơ đánh giá lại {day} là quá sớm: chỉ nhận từ {opens}",
    en="its renewal, filed {day}, is too early: it is taken from {opens} on",
)
_FILED_LATE = Text(
    vi="nộp hồ sơ đánh giá lại {day} là quá muộn: giấy chỉ được kéo dài đến {last}",
    en="its renewal, filed {day}, is too late: the certificate lasts until {last} at most",
)
_NOT_YET = Text(
    vi="cấp {issued}, khi ấy chưa có quyết định `{decision}` để chấm",
    en="issued {issued}, it cannot have been judged by decision `{decision}`, which came later",
)
_NO_LONGER = Text(
    vi="cấp {issued} mà chấm theo quyết định `{decision}` đã hết hiệu lực",
    en="issued {issued}, it is said to be judged by decision `{decision}`, which had ended",
)
_NOT_100 = Text(vi="`{points}` điểm: thang điểm từ 0 đến 100", en="`{points}` points: they go from 0 to 100")
_TOO_FEW = Text(
    vi="`{points}` điểm chưa đủ cho {stars} sao: phải từ {least} điểm",
    en="`{points}` points are not enough for {stars} stars, which take {least}",
)
_MORE = Text(
    vi="`{points}` điểm đủ cho hơn {stars} sao: từ {least} điểm là {better} sao",
    en="`{points}` points would do for more than {stars} stars: {least} make {better}",
)
_MORE_HINT = Text(
    vi="nếu mất sao vì thiếu điều kiện bắt buộc thì cứ để vậy",
    en="where a minimum condition was missed and cost a star, leave it",
)
_LOOK = Text(vi="hãy chép lại theo giấy", en="copy it from the paper again")

_LEAST_POINTS = {2: 30, 3: 50, 4: 70, 5: 90}
_IN_FORCE = {
    # Of the decision of 2019 only the year is sure, and so is that of the amendment that ended no earlier one.
    "1048": (date(2019, 1, 1), date(2023, 2, 23)),
    "148": (date(2023, 2, 24), date(2026, 7, 21)),
    "148+1489": (date(2025, 7, 6), date(2026, 7, 21)),
    "26/2026": (WINDOW_SINCE, date.max),
}


def judge(product: Product, scene: Scene) -> Iterator[Remark]:
    """Yield a finding for each thing that cannot be so beside another of the same certificate."""
    for at, certificate in enumerate(product.certificates):
        for name, message, hint, severity in _found(certificate, scene.day):
            yield Remark(RULE.code, ("certificates", at, name), message, hint, severity)


_Found = tuple[str, Text, Text | None, Severity]


def _found(certificate: Certificate, day: date) -> Iterator[_Found]:
    if certificate.issued:
        yield from _of_issue(certificate, certificate.issued, day)
        if certificate.decision:
            yield from _of_decision(certificate.decision, certificate.issued)
    if certificate.renewal_filed:
        yield from _of_renewal(certificate, certificate.renewal_filed)
    if certificate.points is not None:
        yield from _of_points(certificate, certificate.points)


def _of_issue(certificate: Certificate, issued: Day, day: date) -> Iterator[_Found]:
    end, withdrawn = certificate.valid_until, certificate.withdrawn
    if issued.first > day:
        message = _TO_COME.fill(issued=_said(issued), day=f"{day:%d/%m/%Y}")
        yield "issued", message, _TO_COME_HINT, Severity.HINT
    if end and end.last < issued.first:
        message = _END_FIRST.fill(end=_said(end), issued=_said(issued))
        yield "valid_until", message, _LOOK, Severity.ERROR
    elif end and end.first > months_later(issued.last, MONTHS):
        message = _TOO_LONG.fill(end=_said(end), issued=_said(issued), months=MONTHS)
        yield "valid_until", message, _TOO_LONG_HINT, Severity.HINT
    if withdrawn and withdrawn.last < issued.first:
        message = _WITHDRAWN_FIRST.fill(day=_said(withdrawn), issued=_said(issued))
        yield "withdrawn", message, _LOOK, Severity.WARNING


def _of_decision(decision: str, issued: Day) -> Iterator[_Found]:
    began, ended = _IN_FORCE[decision]
    if issued.last < began:
        message = _NOT_YET.fill(issued=_said(issued), decision=decision)
        yield "decision", message, _LOOK, Severity.WARNING
    elif issued.first > ended:
        message = _NO_LONGER.fill(issued=_said(issued), decision=decision)
        yield "decision", message, _LOOK, Severity.HINT


def _of_renewal(certificate: Certificate, filed: Day) -> Iterator[_Found]:
    end, issued = until(certificate), certificate.issued
    if issued and filed.last < issued.first:
        message = _FILED_FIRST.fill(day=_said(filed), issued=_said(issued))
        yield "renewal_filed", message, _LOOK, Severity.WARNING
    elif end and filed.first >= WINDOW_SINCE:
        opens, last = window(end)[0], last_of_grace(end)
        if filed.last < opens:
            message = _FILED_EARLY.fill(day=_said(filed), opens=f"{opens:%d/%m/%Y}")
            yield "renewal_filed", message, _LOOK, Severity.WARNING
        elif filed.first > last:
            message = _FILED_LATE.fill(day=_said(filed), last=f"{last:%d/%m/%Y}")
            yield "renewal_filed", message, _LOOK, Severity.WARNING


def _of_points(certificate: Certificate, points: Decimal) -> Iterator[_Found]:
    if not 0 <= points <= 100:
        yield "points", _NOT_100.fill(points=_points(points)), _LOOK, Severity.WARNING
        return
    stars, is_new = certificate.stars, certificate.decision == "26/2026"
    grace = 0 if is_new else 1
    least, better = _LEAST_POINTS.get(stars, 0), _LEAST_POINTS.get(stars + 1, 101)
    if points + grace < least:
        message = _TOO_FEW.fill(points=_points(points), stars=stars, least=least)
        yield "points", message, _LOOK, Severity.WARNING if is_new else Severity.HINT
    elif points - grace >= better:
        message = _MORE.fill(points=_points(points), stars=stars, least=better, better=stars + 1)
        yield "points", message, _MORE_HINT, Severity.HINT


def _points(points: Decimal) -> Text:
    return Text(show_number(points, "vi"), show_number(points, "en"))


def _said(day: Day) -> Text:
    return Text(day.show("vi"), day.show("en"))


RULE = RecordRule("OCOP-223", judge, of=(Product,))
