"""Every text of a record, in both languages: what the rules about words look at.

A record is walked once by a plan that its model makes once. Codes, slugs, addresses, names of files and the
tax code, which is never published, are no texts.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Any, get_args
from unicodedata import is_normalized, normalize

from generator.model import kinds as k
from generator.model.field import Record, slots
from generator.model.latest import Latest
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
FOREIGN = re.compile("[\u00a1-\u00de\u00f7øûïåäëüñöæîß\u0300-\u036f\ufffd]")
"""Signs that the old tables need and that are rare in Unicode, and marks apart from their letters."""
INVISIBLE = ("\u200b", "\u200e", "\u200f", "\u2060", "\ufeff", "\u00ad", "\u200c", "\u200d")
"""What `tidy` leaves out of a text, the joints of emoji and of other scripts last."""
# Numbers are written with these between their digits.
_AS_DIGITS = bytes(ord("0") if chr(at) in "0123456789 .-" else at for at in range(256))
_EIGHT_DIGITS = b"0" * 8
_NOT_FOREIGN = bytes(at for at in range(256) if not FOREIGN.match(chr(at)))
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
    def composed(self) -> str:
        """Return all of them in small letters and in NFC."""
        return self.lower if self.is_plain else normalize("NFC", self.joined).lower()

    @cached_property
    def has_hidden(self) -> bool:
        """Return whether a sign that cannot be seen stands in any."""
        return has_any(self.joined, INVISIBLE)

    @cached_property
    def has_long_number(self) -> bool:
        """Return whether a number of eight digits or more stands in any: a person's, an account's."""
        # To look for a run of bytes is quicker, and few texts have one.
        runs = self._western.translate(_AS_DIGITS)
        return _EIGHT_DIGITS in runs and _LONG_NUMBER.search(self.joined) is not None

    @cached_property
    def is_plain(self) -> bool:
        """Return whether they are in NFC, and no sign stands in any that old tables need and Unicode seldom has."""
        odd = (
            self._western.translate(None, _NOT_FOREIGN) or "\u20ac" in self.joined or "\ufffd" in self.joined
        )
        return not odd and is_normalized("NFC", self.joined)

    @cached_property
    def _western(self) -> bytes:
        return self.joined.encode("latin-1", "ignore")

    @cached_property
    def pieces(self) -> Sequence[Piece]:
        """Return each text with its key, the Vietnamese before the English."""
        return tuple(_pieces(self._record, ()))


texts_of = Latest(Texts)
"""Returns the texts of a record; one rule after the other asks for those of the same."""


def has_any(text: str, signs: Iterable[str]) -> bool:
    """Return whether one of some signs stands in a text."""
    # Not `any`: its generator would take longer than the search.
    for sign in signs:  # noqa: SIM110
        if sign in text:
            return True
    return False


def mended(piece: Piece) -> str | None:
    """Return a text in NFC, without invisible signs and double spaces; nothing where more than one thing can be meant.

    Prose keeps its lines, a family of emoji its joints, and what an item of an English list translates is not
    told by its place.
    """
    in_english_list = piece.english and any(isinstance(part, int) for part in piece.key)
    if not piece.is_line or in_english_list or _JOINT in piece.text:
        return None
    return tidy(piece.text)


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


def _strings(record: Record) -> list[str]:
    # All checks of a record walk it first: what is commonest is asked first, and a text is not asked whether it is one.
    found: list[str] = []
    said = vars(record)
    for _, attribute in _plan(type(record)):
        value = said[attribute]
        kind = type(value)
        if kind is Words:
            found.append(value.vi)
            if value.en:
                found.append(value.en)
        elif not value:
            continue
        elif kind is str:
            found.append(value)
        else:
            found += _strings(value) if kind is not tuple and kind is not dict else _strings_in(value)
    return found


def _strings_in(value: Any) -> list[str]:
    found: list[str] = []
    for one in value.values() if type(value) is dict else value:
        if type(one) is Words:
            found.append(one.vi if one.en is None else f"{one.vi}\n{one.en}")
        elif type(one) is str:
            found.append(one)
        else:
            found += _strings(one)
    return found


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
