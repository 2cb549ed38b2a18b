"""References that hold: what names nothing is left out, and as little with it as possible (RECORD section 1).

Nothing is said here: the rules of `checks/` look at the records as they were read, and say it all.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, TypeVar

from generator.model import Catalogue
from generator.model.catalogue import ATTRIBUTES
from generator.model.field import Entry, Record
from generator.model.identifiers import Identified, later_claims
from generator.model.product import Product
from generator.reading.references import FOLDERS, HOLDERS

R = TypeVar("R", bound=Record)


def resolve(read: Catalogue, drafts: bool) -> Catalogue:
    """Return the catalogue that is published: drafts set aside, every reference good, every identifier once."""
    catalogue = replace(read, products=_without_twins(_with_makers(read)))
    catalogue = _with_good_references(catalogue)
    return catalogue if drafts else _without_drafts(catalogue)


def _with_makers(read: Catalogue) -> Mapping[str, Product]:
    """Return the products of which somebody is known to be the producer: the others are left out."""
    return {slug: one for slug, one in read.products.items() if one.producer in read.producers}


def _without_twins(products: Mapping[str, Product]) -> Mapping[str, Product]:
    gone: dict[str, set[int]] = {}
    for claim in later_claims(Identified.of(one) for one in products.values()):
        gone.setdefault(claim.slug, set()).add(claim.at)
    left = dict(products)
    for slug, places in gone.items():
        packs = tuple(pack for at, pack in enumerate(left[slug].packs) if at not in places)
        left[slug] = _changed(left[slug], {"packs": packs})
    return left


def _with_good_references(read: Catalogue) -> Catalogue:
    known = {folder: read.entries(folder) for folder in ATTRIBUTES}
    good: dict[str, Any] = {}
    for folder, attribute in ATTRIBUTES.items():
        entries = {slug: _mended(one, known) for slug, one in known[folder].items()}
        if folder == "stories":
            entries = {slug: one for slug, one in entries.items() if getattr(one, "product", ())}
        good[attribute] = entries
    return replace(read, **good)


def _mended(record: R, known: Mapping[str, Mapping[str, Entry]]) -> R:
    """Return a record without the names in it that lead nowhere."""
    changes: dict[str, Any] = {}
    fields = type(record).model_fields
    for name, folder in FOLDERS.items():
        said = getattr(record, name) if name in fields else None
        if isinstance(said, tuple) and not all(slug in known[folder] for slug in said):
            changes[name] = tuple(slug for slug in said if slug in known[folder])
        elif isinstance(said, str) and said not in known[folder]:
            changes[name] = None
    for name in HOLDERS:
        held = getattr(record, name) if name in fields else None
        if isinstance(held, Record) and (mended := _mended(held, known)) is not held:
            changes[name] = mended
        elif isinstance(held, tuple) and held:
            changes[name] = tuple(_mended(one, known) for one in held)
    return _changed(record, changes) if changes else record


def _changed(record: R, changes: dict[str, Any]) -> R:
    made = record.model_copy(update=changes)
    # A copy takes the fingerprint along that the record had before.
    made.__dict__.pop("fingerprint", None)
    return made


def _without_drafts(read: Catalogue) -> Catalogue:
    changes: dict[str, Any] = {}
    hidden: dict[str, dict[str, Entry]] = {}
    for folder, attribute in ATTRIBUTES.items():
        entries = read.entries(folder)
        hidden[folder] = {slug: one for slug, one in entries.items() if getattr(one, "draft", False)}
        changes[attribute] = {slug: one for slug, one in entries.items() if slug not in hidden[folder]}
    return replace(read, hidden=hidden, **changes)
