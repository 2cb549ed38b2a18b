"""The landing: what runs, in which order, what is unchanged, and the swap that publishes."""

from __future__ import annotations

import pkgutil
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from importlib import import_module
from pathlib import Path

from generator import outputs
from generator.base.cache import cache_of
from generator.base.diagnostic import Diagnostic, Severity
from generator.build.mending import Repair, as_diff, mend, repair_of
from generator.build.photographs import Photographs, survey, with_originals
from generator.build.publish import NotOurs, Progress, Published, Where, bring_up, make_in
from generator.build.severity import settle, settle_all
from generator.build.shell import ShellError, Site, build_shell, read_shell
from generator.checks.rule import Evidence, examine, judges
from generator.kit.output import Artefact, Job, Output, Shell, Theme
from generator.kit.resources import theme_of
from generator.model import Imprint
from generator.reading.load import Asked, Judge, Loaded, Skimmed, load, skim
from generator.reading.recall import Recollection

__all__ = [
    "Asked",
    "Built",
    "NotOurs",
    "Project",
    "Published",
    "Repair",
    "ShellError",
    "as_diff",
    "mend",
    "read_shell",
]


@dataclass(frozen=True)
class Built:
    """What a build did, and what it found."""

    published: Published
    findings: Sequence[Diagnostic]
    held_back: bool = False
    """`--strict` and an error: nothing was published."""


@dataclass(frozen=True)
class Project:
    """A folder with `content/`, read as somebody asked; what is asked of it is worked out once."""

    root: Path
    asked: Asked
    workers: int = 1
    cache: Path = field(default=Path())
    online: bool = False
    """Whether the rules may follow links on the network."""
    recollection: Recollection | None = None
    """What was found before, where somebody has looked already."""

    def __post_init__(self) -> None:
        """Put the cache where it always lies, unless it was said where."""
        if self.cache == Path():
            object.__setattr__(self, "cache", cache_of(self.root))

    @cached_property
    def loaded(self) -> Loaded:
        """Return the content, with what is known of its photographs."""
        found = load(self.root, self.cache, self.asked, judges=self._judges, workers=self.workers)
        return replace(found, catalogue=with_originals(found.catalogue, self._photographs_of(found)))

    @cached_property
    def skimmed(self) -> Skimmed:
        """Return what there is to say of the content: without its records, unless those are read already."""
        if "loaded" in self.__dict__:
            return self.loaded
        return skim(self.root, self.cache, self.asked, judges=self._judges, workers=self.workers)

    @cached_property
    def findings(self) -> list[Diagnostic]:
        """Return every finding about the content, in the order of the files."""
        # What is asked of the network, or was read already, is not worth remembering.
        if self.online or "loaded" in self.__dict__:
            return self._judged()
        memory = self.recollection or Recollection(self.root, self.cache, self.asked)
        if memory.findings is not None:
            return memory.findings
        found = self._judged()
        memory.keep(found)
        return found

    def _judges(self, imprint: Imprint, day: date) -> Judge:
        return judges(imprint, day, online=self.online)

    def _judged(self) -> list[Diagnostic]:
        skimmed = self.skimmed
        problems = self._photographs_of(skimmed).problems
        evidence = Evidence(skimmed, problems, drafts=self.asked.drafts, online=self.online)
        found = [*skimmed.findings, *examine(evidence)]
        skimmed.at.save()
        return in_order(settle_all(found, skimmed))

    def repair(self, findings: Sequence[Diagnostic], *, forms: bool = True) -> Repair:
        """Return what of these findings can be mended without asking, and with `forms` values in odd forms too."""
        return repair_of(self.root, self.skimmed, findings, forms=forms)

    @cached_property
    def theme(self) -> Theme:
        """Return the looks: the locality's own before ours."""
        return theme_of(self.root)

    def plan(self, shell: Shell, only: Sequence[str] = ()) -> Iterator[Artefact | Diagnostic]:
        """Yield every file that will be made (below the folders named in `only`, or below all), and what outputs find."""
        job = Job(self.loaded.catalogue, self.loaded.at, shell, self.theme)
        for output in all_outputs():
            if only and not set(output.folders) & set(only):
                continue
            for one in output.plan(job):
                if not only or isinstance(one, Diagnostic) or one.path.partition("/")[0] in only:
                    yield one

    def shell(self) -> Shell:
        """Return MkDocs' part of the site; raise `ShellError` where MkDocs could not build it."""
        return build_shell(Site(self.root, self.cache, self.theme), self.loaded.catalogue)

    def build(
        self,
        target: Path,
        *,
        only: Sequence[str] = (),
        strict: bool = False,
        progress: Progress | None = None,
    ) -> Built:
        """Make `target` what the content says, in one step; raise `NotOurs` or `ShellError`."""
        shell = self._shell_beside_the_rules() if not only or "site" in only else Shell()
        planned = list(self.plan(shell, only))
        findings = in_order(
            [*self.findings, *settle([one for one in planned if isinstance(one, Diagnostic)], self.skimmed)]
        )
        if strict and any(one.severity == Severity.ERROR for one in findings):
            return Built(Published(), findings, held_back=True)
        kept = sorted(set(folders()) - set(only)) if only else []
        where = Where(self.root, self.cache, target, self.workers)
        artefacts = (one for one in planned if isinstance(one, Artefact))
        return Built(bring_up(where, artefacts, kept=kept, progress=progress), findings)

    def _shell_beside_the_rules(self) -> Shell:
        """Return MkDocs' part of the site, and let the rules look at the records while MkDocs is at work."""
        _ = self.loaded
        with ThreadPoolExecutor(1) as beside:
            built = beside.submit(self.shell)
            _ = self.findings
            return built.result()

    def write(self, target: Path, artefacts: Sequence[Artefact]) -> list[str]:
        """Make some artefacts below a folder of somebody else's; return the files that they are."""
        return make_in(Where(self.root, self.cache, target, self.workers), artefacts)

    def _photographs_of(self, loaded: Skimmed) -> Photographs:
        if "_photographs" not in self.__dict__:
            self.__dict__["_photographs"] = survey(self.root, self.cache, loaded)
        found: Photographs = self.__dict__["_photographs"]
        return found


def folders() -> list[str]:
    """Return the folders under `dist/` that there are, in the order of the alphabet: what `--only` may name."""
    return sorted({folder for output in all_outputs() for folder in output.folders})


def in_order(findings: Sequence[Diagnostic]) -> list[Diagnostic]:
    """Return findings in the order of the files, each once."""
    return sorted(dict.fromkeys(findings), key=lambda found: (found.span, found.code))


def all_outputs() -> Iterator[Output]:
    """Yield every output, in the order of their folder names."""
    for found in pkgutil.iter_modules(outputs.__path__):
        output: Output = import_module(f"generator.outputs.{found.name}").OUTPUT
        yield output
