"""What the frame of every page says of the catalogue: its name, its menu, who keeps it."""

from __future__ import annotations

from typing import Any

from generator.kit.addresses import photo_file
from generator.kit.colour import is_readable
from generator.kit.templates import Markup, escape
from generator.kit.words import Language
from generator.model import Catalogue, Words
from generator.model.parts import Publisher
from generator.photos.plan import renditions

_MENU = (
    ("products", "products"),
    ("stories", "stories"),
    ("producers", "producers"),
    ("points", "display-points"),
    ("fairs", "fairs"),
    ("news", "news"),
)
"""The interface text of each entry of the menu, and the kind of pages it leads to."""


def frame_facts(catalogue: Catalogue) -> dict[str, Any]:
    """Return what the frame's templates are told, as plain data that travels to MkDocs as JSON.

    MkDocs' templates write what they are given as it is, so texts are HTML already.
    """
    imprint = catalogue.imprint
    return {
        "name": _said(imprint.name),
        "title": {code: str(escape(imprint.name.to(code))) for code in ("vi", "en")},
        "url": catalogue.url,
        "languages": [code for code in ("vi", "en") if code == "vi" or code in imprint.languages],
        "demo": imprint.demo,
        "day": Language("vi").day(catalogue.day),
        "logo": _logo(catalogue),
        "menu": [[key, kind] for key, kind in _MENU if kind == "products" or catalogue.entries(kind)],
        "colours": _colours(catalogue),
        "publisher": _publisher(imprint.publisher) if imprint.publisher else None,
    }


def _publisher(publisher: Publisher) -> dict[str, Any]:
    phone = publisher.phone
    return {
        "name": _said(publisher.name),
        "address": _said(publisher.address),
        "phone": phone and str(escape(phone.written)),
        "dial": phone and phone.dial,
        "email": publisher.email and str(escape(publisher.email)),
    }


def _said(value: Words | None) -> dict[str, str]:
    """Return a text for the pages of each language; what is not translated is marked as Vietnamese."""
    if not value:
        return {"vi": "", "en": ""}
    english = escape(value.en) if value.en else Markup('<span lang="vi">{}</span>').format(value.vi)
    return {"vi": str(escape(value.vi)), "en": str(english)}


def _logo(catalogue: Catalogue) -> str:
    theme = catalogue.imprint.theme
    original = catalogue.original("", "catalogue", theme.logo) if theme else None
    return photo_file(renditions(original)[0].file) if original else "assets/mark.svg"


def _colours(catalogue: Catalogue) -> str:
    """Return the locality's own colours as CSS, without those that can't be read on paper."""
    theme = catalogue.imprint.theme
    if theme is None:
        return ""
    named = {"--lacquer": theme.primary, "--lacquer-deep": theme.primary, "--indigo": theme.accent}
    return " ".join(f"{name}: {value};" for name, value in named.items() if value and is_readable(value))
