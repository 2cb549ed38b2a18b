"""Typst may be asked here and in workers that are forked afterwards: its threads do not live on in their parent."""

from datetime import date

import pytest

from generator.base.jobs import run
from generator.kit.typesetting import TypesettingError, typeset

SHEET = {"sheet.typ": '#set document(title: "Mơ")\n#set text(lang: "vi")\nMơ chín'.encode()}
DAY = date(2026, 11, 24)


def pages(_):
    return typeset("sheet.typ", SHEET, DAY)[:5]


def test_a_sheet_can_be_set_here_and_then_by_workers():
    here = pages(0)

    assert [found for _, found in run(pages, range(4), workers=2, chunk=1)] == [here] * 4 == [b"%PDF-"] * 4


def test_a_template_that_typst_refuses_is_told_by_its_name():
    with pytest.raises(TypesettingError, match=r"sheet\.typ"):
        typeset("sheet.typ", {"sheet.typ": b"#let"}, DAY)
