"""A plan to files: what changed is made, what did not is kept, and the whole is swapped in (DESIGN section 3)."""

from __future__ import annotations

import shutil
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from generator.base import jobs
from generator.base.cache import Store
from generator.base.files import write
from generator.build.manifest import NAME, Left, is_ours, look_at, read_manifest, write_manifest
from generator.build.photographs import develop
from generator.build.swap import link, publish, recover, remove
from generator.kit.output import Artefact

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
    artefacts: dict[str, Artefact] = field(default_factory=dict)


def bring_up(where: Where, artefacts: Iterable[Artefact], *, kept: Sequence[str] = (), progress: Progress | None = None) -> Published:
    """Make `where.target` what is planned, in one step; return what had to be made and what was removed.

    `kept` names the folders of the target that are left as they are, because nobody planned for them.
    Raises `NotOurs` rather than replace a folder that is not a build.
    """
    recover(where.stage, where.target)
    if not is_ours(where.target):
        raise NotOurs(str(where.target))
    before = read_manifest(where.target)
    plan = _planned(artefacts, before, kept)
    removed = sorted(set(before) - set(plan.keys))
    changed = [path for path, key in plan.keys.items() if path not in before or before[path].key != key]
    if not changed and not removed and where.target.is_dir():
        return Published(total=len(plan.keys))
    left = _clear_stage(where.stage, plan.keys)
    for path in plan.keys:
        if path not in left and path in before and before[path].key == plan.keys[path]:
            link(where.target / path, where.stage / path)
            left[path] = before[path]
    left |= _make(where, {path: plan.artefacts[path] for path in plan.keys if path not in left}, progress)
    write_manifest(where.stage, left)
    publish(where.stage, where.target)
    return Published(changed, removed, len(plan.keys))


def _planned(artefacts: Iterable[Artefact], before: Mapping[str, Left], kept: Sequence[str]) -> _Plan:
    plan = _Plan()
    for artefact in artefacts:
        if artefact.path in plan.keys:
            raise ValueError(f"two outputs want the file {artefact.path}")
        plan.keys[artefact.path] = artefact.key
        plan.artefacts[artefact.path] = artefact
    prefixes = tuple(f"{folder}/" for folder in kept)
    plan.keys |= {path: entry.key for path, entry in before.items() if prefixes and path.startswith(prefixes)}
    return plan


def _clear_stage(stage: Path, keys: Mapping[str, str]) -> dict[str, Left]:
    """Bring the build before last as near to the plan as removing goes; return what can stay."""
    old = read_manifest(stage)
    if not old:
        shutil.rmtree(stage, ignore_errors=True)
        stage.mkdir(parents=True)
        return {}
    # From here on the folder is neither build: whoever finds it so begins anew.
    (stage / NAME).unlink()
    stay = {path: entry for path, entry in old.items() if keys.get(path) == entry.key}
    found = {path.relative_to(stage).as_posix() for path in stage.rglob("*") if not path.is_dir()}
    for path in found - set(stay):
        remove(stage / path, stage)
    return stay


def _make(where: Where, wanted: Mapping[str, Artefact], progress: Progress | None) -> dict[str, Left]:
    pictures: dict[str, Any] = {one.fingerprint: one for artefact in wanted.values() for one in artefact.pictures}
    places = develop(where.root, Store(where.cache / "photos"), pictures.values(), where.workers)
    same: dict[str, list[str]] = defaultdict(list)
    for path, artefact in wanted.items():
        same[artefact.key].append(path)
    work = [_Work(wanted[paths[0]], where.stage, places) for paths in same.values()]
    done = 0
    for at, _ in jobs.run(_write, work, workers=where.workers):
        done += 1
        if progress and (done % 64 == 0 or done == len(work)):
            progress(done, len(work))
        for twin in same[work[at].artefact.key][1:]:
            link(where.stage / work[at].artefact.path, where.stage / twin)
    return {path: look_at(where.stage / path, artefact.key) for path, artefact in wanted.items()}


@dataclass(frozen=True, slots=True)
class _Work:
    artefact: Artefact
    stage: Path
    places: Mapping[str, Path]


def _write(work: _Work) -> None:
    artefact = work.artefact
    given = artefact.given
    if artefact.pictures:
        given = (*given, {one.fingerprint: work.places[one.fingerprint] for one in artefact.pictures})
    write(work.stage / artefact.path, artefact.make(*given))
