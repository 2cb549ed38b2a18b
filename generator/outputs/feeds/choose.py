"""Which channels a catalogue feeds: ours, a locality's own, and what is wrong with their files."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from pathlib import PurePosixPath

from generator.base.diagnostic import Diagnostic, Severity, Text
from generator.base.span import Place, Span
from generator.model import Catalogue
from generator.model.near import did_you_mean
from generator.outputs.feeds.channel import Channel
from generator.reading.marks import parse
from generator.reading.shape import read_as

_SLUG = re.compile(r"[a-z0-9-]{1,80}")

_UNKNOWN = Text(vi="không có sàn `{name}`", en="there is no channel `{name}`")
_KNOWN = Text(vi="các sàn: {names}", en="the channels: {names}")
_NOT_ASKED = Text(
    vi="sàn này không có trong `channels` của catalogue.yml nên không làm",
    en="this channel is not among the `channels` of catalogue.yml, so nothing is made for it",
)
_NOT_ASKED_HINT = Text(vi="thêm `{name}` vào `channels`", en="add `{name}` to `channels`")
_BAD_NAME = Text(
    vi="tên tệp của sàn chỉ gồm chữ thường không dấu, số và gạch nối",
    en="the name of a channel's file is of small letters without marks, digits and hyphens",
)
_BROKEN = Text(
    vi="tệp này có lỗi nên không làm sàn `{name}`", en="this file has errors, so nothing is made for `{name}`"
)
_NO_NAMESPACE = Text(vi="dạng xml cần mục `namespace`", en="the format xml needs `namespace`")
_NAME_KEY = Text(
    vi="tên sàn là tên tệp; bỏ dòng này", en="a channel's name is its file's; take this line out"
)


@dataclass(slots=True)
class Chosen:
    """The channels to be fed, and what was found on the way."""

    channels: list[Channel]
    known: Mapping[str, object]
    """Every name that there is, of channels with errors too."""
    findings: list[Diagnostic] = field(default_factory=list)


def choose(catalogue: Catalogue, at: Place) -> Chosen:
    """Return the channels that the catalogue names, or all that there are where it names none."""
    own, findings = _own(catalogue.channel_files)
    known: dict[str, Channel | None] = {**shipped(), **own}
    asked = catalogue.imprint.channels
    for number, name in enumerate(asked):
        if name not in known:
            findings.append(_unknown(name, known, at("", "catalogue", "channels", number)))
    if asked:
        findings += _not_asked(set(own) - set(asked), catalogue)
    names = dict.fromkeys(asked or known)
    return Chosen([channel for name in names if (channel := known.get(name))], known, findings)


def misnamed(catalogue: Catalogue, known: Mapping[str, object], at: Place) -> Iterator[Diagnostic]:
    """Yield a finding for each product that says something to a channel that is not there."""
    for slug, product in catalogue.products.items():
        for name in product.channels:
            if name not in known:
                yield _unknown(name, known, at("products", slug, "channels", name))


@cache
def shipped() -> Mapping[str, Channel]:
    """Return every channel we ship, by name; raise where one of our own files is wrong."""
    found = {}
    folder = files("generator.outputs.feeds").joinpath("channels")
    for file in sorted(folder.iterdir(), key=lambda one: one.name):
        channel, findings = read_channel(file.read_text("utf-8"), file.name)
        if channel is None or findings:
            raise ValueError(f"{file.name}: {[str(one.span) + ' ' + one.message.en for one in findings]}")
        found[channel.name] = channel
    return found


def read_channel(text: str, path: str) -> tuple[Channel | None, list[Diagnostic]]:
    """Return the channel that a file declares, or nothing, and what is wrong with it, each at its line."""
    name = PurePosixPath(path).stem
    marked = parse(text, path)
    if marked.broken:
        return None, marked.problems
    findings = list(marked.problems)
    if "name" in marked.data and marked.data["name"] != name:
        findings.append(Diagnostic(marked.at_key("name"), "OCOP-311", _NAME_KEY, None, Severity.WARNING))
    if not _SLUG.fullmatch(name):
        return None, [*findings, Diagnostic(Span(path), "OCOP-311", _BAD_NAME)]
    channel, wrong = read_as(Channel, marked.data | {"name": name}, marked)
    findings += wrong
    if channel and "xml" in channel.formats and not channel.namespace:
        findings.append(Diagnostic(marked.at("formats"), "OCOP-311", _NO_NAMESPACE))
        return None, findings
    return channel, findings


def _own(texts: Mapping[str, str]) -> tuple[dict[str, Channel | None], list[Diagnostic]]:
    """Return the locality's channels; one whose columns are in doubt makes no file, for it would be a wrong one."""
    found: dict[str, Channel | None] = {}
    findings: list[Diagnostic] = []
    for path, text in sorted(texts.items()):
        channel, wrong = read_channel(text, path)
        findings += wrong
        name = PurePosixPath(path).stem
        broken = channel is None or any(one.severity == Severity.ERROR for one in wrong)
        if broken:
            findings.append(Diagnostic(Span(path), "OCOP-311", _BROKEN.fill(name=name)))
        found[name] = None if broken else channel
    return found, findings


def _not_asked(names: set[str], catalogue: Catalogue) -> Iterator[Diagnostic]:
    for path in sorted(catalogue.channel_files):
        name = PurePosixPath(path).stem
        if name in names:
            hint = _NOT_ASKED_HINT.fill(name=name)
            yield Diagnostic(Span(path), "OCOP-310", _NOT_ASKED, hint, Severity.HINT)


def _unknown(name: str, known: Mapping[str, object], span: Span) -> Diagnostic:
    hint = did_you_mean(name, known) or _KNOWN.fill(names=", ".join(known))
    return Diagnostic(span, "OCOP-310", _UNKNOWN.fill(name=name), hint)
