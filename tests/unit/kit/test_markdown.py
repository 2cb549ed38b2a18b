"""Prose to HTML that is safe to publish, and to plain text."""

import pytest

from generator.kit.markdown import to_html
from generator.kit.plain_text import to_text


def test_headings_begin_below_the_pages_own():
    assert to_html("# Một\n\n## Hai\n") == "<h2>Một</h2>\n<h3>Hai</h3>\n"
    assert to_html("### Một\n\n#### Hai\n\n##### Ba\n", 3) == "<h3>Một</h3>\n<h4>Hai</h4>\n<h4>Ba</h4>\n"


@pytest.mark.parametrize(
    "written",
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        '<a href="javascript:alert(1)">x</a>',
        "[x](javascript:alert(1))",
        "[x](JaVaScRiPt:alert(1))",
        "[x](data:text/html;base64,PHNjcmlwdD4=)",
        "[x](vbscript:alert(1))",
        "<svg onload=alert(1)>",
        "<style>p { display: none }</style>",
        '<p style="position: fixed" onclick="alert(1)">x</p>',
        "<iframe src=https://example.org></iframe>",
        "![x](https://example.org/dem.gif)",
    ],
)
def test_nothing_that_runs_or_is_fetched_passes(written):
    html = to_html(written).lower()

    assert not [
        one
        for one in ("<script", "onerror", "onload", "onclick", "javascript:", "data:", "vbscript:")
        if one in html
    ]
    assert not [one for one in ("<img", "<svg", "<style", "style=", "<iframe") if one in html]


def test_links_and_tables_pass():
    html = to_html("[ra](https://example.org) [gọi](tel:0905000101)\n\n| a | b |\n|---|---|\n| 1 | 2 |\n")

    assert '<a href="https://example.org" rel="noopener">ra</a>' in html
    assert '<a href="tel:0905000101" rel="noopener">gọi</a>' in html
    assert "<td>1</td>" in html


def test_plain_text_is_a_line_for_a_block():
    assert (
        to_text("# Mắm\n\nCá **và**\nmuối.\n\n- một\n- [hai](https://example.org)\n")
        == "Mắm\nCá và muối.\n- một\n- hai"
    )
