"""OCOP-206: an old address (`aliases`) is a record's own address today, or another record claims it too.

An address leads to one page. Where a record lives at it, that record keeps it; of two that claim it, the
first by path has it. The alias here leads nowhere.

Passes, where nobody else is or was called mam-cua-khe::

    # content/products/nuoc-mam-cua-khe/index.md
    aliases: [mam-cua-khe]

Fails, where content/products/mam-cua-khe/ is there::

    # content/products/nuoc-mam-cua-khe/index.md
    aliases: [mam-cua-khe]

    # content/products/mam-cua-khe/index.md
    name: Mắm Cửa Khe

Source: docs/ban-ghi.md

Địa chỉ cũ (`aliases`) đang là địa chỉ của một bản ghi, hoặc bản ghi khác cũng nhận.

Một địa chỉ chỉ dẫn đến một trang. Nếu có bản ghi đang mang địa chỉ ấy thì bản ghi đó giữ; nếu hai bản ghi cùng
nhận thì bản ghi đứng trước theo tên tệp được giữ. Địa chỉ cũ ghi ở đây không dẫn đến đâu.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.base.diagnostic import Diagnostic, Text
from generator.checks.rule import Evidence, Rule
from generator.model import ENTRIES

_LIVING = Text(
    vi="`{alias}` đang là địa chỉ của một bản ghi; địa chỉ cũ này bị bỏ qua",
    en="`{alias}` is the address of a record today; this old address is left out",
)
_TWICE = Text(
    vi="`{alias}` đã là địa chỉ cũ của `{first}`; địa chỉ cũ này bị bỏ qua",
    en="`{alias}` is an old address of `{first}` already; this one is left out",
)


def check(evidence: Evidence) -> Iterator[Diagnostic]:
    """Yield a finding for each alias that cannot lead to its record."""
    for folder in ENTRIES:
        living = evidence.loaded.read.entries(folder)
        owners: dict[str, str] = {}
        for slug, entry in living.items():
            for at, alias in enumerate(getattr(entry, "aliases", ())):
                span = (folder, slug, "aliases", at)
                first = owners.setdefault(alias, slug)
                if alias in living:
                    yield Diagnostic(evidence.loaded.at(*span), RULE.code, _LIVING.fill(alias=alias))
                elif first != slug:
                    message = _TWICE.fill(alias=alias, first=first)
                    yield Diagnostic(evidence.loaded.at(*span), RULE.code, message)


RULE = Rule("OCOP-206", check)
