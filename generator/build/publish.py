"""A plan to files: what changed is made, what did not is kept, and the whole is swapped in (DESIGN section 3)."""

from __future__ import annotations

import os
import shutil
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from generator.base import jobs
from generator.base.cache import Store
from generator.base.files import files_below
from generator.build.manifest import NAME, Manifest, is_ours, look_at, read_manifest, write_manifest
from generator.build.photographs import develop
from generator.build.swap import link, publish, recover, remove
from generator.kit.output import Artefact

_MANY = 1024

Progress = Callable[[int, int], None]
"""Told how many files are made, of how many."""


class NotOurs(Exception):
    """The folder to publish in holds something that no build of ours left there."""


@dataclass(frozen=True, slots=True)
class Where:
    """The folders of a build."""

    root: Path
    cache: Path
    target: Path
    workers: int = 1

    @property
    def stage(self) -> Path:
        """Return the folder beside the target in which the next build is brought together."""
        return self.target.with_name(f".{self.target.name}.next")


@dataclass(frozen=True, slots=True)
class Published:
    """What a build did."""

    made: Sequence[str] = ()
    removed: Sequence[str] = ()
    total: int = 0


@dataclass(slots=True)
class _Plan:
    keys: dict[str, str] = field(default_factory=dict)
    """Of every file whose name is known: what it must be made from."""
    artefacts: dict[str, Artefact] = field(default_factory=dict)
    folders: dict[str, list[str]] = field(default_factory=dict)
    """Of every whole folder that stands as it is: its files."""
    fresh: list[Artefact] = field(default_factory=list)
    """Whole folders that must be made: only then it is known what is in them."""


def bring_up(
    where: Where, artefacts: Iterable[Artefact], *, kept: Sequence[str] = (), progress: Progress | None = None
) -> Published:
    """Make `where.target` what is planned, in one step; return what had to be made and what was removed.

    `kept` names the folders of the target that are left as they are, because nobody planned for them.
    Raises `NotOurs` rather than replace a folder that is not a build.
    """
    recover(where.stage, where.target)
    if not is_ours(where.target):
        raise NotOurs(str(where.target))
    before = read_manifest(where.target)
    plan = _planned(artefacts, before, kept)
    stale = [
        path for path, key in plan.keys.items() if path not in before.files or before.files[path].key != key
    ]
    gone = set(before.files) - set(plan.keys)
    if not (stale or gone or plan.fresh) and where.target.is_dir():
        return Published(total=len(plan.keys))
    with _open_to_readers():
        manifest = _carry_over(where, plan, before)
        wanted = [plan.artefacts[path] for path in plan.keys if path not in manifest.files]
        made = _make(where, where.stage, [*plan.fresh, *wanted], progress)
        manifest.files.update(made.files)
        manifest.folders.update(made.folders)
        write_manifest(where.stage, manifest)
        publish(where.stage, where.target)
    removed = sorted(gone - set(made.files))
    return Published(sorted(made.files), removed, len(manifest.files))


@contextmanager
def _open_to_readers() -> Iterator[None]:
    """Let folders be made that a web server can read, whatever the builder's own umask is."""
    before = os.umask(0o022)
    try:
        yield
    finally:
        os.umask(before)


def make_in(where: Where, artefacts: Sequence[Artefact]) -> list[str]:
    """Make artefacts below the target itself, without a manifest and a swap; return what files there are now."""
    return list(_make(where, where.target, artefacts, None).files)


def _planned(artefacts: Iterable[Artefact], before: Manifest, kept: Sequence[str]) -> _Plan:
    plan = _Plan()
    for artefact in artefacts:
        if artefact.path in plan.artefacts:
            raise ValueError(f"two outputs want {artefact.path}")
        plan.artefacts[artefact.path] = artefact
        if not artefact.is_folder:
            plan.keys[artefact.path] = artefact.key
            continue
        children = before.folders.get(artefact.path)
        if children and all(before.files[child].key == artefact.key for child in children):
            plan.folders[artefact.path] = children
            plan.keys |= dict.fromkeys(children, artefact.key)
        else:
            plan.fresh.append(artefact)
    prefixes = tuple(f"{folder}/" for folder in kept)
    plan.keys |= {
        path: entry.key for path, entry in before.files.items() if prefixes and path.startswith(prefixes)
    }
    plan.folders |= {
        path: found for path, found in before.folders.items() if prefixes and path.startswith(prefixes)
    }
    return plan


def _carry_over(where: Where, plan: _Plan, before: Manifest) -> Manifest:
    """Bring into the stage all that need not be made: from the build before last, or linked from the last."""
    manifest = _clear_stage(where.stage, plan.keys)
    for path, key in plan.keys.items():
        if path not in manifest.files and path in before.files and before.files[path].key == key:
            link(where.target / path, where.stage / path)
            manifest.files[path] = before.files[path]
    return Manifest(manifest.files, dict(plan.folders))


def _clear_stage(stage: Path, keys: Mapping[str, str]) -> Manifest:
    """Bring the build before last as near to the plan as removing goes; return what can stay."""
    old = read_manifest(stage)
    if not old.files:
        shutil.rmtree(stage, ignore_errors=True)
        stage.mkdir(parents=True)
        return Manifest()
    # From here on the folder is neither build: whoever finds it so begins anew.
    (stage / NAME).unlink()
    stay = {path: entry for path, entry in old.files.items() if keys.get(path) == entry.key}
    for path in set(files_below(stage)) - set(stay):
        remove(stage / path, stage)
    return Manifest(stay)


def _make(where: Where, folder: Path, wanted: Sequence[Artefact], progress: Progress | None) -> Manifest:
    pictures: dict[str, Any] = {one.fingerprint: one for artefact in wanted for one in artefact.pictures}
    places = develop(where.root, Store(where.cache / "photos"), pictures.values(), where.workers)
    same: dict[str, list[Artefact]] = defaultdict(list)
    for artefact in wanted:
        # A whole folder is nobody's twin: what is in it is only known when it is made.
        same[artefact.path if artefact.is_folder else artefact.key].append(artefact)
    work = [_Work(twins[0], folder, places) for twins in same.values()]
    made = Manifest()
    for done, (at, files) in enumerate(
        jobs.run(_write, work, workers=where.workers, chunk=_chunk(len(work))), 1
    ):
        if progress and (done % 64 == 0 or done == len(work)):
            progress(done, len(work))
        first = work[at].artefact
        twins = [twin.path for twin in same.get(first.key, [])[1:]]
        for twin in twins:
            link(folder / first.path, folder / twin)
        made.folders.update({first.path: files} if first.is_folder else {})
        made.files.update({path: look_at(folder / path, first.key) for path in [*files, *twins]})
    return made


def _chunk(count: int) -> int:
    """Return how many artefacts a worker takes at a time: few where there are few, for one may be a whole index."""
    return 64 if count >= _MANY else 1


@dataclass(frozen=True, slots=True)
class _Work:
    artefact: Artefact
    folder: Path
    pictures: Mapping[str, Path]


def _write(work: _Work) -> list[str]:
    """Make one artefact; return the files it consists of."""
    artefact = work.artefact
    given = artefact.given
    if artefact.pictures:
        given = (*given, {one.fingerprint: work.pictures[one.fingerprint] for one in artefact.pictures})
    made = artefact.make(*given)
    files = (
        {artefact.path: made}
        if isinstance(made, bytes)
        else {artefact.path + name: data for name, data in made.items()}
    )
    for path, data in files.items():
        _put(work.folder / path, data)
    return list(files)


def _put(place: Path, data: bytes) -> None:
    """Write a file into a folder that nobody reads yet: beside and rename would be work for nothing.

    What stands there may be one file with a published one (a hard link), so it is removed, not written over.
    """
    place.parent.mkdir(parents=True, exist_ok=True)
    place.unlink(missing_ok=True)
    place.write_bytes(data)
