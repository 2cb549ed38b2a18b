"""Vietnamese order: letters first, then tones (ngang, huyền, hỏi, ngã, sắc, nặng), then small before capital."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_LETTERS = {letter: f"{at:02x}" for at, letter in enumerate("aăâbcdđeêfghijklmnoôơpqrstuưvwxyz")}
_TONES = {"\u0300": "1", "\u0309": "2", "\u0303": "3", "\u0301": "4", "\u0323": "5"}
_PARTS = re.compile(r"\d+|\w|\s+", re.UNICODE)


@lru_cache(maxsize=65536)
def sort_key(text: str) -> tuple[str, str, str]:
    """Return a key that puts texts in Vietnamese order; numbers count by their value, signs are passed over."""
    letters, tones = [], []
    for part in _PARTS.findall(unicodedata.normalize("NFC", text).lower()):
        if part.isspace():
            letters.append("!")
        elif part.isdigit():
            letters.append(f"0{len(part):03}{part}")
        else:
            base, tone = _split(part)
            letters.append("~" + _LETTERS.get(base, f"zz{base}"))
            tones.append(tone)
    return "".join(letters), "".join(tones), text.swapcase()


@lru_cache(maxsize=1024)
def _split(letter: str) -> tuple[str, str]:
    """Return a letter without its tone, and the tone: `ẩ` is `â` and hỏi."""
    parts = unicodedata.normalize("NFD", letter)
    tone = next((_TONES[sign] for sign in parts if sign in _TONES), "0")
    bare = unicodedata.normalize("NFC", "".join(sign for sign in parts if sign not in _TONES))
    if bare in _LETTERS:
        return bare, tone
    return unicodedata.normalize("NFD", bare)[0], tone
