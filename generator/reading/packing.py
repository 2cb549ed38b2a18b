"""Records to bytes and back, for the cache: pickle, with less said and less asked.

Of a record only the fields that were given are kept, and the rest are its defaults again. Python's own way
with frozen dataclasses asks each for its fields, both times. Together half of a warm start.
"""

from __future__ import annotations

import io
import pickle
from collections.abc import Callable, Iterator, Mapping
from copyreg import dispatch_table
from dataclasses import fields
from functools import cache
from operator import attrgetter
from typing import Any

from generator.model import Words, values
from generator.model.field import Record

_DATA = (
    Words,
    values.Coordinates,
    values.Day,
    values.Duration,
    values.Hours,
    values.Part,
    values.Place,
    values.Quantity,
    values.Rule,
    values.Telephone,
)


def pack(record: Record | None) -> bytes:
    """Return a record as it was just read, or that there is none, as bytes."""
    buffer = io.BytesIO()
    pickler = pickle.Pickler(buffer, protocol=5)
    pickler.dispatch_table = _reducers()
    pickler.dump(record)
    return buffer.getvalue()


def unpack(data: memoryview) -> Record | None:
    """Return what was packed."""
    record: Record | None = pickle.loads(data)
    return record


@cache
def _reducers() -> dict[Any, Any]:
    own: dict[Any, Any] = {kind: _data_reducer(kind) for kind in _DATA}
    return dispatch_table | own | dict.fromkeys(_records(Record), _reduce)


def _records(kind: type[Record]) -> Iterator[type[Record]]:
    for inner in kind.__subclasses__():
        yield inner
        yield from _records(inner)


def _data_reducer(kind: type[Any]) -> Callable[[Any], tuple[type[Any], tuple[Any, ...]]]:
    names = [one.name for one in fields(kind)]
    parts = attrgetter(*names)
    return lambda thing: (kind, parts(thing) if len(names) > 1 else (parts(thing),))


def _reduce(record: Record) -> tuple[Callable[..., Record], tuple[Any, ...]]:
    given = record.__pydantic_fields_set__
    return _restore, (type(record), {k: v for k, v in record.__dict__.items() if k in given or k == _PRINT})


def _restore(kind: type[Record], given: dict[str, Any]) -> Record:
    record = kind.__new__(kind)
    set_ = object.__setattr__
    set_(record, "__dict__", {**_defaults(kind), **given})
    given.pop(_PRINT, None)
    set_(record, "__pydantic_fields_set__", set(given))
    set_(record, "__pydantic_extra__", None)
    set_(record, "__pydantic_private__", None)
    return record


_PRINT = "fingerprint"


@cache
def _defaults(kind: type[Record]) -> Mapping[str, Any]:
    return {name: info.get_default(call_default_factory=True) for name, info in kind.model_fields.items()}
