"""Records made up by hypothesis: any fields, any of the forms that people write, any text in one language or two."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from generator.model.field import Record, Slot, slots
from generator.model.notation import Notation, notation_in
from generator.model.words import Words

_LETTERS = "aăâbcdđeêghiklmnoôơpqrstuưvxyáàảãạếềễểệửữựABĐỄ"
_SIGNS = " ,.;:!?-–()[]{}'\"#&*|!>%@`~=/\\0123456789“”…"
_TEXTS = st.text(_LETTERS + _SIGNS, min_size=1, max_size=40).map(str.strip).filter(bool)
_PROSE = st.lists(_TEXTS, min_size=1, max_size=3).map("\n".join)
_SLUGS = st.from_regex(r"[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,3}", fullmatch=True)
_REFERENCES = ("producer", "product", "related", "products", "producers", "moved_to")
_NAMES = ("file", "sku")
"""What an item of a list is known by: no two have the same."""


def data_of(model: type[Record], *, whole: bool = False) -> st.SearchStrategy[dict[str, Any]]:
    """Return what may be said of a record: each field or not; `whole`: every one of its own."""
    fields = {name: _values(slot) for name, slot in slots(model).items()}
    must = {name: one for name, one in fields.items() if whole or slots(model)[name].info.is_required()}
    return st.fixed_dictionaries(must, optional={name: fields[name] for name in fields.keys() - must.keys()})


def _values(slot: Slot) -> st.SearchStrategy[Any]:
    one = data_of(slot.record) if slot.record else _text(slot)
    if slot.form == "named":
        return st.dictionaries(st.sampled_from(["voso", "postmart", "OCOP-207"]), one, max_size=2)
    # Several stars and two numbers of a focus are one value, and not a list that may be empty.
    if slot.form != "many" or slot.name in ("stars", "focus"):
        return one
    known = next((name for name in _NAMES if slot.record and name in slots(slot.record)), None)
    unique = (lambda item: item[known]) if known else None
    if slot.info.is_required():
        return st.lists(one, min_size=1, max_size=3)
    return st.lists(one, max_size=3, unique_by=unique) | st.sampled_from(["không có", "không áp dụng"])


def _text(slot: Slot) -> st.SearchStrategy[Any]:
    found = (one for part in (*slot.info.metadata, slot.info.annotation) if (one := notation_in(part)))
    notation = next(found, None)
    if notation is None or slot.name in _REFERENCES:
        return _SLUGS
    said = _written(notation, _PROSE if slot.name == "body" else _TEXTS)
    return st.builds(Words, said, st.none() | _TEXTS) if slot.translated else said


def _written(notation: Notation, texts: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    if notation.codes:
        return st.sampled_from(
            [text for code, label in notation.codes.items() for text in (code, label.vi, label.en)]
        )
    if notation.bounds:
        return st.integers(*notation.bounds).map(str)
    if notation.forms:
        return st.sampled_from([form.strip("[]") for form in notation.forms])
    return texts | st.sampled_from(["không có", "n/a"]) if notation.absence else texts
