"""How a field is declared, once: its type, its two labels, an example, whether it is translated."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import Any, get_args

from pydantic import BaseModel, ConfigDict, Field
from pydantic.fields import FieldInfo

from generator.base.cache import key_of
from generator.base.diagnostic import Text


class Record(BaseModel):
    """A piece of content: frozen, and strict about names it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True, arbitrary_types_allowed=True)

    @cached_property
    def fingerprint(self) -> str:
        """Return a name for all that the record says; two records that say the same have the same."""
        return key_of(repr(self))[:32]


class Entry(Record):
    """A record with a file and an address of its own."""

    slug: str
    """Its name in addresses; the file's or the folder's name, never a key of the record."""


def field(vi: str, en: str, *, example: object, **rest: Any) -> Any:
    """Declare a field with its label in both languages and one good example.

    `translated=True`: the English file may give it (RECORD section 1). `longest=N`: a longer text is an
    error, and is published whole all the same. The rest goes to pydantic.
    """
    extra: dict[str, Any] = {"title_en": en, "translated": rest.pop("translated", False)}
    if longest := rest.pop("longest", None):
        extra["maxLength"] = longest
    return Field(title=vi, examples=[example], json_schema_extra=extra, **rest)


def is_translated(info: FieldInfo) -> bool:
    """Return whether an English file may give this field."""
    return bool(_extra(info).get("translated"))


def longest_of(info: FieldInfo) -> int | None:
    """Return how many characters the field may have, where that is limited."""
    return _extra(info).get("maxLength")


def label_of(model: type[Record], key: Sequence[str | int]) -> Text:
    """Return the label of the field a key leads to, in both languages."""
    names = [name for name in key if isinstance(name, str)]
    for name in names[:-1]:
        found = model.model_fields.get(name)
        model = (record_in(found.annotation) if found else None) or model
    info = model.model_fields.get(names[-1]) if names else None
    if not info or not info.title:
        return Text(names[-1], names[-1]) if names else Text("", "")
    return Text(info.title, str(_extra(info)["title_en"]))


def record_in(annotation: Any) -> type[Record] | None:
    """Return the record that an annotation holds, alone, in a list or by name; nothing where it holds none."""
    if isinstance(annotation, type) and issubclass(annotation, Record):
        return annotation
    return next((found for part in get_args(annotation) if (found := record_in(part))), None)


def _extra(info: FieldInfo) -> dict[str, Any]:
    return info.json_schema_extra if isinstance(info.json_schema_extra, dict) else {}
