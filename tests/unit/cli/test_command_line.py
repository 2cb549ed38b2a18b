"""The line: help in both languages, and what is wrong with it, told in one."""

import re

import pytest

from generator.cli import main

COMMANDS = ("", "build", "check", "explain", "list", "serve")
ENGLISH = re.compile(
    r"\b(usage|options?|arguments?|commands?|show|default|the|folder|exit|error|invalid|choice|required|expected|unrecognized|hints?)\b",
    re.IGNORECASE,
)
VIETNAMESE = re.compile(r"[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]", re.IGNORECASE)
NAMES = re.compile(
    r"--?[a-z-]+|{[a-z,]+}|site,feeds|content/?|catalogue\.yml|NO_COLOR|https?://\S+|^ +(?:build|check|explain|list|serve) ",
    re.MULTILINE,
)


def said(capsys, *line):
    status = main(list(line))
    out, err = capsys.readouterr()
    return status, out + err


@pytest.mark.parametrize("command", COMMANDS)
def test_vietnamese_help_has_no_english_in_it(capsys, command):
    status, help = said(capsys, *command.split(), "--help", "--lang", "vi")

    assert status == 0
    assert ENGLISH.findall(NAMES.sub("", help)) == []
    assert help.startswith("Cách dùng: ocop")


@pytest.mark.parametrize("command", COMMANDS)
def test_english_help_has_no_vietnamese_in_it(capsys, command):
    status, help = said(capsys, *command.split(), "--help", "--lang", "en")

    assert status == 0
    assert VIETNAMESE.findall(help) == []
    assert help.startswith("Usage: ocop")


@pytest.mark.parametrize(
    "line",
    [
        ["nau"],
        ["check", "--lang"],
        ["check", "--lang", "fr"],
        ["check", "thua"],
        ["check", "--today", "hôm qua"],
        ["check", "--output-format", "xml"],
        ["check", "--select", "E501"],
        ["check", "--root", "khong-co"],
        ["list", "tat-ca"],
        ["list"],
        ["explain", "OCOP-999"],
        ["explain", "E501"],
        ["build", "--jobs", "0"],
        ["build", "--base-url", "ocop.example"],
        ["serve", "--dev-addr", "8000"],
        ["serve", "--dev-addr", "127.0.0.1:99999"],
    ],
)
def test_a_line_that_is_wrong_is_refused_in_the_readers_language(capsys, monkeypatch, line):
    monkeypatch.setenv("LANG", "vi_VN.UTF-8")
    status, text = said(capsys, *line)
    complaint = text.partition("lỗi: ")[2]

    assert status == 2
    assert complaint
    assert ENGLISH.findall(NAMES.sub("", complaint)) == []


def test_a_line_without_a_command_gets_the_help(capsys):
    status, text = said(capsys, "--lang", "en")

    assert status == 2
    assert "Commands:" in text


def test_an_option_of_every_command_may_stand_before_it_or_after(capsys, tmp_path):
    for line in (["--root", str(tmp_path / "x"), "check"], ["check", "--root", str(tmp_path / "x")]):
        status, text = said(capsys, *line, "--lang", "en")

        assert status == 2
        assert "--root:" in text


def test_the_version_is_told(capsys):
    status, text = said(capsys, "--version")

    assert status == 0
    assert re.fullmatch(r"ocop \S+\n", text)
