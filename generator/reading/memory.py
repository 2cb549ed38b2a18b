"""Records that were read before: a file that has not changed is not read again."""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

import pydantic

from generator.base.cache import Table, key_of
from generator.reading.code import code
from generator.reading.packing import Found, pack, unpack
from generator.reading.record import Raw, names_of, read_files, read_source
from generator.reading.tree import Source

_RACY_NS = 2_000_000_000
"""A file younger than this when it was read may change again within one tick of its clock."""


class Reader:
    """Reads records, and remembers those it has read.

    Of each record is kept how its files looked (size, time, number), a hash of what they said, and what was
    made of them. Where the looks are the same nothing is opened; where only they differ, as after a fresh
    checkout, the files are hashed and not read again.
    """

    def __init__(self, root: Path, folder: Path) -> None:
        self.root = root
        self._table = Table(folder / "records.sqlite", "records")
        self._known = self._table.read()
        self._new: dict[str, bytes] = {}
        self._seen: set[str] = set()
        self._program = key_of(code(), sys.version, pydantic.VERSION, names_of(root)["name"])[:16]

    def read(self, source: Source) -> Found:
        """Return the record of a source, or nothing, and what is wrong with it."""
        self._seen.add(source.path)
        kept = self._known.get(source.path, b"")
        looks = self._looks(source)
        if looks and kept.startswith(looks):
            return unpack(memoryview(kept)[_HEAD:])
        raw = read_files(self.root, source)
        print_ = self._print(source, raw)
        if kept[_LOOKS:_HEAD] == print_:
            found, blob = unpack(memoryview(kept)[_HEAD:]), kept[_HEAD:]
        else:
            found = read_source(self.root, source, raw)
            blob = pack(found)
        self._new[source.path] = (looks or bytes(_LOOKS)) + print_ + blob
        return found

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
