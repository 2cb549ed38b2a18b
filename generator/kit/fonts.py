"""The fonts of the look, from the packages that bring them; the one door to fonttools and HarfBuzz.

Print takes the packages' files as they are: Typst 0.15 chooses weight and optical size from the variable
font itself, so nothing is cut for it. The web gets three WOFF2 files with our letters only.
"""

from __future__ import annotations

import io
from collections.abc import Mapping
from functools import cache
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path
from types import MappingProxyType
from typing import Any

_UI, _SERIF = "fontpkg_be_vietnam_pro", "fontpkg_source_serif_4"
_LETTERS = (
    "".join(map(chr, range(0x20, 0x7F)))
    + "ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúýĂăĐđĨĩŨũƠơƯư"
    + "".join(map(chr, range(0x1EA0, 0x1EFA)))
    + "\u00a0·–—‘’“”…₫°²×©Øø½"
)
_CUTS: Mapping[str, tuple[str, str, dict[str, Any]]] = MappingProxyType(
    {
        "ui-400": (_UI, "BeVietnamPro-Regular.ttf", {}),
        "ui-600": (_UI, "BeVietnamPro-SemiBold.ttf", {}),
        "serif": (_SERIF, "SourceSerif4[opsz,wght].ttf", {"opsz": 24, "wght": (400, 600)}),
    }
)

_FEATURES = ("kern", "liga", "locl", "tnum", "lnum")

WEB_FONTS = tuple(_CUTS)
"""What `cut_web_font` can be asked for."""


def font_folders() -> tuple[Path, ...]:
    """Return the folders in which Typst finds the faces of print."""
    return _files(_UI), _files(_SERIF)


def print_faces() -> str:
    """Return a name for the fonts that print is set in."""
    return ", ".join(
        f"{name} {version(name)}" for name in ("fontpkg-be-vietnam-pro", "fontpkg-source-serif-4")
    )


def web_faces() -> str:
    """Return a name for the fonts that `cut_web_font` cuts, and for what it cuts them with."""
    tools = ", ".join(f"{name} {version(name)}" for name in ("uharfbuzz", "fonttools", "brotli"))
    return f"{print_faces()}, {tools}"


def cut_web_font(name: str) -> bytes:
    """Return one of `WEB_FONTS` as WOFF2, with the letters of Vietnamese and English and nothing else."""
    # HarfBuzz cuts and narrows the serif in 0.3 s where fonttools takes 5; only it knows WOFF2, though.
    from fontTools.ttLib import TTFont  # type: ignore[import-untyped] # noqa: PLC0415 (a fifth of a second)

    package, file, axes = _CUTS[name]
    # The hour of the cut would otherwise be written into the font.
    font = TTFont(io.BytesIO(_subset(_files(package) / file, axes)), recalcTimestamp=False)
    font.flavor = "woff2"
    cut = io.BytesIO()
    font.save(cut)
    return cut.getvalue()


def _subset(path: Path, axes: Mapping[str, Any]) -> bytes:
    """Return a font with our letters and features only, its axes pinned to a value or narrowed to a range."""
    import uharfbuzz  # type: ignore[import-untyped] # noqa: PLC0415 (it brings no types, and waits until it is needed)

    face = uharfbuzz.Face(uharfbuzz.Blob.from_file_path(str(path)))
    wanted = uharfbuzz.SubsetInput()
    wanted.unicode_set.update(ord(letter) for letter in _LETTERS)
    wanted.layout_feature_tag_set.clear()
    wanted.layout_feature_tag_set.update(int.from_bytes(tag.encode(), "big") for tag in _FEATURES)
    wanted.name_id_set.clear()
    wanted.name_id_set.update((1, 2))
    wanted.flags = uharfbuzz.SubsetFlags.NO_HINTING | uharfbuzz.SubsetFlags.NOTDEF_OUTLINE
    for tag, value in axes.items():
        if isinstance(value, tuple):
            wanted.set_axis_range(face, tag, *value, value[0])
        else:
            wanted.pin_axis_location(face, tag, value)
    data: bytes = wanted.subset(face).blob.data
    return data


@cache
def _files(package: str) -> Path:
    found = find_spec(package)
    assert found and found.origin, package
    return Path(found.origin).parent / "files"
