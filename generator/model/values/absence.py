"""What is said where there is nothing to say: that there is none, or that the question does not arise."""

from __future__ import annotations

from enum import StrEnum

from generator.model.values.written import tidy


class Absence(StrEnum):
    """Why a text or a list is empty; either counts as complete."""

    NONE = "none"
    """There is none: no allergens is not allergens unknown."""

    NOT_APPLICABLE = "not-applicable"
    """The question does not arise for this product."""

    def show(self, language: str) -> str:
        """Return it in the words of `vi` or `en`."""
        return _WORDS[self][1 if language == "en" else 0]


def read_absence(text: str) -> Absence | None:
    """Return the absence that the text states, or nothing where the text says something."""
    # Nearly every text of a record is asked, and nearly none begins so.
    if len(text) > _LONGEST or (text[:1].isalpha() and text[0] not in "kKnN"):
        return None
    return _FORMS.get(tidy(text).lower())


_WORDS = {
    Absence.NONE: ("không có", "none"),
    Absence.NOT_APPLICABLE: ("không áp dụng", "not applicable"),
}
_FORMS = {
    "không có": Absence.NONE,
    "none": Absence.NONE,
    "không áp dụng": Absence.NOT_APPLICABLE,
    "n/a": Absence.NOT_APPLICABLE,
    "not applicable": Absence.NOT_APPLICABLE,
}
# Decomposed letters and spaces around make a form longer; a paragraph is not worth tidying.
_LONGEST = 40
