"""What the site cannot take of the locality's own: a page with the address of one of ours, a colour nobody can read."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from generator.base.diagnostic import Diagnostic, Severity, Text
from generator.base.span import Span
from generator.kit.colour import LEAST, PAPER, contrast, is_readable
from generator.kit.output import Job
from generator.model.values import show_number

_OVERWRITTEN = Text(
    vi="`{address}` là trang của danh mục; tệp này không được xuất bản",
    en="`{address}` is a page of the catalogue; this file is not published",
)
_OVERWRITTEN_HINT = Text(vi="đặt tên khác cho tệp", en="give the file another name")
_TOO_PALE = Text(
    vi="chữ màu `{colour}` trên nền trang chỉ tương phản {contrast}, cần {least}; trang giữ màu có sẵn",
    en="text in `{colour}` on the page has a contrast of only {contrast} and needs {least}; the site keeps its own colour",
)
_TOO_PALE_HINT = Text(vi="chọn màu đậm hơn", en="choose a darker colour")


def overwritten(name: str) -> Diagnostic:
    """Return that an editorial page, or a file beside it, has the address of one of ours."""
    span = Span(f"content/pages/{_source(name)}")
    message = _OVERWRITTEN.fill(address="/" + name.removesuffix("index.html"))
    return Diagnostic(span, "OCOP-504", message, _OVERWRITTEN_HINT, Severity.WARNING)


def too_pale(job: Job) -> Iterator[Diagnostic]:
    """Yield the colours of the locality's own that nobody could read on our paper."""
    theme = job.catalogue.imprint.theme
    for name in ("primary", "accent") if theme else ():
        colour = getattr(theme, name)
        if colour and not is_readable(colour):
            found = Decimal(f"{contrast(colour, PAPER):.1f}")
            said = Text(f"{show_number(found, 'vi')}:1", f"{show_number(found, 'en')}:1")
            message = _TOO_PALE.fill(colour=colour, contrast=said, least=f"{LEAST:.0f}:1")
            span = job.at("", "catalogue", "theme", name)
            yield Diagnostic(span, "OCOP-503", message, _TOO_PALE_HINT, Severity.WARNING)


def _source(name: str) -> str:
    """Return the file that MkDocs made a page from: `en/san-pham/index.html` from `san-pham.en.md`."""
    if not name.endswith("index.html"):
        return name
    english, page = name.startswith("en/"), name.removeprefix("en/").removesuffix("index.html").rstrip("/")
    return f"{page or 'index'}{'.en' if english else ''}.md"
