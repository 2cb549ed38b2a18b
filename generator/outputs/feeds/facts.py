"""What follows from records and a channel may ask for: `facts.NAME` in a channel file.

Each fact says, by its own source, which field a person would mend to change it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Any, get_type_hints

from generator.base.cache import key_of
from generator.base.diagnostic import Text
from generator.kit.plain_text import to_text
from generator.model import Certificate, Pack, Producer, Product, Words
from generator.model.codes import GROUPS
from generator.model.field import Record, label_of, record_in
from generator.model.parts import Standard
from generator.model.values import UNITS, Place
from generator.model.values.units import unit_written

_LABEL_FIELDS = ("ingredients", "allergens", "usage", "storage", "warnings", "shelf_life")
_GROUP_ID = 50


@dataclass(frozen=True)
class Offer:
    """A product as its producer offers it on the catalogue's day: all that a row may show."""

    product: Product
    producer: Producer
    page: str
    """The address of its page in the catalogue."""
    photos: tuple[tuple[str, str], ...] = ()
    """`file` and address of each photograph that may be shown, in the record's order."""
    place: Place | None = None
    stars: int | None = None
    """Today's; a lapsed certificate gives none."""
    certificate: Certificate | None = None
    """The one that gives today's stars."""
    standards: tuple[Standard, ...] = ()
    """Those that hold on the day."""
    on_sale: tuple[bool, ...] = ()
    """For each pack, whether its sale price counts on the day."""
    in_season: bool = False
    record: str = ""
    """The fingerprint of the product's record, with its words for every channel."""

    @cached_property
    def told(self) -> dict[str, str]:
        """Return its description in the languages that were asked for: worked out once for all packs and files."""
        return {}

    @cached_property
    def fingerprint(self) -> str:
        """Return a name for all that rows may show of it."""
        held = self.certificate.fingerprint if self.certificate else ""
        kept = ",".join(standard.fingerprint for standard in self.standards)
        day = repr((self.page, self.photos, self.stars, self.on_sale, self.in_season))
        return key_of(self.record, self.producer.fingerprint, held, kept, day)[:32]


@dataclass(frozen=True, slots=True)
class Context:
    """What a cell is made from: one pack of an offer, for one channel."""

    offer: Offer
    at: int
    """The number of the pack."""
    pack: Pack
    channel: str
    language: str = "vi"
    demo_note: str = ""

    @property
    def product(self) -> Product:
        """Return the product as the channel is to have it."""
        return self.offer.product

    @property
    def producer(self) -> Producer:
        """Return who makes and sells it."""
        return self.offer.producer

    def say(self, words: Words | None) -> str:
        """Return a text in the channel's language."""
        return words.to(self.language) if words else ""


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact: how it is found, and where it is mended."""

    of: Callable[[Context], Any]
    mended: str
    """The source of the field behind it."""
    record: type[Record] | None
    """What it is made of, where a source may go on into it."""
    per_pack: bool
    """Whether two packs of a product may differ in it."""


FACTS: dict[str, Fact] = {}
"""Every fact by the name that channel files use."""


def fact(
    mended: str, *, per_pack: bool = False
) -> Callable[[Callable[[Context], Any]], Callable[[Context], Any]]:
    """Declare a fact under its function's name; what is mended in a pack may differ between packs anyway."""

    def declare(of: Callable[[Context], Any]) -> Callable[[Context], Any]:
        record = record_in(get_type_hints(of)["return"])
        FACTS[of.__name__] = Fact(of, mended, record, per_pack or mended.startswith("pack."))
        return of

    return declare


@fact("product.name", per_pack=True)
def title(context: Context) -> str:
    """Return the product's name with its pack, as a shop tells two packs apart."""
    name, of_pack = context.say(context.product.name), variant(context)
    bare = len(context.product.packs) == 1 and not _is_measured(context.pack)
    return name if bare or not of_pack or of_pack.lower() in name.lower() else f"{name} - {of_pack}"


@fact("pack.net")
def variant(context: Context) -> str:
    """Return what a pack is called: its name and how much is in it, each said once."""
    name = context.say(context.pack.name)
    held = context.pack.net
    net = held.show(context.language) if held else ""
    single = held is not None and held.dimension == "count" and held.total == 1
    if not name or not net or single or net.lower() in name.lower():
        return name or net
    return f"{name}, {net}"


@fact("product.packs")
def several(context: Context) -> str:
    """Return one name for all packs of a product that has several: its slug, or a short form of a long one."""
    if len(context.product.packs) < len("ab"):
        return ""
    slug = context.product.slug
    return slug if len(slug) <= _GROUP_ID else f"{slug[: _GROUP_ID - 9]}-{key_of(slug)[:8]}"


@fact("pack.net")
def variant_of_several(context: Context) -> str:
    """Return what a pack is called where there are others to tell it from."""
    return variant(context) if len(context.product.packs) > 1 else ""


@fact("product.group")
def group(context: Context) -> str:
    """Return the label of the product's group."""
    return GROUPS[context.product.group].to(context.language)


@fact("producer.name")
def brand(context: Context) -> str:
    """Return the registered trade mark, else the producer's short name, else its name."""
    mark = next((mark.name for mark in context.product.marks if mark.kind == "trademark" and mark.name), None)
    return mark or context.say(context.producer.short_name or context.producer.name)


@fact("product.origin")
def origin(context: Context) -> str:
    """Return where it is made, with the country in words (37/2026/NĐ-CP Điều 47: never `VN` alone)."""
    country = "Viet Nam" if context.language == "en" else "Việt Nam"
    return f"{context.offer.place.show(context.language)}, {country}" if context.offer.place else ""


@fact("product.highlights")
def summary(context: Context) -> str:
    """Return a few lines in one: the highlights, else the first paragraph of the description."""
    told = "; ".join(context.say(line) for line in context.product.highlights)
    return told or to_text(context.say(context.product.body)).partition("\n")[0]


@fact("product.body")
def details(context: Context) -> str:
    """Return the description and what the label says.

    Who sells on line publishes the whole content of the label (37/2026/NĐ-CP Điều 41.5), but what belongs to
    one item.
    """
    known = context.offer.told.get(context.language)
    if known is None:
        lines = (_label_line(name, context) for name in _LABEL_FIELDS)
        body = to_text(context.say(context.product.body)) or summary(context)
        known = "\n".join(line for line in (body, *lines) if line)
        context.offer.told[context.language] = known
    return known


@fact("pack.name")
def unit(context: Context) -> str:
    """Return what a pack is counted in: `chai` of `Chai thủy tinh`, `bộ` of `1 bộ 6 chén`, else `sản phẩm`."""
    net, name = context.pack.net, context.pack.name
    first = unit_written(name.vi.partition(" ")[0]) if name else None
    found = first if first and first.dimension == "count" else None
    if found is None and net and net.pieces == 1:
        code = net.of or (net.unit if net.dimension == "count" and net.total == 1 else None)
        found = UNITS[code] if code else None
    return (found or UNITS["sản phẩm"]).names[1 if context.language == "en" else 0]


@fact("pack.sale_price")
def sale_price(context: Context) -> int | None:
    """Return the sale price where it counts today."""
    return context.pack.sale_price if context.offer.on_sale[context.at] else None


@fact("pack.price")
def selling_price(context: Context) -> int | None:
    """Return what a buyer pays today."""
    return sale_price(context) or context.pack.price


@fact("pack.sale_from")
def sale_dates(context: Context) -> str:
    """Return from when until when the sale price counts, where both days are known, in Viet Nam's time."""
    begins, ends = context.pack.sale_from, context.pack.sale_until
    if not begins or not ends or sale_price(context) is None:
        return ""
    return f"{begins.first:%Y-%m-%d}T00:00+0700/{ends.last:%Y-%m-%d}T23:59+0700"


@fact("pack.availability")
def availability(context: Context) -> str | None:
    """Return `in-stock`, `out-of-stock` or `preorder`; a seasonal pack is one of the first two by its months."""
    said = context.pack.availability
    if said == "seasonal":
        return "in-stock" if context.offer.in_season else "out-of-stock"
    if said is None and context.pack.stock is not None:
        return "in-stock" if context.pack.stock > 0 else "out-of-stock"
    return said


@fact("product.certificates")
def stars(context: Context) -> int | None:
    """Return today's stars."""
    return context.offer.stars


@fact("product.certificates")
def certificate(context: Context) -> Certificate | None:
    """Return the certificate that gives today's stars."""
    return context.offer.certificate


@fact("product.standards")
def standards(context: Context) -> tuple[Standard, ...]:
    """Return the standards that hold today, the product's or its producer's."""
    return context.offer.standards


@fact("product.photos", per_pack=True)
def photos(context: Context) -> tuple[str, ...]:
    """Return the addresses of the photographs, the pack's own first."""
    own = context.pack.photo
    shown = sorted(context.offer.photos, key=lambda photo: photo[0] != own) if own else context.offer.photos
    return tuple(address for _, address in shown)


@fact("product.photos", per_pack=True)
def photo(context: Context) -> str | None:
    """Return the address of the first photograph."""
    return next(iter(photos(context)), None)


@fact("product.photos", per_pack=True)
def more_photos(context: Context) -> tuple[str, ...]:
    """Return the addresses of the photographs after the first."""
    shown: tuple[str, ...] = photos(context)
    return shown[1:]


@fact("product.name")
def page(context: Context) -> str:
    """Return the address of the product's page in the catalogue."""
    return context.offer.page


@fact("producer.shops")
def own_shop(context: Context) -> str | None:
    """Return the address of the producer's own shop in the channel."""
    return context.producer.shops.get(context.channel)


@fact("producer.address")
def address(context: Context) -> str:
    """Return the producer's address down to the province."""
    place = context.producer.place.show(context.language) if context.producer.place else ""
    return ", ".join(part for part in (context.say(context.producer.address), place) if part)


@fact("producer.represented_by")
def representative(context: Context) -> str | None:
    """Return who represents the producer, where a consent is on record (91/2025/QH15 Điều 9)."""
    return context.producer.represented_by if context.producer.agreed("name") else None


@fact("product.name")
def demo_note(context: Context) -> str:
    """Return the one line by which a sample says that it is one."""
    return context.demo_note


def _is_measured(pack: Pack) -> bool:
    return bool(pack.name or (pack.net and (pack.net.dimension != "count" or pack.net.total > 1)))


def _label_line(name: str, context: Context) -> str:
    said = _said(getattr(context.product, name), context)
    return f"{_label(name).to(context.language)}: {said}" if said else ""


@cache
def _label(name: str) -> Text:
    return label_of(Product, (name,))


def _said(value: Any, context: Context) -> str:
    absence = getattr(value, "absence", None)
    if isinstance(value, tuple):
        if absence:
            return str(absence.show(context.language))
        return ", ".join(context.say(item) for item in value)
    if isinstance(value, Words):
        return context.say(value)
    return str(value.show(context.language)) if value else ""


def told_facts() -> Mapping[str, str]:
    """Return every fact with the first line of what it gives, for the manual."""
    return {name: (one.of.__doc__ or "").partition("\n")[0] for name, one in FACTS.items()}
