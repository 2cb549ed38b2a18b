"""OCOP-269: somebody's date of birth stands where it would be published.

A day of birth is personal data that no catalogue needs; with a name it is half of what is asked to open an account.
The year alone in a story is fine, and so are days of people long dead.

Passes::

    Bà Ba sinh năm 1970 ở Cửa Khe.

Fails::

    Bà Ba sinh ngày 05/08/1970 ở Cửa Khe.

Source: 91/2025/QH15 Điều 9, 16

Ngày sinh của một người nằm ở chỗ sẽ được công bố.

Ngày sinh là dữ liệu cá nhân mà danh mục không cần đến; kèm họ tên thì đủ một nửa những gì phải khai khi mở tài
khoản. Trong câu chuyện, chỉ ghi năm sinh thì được; ngày sinh của người đã khuất từ lâu cũng vậy.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.base.diagnostic import Remark, Severity, Text
from generator.checks.rule import RecordRule, Scene
from generator.checks.texts import has_any, texts_of
from generator.model.field import Record

_MESSAGE = Text(
    vi="có ngày sinh đầy đủ của một người, sinh năm {year}",
    en="here stands somebody's whole date of birth, in {year}",
)
_HINT = Text(vi="chỉ ghi năm sinh, hoặc bỏ đi", en="give the year alone, or leave it out")

_DAY = (
    r"(?:[0-9]{1,2} ?[/.-] ?[0-9]{1,2} ?[/.-] ?|[0-9]{1,2} tháng [0-9]{1,2},?(?: năm)? )((?:19|20)[0-9]{2})\b"
)
_ENGLISH_DAY = (
    r"(?:[0-9]{1,2} [A-Z][a-z]+,? |[A-Z][a-z]+ [0-9]{1,2}, |[0-9]{1,2}/[0-9]{1,2}/)((?:19|20)[0-9]{2})\b"
)
_BORN = re.compile(rf"[Ss]inh (?:ngày |vào ngày |ngày: )?{_DAY}|gày sinh\W{{1,3}}{_DAY}")
_BORN_ENGLISH = re.compile(rf"(?:\b[Bb]orn (?:on )?|[Dd]ate of birth\W{{1,3}}){_ENGLISH_DAY}")
_LABELS = ("sinh", "orn ", "birth")
# `vệ sinh ngày 05/08/2026`: what ends in `sinh` and is no birth.
_NO_BIRTH = frozenset(
    (
        "vệ",
        "phát",
        "nảy",
        "ký",
        "kí",
        "hồi",
        "phục",
        "tái",
        "khai",
        "giáng",
        "học",
        "thí",
        "tuyển",
        "kháng",
        "dân",
        "y",
    )
)
_YOUNGEST = 14
_OLDEST = 110


def judge(record: Record, scene: Scene) -> Iterator[Remark]:
    """Yield a warning for each text with the day on which somebody alive may be born."""
    texts = texts_of(record)
    if not has_any(texts.lower, _LABELS):
        return
    for piece in texts.pieces:
        years = [*_years(piece.text)]
        alive = [year for year in years if scene.day.year - _OLDEST < year <= scene.day.year - _YOUNGEST]
        if alive:
            message = _MESSAGE.fill(year=alive[0])
            yield Remark(RULE.code, piece.key, message, _HINT, Severity.WARNING, piece.english)


def _years(text: str) -> Iterator[int]:
    for found in _BORN.finditer(text):
        before = text[: found.start()].rpartition("\n")[2].split()
        if not before or before[-1].lower() not in _NO_BIRTH:
            yield int(found[1] or found[2])
    for found in _BORN_ENGLISH.finditer(text):
        yield int(found[1])


RULE = RecordRule("OCOP-269", judge, of=(Record,))
