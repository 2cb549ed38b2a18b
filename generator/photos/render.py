"""Pixels: an original is decoded once and each of its renditions made from the next larger one."""

from __future__ import annotations

import io
import warnings
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PIL import Image, ImageCms, ImageOps, UnidentifiedImageError

from generator.photos.plan import Recipe

warnings.simplefilter("error", Image.DecompressionBombWarning)
_UNREADABLE = (
    OSError,
    UnidentifiedImageError,
    ValueError,
    SyntaxError,
    Image.DecompressionBombError,
    Image.DecompressionBombWarning,
)
_SRGB = ImageCms.createProfile("sRGB")


@dataclass(frozen=True, slots=True)
class Looked:
    """What a look at an original tells: its size as shown, or why it is no photograph."""

    width: int = 0
    height: int = 0
    problem: str = ""
    """Empty, `no-image` or `too-large`."""


def look(path: Path) -> Looked:
    """Return the size of a photograph as it is shown, after reading it to its end; never raises."""
    try:
        with Image.open(path) as image:
            image.draft("RGB", (image.width // 8, image.height // 8))
            width, height = _shown_size(path)
            image.load()
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        return Looked(problem="too-large")
    except _UNREADABLE:
        return Looked(problem="no-image")
    return Looked(width, height)


def render(path: Path, recipes: Sequence[Recipe]) -> list[bytes]:
    """Return an original in each of the recipes; no metadata goes along, colours are sRGB."""
    widest = max(recipe.width for recipe in recipes)
    width, height = _shown_size(path)
    with Image.open(path) as image:
        # The decoder may halve a JPEG as it reads it, as long as it stays larger than what is wanted.
        image.draft("RGB", (widest, widest))
        whole = _upright_srgb(image)
    # A comment, say, that would be written again.
    whole.info = {}
    made: dict[Recipe, bytes] = {}
    current = whole
    for recipe in sorted(recipes, key=lambda one: (-one.width, one.suffix)):
        if recipe.width < current.width:
            current = current.resize(
                # Of the original's own sides: pages were told so before a pixel was touched.
                (recipe.width, max(1, round(height * recipe.width / width))),
                Image.Resampling.LANCZOS,
                reducing_gap=3.0,
            )
        made[recipe] = _encode(_squared(current, recipe.width) if recipe.square else current, recipe)
    return [made[recipe] for recipe in recipes]


def _shown_size(path: Path) -> tuple[int, int]:
    with Image.open(path) as image:
        turned = image.getexif().get(0x0112, 1) >= 5
        return (image.height, image.width) if turned else image.size


def _upright_srgb(image: Image.Image) -> Image.Image:
    upright = ImageOps.exif_transpose(image)
    profile = upright.info.get("icc_profile")
    if profile and upright.mode in ("RGB", "RGBA", "CMYK", "L"):
        try:
            mode = "RGBA" if upright.mode == "RGBA" else "RGB"
            upright = (
                ImageCms.profileToProfile(
                    upright, ImageCms.ImageCmsProfile(io.BytesIO(profile)), _SRGB, outputMode=mode
                )
                or upright
            )
        except (ImageCms.PyCMSError, OSError):
            pass  # a broken profile: the numbers are taken for sRGB, as browsers do
    if upright.mode.startswith("I;16"):
        # Pillow would cut every value above 255 off.
        return upright.convert("I").point([value >> 8 for value in range(65536)], "L").convert("RGB")
    if upright.mode in ("LA", "PA") or "transparency" in upright.info:
        return upright.convert("RGBA")
    return upright if upright.mode in ("RGB", "RGBA") else upright.convert("RGB")


def _squared(image: Image.Image, side: int) -> Image.Image:
    fitted = (
        ImageOps.contain(image, (side, side), Image.Resampling.LANCZOS) if max(image.size) > side else image
    )
    square = Image.new("RGB", (side, side), "white")
    at = ((side - fitted.width) // 2, (side - fitted.height) // 2)
    square.paste(fitted, at, fitted if fitted.mode == "RGBA" else None)
    return square


def _encode(image: Image.Image, recipe: Recipe) -> bytes:
    out = io.BytesIO()
    if recipe.suffix == ".webp":
        image.save(out, "WEBP", quality=recipe.quality, method=4, exif=b"", icc_profile=None)
    else:
        flat = image
        if image.mode == "RGBA":
            flat = Image.new("RGB", image.size, "white")
            flat.paste(image, mask=image.getchannel("A"))
        flat.save(
            out, "JPEG", quality=recipe.quality, optimize=True, progressive=True, exif=b"", icc_profile=None
        )
    return out.getvalue()
