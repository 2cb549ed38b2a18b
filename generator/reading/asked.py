"""What a person asked for when the content is read."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Asked:
    """What a person asked for when the content is read."""

    today: date
    """The day of the build, where the catalogue has no `as_of`."""
    fixed_day: date | None = None
    """`--today`: goes before the catalogue's `as_of`."""
    base_url: str | None = None
    drafts: bool = False
