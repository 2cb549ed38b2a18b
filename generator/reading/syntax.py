"""What libyaml says of a text that is no YAML, in words for people who never heard of YAML."""

from __future__ import annotations

import re

import yaml

from generator.base.diagnostic import Text
from generator.reading.slips import slip_at

TOO_DEEP = Text(vi="lồng quá nhiều tầng", en="nested too deeply")
_BACKSLASH = Text(
    vi="dấu `\\` trong nháy kép có nghĩa riêng; hãy dùng nháy đơn",
    en="`\\` has a meaning of its own in double quotes; use single ones",
)
_PROBLEMS = {
    "exceeded maximum nesting depth": TOO_DEEP,
    "found unexpected end of stream": Text(
        vi="dấu nháy mở ở đây chưa được đóng", en="the quote opened here is never closed"
    ),
    "mapping values are not allowed in this context": Text(
        vi="thừa dấu hai chấm; lời văn có dấu hai chấm phải đặt trong dấu nháy",
        en="one colon too many; a text with a colon in it goes in quotes",
    ),
    "found a tab character that violates indentation": Text(
        vi="lùi dòng bằng phím Tab; hãy dùng dấu cách", en="indented with a tab; use spaces"
    ),
    "found character that cannot start any token": Text(
        vi="giá trị không thể bắt đầu bằng ký tự này; hãy đặt cả giá trị trong dấu nháy",
        en="a value cannot begin with this character; put the whole value in quotes",
    ),
    "did not find expected ',' or ']'": Text(
        vi="danh sách mở bằng `[` chưa đóng, hoặc thiếu dấu phẩy",
        en="the list opened with `[` is not closed, or lacks a comma",
    ),
    "did not find expected ',' or '}'": Text(
        vi="ngoặc `{` mở ra chưa đóng, hoặc thiếu dấu phẩy",
        en="the brace `{` is not closed, or lacks a comma",
    ),
    "did not find expected node content": Text(
        vi="chỗ này thiếu một giá trị, hoặc thừa dấu phẩy",
        en="a value is missing here, or there is a stray comma",
    ),
    "did not find expected <document start>": Text(
        vi="chữ đứng ngoài mọi mục; mỗi dòng là `tên mục: giá trị`",
        en="text outside any field; each line is `field: value`",
    ),
    "block sequence entries are not allowed in this context": Text(
        vi="danh sách phải xuống dòng, mỗi mục một dòng bắt đầu bằng `- `; nếu là lời văn thì đặt trong dấu nháy",
        en="a list begins on a line of its own, each item with `- `; a text goes in quotes",
    ),
    "did not find expected comment or line break": Text(
        vi='giá trị bắt đầu bằng `>` hay `|` phải đặt trong dấu nháy, như `">= 4"`',
        en='a value that begins with `>` or `|` goes in quotes, like `">= 4"`',
    ),
    "did not find expected alphabetic or numeric character": Text(
        vi="giá trị bắt đầu bằng `*` hay `&` phải đặt trong dấu nháy",
        en="a value that begins with `*` or `&` goes in quotes",
    ),
    "found unknown escape character": _BACKSLASH,
    "did not find expected hexdecimal number": _BACKSLASH,
    "control characters are not allowed": Text(
        vi="có ký tự điều khiển lạ; hãy xóa đi", en="there is a stray control character; delete it"
    ),
}
_OTHER = Text(vi="dòng này viết không đúng phép YAML ({problem})", en="{problem}")
_NOT_YAML = Text(
    vi="không đọc được: {problem}; tệp này bị bỏ qua",
    en="this cannot be read: {problem}; the file is left out",
)
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")


def not_yaml(problem: Text) -> Text:
    """Return the sentence that says why a file cannot be read."""
    return _NOT_YAML.fill(problem=problem)


def explain(error: yaml.YAMLError, text: str) -> tuple[Text, int, int]:
    """Return what is wrong, and the line and column of it, both counted from 0."""
    name = str(getattr(error, "problem", None) or getattr(error, "reason", None) or error)
    line, column = _position(error, text)
    if text.split("\n")[line : line + 1] and text.split("\n")[line][column : column + 1] == "\t":
        name = "found a tab character that violates indentation"
    if slip := slip_at(name, text, line, column):
        return not_yaml(slip.message), slip.line, slip.column
    return not_yaml(_PROBLEMS.get(name) or _OTHER.fill(problem=name)), line, column


def _position(error: yaml.YAMLError, text: str) -> tuple[int, int]:
    if isinstance(error, yaml.MarkedYAMLError):
        # The context is where the trouble began, the problem only where it was noticed.
        begun = str(error.problem).startswith(
            ("found unexpected end of stream", "did not find expected ','", "could not find expected ':'")
        )
        mark = (error.context_mark if begun else None) or error.problem_mark or error.context_mark
        if mark:
            return mark.line, mark.column
    if found := _CONTROL.search(text):
        return text.count("\n", 0, found.start()), found.start() - text.rfind("\n", 0, found.start()) - 1
    return 0, 0
