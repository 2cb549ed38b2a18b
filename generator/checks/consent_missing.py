"""OCOP-270: a person is named or shown, and no consent is on record.

A representative's name is shown only with their consent: without it the name stays in the file, and pages leave
it out (a hint). A picture of a person needs the consent of whoever it shows, in trade also pay unless agreed
otherwise: a photo of the kind `person` at a producer, its products or their stories without the consent
`portrait` is a warning. A household's telephone is its owner's: without the consent `phone` that is a hint, but in a
sample (`demo`).

Passes::

    represented_by: Nguyễn Văn A
    consents: [{what: name, on: 01/10/2026}, {what: portrait, on: 01/10/2026}]
    photos: [{file: chu.jpg, kind: person}]

Fails::

    represented_by: Nguyễn Văn A
    photos: [{file: chu.jpg, kind: person}]

Source: 91/2025/QH15 Điều 9, 16 (consent); Bộ luật Dân sự 2015 Điều 32 (a person's picture)

Nêu tên hay đăng ảnh một người mà chưa ghi người ấy đồng ý.

Họ tên người đại diện chỉ được hiện khi họ đồng ý: chưa ghi thì tên vẫn nằm trong tệp, trang không hiện ra (gợi
ý). Dùng hình ảnh một người phải được người ấy đồng ý, dùng để bán hàng thì còn phải trả thù lao nếu không thỏa
thuận khác: ảnh loại `person` của nhà sản xuất, của sản phẩm hay câu chuyện của họ mà chưa ghi `portrait` là cảnh
báo. Số điện thoại của hộ là số của chủ hộ: chưa ghi `phone` là gợi ý, trừ danh mục mẫu (`demo`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from generator.base.diagnostic import Diagnostic, Severity, Text
from generator.checks.rule import Evidence, Rule, Scene
from generator.model import Producer, Product, Story
from generator.model.values.written import shown

_NAME = Text(
    vi="chưa ghi `{name}` đồng ý cho nêu tên, nên trang không hiện tên này",
    en="no consent of `{name}` to be named is on record, so pages leave the name out",
)
_PORTRAIT = Text(
    vi="ảnh `{file}` chụp người mà `{producer}` chưa ghi đồng ý cho đăng ảnh chân dung",
    en="the photo `{file}` shows a person, and `{producer}` has no consent to show portraits on record",
)
_PHONE = Text(
    vi="số điện thoại của hộ này vẫn hiện mà chưa ghi chủ hộ đồng ý",
    en="this household's telephone is shown, and no consent of its owner is on record",
)
_HINT = Text(
    vi="khi đã được đồng ý, thêm vào nhà sản xuất: `consents: [{{what: {what}, on: NGÀY}}]`",
    en="once they agree, add to the producer: `consents: [{{what: {what}, on: DAY}}]`",
)


def note(record: Producer | Product | Story, _: Scene) -> Any:
    """Return whose record it is, the photographs of persons with their places, and what a producer agreed to."""
    persons = tuple((at, photo.file) for at, photo in enumerate(record.photos) if photo.kind == "person")
    if isinstance(record, Producer):
        shown_phone = record.kind == "household" and record.phone is not None
        agreed = tuple(what for what in ("name", "portrait", "phone") if record.agreed(what))
        return record.name.vi, agreed, (record.represented_by, shown_phone), persons
    # Which producer a story is of, only its products tell.
    return (record.product if isinstance(record, Story) else (record.producer,)), persons


def check(evidence: Evidence) -> Iterator[Diagnostic]:
    """Yield what lacks a consent, by the order of the files."""
    makers: dict[str, str] = {}
    noted = list(evidence.notes(RULE.code))
    people = {slug: said for folder, slug, said in noted if folder == "producers"}
    for folder, slug, said in noted:
        if folder == "producers":
            yield from _own(evidence, slug, said)
            yield from _portraits(evidence, (folder, slug), (said[3], [said]))
        elif folder == "products":
            makers[slug] = said[0][0]
            yield from _portraits(evidence, (folder, slug), (said[1], _known(people, said[0])))
    for folder, slug, said in noted:
        if folder == "stories":
            told_of = [makers[one] for one in said[0] if one in makers]
            yield from _portraits(evidence, (folder, slug), (said[1], _known(people, told_of)))


def _own(evidence: Evidence, slug: str, said: Any) -> Iterator[Diagnostic]:
    _, agreed, (represented_by, shows_phone), _ = said
    if represented_by and "name" not in agreed:
        message = _NAME.fill(name=shown(represented_by))
        yield _finding(evidence, slug, (message, "name", "represented_by"))
    # A sample's numbers are nobody's.
    if shows_phone and "phone" not in agreed and not evidence.loaded.imprint.demo:
        yield _finding(evidence, slug, (_PHONE, "phone", "phone"))


def _finding(evidence: Evidence, slug: str, about: tuple[Text, str, str]) -> Diagnostic:
    message, what, key = about
    span = evidence.loaded.at("producers", slug, key)
    return Diagnostic(span, RULE.code, message, _HINT.fill(what=what), Severity.HINT)


def _portraits(
    evidence: Evidence, owner: tuple[str, str], shows: tuple[Sequence[tuple[int, str]], Sequence[Any]]
) -> Iterator[Diagnostic]:
    persons, makers = shows
    silent = [name for name, agreed, _, _ in makers if "portrait" not in agreed]
    for at, file in persons if silent else ():
        message = _PORTRAIT.fill(file=shown(file), producer=shown(silent[0]))
        span = evidence.loaded.at(*owner, "photos", at, "file")
        yield Diagnostic(span, RULE.code, message, _HINT.fill(what="portrait"), Severity.WARNING)


def _known(people: Mapping[str, Any], slugs: Iterable[str]) -> Sequence[Any]:
    return [people[slug] for slug in slugs if slug in people]


RULE = Rule("OCOP-270", check, note, of=(Producer, Product, Story))
