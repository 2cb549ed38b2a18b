"""OCOP-201: two packs carry the same GTIN.

A GTIN names one pack of one product in the whole world; a marketplace drops the second that claims it,
without telling the seller. The first by path stands, the later pack is left out of everything.

Passes, in two files::

    # content/products/man/index.md
    packs: [{sku: MO-500, gtin: "8938505974194"}]

    # content/products/mo/index.md
    packs: [{sku: MO-1000, gtin: "8938505974200"}]

Fails, on the second::

    # content/products/man/index.md
    packs: [{sku: MO-500, gtin: "8938505974194"}]

    # content/products/mo/index.md
    packs: [{sku: MO-1000, gtin: "8938505974194"}]

Source: GS1 General Specifications; TCVN 6939

Hai quy cách có cùng một mã số mã vạch (GTIN).

Mỗi mã GTIN chỉ dùng cho một quy cách của một sản phẩm trên toàn thế giới; gặp mã trùng, sàn bỏ mặt hàng đăng sau
mà không báo cho người bán. Quy cách đứng trước theo tên tệp được giữ, quy cách sau bị bỏ qua ở mọi nơi.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.base.diagnostic import Diagnostic, Text
from generator.checks.rule import Evidence, Rule

_MESSAGE = Text(
    vi="mã vạch {gtin} đã dùng cho `{first}`; quy cách này bị bỏ qua",
    en="GTIN {gtin} already belongs to `{first}`; this pack is left out",
)
_HINT = Text(vi="mỗi quy cách đóng gói cần một mã riêng", en="each pack size needs a code of its own")


def check(evidence: Evidence) -> Iterator[Diagnostic]:
    """Yield a finding for each pack whose GTIN an earlier one has."""
    for claim in evidence.loaded.claims:
        if claim.name == "gtin":
            span = evidence.loaded.at("products", claim.slug, "packs", claim.at, "gtin")
            yield Diagnostic(span, RULE.code, _MESSAGE.fill(gtin=claim.identifier, first=claim.first), _HINT)


RULE = Rule("OCOP-201", check)
