"""OCOP-401: a photo that a record names is not there, is no image, or is too large to be read.

The photo is left out, and the record is published without it: where it was the only one, lists show the
weave of the product's group instead.

Passes, where chai.jpg lies beside the record::

    photos: [{file: chai.jpg}]

Fails::

    photos: [{file: chai-moi.jpg}]
"""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

from generator.base.diagnostic import Diagnostic, Text
from generator.base.span import Span
from generator.checks.rule import Evidence, Rule

_MISSING = Text(vi="không thấy ảnh `{file}`", en="the photo `{file}` is not there")
_MISSING_HINT = Text(
    vi="đặt ảnh cạnh bản ghi, hoặc viết đường dẫn bắt đầu bằng / tính từ content/",
    en="put it beside the record, or write a path that begins with / and counts from content/",
)
_OUTSIDE = Text(vi="`{file}` chỉ ra ngoài thư mục; không dùng `..`", en="`{file}` leads out of the folder; `..` is refused")
_NO_IMAGE = Text(vi="`{file}` không phải ảnh, hoặc tệp bị hỏng", en="`{file}` is no image, or is damaged")
_NO_IMAGE_HINT = Text(vi="lưu lại thành JPEG, PNG hay WebP", en="save it again as JPEG, PNG or WebP")
_TOO_LARGE = Text(vi="ảnh `{file}` quá lớn để đọc", en="the photo `{file}` is too large to be read")
_TOO_LARGE_HINT = Text(vi="thu nhỏ còn nhiều nhất 2560 điểm ảnh mỗi chiều", en="make it at most 2,560 pixels a side")
_NEAR = Text(vi="ý bạn là `{near}`?", en="did you mean `{near}`?")


def check(evidence: Evidence) -> Iterator[Diagnostic]:
    """Yield a finding for each photo that can't be shown."""
    for (folder, slug, file), path in evidence.loaded.files.items():
        problem = evidence.photo_problems.get((folder, slug, file))
        if path and not problem:
            continue
        span = _span(evidence, folder, slug, file)
        if problem == "too-large":
            yield Diagnostic(span, "OCOP-401", _TOO_LARGE.fill(file=file), _TOO_LARGE_HINT)
        elif problem:
            yield Diagnostic(span, "OCOP-401", _NO_IMAGE.fill(file=file), _NO_IMAGE_HINT)
        elif ".." in file.split("/"):
            yield Diagnostic(span, "OCOP-401", _OUTSIDE.fill(file=file))
        else:
            yield Diagnostic(span, "OCOP-401", _MISSING.fill(file=file), _near(evidence, file))


def _span(evidence: Evidence, folder: str, slug: str, file: str) -> Span:
    if not folder:
        return evidence.loaded.at(folder, slug, "theme", "logo")
    entry = evidence.loaded.read.entries(folder)[slug]
    photos = getattr(entry, "photos", ())
    at = next((at for at, photo in enumerate(photos) if photo.file == file), None)
    key = ("cover",) if at is None else ("photos", at, "file")
    return evidence.loaded.at(folder, slug, *key)


def _near(evidence: Evidence, file: str) -> Text:
    names = {path.rpartition("/")[2] for path in evidence.loaded.unused}
    near = get_close_matches(file.rpartition("/")[2], names, n=1, cutoff=0.7)
    return _NEAR.fill(near=near[0]) if near else _MISSING_HINT


RULE = Rule("OCOP-401", check)
