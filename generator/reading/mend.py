"""A file with some of its values written otherwise: all else stays as it is, to the last comment and quote.

Nothing is written here; the new text is returned. Each change is made in the text itself, by where the value
stands, and the whole is read again: a change that would touch anything else is not made.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from generator.model.field import Record, Slot, slots
from generator.model.notation import Notation, notation_in
from generator.model.spelling import spelled
from generator.reading.document import Document, read_document
from generator.reading.marks import Key, Marked, Written

_PLAIN = re.compile(r"[^\W_](?:[^\n:#]|:(?=[^\s])|(?<=\S)#)*(?<![\s:])|[^\W_]")
_RESERVED = ("null", "true", "false", "yes", "no", "on", "off", "~")
_SPACES = re.compile(r"(?<=\S)[ \u00a0]{2,}(?=\S)")


def mended(raw: bytes, path: str, changes: Mapping[Key, str]) -> tuple[bytes, Sequence[Key]]:
    """Return a file with values changed, and the keys of those that could be changed alone."""
    text = raw.decode("utf-8-sig")
    if raw.count(b"\r") not in (0, raw.count(b"\r\n")) or raw.count(b"\r\n") not in (0, raw.count(b"\n")):
        return raw, ()
    ends = "\r\n" if b"\r" in raw else "\n"
    mark = raw[: len(raw) - len(text.encode())]
    lines, done = text.replace("\r\n", "\n"), []
    for key, value in changes.items():
        better = _with(lines, path, (key, value))
        if better is not None:
            lines = better
            done.append(key)
    return mark + lines.replace("\n", ends).encode(), done


def odd_spellings(document: Document, model: type[Record]) -> Iterator[tuple[Key, str]]:
    """Yield the key of each value that could be read and is better written otherwise, and how."""
    for key, text, notation in _values(model, document.marked.data, ()):
        if better := spelled(notation, text):
            yield key, better


def _with(text: str, path: str, change: tuple[Key, str]) -> str | None:
    """Return a text with one value changed; nothing where that can't be, or would change anything else."""
    before = read_document(text.encode(), path)
    key, value = _written_key(before.marked.data, change[0]), change[1].strip()
    wanted = _everything(before) | {key: value}
    for better in _ways(text, before, (key, value)):
        if _everything(read_document(better.encode(), path)) == wanted:
            return better
    return None


def _ways(text: str, document: Document, change: tuple[Key, str]) -> Iterator[str]:
    key, value = change
    if key == ("body",) and document.prose:
        yield _replaced_last(text, document.prose, value)
        return
    written = document.marked.text_at(*key)
    if written is None:
        return
    start = _start_of(text, document.marked)
    begin, end = start + written.begin, start + written.end
    for new in _spellings(text[begin:end], value, written):
        yield text[:begin] + new + text[end:]


def _spellings(old: str, value: str, written: Written) -> Iterator[str]:
    """Yield how a value may be written in the place of an old one: the most like it first."""
    tidied = _SPACES.sub(" ", unicodedata.normalize("NFC", old))
    if written.style in "|>" and written.style:
        yield from (unicodedata.normalize("NFC", old), tidied)
        return
    if written.style == "":
        if _PLAIN.fullmatch(value) and value.lower() not in _RESERVED:
            yield value
        if "\n" in old:
            yield from (unicodedata.normalize("NFC", old), tidied)
    if written.style != '"':
        yield "'" + value.replace("'", "''") + "'"
    yield '"' + value.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'


def _replaced_last(text: str, old: str, new: str) -> str:
    before, _, after = text.rpartition(old)
    return before + new + after


def _start_of(text: str, marked: Marked) -> int:
    """Return where the document begins in its file."""
    return sum(len(line) + 1 for line in text.split("\n")[: marked.first_line - 1])


def _everything(document: Document) -> dict[Key, Any]:
    """Return every text of a document by its key, and what is wrong with it."""
    found: dict[Key, Any] = dict(_texts(document.marked.data, ()))
    if document.prose:
        found["body",] = document.prose
    return found


def _texts(value: Any, key: Key) -> Iterator[tuple[Key, Any]]:
    if isinstance(value, dict):
        for name, inner in value.items():
            yield from _texts(inner, (*key, name))
    elif isinstance(value, list):
        for at, inner in enumerate(value):
            yield from _texts(inner, (*key, at))
    if not value or not isinstance(value, dict | list):
        yield key, value.strip() if isinstance(value, str) else value


def _written_key(data: Any, key: Key) -> Key:
    """Return a key as its file has it: a single value may stand for a list of one."""
    found: Key = ()
    for part in key:
        if part == 0 and not isinstance(data, list):
            continue
        found = (*found, part)
        if isinstance(data, dict):
            data = data.get(part)
        elif isinstance(data, list) and isinstance(part, int) and part < len(data):
            data = data[part]
    return found


def _values(model: type[Record], data: dict[str, Any], key: Key) -> Iterator[tuple[Key, str, Notation]]:
    """Yield every text of a record whose kind is known, with its key."""
    known = slots(model)
    for name, value in data.items():
        if name in known:
            yield from _of(known[name], value, (*key, name))


def _of(slot: Slot, value: Any, key: Key) -> Iterator[tuple[Key, str, Notation]]:
    if isinstance(value, list):
        for at, one in enumerate(value):
            yield from _of(slot, one, (*key, at))
    elif isinstance(value, dict) and slot.record and slot.form != "named":
        yield from _values(slot.record, value, key)
    elif isinstance(value, dict) and slot.form == "named":
        for name, one in value.items():
            yield from _named(slot, one, (*key, name))
    elif isinstance(value, str) and (notation := _notation(slot)):
        yield key, value, notation


def _named(slot: Slot, value: Any, key: Key) -> Iterator[tuple[Key, str, Notation]]:
    if slot.record and isinstance(value, dict):
        yield from _values(slot.record, value, key)
    elif isinstance(value, str) and (notation := _notation(slot)):
        yield key, value, notation


def _notation(slot: Slot) -> Notation | None:
    info = slot.info
    return next((one for part in (*info.metadata, info.annotation) if (one := notation_in(part))), None)
