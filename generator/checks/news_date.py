"""OCOP-272: the name of a news item's file gives another day than its `date`.

News lie in `content/news/` under their date, and their address begins with it: where the two differ, readers see
one day in the address and another on the page.

Passes, in content/news/2026-11-17-hoi-cho.md::

    date: 17/11/2026

Fails, in content/news/2026-11-17-hoi-cho.md::

    date: 18/11/2026

Source: docs/ban-ghi.md

Tên tệp tin tức ghi một ngày, mục `date` ghi ngày khác.

Tin tức nằm trong `content/news/` theo ngày, địa chỉ trang cũng mở đầu bằng ngày ấy: hai nơi khác nhau thì người
đọc thấy địa chỉ một ngày mà trang một ngày.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from generator.base.diagnostic import Remark, Severity, Text
from generator.checks.rule import RecordRule, Scene
from generator.model import News

_MESSAGE = Text(
    vi="tên tệp ghi ngày {named}, ở đây ghi {written}",
    en="the file's name says {named}, this says {written}",
)
_HINT = Text(
    vi="sửa ngày ở đây, hoặc đổi tên tệp cho mở đầu bằng `{right}`",
    en="correct the day here, or let the file's name begin with `{right}`",
)
_NAMED = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})(?:-|$)")


def judge(record: News, _: Scene) -> Iterator[Remark]:
    """Yield a warning where the two days cannot be one."""
    named = _named(record.slug)
    if named and not record.date.first <= named <= record.date.last:
        said = Text(record.date.show("vi"), record.date.show("en"))
        message = _MESSAGE.fill(named=f"{named:%d/%m/%Y}", written=said)
        hint = _HINT.fill(right=record.date.isoformat())
        yield Remark(RULE.code, ("date",), message, hint, Severity.WARNING)


def _named(slug: str) -> date | None:
    if found := _NAMED.match(slug):
        try:
            return date(int(found[1]), int(found[2]), int(found[3]))
        except ValueError:
            return None
    return None


RULE = RecordRule("OCOP-272", judge, of=(News,))
