"""OCOP-268: somebody's personal identity number stands where it would be published.

The number of a citizen's card (căn cước, 12 digits: province, century and sex, year of birth, six more) or of
the older identity card (CMND, 9 digits) opens a person's bank account and debts to strangers; publishing it is
against the law on personal data. Twelve digits of that build in a sentence, or 9 or 12 digits beside the words
CCCD, CMND, căn cước, chứng minh or identity card, are an error. The number is never repeated in a message. In
`tax_code`, which is never published, a household's may stand.

Passes::

    represented_by: Nguyễn Văn A

Fails::

    represented_by: Nguyễn Văn A, CCCD 048xxxxxxxxx

Source: 91/2025/QH15 Điều 9, 16; 137/2015/NĐ-CP Điều 13; 07/2016/TT-BCA Điều 7, Phụ lục 1

Số định danh cá nhân nằm ở chỗ sẽ được công bố.

Số căn cước (12 chữ số: mã tỉnh, thế kỷ và giới tính, năm sinh, sáu số nữa) hay số CMND cũ (9 chữ số) lọt ra
ngoài thì người lạ có thể vay nợ, mở tài khoản thay; công bố là trái luật bảo vệ dữ liệu cá nhân. Mười hai chữ
số có cấu tạo như vậy trong câu, hoặc 9 hay 12 chữ số cạnh các chữ CCCD, CMND, căn cước, chứng minh là lỗi. Câu
báo không bao giờ nhắc lại số ấy. Riêng `tax_code` không bao giờ công bố nên được ghi số của chủ hộ.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from generator.base.diagnostic import Remark, Severity, Text
from generator.checks.rule import RecordRule, Scene
from generator.checks.texts import Piece, has_any, texts_of
from generator.model import DisplayPoint, Producer
from generator.model.field import Record
from generator.model.values import check_digit

_MESSAGE = Text(
    vi="có số căn cước hoặc CMND của một người (hai số cuối là {end})",
    en="here stands somebody's personal identity number (the one that ends in {end})",
)
_MAYBE = Text(
    vi="dãy 12 chữ số có hai số cuối là {end} có thể là số căn cước của một người",
    en="the 12 digits that end in {end} may be somebody's personal identity number",
)
_HINT = Text(
    vi="bỏ số này đi, và xóa cả trong lịch sử tệp nếu đã đăng lên mạng",
    en="take it out, and out of the file's history too if that is on-line",
)

# The province of birth, the century and the sex, the year of birth (07/2016/TT-BCA, Điều 7 and Phụ lục 1).
_PROVINCE = (
    "0(?:0[12468]|1[0-24579]|2[024-7]|3[013-8]|4[024-689]|5[12468]|6[0246-8]|7[024579]|8[02-4679]|9[1-6])"
)
_BUILT = re.compile(f"{_PROVINCE}[0-3][0-9]{{8}}")
_TWELVE = re.compile(r"(?<![0-9/+.\-])0[0-9](?:[ .]?[0-9]){10}(?![0-9/]|[.\- ][0-9])")
_DIGITS = re.compile(r"0[0-9](?:[ .]?[0-9]){10}")
_LABELLED = re.compile(
    r"(?:cccd|cmnd|cmtnd|căn cước|chứng minh (?:nhân dân|thư)|định danh cá nhân|identity card|id card|id no)"
    r"[^0-9\n]{0,25}((?:[0-9][ .]?){8,11}[0-9])(?![0-9])",
    re.IGNORECASE,
)
_LABELS = (
    "cccd",
    "cmnd",
    "cmtnd",
    "căn cước",
    "chứng minh nhân",
    "chứng minh thư",
    "định danh",
    "identity card",
    "id card",
    "id no",
)
_ADDRESS = re.compile(r"\w+://\S+|\bwww\.\S+")
# Beside these words twelve digits are a thing's, not a person's.
_THINGS = re.compile(
    r"(?:gtin|ean|upc|mã vạch|barcode|lô|lot|isbn|truy xuất|vận đơn|imei)[^0-9\n]{0,20}$", re.IGNORECASE
)
_NUMBERS = ("number", "code", "area_code", "carton_size", "size")
"""Fields that hold numbers of papers: twelve digits there are a person's only where that is said."""
_LENGTHS = (9, 12)
_HAVE_TELEPHONES = (Producer, DisplayPoint)


def is_identity_number(digits: str) -> bool:
    """Return whether digits are made up as the number of a citizen's card is."""
    return bool(_BUILT.fullmatch(digits))


def judge(record: Record, _: Scene) -> Iterator[Remark]:
    """Yield an error for each text, and each telephone number, that holds somebody's identity number."""
    if type(record) in _HAVE_TELEPHONES:
        yield from _telephones(record)
    texts = texts_of(record)
    if not texts.has_long_number:
        return
    if not _DIGITS.search(texts.joined) and not has_any(texts.lower, _LABELS):
        return
    for piece in texts.pieces:
        if found := _found_in(piece):
            yield found


def _telephones(record: Any) -> Iterator[Remark]:
    for name in ("phone", "zalo"):
        number = getattr(record, name, None)
        if number and is_identity_number(digits := re.sub("[^0-9]", "", number.written)):
            yield Remark(RULE.code, (name,), _MESSAGE.fill(end=digits[-2:]), _HINT)


def _found_in(piece: Piece) -> Remark | None:
    text = _ADDRESS.sub(" ", piece.text)
    for said in _LABELLED.finditer(text):
        digits = re.sub("[^0-9]", "", said[1])
        if len(digits) in _LENGTHS:
            return _remark(piece, _MESSAGE, digits)
    for run in _TWELVE.finditer(text) if piece.name not in _NUMBERS else ():
        digits = re.sub("[^0-9]", "", run[0])
        if is_identity_number(digits) and not _THINGS.search(text[: run.start()]):
            # One in ten of them is a sound GTIN-12 by chance, as a barcode of America is always.
            sure = check_digit(digits[:-1]) != digits[-1]
            return _remark(piece, _MESSAGE if sure else _MAYBE, digits)
    return None


def _remark(piece: Piece, message: Text, digits: str) -> Remark:
    severity = Severity.ERROR if message is _MESSAGE else Severity.WARNING
    return Remark(RULE.code, piece.key, message.fill(end=digits[-2:]), _HINT, severity, piece.english)


RULE = RecordRule("OCOP-268", judge, of=(Record,))
