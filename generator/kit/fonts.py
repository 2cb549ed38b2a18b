"""The fonts of the look, from the packages that bring them; the one door to fonttools.

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
    return f"{print_faces()}, fonttools {version('fonttools')}, brotli {version('brotli')}"


def cut_web_font(name: str) -> bytes:
    """Return one of `WEB_FONTS` as WOFF2, with the letters of Vietnamese and English and nothing else."""
    # fonttools takes a fifth of a second to import, and only a build that makes the fonts anew needs it.
    from fontTools.subset import Options, Subsetter  # type: ignore[import-untyped] # noqa: PLC0415
    from fontTools.ttLib import TTFont  # type: ignore[import-untyped] # noqa: PLC0415
    from fontTools.varLib.instancer import instantiateVariableFont  # type: ignore[import-untyped] # noqa: PLC0415

    package, file, axes = _CUTS[name]
    # The hour of the cut would otherwise be written into the font.
    font = TTFont(_files(package) / file, recalcTimestamp=False)
    features = ["kern", "liga", "locl", "tnum", "lnum"]
    subsetter = Subsetter(
        Options(layout_features=features, hinting=False, name_IDs=[1, 2], notdef_outline=True)
    )
    subsetter.populate(text=_LETTERS)
    subsetter.subset(font)
    font = instantiateVariableFont(font, axes) if axes else font
    font.flavor = "woff2"
    cut = io.BytesIO()
    font.save(cut)
    return cut.getvalue()


@cache
def _files(package: str) -> Path:
    found = find_spec(package)
    assert found and found.origin, package
    return Path(found.origin).parent / "files"
