"""The report: how many rows each channel got, what was left out and why, for people and for machines."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator.base.diagnostic import Text
from generator.base.span import Span
from generator.kit.tables import to_json
from generator.kit.templates import environment
from generator.outputs.feeds.channel import CONFIDENCE, Channel
from generator.outputs.feeds.judge import Remark


@dataclass(frozen=True, slots=True)
class Said:
    """A remark about a product, at its place."""

    slug: str
    name: str
    remark: Remark
    span: Span


@dataclass(frozen=True, slots=True)
class Group:
    """All that is left out, or noted, for one reason."""

    reason: Text
    hint: Text | None
    said: tuple[Said, ...]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one channel came to."""

    channel: Channel
    files: tuple[str, ...]
    rows: int
    products: int
    """Of which at least one pack is a row."""
    said: tuple[Said, ...]

    @property
    def fingerprint(self) -> str:
        """Return a name for all that the report says of the channel."""
        return repr((self.channel.fingerprint, self.files, self.rows, self.products, self.said))

    @property
    def left_out(self) -> tuple[Said, ...]:
        """Return what was left out."""
        return tuple(one for one in self.said if one.remark.drops)

    @property
    def noted(self) -> tuple[Said, ...]:
        """Return what is in the files and could be better."""
        return tuple(one for one in self.said if not one.remark.drops)


def make_report_json(outcomes: tuple[Outcome, ...], demo_note: str, day: str) -> bytes:
    """Return the report for machines."""
    channels = [_channel(one) for one in outcomes]
    return to_json({"version": 1, "generated_for": day, "note": demo_note, "channels": channels})


def make_report_html(
    outcomes: tuple[Outcome, ...], demo: tuple[str, str], about: tuple[str, str, int], template: str
) -> bytes:
    """Return the report as one page, Vietnamese first; `about` is the catalogue's name, its day and its products."""
    page = environment((Path(__file__).parent,), {}).get_template("report.html")
    name, day, products = about
    shown = [(one, _grouped(one.left_out), _grouped(one.noted)) for one in outcomes]
    return page.render(
        outcomes=shown, demo=demo, name=name, day=day, products=products, sure=CONFIDENCE
    ).encode()


def _grouped(said: tuple[Said, ...]) -> list[Group]:
    """Return remarks by what is to be done about them, the commonest first."""
    groups: dict[tuple[Text, Text | None], list[Said]] = {}
    for one in said:
        groups.setdefault((one.remark.reason, one.remark.hint), []).append(one)
    found = [Group(reason, hint, tuple(said)) for (reason, hint), said in groups.items()]
    return sorted(found, key=lambda group: (-len(group.said), group.reason.vi))


def _channel(one: Outcome) -> dict[str, Any]:
    channel = one.channel
    return {
        "channel": channel.name,
        "title": channel.title,
        "note": {"vi": channel.note.vi, "en": channel.note.en} if channel.note else None,
        "confidence": channel.confidence,
        "checked": channel.checked.isoformat() if channel.checked else None,
        "sources": [source.address for source in channel.sources],
        "files": list(one.files),
        "rows": one.rows,
        "products": one.products,
        "left_out": [_said(said) for said in one.left_out],
        "noted": [_said(said) for said in one.noted],
    }


def _said(one: Said) -> dict[str, Any]:
    remark = one.remark
    return {
        "product": one.slug,
        "name": one.name,
        "sku": remark.sku or None,
        "code": remark.code,
        "severity": str(remark.severity),
        "reason": {"vi": remark.reason.vi, "en": remark.reason.en},
        "hint": {"vi": remark.hint.vi, "en": remark.hint.en} if remark.hint else None,
        "path": one.span.path,
        "line": one.span.line,
    }
