"""OCOP-261: an address that says the place again, or an old district, or a place in initials.

`address` holds the house, the street, the hamlet; the commune and the province stand in `place`, and pages and
feeds put the two together: what is in both is shown twice. Since 1 July 2025 there are no districts: one in the
address of a record that has its new `place` leads people astray, though old papers stay valid. Names of places
are not abbreviated on labels (the words xã, phường, tỉnh may be).

Passes::

    address: tổ 5, thôn Trà Đóa
    place: xã Thăng An, thành phố Đà Nẵng

Fails::

    address: thôn Trà Đóa, huyện Thăng Bình, Q.Nam
    place: xã Thăng An, thành phố Đà Nẵng

Source: 202/2025/QH15 (two levels since 01/07/2025); 37/2026/NĐ-CP Điều 39, 98.5 | 202/2025/QH15 (hai cấp từ
01/07/2025); 37/2026/NĐ-CP Điều 39, 98.5

Địa chỉ nhắc lại đơn vị hành chính, còn ghi huyện cũ, hay viết tắt địa danh.

`address` chỉ ghi số nhà, đường, thôn, tổ; xã và tỉnh nằm ở `place`, trang và tệp gửi sàn ghép hai phần lại: ghi
ở cả hai nơi thì hiện hai lần. Từ 01/07/2025 không còn cấp huyện: địa chỉ có `place` mới mà còn huyện cũ làm
người tìm lạc lối, dù giấy tờ cũ vẫn có giá trị. Tên địa danh trên nhãn không được viết tắt (chữ xã, phường,
tỉnh thì được).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.base.diagnostic import Remark, Severity, Text
from generator.checks.rule import RecordRule, Scene
from generator.model import DisplayPoint, Producer
from generator.model.values import Place, fold
from generator.model.values.written import shown

_TWICE = Text(
    vi="địa chỉ nhắc lại `{part}`, đã có trong `place`", en="the address says `{part}` again, as `place` does"
)
_TWICE_HINT = Text(vi="chỉ ghi số nhà, đường, thôn, tổ", en="give the house, the street and the hamlet alone")
_OLD = Text(
    vi="địa chỉ còn ghi `{part}`, đơn vị hành chính không còn từ 01/07/2025",
    en="the address still has `{part}`, a unit that ended on 1 July 2025",
)
_OLD_HINT = Text(
    vi="bỏ phần này; đơn vị cũ ghi ở `old_place`", en="leave it out; the old unit belongs in `old_place`"
)
_SHORT = Text(vi="địa danh `{part}` viết tắt", en="the place `{part}` is abbreviated")
_SHORT_HINT = Text(vi="viết đủ tên, như `{right}`", en="write the name out, like `{right}`")
_BARE = Text(vi="địa chỉ `{part}` chỉ là một con số", en="the address `{part}` is only a number")
_BARE_HINT = Text(vi="thêm tên đường, thôn hoặc tổ", en="add the street, hamlet or group")

_DISTRICT = re.compile(r"(?:huyện|quận|thị xã|thị trấn|[hq]\.|tx\.?|tt\.?) ?([^\W_])", re.IGNORECASE)
_INITIALS = {
    "hcm": "Thành phố Hồ Chí Minh",
    "tphcm": "Thành phố Hồ Chí Minh",
    "tp-hcm": "Thành phố Hồ Chí Minh",
    "sg": "Thành phố Hồ Chí Minh",
    "hn": "Hà Nội",
    "tp-hn": "Hà Nội",
    "brvt": "Bà Rịa - Vũng Tàu",
    "q-nam": "Quảng Nam",
    "q-ngai": "Quảng Ngãi",
    "q-binh": "Quảng Bình",
    "q-tri": "Quảng Trị",
    "q-ninh": "Quảng Ninh",
    "tp-dn": "Đà Nẵng",
    "tt-hue": "Thừa Thiên Huế",
}


def judge(record: Producer | DisplayPoint, _: Scene) -> Iterator[Remark]:
    """Yield hints about an address, one for each of its parts."""
    if record.address is None or record.address.absence:
        return
    parts = [part.strip() for part in record.address.vi.split(",")]
    if len(parts) == 1 and parts[0].isdigit():
        yield _remark(_BARE, _BARE_HINT, parts[0])
    for part in parts:
        yield from _judge(part, record.place)


def _judge(part: str, place: Place | None) -> Iterator[Remark]:
    if right := _INITIALS.get(fold(part)):
        yield _remark(_SHORT, _SHORT_HINT.fill(right=right), part)
    elif place and _repeats(part, place):
        yield _remark(_TWICE, _TWICE_HINT, part)
    elif place and (found := _DISTRICT.match(part)) and (found[1].isupper() or found[1].isdigit()):
        yield _remark(_OLD, _OLD_HINT, part)


def _repeats(part: str, place: Place) -> bool:
    """Return whether a part is a unit of the place; a commune's bare name may be a street's or a hamlet's too."""
    said = fold(part)
    units = [fold(unit.show("vi")) for unit in place.parts]
    return said in units or said == fold(place.parts[-1].name) != fold(place.parts[0].name)


def _remark(message: Text, hint: Text, part: str) -> Remark:
    return Remark(RULE.code, ("address",), message.fill(part=shown(part)), hint, Severity.HINT)


RULE = RecordRule("OCOP-261", judge, of=(Producer, DisplayPoint))
