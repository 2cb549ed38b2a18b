"""OCOP-203: a record names another one that is not there.

A product of a producer that is nobody is left out, for a page must say who answers for it. Elsewhere only
the name that leads nowhere is left out; a story without any product left is left out too.

A price at a fair for a SKU that no pack has is such a name too.

Passes, where content/producers/hai-hien.md exists::

    producer: hai-hien

Fails::

    producer: hai-hein

Source: 37/2026/NĐ-CP Điều 44; docs/ban-ghi.md

Bản ghi nhắc đến một bản ghi không có.

Sản phẩm không rõ của nhà sản xuất nào thì bị bỏ qua, vì trang sản phẩm phải nói ai chịu trách nhiệm. Ở những chỗ
khác chỉ bỏ qua cái tên không có; câu chuyện không còn sản phẩm nào thì cũng bị bỏ qua.

Giá ở hội chợ ghi cho một mã hàng mà không quy cách nào có cũng là trường hợp này.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.base.diagnostic import Diagnostic, Text
from generator.checks.rule import Evidence, Rule
from generator.model import ENTRIES
from generator.model.near import did_you_mean
from generator.model.values.written import shown
from generator.reading.references import Reference, references_of

_MESSAGE = Text(vi="không có {kind} `{slug}`{outcome}", en="there is no {kind} `{slug}`{outcome}")
_MAKE = Text(vi="tạo {path}, hoặc sửa tên ở đây", en="make {path}, or correct the name here")
_KINDS = {
    "products": Text("sản phẩm", "product"),
    "producers": Text("nhà sản xuất", "producer"),
    "display-points": Text("điểm bán", "display point"),
}
_SKU = Text("quy cách nào có mã hàng", "pack with the SKU")
_LOST = Text("; bản ghi này bị bỏ qua", "; this record is left out")
_KEPT = Text("", "")


def check(evidence: Evidence) -> Iterator[Diagnostic]:
    """Yield a finding for each name of a record, or of a pack, that is not there."""
    read = evidence.loaded.read
    for folder in ENTRIES:
        for slug, entry in read.entries(folder).items():
            bad = [found for found in references_of(entry) if found.slug not in read.entries(found.folder)]
            stories_all = len(bad) == len(getattr(entry, "product", ()))
            for found in bad:
                lost = found.key == ("producer",) or (found.key[0] == "product" and stories_all)
                yield _finding(evidence, (folder, slug), found, _LOST if lost else _KEPT)
    yield from _prices(evidence)


def _finding(evidence: Evidence, owner: tuple[str, str], found: Reference, outcome: Text) -> Diagnostic:
    known = evidence.loaded.read.entries(found.folder)
    name = shown(found.slug)
    path = f"content/{found.folder}/{name}" + ("/index.md" if found.folder == "products" else ".md")
    hint = did_you_mean(found.slug, known) or _MAKE.fill(path=path)
    message = _MESSAGE.fill(kind=_KINDS[found.folder], slug=name, outcome=outcome)
    return Diagnostic(evidence.loaded.at(*owner, *found.key), RULE.code, message, hint)


def _prices(evidence: Evidence) -> Iterator[Diagnostic]:
    read = evidence.loaded.read
    skus = {pack.sku for product in read.products.values() for pack in product.packs}
    for fair in read.fairs.values():
        for sku in (sku for sku in fair.prices if sku not in skus):
            message = _MESSAGE.fill(kind=_SKU, slug=shown(sku), outcome=_KEPT)
            span = evidence.loaded.at("fairs", fair.slug, "prices", sku)
            yield Diagnostic(span, RULE.code, message, did_you_mean(sku, skus))


RULE = Rule("OCOP-203", check)
