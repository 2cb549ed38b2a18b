"""Where each thing has its page, in both languages (RECORD section 1, DESIGN section 5). These addresses stay."""

from __future__ import annotations

PATHS = {
    "home": ("", "en"),
    "products": ("san-pham", "en/products"),
    "stories": ("cau-chuyen", "en/stories"),
    "producers": ("chu-the", "en/producers"),
    "display-points": ("diem-ban", "en/where-to-buy"),
    "fairs": ("hoi-cho", "en/fairs"),
    "news": ("tin-tuc", "en/news"),
    "groups": ("nhom", "en/groups"),
    "stars": ("hang-sao", "en/stars"),
    "places": ("dia-phuong", "en/places"),
}
"""The folder of each kind of page, in Vietnamese and in English."""
_PAGES = ("trang", "page")


def where(language: str, kind: str, slug: str = "", page: int = 1) -> str:
    """Return a page's folder below the root of the site, with its last stroke; the home page's is empty in Vietnamese."""
    at = 1 if language == "en" else 0
    parts = [PATHS[kind][at], slug]
    if page > 1:
        parts += [_PAGES[at], str(page)]
    return "".join(f"{part}/" for part in parts if part)


def photo_file(file: str) -> str:
    """Return where a rendition lies below the root of the site."""
    return f"assets/photos/{file}"


def qr_file(slug: str) -> str:
    """Return where the QR code of a product's page lies below the root of the site."""
    return f"assets/qr/{slug}.svg"


def booklet_file(slug: str, language: str) -> str:
    """Return where a fair's booklet lies below `dist/print/`."""
    return f"{slug}/booklet-a5{'-en' if language == 'en' else ''}.pdf"


def booklet_page_file(slug: str, language: str) -> str:
    """Return where the same booklet lies below the root of the site, for the fair's page to link to."""
    return where("vi", "fairs") + booklet_file(slug, language)
