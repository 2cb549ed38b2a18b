"""Records that were read before: a file that has not changed is not read again."""

from __future__ import annotations

import pickle
import sys
from functools import cache
from pathlib import Path

import pydantic

from generator.base.cache import Digests, Table, key_of
from generator.base.diagnostic import Diagnostic
from generator.model.field import Record
from generator.reading.record import names_of, read_source
from generator.reading.tree import Source

Found = tuple[Record | None, list[Diagnostic]]


class Reader:
    """Reads records, and remembers those it has read."""

    def __init__(self, root: Path, folder: Path) -> None:
        self.root = root
        self._digests = Digests(root, Table(folder / "stats.sqlite", "stats"))
        self._table = Table(folder / "records.sqlite", "records")
        self._known = self._table.read()
        self._new: dict[str, bytes] = {}
        self._used: set[str] = set()

    def read(self, source: Source) -> Found:
        """Return the record of a source, or nothing, and what is wrong with it."""
        try:
            key = self._key(source)
        except OSError:
            return read_source(self.root, source)
        self._used.add(key)
        if kept := self._known.get(key):
            found: Found = pickle.loads(kept)
            return found
        record, findings = read_source(self.root, source)
        if record is not None:
            _ = record.fingerprint  # kept with the record: it is asked for by every page that shows it
        self._new[key] = pickle.dumps((record, findings), protocol=5)
        return record, findings

    def text(self, path: str) -> str:
        """Return a file as it is, for whoever reads it otherwise."""
        try:
            return (self.root / path).read_text("utf-8-sig", "replace")
        except OSError:
            return ""

    def save(self) -> None:
        """Keep what was read for the next time."""
        self._table.update(self._new, set(self._known) - self._used)
        self._digests.save()

    def _key(self, source: Source) -> str:
        prints = [self._digests.of(path) for path in (source.path, source.english) if path]
        names = "" if source.folder else names_of(self.root)["name"]
        return key_of(_code(), source.folder, source.slug, source.path, source.english or "", names, *prints)


@cache
def _code() -> str:
    """Return a name for the code that makes records of files: another one reads everything anew."""
    floors = Path(__file__).parent.parent
    files = (path for name in ("base", "model", "reading") for path in (floors / name).rglob("*"))
    parts = sorted(path for path in files if path.suffix in (".py", ".csv"))
    return key_of(sys.version, pydantic.VERSION, *(path.read_bytes() for path in parts))
