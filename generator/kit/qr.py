"""QR codes; the one door to segno. Level M: a seventh of a code may be smudged and it still reads."""

from __future__ import annotations

import io
from functools import lru_cache

import segno


@lru_cache(maxsize=16384)
def qr_svg(text: str, *, border: int = 0) -> str:
    """Return the code of a text as an SVG drawing in black, to stand in a page or to be typeset.

    It has a `viewBox` and no size of its own: whoever places it says how wide it is.

    `border` is the quiet zone in modules: a reader wants four of white around; where it is 0, the page
    must leave them.
    """
    drawing = io.BytesIO()
    _code(text).save(
        drawing,
        kind="svg",
        border=border,
        omitsize=True,
        xmldecl=False,
        svgclass=None,
        lineclass=None,
        nl=False,
    )
    return drawing.getvalue().decode()


def qr_modules(text: str) -> int:
    """Return how many modules the code of a text is wide, without its quiet zone."""
    return int(_code(text).symbol_size(border=0)[0])


# Choosing the best of eight masks takes 10 ms a code; the products of two fairs are the same ones.
@lru_cache(maxsize=64)
def _code(text: str) -> segno.QRCode:
    return segno.make_qr(text, error="m", boost_error=False)
