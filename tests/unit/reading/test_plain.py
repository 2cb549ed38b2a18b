"""The plainest YAML is read without libyaml, and says the same: both read the sample's files, and what is made of them."""

import random
from pathlib import Path

import pytest

from generator.reading.marks import parse, parse_whole
from generator.reading.plain import plain

CONTENT = Path(__file__).parents[3] / "content"
FRONTS = [
    text.split("---\n")[1]
    for file in sorted(CONTENT.rglob("*.md"))
    if "---\n" in (text := file.read_text("utf-8"))
]
PIECES = [
    " ",
    "  ",
    "- ",
    ":",
    ": ",
    "#",
    " #",
    '"',
    "'",
    "[",
    "]",
    "{",
    "}",
    "\n",
    "\t",
    "&a",
    "*a",
    "|",
    ">",
    "~",
]
PIECES += [
    "null",
    "a",
    "key: v\n",
    "- x\n",
    "-",
    "!",
    ",",
    "\x85",
    "---\n",
    "%",
    "@",
    "`",
    "? ",
    "\\",
    "0",
    "''",
    '""',
]


def spoilt(text: str, dice: random.Random) -> str:
    """Return a text with a few things put in or taken away, as a slip of the hand does."""
    for _ in range(dice.randrange(1, 5)):
        at = dice.randrange(len(text) + 1)
        end = min(len(text), at + dice.choice((0, 0, 0, 1, 2, 5)))
        text = text[:at] + dice.choice(PIECES) * dice.choice((1, 1, 2)) + text[end:]
    return text


def test_nearly_every_record_of_the_sample_is_plain() -> None:
    read = [plain(front) is not None for front in FRONTS]

    assert sum(read) > 0.9 * len(read) > 100


def test_what_is_plain_says_what_libyaml_says() -> None:
    dice = random.Random(26)

    texts = FRONTS + [spoilt(dice.choice(FRONTS)[: dice.randrange(40, 600)], dice) for _ in range(6000)]
    read = [(text, found) for text in texts if (found := plain(text)) is not None]

    assert len(read) > 1000
    for text, found in read:
        whole = parse_whole(text, "a.md")
        assert (found, [], [], False) == (whole.data, whole.problems, whole.blanks, whole.broken), text


@pytest.mark.parametrize(
    "text",
    [
        "a: b: c",
        "a: b #c",
        "a: *b",
        "a: |\n  b",
        "a: b\n  c",
        "a:\n- - b",
        "a: 1\na: 2",
        "a:\nb: 1",
        "a: ~",
        "a: null",
        "a: 'b''c'",
        'a: "b\\n"',
        "a: {b: c}",
        "a: [b, c: d]",
        "a: b\n c: d",
        "\ta: b",
        "a: b\x85c",
        "- a",
        "a:\n  b: c\n d: e",
        "a: b\n---\nc: d",
        "",
    ],
)
def test_what_is_doubtful_is_left_to_libyaml(text: str) -> None:
    assert plain(text) is None


def test_a_list_may_stand_as_far_to_the_left_as_its_field() -> None:
    text = "a:\n- b\n- c\nd: e\nf:\n- g: h\n  i: j\nk: l\n"

    assert (
        plain(text)
        == parse_whole(text, "a.md").data
        == {
            "a": ["b", "c"],
            "d": "e",
            "f": [{"g": "h", "i": "j"}],
            "k": "l",
        }
    )


def test_where_a_plain_value_stands_is_found_when_it_is_asked() -> None:
    marked = parse("name: Mơ\npacks:\n  - sku: MO-500\n    price: 1\n", "a.md", 2)

    assert str(marked.at("packs", 0, "price")) == "a.md:5:12"
    assert str(marked.at_key("packs", 0, "price")) == "a.md:5:5"
    assert str(marked.at()) == "a.md:2:1"


def keys(value: object, before: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    """Return the way to everything in a document."""
    inside = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [found for name, one in inside for found in [(*before, name), *keys(one, (*before, name))]]


def test_everything_stands_where_libyaml_says_it_does() -> None:
    dice = random.Random(27)

    texts = FRONTS + [spoilt(dice.choice(FRONTS)[: dice.randrange(40, 600)], dice) for _ in range(4000)]
    read = [(text, found) for text in texts if (found := plain(text)) is not None]

    assert len(read) > 800
    for text, found in read:
        here, whole = parse(text, "a.md", 2), parse_whole(text, "a.md", 2)
        for key in [(), *keys(found), ("no",), ("name", 0), ("packs", 9)]:
            assert here.at(*key) == whole.at(*key), (text, key)
            assert here.at_key(*key) == whole.at_key(*key), (text, key)
