"""The ground floor: what a catalogue is, in the words of the OCOP programme.

A field is declared once, here. The editor's form, the JSON Schema, the import sheet's header and the
field reference in the docs are all made from it.
"""

from collections.abc import Mapping

from generator.model.catalogue import Catalogue
from generator.model.field import Entry
from generator.model.imprint import Imprint
from generator.model.news import News
from generator.model.original import Original
from generator.model.parts import Certificate, Pack, Photo
from generator.model.producer import Producer
from generator.model.product import Product
from generator.model.shown import DisplayPoint, Fair, Select
from generator.model.story import Story
from generator.model.words import Words

ENTRIES: Mapping[str, type[Entry]] = {
    "products": Product,
    "producers": Producer,
    "stories": Story,
    "display-points": DisplayPoint,
    "fairs": Fair,
    "news": News,
}
"""The record of each folder of `content/`."""

__all__ = [
    "ENTRIES",
    "Catalogue",
    "Certificate",
    "DisplayPoint",
    "Fair",
    "Imprint",
    "News",
    "Original",
    "Pack",
    "Photo",
    "Producer",
    "Product",
    "Select",
    "Story",
    "Words",
]
