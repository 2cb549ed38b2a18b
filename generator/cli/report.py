"""Findings and what became of them, told to whoever asked."""

from __future__ import annotations

from argparse import Namespace
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from generator.base import printing
from generator.base.diagnostic import Diagnostic, Severity
from generator.cli.terminal import Terminal

if TYPE_CHECKING:
    from generator.build import ShellError

_FOR_PROGRAMS: dict[str, Callable[[Iterable[Diagnostic], str], str]] = {
    "json": printing.as_json,
    "github": printing.as_github,
    "gitlab": printing.as_gitlab,
    "sarif": printing.as_sarif,
}
_LONGEST = 2_000_000
"""Bytes of a file that is read to show a line of it."""


def tell(findings: Sequence[Diagnostic], args: Namespace, terminal: Terminal, *, hints: bool = True) -> None:
    """Print findings in the form that was asked for; a program gets the hints whether or not a person does."""
    form = args.output_format
    if form in _FOR_PROGRAMS:
        # Editors know the project's folder; a code host counts from the top of the repository.
        shown = findings if form == "json" else _from_here(findings, args.root)
        if text := _FOR_PROGRAMS[form](shown, terminal.language):
            terminal.say(text)
        return
    shown = [one for one in findings if hints or one.severity != Severity.HINT]
    if not shown:
        return
    shown = _from_here(shown, args.root)
    if form == "concise":
        terminal.say(printing.as_concise(shown, terminal.language, terminal.paint))
    else:
        full = printing.as_full(
            shown,
            terminal.language,
            line_of=_lines(Path.cwd() if _way_down(args.root) else args.root),
            paint=terminal.paint,
            columns=terminal.columns,
        )
        terminal.say(full + ("" if terminal.quiet else "\n"))


def tell_few(findings: Iterable[Diagnostic], args: Namespace, terminal: Terminal, *, most: int) -> None:
    """Print the first of what must be mended, a line each, errors before warnings."""
    grave = sorted(
        (one for one in findings if one.severity != Severity.HINT),
        key=lambda one: one.severity != Severity.ERROR,
    )
    if grave:
        terminal.say(
            printing.as_concise(_from_here(grave[:most], args.root), terminal.language, terminal.paint)
        )
    if (more := len(grave) - most) > 0:
        terminal.say(terminal.words.gettext("... and %s more: ocop check") % terminal.number(more))


def tell_pages(wrong: ShellError, terminal: Terminal) -> None:
    """Print what MkDocs said about an editorial page: it is the content that must be mended."""
    terminal.complain(f"{wrong.text.to(terminal.language)}:\n")
    terminal.complain("\n".join(f"    {line}" for line in wrong.said.splitlines()))


def conclude(text: str, args: Namespace, terminal: Terminal) -> None:
    """Print the last line: with the results, unless a program reads them."""
    if args.output_format in _FOR_PROGRAMS:
        terminal.note(text)
    elif not terminal.quiet:
        terminal.say(text)


def counted(findings: Iterable[Diagnostic], terminal: Terminal) -> str:
    """Return how many findings there are of each kind."""
    found = Counter(one.severity for one in findings)
    ngettext = terminal.words.ngettext
    errors, warnings, hints = (
        found[severity] for severity in (Severity.ERROR, Severity.WARNING, Severity.HINT)
    )
    parts = (
        ngettext("%s error", "%s errors", errors) % terminal.number(errors),
        ngettext("%s warning", "%s warnings", warnings) % terminal.number(warnings),
        ngettext("%s hint", "%s hints", hints) % terminal.number(hints),
    )
    return ", ".join(parts) + "."


def status(findings: Iterable[Diagnostic], *, strict: bool) -> int:
    """Return 1 where something must not stay as it is, else 0."""
    grave = {Severity.ERROR, Severity.WARNING} if strict else {Severity.ERROR}
    return int(any(one.severity in grave for one in findings))


def shown_folder(folder: Path) -> str:
    """Return a folder as somebody standing here would name it."""
    here = Path.cwd()
    folder = folder.resolve()
    return f"{folder.relative_to(here) if folder.is_relative_to(here) and folder != here else folder}/"


def _from_here(findings: Iterable[Diagnostic], root: Path) -> list[Diagnostic]:
    """Return findings with paths from where somebody stands, so that a click opens the file."""
    front = _way_down(root)
    return [
        replace(one, span=replace(one.span, path=front + one.span.path)) if front else one for one in findings
    ]


def _way_down(root: Path) -> str:
    """Return what goes before the path of a file: nothing where the root is here, or not below here."""
    here, top = Path.cwd(), root.resolve()
    return f"{top.relative_to(here).as_posix()}/" if top != here and top.is_relative_to(here) else ""


def _lines(root: Path) -> Callable[[str, int], str]:
    """Return a finder of lines. It reads as many files as have findings, each once."""

    @cache
    def lines(path: str) -> list[str]:
        try:
            data = (root / path).read_bytes()[:_LONGEST]
        except OSError:
            return []
        if b"\0" in data:
            return []
        return data.decode("utf-8-sig", "replace").replace("\r\n", "\n").replace("\r", "\n").split("\n")

    return lambda path, number: next(iter(lines(path)[number - 1 : number]), "")
