"""OCOP-262: it is long ago that the maker said that all this is so.

Prices, sizes and telephone numbers change; who passes information on makes sure that it is right. A record that
was confirmed more than a year before the catalogue's day is a hint, more than two years a warning. A record
that nobody ever confirmed is left alone: not every locality keeps such a list.

Passes::

    confirmed: {on: 01/10/2026, by: Hợp tác xã}

Fails::

    confirmed: {on: 01/10/2023, by: Hợp tác xã}

Source: 19/2023/QH15 Điều 22; the year is our reading | 19/2023/QH15 Điều 22; mốc một năm là chúng tôi tự định

Nhà sản xuất xác nhận thông tin đã lâu.

Giá, quy cách, số điện thoại thay đổi dần; bên đưa thông tin phải bảo đảm thông tin đúng. Bản ghi xác nhận cách
ngày của danh mục hơn một năm là gợi ý, hơn hai năm là cảnh báo. Bản ghi chưa từng ghi xác nhận thì không nhắc,
vì không phải nơi nào cũng làm việc này.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.base.diagnostic import Remark, Severity, Text
from generator.checks.rule import RecordRule, Scene
from generator.model import DisplayPoint, Producer, Product
from generator.model.values import months_later

_MESSAGE = Text(
    vi="thông tin xác nhận lần cuối {day}, đã hơn {years} năm",
    en="this was last confirmed {day}, more than {years} ago",
)
_YEARS = {1: Text("một", "a year"), 2: Text("hai", "two years")}
_HINT = Text(
    vi="hỏi lại nhà sản xuất rồi ghi ngày mới vào `confirmed`",
    en="ask the maker again and write the new day into `confirmed`",
)


def judge(record: Product | Producer | DisplayPoint, scene: Scene) -> Iterator[Remark]:
    """Yield a hint after a year, a warning after two."""
    if record.confirmed is None:
        return
    last = record.confirmed.on.last
    years = sum(months_later(last, 12 * count) < scene.day for count in _YEARS)
    if years:
        day = Text(record.confirmed.on.show("vi"), record.confirmed.on.show("en"))
        message = _MESSAGE.fill(day=day, years=_YEARS[years])
        severity = Severity.WARNING if years > 1 else Severity.HINT
        yield Remark(RULE.code, ("confirmed", "on"), message, _HINT, severity)


RULE = RecordRule("OCOP-262", judge, of=(Product, Producer, DisplayPoint))
