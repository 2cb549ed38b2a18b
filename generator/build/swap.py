"""Publishing in one step: a whole new build takes the place of the old one.

Two trees lie side by side: the one that is published, and the one before it, which the next build brings
up to date and exchanges with the first. Files that did not change are one file under both (hard links), so
a build touches what changed and nothing else, and whoever reads `dist/` sees one whole build.
"""

from __future__ import annotations

import ctypes
import os
import shutil
from contextlib import suppress
from pathlib import Path

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2


def publish(stage: Path, target: Path) -> None:
    """Let `stage` be `target`; what was there lies in `stage` afterwards."""
    if not target.exists():
        target.parent.mkdir(parents=True, exist_ok=True)
        stage.replace(target)
    elif not _exchange(stage, target):
        aside = _aside(target)
        target.replace(aside)
        stage.replace(target)
        aside.replace(stage)


def recover(stage: Path, target: Path) -> None:
    """Put back what a build that was killed between two renames had set aside."""
    aside = _aside(target)
    if not aside.exists():
        return
    if not target.exists():
        aside.replace(target)
    elif not stage.exists():
        aside.replace(stage)
    else:
        shutil.rmtree(aside)


def link(source: Path, target: Path) -> None:
    """Give a file another name; copy it where the file system has no such names."""
    target.parent.mkdir(parents=True, exist_ok=True)
    target.unlink(missing_ok=True)
    try:
        os.link(source, target)
    except OSError:
        shutil.copy2(source, target)


def remove(path: Path, top: Path) -> None:
    """Remove a file, and the folders above it that are left empty."""
    path.unlink(missing_ok=True)
    for folder in path.parents:
        if folder == top:
            return
        with suppress(OSError):
            folder.rmdir()
            continue
        return


def _aside(target: Path) -> Path:
    return target.with_name(f".{target.name}.old")


def _exchange(one: Path, other: Path) -> bool:
    """Exchange two folders in one step, as Linux can; return whether that was possible."""
    try:
        rename = ctypes.CDLL(None, use_errno=True).renameat2
    except (OSError, AttributeError):
        return False
    rename.argtypes = (ctypes.c_int, ctypes.c_char_p, ctypes.c_int, ctypes.c_char_p, ctypes.c_uint)
    done: int = rename(_AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), _RENAME_EXCHANGE)
    return done == 0
