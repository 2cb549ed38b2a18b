"""Take the pictures of README: `make screenshots` builds the sample and writes docs/images/."""

from __future__ import annotations

import functools
import http.server
import io
import shutil
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, sync_playwright

ROOT = Path(__file__).parent.parent
IMAGES = Path(__file__).parent / "images"
PHONE, DESKTOP = (360, 740), (1440, 900)
PRODUCT = "san-pham/nuoc-mam-cua-khe-hai-hien/"
PAGES = {
    "home-desktop": ("", DESKTOP, 1900),
    "home-phone": ("", PHONE, 1480),
    "product-desktop": (PRODUCT, DESKTOP, 1500),
    "product-phone": (PRODUCT, PHONE, 1480),
}
"""By name: the page, the window, and how much of the page's height is shown."""
FAIR = "ngay-hoi-san-pham-quang-nam-2022"
LEAVES = {"booklet-cover": 1, "booklet-contents": 2, "booklet-product": 9}
CHROMIUM = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def main() -> None:
    """Build the sample anew and photograph it."""
    with tempfile.TemporaryDirectory() as folder:
        dist = Path(folder) / "dist"
        subprocess.run(
            [sys.executable, "-m", "generator", "build", "-q", "-d", str(dist)], cwd=ROOT, check=True
        )
        IMAGES.mkdir(exist_ok=True)
        with served(dist / "site") as address, sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=CHROMIUM)
            for name, (page, size, height) in PAGES.items():
                keep(name, shoot(browser, address + page, size), height * (2 if size == PHONE else 1))
            browser.close()
        for name, number in LEAVES.items():
            keep(name, leaf(dist / "print" / FAIR / "booklet-a5.pdf", number), None)


def shoot(browser: Browser, address: str, size: tuple[int, int]) -> Image.Image:
    """Return a whole page as a window of that size shows it, with every photograph loaded."""
    page = browser.new_page(
        viewport={"width": size[0], "height": size[1]},
        device_scale_factor=2 if size == PHONE else 1,
        reduced_motion="reduce",
    )
    page.goto(address, wait_until="networkidle")
    page.evaluate("document.querySelectorAll('img[loading=lazy]').forEach(one => { one.loading = 'eager' })")
    page.evaluate("Promise.all([...document.images].map(one => one.decode().catch(() => {})))")
    taken = Image.open(io.BytesIO(page.screenshot(full_page=True)))
    page.close()
    return taken


def leaf(pdf: Path, number: int) -> Image.Image:
    """Return one page of a PDF."""
    command = ["pdftoppm", "-r", "110", "-f", str(number), "-l", str(number), "-png", str(pdf)]
    return Image.open(io.BytesIO(subprocess.run(command, check=True, capture_output=True).stdout))


def keep(name: str, taken: Image.Image, height: int | None) -> None:
    """Write a picture, cut to what README has room for."""
    shown = taken.convert("RGB")
    if height and height < shown.height:
        shown = shown.crop((0, 0, shown.width, height))
    shown.save(IMAGES / f"{name}.jpg", quality=82, optimize=True, progressive=True)


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serve a folder on this machine for as long as the block lasts."""

    class Silent(http.server.SimpleHTTPRequestHandler):
        def log_message(self, *_: object) -> None:
            pass

    server = http.server.ThreadingHTTPServer(
        ("127.0.0.1", 0), functools.partial(Silent, directory=str(folder))
    )
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()


if __name__ == "__main__":
    main()
