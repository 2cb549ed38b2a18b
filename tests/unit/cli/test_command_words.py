"""Every text of the command line has a Vietnamese one, in the same form."""

import argparse
import ast
import re
from pathlib import Path

import generator.cli
from generator.cli.words import read_po, words_in

CODE = Path(generator.cli.__file__).parent
FOR_PROGRAMMERS = re.compile(
    r"\.__call__|invalid argument for positionals|must be optional|not callable|cannot merge|invalid option string|"
    r"dest=|conflict|multiple subparser|\"-\" with mode|is deprecated|%\(heading\)s"
)
"""What argparse says when it is called wrongly, never to somebody who types a line."""
PLACEHOLDER = re.compile(r"%(?:\(\w+\))?[sr]")


def texts_of(path):
    """Yield the texts that a module has translated: what stands in `_(...)`, `N_(...)` and gettext's functions."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if is_translated(node) and isinstance(node.args[0], ast.Constant):
            yield node.args[0].value


def is_translated(node):
    return isinstance(node, ast.Call) and name_of(node) in ("_", "N_", "gettext", "ngettext") and node.args


def name_of(call):
    return getattr(call.func, "id", None) or getattr(call.func, "attr", "")


def ours():
    return {text for path in CODE.rglob("*.py") for text in texts_of(path)}


def argparses():
    return {text for text in texts_of(Path(argparse.__file__)) if not FOR_PROGRAMMERS.search(text)}


def test_every_text_of_ours_is_translated():
    assert ours() - set(words_in("vi").texts) == set()


def test_every_text_of_argparse_that_a_person_may_see_is_translated():
    assert argparses() - set(words_in("vi").texts) == set()


def test_a_translation_names_no_value_that_its_english_does_not_name():
    pairs = [tuple(PLACEHOLDER.findall(text) for text in pair) for pair in words_in("vi").texts.items()]

    assert [
        (english, vietnamese) for english, vietnamese in pairs if not set(vietnamese) <= set(english)
    ] == []
    # Values without a name go by their place: none may be left out.
    assert [pair for pair in pairs if pair[0].count("%s") != pair[1].count("%s")] == []


def test_nothing_is_translated_that_nobody_says():
    later = {
        "subcommands",
        "%(prog)s: warning: %(message)s\n",
        " (default: %(default)s)",
        "show program's version number and exit",
    }
    later |= {"invalid choice: %(value)r, maybe you meant %(suggestion)r? (choose from %(choices)s)"}
    # `later` are texts of an argparse newer than the one that may be here.
    assert set(words_in("vi").texts) - ours() - argparses() - later == set()


def test_a_po_file_is_read_with_its_continued_lines_and_plurals():
    text = 'msgid ""\nmsgstr "Language: vi\\n"\n\n# lời\nmsgid "%s file"\nmsgid_plural "%s files"\nmsgstr[0] "%s "\n"tệp"\n\nmsgid "x"\nmsgstr ""\n'

    assert dict(read_po(text)) == {"%s file": "%s tệp"}


def test_english_counts_one_and_many_and_vietnamese_does_not():
    counted = [
        words_in(language).ngettext("%s error", "%s errors", number)
        for language in ("en", "vi")
        for number in (1, 2)
    ]

    assert counted == ["%s error", "%s errors", "%s lỗi", "%s lỗi"]
