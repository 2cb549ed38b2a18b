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
from generator.checks.rule import Evidence, Rule, Scene
from generator.model import Producer, Product

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
    owners: dict[tuple[str, str], str] = {}
    for folder, slug, aliases in evidence.notes(RULE.code):
        for at, alias in enumerate(aliases):
            first = owners.setdefault((folder, alias), slug)
            if alias in evidence.loaded.known[folder]:
                message = _LIVING.fill(alias=alias)
            elif first != slug:
                message = _TWICE.fill(alias=alias, first=first)
            else:
                continue
            yield Diagnostic(evidence.loaded.at(folder, slug, "aliases", at), RULE.code, message)


def note(record: Product | Producer, _: Scene) -> tuple[str, ...]:
    """Return the old addresses of a record."""
    return tuple(record.aliases)


RULE = Rule("OCOP-206", check, note, of=(Product, Producer))
