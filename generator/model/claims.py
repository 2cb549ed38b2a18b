"""Words that praise goods more than the law lets them, found in a text.

The list is `claims.csv` beside this, made by `tools/claims.py`. Vietnamese words are syllables between spaces,
and their marks make them: `trị` alone is no cure (`giá trị`), nor `nhất` a superlative (`thống nhất`). So whole
forms are looked for, syllable by syllable, and the words in which a form claims nothing are passed over first.
"""

from __future__ import annotations

import csv
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from generator.base.diagnostic import Severity

_LIST = Path(__file__).with_name("claims.csv")
_TOKEN = re.compile(r"\w+|[^\w\s]")
# The two ways of setting a tone, `khoẻ` and `khỏe`; each as long as the other, so that places in a text stay.
_TONED = (("oá", "óa"), ("oà", "òa"), ("oả", "ỏa"), ("oẻ", "ỏe"), ("oè", "òe"), ("uý", "úy"), ("uỷ", "ủy"))
# A line of a paragraph ends no sentence; an empty one does, and one that begins a list, a heading or a table.
_SENTENCE_ENDS = re.compile(r"(?<=[.!?])\s+|\n\s*\n|\n(?=[-*#|>])")
_GAP = "…"
# From the rarest to the commonest in the sample and the manual; what is not among them is rarer.
_COMMON = "ẻỡĩẫỏổữýậứầâềfểùởỉờốịạăấóợệơêộqôếả1ưákđb0yàdlrespumogiacthn "
# How far before the rest of a form its first word may stand, in words and signs.
_FAR = 12


@dataclass(frozen=True, slots=True)
class Claim:
    """One thing that may not be said, or not without proof."""

    kind: str
    """`superlative`, `cure`, `free-from` ..."""
    goods: str
    """What it may not be said of: `all`, `food`, `cosmetics`, `light-alcohol`."""
    brief: bool
    """Whether it claims only in a name or a highlight, where every word sells."""
    level: Severity
    since: date | None
    """The first day of the law behind it; nothing where that is older than the programme."""
    law: str
    signs: tuple[str, ...]
    """Pieces of text in small letters, their tones set in either way: no form is without one of them."""
    forms: tuple[str, ...]
    harmless: tuple[str, ...]
    """Words around a form, `~`, in which it claims nothing."""


@dataclass(frozen=True, slots=True)
class Said:
    """A claim that a text makes."""

    claim: Claim
    words: str
    """As they stand in the text."""
    sentence: str
    """The sentence around them, in small letters."""
    before: str
    """What stands before them in that sentence."""


def may_claim(text: str, goods: tuple[str, ...]) -> bool:
    """Return whether a text has any sign of a claim: quick, and seldom."""
    return has_sign(_composed(text).lower(), goods)


def has_sign(small: str, goods: tuple[str, ...]) -> bool:
    """Return the same of a text in small letters, and in NFC."""
    return _lexicon(goods, brief=True).signs.search(small) is not None


def claims_in(text: str, goods: tuple[str, ...], *, brief: bool = False) -> Iterator[Said]:
    """Yield each claim that a text makes of goods; in a name or a highlight (`brief`) also those of single words."""
    whole = _composed(text)
    lexicon = _lexicon(goods, brief=brief)
    for sentence in _SENTENCE_ENDS.split(whole):
        small = sentence.lower().replace("\n", " ")
        if lexicon.signs.search(small):
            # A letter whose small form is two would move all behind it.
            yield from _claims_in(sentence if len(sentence) == len(small) else small, _toned(small), lexicon)


def _claims_in(written: str, small: str, lexicon: _Lexicon) -> Iterator[Said]:
    """Yield the claims of one sentence."""
    tokens = list(_TOKEN.finditer(small))
    for claim, first, last in lexicon.found([token[0] for token in tokens]):
        start = tokens[first].start()
        words = written[start : tokens[last].end()]
        # `Nhất` with a capital is a name (Thống Nhất, Nhất Tâm), unless everything is in capitals.
        if not (claim.brief and words.istitle()):
            yield Said(claim, words, small, small[:start])


@cache
def claims() -> Sequence[Claim]:
    """Return the list."""
    with _LIST.open(encoding="utf-8", newline="") as file:
        return [_claim(row) for row in csv.DictReader(file)]


@dataclass(frozen=True, slots=True)
class _Phrase:
    """Words that stand together, and what they claim; nothing where they are harmless."""

    words: tuple[str, ...]
    claim: Claim | None
    after: str = ""
    """A word that must stand somewhere before them in the sentence."""


@dataclass(frozen=True, slots=True)
class _Lexicon:
    """The claims about some goods."""

    signs: re.Pattern[str]
    """What a text must have to claim anything."""
    phrases: Mapping[str, Sequence[_Phrase]]
    """By their first word, the longest first; the harmless before the others."""

    def found(self, words: Sequence[str]) -> Iterator[tuple[Claim, int, int]]:
        """Yield each claim with its first word and its last."""
        passed = 0
        for at, word in enumerate(words):
            if at < passed or word not in self.phrases:
                continue
            phrase, begin = self._at(words, at)
            passed = at + len(phrase.words) if phrase else at
            if phrase and phrase.claim:
                yield phrase.claim, begin, passed - 1

    def _at(self, words: Sequence[str], at: int) -> tuple[_Phrase | None, int]:
        for phrase in self.phrases[words[at]]:
            if tuple(words[at : at + len(phrase.words)]) == phrase.words:
                begin = _before(words, at, phrase.after) if phrase.after else at
                if begin is not None:
                    return phrase, begin
        return None, at


def _before(words: Sequence[str], at: int, wanted: str) -> int | None:
    """Return where a word stands before a place, in the same clause; nothing where it does not."""
    for back in range(at - 1, max(-1, at - _FAR - 1), -1):
        if words[back] in ".!?;:":
            return None
        if words[back] == wanted:
            return back
    return None


@cache
def _lexicon(goods: tuple[str, ...], *, brief: bool) -> _Lexicon:
    found = [one for one in claims() if one.goods in goods and (brief or not one.brief)]
    by_first: dict[str, list[_Phrase]] = defaultdict(list)
    for phrase in sorted(_phrases(found), key=lambda one: (-len(one.words), one.claim is not None)):
        by_first[phrase.words[0]].append(phrase)
    return _Lexicon(_signs(found), by_first)


def _phrases(found: Sequence[Claim]) -> Iterator[_Phrase]:
    for claim in found:
        for form in claim.forms:
            after, _, rest = form.rpartition(_GAP)
            yield _Phrase(tuple(_TOKEN.findall(rest)), claim, after)
            for around in claim.harmless:
                yield _Phrase(tuple(_TOKEN.findall(around.replace("~", rest))), None)


def _signs(found: Sequence[Claim]) -> re.Pattern[str]:
    """Return what finds the signs of some claims: a text is gone through once, for the rarest letter of each."""
    by_letter: dict[str, list[str]] = defaultdict(list)
    for sign in dict.fromkeys(sign for one in found for sign in one.signs):
        at = min(range(len(sign)), key=lambda here: _COMMON.find(sign[here]) if sign[here] in _COMMON else -1)
        # A number claims only as a percentage: `100 g` stands on every second pack.
        end = r"\s*%" if sign.isdigit() else ""
        around = f"(?<={_any_space(sign[: at + 1])}){_any_space(sign[at + 1 :])}{end}"
        by_letter[sign[at]].append(around)
    return re.compile("|".join(f"{re.escape(one)}(?:{'|'.join(rest)})" for one, rest in by_letter.items()))


def _any_space(sign: str) -> str:
    # Where a line breaks a sign goes on.
    return re.escape(sign).replace("\\ ", "[ \\n]")


def _claim(row: dict[str, str]) -> Claim:
    return Claim(
        row["kind"],
        row["goods"],
        row["where"] == "brief",
        Severity(row["level"]),
        date.fromisoformat(row["since"]) if row["since"] else None,
        row["law"],
        tuple(row["signs"].split("|")),
        *(_several(row[name]) for name in ("forms", "harmless")),
    )


def _several(cell: str) -> tuple[str, ...]:
    return tuple(_plain(cell).split("|")) if cell else ()


def _plain(text: str) -> str:
    return _toned(_composed(text).lower())


def _toned(small: str) -> str:
    for late, early in _TONED:
        if late in small:
            small = small.replace(late, early)
    return small


def _composed(text: str) -> str:
    return text if unicodedata.is_normalized("NFC", text) else unicodedata.normalize("NFC", text)
