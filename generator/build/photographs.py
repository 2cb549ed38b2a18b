"""The photographs that records name: looked at once, and made in the sizes that a build asks for."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from generator.base import jobs
from generator.base.cache import Digests, Store, Table
from generator.base.files import write
from generator.model import Catalogue, Original
from generator.photos.plan import Recipe, Rendition
from generator.photos.render import Looked, look, render
from generator.reading.load import Skimmed


@dataclass(frozen=True, slots=True)
class Photographs:
    """What is known of the files that records name as photographs."""

    originals: Mapping[tuple[str, str, str], Original]
    problems: Mapping[tuple[str, str, str], str]
    """Of those that are no photograph: `no-image` or `too-large`; a missing one is not here."""


def survey(root: Path, cache: Path, loaded: Skimmed) -> Photographs:
    """Look at every photograph that a record names; each file is looked at once, and again only when it changes."""
    digests = Digests(root, Table(cache / "photo-stats.sqlite", "stats"))
    table = Table(cache / "photo-looks.sqlite", "looks")
    known = table.read()
    prints = {path: digests.of(path) for path in sorted({path for path in loaded.files.values() if path})}
    unseen = {digest: path for path, digest in prints.items() if digest not in known}
    seen = {digest: look(root / path) for digest, path in unseen.items()}
    looks = {digest: Looked(*json.loads(kept)) for digest, kept in known.items()} | seen
    originals, problems = {}, {}
    for key, path in loaded.files.items():
        found = looks[prints[path]] if path else None
        if found and found.problem:
            problems[key] = found.problem
        elif found and path:
            originals[key] = Original(path, prints[path], found.width, found.height)
    table.update({d: json.dumps((one.width, one.height, one.problem)).encode() for d, one in seen.items()})
    digests.save()
    return Photographs(originals, problems)


def with_originals(catalogue: Catalogue, photographs: Photographs) -> Catalogue:
    """Return the catalogue knowing its photographs."""
    return replace(catalogue, originals=photographs.originals)


def develop(root: Path, store: Store, wanted: Iterable[Rendition], workers: int) -> dict[str, Path]:
    """Make the renditions that the store lacks; return where each lies, by its fingerprint."""
    by_name = {one.fingerprint: one for one in wanted}
    places = {name: store.path(name, one.suffix) for name, one in by_name.items()}
    lacking: dict[str, dict[str, Rendition]] = {}
    for one in by_name.values():
        if not places[one.fingerprint].is_file():
            lacking.setdefault(one.original.sha256, {})[one.fingerprint] = one
    work = [_Work(root, store, tuple(group.values())) for group in lacking.values()]
    for _ in jobs.run(_make, work, workers=workers, chunk=1):
        pass
    return places


@dataclass(frozen=True, slots=True)
class _Work:
    root: Path
    store: Store
    renditions: Sequence[Rendition]


def _make(work: _Work) -> None:
    recipes: list[Recipe] = [one.recipe for one in work.renditions]
    made = render(work.root / work.renditions[0].original.path, recipes)
    for one, data in zip(work.renditions, made, strict=True):
        write(work.store.path(one.fingerprint, one.suffix), data)
