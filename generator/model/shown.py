"""Where products are shown: display points, fairs, and the choice of what stands there (RECORD section 4)."""

# Annotations are not postponed here: pydantic would compile each of their texts anew at every start.

import re
from typing import Annotated, Any

from pydantic import PlainValidator

from generator.base.diagnostic import Problem, Text
from generator.model import kinds as k
from generator.model import parts as p
from generator.model.codes import FAIR_ORDERS, GROUPS, LANGUAGES, PIECES, POINT_KINDS, PRODUCER_KINDS
from generator.model.field import Entry, Record, field
from generator.model.notation import Notation
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


STARS = Notation(
    Text("một hạng sao, hay một khoảng", "a number of stars, or a span of them"),
    ("4", "3-4", ">= 4", "[4, 5]"),
    ("text", "number", "list"),
    "[1-5]",
    note=Text(
        "khoảng bắt đầu bằng `>` hay `<` phải đặt trong dấu nháy",
        "one that begins with `>` or `<` goes in quotes",
    ),
)


class Select(Record):
    """Which products are meant: all conditions must hold, any value of a list will do."""

    stars: Annotated[
        tuple[int, ...] | None,
        PlainValidator(_stars),
        STARS,
        field("Hạng sao", "Stars", example=">= 4", users=("site",)),
        Text(
            "Tính theo giấy còn hiệu lực vào ngày của danh mục",
            "By the certificate that holds on the catalogue's day",
        ),
    ] = None
    group: Annotated[
        k.Many[Annotated[str, k.code_of(GROUPS)]],
        field("Nhóm", "Group", example="thuc-pham", users=("site",)),
        Text("Lấy hàng thuộc một trong các nhóm này", "Goods of any of these groups"),
    ] = ()
    set: Annotated[
        k.Many[k.SetNumber],
        field("Bộ sản phẩm", "Set", example=9, users=("site",)),
        Text("Lấy hàng thuộc một trong các bộ này, theo số thứ tự", "Goods of any of these sets, by number"),
    ] = ()
    producer: Annotated[
        k.Many[k.Slug],
        field("Nhà sản xuất", "Producer", example="co-so-nuoc-mam-hai-hien", users=("site",)),
        Text(
            "Lấy hàng của một trong những tệp này trong `content/producers/`",
            "Goods of any of these files in `content/producers/`",
        ),
    ] = ()
    place: Annotated[
        k.Many[k.AnyPlace],
        field("Nơi làm, mới hay cũ", "Place, new or old", example="thành phố Đà Nẵng", users=("site",)),
        Text(
            "Lấy hàng ở những nơi này và mọi xã nằm trong đó",
            "Goods from these places, with all communes within",
        ),
    ] = ()
    standard: Annotated[
        k.Many[k.Line],
        field("Tiêu chuẩn", "Standard", example="VietGAP", users=("site",)),
        Text(
            "Lấy hàng có một trong những giấy này, viết đúng tên trên giấy",
            "Goods that keep any of these, by the names on the certificates",
        ),
    ] = ()
    kind: Annotated[
        k.Many[Annotated[str, k.code_of(PRODUCER_KINDS)]],
        field("Loại hình", "Kind of maker", example="cooperative", users=("site",)),
        Text(
            "Lấy hàng của hợp tác xã, hộ, doanh nghiệp hay loại khác",
            "Goods of cooperatives, households, companies or others",
        ),
    ] = ()
    products: Annotated[
        k.Many[k.Slug],
        field("Sản phẩm", "Products", example=["gao-cai-quat-mo"], users=("site",)),
        Text(
            "Kể đích danh tên thư mục; được thêm vào những gì các điều kiện kia tìm ra",
            "By the names of their folders; they come on top of what the conditions find",
        ),
    ] = ()


class DisplayPoint(Entry):
    """A place where products are shown and sold (điểm giới thiệu và bán sản phẩm OCOP)."""

    name: Annotated[
        k.Name,
        field(
            "Tên điểm",
            "Name",
            example="Cửa hàng OCOP Thăng Bình",
            users=("site", "programme"),
            translated=True,
            longest=120,
        ),
        Text("Như trên biển hiệu, để khách nhận ra", "As on its sign, so that visitors know it"),
    ]
    kind: Annotated[
        str,
        k.code_of(POINT_KINDS),
        field("Loại điểm", "Kind", example="shop", users=("site", "programme"), source="950/QĐ-BCT"),
        Text(
            "Chọn nơi điểm bán nằm, như chợ, siêu thị hay trạm dừng nghỉ",
            "Where it is, such as a market, a supermarket or a rest stop",
        ),
    ]
    operator: Annotated[
        k.Line | None,
        field("Đơn vị bán", "Run by", example="Hợp tác xã Bình Đào", users=("site", "programme")),
        Text("Ai đứng bán và chịu trách nhiệm với người mua", "Who sells there and answers to the buyer"),
    ] = None
    place: Annotated[
        k.NewPlace,
        field(
            "Xã, phường",
            "Place",
            example="xã Thăng An, thành phố Đà Nẵng",
            users=("site", "programme"),
            source="202/2025/QH15; 19/2025/QĐ-TTg",
        ),
        Text(
            "Tên đơn vị hành chính hiện nay, kèm tỉnh hay thành phố",
            "Today's unit, with its province or city",
        ),
    ]
    old_place: Annotated[
        k.OldPlace | None,
        field(
            "Nơi ở trước 7/2025",
            "Place before July 2025",
            example="xã Bình Đào, huyện Thăng Bình, tỉnh Quảng Nam",
            users=("site",),
        ),
        Text(
            "Xã, huyện, tỉnh cũ, cho người còn tìm theo tên ấy",
            "The old commune, district and province, for those who still search by them",
        ),
    ] = None
    address: Annotated[
        k.Prose | None,
        field("Địa chỉ", "Address", example="72 Nguyễn Thái Học", users=("site",), translated=True),
        Text(
            "Số nhà và đường, hoặc thôn và chỗ dễ nhận ra",
            "The number and street, or the hamlet and what it stands beside",
        ),
    ] = None
    coordinates: Annotated[
        k.Coordinates | None,
        field("Tọa độ", "Coordinates", example="15.8794, 108.3301", users=("site",)),
        Text(
            "Chép từ bản đồ trên điện thoại, vĩ độ trước; có mục này thì điểm mới lên bản đồ",
            "Copied from the map on a telephone, latitude first; only with them the point is on the map",
        ),
    ] = None
    hours: Annotated[
        k.Hours | None,
        field("Giờ mở cửa", "Opening hours", example="Mo-Su 07:00-18:00", users=("site",)),
        Text(
            "Khách xem trước khi đi; nghỉ trưa hay nghỉ chủ nhật thì ghi rõ",
            "Visitors look before they come; say when it closes for lunch or on Sundays",
        ),
    ] = None
    phone: Annotated[
        k.Telephone | None,
        field("Điện thoại", "Telephone", example="0235 000 0000", users=("site",)),
        Text("Số gọi tới quầy, sẽ hiện trên trang", "The number at the counter, which is shown"),
    ] = None
    opened: Annotated[
        k.Day | None,
        field("Mở cửa từ", "Opened", example="2024-09-27", users=("site", "programme")),
        Text(
            "Ngày bắt đầu bán; báo cáo đếm điểm mới theo năm",
            "The first day of sale; reports count new points by the year",
        ),
    ] = None
    closed: Annotated[
        k.Day | None,
        field("Đóng cửa từ", "Closed", example="2026-01-01", users=("site", "programme")),
        Text(
            "Ngày thôi bán; trang vẫn còn nhưng nói rõ đã đóng cửa",
            "The day it ended; the page stays, and says so",
        ),
    ] = None
    moved_to: Annotated[
        k.Slug | None,
        field("Chuyển đến", "Moved to", example="trung-tam-ocop-hoi-an", users=("site",)),
        Text(
            "Tên tệp của điểm bán mới, để khách được dẫn sang",
            "The file of the new point, which visitors are led to",
        ),
    ] = None
    confirmed: p.LastConfirmed = None
    products: Annotated[
        k.Many[k.Slug],
        field("Sản phẩm trên kệ", "Products", example=["nuoc-mam-cua-khe-hai-hien"], users=("site", "label")),
        Text(
            "Kể tên thư mục của những hàng đang bày; bày theo điều kiện thì dùng `select`",
            "The folders of what stands there; to choose by conditions use `select`",
        ),
    ] = ()
    select: Annotated[
        Select | None,
        field(
            "Chọn sản phẩm",
            "Select",
            example={"stars": ">= 4", "group": "thuc-pham"},
            users=("site", "label"),
        ),
        Text(
            "Điều kiện để hàng được bày, như từ bốn sao trở lên; hàng mới hợp điều kiện sẽ tự có mặt",
            "Conditions, such as four stars and more; new goods that meet them appear by themselves",
        ),
    ] = None
    photos: p.Photos = ()
    draft: p.Draft = False
    accept: p.Accepted = ()
    body: Annotated[
        k.Prose | None,
        field(
            "Giới thiệu",
            "About",
            example="Cửa hàng nằm cạnh chợ, có chỗ đậu xe phía sau.",
            users=("site",),
            translated=True,
        ),
        Text(
            "Đường tới, chỗ đậu xe, có gì đặc biệt; trong tệp .md thì viết sau dòng `---` thứ hai, không cần khóa này",
            "The way there, where to park, what is special; in an .md file it stands after the second line `---`, without this key",
        ),
    ] = None


class Piece(Record):
    """One printed piece that a fair asks for."""

    kind: Annotated[
        str,
        k.code_of(PIECES),
        field("Loại bản in", "Kind", example="booklet", users=("site", "label")),
        Text("Chọn thứ cần in, mỗi thứ một mục", "What is to be printed, one item each"),
    ]
    paper: Annotated[
        k.Line | None,
        field("Khổ giấy", "Paper", example="A5", users=("site", "label")),
        Text(
            "Cỡ của bản in xong, như A5 cho tập giới thiệu",
            "The size of the finished piece, such as A5 for a booklet",
        ),
    ] = None
    per_page: Annotated[
        int | None,
        k.bounded(1, 4),
        field("Sản phẩm một trang", "Products a page", example=2, users=("site",)),
        Text("Ít thì ảnh lớn, nhiều thì tập mỏng", "Fewer give larger pictures, more a thinner booklet"),
    ] = None
    imposition: Annotated[
        k.Line | None,
        field("Bình trang", "Imposition", example="saddle-stitch", users=("site",)),
        Text(
            "Cách xếp trang lên tờ in lớn, theo lời nhà in",
            "How pages lie on the printer's sheet, as the printer asks",
        ),
    ] = None
    press: Annotated[
        k.YesNo | None,
        field("Bản cho nhà in", "For the press", example="có", users=("site",)),
        Text(
            "Viết `có` để nhận tệp có chừa mép xén và tách bốn màu in",
            "With `có` (yes) there is a file with bleed and in the four printing colours",
        ),
    ] = None
    cell: Annotated[
        k.Line | None,
        field("Cỡ nhãn", "Cell", example="65 x 38 mm", users=("site", "label")),
        Text(
            "Rộng và cao của một ô trên tờ nhãn dán mua sẵn",
            "The width and height of one label on the sheet you bought",
        ),
    ] = None
    start: Annotated[
        k.Whole | None,
        field("Bắt đầu từ ô", "Start at cell", example=1, users=("site", "label")),
        Text(
            "Dùng tiếp tờ nhãn đã bóc dở thì ghi ô còn nguyên đầu tiên",
            "Where a sheet was begun before, the first label that is left",
        ),
    ] = None
    products: Annotated[
        k.Many[k.Slug],
        field("Sản phẩm", "Products", example=["nuoc-mam-cua-khe-hai-hien"], users=("site", "label")),
        Text(
            "Chỉ in cho những hàng này; không ghi thì in cho mọi hàng của hội chợ",
            "Printed for these alone; without it, for all goods of the fair",
        ),
    ] = ()


class Fair(Entry):
    """A trade fair (hội chợ) at which products are shown, and what is printed for it."""

    name: Annotated[
        k.Name,
        field(
            "Tên hội chợ",
            "Name",
            example="Ngày hội sản phẩm Quảng Nam",
            users=("site", "programme"),
            translated=True,
            longest=120,
        ),
        Text(
            "Như trên giấy mời, in ở bìa tập giới thiệu",
            "As on the invitation; it is printed on the booklet's cover",
        ),
    ]
    starts: Annotated[
        k.Day,
        field("Khai mạc", "Starts", example="2022-11-17", users=("site", "programme")),
        Text("Ngày đầu mở cho khách", "The first day for visitors"),
    ]
    ends: Annotated[
        k.Day,
        field("Bế mạc", "Ends", example="2022-11-20", users=("site", "programme")),
        Text(
            "Ngày cuối còn bán; sau đó trang ghi là đã qua",
            "The last day of sale; after it the page says that it is over",
        ),
    ]
    place: Annotated[
        k.NewPlace | None,
        field(
            "Nơi tổ chức",
            "Place",
            example="Thành phố Hồ Chí Minh",
            users=("site", "programme"),
            source="202/2025/QH15; 19/2025/QĐ-TTg",
        ),
        Text("Tỉnh, thành phố hay xã theo tên hiện nay", "The province, city or commune by today's name"),
    ] = None
    venue: Annotated[
        k.Prose | None,
        field("Địa điểm", "Venue", example="Công viên 23/9", users=("site",), translated=True),
        Text("Tên nhà triển lãm, công viên hay quảng trường", "The hall, park or square"),
    ] = None
    stand: Annotated[
        k.Line | None,
        field("Gian", "Stand", example="A12", users=("site",)),
        Text(
            "Số gian hàng do ban tổ chức xếp, để khách tìm",
            "The number that the organisers gave, for visitors to find it",
        ),
    ] = None
    contact: Annotated[
        k.Line | None,
        field("Liên hệ", "Contact", example="0235 000 0000", users=("site",)),
        Text(
            "Ai trực gian hàng và gọi số nào; số riêng thì phải được người ấy đồng ý",
            "Who is at the stand and which number to call; a private one needs that person's consent",
        ),
    ] = None
    cover: Annotated[
        k.Line | None,
        field("Ảnh bìa", "Cover", example="/illustrations/landscape-sea-dawn.jpg", users=("site",)),
        Text(
            "Tệp ảnh cho bìa tập giới thiệu, nên có cạnh dài từ 2000 điểm ảnh",
            "The picture on the booklet's cover, best with 2000 pixels or more on its long side",
        ),
    ] = None
    products: Annotated[
        k.Many[k.Slug],
        field("Sản phẩm", "Products", example=["nuoc-mam-cua-khe-hai-hien"], users=("site", "label")),
        Text(
            "Kể tên thư mục của hàng mang đi; chọn theo điều kiện thì dùng `select`",
            "The folders of what is taken there; to choose by conditions use `select`",
        ),
    ] = ()
    select: Annotated[
        Select | None,
        field("Chọn sản phẩm", "Select", example={"stars": ">= 4"}, users=("site", "label")),
        Text(
            "Điều kiện để hàng được mang đi, như từ bốn sao trở lên; phải có mục này hoặc `products`",
            "Conditions, such as four stars and more; either this or `products` must be there",
        ),
    ] = None
    order: Annotated[
        str,
        k.code_of(FAIR_ORDERS),
        field("Xếp theo", "Order", example="group", users=("site",)),
        Text("Thứ tự trong tập giới thiệu và bảng giá", "The order in the booklet and the price list"),
    ] = "group"
    languages: Annotated[
        k.Many[Annotated[str, k.code_of(LANGUAGES)]],
        field("Ngôn ngữ", "Languages", example=["vi", "en"], users=("site",)),
        Text(
            "In bằng tiếng nào; hai tiếng thì đứng cạnh nhau",
            "The languages in print; two stand side by side",
        ),
    ] = ("vi",)
    prices: Annotated[
        dict[str, k.Dong],
        field(
            "Giá ở hội chợ",
            "Fair prices",
            example={"NM-HH-500": "99.000 ₫"},
            users=("site", "label"),
            unit=Text("đồng", "đồng"),
            default_factory=dict,
        ),
        Text(
            "Mã hàng rồi số tiền, chỉ khi khác giá thường",
            "A SKU, then the amount, only where it differs from the usual price",
        ),
    ]
    pieces: Annotated[
        k.Many[Piece],
        field("Bản in", "Pieces", example=[{"kind": "booklet", "paper": "A5"}], users=("site", "label")),
        Text(
            "Mỗi thứ cần in ghi một mục; chương trình dựng sẵn tệp PDF",
            "One item for each thing to print; the program makes the PDF",
        ),
    ] = ()
    photos: p.Photos = ()
    draft: p.Draft = False
    accept: p.Accepted = ()
    body: Annotated[
        k.Prose | None,
        field(
            "Lời ngỏ",
            "Foreword",
            example="Xin gửi tới quý khách những món ngon của xứ Quảng.",
            users=("site",),
            translated=True,
        ),
        Text(
            "Lời đầu tập giới thiệu; trong tệp .md thì viết sau dòng `---` thứ hai, không cần khóa này",
            "The words that open the booklet; in an .md file they stand after the second line `---`, without this key",
        ),
    ] = None
