"""The house keeps its rules: every rule is told in a chapter, every code means one thing, no function is long."""

import ast
import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

import generator
from generator.checks.page import page_of
from generator.checks.rule import RecordRule, Rule, rules
from generator.reading.meanings import MEANINGS

HOUSE = Path(generator.__file__).parent
CASES = Path(__file__).parent.parent / "cases"
MODULES = sorted(HOUSE.rglob("*.py"))
RULES = list(rules())
LONGEST = 50
READERS = ("base", "model", "reading")


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text("utf-8"))


def functions(path: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    return (node for node in ast.walk(tree(path)) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef))


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_a_rule_is_shown_failing_and_passing(rule: Rule | RecordRule) -> None:
    chapter = next(
        (path for path in CASES.rglob("*.md") if f"# {rule.code}:" in path.read_text("utf-8")), None
    )

    assert chapter, f"no chapter in tests/cases begins `# {rule.code}: ...`"
    text = chapter.read_text("utf-8")
    assert f"  # {rule.code}" in text
    assert any(
        "```" in case and f"  # {rule.code}" not in case for case in re.split(r"^## ", text, flags=re.M)[1:]
    )


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_a_rules_docstring_is_its_page_in_the_manual(rule: Rule | RecordRule) -> None:
    page = page_of(rule)

    assert page.code == rule.code
    assert all((page.title.vi, page.title.en, page.why.vi, page.why.en, page.passes, page.fails, page.source))


def test_a_code_belongs_to_one_rule() -> None:
    assert [code for code, count in Counter(rule.code for rule in RULES).items() if count > 1] == []


def test_every_code_of_reading_has_a_meaning_and_every_meaning_a_code() -> None:
    files = [
        path for floor in READERS for path in (HOUSE / floor).rglob("*.py") if path.name != "meanings.py"
    ]

    used = {code for path in files for code in re.findall(r'"(OCOP-1\d\d)"', path.read_text("utf-8"))}

    assert used == set(MEANINGS)


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(HOUSE)))
def test_every_sentence_stands_in_both_languages(path: Path) -> None:
    said = [
        node
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Text"
    ]

    for call in said:
        names = {keyword.arg for keyword in call.keywords}
        assert len(call.args) == 2 or names == {"vi", "en"} or None in names, f"{path}:{call.lineno}"
        empty = [
            isinstance(one, ast.Constant) and not one.value
            for one in (*call.args, *(k.value for k in call.keywords))
        ]
        assert all(empty) or not any(empty), f"{path}:{call.lineno}"


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(HOUSE)))
def test_no_function_is_longer_than_a_screen(path: Path) -> None:
    long = [
        f"{function.name}: {length}"
        for function in functions(path)
        if (length := (function.end_lineno or 0) - function.lineno + 1) > LONGEST
    ]

    assert long == []
