"""OCOP-225: a standard or a declaration that the record names has run out, or is about to.

What has run out is no longer kept until there is a new paper, and naming it misleads: a warning. In the sixty
days before, a hint. The day is the one written as `valid_until`; where it is not, and the length of the paper is known
(VietGAP: 24 months), it is counted from `issued`, with only a hint in the three months by which VietGAP may have
been prolonged. Of what else gives no end nothing is said, nor of an old paper whose successor stands beside it.

Passes, on 24/11/2026::

    standards: [{name: VietGAP, issued: 2025-05-01, valid_until: 2027-04-30}]

Fails::

    standards: [{name: VietGAP, issued: 2023-05-01, valid_until: 2025-04-30}]

Source: 19/2023/QH15 Điều 22; VietGAP: vietcert.org

Tiêu chuẩn hoặc giấy công bố đang ghi đã hết hạn hay sắp hết hạn.

Giấy đã hết hạn mà chưa có giấy mới thì không được coi là còn giữ, và nêu ra sẽ làm người mua hiểu sai: đây là cảnh
báo. Trong 60 ngày trước khi hết hạn thì là gợi ý. Ngày hết hạn là ngày ghi ở `valid_until`; chưa ghi mà thời hạn đã
rõ (VietGAP: 24 tháng) thì tính từ `issued`, và chỉ là gợi ý trong 3 tháng mà VietGAP có thể được gia hạn. Giấy khác
không ghi ngày hết hạn thì không xét; giấy cũ đã có giấy mới đứng cạnh cũng vậy.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from generator.base.diagnostic import Remark, Severity, Text
from generator.checks.rule import RecordRule, Scene
from generator.model.codes import DECLARATION_KINDS
from generator.model.parts import Declaration, Standard
from generator.model.producer import Producer
from generator.model.product import Product
from generator.model.standards import known
from generator.model.values import months_later
from generator.model.values.written import fold, shown

SOON = timedelta(days=60)
_ENDED = Text(vi="{name} hết hạn từ {end}", en="{name} ran out on {end}")
_ENDS = Text(vi="{name} sẽ hết hạn ngày {end}", en="{name} runs out on {end}")
_COUNTED = Text(
    vi="{name} cấp {issued} có giá trị nhiều nhất {months} tháng, đến {end}",
    en="{name}, issued {issued}, holds {months} months at most, until {end}",
)
_HINT = Text(
    vi="có giấy mới thì ghi số và ngày của giấy ấy; không còn giữ thì bỏ mục này",
    en="write the number and the dates of the new paper; where there is none, take this out",
)
_PROLONGED = {"vietgap": 3}
"""Months by which a paper may be prolonged, where that is known."""
# A right of property is renewed again and again, and its paper goes on.
_RENEWED = "property"


@dataclass(frozen=True, slots=True)
class _End:
    """The last day of a paper, and how it is known."""

    day: date
    key: str
    surely: date
    """The day after which it has run out even if it was prolonged."""
    months: int | None = None
    """How long it holds, where its end is counted."""


def judge(record: Product | Producer, scene: Scene) -> Iterator[Remark]:
    """Yield a finding for each standard and declaration that has run out, or is about to."""
    yield from _judge("standards", record.standards, scene.day)
    if type(record) is Product:
        yield from _judge("declarations", record.declarations, scene.day)


def _judge(key: str, papers: Sequence[Standard | Declaration], day: date) -> Iterator[Remark]:
    for at, paper in enumerate(papers):
        end = _end(paper)
        if end is None or day + SOON < end.day or _is_followed(paper, papers, day):
            continue
        severity = Severity.WARNING if day > end.surely else Severity.HINT
        yield Remark(RULE.code, (key, at, end.key), _message(paper, end, day), _HINT, severity)


def _end(paper: Standard | Declaration) -> _End | None:
    if paper.valid_until:
        return _End(paper.valid_until.last, "valid_until", paper.valid_until.last)
    if isinstance(paper, Standard) and paper.issued:
        return _counted(paper, paper.issued.last)
    return None


def _counted(paper: Standard, issued: date) -> _End | None:
    """Return the end of what has a length by the list of standards."""
    listed = known(paper.name)
    if listed is None or listed.months is None or listed.kind == _RENEWED:
        return None
    prolonged = months_later(issued, listed.months + _PROLONGED.get(listed.code, 0))
    return _End(months_later(issued, listed.months), "issued", prolonged, listed.months)


def _is_followed(paper: Standard | Declaration, papers: Sequence[Standard | Declaration], day: date) -> bool:
    """Return whether another paper of the same thing still holds."""
    alike = (one for one in papers if one is not paper and _same(one) == _same(paper))
    return any((end := _end(one)) is not None and end.day > day for one in alike)


def _same(paper: Standard | Declaration) -> str:
    return fold(paper.name) if isinstance(paper, Standard) else str(paper.kind)


def _message(paper: Standard | Declaration, end: _End, day: date) -> Text:
    name, last = _name(paper), f"{end.day:%d/%m/%Y}"
    if end.months and paper.issued:
        issued = Text(paper.issued.show("vi"), paper.issued.show("en"))
        return _COUNTED.fill(name=name, issued=issued, months=end.months, end=last)
    return (_ENDED if day > end.day else _ENDS).fill(name=name, end=last)


def _name(paper: Standard | Declaration) -> Text:
    if isinstance(paper, Standard):
        return Text(f"`{shown(paper.name)}`", f"`{shown(paper.name)}`")
    if paper.kind is None:
        return Text("giấy này", "this paper")
    label = DECLARATION_KINDS[paper.kind]
    return Text(f"`{label.vi}`", f"`{label.en}`")


RULE = RecordRule("OCOP-225", judge, of=(Product, Producer))
