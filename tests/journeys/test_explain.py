"""`ocop explain`: what a code means, in the reader's language, whether or not a catalogue is at hand."""

import json
import re

import pytest

from generator.cli.codes import all_codes


def test_a_rule_is_explained_with_why_examples_source_and_what_to_do(ocop):
    told = ocop("explain", "OCOP-201").stdout

    assert told.startswith("OCOP-201 (lỗi)\nHai quy cách có cùng một mã số mã vạch (GTIN)\n\nMỗi mã GTIN ")
    assert "Trường hợp bị nhắc:\n\n    # content/products/man/index.md\n    packs:" in told
    assert "Căn cứ: GS1 General Specifications; TCVN 6939\n" in told
    assert "    rules:\n      OCOP-201: warning  # error, warning, hint, off\n" in told
    assert told.endswith("    accept:\n      - rule: OCOP-201\n        reason: vì sao ở đây vẫn đúng\n")


def test_the_same_in_english(ocop):
    told = ocop("explain", "201", "--lang", "en").stdout

    assert told.startswith("OCOP-201 (error)\nTwo packs carry the same GTIN\n\nA GTIN names one pack ")
    assert "This is not:\n\n    # content/products/man/index.md\n" in told


@pytest.mark.parametrize("written", ["OCOP-114", "ocop-114", "114"])
def test_a_code_may_be_written_short(ocop, written):
    assert ocop("explain", written).stdout.startswith("OCOP-114 (lỗi)\nKhông phải số tiền\n")


def test_several_are_explained_one_after_the_other(ocop):
    told = ocop("explain", "207", "114").stdout

    assert told.index("OCOP-207 (cảnh báo)") < told.index("────") < told.index("OCOP-114 (lỗi)")


def test_the_beginning_of_a_code_lists_what_begins_so(ocop):
    told = ocop("explain", "OCOP-5").stdout.splitlines()

    assert told[0] == "Trang web và bản in"
    assert all(line.startswith(("  OCOP-5", "     ")) for line in told[1:])


@pytest.mark.parametrize("language", ["vi", "en"])
def test_without_a_code_all_are_listed_and_no_line_is_wider_than_a_terminal(ocop, language):
    told = ocop("explain", "--lang", language, COLUMNS="80").stdout

    assert re.findall(r"^  (OCOP-\d{3})  ", told, re.MULTILINE) == list(all_codes())
    assert max(len(line) for line in told.splitlines()) <= 80


@pytest.mark.parametrize("language", ["vi", "en"])
def test_no_line_of_a_page_is_wider_than_a_terminal_but_an_example(ocop, language):
    told = ocop("explain", *all_codes(), "--lang", language, COLUMNS="80").stdout
    # What is quoted stays on one line, and an address is not broken.
    prose = [line for line in told.splitlines() if not line.startswith("    ") and " " in line]

    assert [line for line in prose if len(line) > 80 and "`" not in line] == []


def test_a_code_that_there_is_none_of_is_refused_with_the_nearest(ocop):
    done = ocop("explain", "OCOP-199")

    assert done.returncode == 2
    assert re.search(r"không có mã OCOP-199; có phải OCOP-1\d\d\?", done.stderr)
    assert "xem tất cả bằng `ocop explain`" in ocop("explain", "E501").stderr


def test_a_program_reads_it_as_json(ocop):
    told = json.loads(ocop("explain", "207", "--output-format", "json", "--lang", "en").stdout)

    assert told["version"] == 1
    assert told["codes"][0]["severities"] == ["warning"]
    assert told["codes"][0]["fails"] == "price: 120"


def test_no_colour_goes_into_a_pipe_and_some_onto_a_terminal(ocop, monkeypatch):
    monkeypatch.setattr("generator.cli.terminal.Terminal.paint", lambda self, text, role: f"<{role}>{text}")

    assert "    <fails>price: 120\n" in ocop("explain", "207").stdout
    assert "    <passes>price: 120.000\n" in ocop("explain", "207").stdout
