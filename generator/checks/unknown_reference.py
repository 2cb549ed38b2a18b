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
from generator.checks.rule import Evidence, Rule, Scene
from generator.model import Fair, Product
from generator.model.near import did_you_mean
from generator.model.values.written import fold, shown
from generator.reading.references import Key

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
    known = evidence.loaded.known
    for owner, gist in evidence.loaded.gists.items():
        bad = [one for one in gist.references if one[1] not in known[one[0]]]
        stories_all = bool(bad) and len(bad) == sum(key[0] == "product" for _, _, key in gist.references)
        for named, slug, key in bad:
            lost = key == ("producer",) or (key[0] == "product" and stories_all)
            yield _finding(evidence, owner, (named, slug, key), _LOST if lost else _KEPT)
    yield from _prices(evidence)


def note(record: Product | Fair, _: Scene) -> tuple[str, ...]:
    """Return the SKUs that a product has, or for which a fair has a price."""
    return tuple([pack.sku for pack in record.packs] if isinstance(record, Product) else record.prices)


def _finding(
    evidence: Evidence, owner: tuple[str, str], found: tuple[str, str, Key], outcome: Text
) -> Diagnostic:
    folder, slug, key = found
    name = shown(slug)
    path = f"content/{folder}/{name}" + ("/index.md" if folder == "products" else ".md")
    hint = did_you_mean(slug, evidence.loaded.known[folder]) or _MAKE.fill(path=path)
    message = _MESSAGE.fill(kind=_KINDS[folder], slug=name, outcome=outcome)
    # A name in place of its slug means the one record that has that name.
    right = fold(slug)
    fix = evidence.fix(*owner, *key, value=right) if right in evidence.loaded.known[folder] else None
    return Diagnostic(evidence.loaded.at(*owner, *key), RULE.code, message, hint, fix=fix)


def _prices(evidence: Evidence) -> Iterator[Diagnostic]:
    noted = list(evidence.notes(RULE.code))
    skus = {sku for folder, _, said in noted if folder == "products" for sku in said}
    for folder, slug, said in noted:
        for sku in (sku for sku in said if folder == "fairs" and sku not in skus):
            message = _MESSAGE.fill(kind=_SKU, slug=shown(sku), outcome=_KEPT)
            span = evidence.loaded.at("fairs", slug, "prices", sku)
            yield Diagnostic(span, RULE.code, message, did_you_mean(sku, skus))


RULE = Rule("OCOP-203", check, note, of=(Product, Fair))
