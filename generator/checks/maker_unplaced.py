"""OCOP-228: a producer whose goods are on sale has no address at all.

Every label has the name and the address of who is responsible, and the origin; who sells on line shows both. A
producer without place and address leaves its goods without, unless a product gives its own origin. Asked is only
of producers of which something is sold that needs a label: fresh food and services need none.

Passes, of a producer whose goods are sold::

    name: Cơ sở Hai Hiền
    kind: household
    place: xã Thăng An, thành phố Đà Nẵng

Fails::

    name: Cơ sở Hai Hiền
    kind: household

Source: 37/2026/NĐ-CP Điều 41.5, 42, 44

Nhà sản xuất có hàng đang bán mà chưa ghi địa chỉ nào.

Nhãn nào cũng phải có tên, địa chỉ của nơi chịu trách nhiệm và xuất xứ; bán trên mạng thì phải công khai cả hai. Nhà
sản xuất chưa ghi xã, phường và địa chỉ thì hàng của họ cũng thiếu, trừ sản phẩm tự ghi xuất xứ. Chỉ xét nhà sản xuất
đang bán thứ cần có nhãn: thực phẩm tươi sống và dịch vụ thì không cần.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.base.diagnostic import Diagnostic, Severity, Text
from generator.base.span import Span
from generator.checks.rule import Evidence, Rule, Scene
from generator.model.label import WANTED_SINCE, has_address, is_exempt
from generator.model.producer import Producer
from generator.model.product import Product

_MESSAGE = Text(
    vi="chưa ghi địa chỉ, mà hàng đang bán phải nêu tên và địa chỉ cơ sở chịu trách nhiệm",
    en="there is no address, and goods on sale are to name who is responsible and where",
)
_HINT = Text(
    vi="ghi `place` (xã, phường và tỉnh, thành phố), thêm `address` nếu có số nhà, thôn",
    en="write `place` (commune and province), and `address` for the house or the hamlet",
)


def note(record: Producer | Product, _: Scene) -> str | None:
    """Return, of a product on sale, its producer; of a producer without an address, its own slug."""
    if not isinstance(record, Product):
        return None if has_address(record) else record.slug
    return record.producer if record.packs and not is_exempt(record) else None


def check(evidence: Evidence) -> Iterator[Diagnostic]:
    """Yield a warning for each producer without an address whose goods are on sale."""
    noted = evidence.notes(RULE.code)
    selling = {maker for folder, _, maker in noted if folder == "products"}
    for folder, slug, _ in noted:
        if folder == "producers" and slug in selling:
            file, _ = evidence.loaded.paths["producers", slug]
            yield Diagnostic(Span(file), RULE.code, _MESSAGE, _HINT, Severity.WARNING)


RULE = Rule("OCOP-228", check, note, of=(Producer, Product), since=WANTED_SINCE)
