"""Vietnamese as people type it: without marks, in any case. `theme/site/assets/query.js` folds alike."""

from __future__ import annotations

import re
import unicodedata

# Marks that no composed letter has taken up stay with their word.
WORD = re.compile(r"[^\W_]+(?:[\u0300-\u036f]+[^\W_]*)*")
MARKS = re.compile(r"[\u0300-\u036f]+")

# Eth and African d look like đ: old fonts and pasted capitals bring them.
STROKED = "đðɖ"


def fold(text: str) -> str:
    """Return the text in lower case and without marks: `Nước Mắm Đà` is `nuoc mam da`."""
    if text.isascii():
        return text.lower()
    letters = MARKS.sub("", unicodedata.normalize("NFD", text.lower()))
    for stroked in STROKED:
        letters = letters.replace(stroked, "d")
    # Vietnamese ends here; other scripts have marks of their own.
    return letters if letters.isascii() else "".join(filter(_is_no_mark, letters))


def spellings(text: str) -> list[str]:
    """Return every syllable as it is spelled, in lower case; whatever is no letter or digit parts them."""
    letters = unicodedata.normalize("NFC", text.lower())
    for stroked in STROKED[1:]:
        letters = letters.replace(stroked, "đ")
    return WORD.findall(letters)


def syllables(text: str) -> list[tuple[str, str]]:
    """Return every syllable, folded and as it is spelled: `Nước mắm` is `nuoc nước`, `mam mắm`."""
    pairs = [(fold(spelling), spelling) for spelling in spellings(text)]
    return [pair for pair in pairs if pair[0]]


def slug_of(name: str) -> str:
    """Return the folded syllables joined by hyphens, as addresses have them."""
    return "-".join(WORD.findall(fold(name)))


def _is_no_mark(sign: str) -> bool:
    return not unicodedata.category(sign).startswith("M")
