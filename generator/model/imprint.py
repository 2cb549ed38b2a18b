"""What `content/catalogue.yml` says: whose catalogue it is, where it stands, how it is built (RECORD section 4)."""

# Annotations are not postponed here: pydantic would compile each of their texts anew at every start.

from typing import Annotated

from generator.base.diagnostic import Text
from generator.model import kinds as k
from generator.model import parts as p
from generator.model.codes import LANGUAGES, SEVERITIES
from generator.model.field import Record, field


class Imprint(Record):
    """The catalogue's own record."""

    schema_: Annotated[
        int,
        k.bounded(1, 1),
        field("Phiên bản bản ghi", "Schema", example=1, users=("site",), alias="schema"),
        Text(
            "Luôn là 1 cho tới khi chương trình báo đổi cách viết",
            "Always 1, until the program says that the way of writing has changed",
        ),
    ] = 1
    name: Annotated[
        k.Name,
        field(
            "Tên danh mục",
            "Name",
            example="Sản vật xứ Quảng",
            users=("site", "channel", "programme"),
            translated=True,
            longest=120,
        ),
        Text("Đứng đầu mọi trang và bìa bản in", "It stands at the head of every page and on covers"),
    ]
    tagline: Annotated[
        k.Prose | None,
        field(
            "Một câu giới thiệu", "Tagline", example="Mỗi xã một sản phẩm", users=("site",), translated=True
        ),
        Text(
            "Hiện dưới tên ở trang đầu và trong kết quả tìm kiếm",
            "Below the name on the front page, and in search results",
        ),
    ] = None
    locality: Annotated[
        k.NewPlace | None,
        field(
            "Địa phương",
            "Locality",
            example="thành phố Đà Nẵng",
            users=("site", "programme"),
            source="202/2025/QH15; 19/2025/QĐ-TTg",
        ),
        Text(
            "Xã, tỉnh hay thành phố mà danh mục này lo cho, theo tên hiện nay",
            "The commune, province or city that the catalogue is for, by today's name",
        ),
    ] = None
    old_locality: Annotated[
        k.OldPlace | None,
        field(
            "Địa phương trước 7/2025",
            "Locality before July 2025",
            example="tỉnh Quảng Nam",
            users=("site", "programme"),
        ),
        Text(
            "Tên huyện hay tỉnh cũ mà người ta còn quen gọi",
            "The old district or province by which people still know it",
        ),
    ] = None
    url: Annotated[
        k.Url,
        field(
            "Địa chỉ trang",
            "Address of the site",
            example="https://ocop.example",
            users=("site", "label", "channel"),
        ),
        Text(
            "Nơi trang sẽ được đặt; mã QR trên bản in và đường dẫn gửi cho sàn đều bắt đầu bằng địa chỉ này",
            "Where the site will stand; QR codes in print and links sent to marketplaces begin with it",
        ),
    ]
    languages: Annotated[
        k.Many[Annotated[str, k.code_of(LANGUAGES)]],
        field("Ngôn ngữ", "Languages", example=["vi", "en"], users=("site",)),
        Text(
            "Trang được dựng bằng những tiếng này; tiếng thứ nhất là tiếng Việt",
            "The site is built in these; Vietnamese is the first",
        ),
    ] = ("vi", "en")
    publisher: Annotated[
        p.Publisher | None,
        field(
            "Đơn vị lập danh mục",
            "Publisher",
            example={"name": "Văn phòng Điều phối Nông thôn mới", "phone": "0235 000 0000"},
            users=("site", "channel"),
        ),
        Text(
            "Ai chịu trách nhiệm và liên hệ thế nào, hiện ở chân mọi trang",
            "Who answers for it and how to reach them, at the foot of every page",
        ),
    ] = None
    channels: Annotated[
        k.Many[k.Line],
        field("Các sàn", "Channels", example=["voso", "postmart"], users=("channel",)),
        Text(
            "Mỗi tên ở đây sinh ra một tệp sẵn để nộp; tên nào có thì xem trong tài liệu về sàn",
            "Each name here gives a file that is ready to be handed in; the manual's page on marketplaces has them",
        ),
    ] = ()
    as_of: Annotated[
        k.Day | None,
        field("Theo ngày", "As of", example="2022-12-31", users=("site", "channel", "programme")),
        Text(
            "Dựng danh mục như nó có vào ngày ấy; không ghi thì lấy hôm dựng",
            "The catalogue is built as it stood on that day; without it, on the day of the build",
        ),
    ] = None
    demo: Annotated[
        k.YesNo,
        field("Bản minh họa", "Sample", example="có", users=("site", "channel")),
        Text(
            "Viết `có` thì mọi trang và bản in nói rõ giá và ảnh chỉ để minh họa",
            "With `có` (yes) every page and print says that prices and photos are illustrations",
        ),
    ] = False
    theme: Annotated[
        p.Theme | None,
        field("Giao diện", "Theme", example={"primary": "#94271B", "logo": "/logo.png"}, users=("site",)),
        Text("Đổi màu và biểu trưng cho hợp với địa phương", "Colours and a logo of the locality's own"),
    ] = None
    plan: Annotated[
        k.Many[p.Plan],
        field(
            "Kế hoạch",
            "Plan",
            example=[{"year": "2024", "title": "Kế hoạch OCOP năm 2024"}],
            users=("programme",),
        ),
        Text(
            "Mỗi kế hoạch đã ban hành ghi một mục, để báo cáo so với kết quả",
            "One item for each plan that was issued, for reports to hold the outcome against",
        ),
    ] = ()
    reports: Annotated[
        k.Many[p.Reported],
        field(
            "Số liệu đã báo cáo",
            "Reported figures",
            example=[{"indicator": "doanh thu", "year": "2024", "value": "12 tỷ đồng"}],
            users=("programme",),
        ),
        Text(
            "Những con số mà bản ghi sản phẩm không cho biết, như doanh thu",
            "Figures that the records of products cannot tell, such as revenue",
        ),
    ] = ()
    sources: Annotated[
        k.Many[k.Line],
        field("Danh mục nguồn", "Sources", example=["../xa-thang-an"], users=("site", "programme")),
        Text(
            "Thư mục của các danh mục xã, huyện được gộp vào danh mục này",
            "The folders of other localities' catalogues that are gathered into this one",
        ),
    ] = ()
    photo_store: Annotated[
        k.Line | None,
        field("Kho ảnh", "Photo store", example="../anh-ocop", users=("site",)),
        Text(
            "Chỗ giữ ảnh gốc ở ngoài thư mục này, khi ảnh quá nhiều",
            "Where originals lie outside this folder, once there are too many",
        ),
    ] = None
    rules: Annotated[
        dict[str, Annotated[str, k.code_of(SEVERITIES)]],
        field(
            "Mức của quy tắc",
            "Rules",
            example={"OCOP-201": "warning"},
            users=("programme",),
            default_factory=dict,
        ),
        Text(
            "Mã quy tắc rồi mức muốn dùng ở địa phương mình; `off` là không xét",
            "A rule's code, then how much it is to matter here; `off` means that it is not asked",
        ),
    ]
    body: Annotated[
        k.Prose | None,
        field(
            "Lời ngỏ",
            "Foreword",
            example="Mời bà con ghé xem sản vật quê mình.",
            users=("site",),
            translated=True,
        ),
        Text("Đôi lời với người xem, hiện ở trang đầu", "A few words to visitors, on the front page"),
    ] = None
