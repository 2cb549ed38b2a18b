"""The index: which products say which syllable, in files small enough to fetch while somebody types.

    index.json   at a fixed name: the names of all the others
    p-HASH.json  postings: syllables that begin alike, and for each the products that say it
    b-HASH.json  a beginning whose syllables fill several such files: the products that have any of them
    s-HASH.json  the list of syllables, fetched only to mend a wrong letter
    c-HASH.json  48 cards: what a hit shows

A query costs, for each word, one file of postings and at most one beginning, however large the
catalogue. Numbers are delta varints of five bits a sign, written as text: a plain file server
compresses JSON and leaves unknown binary types as they are.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby, takewhile
from operator import sub
from typing import NamedTuple

from generator.base.cache import key_of
from generator.outputs.search.fold import fold, slug_of, spellings

VERSION = 1
"""Of the files' form; `query.js` reads this one."""

CARDS = 48
"""Cards in one piece."""

HEAVIEST = 3
"""Weights run from 1 to this."""

FULL = 16_000
"""Signs that a file of postings may hold before its syllables are divided."""

STRIDE = 32
"""Places kept for one text of a product: neighbours stand one apart, and the texts of all products line up."""

SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"


@dataclass(frozen=True, slots=True)
class Entry:
    """What one product gives to the search in one language."""

    url: str
    """Its page, from the root of the site."""

    name: str
    """What a hit shows as its name."""

    texts: tuple[tuple[str, int], ...]
    """What it is found by, and how much each weighs, 1 to 3; its names first."""

    photo: str = ""
    """A small square photo, from the root of the site; none shows the weave of its group."""

    group: str = ""
    """The slug of its group."""

    stars: int = 0
    """Its stars today; none are shown for 0."""

    place: str = ""
    """The place as a hit shows it."""

    price: str = ""
    """The price as a hit shows it: `từ 45.000 ₫`."""

    def __post_init__(self) -> None:
        if not all(1 <= weight <= HEAVIEST for _, weight in self.texts):
            raise ValueError(f"weights of {self.url} are not all from 1 to {HEAVIEST}")


class File(NamedTuple):
    """A file of the index, named by its content."""

    name: str
    data: bytes


class Row(NamedTuple):
    """All postings of one syllable, as its file holds them."""

    spellings: str
    """Every spelling, one space between; empty: the syllable itself only."""

    gaps: str
    """For each posting how far its product is from the one before."""

    kinds: str
    """For each posting its spelling's number * 4 + its weight."""

    places: str
    """For each posting its place among the product's syllables."""


@dataclass(frozen=True, slots=True)
class Shelf:
    """Syllables that begin alike: one file of postings or, where they fill several, what lies below."""

    start: str
    terms: tuple[str, ...]
    below: tuple[Shelf, ...] = ()


Postings = dict[str, dict[str, list[int]]]
"""By syllable and by spelling: where it stands, as `_stand` packs it."""


def build(entries: Sequence[Entry]) -> dict[str, bytes]:
    """Return the files of the index by name; the same entries in the same order give the same bytes.

    Products are numbered in the order given, which is also the order of equal hits. An entry that
    changes renames only those files that hold something of it.
    """
    found = _postings(entries)
    rows = {term: _row(term, found[term]) for term in sorted(found)}
    shelves = list(_walk(_shelf("", tuple(rows), rows)))
    words = _file("s", " ".join(term for term in rows if term.isalpha()))
    postings = {shelf.start: _postings_file(shelf, rows) for shelf in shelves if not shelf.below}
    beginnings = {
        shelf.start: _beginning_file(shelf, found) for shelf in shelves if shelf.below and shelf.start
    }
    cards = [_cards_file(entries[at : at + CARDS]) for at in range(0, len(entries), CARDS)]
    root = {
        "version": VERSION,
        "products": len(entries),
        "piece": CARDS,
        "syllables": words.name,
        "postings": _names(postings),
        "beginnings": _names(beginnings),
        "cards": [file.name for file in cards],
    }
    return {"index.json": _json(root)} | dict([words, *postings.values(), *beginnings.values(), *cards])


def _postings(entries: Sequence[Entry]) -> Postings:
    # Twenty thousand products say half a million syllables: a text is taken apart once, whoever shares it.
    spelled: dict[str, list[int]] = defaultdict(list)
    for text, stands in _texts(entries).items():
        for at, spelling in enumerate(spellings(text)):
            spelled[spelling] += [stand + at for stand in stands]
    return _folded(spelled)


def _texts(entries: Sequence[Entry]) -> dict[str, list[int]]:
    said: dict[str, list[int]] = defaultdict(list)
    for product, entry in enumerate(entries):
        for number, (text, weight) in enumerate(entry.texts):
            stands = said[text]
            # An English name that is missing comes as the Vietnamese one again.
            if not stands or stands[-1] >> 22 != product:
                stands.append(_stand(product, weight, number * STRIDE))
    return said


def _stand(product: int, weight: int, place: int) -> int:
    # One integer that sorts by product, then weight, then place; it takes half the memory and time of a tuple.
    return (product << 2 | weight) << 20 | place


def _folded(spelled: Mapping[str, list[int]]) -> Postings:
    found: Postings = defaultdict(dict)
    for spelling, stands in spelled.items():
        found[fold(spelling)][spelling] = stands
    found.pop("", None)
    return found


def _row(term: str, spelled: Mapping[str, list[int]]) -> Row:
    known = sorted(spelled)
    size = len(known)
    # The spelling's number rides along in the integer: pairs would take twice as long to sort.
    said = sorted(
        [stand * size + number for number, spelling in enumerate(known) for stand in spelled[spelling]]
    )
    stands = [each // size for each in said]
    return Row(
        spellings="" if known == [term] else " ".join(known),
        gaps=_gaps([stand >> 22 for stand in stands]),
        kinds=_pack([each % size << 2 | stand >> 20 & 3 for each, stand in zip(said, stands, strict=True)]),
        places=_pack([stand & 0xFFFFF for stand in stands]),
    )


def _shelf(start: str, terms: tuple[str, ...], rows: Mapping[str, Row]) -> Shelf:
    signs = sum(len(part) + 4 for term in terms for part in (term, *rows[term]))
    if signs <= FULL or len(terms) == 1:
        return Shelf(start, terms)
    # Terms stand in order: what the first and the last share, all share.
    alike = takewhile(lambda pair: pair[0] == pair[1], zip(terms[0], terms[-1], strict=False))
    shared = "".join(sign for sign, _ in alike)
    groups = groupby(terms, key=lambda term: term[: len(shared) + 1])
    return Shelf(shared, terms, tuple(_shelf(letters, tuple(group), rows) for letters, group in groups))


def _walk(shelf: Shelf) -> Iterator[Shelf]:
    yield shelf
    for below in shelf.below:
        yield from _walk(below)


def _postings_file(shelf: Shelf, rows: Mapping[str, Row]) -> File:
    return _file("p", {term: rows[term] for term in shelf.terms})


def _beginning_file(shelf: Shelf, found: Postings) -> File:
    said = {stand >> 20 for term in shelf.terms for stands in found[term].values() for stand in stands}
    # In order, so that the heaviest of a product comes last and stays.
    weights = {each >> 2: each & 3 for each in sorted(said)}
    return _file("b", [_gaps(list(weights)), _pack(weights.values())])


def _cards_file(entries: Sequence[Entry]) -> File:
    return _file("c", [_card(entry) for entry in entries])


def _card(entry: Entry) -> tuple[str | int, ...]:
    # An address mostly says the name again, a quarter of all that a card weighs: a space stands for it there.
    slug = slug_of(entry.name)
    url = entry.url.replace(slug, " ", 1) if slug else entry.url
    return url, entry.name, entry.photo, entry.group, entry.stars, entry.place, entry.price


def _names(files: Mapping[str, File]) -> dict[str, str]:
    return {start: file.name for start, file in files.items()}


def _file(kind: str, content: object) -> File:
    data = _json(content)
    return File(f"{kind}-{key_of(data)[:10]}.json", data)


def _json(content: object) -> bytes:
    return json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode()


def _gaps(ascending: Sequence[int]) -> str:
    return _pack(map(sub, ascending, [0, *ascending]))


def _pack(numbers: Iterable[int]) -> str:
    return "".join(map(_signs, numbers))


@lru_cache(maxsize=1 << 12)
def _signs(number: int) -> str:
    low, rest = number & 31, number >> 5
    return SIGNS[low | 32] + _signs(rest) if rest else SIGNS[low]
