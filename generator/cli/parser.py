"""What may stand on the line: the commands, and the options that all of them know."""

from __future__ import annotations

import argparse
import os
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any, NoReturn

from rich_argparse import RichHelpFormatter

from generator.cli.command import Command
from generator.cli.language import LANGUAGES
from generator.cli.terminal import wants_no_colour
from generator.cli.words import Words

_ABOUT_AN_ARGUMENT = re.compile(r"argument (?P<argument_name>\S+): (?P<message>.*)", re.DOTALL)


def _capital(text: str) -> str:
    """Return a text with a capital at its beginning only: Vietnamese has no Titles Like This."""
    return text[:1].upper() + text[1:]


class _Help(RichHelpFormatter):
    group_name_formatter = _capital
    help_markup = False
    text_markup = False


class _Parser(argparse.ArgumentParser):
    words: Words

    def error(self, message: str) -> NoReturn:
        """Say what is wrong with the line, in one language: argparse before 3.12 keeps one phrase English."""
        if found := _ABOUT_AN_ARGUMENT.fullmatch(message):
            message = self.words.gettext("argument %(argument_name)s: %(message)s") % found.groupdict()
        super().error(message)


def parser_of(commands: Iterable[Command], words: Words) -> argparse.ArgumentParser:
    """Return the parser of the whole line."""
    _ = words.gettext
    top = _parser(
        words,
        prog="ocop",
        description=_("A catalogue of OCOP products: from plain files to a site, feeds and print."),
    )
    _add_common(
        top,
        words,
        default={"root": Path(), "lang": None, "quiet": False, "verbose": False, "no_color": _plain()},
    )
    top.add_argument("--version", action=_Version, help=_("show the version and exit"))
    chosen = top.add_subparsers(
        prog=top.prog, title=_("commands"), metavar=_("COMMAND"), dest="command", parser_class=_of(words)
    )
    for command in commands:
        told = _(command.summary)
        one = chosen.add_parser(command.name, help=told, description=f"{_capital(told)}.", **_looks())
        command.options(one, words)
        _add_common(one, words, default={})
        one.set_defaults(run=command.run, prog=one.prog)
    return top


def _parser(words: Words, **told: Any) -> _Parser:
    return _of(words)(**told, **_looks())


def _of(words: Words) -> type[_Parser]:
    """Return the parser's class for these words: argparse makes the commands' parsers itself."""
    return type("_Parser", (_Parser,), {"words": words})


def _looks() -> dict[str, Any]:
    return {"formatter_class": _Help, "allow_abbrev": False}


def _plain() -> bool:
    return wants_no_colour(os.environ)


def _add_common(parser: argparse.ArgumentParser, words: Words, *, default: dict[str, Any]) -> None:
    """Add what may stand before the command and after it: there, only what is written counts."""
    _ = words.gettext

    def add(*names: str, **told: Any) -> None:
        group.add_argument(*names, **told)

    group = parser.add_argument_group(_("options of every command"), argument_default=argparse.SUPPRESS)
    add("--root", type=Path, metavar=_("DIR"), help=_("the folder that holds content/ (default: here)"))
    add(
        "--lang",
        choices=LANGUAGES,
        help=_("the language of the messages (default: that of the system, else Vietnamese)"),
    )
    add("-q", "--quiet", action="store_true", help=_("only what is wrong"))
    add("-v", "--verbose", action="store_true", help=_("hints too, and where an error came from"))
    add("--no-color", action="store_true", help=_("no colours (NO_COLOR says the same)"))
    parser.set_defaults(**default)


class _Version(argparse.Action):
    def __init__(self, option_strings: list[str], dest: str, **told: Any) -> None:
        super().__init__(
            option_strings, argparse.SUPPRESS, nargs=0, default=argparse.SUPPRESS, help=told.get("help")
        )

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> NoReturn:
        """Print the version: looked for only when asked, since that takes a while."""
        from generator.cli.fault import version

        print(f"ocop {version()}")
        parser.exit()
