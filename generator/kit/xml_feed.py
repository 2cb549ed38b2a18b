"""Goods as RSS 2.0 with a namespace of their own. The only door to feedgen.

RSS 2.0 (https://www.rssboard.org/rss-specification) gives an item its title, link and description; what a
channel asks beyond that stands in the channel's namespace, such as Google's `g:`
(https://support.google.com/merchants/answer/7052112).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from typing import Any

from feedgen.ext.base import BaseEntryExtension, BaseExtension  # type: ignore[import-untyped]
from feedgen.feed import FeedGenerator  # type: ignore[import-untyped]
from feedgen.util import xml_elem  # type: ignore[import-untyped]

Value = str | tuple[tuple[str, str], ...]
"""A text, or the named texts that an attribute is made of."""
Item = Sequence[tuple[str, Value]]
"""One thing for sale: its attributes in their order; a name may come more than once."""

# What XML 1.0 has no place for: a text that came from a spreadsheet may hold one.
_ILLEGAL = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_OF_RSS = ("title", "link", "description")


@dataclass(frozen=True, slots=True)
class About:
    """What a feed says of itself."""

    title: str
    link: str
    description: str
    language: str
    day: date
    """The day the catalogue stands at: a clock would change the file without a cause."""
    prefix: str
    namespace: str


def to_rss(about: About, items: Iterable[Item]) -> bytes:
    """Return a feed of goods; the same goods on the same day are the same bytes."""
    feed = FeedGenerator()
    feed.title(_clean(about.title))
    feed.link(href=about.link)
    feed.description(_clean(about.description))
    feed.language(about.language)
    feed.generator("ocop")
    feed.lastBuildDate(datetime.combine(about.day, time(), UTC))
    feed.register_extension(about.prefix, *_extension(about), atom=False, rss=True)
    for item in items:
        _add(feed, about.prefix, item)
    rss: bytes = feed.rss_str(pretty=True)
    return rss


def _add(feed: Any, prefix: str, item: Item) -> None:
    entry = feed.add_entry(order="append")
    own = []
    for name, value in item:
        if name in _OF_RSS and isinstance(value, str):
            _SETTERS[name](entry, _clean(value))
        else:
            own.append((name, value))
    getattr(entry, prefix).attributes = own


_SETTERS: dict[str, Any] = {
    "title": lambda entry, text: entry.title(text),
    "link": lambda entry, text: entry.link(href=text),
    "description": lambda entry, text: entry.description(text),
}


def _extension(about: About) -> tuple[type[Any], type[Any]]:
    """Return feedgen's two classes of an extension: one says the namespace, the other writes an item's attributes."""

    class OfFeed(BaseExtension):  # type: ignore[misc]
        def extend_ns(self) -> dict[str, str]:
            return {about.prefix: about.namespace}

    class OfEntry(BaseEntryExtension):  # type: ignore[misc]
        def __init__(self) -> None:
            self.attributes: list[tuple[str, Value]] = []

        def extend_rss(self, item: Any) -> Any:
            for name, value in self.attributes:
                _write(item, about.namespace, name, value)
            return item

    return OfFeed, OfEntry


def _write(parent: Any, namespace: str, name: str, value: Value) -> None:
    element = xml_elem(f"{{{namespace}}}{name}", parent)
    if isinstance(value, str):
        element.text = _clean(value)
        return
    for part, text in value:
        _write(element, namespace, part, text)


def _clean(text: str) -> str:
    return _ILLEGAL.sub("", text)
