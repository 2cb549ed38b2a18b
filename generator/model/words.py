"""A text of a record: Vietnamese, with its English where somebody wrote it."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.values import Absence


@dataclass(frozen=True, slots=True)
class Words:
    """A text in Vietnamese and, where the English file gives it, in English."""

    vi: str
    en: str | None = None
    absence: Absence | None = None
    """Set where the text says that there is nothing to say; `vi` and `en` then say so in words."""

    def to(self, language: str) -> str:
        """Return the text in a language; the Vietnamese where there is no other."""
        return (self.en or self.vi) if language == "en" else self.vi

    def lacks(self, language: str) -> bool:
        """Return whether a reader of this language is shown another one."""
        return language == "en" and not self.en

    def __bool__(self) -> bool:
        """Return whether there is a text."""
        return bool(self.vi)

    def __str__(self) -> str:
        return self.vi


class NoItems(tuple[()]):
    """An empty list of which it is said why: there are none, or the question does not arise."""

    absence: Absence

    @classmethod
    def because(cls, absence: Absence) -> NoItems:
        """Return the empty list that says why it is empty."""
        made = cls()
        made.absence = absence
        return made

    def __repr__(self) -> str:
        return f"NoItems({self.absence})"
