"""What `check --fix` does: values written as they are meant, files named as they are read.

Only what has one right answer is touched: the fixes that findings carry, and values in forms of their own
(`generator.model.spelling`). All else in a file stays as it is.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import unified_diff
from pathlib import Path

from generator.base.diagnostic import Diagnostic, Fix, Move
from generator.base.files import write
from generator.reading.load import Skimmed
from generator.reading.marks import Key
from generator.reading.mend import mended, odd_spellings
from generator.reading.record import MODELS, document

_MATCHED = ("packs", "photos")
"""Lists whose items an English file may give in an order of its own."""


@dataclass(frozen=True, slots=True)
class Change:
    """A file that says the same in other letters."""

    path: str
    before: bytes
    after: bytes
    values: int
    """How many values are written otherwise."""


@dataclass(frozen=True, slots=True)
class Repair:
    """All that can be mended without asking."""

    changes: Sequence[Change] = ()
    moves: Sequence[Move] = ()

    def __bool__(self) -> bool:
        """Return whether there is anything to mend."""
        return bool(self.changes or self.moves)


def repair_of(root: Path, skimmed: Skimmed, findings: Iterable[Diagnostic], *, forms: bool = True) -> Repair:
    """Return what can be mended: what findings carry, and with `forms` the odd forms of values too."""
    findings = list(findings)
    wanted: dict[str, dict[Key, str]] = {}
    for path, key, value in _odd_forms(root, skimmed) if forms else ():
        wanted.setdefault(path, {})[key] = value
    english = {path for _, path in skimmed.paths.values()}
    for fix in (one.fix for one in findings):
        if isinstance(fix, Fix) and not (fix.path in english and _may_be_another(fix.key)):
            wanted.setdefault(fix.path, {})[fix.key] = fix.value
    changes = [change for path in sorted(wanted) if (change := _change(root, path, wanted[path]))]
    moves = [one.fix for one in findings if isinstance(one.fix, Move) and _is_free(root, one.fix)]
    return Repair(changes, list(dict.fromkeys(moves)))


def mend(root: Path, repair: Repair) -> None:
    """Write the files anew, and give the others their names; what a file says goes before what it is called."""
    for change in repair.changes:
        write(root / change.path, change.after)
    for move in repair.moves:
        for path, to in _files_of(root, move):
            path.rename(to)


def as_diff(root: Path, repair: Repair) -> Iterator[str]:
    """Yield what would be mended as a unified diff, which `git apply` and `patch` read, line by line."""
    for change in repair.changes:
        before, after = (
            text.decode("utf-8", "replace").splitlines() for text in (change.before, change.after)
        )
        names = f"a/{change.path}", f"b/{change.path}"
        yield from unified_diff(before, after, *names, lineterm="", n=1)
    for move in repair.moves:
        for path, to in _files_of(root, move):
            yield f"rename from {path.relative_to(root).as_posix()}"
            yield f"rename to {to.relative_to(root).as_posix()}"


def _odd_forms(root: Path, skimmed: Skimmed) -> Iterator[tuple[str, Key, str]]:
    for (folder, _), (path, _english) in skimmed.paths.items():
        for key, value in odd_spellings(document(root, path), MODELS[folder]):
            yield path, key, value


def _may_be_another(key: Key) -> bool:
    """Return whether a key may be another item's in an English file."""
    return key[0] in _MATCHED and any(isinstance(part, int) for part in key)


def _change(root: Path, path: str, wanted: dict[Key, str]) -> Change | None:
    try:
        before = (root / path).read_bytes()
        after, done = mended(before, path, wanted)
    except (OSError, UnicodeDecodeError):
        return None
    return Change(path, before, after, len(done)) if after != before else None


def _is_free(root: Path, move: Move) -> bool:
    found = list(_files_of(root, move))
    return bool(found) and not any(to.exists() for _, to in found)


def _files_of(root: Path, move: Move) -> Iterator[tuple[Path, Path]]:
    """Yield each file and folder that moves, and where it goes."""
    old, new = root / move.path, root / move.to
    for path in sorted(old.parent.iterdir()):
        if path.name == old.name or path.name.startswith(f"{old.name}."):
            yield path, new.with_name(new.name + path.name[len(old.name) :])
