"""What people type finds what they mean: the browser's own code, run by Node on an index built here."""

import json
import random
import shutil
import subprocess
import unicodedata
from dataclasses import replace
from pathlib import Path

import pytest

from generator.outputs.search.fold import fold, syllables
from generator.outputs.search.index import Entry, build

QUERY = Path(__file__).parents[4] / "theme/site/assets/query.js"
EVERYTHING = 1_000_000
ONSETS = "b c ch d đ g h kh l m n ng nh ph qu s t th tr v x"
RIMES = "a á ạ ăn ắng âm ầu anh ành e ẻo ên ềnh iên iếng o ong óc ôi ộc ơm ời u ũng uôn ường ước ưa"
LETTERS = "abcdefghiklmnopqrstuvxy"

# One process answers all questions: each line is a question, each line back its answer.
ANSWER = """
const [, code] = process.argv
const { find, fold, library, lit } = await import("data:text/javascript," + encodeURIComponent(code))
const { readFile } = await import("node:fs/promises")
const { createInterface } = await import("node:readline")

async function found(text, { folder, most }) {
  const fetched = []
  const get = library(async name => { fetched.push(name); return JSON.parse(await readFile(`${folder}/${name}`, "utf8")) })
  const { total, hits, words } = await find(get, text, most)
  return { total, urls: hits.map(hit => hit.url), lit: hits.map(hit => lit(hit.name, words)), hits: hits.slice(0, 1), fetched }
}

async function unreachable() {
  let tries = 0
  const get = library(async () => { tries++; throw new Error("no connection") })
  const failed = () => find(get, "mam").catch(error => error.message)
  return { failures: [await failed(), await failed()], tries }
}

for await (const line of createInterface({ input: process.stdin })) {
  const question = JSON.parse(line)
  if (question.find) console.log(JSON.stringify(await Promise.all(question.find.map(text => found(text, question)))))
  if (question.fold) console.log(JSON.stringify(question.fold.map(fold)))
  if (question.unreachable) console.log(JSON.stringify(await unreachable()))
}
"""


def good(name, *more, maker="HTX Hai Hiền", place="Xã Thăng An", old="Xã Bình Dương", sku="X"):
    url = fold(name).replace(" ", "-")
    texts = ((name, 3), *((text, 3) for text in more), (maker, 2), (place, 1), (old, 1), (sku, 2))
    return Entry(url=url, name=name, texts=texts, group="thuc-pham", stars=4, place=place, price="45.000 ₫")


GOODS = [
    good("Nam trân", place="Xã Tây Hồ"),
    good("Nấm linh chi"),
    good("Rượu nếp năm tháng", "Five-month rice wine"),
    good("Nước ép mắm mè"),
    good("Nước mắm Cửa Khe", "Cửa Khe fish sauce", maker="Cơ sở Hai Hiền", sku="MAM-CK-500"),
    good("Mắm nước lợ"),
    good("Tiêu đen", place="Xã Trà My", old="Xã Tiên Hiệp", sku="8938505974194"),
    good("Đèn lồng", "Silk lantern", maker="Cơ sở Huỳnh Văn Ba"),
    good("Bánh hoà tan", maker="HTX Đại Lộc"),
    good("Mì Quảng"),
    good("Mít sấy Mì"),
    good("Khăn lụa Mã Châu <b>&"),
]


@pytest.fixture(scope="module")
def ask():
    node = shutil.which("node")
    assert node, "the query runs in browsers; to test it Node.js must be installed (apt install nodejs)"
    command = [node, "--input-type=module", "-e", ANSWER, QUERY.read_text("utf-8")]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE}
    with subprocess.Popen(command, text=True, encoding="utf-8", **pipes) as process:

        def ask(**question):
            process.stdin.write(json.dumps(question) + "\n")
            process.stdin.flush()
            return json.loads(process.stdout.readline())

        yield ask


@pytest.fixture(scope="module")
def found(ask, tmp_path_factory):
    folder = tmp_path_factory.mktemp("index")

    def find(*texts, goods=GOODS, most=12):
        for name, data in build(goods).items():
            (folder / name).write_bytes(data)
        return ask(find=texts, folder=str(folder), most=most)

    return find


@pytest.mark.parametrize("written", ["nuoc mam", "nước mắm", "NƯỚC MẮM", "  nước,  mắm ", "nuoc ma"])
def test_fish_sauce_is_found_however_it_is_typed(found, written):
    composed, apart = found(written, unicodedata.normalize("NFD", written))

    assert composed["urls"][0] == "nuoc-mam-cua-khe"
    assert composed["total"] == 3
    assert apart == composed


def test_a_phrase_goes_before_the_same_words_scattered(found):
    (answer,) = found("nuoc mam")

    assert answer["urls"] == ["nuoc-mam-cua-khe", "nuoc-ep-mam-me", "mam-nuoc-lo"]


def test_typed_marks_rank_first_what_is_spelled_so(found):
    year, south, mushroom = found("năm", "nam", "nấm")

    assert year["urls"] == ["ruou-nep-nam-thang", "nam-tran", "nam-linh-chi"]
    assert south["urls"] == ["nam-tran", "nam-linh-chi", "ruou-nep-nam-thang"]
    assert mushroom["urls"][0] == "nam-linh-chi"


def test_without_marks_every_spelling_is_found(found):
    plain, black, lamp = found("den", "đen", "đèn")

    assert plain["urls"] == black["urls"] == ["tieu-den", "den-long"]
    assert lamp["urls"] == ["den-long", "tieu-den"]


def test_a_tone_on_either_vowel_is_the_same_spelling(found):
    other = good("Bánh hóa tan")

    (answer,) = found("bánh hòa", goods=[other, *GOODS])

    assert answer["urls"] == ["banh-hoa-tan", "banh-hoa-tan"]
    assert "hoà" in answer["hits"][0]["name"]


def test_a_whole_syllable_goes_before_one_that_only_begins_so(found):
    (answer,) = found("mi")

    assert answer["urls"][:2] == ["mi-quang", "mit-say-mi"]


@pytest.mark.parametrize(
    ("typed", "url"),
    [
        ("huynh van ba", "den-long"),
        ("cơ sở hai hiền", "nuoc-mam-cua-khe"),
        ("tra my", "tieu-den"),
        ("Tiên Hiệp", "tieu-den"),
        ("mam-ck-500", "nuoc-mam-cua-khe"),
        ("8938505974194", "tieu-den"),
        ("893850", "tieu-den"),
        ("lantern", "den-long"),
    ],
)
def test_a_maker_a_place_new_or_old_and_a_code_find(found, typed, url):
    (answer,) = found(typed)

    assert answer["urls"] == [url]


@pytest.mark.parametrize("typed", ["lanterm", "latnern", "lantrn", "den lonh", "dem lantern"])
def test_one_wrong_letter_is_mended(found, typed):
    (answer,) = found(typed)

    assert answer["urls"] == ["den-long"]


@pytest.mark.parametrize("typed", ["8938505974195", "lamtrem", "den quang", "constructor", "…", ""])
def test_what_nobody_says_finds_nothing(found, typed):
    (answer,) = found(typed)

    assert (answer["total"], answer["urls"]) == (0, [])


def test_the_name_is_lit_where_it_was_asked_for(found):
    begun, mended, hostile = found("nuoc cua kh", "lonng", "chau")

    assert lit_in(begun) == ["Nước", "Cửa", "Kh"]
    assert lit_in(mended) == ["lồng"]
    assert "".join(part["text"] for part in hostile["lit"][0]) == "Khăn lụa Mã Châu <b>&"


def test_a_hit_has_its_address_whether_or_not_that_says_the_name(found):
    goods = [replace(GOODS[4], url=f"san-pham/{slug}/") for slug in ("nuoc-mam-cua-khe-2", "hai-hien")]

    (answer,) = found("cua khe", goods=goods)

    assert answer["urls"] == ["san-pham/nuoc-mam-cua-khe-2/", "san-pham/hai-hien/"]


def test_a_hit_shows_what_a_card_shows(found):
    (answer,) = found("cua khe")

    assert answer["hits"] == [
        {
            "url": "nuoc-mam-cua-khe",
            "name": "Nước mắm Cửa Khe",
            "photo": "",
            "group": "thuc-pham",
            "stars": 4,
            "place": "Xã Thăng An",
            "price": "45.000 ₫",
        }
    ]


def test_twelve_are_shown_and_only_their_cards_fetched(found):
    goods = [good(f"Trà {number}") for number in range(200)]

    (answer,) = found("tra", goods=goods)

    assert (answer["total"], len(answer["urls"])) == (200, 12)
    assert [name[0] for name in answer["fetched"]] == ["i", "p", "c"]


def test_a_failed_fetch_is_said_and_tried_again(ask):
    answer = ask(unreachable=True)

    assert answer == {"failures": ["no connection", "no connection"], "tries": 2}


def test_the_browser_folds_as_the_builder_does(ask):
    letters = [chr(code) for code in (*range(0x20, 0x250), *range(0x1E00, 0x1F00))]
    apart = [unicodedata.normalize("NFD", letter) for letter in letters]

    assert ask(fold=letters) == [fold(letter) for letter in letters]
    assert ask(fold=apart) == [fold(letter) for letter in apart]


def test_names_without_marks_or_with_a_wrong_letter_find_what_a_plain_scan_finds(found):
    dice = random.Random(7)
    goods = made_up(1_500, dice)
    queries = [
        query(dice, dice.choice(goods), how)
        for how in ("exact", "plain", "begun", "wrong")
        for _ in range(50)
    ]

    answers = found(*(typed for _, typed in queries), goods=goods, most=EVERYTHING)

    said = said_by(goods)
    for (meant, typed), answer in zip(queries, answers, strict=True):
        assert_as_scanned(said, meant, typed, set(answer["urls"]))


def assert_as_scanned(said, meant, typed, urls):
    scanned = scan(said, typed)
    if scanned:
        assert urls == scanned, typed
    else:
        assert meant.url in urls, typed


def scan(said, typed):
    *words, last = fold(typed).split()
    with_words = {url: terms for url, terms in said.items() if terms.issuperset(words)}
    return {url for url, terms in with_words.items() if any(term.startswith(last) for term in terms)}


def said_by(goods):
    return {each.url: {term for text, _ in each.texts for term, _ in syllables(text)} for each in goods}


def query(dice, meant, how):
    words = [word for word in meant.name.split() if len(word) < 20]
    words = dice.sample(words, dice.randint(1, min(4, len(words))))
    match how:
        case "plain":
            words = [fold(word) for word in words]
        case "begun":
            words[-1] = words[-1][: dice.randint(1, len(words[-1]))]
        case "wrong":
            words = misspelled(dice, [fold(word) for word in meant.name.split()])
    return meant, " ".join(words)


def misspelled(dice, words):
    at = dice.choice([at for at, word in enumerate(words) if len(word) > 3])
    word, cut = words[at], dice.randrange(len(words[at]) - 1)
    before, after = word[:cut], word[cut:]
    letter = dice.choice(LETTERS)
    mistakes = [
        before + letter + after[1:],
        before + letter + after,
        before + after[1:],
        before + after[1::-1] + after[2:],
    ]
    return [*words[:at], dice.choice(mistakes), *words[at + 1 :]]


def made_up(count, dice):
    syllable = [onset + rime for onset in ONSETS.split() for rime in RIMES.split()]
    names = ("Sanh " + " ".join(dice.choices(syllable, k=dice.randint(3, 5))) for _ in range(count))
    return [made_up_good(number, name, dice.choice(syllable)) for number, name in enumerate(names)]


def made_up_good(number, name, place):
    return Entry(url=str(number), name=name, texts=((name, 3), (f"Xã {place}", 1), (f"SP{number}", 2)))


def lit_in(answer):
    return [part["text"] for part in answer["lit"][0] if part["lit"]]
