"""What is made from the code stands in the repository as it would be made now, and nothing beside it."""

import importlib.util
import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import pytest

HOUSE = Path(__file__).parents[2]
FOLDERS = ("schema", "docs/muc", "docs/fields")
LINK = re.compile(r"\]\(([^)#]*)(?:#([^)]*))?\)")


@cache
def generated() -> Mapping[str, str]:
    spec = importlib.util.spec_from_file_location("gen", HOUSE / "tools/gen.py")
    assert spec and spec.loader
    gen: Any = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(gen)
    made: Mapping[str, str] = gen.generated()
    return made


def test_every_generated_file_is_as_it_would_be_made() -> None:
    stale = [
        path
        for path, text in generated().items()
        if not (HOUSE / path).exists() or (HOUSE / path).read_bytes() != text.encode()
    ]

    assert stale == [], "run `make gen` and commit what it writes"


@pytest.mark.parametrize("folder", FOLDERS)
def test_no_file_is_left_that_nobody_makes(folder: str) -> None:
    here = {str(path.relative_to(HOUSE)) for path in (HOUSE / folder).iterdir()}

    assert here - set(generated()) == set(), "delete it: `make gen` no longer writes it"


def test_every_link_of_a_generated_page_leads_somewhere() -> None:
    broken = []
    for path, text in generated().items():
        for file, anchor in LINK.findall(text) if path.endswith(".md") else ():
            target = (HOUSE / path).parent / file if file else HOUSE / path
            if not target.exists() or (anchor and f'<a id="{anchor}"></a>' not in target.read_text("utf-8")):
                broken.append(f"{path}: {file}#{anchor}")

    assert broken == []


def test_an_anchor_stands_once_in_a_page() -> None:
    anchors = {path: re.findall(r'<a id="([^"]+)"', text) for path, text in generated().items()}

    assert {path: found for path, found in anchors.items() if len(set(found)) < len(found)} == {}
