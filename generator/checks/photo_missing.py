"""OCOP-401: a photo that a record names is not there, is no image, or is too large to be read.

The photo is left out, and the record is published without it: where it was the only one, lists show the
weave of the product's group instead.

Passes, where chai.jpg lies beside the record::

    photos: [{file: chai.jpg}]

Fails::

    photos: [{file: chai-moi.jpg}]

Source: docs/ban-ghi.md

Ảnh ghi trong bản ghi không có, không phải ảnh, hoặc quá lớn.

Ảnh ấy bị bỏ qua, bản ghi vẫn được đăng mà không có nó. Nếu đó là ảnh duy nhất thì danh sách hiện hoa văn nan đan
của nhóm sản phẩm thay cho ảnh.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.base.diagnostic import Diagnostic, Text
from generator.base.span import Span
from generator.checks.rule import Evidence, Rule
from generator.model.near import nearest
from generator.model.values.written import shown

_MISSING = Text(vi="không thấy ảnh `{file}`", en="the photo `{file}` is not there")
_MISSING_HINT = Text(
    vi="đặt ảnh cạnh bản ghi, hoặc viết đường dẫn bắt đầu bằng / tính từ content/",
    en="put it beside the record, or write a path that begins with / and counts from content/",
)
_OUTSIDE = Text(
    vi="`{file}` chỉ ra ngoài thư mục; không dùng `..`",
    en="`{file}` leads out of the folder; `..` is refused",
)
_NO_IMAGE = Text(vi="`{file}` không phải ảnh, hoặc tệp bị hỏng", en="`{file}` is no image, or is damaged")
_NO_IMAGE_HINT = Text(vi="lưu lại thành JPEG, PNG hay WebP", en="save it again as JPEG, PNG or WebP")
_TOO_LARGE = Text(vi="ảnh `{file}` quá lớn để đọc", en="the photo `{file}` is too large to be read")
_TOO_LARGE_HINT = Text(
    vi="thu nhỏ còn nhiều nhất 2560 điểm ảnh mỗi chiều", en="make it at most 2,560 pixels a side"
)
_NEAR = Text(vi="ý bạn là `{near}`?", en="did you mean `{near}`?")
_PROBLEMS = {"too-large": (_TOO_LARGE, _TOO_LARGE_HINT), "no-image": (_NO_IMAGE, _NO_IMAGE_HINT)}


def check(evidence: Evidence) -> Iterator[Diagnostic]:
    """Yield a finding for each photo that can't be shown."""
    for key, path in evidence.loaded.files.items():
        problem = evidence.photo_problems.get(key)
        if path and not problem:
            continue
        message, hint = _PROBLEMS[problem] if problem else _not_there(evidence, *key)
        for span in _spans(evidence, *key):
            yield Diagnostic(span, RULE.code, message.fill(file=shown(key[2])), hint)


def _not_there(evidence: Evidence, folder: str, slug: str, file: str) -> tuple[Text, Text | None]:
    if ".." in file.split("/"):
        return _OUTSIDE, None
    beside = evidence.loaded.at(folder, slug).path.rpartition("/")[0] + "/"
    names = [_written(path, beside) for path in evidence.loaded.unused]
    near = nearest(file, names, 0.7)
    return _MISSING, _NEAR.fill(near=near) if near else _MISSING_HINT


def _written(path: str, beside: str) -> str:
    """Return how a record names a file: as it is where it lies beside it, else from `content/`."""
    return path.removeprefix(beside) if path.startswith(beside) else path.removeprefix("content")


def _spans(evidence: Evidence, folder: str, slug: str, file: str) -> Iterator[Span]:
    """Yield each place where the record names the file."""
    for named, key in evidence.loaded.gists[folder, slug].photographs:
        if named == file:
            yield evidence.loaded.at(folder, slug, *key)


RULE = Rule("OCOP-401", check)
