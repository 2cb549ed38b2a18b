"""A file of content to its front matter and its prose: what comes before YAML."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice

from generator.base.diagnostic import Diagnostic, Text
from generator.base.span import Span
from generator.model.values.written import shown
from generator.reading.marks import Marked, parse

_FENCE = re.compile(r"^---[ \t]*$", re.M)
# The same after a line: what begins with a letter of its own is found sooner.
_CLOSING = re.compile(r"\n---[ \t]*$", re.M)
# The second record of a file: fields between two fences, the first of them one that only a record begins with.
_SECOND = re.compile(
    r"(?:\A|\n)\s*^\ufeff?(---)[ \t]*\n(?:#.*\n)*(?:name|title|producer|kind)[ \t]*:.*\n", re.M
)
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
# What people and Word make of three hyphens.
_LIKE_FENCE = r"(?m)^[ \t\ufeff]*(?:[-–—−_]{1,10}|\*{3,}|={3,}|- - -|---[ \t]*(?:ya?ml)?)[ \t]*$"
_FIELD = r"(?m)[a-z_]+:(?: |$)"
_HASHED = r"(?m)^ *(?:- +)?([^\W\d_][\w.-]*): +(#[^\s#][^\n]*)$"
# More of a kind than that is one slip of a program, and takes long to place.
_MOST = 100
_BULLETED = r"(?m)^ *(?:- +)?([^\W\d_][\w.-]*): *\n +((?:[–—•●▪·+*] +|-(?=[^\W\d])))(\S[^\n]*)$"
_BLOCK = r"(?m): *[|>][-+0-9]* *$"

_NOT_UTF8 = Text(
    vi="chữ ở đây không phải Unicode (UTF-8); tệp này bị bỏ qua",
    en="the letters here are not Unicode (UTF-8); the file is left out",
)
_NOT_UTF8_HINT = Text(
    vi="mở tệp, chọn Lưu thành (Save As) với mã hóa UTF-8; chữ kiểu TCVN3 (ABC) hay VNI cần đổi sang Unicode trước",
    en="open the file and save it as UTF-8; text in TCVN3 (ABC) or VNI must be converted to Unicode first",
)
_UTF16 = Text(
    vi="tệp lưu theo UTF-16, không phải UTF-8; tệp này bị bỏ qua",
    en="the file is saved as UTF-16, not UTF-8; it is left out",
)
_UTF16_HINT = Text(
    vi="mở tệp bằng Notepad, chọn Lưu thành (Save As), ở ô Mã hóa (Encoding) chọn UTF-8",
    en="open it in Notepad, choose Save As, and UTF-8 as the encoding",
)
_NO_TEXT_FILE = Text(
    vi="đây là {kind}, không phải tệp văn bản; tệp này bị bỏ qua",
    en="this is {kind}, not a text file; it is left out",
)
_NO_TEXT_FILE_HINT = Text(
    vi="chép phần chữ sang một tệp mới, soạn bằng Notepad; đổi đuôi tên tệp thì chưa đủ",
    en="copy the text into a new file made with Notepad; another ending of the name is not enough",
)
_PICTURE_HINT = Text(
    vi="giữ đuôi .jpg hay .png cho ảnh; bản ghi là một tệp văn bản riêng",
    en="keep the ending .jpg or .png for a picture; a record is a text file of its own",
)
_PICTURES = (b"\xff\xd8\xff", b"\x89PNG")
_KINDS = (
    (b"PK\x03\x04", Text(vi="tệp Word, Excel hay tệp nén", en="a Word, Excel or zip file")),
    (b"\xd0\xcf\x11\xe0", Text(vi="tệp Word hay Excel", en="a Word or Excel file")),
    (b"{\\rtf", Text(vi="tệp Word (RTF)", en="a Word file (RTF)")),
    (b"%PDF", Text(vi="tệp PDF", en="a PDF file")),
    (b"\xff\xd8\xff", Text(vi="ảnh JPEG", en="a JPEG picture")),
    (b"\x89PNG", Text(vi="ảnh PNG", en="a PNG picture")),
)
_EMPTY = Text(vi="tệp trống; tệp này bị bỏ qua", en="the file is empty; it is left out")
_NO_FRONT = Text(
    vi="tệp phải mở đầu bằng một dòng `---`, các mục, rồi một dòng `---`; tệp này bị bỏ qua",
    en="the file must open with a line `---`, the fields, then a line `---`; it is left out",
)
_NO_OPENING_HINT = Text(
    vi="thêm một dòng `---` ở trên dòng này, và một dòng sau mục cuối",
    en="add a line `---` above this one, and one after the last field",
)
_TOO_LATE_HINT = Text(
    vi="xóa phần này, hoặc chuyển xuống dưới dòng `---` thứ hai",
    en="delete this, or move it below the second line `---`",
)
_NO_FENCE = Text(
    vi="dòng này là `{line}`, phải là ba dấu gạch ngắn `---`; tệp này bị bỏ qua",
    en="this line is `{line}` and should be three hyphens `---`; the file is left out",
)
_BEFORE_FENCE = Text(
    vi="trước dấu `---` có dấu cách hay ký tự vô hình; tệp này bị bỏ qua",
    en="there are spaces or invisible characters before the `---`; the file is left out",
)
_NO_FENCE_HINT = Text(
    vi="xóa cả dòng, gõ ba dấu gạch ngắn liền nhau, sát lề trái; Word hay tự đổi chúng thành `—`",
    en="delete the line and type three hyphens at its very beginning; Word likes to turn them into `—`",
)
_NO_END = Text(
    vi="phần đầu mở bằng `---` ở đây không có dòng `---` đóng lại; tệp này bị bỏ qua",
    en="the front matter opened with `---` here has no line `---` to close it; the file is left out",
)
_NO_END_HINT = Text(
    vi="thêm một dòng `---` sau mục cuối, trước lời văn",
    en="add a line `---` after the last field, before the prose",
)
_TWO_FRONTS = Text(
    vi="tệp có hai phần đầu `---`, phần thứ hai mở ở đây; tệp này bị bỏ qua",
    en="the file has two front matters, the second opens here; it is left out",
)
_TWO_FRONTS_HINT = Text(
    vi="giữ một phần đầu; mỗi bản ghi một tệp riêng", en="keep one; each record has a file of its own"
)
_AFTER_HASH = Text(
    vi="`{value}` bị coi là ghi chú, vì `#` mở đầu một ghi chú; mục này như để trống",
    en="`{value}` is taken for a note, for `#` begins one; the field is as good as empty",
)
_AFTER_HASH_HINT = Text(vi="đặt trong dấu nháy: `{right}`", en="put it in quotes: `{right}`")
_BULLETS = Text(
    vi="`{field}` thành một câu liền vì dòng này bắt đầu bằng `{sign}`, không phải `- `",
    en="`{field}` becomes one text, for this line begins with `{sign}` and not with `- `",
)
_BULLETS_HINT = Text(
    vi="gõ dấu gạch ngắn và một dấu cách ở đầu mỗi mục: `{right}`",
    en="begin each item with a hyphen and a space: `{right}`",
)
_STRAY = Text(
    vi="có ký tự điều khiển lạ trong lời văn; ký tự ấy bị bỏ đi",
    en="there is a stray control character in the prose; it is left out",
)


@dataclass(slots=True)
class Document:
    """One file, read: its fields with their places, its prose, and whether it can be used."""

    marked: Marked
    prose: str = ""
    problems: list[Diagnostic] = field(default_factory=list)

    @property
    def broken(self) -> bool:
        """Return whether nothing of this file can be used."""
        return self.marked.broken


def read_document(raw: bytes, path: str) -> Document:
    """Return what a `.md` or `.yml` file says. What is wrong is in `problems`, never raised."""
    text, problem = _decode(raw, path)
    if problem:
        return _unusable(path, problem)
    if path.endswith((".yml", ".yaml")):
        marked = _fields(text, path, 1)
        return Document(marked, problems=marked.problems)
    return _markdown(text, path)


def _fields(text: str, path: str, first_line: int) -> Marked:
    marked = parse(text, path, first_line)
    # What is of the plainest has neither; in a text of several lines they are letters like others.
    if marked.text is None and not marked.broken and not re.search(_BLOCK, text):
        marked.problems += [*_hashed(text, marked), *_bulleted(text, marked)]
    return marked


def _hashed(text: str, marked: Marked) -> Iterator[Diagnostic]:
    """Yield a finding for each value that YAML passes over because it begins with `#`."""
    for found in islice(re.finditer(_HASHED, text), _MOST):
        value = shown(found[2])
        hint = _AFTER_HASH_HINT.fill(right=f"{found[1]}: '{value}'")
        span = _span(text, marked, found.start(2), found.end(2))
        yield Diagnostic(span, "OCOP-103", _AFTER_HASH.fill(value=value), hint)


def _bulleted(text: str, marked: Marked) -> Iterator[Diagnostic]:
    """Yield a finding for each list that YAML takes for one text, for its items begin with signs of Word."""
    for found in islice(re.finditer(_BULLETED, text), _MOST):
        message = _BULLETS.fill(sign=found[2].strip(), field=shown(found[1]))
        hint = _BULLETS_HINT.fill(right=f"- {shown(found[3])}")
        yield Diagnostic(_span(text, marked, found.start(2), found.end(3)), "OCOP-120", message, hint)


def _span(text: str, marked: Marked, begin: int, end: int) -> Span:
    line_begin = text.rfind("\n", 0, begin) + 1
    return marked.point(text.count("\n", 0, begin), begin - line_begin, end - begin)


def _markdown(text: str, path: str) -> Document:
    first = _FENCE.search(text)
    if first is None or text[: first.start()].strip():
        return _unusable(path, _without_front(text, path))
    line = text.count("\n", 0, first.start()) + 1
    last = _CLOSING.search(text, first.end())
    if last is None:
        return _unusable(path, _without_end(text, path, first.end()))
    front, prose = text[first.end() + 1 : last.start() + 1], text[last.end() + 1 :]
    prose_line = line + front.count("\n") + 2
    if "---" in prose and (second := _SECOND.search(prose)):
        span = Span(path, prose_line + prose.count("\n", 0, second.start(1)), 1, 4)
        return _unusable(path, Diagnostic(span, "OCOP-122", _TWO_FRONTS, _TWO_FRONTS_HINT))
    return _with_prose(_fields(front, path, line + 1), prose, prose_line)


def _without_front(text: str, path: str) -> Diagnostic:
    # A file that was copied badly may be nothing but zeros.
    said = text.strip("\0\ufeff \t\n")
    if not said:
        return Diagnostic(Span(path), "OCOP-123", _EMPTY)
    start = text.index(said[0])
    first = text[start:].partition("\n")[0]
    if fence := re.compile(_LIKE_FENCE).match(text, text.rfind("\n", 0, start) + 1):
        return _no_fence(path, text, fence)
    hint = _NO_OPENING_HINT if re.match(_FIELD, first) else _TOO_LATE_HINT if _FENCE.search(text) else None
    line = text.count("\n", 0, start) + 1
    return Diagnostic(Span(path, line, 1, len(text.split("\n")[line - 1]) + 1), "OCOP-123", _NO_FRONT, hint)


def _without_end(text: str, path: str, opened: int) -> Diagnostic:
    for fence in re.compile(_LIKE_FENCE).finditer(text, opened + 1):
        # A line that stands by itself is one of the prose.
        if text[text.rfind("\n", 0, fence.start() - 1) + 1 : fence.start()].strip():
            return _no_fence(path, text, fence)
    line = text.count("\n", 0, opened) + 1
    return Diagnostic(Span(path, line, 1, 4), "OCOP-123", _NO_END, _NO_END_HINT)


def _no_fence(path: str, text: str, fence: re.Match[str]) -> Diagnostic:
    line = text.count("\n", 0, fence.start()) + 1
    span = Span(path, line, 1, len(fence[0]) + 1)
    line_as_shown = shown(fence[0])
    message = _BEFORE_FENCE if line_as_shown == "---" else _NO_FENCE.fill(line=line_as_shown)
    return Diagnostic(span, "OCOP-123", message, _NO_FENCE_HINT)


def _with_prose(marked: Marked, prose: str, line: int) -> Document:
    problems = list(marked.problems)
    if stray := _CONTROL.search(prose):
        before = prose[: stray.start()]
        column = stray.start() - before.rfind("\n")
        problems.append(
            Diagnostic(Span(marked.path, line + before.count("\n"), column, column + 1), "OCOP-135", _STRAY)
        )
        prose = _CONTROL.sub("", prose)
    ahead = len(prose) - len(prose.lstrip())
    marked.prose_line = line + prose.count("\n", 0, ahead)
    return Document(marked, prose.strip(), problems)


def _decode(raw: bytes, path: str) -> tuple[str, Diagnostic | None]:
    plainly = raw.startswith(b"---")
    if not plainly and (problem := _no_text(raw)):
        return "", Diagnostic(Span(path), "OCOP-121", *problem)
    try:
        text = raw.decode("utf-8" if plainly else "utf-8-sig")
    except UnicodeDecodeError as error:
        before = raw[: error.start]
        line, column = (
            before.count(b"\n") + 1,
            len(before[before.rfind(b"\n") + 1 :].decode("utf-8-sig", "replace")) + 1,
        )
        span = Span(path, line, column, column + 1)
        return "", Diagnostic(span, "OCOP-121", _NOT_UTF8, _NOT_UTF8_HINT)
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text, None


def _no_text(raw: bytes) -> tuple[Text, Text] | None:
    """Return why a file is no text at all, and what to do about it."""
    for begins, kind in _KINDS:
        if raw.startswith(begins):
            hint = _PICTURE_HINT if begins in _PICTURES else _NO_TEXT_FILE_HINT
            return _NO_TEXT_FILE.fill(kind=kind), hint
    # Without its mark, UTF-16 of Vietnamese still has a zero byte beside each ASCII letter.
    if raw[:2] in (b"\xff\xfe", b"\xfe\xff") or (raw[:1] != raw[1:2] and b"\0" in raw[:2]):
        return _UTF16, _UTF16_HINT
    return None


def _unusable(path: str, problem: Diagnostic) -> Document:
    return Document(Marked(path, broken=True), problems=[problem])
