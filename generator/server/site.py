"""An address to an answer: files of a folder, as any plain file server gives them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote, unquote, urlsplit

TYPES = {
    ".avif": "image/avif",
    ".css": "text/css; charset=utf-8",
    ".csv": "text/csv; charset=utf-8",
    ".gif": "image/gif",
    ".html": "text/html; charset=utf-8",
    ".ico": "image/x-icon",
    ".jpeg": "image/jpeg",
    ".jpg": "image/jpeg",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".jsonld": "application/ld+json",
    ".map": "application/json",
    ".mjs": "text/javascript; charset=utf-8",
    ".pdf": "application/pdf",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".tsv": "text/tab-separated-values; charset=utf-8",
    ".txt": "text/plain; charset=utf-8",
    ".wasm": "application/wasm",
    ".webmanifest": "application/manifest+json",
    ".webp": "image/webp",
    ".woff2": "font/woff2",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".xml": "application/xml",
    ".zip": "application/zip",
}
"""What our files are. The system's own table differs from machine to machine, and knows no `.woff2` on some."""
_UNKNOWN = "application/octet-stream"
HTML = TYPES[".html"]


@dataclass(frozen=True, slots=True)
class Answer:
    """What a browser gets."""

    status: int
    type: str = TYPES[".txt"]
    body: bytes = b""
    location: str = ""

    @property
    def more(self) -> dict[str, str]:
        """Return the headers that say where to go."""
        return {"Location": self.location} if self.location else {}


@dataclass(frozen=True, slots=True)
class Site:
    """A built site, and the path that its addresses begin with."""

    folder: Path
    prefix: str = "/"

    @property
    def is_there(self) -> bool:
        """Return whether it has been built."""
        return self.folder.is_dir()

    def answer(self, target: str) -> Answer:
        """Return the file that a request asks for, the way to it, or the page that says there is none."""
        asked = urlsplit(target)
        if asked.path == "/" != self.prefix or f"{asked.path}/" == self.prefix:
            return Answer(302, location=self.prefix)
        path = self._path(asked.path)
        if path is None:
            return self._missing()
        if not asked.path.endswith("/") and _is_folder(path):
            query = f"?{asked.query}" if asked.query else ""
            # One slash in front: a browser reads `//example.org/` as another site.
            return Answer(302, location=f"/{quote(unquote(asked.path).lstrip('/'))}/{query}")
        file = path / "index.html" if asked.path.endswith("/") else path
        return _read(file) or self._missing()

    def _path(self, asked: str) -> Path | None:
        if not asked.startswith(self.prefix):
            return None
        parts = unquote(asked.removeprefix(self.prefix), errors="replace").rstrip("/").split("/")
        if any(part in (".", "..") or "\\" in part or "\0" in part or ":" in part for part in parts):
            return None
        return self.folder.joinpath(*parts)

    def _missing(self) -> Answer:
        found = _read(self.folder / "404.html")
        return Answer(404, HTML, found.body) if found else Answer(404, body=b"404")


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:  # a name that is too long for a disk
        return False


def _read(file: Path) -> Answer | None:
    try:
        return Answer(200, TYPES.get(file.suffix.lower(), _UNKNOWN), file.read_bytes())
    except OSError:
        return None
