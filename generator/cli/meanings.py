"""What the codes of outputs mean: of channels (3xx), and of the site and print (5xx)."""

from __future__ import annotations

from collections.abc import Mapping

from generator.base.diagnostic import Severity, Text
from generator.reading.meanings import Meaning

_HINT, _WARNING = (Severity.HINT,), (Severity.WARNING,)

MEANINGS: Mapping[str, Meaning] = {
    "OCOP-301": Meaning(
        Text("thiếu một mục mà sàn bắt buộc", "a field that a channel asks for is missing"),
        severities=_WARNING,
    ),
    "OCOP-302": Meaning(
        Text("dài hơn mức sàn cho phép", "a text is longer than a channel takes"), severities=_WARNING
    ),
    "OCOP-303": Meaning(
        Text("thiếu một mục mà sàn khuyên nên có", "a field that a channel would like is missing"),
        severities=_HINT,
    ),
    "OCOP-304": Meaning(
        Text("sàn không nhận loại hàng này", "a channel does not take goods of this kind"), severities=_HINT
    ),
    "OCOP-305": Meaning(
        Text("sàn không nhận cách viết này", "a channel does not take a value of this form"),
        severities=_WARNING,
    ),
    "OCOP-306": Meaning(
        Text("bản ghi tự ghi là không đăng lên sàn", "the record itself says not to offer it to a channel"),
        severities=_HINT,
    ),
    "OCOP-307": Meaning(
        Text(
            "chưa đăng lên sàn được: còn là bản nháp, hay chưa có quy cách",
            "cannot be offered yet: it is a draft, or has no packs",
        ),
        severities=_HINT,
    ),
    "OCOP-310": Meaning(
        Text(
            "không có sàn tên như vậy, hoặc sàn có tệp mà danh mục không dùng",
            "there is no channel of that name, or one has a file and is not asked for",
        ),
        severities=(Severity.ERROR, Severity.HINT),
    ),
    "OCOP-311": Meaning(
        Text("tệp của một sàn riêng viết sai", "the file of a channel of your own is wrong"),
        severities=(Severity.ERROR, Severity.WARNING),
    ),
    "OCOP-312": Meaning(
        Text(
            "cột của một sàn riêng lấy từ một mục không có, hoặc không được công bố",
            "a column of a channel of your own is taken from a field that is not there, or is never published",
        )
    ),
    "OCOP-501": Meaning(
        Text(
            "hội chợ chưa chọn sản phẩm nên không có tập giới thiệu",
            "a fair chooses no products, so it has no booklet",
        )
    ),
    "OCOP-502": Meaning(
        Text(
            "không sản phẩm nào đúng với điều hội chợ chọn nên không có tập giới thiệu",
            "no product is what a fair chooses, so it has no booklet",
        ),
        severities=_WARNING,
    ),
    "OCOP-503": Meaning(
        Text(
            "màu chữ quá nhạt để đọc; trang giữ màu có sẵn",
            "a colour is too pale to be read; the site keeps its own",
        ),
        severities=_WARNING,
    ),
    "OCOP-504": Meaning(
        Text(
            "bài viết trùng địa chỉ với một trang của danh mục nên không được đăng",
            "an editorial page has the address of a page of the catalogue and is not published",
        ),
        severities=_WARNING,
    ),
}
"""By code. Those of reading stand on their floor; of rules the docstring is the page."""
