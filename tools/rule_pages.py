"""Write the manual's pages of codes, `docs/quy-tac.md` and `docs/rules.md`, from what the rules say of themselves."""

from __future__ import annotations

from pathlib import Path

from generator.base.files import write
from generator.cli.manual import rule_pages

HOUSE = Path(__file__).parent.parent

if __name__ == "__main__":
    for path, text in rule_pages().items():
        if write(HOUSE / path, text.encode()):
            print(path)
