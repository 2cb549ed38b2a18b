"""Rows: what each column says of each pack, within what the channel takes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.base.cache import key_of
from generator.outputs.feeds.channel import Cell, Channel, Column
from generator.outputs.feeds.facts import Context, Offer
from generator.outputs.feeds.show import SHOWN, shorten

Part = tuple[tuple[str, str], ...]
Value = str | Part
"""What one attribute says: a text, or named texts where it is made of parts."""


@dataclass(frozen=True, slots=True)
class Listed:
    """An offer and those of its packs that a channel takes."""

    offer: Offer
    packs: tuple[int, ...]

    @property
    def fingerprint(self) -> str:
        """Return a name for all that the rows may show."""
        return key_of(self.offer.fingerprint, repr(self.packs))


@dataclass(frozen=True, slots=True)
class Row:
    """What each column of a channel says of one pack."""

    values: tuple[tuple[Column, tuple[Value, ...]], ...]

    def cells(self) -> Iterator[str]:
        """Yield the cells of a table, one for each heading."""
        for column, values in self.values:
            yield from column_cells(column, values)

    def attributes(self) -> Iterator[tuple[str, Value]]:
        """Yield each attribute that says something, as often as it does."""
        for column, values in self.values:
            for value in values:
                yield column.heading, value


def column_cells(column: Column, values: Sequence[Value]) -> Sequence[str]:
    """Return what a table has of one column: a cell for each numbered heading, or all in one cell."""
    texts = [value if isinstance(value, str) else ":".join(text for _, text in value) for value in values]
    if "{n}" in column.heading:
        return [*texts, *[""] * (len(column.headings) - len(texts))]
    return [column.join.join(texts)]


def rows(channel: Channel, listed: Sequence[Listed], demo_note: str) -> Iterator[Row]:
    """Yield a row for each pack that the channel takes, in the order of the records."""
    for one in listed:
        for at in one.packs:
            yield row(channel, context_of(channel, one.offer, at, demo_note))


def context_of(channel: Channel, offer: Offer, at: int, demo_note: str = "") -> Context:
    """Return what the cells of one pack's row are made from."""
    return Context(offer, at, offer.product.packs[at], channel.name, channel.language, demo_note)


def row(channel: Channel, context: Context) -> Row:
    """Return the row of one pack."""
    return Row(tuple((column, _kept(column, context)) for column in channel.columns))


def texts_of(cell: Cell, context: Context) -> tuple[str, ...]:
    """Return what a cell says in full: the texts of the first source that says something."""
    if cell.text is not None:
        return (cell.text,)
    show, values, language = SHOWN[cell.show], cell.values, context.language
    for source in cell.source:
        value = source.of(context)
        if value is None:
            continue
        items = value if isinstance(value, tuple) else (value,)
        texts = [show(item, language) for item in items if item is not None]
        if values:
            texts = [values.get(text, "") for text in texts]
        if found := tuple(filter(None, texts)):
            return found
    return ()


def suits(cell: Cell, text: str) -> bool:
    """Return whether a text has the form that the channel asks."""
    return cell.pattern is None or re.fullmatch(cell.pattern, text) is not None


def _kept(column: Column, context: Context) -> tuple[Value, ...]:
    values: tuple[Value, ...] = _of_parts(column, context) if column.parts else _texts(column, context)
    if len(values) < column.at_least:
        return ()
    return values if column.repeat is None else values[: column.repeat]


def _texts(cell: Cell, context: Context) -> tuple[str, ...]:
    texts = texts_of(cell, context)
    if cell.pattern is not None:
        texts = tuple(text for text in texts if suits(cell, text))
    longest = cell.max_length
    return tuple(shorten(text, longest) for text in texts) if longest else texts


def _of_parts(column: Column, context: Context) -> tuple[Part, ...]:
    """Return the one attribute that the parts make, or none where a part that it needs says nothing."""
    made = []
    for part in column.parts:
        text = column.join.join(_texts(part, context))
        if text:
            made.append((part.heading, text))
        elif part.required:
            return ()
    return (tuple(made),) if made else ()
