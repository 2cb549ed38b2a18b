"""OCOP-260: a tax code is not made up as tax codes are.

An organisation's tax code has ten digits, of which the last follows from the others; a branch's has three more.
A household's may be its owner's personal number of twelve digits (since 01/07/2025): that is never called wrong,
and as tax codes are never published, none is repeated in a message. How the last digit follows is in no law
that could be found: a wrong one is a warning.

Passes::

    tax_code: "0100109106"

Fails::

    tax_code: "0100109107"

Source: 86/2024/TT-BTC, since 01/07/2026 90/2026/TT-BTC, by secondary sources; the check digit by published codes |
86/2024/TT-BTC, từ 01/07/2026 là 90/2026/TT-BTC, theo nguồn thứ cấp; số kiểm tra theo các mã đã công bố

Mã số thuế không đúng cấu tạo.

Mã số thuế của tổ chức có 10 chữ số, số cuối tính ra từ chín số trước; của chi nhánh thêm 3 chữ số. Của hộ có
thể là số định danh 12 chữ số của chủ hộ (từ 01/07/2025): số ấy không bao giờ bị coi là sai. Mã số thuế không
được công bố nên câu báo cũng không nhắc lại. Cách tính số cuối chưa tìm thấy trong văn bản nào, vì vậy sai số
cuối chỉ là cảnh báo.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.base.diagnostic import Remark, Severity, Text
from generator.checks.rule import RecordRule, Scene
from generator.model import Producer

_LENGTH = Text(
    vi="mã số thuế có {n} chữ số, mà phải là 10, 13 hoặc 12",
    en="the tax code has {n} digits, and should have 10, 13 or 12",
)
_SIGNS = Text(
    vi="mã số thuế có ký tự không phải chữ số", en="the tax code has signs in it that are no digits"
)
_CHECK = Text(
    vi="mã số thuế sai số kiểm tra, là chữ số thứ mười",
    en="the tax code's check digit, its tenth, is wrong",
)
_HINT = Text(
    vi="chép lại từ giấy đăng ký kinh doanh hoặc thông báo của cơ quan thuế",
    en="copy it again from the business certificate or the tax office's notice",
)
_WEIGHTS = (31, 29, 23, 19, 17, 13, 7, 5, 3)
_ORGANISATION = (10, 13)
_PERSON = 12


def judge(record: Producer, _: Scene) -> Iterator[Remark]:
    """Yield a warning for a tax code that cannot be one."""
    if record.tax_code and (message := _wrong(re.sub(r"[\s.\-–]", "", record.tax_code))):
        yield Remark(RULE.code, ("tax_code",), message, _HINT, Severity.WARNING)


def _wrong(code: str) -> Text | None:
    if not re.fullmatch("[0-9]*", code):
        return _SIGNS
    if len(code) == _PERSON:
        return None
    if len(code) not in _ORGANISATION:
        return _LENGTH.fill(n=len(code))
    total = sum(weight * int(digit) for weight, digit in zip(_WEIGHTS, code[:9], strict=True))
    return None if 10 - total % 11 == int(code[9]) else _CHECK


RULE = RecordRule("OCOP-260", judge, of=(Producer,))
