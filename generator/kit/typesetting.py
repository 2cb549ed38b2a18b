"""Typst, by the one door: a template and what it may read become a PDF. What is not handed over can't be set."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from importlib.metadata import version
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Literal

import typst

from generator.base import jobs
from generator.kit.fonts import font_folders, print_faces


class TypesettingError(Exception):
    """A template that Typst refuses: ours, or one that a locality wrote for itself."""


def typesetter() -> str:
    """Return a name for Typst and the fonts: another one sets other bytes from the same data."""
    return f"typst {version('typst')}, {print_faces()}"


def typeset(main: str, files: Mapping[str, bytes | Path], day: date) -> bytes:
    """Return the PDF of the template `main`; `files` are all that it can read, by their place below its root.

    It is PDF/UA-1 wherever the template allows. `day` is written into the PDF as the day it was made, so that the same input gives the same bytes.
    """
    with TemporaryDirectory(prefix="ocop-print-") as folder:
        root = Path(folder)
        for name, content in files.items():
            _lay(root / name, content)
        # Typst keeps threads.
        return jobs.apart(_compile, _Sheet(root, main, day))


@dataclass(frozen=True, slots=True)
class _Sheet:
    """What Typst is asked for."""

    root: Path
    main: str
    day: date


def _lay(place: Path, content: bytes | Path) -> None:
    place.parent.mkdir(parents=True, exist_ok=True)
    if isinstance(content, bytes):
        place.write_bytes(content)
        return
    try:
        place.symlink_to(content.resolve())
    except OSError:  # not every system lets everybody make links
        shutil.copyfile(content, place)


def _compile(sheet: _Sheet) -> bytes:
    try:
        return _compile_to(sheet, "ua-1")
    except typst.TypstError:
        # A template of a locality's own may lack what PDF/UA asks for: then the PDF does not claim to be one.
        try:
            return _compile_to(sheet, "1.7")
        except typst.TypstError as error:
            told = f"{sheet.main}: {error.diagnostic or error.message}".replace(str(sheet.root), "")
            raise TypesettingError(told) from error


def _compile_to(sheet: _Sheet, standard: Literal["ua-1", "1.7"]) -> bytes:
    day = sheet.day
    return typst.compile(
        sheet.root / sheet.main,
        root=sheet.root,
        font_paths=list(font_folders()),
        ignore_system_fonts=True,
        timestamp=datetime(day.year, day.month, day.day, tzinfo=UTC),
        pdf_standards=standard,
    )
