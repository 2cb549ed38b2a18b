"""What the law wants shown of a product that is sold on line, and what of it the record has.

Decree 37/2026/NĐ-CP, in force since 23/01/2026: who sells on line shows all that must stand on the label, but
for what belongs to one item, its dates and its lot (Điều 41.5); every label has the name, who is responsible and
the origin (Điều 42), and more by the kind of goods (Phụ lục I). Fresh food and food sold unpacked need none
(Điều 35.2), services have none.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache

from generator.base.diagnostic import Text
from generator.model.lists import table
from generator.model.parts import Origin
from generator.model.producer import Producer
from generator.model.product import Product
from generator.model.words import Words

WANTED_SINCE = date(2026, 1, 23)
NUTRITION_SINCE = date(2026, 7, 10)
"""The day Circular 30/2026/TT-BYT came into force."""


class Kind(StrEnum):
    """A kind of goods, as Phụ lục I of the decree names it."""

    ALL = "all goods"
    """What holds for each of them."""
    GRAIN = "lương thực"
    FOOD = "thực phẩm"
    SUPPLEMENT = "thực phẩm bảo vệ sức khỏe"
    DRINK = "đồ uống (trừ rượu)"
    ALCOHOL = "rượu"
    COSMETIC = "mỹ phẩm"
    TEXTILE = "dệt, may, da, giầy"
    WOOD = "đồ gỗ"
    POTTERY = "sành, sứ, thủy tinh"
    CRAFT = "thủ công mỹ nghệ"
    OTHER = ""
    """None of these, or nobody can tell: only what holds for all goods."""


class Shown(StrEnum):
    """Whether a record shows something of the label."""

    HAS = "has"
    SAYS_NONE = "says none"
    """It says that there is none, or that the question does not arise: that counts as complete."""
    LACKS = "lacks"
    UNKNOWN = "unknown"
    """Only the producer's record can tell, and it is not at hand."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """One thing that the law wants shown."""

    key: str
    name: Text
    """As the decree names it, and in English."""
    source: str


@dataclass(frozen=True, slots=True)
class Line:
    """One thing that the law wants shown, and whether the record shows it."""

    wanted: Wanted
    shown: Shown
    missing: tuple[str, ...] = ()
    """The keys of the record that would show it, e.g. `packs.net`."""


def kinds(product: Product) -> tuple[Kind, ...]:
    """Return the kinds of goods that a product may be: one where its set, or what else is said of it, decides.

    The sets are those of 26/2026/QĐ-TTg Phụ lục I; where none is given, the group leaves several kinds.
    """
    if product.set == 18:
        return (Kind.SUPPLEMENT,) if _is_supplement(product) else (Kind.OTHER,)
    if product.set is not None:
        return _OF_SET.get(product.set, (Kind.OTHER,))
    if product.group == "do-uong" and product.alcohol:
        return (Kind.ALCOHOL,)
    # The programme's own word for sets 5 to 13: rice and grain are at most semi-processed there.
    if product.group == "thuc-pham" and product.processing == "processed":
        return (Kind.FOOD,)
    return _OF_GROUP.get(product.group, (Kind.OTHER,))


def is_exempt(product: Product) -> bool:
    """Return whether no label is wanted: fresh food (37/2026/NĐ-CP Điều 35.2), and services."""
    if product.group == "du-lich" or product.processing == "service":
        return True
    fresh = product.set in (1, 2) and product.processing not in ("processed", "semi-processed")
    return fresh or (product.processing == "fresh" and product.group == "thuc-pham")


def wanted(product: Product) -> Sequence[Wanted]:
    """Return what the law wants shown: all that holds for every kind that the product may be."""
    return () if is_exempt(product) else _wanted(kinds(product))


def label(product: Product, maker: Producer | None = None) -> Sequence[Line]:
    """Return what the law wants shown of a product, and what of it is; the maker knows who is responsible."""
    return [_line(one, product, maker) for one in wanted(product)]


def lacking(product: Product, maker: Producer | None = None) -> list[str]:
    """Return the keys of a record that would show what the law wants and do not: `ingredients`, `packs.net`.

    Without the maker nothing is said of who is responsible, nor of an origin that the product does not give.
    """
    missing: list[str] = []
    for one in wanted(product):
        for key in _missing(one.key, product, maker):
            if key not in missing:
                missing.append(key)
    return missing


def is_complete(product: Product, maker: Producer) -> bool:
    """Return whether a record shows all that the law wants shown on line."""
    return not lacking(product, maker)


def has_address(maker: Producer) -> bool:
    """Return whether it is written where a producer is: who is responsible is named with an address."""
    return bool(maker.address) or _is_placed(maker)


def wants_nutrition(product: Product) -> bool:
    """Return whether a nutrition table may be due: many are exempt of whom a record does not tell.

    Circular 30/2026/TT-BYT: not wanted of food of one ingredient, water, salt, vinegar, tea and coffee with
    nothing added, supplements, alcohol, fresh or unpacked food, and small makers who sell by retail.
    """
    if is_exempt(product) or kinds(product) not in ((Kind.FOOD,), (Kind.DRINK,)):
        return False
    if product.set in (11, 12, 13, 16) or _EXEMPT_NAMES.match(product.name.vi):
        return False
    return product.ingredients is not None and bool(_SEVERAL.search(product.ingredients.vi))


def _is_supplement(product: Product) -> bool:
    """Return whether a product of set 18 is a supplement, and no traditional medicine."""
    if any(declaration.kind == "registration" for declaration in product.declarations):
        return True
    return _is_called_supplement(product)


def _texts(product: Product) -> Iterator[Words]:
    told = (product.name, product.warnings, product.usage, product.body, *product.highlights)
    return (text for text in told if text is not None)


def _line(one: Wanted, product: Product, maker: Producer | None) -> Line:
    missing = _missing(one.key, product, maker)
    if missing:
        return Line(one, Shown.LACKS, missing)
    unknown = one.key == "responsible" or (one.key == "origin" and not _is_placed(product.origin))
    return Line(one, Shown.UNKNOWN if unknown and maker is None else _said(one.key, product))


def _missing(key: str, product: Product, maker: Producer | None) -> tuple[str, ...]:
    """Return the keys of the record that would show something and do not."""
    if names := _TEXTS.get(key):
        return tuple([name for name in names if getattr(product, name) is None])
    if key in _OF_MAKER:
        return () if maker is None else _OF_MAKER[key](product, maker)
    look = _LOOKS.get(key)
    return () if look is None or look(product) else (_KEYS[key],)


def _unanswered(_: Product, maker: Producer) -> tuple[str, ...]:
    return () if has_address(maker) else ("producer",)


def _unplaced(product: Product, maker: Producer) -> tuple[str, ...]:
    return () if _is_placed(product.origin) or _is_placed(maker) else ("origin.place",)


def _is_placed(one: Origin | Producer | None) -> bool:
    return one is not None and bool(one.place or one.old_place)


def _has_net_content(product: Product) -> bool:
    return bool(product.packs) and None not in [pack.net for pack in product.packs]


def _has_warnings(product: Product) -> bool:
    return bool(product.warnings or product.allergens)


def _is_called_supplement(product: Product) -> bool:
    return any(_SUPPLEMENT.search(text.vi) for text in _texts(product))


def _is_called_no_medicine(product: Product) -> bool:
    return any(_NO_MEDICINE.search(text.vi) for text in _texts(product))


def _has_measures(product: Product) -> bool:
    """Return whether a size stands with a pack or in the text: a craft's measures have no field of their own."""
    for pack in product.packs:
        if pack.size or (pack.net and pack.net.dimension in ("length", "area")):
            return True
    names = (pack.name for pack in product.packs if pack.name)
    return any(_is_measure(text.vi) for text in (*names, *_texts(product)))


def _is_measure(text: str) -> bool:
    if _MEASURE.search(text):
        return True
    small = text.lower()
    return ("size" in small or "cỡ" in small) and _MEASURE_WORD.search(small) is not None


def _said(key: str, product: Product) -> Shown:
    texts = [getattr(product, name) for name in _SAYS_NONE.get(key, ())]
    absent = [text for text in texts if isinstance(text, Words) and text.absence]
    return Shown.SAYS_NONE if texts and len(absent) == len(texts) else Shown.HAS


@cache
def _wanted(possible: tuple[Kind, ...]) -> Sequence[Wanted]:
    each = [_fields()[kind] for kind in possible]
    common = [one for key, one in each[0].items() if all(key in fields for fields in each)]
    return [*_fields()[Kind.ALL].values(), *common]


@cache
def _fields() -> Mapping[Kind, Mapping[str, Wanted]]:
    """Return what the list wants shown on line without an if, by kind of goods and key."""
    found: dict[Kind, dict[str, Wanted]] = {kind: {} for kind in Kind}
    for kind, vi, key, online, source in table("label-fields.csv"):
        if online == "yes":
            found[Kind(kind)][key] = Wanted(key, Text(vi, _ENGLISH[key]), source)
    return found


_GRAIN, _FOOD = (Kind.GRAIN,), (Kind.FOOD,)
_CRAFTS = (Kind.CRAFT, Kind.POTTERY, Kind.WOOD)
_OF_SET: Mapping[int, tuple[Kind, ...]] = {
    **dict.fromkeys((1, 2), (Kind.OTHER,)),
    3: _GRAIN,
    **dict.fromkeys(range(4, 14), _FOOD),
    **dict.fromkeys((14, 15), (Kind.ALCOHOL,)),
    **dict.fromkeys((16, 17), (Kind.DRINK,)),
    19: (Kind.COSMETIC,),
    21: _CRAFTS,
    22: (Kind.TEXTILE,),
}
_OF_GROUP: Mapping[str, tuple[Kind, ...]] = {
    "thuc-pham": (Kind.FOOD, Kind.GRAIN),
    "do-uong": (Kind.DRINK, Kind.ALCOHOL),
    "thu-cong-my-nghe": (*_CRAFTS, Kind.TEXTILE),
}
_TEXTS = {
    "ingredients": ("ingredients",),
    "use_and_storage": ("usage", "storage"),
    "alcohol": ("alcohol",),
}
"""By the decree's field: the texts of a record that show it, each of them."""
_SAYS_NONE = {**_TEXTS, "warnings": ("warnings",)}
_OF_MAKER: Mapping[str, Callable[[Product, Producer], tuple[str, ...]]] = {
    "responsible": _unanswered,
    "origin": _unplaced,
}
_LOOKS: Mapping[str, Callable[[Product], bool]] = {
    "net_content": _has_net_content,
    "specifications": _has_measures,
    "warnings": _has_warnings,
    "phrase_supplement": _is_called_supplement,
    "phrase_not_medicine": _is_called_no_medicine,
}
"""By the decree's field: what else is looked at, and below, under which key it is to be written."""
_KEYS = {
    "net_content": "packs.net",
    "specifications": "packs.size",
    "warnings": "warnings",
    "phrase_supplement": "warnings",
    "phrase_not_medicine": "warnings",
}
_ENGLISH = {
    "name": "Name of the goods",
    "responsible": "Name and address of who is responsible",
    "origin": "Origin",
    "net_content": "Net content",
    "ingredients": "Ingredients or materials",
    "use_and_storage": "How to use it and how to keep it",
    "warnings": "Warnings",
    "alcohol": "Alcohol by volume",
    "specifications": "Specifications, such as the measures",
    "phrase_supplement": "The words “Thực phẩm bảo vệ sức khỏe”",
    "phrase_not_medicine": "The words that it is no medicine and replaces none",
}
_SUPPLEMENT = re.compile("bảo vệ sức kh(?:ỏe|oẻ)", re.IGNORECASE)
_NO_MEDICINE = re.compile("không phải (?:là )?thuốc", re.IGNORECASE)
_MEASURE = re.compile(r"[0-9](?: ?[mMcCdD]?[mM]\b| ?[xX×] ?[0-9])")
_MEASURE_WORD = re.compile(r"\b(?:size|cỡ)\b")
_EXEMPT_NAMES = re.compile(r"(?:giấm|dấm|muối)\b", re.IGNORECASE)
_SEVERAL = re.compile(r"[,;+\n]| và ", re.IGNORECASE)
