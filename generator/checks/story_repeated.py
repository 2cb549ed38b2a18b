"""OCOP-257: a story says what another one says already.

By the decisions of 2023 and 2026 a story that is the same as another maker's or product's scores nothing, and one that
is a form with the names filled in reads so. Stories are compared by runs of five words: the later of two that share half
of theirs is named. A story about several products of one maker may be one file that names them all.

Passes::

    product: [nuoc-mam-duy-trinh, mam-ruoc-duy-trinh]

Fails::

    a second file with the same story and another product

Source: 26/2026/QĐ-TTg Phụ lục II, criterion 5.3; 148/QĐ-TTg, criterion 5.2 | 26/2026/QĐ-TTg Phụ lục II, tiêu chí
5.3; 148/QĐ-TTg, tiêu chí 5.2

Câu chuyện kể lại điều một câu chuyện khác đã kể.

Theo các quyết định năm 2023 và 2026, câu chuyện giống của chủ thể khác hay sản phẩm khác được 0 điểm; bài viết theo mẫu chỉ thay
tên thì đọc là biết. Các bài được so theo từng cụm năm chữ: hai bài trùng nhau từ một nửa thì bài sau bị nêu. Một câu
chuyện chung cho nhiều sản phẩm của cùng một nơi thì viết một tệp, ghi tên tất cả các sản phẩm ấy.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache
from zlib import crc32

from generator.base.diagnostic import Diagnostic, Severity, Text
from generator.checks.rule import Evidence, Rule, Scene
from generator.model import Story

_MESSAGE = Text(
    vi="câu chuyện này gần như trùng với `{other}`", en="this story is nearly the same as `{other}`"
)
_HINT = Text(
    vi="viết câu chuyện riêng, hoặc gộp hai tệp rồi ghi cả hai sản phẩm vào `product`",
    en="tell one of its own, or make the two files one and name both products in `product`",
)
_WORD = re.compile(r"[^\W_]+")
_RUN = 5
_KEPT = 8
"""Of so many words one begins a run that is kept, told by its hash: two stories keep the same ones."""
_ENOUGH = 6
_SHARE = 2
_OWNERS = 4
"""What more stories share than these is a phrase of the locality's, and tells nothing."""


def note(record: Story, _: Scene) -> tuple[int, tuple[int, ...]]:
    """Return a hash of a story's words, and those of some of its runs of words."""
    words = _WORD.findall(record.body.vi.lower())
    begins = [at for at, is_kept in enumerate(map(_begins, words)) if is_kept]
    runs = {" ".join(words[at : at + _RUN]) for at in begins if at + _RUN <= len(words)}
    return crc32(" ".join(words).encode()), tuple(sorted(crc32(run.encode()) for run in runs))


@lru_cache(maxsize=32_768)
def _begins(word: str) -> bool:
    return crc32(word.encode()) % _KEPT == 0


def check(evidence: Evidence) -> Iterator[Diagnostic]:
    """Yield a warning for each story that an earlier one tells, exactly or by half."""
    whole: dict[int, str] = {}
    told: dict[int, list[str]] = defaultdict(list)
    for _, slug, (all_of_it, runs) in evidence.notes(RULE.code):
        other = whole.get(all_of_it) or _like(runs, told)
        whole.setdefault(all_of_it, slug)
        for run in runs:
            if len(told[run]) < _OWNERS:
                told[run].append(slug)
        if other:
            message = _MESSAGE.fill(other=other)
            yield Diagnostic(
                evidence.loaded.at("stories", slug, "body"), RULE.code, message, _HINT, Severity.WARNING
            )


def _like(runs: Sequence[int], told: dict[int, list[str]]) -> str | None:
    """Return the earlier story that tells half of these runs; nothing where there are too few to say."""
    if len(runs) < _ENOUGH:
        return None
    shared = Counter(slug for run in runs for slug in told.get(run, ()))
    slug, count = next(iter(shared.most_common(1)), ("", 0))
    return slug if count * _SHARE >= len(runs) else None


RULE = Rule("OCOP-257", check, note, of=(Story,))
