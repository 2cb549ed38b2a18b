"""What every open page is to know: which build it should show, and what keeps the next one from being made."""

from __future__ import annotations

import json
from dataclasses import dataclass
from threading import Condition


@dataclass(frozen=True, slots=True)
class Trouble:
    """Why there is no newer build, in the reader's language."""

    language: str
    title: str
    said: str


@dataclass(frozen=True, slots=True)
class State:
    """How things stand."""

    version: str
    """A name for the build that is served; another one is worth a reload."""
    trouble: Trouble | None = None

    def as_json(self) -> str:
        """Return it as the page's script reads it."""
        told = self.trouble
        shown = {"lang": told.language, "title": told.title, "said": told.said} if told else None
        return json.dumps({"version": self.version, "trouble": shown}, ensure_ascii=False)


class Board:
    """Where the state is posted, and where listeners wait for the next."""

    def __init__(self, state: State) -> None:
        self._state = state
        self._changed = Condition()

    @property
    def state(self) -> State:
        """Return the state that was posted last."""
        return self._state

    def post(self, state: State) -> None:
        """Tell everyone who listens."""
        with self._changed:
            self._state = state
            self._changed.notify_all()

    def next_after(self, known: State | None, *, seconds: float) -> State:
        """Return the state as soon as it is another one than `known`, or as it is when the time is up."""
        with self._changed:
            self._changed.wait_for(lambda: self._state != known, seconds)
            return self._state
