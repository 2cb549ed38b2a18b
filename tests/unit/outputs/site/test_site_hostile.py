"""A catalogue that nobody would write: whatever is in it, every page is sound, and says nothing but what it should."""

import re

import pytest
from hamlet import ELSEWHERE
from nasty import LONG, NASTY


@pytest.fixture
def site(nasty_site):
    return nasty_site


@pytest.fixture
def pages(site):
    return site.pages.values()


def test_every_kind_of_page_is_there_in_both_languages(site):
    kinds = (
        "",
        "san-pham/du/",
        "cau-chuyen/dai/",
        "chu-the/nha/",
        "diem-ban/du/",
        "hoi-cho/xua/",
        "nhom/thuc-pham/",
    )
    more = ("tin-tuc/2020-01-02-tin/", "hang-sao/4/", "san-pham/cua-nhap/", "chu-the/khong-hang/", "ve/")
    english = (
        "en/",
        "en/products/du/",
        "en/stories/dai/",
        "en/producers/nha/",
        "en/where-to-buy/du/",
        "en/fairs/xua/",
    )

    assert {f"{name}index.html" for name in (*kinds, *more, *english)} | {"404.html"} <= set(site.pages)


def test_drafts_have_no_page_and_no_link(site, pages):
    assert not [name for name in site.files if "nhap/" in name and "cua-nhap" not in name]
    assert not [
        page.name for page in pages for _, address in page.links() if re.search(r"(?<!cua-)nhap/$", address)
    ]
    assert "Hàng nháp" in site["cau-chuyen/dai/"].text


def test_nothing_that_was_written_runs(pages):
    for page in pages:
        scripts = page.tree.xpath("//script[not(@src)]")
        assert [
            one.get("id") for one in scripts if one.get("id") != "__config" and "alert" in one.text_content()
        ] == []
        assert page.tree.xpath("//iframe | //object | //embed | //body//style | //img[@src='x']") == []
        assert not [key for one in page.tree.iter() for key in one.attrib if key.startswith("on")]
        assert not [address for _, address in page.links() if address.lower().startswith("javascript")]


def test_what_was_written_is_shown_as_it_was_written(site):
    product = site["san-pham/du/"].tree

    shown = product.xpath("string(//h1)").replace("\u00a0", " ")
    assert shown == LONG.strip()
    assert NASTY in product.xpath("string(//dl)")
    assert site[""].tree.xpath("string(//header//a[@class='brand'])").strip() == LONG.strip()
    assert [one for one in site["ve/"].tree.xpath("//footer//li/a/text()") if "&" in one] == [
        "Về chúng ta & họ"
    ]


def test_no_mark_of_ours_and_no_word_of_pythons_is_left(pages):
    for page in pages:
        said = " ".join(text for _, text in page.texts())
        assert not re.search(r"@@(title|description|head|class|content|root|other)@@", page.text), page.name
        assert not re.search(r"\bNone\b(?! yet)|Undefined|\bnan\b|object at 0x|<bound|1337", said), page.name


def test_every_address_leads_somewhere(site):
    assert site.broken("https://ocop.example/") == []


def test_every_id_stands_once_and_every_drawing_is_there(pages):
    for page in pages:
        assert len(page.ids) == len(set(page.ids)), page.name
        assert {one.get("href")[1:] for one in page.tree.xpath("//use")} <= set(page.ids), page.name


def test_what_is_not_translated_is_said_to_be_vietnamese(pages):
    english = [page for page in pages if page.language == "en"]

    wrong = [
        (page.name, text[:60])
        for page in english
        for said, text in page.texts()
        if "Tiếngviệt" in text and said != "vi"
    ]

    assert english
    assert wrong == []


def test_the_ribbon_is_on_every_page_of_a_sample(pages):
    assert [page.name for page in pages if len(page.tree.xpath("//aside[@class='ribbon']")) != 1] == []


def test_thirty_packs_are_all_shown(site):
    assert len(site["san-pham/du/"].tree.xpath("//ul[@class='packs']/li")) == 30


def test_the_head_is_sound_whatever_a_page_is_called(pages):
    for page in pages:
        head = page.tree.find("head")
        assert len(head.findall("title")) == 1, page.name
        assert len(head.xpath("meta[@name='description']")) == 1 or page.name.startswith(("ve/", "en/ve")), (
            page.name
        )
        assert head.xpath("meta[@name='robots'] | link[@rel='canonical']"), page.name


def test_pages_lead_nowhere_else_unasked(pages):
    asked = (
        "https://example.org/",
        "https://zalo.me/",
        "https://www.openstreetmap.org/",
        "https://ocop.example/",
    )

    for page in pages:
        foreign = [
            one
            for _, one in page.links()
            if re.match(r"\w+:", one) and not one.startswith((*asked, *ELSEWHERE))
        ]
        assert foreign == [], page.name
