"""Where the program speaks: results on stdout, everything about the way to them on stderr."""

from __future__ import annotations

import os
import shutil
import sys
from argparse import Namespace
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TextIO

from generator.cli.words import Words

_COLOURS = {
    "error": "1;31",
    "warning": "1;33",
    "hint": "1;36",
    "place": "1",
    "code": "1",
    "gutter": "2",
    "fails": "31",
    "passes": "32",
}


@dataclass(frozen=True, slots=True)
class Terminal:
    """The reader: which language, how much, in colour or not."""

    language: str
    words: Words
    quiet: bool = False
    verbose: bool = False
    colour: bool = False
    """Whether results are coloured."""
    lively: bool = False
    """Whether progress may move: stderr is a terminal."""
    columns: int | None = None
    """How wide a terminal is that results go to; nothing where they go elsewhere."""

    def say(self, text: str) -> None:
        """Print a result."""
        print(text, flush=True)

    def note(self, text: str) -> None:
        """Print something about the way to the result, unless quiet was asked for."""
        if not self.quiet:
            print(text, file=sys.stderr, flush=True)

    def complain(self, text: str) -> None:
        """Print why the result is not there."""
        print(text, file=sys.stderr, flush=True)

    def paint(self, text: str, role: str) -> str:
        """Return a text in the colour of its role, where results are coloured."""
        return f"\x1b[{_COLOURS[role]}m{text}\x1b[0m" if self.colour else text

    def number(self, number: float, digits: int = 0) -> str:
        """Return a number as the language writes it: `1.200` and `3,2` in Vietnamese."""
        written = f"{number:,.{digits}f}"
        return written.translate(str.maketrans(",.", ".,")) if self.language == "vi" else written


def terminal_for(args: Namespace, language: str, words: Words) -> Terminal:
    """Return the terminal as somebody asked for it."""
    return Terminal(
        language,
        words,
        quiet=args.quiet,
        verbose=args.verbose,
        colour=not args.no_color and sys.stdout.isatty(),
        lively=sys.stderr.isatty() and os.environ.get("TERM") != "dumb",
        columns=shutil.get_terminal_size().columns if sys.stdout.isatty() else None,
    )


def wants_no_colour(environment: Mapping[str, str]) -> bool:
    """Return whether the system asks for plain text (no-color.org), or its terminal can do no other."""
    return bool(environment.get("NO_COLOR")) or environment.get("TERM") == "dumb"


def speak_utf8() -> None:
    """Let both streams take every letter: `LANG=C`, or an old code page, must not stop a Vietnamese text."""
    for stream in (sys.stdout, sys.stderr):
        _reconfigure(stream)


def _reconfigure(stream: TextIO) -> None:
    # A stream that somebody put in the place of stdout (a test, a notebook) need not have it.
    if reconfigure := getattr(stream, "reconfigure", None):
        reconfigure(encoding="utf-8", errors="replace")
