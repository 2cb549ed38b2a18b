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
from generator.model.identifiers import later_claims
from generator.model.shown import Select
from generator.reading.references import FOLDERS


E = TypeVar("E", bound=Record)


def resolve(read: Catalogue, drafts: bool) -> Catalogue:
    """Return the catalogue that is published: drafts set aside, every reference good, every identifier once."""
    catalogue = _without_nobody(read)
    catalogue = _without_twins(catalogue)
    catalogue = _with_good_references(catalogue)
    return catalogue if drafts else _without_drafts(catalogue)


def _without_nobody(read: Catalogue) -> Catalogue:
    products = {slug: one for slug, one in read.products.items() if one.producer in read.producers}
    return replace(read, products=products)


def _without_twins(read: Catalogue) -> Catalogue:
    gone = {(slug, at) for slug, at, *_ in (*later_claims(read.products, "sku"), *later_claims(read.products, "gtin"))}
    touched = {slug for slug, _ in gone}
    products = dict(read.products)
    for slug in touched:
        packs = tuple(pack for at, pack in enumerate(products[slug].packs) if (slug, at) not in gone)
        products[slug] = _changed(products[slug], {"packs": packs})
    return replace(read, products=products)


def _with_good_references(read: Catalogue) -> Catalogue:
    good: dict[str, Mapping[str, Entry]] = {}
    for folder, attribute in ATTRIBUTES.items():
        entries = {slug: _mended(one, read) for slug, one in read.entries(folder).items()}
        if folder == "stories":
            entries = {slug: one for slug, one in entries.items() if getattr(one, "product", ())}
        good[attribute] = entries
    changes: dict[str, Any] = good
    return replace(read, **changes)


def _mended(entry: E, read: Catalogue) -> E:
    changes: dict[str, Any] = {}
    for name, folder in FOLDERS.items():
        said = getattr(entry, name, None)
        if isinstance(said, tuple):
            kept = tuple(slug for slug in said if slug in read.entries(folder))
            if len(kept) != len(said):
                changes[name] = kept
        elif isinstance(said, str) and name == "moved_to" and said not in read.entries(folder):
            changes[name] = None
    select = getattr(entry, "select", None)
    if isinstance(select, Select):
        changes |= {"select": mended} if (mended := _mended(select, read)) is not select else {}
    return _changed(entry, changes) if changes else entry


def _changed(entry: E, changes: dict[str, Any]) -> E:
    made = entry.model_copy(update=changes)
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
