"""Every web address that a record gives in a field of its own: what the rules about links look at."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import SplitResult, urlsplit

from generator.model import Imprint, Producer, Product
from generator.model.field import Record
from generator.model.latest import Latest

Key = tuple[str | int, ...]

_PARTS = {Product: ("links", "certificates", "standards", "declarations"), Producer: ("standards",)}
_HERE = ("localhost", "127.", "10.", "192.168.", "169.254.", "0.0.0.0", "[::1]", "::1")


@dataclass(frozen=True, slots=True)
class Link:
    """An address, and where it stands."""

    key: Key
    url: str
    channel: str | None = None
    """The marketplace that it is said to lead to, where that is said."""

    @property
    def host(self) -> str:
        """Return the name of its host, in small letters."""
        return _host(self.url)

    @property
    def parts(self) -> SplitResult:
        """Return the address taken apart."""
        return urlsplit(self.url)


# Two rules ask for that of the same links.
@lru_cache(maxsize=64)
def _host(url: str) -> str:
    return urlsplit(url).hostname or ""


def is_private(host: str) -> bool:
    """Return whether a host can be reached from one machine or one office alone."""
    return host.startswith(_HERE) or host.endswith((".local", ".localhost")) or _is_172(host)


def _found_in(record: Record) -> Iterator[Link]:
    if type(record) is Imprint:
        if record.publisher and record.publisher.website:
            yield Link(("publisher", "website"), record.publisher.website)
    elif type(record) is Producer:
        if record.website:
            yield Link(("website",), record.website)
        if record.facebook:
            yield Link(("facebook",), record.facebook, "facebook")
        for channel, url in record.shops.items():
            yield Link(("shops", channel), url, channel)
    elif type(record) is Product and record.traceability and record.traceability.url:
        yield Link(("traceability", "url"), record.traceability.url)
    yield from _in_lists(record)


def _is_172(host: str) -> bool:
    parts = host.split(".")
    return parts[0] == "172" and len(parts) == 4 and parts[1].isdigit() and 16 <= int(parts[1]) < 32


def _in_lists(record: Record) -> Iterator[Link]:
    said = vars(record)
    for name in _PARTS.get(type(record), ()):
        for at, one in enumerate(said[name] or ()):
            if one.url:
                yield Link((name, at, "url"), one.url, one.channel if name == "links" else None)


links_of: Latest[Record, Sequence[Link]] = Latest(lambda record: tuple(_found_in(record)))
"""Returns each address of a record, in the order of its fields; one rule after the other asks for the same."""
