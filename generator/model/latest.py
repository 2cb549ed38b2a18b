"""What was made of the thing last asked about, kept while one after another asks about the same."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

K = TypeVar("K")
T = TypeVar("T")


class Latest(Generic[K, T]):
    """A function that keeps its last answer.

    The thing is known by itself and not by what it says: to compare two records takes longer than to walk one.
    """

    __slots__ = ("_kept", "_make")

    def __init__(self, make: Callable[[K], T]) -> None:
        self._make = make
        self._kept: tuple[K, T] | None = None

    def __call__(self, thing: K) -> T:
        """Return what is made of a thing."""
        kept = self._kept
        if kept is None or kept[0] is not thing:
            # One value, so that two threads never see the answer about another thing.
            self._kept = kept = (thing, self._make(thing))
        return kept[1]
