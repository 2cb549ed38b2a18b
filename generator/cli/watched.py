"""A project that says what it is doing, and knows afterwards how long each part took."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cached_property
from time import perf_counter

from generator.base.diagnostic import Diagnostic
from generator.build import Project
from generator.kit.output import Artefact, Shell
from generator.reading.load import Loaded


class Clock:
    """Seconds by part; what a part does inside another is its own."""

    def __init__(self, tell: Callable[[str], None]) -> None:
        self.seconds: dict[str, float] = defaultdict(float)
        self._tell = tell
        self._parts: list[str] = []
        self._since = perf_counter()

    @contextmanager
    def part(self, name: str) -> Iterator[None]:
        """Count what happens inside as one part."""
        self._turn()
        self._parts.append(name)
        self._tell(name)
        try:
            yield
        finally:
            self._turn()
            self._parts.pop()
            if self._parts:
                self._tell(self._parts[-1])

    def _turn(self) -> None:
        now = perf_counter()
        if self._parts:
            self.seconds[self._parts[-1]] += now - self._since
        self._since = now


@dataclass(frozen=True)
class Watched(Project):
    """A project under a clock."""

    clock: Clock = field(kw_only=True)

    @cached_property
    def loaded(self) -> Loaded:
        """Return the content."""
        with self.clock.part("read"):
            return super().loaded

    @cached_property
    def findings(self) -> list[Diagnostic]:
        """Return every finding about the content."""
        with self.clock.part("check"):
            return super().findings

    def shell(self) -> Shell:
        """Return MkDocs' part of the site."""
        with self.clock.part("pages"):
            return super().shell()

    def plan(self, shell: Shell, only: Sequence[str] = ()) -> Iterator[Artefact | Diagnostic]:
        """Yield every file that is to be made."""
        with self.clock.part("plan"):
            planned = list(super().plan(shell, only))
        yield from planned
