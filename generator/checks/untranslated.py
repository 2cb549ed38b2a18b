"""OCOP-208: texts of a record have no English yet.

What is not translated is shown in Vietnamese, marked as such to readers and to screen readers. One hint a
record names the keys, at its English file where it has one. Where the catalogue's `languages` are only
`[vi]` there is nothing to say.

Passes, with `name: Brown sugar cake` in index.en.md::

    name: Bánh đường đen

Fails, with no index.en.md::

    name: Bánh đường đen
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.base.diagnostic import Diagnostic, Severity, Text
from generator.checks.rule import Evidence, Rule
from generator.model import ENTRIES
from generator.model.catalogue import UNNAMED
from generator.model.field import Record, slots
from generator.model.words import Words

_MESSAGE = Text(vi="chưa dịch sang tiếng Anh: {keys}", en="not yet in English: {keys}")


def check(evidence: Evidence) -> Iterator[Diagnostic]:
    """Yield a hint for each record that says something in Vietnamese alone."""
    read = evidence.loaded.read
    if "en" not in read.imprint.languages:
        return
    if read.imprint.url != UNNAMED:
        yield from _judge(evidence, ("", "catalogue"), read.imprint)
    for folder in ENTRIES:
        for slug, entry in read.entries(folder).items():
            yield from _judge(evidence, (folder, slug), entry)


def _judge(evidence: Evidence, owner: tuple[str, str], record: Record) -> Iterator[Diagnostic]:
    keys = list(dict.fromkeys(_lacking(record)))
    span = evidence.loaded.beginning(*owner)
    if keys and span:
        message = _MESSAGE.fill(keys=", ".join(f"`{key}`" for key in keys))
        yield Diagnostic(span, RULE.code, message, None, Severity.HINT)


def _lacking(record: Record) -> Iterator[str]:
    """Yield the keys of texts that have no English, those of records inside after their own: `photos.alt`."""
    for name, slot in slots(type(record)).items():
        if not slot.translated:
            continue
        value = getattr(record, slot.name)
        for one in (
            value.values() if isinstance(value, dict) else value if isinstance(value, tuple) else (value,)
        ):
            if isinstance(one, Words) and one.lacks("en"):
                yield name
            elif isinstance(one, Record):
                yield from (f"{name}.{key}" for key in _lacking(one))


RULE = Rule("OCOP-208", check)
