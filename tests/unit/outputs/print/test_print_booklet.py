"""A fair's booklet, from records to what a reader of the PDF finds. Needs poppler and zbar (`make test` installs them)."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from itertools import combinations
from pathlib import Path

import pytest
from fairground import FAIR, PRODUCTS, Fairground, Pdf, Word, build, run, write_catalogue

GOLDEN = Path(__file__).parents[3] / "golden/print/booklet.txt"
SELECT_ALL = re.sub(
    r"products: .*",
    "select: {group: [thuc-pham, do-uong, duoc-lieu, thu-cong-my-nghe, sinh-vat-canh, du-lich]}",
    FAIR,
).replace("[vi, en]", "[vi]")
HARD = "Ặ Ỗ ữ Ẳng Ộn nhưỡng Thuỗng Nghiễm Khuỷu "


def test_the_booklet_says_what_the_golden_text_says(fair: Fairground):
    said = "\n".join(f"=== {number}\n{text.strip()}" for number, text in enumerate(fair.vi.pages, 1)) + "\n"

    if os.environ.get("GOLDEN") == "write":
        GOLDEN.write_text(said, "utf-8")

    assert said == GOLDEN.read_text("utf-8")


def test_every_product_has_a_page_of_its_own(fair: Fairground):
    pages = fair.vi.pages

    # Cover, contents, the opener of three foods, three foods, one craft, back.
    assert len(pages) == 8
    assert [text.count("Nhà sản xuất") for text in pages] == [0, 0, 0, 1, 1, 1, 1, 0]


def test_the_contents_name_the_page_on_which_a_product_stands(fair: Fairground):
    contents = " ".join(fair.vi.pages[1].split())

    for name in ("Mật ong", "Nước mắm Cửa Khe – Hai Hiền", "Hạt tiêu", "Nón lá"):
        number = int(re.search(rf"{name} (\d+)", contents.replace("\u00a0", " "))[1])
        assert name in fair.vi.pages[number - 1].replace("\u00a0", " ").replace("\n", " ")


@pytest.mark.parametrize(("page", "slug"), [(4, "mat-ong"), (5, "mam"), (6, "hat-tieu"), (7, "non-la")])
def test_the_code_on_a_page_leads_to_the_product(fair: Fairground, tmp_path: Path, page: int, slug: str):
    assert fair.vi.codes(page, tmp_path) == f"https://ocop.example/san-pham/{slug}/"


def test_the_code_in_the_english_booklet_leads_to_the_english_page(fair: Fairground, tmp_path: Path):
    assert fair.en.codes(5, tmp_path) == "https://ocop.example/en/products/mam/"


def test_what_is_not_translated_is_set_in_vietnamese_and_said_to_be(fair: Fairground):
    languages = re.findall(rb"/Lang\(([a-z]+)\)", fair.en.path.read_bytes())

    assert "Cửa Khe fish sauce" in fair.en.pages[4]
    assert "Hơn trăm năm nay" in fair.en.pages[4]
    assert {b"en", b"vi"} <= set(languages)


def test_prices_are_those_of_the_fair_s_first_day(fair: Fairground):
    fish_sauce, pepper = fair.vi.pages[4].replace("\u00a0", " "), fair.vi.pages[5].replace("\u00a0", " ")

    assert "99.000 ₫" in fish_sauce and "110.000 ₫" in fish_sauce
    assert "1.000 ₫" not in fish_sauce.split()
    assert "70.000 ₫" in pepper and "700.000 ₫/kg" in pepper


def test_a_lapsed_certificate_shows_no_stars(fair: Fairground):
    assert "Hết hạn từ 10/1/2023, chờ đánh giá lại" in fair.vi.pages[5]
    assert "Chưa xếp hạng sao" in fair.vi.pages[6]


def test_every_page_of_a_sample_says_that_it_is_one(fair: Fairground, tmp_path: Path):
    write_catalogue(tmp_path)
    (tmp_path / "content/catalogue.yml").write_text("name: Thật\nurl: https://ocop.example\n", "utf-8")
    build(tmp_path)

    real = Pdf(tmp_path / "dist/print/hoi/booklet-a5.pdf").pages

    assert all("minh họa" in text for text in fair.vi.pages[3:7])
    assert not any("minh họa" in text for text in real)


def test_the_pdf_names_itself_its_makers_and_its_language(fair: Fairground):
    info = run("pdfinfo", fair.vi.path)

    assert re.search(r"Title: +Ngày hội thử", info)
    assert re.search(r"Author: +Văn phòng thử", info)
    assert re.search(r"Tagged: +yes", info)
    assert b"<pdfuaid:part>1</pdfuaid:part>" in fair.vi.path.read_bytes()
    assert re.search(r"Page size: +419.5\d* x 595.2\d*", info)


def test_the_same_records_give_the_same_bytes(fair: Fairground, tmp_path: Path):
    build(write_catalogue(tmp_path))

    assert (tmp_path / "dist/print/hoi/booklet-a5.pdf").read_bytes() == fair.vi.path.read_bytes()
    assert not build(tmp_path).published.made


def test_a_fair_that_names_no_products_is_an_error(tmp_path: Path):
    built = build(write_catalogue(tmp_path, fair=re.sub(r"products: .*\n", "", FAIR)))

    assert [(one.code, one.severity, one.span.path) for one in built.findings if one.code == "OCOP-501"] == [
        ("OCOP-501", "error", "content/fairs/hoi.md")
    ]
    assert not (tmp_path / "dist/print").exists()


def test_a_fair_whose_choice_finds_nothing_is_a_warning(tmp_path: Path):
    built = build(write_catalogue(tmp_path, fair=re.sub(r"products: .*", "select: {group: du-lich}", FAIR)))

    found = next(one for one in built.findings if one.code == "OCOP-502")
    assert (found.severity, found.span.line) == ("warning", 7)
    assert not (tmp_path / "dist/print").exists()


def test_a_fair_that_asks_for_other_pieces_gets_no_booklet(tmp_path: Path):
    build(write_catalogue(tmp_path, fair=FAIR.replace("prices:", "pieces: [{kind: labels}]\nprices:")))

    assert not (tmp_path / "dist/print").exists()


def test_text_of_a_record_is_never_run_as_typst(made: Callable[..., Pdf]):
    sly = '#read("/data.json") $x$ *b* _i_ @a <l> \\ // [c] `d`'
    products = {
        "mam": PRODUCTS["mam"].replace("Cá cơm và muối", f"'{sly}'"),
        "non-la": f"name: '{sly}'\nproducer: nha-lam\ngroup: du-lich\n",
    }

    pages = made(products, SELECT_ALL).pages

    assert " ".join(pages[2].split()).count(sly) == 1
    assert sly in " ".join(pages[3].split())


def test_hostile_records_stay_on_their_pages(made: Callable[..., Pdf]):
    long = (HARD * 3)[:119].strip()
    packs = "".join(
        f"  - {{sku: S{n}, name: 'Hộp quà {HARD}', net: 500 ml x 2 chai, price: {n}234000, availability: preorder}}\n"
        for n in range(1, 41)
    )
    wordy = f"name: {long}\nproducer: nha-lam\ngroup: do-uong\nhighlights: [{', '.join([HARD * 3] * 9)}]\ningredients: {HARD * 20}\n"
    products = {
        "dai": wordy + "photos: [{file: anh.jpg, credit: " + "ai đó " * 30 + "}]\n",
        "nhieu-goi": f"name: {long}\nproducer: nha-lam\ngroup: sinh-vat-canh\nphotos: [{{file: anh.jpg}}]\npacks:\n{packs}",
        "tat-ca": f"{wordy}usage: {HARD * 40}\npacks:\n{packs.replace('sku: S', 'sku: T')}",
        "tron": "name: X\nproducer: nha-lam\ngroup: duoc-lieu\n",
    }
    fair = (
        SELECT_ALL.replace("Ngày hội thử", long).replace("Công viên", HARD * 4).replace("Mời bạn", HARD * 200)
    )

    booklet = made(products, fair)

    assert _astray(booklet) == []
    assert _overlaps(booklet) == []


def test_two_hundred_products_have_tidy_contents(made: Callable[..., Pdf]):
    groups = ("thuc-pham", "do-uong", "duoc-lieu", "thu-cong-my-nghe", "sinh-vat-canh", "du-lich")
    products = {
        f"hang-{n}": f"name: Món hàng số {n}\nproducer: nha-lam\ngroup: {groups[n % 6]}\n" for n in range(200)
    }

    booklet = made(products, SELECT_ALL)
    pages = booklet.pages

    listed = dict(
        re.findall(r"(Món hàng số \d+)\s+(\d+)\n", "".join(text for text in pages if "Trong tập này" in text))
    )

    assert len(listed) == 200
    assert all(f"{name}\n" in pages[int(number) - 1] for name, number in listed.items())
    assert _astray(booklet) == [] and _overlaps(booklet) == []


@pytest.mark.parametrize("order", ["producer", "place", "stars", "name"])
def test_other_orders_need_no_openers(made: Callable[..., Pdf], order: str):
    booklet = made(PRODUCTS, SELECT_ALL.replace("languages:", f"order: {order}\nlanguages:"))

    assert len(booklet.pages) == 7
    assert _astray(booklet) == [] and _overlaps(booklet) == []


def _astray(booklet: Pdf) -> list[Word]:
    """Return the words that leave their page, or come nearer to its edge than a knife may."""
    return [
        word
        for page in booklet.words
        for word in page
        if word.left < 14 or word.top < 8 or word.right > 406 or word.bottom > 588
    ]


def _overlaps(booklet: Pdf) -> list[tuple[int, str, str]]:
    """Return words of a page that lie on another."""
    return [
        (number, one.text, other.text)
        for number, page in enumerate(booklet.words, 1)
        for one, other in combinations(page, 2)
        if _covers(one, other)
    ]


def _covers(one: Word, other: Word) -> bool:
    # A word's box is as high as its font allows; its letters are in the middle half.
    def middle(word: Word) -> tuple[float, float]:
        quarter = (word.bottom - word.top) / 4
        return word.top + quarter, word.bottom - quarter

    (top, bottom), (other_top, other_bottom) = middle(one), middle(other)
    return (
        min(one.right, other.right) - max(one.left, other.left) > 0.5
        and min(bottom, other_bottom) - max(top, other_top) > 0.2
    )
