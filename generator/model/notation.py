"""How the values of a kind are written: what the manual says of it, and what an editor lets through."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Literal, get_args

from pydantic import PlainValidator

from generator.base.diagnostic import Text
from generator.model.codes import Codes

Shape = Literal["text", "number", "yes-no", "list"]
"""What YAML itself makes of a value, for those who do not leave that to us: `120000` is a number to an editor."""


@dataclass(frozen=True, slots=True)
class Notation:
    """One row of RECORD section 2: a kind of value, and the forms that people may write it in."""

    name: Text
    forms: tuple[str, ...] = ()
    """Some of the forms, each good as it stands."""
    shapes: tuple[Shape, ...] = ("text", "number")
    pattern: str = ""
    """What a text of this kind surely holds, as JavaScript and Python both read it; never stricter than the reader."""
    codes: Codes | None = None
    bounds: tuple[int, int] | None = None
    """The least and the greatest number."""
    offers: Callable[[], Mapping[str, Text]] | None = None
    """What an editor may offer, each with its label, where more than that can stand here."""
    absence: bool = False
    """Whether `không có` and `không áp dụng` are values of their own."""
    note: Text | None = None
    """What else is worth knowing."""


@dataclass(frozen=True, slots=True)
class Reader(PlainValidator):
    """A validator that knows how its values are written."""

    notation: Notation | None = None


def notation_in(annotation: Any) -> Notation | None:
    """Return how the values of an annotation are written, be they one, many or named; nothing where it says nothing."""
    found = annotation.notation if isinstance(annotation, Reader) else annotation
    if isinstance(found, Notation):
        return found
    return next((found for part in get_args(annotation) if (found := notation_in(part))), None)


def any_case(*said: str) -> str:
    """Return the pattern of a text that says one of these, in capitals or not, however its marks are composed."""
    forms = {form for one in said for form in (one, unicodedata.normalize("NFD", one))}
    words = ("".join(_either_case(sign) for sign in form) for form in sorted(forms))
    return rf"^\s*(?:{'|'.join(words)})\s*$"


def _either_case(sign: str) -> str:
    return f"[{sign}{sign.upper()}]" if sign != sign.upper() else sign.replace(" ", r"\s+")
