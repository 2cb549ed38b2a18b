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

from collections.abc import Iterator, Sequence

from generator.base.diagnostic import Diagnostic, Severity, Text
from generator.checks.rule import Evidence, Rule
from generator.model import Catalogue, Photo, Producer, Product, Story
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


def check(evidence: Evidence) -> Iterator[Diagnostic]:
    """Yield what lacks a consent, by producers, then by products and stories."""
    read = evidence.loaded.read
    for slug, producer in read.producers.items():
        yield from _own(evidence, producer)
        yield from _portraits(evidence, ("producers", slug), (producer.photos, [producer]))
    for slug, product in read.products.items():
        if product.photos:
            yield from _portraits(evidence, ("products", slug), (product.photos, _makers(read, [product])))
    for slug, story in read.stories.items():
        if story.photos:
            yield from _portraits(evidence, ("stories", slug), (story.photos, _told_of(read, story)))


def _own(evidence: Evidence, producer: Producer) -> Iterator[Diagnostic]:
    if producer.represented_by and not producer.agreed("name"):
        message = _NAME.fill(name=shown(producer.represented_by))
        yield _finding(evidence, producer, (message, "name", "represented_by"))
    # A sample's numbers are nobody's.
    shows_phone = producer.phone is not None and not evidence.loaded.read.imprint.demo
    if producer.kind == "household" and shows_phone and not producer.agreed("phone"):
        yield _finding(evidence, producer, (_PHONE, "phone", "phone"))


def _finding(evidence: Evidence, producer: Producer, about: tuple[Text, str, str]) -> Diagnostic:
    message, what, key = about
    span = evidence.loaded.at("producers", producer.slug, key)
    return Diagnostic(span, RULE.code, message, _HINT.fill(what=what), Severity.HINT)


def _portraits(
    evidence: Evidence, owner: tuple[str, str], shows: tuple[Sequence[Photo], Sequence[Producer]]
) -> Iterator[Diagnostic]:
    photos, makers = shows
    for at, photo in enumerate(photos):
        silent = [one for one in makers if not one.agreed("portrait")] if photo.kind == "person" else []
        if silent:
            message = _PORTRAIT.fill(file=shown(photo.file), producer=shown(silent[0].name.vi))
            span = evidence.loaded.at(*owner, "photos", at, "file")
            yield Diagnostic(span, RULE.code, message, _HINT.fill(what="portrait"), Severity.WARNING)


def _told_of(read: Catalogue, story: Story) -> Sequence[Producer]:
    return _makers(read, [read.products[slug] for slug in story.product if slug in read.products])


def _makers(read: Catalogue, products: Sequence[Product]) -> Sequence[Producer]:
    found = (read.producers.get(product.producer) for product in products)
    return [producer for producer in found if producer]


RULE = Rule("OCOP-270", check)
