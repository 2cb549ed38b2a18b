"""Records that were read before: a file that has not changed is not read again."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import pydantic

from generator.base import jobs
from generator.base.cache import RACY_NS, Table, key_of
from generator.model.field import Record
from generator.reading.code import code
from generator.reading.gist import Gist, Judge, gist_of, packed, unpacked
from generator.reading.packing import pack, unpack
from generator.reading.record import Raw, names_of, read_files, read_marked
from generator.reading.tree import Source

_MANY = 256
"""Records that are worth a second process."""
_HASH = 32
_HEAD = 3 * _HASH


@dataclass(frozen=True, slots=True)
class Seen:
    """What a source says; the record only where it was wanted."""

    record: Record | None
    gist: Gist


class _Shelf:
    """What was made of each source, under the program that made it, how its files looked, and a hash of what they said."""

    def __init__(self, table: Table, program: str) -> None:
        self._table = table
        self._program = key_of(program)[:_HASH].encode()
        self._known = table.read()
        self._new: dict[str, bytes] = {}

    def knows(self, path: str) -> bool:
        """Return whether anything is kept of a source."""
        return path in self._known

    def looking(self, path: str, looks: bytes) -> memoryview | None:
        """Return what is kept of a source, if its files look as they did."""
        kept = self._known.get(path, b"")
        return memoryview(kept)[_HEAD:] if looks and kept.startswith(self._program + looks) else None

    def saying(self, path: str, print_: bytes) -> bytes | None:
        """Return what is kept of a source, if its files say what they did."""
        kept = self._known.get(path, b"")
        same = kept.startswith(self._program) and kept[2 * _HASH : _HEAD] == print_
        return kept[_HEAD:] if same else None

    def keep(self, path: str, head: bytes, made: bytes) -> memoryview:
        """Keep what was made of a source, under its looks and its hash."""
        self._new[path] = self._program + head + made
        return memoryview(made)

    def save(self, seen: set[str]) -> None:
        """Write what is new, and forget sources that are gone."""
        self._table.update(self._new, set(self._known) - seen)


class Reader:
    """Reads records, and remembers those it has read.

    Where the files of a record look as they did (size, time, number) nothing is opened; where only their looks
    differ, as after a fresh checkout, they are hashed and not read again.
    """

    def __init__(
        self, root: Path, folder: Path, judge: Judge, *, records: bool = True, workers: int = 1
    ) -> None:
        self.root = root
        self._folder = folder
        self._judge = judge
        self._records = records
        self._workers = workers
        self._ahead: dict[str, Seen] = {}
        self._met: set[str] = set()
        self._looked: dict[str, bytes] = {}
        program = key_of(code(), sys.version, pydantic.VERSION, names_of(root)["name"])
        self._shelves: list[_Shelf] = []
        if records:
            self._shelves.append(_Shelf(Table(folder / "records.sqlite", "records"), program))
        gists = Table(folder / "gists.sqlite", "gists")
        self._shelves.append(_Shelf(gists, key_of(program, judge.key)))

    def read_ahead(self, sources: Sequence[Source]) -> None:
        """Read on all processors what must be read, where that is much: reading is nine tenths of a first build's thought."""
        unread = [source for source in sources if self._kept(source) is None]
        if self._workers <= 1 or len(unread) < _MANY:
            return
        for at, made in jobs.run(self._read_anew, unread, workers=self._workers, chunk=_MANY // 2):
            # Unpacked while the others still read.
            self._ahead[unread[at].path] = self._unpacked(self._keep(unread[at], *made))

    def read(self, source: Source) -> Seen:
        """Return what a source says."""
        self._met.add(source.path)
        if read := self._ahead.pop(source.path, None):
            return read
        return self._unpacked(self._kept(source) or self._keep(source, *self._read_anew(source)))

    def memory_of_places(self) -> tuple[Table, Callable[[Source], bytes]]:
        """Return what the finder of places remembers with: a table, and how to tell that a file is still the same."""
        return Table(self._folder / "places.sqlite", "places"), self._looks

    def text(self, path: str) -> str:
        """Return a file as it is, for whoever reads it otherwise."""
        try:
            return (self.root / path).read_text("utf-8-sig", "replace")
        except OSError:
            return ""

    def save(self) -> None:
        """Keep what was read for the next time, and forget records that are gone."""
        for shelf in self._shelves:
            shelf.save(self._met)

    def _kept(self, source: Source) -> list[memoryview] | None:
        # Of what nobody knows the looks do not matter yet: they are taken where it is read.
        if not all(shelf.knows(source.path) for shelf in self._shelves):
            return None
        looks = self._looks(source)
        kept = [shelf.looking(source.path, looks) for shelf in self._shelves]
        whole = [one for one in kept if one is not None]
        return whole if len(whole) == len(kept) else None

    def _keep(self, source: Source, head: bytes, made: Sequence[bytes]) -> list[memoryview]:
        return [shelf.keep(source.path, head, one) for shelf, one in zip(self._shelves, made, strict=True)]

    def _unpacked(self, kept: Sequence[memoryview]) -> Seen:
        return Seen(unpack(kept[0]) if self._records else None, unpacked(kept[-1]))

    def _read_anew(self, source: Source) -> tuple[bytes, list[bytes]]:
        """Return how a source's files look with a hash of what they say, and what is wanted of them, packed."""
        looks = self._looks(source) or bytes(_HASH)
        raw = read_files(self.root, source)
        print_ = self._print(source, raw)
        kept = [shelf.saying(source.path, print_) for shelf in self._shelves]
        whole = [one for one in kept if one is not None]
        if len(whole) == len(kept):
            return looks + print_, whole
        reading = read_marked(self.root, source, raw, named=self._records)
        made = [pack(reading.record)] if self._records else []
        return looks + print_, [*made, packed(gist_of(reading, self._judge))]

    def _looks(self, source: Source) -> bytes:
        """Return how the files of a source look, in `_HASH` bytes; nothing where that is not to be relied on."""
        if source.path not in self._looked:
            self._looked[source.path] = self._look(source)
        return self._looked[source.path]

    def _look(self, source: Source) -> bytes:
        looks, now = [], time.time_ns()
        for path in (source.path, source.english):
            try:
                found = os.stat(f"{self.root}/{path}") if path else None  # noqa: PTH116 (a third of the time)
            except OSError:
                return b""
            if found and abs(now - found.st_mtime_ns) < RACY_NS:
                return b""
            looks.append(f"{path} {found.st_size} {found.st_mtime_ns} {found.st_ino}" if found else "")
        return key_of(*looks)[:_HASH].encode()

    def _print(self, source: Source, raw: Raw) -> bytes:
        """Return a hash of all that the record follows from."""
        said = (part if isinstance(part, bytes) else repr(part) for part in raw)
        return key_of(source.slug, source.path, source.english or "", *said)[:_HASH].encode()
