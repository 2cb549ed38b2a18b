"""A product as a printed page shows it: what is handed over, and the data that Typst sets."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from generator.kit.addresses import where
from generator.kit.qr import qr_modules, qr_svg
from generator.kit.words import NO_BREAK
from generator.model import Catalogue
from generator.model.certificates import Standing, State
from generator.model.parts import Photo, Standard
from generator.model.producer import Producer
from generator.model.product import Product
from generator.model.story import Story
from generator.model.values import Place, show_number
from generator.model.words import Words
from generator.outputs.print.handed import Handed
from generator.outputs.print.prices import pack_lines
from generator.outputs.print.says import Said, Tongue, day
from generator.photos.plan import PRINT, Rendition


@dataclass(frozen=True)
class Picture(Handed):
    """A photo as it is printed, with what the record says of it."""

    rendition: Rendition
    photo: Photo


@dataclass(frozen=True)
class Goods(Handed):
    """A product with all that its page says."""

    product: Product
    producer: Producer
    story: Story | None
    standing: Standing | None
    place: Place | None
    old_place: Place | None
    standards: tuple[Standard, ...]
    picture: Picture | None


@dataclass(frozen=True)
class Setting:
    """What holds for every product of a piece."""

    tongue: Tongue
    url: str
    """The site's address, with its last stroke."""
    day: date
    """The day whose prices are shown."""
    prices: Mapping[str, int]
    """A fair's own, by SKU."""
    photos: Mapping[str, Path]


def goods_of(catalogue: Catalogue, product: Product) -> Goods:
    """Return what a product's page is handed."""
    stories = catalogue.stories_of(product)
    return Goods(
        product,
        catalogue.maker(product),
        stories[0] if stories else None,
        catalogue.standing(product),
        catalogue.place(product),
        catalogue.old_place(product),
        tuple(catalogue.standards(product)),
        _first_picture(catalogue, product),
    )


def product_data(goods: Goods, setting: Setting) -> dict[str, Any]:
    """Return what Typst sets of a product."""
    product, tongue = goods.product, setting.tongue
    url = setting.url + where(tongue.code, "products", product.slug)
    return {
        "slug": product.slug,
        "group": product.group,
        "name": tongue.name(product.name),
        "stars": goods.standing.stars if goods.standing else None,
        "certificate": _certificate(goods.standing, tongue),
        "story": _in_short(goods, tongue),
        "lines": [tongue.text(line) for line in product.highlights if line],
        "packs": pack_lines(product, setting.day, setting.prices, tongue),
        "facts": [{"label": label, "text": text} for label, text in _facts(goods, tongue)],
        "maker": _maker(goods, tongue),
        "photo": photo_data(goods.picture, setting),
        "url": url,
        "qr": qr_data(url, tongue),
    }


def photo_data(picture: Picture | None, setting: Setting) -> dict[str, Any] | None:
    """Return a photo with its size, the point that must stay in view, its alternative text and its credit."""
    if picture is None or picture.rendition.fingerprint not in setting.photos:
        return None
    rendition, photo = picture.rendition, picture.photo
    who = ", ".join(part for part in (photo.credit, photo.licence) if part)
    return {
        "file": photo_place(rendition),
        "width": rendition.width,
        "height": rendition.height,
        "focus": list(photo.focus or (0.5, 0.5)),
        "alt": setting.tongue.text(photo.alt),
        "credit": setting.tongue.say("photo_by", who=who.rstrip(".")) if who else None,
    }


def photo_place(rendition: Rendition) -> str:
    """Return where a rendition lies below the root that Typst reads from."""
    return f"photos/{rendition.fingerprint}{rendition.suffix}"


def qr_data(url: str, tongue: Tongue) -> dict[str, Any]:
    """Return a QR code as a drawing, how many modules it is wide, and what it is in words."""
    return {"svg": qr_svg(url), "modules": qr_modules(url), "alt": tongue.say("qr", url=url)}


def place_lines(place: Place | None, old: Place | None, tongue: Tongue) -> list[str]:
    """Return a place, and what it was called before July 2025."""
    lines = [_shown(place, tongue)] if place else []
    return [*lines, tongue.say("formerly", place=old.show(tongue.code))] if old else lines


def _shown(place: Place, tongue: Tongue) -> str:
    text = place.show(tongue.code)
    return text[0].upper() + text[1:]


def _first_picture(catalogue: Catalogue, product: Product) -> Picture | None:
    for photo in product.photos:
        if original := catalogue.original("products", product.slug, photo.file):
            return Picture(Rendition(original, PRINT), photo)
    return None


def _certificate(standing: Standing | None, tongue: Tongue) -> str:
    if standing is None:
        return tongue.say("never_rated")
    state = standing.state
    lapsed = state == State.LAPSED and standing.until
    if (standing.stars or lapsed) and standing.until:
        return tongue.say(str(state), d=day(standing.until))
    return tongue.say("unrated")


def _in_short(goods: Goods, tongue: Tongue) -> Said | None:
    """Return the story in short: its summary, else how the product's description begins, else how the story does."""
    story, product = goods.story, goods.product
    told = tongue.text(story.summary) if story and story.summary else None
    return told or tongue.short(product.body) or (tongue.short(story.body) if story else None)


def _maker(goods: Goods, tongue: Tongue) -> dict[str, Any]:
    producer = goods.producer
    place, old = (producer.place, producer.old_place) if producer.place else (goods.place, goods.old_place)
    phone = producer.phone
    return {
        "name": tongue.name(producer.name),
        "place": place_lines(place, old, tongue),
        "phone": phone.written.replace(" ", NO_BREAK) if phone else None,
        "dial": f"tel:{phone.dial}" if phone else None,
    }


def _facts(goods: Goods, tongue: Tongue) -> Iterator[tuple[str, Said]]:
    """Yield what the label says, the most wanted first."""
    product = goods.product
    if product.alcohol is not None:
        yield (
            tongue.say("alcohol"),
            f"{show_number(product.alcohol, tongue.code)}{NO_BREAK}%. {tongue.say('adults_only')}",
        )
    if goods.place and goods.producer.place and goods.place.key != goods.producer.place.key:
        yield tongue.say("origin"), ", ".join(place_lines(goods.place, goods.old_place, tongue))
    for key in ("ingredients", "usage", "storage", "warnings"):
        words = getattr(product, key)
        if words and not words.absence and (said := tongue.text(words)):
            yield tongue.say(key), said
    if product.allergens:
        yield tongue.say("allergens"), tongue.text(_listed(product.allergens)) or ""
    if product.shelf_life:
        yield tongue.say("shelf_life"), product.shelf_life.show(tongue.code)
    if goods.standards:
        yield tongue.say("standards"), ", ".join(standard.name for standard in goods.standards)


def _listed(items: Sequence[Words]) -> Words:
    """Return texts as one; it is in English only where all of them are."""
    english = ", ".join(item.en or "" for item in items)
    return Words(", ".join(item.vi for item in items), english if all(item.en for item in items) else None)
