"""What a channel would refuse, and what it would cut: said before anyone uploads."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from generator.base.diagnostic import Severity, Text
from generator.model.field import label_of, model_at, slots
from generator.model.values.number import number_text
from generator.outputs.feeds.channel import Cell, Channel, Judged
from generator.outputs.feeds.facts import Context, Offer
from generator.outputs.feeds.rows import Listed, context_of, suits, texts_of
from generator.outputs.feeds.source import ROOTS, Source

_ALCOHOL_SETS = (14, 15)

_SKIP = Text(vi="bản ghi ghi bỏ qua: {why}", en="the record says to skip it: {why}")
_DRAFT = Text(vi="còn là bản nháp", en="still a draft")
_DRAFT_PRODUCER = Text(vi="nhà sản xuất còn là bản nháp", en="its producer is still a draft")
_NO_PACKS = Text(vi="chưa có quy cách để bán (`packs`)", en="it has no packs to be bought")
_MISSING = Text(vi="thiếu {label} (`{name}`)", en="{label} (`{name}`) is missing")
_MISSING_HINT = Text(vi="thêm dòng `{name}: {example}`", en="add a line `{name}: {example}`")
_BETTER = Text(vi="nên có {label} (`{name}`)", en="{label} (`{name}`) is wanted")
_STRONG = Text(
    vi="độ cồn {percent} %, từ {limit} % không được quảng cáo",
    en="{percent} % alcohol; from {limit} % on it may not be advertised",
)
_LONG = Text(
    vi="{label} dài {length} ký tự, chỉ nhận {longest}",
    en="{label} has {length} characters, {longest} are taken",
)
_CUT = Text(
    vi="{label} dài {length} ký tự, rút còn {longest}", en="{label} has {length} characters, cut to {longest}"
)
_FORM = Text(vi="không nhận {label} `{value}`", en="{label} `{value}` is not taken")


@dataclass(frozen=True, slots=True)
class Remark:
    """One thing to be said of a product for a channel."""

    code: str
    severity: Severity
    key: tuple[str | int, ...]
    """Where it is mended: folder, slug, and the way in the file."""
    reason: Text
    hint: Text | None = None
    sku: str = ""
    """The pack it is about; none where it is about the product."""
    drops: bool = True
    """Whether the pack, or the product, is left out."""


class _Where(NamedTuple):
    """What a remark is about, and whether it leaves it out."""

    source: Source
    context: Context
    drops: bool = True


def judge(channel: Channel, offer: Offer) -> tuple[Listed, list[Remark]]:
    """Return those packs of an offer that a channel takes, and what is to be said."""
    remarks = list(_of_product(channel, offer))
    if remarks:
        return Listed(offer, ()), remarks
    once, each = channel.judged
    contexts = [context_of(channel, offer, at) for at in range(len(offer.product.packs))]
    remarks += _of(once, contexts[0])
    kept = []
    for context in contexts:
        found = list(_of(each, context))
        remarks += found
        if not any(remark.drops for remark in found):
            kept.append(context.at)
    if any(remark.drops and not remark.sku for remark in remarks):
        kept = []
    return Listed(offer, tuple(kept)), list(dict.fromkeys(remarks))


def _of_product(channel: Channel, offer: Offer) -> Iterator[Remark]:
    product = offer.product
    here = ("products", product.slug)
    words = product.channels.get(channel.name)
    if words and words.skip:
        why = Text(words.skip.to("vi"), words.skip.to("en"))
        yield Remark(
            "OCOP-306", Severity.HINT, (*here, "channels", channel.name, "skip"), _SKIP.fill(why=why)
        )
    elif product.draft:
        yield Remark("OCOP-307", Severity.HINT, (*here, "draft"), _DRAFT)
    elif offer.producer.draft:
        yield Remark("OCOP-307", Severity.HINT, (*here, "producer"), _DRAFT_PRODUCER)
    elif not product.packs:
        yield Remark("OCOP-307", Severity.HINT, here, _NO_PACKS)
    elif product.alcohol is None and product.set in _ALCOHOL_SETS:
        # What is not known to be weak is not offered.
        yield Remark("OCOP-301", Severity.WARNING, (*here, "alcohol"), *_missing("product", "alcohol"))
    elif product.alcohol is not None and product.alcohol >= channel.alcohol_below:
        reason = _STRONG.fill(percent=number_text(product.alcohol), limit=number_text(channel.alcohol_below))
        yield Remark("OCOP-304", Severity.HINT, (*here, "alcohol"), reason)


def _of(judged: Judged, context: Context) -> Iterator[Remark]:
    refused = [one for one in judged.refuses if str(one.source.of(context)) in one.values]
    for refusal in refused:
        yield _remark("OCOP-304", Severity.HINT, _Where(refusal.source, context), refusal.why.text)
    # What nobody takes needs no mending.
    if not refused:
        yield from _of_sources(judged, context)
        for cell in judged.cells:
            texts = texts_of(cell, context)
            if not _is_fine(cell, texts):
                yield from _of_cell(cell, texts, context)


def _of_sources(judged: Judged, context: Context) -> Iterator[Remark]:
    for source in judged.needs:
        if _says_nothing(source, context):
            yield _lacking(source, context)
    for source in judged.wants:
        if _says_nothing(source, context):
            reason = _BETTER.fill(label=source.label, name=source.mended.names[-1])
            yield _remark("OCOP-303", Severity.HINT, _Where(source, context, drops=False), reason)


def _says_nothing(source: Source, context: Context) -> bool:
    return source.of(context) in (None, "", ())


def _is_fine(cell: Cell, texts: tuple[str, ...]) -> bool:
    if not texts:
        return not cell.required
    longest = cell.max_length
    return cell.pattern is None and (longest is None or all(len(text) <= longest for text in texts))


def _of_cell(cell: Cell, texts: tuple[str, ...], context: Context) -> Iterator[Remark]:
    if not texts:
        yield _lacking(cell.source[0], context)
    for text in texts:
        if not suits(cell, text):
            reason = _FORM.fill(label=cell.source[0].label, value=text)
            yield _remark(
                "OCOP-305", Severity.WARNING, _Where(cell.source[0], context, cell.required), reason
            )
        elif cell.max_length and len(text) > cell.max_length:
            yield _too_long(cell, text, context)


def _too_long(cell: Cell, text: str, context: Context) -> Remark:
    source, refused = cell.source[0], cell.too_long == "refuse"
    message = _LONG if refused else _CUT
    reason = message.fill(label=source.label, length=len(text), longest=cell.max_length)
    return _remark("OCOP-302", Severity.WARNING, _Where(source, context, refused), reason)


def _lacking(source: Source, context: Context) -> Remark:
    field = source.mended
    reason, hint = _missing(field.root, *field.names)
    return _remark("OCOP-301", Severity.WARNING, _Where(source, context), reason, hint)


@lru_cache(maxsize=256)
def _missing(root: str, *names: str) -> tuple[Text, Text | None]:
    name, model = names[-1], model_at(ROOTS[root], names)
    slot = slots(model)[name]
    example = slot.example
    if slot.record and slot.form == "many":
        first, inner = next(iter(slots(slot.record).items()))
        example = f"[{{{first}: {inner.example}}}]"
    hint = _MISSING_HINT.fill(name=name, example=example) if isinstance(example, str | int) else None
    return _MISSING.fill(label=label_of(ROOTS[root], names), name=name), hint


def _remark(code: str, severity: Severity, where: _Where, reason: Text, hint: Text | None = None) -> Remark:
    source, context, drops = where
    sku = context.pack.sku if source.mended.root == "pack" else ""
    return Remark(code, severity, source.key(context), reason, hint, sku, drops)
