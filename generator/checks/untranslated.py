"""OCOP-208: texts of a record have no English yet.

What is not translated is shown in Vietnamese, marked as such to readers and to screen readers. One hint a
record names the keys, at its English file where it has one. Where the catalogue's `languages` are only
`[vi]` there is nothing to say. `ocop list untranslated` lists them all.

Passes, with `name: Brown sugar cake` in index.en.md::

    # content/products/banh-duong-den/index.md
    name: Bánh đường đen

    # content/products/banh-duong-den/index.en.md
    name: Brown sugar cake

Fails, with no index.en.md::

    # content/products/banh-duong-den/index.md
    name: Bánh đường đen

Source: docs/ban-ghi.md

Bản ghi còn phần chưa dịch sang tiếng Anh.

Phần chưa dịch thì trang tiếng Anh hiện tiếng Việt, có đánh dấu cho người đọc và cho trình đọc màn hình. Mỗi bản
ghi có một gợi ý kể tên các mục còn thiếu, đặt ở tệp tiếng Anh nếu đã có. Danh mục chỉ ghi `languages: [vi]` thì
không có gợi ý này. Xem cả danh sách bằng `ocop list untranslated`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from generator.base.diagnostic import Remark, Severity, Text
from generator.checks.rule import RecordRule, Scene
from generator.model import Imprint
from generator.model.field import Entry, Record, slots
from generator.model.words import Words

_MESSAGE = Text(vi="chưa dịch sang tiếng Anh: {keys}", en="not yet in English: {keys}")


def judge(record: Record, scene: Scene) -> Iterator[Remark]:
    """Yield a hint where a record says something in Vietnamese alone."""
    keys = keys_without_english(record) if "en" in scene.languages else []
    if keys:
        yield Remark(RULE.code, (), _message(tuple(keys)), None, Severity.HINT, english=True)


def keys_without_english(record: Record) -> list[str]:
    """Return the keys of texts that have no English, those of records inside after their own: `photos.alt`."""
    return list(dict.fromkeys(_lacking(record)))


def _lacking(record: Record) -> list[str]:
    found = []
    said = vars(record)
    for name, attribute in _translated(type(record)):
        value = said[attribute]
        if type(value) is Words:
            if not value.en:
                found.append(name)
        elif value:
            found += _inside(name, value)
    return found


def _inside(name: str, value: Record | tuple[object, ...] | dict[str, object]) -> list[str]:
    found = []
    for one in value.values() if type(value) is dict else value if type(value) is tuple else (value,):
        if type(one) is Words:
            if not one.en:
                found.append(name)
        elif isinstance(one, Record):
            found += [f"{name}.{key}" for key in _lacking(one)]
    return found


# Records of one kind mostly lack the same.
@lru_cache(maxsize=1024)
def _message(keys: Sequence[str]) -> Text:
    return _MESSAGE.fill(keys=", ".join(f"`{key}`" for key in keys))


@cache
def _translated(model: type[Record]) -> Sequence[tuple[str, str]]:
    """Return the keys that an English file may give, each with the attribute that holds it: looked up once a model."""
    return [(name, slot.name) for name, slot in slots(model).items() if slot.translated]


RULE = RecordRule("OCOP-208", judge, of=(Entry, Imprint))
