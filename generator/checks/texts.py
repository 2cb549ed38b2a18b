"""Every text of a record, in both languages: what the rules about words look at.

A record is walked once by a plan that its model makes once. Codes, slugs, addresses, names of files and the
tax code, which is never published, are no texts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from typing import Any, get_args

from generator.model import kinds as k
from generator.model.field import Record, slots
from generator.model.values.written import tidy
from generator.model.words import Words
from generator.reading.references import FOLDERS

Key = tuple[str | int, ...]

_NO_TEXTS = {
    *FOLDERS,
    "file",
    "photo",
    "cover",
    "logo",
    "photo_store",
    "sources",
    "channel",
    "rule",
    "tax_code",
}
_LONG_NUMBER = re.compile(r"[0-9](?:[ .-]?[0-9]){7}")
_JOINT = "\u200d"
# A line and a slug are read alike: slugs are told by the names of their fields.
_LINE = get_args(k.Line)[1]


@dataclass(frozen=True, slots=True)
class Piece:
    """One text of a record."""

    key: Key
    text: str
    english: bool = False

    @property
    def name(self) -> str:
        """Return the field that holds it: `alt` for `photos.0.alt`."""
        return next(str(part) for part in reversed(self.key) if isinstance(part, str))

    @property
    def is_line(self) -> bool:
        """Return whether it is one line in the file: a description is prose, and may have several."""
        return self.key != ("body",) and "\n" not in self.text


class Texts:
    """The texts of one record: all in one string, for a rule to see whether it has anything to say, and each by itself."""

    def __init__(self, record: Record) -> None:
        self._record = record
        self.joined = "\n".join(_strings(record))
        """All of them, a line break between two."""

    @cached_property
    def lower(self) -> str:
        """Return all of them in small letters."""
        return self.joined.lower()

    @cached_property
    def has_long_number(self) -> bool:
        """Return whether a number of eight digits or more stands in any: a person's, an account's."""
        return _LONG_NUMBER.search(self.joined) is not None

    @cached_property
    def pieces(self) -> Sequence[Piece]:
        """Return each text with its key, the Vietnamese before the English."""
        return tuple(_pieces(self._record, ()))


def texts_of(record: Record) -> Texts:
    """Return the texts of a record; one rule after the other asks for those of the same."""
    return _texts_of(Same(record))


def mended(piece: Piece) -> str | None:
    """Return a text in NFC, without invisible signs and double spaces; nothing where more than one thing can be meant.

    Prose keeps its lines, a family of emoji its joints, and what an item of an English list translates is not
    told by its place.
    """
    in_english_list = piece.english and any(isinstance(part, int) for part in piece.key)
    if not piece.is_line or in_english_list or _JOINT in piece.text:
        return None
    return tidy(piece.text)


@dataclass(frozen=True, slots=True, eq=False)
class Same:
    """A record as itself, for a cache: to compare what two say takes longer than to walk one."""

    record: Record

    def __hash__(self) -> int:
        return id(self.record)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Same) and self.record is other.record


@lru_cache(maxsize=2)
def _texts_of(same: Same) -> Texts:
    return Texts(same.record)


@cache
def _plan(model: type[Record]) -> Sequence[tuple[str, str]]:
    """Return the fields that are texts or hold some: what people call each, and what the model does."""
    return tuple(
        (name, slot.name)
        for name, slot in slots(model).items()
        if name not in _NO_TEXTS and (_plan(slot.record) if slot.record else _is_text(slot.info))
    )


def _is_text(part: Any) -> bool:
    inner = getattr(part, "annotation", None)
    said = [*getattr(part, "metadata", ()), *getattr(part, "__metadata__", ())]
    return (
        part is Words or _LINE in said or any(map(_is_text, [*get_args(part), *([inner] if inner else [])]))
    )


def _strings(record: Record) -> Iterator[str]:
    # All checks of a record walk it first: what is commonest is asked first, and a text is not asked whether it is one.
    said = vars(record)
    for _, attribute in _plan(type(record)):
        value = said[attribute]
        if type(value) is Words:
            yield value.vi
            if value.en:
                yield value.en
        elif value:
            yield from (value,) if type(value) is str else _strings_in(value)


def _strings_in(value: Any) -> Iterator[str]:
    if isinstance(value, Record):
        yield from _strings(value)
        return
    for one in value.values() if isinstance(value, dict) else value:
        if isinstance(one, Words):
            yield one.vi if one.en is None else f"{one.vi}\n{one.en}"
        else:
            yield from (one,) if isinstance(one, str) else _strings_in(one)


def _pieces(record: Record, before: Key) -> Iterator[Piece]:
    for name, attribute in _plan(type(record)):
        value = getattr(record, attribute)
        if value:
            yield from _pieces_of(value, (*before, name))


def _pieces_of(value: Any, key: Key) -> Iterator[Piece]:
    if isinstance(value, Words):
        yield Piece(key, value.vi)
        if value.en and value.absence is None:
            yield Piece(key, value.en, english=True)
    elif isinstance(value, str):
        yield Piece(key, value)
    elif isinstance(value, Record):
        yield from _pieces(value, key)
    else:
        for at, one in value.items() if isinstance(value, dict) else enumerate(value):
            yield from _pieces_of(one, (*key, at))
