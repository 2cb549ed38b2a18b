"""One build for the server: of the site alone, in a folder of its own, so that `dist/` stays as it was published."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from time import perf_counter
from urllib.parse import urlsplit

from generator.base.diagnostic import Text
from generator.build import Asked, Built, Project, ShellError

_OWN_FAULT = Text(
    vi="Chương trình gặp lỗi của chính nó; xem ở cửa sổ dòng lệnh.",
    en="The program has made a mistake of its own; see the terminal.",
)
_PARTS = ("site",)


@dataclass(frozen=True, slots=True)
class Serving:
    """What is served."""

    root: Path
    asked: Asked
    language: str
    workers: int = 1
    prefix: str = "/"
    """What the site's addresses begin with."""

    @property
    def target(self) -> Path:
        """Return the folder of the server's own build."""
        return self.root.resolve() / ".cache" / "ocop" / "serve"

    def at(self, address: str) -> Serving:
        """Return it built for the address at which it is served."""
        return replace(self, asked=replace(self.asked, base_url=address + self.prefix))


def prefix_of(root: Path, asked: Asked) -> str:
    """Return the path that the catalogue's own address ends in: a link that forgets it breaks here as it would there."""
    return urlsplit(Project(root, asked).loaded.catalogue.url).path


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a build went: what it made, or what kept it from being made."""

    seconds: float
    built: Built | None = None
    error: Exception | None = None

    @property
    def is_news(self) -> bool:
        """Return whether a page may look different now."""
        return self.built is not None and bool(self.built.published.made or self.built.published.removed)

    def trouble(self, language: str) -> tuple[str, str] | None:
        """Return what kept the build from being made: a title, and what was said."""
        if isinstance(self.error, ShellError):
            return self.error.text.to(language), self.error.said
        return (_OWN_FAULT.to(language), f"{type(self.error).__name__}: {self.error}") if self.error else None


def build(serving: Serving, parts: Sequence[str] = _PARTS) -> Outcome:
    """Build, whatever happens: the server goes on with the last build that was made."""
    began = perf_counter()
    try:
        project = Project(serving.root, serving.asked, workers=serving.workers)
        built = project.build(serving.target, only=parts)
        return Outcome(perf_counter() - began, built=built)
    except Exception as error:  # told in the page and in the terminal
        return Outcome(perf_counter() - began, error=error)
