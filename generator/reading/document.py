"""A file of content to its front matter and its prose: what comes before YAML."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from generator.base.diagnostic import Diagnostic, Text
from generator.base.span import Span
from generator.reading.marks import Marked, parse

_FENCE = re.compile(r"---[ \t]*")
_SECOND = re.compile(r"\s*---[ \t]*\n[ \t]*[A-Za-z_][\w-]*[ \t]*:.*?\n---[ \t]*(?:\n|\Z)", re.S)

_NOT_UTF8 = Text(
    vi="tệp không phải UTF-8 (byte thứ {byte} ở dòng {line}); bản ghi này bị bỏ qua",
    en="the file is not UTF-8 (byte {byte} on line {line}); this record is left out",
)
_NOT_UTF8_HINT = Text(
    vi="mở tệp, chọn Lưu thành (Save As) với mã hóa UTF-8; chữ kiểu TCVN3 (ABC) hay VNI cần đổi sang Unicode trước",
    en="open the file and save it as UTF-8; text in TCVN3 (ABC) or VNI must be converted to Unicode first",
)
_UTF16 = Text(
    vi="tệp lưu theo UTF-16; bản ghi này bị bỏ qua", en="the file is saved as UTF-16; this record is left out"
)
_NO_FRONT = Text(
    vi="tệp phải mở đầu bằng một dòng `---`, các mục, rồi một dòng `---`",
    en="the file must open with a line `---`, the fields, then a line `---`",
)
_NO_END = Text(
    vi="phần đầu mở bằng `---` ở đây không có dòng `---` đóng lại",
    en="the front matter opened with `---` here has no line `---` to close it",
)
_TWO_FRONTS = Text(
    vi="tệp có hai phần đầu `---`; bản ghi này bị bỏ qua",
    en="the file has two front matters; this record is left out",
)
_TWO_FRONTS_HINT = Text(
    vi="giữ một phần đầu; mỗi sản phẩm một tệp riêng", en="keep one; each record has a file of its own"
)


@dataclass(slots=True)
class Document:
    """One file, read: its fields with their places, its prose, and whether it can be used."""

    marked: Marked
    prose: str = ""
    prose_line: int = 1
    problems: list[Diagnostic] = field(default_factory=list)

    @property
    def broken(self) -> bool:
        """Return whether the record of this file must be left out."""
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
    lines = text.split("\n")
    start = next((i for i, line in enumerate(lines) if line.strip()), 0)
    if not _FENCE.fullmatch(lines[start]):
        return _unusable(path, Diagnostic(Span(path, start + 1), "OCOP-123", _NO_FRONT))
    end = next((i for i in range(start + 1, len(lines)) if _FENCE.fullmatch(lines[i])), None)
    if end is None:
        return _unusable(path, Diagnostic(Span(path, start + 1, 1, 4), "OCOP-123", _NO_END))
    prose = "\n".join(lines[end + 1 :])
    if _SECOND.match(prose):
        ahead = len(prose) - len(prose.lstrip())
        line = end + 2 + prose[:ahead].count("\n")
        return _unusable(path, Diagnostic(Span(path, line, 1, 4), "OCOP-122", _TWO_FRONTS, _TWO_FRONTS_HINT))
    marked = parse("\n".join(lines[start + 1 : end]), path, start + 2)
    return Document(marked, prose.strip(), end + 2, marked.problems)


def _decode(raw: bytes, path: str) -> tuple[str, Diagnostic | None]:
    if raw[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return "", Diagnostic(Span(path), "OCOP-121", _UTF16, _NOT_UTF8_HINT)
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        column = error.start - (raw.rfind(b"\n", 0, error.start) + 1) + 1
        message = _NOT_UTF8.fill(byte=error.start + 1, line=line)
        return "", Diagnostic(Span(path, line, column, column + 1), "OCOP-121", message, _NOT_UTF8_HINT)
    return text.replace("\r\n", "\n").replace("\r", "\n"), None


def _unusable(path: str, problem: Diagnostic) -> Document:
    marked = Marked(path, data={}, broken=True)
    return Document(marked, problems=[problem])
