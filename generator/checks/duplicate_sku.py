"""OCOP-202: two packs carry the same SKU.

A SKU is what a marketplace knows a pack by, for ever: two rows with one SKU overwrite each other. The
first by path stands, the later pack is left out of everything. Letters' case makes no difference.

Passes, in two files::

    # content/products/man/index.md
    packs: [{sku: MO-500}]

    # content/products/mo/index.md
    packs: [{sku: MO-1000}]

Fails, on the second::

    # content/products/man/index.md
    packs: [{sku: MO-500}]

    # content/products/mo/index.md
    packs: [{sku: mo-500}]

Source: docs/ban-ghi.md

Hai quy cách có cùng một mã hàng (SKU).

Sàn nhận ra từng quy cách bằng mã hàng, dùng mãi không đổi: hai dòng cùng mã sẽ ghi đè lên nhau. Quy cách đứng
trước theo tên tệp được giữ, quy cách sau bị bỏ qua ở mọi nơi. Chữ hoa hay chữ thường đều coi là một.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.base.diagnostic import Diagnostic, Text
from generator.checks.rule import Evidence, Rule

_MESSAGE = Text(
    vi="mã hàng `{sku}` đã dùng cho `{first}`; quy cách này bị bỏ qua",
    en="SKU `{sku}` already belongs to `{first}`; this pack is left out",
)
_HINT = Text(vi="đặt một mã khác, chưa dùng bao giờ", en="give it another one that was never used")


def check(evidence: Evidence) -> Iterator[Diagnostic]:
    """Yield a finding for each pack whose SKU an earlier one has."""
    for claim in evidence.loaded.claims:
        if claim.name == "sku":
            span = evidence.loaded.at("products", claim.slug, "packs", claim.at, "sku")
            yield Diagnostic(span, RULE.code, _MESSAGE.fill(sku=claim.identifier, first=claim.first), _HINT)


RULE = Rule("OCOP-202", check)
