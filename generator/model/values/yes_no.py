"""Yes and no, in either language."""

from __future__ import annotations

from generator.base.diagnostic import Text
from generator.model.values.written import Kind, tidy

_MEANING = {"có": True, "yes": True, "true": True, "không": False, "no": False, "false": False}

_KIND = Kind(
    "OCOP-119",
    Text(vi="`có` hay `không`", en="`yes` or `no`"),
    Text(vi="hãy viết `có` hoặc `không`", en="write `yes` or `no`"),
)


def read_yes_no(text: str) -> bool:
    """Return whether the text says yes."""
    meaning = _MEANING.get(tidy(text).lower())
    if meaning is None:
        raise _KIND.unreadable(text)
    return meaning
