"""What all pages of one language share, and how one page is stamped from the shell that MkDocs built."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache, cached_property
from html import escape as quoted
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from generator.base.cache import key_of
from generator.kit.addresses import where
from generator.kit.markdown import to_html
from generator.kit.output import Job, print_of
from generator.kit.templates import Markup, environment, escape
from generator.kit.words import Language, keep_together, money
from generator.model import Words
from generator.model.codes import AVAILABILITY, GROUPS, POINT_KINDS, PRODUCER_KINDS
from generator.model.field import label_of
from generator.model.parts import Nutrition
from generator.model.values import UNITS, show_number
from generator.outputs.site.views import Card

_MARK = re.compile(r"@@(\w+)@@")
_MOST_KEPT = 16384
_REMEMBERED = ("map", "point_list", "maker_box", "call")
_ANY_ROOT, _ANY_LEVEL = "\ue000", "\ue001"
"""Signs that no text has: they stand for what differs between the pages that show a card."""
_CODES = {"group": GROUPS, "availability": AVAILABILITY, "point": POINT_KINDS, "producer": PRODUCER_KINDS}


@dataclass(frozen=True)
class Frame:
    """What all pages of one language share."""

    language: str
    languages: tuple[str, ...]
    shell: str
    folders: tuple[Path, ...]
    theme: str
    """The theme's fingerprint."""
    name: Words
    tagline: Words | None
    url: str
    day: date
    demo: bool

    @cached_property
    def fingerprint(self) -> str:
        """Return a name for all that the frame shows; the folders' names are not shown."""
        shown = (
            self.language,
            self.languages,
            self.shell,
            self.theme,
            repr(self.name),
            repr(self.tagline),
            self.url,
            self.demo,
        )
        return key_of(*(str(part) for part in shown))


@dataclass(frozen=True)
class Page:
    """One page to be: where it goes, which template sets it, and all that it is given."""

    kind: str
    """The name of its folder in `kit.addresses.PATHS`, or `missing`."""
    template: str
    title: str
    context: Mapping[str, Any]
    slug: str = ""
    number: int = 1
    description: str = ""
    image: str = ""
    """Of the sharing card, below the root."""

    @cached_property
    def fingerprint(self) -> str:
        """Return a name for all that the page shows."""
        shown = [f"{name}={print_of(value)}" for name, value in sorted(self.context.items())]
        return key_of(
            self.kind,
            self.template,
            self.title,
            self.slug,
            str(self.number),
            self.description,
            self.image,
            *shown,
        )

    def path(self, language: str) -> str:
        """Return the page's file below the root of the site."""
        return (
            "404.html"
            if self.kind == "missing"
            else where(language, self.kind, self.slug, self.number) + "index.html"
        )


def frame_of(job: Job, language: str, languages: tuple[str, ...]) -> Frame:
    """Return what all pages of a language share."""
    imprint = job.catalogue.imprint
    folders = tuple(folder / "site" / "pages" for folder in job.theme.folders)
    return Frame(
        language,
        languages,
        job.shell.pages[language],
        folders,
        job.theme.fingerprint,
        imprint.name,
        imprint.tagline,
        job.catalogue.url,
        job.catalogue.day,
        imprint.demo,
    )


def stamp(frame: Frame, page: Page) -> bytes:
    """Return a page's HTML."""
    voice = _voice(frame, _root(frame, page))
    content = voice.environment.get_template(page.template).render(
        {**voice.base, **page.context, **_own(page)}
    )
    head = _Head(frame, page)
    filled = {
        "content": content,
        "title": escape(head.title()),
        "description": escape(head.description()),
        "head": head.lines(),
        "class": page.kind,
        "root": voice.root,
        "other": voice.root + "/" + head.other(),
    }
    pieces = _pieces(frame.shell)
    html = "".join(
        piece if at % 2 == 0 else str(filled.get(piece, f"@@{piece}@@")) for at, piece in enumerate(pieces)
    )
    return _at(html, page).encode()


def _own(page: Page) -> dict[str, str]:
    return {"title": page.title, "kind": page.kind, "slug": page.slug}


def _root(frame: Frame, page: Page) -> str:
    """Return the way from a page to the root of the site."""
    if page.kind == "missing":
        # The page for any unknown address is shown at every depth: it names its parts from the server's root.
        return urlsplit(frame.url).path.rstrip("/")
    return "/".join([".."] * page.path(frame.language).count("/")) or "."


_VOICES: dict[tuple[str, str], _Voice] = {}


def _voice(frame: Frame, root: str) -> _Voice:
    """Return how pages of a language at one depth say things; made once a process."""
    key = (frame.fingerprint, root)
    if key not in _VOICES:
        _VOICES[key] = _Voice(frame, root)
    return _VOICES[key]


def _shared_voice(frame: Frame) -> _Voice:
    return _voice(frame, _ANY_ROOT)


class _Voice:
    """How pages of one language at one depth say things: words, addresses, the pieces that pages share."""

    def __init__(self, frame: Frame, root: str) -> None:
        self.frame = frame
        self.root = root
        self.language = Language(frame.language)
        self.environment = environment(frame.folders, {"say": self._constant, "icon": _icon})
        self._kept: dict[str, str] = {}
        base = self._base()
        self._module: Any = self.environment.get_template("macros.html").make_module(base)
        macros = {name: found for name, found in vars(self._module).items() if not name.startswith("_")}
        pieces = {name: self._remembered(name) for name in _REMEMBERED if name in macros}
        self.base = base | macros | pieces | {"card_list": self.card_list}

    def card_list(self, cards: Sequence[Card], level: int = 3) -> Markup:
        """Return products as a list of cards; a card that many pages show is set once."""
        shared = _shared_voice(self.frame)
        whole = "".join(shared.card(card) for card in cards).replace(_ANY_ROOT, self.root)
        return Markup(f'<ul class="cards">{whole.replace(_ANY_LEVEL, str(level))}</ul>')

    def card(self, card: Card) -> str:
        """Return a card as every page of the language shows it, but for the way to the root and its heading's level."""
        kept = self._kept.get(card.fingerprint)
        if kept is None:
            if len(self._kept) >= _MOST_KEPT:
                self._kept.clear()
            kept = self._kept[card.fingerprint] = str(self._module.card(card, _ANY_LEVEL)).strip()
        return kept

    def _remembered(self, name: str) -> Callable[..., Markup]:
        """Return a piece of pages that is kept by what it is given: neighbours stand at the same points."""
        macro: Callable[..., Markup] = getattr(self._module, name)

        def piece(*given: Any, **named: Any) -> Markup:
            key = f"{name} {print_of(given)} {named!r}"
            kept = self._kept.get(key)
            if kept is None:
                if len(self._kept) >= _MOST_KEPT:
                    self._kept.clear()
                kept = self._kept[key] = str(macro(*given, **named))
            return Markup(kept)

        return piece

    def _constant(self, key: str) -> Markup:
        return escape(self.language.say(key))

    def _base(self) -> dict[str, Any]:
        language = self.language
        return {
            "say": language.say,
            "link": self.link,
            "root": self.root,
            "lang": language.code,
            "frame": self.frame,
            "tr": self.tr,
            "text": language.text,
            "as_written": self.as_written,
            "named": self.named,
            "prose": self.prose,
            "day": language.day,
            "whole": language.number,
            "money": money,
            "code": self.code,
            "place": self.place,
            "unit": lambda code: UNITS[code].name(language.code, Decimal(1)),
            "decimal": lambda value: show_number(value, language.code),
            "nutrition": self.nutrition,
        }

    def link(self, kind: str, slug: str = "", number: int = 1) -> str:
        """Return the address of another page, as seen from this one."""
        return f"{self.root}/{where(self.language.code, kind, slug, number)}"

    def tr(self, value: Words | str | None) -> Markup:
        """Return a record's text for a page; what is not translated is marked as Vietnamese."""
        if isinstance(value, Words) and value.lacks(self.language.code):
            return Markup('<span lang="vi">{}</span>').format(value.vi)
        return escape(self.language.text(value))

    def as_written(self, value: str) -> Markup:
        """Return a text that nobody translates; on an English page it is marked as Vietnamese."""
        return (
            escape(value) if self.language.code == "vi" else Markup('<span lang="vi">{}</span>').format(value)
        )

    def named(self, value: Words | str | None) -> Markup:
        """Return a name set so that it breaks between words, not inside proper nouns."""
        return Markup(keep_together(str(self.tr(value))))

    def prose(self, value: Words | None, top: int = 2) -> Markup:
        """Return a record's Markdown as HTML, marked as Vietnamese where it is not translated."""
        if not value:
            return Markup("")
        html = Markup(to_html(self.language.text(value), top))
        return Markup('<div lang="vi">{}</div>').format(html) if value.lacks(self.language.code) else html

    def code(self, name: str, value: str) -> str:
        """Return the label of a code: `code("group", "thuc-pham")`."""
        return _CODES[name][value].to(self.language.code)

    def place(self, value: Any) -> str:
        """Return a place with its kind, in the page's language; empty where none is known."""
        return value.show(self.language.code) if value else ""

    def nutrition(self, table: Nutrition) -> str:
        """Return a nutrition table in one line: `Năng lượng (kcal) 120; Chất đạm (g) 12,5`."""
        said = []
        for name in type(table).model_fields:
            value = getattr(table, name)
            if value is not None:
                label = label_of(type(table), (name,)).to(self.language.code)
                said.append(f"{label} {show_number(value, self.language.code)}")
        return "; ".join(said)


@dataclass(frozen=True, slots=True)
class _Head:
    """What a page says of itself to browsers, search engines and whoever shares it."""

    frame: Frame
    page: Page

    def title(self) -> str:
        """Return the title for the browser's tab: the page's own, then the catalogue's."""
        name = self.frame.name.to(self.frame.language)
        return self.page.title if self.page.title == name else f"{self.page.title} · {name}"

    def description(self) -> str:
        """Return a sentence or two about the page."""
        said = self.frame.tagline or self.frame.name
        return self.page.description or said.to(self.frame.language)

    def other(self) -> str:
        """Return the address of the same page in the other language, below the root."""
        other = "vi" if self.frame.language == "en" else "en"
        if self.page.kind == "missing":
            return where(other, "home")
        return where(other, self.page.kind, self.page.slug, self.page.number)

    def lines(self) -> Markup:
        """Return the lines of the head that no other page has."""
        frame, page = self.frame, self.page
        if page.kind == "missing":
            return Markup('<meta name="robots" content="noindex">')
        address = quoted(page.path(frame.language).removesuffix("index.html"))
        url = quoted(frame.url)
        lines = [f'<link rel="canonical" href="{url}{address}">']
        for code in frame.languages if len(frame.languages) > 1 else ():
            other = quoted(page.path(code).removesuffix("index.html"))
            lines.append(f'<link rel="alternate" hreflang="{code}" href="{url}{other}">')
        said = {"title": quoted(page.title), "description": quoted(self.description()), "url": url + address}
        said["site_name"] = quoted(frame.name.to(frame.language))
        if page.image:
            said["image"] = url + page.image
        lines += [f'<meta property="og:{name}" content="{value}">' for name, value in said.items()]
        return Markup("\n    ".join(lines))


def _icon(name: str) -> Markup:
    return Markup(f'<svg class="i" aria-hidden="true"><use href="#{name}"/></svg>')


def _at(html: str, page: Page) -> str:
    """Mark where in the menu we are."""
    current = "true" if page.slug or page.number > 1 else "page"
    return html.replace(f'data-at="{page.kind}"', f'data-at="{page.kind}" aria-current="{current}"', 1)


@cache
def _pieces(shell: str) -> list[str]:
    """Return the shell cut at its marks: text, name of a mark, text ..."""
    return _MARK.split(shell)
