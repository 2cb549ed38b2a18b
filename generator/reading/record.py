"""The files of one record to the record: both languages read, laid over each other, shaped."""

from __future__ import annotations

import marshal
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator.base.cache import key_of
from generator.base.diagnostic import Diagnostic, Text
from generator.base.files import read_bytes
from generator.base.span import Span
from generator.model import ENTRIES, Imprint
from generator.model.catalogue import UNNAMED
from generator.model.field import Record
from generator.reading.code import code
from generator.reading.document import Document, read_document
from generator.reading.marks import Marked
from generator.reading.refusals import too_long
from generator.reading.shape import read_as
from generator.reading.translation import merge
from generator.reading.tree import Source

_UNREADABLE = Text(
    vi="không mở được tệp ({reason}); tệp này bị bỏ qua",
    en="the file cannot be opened ({reason}); it is left out",
)
_PROSE_TWICE = Text(
    vi="`body` chỉ dùng trong tệp .yml; ở đây lời văn đứng sau dòng `---`",
    en="`body` is for .yml files; here the prose stands after the line `---`",
)
_SLUG = Text(
    vi="`slug` là tên thư mục hay tên tệp, không viết trong bản ghi",
    en="`slug` is the name of the folder or the file, and is no field",
)

_PLAIN = 2
"""The form of `marshal` in which equal data gives equal bytes, whoever else holds its texts."""

MODELS: Mapping[str, type[Record]] = {"": Imprint, **ENTRIES}
"""The record of each folder of `content/`; the catalogue's own lies in none."""


Raw = tuple[bytes | OSError, bytes | OSError | None]
"""What the files of a record say, the Vietnamese and the English; or why they cannot be opened."""


@dataclass(frozen=True, slots=True)
class Reading:
    """One record, what is wrong with its files, and where its values stand in them."""

    record: Record | None
    findings: list[Diagnostic]
    here: Marked
    there: Marked | None

    def at(self, *key: str | int, english: bool = False) -> Span:
        """Return where a value stands; without a key, the file."""
        marked = (self.there if english else None) or self.here
        return marked.at(*key) if key else Span(marked.path)


def read_source(root: Path, source: Source, raw: Raw | None = None) -> tuple[Record | None, list[Diagnostic]]:
    """Return the record that a source's files say, or nothing, and what is wrong with them."""
    reading = read_marked(root, source, raw or read_files(root, source))
    return reading.record, reading.findings


def read_marked(root: Path, source: Source, raw: Raw, *, named: bool = True) -> Reading:
    """Return the record that a source's files say, and where; its fingerprint is made too if it is `named`."""
    vietnamese, english = raw
    here = _read(vietnamese, source.path)
    there = Document(Marked(source.path)) if english is None else _read(english, source.english or "")
    findings = [*here.problems, *there.problems, *_reserved(here), *_reserved(there)]
    # A record follows from its data and the program: to write all of itself out takes longer than to read it.
    said = marshal.dumps((_data(here), _english(there).data), _PLAIN) if named else b""
    record, wrong = _record(root, source, (here, there))
    if record is not None and named:
        record.__dict__["fingerprint"] = key_of(code(), source.slug, said)[:32]
    return Reading(record, findings + wrong, here.marked, there.marked if source.english else None)


def _record(
    root: Path, source: Source, documents: tuple[Document, Document]
) -> tuple[Record | None, list[Diagnostic]]:
    here, there = documents
    model = MODELS[source.folder]
    stand_in: Mapping[str, str] = {} if source.folder else names_of(root)
    if here.broken and not stand_in:
        return None, []
    said, english_said = _data(here), _english(there)
    data, wrong = merge(model, said, english_said)
    if source.folder:
        data["slug"] = source.slug
    # Of a broken file of the catalogue's own the reader was told already.
    record, refused = read_as(model, {**stand_in, **data} if here.broken else data, here.marked, stand_in)
    findings = [*wrong, *refused]
    if record is not None:
        findings += too_long(record, here.marked, there.marked)
    return record, findings


def read_files(root: Path, source: Source) -> Raw:
    """Return what the files of a source say, or why they cannot be opened."""
    return _bytes(root, source.path), _bytes(root, source.english) if source.english else None


def document(root: Path, path: str) -> Document:
    """Return what a file of content says; a file that cannot be opened says nothing."""
    return _read(_bytes(root, path), path)


def _bytes(root: Path, path: str) -> bytes | OSError:
    try:
        return read_bytes(f"{root}/{path}")
    except OSError as error:
        return error


def _read(raw: bytes | OSError, path: str) -> Document:
    if isinstance(raw, bytes):
        return read_document(raw, path)
    message = _UNREADABLE.fill(reason=raw.strerror or "?")
    return Document(Marked(path, broken=True), problems=[Diagnostic(Span(path), "OCOP-137", message)])


def names_of(root: Path) -> Mapping[str, str]:
    """Return what stands in for the name and address that a catalogue lacks."""
    return {"name": root.resolve().name or "ocop", "url": UNNAMED}


def _reserved(document: Document) -> Iterator[Diagnostic]:
    """Yield a finding for each key that says what stands elsewhere, and take it away."""
    for name, message in (("body", _PROSE_TWICE), ("slug", _SLUG)):
        if name in document.marked.data and (name != "body" or document.marked.path.endswith(".md")):
            yield Diagnostic(document.marked.at_key(name), "OCOP-104", message)
            del document.marked.data[name]


def _data(document: Document) -> dict[str, Any]:
    data = document.marked.data
    return data | {"body": document.prose} if document.prose else data


def _english(document: Document) -> Marked:
    document.marked.data = _data(document)
    return document.marked
