"""Door: MkDocs. The only module that imports it, so the host can be changed.

`ocop build` runs MkDocs as a program for the shell and the editorial pages, with this plugin in it;
`mkdocs build` and `mkdocs serve` give the same site, for then the plugin stamps the catalogue's pages too.
"""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any, Literal

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, get_plugin_logger
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from generator.base.diagnostic import Diagnostic, Severity
from generator.build import Asked, Project, read_shell
from generator.build.frame_facts import frame_facts
from generator.build.shell import MARK
from generator.kit.addresses import where
from generator.kit.output import Artefact
from generator.kit.resources import theme_of
from generator.kit.words import words_of

log = get_plugin_logger(__name__)


# MkDocs' own base has no types.
class CataloguePlugin(BasePlugin):  # type: ignore[no-untyped-call, type-arg]
    """Gives MkDocs our looks and words, and the catalogue's pages beside the editorial ones."""

    project: Project | None
    """Nothing where `ocop build` runs MkDocs for the shell: it says all that the frame shows."""
    facts: dict[str, Any]
    pairs: dict[str, str]
    serving = False

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Remember whether the site is only shown here: then it is built for here."""
        self.serving = command == "serve"

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Learn what the frame shows, and lay our theme under the locality's own."""
        told = os.environ.get(MARK)
        if told:
            self.project, self.facts = None, json.loads(told)
            root = Path(self.facts["root"])
        else:
            self.project = _project(config, self.serving)
            self.facts, root = frame_facts(self.project.loaded.catalogue), self.project.root
        found = [str(folder / "site") for folder in theme_of(root).folders]
        dirs = config.theme.dirs
        # After a `custom_dir`, before Material: a locality's own templates stand first.
        first = 1 if config.theme.custom_dir else 0
        config.theme.dirs = dirs[:first] + [one for one in found if one not in dirs] + dirs[first:]
        config.site_name = self.facts["title"]["vi"]
        config.site_url = self.facts["url"]
        return config

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add the page that others are stamped from, one a language, and put English pages under `en/`."""
        self.pairs = {}
        for file in list(files.documentation_pages()):
            if file.src_uri.endswith(".en.md"):
                _move_to_english(file, files, self.pairs)
        for code in self.facts["languages"]:
            head = f'---\ntemplate: shell.html\nlang: {code}\nroot: "@@root@@"\n---\n'
            files.append(File.generated(config, f"shell/{code}.md", content=head))
        return files

    def on_page_markdown(self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Say in which language a page is."""
        page.meta.setdefault("lang", "en" if page.file.src_uri.endswith(".en.md") else "vi")
        return markdown

    def on_page_context(
        self, context: TemplateContext, *, page: Page, config: MkDocsConfig, nav: Navigation
    ) -> TemplateContext:
        """Take away the way to the next page: it may be the empty one, or in the other language."""
        page.previous_page = page.next_page = None
        return context

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """Hand the words and the catalogue's own facts to the frame's templates."""
        env.globals["words"] = {code: words_of(code) for code in ("vi", "en")}
        env.globals["where"] = where
        env.globals["catalogue"] = self.facts | {"pairs": self.pairs, "editorial": _editorial(files)}
        return env

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Stamp the catalogue's pages into the site, as `ocop build` does."""
        if self.project is None:
            return
        site = Path(config.site_dir)
        shell = read_shell(site, "mkdocs")
        planned = list(self.project.plan(shell, ("site",)))
        artefacts = [one for one in planned if isinstance(one, Artefact)]
        inside = [replace(one, path=one.path.removeprefix("site/")) for one in artefacts]
        kept = set(self.project.write(site, inside))
        for path in [path for path in site.rglob("*") if path.is_file()]:
            if path.relative_to(site).as_posix() not in kept:
                path.unlink()
        _remove_empty(site)
        _tell([*self.project.findings, *(one for one in planned if isinstance(one, Diagnostic))])

    def on_serve(self, server: LiveReloadServer, *, config: MkDocsConfig, builder: Any) -> LiveReloadServer:
        """Build again when a record changes, not only an editorial page."""
        if self.project:
            server.watch(str(self.project.root / "content"))
        return server


def _project(config: MkDocsConfig, serving: bool) -> Project:
    """Return the project that MkDocs was started in."""
    if not config.config_file_path:
        raise PluginError("ocop: MkDocs was started without a mkdocs.yml")
    asked = Asked(_today(), base_url=config.site_url if serving else None)
    return Project(Path(config.config_file_path).parent, asked, workers=os.cpu_count() or 1)


def _today() -> date:
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    return date.fromtimestamp(int(epoch)) if epoch and epoch.isdigit() else date.today()


def _move_to_english(file: File, files: Files, pairs: dict[str, str]) -> None:
    name = file.src_uri.removesuffix(".en.md")
    file.dest_uri = "en/index.html" if name == "index" else f"en/{name}/index.html"
    file.url = file.dest_uri.removesuffix("index.html")
    own = files.get_file_from_path(f"{name}.md")
    if own:
        pairs |= {file.url: own.url, own.url: file.url}


def _editorial(files: Files) -> dict[str, list[Mapping[str, str]]]:
    """Return the editorial pages of each language for the foot of every page, in the order of their names."""
    found: dict[str, list[Mapping[str, str]]] = {"vi": [], "en": []}
    for file in sorted(files.documentation_pages(), key=lambda one: one.src_uri):
        if file.src_uri.startswith("shell/") or file.page is None or file.url in ("", "./", "en/"):
            continue
        code = "en" if file.src_uri.endswith(".en.md") else "vi"
        found[code].append({"url": file.url, "title": str(file.page.title or file.name)})
    return found


def _remove_empty(top: Path) -> None:
    for folder in sorted((path for path in top.rglob("*") if path.is_dir()), reverse=True):
        if not any(folder.iterdir()):
            folder.rmdir()


def _tell(findings: list[Diagnostic]) -> None:
    for found in findings:
        say = {Severity.ERROR: log.error, Severity.WARNING: log.warning}.get(found.severity, log.info)
        say(f"{found.span}: {found.code}: {found.message.vi}")
