"""OCOP-274: a link leads to a name that is kept for examples.

`example.org`, `.example`, `.test` and `.invalid` belong to nobody and never will: they came with a copied record or
form. A sample catalogue (`demo: yes`) may have them.

Passes::

    website: https://htxbinhdao.vn

Fails::

    website: https://example.org/htx-binh-dao

Source: RFC 2606; RFC 6761

Đường dẫn đến tên miền chỉ dành để làm ví dụ.

`example.org`, `.example`, `.test`, `.invalid` không và sẽ không thuộc về ai: chúng lọt vào khi chép bản ghi hay
biểu mẫu có sẵn. Danh mục mẫu (`demo: yes`) thì được dùng.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.base.diagnostic import Remark, Severity, Text
from generator.checks.links import links_of
from generator.checks.rule import RecordRule, Scene
from generator.checks.texts import has_any
from generator.model import Producer, Product
from generator.model.values.written import shown

_MESSAGE = Text(
    vi="`{url}` dùng tên miền chỉ dành để làm ví dụ", en="`{url}` has a host name that is kept for examples"
)
_HINT = Text(vi="ghi địa chỉ thật, hoặc bỏ mục này", en="give the real address, or leave this out")
_WORDS = ("example", ".test", ".invalid")
_ENDS = (".example", ".test", ".invalid", "example.org", "example.com", "example.net")


def judge(record: Producer | Product, scene: Scene) -> Iterator[Remark]:
    """Yield a warning for each such link of a catalogue that is no sample."""
    for link in () if scene.demo else links_of(record):
        if has_any(link.url, _WORDS) and link.host.endswith(_ENDS):
            message = _MESSAGE.fill(url=shown(link.url))
            yield Remark(RULE.code, link.key, message, _HINT, Severity.WARNING)


RULE = RecordRule("OCOP-274", judge, of=(Producer, Product))
