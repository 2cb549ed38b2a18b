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

Source: 91/2025/QH15 Điều 9, 16; Bộ luật Dân sự 2015 Điều 32

Nêu tên hay đăng ảnh một người mà chưa ghi người ấy đồng ý.

Họ tên người đại diện chỉ được hiện khi họ đồng ý: chưa ghi thì tên vẫn nằm trong tệp, trang không hiện ra (gợi
ý). Dùng hình ảnh một người phải được người ấy đồng ý, dùng để bán hàng thì còn phải trả thù lao nếu không thỏa
thuận khác: ảnh loại `person` của nhà sản xuất, của sản phẩm hay câu chuyện của họ mà chưa ghi `portrait` là cảnh
báo. Số điện thoại của hộ là số của chủ hộ: chưa ghi `phone` là gợi ý, trừ danh mục mẫu (`demo`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

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


class Maker(NamedTuple):
    """What must be known of a producer."""

    name: str
    portraits: bool
    """Whether the consent to show portraits is on record."""
    unnamed: str
    """A representative who has not agreed to be named."""
    phone: bool
    """Whether a household's telephone is shown without consent."""
    persons: tuple[tuple[int, str], ...]


def note(record: Producer | Product | Story, scene: Scene) -> object:
    """Return what a producer's consents are, and which photos of a record show a person."""
    photos = record.photos
    persons = tuple([(at, photo.file) for at, photo in enumerate(photos) if photo.kind == "person"])
    if isinstance(record, Product | Story):
        return persons
    unnamed = "" if record.agreed("name") else record.represented_by or ""
    # A sample's numbers are nobody's.
    phone = record.kind == "household" and record.phone is not None and not scene.demo
    return tuple(
        Maker(
            record.name.vi, record.agreed("portrait"), unnamed, phone and not record.agreed("phone"), persons
        )
    )


def check(evidence: Evidence) -> Iterator[Diagnostic]:
    """Yield what lacks a consent: of producers all, of products and stories their photos."""
    noted = evidence.notes(RULE.code)
    makers = {slug: Maker(*said) for folder, slug, said in noted if folder == "producers"}
    for folder, slug, said in noted:
        if folder == "producers":
            yield from _own(evidence, slug, makers[slug])
            yield from _portraits(evidence, (folder, slug), (makers[slug].persons, [makers[slug]]))
        else:
            yield from _portraits(
                evidence, (folder, slug), (said, _makers_of(evidence, (folder, slug), makers))
            )


def _own(evidence: Evidence, slug: str, maker: Maker) -> Iterator[Diagnostic]:
    if maker.unnamed:
        message = _NAME.fill(name=shown(maker.unnamed))
        yield _finding(evidence, slug, (message, "name", "represented_by"))
    if maker.phone:
        yield _finding(evidence, slug, (_PHONE, "phone", "phone"))


def _finding(evidence: Evidence, slug: str, about: tuple[Text, str, str]) -> Diagnostic:
    message, what, key = about
    span = evidence.loaded.at("producers", slug, key)
    return Diagnostic(span, RULE.code, message, _HINT.fill(what=what), Severity.HINT)


def _portraits(
    evidence: Evidence,
    owner: tuple[str, str],
    shows: tuple[Iterable[tuple[int, str]], Iterable[Maker]],
) -> Iterator[Diagnostic]:
    persons, makers = shows
    silent = next((maker for maker in makers if not maker.portraits), None)
    for at, file in persons if silent else ():
        message = _PORTRAIT.fill(file=shown(file), producer=shown(silent.name if silent else ""))
        span = evidence.loaded.at(*owner, "photos", at, "file")
        yield Diagnostic(span, RULE.code, message, _HINT.fill(what="portrait"), Severity.WARNING)


def _makers_of(evidence: Evidence, owner: tuple[str, str], makers: Mapping[str, Maker]) -> Iterator[Maker]:
    """Yield the makers of a product, or of the products of a story."""
    gist = evidence.loaded.gists.get(owner)
    for folder, slug, key in gist.references if gist else ():
        if key == ("producer",) and slug in makers:
            yield makers[slug]
        elif key[0] == "product" and folder == "products":
            yield from _makers_of(evidence, (folder, slug), makers)


RULE = Rule("OCOP-270", check, note, of=(Producer, Product, Story))
