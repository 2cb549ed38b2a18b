"""Files in `content/` that no record asks for: a warning, with the nearest name that would be read."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from difflib import get_close_matches

from generator.base.diagnostic import Diagnostic, Severity, Text
from generator.base.span import Span
from generator.reading.tree import FOLDERS, Tree

_UNUSED = Text(vi="không bản ghi nào dùng tệp này", en="no record asks for this file")
_UNUSED_FOLDER = Text(
    vi="không bản ghi nào dùng {n} tệp trong thư mục này", en="no record asks for the {n} files of this folder"
)
_NEAR = Text(vi="ý bạn là `{near}`?", en="did you mean `{near}`?")
_RECORD_NAMES = ("index.md", "index.en.md", "index.yml", "catalogue.yml", "catalogue.en.yml")


def unused_files(tree: Tree, used: Iterable[str | None]) -> Iterator[Diagnostic]:
    """Yield a finding for each file that nothing asks for, or for its folder where nothing there is asked for."""
    asked = set(used)
    left = [path for path in tree.files.values() if path not in asked]
    folders: dict[str, list[str]] = {}
    for path in left:
        folders.setdefault(path.split("/")[1] if path.count("/") > 1 else "", []).append(path)
    for folder, paths in folders.items():
        known = not folder or folder in FOLDERS or any(path and path.startswith(f"content/{folder}/") for path in asked)
        if known:
            yield from (_warn(path, _UNUSED, path.rpartition("/")[2], _RECORD_NAMES) for path in paths)
        else:
            yield _warn(f"content/{folder}", _UNUSED_FOLDER.fill(n=len(paths)), folder, (*FOLDERS, "pages", "channels"))


def _warn(path: str, message: Text, name: str, known: Iterable[str]) -> Diagnostic:
    near = get_close_matches(unicodedata.normalize("NFC", name.lower()), known, n=1, cutoff=0.7)
    hint = _NEAR.fill(near=near[0]) if near else None
    return Diagnostic(Span(path), "OCOP-130", message, hint, Severity.WARNING)
