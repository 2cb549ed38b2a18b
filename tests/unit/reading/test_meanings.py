"""The examples of what reading says are content: each is refused, or read, as it says."""

from datetime import date

import pytest

from generator.build import Asked, Project
from generator.reading.meanings import MEANINGS

SHOWN = [code for code, meaning in MEANINGS.items() if meaning.fails]
GIVEN = {
    "content/catalogue.yml": "name: Sản vật\nurl: https://ocop.example\n",
    "content/producers/hai-hien.yml": "name: Cơ sở Hai Hiền\nkind: household\n",
    "content/products/mo/index.yml": "name: Mơ\nproducer: hai-hien\ngroup: thuc-pham\n",
}


def codes_of(example, root):
    """Return the codes of what is found in an example, put into the file that it is a piece of."""
    named, _, rest = example.partition("\n")
    path = named.removeprefix("# ") if named.startswith("# content/") else "content/products/mo/index.yml"
    text = rest if named.startswith("# content/") else GIVEN[path] + example
    for file, content in (GIVEN | {path: text + "\n"}).items():
        (root / file).parent.mkdir(parents=True, exist_ok=True)
        (root / file).write_text(content, "utf-8")
    found = {found.code for found in Project(root, Asked(date(2026, 11, 24))).findings}
    return {code for code in found if code.startswith("OCOP-1")}


@pytest.mark.parametrize("code", SHOWN)
def test_an_example_that_fails_is_refused_for_that_reason_alone(code, tmp_path):
    assert codes_of(MEANINGS[code].fails, tmp_path) == {code}


@pytest.mark.parametrize("code", SHOWN)
def test_an_example_that_passes_is_read(code, tmp_path):
    assert codes_of(MEANINGS[code].passes, tmp_path) == set()
