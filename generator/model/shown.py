"""Where products are shown: display points, fairs, and the choice of what stands there (RECORD section 4)."""

from __future__ import annotations

import re
from typing import Annotated, Any

from pydantic import PlainValidator

from generator.base.diagnostic import Problem, Text
from generator.model import kinds as k
from generator.model import parts as p
from generator.model.codes import FAIR_ORDERS, GROUPS, LANGUAGES, PIECES, POINT_KINDS, PRODUCER_KINDS
from generator.model.field import Entry, Record, field
from generator.model.values.written import shown as written

_NO_STARS = Text(vi="`{input}` không phải hạng sao", en="`{input}` is not a number of stars")
_STARS_HINT = Text(
    vi="viết như `4`, `3-4` hoặc trong nháy `'>= 4'`", en="write it like `4`, `3-4` or, in quotes, `'>= 4'`"
)


def _stars(value: Any) -> tuple[int, ...]:
    """Return the stars that are meant: `>= 4` is (4, 5), `3-4` is (3, 4)."""
    texts = value if isinstance(value, list | tuple) else str(value).split(",")
    return tuple(sorted({stars for text in texts for stars in _stars_of(str(text).strip())}))


def _stars_of(text: str) -> range:
    bare = re.sub(r" ?(?:sao|stars?)$", "", text)
    found = range(0)
    if match := re.fullmatch(r"([1-5])", bare):
        found = range(int(match[1]), int(match[1]) + 1)
    elif match := re.fullmatch(r"([1-5]) ?(?:[-–]|đến|to) ?([1-5])", bare):
        found = range(int(match[1]), int(match[2]) + 1)
    elif match := re.fullmatch(r"(>=|≥|>|<=|≤|<) ?([1-5])", bare):
        edge = int(match[2])
        low = {">=": edge, "≥": edge, ">": edge + 1}.get(match[1], 1)
        high = {"<=": edge, "≤": edge, "<": edge - 1}.get(match[1], 5)
        found = range(low, high + 1)
    if not found:
        raise k.refuse(Problem("OCOP-107", _NO_STARS.fill(input=written(text)), _STARS_HINT))
    return found


class Select(Record):
    """Which products are meant: all conditions must hold, any value of a list will do."""

    stars: Annotated[
        tuple[int, ...] | None, PlainValidator(_stars), field("Hạng sao", "Stars", example=">= 4")
    ] = None
    group: Annotated[
        k.Many[Annotated[str, k.code_of(GROUPS)]], field("Nhóm", "Group", example="thuc-pham")
    ] = ()
    set: Annotated[k.Many[Annotated[int, k.bounded(1, 26)]], field("Bộ sản phẩm", "Set", example=8)] = ()
    producer: Annotated[
        k.Many[k.Slug], field("Nhà sản xuất", "Producer", example="co-so-nuoc-mam-hai-hien")
    ] = ()
    place: Annotated[
        k.Many[k.OldPlace], field("Nơi làm, mới hay cũ", "Place, new or old", example="thành phố Đà Nẵng")
    ] = ()
    standard: Annotated[k.Many[k.Line], field("Tiêu chuẩn", "Standard", example="VietGAP")] = ()
    kind: Annotated[
        k.Many[Annotated[str, k.code_of(PRODUCER_KINDS)]],
        field("Loại hình", "Kind of maker", example="cooperative"),
    ] = ()
    products: Annotated[k.Many[k.Slug], field("Sản phẩm", "Products", example=["gao-cai-quat-mo"])] = ()


class DisplayPoint(Entry):
    """A place where products are shown and sold (điểm giới thiệu và bán sản phẩm OCOP)."""

    name: Annotated[
        k.Name, field("Tên điểm", "Name", example="Cửa hàng OCOP Thăng Bình", translated=True, longest=120)
    ]
    kind: Annotated[str, k.code_of(POINT_KINDS), field("Loại điểm", "Kind", example="shop")]
    operator: Annotated[k.Line | None, field("Đơn vị bán", "Run by", example="Hợp tác xã Bình Đào")] = None
    place: Annotated[k.NewPlace, field("Xã, phường", "Place", example="xã Thăng An, thành phố Đà Nẵng")]
    old_place: Annotated[
        k.OldPlace | None,
        field(
            "Nơi ở trước 7/2025",
            "Place before July 2025",
            example="xã Bình Đào, huyện Thăng Bình, tỉnh Quảng Nam",
        ),
    ] = None
    address: Annotated[
        k.Prose | None, field("Địa chỉ", "Address", example="72 Nguyễn Thái Học", translated=True)
    ] = None
    coordinates: Annotated[
        k.Coordinates | None, field("Tọa độ", "Coordinates", example="15.8794, 108.3301")
    ] = None
    hours: Annotated[k.Hours | None, field("Giờ mở cửa", "Opening hours", example="Mo-Su 07:00-18:00")] = None
    phone: Annotated[k.Telephone | None, field("Điện thoại", "Telephone", example="0235 000 0000")] = None
    opened: Annotated[k.Day | None, field("Mở cửa từ", "Opened", example="2024-09-27")] = None
    closed: Annotated[k.Day | None, field("Đóng cửa từ", "Closed", example="2026-01-01")] = None
    moved_to: Annotated[k.Slug | None, field("Chuyển đến", "Moved to", example="trung-tam-ocop-hoi-an")] = (
        None
    )
    confirmed: Annotated[p.Confirmed | None, field("Xác nhận", "Confirmed", example={})] = None
    products: Annotated[k.Many[k.Slug], field("Sản phẩm trên kệ", "Products", example=[])] = ()
    select: Annotated[Select | None, field("Chọn sản phẩm", "Select", example={})] = None
    photos: Annotated[k.Many[p.Photo], field("Ảnh", "Photos", example=[])] = ()
    draft: Annotated[k.YesNo, field("Bản nháp", "Draft", example="có")] = False
    accept: Annotated[k.Many[p.Accept], field("Chấp nhận", "Accepted findings", example=[])] = ()
    body: Annotated[k.Prose | None, field("Giới thiệu", "About", example="…", translated=True)] = None


class Piece(Record):
    """One printed piece that a fair asks for."""

    kind: Annotated[str, k.code_of(PIECES), field("Loại bản in", "Kind", example="booklet")]
    paper: Annotated[k.Line | None, field("Khổ giấy", "Paper", example="A5")] = None
    per_page: Annotated[
        int | None, k.bounded(1, 4), field("Sản phẩm một trang", "Products a page", example=2)
    ] = None
    imposition: Annotated[k.Line | None, field("Bình trang", "Imposition", example="saddle-stitch")] = None
    press: Annotated[k.YesNo | None, field("Bản cho nhà in", "For the press", example="có")] = None
    cell: Annotated[k.Line | None, field("Cỡ nhãn", "Cell", example="65 x 38 mm")] = None
    start: Annotated[k.Whole | None, field("Bắt đầu từ ô", "Start at cell", example=1)] = None
    products: Annotated[k.Many[k.Slug], field("Sản phẩm", "Products", example=[])] = ()


class Fair(Entry):
    """A trade fair (hội chợ) at which products are shown, and what is printed for it."""

    name: Annotated[
        k.Name,
        field("Tên hội chợ", "Name", example="Ngày hội sản phẩm Quảng Nam", translated=True, longest=120),
    ]
    starts: Annotated[k.Day, field("Khai mạc", "Starts", example="2022-11-17")]
    ends: Annotated[k.Day, field("Bế mạc", "Ends", example="2022-11-20")]
    place: Annotated[k.NewPlace | None, field("Nơi tổ chức", "Place", example="Thành phố Hồ Chí Minh")] = None
    venue: Annotated[
        k.Prose | None, field("Địa điểm", "Venue", example="Công viên 23/9", translated=True)
    ] = None
    stand: Annotated[k.Line | None, field("Gian", "Stand", example="A12")] = None
    contact: Annotated[k.Line | None, field("Liên hệ", "Contact", example="0235 000 0000")] = None
    cover: Annotated[
        k.Line | None, field("Ảnh bìa", "Cover", example="/illustrations/landscape-sea-dawn.jpg")
    ] = None
    products: Annotated[k.Many[k.Slug], field("Sản phẩm", "Products", example=[])] = ()
    select: Annotated[Select | None, field("Chọn sản phẩm", "Select", example={})] = None
    order: Annotated[str, k.code_of(FAIR_ORDERS), field("Xếp theo", "Order", example="group")] = "group"
    languages: Annotated[
        k.Many[Annotated[str, k.code_of(LANGUAGES)]], field("Ngôn ngữ", "Languages", example=["vi", "en"])
    ] = ("vi",)
    prices: Annotated[
        dict[str, k.Dong], field("Giá ở hội chợ", "Fair prices", example={}, default_factory=dict)
    ]
    pieces: Annotated[k.Many[Piece], field("Bản in", "Pieces", example=[])] = ()
    photos: Annotated[k.Many[p.Photo], field("Ảnh", "Photos", example=[])] = ()
    draft: Annotated[k.YesNo, field("Bản nháp", "Draft", example="có")] = False
    accept: Annotated[k.Many[p.Accept], field("Chấp nhận", "Accepted findings", example=[])] = ()
    body: Annotated[k.Prose | None, field("Lời ngỏ", "Foreword", example="…", translated=True)] = None
