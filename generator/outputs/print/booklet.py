"""The A5 booklet of a fair: cover, foreword and contents, a page a product, where to buy."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from generator.base.diagnostic import Diagnostic, Severity, Text
from generator.kit.addresses import booklet_file, where
from generator.kit.output import Artefact, Job
from generator.kit.typesetting import typeset
from generator.kit.words import NO_BREAK
from generator.model import Catalogue
from generator.model.codes import GROUPS
from generator.model.order import sort_key
from generator.model.parts import Photo, Publisher
from generator.model.shown import DisplayPoint, Fair
from generator.model.words import Words
from generator.outputs.print.goods import (
    Goods,
    Picture,
    Setting,
    goods_of,
    photo_data,
    photo_place,
    place_lines,
    product_data,
    qr_data,
)
from generator.outputs.print.handed import Handed
from generator.outputs.print.look import Look, ink_of, look_of
from generator.outputs.print.order import Section, sections
from generator.outputs.print.says import Tongue, day, days, words_text
from generator.photos.plan import PRINT, Rendition

_NOTHING_ASKED = Text(
    vi="hội chợ chưa ghi `products` hay `select`, nên không có tập giới thiệu",
    en="the fair names neither `products` nor `select`, so there is no booklet",
)
_NOTHING_ASKED_HINT = Text(
    vi='viết như `select: {stars: ">= 3"}`', en='write it like `select: {stars: ">= 3"}`'
)
_NOTHING_FOUND = Text(
    vi="không sản phẩm nào đúng với điều hội chợ chọn, nên không có tập giới thiệu",
    en="no product is what the fair asks for, so there is no booklet",
)


@dataclass(frozen=True)
class Masthead(Handed):
    """Of the catalogue's own record, what a booklet says."""

    name: Words
    publisher: Publisher | None
    url: str
    demo: bool
    primary: str
    day: date
    """The day the catalogue stands at."""


@dataclass(frozen=True)
class Booklet(Handed):
    """All that one booklet says."""

    language: str
    texts: str
    masthead: Masthead
    fair: Fair
    cover: Picture | None
    sections: tuple[Section, ...]
    goods: tuple[Goods, ...]
    """Of all sections, in their order."""
    points: tuple[DisplayPoint, ...]


def plan(job: Job, fair: Fair) -> Iterator[Artefact | Diagnostic]:
    """Yield a fair's booklet in each of its languages, or why there is none."""
    if not fair.products and not fair.select:
        yield Diagnostic(job.at("fairs", fair.slug), "OCOP-501", _NOTHING_ASKED, _NOTHING_ASKED_HINT)
        return
    if not job.catalogue.shelf(fair):
        key = "select" if fair.select else "products"
        yield Diagnostic(
            job.at("fairs", fair.slug, key), "OCOP-502", _NOTHING_FOUND, severity=Severity.WARNING
        )
        return
    look, texts = look_of(job.theme), words_text()
    for path, language in _paths(fair).items():
        booklet = booklet_of(job.catalogue, fair, language, texts)
        pictures = tuple(dict.fromkeys(picture.rendition for picture in _pictures(booklet)))
        # A maker with pictures is handed their files; one without is handed nothing more.
        yield Artefact(f"print/{path}", make, (look, booklet), pictures)
        # The fair's page offers it too: the same key, so it is set once.
        yield Artefact(f"site/{where('vi', 'fairs')}{path}", make, (look, booklet), pictures)


def booklet_of(catalogue: Catalogue, fair: Fair, language: str, texts: str) -> Booklet:
    """Return all that a fair's booklet says in one language."""
    found = sections(catalogue, catalogue.shelf(fair), fair.order, language)
    goods = tuple(goods_of(catalogue, product) for section in found for product in section.products)
    points = [point for point in catalogue.points.values() if _is_open(point, catalogue.day)]
    points.sort(key=lambda point: (sort_key(point.name.to(language)), point.slug))
    return Booklet(
        language, texts, _masthead(catalogue), fair, _cover(catalogue, fair), found, goods, tuple(points)
    )


def make(look: Look, booklet: Booklet, photos: Mapping[str, Path] | None = None) -> bytes:
    """Return the booklet as PDF."""
    files: dict[str, bytes | Path] = dict(look.files)
    placed = photos or {}
    for picture in _pictures(booklet):
        files[photo_place(picture.rendition)] = placed[picture.rendition.fingerprint]
    data = unicodedata.normalize("NFC", json.dumps(booklet_data(booklet, placed), ensure_ascii=False))
    files["data.json"] = data.encode()
    return typeset("print/booklet.typ", files, booklet.masthead.day)


def booklet_data(booklet: Booklet, photos: Mapping[str, Path]) -> dict[str, Any]:
    """Return what Typst sets: `theme/print/booklet.typ` is its reader."""
    tongue, masthead = Tongue(booklet.language, booklet.texts), booklet.masthead
    fair = booklet.fair
    setting = Setting(tongue, masthead.url, fair.starts.first, fair.prices, photos)
    return {
        "lang": tongue.code,
        "primary": masthead.primary,
        "words": {key: tongue.say(key) for key in _PLAIN_WORDS},
        "of_stars": [tongue.say("of_stars", n=stars) for stars in range(6)],
        "demo": {"whole": tongue.say("demo"), "short": tongue.say("demo_short")} if masthead.demo else None,
        "catalogue": _catalogue_data(masthead, tongue),
        "fair": _fair_data(fair, tongue),
        "cover": photo_data(booklet.cover, setting),
        "sections": _sections_data(booklet, setting),
        "groups": [group for group in GROUPS if any(one.product.group == group for one in booklet.goods)],
        "points": [_point_data(point, tongue) for point in booklet.points],
    }


_PLAIN_WORDS = ("contents", "maker", "ask_price", "points", "contact", "stars_3", "stars_4", "stars_5")


def _paths(fair: Fair) -> dict[str, str]:
    """Return the language of each file: Vietnamese, or the fair's first, goes by the plain name."""
    first = "vi" if "vi" in fair.languages or not fair.languages else fair.languages[0]
    return {booklet_file(fair.slug, "vi"): first} | {
        booklet_file(fair.slug, code): code for code in fair.languages
    }


def _pictures(booklet: Booklet) -> Iterator[Picture]:
    for picture in (booklet.cover, *(goods.picture for goods in booklet.goods)):
        if picture:
            yield picture


def _masthead(catalogue: Catalogue) -> Masthead:
    imprint = catalogue.imprint
    primary = ink_of(imprint.theme.primary if imprint.theme else None)
    return Masthead(imprint.name, imprint.publisher, catalogue.url, imprint.demo, primary, catalogue.day)


def _cover(catalogue: Catalogue, fair: Fair) -> Picture | None:
    """Return the fair's cover, else the first of its photos."""
    told = {photo.file: photo for photo in fair.photos}
    for file in (fair.cover, *told):
        if file and (original := catalogue.original("fairs", fair.slug, file)):
            return Picture(Rendition(original, PRINT), told.get(file) or Photo(file=file))
    return None


def _is_open(point: DisplayPoint, today: date) -> bool:
    return not (point.closed and point.closed.last <= today) and not (
        point.opened and point.opened.first > today
    )


def _catalogue_data(masthead: Masthead, tongue: Tongue) -> dict[str, Any]:
    publisher = masthead.publisher
    home = masthead.url + where(tongue.code, "home")
    return {
        "name": tongue.name(masthead.name),
        "publisher": tongue.text(publisher.name) if publisher else None,
        "phone": publisher.phone.written.replace(" ", NO_BREAK) if publisher and publisher.phone else None,
        "url": home,
        "shown": home.partition("://")[2].rstrip("/"),
        "qr": qr_data(home, tongue),
        "as_of": tongue.say("as_of", d=day(masthead.day)),
    }


def _fair_data(fair: Fair, tongue: Tongue) -> dict[str, Any]:
    where_it_is = [tongue.text(fair.venue), fair.place.show(tongue.code) if fair.place else None]
    return {
        "name": tongue.name(fair.name),
        "title": fair.name.to(tongue.code),
        "dates": days(fair.starts.first, fair.ends.last, tongue.code),
        "where": [part for part in (*where_it_is, _stand(fair, tongue)) if part],
        "contact": re.sub(r"(?<=\d) (?=\d)", NO_BREAK, fair.contact) if fair.contact else None,
        "foreword": tongue.paragraphs(fair.body),
    }


def _stand(fair: Fair, tongue: Tongue) -> str | None:
    """Return at which stand, its word said once however the record writes it."""
    number = re.sub(r"^(gian( hàng)?|stand)( số)?\s+", "", fair.stand or "", flags=re.IGNORECASE)
    return tongue.say("stand", n=number) if number else None


def _sections_data(booklet: Booklet, setting: Setting) -> list[dict[str, Any]]:
    found, rest = [], iter(booklet.goods)
    for section in booklet.sections:
        found.append(
            {
                "title": setting.tongue.name(section.title) if section.title else None,
                "group": section.group,
                "count": setting.tongue.say("n_products", n=len(section.products)),
                "goods": [product_data(next(rest), setting) for _ in section.products],
            }
        )
    return found


def _point_data(point: DisplayPoint, tongue: Tongue) -> dict[str, Any]:
    address = tongue.text(point.address)
    place, *before = place_lines(point.place, point.old_place, tongue)
    hours = point.hours.show(tongue.code) if point.hours else ()
    return {
        "name": tongue.name(point.name),
        "where": [address, point.place.show(tongue.code), *before] if address else [place, *before],
        "hours": [f"{open_days}: {times}" for open_days, times in hours],
        "phone": point.phone.written.replace(" ", NO_BREAK) if point.phone else None,
    }
