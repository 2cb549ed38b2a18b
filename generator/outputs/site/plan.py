"""Which pages there are, one function a kind, and what each is given."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from generator.kit.addresses import booklet_page_file, photo_file, qr_file
from generator.kit.words import Language
from generator.model import Catalogue, DisplayPoint, Product, Words
from generator.model.certificates import LEAST_STARS
from generator.model.codes import GROUPS
from generator.model.field import Entry
from generator.model.order import sort_key
from generator.model.values import Day, Place
from generator.outputs.site.frame import Page
from generator.outputs.site.sketch import Sketch, sketch
from generator.outputs.site.views import (
    Card,
    Goods,
    Shot,
    Tale,
    Value,
    card,
    goods,
    group_label,
    prints,
    shots,
    shown_place,
    spot,
    tale,
)

PER_PAGE = 48
"""Cards on one page of a list."""
SIMILAR = 4
CHOSEN = 8
SHOWN_PLACES = 24


def pages(plan: Plan) -> Iterator[Page]:
    """Yield every page of one language."""
    yield _home(plan)
    yield from _lists(plan)
    yield from _indexes(plan)
    yield from _products(plan)
    yield from _stories(plan)
    yield from _producers(plan)
    yield from _points(plan)
    yield from _fairs(plan)
    yield from _news(plan)
    if plan.language.code == "vi":
        yield Page("missing", "missing.html", plan.language.say("not_found"), {})


@dataclass(frozen=True)
class Plan:
    """The catalogue as one language of the site sees it; what several pages show is worked out once."""

    shared: Shared
    language: Language

    @property
    def catalogue(self) -> Catalogue:
        """Return the catalogue."""
        return self.shared.catalogue


@dataclass(frozen=True)
class Shared:
    """What pages of both languages are made from."""

    catalogue: Catalogue

    @cached_property
    def cards(self) -> dict[str, Card]:
        """Return every product as lists show it, in the order of lists."""
        return {product.slug: card(self.catalogue, product) for product in self.catalogue.listed}

    @cached_property
    def goods(self) -> dict[str, Goods]:
        """Return every product as its own page shows it."""
        return {product.slug: goods(self.catalogue, product) for product in self.catalogue.listed}

    @cached_property
    def tales(self) -> dict[str, Tale]:
        """Return every story with its photograph, by title."""
        stories = sorted(self.catalogue.stories.values(), key=lambda one: sort_key(one.title.vi))
        return {story.slug: tale(self.catalogue, story) for story in stories}

    def sketch(self, points: Sequence[DisplayPoint]) -> Sketch | None:
        """Return the sketch of some points; products that stand in the same places share one."""
        key = tuple(point.slug for point in points)
        if key not in self._sketches:
            self._sketches[key] = sketch(points)
        return self._sketches[key]

    @cached_property
    def _sketches(self) -> dict[tuple[str, ...], Sketch | None]:
        return {}

    @cached_property
    def groups(self) -> dict[str, list[Card]]:
        """Return the products of each group that has any, in the programme's order."""
        found: dict[str, list[Card]] = {code: [] for code in GROUPS}
        for one in self.cards.values():
            found[one.product.group].append(one)
        return {code: cards for code, cards in found.items() if cards}

    @cached_property
    def stars(self) -> dict[int, list[Card]]:
        """Return the products of each star rank that has any, five first."""
        found: dict[int, list[Card]] = {stars: [] for stars in range(5, LEAST_STARS - 1, -1)}
        for one in self.cards.values():
            if one.stars:
                found[one.stars].append(one)
        return {stars: cards for stars, cards in found.items() if cards}

    @cached_property
    def places(self) -> dict[str, tuple[Place, list[Card]]]:
        """Return the products of each place, communes and the province above them, by slug, in Vietnamese order."""
        found: dict[str, tuple[Place, list[Card]]] = {}
        for one in self.cards.values():
            for place in _with_above(shown_place(self.catalogue, one.product)):
                found.setdefault(place.slug, (place, []))[1].append(one)
        return dict(
            sorted(
                found.items(), key=lambda item: (len(item[1][0].parts), sort_key(item[1][0].parts[0].name))
            )
        )

    @cached_property
    def facets(self) -> Facets:
        """Return what lists can be narrowed by."""
        groups = tuple(
            Value("groups", code, group_label(code), len(cards)) for code, cards in self.groups.items()
        )
        stars = tuple(
            Value("stars", str(n), Words(f"{n} sao", f"{n} stars"), len(cards))
            for n, cards in self.stars.items()
        )
        places = tuple(
            Value("places", slug, place_label(place), len(cards))
            for slug, (place, cards) in self.places.items()
            if place.commune
        )
        return Facets(groups, stars, places)


@dataclass(frozen=True)
class Facets:
    """The values that lists can be narrowed by."""

    groups: tuple[Value, ...]
    stars: tuple[Value, ...]
    places: tuple[Value, ...]

    @cached_property
    def fingerprint(self) -> str:
        """Return a name for all of them."""
        return prints(repr(self))

    @property
    def most(self) -> tuple[Value, ...]:
        """Return the places a panel has room for: those with most products, in Vietnamese order."""
        chosen = set(sorted(self.places, key=lambda one: -one.count)[:SHOWN_PLACES])
        return tuple(one for one in self.places if one in chosen)


def place_label(place: Place) -> Words:
    """Return the name of a place's smallest unit, with its kind before it in Vietnamese and behind it in English."""
    return Words(place.head, place.parts[0].show("en"))


def _with_above(place: Place | None) -> Iterator[Place]:
    if place:
        yield place
        if len(place.parts) > 1:
            yield Place(place.parts[-1].show("vi"), place.parts[-1:])


def _home(plan: Plan) -> Page:
    shared, catalogue = plan.shared, plan.catalogue
    cards = list(shared.cards.values())
    open_points = [
        one for one in catalogue.points.values() if not one.closed or one.closed.last >= catalogue.day
    ]
    tales = [one for one in shared.tales.values() if one.shot] or list(shared.tales.values())
    cover = _cover(plan)
    context = {
        "cover": cover,
        "groups": tuple(
            Value("groups", code, group_label(code), len(shared.groups.get(code, ()))) for code in GROUPS
        ),
        "chosen": _chosen(cards),
        "products": len(cards),
        "makers": len({one.product.producer for one in cards}),
        "communes": len(shared.facets.places),
        "tale": tales[0] if tales else None,
        "spots": tuple(spot(catalogue, one) for one in open_points[:5]),
        "sketch": sketch(open_points),
        "fairs": _latest(plan, "fairs", 3),
        "news": _latest(plan, "news", 3),
    }
    title = plan.language.text(catalogue.imprint.name)
    return Page(
        "home",
        "home.html",
        title,
        context | {"foreword": catalogue.imprint.body},
        image=_image(cover),
    )


def _chosen(cards: list[Card]) -> tuple[Card, ...]:
    """Return the products that open the catalogue: of the highest rank there is, those with a photograph first."""
    most = max((one.stars or 0 for one in cards), default=0)
    highest = [one for one in cards if (one.stars or 0) == most]
    rest = [one for one in cards if (one.stars or 0) != most]
    return tuple([*sorted(highest, key=lambda one: one.shot is None), *rest][:CHOSEN])


def _cover(plan: Plan) -> Shot | None:
    """Return the photograph that opens the catalogue: a fair's cover, else a place, else the first there is."""
    catalogue = plan.catalogue
    for fair in catalogue.fairs.values():
        if original := catalogue.original("fairs", fair.slug, fair.cover):
            return Shot.bare(original)
    found = [shot for one in catalogue.listed for shot in shots(catalogue, "products", one)]
    return next((shot for shot in found if shot.photo.kind == "place"), found[0] if found else None)


def _latest(plan: Plan, folder: str, most: int) -> tuple[Entry, ...]:
    return tuple(_newest_first(plan, folder)[:most])


def _newest_first(plan: Plan, folder: str) -> list[Entry]:
    entries = plan.catalogue.entries(folder).values()
    return sorted(entries, key=lambda one: (_day_of(one), one.slug), reverse=True)


def _day_of(entry: Entry) -> Day:
    """Return the day that a fair begins or an item of news is dated."""
    day: Day = getattr(entry, "date", None) or getattr(entry, "starts")  # noqa: B009 (only these two have one)
    return day


def _lists(plan: Plan) -> Iterator[Page]:
    shared, language = plan.shared, plan.language
    yield from _paged(plan, ("products", ""), language.say("all_products"), list(shared.cards.values()))
    for code, cards in shared.groups.items():
        yield from _paged(plan, ("groups", code), language.text(group_label(code)), cards)
    for stars, cards in shared.stars.items():
        yield from _paged(plan, ("stars", str(stars)), language.say("n_stars", n=stars), cards)
    for slug, (place, cards) in shared.places.items():
        yield from _paged(plan, ("places", slug), language.text(place_label(place)), cards)


def _paged(plan: Plan, at: tuple[str, str], title: str, cards: Sequence[Card]) -> Iterator[Page]:
    kind, slug = at
    last = max(1, -(-len(cards) // PER_PAGE))
    for number in range(1, last + 1):
        shown = tuple(cards[(number - 1) * PER_PAGE : number * PER_PAGE])
        said = title if number == 1 else f"{title}, {plan.language.say('page_n', n=number).lower()}"
        context = {
            "cards": shown,
            "facets": plan.shared.facets,
            "total": len(cards),
            "number": number,
            "last": last,
            "heading": title,
        }
        yield Page(kind, "list.html", said, context, slug, number)


def _indexes(plan: Plan) -> Iterator[Page]:
    shared, say = plan.shared, plan.language.say
    facets = shared.facets
    for kind, values in (("groups", facets.groups), ("stars", facets.stars), ("places", facets.places)):
        yield Page(kind, "index.html", say("stars_list" if kind == "stars" else kind), {"values": values})
    producers = sorted(plan.catalogue.producers.values(), key=lambda one: sort_key(one.name.vi))
    counted = tuple((one, len(plan.catalogue.of_producer(one.slug))) for one in producers)
    yield Page("producers", "producers.html", say("producers"), {"producers": counted})
    yield Page("stories", "stories.html", say("stories"), {"tales": tuple(shared.tales.values())})
    points = tuple(plan.catalogue.points.values())
    context = {"spots": tuple(spot(plan.catalogue, one) for one in points), "sketch": sketch(points)}
    yield Page("display-points", "points.html", say("points"), context)
    yield Page("fairs", "fairs.html", say("fairs"), {"fairs": tuple(_newest_first(plan, "fairs"))})
    yield Page(
        "news",
        "news.html",
        say("news"),
        {"news": tuple((one, _first_shot(plan, "news", one)) for one in _newest_first(plan, "news"))},
    )


def _products(plan: Plan) -> Iterator[Page]:
    shared, catalogue, text = plan.shared, plan.catalogue, plan.language.text
    for cards in shared.groups.values():
        for at, one in enumerate(cards):
            product = one.product
            found = shared.goods[product.slug]
            points = catalogue.points_with(product)[:4]
            context = {
                "goods": found,
                "qr": qr_file(product.slug),
                "tales": tuple(shared.tales[story.slug] for story in catalogue.stories_of(product)),
                "points": tuple(points),
                "sketch": shared.sketch(points),
                "related": tuple(shared.cards[slug] for slug in product.related if slug in shared.cards),
                # The next ones of the group, round: one changed product then touches four pages, not the whole group.
                "similar": tuple((cards[at + 1 :] + cards[:at])[:SIMILAR]),
            }
            yield Page(
                "products",
                "product.html",
                text(product.name),
                context,
                product.slug,
                description=_sentence(product, text),
                image=_image(found.shots[0] if found.shots else None),
            )


def _stories(plan: Plan) -> Iterator[Page]:
    shared, text = plan.shared, plan.language.text
    tales = list(shared.tales.values())
    for at, one in enumerate(tales):
        story = one.story
        context = {
            "tale": one,
            "shots": shots(plan.catalogue, "stories", story)[1:],
            "cards": tuple(shared.cards[slug] for slug in story.product if slug in shared.cards),
            "drafts": _drafts(plan, story.product),
            "more": tuple((tales[at + 1 :] + tales[:at])[:3]),
        }
        yield Page(
            "stories",
            "story.html",
            text(story.title),
            context,
            story.slug,
            description=text(story.summary),
            image=_image(one.shot),
        )


def _producers(plan: Plan) -> Iterator[Page]:
    shared, catalogue, text = plan.shared, plan.catalogue, plan.language.text
    for producer in catalogue.producers.values():
        products = catalogue.of_producer(producer.slug)
        stories = {
            story.slug: shared.tales[story.slug] for one in products for story in catalogue.stories_of(one)
        }
        context = {
            "producer": producer,
            "cards": tuple(shared.cards[one.slug] for one in products),
            "tales": tuple(stories.values()),
            "shots": shots(catalogue, "producers", producer),
        }
        yield Page("producers", "producer.html", text(producer.name), context, producer.slug)


def _points(plan: Plan) -> Iterator[Page]:
    shared, catalogue, text = plan.shared, plan.catalogue, plan.language.text
    for point in catalogue.points.values():
        moved = catalogue.points.get(point.moved_to) if point.moved_to else None
        here = spot(catalogue, point)
        context = {
            "spot": here,
            "cards": tuple(shared.cards[one.slug] for one in catalogue.shelf(point)),
            "closed": bool(point.closed and point.closed.last <= catalogue.day),
            "moved": moved,
            "sketch": sketch(_around(catalogue, point), point.slug),
        }
        yield Page(
            "display-points",
            "point.html",
            text(point.name),
            context,
            point.slug,
            image=_image(here.shot),
        )


def _around(catalogue: Catalogue, point: DisplayPoint) -> list[DisplayPoint]:
    return [one for one in catalogue.points.values() if one.coordinates] if point.coordinates else []


def _fairs(plan: Plan) -> Iterator[Page]:
    shared, catalogue, text = plan.shared, plan.catalogue, plan.language.text
    for fair in catalogue.fairs.values():
        original = catalogue.original("fairs", fair.slug, fair.cover)
        asked = not fair.pieces or any(piece.kind == "booklet" for piece in fair.pieces)
        shelf = catalogue.shelf(fair)
        booklets = (
            tuple((code, booklet_page_file(fair.slug, code)) for code in fair.languages)
            if asked and shelf
            else ()
        )
        context = {
            "fair": fair,
            "cover": Shot.bare(original) if original else None,
            "cards": tuple(shared.cards[one.slug] for one in shelf),
            "booklets": booklets,
        }
        yield Page("fairs", "fair.html", text(fair.name), context, fair.slug)


def _news(plan: Plan) -> Iterator[Page]:
    shared, catalogue, text = plan.shared, plan.catalogue, plan.language.text
    for news in catalogue.news.values():
        context = {
            "news": news,
            "shots": shots(catalogue, "news", news),
            "cards": tuple(shared.cards[slug] for slug in news.products if slug in shared.cards),
            "producers": tuple(
                catalogue.producers[slug] for slug in news.producers if slug in catalogue.producers
            ),
        }
        yield Page(
            "news", "news-item.html", text(news.title), context, news.slug, description=text(news.summary)
        )


def _first_shot(plan: Plan, folder: str, entry: Entry) -> Shot | None:
    found = shots(plan.catalogue, folder, entry)
    return found[0] if found else None


def _drafts(plan: Plan, slugs: Sequence[str]) -> tuple[Words, ...]:
    """Return the names of products that are named but not published: they are shown without a link."""
    hidden = plan.catalogue.hidden.get("products", {})
    return tuple(one.name for slug in slugs if isinstance(one := hidden.get(slug), Product))


def _sentence(product: Product, text: Callable[[Words | None], str]) -> str:
    said = text(product.body) or "; ".join(text(one) for one in product.highlights)
    plain = " ".join(said.replace("*", "").replace("#", "").split())
    return plain if len(plain) <= 200 else plain[:200].rsplit(" ", 1)[0] + "…"


def _image(shot: Shot | None) -> str:
    return photo_file(shot.packshot.file) if shot else ""
