"""Vietnamese order, held against ICU's own: Node's `Intl.Collator('vi')`."""

import json
import random
import shutil
import subprocess
import unicodedata

import pytest

from generator.model.order import sort_key

ONSETS = [
    "b",
    "c",
    "ch",
    "d",
    "đ",
    "g",
    "gh",
    "gi",
    "h",
    "k",
    "kh",
    "l",
    "m",
    "n",
    "ng",
    "ngh",
    "nh",
    "p",
    "ph",
    "q",
    "r",
    "s",
    "t",
    "th",
    "tr",
    "v",
    "x",
    "",
]
VOWELS = ["a", "ă", "â", "e", "ê", "i", "o", "ô", "ơ", "u", "ư", "y"]
ENDINGS = ["", "c", "ch", "m", "n", "ng", "nh", "p", "t", "i", "o", "u"]
TONES = ["", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323"]


def ordered_by_node(words):
    """Return words in the order of ICU, as Node has it."""
    program = (
        "const words = JSON.parse(require('fs').readFileSync(0, 'utf-8'));"
        "const found = Intl.Collator.supportedLocalesOf(['vi']).length;"
        "const order = new Intl.Collator('vi', {ignorePunctuation: false, numeric: true}).compare;"
        "process.stdout.write(JSON.stringify({found, words: words.sort(order)}))"
    )
    node = shutil.which("node")
    assert node, "these tests need Node.js: tests/tools.sh installs it"
    done = subprocess.run(
        [node, "-e", program], input=json.dumps(words), capture_output=True, encoding="utf-8", check=True
    )
    told = json.loads(done.stdout)
    assert told["found"], "this Node has no Vietnamese: build it with full ICU, or install nodejs-full-i18n"
    return told["words"]


def syllable(chance):
    vowel = chance.choice(VOWELS) + chance.choice(TONES)
    return unicodedata.normalize("NFC", chance.choice(ONSETS) + vowel + chance.choice(ENDINGS))


@pytest.fixture(scope="module")
def chance():
    return random.Random(26)


def test_four_thousand_syllables_stand_as_icu_has_them(chance):
    words = sorted({syllable(chance) for _ in range(4000)})

    assert sorted(words, key=sort_key) == ordered_by_node(words)


def test_three_thousand_names_stand_as_icu_has_them(chance):
    words = sorted({" ".join(syllable(chance) for _ in range(chance.randint(1, 4))) for _ in range(3000)})

    assert sorted(words, key=sort_key) == ordered_by_node(words)


def test_names_that_begin_alike_stand_as_icu_has_them(chance):
    parts = [
        "trà",
        "tra",
        "trá",
        "Trà",
        "trâm",
        "trầm",
        "hoa",
        "hoà",
        "hòa",
        "Hoa",
        "đa",
        "da",
        "Đà",
        "dạ",
        "mật",
        "mất",
    ]
    words = sorted({" ".join(chance.choice(parts) for _ in range(chance.randint(1, 3))) for _ in range(1500)})

    # ICU puts small letters first and says nothing of hoà and hòa; only where two are otherwise the same do we differ.
    ours = [fold(word) for word in sorted(words, key=sort_key)]
    assert ours == [fold(word) for word in ordered_by_node(words)]


def fold(word):
    return unicodedata.normalize("NFC", word).lower().replace("oà", "òa")


def test_numbers_count_by_their_value():
    assert sorted(["Gạo 10 kg", "Gạo 2 kg", "Gạo"], key=sort_key) == ["Gạo", "Gạo 2 kg", "Gạo 10 kg"]


def test_decomposed_letters_are_the_same_letters():
    words = ["Ớt", "Ổi", "Ô mai"]

    assert [sort_key(unicodedata.normalize("NFD", word))[:2] for word in words] == [
        sort_key(word)[:2] for word in words
    ]
