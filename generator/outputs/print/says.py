"""What a printed page says, and in which language it says it."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path

from generator.kit.plain_text import to_text
from generator.kit.words import NO_BREAK, keep_together
from generator.model.values.dates import MONTHS
from generator.model.words import Words

Said = str | dict[str, str]
"""A text for Typst: as it is where it is in the page's language, `{"vi": ...}` where only the Vietnamese is there."""

_LONGEST_SHORT = 300
_ENDS = re.compile(r"(?<=[.!?…])[”’\"')]*\s+(?=[^\W\d_a-zà-ỹđ]|[“\"(\d])")
_ABBREVIATED = re.compile(
    r"(?:\b[^\W\d_]|\b(?:TP|TX|TT|QL|ThS|TS|GS|PGS|Mr|Mrs|Ms|Dr|St|No|vs))\.$", re.IGNORECASE
)


def words_text() -> str:
    """Return the file of all texts of print: it is handed over like anything else that is shown."""
    return Path(__file__).with_name("words.json").read_text("utf-8")


@dataclass(frozen=True)
class Tongue:
    """The language of a piece, and its texts."""

    code: str
    texts: str
    """What `words_text` returned."""

    @cached_property
    def words(self) -> Mapping[str, list[str]]:
        """Return every text: Vietnamese, English, and the English for one where it differs."""
        found: Mapping[str, list[str]] = json.loads(self.texts)
        return found

    def say(self, key: str, **parts: object) -> str:
        """Return one of our own texts with its `{parts}` filled in."""
        forms = self.words[key]
        form = forms[-1] if self.code == "en" and parts.get("n") == 1 else forms[self.code == "en"]
        return form.format(**parts)

    def text(self, value: Words | None) -> Said | None:
        """Return a record's text in one line."""
        return self._marked(value, " ".join((value.to(self.code) if value else "").split()))

    def name(self, value: Words) -> Said:
        """Return a record's name, its proper nouns kept on one line."""
        return self._marked(value, keep_together(" ".join(value.to(self.code).split()))) or ""

    def short(self, prose: Words | None) -> Said | None:
        """Return the first sentences of a piece of prose."""
        return self._marked(prose, in_short(prose.to(self.code)) if prose else "")

    def paragraphs(self, prose: Words | None) -> list[Said]:
        """Return a piece of prose as plain paragraphs."""
        lines = to_text(prose.to(self.code)).split("\n") if prose else []
        return [said for line in lines if (said := self._marked(prose, line))]

    def _marked(self, value: Words | None, text: str) -> Said | None:
        if not value or not text:
            return None
        return {"vi": text} if value.lacks(self.code) else text


def in_short(markdown: str, longest: int = _LONGEST_SHORT) -> str:
    """Return as many of the first sentences as are no longer than asked for, headings passed over."""
    lines = [line.removeprefix("- ") for line in to_text(markdown).split("\n")]
    told = [line for line in lines if re.search(r"[.!?…][”’\"')]*$", line)] or lines
    found = ""
    for sentence in _sentences(" ".join(told)):
        longer = f"{found} {sentence}".strip()
        if len(longer) > longest:
            break
        found = longer
    return found or _cut(" ".join(told), longest)


def day(value: date) -> str:
    """Return a day as labels print it: 5/8/2026."""
    return f"{value.day}/{value.month}/{value.year}"


def days(first: date, last: date, language: str) -> str:
    """Return a span of days with what both share said once: `17–20 tháng 11 năm 2022`."""
    if (first.year, first.month) == (last.year, last.month):
        numbers = f"{first.day}" if first == last else f"{first.day}–{last.day}"
        return f"{numbers} {_month(last, language)}"
    begins = _month(first, language) if first.year != last.year else _month(first, language, year=False)
    return f"{first.day} {begins} – {last.day} {_month(last, language)}"


def _month(value: date, language: str, *, year: bool = True) -> str:
    if language == "en":
        return f"{MONTHS[value.month - 1]} {value.year}" if year else MONTHS[value.month - 1]
    return (
        f"tháng{NO_BREAK}{value.month} năm{NO_BREAK}{value.year}" if year else f"tháng{NO_BREAK}{value.month}"
    )


def _sentences(text: str) -> list[str]:
    found: list[str] = []
    for part in _ENDS.split(text):
        if found and _ABBREVIATED.search(found[-1]):
            found[-1] += f" {part}"
        else:
            found.append(part)
    return found


def _cut(text: str, longest: int) -> str:
    if len(text) <= longest:
        return text
    return text[: longest - 1].rsplit(" ", 1)[0].rstrip(" ,;:–-") + "…"
