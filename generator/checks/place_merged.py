"""OCOP-211: a unit of before 01/07/2025 where today's are asked for, or the other way round.

`place` is where people find it today: two levels, as addresses have been written since 01/07/2025. `old_place` is
what older papers and packs say, and what many still search for. A unit that was divided has become several, and
only people on the spot know which one is meant. A name that lives on is today's. `--fix` writes the new unit where
there is one alone.

Passes::

    place: xã Thăng An, thành phố Đà Nẵng
    old_place: xã Bình Dương, huyện Thăng Bình, tỉnh Quảng Nam

Fails::

    place: xã Bình Dương, huyện Thăng Bình, tỉnh Quảng Nam

Source: 202/2025/QH15, 19/2025/QĐ-TTg, 30/2026/QH16

Ghi đơn vị hành chính cũ ở chỗ cần đơn vị mới, hoặc ngược lại.

`place` là nơi người ta tìm đến hôm nay: hai cấp, như địa chỉ viết từ 01/07/2025. `old_place` là địa danh trên giấy tờ
và bao bì cũ, và nhiều người vẫn tìm theo tên ấy. Xã đã chia thì thuộc nhiều xã, phường mới, chỉ người ở đó mới biết
là nơi nào. Tên cũ nay vẫn dùng thì hiểu là đơn vị mới. Khi chỉ có một đơn vị mới, `--fix` tự ghi.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from generator.base.diagnostic import Remark, Severity, Text
from generator.checks.places import are_plain
from generator.checks.rule import RecordRule, Scene
from generator.model.gazetteer import Unit, became, before, is_all, mixed, of_another_kind, today
from generator.model.values.place import Part
from generator.model.values.written import shown
from generator.model.whereabouts import PLACED, Placed, Said, places_of

_DONG_NAI = date(2026, 4, 30)
_MOST = 8

_NOW_IN = Text(vi="`{said}` nay thuộc `{now}`", en="`{said}` is now in `{now}`")
_DIVIDED = Text(
    vi="`{said}` đã chia cho nhiều xã, phường của {above}: {names}",
    en="`{said}` was divided among several communes and wards of {above}: {names}",
)
_SEVERAL = Text(
    vi="`{said}` không còn, địa bàn ấy nay thuộc {above}",
    en="`{said}` is no more, and its area belongs to {above}",
)
_NAME_ONE = Text(vi="ghi xã hoặc phường, như {names}", en="name the commune or ward, such as {names}")
_ASK = Text(
    vi="hỏi chủ thể nay thuộc nơi nào rồi ghi nơi ấy", en="ask the producer which it is, and write that one"
)
_MIXED = Text(vi="`{said}` lẫn đơn vị cũ và mới", en="`{said}` mixes old units and new ones")
_NOT_YET = Text(
    vi="`{said}` là đơn vị mới, trước 01/07/2025 chưa có",
    en="`{said}` is a unit of today, and was none before 01/07/2025",
)
_ELSEWHERE = Text(
    vi="ghi đơn vị ấy ở `{new}`, còn ở đây ghi đơn vị cũ hoặc để trống",
    en="write it under `{new}`, and here the old unit or nothing",
)
_RENAMED = Text(vi="từ 30/04/2026, `{said}` là `{now}`", en="since 30/04/2026 `{said}` is `{now}`")
_WRITE = Text(vi="hãy viết `{right}`", en="write `{right}`")


def judge(record: Placed, scene: Scene) -> Iterator[Remark]:
    """Yield a finding for each old unit under `place`, and for each new one under `old_place`."""
    for said in () if are_plain(record) else places_of(record):
        if said.old:
            yield from _of_old(said)
        elif found := today(said.place):
            yield from _renamed(said, found, scene.day)
        elif not of_another_kind(said.place) and (old := before(said.place) or mixed(said.place)):
            yield _of_new(said, old)


def _of_old(said: Said) -> Iterator[Remark]:
    if before(said.place):
        return
    found = mixed(said.place) or today(said.place) or of_another_kind(said.place)
    if found and not found[0].today:
        hint = _WRITE.fill(right=found[0].place.written) if len(found) == 1 else None
        yield _remark(said, _MIXED, hint, _fix(said, found, found))
    elif found:
        new = str(said.key[-1]).removeprefix("old_")
        yield _remark(said, _NOT_YET, _ELSEWHERE.fill(new=new))


def _of_new(said: Said, old: Sequence[Unit]) -> Remark:
    news = list(dict.fromkeys(now for one in old for now in became(one)))
    if old[0].today:
        hint = _WRITE.fill(right=news[0].place.written) if len(news) == 1 else None
        return _remark(said, _MIXED, hint, _fix(said, old, news))
    if len(news) == 1:
        return _remark(
            said, _NOW_IN.fill(said="{said}", now=news[0].place.written), None, _fix(said, old, news)
        )
    above = ", ".join(dict.fromkeys(one.chain[-1].part.show("vi") for one in news))
    if len(old) == 1 and old[0].level == "commune":
        return _remark(said, _DIVIDED.fill(said="{said}", above=above, names=_names(news)), _ASK)
    message = _SEVERAL.fill(said="{said}", above=above)
    return _remark(said, message, _NAME_ONE.fill(names=_names(news[:_MOST])))


def _renamed(said: Said, found: Sequence[Unit], day: date) -> Iterator[Remark]:
    """Yield a hint for a province or commune of Đồng Nai that is said to be what it was: papers still say so."""
    if len(found) != 1 or day < _DONG_NAI or not any(one.was for one in found[0].chain):
        return
    if any(_was(one, part) for one in found[0].chain for part in said.place.parts):
        now = found[0].place.written
        message = _RENAMED.fill(said="{said}", now=now)
        yield _remark(said, message, None, _fix(said, found, found), Severity.HINT)


def _was(unit: Unit, part: Part) -> bool:
    return bool(unit.was) and part.kind == unit.was and part.may_be(Part(unit.was, unit.name))


def _names(units: Sequence[Unit]) -> str:
    return ", ".join(f"`{one.part.show('vi')}`" for one in units)


def _fix(said: Said, found: Sequence[Unit], right: Sequence[Unit]) -> str | None:
    """Return what a place becomes, if that is one and no hamlet would be lost."""
    return right[0].place.written if len(right) == 1 and is_all(said.place, found[0]) else None


def _remark(
    said: Said,
    message: Text,
    hint: Text | None,
    fix: str | None = None,
    severity: Severity = Severity.WARNING,
) -> Remark:
    told = message.fill(said=shown(said.place.written))
    return Remark(RULE.code, said.key, told, hint, severity, fix=fix)


RULE = RecordRule("OCOP-211", judge, of=PLACED)
