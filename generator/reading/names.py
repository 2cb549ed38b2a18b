"""The names that keys have in files, where Python's own words forbid them in the model (`with`, `from`)."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from pydantic.fields import FieldInfo

from generator.model.field import Record


@cache
def fields_by_key(model: type[Record]) -> Mapping[str, FieldInfo]:
    """Return a record's fields by the key that people write; what reading puts in itself is not among them."""
    return {info.alias or name: info for name, info in model.model_fields.items() if info.title}
