"""The manual says what the command says: its examples are run, its lines are understood, its links lead somewhere."""

import re
import shlex
from pathlib import Path

import pytest

import generator
from generator.cli.command import all_commands
from generator.cli.parser import parser_of
from generator.cli.words import words_in

HOUSE = Path(generator.__file__).parents[1]
PAGES = {"kiem-tra.md": "vi", "checking.md": "en"}
BLOCK = re.compile(r"^```(?:\w+)(?: title=(\S+))?\n(.*?)^```$", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"\]\(([^)#:]+)(#[\w-]+)?\)")


def text_of(page):
    return (HOUSE / "docs" / page).read_text("utf-8")


def blocks(page):
    return {title: text for title, text in BLOCK.findall(text_of(page)) if title}


@pytest.mark.parametrize("page", PAGES)
def test_the_example_of_a_page_is_what_the_command_says(ocop, write, page):
    given = blocks(page)
    language = PAGES[page]
    path = next(title for title in given if title.startswith("content/"))
    write(path, given[path])
    told = ocop("check", "--select", "OCOP-104,OCOP-207", "--lang", language).stdout

    assert told.startswith(given[language])


@pytest.mark.parametrize("page", PAGES)
def test_every_line_that_a_page_shows_is_understood(page):
    lines = [line for _, text in BLOCK.findall(text_of(page)) for line in text.splitlines()]
    shown = [line.partition(" > ")[0] for line in lines if line.startswith("ocop ")]
    shown += re.findall(r"`(ocop (?:list|check) [^`]+)`", text_of(page))
    parser = parser_of(all_commands(), words_in("en"))

    assert len(shown) > 10
    for line in shown:
        parser.parse_args(shlex.split(line)[1:])


@pytest.mark.parametrize("page", [*PAGES, "quy-tac.md", "rules.md"])
def test_no_link_of_a_page_leads_nowhere(page):
    text = text_of(page)

    for file, anchor in LINK.findall(text):
        assert (HOUSE / "docs" / file).is_file()
        assert not anchor
    for anchor in re.findall(r"\]\(#([\w-]+)\)", text):
        assert f"\n### {anchor.upper()}\n" in text
