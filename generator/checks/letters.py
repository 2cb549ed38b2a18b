"""Two words or names that are one letter apart: a slip of the finger, and no more."""

from __future__ import annotations


def one_letter_apart(one: str, other: str) -> bool:
    """Return whether a letter is missing, too many, another, or changed places with the next."""
    if len(one) > len(other):
        one, other = other, one
    if len(other) - len(one) > 1 or one == other:
        return False
    at = next((here for here, sign in enumerate(one) if sign != other[here]), len(one))
    if len(one) < len(other):
        return one[at:] == other[at + 1 :]
    swapped = one[:at] + one[at + 1 : at + 2] + one[at : at + 1] + one[at + 2 :]
    return one[at + 1 :] == other[at + 1 :] or swapped == other
