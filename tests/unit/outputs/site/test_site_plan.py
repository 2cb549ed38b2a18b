"""Which pages there are: lists in pieces, one language or two, a site below a path, what is the locality's own."""

import json
import re

import pytest
from hamlet import build, catalogue, record, write

NAMES = {"producers/nha.md": record(name="Nhà", kind="farm"), "catalogue.yml": catalogue()}
PRODUCT = record(name="Trà", producer="nha", group="do-uong")


@pytest.fixture
def made(tmp_path):
    """Return a builder of a catalogue with one producer and one product, and what else is given."""

    def made(files=None, **front):
        files = (
            NAMES | {"products/tra/index.md": PRODUCT, "catalogue.yml": catalogue(**front)} | (files or {})
        )
        return build(write(tmp_path, files))

    return made


def test_the_forty_ninth_product_begins_a_second_page(tmp_path):
    goods = {
        f"products/tra-{at}/index.md": record(name=f"Trà {at}", producer="nha", group="do-uong")
        for at in range(49)
    }
    site = build(write(tmp_path, NAMES | goods))

    first, second = site["san-pham/"].tree, site["san-pham/trang/2/"].tree
    assert [len(page.xpath("//ul[@class='cards']/li")) for page in (first, second)] == [48, 1]
    assert first.xpath("//a[@rel='next']/@href") == ["../san-pham/trang/2/"]
    assert second.xpath("//a[@rel='prev']/@href") == ["../../../san-pham/"]
    assert "en/products/page/2/index.html" in site.files
    assert "san-pham/trang/3/index.html" not in site.files
    assert second.xpath("string(//title)") == "Tất cả sản phẩm, trang 2 · Sản vật thử"
    assert site.broken("https://ocop.example/") == []


def test_a_catalogue_in_vietnamese_alone_has_no_english_page_and_no_switch(made):
    site = made(languages=["vi"])

    assert not [name for name in site.files if name.startswith("en/") or "search/en" in name]
    assert not [
        page.name for page in site.pages.values() if page.tree.xpath("//a[@hreflang] | //link[@hreflang]")
    ]
    assert site.broken("https://ocop.example/") == []


def test_no_ribbon_where_the_catalogue_is_no_sample(made):
    assert not [page.name for page in made().pages.values() if "ribbon" in page.text]


def test_a_site_below_a_path_works_from_there(made):
    site = made({"pages/ve.md": "# Về\n"}, url="https://xa.example/danh-muc")
    missing = site.pages["404.html"]

    assert site.broken("https://xa.example/danh-muc/") == []
    assert all(one.startswith(("/danh-muc/", "#")) for _, one in missing.links()), list(missing.links())
    assert (
        '<link rel="canonical" href="https://xa.example/danh-muc/san-pham/tra/">'
        in site["san-pham/tra/"].text
    )
    assert 'href="https://xa.example/danh-muc/ve/"' in site["ve/"].text
    assert "Sitemap: https://xa.example/danh-muc/sitemap.xml" in (site.folder / "robots.txt").read_text(
        "utf-8"
    )


def test_another_address_of_the_site_is_on_every_page(made, tmp_path):
    made({"pages/ve.md": "# Về\n"})
    site = build(tmp_path, base_url="https://xem.example/thu/")

    assert not [page.name for page in site.pages.values() if "ocop.example" in page.text]
    assert site.broken("https://xem.example/thu/") == []


def test_the_sitemap_names_every_page_once(made):
    site = made({"pages/ve.md": "# Về\n"})
    named = re.findall(
        r"<loc>https://ocop.example/(.*?)</loc>", (site.folder / "sitemap.xml").read_text("utf-8")
    )

    assert sorted(f"{name}index.html" for name in named) == sorted(set(site.pages) - {"404.html"})


def test_a_colour_too_pale_to_read_is_passed_over_and_said(made):
    site = made(theme={"primary": "#FFD0D0", "accent": "#1F4270"})

    (found,) = [one for one in site.built.findings if one.code == "OCOP-503"]
    assert (found.severity, found.span.path, found.span.line) == ("warning", "content/catalogue.yml", 3)
    assert "`#FFD0D0` trên nền trang chỉ tương phản 1,3:1, cần 7:1" in found.message.vi
    assert "#FFD0D0" not in site[""].text
    assert "--indigo: #1F4270;" in site[""].text


def test_a_colour_that_can_be_read_is_taken(made):
    site = made(theme={"primary": "#5A1020"})

    assert "OCOP-503" not in site.codes()
    assert "--lacquer: #5A1020;" in site["san-pham/tra/"].text


def test_an_editorial_page_never_takes_a_page_of_the_catalogues(made):
    places = {
        "index.md": "",
        "index.en.md": "en/",
        "san-pham.md": "san-pham/",
        "san-pham/tra.md": "san-pham/tra/",
        "products.en.md": "en/products/",
    }
    site = made({f"pages/{file}": "# Của tôi\n" for file in places})

    found = [one for one in site.built.findings if one.code == "OCOP-504"]
    assert sorted(one.span.path for one in found) == sorted(f"content/pages/{file}" for file in places)
    assert {one.severity for one in found} == {"warning"}
    assert "`/en/products/` là trang của danh mục" in " ".join(one.message.vi for one in found)
    assert not [page for page in places.values() if "Của tôi" in site[page].tree.xpath("string(//main)")]


def test_a_file_beside_an_editorial_page_never_takes_one_of_ours(made):
    site = made({"pages/robots.txt": "Disallow: /\n"})

    assert [one.span.path for one in site.built.findings if one.code == "OCOP-504"] == [
        "content/pages/robots.txt"
    ]
    assert "Disallow" not in (site.folder / "robots.txt").read_text("utf-8")


def test_a_localitys_own_logo_stands_in_the_head_of_every_page(made):
    site = made({"logo.jpg": ""}, theme={"logo": "logo.jpg"})

    shown = {
        page.tree.xpath("//a[@class='brand']/img/@src")[0].rpartition("/")[2] for page in site.pages.values()
    }
    assert len(shown) == 1
    assert f"assets/photos/{shown.pop()}" in site.files


def test_a_product_is_found_in_the_index_of_its_page(made):
    site = made()

    for code in ("vi", "en"):
        root = json.loads((site.folder / f"search/{code}/index.json").read_text("utf-8"))
        assert {f"search/{code}/{name}" for name in (root["syllables"], *root["cards"])} <= site.files
