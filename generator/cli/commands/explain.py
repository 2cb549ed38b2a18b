"""`ocop explain`: what the code of a finding means, and what to do about it."""

from __future__ import annotations

import re
from argparse import ArgumentParser, Namespace
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from generator.cli.command import Command, UsageError
from generator.cli.terminal import Terminal
from generator.cli.words import N_, Words

if TYPE_CHECKING:
    from generator.cli.codes import Code

_CODE = re.compile(r"(?:OCOP-?)?(\d{1,3})", re.IGNORECASE)


def options(parser: ArgumentParser, words: Words) -> None:
    """Add the options of `explain`."""
    _ = words.gettext
    told = _("codes such as OCOP-207, or 207; OCOP-2 lists those that begin so (default: list all)")
    parser.add_argument("codes", nargs="*", metavar=_("CODE"), help=told)
    told = _("for people, or as JSON for a program")
    parser.add_argument("--output-format", choices=("full", "json"), default="full", help=told)


def run(args: Namespace, terminal: Terminal) -> int:
    """Print what codes mean; return 0."""
    from generator.cli.codes import all_codes
    from generator.cli.explained import listing, page

    known = all_codes()
    asked = [code for text in args.codes for code in _meant(text, known, terminal)] or list(known.values())
    if args.output_format == "json":
        terminal.say(_json(asked, terminal.language))
    elif _names_each(args.codes, asked):
        terminal.say(f"\n\n{'─' * 40}\n\n".join(page(code, terminal) for code in asked))
    else:
        terminal.say(listing(asked, terminal))
    return 0


def _meant(text: str, known: Mapping[str, Code], terminal: Terminal) -> Sequence[Code]:
    """Return the codes that a text names or begins; refuse one that there is none of, with the nearest."""
    written = _CODE.fullmatch(text.strip())
    name = f"OCOP-{written[1]}" if written else text
    found = [code for code in known.values() if code.code.startswith(name)]
    if not found:
        raise UsageError(_refusal(name, known, terminal))
    return found


def _refusal(name: str, known: Mapping[str, Code], terminal: Terminal) -> str:
    from generator.model.near import nearest

    told = terminal.words.gettext("there is no code %(name)s; `ocop explain` lists all")
    near = nearest(name, [code for code in known if code.startswith(name[:6])])
    if near:
        told = terminal.words.gettext("there is no code %(name)s; did you mean %(near)s?")
    return told % {"name": name, "near": near}


def _names_each(texts: Sequence[str], asked: Sequence[Code]) -> bool:
    """Return whether each code was asked for by its whole name."""
    return len(texts) == len(asked)


def _json(codes: Sequence[Code], language: str) -> str:
    import json

    told = [
        {
            "code": code.code,
            "title": code.title.to(language),
            "severities": [str(one) for one in code.severities],
            "why": code.why.to(language) if code.why else None,
            "fails": code.fails or None,
            "passes": code.passes or None,
            "source": code.source.to(language) if code.source else None,
            "since": code.since.isoformat() if code.since else None,
            "until": code.until.isoformat() if code.until else None,
        }
        for code in codes
    ]
    return json.dumps({"version": 1, "codes": told}, ensure_ascii=False, indent=2)


COMMAND = Command(
    "explain", N_("say what the code of a finding means, and what to do about it"), options, run
)
