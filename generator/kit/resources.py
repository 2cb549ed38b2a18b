"""What the program brings along beside its code: the looks and MkDocs' settings.

They stand at the top of the repository, where people look for them; a wheel carries them inside the package.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from generator.base.cache import key_of
from generator.kit.output import Theme

_PACKAGE = Path(__file__).parent.parent
_PACKED = _PACKAGE / "_defaults"
_HOME = _PACKED if _PACKED.is_dir() else _PACKAGE.parent


def default_config() -> Path:
    """Return the `mkdocs.yml` that a locality without its own is built with."""
    return _HOME / "mkdocs.yml"


def theme_of(root: Path) -> Theme:
    """Return the looks of a catalogue: its own `theme/` before ours."""
    own, ours = root / "theme", _HOME / "theme"
    folders = (ours,) if not own.is_dir() or own.resolve() == ours.resolve() else (own, ours)
    return Theme(folders, key_of(*(_print_of(folder) for folder in folders)))


def _print_of(folder: Path) -> str:
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    parts = ((path.relative_to(folder).as_posix().encode(), path.read_bytes()) for path in files)
    return key_of(*(part for pair in parts for part in pair))


@cache
def words_file() -> Path:
    """Return the file of every text that a reader of our outputs sees."""
    return Path(__file__).parent / "words.json"
