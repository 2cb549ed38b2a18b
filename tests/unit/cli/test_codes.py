"""Every code of the program has a title in both languages, and says how much it matters."""

import re
from pathlib import Path

import generator
from generator.cli.codes import all_codes

HOUSE = Path(generator.__file__).parent
CASES = HOUSE.parent / "tests" / "cases"
USED = {
    code
    for path in HOUSE.rglob("*.py")
    if path.name != "meanings.py"
    for code in re.findall(r'"(OCOP-\d{3})"', path.read_text("utf-8"))
}
ENGLISH = re.compile(r"\b(?:the|is|are|of|not|this|and|with)\b")


def test_every_code_that_is_used_has_a_title_and_every_title_a_use():
    assert set(all_codes()) == USED


def test_every_title_stands_in_both_languages_without_a_full_stop():
    titles = [code.title for code in all_codes().values()]

    assert [title for title in titles if not title.vi or ENGLISH.search(title.vi)] == []
    assert [title for title in titles if not title.en or (title.vi + title.en).endswith(".")] == []
    assert [title for title in titles if title.vi == title.en] == []


def test_every_code_says_more_than_its_title():
    assert [code.code for code in all_codes().values() if not (code.why or code.fails)] == []


def test_chapters_show_no_severity_that_a_code_does_not_name():
    shown = {
        found
        for path in CASES.rglob("*.md")
        if path.name != "accepted.md"
        for found in re.findall(r"# (OCOP-\d{3}) \[(\w+)\]", path.read_text("utf-8"))
    }

    assert {(code, one) for code, one in shown if one not in all_codes()[code].severities} == set()
