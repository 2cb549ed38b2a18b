"""What is on offer on the catalogue's day: a product with all that follows from the day and from other records."""

from __future__ import annotations

from datetime import date

from generator.kit.addresses import photo_file, where
from generator.model import Catalogue, Pack, Product
from generator.model.prices import asked
from generator.outputs.feeds.channel import Channel
from generator.outputs.feeds.facts import Offer
from generator.photos.plan import FEED, Rendition

_NOT_GOODS = ("person", "certificate")
"""Photographs that no shop shows: a portrait has a consent for our pages, not for a marketplace's."""


class Offers:
    """The offers of a catalogue; a channel with words of its own for a product has an offer of its own."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._addresses: dict[str, str] = {}
        self._plain = {slug: self._offer(product, product) for slug, product in catalogue.products.items()}

    def of(self, channel: Channel) -> list[Offer]:
        """Return what a channel is offered, in the order of the records."""
        return [self._for(channel, offer) for offer in self._plain.values()]

    def _for(self, channel: Channel, offer: Offer) -> Offer:
        if channel.name not in offer.product.channels:
            return offer
        return self._offer(offer.product.for_channel(channel.name), offer.product)

    def _offer(self, product: Product, record: Product) -> Offer:
        catalogue, day = self._catalogue, self._catalogue.day
        held = catalogue.standing(product)
        stars = held.stars if held else None
        standards = (
            one for one in catalogue.standards(product) if not one.valid_until or one.valid_until.last >= day
        )
        return Offer(
            product,
            catalogue.maker(product),
            page=catalogue.url + where("vi", "products", product.slug),
            photos=tuple(self._photos(product)),
            place=catalogue.place(product) or catalogue.old_place(product),
            stars=stars,
            certificate=held.certificate if held and stars else None,
            standards=tuple(standards),
            on_sale=tuple(_on_sale(pack, product, day) for pack in product.packs),
            in_season=day.month in product.season,
            record=record.fingerprint,
        )

    def _photos(self, product: Product) -> list[tuple[str, str]]:
        """Return the photographs that are there, packs first."""
        shown = [photo for photo in product.photos if photo.kind not in _NOT_GOODS]
        shown.sort(key=lambda photo: photo.kind not in ("pack", None))
        found = []
        for photo in shown:
            original = self._catalogue.original("products", product.slug, photo.file)
            if original:
                address = self._addresses.get(original.sha256)
                if address is None:
                    address = self._catalogue.url + photo_file(Rendition(original, FEED).file)
                    self._addresses[original.sha256] = address
                found.append((photo.file, address))
        return found


def _on_sale(pack: Pack, product: Product, day: date) -> bool:
    """Return whether a pack's sale price counts on a day."""
    found = asked(product, pack, day)
    return found is not None and found.before is not None
