"""Files that marketplaces take: one channel, one file under `channels/` or in `content/channels/`.

What a channel would refuse is left out, and said: as a finding at its line, and in `report.html`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from generator.base.cache import key_of
from generator.base.diagnostic import Diagnostic, Text
from generator.base.span import Span
from generator.kit.output import Artefact, Job, Output
from generator.model import Catalogue
from generator.outputs.feeds.channel import Channel
from generator.outputs.feeds.choose import choose, misnamed
from generator.outputs.feeds.judge import Remark, judge
from generator.outputs.feeds.make import make_csv, make_json, make_xml
from generator.outputs.feeds.offers import Offers
from generator.outputs.feeds.report import Outcome, Said, make_report_html, make_report_json
from generator.outputs.feeds.rows import Listed

DEMO = Text(
    vi="Bản minh họa: giá, quy cách, mã hàng và ảnh chưa phải thật",
    en="A sample: prices, packs, codes and photos are not real yet",
)
"""The one line by which a sample says that it is one."""

_LEFT_OUT = Text(vi="{channels} bỏ {what}: {reason}", en="{channels} leaves out {what}: {reason}")
_NOTED = Text(vi="{channels}, {what}: {reason}", en="{channels}, {what}: {reason}")
_PRODUCT = Text(vi="sản phẩm này", en="this product")


@dataclass(frozen=True, slots=True)
class _Judged:
    channel: Channel
    listed: tuple[Listed, ...]
    remarks: Sequence[tuple[str, Remark]]
    """Each with its product's slug."""

    @property
    def rows(self) -> int:
        return sum(len(one.packs) for one in self.listed)


def plan(job: Job) -> Iterator[Artefact | Diagnostic]:
    """Yield each channel's files and the report, and a finding for all that is left out or cut."""
    catalogue = job.catalogue
    chosen = choose(catalogue, job.at)
    yield from chosen.findings
    yield from misnamed(catalogue, chosen.known, job.at)
    offers = Offers(catalogue)
    judged = [_judge(channel, offers) for channel in chosen.channels]
    for one in judged:
        yield from _files(one, catalogue)
    spans = {remark.key: job.at(*remark.key) for one in judged for _, remark in one.remarks}
    yield from _findings(judged, spans)
    yield from _report(judged, catalogue, spans)


def _judge(channel: Channel, offers: Offers) -> _Judged:
    listed, remarks = [], []
    for offer in offers.of(channel):
        taken, found = judge(channel, offer)
        remarks += [(offer.product.slug, remark) for remark in found]
        if taken.packs:
            listed.append(taken)
    return _Judged(channel, tuple(listed), remarks)


def _files(one: _Judged, catalogue: Catalogue) -> Iterator[Artefact]:
    channel = one.channel
    day = catalogue.day.isoformat()
    note = DEMO.to(channel.language) if catalogue.imprint.demo else ""
    beyond: dict[str, tuple[Callable[..., bytes], tuple[Any, ...]]] = {
        "csv": (make_csv, ()),
        "json": (make_json, (day,)),
        "xml": (make_xml, ((*_feed(channel, catalogue, note), day),)),
    }
    for suffix in channel.formats:
        make, more = beyond[suffix]
        yield Artefact(f"feeds/{channel.name}/products.{suffix}", make, (channel, one.listed, note, *more))


def _feed(channel: Channel, catalogue: Catalogue, note: str) -> tuple[str, str, str]:
    """Return what a feed of goods says of itself: title, link, description."""
    imprint = catalogue.imprint
    name = imprint.name.to(channel.language)
    tagline = imprint.tagline.to(channel.language) if imprint.tagline else name
    return name, catalogue.url, f"{tagline}. {note}." if note else tagline


def _findings(judged: Sequence[_Judged], spans: dict[tuple[str | int, ...], Span]) -> Iterator[Diagnostic]:
    """Yield a finding for each remark, once for all the channels that make it."""
    channels: dict[Remark, list[str]] = {}
    for one in judged:
        for _, remark in one.remarks:
            channels.setdefault(remark, []).append(one.channel.title)
    missing = {remark.key for remark in channels if remark.code == "OCOP-301"}
    for remark, titles in channels.items():
        if remark.code == "OCOP-303" and remark.key in missing:
            continue  # One channel needs what another would like: said once.
        what = Text(f"`{remark.sku}`", f"`{remark.sku}`") if remark.sku else _PRODUCT
        message = (_LEFT_OUT if remark.drops else _NOTED).fill(
            channels=", ".join(titles), what=what, reason=remark.reason
        )
        yield Diagnostic(spans[remark.key], remark.code, message, remark.hint, remark.severity)


def _report(
    judged: Sequence[_Judged], catalogue: Catalogue, spans: dict[tuple[str | int, ...], Span]
) -> Iterator[Artefact]:
    outcomes = tuple(_outcome(one, catalogue, spans) for one in judged)
    demo = (DEMO.vi, DEMO.en) if catalogue.imprint.demo else ("", "")
    about = (catalogue.imprint.name.vi, f"{catalogue.day:%d/%m/%Y}", len(catalogue.products))
    yield Artefact("feeds/report.json", make_report_json, (outcomes, demo[0], catalogue.day.isoformat()))
    yield Artefact("feeds/report.html", make_report_html, (outcomes, demo, about, _template()))


def _outcome(one: _Judged, catalogue: Catalogue, spans: dict[tuple[str | int, ...], Span]) -> Outcome:
    names = catalogue.products
    said = tuple(Said(slug, names[slug].name.vi, remark, spans[remark.key]) for slug, remark in one.remarks)
    files = tuple(f"{one.channel.name}/products.{suffix}" for suffix in one.channel.formats)
    return Outcome(one.channel, files, one.rows, len(one.listed), said)


@cache
def _template() -> str:
    """Return a name for the page's template: a changed one makes the page anew."""
    return key_of(Path(__file__).with_name("report.html").read_bytes())


OUTPUT = Output("feeds", Text(vi="Tệp đăng bán lên sàn", en="Marketplace feeds"), plan)
