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

from collections import defaultdict
from collections.abc import Iterator, Mapping

from generator.base.diagnostic import Diagnostic, Text
from generator.checks.rule import Evidence, Rule, Scene
from generator.model import DisplayPoint, Fair, Producer, Product
from generator.model.near import did_you_mean
from generator.model.values.written import fold, shown
from generator.reading.references import Key

_MESSAGE = Text(vi="không có {kind} `{slug}`{outcome}", en="there is no {kind} `{slug}`{outcome}")
_MAKE = Text(vi="tạo {path}, hoặc sửa tên ở đây", en="make {path}, or correct the name here")
_WRITE = Text(
    vi="viết `{slug}`, tên thư mục hay tên tệp của bản ghi ấy",
    en="write `{slug}`, the name of that record's folder or file",
)
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
    called: Mapping[tuple[str, str], str] | None = None
    for owner, gist in evidence.loaded.gists.items():
        bad = [one for one in gist.references if one[1] not in known[one[0]]]
        stories_all = bool(bad) and len(bad) == sum(key[0] == "product" for _, _, key in gist.references)
        for named, slug, key in bad:
            called = _called(evidence) if called is None else called
            lost = key == ("producer",) or (key[0] == "product" and stories_all)
            meant = called.get((named, fold(slug)))
            yield _finding(evidence, owner, (named, slug, key), (_LOST if lost else _KEPT, meant))
    yield from _prices(evidence)


def note(record: Product | Producer | DisplayPoint | Fair, _: Scene) -> tuple[str, tuple[str, ...]]:
    """Return what a record is called, and the SKUs that it has, or for which a fair has a price."""
    if isinstance(record, Product):
        return record.name.vi, tuple([pack.sku for pack in record.packs])
    return record.name.vi, tuple(record.prices) if isinstance(record, Fair) else ()


def _called(evidence: Evidence) -> Mapping[tuple[str, str], str]:
    """Return the slug that each name means, with its marks or without: a slug itself, or what one record is called."""
    found: dict[tuple[str, str], set[str]] = defaultdict(set)
    for folder, slug, (name, _) in evidence.notes(RULE.code):
        found[folder, fold(name)].add(slug)
    alone = {key: slugs.pop() for key, slugs in found.items() if len(slugs) == 1}
    own = {(folder, slug): slug for folder, slugs in evidence.loaded.known.items() for slug in slugs}
    return alone | own


def _finding(
    evidence: Evidence, owner: tuple[str, str], found: tuple[str, str, Key], judged: tuple[Text, str | None]
) -> Diagnostic:
    (folder, slug, key), (outcome, meant) = found, judged
    name = shown(slug)
    path = f"content/{folder}/{name}" + ("/index.md" if folder == "products" else ".md")
    hint = did_you_mean(slug, evidence.loaded.known[folder]) or _MAKE.fill(path=path)
    message = _MESSAGE.fill(kind=_KINDS[folder], slug=name, outcome=outcome)
    fix = evidence.fix(*owner, *key, value=meant) if meant else None
    at = evidence.loaded.at(*owner, *key)
    return Diagnostic(at, RULE.code, message, _WRITE.fill(slug=meant) if meant else hint, fix=fix)


def _prices(evidence: Evidence) -> Iterator[Diagnostic]:
    noted = evidence.notes(RULE.code)
    skus = {sku for folder, _, (_, said) in noted if folder == "products" for sku in said}
    for folder, slug, (_, said) in noted:
        for sku in (sku for sku in said if folder == "fairs" and sku not in skus):
            message = _MESSAGE.fill(kind=_SKU, slug=shown(sku), outcome=_KEPT)
            span = evidence.loaded.at("fairs", slug, "prices", sku)
            yield Diagnostic(span, RULE.code, message, did_you_mean(sku, skus))


RULE = Rule("OCOP-203", check, note, of=(Product, Producer, DisplayPoint, Fair))
