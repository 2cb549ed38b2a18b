"""A rule's page in the manual, read from the docstring of its module: one place for what it is and why.

The docstring says, in this order: `CODE: what is wrong.`, why, an example that passes, one that fails, a line
`Source: ...`, and then in Vietnamese what is wrong and why. Examples speak for themselves in any language;
what is said of one (`Passes, in two files::`) stands in English only. A source is mostly numbers of laws; where it
has words, they stand in Vietnamese after a `|`.
"""

from __future__ import annotations

import re
import sys
from dataclasses import dataclass
from datetime import date

from generator.base.diagnostic import Text
from generator.checks.rule import RecordRule, Rule

_PAGE = re.compile(
    r"(?P<code>OCOP-\d{3}): (?P<title>.+?)\n\n(?P<why>.+?)\n\n"
    r"Passes[^\n]*::\n\n(?P<passes>.+?)\n\nFails[^\n]*::\n\n(?P<fails>.+?)\n\n"
    r"Source: (?P<source>.+?)\n\n(?P<title_vi>.+?)\n\n(?P<why_vi>.+)",
    re.S,
)


@dataclass(frozen=True, slots=True)
class Page:
    """What the manual and `ocop explain` say of a rule."""

    code: str
    title: Text
    """What is wrong, without a full stop."""
    why: Text
    """Paragraphs, with an empty line between them."""
    passes: str
    fails: str
    """Pieces of content, as they stand in a file."""
    source: str
    since: date | None
    until: date | None


def page_of(rule: Rule | RecordRule) -> Page:
    """Return the page of a rule; raise `ValueError` where its docstring is none."""
    function = rule.check if isinstance(rule, Rule) else rule.judge
    told = _PAGE.fullmatch((sys.modules[function.__module__].__doc__ or "").strip())
    if told is None:
        raise ValueError(f"{rule.code}: the docstring of {function.__module__} is no page of the manual")
    return Page(
        told["code"],
        Text(vi=_line(told["title_vi"]), en=_line(told["title"])),
        Text(vi=_unwrapped(told["why_vi"]), en=_unwrapped(told["why"])),
        _example(told["passes"]),
        _example(told["fails"]),
        _line(told["source"]),
        rule.since,
        rule.until,
    )


def _line(text: str) -> str:
    return " ".join(text.split()).rstrip(".")


def _unwrapped(text: str) -> str:
    return "\n\n".join(" ".join(paragraph.split()) for paragraph in text.split("\n\n"))


def _example(text: str) -> str:
    return "\n".join(line.removeprefix("    ") for line in text.split("\n"))
