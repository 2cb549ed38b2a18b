"""Every word that our pages say of themselves stands in words.json, in both languages, and none stands there idly."""

import json
import re
from pathlib import Path

import pytest

from generator.kit.words import texts
from generator.model.certificates import State

HOUSE = Path(__file__).parents[4]
SOURCES = [
    *(HOUSE / "theme/site").rglob("*.html"),
    *(HOUSE / "generator/outputs/site").glob("*.py"),
    HOUSE / "generator/outputs/search/__init__.py",
    HOUSE / "generator/mkdocs_plugin.py",
]
SAME = {"km", "language"}
BUILT_FROM = {f"stars_{n}" for n in (3, 4, 5)} | {"stars_list"}


def sources():
    return "\n".join(path.read_text("utf-8") for path in SOURCES)


@pytest.mark.parametrize("key", sorted(texts()))
def test_a_text_stands_in_both_languages(key):
    vi, en, *_ = texts()[key]

    assert vi.strip()
    assert en.strip()
    assert vi != en or key in SAME
    assert set(re.findall(r"{\w+}", vi)) == set(re.findall(r"{\w+}", en))


def test_every_text_that_a_template_asks_for_is_there():
    asked = set(re.findall(r"""\bsay\(\s*["'](\w+)["']""", sources())) | set(
        re.findall(r"\bw\.(\w+)", sources())
    )

    assert asked
    assert asked - set(texts()) == {"stars_"}


def test_no_text_stands_there_idly():
    said = set(re.findall(r"""["'](\w+)["']""", sources())) | set(re.findall(r"\bw\.(\w+)", sources()))

    assert set(texts()) - said - BUILT_FROM - {str(state) for state in State} == set()


def test_a_page_says_its_own_words_in_its_own_language(nasty_site):
    vi, en = ({forms[at] for forms in texts().values() if "{" not in forms[at]} for at in (0, 1))

    for page in nasty_site.pages.values():
        foreign = (en - vi) if page.language == "vi" else (vi - en)
        assert [text for said, text in page.texts() if text in foreign and said == page.language] == [], (
            page.name
        )


def test_the_file_is_in_the_order_of_its_keys():
    kept = json.loads((HOUSE / "generator/kit/words.json").read_text("utf-8"))

    assert list(kept) == sorted(kept)
