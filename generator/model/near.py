"""The nearest of the names that are known to one that is not: what "did you mean" says."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches
from functools import lru_cache

from generator.base.diagnostic import Text
from generator.model.values.written import fold

_DID_YOU_MEAN = Text(vi="ý bạn là `{near}`?", en="did you mean `{near}`?")
_LONGEST = 80
"""Nobody misspells a whole paragraph, and to compare one takes seconds."""


def nearest(word: str, known: Iterable[str], least: float = 0.6) -> str | None:
    """Return the known name that a word is most likely meant to be; letters' case and marks count for nothing."""
    return _nearest(word, tuple(known), least) if len(word) <= _LONGEST else None


def did_you_mean(word: str, known: Iterable[str], least: float = 0.6) -> Text | None:
    """Return the question whether the nearest known name is meant; nothing where none is near."""
    near = nearest(word, known, least)
    return _DID_YOU_MEAN.fill(near=near) if near else None


# The same wrong name often stands in many records, and thousands of names may be known.
@lru_cache(maxsize=512)
def _nearest(word: str, known: tuple[str, ...], least: float) -> str | None:
    names: dict[str, str] = {}
    for name in known:
        names.setdefault(fold(name), name)
    found = get_close_matches(fold(word), names, n=1, cutoff=least)
    return names[found[0]] if found else None
