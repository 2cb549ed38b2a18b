"""Vietnamese and English laid over each other: one record from two files (RECORD section 1)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generator.base.diagnostic import Diagnostic, Text
from generator.model.field import Record, is_translated, record_in
from generator.model.words import Words
from generator.reading.marks import Key, Marked
from generator.reading.names import fields_by_key

_NOT_TRANSLATED = Text(
    vi="mục `{key}` không dịch: chỉ viết trong bản tiếng Việt", en="`{key}` is not translated: it stands in the Vietnamese file only"
)
_UNKNOWN = Text(vi="không có mục `{key}`", en="there is no field `{key}`")
_NO_PARTNER = Text(
    vi="bản tiếng Việt không có `{key}` để dịch", en="the Vietnamese file has no `{key}` to translate"
)
_IDENTITIES = ("file", "sku")


def merge(model: type[Record], vietnamese: dict[str, Any], english: Marked) -> tuple[dict[str, Any], list[Diagnostic]]:
    """Return the record's data with `Words` where both languages are given, and what the English file may not say."""
    overlay = _Overlay(english)
    return overlay.record(model, vietnamese, english.data or {}, ()), overlay.findings


class _Overlay:
    def __init__(self, english: Marked) -> None:
        self.english = english
        self.findings: list[Diagnostic] = []

    def record(self, model: type[Record], here: dict[str, Any], there: dict[str, Any], key: Key) -> dict[str, Any]:
        """Return one mapping of the record with its English beside."""
        merged = dict(here)
        fields = fields_by_key(model)
        for name, value in there.items():
            info = fields.get(name)
            inner = record_in(info.annotation) if info else None
            if info is None:
                self._refuse(_UNKNOWN, (*key, name))
            elif inner is not None and _translates(inner):
                merged[name] = self._inside(inner, here.get(name), value, (*key, name))
            elif not is_translated(info):
                if name not in _IDENTITIES:
                    self._refuse(_NOT_TRANSLATED, (*key, name))
            elif name not in here:
                self._refuse(_NO_PARTNER, (*key, name))
            else:
                merged[name] = _twins(here[name], value)
        return merged

    def _inside(self, model: type[Record], here: Any, there: Any, key: Key) -> Any:
        if isinstance(here, dict) and isinstance(there, dict):
            if _is_named(there, here, model):
                return {n: self._inside(model, v, there.get(n), (*key, n)) for n, v in here.items()}
            return self.record(model, here, there, key)
        if isinstance(here, dict) and isinstance(there, list):
            return self._inside(model, [here], there, key)[0]
        if not isinstance(here, list):
            if there is not None:
                self._refuse(_NO_PARTNER, key)
            return here
        items = there if isinstance(there, list) else [there] if isinstance(there, dict) else []
        return [*self._items(model, here, items, key)]

    def _items(self, model: type[Record], here: list[Any], there: list[Any], key: Key) -> Iterator[Any]:
        taken: set[int] = set()
        for at, item in enumerate(here):
            match = _partner(item, there, at)
            if match is None or not isinstance(item, dict):
                yield item
                continue
            taken.add(match)
            yield self.record(model, item, there[match], (*key, match))
        for at in range(len(there)):
            if at not in taken and isinstance(there[at], dict):
                self._refuse(_NO_PARTNER, (*key, at))

    def _refuse(self, text: Text, key: Key) -> None:
        named = next((part for part in reversed(key) if isinstance(part, str)), "")
        self.findings.append(Diagnostic(self.english.at_key(*key), "OCOP-126", text.fill(key=named)))


def _twins(here: Any, there: Any) -> Any:
    if isinstance(here, list) or isinstance(there, list):
        vi = here if isinstance(here, list) else [here]
        en = there if isinstance(there, list) else [there]
        return [_twins(text, en[at]) if at < len(en) and en[at] else text for at, text in enumerate(vi)]
    if isinstance(here, str) and isinstance(there, str):
        return Words(here.strip(), there.strip())
    return here


def _partner(item: Any, there: list[Any], at: int) -> int | None:
    """Return which English item belongs to a Vietnamese one: by `file` or `sku`, else by its place."""
    for identity in _IDENTITIES:
        name = item.get(identity) if isinstance(item, dict) else None
        named = [i for i, one in enumerate(there) if isinstance(one, dict) and one.get(identity)]
        if name and named:
            return next((i for i in named if there[i][identity] == name), None)
    return at if at < len(there) and isinstance(there[at], dict) else None


def _is_named(there: dict[str, Any], here: dict[str, Any], model: type[Record]) -> bool:
    """Return whether the mapping goes from names to records, as `channels` does."""
    fields = fields_by_key(model)
    return bool(here) and all(isinstance(value, dict) for value in here.values()) and not set(here) & set(fields)


def _translates(model: type[Record]) -> bool:
    return any(is_translated(info) or (inner := record_in(info.annotation)) and _translates(inner) for info in fields_by_key(model).values())
