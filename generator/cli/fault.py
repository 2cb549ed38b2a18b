"""What is said when the program itself is wrong: sorry, and what to report."""

from __future__ import annotations

import platform
import shlex
import tempfile
import traceback
from collections.abc import Sequence
from pathlib import Path

from generator.cli.terminal import Terminal


def version() -> str:
    """Return the version of the program."""
    from importlib.metadata import PackageNotFoundError
    from importlib.metadata import version as version_of

    try:
        return version_of("ocop")
    except PackageNotFoundError:
        return "?"


def report_fault(error: BaseException, terminal: Terminal, *, root: Path, arguments: Sequence[str]) -> None:
    """Say what happened and what to send to whom, and keep the traceback in a file."""
    _ = terminal.words.gettext
    command = shlex.join(["ocop", *arguments])
    story = "".join(traceback.format_exception(error))
    facts = f"ocop {version()}, Python {platform.python_version()}, {platform.platform()}"
    kept = _keep(f"{facts}\n{command}\n\n{story}", root / ".cache" / "ocop")
    if terminal.verbose:
        terminal.complain(story)
    terminal.complain(
        _(
            "Sorry: this is a fault of the program, not of your content, and nothing that was published has changed. "
            "Please report it to whoever looks after the program, with these lines and the file named last:"
        )
    )
    for name, value in (
        (_("version"), facts),
        (_("command"), command),
        (_("fault"), traceback.format_exception_only(error)[-1].strip()),
        (_("details"), str(kept)),
    ):
        terminal.complain(f"  {name}: {value}")


def _keep(text: str, folder: Path) -> Path:
    """Keep a text in a folder, or where that can't be written to, among the system's temporary files."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        kept = folder / "traceback.txt"
        kept.write_text(text, "utf-8", errors="replace")
    except OSError:
        with tempfile.NamedTemporaryFile(
            "w", encoding="utf-8", errors="replace", prefix="ocop-", suffix=".txt", delete=False
        ) as file:
            file.write(text)
            return Path(file.name)
    return kept
