"""What a product lacks for its next star, as far as a record can show (26/2026/QĐ-TTg Phụ lục II).

The decision prints minimum conditions for three, four and five stars with its criteria, set by set. Most are a
matter of papers that no catalogue holds; these are those that leave a trace in a record. That a condition is met
here says that the record shows it, and not that a council will find so.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence, Set
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from generator.base.diagnostic import Text
from generator.model import label
from generator.model.catalogue import Catalogue
from generator.model.certificates import LEAST_STARS
from generator.model.lists import table
from generator.model.parts import Mark
from generator.model.product import Product
from generator.model.standards import known

MOST_STARS = 5


class Seen(StrEnum):
    """Whether a record shows that a condition is met."""

    MET = "met"
    NOT_SHOWN = "not shown"
    UNKNOWN = "unknown"
    """The record says something of it, but not enough to tell."""


@dataclass(frozen=True, slots=True)
class Condition:
    """One minimum condition of a star."""

    code: str
    """The criterion's, in the sheet of the product's set: `2.3`."""
    stars: int
    """The least stars that it is asked for."""
    criterion: Text
    """As the decision names it, and in English."""
    wanted: Text
    """What it asks for."""
    seen: Seen
    fields: tuple[str, ...]
    """The keys of the record that would show it: `marks`; of another's, `producer.linkages`, `stories`."""
    source: str


def next_star(catalogue: Catalogue, product: Product) -> int | None:
    """Return the stars that a product may go for next: three where it has none, nothing where it has five."""
    stars = catalogue.stars(product)
    if stars is None:
        return LEAST_STARS
    return stars + 1 if stars < MOST_STARS else None


def conditions(catalogue: Catalogue, product: Product, stars: int | None = None) -> Sequence[Condition]:
    """Return the conditions for some stars and all below them, else for the next star, in the sheet's order.

    Nothing where the product's set is not written, or it has five stars.
    """
    aim = stars or next_star(catalogue, product)
    if product.set is None or aim is None:
        return ()
    return [_condition(row, catalogue, product) for row in _sheets()[product.set] if row.stars <= aim]


def lacking(catalogue: Catalogue, product: Product, stars: int | None = None) -> Sequence[Condition]:
    """Return the conditions of which the record does not show that they are met."""
    return [one for one in conditions(catalogue, product, stars) if one.seen != Seen.MET]


@dataclass(frozen=True, slots=True)
class _Row:
    code: str
    stars: int
    condition: str
    criterion: str
    source: str


@dataclass(frozen=True, slots=True)
class _Kind:
    """What one kind of condition asks for, where it shows, and who looks."""

    english: str
    wanted: Text
    fields: tuple[str, ...]
    """Where it shows; none for the label, of which it depends on what is missing."""
    look: Callable[[Catalogue, Product], Seen]


def _condition(row: _Row, catalogue: Catalogue, product: Product) -> Condition:
    kind = _KINDS[row.condition]
    criterion = Text(row.criterion, kind.english)
    seen = kind.look(catalogue, product)
    fields = kind.fields or tuple(label.lacking(product, catalogue.maker(product)))
    return Condition(row.code, row.stars, criterion, kind.wanted, seen, fields, row.source)


@cache
def _sheets() -> Mapping[int, Sequence[_Row]]:
    sheets: dict[int, list[_Row]] = defaultdict(list)
    for number, code, stars, condition, criterion, source in table("criteria-26.csv"):
        sheets[int(number)].append(_Row(code, int(stars), condition, criterion, source))
    return sheets


def _label(catalogue: Catalogue, product: Product) -> Seen:
    if label.is_exempt(product):
        return Seen.UNKNOWN
    return _shown(label.is_complete(product, catalogue.maker(product)) and bool(product.packs))


def _traceability(_: Catalogue, product: Product) -> Seen:
    traced = product.traceability
    return _shown(traced is not None and bool(traced.url or traced.code))


def _mark_applied(_: Catalogue, product: Product) -> Seen:
    return _shown(bool(product.marks))


def _mark_granted(catalogue: Catalogue, product: Product) -> Seen:
    """See whether a mark was granted that shows where the product is from: a plain trade mark may or may not."""
    granted = [mark for mark in product.marks if _is_granted(mark, catalogue)]
    if any(mark.kind in _REGIONAL for mark in granted):
        return Seen.MET
    return Seen.UNKNOWN if product.marks else Seen.NOT_SHOWN


def _is_granted(mark: Mark, catalogue: Catalogue) -> bool:
    return mark.issued is not None and mark.issued.first <= catalogue.day


def _sold_outside(catalogue: Catalogue, product: Product) -> Seen:
    if _is_online(catalogue, product) or _points_outside(catalogue, product):
        return Seen.MET
    return Seen.UNKNOWN if catalogue.points_with(product) else Seen.NOT_SHOWN


def _five_agents(catalogue: Catalogue, product: Product) -> Seen:
    outside = _points_outside(catalogue, product)
    if outside >= _AGENTS:
        return Seen.MET
    return Seen.UNKNOWN if outside or _is_online(catalogue, product) else Seen.NOT_SHOWN


def _modern_retail(catalogue: Catalogue, product: Product) -> Seen:
    in_shops = any(point.kind == "supermarket" for point in catalogue.points_with(product))
    return _shown(in_shops or _is_online(catalogue, product))


def _is_online(catalogue: Catalogue, product: Product) -> bool:
    return bool(product.links or catalogue.maker(product).shops)


def _points_outside(catalogue: Catalogue, product: Product) -> int:
    """Count the display points in another commune; none where the product's own is not known."""
    own = catalogue.place(product)
    if own is None or own.commune is None:
        return 0
    return sum(not point.closed and not point.place.within(own) for point in catalogue.points_with(product))


def _own_story(catalogue: Catalogue, product: Product) -> Seen:
    """See whether a story is told of this product alone: one that is another's too scores nothing."""
    stories = catalogue.stories_of(product)
    if any(len(story.product) == 1 for story in stories):
        return Seen.MET
    return Seen.UNKNOWN if stories else Seen.NOT_SHOWN


def _story_documented(catalogue: Catalogue, product: Product) -> Seen:
    """See whether there is a story and a traceability that may hold it: the leaflet and the inside stay unseen."""
    told = catalogue.stories_of(product) and _traceability(catalogue, product) == Seen.MET
    return Seen.UNKNOWN if told else Seen.NOT_SHOWN


def _declared(catalogue: Catalogue, product: Product) -> Seen:
    papers = (one for one in product.declarations if one.kind in ("self-declaration", "registration"))
    in_force = any(not paper.valid_until or paper.valid_until.last >= catalogue.day for paper in papers)
    return _shown(in_force or _keeps(catalogue, product, _DECLARED))


def _declared_if_due(catalogue: Catalogue, product: Product) -> Seen:
    """See the same of crafts, of which only some are to be declared."""
    seen = _declared(catalogue, product)
    return seen if seen == Seen.MET else Seen.UNKNOWN


def _food_safety(catalogue: Catalogue, product: Product) -> Seen:
    """See whether the maker is eligible, or has committed itself; a system such as HACCP may stand in for that."""
    if _keeps(catalogue, product, _SAFE):
        return Seen.MET
    return Seen.UNKNOWN if _keeps(catalogue, product, _MANAGED) else Seen.NOT_SHOWN


def _quality_standard(catalogue: Catalogue, product: Product) -> Seen:
    """See whether a system such as ISO or HACCP is kept; whether another standard will do is the council's to say."""
    if _keeps(catalogue, product, _MANAGED):
        return Seen.MET
    return Seen.UNKNOWN if catalogue.standards(product) else Seen.NOT_SHOWN


def _keeps(catalogue: Catalogue, product: Product, codes: Set[str]) -> bool:
    """Return whether one of some standards is kept and has not run out; a name may hold several."""
    for one in catalogue.standards(product):
        if not one.valid_until or one.valid_until.last >= catalogue.day:
            meant = (known(name) for name in _BETWEEN.split(one.name))
            if any(standard and standard.code in codes for standard in meant):
                return True
    return False


def _linked(catalogue: Catalogue, product: Product) -> Seen:
    return _shown(bool(catalogue.maker(product).linkages))


def _linked_in_the_main(catalogue: Catalogue, product: Product) -> Seen:
    """See whether there are contracts at all: the share they make up stands in no record."""
    return Seen.UNKNOWN if catalogue.maker(product).linkages else Seen.NOT_SHOWN


def _shown(shown: bool) -> Seen:
    return Seen.MET if shown else Seen.NOT_SHOWN


_AGENTS = 5
_REGIONAL = ("collective", "certification", "geographical-indication")
_BETWEEN = re.compile("[,;+]| và ")
_DECLARED = frozenset({"tccs", "tcvn", "qcvn", "tu-cong-bo", "dang-ky-ban-cong-bo"})
_SAFE = frozenset({"attp", "cam-ket-attp"})
_MANAGED = frozenset({"iso-22000", "iso-9001", "haccp", "gmp", "fssc-22000", "brc"})
_KINDS: Mapping[str, _Kind] = {
    "label": _Kind(
        "Packaging and label",
        Text(vi="nhãn hàng hóa đầy đủ, đúng quy định", en="a label that is complete and correct"),
        (),
        _label,
    ),
    "traceability": _Kind(
        "Packaging and label",
        Text(vi="nhãn có mã truy xuất nguồn gốc điện tử", en="an electronic traceability code on the label"),
        ("traceability",),
        _traceability,
    ),
    "mark-applied": _Kind(
        "Intellectual property",
        Text(vi="đơn đăng ký nhãn hiệu đã được chấp nhận", en="an application for a trade mark, accepted"),
        ("marks",),
        _mark_applied,
    ),
    "mark-granted": _Kind(
        "Intellectual property",
        Text(
            vi="nhãn hiệu đã được cấp, có dấu hiệu chỉ nguồn gốc địa lý",
            en="a trade mark granted, with a sign of where the product is from",
        ),
        ("marks",),
        _mark_granted,
    ),
    "sold-outside": _Kind(
        "Main area of sale",
        Text(vi="bán ra ngoài xã", en="sold outside the commune"),
        ("links", "producer.shops", "display-points"),
        _sold_outside,
    ),
    "five-agents": _Kind(
        "Main area of sale",
        Text(vi="từ 5 đại lý trở lên ở ngoài xã", en="five agents or more outside the commune"),
        ("display-points",),
        _five_agents,
    ),
    "modern-retail": _Kind(
        "Main area of sale",
        Text(
            vi="xuất khẩu, vào siêu thị hoặc bán trên sàn thương mại điện tử, có minh chứng và địa chỉ gian hàng",
            en="exported, in modern retail or on a marketplace, with proof and the shop's address",
        ),
        ("links", "producer.shops", "display-points"),
        _modern_retail,
    ),
    "own-story": _Kind(
        "Local intellect and identity",
        Text(
            vi="có câu chuyện riêng gắn với nguồn gốc sản phẩm",
            en="a story of its own, tied to the product's origin",
        ),
        ("stories",),
        _own_story,
    ),
    "story-documented": _Kind(
        "Product story",
        Text(
            vi="câu chuyện có trên tờ rơi, trang web và trong thông tin truy xuất nguồn gốc",
            en="the story on a leaflet, on a website and in the traceability",
        ),
        ("stories", "traceability"),
        _story_documented,
    ),
    "declared": _Kind(
        "Declaration of quality",
        Text(vi="đã công bố chất lượng sản phẩm", en="the product's quality is declared"),
        ("declarations",),
        _declared,
    ),
    "declared-if-due": _Kind(
        "Declaration of quality",
        Text(
            vi="đã công bố chất lượng, nếu thuộc loại phải công bố",
            en="the product's quality is declared, where it has to be",
        ),
        ("declarations",),
        _declared_if_due,
    ),
    "food-safety": _Kind(
        "Assurance of quality",
        Text(vi="đủ điều kiện an toàn thực phẩm", en="eligible for food safety"),
        ("standards",),
        _food_safety,
    ),
    "quality-standard": _Kind(
        "Assurance of quality",
        Text(
            vi="quản lý chất lượng theo tiêu chuẩn, như ISO, HACCP",
            en="quality managed by a national standard, such as ISO or HACCP",
        ),
        ("standards",),
        _quality_standard,
    ),
    "linked": _Kind(
        "Linked chain of production",
        Text(vi="có hợp đồng liên kết sản xuất", en="contracts that link production"),
        ("producer.linkages",),
        _linked,
    ),
    "linked-in-the-main": _Kind(
        "Linked chain of production",
        Text(
            vi="hợp đồng liên kết chuỗi trên 75 %, từ 12 tháng",
            en="contracts of the chain over 75 % for 12 months",
        ),
        ("producer.linkages",),
        _linked_in_the_main,
    ),
}
"""By the `condition` of the list."""
