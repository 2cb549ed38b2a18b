"""The public site: every catalogue page stamped from MkDocs' shell, and the files that pages need."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from urllib.parse import urlsplit
from xml.sax.saxutils import escape

from generator.base.cache import key_of
from generator.base.diagnostic import Diagnostic, Text
from generator.kit.addresses import photo_file, qr_file, where
from generator.kit.fonts import WEB_FONTS, cut_web_font, web_faces
from generator.kit.output import Artefact, Job, Output
from generator.kit.qr import qr_svg
from generator.kit.words import Language
from generator.outputs.site.findings import overwritten, too_pale
from generator.outputs.site.frame import frame_of, stamp
from generator.outputs.site.plan import Plan, Shared, pages
from generator.outputs.site.views import Shot, shots
from generator.photos.plan import Rendition, renditions

_SITEMAP_LIMIT = 50_000


def plan(job: Job) -> Iterator[Artefact | Diagnostic]:
    """Yield every file of the site, and what of the locality's own could not be taken."""
    taken = set()
    for one in _ours(job):
        taken.add(one.path)
        yield one
    for name, path in job.shell.files.items():
        if f"site/{name}" in taken:
            yield overwritten(name)
        else:
            yield Artefact(f"site/{name}", read_made, (_Made(path),))
    yield from too_pale(job)


def _ours(job: Job) -> Iterator[Artefact]:
    """Yield pages of both languages, photos, codes, fonts, what robots read."""
    # First, for they take longest: while one processor cuts them the other sets pages.
    yield from _fonts(job)
    languages = tuple(
        code for code in ("vi", "en") if code == "vi" or code in job.catalogue.imprint.languages
    )
    shared = Shared(job.catalogue)
    addresses = {name.removesuffix("index.html") for name in job.shell.files if name.endswith("index.html")}
    for code in languages:
        frame = frame_of(job, code, languages)
        for page in pages(Plan(shared, Language(code))):
            path = page.path(code)
            yield Artefact(f"site/{path}", stamp, (frame, page))
            if page.kind != "missing":
                addresses.add(path.removesuffix("index.html"))
    yield from _photos(job)
    yield from _codes(job)
    yield from _for_robots(job, addresses)


def _fonts(job: Job) -> Iterator[Artefact]:
    """Yield the fonts, but for those that the locality's own theme brings."""
    for name in WEB_FONTS:
        file = f"assets/fonts/{name}.woff2"
        if file not in job.shell.files:
            yield Artefact(f"site/{file}", cut_font, (name, web_faces()))


def _photos(job: Job) -> Iterator[Artefact]:
    """Yield each rendition of each photograph once, however many records show it."""
    planned: dict[str, Rendition] = {}
    catalogue = job.catalogue
    for folder in ("products", "producers", "stories", "display-points", "news"):
        for entry in catalogue.entries(folder).values():
            for shot in shots(catalogue, folder, entry):
                planned |= {one.file: one for one in _sizes(shot)}
    for fair in catalogue.fairs.values():
        if original := catalogue.original("fairs", fair.slug, fair.cover):
            planned |= {one.file: one for one in _sizes(Shot.bare(original))}
    theme = catalogue.imprint.theme
    if theme and (logo := catalogue.original("", "catalogue", theme.logo)):
        planned |= {one.file: one for one in renditions(logo)[:1]}
    for file, rendition in planned.items():
        yield Artefact(f"site/{photo_file(file)}", read_picture, (), (rendition,))


def _sizes(shot: Shot) -> Iterator[Rendition]:
    yield from shot.sizes
    yield shot.packshot


def read_picture(places: dict[str, Path]) -> bytes:
    """Return a photo that the photos' workshop has made."""
    (place,) = places.values()
    return place.read_bytes()


def _codes(job: Job) -> Iterator[Artefact]:
    for slug in job.catalogue.products:
        yield Artefact(f"site/{qr_file(slug)}", qr_code, (job.catalogue.url + where("vi", "products", slug),))


def cut_font(name: str, _faces: str) -> bytes:
    """Return one of the fonts of the web, cut to the letters that are needed."""
    return cut_web_font(name)


def qr_code(address: str) -> bytes:
    """Return the QR code of an address as SVG."""
    return qr_svg(address).encode()


@dataclass(frozen=True)
class _Made:
    """A file that MkDocs made, known by its bytes."""

    path: Path

    @cached_property
    def fingerprint(self) -> str:
        """Return a name for its bytes."""
        return key_of(self.path.read_bytes())


def read_made(made: _Made) -> bytes:
    """Return a file that MkDocs made."""
    return made.path.read_bytes()


def _for_robots(job: Job, addresses: set[str]) -> Iterator[Artefact]:
    url = job.catalogue.url
    whole = tuple(url + address for address in sorted(addresses))
    parts = [whole[at : at + _SITEMAP_LIMIT] for at in range(0, len(whole), _SITEMAP_LIMIT)] or [()]
    if len(parts) == 1:
        yield Artefact("site/sitemap.xml", sitemap, (parts[0],))
    else:
        names = tuple(f"{url}sitemap-{at}.xml" for at in range(1, len(parts) + 1))
        yield Artefact("site/sitemap.xml", sitemap_index, (names,))
        yield from (Artefact(f"site/sitemap-{at}.xml", sitemap, (part,)) for at, part in enumerate(parts, 1))
    yield Artefact("site/robots.txt", robots, (url, urlsplit(url).path.rstrip("/")))
    yield Artefact("site/.nojekyll", nothing, ())


def sitemap(addresses: tuple[str, ...]) -> bytes:
    """Return a sitemap (sitemaps.org, protocol 0.9)."""
    lines = "".join(f"<url><loc>{escape(address)}</loc></url>\n" for address in addresses)
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="{_SITEMAPS}">\n{lines}</urlset>\n'.encode()
    )


def sitemap_index(addresses: tuple[str, ...]) -> bytes:
    """Return an index of sitemaps."""
    lines = "".join(f"<sitemap><loc>{escape(address)}</loc></sitemap>\n" for address in addresses)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<sitemapindex xmlns="{_SITEMAPS}">\n{lines}</sitemapindex>\n'.encode()


def robots(url: str, path: str) -> bytes:
    """Return what robots are told: everything may be read, and where the sitemap is."""
    return f"User-agent: *\nAllow: {path}/\nSitemap: {url}sitemap.xml\n".encode()


def nothing() -> bytes:
    """Return an empty file: GitHub Pages then serves folders whose names begin with `_` too."""
    return b""


_SITEMAPS = "http://www.sitemaps.org/schemas/sitemap/0.9"

OUTPUT = Output("site", Text(vi="Trang danh mục", en="Catalogue site"), plan)
