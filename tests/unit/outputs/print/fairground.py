"""A small catalogue with a fair, built once, and what poppler and zbar see in its booklet."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from PIL import Image

from generator.build import Asked, Built, Project

TODAY = date(2026, 11, 24)

CATALOGUE = """\
name: Sản vật thử
url: https://ocop.example
demo: yes
publisher: {name: Văn phòng thử, phone: 0235 000 0000}
"""
FAIR = """\
---
name: Ngày hội thử
starts: 2026-11-28
ends: 2026-12-02
venue: Công viên
stand: Gian A12
products: [mam, hat-tieu, non-la, mat-ong]
languages: [vi, en]
prices: {TIEU-1: 70000}
---

Mời bạn xem. *Mời* mua.
"""
PRODUCTS = {
    "mam": """\
name: Nước mắm Cửa Khe - Hai Hiền
producer: nha-lam
group: thuc-pham
certificates: [{stars: 4, issued: 2026-01-10}]
packs:
  - {sku: MAM-5, name: Chai 500 ml, net: 500 ml, price: 110000, sale_price: 99000, sale_from: 2026-11-25, sale_until: 2026-11-30}
  - {sku: MAM-1, net: 1 lít, price: 200000, sale_price: 1000, sale_until: 2026-11-20}
highlights: [Cá cơm và muối]
ingredients: Cá cơm, muối
photos: [{file: anh.jpg, alt: Hai chai nước mắm, credit: Nhà làm}]
""",
    "hat-tieu": """\
name: Hạt tiêu
producer: nha-lam
group: thuc-pham
certificates: [{stars: 3, issued: 2020-01-10}]
packs: [{sku: TIEU-1, net: 100 g, price: 60000}]
""",
    "non-la": "name: Nón lá\nproducer: nha-lam\ngroup: thu-cong-my-nghe\n",
    "mat-ong": """\
name: Mật ong
producer: nha-lam
group: thuc-pham
certificates: [{stars: 5, issued: 2026-01-10}]
packs: [{sku: ONG-1, net: 500 g}]
""",
}
BODIES = {"hat-tieu": "# Tiêu\n\nTiêu **cay** ở TP. Hội An. Câu thứ hai.\n"}
OTHERS = {
    "producers/nha-lam.md": "---\nname: Hợp tác xã Nhà Làm\nkind: cooperative\nplace: xã Thăng An, thành phố Đà Nẵng\n"
    "old_place: xã Bình Dương, huyện Thăng Bình, tỉnh Quảng Nam\nphone: 0905 000 101\n---\n",
    "stories/giot-mam.md": "---\ntitle: Giọt mắm\nproduct: mam\nsummary: Hơn trăm năm nay, cá về bến là xuống thùng.\n---\n\nDài.\n",
    "display-points/cua-hang.md": "---\nname: Cửa hàng thử\nkind: shop\nplace: xã Thăng An, thành phố Đà Nẵng\n"
    "hours: Mo-Su 07:00-18:00\nphone: 0235 000 0201\n---\n",
    "display-points/da-dong.md": "---\nname: Cửa hàng đã đóng\nkind: shop\nplace: xã Thăng An, thành phố Đà Nẵng\nclosed: 2026-01-01\n---\n",
    "products/mam/index.en.md": "---\nname: Cửa Khe fish sauce\n---\n",
}


def write_catalogue(
    root: Path, products: Mapping[str, str] = PRODUCTS, fair: str = FAIR, more: Mapping[str, str] = OTHERS
) -> Path:
    """Write a catalogue into an empty folder; a product that names `anh.jpg` gets it."""
    files = {"catalogue.yml": CATALOGUE, "fairs/hoi.md": fair, **more}
    files |= {
        f"products/{slug}/index.md": f"---\n{front}---\n\n{BODIES.get(slug, '')}"
        for slug, front in products.items()
    }
    for name, text in files.items():
        place = root / "content" / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, "utf-8")
    for slug, front in products.items():
        if "anh.jpg" in front:
            Image.linear_gradient("L").convert("RGB").resize((640, 480)).save(
                root / "content/products" / slug / "anh.jpg"
            )
    return root


def build(root: Path) -> Built:
    """Build nothing but print."""
    return Project(root, Asked(TODAY)).build(root / "dist", only=["print"])


def run(*command: str | Path) -> str:
    """Run a tool of poppler's or zbar's and return what it says."""
    return subprocess.run([str(part) for part in command], check=True, capture_output=True).stdout.decode()


@dataclass(frozen=True)
class Word:
    """A word as poppler finds it on a page."""

    text: str
    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True)
class Pdf:
    """A booklet that was made."""

    path: Path

    @property
    def pages(self) -> list[str]:
        """Return the text of each page."""
        return run("pdftotext", "-raw", "-enc", "UTF-8", self.path, "-").split("\f")[:-1]

    @property
    def words(self) -> list[list[Word]]:
        """Return the words of each page with their places."""
        pages = run("pdftotext", "-bbox", self.path, "-").split("<page ")[1:]
        pattern = re.compile(
            r'<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)</word>'
        )
        return [[Word(found[4], *map(float, found[:4])) for found in pattern.findall(page)] for page in pages]

    def codes(self, page: int, folder: Path) -> str:
        """Return what zbar reads on a page that is drawn at 150 dots an inch."""
        run(
            "pdftoppm",
            "-r",
            "150",
            "-gray",
            "-f",
            str(page),
            "-l",
            str(page),
            "-singlefile",
            self.path,
            folder / "page",
        )
        return run("zbarimg", "-q", "--raw", folder / "page.pgm").strip()


@dataclass(frozen=True)
class Fairground:
    """The small catalogue's booklets."""

    root: Path
    built: Built

    @property
    def vi(self) -> Pdf:
        """Return the Vietnamese booklet."""
        return Pdf(self.root / "dist/print/hoi/booklet-a5.pdf")

    @property
    def en(self) -> Pdf:
        """Return the English one."""
        return Pdf(self.root / "dist/print/hoi/booklet-a5-en.pdf")
