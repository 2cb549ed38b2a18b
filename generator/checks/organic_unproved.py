"""OCOP-251: a food is called organic, and no organic certificate is on record.

`Hữu cơ` and `organic` may be said of a food only with a certificate, and its label names the number, the date and
the certifier. The standards of the product count, or those of its producer where the product states none. Organic
manure makes no organic food, so it is not what is looked for; `theo hướng hữu cơ` and words of the maker's name are
a hint and nothing.

Passes::

    name: Gạo hữu cơ Quế Lâm
    standards: [{name: TCVN 11041-2:2017, number: HC-0012}]

Fails::

    name: Gạo hữu cơ Quế Lâm

Source: 109/2018/NĐ-CP Điều 11, 12

Thực phẩm được gọi là hữu cơ mà bản ghi chưa có giấy chứng nhận hữu cơ.

Chỉ được gọi thực phẩm là `hữu cơ` hay `organic` khi có giấy chứng nhận, và nhãn phải ghi số, ngày và nơi chứng nhận.
Tiêu chuẩn của sản phẩm được tính, hoặc của chủ thể nếu sản phẩm không ghi riêng. Bón phân hữu cơ chưa làm nên thực phẩm
hữu cơ nên không xét; viết `theo hướng hữu cơ` thì chỉ gợi ý, còn chữ trong tên cơ sở thì bỏ qua.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from generator.base.diagnostic import Diagnostic, Severity, Text
from generator.checks.rule import Evidence, Rule, Scene
from generator.checks.texts import has_any, texts_of
from generator.model import Producer, Product, Words
from generator.model.parts import Standard
from generator.model.values.written import shown, tidy

_FOOD = ("thuc-pham", "do-uong")
_ORGANIC = re.compile(r"(?<!\w)(?:hữu cơ|organic)(?!\w)", re.I)
_SIGNS = ("ữu", "ỮU", "u\u031b\u0303u", "U\u031b\u0303U", "rganic", "RGANIC")
# What stands before the word where it is manure, chemistry or a maker that is organic, and no food.
_OTHER = re.compile(
    r"(?:phân(?: bón)?|bón(?: lót)?|vi sinh|chất|mùn|axit|acid|rác|chế phẩm|dung môi|thức ăn|không|sâu|sinh học)\W*$"
    r"|(?:htx|hợp tác xã|công ty|cơ sở|tổ hợp tác|hội|liên minh)[^.,;:]{0,50}$"
)
_TOWARDS = re.compile(
    r"(?:hướng|chuyển đổi|tiến tới|nông nghiệp|canh tác|quy trình|phương pháp)(?: sang)?\W*$"
)
_CERTIFIES = re.compile(r"hữu cơ|huu-co|organic|11041|(?<!\w)pgs(?!\w)|(?<!\w)jas(?!\w)", re.I)

_MESSAGE = Text(
    vi="`{words}` phải có giấy chứng nhận hữu cơ, mà mục `standards` chưa ghi",
    en="`{words}` needs an organic certificate, and `standards` tells of none",
)
_HINT = Text(
    vi="thêm giấy ấy vào `standards` (số, ngày, nơi chứng nhận), hoặc bỏ chữ này (109/2018/NĐ-CP Điều 11)",
    en="add it to `standards` (number, date, certifier), or leave the word out (109/2018/NĐ-CP Điều 11)",
)


def check(evidence: Evidence) -> Iterator[Diagnostic]:
    """Yield a finding for each text that calls a food organic without a certificate of its own or its producer's."""
    notes = evidence.notes(RULE.code)
    certified = {slug for folder, slug, _ in notes if folder == "producers"}
    for folder, slug, note in notes:
        if folder == "producers" or (note[0] in certified and note[1]):
            continue
        for key, words, sure in note[2]:
            severity = Severity.WARNING if sure else Severity.HINT
            span = evidence.loaded.at(folder, slug, *key)
            yield Diagnostic(span, RULE.code, _MESSAGE.fill(words=words), _HINT, severity)


def note(record: Product | Producer, _: Scene) -> Any:
    """Return that a producer has a certificate; of a product its producer, whether that one's counts, its claims."""
    if not isinstance(record, Product):
        return _is_certified(record.standards) or None
    if record.group not in _FOOD or _is_certified(record.standards):
        return None
    # Few words have this syllable, with its marks put together too.
    if not has_any(texts_of(record).composed, ("ữu", "rganic")):
        return None
    said = tuple(_said(record))
    return (record.producer, not record.standards, said) if said else None


def _is_certified(standards: tuple[Standard, ...]) -> bool:
    return any(_CERTIFIES.search(one.name) for one in standards)


def _said(product: Product) -> Iterator[tuple[tuple[str | int, ...], str, bool]]:
    for key, text in _texts(product):
        said = tidy(text.vi) if text and _may_say(text.vi) else ""
        found = [(one[0], *_around(said[: one.start()].lower())) for one in _ORGANIC.finditer(said)]
        claims = [(words, towards) for words, other, towards in found if not other]
        if claims:
            sure = [words for words, towards in claims if not towards]
            yield key, shown(sure[0] if sure else claims[0][0]), bool(sure)


def _may_say(text: str) -> bool:
    # Few words have this syllable; in any letters, and with its marks composed or not.
    return any(sign in text for sign in _SIGNS)


def _texts(product: Product) -> Iterator[tuple[tuple[str | int, ...], Words | None]]:
    yield ("name",), product.name
    yield ("body",), product.body
    yield from ((("highlights", at), text) for at, text in enumerate(product.highlights))


def _around(before: str) -> tuple[bool, bool]:
    """Return whether something else is organic there, and whether only the way towards it is told."""
    return bool(_OTHER.search(before[-60:])), bool(_TOWARDS.search(before[-60:]))


RULE = Rule("OCOP-251", check, note=note, of=(Product, Producer))
