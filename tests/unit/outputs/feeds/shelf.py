"""A tiny catalogue for the tests of feeds: one household, a fish sauce in two sizes, a lantern, a rice spirit."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from generator.base.diagnostic import Diagnostic
from generator.kit.output import Artefact, Job, Shell, Theme
from generator.model import Original
from generator.outputs.feeds import plan
from generator.reading.load import Asked, load

DAY = date(2026, 11, 24)

CATALOGUE = """
name: Sản vật xứ Quảng
tagline: Hàng của sông và cát
url: https://ocop.example/quang
"""
PRODUCER = """---
name: Hộ kinh doanh Hai Hiền
short_name: Hai Hiền
kind: household
place: xã Thăng An, thành phố Đà Nẵng
address: thôn Duy Hà
phone: +84 235 000 0014
tax_code: "001090012345"
represented_by: Nguyễn Thị Hiền
shops: {google-merchant: "https://haihien.example/"}
---
"""
FISH_SAUCE = """---
name: Nước mắm Cửa Khe
producer: hai-hien
group: thuc-pham
set: 9
certificates: [{stars: 4, number: 14/QĐ-UBND, issued: 20/12/2025}]
packs:
  - {sku: NM-250, net: 250 ml, price: 60.000 đ, gtin: 8938505974194, availability: in-stock, stock: 12}
  - sku: NM-500
    name: Chai thủy tinh
    net: 500 ml
    price: 110 nghìn
    sale_price: 99k
    sale_from: 1/11/2026
    sale_until: 30/11/2026
    availability: seasonal
    weight: 0,82 kg
    size: 80 x 80 x 250 mm
season: [10, 11]
highlights: [Ủ trong thùng gỗ, Chỉ có cá và muối]
ingredients: Cá cơm, muối biển
shelf_life: 12 tháng
storage: Nơi khô mát
standards: [{name: HACCP, valid_until: 2027-05-01}, {name: VietGAP, valid_until: 2025-05-01}]
origin: {place: "xã Thăng An, thành phố Đà Nẵng", raw_material: Cá cơm Cửa Khe}
photos: [{file: chai.jpg, kind: pack}, {file: thung.jpg, kind: making}, {file: nguoi.jpg, kind: person}, {file: mat.jpg}]
---

Nước mắm **hai thứ**: cá và muối.

- nhĩ đầu
- [màu cánh gián](https://example.org)
"""
LANTERN = """---
name: Đèn lồng
producer: hai-hien
group: thu-cong-my-nghe
certificates: [{stars: 3, issued: 2019}]
packs: [{sku: DL-1, net: 1 chiếc, price: 260.000, availability: in-stock}, {sku: DL-2, net: 1 đôi}]
---

=HYPERLINK("https://example.org")
"""


def shelf(root: Path, **files: str) -> Path:
    """Write the catalogue's files, and others or none in their place: `products__den__index` is a path."""
    texts = {
        "catalogue.yml": CATALOGUE,
        "producers/hai-hien.md": PRODUCER,
        "products/nuoc-mam/index.md": FISH_SAUCE,
        "products/den-long/index.md": LANTERN,
    }
    texts |= {path.replace("__", "/").replace("_", "-") + ending(path): text for path, text in files.items()}
    for path, text in texts.items():
        if text:
            place = root / "content" / path
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_text(text, "utf-8")
    return root


def ending(path: str) -> str:
    """Return the ending of a file of content."""
    return ".yml" if path.startswith(("channels", "catalogue")) else ".md"


def planned(
    root: Path,
    *,
    day: date = DAY,
    drafts: bool = False,
    there: tuple[str, ...] = ("chai.jpg", "thung.jpg", "nguoi.jpg"),
):
    """Return what the feeds' plan yields for a folder: artefacts by path, and findings."""
    loaded = load(root, root / ".cache", Asked(day, drafts=drafts))
    originals = {key: Original(key[2], f"{key[2]:0>64}", 800, 800) for key in loaded.files if key[2] in there}
    catalogue = replace(loaded.catalogue, originals=originals)
    found = list(plan(Job(catalogue, loaded.at, Shell(), Theme((), ""))))
    artefacts = {one.path: one for one in found if isinstance(one, Artefact)}
    return artefacts, [one for one in found if isinstance(one, Diagnostic)]


def made(artefact: Artefact) -> Any:
    """Return the bytes of an artefact."""
    return artefact.make(*artefact.given)
