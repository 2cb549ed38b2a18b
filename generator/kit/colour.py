"""Whether a colour can be read: contrast as WCAG 2 measures it."""

from __future__ import annotations

PAPER = "#F8F3E9"
"""The ground of every page by day (the look's token `paper`)."""
LEAST = 7.0
"""The contrast with paper from which text is easy to read (WCAG 2.2, 1.4.6)."""


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours written `#RRGGBB`, from 1 to 21 (WCAG 2.2, relative luminance)."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def is_readable(colour: str) -> bool:
    """Return whether a colour may be a locality's own: text of it on paper reaches 7:1."""
    return contrast(colour, PAPER) >= LEAST


def _luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
