"""What was saved: one sign for all that an editor does when a person saves once."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Event

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer
from watchdog.observers.api import BaseObserver
from watchdog.observers.polling import PollingObserver

FOLDERS = ("content", "theme")
FILES = ("mkdocs.yml",)
_QUIET = 0.15
"""Seconds without a change after which a save is over."""
_LONGEST = 2.0
"""Seconds after which nobody waits for quiet any more."""
_CHANGES = ("created", "modified", "moved", "deleted")
"""Files are opened and closed by our own build, too."""


class Saves(FileSystemEventHandler):
    """Knows whether something was saved since it was asked last."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._saved = Event()

    def on_any_event(self, event: FileSystemEvent) -> None:
        """Take note of a change to what we watch."""
        paths = [os.fsdecode(path) for path in (event.src_path, event.dest_path) if path]
        if event.event_type in _CHANGES and any(self._counts(Path(path)) for path in paths):
            self._saved.set()

    def wait(self) -> None:
        """Return when something was saved and all is quiet again."""
        # A wait without an end could not be interrupted on Windows.
        while not self._saved.wait(1.0):
            pass
        since = time.monotonic()
        self._saved.clear()
        while self._saved.wait(_QUIET) and time.monotonic() - since < _LONGEST:
            self._saved.clear()

    def _counts(self, path: Path) -> bool:
        """Return whether a path is ours; editors' own files are not."""
        if path.name.startswith(".") or path.name.endswith("~") or not path.is_relative_to(self._root):
            return False
        first, *rest = path.relative_to(self._root).parts or ("",)
        return first in FOLDERS or (first in FILES and not rest)


class Watch:
    """Watches what a site is made of."""

    def __init__(self, root: Path) -> None:
        self._root = root.resolve()
        self._saves = Saves(self._root)
        self._folders = self._found()
        try:
            self._observer = self._started(Observer())
        except OSError:
            # No watches are left, or the disk knows none: then look every second.
            self._observer = self._started(PollingObserver())

    def wait(self) -> None:
        """Return when something was saved and all is quiet again."""
        self._saves.wait()
        # A folder that came, or came again, is another one than was watched. What is saved in
        # between is not lost: whoever waits here looks at everything next.
        if (found := self._found()) != self._folders:
            self._folders = found
            self._observer.unschedule_all()
            self._schedule(self._observer)

    def stop(self) -> None:
        """Watch no longer."""
        self._observer.stop()
        self._observer.join()

    def _found(self) -> dict[Path, int]:
        folders = (self._root / name for name in FOLDERS)
        return {folder: folder.stat().st_ino for folder in folders if folder.is_dir()}

    def _started(self, observer: BaseObserver) -> BaseObserver:
        self._schedule(observer)
        observer.start()
        return observer

    def _schedule(self, observer: BaseObserver) -> None:
        observer.schedule(self._saves, str(self._root))
        for folder in self._folders:
            observer.schedule(self._saves, str(folder), recursive=True)


@contextmanager
def watching(root: Path) -> Iterator[Watch]:
    """Watch what a site is made of, until the end of the block."""
    watch = Watch(root)
    try:
        yield watch
    finally:
        watch.stop()
