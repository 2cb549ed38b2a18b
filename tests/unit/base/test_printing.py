"""Findings as people, programs and code hosts read them."""

import json
import re
import unicodedata
from pathlib import Path

import pytest
from jsonschema import Draft4Validator

from generator.base.diagnostic import Diagnostic, Severity, Text
from generator.base.printing import (
    About,
    as_concise,
    as_full,
    as_github,
    as_gitlab,
    as_json,
    as_sarif,
    excerpt,
    wrapped,
)
from generator.base.span import Span

PRICE = Diagnostic(
    Span("content/products/gom/index.md", 3, 8, 18),
    "OCOP-105",
    Text(vi="`1.250.000đ` không phải số nguyên", en="`1.250.000đ` is not a whole number"),
    Text(vi="viết 1250000", en="write 1250000"),
)
ALT = Diagnostic(
    Span("content/products/ấm trà/index.md", 7),
    "OCOP-301",
    Text(vi="100%, thiếu:\nảnh", en="100%, missing:\na photo"),
    severity=Severity.WARNING,
)
TIP = Diagnostic(
    Span("content/catalogue.yml"),
    "OCOP-208",
    Text(vi="chưa dịch", en="not translated"),
    severity=Severity.HINT,
)


ABOUT = About(
    "PriceUnreadable",
    "Giá không đọc được",
    "Sàn cần một số.",
    "Giá không đọc được: sàn cần một số",
    "Giá không đọc được: **sàn** cần một số",
    Severity.ERROR,
)
SARIF = Draft4Validator(
    json.loads((Path(__file__).parents[2] / "schemas/sarif-2.1.0-rtm.5.json").read_text("utf-8"))
)


def marked(line, span):
    """Return what of the line as shown stands over the carets, counted in columns."""
    shown, signs = excerpt(line, span)
    start, end = len(signs) - len(signs.lstrip()), len(signs)
    columns = [sign for sign in shown for _ in range(width(sign))]
    return "".join(dict.fromkeys(columns[start:end]))


def bracketed(text, role):
    return f"{role}({text})"


def width(sign):
    if unicodedata.combining(sign):
        return 0
    return 2 if unicodedata.east_asian_width(sign) in "WF" else 1


def test_a_person_reads_the_place_the_sentence_the_line_and_the_hint():
    printed = as_full([PRICE], "vi", line_of=lambda path, line: "price: 1.250.000đ")

    assert printed.splitlines() == [
        "content/products/gom/index.md:3:8: lỗi OCOP-105: `1.250.000đ` không phải số nguyên",
        "    3 │ price: 1.250.000đ",
        "      │        ^^^^^^^^^^",
        "        gợi ý: viết 1250000",
    ]


def test_a_finding_about_a_whole_file_shows_no_line():
    printed = as_full([TIP], "en", line_of=lambda path, line: "schema: 1")

    assert printed == "content/catalogue.yml:1:1: hint OCOP-208: not translated"


def test_several_findings_of_a_file_stand_below_a_heading_that_counts_them_each_with_its_whole_place():
    twin = Diagnostic(Span(PRICE.span.path, 9), "OCOP-207", Text(vi="giá thấp", en="low"))
    printed = as_full([TIP, PRICE, twin], "en", line_of=lambda path, line: "", paint=bracketed)

    assert printed.split("\n\n") == [
        "place(content/catalogue.yml:1:1): hint(hint) code(OCOP-208): not translated",
        "place(content/products/gom/index.md) (2 errors)\n"
        "gutter(content/products/gom/index.md:3:8): error(error) code(OCOP-105): `1.250.000đ` is not a whole number\n"
        "        hint(hint): write 1250000",
        "gutter(content/products/gom/index.md:9:1): error(error) code(OCOP-207): low",
    ]


@pytest.mark.parametrize("columns", [40, 60, 80])
def test_a_sentence_goes_on_below_where_the_terminal_ends(columns):
    long = Diagnostic(
        Span("content/a.md", 3, 60, 63),
        "OCOP-220",
        Text(vi="nội dung nhãn phải công khai khi bán hàng còn thiếu: " + "Thành phần, " * 9, en=""),
        Text(vi="chép đúng như trên nhãn; không có thì ghi `không có`, không cần thì bỏ", en=""),
    )
    printed = as_full([long], "vi", line_of=lambda path, line: "a" * 59 + "SAI" + "b" * 90, columns=columns)
    lines = printed.splitlines()

    assert lines[0].startswith("content/a.md:3:60: lỗi OCOP-220:")
    assert [line for line in lines if len(line) > max(columns, 68)] == []
    assert " ".join(printed.split()).count("Thành phần,") == 9


def test_what_is_quoted_is_not_broken():
    text = "không có thì ghi `không có`, không cần thì ghi `không áp dụng`"

    for columns in range(24, 60):
        assert "`không áp dụng`" in wrapped(text, columns)
        assert "`không có`," in wrapped(text, columns)


def test_a_path_as_wide_as_the_terminal_leaves_its_sentence_a_line():
    found = Diagnostic(Span(f"content/{'dai-' * 12}/index.md"), "OCOP-208", Text(vi="chưa dịch", en="x"))
    printed = as_full([found], "vi", line_of=lambda path, line: "", columns=80)

    assert printed.splitlines()[1] == "        chưa dịch"


def test_a_log_reads_a_line_each():
    assert as_concise([PRICE, TIP], "en").splitlines() == [
        "content/products/gom/index.md:3:8: error OCOP-105: `1.250.000đ` is not a whole number",
        "content/catalogue.yml:1:1: hint OCOP-208: not translated",
    ]


@pytest.mark.parametrize(
    ("line", "value"),
    [
        ("name: Mật ong hoa nhãn, giá: sai", "sai"),
        (unicodedata.normalize("NFD", "name: Nước mắm Cửa Khe, giá: ") + "sai", "sai"),
        ("name: 会安古鎮, giá: sai", "sai"),
        ("name: 🍯 mật, giá: sai", "sai"),
    ],
)
def test_the_carets_stand_under_the_value_however_wide_the_letters_before_it_are(line, value):
    column = line.index(value) + 1

    assert marked(line, Span("a.md", 1, column, column + len(value))) == value


def test_a_tab_takes_four_columns():
    assert excerpt("\tgiá: x", Span("a.md", 1, 7, 8)) == ("    giá: x", "         ^")


def test_a_long_line_is_cut_around_the_place():
    line = "a" * 3000 + "SAI" + "b" * 3000
    shown, signs = excerpt(line, Span("a.md", 1, 3001, 3004))

    assert len(shown) <= 100
    assert shown[len(signs) - 3 : len(signs)] == "SAI"
    assert (shown[0], shown[-1]) == ("…", "…")


def test_what_somebody_wrote_does_not_move_the_cursor():
    nasty = Diagnostic(Span("a.md", 1, 1, 2), "OCOP-1", Text(vi="\x1b[2Jxóa", en="\x1b[2Jgone"))
    printed = as_full([nasty], "vi", line_of=lambda path, line: "\x1b]0;tên\x07\u202edòng")

    assert "\x1b" not in printed
    assert "\x07" not in printed
    assert "\u202e" not in printed


def test_a_place_behind_the_end_of_a_line_is_shown_at_its_end():
    assert excerpt("a:", Span("a.md", 1, 9, 12)) == ("a:", "  ^")


def test_a_program_reads_what_version_1_promises():
    told = json.loads(as_json([PRICE, TIP], "vi"))

    assert told["version"] == 1
    assert told["findings"][0] == {
        "path": "content/products/gom/index.md",
        "line": 3,
        "column": 8,
        "end_column": 18,
        "severity": "error",
        "code": "OCOP-105",
        "message": "`1.250.000đ` không phải số nguyên",
        "hint": "viết 1250000",
    }
    assert told["findings"][1]["hint"] is None


def test_no_findings_are_still_a_document():
    assert json.loads(as_json([], "vi")) == {"version": 1, "findings": []}
    assert json.loads(as_gitlab([], "vi")) == []
    assert json.loads(as_sarif([], "vi", {}))["runs"][0]["results"] == []


def test_github_reads_percent_for_what_would_end_a_value_or_a_line():
    assert as_github([ALT], "en") == (
        "::warning file=content/products/ấm trà/index.md,line=7,col=1,title=OCOP-301::100%25, missing:%0Aa photo"
    )


def test_github_is_told_the_severity_and_the_hint():
    lines = as_github([PRICE, TIP], "vi").splitlines()

    assert lines[0].startswith("::error file=content/products/gom/index.md,line=3,col=8,endColumn=18,")
    assert lines[0].endswith("%0Agợi ý: viết 1250000")
    assert lines[1].startswith("::notice ")


def test_gitlab_tells_findings_apart_and_knows_them_again_on_another_line():
    moved = Diagnostic(Span(PRICE.span.path, 9, 8, 18), PRICE.code, PRICE.message)
    first, twin, _ = json.loads(as_gitlab([PRICE, moved, ALT], "vi"))
    alone = json.loads(as_gitlab([moved], "en"))[0]

    assert first["fingerprint"] != twin["fingerprint"]
    assert alone["fingerprint"] == first["fingerprint"]
    assert twin["location"] == {"path": PRICE.span.path, "lines": {"begin": 9}}


def test_gitlab_is_told_severities_it_knows():
    assert [one["severity"] for one in json.loads(as_gitlab([PRICE, ALT, TIP], "vi"))] == [
        "major",
        "minor",
        "info",
    ]


def test_gitlab_gets_what_its_code_quality_reports_must_have():
    reports = json.loads(as_gitlab([PRICE, ALT, TIP], "vi"))

    for one in reports:
        assert set(one) == {"description", "check_name", "fingerprint", "severity", "location"}
        assert one["severity"] in ("info", "minor", "major", "critical", "blocker")
        assert isinstance(one["location"]["lines"]["begin"], int)
        assert not one["location"]["path"].startswith(("/", "./"))
    assert len({one["fingerprint"] for one in reports}) == 3


def test_github_gets_a_line_of_its_workflow_commands_for_each_finding():
    # https://docs.github.com/actions/reference/workflow-commands: no value has a raw `,`, `:` or line end.
    command = re.compile(
        r"::(error|warning|notice) file=[^,:]+,line=\d+,col=\d+(,endColumn=\d+)?,title=[^,:]+::.+"
    )
    lines = as_github([PRICE, ALT, TIP], "vi").split("\n")

    assert [line for line in lines if not command.fullmatch(line)] == []
    assert len(lines) == 3


@pytest.mark.parametrize("findings", [[], [PRICE], [PRICE, ALT, TIP]])
@pytest.mark.parametrize("about", [{}, {"OCOP-105": ABOUT}])
def test_sarif_is_what_its_published_schema_asks_for(findings, about):
    told = json.loads(as_sarif(findings, "vi", about, "1.0"))

    assert [error.message for error in SARIF.iter_errors(told)] == []


def test_sarif_says_of_a_rule_what_the_manual_says_of_it():
    rule = json.loads(as_sarif([PRICE], "vi", {"OCOP-105": ABOUT}, "1.0"))["runs"][0]["tool"]["driver"][
        "rules"
    ][0]

    assert rule == {
        "id": "OCOP-105",
        "name": "PriceUnreadable",
        "shortDescription": {"text": "Giá không đọc được"},
        "fullDescription": {"text": "Sàn cần một số."},
        "help": {"text": ABOUT.help, "markdown": ABOUT.markdown},
        "defaultConfiguration": {"level": "error"},
    }


def test_sarif_has_the_shape_of_version_2_1_0():
    told = json.loads(as_sarif([PRICE, ALT], "vi", {}))
    run = told["runs"][0]

    assert (told["version"], run["columnKind"]) == ("2.1.0", "unicodeCodePoints")
    assert [rule["id"] for rule in run["tool"]["driver"]["rules"]] == ["OCOP-105", "OCOP-301"]
    assert all(
        run["tool"]["driver"]["rules"][one["ruleIndex"]]["id"] == one["ruleId"] for one in run["results"]
    )


def test_sarif_places_are_addresses_and_regions():
    first, second = (
        one["locations"][0]["physicalLocation"]
        for one in json.loads(as_sarif([PRICE, ALT], "vi", {}))["runs"][0]["results"]
    )

    assert first["region"] == {"startLine": 3, "startColumn": 8, "endColumn": 18}
    assert second["artifactLocation"]["uri"] == "content/products/%E1%BA%A5m%20tr%C3%A0/index.md"
    assert second["region"]["endColumn"] == 1
