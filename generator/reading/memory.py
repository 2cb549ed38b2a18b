"""Records that were read before: a file that has not changed is not read again."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import pydantic

from generator.base import jobs
from generator.base.cache import Table, key_of
from generator.reading.code import code
from generator.reading.packing import Found, pack, unpack
from generator.reading.record import Raw, names_of, read_files, read_source
from generator.reading.tree import Source

_MANY = 256
"""Records that are worth a second process."""
_RACY_NS = 2_000_000_000
"""A file younger than this when it was read may change again within one tick of its clock."""


class Reader:
    """Reads records, and remembers those it has read.

    Of each record is kept how its files looked (size, time, number), a hash of what they said, and what was
    made of them. Where the looks are the same nothing is opened; where only they differ, as after a fresh
    checkout, the files are hashed and not read again.
    """

    def __init__(self, root: Path, folder: Path, workers: int = 1) -> None:
        self.root = root
        self._folder = folder
        self._workers = workers
        self._ahead: dict[str, tuple[bytes, bytes]] = {}
        self._table = Table(folder / "records.sqlite", "records")
        self._known = self._table.read()
        self._new: dict[str, bytes] = {}
        self._seen: set[str] = set()
        self._program = key_of(code(), sys.version, pydantic.VERSION, names_of(root)["name"])[:16]

    def read_ahead(self, sources: Sequence[Source]) -> None:
        """Read on all processors what must be read, where that is much: reading is nine tenths of a first build's thought."""
        unread = [source for source in sources if not self._is_known(source)]
        if self._workers <= 1 or len(unread) < _MANY:
            return
        for at, read in jobs.run(self._read_anew, unread, workers=self._workers, chunk=_MANY // 2):
            self._ahead[unread[at].path] = read

    def read(self, source: Source) -> Found:
        """Return the record of a source, or nothing, and what is wrong with it."""
        self._seen.add(source.path)
        kept = self._known.get(source.path, b"")
        looks = self._looks(source)
        if looks and kept.startswith(looks):
            return unpack(memoryview(kept)[_HEAD:])
        print_, blob = self._ahead.pop(source.path) if source.path in self._ahead else self._read_anew(source)
        self._new[source.path] = (looks or bytes(_LOOKS)) + print_ + blob
        return unpack(memoryview(blob))

    def memory_of_places(self) -> tuple[Table, Callable[[Source], bytes]]:
        """Return what the finder of places remembers with: a table, and how to tell that a file is still the same."""
        return Table(self._folder / "places.sqlite", "places"), self._looks

    def _is_known(self, source: Source) -> bool:
        looks = self._looks(source)
        return bool(looks) and self._known.get(source.path, b"").startswith(looks)

    def _read_anew(self, source: Source) -> tuple[bytes, bytes]:
        """Return a hash of what a source's files say, and the record that follows, packed."""
        raw = read_files(self.root, source)
        print_ = self._print(source, raw)
        kept = self._known.get(source.path, b"")
        if kept[_LOOKS:_HEAD] == print_:
            return print_, kept[_HEAD:]
        return print_, pack(read_source(self.root, source, raw))

    def text(self, path: str) -> str:
        """Return a file as it is, for whoever reads it otherwise."""
        try:
            return (self.root / path).read_text("utf-8-sig", "replace")
        except OSError:
            return ""

    def save(self) -> None:
        """Keep what was read for the next time, and forget records that are gone."""
        self._table.update(self._new, set(self._known) - self._seen)

    def _looks(self, source: Source) -> bytes:
        """Return how the files of a source look, in `_LOOKS` bytes; nothing where that is not to be relied on."""
        looks, now = [self._program], time.time_ns()
        for path in (source.path, source.english):
            try:
                found = os.stat(f"{self.root}/{path}") if path else None  # noqa: PTH116 (a third of the time)
            except OSError:
                return b""
            if found and abs(now - found.st_mtime_ns) < _RACY_NS:
                return b""
            looks.append(f"{path} {found.st_size} {found.st_mtime_ns} {found.st_ino}" if found else "")
        return key_of(*looks)[:_LOOKS].encode()

    def _print(self, source: Source, raw: Raw) -> bytes:
        """Return a hash of all that the record follows from."""
        said = (part if isinstance(part, bytes) else repr(part) for part in raw)
        return key_of(self._program, source.slug, source.path, source.english or "", *said)[:_PRINT].encode()


_LOOKS = _PRINT = 32
_HEAD = _LOOKS + _PRINT
