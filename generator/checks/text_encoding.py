"""OCOP-266: a text is not in the Unicode that everybody reads.

Text from an old document is often in TCVN3 (ABC) or VNI, which are letters only with their own fonts; UTF-8
that was opened as something else comes as pairs of strange signs; and letters that were lost once stand as
`�` or `?`. Nobody can read or find such a text, and marketplaces refuse it. Letters that are put together of
a letter and its marks (NFD, as a Mac writes the names of files) look right and are not found by others'
searches: that is a hint, and `--fix` writes them as one.

Passes::

    name: Sản phẩm của hợp tác xã

Fails::

    name: S¶n phÈm cña hîp t¸c x·

Source: TCVN 6909:2001; TCVN 5712:1993; the table of the VNI fonts | TCVN 6909:2001; TCVN 5712:1993; bảng mã của
phông VNI

Chữ không phải Unicode dựng sẵn mà máy nào cũng đọc được.

Văn bản cũ hay dùng bảng mã TCVN3 (ABC) hay VNI, chỉ đọc được khi có đúng phông chữ; tệp UTF-8 mở sai mã thì
thành từng cặp ký tự lạ; chữ đã mất thì còn lại `�` hay `?`. Chữ như vậy không ai đọc, không ai tìm ra, và các
sàn không nhận. Chữ tổ hợp (chữ và dấu rời nhau, như tên tệp trên máy Mac) nhìn vẫn đúng nhưng nơi khác tìm
không thấy: đó chỉ là gợi ý, `--fix` ghép lại giúp.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from generator.base.diagnostic import Remark, Severity, Text
from generator.checks.charsets import TCVN3_STRONG, VNI_STRONG, from_latin_1, from_tcvn3, from_vni
from generator.checks.rule import RecordRule, Scene
from generator.checks.texts import FOREIGN, Piece, Texts, mended, texts_of
from generator.model.field import Record
from generator.model.values.written import shown

_OTHER = Text(vi="`{text}` viết bằng bảng mã {table}", en="`{text}` is written in {table}")
_READ_WRONG = Text(
    vi="`{text}` là chữ UTF-8 bị đọc sai bảng mã", en="`{text}` is UTF-8 that was read as something else"
)
_LOST = Text(vi="`{text}` có chữ bị mất", en="`{text}` has lost letters")
_APART = Text(
    vi="`{text}` viết bằng Unicode tổ hợp, dấu tách rời chữ",
    en="`{text}` is written with its marks apart from their letters (NFD)",
)
_WRITE = Text(vi="viết lại bằng Unicode: `{right}`", en="write it in Unicode: `{right}`")
_LOST_HINT = Text(vi="gõ lại từ bản gốc", en="type it again from the original")
_APART_HINT = Text(
    vi="chạy `ocop check --fix`, hoặc gõ lại bằng Unicode dựng sẵn",
    en="run `ocop check --fix`, or type it again",
)
_TABLES = (
    (from_tcvn3, _OTHER.fill(text="{text}", table="TCVN3 (ABC)")),
    (from_vni, _OTHER.fill(text="{text}", table="VNI")),
    (from_latin_1, _READ_WRONG),
)
# Without one of these no table has a say, and no letter was lost.
_TELLING = re.compile(f"[ÂÃÄÅÆ€\ufffd]|{TCVN3_STRONG.pattern}|{VNI_STRONG.pattern}")
_QUESTION = re.compile(r"[^\W\d_]\?[^\W\d_]")


def judge(record: Record, _: Scene) -> Iterator[Remark]:
    """Yield what is wrong with the letters of each text, the worst of each alone."""
    texts = texts_of(record)
    if not _may_be_strange(texts):
        return
    for piece in texts.pieces:
        if found := _strange(piece) or _apart(piece):
            yield found


def _may_be_strange(texts: Texts) -> bool:
    joined = texts.joined
    if joined.count("?") > 1:
        return True
    if texts.is_plain or not FOREIGN.search(joined):
        return False
    # Capitals with a mark are among those signs, and Vietnamese as it should be has them.
    return _TELLING.search(joined) is not None or not unicodedata.is_normalized("NFC", joined)


def _strange(piece: Piece) -> Remark | None:
    """Return what is wrong with the first line that is not Unicode, or that has lost letters."""
    for line in piece.text.split("\n"):
        if FOREIGN.search(line):
            for convert, message in _TABLES:
                if right := convert(line):
                    hint = _WRITE.fill(right=shown(right))
                    return _remark(piece, message.fill(text=shown(line)), hint)
        if "\ufffd" in line or _has_lost(line):
            return _remark(piece, _LOST.fill(text=shown(line)), _LOST_HINT)
    return None


def _has_lost(line: str) -> bool:
    """Return whether letters became `?`: in at least two words, and in no address."""
    return "://" not in line and len(_QUESTION.findall(line)) > 1


def _apart(piece: Piece) -> Remark | None:
    if unicodedata.is_normalized("NFC", piece.text):
        return None
    line = next(line for line in piece.text.split("\n") if not unicodedata.is_normalized("NFC", line))
    message = _APART.fill(text=shown(line))
    return Remark(RULE.code, piece.key, message, _APART_HINT, Severity.HINT, piece.english, mended(piece))


def _remark(piece: Piece, message: Text, hint: Text) -> Remark:
    return Remark(RULE.code, piece.key, message, hint, Severity.WARNING, piece.english)


RULE = RecordRule("OCOP-266", judge, of=(Record,))
