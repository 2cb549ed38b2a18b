"""Findings that were made before: where nothing looks otherwise than it did, nothing is judged again.

It knows nothing of records, so that whoever only asks for what was found waits for no model to be made.
"""

from __future__ import annotations

import marshal
import sys
from collections.abc import Sequence
from functools import cached_property
from importlib.metadata import version
from pathlib import Path

from generator.base.cache import Table, key_of
from generator.base.diagnostic import Diagnostic
from generator.reading.asked import Asked
from generator.reading.code import code
from generator.reading.glance import glance
from generator.reading.told import as_plain, from_plain

_FLOORS = ("base", "model", "reading", "photos", "checks", "build")
"""All whose code has a say in what is found."""


class Recollection:
    """What was found the last time that all looked as it does now."""

    def __init__(self, root: Path, cache: Path, asked: Asked) -> None:
        self._root = root
        self._asked = asked
        self._table = Table(cache / "findings.sqlite", "findings")

    @cached_property
    def findings(self) -> list[Diagnostic] | None:
        """Return what was found; nothing where something looks otherwise, or may still change."""
        kept = self._table.read().get(self._key) if self._key else None
        return [from_plain(one) for one in marshal.loads(kept)] if kept else None

    def keep(self, findings: Sequence[Diagnostic]) -> None:
        """Keep what was found, unless somebody saved a file meanwhile."""
        if self._key and glance(self._root) == self._seen:
            made = marshal.dumps([as_plain(one) for one in findings])
            self._table.update({self._key: made}, self._table.read())

    @cached_property
    def _seen(self) -> str | None:
        return glance(self._root)

    @cached_property
    def _key(self) -> str:
        if self._seen is None:
            return ""
        program = (code(*_FLOORS), sys.version, version("pydantic"))
        return key_of(*program, repr(self._asked), self._root.resolve().name, self._seen)
