"""Where a column takes its value: `product.name`, `pack.price`, `producer.phone`, `facts.stars`."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache, partial
from operator import attrgetter
from typing import Any

from generator.base.diagnostic import Problem, Text
from generator.model import Pack, Producer, Product
from generator.model.field import Record, label_of, model_at, slots
from generator.model.near import did_you_mean
from generator.outputs.feeds.facts import FACTS, Context

ROOTS: Mapping[str, type[Record]] = {"product": Product, "pack": Pack, "producer": Producer}
"""The records a source may begin with; `facts` is the other beginning."""

_PRIVATE = {
    # A household's tax code may be its owner's personal number (86/2024/TT-BTC, RECORD section 4).
    "producer.tax_code",
    "producer.consents",
    "producer.represented_by",
    "producer.accept",
    "producer.draft",
    "product.accept",
    "product.channels",
    "product.draft",
}
_UNKNOWN = Text(vi="không có nguồn `{input}`", en="there is no source `{input}`")
_ROOTS = Text(
    vi="nguồn bắt đầu bằng product., pack., producer. hay facts.",
    en="a source begins with product., pack., producer. or facts.",
)
_NEVER = Text(vi="`{input}` không bao giờ công bố", en="`{input}` is never published")
_NEVER_HINT = Text(
    vi="người đại diện đã đồng ý nêu tên thì lấy ở `facts.representative`",
    en="a representative who agreed to be named is `facts.representative`",
)
_ONE_OF = Text(vi="một trong: {names}", en="one of: {names}")
_WHOLE = Text(vi="`{input}` gồm nhiều mục, hãy chọn một", en="`{input}` has several fields, choose one")


@dataclass(frozen=True, slots=True)
class Source:
    """A way from a pack for sale to one of its values."""

    written: str
    root: str
    names: tuple[str, ...]
    of: Callable[[Context], Any] = field(compare=False, repr=False)
    """Gives the value; a tuple of them where the way leads through a list."""

    @property
    def mended(self) -> Source:
        """Return the field that a person mends to change the value."""
        return read_source(FACTS[self.names[0]].mended, inner=True) if self.root == "facts" else self

    @property
    def per_pack(self) -> bool:
        """Return whether two packs of a product may differ in it."""
        return FACTS[self.names[0]].per_pack if self.root == "facts" else self.root == "pack"

    @property
    def always(self) -> bool:
        """Return whether no record is without it."""
        mended = self.mended
        return slots(model_at(ROOTS[mended.root], mended.names))[mended.names[-1]].info.is_required()

    @property
    def label(self) -> Text:
        """Return the label of the field that a person mends."""
        mended = self.mended
        return label_of(ROOTS[mended.root], mended.names)

    def key(self, context: Context) -> tuple[str | int, ...]:
        """Return where the field stands: folder, slug and the way in the file."""
        mended = self.mended
        if mended.root == "producer":
            return ("producers", context.producer.slug, *mended.names)
        names = ("packs", context.at, *mended.names) if mended.root == "pack" else mended.names
        words = context.product.channels.get(context.channel)
        told = words is not None and names[0] in words.model_fields_set
        return ("products", context.product.slug, *(("channels", context.channel) if told else ()), *names)


@lru_cache(maxsize=512)
def read_source(text: str, *, inner: bool = False) -> Source:
    """Return the source that a text names; raise `Problem` where it leads nowhere or to what is never published.

    `inner`: a field that holds several others will do too, for nobody prints it.
    """
    root, *names = text.split(".")
    if f"{root}.{names[0] if names else ''}" in _PRIVATE and not inner:
        raise Problem("OCOP-312", _NEVER.fill(input=text), _NEVER_HINT)
    if not names or root not in (*ROOTS, "facts"):
        raise Problem("OCOP-312", _UNKNOWN.fill(input=text), did_you_mean(text, all_sources()) or _ROOTS)
    where: _Where = _Where(None, tuple(FACTS)) if root == "facts" else _below_record(ROOTS[root])
    for at, name in enumerate(names):
        if name not in where.names:
            raise Problem("OCOP-312", _UNKNOWN.fill(input=text), did_you_mean(text, all_sources()))
        where = _fact(name) if root == "facts" and not at else _field(where.record, name)
    if where.names and not inner:
        raise Problem(
            "OCOP-312",
            _WHOLE.fill(input=text),
            _ONE_OF.fill(names=", ".join(f"{text}.{name}" for name in where.names)),
        )
    return Source(text, root, tuple(names), _getter(root, names))


def all_sources() -> Iterator[str]:
    """Yield every source that leads to one value, for the manual and for who misspells one."""
    for name in FACTS:
        yield from _values(f"facts.{name}", _fact(name))
    for root, model in ROOTS.items():
        yield from _values(root, _below_record(model))


@dataclass(frozen=True, slots=True)
class _Where:
    """How far a source has come: what it may go on to; no names where it stands at a value."""

    record: type[Record] | None
    names: tuple[str, ...]


_AT_VALUE = _Where(None, ())
# A mapping from names, such as `shops`: no column knows which of them is meant.
_AT_NAMES = _Where(None, ("…",))


def _below_record(model: type[Record]) -> _Where:
    return _Where(model, tuple(slots(model)))


def _fact(name: str) -> _Where:
    record = FACTS[name].record
    return _below_record(record) if record else _AT_VALUE


def _field(model: type[Record] | None, name: str) -> _Where:
    slot = slots(model)[name] if model else None
    if slot is None or slot.form == "named":
        return _AT_NAMES
    return _below_record(slot.record) if slot.record else _AT_VALUE


def _values(written: str, where: _Where) -> Iterator[str]:
    if not where.names:
        yield written
    for name in where.names:
        below = f"{written}.{name}"
        if below not in _PRIVATE and where.record:
            yield from _values(below, _field(where.record, name))


def _getter(root: str, names: Sequence[str]) -> Callable[[Context], Any]:
    """Return the quickest way to a value: a feed of a nation's goods goes it millions of times."""
    first: Callable[[Context], Any]
    first = FACTS[names[0]].of if root == "facts" else attrgetter(f"{root}.{names[0]}")
    return first if len(names) == 1 else partial(_go_on, first, tuple(names[1:]))


def _go_on(first: Callable[[Context], Any], names: tuple[str, ...], context: Context) -> Any:
    value = first(context)
    for name in names:
        if isinstance(value, tuple):
            value = tuple(getattr(item, name) for item in value)
        elif value is not None:
            value = getattr(value, name)
    return value
