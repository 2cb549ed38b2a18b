"""Findings that were made before: where nothing looks otherwise than it did, nothing is judged again."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pydantic

from generator.base.cache import Table, key_of
from generator.base.diagnostic import Diagnostic
from generator.reading.code import code
from generator.reading.glance import glance
from generator.reading.load import Asked
from generator.reading.packing import pack, unpack

_FLOORS = ("base", "model", "reading", "photos", "checks", "build")
"""All whose code has a say in what is found."""


def recalled(
    root: Path, cache: Path, asked: Asked, judge: Callable[[], list[Diagnostic]]
) -> list[Diagnostic]:
    """Return what was found last time if all looks as it did then, else what `judge` finds now."""
    seen = glance(root)
    if seen is None:
        return judge()
    key = key_of(code(*_FLOORS), sys.version, pydantic.VERSION, repr(asked), root.resolve().name, seen)
    table = Table(cache / "findings.sqlite", "findings")
    kept = table.read()
    if key in kept:
        found: list[Diagnostic] = unpack(memoryview(kept[key]))
        return found
    made = judge()
    # Somebody may have saved a file meanwhile: what was found is kept for how all looked before only if it still does.
    if glance(root) == seen:
        table.update({key: pack(made)}, kept)
    return made
