"""Records as an editor meets them: YAML files, with the prose under `body`."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from generator.model.record_kinds import KINDS

ROOT = Path(__file__).parents[2]


def records() -> Iterator[tuple[str, str, str]]:
    """Yield the schema, the name and the text of each record of the sample, its English files too."""
    for kind in KINDS:
        for path in sorted((ROOT / "content").glob(f"{kind.file}.*")):
            english = path.name.endswith((".en.md", ".en.yml"))
            if path.suffix in (".md", ".yml"):
                name = str(path.relative_to(ROOT).with_suffix(".yml"))
                yield f"{kind.name}{'.en' if english else ''}.schema.json", name, as_yaml(path)


def as_yaml(path: Path) -> str:
    """Return the text that a record would have in a YAML file."""
    text = path.read_text("utf-8")
    if path.suffix == ".yml":
        return text
    _, front, prose = text.split("---\n", 2)
    return front + as_body(prose)


def as_body(prose: str) -> str:
    """Return prose as the value of `body`."""
    lines = "".join(f"  {line}".rstrip() + "\n" for line in prose.strip().split("\n"))
    return f"body: |\n{lines}" if prose.strip() else ""
