"""The sample's site as people meet it: finding, reading, on a phone and at a desk, by day and by night, without JavaScript."""

import re
import shutil
import unicodedata

import pytest
from conftest import served

SAUCE = "san-pham/nuoc-mam-cua-khe-hai-hien/"
PAGES = {
    "home": "",
    "list": "san-pham/",
    "group": "nhom/thuc-pham/",
    "groups": "nhom/",
    "stars": "hang-sao/",
    "star": "hang-sao/4/",
    "places": "dia-phuong/",
    "product": SAUCE,
    "product in English": "en/products/nuoc-mam-cua-khe-hai-hien/",
    "stories": "cau-chuyen/",
    "story": "cau-chuyen/mam-khong-uop-da-cua-khe/",
    "producers": "chu-the/",
    "producer": "chu-the/co-so-nuoc-mam-hai-hien/",
    "points": "diem-ban/",
    "point": "diem-ban/cua-hang-ocop-thang-binh/",
    "fairs": "hoi-cho/",
    "fair": "hoi-cho/ngay-hoi-san-pham-quang-nam-2022/",
    "news": "tin-tuc/",
    "news item": "tin-tuc/2022-12-20-cua-khe-ban-chuyen-don-khach/",
    "editorial": "about/",
    "editorial in English": "en/help/",
}
HIT = "#search .hits a"


def find(page, text):
    """Open the search with its key and type."""
    page.keyboard.press("/")
    page.fill("#search input", text)
    page.wait_for_function("document.querySelector('#search .said').textContent.match(/\\d|Không|Nothing/)")
    return page.locator(HIT)


def names(hits):
    return [unicodedata.normalize("NFC", one) for one in hits.locator(".name").all_inner_texts()]


def test_goods_are_found_without_marks_and_opened(visit):
    page = visit()

    hits = find(page, "nuoc mam")
    assert any("Nước mắm Cửa Khe" in name for name in names(hits))

    hits.filter(has_text="Cửa Khe").first.click()
    page.wait_for_url(f"**/{SAUCE}")
    assert "Nước mắm Cửa Khe" in page.locator("h1").inner_text().replace("\u00a0", " ")
    assert page.wrong == []


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("den", "èn lồng"),
        ("NƯỚC MẮM", "Nước mắm"),
        (unicodedata.normalize("NFD", "đèn lồng"), "èn lồng"),
        ("nuoc mma", "Nước mắm"),
        ("que tra my", "quế"),
    ],
)
def test_goods_are_found_however_they_are_typed(visit, typed, found):
    assert any(found.lower() in name.lower() for name in names(find(visit(), typed)))


def test_what_is_not_there_is_said(visit):
    page = visit()

    assert find(page, "xyzzy").count() == 0
    assert "xyzzy" in page.locator("#search .said").inner_text()


def test_the_keyboard_alone_is_enough(visit):
    page = visit()
    find(page, "nuoc mam cua khe")

    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")

    page.wait_for_url("**/san-pham/*/")
    page.keyboard.press("/")
    assert page.locator("#search").is_visible()
    page.keyboard.press("Escape")
    assert not page.locator("#search").is_visible()


def test_a_product_page_says_what_one_came_for(visit):
    page = visit(SAUCE)

    assert "Nước mắm Cửa Khe" in page.locator("h1").inner_text().replace("\u00a0", " ")
    assert re.search(r"\d trên 5 sao OCOP|Chờ đánh giá lại", page.locator(".buy").inner_text())
    assert re.search(r"\d\.\d{3}\s₫", page.locator(".packs").inner_text())
    assert page.locator("img.qr").evaluate(
        "async one => { one.loading = 'eager'; await one.decode(); return one.naturalWidth > 0 }"
    )
    assert page.locator("section.tale a, .tale a.btn").count() >= 1


def test_the_switch_of_language_stays_on_the_same_thing(visit):
    page = visit(SAUCE)

    page.click(".tools a[hreflang=en]")
    page.wait_for_url("**/en/products/nuoc-mam-cua-khe-hai-hien/")
    assert page.locator("html").get_attribute("lang") == "en"

    page.click(".tools a[hreflang=vi]")
    page.wait_for_url(f"**/{SAUCE}")


def test_english_pages_search_in_english_pages(visit):
    page = visit("en/")

    find(page, "nuoc mam").first.click()

    page.wait_for_url("**/en/products/*/")
    assert page.wrong == []


def test_the_switch_of_light_and_dark_is_remembered(visit):
    page = visit()
    ground = "getComputedStyle(document.body).backgroundColor"
    light = page.evaluate(ground)

    page.click("[data-theme-switch]")
    dark = page.evaluate(ground)
    page.goto(f"{page.url}san-pham/")

    assert light != dark
    assert page.evaluate(ground) == dark


@pytest.mark.parametrize("name", PAGES)
def test_a_page_fits_and_nothing_goes_wrong_on_it(visit, name):
    page = visit(PAGES[name])
    page.evaluate("document.querySelectorAll('img[loading=lazy]').forEach(one => { one.loading = 'eager' })")

    for width, height in ((1440, 900), (360, 740)):
        page.set_viewport_size({"width": width, "height": height})
        # Not `decode`: it is refused where another size of the image is chosen meanwhile.
        page.wait_for_function("[...document.images].every(one => one.complete && one.naturalWidth > 0)")
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme)
            wide = page.evaluate("document.documentElement.scrollWidth - innerWidth")
            assert (page.wrong, wide) == ([], 0), (width, scheme)
    assert page.locator("h1").count() == 1


def test_an_unknown_address_gets_a_page_of_ours(visit, origin):
    page = visit("san-pham/khong-co-mon-nay/")

    assert "Trang này không có ở đây" in page.locator("h1").inner_text()
    assert page.wrong == [f"404: {origin}/san-pham/khong-co-mon-nay/"] + [
        one for one in page.wrong if "404 (" in one
    ]
    page.click("main a.btn")
    page.wait_for_url(f"{origin}/san-pham/")


def test_the_site_works_below_a_path(visit, sample, tmp_path):
    shutil.copytree(sample / "site", tmp_path / "xa/danh-muc")
    with served(tmp_path) as origin:
        page = visit("xa/danh-muc/", at=origin)

        find(page, "nuoc mam").filter(has_text="Cửa Khe").first.click()

        page.wait_for_url(f"**/xa/danh-muc/{SAUCE}")
        page.click(".tools a[hreflang=en]")
        page.wait_for_url(f"{origin}/xa/danh-muc/en/products/nuoc-mam-cua-khe-hai-hien/")
        assert page.wrong == []


def test_without_javascript_everything_is_a_link(visit, origin):
    page = visit(java_script_enabled=False)

    page.fill("main form input[name=q]", "nuoc mam")
    page.press("main form input[name=q]", "Enter")
    page.wait_for_url(lambda url: url == f"{origin}/san-pham/?q=nuoc+mam")
    assert page.locator("ul.cards > li").count() > 20

    page.click(".facets a[href*='nhom/thuc-pham']")
    page.wait_for_url(f"{origin}/nhom/thuc-pham/")
    page.locator("ul.cards > li a").first.click()
    assert page.locator(".packs").is_visible()
    assert page.locator(".needs-js").first.is_hidden()
    page.click(".tools a[data-find]")
    page.wait_for_url(f"{origin}/san-pham/")


def test_a_search_that_was_sent_as_an_address_opens_with_its_hits(visit):
    page = visit("san-pham/?q=nuoc+mam")

    page.wait_for_selector(HIT)
    assert any("Nước mắm" in name for name in names(page.locator(HIT)))
