"""What a page is given on its way to the browser, and never in its file: the script that reloads it."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from generator.server.site import HTML, TYPES, Answer

SCRIPT = "/-/reload.js"
EVENTS = "/-/reload"
_EMPTY = "<!doctype html><html><head><meta charset=utf-8><title>ocop</title></head><body></body></html>"


def with_script(answer: Answer, version: str) -> Answer:
    """Return an answer with the script in it, where it is a page."""
    if answer.type != HTML:
        return answer
    # A file of the site's own address: a page may forbid scripts that stand in it.
    tag = f'<script src="{SCRIPT}?v={version}"></script>'.encode()
    head, end, rest = answer.body.partition(b"</head>")
    body = head + tag + end + rest if end else answer.body + tag
    return Answer(answer.status, answer.type, body, answer.location)


def empty_page() -> Answer:
    """Return the page that waits for the first build."""
    return Answer(503, HTML, _EMPTY.encode())


@cache
def script() -> Answer:
    """Return the script."""
    return Answer(200, TYPES[".js"], (Path(__file__).parent / "reload.js").read_bytes())
