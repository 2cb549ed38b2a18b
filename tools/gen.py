"""Write what is made from the code: schemas and the manual's reference pages; `make gen` runs it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from generator.cli.manual import rule_pages
from generator.kit.editor import editor_settings
from generator.kit.field_pages import field_pages
from generator.kit.schema import schemas

HOUSE = Path(__file__).parents[1]


def _schemas() -> Mapping[str, str]:
    return {f"schema/{name}": text for name, text in schemas().items()}


def _editor() -> Mapping[str, str]:
    return {".vscode/settings.json": editor_settings()}


MAKERS: tuple[Callable[[], Mapping[str, str]], ...] = (_schemas, _editor, field_pages, rule_pages)
"""What makes files: each returns texts by their paths from the top of the repository."""


def generated() -> Mapping[str, str]:
    """Return every file that is made from the code, by its path."""
    return {path: text for make in MAKERS for path, text in make().items()}


def main() -> None:
    """Write each file that is not as it would be made."""
    for name, text in generated().items():
        path = HOUSE / name
        if not path.exists() or path.read_text("utf-8") != text:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, "utf-8")
            print(name)


if __name__ == "__main__":
    main()
