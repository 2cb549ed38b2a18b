"""OCOP-244: a text gives a product more OCOP stars than its certificate does on the day.

The mark and its stars may be used only while the certificate holds, and only as many as it says; misuse is a
ground to withdraw it. Today's stars follow from `certificates` and stand on every page by themselves, so no text
need say them. What a text tells of the past (a year, an earlier round) passes where a certificate on record bears
it out, and what it tells of plans always does.

Passes, with a certificate of three stars that holds::

    highlights: [Sản phẩm OCOP 3 sao]

Fails::

    highlights: [Sản phẩm OCOP 4 sao]

Source: 26/2026/QĐ-TTg Điều 8.1; 1162/QĐ-VPĐP-OCOP

Lời giới thiệu ghi nhiều sao OCOP hơn giấy chứng nhận đang có hiệu lực.

Chỉ được dùng biểu trưng và hạng sao khi giấy chứng nhận còn hiệu lực, và đúng hạng được công nhận; dùng sai có thể bị
thu hồi. Hạng sao hôm nay tính từ `certificates` và tự hiện trên mọi trang, nên không cần viết vào lời giới thiệu.
Chuyện đã qua (có năm, có đợt) thì được nếu bản ghi có giấy của hạng ấy, còn kế hoạch phấn đấu thì luôn được.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.base.diagnostic import Remark, Severity, Text
from generator.checks.rule import RecordRule, Scene
from generator.checks.texts import texts_of
from generator.model import Product
from generator.model.certificates import GRACE, standing
from generator.model.values.written import shown, tidy

_NAMED = ("OCOP", "Ocop", "ocop")
_COUNT = {"ba": 3, "bốn": 4, "năm": 5}
_STARS = r"([1-5]|ba|bốn|năm) ?(?:sao|\*)(?!\w)"
_RATED = re.compile(
    rf"(?<!\w)ocop[^.!?;]{{0,25}}?(?<!\w){_STARS}|(?<!\w){_STARS}[^.!?;]{{0,12}}?(?<!\w)ocop(?!\w)", re.I
)
_SENTENCES = re.compile(r"(?<=[.!?;])\s+|\n\s*\n|\n(?=[-*#|])")
_PAST = re.compile(r"(?<!\d)20[12]\d(?!\d)|(?<!\w)(?:từng|trước đây|trước kia|đợt|khi ấy|hồi)(?!\w)", re.I)
_PLANNED = re.compile(
    r"phấn đấu|mục tiêu|hướng (?:tới|đến)|đăng ký|kế hoạch|tiềm năng|đề nghị|đề xuất|dự kiến|(?<!\w)sẽ(?!\w)|"
    r"trình (?:tỉnh|trung ương|bộ|xét)|nâng (?:hạng|cấp|lên)",
    re.I,
)
# A sentence about several products, or about another one, gives its stars to those.
_OF_OTHERS = re.compile(
    r"(?:các|những|nhiều|[0-9]+|hai|ba|bốn|năm|mười|chục) sản phẩm|sản phẩm khác|cùng với|bên cạnh|trong số",
    re.I,
)

_TOO_MANY = Text(
    vi="`{words}` trong khi giấy chứng nhận cho {stars} sao",
    en="`{words}`, and the certificate gives {stars} stars",
)
_NONE_HOLDS = Text(
    vi="`{words}` trong khi không có giấy chứng nhận nào còn hiệu lực",
    en="`{words}`, and no certificate holds",
)
_NONE = Text(
    vi="`{words}` trong khi bản ghi chưa có giấy chứng nhận nào",
    en="`{words}`, and the record has no certificate",
)
_NOT_ON_RECORD = Text(
    vi="`{words}` nói chuyện đã qua, mà bản ghi không có giấy chứng nhận hạng ấy",
    en="`{words}` tells of the past, and the record has no certificate of so many stars",
)
_LEAVE_OUT = Text(
    vi="bỏ số sao khỏi câu này: trang tự ghi hạng sao đang có hiệu lực",
    en="leave the stars out: the page says by itself how many hold",
)
_ADD = Text(vi="thêm giấy ấy vào `certificates`", en="add that certificate to `certificates`")


def judge(product: Product, scene: Scene) -> Iterator[Remark]:
    """Yield a finding for each text that claims more stars than hold."""
    # Most texts say nothing of it, and one short word tells them apart.
    for key, text in _texts(product) if "ocop" in texts_of(product).lower else ():
        if any(word in text for word in _NAMED):
            for sentence in _SENTENCES.split(text):
                match = _RATED.search(tidy(sentence))
                found = _judge(product, match, scene) if match else None
                if found:
                    yield Remark(RULE.code, key, *found)


def _texts(product: Product) -> Iterator[tuple[tuple[str | int, ...], str]]:
    for name in ("name", "short_name", "body"):
        if text := getattr(product, name):
            yield (name,), text.vi
    for at, text in enumerate(product.highlights):
        yield ("highlights", at), text.vi


def _judge(product: Product, match: re.Match[str], scene: Scene) -> tuple[Text, Text, Severity] | None:
    """Return what is wrong with a sentence that gives stars; nothing where the certificates bear it out."""
    today = standing(product.certificates, scene.day)
    said = match[1] or match[2]
    count, words = _COUNT.get(said.lower()) or int(said), shown(match[0])
    held = (today.stars if today else None) or 0
    if count <= held or _PLANNED.search(match.string) or _OF_OTHERS.search(match.string):
        return None
    if _PAST.search(match.string):
        borne_out = any(count <= one.stars for one in product.certificates)
        return None if borne_out else (_NOT_ON_RECORD.fill(words=words), _ADD, Severity.HINT)
    if held:
        return _TOO_MANY.fill(words=words, stars=held), _LEAVE_OUT, Severity.ERROR
    if today is None:
        return _NONE.fill(words=words), _ADD, Severity.WARNING
    # For 180 days after its end a renewal may be on file; until then the certificate itself is a warning.
    recent = today.until is None or scene.day <= today.until + GRACE
    severity = Severity.WARNING if recent else Severity.ERROR
    return _NONE_HOLDS.fill(words=words), _LEAVE_OUT, severity


RULE = RecordRule("OCOP-244", judge, of=(Product,))
