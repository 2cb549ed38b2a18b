"""What templates look at: records with what follows from them, each with a print of all it shows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from generator.base.cache import key_of
from generator.kit.addresses import photo_file
from generator.kit.output import print_of
from generator.model import Catalogue, DisplayPoint, Pack, Photo, Producer, Product, Story
from generator.model.certificates import Standing
from generator.model.codes import GROUPS
from generator.model.field import Entry
from generator.model.original import Original
from generator.model.parts import Standard
from generator.model.prices import Asked, asked, lowest, per_unit
from generator.model.values import Place
from generator.model.words import Words
from generator.photos.plan import FEED, Rendition, renditions


@dataclass(frozen=True)
class Shot:
    """A photograph of a record that is really there, in the sizes of the site."""

    photo: Photo
    original: Original

    @classmethod
    def bare(cls, original: Original) -> Shot:
        """Return a photograph of which nothing is said: a cover."""
        return cls(Photo(file=original.path), original)

    @cached_property
    def fingerprint(self) -> str:
        """Return a name for photograph and words."""
        return key_of(self.photo.fingerprint, self.original.sha256)

    @cached_property
    def sizes(self) -> tuple[Rendition, ...]:
        """Return its renditions, from narrow to wide."""
        return renditions(self.original)

    @property
    def packshot(self) -> Rendition:
        """Return the square JPEG that marketplaces and sharing cards take."""
        return Rendition(self.original, FEED)

    def src(self, width: int) -> str:
        """Return the address of the narrowest rendition at least so wide, below the root."""
        found = next((one for one in self.sizes if one.width >= width), self.sizes[-1])
        return photo_file(found.file)

    def srcset(self, root: str) -> str:
        """Return all sizes for a browser to choose from."""
        return ", ".join(f"{root}/{photo_file(one.file)} {one.width}w" for one in self.sizes)

    @property
    def position(self) -> str:
        """Return where a crop keeps its eye, as CSS says it; empty for the middle."""
        x, y = self.photo.focus or (0.5, 0.5)
        return "" if (x, y) == (0.5, 0.5) else f"object-position: {x:.0%} {y:.0%}"


def shots(catalogue: Catalogue, folder: str, entry: Entry) -> tuple[Shot, ...]:
    """Return the photographs of a record that are there."""
    photos: Sequence[Photo] = getattr(entry, "photos", ())
    found = ((photo, catalogue.original(folder, entry.slug, photo.file)) for photo in photos)
    return tuple(Shot(photo, original) for photo, original in found if original)


@dataclass(frozen=True)
class Card:
    """A product as lists show it."""

    product: Product
    shot: Shot | None
    stars: int | None
    awaiting: bool
    """Whether it had stars that no longer count."""
    place: Place | None
    day: date
    linked: bool = True

    @cached_property
    def fingerprint(self) -> str:
        """Return a name for all that the card shows."""
        place = self.place.written if self.place else ""
        shot = self.shot.fingerprint if self.shot else ""
        price = repr(self.price)
        return key_of(
            self.product.fingerprint, shot, place, price, f"{self.stars} {self.awaiting} {self.linked}"
        )

    @cached_property
    def price(self) -> tuple[Asked, bool] | None:
        """Return the lowest price today, and whether other packs cost more."""
        return lowest(self.product, self.day)


@dataclass(frozen=True, slots=True)
class PackLine:
    """A pack as its product's page shows it."""

    pack: Pack
    asked: Asked | None
    unit: tuple[int, str] | None
    """Price of a kilogram, litre, metre or piece, and of which."""


@dataclass(frozen=True)
class Maker:
    """A producer as others' pages name it."""

    producer: Producer
    linked: bool

    @property
    def fingerprint(self) -> str:
        """Return a name for all that is shown."""
        return f"{self.producer.fingerprint}{self.linked}"

    @property
    def phone_shown(self) -> bool:
        """Return whether the telephone may be shown: a business's own always, a household's by RECORD section 4 too."""
        return self.producer.phone is not None


@dataclass(frozen=True)
class Goods:
    """A product as its own page shows it."""

    product: Product
    maker: Maker
    standing: Standing | None
    place: Place | None
    old_place: Place | None
    standards: tuple[Standard, ...]
    shots: tuple[Shot, ...]
    day: date

    @cached_property
    def fingerprint(self) -> str:
        """Return a name for all that the page shows of the product itself."""
        # What the product and its producer say themselves is in their prints; here is what follows from the day.
        places = [place.written if place else "" for place in (self.place, self.old_place)]
        standing = f"{self.standing.state} {self.standing.until}" if self.standing else ""
        parts = [
            self.product.fingerprint,
            self.maker.fingerprint,
            *places,
            str(self.day) if self.dated else "",
        ]
        return key_of(*parts, standing, *(shot.fingerprint for shot in self.shots))

    @property
    def dated(self) -> bool:
        """Return whether what is shown may differ from day to day."""
        return any(pack.sale_price for pack in self.product.packs)

    @property
    def stars(self) -> int | None:
        """Return today's stars."""
        return self.standing.stars if self.standing else None

    @cached_property
    def packs(self) -> list[PackLine]:
        """Return what can be bought."""
        one, day = self.product, self.day
        return [PackLine(pack, asked(one, pack, day), per_unit(one, pack, day)) for pack in one.packs]


@dataclass(frozen=True, slots=True)
class Value:
    """One value that lists can be narrowed by: its page, and how many products it has."""

    kind: str
    slug: str
    label: Words
    count: int


def card(catalogue: Catalogue, product: Product) -> Card:
    """Return a product as lists show it."""
    photos = shots(catalogue, "products", product)
    stars = catalogue.stars(product)
    return Card(
        product,
        photos[0] if photos else None,
        stars,
        not stars and bool(product.certificates),
        shown_place(catalogue, product),
        catalogue.day,
    )


def shown_place(catalogue: Catalogue, product: Product) -> Place | None:
    """Return where a product is from: by today's units, else by those before July 2025."""
    return catalogue.place(product) or catalogue.old_place(product)


def maker(catalogue: Catalogue, product: Product) -> Maker:
    """Return who makes a product."""
    return Maker(catalogue.maker(product), product.producer in catalogue.producers)


def goods(catalogue: Catalogue, product: Product) -> Goods:
    """Return a product as its page shows it."""
    return Goods(
        product,
        maker(catalogue, product),
        catalogue.standing(product),
        catalogue.place(product),
        catalogue.old_place(product),
        catalogue.standards(product),
        shots(catalogue, "products", product),
        catalogue.day,
    )


@dataclass(frozen=True)
class Tale:
    """A story with its first photograph: its own, else its first product's."""

    story: Story
    shot: Shot | None

    @property
    def fingerprint(self) -> str:
        """Return a name for all that is shown."""
        return key_of(self.story.fingerprint, self.shot.fingerprint if self.shot else "")


@dataclass(frozen=True)
class Spot:
    """A display point with its first photograph."""

    point: DisplayPoint
    shot: Shot | None

    @property
    def fingerprint(self) -> str:
        """Return a name for all that is shown."""
        return key_of(self.point.fingerprint, self.shot.fingerprint if self.shot else "")


def tale(catalogue: Catalogue, story: Story) -> Tale:
    """Return a story with the photograph that opens it."""
    own = shots(catalogue, "stories", story)
    if not own:
        products = (catalogue.products[slug] for slug in story.product if slug in catalogue.products)
        own = tuple(shot for product in products for shot in shots(catalogue, "products", product))
    return Tale(story, own[0] if own else None)


def spot(catalogue: Catalogue, point: DisplayPoint) -> Spot:
    """Return a display point with its photograph."""
    own = shots(catalogue, "display-points", point)
    return Spot(point, own[0] if own else None)


def group_label(code: str) -> Words:
    """Return the name of a group."""
    return Words(GROUPS[code].vi, GROUPS[code].en)


def prints(*things: object) -> str:
    """Return one name for several things."""
    return key_of(*(print_of(thing) for thing in things))
