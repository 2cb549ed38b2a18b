"""The folder `content/`: which file is which record's, and which files lie beside them (RECORD section 1)."""

from __future__ import annotations

import os
import re
import unicodedata
from dataclasses import dataclass, field
from pathlib import Path

from slugify import slugify

from generator.base.diagnostic import Diagnostic, Move, Severity, Text
from generator.base.span import Span

FOLDERS = ("products", "stories", "producers", "display-points", "fairs", "news")
"""The folders that hold records with an address of their own."""
_RECORD = re.compile(r"(?P<stem>.+?)(?P<english>\.en)?\.(?P<suffix>md|yml|yaml)")
_SLUG = re.compile(r"[a-z0-9-]{1,80}")

_NO_CONTENT = Text(vi="không có thư mục `content/` ở đây", en="there is no folder `content/` here")
_NO_CONTENT_HINT = Text(
    vi="chạy lệnh trong thư mục của danh mục, hoặc thêm --root THƯ-MỤC",
    en="run the command in the catalogue's folder, or add --root FOLDER",
)
_EMPTY = Text(vi="thư mục `content/` chưa có bản ghi nào", en="the folder `content/` holds no record yet")
_EMPTY_HINT = Text(
    vi="thêm content/products/TEN-SAN-PHAM/index.md; docs/ có mẫu",
    en="add content/products/NAME/index.md; docs/ has a sample",
)
_BAD_SLUG = Text(
    vi="tên `{name}` phải là chữ thường không dấu, số và gạch nối; tạm đọc là `{slug}`",
    en="the name `{name}` must be small ASCII letters, digits and hyphens; read as `{slug}`",
)
_BAD_SLUG_HINT = Text(vi="đổi tên thành `{slug}`", en="rename it `{slug}`")
_BAD_NAME = Text(
    vi="tên tệp hay thư mục không phải UTF-8: {name}; nó bị bỏ qua",
    en="the name of this file or folder is not UTF-8: {name}; it is left out",
)
_BAD_NAME_HINT = Text(
    vi="đặt lại tên; tệp giải nén từ máy khác hay bị như vậy",
    en="rename it; files unpacked from another machine often are so",
)
_SAME_SLUG = Text(
    vi="`{slug}` đã là của {first}; bản ghi này bị bỏ qua",
    en="`{slug}` already belongs to {first}; this record is left out",
)
_TWIN = Text(
    vi="bản ghi này đã có ở {first}; tệp này bị bỏ qua",
    en="this record already stands in {first}; this file is left out",
)
_SAME_SLUG_HINT = Text(vi="đổi tên, hoặc xóa nếu là bản chép", en="rename it, or delete it if it is a copy")
_TWIN_HINT = Text(vi="giữ một tệp, xóa tệp kia", en="keep one of the files and delete the other")
_IS_FOLDER = Text(
    vi="đây là một thư mục, không phải tệp; không có gì được đọc",
    en="this is a folder, not a file; nothing is read",
)
_IS_FOLDER_HINT = Text(
    vi="đổi tên thư mục, rồi tạo tệp `{name}`", en="rename the folder, then make a file `{name}`"
)
_NO_RECORD_HINT = Text(
    vi="viết bản tiếng Việt vào {path}; chỉ có tiếng Việt cũng được",
    en="write the Vietnamese in {path}, which may stand alone",
)
_NO_RECORD = Text(
    vi="bản tiếng Anh này không có bản ghi tiếng Việt đi cùng", en="this English file has no record beside it"
)


@dataclass(frozen=True, slots=True)
class Source:
    """The files of one record."""

    folder: str
    """`products`, `stories` ...; empty for the catalogue's own record."""
    slug: str
    path: str
    english: str | None = None

    @property
    def beside(self) -> str:
        """Return the folder in which a photo of the record lies when its name does not begin with `/`."""
        folder, _, name = self.path.rpartition("/")
        return folder if self.folder in ("products", "") else f"{folder}/{name.rpartition('.')[0]}"


@dataclass(slots=True)
class Tree:
    """What lies in `content/`."""

    sources: list[Source] = field(default_factory=list)
    files: dict[str, str] = field(default_factory=dict)
    """Every file that is no record, from its path in NFC to its path on disk, both from the project's root."""
    channels: list[str] = field(default_factory=list)
    findings: list[Diagnostic] = field(default_factory=list)

    def find(self, path: str) -> str | None:
        """Return where a file lies on disk whose name may be written in NFC or NFD; nothing where it is not there."""
        return self.files.get(unicodedata.normalize("NFC", path))


def survey(root: Path) -> Tree:
    """Return what lies in `root/content`, in the order of paths; nothing is opened."""
    tree = Tree()
    content = root / "content"
    if not content.is_dir():
        tree.findings.append(Diagnostic(Span("content"), "OCOP-129", _NO_CONTENT, _NO_CONTENT_HINT))
        return tree
    stems: dict[tuple[str, str], dict[str, str]] = {}
    for path in sorted(_files(str(content), "content", tree)):
        _sort_in(path, tree, stems)
    for (folder, stem), files in stems.items():
        _add_source(folder, stem, files, tree)
    _drop_same_slugs(tree)
    if not any(source.folder for source in tree.sources):
        tree.findings.append(Diagnostic(Span("content"), "OCOP-129", _EMPTY, _EMPTY_HINT, Severity.WARNING))
    return tree


def _files(folder: str, name: str, tree: Tree) -> list[str]:
    """Return every file below a folder, by its path from the root."""
    found: list[str] = []
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.name[0] in "._":
                continue
            if not entry.name.isascii() and "\ufffd" in (shown := _said(entry.name)):
                message = _BAD_NAME.fill(name=shown)
                tree.findings.append(Diagnostic(Span(name), "OCOP-128", message, _BAD_NAME_HINT))
            # A link may lead out of content/, or round in a circle: neither is followed.
            elif entry.is_dir(follow_symlinks=False):
                if _RECORD.fullmatch(entry.name):
                    hint = _IS_FOLDER_HINT.fill(name=entry.name)
                    span = Span(f"{name}/{entry.name}")
                    tree.findings.append(Diagnostic(span, "OCOP-130", _IS_FOLDER, hint, Severity.WARNING))
                found += _files(entry.path, f"{name}/{entry.name}", tree)
            elif entry.is_file(follow_symlinks=False):
                found.append(f"{name}/{entry.name}")
    return found


def _said(name: str) -> str:
    """Return a file's name as it can be printed: bytes that are no letters in UTF-8 as `\ufffd`."""
    return os.fsencode(name).decode("utf-8", "replace")


def _sort_in(path: str, tree: Tree, stems: dict[tuple[str, str], dict[str, str]]) -> None:
    parts = path.split("/")[1:]
    folder = parts[0] if len(parts) > 1 else ""
    record = _RECORD.fullmatch(parts[-1])
    if folder == "pages":
        return
    if folder == "channels" and path.endswith((".yml", ".yaml")):
        tree.channels.append(path)
    elif record and _is_record(parts, record["stem"]):
        stem = path[: len(path) - len(parts[-1])] + record["stem"]
        kind = (".en" if record["english"] else "") + (".md" if record["suffix"] == "md" else ".yml")
        if stems.setdefault((folder, stem), {}).setdefault(kind, path) != path:
            _refuse_twin(path, stems[folder, stem][kind], tree)
    else:
        tree.files[unicodedata.normalize("NFC", path)] = path


def _is_record(parts: list[str], stem: str) -> bool:
    if len(parts) == 1:
        return stem == "catalogue"
    if parts[0] == "products":
        return len(parts) == 3 and stem == "index"
    return parts[0] in FOLDERS and len(parts) == 2


def _add_source(folder: str, stem: str, files: dict[str, str], tree: Tree) -> None:
    path = files.get(".md") or files.get(".yml")
    english = files.get(".en.md") or files.get(".en.yml")
    for md, yml in ((".md", ".yml"), (".en.md", ".en.yml")):
        if md in files and yml in files:
            _refuse_twin(files[yml], files[md], tree)
    if path is None:
        partner = re.sub(r"\.en(?=\.\w+$)", "", english or stem)
        hint = _NO_RECORD_HINT.fill(path=partner)
        tree.findings.append(Diagnostic(Span(english or stem), "OCOP-125", _NO_RECORD, hint))
        return
    name = stem.split("/")[2] if folder == "products" else stem.rpartition("/")[2]
    tree.sources.append(Source(folder, _slug_of(name, path, tree) if folder else "catalogue", path, english))


def _refuse_twin(path: str, first: str, tree: Tree) -> None:
    tree.findings.append(Diagnostic(Span(path), "OCOP-124", _TWIN.fill(first=first), _TWIN_HINT))


def _slug_of(name: str, path: str, tree: Tree) -> str:
    if _SLUG.fullmatch(name):
        return name
    slug = slugify(name, max_length=80) or "khong-ten"
    message, hint = _BAD_SLUG.fill(name=name, slug=slug), _BAD_SLUG_HINT.fill(slug=slug)
    before, _, _ = path.rpartition(f"/{name}")
    move = Move(f"{before}/{name}", f"{before}/{slug}")
    tree.findings.append(Diagnostic(Span(path), "OCOP-127", message, hint, fix=move))
    return slug


def _drop_same_slugs(tree: Tree) -> None:
    first: dict[tuple[str, str], Source] = {}
    for source in tree.sources:
        owner = first.setdefault((source.folder, source.slug), source)
        if owner is not source:
            message = _SAME_SLUG.fill(slug=source.slug, first=owner.path)
            tree.findings.append(Diagnostic(Span(source.path), "OCOP-136", message, _SAME_SLUG_HINT))
    tree.sources = list(first.values())
