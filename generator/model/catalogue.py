"""Everything that is sold and told: the records, by slug, and what follows from them together."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from generator.model.certificates import Standing, standing
from generator.model.field import Entry
from generator.model.imprint import Imprint
from generator.model.news import News
from generator.model.order import sort_key
from generator.model.original import Original
from generator.model.parts import Standard
from generator.model.producer import Producer
from generator.model.product import Product
from generator.model.shown import DisplayPoint, Fair, Select
from generator.model.story import Story
from generator.model.values import Place

UNNAMED = "http://127.0.0.1:8000/"
"""The address of a site whose catalogue names none (RECORD section 1)."""


@dataclass(frozen=True)
class Catalogue:
    """All content, loaded. Records are by slug, in the order of their files."""

    imprint: Imprint
    day: date
    """The day the catalogue stands at: `--today`, else `as_of`, else the day of the build."""
    products: Mapping[str, Product] = field(default_factory=dict)
    producers: Mapping[str, Producer] = field(default_factory=dict)
    stories: Mapping[str, Story] = field(default_factory=dict)
    points: Mapping[str, DisplayPoint] = field(default_factory=dict)
    fairs: Mapping[str, Fair] = field(default_factory=dict)
    news: Mapping[str, News] = field(default_factory=dict)
    originals: Mapping[tuple[str, str, str], Original] = field(default_factory=dict)
    """By folder, slug and `file` of the record that shows it; only what is a photograph is here."""
    channel_files: Mapping[str, str] = field(default_factory=dict)
    """The locality's own channels: path to text."""
    hidden: Mapping[str, Mapping[str, Entry]] = field(default_factory=dict)
    """Drafts, by folder and slug: who names one shows its name without a link."""

    def entries(self, folder: str) -> Mapping[str, Entry]:
        """Return the published records of one folder of `content/`."""
        found: Mapping[str, Entry] = getattr(self, ATTRIBUTES[folder])
        return found

    def knows(self, folder: str, slug: str) -> bool:
        """Return whether there is such a record, published or draft."""
        return slug in self.entries(folder) or slug in self.hidden.get(folder, {})

    def maker(self, product: Product) -> Producer:
        """Return a product's producer, who may be a draft."""
        found = self.producers.get(product.producer) or self.hidden["producers"][product.producer]
        assert isinstance(found, Producer)
        return found

    def original(self, folder: str, slug: str, file: str | None) -> Original | None:
        """Return the photograph that a record shows under a name; nothing where it is missing or no photograph."""
        return self.originals.get((folder, slug, file)) if file else None

    def standing(self, product: Product) -> Standing | None:
        """Return the certificate that speaks for a product today."""
        return self._standings[product.slug]

    def stars(self, product: Product) -> int | None:
        """Return today's stars of a product (RECORD section 3, `certificates`)."""
        found = self._standings[product.slug]
        return found.stars if found else None

    def place(self, product: Product) -> Place | None:
        """Return where a product is made today: its own origin, else its producer's place."""
        own = product.origin.place if product.origin else None
        return own or (self.maker(product).place if not self._has_origin(product) else None)

    def old_place(self, product: Product) -> Place | None:
        """Return where a product is made, by the units of before 1 July 2025."""
        own = product.origin.old_place if product.origin else None
        return own or (self.maker(product).old_place if not self._has_origin(product) else None)

    def standards(self, product: Product) -> tuple[Standard, ...]:
        """Return the standards a product keeps: its own, else its producer's."""
        return product.standards or self.maker(product).standards

    def of_producer(self, slug: str) -> Sequence[Product]:
        """Return a producer's products."""
        return self._by_producer.get(slug, ())

    def stories_of(self, product: Product) -> Sequence[Story]:
        """Return the stories that are told of a product."""
        return self._stories_of.get(product.slug, ())

    def shelf(self, shown: DisplayPoint | Fair) -> Sequence[Product]:
        """Return what stands at a point or a fair: what it names, and what its `select` finds."""
        key = (type(shown).__name__, shown.slug)
        if key not in self._shelves:
            named = [self.products[slug] for slug in shown.products if slug in self.products]
            found = self.select(shown.select) if shown.select else []
            self._shelves[key] = list({product.slug: product for product in [*named, *found]}.values())
        return self._shelves[key]

    def points_with(self, product: Product) -> Sequence[DisplayPoint]:
        """Return the display points that have a product on their shelves."""
        return self._points_with.get(product.slug, ())

    def select(self, asked: Select) -> list[Product]:
        """Return the products that a choice means, and those it names beside."""
        named = set(asked.products)
        chooses = any(getattr(asked, name) for name in type(asked).model_fields if name != "products")
        lies_there = self._lies_in(asked.place)
        return [
            one
            for one in self.listed
            if one.slug in named or (chooses and self._meets(one, asked) and lies_there(one))
        ]

    @cached_property
    def listed(self) -> Sequence[Product]:
        """Return all products as lists show them: most stars first, then by name."""
        return sorted(
            self.products.values(), key=lambda one: (-(self.stars(one) or 0), sort_key(one.name.vi), one.slug)
        )

    @property
    def url(self) -> str:
        """Return the address of the site, with its last stroke."""
        return self.imprint.url.rstrip("/") + "/"

    @cached_property
    def _shelves(self) -> dict[tuple[str, str], Sequence[Product]]:
        return {}

    @cached_property
    def _standings(self) -> Mapping[str, Standing | None]:
        return {slug: standing(product.certificates, self.day) for slug, product in self.products.items()}

    @cached_property
    def _by_producer(self) -> Mapping[str, list[Product]]:
        found: dict[str, list[Product]] = {}
        for product in self.listed:
            found.setdefault(product.producer, []).append(product)
        return found

    @cached_property
    def _stories_of(self) -> Mapping[str, list[Story]]:
        found: dict[str, list[Story]] = {}
        for story in self.stories.values():
            for slug in story.product:
                found.setdefault(slug, []).append(story)
        return found

    @cached_property
    def _points_with(self) -> Mapping[str, list[DisplayPoint]]:
        found: dict[str, list[DisplayPoint]] = {}
        for point in self.points.values():
            for product in self.shelf(point):
                found.setdefault(product.slug, []).append(point)
        return found

    def _has_origin(self, product: Product) -> bool:
        return bool(product.origin and (product.origin.place or product.origin.old_place))

    def _meets(self, product: Product, asked: Select) -> bool:
        """Return whether a product meets all conditions but that of its place."""
        if asked.stars is not None and self.stars(product) not in asked.stars:
            return False
        if asked.group and product.group not in asked.group:
            return False
        if asked.set and product.set not in asked.set:
            return False
        if asked.producer and product.producer not in asked.producer:
            return False
        if asked.kind and self.maker(product).kind not in asked.kind:
            return False
        kept = {standard.name.casefold() for standard in self.standards(product)} if asked.standard else set()
        return not asked.standard or any(name.casefold() in kept for name in asked.standard)

    def _lies_in(self, asked: Sequence[Place]) -> Callable[[Product], bool]:
        """Return the test whether a product is from one of some places, by today's units or by the old ones."""
        # Thousands of products come from a hundred places: each is looked at once.
        known: dict[str, bool] = {}

        def within(place: Place | None) -> bool:
            if place is None:
                return False
            if place.written not in known:
                known[place.written] = any(place.within(one) for one in asked)
            return known[place.written]

        return lambda product: not asked or within(self.place(product)) or within(self.old_place(product))


ATTRIBUTES = {
    "products": "products",
    "producers": "producers",
    "stories": "stories",
    "display-points": "points",
    "fairs": "fairs",
    "news": "news",
}
"""Which attribute of a catalogue holds the records of a folder."""
