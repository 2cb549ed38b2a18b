"""A name for the program that makes something of files."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from generator.base.cache import key_of

_FLOORS = ("base", "model", "reading")


@cache
def code(*floors: str) -> str:
    """Return a name for the code of floors, of those that a record depends on if none is named: another one reads anew."""
    house = Path(__file__).parent.parent
    files = (path for floor in floors or _FLOORS for path in (house / floor).rglob("*"))
    return key_of(*(path.read_bytes() for path in sorted(files) if path.suffix in (".py", ".csv")))
