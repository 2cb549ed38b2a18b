"""Markdown of records to HTML that is safe to publish. The only door to pyromark and nh3."""

from __future__ import annotations

import re
from functools import lru_cache

import nh3
import pyromark

_OPTIONS = (
    pyromark.Options.ENABLE_TABLES
    | pyromark.Options.ENABLE_STRIKETHROUGH
    | pyromark.Options.ENABLE_SMART_PUNCTUATION
)
_TAGS = {
    "p",
    "h2",
    "h3",
    "h4",
    "ul",
    "ol",
    "li",
    "a",
    "strong",
    "em",
    "del",
    "blockquote",
    "br",
    "hr",
    "table",
    "thead",
    "tbody",
    "tr",
    "th",
    "td",
    "code",
    "pre",
    "sup",
    "sub",
}
_HEADING = re.compile(r"<(/?)h([1-6])>")


@lru_cache(maxsize=4096)
def to_html(markdown: str, top: int = 2) -> str:
    """Return prose as HTML whose highest heading is `top`; HTML of the writer's own is cleaned, scripts never pass."""
    html = pyromark.html(markdown, options=_OPTIONS)
    highest = min((int(level) for _, level in _HEADING.findall(html)), default=top)
    moved = _HEADING.sub(lambda found: f"<{found[1]}h{min(4, int(found[2]) - highest + top)}>", html)
    return nh3.clean(
        moved,
        tags=_TAGS,
        attributes={"a": {"href", "title"}},
        url_schemes={"http", "https", "mailto", "tel"},
        link_rel="noopener",
    )
