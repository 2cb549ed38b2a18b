"""OCOP-264: a link leads nowhere (asked for with `ocop check --online`).

Pages go: a shop closes, a newspaper moves its articles. A link that its server says is not there (404, 410), or whose
host has no such name, is a warning. One that could not be looked at, because the server refused, was busy or did not
answer in ten seconds, is a hint: marketplaces often turn away whoever is no browser. Nothing is asked of the network
without `--online`.

Passes::

    website: https://dichvucong.gov.vn

Fails, where the server answers 404::

    website: https://dichvucong.gov.vn/khong-co

Source: RFC 9110, 15.5.5, 15.5.11

Đường dẫn không còn dẫn đến đâu (chỉ xét khi chạy `ocop check --online`).

Trang web mất dần: gian hàng đóng, báo dời bài. Đường dẫn mà máy chủ bảo không có (404, 410) hoặc tên miền không
còn là cảnh báo. Đường dẫn chưa kiểm tra được, vì máy chủ từ chối, đang bận hay quá mười giây chưa trả lời, chỉ là
gợi ý: các sàn hay chặn chương trình không phải trình duyệt. Không có `--online` thì chương trình không hỏi gì trên
mạng.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.base.diagnostic import Diagnostic
from generator.checks.online import CODE, dead_links, note
from generator.checks.rule import Evidence, Rule
from generator.model import Imprint, Producer, Product


def check(evidence: Evidence) -> Iterator[Diagnostic]:
    """Yield what the network says of each link, where it may be asked."""
    if evidence.online:
        yield from dead_links(evidence)


RULE = Rule(CODE, check, note, of=(Imprint, Producer, Product))
