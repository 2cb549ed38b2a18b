"""The shell: MkDocs, run as a program, builds the editorial pages and one empty page a language to stamp.

Nothing of MkDocs is imported here: it reads an ordinary `mkdocs.yml`, so whatever reads that file can take
its place. It runs only when something it shows has changed.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

from generator.base.cache import key_of
from generator.base.diagnostic import Text
from generator.base.files import write
from generator.build.frame_facts import frame_facts
from generator.kit.output import Shell, Theme
from generator.kit.resources import default_config, words_file
from generator.model import Catalogue

MARK = "OCOP_SHELL"
"""Set for MkDocs when it is run for the shell: our plugin then adds the empty pages and stamps none."""
_KEPT = 4
_ABANDONED = 3600.0
"""Seconds after which a folder that MkDocs was killed in is nobody's any more."""
_FAILED = Text(
    vi="MkDocs không dựng được các trang trong content/pages/",
    en="MkDocs could not build the pages of content/pages/",
)


class ShellError(Exception):
    """MkDocs could not build: an editorial page or `mkdocs.yml` is wrong, and MkDocs said how."""

    def __init__(self, said: str) -> None:
        super().__init__(said)
        self.text = _FAILED
        self.said = said


@dataclass(frozen=True, slots=True)
class Site:
    """Where a site's own parts lie."""

    root: Path
    cache: Path
    theme: Theme

    @property
    def config(self) -> Path:
        """Return the `mkdocs.yml` of the locality, else ours."""
        own = self.root / "mkdocs.yml"
        return own if own.is_file() else default_config()

    def config_to_run(self) -> Path:
        """Return a `mkdocs.yml` that MkDocs can be run with: a locality without one gets ours, told where its pages are."""
        own = self.root / "mkdocs.yml"
        if own.is_file():
            return own.resolve()
        pages = self.root / "content" / "pages"
        if not pages.is_dir():
            pages = self.cache / "no-pages"
            pages.mkdir(parents=True, exist_ok=True)
        told = {"INHERIT": str(default_config()), "docs_dir": str(pages.resolve())}
        write(self.cache / "mkdocs.yml", json.dumps(told).encode())
        return (self.cache / "mkdocs.yml").resolve()


def build_shell(site: Site, catalogue: Catalogue) -> Shell:
    """Return the shell, built anew where anything it shows has changed."""
    key = _key(site, catalogue)
    folder = site.cache / "shell" / key
    if not (folder / ".done").is_file():
        _make(site, folder, catalogue)
        _forget_old(folder)
    return read_shell(folder, key)


def _make(site: Site, folder: Path, catalogue: Catalogue) -> None:
    """Build beside and rename: a server and a build may want the same shell at once, and either may be killed."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=".", dir=folder.parent) as beside:
        made = Path(beside) / "site"
        _run(site, made, catalogue)
        (made / ".done").touch()
        try:
            made.replace(folder)
        except OSError:
            # Somebody was faster, and theirs is the same.
            if not (folder / ".done").is_file():
                raise


def _forget_old(newest: Path) -> None:
    """Keep the last few shells: a build and a server that take turns need one each."""
    done = sorted(newest.parent.glob("*/.done"), key=lambda path: path.stat().st_mtime, reverse=True)
    now = (newest / ".done").stat().st_mtime
    left = [path for path in newest.parent.glob(".*") if path.stat().st_mtime < now - _ABANDONED]
    for old in [*(path.parent for path in done[_KEPT:]), *left]:
        shutil.rmtree(old, ignore_errors=True)


def read_shell(folder: Path, key: str) -> Shell:
    """Return what MkDocs left in a folder."""
    pages = {path.parent.name: path.read_text("utf-8") for path in sorted(folder.glob("shell/*/index.html"))}
    found = sorted(path for path in folder.rglob("*") if path.is_file() and path.name != ".done")
    files = {path.relative_to(folder).as_posix(): path for path in found}
    return Shell(pages, {name: path for name, path in files.items() if not _is_passed_over(name)}, key)


def _is_passed_over(name: str) -> bool:
    """Return whether we make the file ourselves, or nobody asks for it: Material's search, maps of its sources."""
    made_by_us = name.startswith(("shell/", "sitemap.", "404.html"))
    return (
        made_by_us
        or name.startswith(("search/", "assets/javascripts/lunr", "assets/javascripts/workers"))
        or name.endswith(".map")
    )


def _key(site: Site, catalogue: Catalogue) -> str:
    """Return a name for everything that MkDocs' part of the site depends on."""
    pages = site.root / "content" / "pages"
    files = [site.config, *sorted(path for path in pages.rglob("*") if path.is_file())]
    parts = [
        f"{path.relative_to(site.root) if path.is_relative_to(site.root) else path.name}" for path in files
    ]
    versions = [version(name) for name in ("mkdocs", "mkdocs-material", "ocop")]
    shown = [json.dumps(frame_facts(catalogue)), site.theme.fingerprint]
    ours = [Path(__file__).parent.parent / "mkdocs_plugin.py", words_file()]
    return key_of(*parts, *versions, *shown, *(path.read_bytes() for path in [*ours, *files]))[:24]


def _run(site: Site, folder: Path, catalogue: Catalogue) -> None:
    told = frame_facts(catalogue) | {"root": str(site.root.resolve())}
    environment = os.environ | {MARK: json.dumps(told), "NO_MKDOCS_2_WARNING": "1"}
    config = site.config_to_run()
    command = [
        sys.executable,
        "-m",
        "mkdocs",
        "--quiet",
        "build",
        "-f",
        str(config),
        "-d",
        str(folder.resolve()),
    ]
    done = subprocess.run(
        command,
        env=environment,
        capture_output=True,
        text=True,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    if done.returncode:
        raise ShellError((done.stderr + done.stdout).strip())
