"""Files in `content/` that no record asks for: a warning, with the nearest name that would be read."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator

from slugify import slugify

from generator.base.diagnostic import Diagnostic, Severity, Text
from generator.base.span import Span
from generator.model.near import did_you_mean
from generator.model.values.written import fold
from generator.reading.tree import FOLDERS, Tree

_UNUSED = Text(vi="không bản ghi nào dùng tệp này", en="no record asks for this file")
_UNUSED_FOLDER = Text(
    vi="không bản ghi nào dùng {n} tệp trong thư mục này",
    en="no record asks for any file in this folder (there are {n})",
)
_MOVE = Text(vi="bản ghi phải ở {where}", en="a record stands at {where}")
_RENAME = Text(vi="đổi tên thành `{name}`", en="rename it `{name}`")
_COPY = Text(
    vi="có vẻ là bản chép của `{name}`: xóa đi; nếu là sản phẩm khác thì để ở {where}",
    en="it seems to be a copy of `{name}`: delete it; a product of its own stands at {where}",
)
_OFFICE = Text(
    vi="không đọc được tệp Word hay PDF: chép phần chữ sang {where}",
    en="Word and PDF files are not read: copy the text into {where}",
)
_IN_A_FOLDER = Text(
    vi="bản ghi nằm trong một thư mục con của content/: {folders}",
    en="records stand in a folder of content/: {folders}",
)
_NAMED = Text(vi="thư mục này phải tên là `{name}`", en="this folder should be called `{name}`")
_VIETNAMESE = {
    "san-pham": "products",
    "cau-chuyen": "stories",
    "chu-the": "producers",
    "diem-ban": "display-points",
    "hoi-cho": "fairs",
    "tin-tuc": "news",
}
_RECORD_NAMES = ("index.md", "index.en.md", "index.yml", "index.en.yml")
_CATALOGUE_NAMES = ("catalogue.yml", "catalogue.en.yml")
_TEXT_ENDINGS = (".md", ".yml", ".yaml")
_OTHER_ENDINGS = (".markdown", ".mdown", ".txt", ".mkd")
_OFFICE_ENDINGS = (".docx", ".doc", ".odt", ".rtf", ".pdf")
_COPIED = r"(?i)^(?:Copy of|Bản sao(?: của)?) | \([0-9]+\)$| - (?:Copy|Sao chép|Bản sao)(?: \([0-9]+\))?$"


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
        vietnamese = _VIETNAMESE.get(fold(folder))
        hint = (
            _NAMED.fill(name=vietnamese)
            if vietnamese
            else did_you_mean(folder, (*FOLDERS, "pages", "channels"), 0.7)
        )
        message = _UNUSED_FOLDER.fill(n=count)
        yield Diagnostic(Span(f"content/{folder}"), "OCOP-130", message, hint, Severity.WARNING)


def _folder(path: str) -> str:
    """Return the folder of `content/` that a file lies in; nothing where it lies in none."""
    parts = path.split("/")
    return parts[1] if len(parts) > 2 else ""


def _hint(path: str, missing: Collection[str]) -> Text | None:
    beside, _, name = path.rpartition("/")
    if found := _misplaced(path):
        return found
    wanted = [other.rpartition("/")[2] for other in missing if other.rpartition("/")[0] == beside]
    records = (
        _RECORD_NAMES
        if beside.startswith("content/products/")
        else _CATALOGUE_NAMES
        if not _folder(path)
        else ()
    )
    near = did_you_mean(name, (*wanted, *records), 0.7)
    at_the_top = beside == "content" and name.endswith(_TEXT_ENDINGS)
    return _IN_A_FOLDER.fill(folders=", ".join(FOLDERS)) if near is None and at_the_top else near


def _misplaced(path: str) -> Text | None:
    """Return what to do with a file that would be a record by another name, in another place or of another kind."""
    stem, _, ending = path.rpartition(".")
    # A file from Windows often has two endings: `index.md.txt`.
    stem, ending = stem.removesuffix(".md"), f".{ending.lower()}"
    where = _place_of(stem)
    if where is None or ending not in (*_TEXT_ENDINGS, *_OTHER_ENDINGS, *_OFFICE_ENDINGS):
        return None
    if ending in _OFFICE_ENDINGS:
        return _OFFICE.fill(where=where)
    folder, _, name = stem.rpartition("/")
    if (bare := re.sub(_COPIED, "", name)) != name:
        other = f"content/products/{slugify(name if bare != 'index' else folder.rpartition('/')[2] + '-2')}/index.md"
        return _COPY.fill(name=f"{bare}.md", where=other if "/products" in folder else where)
    if where.rpartition("/")[0] == folder:
        return None if where == path else _RENAME.fill(name=where.rpartition("/")[2])
    return _MOVE.fill(where=where)


def _place_of(stem: str) -> str | None:
    """Return where the record stands that a file without its ending seems to hold."""
    _, folder, *rest = stem.split("/")
    if folder not in FOLDERS or not rest:
        return None
    if folder != "products":
        name = rest[0] if len(rest) == 1 or rest[1] == "index" else ""
        return f"content/{folder}/{name}.md" if name else None
    if rest == ["index"]:
        return "content/products/TEN-SAN-PHAM/index.md"
    english = ".en" if fold(rest[-1]) in ("en", "index-en") else ""
    if len(rest) == 1 or rest[1].lower() in ("index", rest[0]) or english or re.search(_COPIED, rest[1]):
        return f"content/products/{slugify(re.sub(_COPIED, '', rest[0]))}/index{english}.md"
    return None
