"""OCOP-280: an `accept` that silences nothing, gives no reason or names no rule.

`accept` in a record and `rules` in catalogue.yml tell the checks what a person has looked at. Once the matter is mended
the line only hides the next slip: it can go (a hint). Without a reason nobody will know in a year why it is there (a
hint). A code that no finding has does nothing at all (a warning).

What channels and prints find (OCOP-3xx and 5xx) comes with a build, so lines about it are not called unused; nor are
those about links, which are followed only with `--online`, and about rules that do not hold on the catalogue's day.

Passes, where the price is below 1.000 đ::

    accept:
      - rule: OCOP-207
        reason: Hàng phát thử, giá tượng trưng

Fails::

    accept:
      - rule: OCOP-999

Source: docs/ban-ghi.md

Mục `accept` không còn tác dụng, không ghi lý do hoặc ghi mã không có.

`accept` trong bản ghi và `rules` trong catalogue.yml cho biết điều gì đã có người xem xét. Khi lỗi đã sửa xong,
dòng ấy chỉ còn che mất lần sai sau: nên bỏ (gợi ý). Không ghi lý do thì một năm nữa không ai nhớ vì sao có dòng ấy
(gợi ý). Mã không có thật thì không có tác dụng gì (cảnh báo).

Những gì các sàn và bản in phát hiện (OCOP-3xx, 5xx) chỉ có khi dựng trang nên không xét ở đây; dòng về đường dẫn
(chỉ xét khi có `--online`) và về quy tắc chưa hoặc không còn hiệu lực vào ngày của danh mục cũng vậy.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from generator.base.diagnostic import Diagnostic, Remark, Severity, Text
from generator.checks.rule import RecordRule, Rule, Scene, in_force, rules
from generator.model import Imprint
from generator.model.field import Entry
from generator.model.near import did_you_mean
from generator.model.values.written import shown
from generator.reading.load import Skimmed
from generator.reading.meanings import MEANINGS

_UNUSED = Text(
    vi="mục này cho qua `{code}`, mà bản ghi không còn lỗi ấy",
    en="this accepts `{code}`, and the record has no such finding any more",
)
_UNUSED_HINT = Text(vi="bỏ mục này", en="leave it out")
_NO_REASON = Text(vi="cho qua `{code}` mà chưa ghi lý do", en="`{code}` is accepted without a reason")
_NO_REASON_HINT = Text(vi="thêm `reason: vì sao để như vậy`", en="add `reason: why it is right here`")
_NO_RULE = Text(vi="không có quy tắc nào mang mã `{code}`", en="no rule has the code `{code}`")
_WRITE = Text(vi="viết mã: `{code}`", en="write the code: `{code}`")

# Rooms whose codes other floors give out.
_ELSEWHERE = re.compile("OCOP-[345][0-9]{2}")
_TOLD_LATER = ("OCOP-3", "OCOP-5", "OCOP-264", "OCOP-280")


def judge(record: Entry | Imprint, _: Scene) -> Iterator[Remark]:
    """Yield what is odd about the codes that a record accepts, or that the catalogue turns up and down."""
    if type(record) is Imprint:
        for code in record.rules:
            yield from _unknown(code, ("rules", code))
        return
    for at, accept in enumerate(vars(record).get("accept") or ()):
        yield from _unknown(accept.rule, ("accept", at, "rule"))
        if not accept.reason:
            message = _NO_REASON.fill(code=shown(accept.rule))
            yield Remark(RULE.code, ("accept", at, "rule"), message, _NO_REASON_HINT, Severity.HINT)


def unused(findings: Iterable[Diagnostic], loaded: Skimmed) -> Iterator[Diagnostic]:
    """Yield a hint for each line of `accept` that none of these findings needs."""
    owners = [(owner, gist.accepted) for owner, gist in loaded.gists.items() if gist.accepted]
    if not owners:
        return
    found = {(one.span.path, one.code) for one in findings}
    judged = _judged_on(loaded)
    for owner, codes in owners:
        for at, code in enumerate(codes):
            if judged.get(code) and not any((path, code) in found for path in loaded.paths[owner]):
                span = loaded.at(*owner, "accept", at, "rule")
                yield Diagnostic(span, RULE.code, _UNUSED.fill(code=code), _UNUSED_HINT, Severity.HINT)


def _judged_on(loaded: Skimmed) -> Mapping[str, bool]:
    """Return whether each code is looked for on the day of the catalogue, whatever else is asked for."""
    judged = dict.fromkeys(MEANINGS, True) | {rule.code: in_force(rule, loaded.day) for rule in rules()}
    return {code: holds and not code.startswith(_TOLD_LATER) for code, holds in judged.items()}


def _unknown(written: str, key: tuple[str | int, ...]) -> Iterator[Remark]:
    code = written.strip().upper()
    if code in _codes() or code in MEANINGS or _ELSEWHERE.fullmatch(code):
        return
    named = _codes_by_name().get(written.strip().lower().replace("-", "_"))
    hint = _WRITE.fill(code=named) if named else did_you_mean(code, _codes(), 0.8)
    yield Remark(RULE.code, key, _NO_RULE.fill(code=shown(written)), hint, Severity.WARNING)


@cache
def _codes() -> frozenset[str]:
    return frozenset(rule.code for rule in rules())


@cache
def _codes_by_name() -> Mapping[str, str]:
    """Return the code of each rule by the name of its file, which people may take for the code."""
    return {_function(rule).__module__.rpartition(".")[2]: rule.code for rule in rules()}


def _function(rule: Rule | RecordRule) -> object:
    return rule.check if isinstance(rule, Rule) else rule.judge


RULE = RecordRule("OCOP-280", judge, of=(Entry, Imprint))
