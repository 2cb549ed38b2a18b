"""OCOP-271: the photos of a record are oddly chosen.

What a record says of its photos can be seen without opening them. A photo given twice is shown twice, and a pack
with a photo of its own that is not among the product's is shown on no page: warnings. A certificate or a label as the
first photo is what lists and marketplaces show of the product, and a photo without `alt` says nothing to whoever
cannot see it: hints. The last is told only where other photos of the record have theirs.

Passes::

    photos: [{file: chai.jpg, kind: pack}, {file: giay.jpg, kind: certificate}]

Fails::

    photos: [{file: giay.jpg, kind: certificate}, {file: chai.jpg, kind: pack}, {file: chai.jpg}]

Source: docs/ban-ghi.md; WCAG 2.2, 1.1.1

Ảnh của bản ghi chọn hoặc ghi chưa ổn.

Những điều này thấy ngay trong bản ghi, không cần mở ảnh. Một ảnh ghi hai lần thì hiện hai lần; quy cách có ảnh
riêng mà ảnh ấy không nằm trong ảnh của sản phẩm thì không trang nào hiện: cảnh báo. Ảnh đầu tiên là thứ danh sách
và các sàn lấy làm mặt sản phẩm, không nên là giấy chứng nhận hay nhãn; ảnh thiếu `alt` thì người không nhìn thấy
không biết ảnh gì: gợi ý. Điều sau cùng chỉ nhắc khi các ảnh khác của bản ghi đã có mô tả.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.base.diagnostic import Remark, Severity, Text
from generator.checks.rule import RecordRule, Scene
from generator.model import DisplayPoint, Fair, News, Photo, Producer, Product, Story
from generator.model.codes import PHOTO_KINDS
from generator.model.values.written import shown

_TWICE = Text(vi="ảnh `{file}` ghi hai lần", en="the photo `{file}` is given twice")
_TWICE_HINT = Text(vi="bỏ một lần", en="leave one of them out")
_NO_ALT = Text(
    vi="ảnh `{file}` chưa có mô tả, trong khi ảnh khác đã có",
    en="the photo `{file}` has no description, while others have theirs",
)
_NO_ALT_HINT = Text(vi="thêm `alt: trong ảnh có gì`", en="add `alt: what is to be seen`")
_FIRST = Text(
    vi="ảnh đầu tiên là loại `{kind}`, danh sách và các sàn sẽ lấy làm mặt sản phẩm",
    en="the first photo is of the kind `{kind}`, and lists and marketplaces show it for the product",
)
_FIRST_HINT = Text(vi="đưa ảnh chụp sản phẩm lên đầu", en="let a photo of the product come first")
_PACK = Text(
    vi="ảnh `{file}` của quy cách không nằm trong `photos` của sản phẩm",
    en="the pack's photo `{file}` is not among the product's `photos`",
)
_PACK_HINT = Text(vi="thêm ảnh này vào `photos`", en="add it to `photos`")
_PAPERS = ("certificate", "label")


def judge(record: Product | Producer | Story | DisplayPoint | Fair | News, _: Scene) -> Iterator[Remark]:
    """Yield what is odd about a record's photos."""
    if record.photos:
        yield from _twice(record.photos)
        yield from _without_alt(record.photos)
    if type(record) is Product:
        if record.photos:
            yield from _first(record.photos)
        if any([pack.photo for pack in record.packs]):
            yield from _of_packs(record)


def _twice(photos: Sequence[Photo]) -> Iterator[Remark]:
    seen: set[str] = set()
    for at, photo in enumerate(photos):
        if photo.file in seen:
            message = _TWICE.fill(file=shown(photo.file))
            yield Remark(RULE.code, ("photos", at, "file"), message, _TWICE_HINT, Severity.WARNING)
        seen.add(photo.file)


def _without_alt(photos: Sequence[Photo]) -> Iterator[Remark]:
    if not any(photo.alt for photo in photos):
        return
    for at, photo in enumerate(photos):
        if photo.alt is None:
            message = _NO_ALT.fill(file=shown(photo.file))
            yield Remark(RULE.code, ("photos", at, "file"), message, _NO_ALT_HINT, Severity.HINT)


def _first(photos: Sequence[Photo]) -> Iterator[Remark]:
    if photos and photos[0].kind in _PAPERS and any(photo.kind not in _PAPERS for photo in photos):
        message = _FIRST.fill(kind=PHOTO_KINDS[str(photos[0].kind)])
        yield Remark(RULE.code, ("photos", 0, "kind"), message, _FIRST_HINT, Severity.HINT)


def _of_packs(product: Product) -> Iterator[Remark]:
    files = {photo.file for photo in product.photos}
    for at, pack in enumerate(product.packs):
        if pack.photo and pack.photo not in files:
            message = _PACK.fill(file=shown(pack.photo))
            yield Remark(RULE.code, ("packs", at, "photo"), message, _PACK_HINT, Severity.WARNING)


RULE = RecordRule("OCOP-271", judge, of=(Product, Producer, Story, DisplayPoint, Fair, News))
