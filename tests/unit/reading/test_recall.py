"""What was found is found again, word for word, as long as nothing looks otherwise."""

import os
from datetime import date
from pathlib import Path

import pytest

from generator.base.diagnostic import Diagnostic, Fix, Move, Severity, Text
from generator.base.span import Span
from generator.reading.asked import Asked
from generator.reading.recall import Recollection

ASKED = Asked(date(2026, 11, 24))
FOUND = [
    Diagnostic(Span("content/a.md", 2, 3, 5), "OCOP-101", Text("sai", "wrong"), Text("sửa", "mend")),
    Diagnostic(Span("b"), "OCOP-2", Text("ă", "a"), None, Severity.HINT, Fix("b", ("packs", 0), "x")),
    Diagnostic(Span("c"), "OCOP-3", Text("đ", "d"), None, Severity.WARNING, Move("c", "d")),
]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "content/products/mo").mkdir(parents=True)
    for name in ("catalogue.yml", "products/mo/index.md"):
        settled(tmp_path / "content" / name, "name: Mơ\n")
    return tmp_path


def settled(path: Path, text: str) -> None:
    """Write a file as one that nobody has touched for a while."""
    path.write_text(text, "utf-8")
    os.utime(path, (1_700_000_000, 1_700_000_000))


def kept(root: Path, asked: Asked = ASKED) -> list[Diagnostic] | None:
    return Recollection(root, root / ".cache", asked).findings


def test_the_same_is_found_again(root: Path) -> None:
    Recollection(root, root / ".cache", ASKED).keep(FOUND)

    assert kept(root) == FOUND


def test_nothing_is_known_of_another_day_or_with_drafts(root: Path) -> None:
    Recollection(root, root / ".cache", ASKED).keep(FOUND)

    assert kept(root, Asked(date(2026, 11, 25))) is None
    assert kept(root, Asked(date(2026, 11, 24), drafts=True)) is None


@pytest.mark.parametrize("text", ["name: Mận\n", "name: Mo\n"])
def test_a_file_that_looks_otherwise_makes_all_be_judged_again(root: Path, text: str) -> None:
    Recollection(root, root / ".cache", ASKED).keep(FOUND)
    settled(root / "content/products/mo/index.md", text)

    assert kept(root) is None


def test_a_file_more_and_one_less_are_seen(root: Path) -> None:
    Recollection(root, root / ".cache", ASKED).keep(FOUND)
    settled(root / "content/anh.jpg", "x")

    assert kept(root) is None
    (root / "content/anh.jpg").unlink()
    assert kept(root) == FOUND


def test_what_was_just_saved_may_change_again_unseen_and_is_not_relied_on(root: Path) -> None:
    (root / "content/products/mo/index.md").write_text("name: Mơ\n", "utf-8")
    Recollection(root, root / ".cache", ASKED).keep(FOUND)

    assert kept(root) is None


def test_what_is_saved_while_somebody_judges_is_not_taken_for_judged(root: Path) -> None:
    memory = Recollection(root, root / ".cache", ASKED)
    assert memory.findings is None
    settled(root / "content/products/mo/index.md", "name: Mơ chín\n")
    memory.keep(FOUND)

    assert kept(root) is None
