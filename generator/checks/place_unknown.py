"""OCOP-210: a place that is no unit of the state.

Lists by place, the choice of what stands on a shelf and what marketplaces ask for all go by the unit's name. Marks,
letters' case and ways of writing one name (`Hoà`, `Hòa`; `Quy`, `Qui`; `TP.HCM`) count for nothing here. Of the units
before 01/07/2025 nobody has a whole list of those that had ended earlier still, so for `old_place` it is a hint.

Passes::

    place: xã Thăng An, thành phố Đà Nẵng

Fails::

    place: xã Thăng Ân Đông, thành phố Đà Nẵng

Source: 202/2025/QH15, 19/2025/QĐ-TTg, 30/2026/QH16

Địa danh không có trong danh mục đơn vị hành chính.

Trang theo địa phương, cách chọn hàng lên kệ và các sàn đều dựa vào tên đơn vị hành chính. Viết hoa, dấu và các cách
viết khác của cùng một tên (`Hoà`, `Hòa`; `Quy`, `Qui`; `TP.HCM`) không sao. Với đơn vị trước 01/07/2025, không danh
mục nào đủ những xã đã nhập từ trước đó nữa, nên ở `old_place` đây chỉ là gợi ý.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.base.diagnostic import Remark, Severity, Text
from generator.checks.places import are_plain
from generator.checks.rule import RecordRule, Scene
from generator.model import Fair
from generator.model.gazetteer import Unit, before, is_all, mixed, nearest, of_another_kind, today, unknown
from generator.model.values.written import shown
from generator.model.whereabouts import PLACED, Placed, Said, chosen_by, places_of

_NONE = Text(
    vi="không có tỉnh, thành phố hay xã, phường nào tên `{part}`",
    en="no province, city, commune or ward is called `{part}`",
)
_NOT_IN = Text(vi="`{above}` không có `{part}`", en="`{above}` has no `{part}`")
_NOT_OLD = Text(
    vi="danh mục trước 01/07/2025 của `{above}` không có `{part}`",
    en="the list of `{above}` before 01/07/2025 has no `{part}`",
)
_OTHER_KIND = Text(vi="không có `{said}`, chỉ có `{right}`", en="there is no `{said}`, only `{right}`")
_NEAR = Text(vi="ý bạn là `{near}`?", en="did you mean `{near}`?")
_ENDED = Text(
    vi="nếu đơn vị ấy đã nhập vào nơi khác từ trước thì cứ để nguyên",
    en="if it had been merged into another before then, leave it as it is",
)


def judge(record: Placed, _: Scene) -> Iterator[Remark]:
    """Yield a finding for each place that no list has, and for each that is of another kind than is said."""
    doubtful = () if are_plain(record) else places_of(record)
    for said in (*doubtful, *chosen_by(record)):
        if today(said.place):
            continue
        if wrong := of_another_kind(said.place):
            # Under `old_place` it is a unit of today, and that is the other rule's.
            if not said.old:
                yield _other_kind(said, wrong)
        elif not (before(said.place) or mixed(said.place)):
            yield _unknown(said, isinstance(record, Fair))


def _other_kind(said: Said, found: tuple[Unit, ...]) -> Remark:
    right = found[0].place.written
    message = _OTHER_KIND.fill(said=shown(said.place.written), right=right)
    fix = right if len(found) == 1 and is_all(said.place, found[0]) else None
    return Remark(RULE.code, said.key, message, None, Severity.WARNING, fix=fix)


def _unknown(said: Said, abroad: bool) -> Remark:
    wrong = unknown(said.place, said.old)
    part, above = wrong if wrong else (said.place.parts[0], None)
    near = nearest(said.place, said.old)
    hint = _NEAR.fill(near=near.place.written) if near else _ENDED if said.old else None
    sentence = _NONE if above is None else _NOT_IN if above.today else _NOT_OLD
    message = sentence.fill(part=shown(part.show("vi")), above=above.place.written if above else "")
    # A fair may be abroad, and what ended before 2025 is in no list.
    mild = (abroad and not near) or (said.old and above)
    return Remark(RULE.code, said.key, message, hint, Severity.HINT if mild else Severity.WARNING)


RULE = RecordRule("OCOP-210", judge, of=PLACED)
