"""`ocop check`: what is wrong in the content, and where."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from time import perf_counter
from typing import TYPE_CHECKING

from generator.cli.command import Command
from generator.cli.options import add_day, add_drafts, add_format, add_strict, asked, code, several, valued
from generator.cli.terminal import Terminal
from generator.cli.words import N_, Words

if TYPE_CHECKING:
    from generator.base.diagnostic import Diagnostic
    from generator.build import Project, Repair
    from generator.reading.recall import Recollection

_ROUNDS = 3


def options(parser: ArgumentParser, words: Words) -> None:
    """Add the options of `check`."""
    _ = words.gettext
    codes = several(
        valued(code, _("%s is no code of a finding, nor the beginning of one, such as OCOP-2 or OCOP-105"))
    )
    add_format(parser, words)
    add_strict(parser, _("warnings too are exit status 1"))
    parser.add_argument(
        "--select",
        action="extend",
        type=codes,
        metavar=_("CODES"),
        help=_("only these findings, by code or its beginning: OCOP-2,OCOP-105"),
    )
    parser.add_argument(
        "--ignore", action="extend", type=codes, metavar=_("CODES"), help=_("all but these findings")
    )
    mending = parser.add_mutually_exclusive_group()
    told = _("mend what has one right answer: letters, spaces, forms of prices and dates, names of files")
    mending.add_argument("--fix", action="store_true", help=told)
    told = _("show what --fix would change, and change nothing; exit status 1 if there is anything")
    mending.add_argument("--diff", action="store_true", help=told)
    told = _("follow the links, too: needs the network, and takes a while")
    parser.add_argument("--online", action="store_true", help=told)
    add_day(parser, words)
    add_drafts(parser, words)


def run(args: Namespace, terminal: Terminal) -> int:
    """Print every finding about the content; return 1 where one must not stay."""
    from generator.base.printing import WORDS
    from generator.cli.report import conclude, counted, status, tell

    began = perf_counter()
    if args.diff:
        return _show_changes(args, terminal)
    if args.fix:
        _mend(args, terminal)
    findings = [one for one in _found(args, terminal) if _is_asked_for(one, args)]
    tell(findings, args, terminal, hints=not terminal.quiet)
    if findings and terminal.columns and args.output_format == "full" and not terminal.quiet:
        gravest = min(findings, key=lambda one: list(WORDS).index(one.severity))
        terminal.say(terminal.words.gettext("What a code means: ocop explain %s") % gravest.code)
    told = terminal.words.gettext("Checked in %(seconds)s s. %(counts)s")
    took = terminal.number(perf_counter() - began, 1)
    conclude(told % {"seconds": took, "counts": counted(findings, terminal)}, args, terminal)
    return status(findings, strict=args.strict)


def _project(args: Namespace, terminal: Terminal, memory: Recollection | None = None) -> Project:
    from generator.base.jobs import processors
    from generator.build import Project

    wanted = asked(args, terminal.words)
    return Project(args.root, wanted, processors(), online=args.online, recollection=memory)


def _show_changes(args: Namespace, terminal: Terminal) -> int:
    """Print what would be mended, and nothing else; return 1 where there is anything."""
    from generator.build import as_diff

    repair = _repair(args, terminal)
    for line in as_diff(args.root, repair):
        terminal.say(line)
    if not repair:
        terminal.note(terminal.words.gettext("There is nothing to mend."))
    return int(bool(repair))


def _mend(args: Namespace, terminal: Terminal) -> None:
    """Mend what can be; what is read again afterwards may show more."""
    from generator.build import mend
    from generator.cli.report import conclude

    values, files = 0, set()
    for _ in range(_ROUNDS):
        if not (repair := _repair(args, terminal)):
            break
        mend(args.root, repair)
        values += sum(one.values for one in repair.changes)
        files |= {one.path for one in repair.changes} | {one.path for one in repair.moves}
    _ = terminal.words.gettext
    told = (
        _("Mended %(values)s values; %(files)s files changed or renamed.")
        if files
        else _("There was nothing to mend.")
    )
    conclude(told % {"values": terminal.number(values), "files": terminal.number(len(files))}, args, terminal)


def _repair(args: Namespace, terminal: Terminal) -> Repair:
    project = _project(args, terminal)
    wanted = [one for one in project.findings if _is_asked_for(one, args)]
    # Forms belong to no code: whoever chooses codes means those alone.
    return project.repair(wanted, forms=not args.select)


def _found(args: Namespace, terminal: Terminal) -> Sequence[Diagnostic]:
    """Return all findings; while servers are waited for, say what is going on."""
    from generator.base.cache import cache_of
    from generator.cli.progress import progress_on
    from generator.reading.recall import Recollection

    if args.online:
        with progress_on(terminal) as progress:
            progress.phase(terminal.words.gettext("Checking"))
            return _project(args, terminal).findings
    # Who asks again what was asked before waits for no record, and for nothing that is made of one.
    memory = Recollection(args.root, cache_of(args.root), asked(args, terminal.words))
    return _project(args, terminal, memory).findings if memory.findings is None else memory.findings


def _is_asked_for(found: Diagnostic, args: Namespace) -> bool:
    wanted = not args.select or found.code.startswith(tuple(args.select))
    return wanted and not found.code.startswith(tuple(args.ignore or ()))


COMMAND = Command("check", N_("say what is wrong in the content, and where"), options, run)
