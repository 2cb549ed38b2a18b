"""OCOP-276: a fair ends before it starts.

Everything that is printed for a fair carries its days, and pages tell by them whether it is still to come.

Passes::

    starts: 01/12/2026
    ends: 05/12/2026

Fails::

    starts: 01/12/2026
    ends: 05/11/2026

Source: docs/ban-ghi.md

Hội chợ bế mạc trước khi khai mạc.

Mọi bản in của hội chợ đều ghi hai ngày này, và trang dựa vào đó để biết hội chợ đã qua hay sắp tới.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.base.diagnostic import Remark, Text
from generator.checks.rule import RecordRule, Scene
from generator.model import Fair

_MESSAGE = Text(
    vi="hội chợ bế mạc {ends}, trước khi khai mạc {starts}",
    en="the fair ends {ends}, before it starts {starts}",
)
_HINT = Text(
    vi="ngày viết trước tháng, như `24/11/2026`", en="the day stands before the month, as in `24/11/2026`"
)


def judge(record: Fair, _: Scene) -> Iterator[Remark]:
    """Yield an error where the end is before the start."""
    if record.ends.last < record.starts.first:
        starts = Text(record.starts.show("vi"), record.starts.show("en"))
        ends = Text(record.ends.show("vi"), record.ends.show("en"))
        yield Remark(RULE.code, ("ends",), _MESSAGE.fill(starts=starts, ends=ends), _HINT)


RULE = RecordRule("OCOP-276", judge, of=(Fair,))
