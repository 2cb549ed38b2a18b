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
    from generator.build import Project


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
    told = _("follow the links, too: needs the network, and takes a while")
    parser.add_argument("--online", action="store_true", help=told)
    add_day(parser, words)
    add_drafts(parser, words)


def run(args: Namespace, terminal: Terminal) -> int:
    """Print every finding about the content; return 1 where one must not stay."""
    from generator.base.jobs import processors
    from generator.base.printing import WORDS
    from generator.build import Project
    from generator.cli.report import conclude, counted, status, tell

    began = perf_counter()
    project = Project(args.root, asked(args, terminal.words), processors(), online=args.online)
    findings = [one for one in _found(project, args, terminal) if _is_asked_for(one, args)]
    tell(findings, args, terminal, hints=not terminal.quiet)
    if findings and terminal.columns and args.output_format == "full" and not terminal.quiet:
        gravest = min(findings, key=lambda one: list(WORDS).index(one.severity))
        terminal.say(terminal.words.gettext("What a code means: ocop explain %s") % gravest.code)
    told = terminal.words.gettext("Checked in %(seconds)s s. %(counts)s")
    took = terminal.number(perf_counter() - began, 1)
    conclude(told % {"seconds": took, "counts": counted(findings, terminal)}, args, terminal)
    return status(findings, strict=args.strict)


def _found(project: Project, args: Namespace, terminal: Terminal) -> Sequence[Diagnostic]:
    """Return all findings; while servers are waited for, say what is going on."""
    from generator.cli.progress import progress_on

    if not args.online:
        return project.findings
    with progress_on(terminal) as progress:
        progress.phase(terminal.words.gettext("Checking"))
        return project.findings


def _is_asked_for(found: Diagnostic, args: Namespace) -> bool:
    wanted = not args.select or found.code.startswith(tuple(args.select))
    return wanted and not found.code.startswith(tuple(args.ignore or ()))


COMMAND = Command("check", N_("say what is wrong in the content, and where"), options, run)
