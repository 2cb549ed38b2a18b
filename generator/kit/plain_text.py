"""Markdown to text without any mark, for whoever takes neither Markdown nor HTML."""

from __future__ import annotations

import re
from functools import lru_cache
from html.parser import HTMLParser

from generator.kit.markdown import to_html

_BLOCKS = {
    "p",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "ul",
    "ol",
    "blockquote",
    "pre",
    "table",
    "tr",
    "hr",
    "br",
}
_SPACES = re.compile(r"[^\S\n]+")
_MANY = re.compile(r" ?\n[\s]*")


@lru_cache(maxsize=16384)
def to_text(markdown: str) -> str:
    """Return prose as lines of plain text: a paragraph a line, `- ` before an item of a list, links without addresses."""
    return from_html(to_html(markdown))


def from_html(html: str) -> str:
    """Return the text of a piece of HTML, a block a line."""
    collector = _Collector()
    collector.feed(html)
    collector.close()
    return _MANY.sub("\n", _SPACES.sub(" ", "".join(collector.parts))).strip()


class _Collector(HTMLParser):
    """Gathers the texts between the tags."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin a line before a block, and an item of a list with its hyphen."""
        if tag == "li":
            self.parts.append("\n- ")
        elif tag in _BLOCKS:
            self.parts.append("\n")
        elif tag in ("td", "th"):
            self.parts.append(" ")

    def handle_endtag(self, tag: str) -> None:
        """End the line of a block."""
        if tag in _BLOCKS or tag == "li":
            self.parts.append("\n")

    def handle_data(self, data: str) -> None:
        """Keep a text; a line end in it is only where the writer's line was full."""
        self.parts.append(data.replace("\n", " "))
