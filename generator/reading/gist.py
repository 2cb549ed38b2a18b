"""What is to be known of a record when all are looked at together: kept beside it, so that nobody need read it again.

Rules stand on a floor above; whoever loads the content hands over who judges a record (`Judge`).
"""

from __future__ import annotations

import marshal
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, fields
from typing import Any

from generator.base.diagnostic import Diagnostic
from generator.base.span import Span
from generator.model import Product
from generator.model.field import Entry, Record
from generator.model.identifiers import Identified
from generator.reading.record import Reading
from generator.reading.references import Key, photographs_of, references_of
from generator.reading.told import as_plain, from_plain

At = Callable[..., Span]
"""Finds a value of one record: `at("packs", 0, "sku", english=False)`; none is the record's file itself."""


@dataclass(frozen=True, slots=True)
class Judge:
    """Who says what is wrong with a record, and what of it others must know."""

    key: str
    """A name for everything that the judgement depends on beside the record."""
    judge: Callable[[Record, At], tuple[list[Diagnostic], Mapping[str, Any]]]
    """Returns findings, and plain data (texts, numbers, tuples) by the code of the rule that asks for it."""


@dataclass(frozen=True, slots=True)
class Gist:
    """One record, as far as it matters to the others."""

    readable: bool = False
    """Whether there is a record at all."""
    draft: bool = False
    findings: Sequence[Diagnostic] = ()
    """What is wrong with its files, and what the rules about single records say."""
    references: Sequence[tuple[str, str, Key]] = ()
    """The records that it names: folder, slug, and where."""
    photographs: Sequence[tuple[str, Key]] = ()
    """The files that it names as photographs, and where."""
    identifiers: Sequence[tuple[str, str | None]] = ()
    """The SKU and the GTIN of each pack of a product."""
    accepted: Sequence[str] = ()
    """The codes of findings that its editor stands by, in the order of the record."""
    notes: Mapping[str, Any] = field(default_factory=dict)
    """What a rule must know of it, by the rule's code."""


def packed(gist: Gist) -> bytes:
    """Return a gist as bytes."""
    said = {one.name: getattr(gist, one.name) for one in fields(Gist)}
    return marshal.dumps(tuple((said | {"findings": [as_plain(one) for one in gist.findings]}).values()))


def unpacked(kept: memoryview) -> Gist:
    """Return the gist that was packed."""
    readable, draft, findings, *rest = marshal.loads(kept)
    return Gist(readable, draft, [from_plain(one) for one in findings], *rest)


def gist_of(reading: Reading, judge: Judge) -> Gist:
    """Return the gist of what was just read."""
    record = reading.record
    if record is None:
        return Gist(findings=reading.findings)
    found, notes = judge.judge(record, reading.at)
    said = vars(record)
    return Gist(
        True,
        bool(said.get("draft")),
        (*reading.findings, *found),
        tuple(references_of(record)) if isinstance(record, Entry) else (),
        tuple(photographs_of(record)),
        Identified.of(record).packs if isinstance(record, Product) else (),
        tuple([accept.rule.strip().upper() for accept in said.get("accept") or ()]),
        dict(notes),
    )
