"""QR codes; the one door to zint. Level M: a seventh of a code may be smudged and it still reads.

zint draws a code in 0.3 ms where segno takes 10 (ten thousand products have ten thousand codes), and draws
EAN and GS1 symbols too.
"""

from __future__ import annotations

import re
from functools import lru_cache

from zint import Symbol, Symbology

_LEVEL_M = 2
_DARK = re.compile("1+")


@lru_cache(maxsize=1024)
def qr_svg(text: str, *, border: int = 0) -> str:
    """Return the code of a text as an SVG drawing in black, to stand in a page or to be typeset.

    It has a `viewBox` and no size of its own: whoever places it says how wide it is. `border` is the quiet
    zone in modules: a reader wants four of white around; where it is 0, the page must leave them.
    """
    rows = _modules(text)
    side = len(rows) + 2 * border
    path = "".join(_row(row, y + border, border) for y, row in enumerate(rows))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {side} {side}" shape-rendering="crispEdges">'
        f'<path d="{path}"/></svg>'
    )


def qr_modules(text: str) -> int:
    """Return how many modules the code of a text is wide, without its quiet zone."""
    return len(_modules(text))


@lru_cache(maxsize=1024)
def _modules(text: str) -> tuple[str, ...]:
    """Return the rows of a code from the top, `1` for dark and `0` for light."""
    symbol = Symbol()
    symbol.symbology = Symbology.QRCODE
    symbol.option_1 = _LEVEL_M
    symbol.encode(text)
    width, rows, data = symbol.width, symbol.rows, symbol.encoded_data
    stride, whole = data.strides[0] if data.strides else len(data), data.tobytes()
    # zint keeps eight modules a byte, the leftmost in the lowest bit.
    numbers = (int.from_bytes(whole[at : at + stride], "little") for at in range(0, rows * stride, stride))
    return tuple(f"{number:0{width}b}"[::-1] for number in numbers)


def _row(row: str, y: int, x: int) -> str:
    """Return the dark runs of a row as pieces of a path."""
    runs = (found.span() for found in _DARK.finditer(row))
    return "".join(f"M{start + x} {y}h{end - start}v1h{start - end}z" for start, end in runs)
