"""The index that the browser finds goods with: one small set of files a language, see `index.py`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from generator.base.cache import key_of
from generator.base.diagnostic import Text
from generator.kit.addresses import photo_file, where
from generator.kit.output import Artefact, Job, Output
from generator.kit.words import Language, money
from generator.model import Catalogue, Original, Producer, Product
from generator.model.codes import GROUPS
from generator.model.prices import Asked, lowest
from generator.model.values import Place
from generator.outputs.search.index import Entry, build
from generator.photos.plan import renditions

_NAME, _MAKER, _BESIDE = 3, 2, 1
"""How much a word weighs by where it stands."""


@dataclass(frozen=True)
class Found:
    """A product with all that it is found by, and what a hit shows."""

    product: Product
    maker: Producer
    places: tuple[Place, ...]
    """Where it is made, by today's units and by the old ones."""
    original: Original | None
    stars: int
    price: tuple[Asked, bool] | None

    @cached_property
    def fingerprint(self) -> str:
        """Return a name for all of it."""
        places = "|".join(place.written for place in self.places)
        photo = self.original.sha256 if self.original else ""
        return key_of(
            self.product.fingerprint, self.maker.fingerprint, places, photo, str(self.stars), repr(self.price)
        )


def plan(job: Job) -> Iterator[Artefact]:
    """Yield the index of each language: a folder whose files are named by their content."""
    catalogue = job.catalogue
    goods = tuple(_found(catalogue, product) for product in catalogue.listed)
    for code in ("vi", "en"):
        if code == "vi" or code in catalogue.imprint.languages:
            yield Artefact(f"site/search/{code}/", index_files, (code, goods))


def index_files(code: str, goods: Sequence[Found]) -> dict[str, bytes]:
    """Return the files of one language's index, by name."""
    return build([_entry(Language(code), one) for one in goods])


def _found(catalogue: Catalogue, product: Product) -> Found:
    places = [place for place in (catalogue.place(product), catalogue.old_place(product)) if place]
    photos = (catalogue.original("products", product.slug, photo.file) for photo in product.photos)
    return Found(
        product,
        catalogue.maker(product),
        tuple(places),
        next((photo for photo in photos if photo), None),
        catalogue.stars(product) or 0,
        lowest(product, catalogue.day),
    )


def _entry(language: Language, found: Found) -> Entry:
    product = found.product
    place = found.places[0] if found.places else None
    return Entry(
        url=where(language.code, "products", product.slug),
        name=language.text(product.name),
        texts=tuple(_texts(found)),
        photo=photo_file(renditions(found.original)[0].file) if found.original else "",
        group=product.group,
        stars=found.stars,
        place=(place.head if language.code == "vi" else place.parts[0].show("en")) if place else "",
        price=_price(language, found.price),
    )


def _texts(found: Found) -> Iterator[tuple[str, int]]:
    """Yield what a product is found by in either language: people type Vietnamese on English pages too."""
    product, maker = found.product, found.maker
    for name in dict.fromkeys((product.name.vi, product.name.en or "")):
        yield name, _NAME
    for name in dict.fromkeys(
        (maker.name.vi, maker.name.en or "", product.short_name.vi if product.short_name else "")
    ):
        yield name, _MAKER
    for pack in product.packs:
        yield f"{pack.sku} {pack.gtin or ''}", _MAKER
    yield f"{GROUPS[product.group].vi} {GROUPS[product.group].en}", _BESIDE
    for place in found.places:
        yield place.show("vi"), _BESIDE


def _price(language: Language, price: tuple[Asked, bool] | None) -> str:
    if price is None:
        return ""
    said = money(price[0].price)
    return f"{language.say('from')} {said}" if price[1] else said


OUTPUT = Output("search", Text(vi="Chỉ mục tìm kiếm", en="Search index"), plan, also=("site",))
