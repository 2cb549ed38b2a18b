"""Which language the command speaks."""

import pytest

from generator.cli.language import language_of


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({}, "vi"),
        ({"LANG": "C"}, "vi"),
        ({"LANG": "C.UTF-8"}, "vi"),
        ({"LC_ALL": "POSIX"}, "vi"),
        ({"LANG": "vi_VN.UTF-8"}, "vi"),
        ({"LANG": "en_US.UTF-8"}, "en"),
        ({"LANG": "en"}, "en"),
        ({"LANG": "C.UTF-8", "LC_ALL": "en_GB"}, "en"),
        ({"LANG": "en_US.UTF-8", "LC_ALL": "C.UTF-8"}, "en"),
        ({"LANG": "en_US.UTF-8", "LC_MESSAGES": "vi_VN.UTF-8"}, "vi"),
        ({"LANGUAGE": "en:vi"}, "en"),
        ({"LANG": "fr_FR.UTF-8"}, "en"),
    ],
)
def test_the_system_says_which_language(environment, language):
    assert language_of(["check"], environment) == language


@pytest.mark.parametrize(
    "line",
    [
        ["--lang", "en", "check"],
        ["check", "--lang", "en"],
        ["check", "--lang=en"],
        ["--lang", "vi", "check", "--lang", "en"],
    ],
)
def test_an_option_goes_before_the_system_wherever_it_stands(line):
    assert language_of(line, {"LANG": "vi_VN.UTF-8"}) == "en"


@pytest.mark.parametrize("line", [["--lang"], ["--lang", "fr"], ["--", "--lang", "en"]])
def test_an_option_that_says_no_language_of_ours_is_passed_over(line):
    assert language_of(line, {"LANG": "vi_VN.UTF-8"}) == "vi"
