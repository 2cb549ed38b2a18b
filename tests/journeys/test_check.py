"""`ocop check`: what an editor sees, and what a program that runs it is told."""

import json
import subprocess
import sys
from pathlib import Path

from jsonschema import Draft4Validator

SARIF = Draft4Validator(
    json.loads((Path(__file__).parents[1] / "schemas/sarif-2.1.0-rtm.5.json").read_text("utf-8"))
)


def test_a_catalogue_in_which_nothing_is_wrong(ocop):
    done = ocop("check")

    assert done.returncode == 0
    assert done.stdout.startswith("Đã kiểm tra trong ")
    assert "0 lỗi, 0 cảnh báo" in done.stdout


def test_an_error_is_shown_where_it_stands(ocop, price):
    price("nhiều lắm")
    done = ocop("check")

    assert done.returncode == 1
    assert "content/products/am-tra/index.md:9:12: lỗi OCOP-" in done.stdout
    assert "    9 │     price: nhiều lắm\n      │            ^^^^^^^^^\n" in done.stdout


def test_the_same_is_told_in_english_when_the_system_speaks_it(ocop, price):
    price("nhiều lắm")
    done = ocop("check", LANG="en_US.UTF-8")

    assert "index.md:9:12: error OCOP-" in done.stdout
    assert done.stdout.rstrip().endswith("1 error, 0 warnings, 0 hints.")


def test_paths_lead_from_where_somebody_stands(catalogue, environment, price):
    price("nhiều lắm")
    line = [
        sys.executable,
        "-m",
        "generator",
        "check",
        "--root",
        catalogue.name,
        "--output-format",
        "concise",
    ]
    done = subprocess.run(
        line, cwd=catalogue.parent, env=environment, capture_output=True, encoding="utf-8", check=False
    )

    assert "danh mục/content/products/am-tra/index.md:9:12: lỗi " in done.stdout
    assert [line for line in done.stdout.splitlines() if line.startswith("content/")] == []


def test_a_warning_matters_only_to_the_strict(ocop, write):
    write("content/products/am-tra/ghi-chu.txt", "ghi chú")

    assert "cảnh báo OCOP-" in ocop("check").stdout
    assert ocop("check").returncode == 0
    assert ocop("check", "--strict").returncode == 1


def test_findings_are_chosen_by_their_codes(ocop, price):
    price("nhiều lắm")
    code = json.loads(ocop("check", "--output-format", "json").stdout)["findings"][0]["code"]

    assert ocop("check", "--ignore", code).returncode == 0
    assert ocop("check", "--select", "OCOP-2,OCOP-3").returncode == 0
    assert ocop("check", "--select", code[:6]).returncode == 1


def test_a_program_gets_its_document_and_nothing_else(ocop, price):
    price("nhiều lắm")

    for form in ("json", "gitlab", "sarif"):
        done = ocop("check", "--output-format", form)
        assert done.returncode == 1
        assert json.loads(done.stdout)
        assert "1 lỗi" in done.stderr


def test_a_code_host_is_told_in_sarif_what_a_rule_is_about(ocop, price):
    price("120")
    done = ocop("check", "--output-format", "sarif", "--lang", "en")
    run = json.loads(done.stdout)["runs"][0]
    rule = next(one for one in run["tool"]["driver"]["rules"] if one["id"] == "OCOP-207")

    assert [error.message for error in SARIF.iter_errors(json.loads(done.stdout))] == []
    assert (rule["name"], rule["defaultConfiguration"]["level"]) == ("PriceTooLow", "warning")
    assert "```yaml\nprice: 120\n```" in rule["help"]["markdown"]


def test_a_file_with_several_findings_has_a_heading_that_counts_them(ocop, price, write):
    price("120\n    weight: nặng")
    told = ocop("check", "--select", "OCOP-113,OCOP-207").stdout

    assert told.startswith("content/products/am-tra/index.md (1 lỗi, 1 cảnh báo)\n")
    assert "\ncontent/products/am-tra/index.md:10:13: lỗi OCOP-113: " in told


def test_a_terminal_that_knows_no_vietnamese_stops_nothing(program, price):
    price("nhiều lắm")
    done = program("check", LANG="C", LC_ALL="C", PYTHONIOENCODING="ascii")

    assert done.returncode == 1
    assert "nhiều lắm" in done.stdout


def test_the_quiet_hear_only_what_is_wrong(ocop, price):
    assert ocop("check", "--quiet").stdout == ""

    price("nhiều lắm")
    assert (
        ocop("check", "--quiet").stdout.splitlines()[-1].startswith("        gợi ý:")
        or "^" in ocop("check", "-q").stdout
    )


def test_no_colour_goes_into_a_pipe(program, price):
    price("nhiều lắm")

    assert "\x1b" not in program("check").stdout


def test_somebody_who_has_read_enough_hears_no_complaint(catalogue, environment, price):
    price("nhiều lắm")
    line = f"{sys.executable} -m generator check | head -c 1"
    done = subprocess.run(
        ["bash", "-c", line], cwd=catalogue, env=environment, capture_output=True, check=False
    )

    assert (done.stdout, done.stderr) == (b"c", b"")


def test_links_are_followed_only_where_that_is_asked_for(ocop, write):
    write(
        "content/producers/lang-gom.md",
        "---\nname: Làng gốm\nkind: cooperative\nwebsite: https://khong-co.invalid/\n---\nLời.\n",
    )

    assert "OCOP-264" in ocop("check", "--select", "OCOP-264", "--online").stdout
    assert "OCOP-264" not in ocop("check", "--select", "OCOP-264").stdout


def test_the_day_can_be_chosen(ocop):
    assert ocop("check", "--today", "2022-12-31").returncode == 0
    assert ocop("check", SOURCE_DATE_EPOCH="1700000000").returncode == 0
    assert ocop("check", SOURCE_DATE_EPOCH="hôm qua").returncode == 2


def test_checking_publishes_nothing(ocop, catalogue):
    ocop("check")

    assert not (catalogue / "dist").exists()
