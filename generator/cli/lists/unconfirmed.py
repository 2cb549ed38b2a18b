"""Records that nobody has confirmed (`confirmed`) for a year, or ever: whom to ask whether all is still so."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from generator.cli.lists import Ask, Cell, Column, List, Said
from generator.cli.words import N_
from generator.model import DisplayPoint, Producer, Product
from generator.model.order import sort_key
from generator.model.values import Telephone, months_later

Confirmable = Product | Producer | DisplayPoint

_MONTHS = 12


def rows(ask: Ask) -> Sequence[Sequence[Cell]]:
    """Return a row for each record that is published: never confirmed first, then the longest ago, by name."""
    found = [
        (folder, record) for folder, record in _published(ask) if _is_old(record, ask.loaded.catalogue.day)
    ]
    found.sort(key=lambda one: (_last(one[1]) or date.min, sort_key(ask.name(one[1]))))
    return [_row(ask, folder, record) for folder, record in found]


def _published(ask: Ask) -> Iterator[tuple[str, Confirmable]]:
    catalogue = ask.loaded.catalogue
    for folder in ("products", "producers", "display-points"):
        for entry in catalogue.entries(folder).values():
            assert isinstance(entry, Product | Producer | DisplayPoint)
            if not _is_closed(entry, catalogue.day):
                yield folder, entry


def _is_closed(record: Confirmable, day: date) -> bool:
    closed = record.closed if isinstance(record, DisplayPoint) else None
    return closed is not None and closed.last <= day


def _is_old(record: Confirmable, day: date) -> bool:
    last = _last(record)
    return last is None or months_later(last, _MONTHS) < day


def _last(record: Confirmable) -> date | None:
    return record.confirmed.on.last if record.confirmed else None


def _row(ask: Ask, folder: str, record: Confirmable) -> Sequence[Cell]:
    said, last = record.confirmed, _last(record)
    when = said.on.show(ask.language) if said else ask.words.gettext("never")
    who, phone = _whom(ask, record)
    return (
        Said(last.isoformat() if last else None, when),
        ask.kind(folder),
        ask.name(record),
        said.by if said else None,
        who,
        phone.written if phone else None,
        ask.file(folder, record.slug),
    )


def _whom(ask: Ask, record: Confirmable) -> tuple[str | None, Telephone | None]:
    """Return who can say whether it is still so, and the telephone."""
    if isinstance(record, DisplayPoint):
        return record.operator, record.phone
    maker = ask.loaded.catalogue.maker(record) if isinstance(record, Product) else record
    return maker.represented_by or ask.name(maker), maker.phone


LIST = List(
    N_("Records that nobody has confirmed for a year, or ever, as of %s"),
    N_("Every record was confirmed within a year, as of %s."),
    (
        Column("confirmed_on", N_("Confirmed"), whole=True),
        Column("kind", N_("Record")),
        Column("name", N_("Name")),
        Column("confirmed_by", N_("By"), on_screen=False),
        Column("ask", N_("Whom to ask")),
        Column("phone", N_("Telephone"), whole=True),
        Column("file", N_("File"), on_screen=False),
    ),
    rows,
)
