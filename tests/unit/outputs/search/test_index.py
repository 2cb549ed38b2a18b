"""The search index as files: what is in them, how large they are, which of them a change touches."""

import gzip
import json
import random
import unicodedata
from dataclasses import replace

import pytest

from generator.outputs.search.fold import fold, syllables
from generator.outputs.search.index import CARDS, STRIDE, Entry, build

SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
ONSETS = "b c ch d đ g gi h kh l m n ng nh ph qu r s t th tr v x"
RIMES = "a ả á ạ ăn ắn ặng âm ấm ân ầu e ẻo ê ền ễn i ịch iên iếng o ó ong ôi ộc ơm ời u ũng uôn ường ước ưa"


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("Nước MẮM", "nuoc mam"),
        (unicodedata.normalize("NFD", "Đèn lồng Hội An"), "den long hoi an"),
        ("ĐÀ NẴNG", "da nang"),
        ("Ðà Lạt", "da lat"),
        ("Cửa Khe – Hai Hiền, 500 ml", "cua khe – hai hien, 500 ml"),
    ],
)
def test_text_is_folded_to_what_people_type_without_marks(written, folded):
    assert fold(written) == folded


def test_syllables_are_parted_by_whatever_is_no_letter_or_digit():
    assert syllables("Nước-mắm_Cửa (500ml)") == [
        ("nuoc", "nước"),
        ("mam", "mắm"),
        ("cua", "cửa"),
        ("500ml", "500ml"),
    ]


def test_the_same_entries_give_the_same_bytes():
    assert build(entries(300)) == build(entries(300))


def test_every_syllable_of_every_text_can_be_read_back():
    goods = entries(400)

    files = build(goods)

    assert sorted(read_back(files)) == sorted(said_by(goods))


def test_a_text_that_comes_twice_is_kept_once():
    bilingual = Entry(url="a/", name="Trà", texts=(("Trà xanh", 3), ("Trà xanh", 3)))

    assert len(read_back(build([bilingual]))) == 2


def test_cards_lie_in_pieces_of_48_in_the_order_given():
    goods = entries(100)

    files = build(goods)
    pieces = [json.loads(files[name]) for name in root(files)["cards"]]

    assert [len(piece) for piece in pieces] == [CARDS, CARDS, 4]
    assert [card[0] for piece in pieces for card in piece] == [good.url for good in goods]


def test_a_changed_price_renames_one_piece_of_cards_and_no_posting():
    goods = entries(500)
    dearer = [*goods[:60], replace(goods[60], price="99.000 ₫"), *goods[61:]]

    before, after = build(goods), build(dearer)

    assert [name[0] for name in after.keys() - before.keys()] == ["c"]
    assert before["index.json"] != after["index.json"]


def test_a_changed_name_renames_only_the_files_that_hold_its_syllables():
    goods = entries(2_000)
    name = "Bánh ít"
    renamed = [*goods[:-1], replace(goods[-1], name=name, texts=((name, 3), *goods[-1].texts[1:]))]

    before, after = build(goods), build(renamed)

    assert len(after.keys() - before.keys()) < 20 < len(after)


def test_a_beginning_over_several_files_says_which_products_have_it_and_how_much_that_weighs():
    goods = entries(2_000)

    files = build(goods)

    assert root(files)["beginnings"]
    for beginning, name in root(files)["beginnings"].items():
        assert summary(json.loads(files[name])) == heaviest(goods, beginning)


def test_a_thousand_products_stay_small():
    files = build(entries(1_000))

    assert len(gzip.compress(files["index.json"])) < 2_000
    assert max(len(gzip.compress(data)) for data in files.values()) < 10_000
    assert sum(len(gzip.compress(data)) for name, data in files.items() if name[0] == "p") < 100_000


def test_an_empty_catalogue_has_an_index_too():
    files = build([])

    assert root(files)["cards"] == []
    assert json.loads(files[root(files)["syllables"]]) == ""


def test_a_weight_out_of_bounds_is_our_mistake():
    with pytest.raises(ValueError, match="a/"):
        Entry(url="a/", name="Trà", texts=(("Trà", 4),))


def entries(count):
    dice = random.Random(2026)
    return [entry(number, dice) for number in range(count)]


def entry(number, dice):
    name, maker, place = (
        " ".join(dice.choice(ONSETS.split()) + dice.choice(RIMES.split()) for _ in range(words)).capitalize()
        for words in (4, 3, 2)
    )
    texts = ((name, 3), (f"Hợp tác xã {maker}", 2), (f"Xã {place}", 1), (f"SKU-{number}", 2))
    return Entry(url=f"san-pham/{number}/", name=name, texts=texts, place=f"Xã {place}", price="45.000 ₫")


def root(files):
    return json.loads(files["index.json"])


def read_back(files):
    return [
        (term, spelling, product, weight, place)
        for name in root(files)["postings"].values()
        for term, row in json.loads(files[name]).items()
        for spelling, product, weight, place in postings(term, row)
    ]


def postings(term, row):
    spellings, gaps, kinds, places = row
    known, product = (spellings or term).split(" "), 0
    for gap, kind, place in zip(unpack(gaps), unpack(kinds), unpack(places), strict=True):
        product += gap
        yield known[kind // 4], product, kind % 4, place


def summary(row):
    products, product = {}, 0
    for gap, weight in zip(*map(unpack, row), strict=True):
        product += gap
        products[product] = weight
    return products


def unpack(text):
    numbers, number, shift = [], 0, 0
    for value in map(SIGNS.index, text):
        number |= (value & 31) << shift
        shift += 5
        if value < 32:
            numbers.append(number)
            number = shift = 0
    return numbers


def said_by(goods):
    for product, good in enumerate(goods):
        for number, (text, weight) in enumerate(good.texts):
            for place, (term, spelling) in enumerate(syllables(text), number * STRIDE):
                yield term, spelling, product, weight, place


def heaviest(goods, beginning):
    weights = {}
    for term, _, product, weight, _ in said_by(goods):
        if term.startswith(beginning):
            weights[product] = max(weight, weights.get(product, 0))
    return weights
