"""OCOP-275: a bank account's number stands where it would be published.

A catalogue takes no payments. An account in a text that others copy is what frauds replace with their own, and a
household's is its owner's personal data. The number is not repeated in the message.

Passes::

    contact: Văn phòng OCOP, 0235 3861 234

Fails::

    contact: STK 0041000123456 Vietcombank

Source: 91/2025/QH15 Điều 9, 16

Số tài khoản ngân hàng nằm ở chỗ sẽ được công bố.

Danh mục không nhận thanh toán. Số tài khoản nằm trong lời văn, ai cũng chép được, là chỗ kẻ gian thay số của
mình vào; với hộ sản xuất, đó còn là dữ liệu cá nhân của chủ hộ. Câu báo không nhắc lại số ấy.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.base.diagnostic import Remark, Severity, Text
from generator.checks.rule import RecordRule, Scene
from generator.checks.texts import has_any, texts_of
from generator.model.field import Record

_MESSAGE = Text(
    vi="có số tài khoản ngân hàng (hai số cuối là {end})",
    en="here stands a bank account's number (it ends in {end})",
)
_HINT = Text(
    vi="bỏ đi; người mua hỏi số tài khoản khi đặt hàng", en="take it out; who buys asks for it when ordering"
)
_ACCOUNT = re.compile(
    r"\b(?:stk|số tk|số tài khoản|tài khoản(?: ngân hàng)?(?: số)?|account (?:no|number)|bank account)\b"
    r"[^0-9\n]{0,30}([0-9](?:[ .-]?[0-9]){7,18})(?![0-9])",
    re.IGNORECASE,
)
_LABELS = ("stk", "số tk", "tài khoản", "account")


def judge(record: Record, _: Scene) -> Iterator[Remark]:
    """Yield a warning for each text that gives an account."""
    texts = texts_of(record)
    if not texts.has_long_number or not has_any(texts.lower, _LABELS):
        return
    for piece in texts.pieces:
        if found := _ACCOUNT.search(piece.text):
            message = _MESSAGE.fill(end=re.sub("[^0-9]", "", found[1])[-2:])
            yield Remark(RULE.code, piece.key, message, _HINT, Severity.WARNING, piece.english)


RULE = RecordRule("OCOP-275", judge, of=(Record,))
