"""OCOP-267: a text is typed in a way that a reader stumbles over.

A name of several words in capitals alone is refused by some marketplaces and shouts on a shelf label: that is
a warning for a name and a title, and a hint where it may be a brand, without a single mark. Two spaces, a space
before a comma or none after it, quotes made of commas and apostrophes, rows of full stops or exclamation marks
are hints. Markdown is left alone: code, links, tables and the two spaces at the end of a line. Two spaces and
signs that cannot be seen are mended by `--fix`.

Passes::

    name: Mật ong rừng Tây Giang
    usage: Pha với nước ấm, uống buổi sáng.

Fails::

    name: MẬT ONG RỪNG TÂY GIANG
    usage: Pha với nước ấm ,uống buổi sáng..

Source: Google Merchant Center, product data specification, `title` (no capitals for emphasis); the rest is our
reading | Google Merchant Center, quy cách dữ liệu sản phẩm, mục `title` (không viết hoa để nhấn mạnh); phần còn
lại là chúng tôi tự định

Chữ gõ khiến người đọc vấp.

Tên gồm nhiều chữ mà viết hoa toàn bộ thì có sàn không nhận, in lên nhãn kệ thì chói: với tên và tiêu đề, đó là
cảnh báo; tên không có dấu nào có thể là thương hiệu nên chỉ là gợi ý. Hai dấu cách liền nhau, dấu cách trước dấu
phẩy hay thiếu dấu cách sau nó, dấu nháy ghép từ dấu phẩy, chuỗi dấu chấm, dấu than là gợi ý. Phần Markdown như
bảng, mã, liên kết, hai dấu cách cuối dòng thì không xét. Hai dấu cách và ký tự ẩn được `--fix` sửa giúp.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.base.diagnostic import Remark, Severity, Text
from generator.checks.rule import RecordRule, Scene
from generator.checks.texts import Piece, has_any, mended, texts_of
from generator.model.field import Record
from generator.model.values.written import shown, tidy
from generator.model.words import Words

_CAPITALS = Text(vi="`{text}` viết hoa toàn bộ", en="`{text}` is all capitals")
_CAPITALS_HINT = Text(
    vi="viết như `{right}`, tên riêng thì viết hoa chữ đầu",
    en="write it like `{right}`, and proper names with their capitals",
)
_HIDDEN = Text(vi="`{text}` có ký tự ẩn bên trong", en="`{text}` has signs in it that cannot be seen")
_TWO_SPACES = Text(vi="`{text}` có hai dấu cách liền nhau", en="`{text}` has two spaces in a row")
_AS_MENDED = Text(vi="viết `{right}`", en="write `{right}`")

_NAMES = ("name", "title", "short_name")
_ABBREVIATION = re.compile(
    "OCOP|HTX|HTXNN|NN|DV|DVNN|SX|TM|SXTM|TMDV|CP|TNHH|MTV|CTY|DNTN|XNK|CSSX|HKD|THT|LN|VH|TT|"
    "TP|UBND|HACCP|ISO|GMP|FSSC|BRC|HALAL|FDA|OEM|VIETGAP|GLOBALGAP|GAP|USDA|EU|ASEAN|QR|EAN|"
    "GTIN|SKU|PGS|FSC|VTV|LED|PET|PP|PE|UHT"
)
_LETTERS = re.compile(r"[^\W\d_]+")
_FEW_LETTERS = 8
_FEW_WORDS = 4

_INVISIBLE = ("\u200b", "\u200e", "\u200f", "\u2060", "\ufeff", "\u00ad")
_SPACES = re.compile(r"\S[ \t\u00a0]{2,}\S")
_FORMS = (
    (
        re.compile(r"[^\W_]\s*[^\S\n](?:[,;]|\.(?=\s|$))"),
        Text(
            vi="`{text}`: thừa dấu cách trước dấu câu",
            en="`{text}`: a space stands before the comma or full stop",
        ),
        Text(vi="viết dấu câu liền sau chữ", en="let it follow its word at once"),
    ),
    (
        re.compile(r"(?<=[^\W\d_]),(?=[^\W\d_])"),
        Text(vi="`{text}`: thiếu dấu cách sau dấu phẩy", en="`{text}`: no space follows the comma"),
        Text(vi="thêm một dấu cách sau dấu phẩy", en="put a space after the comma"),
    ),
    (
        re.compile(r",,|(?<![0-9'])''(?!')|´(?!\w)|(?<!\w)´"),
        Text(vi="`{text}`: dấu nháy ghép từ dấu khác", en="`{text}`: the quotes are made of other signs"),
        Text(vi='dùng “ ” hoặc " "', en='use “ ” or " "'),
    ),
    (
        re.compile(r"(?<!\.)\.\.(?![./])|\.{4,}|!!+|\?\?+"),
        Text(vi="`{text}`: dấu câu lặp lại", en="`{text}`: a sign is repeated"),
        Text(vi="chỉ viết một dấu, hoặc dấu ba chấm `…`", en="write it once, or an ellipsis `…`"),
    ),
)
_SIGNS = (*_INVISIBLE, "\t", "  ", " ,", " .", "..")
_RARE_SIGNS = (("!", "!!"), ("?", "??"), ("'", "''"), ("´", "´"), (";", " ;"))
"""By a sign that few texts have: to look for one is quicker than to look for two."""
_COMMA = re.compile(r",(?:,|[^\W\d_])")
# What Markdown and addresses make of signs is none of ours.
_NOT_PROSE = re.compile(
    r"^(?:```|~~~).*?^(?:```|~~~)[^\n]*$|``.+?``|`[^`\n]*`|\]\([^)\s]*[^)]*\)|<[^>\n]*>|\w+://\S+|\bwww\.\S+"
    r"|\S+@\S+|^(?: {4}|\t| *\|)[^\n]*$",
    re.M | re.S,
)
_AROUND = 15


def judge(record: Record, _: Scene) -> Iterator[Remark]:
    """Yield what is odd in each text: of each kind the first in a text."""
    texts = texts_of(record)
    joined = texts.joined
    formed = has_any(joined, _SIGNS) or _COMMA.search(joined) is not None or _has_rare(joined)
    if not (formed or _shouts(record)):
        return
    for piece in texts.pieces:
        yield from _capitals(piece)
        yield from _spaces(piece)
        yield from _form(piece)


def _shouts(record: Record) -> bool:
    said = vars(record)
    for name in _NAMES:
        text = said.get(name)
        if type(text) is Words and text.vi.isupper():
            return True
    return False


def _has_rare(joined: str) -> bool:
    return has_any(joined, [sign for rare, sign in _RARE_SIGNS if rare in joined])


def _capitals(piece: Piece) -> Iterator[Remark]:
    if not piece.is_line or not piece.text.isupper() or "/" in piece.text:
        return
    words = [
        word for word in _LETTERS.findall(piece.text) if len(word) > 1 and not _ABBREVIATION.fullmatch(word)
    ]
    is_name = piece.name in _NAMES
    if len(words) < (2 if is_name else _FEW_WORDS) or sum(map(len, words)) < _FEW_LETTERS:
        return
    message = _CAPITALS.fill(text=shown(piece.text))
    hint = _CAPITALS_HINT.fill(right=shown(_lowered(piece.text)))
    # Without a single mark it may well be a brand.
    is_sure = is_name and not piece.text.isascii()
    yield _remark(piece, message, hint, Severity.WARNING if is_sure else Severity.HINT)


def _lowered(text: str) -> str:
    """Return a text in small letters, but for its first and for abbreviations."""
    small = _LETTERS.sub(lambda word: word[0] if _ABBREVIATION.fullmatch(word[0]) else word[0].lower(), text)
    return small[:1].upper() + small[1:]


def _spaces(piece: Piece) -> Iterator[Remark]:
    if not piece.is_line:
        return
    hidden = any(sign in piece.text for sign in _INVISIBLE)
    if hidden or _SPACES.search(piece.text):
        text = shown(piece.text)
        message, hint = (_HIDDEN if hidden else _TWO_SPACES).fill(text=text), _AS_MENDED.fill(right=text)
        yield _remark(piece, message, hint, fix=mended(piece))


def _form(piece: Piece) -> Iterator[Remark]:
    text = piece.text if piece.is_line else _NOT_PROSE.sub("x", piece.text)
    for form, message, hint in _FORMS:
        found = form.search(text)
        # An address within one line is no prose either.
        if found and not (piece.is_line and _NOT_PROSE.search(text)):
            around = tidy(text[max(0, found.start() - _AROUND) : found.end() + _AROUND].split("\n")[0])
            yield _remark(piece, message.fill(text=shown(around)), hint)


def _remark(
    piece: Piece, message: Text, hint: Text, severity: Severity = Severity.HINT, fix: str | None = None
) -> Remark:
    return Remark(RULE.code, piece.key, message, hint, severity, piece.english, fix)


RULE = RecordRule("OCOP-267", judge, of=(Record,))
