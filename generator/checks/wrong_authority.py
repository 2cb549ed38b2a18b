"""OCOP-221: the authority does not give these stars, by the rules of the day of issue.

Five stars come from the ministry of agriculture, four from the province. Three came from the province under the
decision of 2019, from the district under that of 2023, and come from the province again since 06/07/2025;
districts themselves ended on 30/06/2025. The commune proposes and recognises nothing. Near those changes it is a
hint, since dossiers in hand went on under the old rules.

One and two stars get no decision and no certificate under the decision of 2026. An authority that the program
cannot place (a department, a council without its level) is not judged.

Passes::

    certificates: [{stars: 4, issued: 2023-12-20, authority: UBND tỉnh Quảng Nam}]

Fails::

    certificates: [{stars: 4, issued: 2023-12-20, authority: UBND huyện Thăng Bình}]

Source: 26/2026/QĐ-TTg Điều 4.1, 7.2, 12.2; 148/QĐ-TTg, 1489/QĐ-TTg, 1048/QĐ-TTg (langngheviet.com.vn, danang.gov.vn)

Nơi công nhận không có thẩm quyền công nhận hạng sao ấy vào ngày cấp.

Hạng 5 sao do bộ quản lý nông nghiệp công nhận, hạng 4 sao do tỉnh. Hạng 3 sao do tỉnh công nhận theo quyết định
năm 2019, do huyện theo quyết định năm 2023, và từ ngày 06/07/2025 lại do tỉnh; cấp huyện chỉ còn đến hết ngày
30/06/2025. Xã chỉ đề nghị chứ không công nhận. Gần các mốc ấy chỉ là gợi ý, vì hồ sơ đang làm dở vẫn theo quy
định cũ.

Theo quyết định năm 2026, hạng 1 và 2 sao không có quyết định công nhận, không có giấy chứng nhận. Nơi công nhận mà
chương trình không biết thuộc cấp nào (sở, hội đồng không ghi cấp) thì không xét.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from enum import Enum
from functools import lru_cache

from generator.base.diagnostic import Remark, Severity, Text
from generator.checks.rule import RecordRule, Scene
from generator.model.certificates import LEAST_STARS
from generator.model.parts import Certificate
from generator.model.product import Product
from generator.model.values import Day
from generator.model.values.written import shown, tidy


class Level(Enum):
    """Who recognises."""

    COMMUNE = Text(vi="UBND cấp xã", en="the commune")
    DISTRICT = Text(vi="UBND cấp huyện", en="the district")
    PROVINCE = Text(vi="UBND cấp tỉnh", en="the province")
    MINISTRY = Text(vi="bộ quản lý nông nghiệp", en="the ministry of agriculture")


_WRONG = Text(
    vi="vào lúc cấp ({day}), hạng {stars} sao không do `{authority}` công nhận",
    en="when it was issued ({day}), {stars} stars were not for `{authority}` to give",
)
_WRONG_HINT = Text(
    vi="khi ấy hạng {stars} sao do {who} công nhận; hãy xem lại nơi công nhận, hạng sao và ngày cấp",
    en="{stars} stars were then given by {who}; look again at the authority, the stars and the date",
)
_NO_PAPER = Text(
    vi="hạng {stars} sao không được cấp quyết định công nhận và giấy chứng nhận",
    en="a result of {stars} of 5 stars gets no decision and no certificate",
)
_NO_PAPER_HINT = Text(
    vi="hãy xem lại số sao trên giấy; chưa đạt 3 sao thì không ghi vào `certificates`",
    en="look again at the stars on the paper; below three, there is nothing to write under `certificates`",
)

_BY_DISTRICTS = date(2022, 7, 1)
"""1048 was amended late in 2022; half a year of grace before."""
_SINCE_148 = date(2023, 2, 24)
_DISTRICTS_ENDED = date(2025, 7, 1)
_SINCE_1489 = date(2025, 7, 6)
_LAST_OLD_DOSSIERS = date(2025, 8, 31)
"""A dossier in hand has 60 days under the old rules after those of 2026; as many are given here."""
_SINCE_26 = date(2026, 5, 22)

_CENTRAL = "hà nội|ha noi|hải phòng|hai phong|đà nẵng|da nang|cần thơ|can tho|đồng nai|dong nai|h[oồ] ch[ií] minh|hcm"
_LEVELS = (
    (re.compile(r"^bộ (?:nông nghiệp|nn)|trung ương|cấp (?:quốc gia|bộ)\b"), Level.MINISTRY),
    (re.compile(r"(?:ubnd|nhân dân|cấp) (?:các )?(?:tỉnh\b|tinh (?!gia))"), Level.PROVINCE),
    (re.compile(rf"(?:ubnd|nhân dân) (?:thành phố|tp\.?) ?(?:{_CENTRAL})\b"), Level.PROVINCE),
    (re.compile(r"(?:ubnd|nhân dân|cấp) (?:các )?(?:huyện|thị xã|quận)\b"), Level.DISTRICT),
    # A city that is none of the central ones; Huế was a district's equal until 2025 and is a province's since.
    (re.compile(rf"(?:ubnd|nhân dân) (?:thành phố |tp\.? ?)(?!(?:{_CENTRAL}|hu[eế])\b)\w"), Level.DISTRICT),
    (re.compile(r"(?:ubnd|nhân dân|cấp) (?:các )?(?:xã|phường|thị trấn|đặc khu)\b"), Level.COMMUNE),
)


def judge(product: Product, _: Scene) -> Iterator[Remark]:
    """Yield a finding for each certificate that its authority could not give on its day."""
    for at, certificate in enumerate(product.certificates):
        if certificate.stars < LEAST_STARS:
            yield from _needless(at, certificate)
        elif found := _foreign(certificate.authority, certificate.stars, certificate.issued):
            yield Remark(RULE.code, ("certificates", at, "authority"), *found)


def _needless(at: int, certificate: Certificate) -> Iterator[Remark]:
    issued = certificate.issued
    is_new = certificate.decision == "26/2026" or (issued is not None and issued.first >= _SINCE_26)
    if is_new and (certificate.number or certificate.authority):
        message = _NO_PAPER.fill(stars=certificate.stars)
        yield Remark(RULE.code, ("certificates", at, "stars"), message, _NO_PAPER_HINT, Severity.WARNING)


# A locality's certificates come from one authority, many on one day.
@lru_cache(maxsize=4096)
def _foreign(authority: str | None, stars: int, issued: Day | None) -> tuple[Text, Text, Severity] | None:
    """Return what is wrong with an authority that did not give these stars on a day."""
    if not authority or not issued or not (level := _level(authority)):
        return None
    # Of a year or a month any day may be meant: it must be wrong on the first and on the last.
    verdicts = [_verdict(level, stars, day) for day in (issued.first, issued.last)]
    if None in verdicts:
        return None
    severity = Severity.HINT if Severity.HINT in verdicts else Severity.WARNING
    day = Text(issued.show("vi"), issued.show("en"))
    message = _WRONG.fill(day=day, stars=stars, authority=shown(authority))
    return message, _WRONG_HINT.fill(stars=stars, who=_who(stars, issued.last).value), severity


def _verdict(level: Level, stars: int, day: date) -> Severity | None:
    """Return how sure it is that an authority does not give these stars on a day; nothing where it may."""
    if level == _who(stars, day):
        return None
    if level == Level.DISTRICT and stars == 3:
        if _BY_DISTRICTS <= day < _DISTRICTS_ENDED:
            return None
        return Severity.WARNING if day > _LAST_OLD_DOSSIERS else Severity.HINT
    # What a province's council scored at less than four stars stayed with some provinces.
    return Severity.HINT if level == Level.PROVINCE and stars == 3 else Severity.WARNING


def _who(stars: int, day: date) -> Level:
    if stars == 5:
        return Level.MINISTRY
    by_districts = stars == 3 and _SINCE_148 <= day < _SINCE_1489
    return Level.DISTRICT if by_districts else Level.PROVINCE


@lru_cache(maxsize=4096)
def _level(authority: str) -> Level | None:
    """Return the level that a text names; nothing where it names none, or several."""
    text = tidy(authority).lower().replace("ủy ban", "").replace("uỷ ban", "")
    levels = {level for form, level in _LEVELS if form.search(text.strip())}
    return levels.pop() if len(levels) == 1 else None


RULE = RecordRule("OCOP-221", judge, of=(Product,))
