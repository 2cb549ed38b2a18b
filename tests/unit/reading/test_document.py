"""Files that no chapter can show: broken encodings, strange line ends, stray bytes."""

import codecs

import pytest

from generator.reading.document import read_document

RECORD = "---\nname: Mơ\nusage: *x\n---\n\nMơ chín.\n"


def test_a_mark_at_the_beginning_and_line_ends_of_windows_change_nothing() -> None:
    document = read_document(codecs.BOM_UTF8 + RECORD.replace("\n", "\r\n").encode(), "a.md")

    assert document.marked.data == {"name": "Mơ"}
    assert document.prose == "Mơ chín."
    assert [str(found.span) for found in document.problems] == ["a.md:3:8"]


def test_line_ends_of_old_machines_count_too() -> None:
    document = read_document(RECORD.replace("\n", "\r").encode(), "a.md")

    assert document.prose == "Mơ chín."
    assert document.problems[0].span.line == 3


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_utf_16_is_said_to_be(encoding: str) -> None:
    document = read_document(RECORD.encode(encoding), "a.md")

    assert document.broken
    assert [found.code for found in document.problems] == ["OCOP-121"]
    assert "UTF-16" in document.problems[0].message.vi


def test_other_encodings_are_shown_where_they_begin_in_letters_not_bytes() -> None:
    document = read_document(
        "---\nname: Mơ ".encode() + "Sản".encode("cp1258", "replace") + b"\xb5\n---\n", "a.md"
    )

    assert document.broken
    assert str(document.problems[0].span) == "a.md:2:13"
    assert "TCVN3" in (document.problems[0].hint.vi if document.problems[0].hint else "")


def test_a_stray_sign_in_the_front_matter_is_shown_where_it_stands() -> None:
    document = read_document(b"---\nname: a\nusage: b\x00c\n---\n", "a.md")

    assert document.broken
    assert [(found.code, str(found.span)) for found in document.problems] == [("OCOP-101", "a.md:3:9")]


def test_a_stray_sign_in_the_prose_is_left_out() -> None:
    document = read_document(b"---\nname: a\n---\nM\x07a\n", "a.md")

    assert document.prose == "Ma"
    assert [(found.code, str(found.span)) for found in document.problems] == [("OCOP-135", "a.md:4:2")]


def test_rare_line_ends_do_not_move_what_follows() -> None:
    document = read_document("---\nname: a\u2028b\nusage: *x\n---\n".encode(), "a.md")

    assert document.problems[0].span.line == 3
    assert document.marked.data == {"name": "a b"}


@pytest.mark.parametrize("text", ["a: " + "[" * 100_000, "a: " + "{b: " * 100_000, "- " * 100_000])
def test_depth_is_refused_before_the_stack_is_gone(text: str) -> None:
    document = read_document(text.encode(), "a.yml")

    assert document.broken
    assert "nhiều tầng" in document.problems[0].message.vi


def test_a_billion_laughs_are_not_told() -> None:
    lines = ["a: &a [x, x, x, x, x, x, x, x, x]"]
    lines += [
        f"{one}: &{one} [{', '.join([f'*{before}'] * 9)}]"
        for before, one in zip("abcdefgh", "bcdefghi", strict=True)
    ]

    document = read_document("\n".join(lines).encode(), "a.yml")

    assert document.marked.data == {}
    assert {found.code for found in document.problems} == {"OCOP-110"}


def test_a_place_is_counted_in_letters() -> None:
    marked = read_document("name: {ấ😀: [x, {y: Mơ chín}]}\n".encode(), "a.yml").marked

    assert str(marked.at("name", "ấ😀", 1, "y")) == "a.yml:1:20"
    assert marked.at("name", "ấ😀", 1, "y").end_column == 27
    assert str(marked.at("name", "khác")) == "a.yml:1:7"
    assert str(marked.at_key("name", "ấ😀")) == "a.yml:1:8"
