"""`ocop build`: everything the content makes, in one folder."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

from generator.cli import options as o
from generator.cli.command import Command, UsageError
from generator.cli.progress import Progress, progress_on
from generator.cli.terminal import Terminal
from generator.cli.words import N_, Words

if TYPE_CHECKING:
    from generator.build import Built
    from generator.cli.watched import Clock

_PARTS = {
    "read": N_("Reading the content"),
    "check": N_("Checking"),
    "pages": N_("Building the editorial pages"),
    "plan": N_("Planning"),
    "make": N_("Making files"),
}


def options(parser: ArgumentParser, words: Words) -> None:
    """Add the options of `build`."""
    _ = words.gettext
    told = _("the folder to publish in (default: dist, beside content)")
    parser.add_argument("-d", "--out", type=Path, metavar=_("DIR"), help=told)
    told = _("only these parts, such as site,feeds; the others stay as they are")
    parser.add_argument("--only", action="extend", type=o.several(str), metavar=_("NAMES"), help=told)
    o.add_strict(
        parser, _("warnings too are exit status 1, and where there is an error nothing is published")
    )
    o.add_drafts(parser, words)
    o.add_day(parser, words)
    url = o.valued(o.address, _("%s is not an address such as https://ocop.example"))
    told = _("the address of the site (default: url of catalogue.yml)")
    parser.add_argument("-b", "--base-url", type=url, metavar=_("URL"), help=told)
    number = o.valued(o.count, _("%s is not a number of at least 1"))
    told = _("how many processors to use (default: all)")
    parser.add_argument("--jobs", type=number, metavar=_("N"), help=told)
    o.add_format(parser, words)
    parser.add_argument("--timings", action="store_true", help=_("say how long each part took"))


def run(args: Namespace, terminal: Terminal) -> int:
    """Build, print what was found and what was made; return 1 where something must not stay."""
    from generator.build import NotOurs, ShellError
    from generator.cli.report import status, tell, tell_pages

    began = perf_counter()
    target = _target(args, terminal)
    _refuse_unknown(args.only, terminal)
    try:
        with progress_on(terminal) as progress:
            built, clock = _build(args, terminal, target=target, progress=progress)
    except NotOurs:
        told = terminal.words.gettext(
            "%s holds something that no build left there: empty it, or name another folder with -d"
        )
        raise UsageError(told % target) from None
    except ShellError as wrong:
        tell_pages(wrong, terminal)
        return 1
    tell(built.findings, args, terminal, hints=terminal.verbose)
    _conclude(built, args, terminal, target=target, seconds=perf_counter() - began)
    if args.timings:
        terminal.complain(_table(clock, terminal))
    return status(built.findings, strict=args.strict)


def _target(args: Namespace, terminal: Terminal) -> Path:
    """Return the folder to publish in; a build never lands among what people write."""
    root: Path = args.root.resolve()
    target: Path = args.out.resolve() if args.out else root / "dist"
    written = [root / name for name in ("content", "theme")]
    if root.is_relative_to(target) or any(target.is_relative_to(folder) for folder in written):
        told = terminal.words.gettext(
            "-d: %s is where the content is; name a folder of its own, such as dist"
        )
        raise UsageError(told % target)
    return target


def _refuse_unknown(names: Sequence[str] | None, terminal: Terminal) -> None:
    from generator.build import folders

    known = folders() if names else []
    for name in names or ():
        if name not in known:
            told = terminal.words.gettext("--only: there is no %(name)s; there are %(known)s")
            raise UsageError(told % {"name": name, "known": ", ".join(known)})


def _build(args: Namespace, terminal: Terminal, *, target: Path, progress: Progress) -> tuple[Built, Clock]:
    from generator.base.jobs import processors
    from generator.cli.watched import Clock, Watched

    clock = Clock(lambda part: progress.phase(terminal.words.gettext(_PARTS[part])))
    asked = o.asked(args, terminal.words, base_url=args.base_url)
    project = Watched(args.root, asked, workers=args.jobs or processors(), clock=clock)
    with clock.part("make"):
        built = project.build(target, only=args.only or (), strict=args.strict, progress=progress.count)
    return built, clock


def _conclude(built: Built, args: Namespace, terminal: Terminal, *, target: Path, seconds: float) -> None:
    from generator.cli.report import conclude, counted, shown_folder

    words, published = terminal.words, built.published
    facts = {
        "total": terminal.number(published.total),
        "folder": shown_folder(target),
        "made": terminal.number(len(published.made)),
        "removed": terminal.number(len(published.removed)),
        "seconds": terminal.number(seconds, 1),
    }
    done = words.ngettext(
        "Built %(total)s file into %(folder)s (%(made)s new, %(removed)s removed) in %(seconds)s s.",
        "Built %(total)s files into %(folder)s (%(made)s new, %(removed)s removed) in %(seconds)s s.",
        published.total,
    )
    held = words.gettext("Nothing was published in %(folder)s: there are errors, and --strict was asked for.")
    conclude(
        f"{(held if built.held_back else done) % facts} {counted(built.findings, terminal)}", args, terminal
    )


def _table(clock: Clock, terminal: Terminal) -> str:
    """Return a line for each part, and one for all of them."""
    rows = [(terminal.words.gettext(told), clock.seconds[part]) for part, told in _PARTS.items()]
    rows.append((terminal.words.gettext("Together"), sum(clock.seconds.values())))
    wide = max(len(name) for name, _ in rows)
    return "\n".join(f"  {name:<{wide}}  {terminal.number(seconds, 2):>8} s" for name, seconds in rows)


COMMAND = Command("build", N_("make the site, the feeds and the rest in one folder"), options, run)
