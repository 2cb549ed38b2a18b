"""YAML to plain data plus the place of every value.

Scalars stay text: the model decides that a price is a number and a GTIN is not. YAML's own guesses
would read `0123456` as octal and `no` as false.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml

from generator.base.diagnostic import Diagnostic, Text
from generator.base.span import Span

# The C loader when libyaml is there: the same nodes, fifteen times sooner.
_Loader: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)

Key = tuple[str | int, ...]
"""The way from the root to a value, e.g. `("photos", 0, "alt")`."""

_OMITTED = object()

_NOT_YAML = Text(vi="không đọc được YAML: {problem}", en="this is not YAML: {problem}")
_PROBLEMS = {
    "found unexpected end of stream": Text(
        vi="dấu nháy mở ở đây chưa được đóng", en="the quote opened here is never closed"
    ),
    "mapping values are not allowed in this context": Text(
        vi="thừa dấu hai chấm; lời văn có dấu hai chấm phải đặt trong dấu nháy",
        en="a colon too many; a sentence with a colon goes in quotes",
    ),
    "found a tab character that violates indentation": Text(
        vi="lùi dòng bằng phím Tab; hãy dùng dấu cách", en="indented with a tab; use spaces"
    ),
    "found character that cannot start any token": Text(
        vi="ký tự này không mở đầu một giá trị được; hãy đặt giá trị trong dấu nháy, và lùi dòng bằng dấu cách",
        en="a value cannot begin with this character; put the value in quotes, and indent with spaces",
    ),
    "could not find expected ':'": Text(
        vi="thiếu dấu hai chấm sau tên mục", en="a colon is missing after the name of the field"
    ),
    "did not find expected key": Text(
        vi="dòng này lùi vào không đúng, hoặc câu có dấu nháy ở giữa chưa đặt trong dấu nháy",
        en="this line is indented wrongly, or a text with quotes in it is not quoted itself",
    ),
    "did not find expected '-' indicator": Text(
        vi="mục của danh sách phải bắt đầu bằng `- ` và thẳng hàng", en="items of a list begin with `- `, one below the other"
    ),
    "did not find expected ',' or ']'": Text(
        vi="danh sách mở bằng `[` chưa đóng, hoặc thiếu dấu phẩy", en="the list opened with `[` is not closed, or lacks a comma"
    ),
    "did not find expected ',' or '}'": Text(
        vi="ngoặc `{` mở ra chưa đóng, hoặc thiếu dấu phẩy", en="the brace `{` is not closed, or lacks a comma"
    ),
    "did not find expected <document start>": Text(
        vi="chữ đứng ngoài mọi mục; mỗi dòng là `tên mục: giá trị`", en="text outside any field; each line is `field: value`"
    ),
    "but found another document": Text(
        vi="có hai tài liệu trong một tệp; mỗi tệp chỉ một bản ghi", en="two documents in one file; a file holds one record"
    ),
    "control characters are not allowed": Text(
        vi="có ký tự điều khiển lạ trong tệp; hãy xóa đi", en="a stray control character is in the file; delete it"
    ),
}
_TOO_DEEP = Text(vi="lồng quá nhiều tầng", en="nested too deeply")
_ALIAS = Text(
    vi="không dùng bí danh YAML (`&`, `*`); giá trị này bị bỏ qua",
    en="no YAML aliases (`&`, `*`), please; this value is left out",
)
_ALIAS_HINT = Text(vi="hãy viết lại giá trị, hoặc đặt trong dấu nháy", en="write the value out, or put it in quotes")
_TWICE = Text(vi="mục `{key}` đã có ở dòng {line}", en="`{key}` is already given on line {line}")
_NOT_A_MAPPING = Text(
    vi="bản ghi phải gồm các dòng `tên mục: giá trị`", en="a record is made of lines `field: value`"
)


@dataclass(slots=True)
class Marked:
    """A document's data, and where each piece of it stands."""

    path: str
    first_line: int = 1
    data: Any = None
    values: dict[Key, Span] = field(default_factory=dict)
    keys: dict[Key, Span] = field(default_factory=dict)
    problems: list[Diagnostic] = field(default_factory=list)
    broken: bool = False
    """Nothing of the document can be trusted: its record is left out."""
    _walked: set[int] = field(default_factory=set)
    _anchored: set[tuple[int, int]] = field(default_factory=set)

    def at(self, *key: str | int) -> Span:
        """Return the place of a value, or of its nearest parent that exists."""
        while key and key not in self.values:
            key = key[:-1]
        return self.values.get(key, Span(self.path, self.first_line)) if key else Span(self.path, self.first_line)

    def at_key(self, *key: str | int) -> Span:
        """Return the place of a key, or of its value where it has no name."""
        return self.keys.get(key) or self.at(*key)


def parse(text: str, path: str, first_line: int = 1) -> Marked:
    """Read one document that begins on a line of its file. What is wrong is in `problems`, never raised."""
    marked = Marked(path, first_line)
    try:
        # Only a text that has these signs can hold an anchor: most files are parsed once.
        if "&" in text or "*" in text:
            _find_anchors(text, marked)
        node = _compose(text)
        data = _walk(node, (), marked) if node is not None else {}
    except yaml.YAMLError as error:
        marked.problems.append(_syntax(error, marked))
        marked.broken = True
        return marked
    except RecursionError:
        marked.problems.append(Diagnostic(marked.at(), "OCOP-101", _NOT_YAML.fill(problem=_TOO_DEEP)))
        marked.broken = True
        return marked
    marked.data = {} if data is _OMITTED or data is None else data
    if not isinstance(marked.data, dict):
        marked.problems.append(Diagnostic(marked.at(), "OCOP-120", _NOT_A_MAPPING))
        marked.data, marked.broken = {}, True
    return marked


def _compose(text: str) -> yaml.Node | None:
    loader = _Loader(text)
    try:
        found: yaml.Node | None = loader.get_single_node()
        return found
    finally:
        loader.dispose()


def _find_anchors(text: str, marked: Marked) -> None:
    for event in yaml.parse(text, Loader=_Loader):
        if not getattr(event, "anchor", None):
            continue
        mark = event.start_mark
        if not isinstance(event, yaml.AliasEvent):
            marked._anchored.add((mark.line, mark.column))
        span = Span(marked.path, mark.line + marked.first_line, mark.column + 1, mark.column + 2 + len(event.anchor))
        marked.problems.append(Diagnostic(span, "OCOP-110", _ALIAS, _ALIAS_HINT))


def _walk(node: yaml.Node, key: Key, marked: Marked) -> Any:
    mark = node.start_mark
    # An alias is the same node again: nine lines of them can unfold to billions.
    if id(node) in marked._walked or (mark.line, mark.column) in marked._anchored:
        return _OMITTED
    marked.values[key] = _span(node, marked)
    if isinstance(node, yaml.ScalarNode):
        return node.value if node.value.strip() else _OMITTED
    marked._walked.add(id(node))
    if isinstance(node, yaml.MappingNode):
        return dict(_pairs(node, key, marked))
    items = (_walk(child, (*key, i), marked) for i, child in enumerate(node.value))
    # An item that is left out keeps its number, or those behind it would lose their places.
    return ["" if item is _OMITTED else item for item in items]


def _pairs(node: yaml.MappingNode, key: Key, marked: Marked) -> Iterator[tuple[str, Any]]:
    for name, value in node.value:
        if not isinstance(name, yaml.ScalarNode):
            marked.problems.append(Diagnostic(_span(name, marked), "OCOP-120", _NOT_A_MAPPING))
            continue
        here = (*key, name.value)
        if first := marked.keys.get(here):
            message = _TWICE.fill(key=name.value, line=first.line)
            marked.problems.append(Diagnostic(_span(name, marked), "OCOP-102", message))
            continue
        marked.keys[here] = _span(name, marked)
        found = _walk(value, here, marked)
        if found is not _OMITTED:
            yield name.value, found


def _span(node: yaml.Node, marked: Marked) -> Span:
    start, end = node.start_mark, node.end_mark
    last = end.column if end.line == start.line else start.column
    return Span(marked.path, start.line + marked.first_line, start.column + 1, last + 1)


def _syntax(error: yaml.YAMLError, marked: Marked) -> Diagnostic:
    mark = None
    if isinstance(error, yaml.MarkedYAMLError):
        # The context is where the trouble began, the problem only where it was noticed.
        unclosed = error.problem == "found unexpected end of stream"
        mark = (error.context_mark if unclosed else None) or error.problem_mark or error.context_mark
    name = str(getattr(error, "problem", None) or getattr(error, "reason", None) or error)
    problem = _PROBLEMS.get(name, Text(vi="dòng này viết không đúng phép YAML", en=name))
    span = marked.at()
    if mark:
        span = Span(marked.path, mark.line + marked.first_line, mark.column + 1, mark.column + 1)
    return Diagnostic(span, "OCOP-101", _NOT_YAML.fill(problem=problem))
