"""What all pages of one language share, and how one page is stamped from the shell that MkDocs built."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache, cached_property
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

_MARK = re.compile(r"@@(\w+)@@")
_FRAMED = re.compile(r"<!--frame-->.*?<!--/frame-->", re.S)
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
        shown = (self.language, self.languages, self.shell, self.theme, repr(self.name), repr(self.tagline), self.url, self.demo)
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
        return key_of(self.kind, self.template, self.title, self.slug, str(self.number), self.description, self.image, *shown)

    def path(self, language: str) -> str:
        """Return the page's file below the root of the site."""
        return "404.html" if self.kind == "missing" else where(language, self.kind, self.slug, self.number) + "index.html"


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
    voice = _Voice(frame, page)
    content = voice.environment.get_template(page.template).render(voice.given())
    filled = {
        "content": content,
        "title": escape(voice.full_title()),
        "description": escape(voice.description()),
        "head": voice.head(),
        "class": page.kind,
        "root": voice.root,
        "other": voice.other(),
        "at": page.kind,
    }
    pieces = _pieces(frame.shell)
    html = "".join(piece if at % 2 == 0 else str(filled[piece]) for at, piece in enumerate(pieces))
    return _at(html, page).encode()


class _Voice:
    """One page's way of saying things: its words, its addresses, its language."""

    def __init__(self, frame: Frame, page: Page) -> None:
        self.frame = frame
        self.page = page
        self.language = Language(frame.language)
        depth = page.path(frame.language).count("/")
        # The page for any unknown address is shown at every depth: it names its parts from the server's root.
        lost = urlsplit(frame.url).path.rstrip("/")
        self.root = lost if page.kind == "missing" else "/".join([".."] * depth) or "."
        self.environment = environment(frame.folders, frame.theme)

    def given(self) -> dict[str, Any]:
        """Return all that a template can use."""
        language = self.language
        return {
            **self.page.context,
            "say": language.say,
            "link": self.link,
            "root": self.root,
            "lang": language.code,
            "title": self.page.title,
            "kind": self.page.kind,
            "slug": self.page.slug,
            "frame": self.frame,
            "tr": self.tr,
            "text": language.text,
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

    def full_title(self) -> str:
        """Return the title for the browser's tab: the page's own, then the catalogue's."""
        name = self.language.text(self.frame.name)
        return self.page.title if self.page.title == name else f"{self.page.title} · {name}"

    def description(self) -> str:
        """Return a sentence or two about the page."""
        return self.page.description or self.language.text(self.frame.tagline) or self.language.text(self.frame.name)

    def other(self) -> str:
        """Return the address of the same page in the other language."""
        other = "vi" if self.language.code == "en" else "en"
        if self.page.kind == "missing":
            return f"{self.root}/{where(other, 'home')}"
        return f"{self.root}/{where(other, self.page.kind, self.page.slug, self.page.number)}"

    def head(self) -> Markup:
        """Return what the head says to search engines and to whoever shares the page."""
        if self.page.kind == "missing":
            return Markup('<meta name="robots" content="noindex">')
        own = self.frame.url + self.page.path(self.frame.language).removesuffix("index.html")
        lines = [Markup('<link rel="canonical" href="{}">').format(own)]
        for code in self.frame.languages if len(self.frame.languages) > 1 else ():
            address = self.frame.url + self.page.path(code).removesuffix("index.html")
            lines.append(Markup('<link rel="alternate" hreflang="{}" href="{}">').format(code, address))
        said = {"og:title": self.page.title, "og:description": self.description(), "og:url": own, "og:site_name": self.language.text(self.frame.name)}
        if self.page.image:
            said["og:image"] = self.frame.url + self.page.image
        lines += [Markup('<meta property="{}" content="{}">').format(name, value) for name, value in said.items()]
        return Markup("\n    ").join(lines)


def _at(html: str, page: Page) -> str:
    """Mark where in the menu we are."""
    current = "true" if page.slug or page.number > 1 else "page"
    return html.replace(f'data-at="{page.kind}"', f'data-at="{page.kind}" aria-current="{current}"', 1)


@cache
def _pieces(shell: str) -> list[str]:
    """Return the shell cut at its marks: text, name of a mark, text ..."""
    return _MARK.split(shell)
