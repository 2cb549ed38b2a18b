"""Small catalogues for the tests of the site, built without the minutes that real fonts would take."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from lxml import html
from PIL import Image

from generator.build import Asked, Built, Project
from generator.kit.fonts import WEB_FONTS

DAY = date(2026, 11, 24)
NAMED = ("alt", "aria-label", "placeholder", "title")
ELSEWHERE = ("mailto:", "tel:", "geo:", "data:")


def write(root: Path, files: Mapping[str, str]) -> Path:
    """Write a catalogue's files below `content/`; a name that ends in `.jpg` becomes a photograph."""
    for name, text in files.items():
        place = root / "content" / name
        place.parent.mkdir(parents=True, exist_ok=True)
        if name.endswith(".jpg"):
            Image.linear_gradient("L").resize((400, 300)).save(place)
        else:
            place.write_text(text, "utf-8")
    # Fonts of its own: ours take seconds to cut.
    fonts = root / "theme/site/assets/fonts"
    fonts.mkdir(parents=True, exist_ok=True)
    for name in WEB_FONTS:
        (fonts / f"{name}.woff2").write_bytes(b"")
    return root


def record(body: str = "", **front: object) -> str:
    """Return a record's file: JSON is YAML, and says every text as it is."""
    lines = [f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in front.items()]
    return "\n".join(["---", *lines, "---", "", body, ""])


def catalogue(**front: object) -> str:
    """Return `catalogue.yml`."""
    said = {"name": "Sản vật thử", "url": "https://ocop.example"} | front
    return "".join(f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in said.items())


def build(root: Path, **asked: object) -> Site:
    """Build the site of a catalogue."""
    built = Project(root, Asked(DAY, **asked)).build(root / "dist", only=["site"])  # type: ignore[arg-type]
    return Site(root / "dist/site", built)


@dataclass(frozen=True)
class Document:
    """One page that was built."""

    name: str
    text: str

    @cached_property
    def tree(self) -> html.HtmlElement:
        """Return the page, read as browsers read it."""
        return html.document_fromstring(self.text.encode(), parser=html.HTMLParser(encoding="utf-8"))

    @property
    def language(self) -> str:
        """Return the language the page says it is in."""
        return self.tree.get("lang")

    @property
    def ids(self) -> list[str]:
        """Return every id of the page."""
        return [one.get("id") for one in self.tree.iter() if one.get("id")]

    def texts(self) -> Iterator[tuple[str, str]]:
        """Yield every text of the body, and of attributes that are read out, with the language it is said to be in."""
        for one in self.tree.find("body").iter():
            if not isinstance(one.tag, str) or one.tag == "script":
                continue
            # Names in the label of a drawing cannot be marked one by one.
            named = (one.get(key) for key in NAMED if one.tag != "svg")
            for text in (one.text, *(child.tail for child in one), *named):
                if text and text.strip():
                    yield said_in(one), text.strip()

    def links(self) -> Iterator[tuple[str, str]]:
        """Yield the element and the address of everything the page leads to or takes in."""
        for one in self.tree.iter():
            for key in ("href", "src", "action", "data-index", "data-root"):
                if one.get(key) is not None:
                    yield str(one.tag), one.get(key)
            for part in (one.get("srcset") or "").split(", "):
                if part:
                    yield "srcset", part.split(" ")[0]


def said_in(element: html.HtmlElement) -> str:
    """Return the language that an element is said to be in."""
    return next(one.get("lang") for one in [element, *element.iterancestors()] if one.get("lang"))


@dataclass(frozen=True)
class Site:
    """A built site."""

    folder: Path
    built: Built

    @cached_property
    def files(self) -> set[str]:
        """Return every file by its name."""
        return {path.relative_to(self.folder).as_posix() for path in self.folder.rglob("*") if path.is_file()}

    @cached_property
    def pages(self) -> dict[str, Document]:
        """Return every page by its file's name."""
        names = sorted(name for name in self.files if name.endswith(".html"))
        return {name: Document(name, (self.folder / name).read_text("utf-8")) for name in names}

    def __getitem__(self, address: str) -> Document:
        return self.pages[f"{address}index.html"]

    def codes(self) -> list[str]:
        """Return the codes of what was found."""
        return [one.code for one in self.built.findings]

    def broken(self, url: str) -> list[tuple[str, str]]:
        """Return every address of our own, of any page, behind which there is no file or no such place in the page."""
        return [
            (page.name, address)
            for page in self.pages.values()
            for tag, address in page.links()
            if not address.startswith(ELSEWHERE) and not self._leads(page, address, url, tag)
        ]

    def _leads(self, page: Document, address: str, url: str, tag: str) -> bool:
        here = url + re.sub(r"index\.html$", "", page.name)
        whole = urljoin(here, address)
        if not whole.startswith(url):
            return urlsplit(address).scheme == "https" and not address.startswith(url[:-1])
        parts = urlsplit(whole)
        name = unquote(parts.path.removeprefix(urlsplit(url).path))
        file = f"{name}index.html" if not name or name.endswith("/") else name
        if tag == "dialog" and file.endswith("index.html"):
            return True  # `data-root`: what comes behind it is in the search index
        if file not in self.files:
            return False
        return not parts.fragment or parts.fragment in self.pages[file].ids
