"""Progress in a log: seldom, and only what is news."""

from generator.cli.progress import Lines
from generator.cli.terminal import Terminal
from generator.cli.words import words_in


class Clock:
    """A clock that goes on by so many seconds each time files are counted."""

    def __init__(self):
        self.now = 0.0

    def __call__(self):
        return self.now


def told(step, seconds, total=100):
    said, clock = [], Clock()
    lines = Lines(said.append, lambda done, total: f"{done}/{total}", clock)
    for done in range(step, total + 1, step):
        clock.now += seconds
        lines.count(done, total)
    return said


def test_a_quick_build_says_nothing():
    assert told(step=10, seconds=0.1) == []


def test_a_line_comes_every_two_seconds_at_most():
    assert told(step=10, seconds=1) == ["20/100", "40/100", "60/100", "80/100", "100/100"]


def test_a_slow_build_speaks_for_a_tenth_more():
    assert told(step=5, seconds=3) == [f"{done}/100" for done in range(10, 101, 10)]


def test_a_very_slow_build_gives_a_sign_of_life():
    assert told(step=1, seconds=31, total=3000)[:2] == ["1/3000", "2/3000"]


def test_numbers_are_written_as_the_language_writes_them():
    vietnamese, english = (Terminal(language, words_in(language)) for language in ("vi", "en"))

    assert (vietnamese.number(1200), vietnamese.number(3.25, 1)) == ("1.200", "3,2")
    assert (english.number(1200), english.number(3.25, 1)) == ("1,200", "3.2")
