"""What a command is, and how the commands are found."""

from __future__ import annotations

import pkgutil
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib import import_module

from generator.cli.terminal import Terminal
from generator.cli.words import Words


@dataclass(frozen=True, slots=True)
class Command:
    """One command. A module in `commands/` exposes one as `COMMAND`, and imports what it needs when it runs."""

    name: str
    summary: str
    """What it does, in one line: English, marked with `N_`."""
    options: Callable[[ArgumentParser, Words], None]
    """Adds its own options."""
    run: Callable[[Namespace, Terminal], int]
    """Does it, and returns the exit status."""


class UsageError(Exception):
    """What was asked for cannot be done so; the message, in the reader's language, says what to do."""


def all_commands() -> Iterator[Command]:
    """Yield every command, in the order of their file names."""
    package = import_module("generator.cli.commands")
    for found in pkgutil.iter_modules(package.__path__):
        command: Command = import_module(f"{package.__name__}.{found.name}").COMMAND
        yield command
