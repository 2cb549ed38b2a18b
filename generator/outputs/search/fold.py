"""Vietnamese as people type it: without marks, in any case. `theme/site/assets/query.js` folds alike."""

from __future__ import annotations

import re
import unicodedata

# Marks that no composed letter has taken up stay with their word.
WORD = re.compile(r"[^\W_]+(?:[\u0300-\u036f]+[^\W_]*)*")


def fold(text: str) -> str:
    """Return the text in lower case and without marks: `Nước Mắm Đà` is `nuoc mam da`."""
    if text.isascii():
        return text.lower()
    letters = unicodedata.normalize("NFD", _spelled(text)).replace("đ", "d")
    return "".join(sign for sign in letters if not unicodedata.category(sign).startswith("M"))


def spellings(text: str) -> list[str]:
    """Return every syllable as it is spelled, in lower case; whatever is no letter or digit parts them."""
    return WORD.findall(_spelled(text))


def syllables(text: str) -> list[tuple[str, str]]:
    """Return every syllable, folded and as it is spelled: `Nước mắm` is `nuoc nước`, `mam mắm`."""
    pairs = [(fold(spelling), spelling) for spelling in spellings(text)]
    return [pair for pair in pairs if pair[0]]


def _spelled(text: str) -> str:
    composed = unicodedata.normalize("NFC", text.lower())
    # Eth and African d look like đ: old fonts and pasted capitals bring them.
    return composed.replace("ð", "đ").replace("ɖ", "đ")
