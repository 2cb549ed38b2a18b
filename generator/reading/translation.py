"""Vietnamese and English laid over each other: one record from two files (RECORD section 1)."""

from __future__ import annotations

from typing import Any

from generator.base.diagnostic import Diagnostic, Text
from generator.model.field import Record, Slot, slots
from generator.model.values.written import shown
from generator.model.words import Words
from generator.reading.marks import Key, Marked
from generator.reading.refusals import unknown

_NOT_TRANSLATED = Text(
    vi="mục `{key}` không dịch: chỉ viết trong tệp tiếng Việt",
    en="`{key}` is not translated: it stands in the Vietnamese file only",
)
_NO_PARTNER = Text(
    vi="tệp tiếng Việt không có `{key}` để dịch", en="the Vietnamese file has no `{key}` to translate"
)
_NO_ITEM = Text(
    vi="`{key}` trong tệp tiếng Việt không có mục nào khớp với mục này",
    en="`{key}` in the Vietnamese file has no item that this one translates",
)
_OTHER_FORM = Text(
    vi="`{key}` phải viết cùng dạng với tệp tiếng Việt",
    en="`{key}` must have the form it has in the Vietnamese file",
)
_LEAVE_OUT = Text(vi="xóa mục này ở đây", en="delete it here")
_VIETNAMESE_FIRST = Text(
    vi="viết mục này vào tệp tiếng Việt trước", en="write it in the Vietnamese file first"
)
_HINTS = {_NOT_TRANSLATED: _LEAVE_OUT, _NO_PARTNER: _VIETNAMESE_FIRST, _NO_ITEM: _VIETNAMESE_FIRST}
_IDENTITIES = ("file", "sku")


def merge(
    model: type[Record], vietnamese: dict[str, Any], english: Marked
) -> tuple[dict[str, Any], list[Diagnostic]]:
    """Return the data with `Words` where both languages are given, and what the English file may not say."""
    overlay = _Overlay(model, english)
    return overlay.record(model, vietnamese, english.data, ()), overlay.findings


class _Overlay:
    def __init__(self, model: type[Record], english: Marked) -> None:
        self.model = model
        self.english = english
        self.findings: list[Diagnostic] = []

    def record(
        self, model: type[Record], here: dict[str, Any], there: dict[str, Any], key: Key
    ) -> dict[str, Any]:
        """Return one mapping of the record with its English beside."""
        merged = dict(here)
        fields = slots(model)
        for name, value in there.items():
            slot = fields.get(name)
            if slot is None:
                where = (*key, name)
                self.findings.append(unknown(self.model, where, self.english.at_key(*where)))
            elif not slot.translated:
                if name not in _IDENTITIES:
                    self._refuse(_NOT_TRANSLATED, (*key, name))
            elif name not in here:
                self._refuse(_NO_PARTNER, (*key, name))
            elif slot.record is None and type(value) is type(here[name]) is str:
                merged[name] = _both(here[name], value)
            else:
                merged[name] = self._value(slot, here[name], value, (*key, name))
        return merged

    def _value(self, slot: Slot, here: Any, there: Any, key: Key) -> Any:
        if slot.form == "many":
            return self._items(slot, here, there, key)
        if slot.form == "named" and isinstance(here, dict) and isinstance(there, dict):
            return self._named(slot, here, there, key)
        return self._one(slot, here, there, key)

    def _one(self, slot: Slot, here: Any, there: Any, key: Key) -> Any:
        if slot.record and isinstance(here, dict) and isinstance(there, dict):
            return self.record(slot.record, here, there, key)
        if not slot.record and isinstance(here, str) and isinstance(there, str):
            return _both(here, there)
        # Where the Vietnamese is no good either, that is said of it.
        if isinstance(here, dict if slot.record else str):
            self._refuse(_OTHER_FORM, key)
        return here

    def _named(self, slot: Slot, here: dict[str, Any], there: dict[str, Any], key: Key) -> dict[str, Any]:
        for name in there.keys() - here.keys():
            self._refuse(_NO_PARTNER, (*key, name))
        return {
            n: self._one(slot, value, there[n], (*key, n)) if n in there else value
            for n, value in here.items()
        }

    def _items(self, slot: Slot, here: Any, there: Any, key: Key) -> Any:
        """Return a list with its English beside; one value may stand for a list of one, in either file."""
        ours, theirs = (value if isinstance(value, list) else [value] for value in (here, there))
        if (
            slot.record is None
            and len(ours) == len(theirs)
            and all(type(one) is str for one in ours + theirs)
        ):
            merged = [_both(*pair) for pair in zip(ours, theirs, strict=True)]
            return merged if isinstance(here, list) else merged[0]
        matches = _matches(ours, theirs)
        for at in set(range(len(theirs))) - matches.keys():
            if theirs[at]:
                self._refuse(_NO_ITEM, (*key, at))
        merged = list(ours)
        for at, partner in matches.items():
            where = (*key, at) if isinstance(there, list) else key
            merged[partner] = self._one(slot, ours[partner], theirs[at], where)
        return merged if isinstance(here, list) else merged[0]

    def _refuse(self, text: Text, key: Key) -> None:
        named = next((part for part in reversed(key) if isinstance(part, str)), "")
        message, hint = text.fill(key=shown(named)), _HINTS.get(text)
        self.findings.append(Diagnostic(self.english.at_key(*key), "OCOP-126", message, hint))


def _both(here: str, there: str) -> Words | str:
    return Words(here.strip(), there.strip()) if there else here


def _matches(ours: list[Any], theirs: list[Any]) -> dict[int, int]:
    """Return which Vietnamese item each English one translates: by `file` or `sku`, else by its place."""
    names = {name: at for at in reversed(range(len(ours))) if (name := _identity(ours[at]))}
    found: dict[int, int] = {}
    for at, item in enumerate(theirs):
        name = _identity(item)
        partner = names.get(name) if name else at
        if partner is not None and partner < len(ours):
            found[at] = partner
    return found


def _identity(item: Any) -> tuple[str, str] | None:
    if not isinstance(item, dict):
        return None
    for one in _IDENTITIES:
        if item.get(one):
            return one, str(item[one])
    return None
