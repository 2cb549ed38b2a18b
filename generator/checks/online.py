"""Links followed on the network: asked for with `ocop check --online`, and never otherwise.

Politely: an address once, its head before its whole, at most two at a time of one host and eight in all, ten
seconds each, and under a name that says who asks.
"""

from __future__ import annotations

import socket
from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from enum import StrEnum
from http.client import HTTPException
from urllib.error import HTTPError, URLError
from urllib.parse import quote, urlsplit, urlunsplit
from urllib.request import Request, urlopen

from generator.base.diagnostic import Diagnostic, Severity, Text
from generator.checks.links import Key, Link, is_private, links_of
from generator.checks.rule import Evidence, Scene
from generator.model.field import Record
from generator.model.values.written import shown

CODE = "OCOP-264"
AGENT = "ocop-link-check/1"
SECONDS = 10
AT_ONCE = 8
OF_A_HOST = 2

_GONE = Text(vi="`{url}` không còn nữa (mã {status})", en="`{url}` is gone (status {status})")
_NO_HOST = Text(vi="không có tên miền của `{url}`", en="there is no host of the name in `{url}`")
_UNKNOWN = Text(vi="chưa kiểm tra được `{url}`: {why}", en="`{url}` could not be checked: {why}")
_STATUS = Text(vi="máy chủ trả lời {status}", en="the server answered {status}")
_MEND = Text(
    vi="tìm địa chỉ mới của trang, hoặc bỏ đường dẫn này",
    en="find the page's new address, or take the link out",
)
_LOOK = Text(vi="mở thử bằng trình duyệt", en="try it in a browser")
_DEAD = (404, 410)
_OUTDATED_HEAD = 400
_TOO_MANY = 429


class Failure(StrEnum):
    """Why no server answered."""

    NO_HOST = "no-host"
    TIMEOUT = "timeout"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Answer:
    """What came of one address: a status, or why there is none."""

    status: int | None = None
    failure: Failure | None = None


Fetch = Callable[[str], Answer]

_WHY = {
    Failure.TIMEOUT: Text(vi="máy chủ không trả lời kịp", en="the server did not answer in time"),
    Failure.OTHER: Text(vi="không kết nối được", en="no connection could be made"),
}


def fetch(url: str) -> Answer:
    """Return what a server says of an address: asked for its head, and for the whole where it refuses that."""
    answer = _ask(url, "HEAD")
    if answer.status is None or answer.status < _OUTDATED_HEAD or answer.status == _TOO_MANY:
        return answer
    # Some servers know no HEAD, or answer it with 403 or 404.
    return _ask(url, "GET")


def dead_links(evidence: Evidence, fetch: Fetch = fetch) -> Iterator[Diagnostic]:
    """Yield a warning for each link that leads nowhere, and a hint for each that could not be looked at."""
    links = list(_links(evidence))
    answers = answers_of({link.url for _, link in links}, fetch)
    for owner, link in links:
        if told := _told(answers[link.url]):
            message, hint, severity = told
            span = evidence.loaded.at(*owner, *link.key)
            yield Diagnostic(span, CODE, message.fill(url=shown(link.url)), hint, severity)


def answers_of(urls: Collection[str], fetch: Fetch = fetch) -> Mapping[str, Answer]:
    """Return what came of each address, few of one host at a time."""
    with ThreadPoolExecutor(AT_ONCE) as pool:
        lanes = _lanes(sorted(set(urls)))
        found = pool.map(lambda lane: [(url, fetch(url)) for url in lane], lanes)
        return {url: answer for lane in found for url, answer in lane}


def _links(evidence: Evidence) -> Iterator[tuple[tuple[str, str], Link]]:
    for folder, slug, links in evidence.notes(CODE):
        for link in (Link(*one) for one in links):
            # Whoever writes content must not make the machine that checks it knock at its own doors.
            if not is_private(link.parts.hostname or ""):
                yield (folder, slug), link


def note(record: Record, scene: Scene) -> tuple[tuple[Key, str], ...]:
    """Return every address of a record and where it stands, if they are to be followed."""
    return tuple((link.key, link.url) for link in links_of(record)) if scene.online else ()


def _lanes(urls: Sequence[str]) -> list[list[str]]:
    """Return the addresses in lanes, each walked one by one: two lanes for each host."""
    by_host: dict[str, list[str]] = defaultdict(list)
    for url in urls:
        by_host[urlsplit(url).hostname or ""].append(url)
    lanes = (urls[first::OF_A_HOST] for urls in by_host.values() for first in range(OF_A_HOST))
    return [lane for lane in lanes if lane]


def _ask(url: str, method: str) -> Answer:
    try:
        request = Request(_in_ascii(url), method=method, headers={"User-Agent": AGENT})
        with urlopen(request, timeout=SECONDS) as response:
            return Answer(response.status)
    except HTTPError as error:
        with error:
            return Answer(error.code)
    except TimeoutError:
        return Answer(failure=Failure.TIMEOUT)
    except URLError as error:
        return Answer(failure=_failure(error.reason))
    except (OSError, HTTPException, ValueError):
        return Answer(failure=Failure.OTHER)


def _failure(reason: object) -> Failure:
    if isinstance(reason, socket.gaierror) and reason.errno == socket.EAI_NONAME:
        return Failure.NO_HOST
    return Failure.TIMEOUT if isinstance(reason, TimeoutError) else Failure.OTHER


def _in_ascii(url: str) -> str:
    """Return an address as HTTP takes it: a browser's bar shows Vietnamese letters as they are."""
    parts = urlsplit(url)
    host = parts.netloc if parts.netloc.isascii() else parts.netloc.encode("idna").decode()
    path, query = (quote(part, safe="/%:=&?~+!$,;'@()*[]") for part in (parts.path, parts.query))
    return urlunsplit((parts.scheme, host, path, query, ""))


def _told(answer: Answer) -> tuple[Text, Text, Severity] | None:
    """Return what is said of an answer; nothing of a page that is there."""
    status = answer.status
    if status in _DEAD:
        return _GONE.fill(url="{url}", status=status), _MEND, Severity.WARNING
    if answer.failure is Failure.NO_HOST:
        return _NO_HOST, _MEND, Severity.WARNING
    if status is not None and status < _OUTDATED_HEAD:
        return None
    why = _STATUS.fill(status=status) if status is not None else _WHY[answer.failure or Failure.OTHER]
    return _UNKNOWN.fill(url="{url}", why=why), _LOOK, Severity.HINT
