"""Files in `content/` that no record asks for: a warning, with the nearest name that would be read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator

from generator.base.diagnostic import Diagnostic, Severity, Text
from generator.base.span import Span
from generator.model.near import did_you_mean
from generator.reading.tree import FOLDERS, Tree

_UNUSED = Text(vi="không bản ghi nào dùng tệp này", en="no record asks for this file")
_UNUSED_FOLDER = Text(
    vi="không bản ghi nào dùng {n} tệp trong thư mục này",
    en="no record asks for any of the {n} files in this folder",
)
_MOVE = Text(vi="bản ghi phải ở {where}", en="a record stands at {where}")
_RECORD_NAMES = ("index.md", "index.en.md", "index.yml", "index.en.yml")
_CATALOGUE_NAMES = ("catalogue.yml", "catalogue.en.yml")


def unused_files(tree: Tree, asked: Collection[str], missing: Collection[str]) -> Iterator[Diagnostic]:
    """Yield a finding for each file that nothing asks for, or for its folder where nothing there is known.

    `asked` are the files that records name, `missing` the paths of those that they name and that are not there.
    """
    unused = [path for path in tree.files.values() if path not in asked]
    known = {"", "channels", *FOLDERS, *map(_folder, asked)}
    strange = Counter(folder for path in unused if (folder := _folder(path)) not in known)
    for path in unused:
        if _folder(path) in known:
            yield Diagnostic(Span(path), "OCOP-130", _UNUSED, _hint(path, missing), Severity.WARNING)
    for folder, count in strange.items():
        hint = did_you_mean(folder, (*FOLDERS, "pages", "channels"), 0.7)
        message = _UNUSED_FOLDER.fill(n=count)
        yield Diagnostic(Span(f"content/{folder}"), "OCOP-130", message, hint, Severity.WARNING)


def _folder(path: str) -> str:
    """Return the folder of `content/` that a file lies in; nothing where it lies in none."""
    parts = path.split("/")
    return parts[1] if len(parts) > 2 else ""


def _hint(path: str, missing: Collection[str]) -> Text | None:
    where = _meant_for(path)
    if where:
        return _MOVE.fill(where=where)
    beside, _, name = path.rpartition("/")
    wanted = [other.rpartition("/")[2] for other in missing if other.rpartition("/")[0] == beside]
    records = (
        _RECORD_NAMES
        if beside.startswith("content/products/")
        else _CATALOGUE_NAMES
        if not _folder(path)
        else ()
    )
    return did_you_mean(name, (*wanted, *records), 0.7)


def _meant_for(path: str) -> str | None:
    """Return where a record stands that lies one folder too high or too low."""
    _, folder, *rest = path.split("/")
    if not path.endswith((".md", ".yml", ".yaml")) or folder not in FOLDERS:
        return None
    if folder == "products":
        return f"content/products/{rest[0].partition('.')[0]}/index.md" if len(rest) == 1 else None
    return f"content/{folder}/{rest[0]}.md" if len(rest) == 2 and rest[1].startswith("index.") else None
