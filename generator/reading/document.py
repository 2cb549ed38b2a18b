"""A file of content to its front matter and its prose: what comes before YAML."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from generator.base.diagnostic import Diagnostic, Text
from generator.base.span import Span
from generator.reading.marks import Marked, parse

_FENCE = re.compile(r"^---[ \t]*$", re.M)
# The second record of a file: fields between two fences, the first of them one that only a record begins with.
_SECOND = re.compile(r"(?:\A|\n)\s*^(---)[ \t]*\n(?:#.*\n)*(?:name|title|producer|kind)[ \t]*:.*\n", re.M)
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")

_NOT_UTF8 = Text(
    vi="tệp không phải UTF-8 (byte thứ {byte}); tệp này bị bỏ qua",
    en="the file is not UTF-8 (byte {byte}); it is left out",
)
_NOT_UTF8_HINT = Text(
    vi="mở tệp, chọn Lưu thành (Save As) với mã hóa UTF-8; chữ kiểu TCVN3 (ABC) hay VNI cần đổi sang Unicode trước",
    en="open the file and save it as UTF-8; text in TCVN3 (ABC) or VNI must be converted to Unicode first",
)
_UTF16 = Text(
    vi="tệp lưu theo UTF-16, không phải UTF-8; tệp này bị bỏ qua",
    en="the file is saved as UTF-16, not UTF-8; it is left out",
)
_EMPTY = Text(vi="tệp trống; tệp này bị bỏ qua", en="the file is empty; it is left out")
_NO_FRONT = Text(
    vi="tệp phải mở đầu bằng một dòng `---`, các mục, rồi một dòng `---`; tệp này bị bỏ qua",
    en="the file must open with a line `---`, the fields, then a line `---`; it is left out",
)
_NO_END = Text(
    vi="phần đầu mở bằng `---` ở đây không có dòng `---` đóng lại; tệp này bị bỏ qua",
    en="the front matter opened with `---` here has no line `---` to close it; the file is left out",
)
_TWO_FRONTS = Text(
    vi="tệp có hai phần đầu `---`; tệp này bị bỏ qua",
    en="the file has two front matters; it is left out",
)
_TWO_FRONTS_HINT = Text(
    vi="giữ một phần đầu; mỗi bản ghi một tệp riêng", en="keep one; each record has a file of its own"
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
        marked = parse(text, path)
        return Document(marked, problems=marked.problems)
    return _markdown(text, path)


def _markdown(text: str, path: str) -> Document:
    fences = _FENCE.finditer(text)
    first, last = next(fences, None), next(fences, None)
    if first is None or text[: first.start()].strip():
        return _unusable(path, _without_front(text, path))
    line = text.count("\n", 0, first.start()) + 1
    if last is None:
        return _unusable(path, Diagnostic(Span(path, line, 1, 4), "OCOP-123", _NO_END))
    front, prose = text[first.end() + 1 : last.start()], text[last.end() + 1 :]
    prose_line = line + front.count("\n") + 2
    if "---" in prose and (second := _SECOND.search(prose)):
        span = Span(path, prose_line + prose.count("\n", 0, second.start(1)), 1, 4)
        return _unusable(path, Diagnostic(span, "OCOP-122", _TWO_FRONTS, _TWO_FRONTS_HINT))
    return _with_prose(parse(front, path, line + 1), prose, prose_line)


def _without_front(text: str, path: str) -> Diagnostic:
    if not text.strip():
        return Diagnostic(Span(path), "OCOP-123", _EMPTY)
    before, _, _ = text.partition(text.lstrip()[:1])
    line = before.count("\n") + 1
    length = len(text.split("\n")[line - 1])
    return Diagnostic(Span(path, line, 1, length + 1), "OCOP-123", _NO_FRONT)


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
    # Without its mark, UTF-16 of Vietnamese still has a zero byte beside each ASCII letter.
    if raw[:2] in (b"\xff\xfe", b"\xfe\xff") or (raw[:1] != raw[1:2] and b"\0" in raw[:2]):
        return "", Diagnostic(Span(path), "OCOP-121", _UTF16, _NOT_UTF8_HINT)
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = raw[: error.start]
        line, column = (
            before.count(b"\n") + 1,
            len(before[before.rfind(b"\n") + 1 :].decode("utf-8-sig", "replace")) + 1,
        )
        message = _NOT_UTF8.fill(byte=error.start + 1)
        return "", Diagnostic(Span(path, line, column, column + 1), "OCOP-121", message, _NOT_UTF8_HINT)
    return text.replace("\r\n", "\n").replace("\r", "\n"), None


def _unusable(path: str, problem: Diagnostic) -> Document:
    return Document(Marked(path, broken=True), problems=[problem])
