"""A photograph in `content/`, known by its bytes."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Original:
    """A photograph as it lies in `content/`: which bytes, and how large they are shown."""

    path: str
    """From the project's root."""
    sha256: str
    width: int = 0
    height: int = 0
