"""The door to the content: what is read again, what is never read, what never falls."""

import os
import random
import unicodedata
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from generator.checks.rule import Evidence, examine, judges
from generator.model import Catalogue, Words
from generator.model.words import NoItems
from generator.reading.load import Asked, Loaded, load

TODAY = date(2026, 11, 24)
PRODUCT = "name: Mơ\nproducer: hai-hien\ngroup: thuc-pham\n"
Site = Callable[..., Loaded]


@pytest.fixture
def site(tmp_path: Path) -> Site:
    """Give a catalogue with one producer; write the files that are handed over and load all."""

    def read(files: dict[str, str | bytes] | None = None, **asked: object) -> Loaded:
        for path, text in {
            "catalogue.yml": "name: Sản vật\nurl: https://ocop.example/xu-quang/\nas_of: 2022-12-31\nlanguages: vi\n",
            "producers/hai-hien.yml": "name: Hai Hiền\nkind: household\n",
            **(files or {}),
        }.items():
            place = tmp_path / "content" / path
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(text if isinstance(text, bytes) else text.encode())
        return load(tmp_path, tmp_path / ".cache", Asked(TODAY, **asked), judges=judges)  # type: ignore[arg-type]

    return read


def findings(loaded: Loaded) -> list[tuple[str, str]]:
    return sorted((one.span.path, one.code) for one in [*loaded.findings, *examine(Evidence(loaded))])


def test_no_content_at_all(tmp_path: Path) -> None:
    loaded = load(tmp_path, tmp_path / ".cache", Asked(TODAY))

    assert [(str(found.span), found.code) for found in loaded.findings] == [("content:1:1", "OCOP-129")]
    assert loaded.catalogue.imprint.name.vi == tmp_path.name
    assert loaded.catalogue.url == "http://127.0.0.1:8000/"


def test_an_empty_content(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()

    loaded = load(tmp_path, tmp_path / ".cache", Asked(TODAY))

    assert [(str(found.span), found.severity) for found in loaded.findings] == [("content:1:1", "warning")]


def test_the_day_is_the_one_asked_for_else_the_catalogues_else_todays(site: Site) -> None:
    assert site(fixed_day=date(2020, 1, 1)).catalogue.day == date(2020, 1, 1)
    assert site().catalogue.day == date(2022, 12, 31)
    assert site({"catalogue.yml": "name: A\nurl: https://a.example\n"}).catalogue.day == TODAY


def test_another_address_may_be_asked_for(site: Site) -> None:
    assert site().catalogue.url == "https://ocop.example/xu-quang/"
    assert site(base_url="http://127.0.0.1:8001").catalogue.url == "http://127.0.0.1:8001/"


def test_drafts_are_published_only_when_asked_for(site: Site) -> None:
    files: dict[str, str | bytes] = {"products/mo/index.yml": PRODUCT + "draft: yes\n"}

    assert not site(files).catalogue.products
    assert site().catalogue.knows("products", "mo")
    assert list(site(drafts=True).catalogue.products) == ["mo"]


def test_a_product_of_a_draft_producer_has_a_maker(site: Site) -> None:
    loaded = site(
        {
            "producers/hai-hien.yml": "name: Hai Hiền\nkind: household\ndraft: yes\n",
            "products/mo/index.yml": PRODUCT,
        }
    )

    assert loaded.catalogue.maker(loaded.catalogue.products["mo"]).name.vi == "Hai Hiền"
    assert ("content/products/mo/index.yml", "OCOP-205") in findings(loaded)


def test_languages_are_laid_over_each_other_by_file_by_sku_and_by_place(site: Site) -> None:
    product = site(
        {
            "products/mo/index.yml": PRODUCT
            + "allergens: không có\nwarnings: không áp dụng\nhighlights: [Ngọt, Thơm]\n"
            + "packs: [{sku: A, name: Nhỏ}, {sku: B, name: Lớn}, {sku: C}]\nchannels: {voso: {name: Mơ Voso}}\n",
            "products/mo/index.en.yml": "name: Apricots\nallergens: none\nhighlights: [~, Fragrant]\n"
            + "packs: [{sku: B, name: Large}]\nchannels: {voso: {name: Voso apricots}}\n",
        }
    ).catalogue.products["mo"]

    assert product.name == Words("Mơ", "Apricots")
    assert product.highlights == (Words("Ngọt"), Words("Thơm", "Fragrant"))
    assert [pack.name for pack in product.packs] == [Words("Nhỏ"), Words("Lớn", "Large"), None]
    assert product.for_channel("voso").name == Words("Mơ Voso", "Voso apricots")
    assert isinstance(product.allergens, NoItems)
    assert product.warnings and product.warnings.to("en") == "not applicable"


def test_a_channel_is_told_only_what_is_said_to_it(site: Site) -> None:
    product = site(
        {
            "products/mo/index.yml": PRODUCT
            + "usage: Ăn\nchannels: {voso: {usage: Pha, season: 5}, tiki: {skip: chưa}}\n"
        }
    ).catalogue.products["mo"]

    told = product.for_channel("voso")

    assert (told.usage, told.season, told.name) == (Words("Pha"), (5,), product.name)
    assert product.for_channel("tiki") == product
    assert product.channels["tiki"].skip == Words("chưa")


@pytest.mark.parametrize(("written", "on_disk"), [("NFC", "NFD"), ("NFD", "NFC")])
def test_a_photo_is_found_however_its_name_is_composed(site: Site, written: str, on_disk: str) -> None:
    file, name = (unicodedata.normalize(form, "Hũ mơ.jpg") for form in (written, on_disk))

    loaded = site(
        {"products/mo/index.yml": PRODUCT + f"photos: [{{file: {file}}}]\n", f"products/mo/{name}": b"x"}
    )

    assert list(loaded.files.values()) == [f"content/products/mo/{name}"]
    assert not findings(loaded)


def test_nothing_outside_content_is_read(site: Site, tmp_path: Path) -> None:
    site(
        {
            "products/mo/index.yml": PRODUCT
            + "photos: [{file: a.jpg}, {file: ../../../b.jpg}, {file: /../b.jpg}]\n"
        }
    )
    (tmp_path / "b.jpg").write_bytes(b"x")
    (tmp_path / "content/products/mo/a.jpg").symlink_to(tmp_path / "b.jpg")
    (tmp_path / "content/vong").symlink_to(tmp_path / "content", target_is_directory=True)

    loaded = site()

    assert set(loaded.files.values()) == {None}
    assert [code for _, code in findings(loaded)] == ["OCOP-401"] * 3


@pytest.mark.skipif(os.name == "nt", reason="names are always letters there")
def test_a_name_that_is_no_utf_8_is_left_out(site: Site, tmp_path: Path) -> None:
    site({"products/mo/index.yml": PRODUCT})
    (tmp_path / "content/products" / os.fsdecode(b"m\xea")).mkdir()

    loaded = site()

    assert findings(loaded) == [("content/products", "OCOP-128")]
    assert list(loaded.catalogue.products) == ["mo"]


def test_what_lies_where_no_record_is_read_is_shown_its_place(site: Site) -> None:
    loaded = site({"products/mo.md": "", "stories/mo/index.md": "", "catalog.yml": "", "product/a.md": ""})

    hints = {found.span.path: found.hint.vi if found.hint else "" for found in loaded.findings}

    assert hints == {
        "content/products/mo.md": "bản ghi phải ở content/products/mo/index.md",
        "content/stories/mo/index.md": "bản ghi phải ở content/stories/mo.md",
        "content/catalog.yml": "ý bạn là `catalogue.yml`?",
        "content/product": "ý bạn là `products`?",
    }


def test_a_record_that_has_not_changed_comes_from_the_cache(site: Site, tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {
        "products/mo/index.yml": PRODUCT
        + "set: 99\nseason: [5]\nallergens: none\norigin: {place: xã Thăng An, thành phố Đà Nẵng}\n"
        + "packs: [{sku: A, net: 500 ml, price: 50000, price_on: 2026}]\nchannels: {voso: {usage: Pha}}\n",
        "producers/hai-hien.yml": "name: Hai Hiền\nkind: farm\nphone: 0905 123 456\ncoordinates: 15.7432, 108.3571\n",
        "display-points/cho.yml": "name: Chợ\nkind: market\nplace: phường Hội An, thành phố Đà Nẵng\nhours: Mo-Su 07:00-18:00\n",
    }
    first = site(files)
    for path in (tmp_path / "content").rglob("*.yml"):
        os.utime(path, (1_700_000_000, 1_700_000_000))

    hashed, again = site_again(tmp_path), site_again(tmp_path)

    assert again.read == hashed.read == first.read
    assert again.findings == hashed.findings == first.findings
    assert prints(again.read) == prints(first.read)
    assert again.read.products["mo"].model_fields_set == first.read.products["mo"].model_fields_set
    assert again.read.products["mo"].channels["voso"].model_fields_set == {"usage"}


def site_again(root: Path) -> Loaded:
    return load(root, root / ".cache", Asked(TODAY), judges=judges)


def prints(read: Catalogue) -> list[str]:
    return [entry.fingerprint for entry in (*read.products.values(), *read.producers.values())]


def test_a_change_of_a_file_is_seen_at_once(site: Site) -> None:
    before = site({"products/mo/index.yml": PRODUCT}).catalogue.products["mo"]
    after = site({"products/mo/index.yml": PRODUCT.replace("Mơ", "Mư")}).catalogue.products["mo"]
    english = site({"products/mo/index.en.yml": "name: Apricots\n"}).catalogue.products["mo"]

    assert (before.name.vi, after.name.vi, english.name.to("en")) == ("Mơ", "Mư", "Apricots")
    assert len({before.fingerprint, after.fingerprint, english.fingerprint}) == 3


def test_a_comment_changes_no_fingerprint(site: Site) -> None:
    before = site({"products/mo/index.yml": PRODUCT}).catalogue.products["mo"]
    after = site({"products/mo/index.yml": "# sổ tay\n" + PRODUCT}).catalogue.products["mo"]

    assert before.fingerprint == after.fingerprint


def test_a_record_without_a_name_that_leads_nowhere_has_another_fingerprint(site: Site) -> None:
    loaded = site({"products/mo/index.yml": PRODUCT + "related: [man]\n"})

    assert loaded.read.products["mo"].fingerprint != loaded.catalogue.products["mo"].fingerprint


SAMPLE = """---
name: Nước mắm Cửa Khe
short_name: Nước mắm
producer: hai-hien
group: thuc-pham
set: 9
certificates:
  - stars: 4
    issued: 2021
packs:
  - sku: A-250
    name: Chai 250 ml
    net: 250 ml
    price: 60.000 đ
  - sku: A-500
    gtin: "8938505974194"
highlights:
  - Làm từ cá cơm và muối biển
  - "Ảnh: minh họa"
origin:
  place: xã Thăng An, thành phố Đà Nẵng
photos:
  - file: a.jpg
    alt: Hai chai
related: [b, c]
channels:
  voso: {name: Nước mắm nhĩ}
---

Cửa Khe là làng nghề.
"""
JUNK = (
    "~",
    "[]",
    "{a: b}",
    "'",
    '"',
    "*a",
    "&a x",
    "|",
    "> 4",
    "---",
    "\t- a",
    "<<: {a: 1}",
    "1.2",
    "\x00",
    "- - a",
    "{{ a }}",
)


def spoilt(text: str, chance: random.Random) -> str:
    lines = text.split("\n")
    for _ in range(chance.randint(1, 3)):
        at = chance.randrange(len(lines))
        name = lines[at].partition(":")[0]
        lines[at : at + 1] = chance.choice(
            (
                [],
                [" " * chance.randint(1, 4) + lines[at]],
                [lines[at][chance.randint(1, 3) :]],
                [f"{name}: {chance.choice(JUNK)}"],
                [f"{name}:"],
                [chance.choice(JUNK), lines[at]],
                [lines[at], chance.choice(lines)],
                [lines[at].replace(" ", chance.choice(":-[]{}'#\t"), 1)],
            )
        ) or [""]
    return "\n".join(lines[: chance.randrange(len(lines)) + 1] if chance.random() < 0.1 else lines)


def test_whatever_people_do_to_a_record_nothing_falls(site: Site) -> None:
    chance = random.Random(26)
    files = {f"products/p{n}/index.md": spoilt(SAMPLE, chance).encode("utf-8", "replace") for n in range(250)}
    files |= {
        f"products/p{n}/index.en.md": spoilt(SAMPLE, chance).encode("utf-8", "replace")
        for n in range(0, 250, 5)
    }

    loaded = site(dict(files))

    judged = list(examine(Evidence(loaded)))
    assert all(found.code != "OCOP-100" for found in [*loaded.findings, *judged])
    assert all(found.span.line <= 40 for found in [*loaded.findings, *judged])
    assert len(loaded.read.products) > 50
