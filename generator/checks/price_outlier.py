"""OCOP-245: a kilogram or a litre of a product costs many times more, or less, than all like it.

Most often a nought is missing, or one too many. Each price is held against those of its set, or of its group
where the set has too few: it must be eight times the middle one or an eighth of it, and out of the way by how
far prices in the set lie apart. Where two other products cost about as much (bird's nest stands beside honey),
or another pack of the same product does, the price is taken to be meant.

Passes, where honey costs 150.000 to 400.000 đ a kilogram::

    packs: [{sku: MAT-500, net: 500 g, price: 120.000}]

Fails::

    packs: [{sku: MAT-500, net: 500 g, price: 1.200.000}]

Source: our own reckoning: the median, and the median deviation, of the logarithms of prices
| chúng tôi tự tính: trung vị và độ lệch trung vị của lô-ga-rít giá

Giá một ký hay một lít chênh lệch quá xa so với những sản phẩm cùng loại.

Thường là thiếu hoặc thừa một số 0. Mỗi giá được so với các giá trong cùng bộ, hoặc cùng nhóm nếu bộ có quá ít sản
phẩm: phải gấp tám lần hoặc chỉ bằng một phần tám giá ở giữa, và nằm ngoài hẳn khoảng các giá thường dao động.
Nếu có hai sản phẩm khác giá cũng gần bằng (yến sào đứng cạnh mật ong), hay một quy cách khác của chính sản phẩm ấy
cũng vậy, thì giá ấy được coi là đúng.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import exp, log
from statistics import median
from typing import Any

from generator.base.diagnostic import Diagnostic, Severity, Text
from generator.checks.rule import Evidence, Rule, Scene
from generator.model import Product
from generator.model.prices import asked
from generator.model.values import UNITS, unit_price
from generator.model.values.money import dong_text

LEAST_OTHERS = 12
_FACTOR = log(8)
# How many times the usual distance from the middle; 1.4826 makes the median deviation a standard one.
_DEVIATIONS = 3 * 1.4826
_LIKE = log(3)
_KIN = 2
_MEASURED = ("mass", "volume")

_DEAR = Text(
    vi="giá {price}/{unit} gấp khoảng {times} lần mức thường thấy của {count} sản phẩm cùng {kind}",
    en="{price} a {unit} is about {times} times what is usual for {count} products of its {kind}",
)
_CHEAP = Text(
    vi="giá {price}/{unit} chỉ bằng khoảng 1/{times} mức thường thấy của {count} sản phẩm cùng {kind}",
    en="{price} a {unit} is about 1/{times} of what is usual for {count} products of its {kind}",
)
_TOO_MANY = Text(
    vi="giá có thể thừa một số 0, hoặc `net` ghi thiếu", en="a nought may be too many, or `net` too small"
)
_TOO_FEW = Text(
    vi="giá có thể thiếu một số 0, hoặc `net` ghi thừa", en="a nought may be missing, or `net` too big"
)
_KINDS = {"set": Text(vi="bộ", en="set"), "group": Text(vi="nhóm", en="group")}


@dataclass(frozen=True, slots=True)
class _Figure:
    """What a kilogram or a litre costs in one pack."""

    value: float
    """The logarithm of the price: twice as dear is as far as half as dear."""
    price: int
    unit: str
    slug: str
    key: tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class _Field:
    """All figures that one is held against."""

    kind: str
    ordered: Sequence[float]
    by_product: dict[str, list[float]]
    middle: float
    spread: float

    def is_far(self, one: _Figure) -> bool:
        """Return whether a figure is far from the others and has no kin among them."""
        far = abs(one.value - self.middle)
        return far >= max(_FACTOR, _DEVIATIONS * self.spread) and not self._has_kin(one)

    def _has_kin(self, one: _Figure) -> bool:
        own = [value for value in self.by_product[one.slug] if abs(value - one.value) <= _LIKE]
        near = bisect_right(self.ordered, one.value + _LIKE) - bisect_left(self.ordered, one.value - _LIKE)
        return len(own) > 1 or near - len(own) >= _KIN


def check(evidence: Evidence) -> Iterator[Diagnostic]:
    """Yield a warning for each pack whose price stands alone, far from those of its set or group."""
    by_set, by_group = _figures(evidence)
    wide = {name: _field("group", found) for name, found in by_group.items()}
    for name, found in by_set.items():
        group, number, unit = name
        field = (_field("set", found) if number else None) or wide[group, unit]
        if field:
            yield from (_finding(evidence, field, one) for one in found if field.is_far(one))


def note(product: Product, scene: Scene) -> Any:
    """Return the group and set of a product, and what a kilogram or a litre of each pack costs: price, unit, key."""
    figures = []
    for at, pack in enumerate(product.packs):
        if (
            not pack.net
            or pack.net.dimension not in _MEASURED
            or not (price := asked(product, pack, scene.day))
        ):
            continue
        found = unit_price(price.price, pack.net)
        if found and found[0] > 0:
            figures.append((*found, ("packs", at, "sale_price" if price.before else "price")))
    return (product.group, product.set, tuple(figures)) if figures else None


def _figures(
    evidence: Evidence,
) -> tuple[dict[tuple[str, int | None, str], list[_Figure]], dict[tuple[str, str], list[_Figure]]]:
    by_set: dict[tuple[str, int | None, str], list[_Figure]] = defaultdict(list)
    by_group: dict[tuple[str, str], list[_Figure]] = defaultdict(list)
    for _, slug, (group, number, figures) in evidence.notes(RULE.code):
        for price, unit, key in figures:
            one = _Figure(log(price), price, unit, slug, key)
            by_set[group, number, unit].append(one)
            by_group[group, unit].append(one)
    return by_set, by_group


def _field(kind: str, figures: Iterable[_Figure]) -> _Field | None:
    """Return what figures are held against; nothing where too few products have any."""
    by_product: dict[str, list[float]] = defaultdict(list)
    for one in figures:
        by_product[one.slug].append(one.value)
    if len(by_product) <= LEAST_OTHERS:
        return None
    # One voice a product: whoever sells in ten sizes does not say what is usual.
    voices = [median(values) for values in by_product.values()]
    middle = median(voices)
    spread = median(abs(one - middle) for one in voices)
    return _Field(
        kind, sorted(value for one in by_product.values() for value in one), by_product, middle, spread
    )


def _finding(evidence: Evidence, field: _Field, one: _Figure) -> Diagnostic:
    dear = one.value > field.middle
    message = (_DEAR if dear else _CHEAP).fill(
        price=dong_text(one.price),
        unit=Text(vi=UNITS[one.unit].names[0], en=UNITS[one.unit].names[1]),
        times=round(exp(abs(one.value - field.middle))),
        count=len(field.by_product) - 1,
        kind=_KINDS[field.kind],
    )
    span = evidence.loaded.at("products", one.slug, *one.key)
    return Diagnostic(span, RULE.code, message, _TOO_MANY if dear else _TOO_FEW, Severity.WARNING)


RULE = Rule("OCOP-245", check, note, of=(Product,))
