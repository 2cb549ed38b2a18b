"""How far the work is: a bar on a terminal, a line now and then elsewhere."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from time import monotonic
from typing import Protocol

from generator.cli.terminal import Terminal

_SECONDS = 2.0
"""A line comes at most as often,"""
_SHARE = 0.1
"""and where this much more is done,"""
_SILENCE = 30.0
"""or nothing was said for so long."""


class Progress(Protocol):
    """Is told what is being done, and how much of it."""

    def phase(self, text: str) -> None:
        """Begin something of which nobody knows how long it takes."""

    def count(self, done: int, total: int) -> None:
        """Say how many files are made, of how many."""


@contextmanager
def progress_on(terminal: Terminal) -> Iterator[Progress]:
    """Show progress as the terminal can, and take it away at the end."""
    if terminal.quiet:
        yield _Silent()
    elif not terminal.lively:
        yield Lines(terminal.note, _counter(terminal))
    else:
        with _bar(terminal) as bar:
            yield bar


@dataclass
class Lines:
    """Progress for a log: few lines, however long it takes."""

    say: Callable[[str], None]
    counted: Callable[[int, int], str]
    clock: Callable[[], float] = monotonic
    _told: float = field(init=False)
    _done: int = 0

    def __post_init__(self) -> None:
        self._told = self.clock()

    def phase(self, text: str) -> None:
        """Say nothing: in a log the result is enough."""

    def count(self, done: int, total: int) -> None:
        """Say how far it is, where that is news."""
        now = self.clock()
        waited, much = now - self._told, done - self._done >= _SHARE * total
        if waited >= _SILENCE or (waited >= _SECONDS and much):
            self.say(self.counted(done, total))
            self._told, self._done = now, done


class _Silent:
    def phase(self, text: str) -> None:
        """Say nothing."""

    def count(self, done: int, total: int) -> None:
        """Say nothing."""


def _counter(terminal: Terminal) -> Callable[[int, int], str]:
    told = terminal.words.gettext("Building: %(done)s/%(total)s")
    return lambda done, total: told % {"done": terminal.number(done), "total": terminal.number(total)}


@contextmanager
def _bar(terminal: Terminal) -> Iterator[Progress]:
    from rich.console import Console
    from rich.progress import BarColumn, SpinnerColumn, TextColumn
    from rich.progress import Progress as Rich

    columns = (SpinnerColumn(), TextColumn("{task.description}", markup=False), BarColumn())
    with Rich(*columns, console=Console(stderr=True), transient=True) as shown:
        task = shown.add_task("", total=None)
        yield _Bar(lambda **news: shown.update(task, **news), _counter(terminal))


@dataclass(frozen=True)
class _Bar:
    show: Callable[..., None]
    counted: Callable[[int, int], str]

    def phase(self, text: str) -> None:
        """Show what is being done."""
        self.show(description=text, total=None)

    def count(self, done: int, total: int) -> None:
        """Show how far it is."""
        self.show(description=self.counted(done, total), completed=done, total=total)
