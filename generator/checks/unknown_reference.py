"""OCOP-203: a record names another one that is not there.

A product of a producer that is nobody is left out, for a page must say who answers for it (37/2026/NĐ-CP
Điều 44). Elsewhere only the name that leads nowhere is left out; a story without any product left is left
out too.

Passes, where content/producers/hai-hien.md exists::

    producer: hai-hien

Fails::

    producer: hai-hein
"""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

from generator.base.diagnostic import Diagnostic, Text
from generator.checks.rule import Evidence, Rule
from generator.model import ENTRIES
from generator.reading.references import Reference, references_of

_MESSAGE = Text(vi="không có {kind} `{slug}`{outcome}", en="there is no {kind} `{slug}`{outcome}")
_NEAR = Text(vi="ý bạn là `{near}`?", en="did you mean `{near}`?")
_MAKE = Text(vi="tạo content/{folder}/{slug}, hoặc sửa tên ở đây", en="make content/{folder}/{slug}, or mend the name here")
_KINDS = {
    "products": Text("sản phẩm", "product"),
    "producers": Text("nhà sản xuất", "producer"),
    "display-points": Text("điểm bán", "display point"),
}
_LOST = Text("; bản ghi này bị bỏ qua", "; this record is left out")


def check(evidence: Evidence) -> Iterator[Diagnostic]:
    """Yield a finding for each name of a record that is not there."""
    read = evidence.loaded.read
    for folder in ENTRIES:
        for slug, entry in read.entries(folder).items():
            bad = [found for found in references_of(entry) if found.slug not in read.entries(found.folder)]
            for found in bad:
                alone = found.key[0] == "product" and len(bad) == len(getattr(entry, "product", ()))
                lost = found.key == ("producer",) or alone
                yield _finding(evidence, (folder, slug), found, lost)


def _finding(evidence: Evidence, owner: tuple[str, str], found: Reference, lost: bool) -> Diagnostic:
    near = get_close_matches(found.slug, evidence.loaded.read.entries(found.folder), n=1, cutoff=0.6)
    hint = _NEAR.fill(near=near[0]) if near else _MAKE.fill(folder=found.folder, slug=found.slug)
    message = _MESSAGE.fill(kind=_KINDS[found.folder], slug=found.slug, outcome=_LOST if lost else Text("", ""))
    return Diagnostic(evidence.loaded.at(*owner, *found.key), "OCOP-203", message, hint)


RULE = Rule("OCOP-203", check)
