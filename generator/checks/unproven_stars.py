"""OCOP-224: stars are shown, and the certificate does not say by which decision, or whose.

A recognition is known by its number, its authority and its date, since numbers repeat among authorities. The
stars of today rest on it, and whoever passes them on is to ask for proof. Without number and authority, and with
no address where the decision can be read, it is a warning; where one of them is missing, a hint. The form of a
number is never judged. A certificate without a date gives no stars: OCOP-204 speaks of it.

Passes::

    certificates: [{stars: 4, number: 14/QĐ-UBND, issued: 2026-01-03, authority: UBND thành phố Đà Nẵng}]

Fails::

    certificates: [{stars: 4, issued: 2026-01-03}]

Source: 26/2026/QĐ-TTg Điều 4.1; 19/2023/QH15 Điều 22

Ghi hạng sao mà giấy chứng nhận chưa rõ số quyết định hoặc nơi công nhận.

Mỗi lần công nhận được nhận ra bằng số quyết định, nơi công nhận và ngày cấp, vì nhiều nơi ra quyết định trùng số.
Sao đang ghi dựa vào giấy ấy, và ai đưa tin về hàng hóa phải yêu cầu có chứng cứ. Thiếu cả số lẫn nơi công nhận, cũng
không có địa chỉ để đọc quyết định, là cảnh báo; thiếu một trong hai là gợi ý. Cách viết số thì không xét. Giấy không
có ngày cấp thì không cho sao, đã có OCOP-204 nói đến.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.base.diagnostic import Remark, Severity, Text
from generator.checks.rule import RecordRule, Scene
from generator.model.certificates import standing
from generator.model.product import Product

_BOTH = Text(
    vi="giấy chứng nhận {stars} sao chưa ghi số quyết định (`number`) và nơi công nhận (`authority`)",
    en="the certificate of {stars} stars has no number (`number`) and no authority (`authority`)",
)
_NUMBER = Text(
    vi="giấy chứng nhận {stars} sao chưa ghi số quyết định (`number`)",
    en="the certificate of {stars} stars has no number (`number`)",
)
_AUTHORITY = Text(
    vi="giấy chứng nhận {stars} sao chưa ghi nơi công nhận (`authority`)",
    en="the certificate of {stars} stars has no authority (`authority`)",
)
_HINT = Text(
    vi="chép từ quyết định, như `number: 14/QĐ-UBND` và `authority: UBND tỉnh Lâm Đồng`",
    en="copy it from the decision, like `number: 14/QĐ-UBND` and `authority: UBND tỉnh Lâm Đồng`",
)


def judge(product: Product, scene: Scene) -> Iterator[Remark]:
    """Yield a finding where the certificate that gives today's stars cannot be looked up."""
    found = standing(product.certificates, scene.day) if product.certificates else None
    if not found or not found.stars:
        return
    paper = found.certificate
    if paper.number and paper.authority:
        return
    both = not paper.number and not paper.authority
    sentence = _BOTH if both else _AUTHORITY if paper.number else _NUMBER
    key = ("certificates", product.certificates.index(paper))
    severity = Severity.WARNING if both and not paper.url else Severity.HINT
    yield Remark(RULE.code, key, sentence.fill(stars=found.stars), _HINT, severity)


RULE = RecordRule("OCOP-224", judge, of=(Product,))
