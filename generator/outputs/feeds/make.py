"""Files of a channel: pure functions from what they show to bytes."""

from __future__ import annotations

from datetime import date
from typing import Any

from generator.kit.tables import to_csv, to_json_rows
from generator.outputs.feeds.channel import Channel
from generator.outputs.feeds.rows import Listed, Row, column_cells, rows

_REMARKS = {"vi": "Ghi chú", "en": "Note"}


def make_csv(channel: Channel, listed: tuple[Listed, ...], demo_note: str) -> bytes:
    """Return a channel's table; a sample says so in a last column, where no reader of tables trips over it."""
    last = (_REMARKS[channel.language],) if demo_note else ()
    told = (demo_note,) if demo_note else ()
    cells = ((*row.cells(), *told) for row in rows(channel, listed, demo_note))
    return to_csv((*channel.headings, *last), cells)


def make_json(channel: Channel, listed: tuple[Listed, ...], demo_note: str, day: str) -> bytes:
    """Return a channel's rows as JSON, each value as text as the table has it."""
    own = channel.note.text.to(channel.language) if channel.note else ""
    head = {
        "version": 1,
        "channel": channel.name,
        "title": channel.title,
        "note": " ".join(f"{line.rstrip('.')}." for line in (demo_note, own) if line),
        "generated_for": day,
    }
    return to_json_rows(head, "products", (_record(row) for row in rows(channel, listed, demo_note)))


def make_xml(channel: Channel, listed: tuple[Listed, ...], demo_note: str, about: tuple[str, ...]) -> bytes:
    """Return a channel's rows as RSS 2.0; `about` is the feed's title, link, description and day."""
    # feedgen and lxml take 0.2 s to import: only who writes such a file pays for them.
    from generator.kit.xml_feed import About, to_rss  # noqa: PLC0415 (with lxml it takes a fifth of a second)

    assert channel.namespace, "reading refuses such a channel"
    title, link, description, day = about
    space = (channel.namespace.prefix, channel.namespace.address)
    told = About(title, link, description, channel.language, date.fromisoformat(day), *space)
    return to_rss(told, (tuple(row.attributes()) for row in rows(channel, listed, demo_note)))


def _record(row: Row) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for column, values in row.values:
        if column.parts or (column.repeat and "{n}" not in column.heading):
            made = [value if isinstance(value, str) else dict(value) for value in values]
            found[column.heading] = [*found.get(column.heading, []), *made]
        else:
            found |= dict(zip(column.headings, column_cells(column, values), strict=True))
    return found
