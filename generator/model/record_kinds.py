"""The kinds of record: what each is called, where its file lies, where its page in the manual is."""

from __future__ import annotations

from dataclasses import dataclass

from generator.base.diagnostic import Text
from generator.model import ENTRIES, Imprint
from generator.model.field import Record


@dataclass(frozen=True, slots=True)
class RecordKind:
    """One kind of record, as those meet it who write one."""

    name: str
    """What its schema and its page are called: `product`."""
    label: Text
    about: Text
    """What one is, in a sentence."""
    model: type[Record]
    file: str
    """Where it lies in `content/`, without its ending; `*` is a name that its author chooses."""
    page: str
    """The name of its page in the Vietnamese manual."""


KINDS = (
    RecordKind(
        "product",
        Text("Sản phẩm", "Product"),
        Text(
            "Một thứ hàng của một chủ thể, có trang riêng",
            "One thing that a producer sells, with a page of its own",
        ),
        ENTRIES["products"],
        "products/*/index",
        "san-pham",
    ),
    RecordKind(
        "producer",
        Text("Nhà sản xuất (chủ thể)", "Producer"),
        Text(
            "Hợp tác xã, hộ, doanh nghiệp làm ra và bán hàng",
            "The cooperative, household or company that makes and sells",
        ),
        ENTRIES["producers"],
        "producers/*",
        "chu-the",
    ),
    RecordKind(
        "story",
        Text("Câu chuyện sản phẩm", "Story"),
        Text("Lời kể về một hay vài sản phẩm", "What is told of a product or several"),
        ENTRIES["stories"],
        "stories/*",
        "cau-chuyen",
    ),
    RecordKind(
        "display-point",
        Text("Điểm giới thiệu và bán sản phẩm OCOP", "Display point"),
        Text("Nơi hàng được bày và bán", "A place where goods are shown and sold"),
        ENTRIES["display-points"],
        "display-points/*",
        "diem-ban",
    ),
    RecordKind(
        "fair",
        Text("Hội chợ", "Fair"),
        Text(
            "Dịp mang hàng đi giới thiệu, với những thứ cần in",
            "An event to which goods are taken, with what is printed for it",
        ),
        ENTRIES["fairs"],
        "fairs/*",
        "hoi-cho",
    ),
    RecordKind(
        "news",
        Text("Tin", "News item"),
        Text(
            "Một tin; tên tệp bắt đầu bằng ngày, như `2026-11-24-TEN`",
            "One item of news; its file's name begins with its date, as `2026-11-24-NAME`",
        ),
        ENTRIES["news"],
        "news/*",
        "tin-tuc",
    ),
    RecordKind(
        "catalogue",
        Text("Danh mục", "Catalogue"),
        Text(
            "Danh mục của ai, đặt ở đâu, dựng thế nào",
            "Whose catalogue it is, where it stands, how it is built",
        ),
        Imprint,
        "catalogue",
        "danh-muc",
    ),
)
