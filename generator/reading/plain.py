"""The plainest YAML to data, in a third of the time: what nearly every record is written in.

Fields and lists by indentation, each value on its own line, in no quotes or in quotes without escapes. Of
anything else, and of anything doubtful, nothing is said, and libyaml reads the whole of it; a test lets both
read the same texts. Values stay text, and where they stand is looked up when somebody asks.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any, TypeVar

# Indentation and the dash of an item, the name of a field, its value: of whatever stands on a line.
_LINE = re.compile(r"( *+)((?:- ++)?+)(?:([A-Za-z][A-Za-z0-9_.-]*+):(?: ++|(?=\n)))?+(.*)\n")
# What ends a line for YAML and not for us, what it refuses, and tabs.
_STRANGE = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]")
_INDICATORS = frozenset("-?:,[]{}#&*!|>'\"%@`")
_ITEM = re.compile(r"[^\W_](?:[\w./ -]*[\w./-])?")
_NOTHING = ("~", "null")
_MOST_LEVELS = 30

_Holder = dict[str, Any] | list[Any]
_Line = tuple[int, str, str, Any]
"""How far a line is indented, its dash, the name of a field, its value."""


class Placed(str):
    """A text that knows its line and columns in its document, counted from 0."""

    __slots__ = ("column", "end", "line")
    line: int
    column: int
    end: int


class Items(list[Any]):
    """A list that knows where it begins, and where it ends if it stands on one line."""

    line: int
    column: int
    end: int


P = TypeVar("P", Placed, Items)


class _Doubtful(Exception):
    """Let libyaml look at it."""


def plain(text: str) -> dict[str, Any] | None:
    """Return what a mapping says, or nothing where it is not of the plainest."""
    if _STRANGE.search(text):
        return None
    try:
        return _read(_telling(text if text.endswith("\n") else f"{text}\n"))
    except _Doubtful:
        return None


def placed(text: str) -> dict[Placed, Any]:
    """Return what a document says that `plain` reads, its names and texts with their places."""
    return _read(_placing(text))


def _read(lines: Iterable[_Line]) -> dict[Any, Any]:
    top: dict[str, Any] = {}
    # What the next line may go on with, and how far it is indented; the innermost last.
    around: list[tuple[int, _Holder]] = [(0, top)]
    awaited, edge = "", -1
    holder: Any = top
    for indent, dash, name, said in lines:
        # Most lines are one more field of what the line before is a field of.
        if awaited or dash or indent != edge:
            holder = _holder(around, indent, dash, awaited)
            awaited, edge = "", indent
            if dash and not name:
                holder.append(said)
                edge = -1
                continue
            if dash:
                fields: dict[str, Any] = {}
                holder.append(fields)
                holder = fields
                edge += len(dash)
                around.append((edge, fields))
        if name in holder:
            raise _Doubtful
        holder[name] = said
        if said == "":
            awaited = name
    if awaited or not top:
        raise _Doubtful
    return top


def _telling(text: str) -> list[_Line]:
    """Return the indentation, the dash, the name and the value of each line that is neither blank nor a comment."""
    # A text in no quotes that can be nothing else: of nearly all values that is told by their first letter.
    doubtful = "#" in text or " \n" in text or "null" in text
    return [
        (
            len(space),
            dash,
            name,
            raw if raw[:1].isalnum() and ":" not in raw and not doubtful else _value(raw, name),
        )
        for space, dash, name, raw in _LINE.findall(text)
        if name or dash or not _passed_over(raw)
    ]


def _passed_over(raw: str) -> bool:
    """Return that a line that has neither a name nor a dash is blank or a comment."""
    if raw and raw[0] != "#":
        raise _Doubtful
    return True


def _value(raw: str, name: str) -> Any:
    """Return what a value says; only that of a field may say nothing, or be a list."""
    said = _scalar(raw) if raw else ""
    if not (name or said):
        raise _Doubtful
    return said


def _holder(around: list[tuple[int, _Holder]], indent: int, dash: str, awaited: str) -> Any:
    """Return the list or the mapping that a line goes on with, or begins below the field that awaits one."""
    edge, holder = around[-1]
    if awaited:
        # A list may stand as far to the left as the field that it belongs to.
        if indent < edge or (indent == edge and not dash) or len(around) > _MOST_LEVELS:
            raise _Doubtful
        begun = _begun(dash)
        # Only a mapping has a field that awaits something.
        holder[awaited] = begun  # type: ignore[call-overload]
        around.append((indent, begun))
        return begun
    while edge > indent or (edge == indent and not dash and isinstance(holder, list)):
        around.pop()
        edge, holder = around[-1]
    if edge != indent or isinstance(holder, list) != bool(dash):
        raise _Doubtful
    return holder


def _begun(dash: str) -> _Holder:
    if not dash:
        return {}
    return _at(Items(), dash.line, (dash.column, dash.column)) if isinstance(dash, Placed) else []


def _placing(text: str) -> Iterator[_Line]:
    """Yield what `_telling` does, with places."""
    written = text.split("\n")
    for number, (space, dash, name, value) in enumerate(_LINE.findall(text)):
        indent, start = len(space), len(space) + len(dash)
        if not (name or dash):
            continue
        raw = value.rstrip(" ")
        column = written[number].index(raw, start + len(name) + 1 if name else start)
        said: Any = _scalar(value) if value else ""
        if isinstance(said, list):
            said = _flow_placed(said, number, (column, written[number]))
        elif said:
            said = _at(Placed(said), number, (column, column + len(raw)))
        yield (
            indent,
            _at(Placed(dash), number, (indent, start)),
            _at(Placed(name), number, (start, start + len(name))),
            said,
        )


def _flow_placed(items: list[str], number: int, where: tuple[int, str]) -> Items:
    column, line = where
    found = _at(Items(), number, (column, len(line.rstrip(" "))))
    for item in items:
        column = line.index(item, column + 1)
        found.append(_at(Placed(item), number, (column, column + len(item))))
        column += len(item) - 1
    return found


def _at(thing: P, line: int, columns: tuple[int, int]) -> P:
    thing.line, (thing.column, thing.end) = line, columns
    return thing


def _scalar(value: str) -> Any:
    value = value.rstrip(" ")
    if value[0] not in _INDICATORS:
        if value[0].isspace() or ": " in value or " #" in value or value[-1] == ":" or value in _NOTHING:
            raise _Doubtful
        return value
    if value[0] in "'\"":
        return _quoted(value)
    if value[0] == "[" and value[-1] == "]":
        return _flow(value[1:-1])
    raise _Doubtful


def _quoted(value: str) -> str:
    inside = value[1:-1]
    if len(value) < 3 or value[-1] != value[0] or value[0] in inside or "\\" in inside or not inside.strip():
        raise _Doubtful
    return inside


def _flow(inside: str) -> list[str]:
    items = [item.strip(" ") for item in inside.split(",")] if inside.strip(" ") else []
    if not all(_ITEM.fullmatch(item) and item not in _NOTHING for item in items):
        raise _Doubtful
    return items
