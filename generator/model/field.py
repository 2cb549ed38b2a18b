"""How a field is declared, once: its type, its labels, what to write, an example, a unit, who uses it, its source.

Reading, the JSON Schemas, the manual's field pages, the editor and the sheets are all made from that.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from types import UnionType
from typing import Annotated, Any, Literal, Required, TypedDict, Union, Unpack, get_args, get_origin

from pydantic import BaseModel, ConfigDict, Field
from pydantic.fields import FieldInfo

from generator.base.cache import key_of
from generator.base.diagnostic import Text
from generator.model.notation import Notation, notation_in

User = Literal["site", "label", "channel", "programme"]
"""Who uses a field: the site and what is printed, the label of the goods, marketplaces, the programme's officers."""


class Record(BaseModel):
    """A piece of content: frozen, and strict about names it does not know."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", str_strip_whitespace=True, arbitrary_types_allowed=True
    )

    @cached_property
    def fingerprint(self) -> str:
        """Return a name for all that the record says; two records that say the same have the same."""
        return key_of(repr(self))[:32]


class Entry(Record):
    """A record with a file and an address of its own."""

    slug: str
    """Its name in addresses; the file's or the folder's name, never a key of the record."""


class Declared(TypedDict, total=False):
    """What is declared of a field beside its labels and its hint."""

    example: Required[object]
    """One good value, as a person may write it."""
    users: tuple[User, ...]
    unit: Text
    """What its number counts, where the value does not say so itself."""
    source: str
    """The law, decree or decision that asks for it, with its article."""
    translated: bool
    """Whether the English file may give it (RECORD section 1)."""
    longest: int
    """How many characters it may have; a longer text is an error, and is published whole all the same."""
    alias: str
    """The key that people write, where Python keeps the word for itself."""
    min_length: int
    default: Any
    default_factory: Callable[[], Any]


_PYDANTICS = ("alias", "min_length", "default", "default_factory")


def field(vi: str, en: str, **declared: Unpack[Declared]) -> Any:
    """Declare a field with its label in both languages, and what else is to be known of it by name.

    Its hint, a `Text`, stands behind it in the annotation: what to write there, and why where that is not plain.
    """
    ours: dict[str, Any] = {name: declared.get(name) for name in ("users", "unit", "source", "longest")}
    extra = ours | {"label": Text(vi, en), "translated": declared.get("translated", False)}
    theirs: dict[str, Any] = {name: declared.get(name) for name in _PYDANTICS if name in declared}
    return Field(title=vi, examples=[declared["example"]], json_schema_extra=extra, **theirs)


@dataclass(frozen=True, slots=True)
class Slot:
    """A field as readers and writers of records meet it."""

    name: str
    """What the model calls it, where Python keeps the key for itself: `with_` for `with`."""
    info: FieldInfo
    form: Literal["one", "many", "named"]
    """One value, a list of them, or a mapping from names to them."""
    record: type[Record] | None
    """The record that each value is; nothing where it is a plain one."""
    translated: bool
    """Whether an English file may give it, or something inside it."""
    notation: Notation | None
    """How each value is written; nothing where it is a record."""

    @property
    def label(self) -> Text:
        """Return what the form calls it."""
        found: Text = _extra(self.info)["label"]
        return found

    @property
    def hint(self) -> Text | None:
        """Return what to write there, in a sentence."""
        return next((said for said in self.info.metadata if isinstance(said, Text)), None)

    @property
    def example(self) -> object:
        """Return the example it was declared with."""
        return self.info.examples[0] if self.info.examples else None

    @property
    def users(self) -> tuple[User, ...]:
        """Return who uses it."""
        return _extra(self.info).get("users") or ()

    @property
    def unit(self) -> Text | None:
        """Return what its number counts."""
        return _extra(self.info).get("unit")

    @property
    def source(self) -> str | None:
        """Return the law, decree or decision behind it."""
        return _extra(self.info).get("source")

    @property
    def required(self) -> bool:
        """Return whether a record, or an item of a list, is nothing without it."""
        return self.info.is_required()


@cache
def slots(model: type[Record]) -> Mapping[str, Slot]:
    """Return a record's fields by the key that people write; what reading puts in itself is not among them."""
    return {info.alias or name: _slot(name, info) for name, info in model.model_fields.items() if info.title}


def is_translated(info: FieldInfo) -> bool:
    """Return whether an English file may give this field."""
    return bool(_extra(info).get("translated"))


def longest_of(info: FieldInfo) -> int | None:
    """Return how many characters the field may have, where that is limited."""
    return _extra(info).get("longest")


def model_at(model: type[Record], key: Sequence[str | int]) -> type[Record]:
    """Return the record that holds the last part of a key; list places and names of mappings lead no deeper."""
    for name in key[:-1]:
        slot = slots(model).get(name) if isinstance(name, str) else None
        model = (slot.record if slot else None) or model
    return model


def label_of(model: type[Record], key: Sequence[str | int]) -> Text:
    """Return the label of the field a key leads to, in both languages."""
    names = [name for name in key if isinstance(name, str)]
    if not names:
        return Text("", "")
    slot = slots(model_at(model, names)).get(names[-1])
    if slot is None:
        return Text(names[-1], names[-1])
    return slot.label


def record_in(annotation: Any) -> type[Record] | None:
    """Return the record that an annotation holds, alone, in a list or by name; nothing where it holds none."""
    if isinstance(annotation, type) and issubclass(annotation, Record):
        return annotation
    return next((found for part in get_args(annotation) if (found := record_in(part))), None)


def _slot(name: str, info: FieldInfo) -> Slot:
    record = record_in(info.annotation)
    inside = record is not None and any(slot.translated for slot in slots(record).values())
    told = (notation_in(part) for part in (*info.metadata, info.annotation))
    notation = None if record else next((one for one in told if one), None)
    return Slot(name, info, _form(info.annotation), record, is_translated(info) or inside, notation)


def _form(annotation: Any) -> Literal["one", "many", "named"]:
    origin, parts = get_origin(annotation), get_args(annotation)
    if origin is Annotated or (origin in (Union, UnionType) and len(parts) == 2 and type(None) in parts):
        return _form(next(part for part in parts if part is not type(None)))
    if origin is tuple and parts[-1] is Ellipsis:
        return "many"
    return "named" if origin is dict else "one"


def _extra(info: FieldInfo) -> dict[str, Any]:
    return info.json_schema_extra if isinstance(info.json_schema_extra, dict) else {}
