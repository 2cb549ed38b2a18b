"""OCOP-273: a display point's days contradict each other, or what is said of it.

A point that closed before it opened has one of the days wrong; one that moved to itself sends visitors round in a
circle; one that is closed and still has a shelf lets people travel for nothing.

Passes::

    opened: 01/06/2024
    closed: 01/03/2026
    moved_to: trung-tam-ocop-hoi-an

Fails::

    opened: 01/06/2024
    closed: 01/03/2023

Source: docs/ban-ghi.md

Các ngày của một điểm bán mâu thuẫn nhau, hoặc không hợp với phần còn lại.

Điểm bán đóng cửa trước ngày mở thì có một ngày ghi sai; chuyển đến chính nó thì khách đi vòng quanh; đã đóng mà
vẫn còn hàng trên kệ thì khách đến nơi mới biết.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.base.diagnostic import Remark, Severity, Text
from generator.checks.rule import RecordRule, Scene
from generator.model import DisplayPoint
from generator.model.values import Day

_BACKWARDS = Text(
    vi="đóng cửa {closed} mà đến {opened} mới mở cửa", en="it closed {closed}, before it opened {opened}"
)
_BACKWARDS_HINT = Text(vi="xem lại hai ngày", en="look at both days again")
_ITSELF = Text(vi="điểm này chuyển đến chính nó", en="this point has moved to itself")
_ITSELF_HINT = Text(
    vi="ghi tên tệp của điểm mới, hoặc bỏ dòng này", en="name the file of the new point, or leave this out"
)
_SHELF = Text(
    vi="điểm đã đóng cửa {closed} mà vẫn có hàng trên kệ",
    en="it closed {closed} and still has goods on its shelf",
)
_SHELF_HINT = Text(
    vi="bỏ `products` và `select`; ghi `moved_to` nếu điểm chuyển đi nơi khác",
    en="leave `products` and `select` out; give `moved_to` if the point moved",
)


def judge(record: DisplayPoint, scene: Scene) -> Iterator[Remark]:
    """Yield what cannot be so."""
    opened, closed = record.opened, record.closed
    if opened and closed and closed.last < opened.first:
        message = _BACKWARDS.fill(opened=_said(opened), closed=_said(closed))
        yield Remark(RULE.code, ("closed",), message, _BACKWARDS_HINT, Severity.WARNING)
    if record.moved_to == record.slug:
        yield Remark(RULE.code, ("moved_to",), _ITSELF, _ITSELF_HINT, Severity.WARNING)
    if closed and closed.last < scene.day and (record.products or record.select):
        message = _SHELF.fill(closed=_said(closed))
        yield Remark(RULE.code, ("closed",), message, _SHELF_HINT, Severity.HINT)


def _said(day: Day) -> Text:
    return Text(day.show("vi"), day.show("en"))


RULE = RecordRule("OCOP-273", judge, of=(DisplayPoint,))
