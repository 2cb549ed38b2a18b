"""OCOP-212: `place` and `old_place` of one record cannot be the same spot.

Pages show the new unit and find it under the old one too. Of each old commune it is known which new ones took it
in: where the new place is none of them, one of the two is wrong. Where an old name had ended before 01/07/2025, only
the province is compared.

Passes::

    place: xã Thăng An, thành phố Đà Nẵng
    old_place: xã Bình Dương, huyện Thăng Bình, tỉnh Quảng Nam

Fails::

    place: phường Hội An, thành phố Đà Nẵng
    old_place: xã Bình Dương, huyện Thăng Bình, tỉnh Quảng Nam

Source: 202/2025/QH15, 19/2025/QĐ-TTg, 30/2026/QH16

`place` và `old_place` của một bản ghi không thể là cùng một nơi.

Trang hiện đơn vị mới và vẫn tìm được theo đơn vị cũ. Mỗi xã cũ đã nhập vào xã, phường mới nào thì đã biết: nếu nơi
mới không nằm trong số ấy thì một trong hai bị sai. Với tên cũ đã hết dùng từ trước 01/07/2025, chỉ so cấp tỉnh.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.base.diagnostic import Remark, Severity, Text
from generator.checks.places import are_plain
from generator.checks.rule import RecordRule, Scene
from generator.model.gazetteer import Unit, became, before, by_earlier_name, same_spot, today
from generator.model.values.place import Place
from generator.model.values.written import shown
from generator.model.whereabouts import PLACED, Placed, Said, spots_of

_MOST = 4
_DIFFERS = Text(
    vi="`{old}` nay thuộc {now}, không phải `{new}`", en="`{old}` is now in {now}, not in `{new}`"
)
_HINT = Text(vi="sửa `{new}` hoặc `{old}`", en="correct `{new}` or `{old}`")


def judge(record: Placed, _: Scene) -> Iterator[Remark]:
    """Yield a warning for each new place that no part of the old one beside it lies in."""
    for spot in () if are_plain(record) else spots_of(record):
        if spot.new and spot.old:
            yield from _compare(spot.new, spot.old)


def _compare(new: Said, old: Said) -> Iterator[Remark]:
    now, then = today(new.place), before(old.place)
    if not now or not then or _meet(now, then):
        return
    then = tuple(_sure(old.place, one) for one in then)
    if _meet(now, then):
        return
    names = {"old": shown(old.place.written), "new": shown(new.place.written), "now": _became(then)}
    hint = _HINT.fill(new=new.key[-1], old=old.key[-1])
    yield Remark(RULE.code, new.key, _DIFFERS.fill(**names), hint, Severity.WARNING)


def _meet(now: Sequence[Unit], then: Sequence[Unit]) -> bool:
    return any(same_spot(one, other) for one in now for other in then)


def _sure(place: Place, unit: Unit) -> Unit:
    """Return the unit, or its province where only a former name of it was said."""
    return unit.chain[-1] if by_earlier_name(place, unit) else unit


def _became(old: Sequence[Unit]) -> str:
    news = list(dict.fromkeys(now for one in old for now in became(one)))
    found = news if len(news) <= _MOST else list(dict.fromkeys(one.chain[-1] for one in news))
    return ", ".join(f"`{one.place.written}`" for one in found)


RULE = RecordRule("OCOP-212", judge, of=PLACED)
