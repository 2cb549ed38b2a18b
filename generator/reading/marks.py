"""YAML to plain data plus the place of every value.

Scalars stay text: the model decides that a price is a number and a GTIN is not. YAML's own guesses
would read `0123456` as octal and `no` as false.

What is written plainly is read by `plain`, and places are found when somebody asks for one. Everything else
is built from libyaml's events, for three reasons: composing nodes first takes longer, an alias never
becomes the thing it stands for (nine lines of them can unfold to billions), and depth can be refused
before the stack is gone.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

import yaml

from generator.base.diagnostic import Diagnostic, Text
from generator.base.span import Span
from generator.model.values.written import shown
from generator.reading.plain import Items, Placed, placed, plain
from generator.reading.syntax import TOO_DEEP, explain, not_yaml

# The C parser when libyaml is there: the same events, fifteen times sooner.
_Parser: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)

Key = tuple[str | int, ...]
"""The way from the root to a value, e.g. `("photos", 0, "alt")`."""

_OMITTED: Any = object()
_MOST_LEVELS = 40
_NOTHING = ("~", "null")
# YAML ends a line at these, editors and people do not.
_OTHER_BREAKS = re.compile("[\x85\u2028\u2029]")

_SECOND = Text(
    vi="có hai bản ghi trong một tệp; mỗi tệp chỉ một bản ghi",
    en="there are two records in one file; a file holds one",
)
_ALIAS = Text(
    vi="không dùng bí danh YAML (`&`, `*`); giá trị này bị bỏ qua",
    en="aliases of YAML (`&`, `*`) are not used here; this value is left out",
)
_ALIAS_HINT = Text(
    vi="hãy viết lại giá trị, hoặc đặt trong dấu nháy", en="write the value out, or put it in quotes"
)
_TWICE = Text(
    vi="mục `{key}` đã có ở dòng {line}; lần này bị bỏ qua",
    en="`{key}` is already given on line {line}; this one is left out",
)
_NOT_A_NAME = Text(vi="tên mục phải là chữ", en="the name of a field is a text")
_NOT_A_RECORD = Text(
    vi="bản ghi phải gồm các dòng `tên mục: giá trị`; tệp này bị bỏ qua",
    en="a record is made of lines `field: value`; this file is left out",
)


@dataclass(slots=True)
class _Spot:
    """Where a value begins and ends, and where the values inside it stand."""

    begin: Any
    end: Any
    names: dict[str, Any] = field(default_factory=dict)
    """The events of a mapping's keys."""
    inside: dict[str | int, Any] = field(default_factory=dict)
    """The spots of a mapping's or a list's values; the event itself where one is a text."""


@dataclass(frozen=True, slots=True)
class Written:
    """Where a text begins and ends in its document, counted in characters, and the quotes it has."""

    begin: int
    end: int
    style: str
    """`'`, `"`, `|`, `>`, or nothing."""


@dataclass(slots=True)
class Marked:
    """A document's data, and where each piece of it stands."""

    path: str
    first_line: int = 1
    data: dict[str, Any] = field(default_factory=dict)
    blanks: list[Key] = field(default_factory=list)
    """Items of lists that say nothing: they stand in `data` as empty texts, so that the others keep their places."""
    problems: list[Diagnostic] = field(default_factory=list)
    broken: bool = False
    """Nothing of the document can be trusted: its record is left out."""
    prose_line: int | None = None
    """Where the prose begins that stands for `body`."""
    text: str | None = None
    """The document, where it is of the plainest: nobody may ask where its values stand."""
    _root: Any = None

    @property
    def root(self) -> Any:
        """Return where everything stands; of most documents nobody asks."""
        if self._root is None and self.text is not None:
            # Where a last line does not end, libyaml ends all that is open on it.
            plain = self.text.endswith("\n")
            self._root = placed(self.text) if plain else parse_whole(self.text, self.path)._root
        return self._root

    def at(self, *key: str | int) -> Span:
        """Return the place of a value, or of its nearest parent that exists."""
        if key[:1] == ("body",) and self.prose_line:
            return Span(self.path, self.prose_line)
        root: Any = self.root
        spot = root
        for part in key:
            inner = _inside(spot, part)
            if inner is None:
                break
            spot = inner
        return self._span(spot) if spot is not root else self._start()

    def at_key(self, *key: str | int) -> Span:
        """Return the place of a key, or of its value where it has no name."""
        spot: Any = self.root
        for part in key[:-1]:
            spot = _inside(spot, part)
        name = _name_of(spot, str(key[-1])) if key else None
        return self._span(name) if name is not None else self.at(*key)

    def text_at(self, *key: str | int) -> Written | None:
        """Return how a text is written in the document; nothing where there is none of that key."""
        spot: Any = self._root if self.text is None else parse_whole(self.text, self.path)._root
        for part in key:
            spot = _inside(spot, part)
        if type(spot) is not yaml.ScalarEvent:
            return None
        begin: Any = spot.start_mark
        end: Any = spot.end_mark
        return Written(begin.index, end.index, str(spot.style or ""))

    def has_key(self, *key: str | int) -> bool:
        """Return whether a key is written, be it without a value."""
        return self.at_key(*key) != self.at(*key[:-1])

    def point(self, line: int, column: int, length: int = 0) -> Span:
        """Return a place from a line and a column that count from 0 within the document."""
        return Span(self.path, line + self.first_line, column + 1, column + 1 + length)

    def _span(self, spot: Any) -> Span:
        if isinstance(spot, dict):
            # A block stands where its first name does.
            first = next(iter(spot))
            return self.point(first.line, first.column)
        if isinstance(spot, Placed | Items):
            return self.point(spot.line, spot.column, spot.end - spot.column)
        begin, end = (spot.begin, spot.end) if isinstance(spot, _Spot) else (spot, spot)
        start, last = begin.start_mark, end.end_mark
        return self.point(
            start.line, start.column, max(0, last.column - start.column) if last.line == start.line else 0
        )

    def _start(self) -> Span:
        return Span(self.path, self.first_line)


def _inside(spot: Any, part: str | int) -> Any:
    """Return the spot of what stands inside; a value that stands for a list of one is its first item."""
    if part == 0 and spot is not None and not _is_list(spot):
        return spot
    if isinstance(spot, Items):
        return spot[part] if isinstance(part, int) and part < len(spot) else None
    return (
        spot.get(part)
        if isinstance(spot, dict)
        else spot.inside.get(part)
        if isinstance(spot, _Spot)
        else None
    )


def _name_of(spot: Any, name: str) -> Any:
    """Return where the name of a field stands."""
    if isinstance(spot, dict):
        return next((one for one in spot if one == name), None)
    return spot.names.get(name) if isinstance(spot, _Spot) else None


def _is_list(spot: Any) -> bool:
    return isinstance(spot, Items) or (
        isinstance(spot, _Spot) and type(spot.begin) is yaml.SequenceStartEvent
    )


class _Deep(Exception):
    """More levels than any record has."""


def parse(text: str, path: str, first_line: int = 1) -> Marked:
    """Read one document that begins on a line of its file. What is wrong is in `problems`, never raised."""
    data = plain(text)
    return parse_whole(text, path, first_line) if data is None else Marked(path, first_line, data, text=text)


def parse_whole(text: str, path: str, first_line: int = 1) -> Marked:
    """Read one document with libyaml, whatever it holds."""
    marked = Marked(path, first_line)
    text = _OTHER_BREAKS.sub(" ", text) if not text.isascii() else text
    parser = _Parser(text)
    try:
        _Builder(parser, marked).run()
    except yaml.YAMLError as error:
        message, line, column = explain(error, text)
        _break(marked, marked.point(line, column), "OCOP-101", message)
    except _Deep:
        _break(marked, marked.point(0, 0), "OCOP-101", not_yaml(TOO_DEEP))
    finally:
        parser.dispose()
    return marked


def _break(marked: Marked, span: Span, code: str, message: Text) -> None:
    # What was found before is not to be trusted: a stray quote makes many a strange key.
    marked.problems = [Diagnostic(span, code, message)]
    marked.data, marked.blanks, marked.broken = {}, [], True


class _Builder:
    """Makes data of events. Each method is handed the event that begins a thing, and takes all that belong to it."""

    def __init__(self, parser: Any, marked: Marked) -> None:
        self.next = parser.get_event
        self.marked = marked

    def run(self) -> None:
        self.next()
        if type(self.next()) is yaml.StreamEndEvent:
            return
        first = self.next()
        data, spot = self.value(first, ())
        self.next()
        if not self._ends():
            _break(self.marked, self.marked._span(self.second), "OCOP-101", not_yaml(_SECOND))
        elif isinstance(data, dict):
            self.marked.data, self.marked._root = data, spot
        elif data is not _OMITTED:
            _break(self.marked, self.marked._span(first), "OCOP-120", _NOT_A_RECORD)

    def _ends(self) -> bool:
        """Return whether nothing follows but a last line `---`."""
        self.second = self.next()
        if type(self.second) is yaml.StreamEndEvent:
            return True
        content = self.next()
        self.next()
        empty = type(content) is yaml.ScalarEvent and not content.value
        return empty and type(self.next()) is yaml.StreamEndEvent

    def value(self, event: Any, key: Key) -> tuple[Any, Any]:
        """Return a value and its spot."""
        kind = type(event)
        if kind is yaml.AliasEvent:
            self._refuse_alias(event)
            return _OMITTED, event
        if kind is yaml.ScalarEvent:
            made, spot = self._text(event), event
        elif len(key) > _MOST_LEVELS:
            raise _Deep
        else:
            made, spot = self.mapping(event, key) if kind is yaml.MappingStartEvent else self.list(event, key)
        if event.anchor:
            self._refuse_alias(event)
            return _OMITTED, spot
        return made, spot

    def mapping(self, event: Any, key: Key) -> tuple[dict[str, Any], _Spot]:
        made: dict[str, Any] = {}
        spot = _Spot(event, event)
        while type(name := self.next()) is not yaml.MappingEndEvent:
            if type(name) is not yaml.ScalarEvent:
                self.value(name, (*key, ""))
                self.value(self.next(), (*key, ""))
                self._say(name, "OCOP-120", _NOT_A_NAME)
                continue
            here = name.value
            found, where = self.value(self.next(), (*key, here))
            if first := spot.names.get(here):
                line = first.start_mark.line + self.marked.first_line
                self._say(name, "OCOP-102", _TWICE.fill(key=shown(here), line=line))
                continue
            spot.names[here] = name
            if found is not _OMITTED:
                made[here] = found
                spot.inside[here] = where
        spot.end = name
        return made, spot

    def list(self, event: Any, key: Key) -> tuple[list[Any], _Spot]:
        made: list[Any] = []
        spot = _Spot(event, event)
        while type(item := self.next()) is not yaml.SequenceEndEvent:
            found, spot.inside[len(made)] = self.value(item, (*key, len(made)))
            if found is _OMITTED:
                self.marked.blanks.append((*key, len(made)))
                found = ""
            made.append(found)
        spot.end = item
        return made, spot

    def _text(self, event: Any) -> Any:
        text = event.value
        if not text or text.isspace() or (text in _NOTHING and not event.style):
            return _OMITTED
        return text

    def _refuse_alias(self, event: Any) -> None:
        mark = event.start_mark
        span = self.marked.point(mark.line, mark.column, 1 + len(event.anchor))
        self.marked.problems.append(Diagnostic(span, "OCOP-110", _ALIAS, _ALIAS_HINT))

    def _say(self, event: Any, code: str, message: Text) -> None:
        self.marked.problems.append(Diagnostic(self.marked._span(event), code, message))
