"""`ocop list`: which records need somebody, and whom to ask."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from typing import TYPE_CHECKING

from generator.cli import options as o
from generator.cli.command import Command
from generator.cli.terminal import Terminal
from generator.cli.words import N_, Words

if TYPE_CHECKING:
    from generator.cli.lists import Ask

# Named here as well as by their files, so that `--help` need not read the whole house.
NAMES = {
    "drafts": N_("what is published nowhere yet"),
    "lapsing": N_("certificates to be renewed, or that ended lately"),
    "orphans": N_("producers without products, products on no shelf, empty shelves, photos nobody shows"),
    "unconfirmed": N_("what its producer has not confirmed for a year"),
    "untranslated": N_("what has no English yet"),
}


def options(parser: ArgumentParser, words: Words) -> None:
    """Add the options of `list`."""
    _ = words.gettext
    told = "; ".join(f"{name}: {_(summary)}" for name, summary in NAMES.items())
    parser.add_argument("list", choices=tuple(NAMES), metavar=_("LIST"), help=told)
    told = _("a table for people, CSV that Excel opens, or JSON for a program")
    parser.add_argument("--output-format", choices=("table", "csv", "json"), default="table", help=told)
    o.add_day(parser, words)
    parser.set_defaults(drafts=False)


def run(args: Namespace, terminal: Terminal) -> int:
    """Print a list; return 0, whatever is on it."""
    from generator.base.jobs import processors
    from generator.build import Project
    from generator.cli.lists import Ask, all_lists
    from generator.cli.sheets import WRITERS, Sheet

    project = Project(args.root, o.asked(args, terminal.words), workers=processors())
    ask = Ask(project.loaded, terminal.language, terminal.words)
    asked_for = all_lists()[args.list]
    sheet = Sheet(args.list, asked_for, asked_for.rows(ask), ask.loaded.catalogue.day)
    terminal.say(WRITERS[args.output_format](sheet, terminal))
    _warn(ask, terminal)
    return 0


def _warn(ask: Ask, terminal: Terminal) -> None:
    """Say that records may be missing from the list, where some could not be read."""
    from generator.base.diagnostic import Severity
    from generator.reading.meanings import MEANINGS

    lost = [one for one in ask.loaded.findings if one.code in MEANINGS and one.severity == Severity.ERROR]
    errors = len(lost)
    if errors:
        told = terminal.words.ngettext(
            "Note: %s error in the content; what cannot be read is not listed: ocop check",
            "Note: %s errors in the content; what cannot be read is not listed: ocop check",
            errors,
        )
        terminal.complain(told % terminal.number(errors))


COMMAND = Command("list", N_("list the records that need somebody, and whom to ask"), options, run)
