"""Options that several commands know, and what their values may be."""

from __future__ import annotations

import os
import re
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Callable
from datetime import date, datetime, timedelta, timezone
from typing import TYPE_CHECKING, TypeVar

from generator.cli.command import UsageError
from generator.cli.words import Words

if TYPE_CHECKING:
    from generator.reading.asked import Asked

T = TypeVar("T")

FORMATS = ("full", "concise", "json", "github", "gitlab", "sarif")
VIET_NAM = timezone(timedelta(hours=7))
"""Certificates lapse by the calendar there, wherever the build runs."""
_CODES = re.compile(r"OCOP-\d{0,3}")


def add_day(parser: ArgumentParser, words: Words) -> None:
    """Add `--today`."""
    _ = words.gettext
    day = valued(_day, _("%s is not a day such as 2026-11-24"))
    parser.add_argument(
        "--today",
        type=day,
        metavar=_("YYYY-MM-DD"),
        help=_("the day the catalogue is to stand at (default: as_of of catalogue.yml, else today)"),
    )


def add_drafts(parser: ArgumentParser, words: Words) -> None:
    """Add `--drafts`."""
    parser.add_argument("--drafts", action="store_true", help=words.gettext("drafts too"))


def add_strict(parser: ArgumentParser, told: str) -> None:
    """Add `--strict`."""
    parser.add_argument("-s", "--strict", action="store_true", help=told)


def add_format(parser: ArgumentParser, words: Words) -> None:
    """Add `--output-format`."""
    told = words.gettext(
        "how findings are written: for people, or for a program, which then gets nothing else"
    )
    parser.add_argument("--output-format", choices=FORMATS, default="full", help=told)


def valued(read: Callable[[str], T], complaint: str) -> Callable[[str], T]:
    """Return a reader of an option's value that says in words what is wrong with it."""

    def convert(text: str) -> T:
        try:
            return read(text)
        except ValueError:
            raise ArgumentTypeError(complaint % text) from None

    return convert


def several(read: Callable[[str], T]) -> Callable[[str], list[T]]:
    """Return a reader of several values with commas between."""
    return lambda text: [read(part.strip()) for part in text.split(",") if part.strip()]


def count(text: str) -> int:
    """Return a number of at least one."""
    if (number := int(text)) < 1:
        raise ValueError(text)
    return number


def code(text: str) -> str:
    """Return a finding's code, or the beginning of one: `OCOP-2` is every rule."""
    if not _CODES.fullmatch(text.upper()):
        raise ValueError(text)
    return text.upper()


def address(text: str) -> str:
    """Return the address of a site."""
    from urllib.parse import urlsplit

    parts = urlsplit(text)
    if parts.scheme not in ("http", "https") or not parts.hostname or re.search(r"\s", text):
        raise ValueError(text)
    return text


def asked(args: Namespace, words: Words, *, base_url: str | None = None) -> Asked:
    """Return what was asked of the content."""
    from generator.reading.asked import Asked

    return Asked(_today(words), fixed_day=args.today, base_url=base_url, drafts=args.drafts)


def _day(text: str) -> date:
    return datetime.strptime(text, "%Y-%m-%d").date()


def _today(words: Words) -> date:
    """Return the day in Viet Nam, now or at the moment that SOURCE_DATE_EPOCH names."""
    if not (moment := os.environ.get("SOURCE_DATE_EPOCH")):
        return datetime.now(VIET_NAM).date()
    try:
        return datetime.fromtimestamp(int(moment), VIET_NAM).date()
    except (ValueError, OverflowError, OSError):
        told = words.gettext("SOURCE_DATE_EPOCH: %s is not a number of seconds")
        raise UsageError(told % moment) from None
