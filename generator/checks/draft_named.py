"""OCOP-205: a record names a draft.

A draft is published nowhere, so whoever names it shows its name without a link: a hint, for the draft may
have been forgotten, or the name come too early. What is a draft itself may name others; with `--drafts`
there is nothing to say.

Passes, where content/products/mo/index.md is no draft::

    # content/products/man/index.md
    related: [mo]

Fails, where it says `draft: yes`::

    # content/products/man/index.md
    related: [mo]

    # content/products/mo/index.md
    draft: có

Source: docs/ban-ghi.md

Bản ghi nhắc đến một bản nháp.

Bản nháp chưa đăng ở đâu cả, nên nơi nhắc đến nó chỉ hiện tên mà không có liên kết. Đây chỉ là gợi ý: có thể bản
nháp bị bỏ quên, cũng có thể tên được ghi trước khi bài xong. Bản nháp thì được nhắc đến bản ghi khác; chạy với
`--drafts` thì không có gợi ý này.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.base.diagnostic import Diagnostic, Severity, Text
from generator.checks.rule import Evidence, Rule

_MESSAGE = Text(
    vi="`{slug}` còn là bản nháp: tên hiện ra mà không có liên kết",
    en="`{slug}` is a draft: its name is shown without a link",
)
_HINT = Text(
    vi="bỏ dòng `draft` ở bản ghi ấy khi đã xong",
    en="take the line `draft` out of that record once it is done",
)


def check(evidence: Evidence) -> Iterator[Diagnostic]:
    """Yield a hint for each draft that a published record names."""
    known = evidence.loaded.known
    if evidence.drafts or not any(draft for folder in known.values() for draft in folder.values()):
        return
    for (folder, slug), gist in evidence.loaded.gists.items():
        for named, other, key in () if gist.draft else gist.references:
            if known[named].get(other):
                span = evidence.loaded.at(folder, slug, *key)
                yield Diagnostic(span, RULE.code, _MESSAGE.fill(slug=other), _HINT, Severity.HINT)


RULE = Rule("OCOP-205", check)
