"""What a build left behind: every file, the key of what it was made from, and how the file looked when it was written."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from pathlib import Path

from generator.base.files import write

NAME = ".manifest.json"


@dataclass(frozen=True, slots=True)
class Left:
    """One file that a build left."""

    key: str
    size: int
    time: int
    """Its modification time in nanoseconds."""


@dataclass(frozen=True, slots=True)
class Manifest:
    """All that a build left."""

    files: dict[str, Left] = field(default_factory=dict)
    folders: dict[str, list[str]] = field(default_factory=dict)
    """Of each artefact that is a whole folder: the files it consists of."""


def read_manifest(target: Path) -> Manifest:
    """Return what of the last build is still as it left it; nothing where there was none, or it can't be read.

    A manifest only says what was meant to be there: a file that somebody removed or changed is made again.
    """
    try:
        found = json.loads((target / NAME).read_text("utf-8"))
        left = {path: Left(*entry) for path, entry in found["files"].items()}
        folders = {
            str(path): [str(child) for child in children] for path, children in found["folders"].items()
        }
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return Manifest()
    files = {path: entry for path, entry in left.items() if _is_as_left(target / path, entry)}
    return Manifest(
        files,
        {path: children for path, children in folders.items() if all(child in files for child in children)},
    )


def is_ours(target: Path) -> bool:
    """Return whether a folder is a build of ours, or may become one: it is missing, empty or has a manifest."""
    return not target.exists() or (
        target.is_dir() and ((target / NAME).is_file() or not any(target.iterdir()))
    )


def look_at(path: Path, key: str) -> Left:
    """Return how a file looks now."""
    found = path.stat()
    return Left(key, found.st_size, found.st_mtime_ns)


def write_manifest(target: Path, manifest: Manifest) -> None:
    """Keep a build's files for the next one."""
    files = {path: (entry.key, entry.size, entry.time) for path, entry in sorted(manifest.files.items())}
    told = {"version": 1, "files": files, "folders": dict(sorted(manifest.folders.items()))}
    write(target / NAME, json.dumps(told, separators=(",", ":")).encode())


def _is_as_left(path: Path, entry: Left) -> bool:
    try:
        found = path.stat()
    except OSError:
        return False
    return found.st_size == entry.size and found.st_mtime_ns == entry.time
