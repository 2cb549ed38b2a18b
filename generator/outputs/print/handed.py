"""What a piece is handed: values that name themselves by all that they hold."""

from __future__ import annotations

from dataclasses import fields
from functools import cached_property
from typing import Any, ClassVar

from generator.kit.output import print_of


class Handed:
    """A frozen dataclass with a name made of the names of what it holds."""

    __dataclass_fields__: ClassVar[dict[str, Any]]

    @cached_property
    def fingerprint(self) -> str:
        """Return a name for all that is held; the records' own names are worked out once a build."""
        return print_of(tuple(getattr(self, one.name) for one in fields(self)))
