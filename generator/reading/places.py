"""Where a value stands in its file: found when a finding needs it, and remembered as long as the file is the same."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path

from generator.base.cache import Table
from generator.base.span import Span
from generator.reading.marks import Marked
from generator.reading.record import document
from generator.reading.tree import Source

Looks = Callable[[Source], bytes]
"""How the files of a source look; nothing where that is not to be relied on."""


class Places:
    """Finds values. A file is read again for its first finding: findings are few, and places need not be kept in memory."""

    def __init__(
        self, root: Path, sources: Mapping[tuple[str, str], Source], memory: tuple[Table, Looks]
    ) -> None:
        self._sources = sources
        self._table, self._looks = memory
        self._known = self._table.read()
        self._asked: dict[str, bytes] = {}
        self._marks = cache(lambda path: document(root, path).marked)

    def __call__(self, folder: str, slug: str, *key: str | int, english: bool = False) -> Span:
        """Return where a value of a record stands, or its nearest parent that exists."""
        source = self._sources.get((folder, slug))
        if source is None:
            return Span("content")
        path = (source.english or source.path) if english else source.path
        looks = self._looks(source)
        name = f"{looks.decode()} {path} {key!r}"
        known = self._known.get(name) if looks else None
        span = _unpacked(path, known) if known else self._find(path, key)
        if looks:
            self._asked[name] = f"{span.line} {span.column} {span.end_column}".encode()
        return span

    def save(self) -> None:
        """Keep the places that were asked for, and forget those that nobody asked for."""
        new = {name: place for name, place in self._asked.items() if name not in self._known}
        self._table.update(new, set(self._known) - set(self._asked))

    def _find(self, path: str, key: tuple[str | int, ...]) -> Span:
        marked: Marked = self._marks(path)
        return marked.at(*key)


def _unpacked(path: str, kept: bytes) -> Span:
    line, column, end = (int(part) for part in kept.split())
    return Span(path, line, column, end)
