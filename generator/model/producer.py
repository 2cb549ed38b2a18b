"""A producer (chủ thể): who makes and sells a product (RECORD section 4)."""

# Annotations are not postponed here: pydantic would compile each of their texts anew at every start.

from typing import Annotated

from generator.base.diagnostic import Text
from generator.model import kinds as k
from generator.model import parts as p
from generator.model.codes import PRODUCER_KINDS
from generator.model.field import Entry, field


class Producer(Entry):
    """A cooperative, company, household or other maker."""

    name: Annotated[
        k.Name,
        field(
            "Tên nhà sản xuất",
            "Name",
            example="Hợp tác xã Nông nghiệp Bình Đào",
            users=("site", "label", "channel", "programme"),
            source="37/2026/NĐ-CP Điều 44",
            translated=True,
            longest=120,
        ),
        Text(
            "Ghi đủ như trên giấy đăng ký, kể cả loại hình đứng đầu",
            "Write it whole, as it is registered, with the kind of maker that it begins with",
        ),
    ]
    short_name: Annotated[
        k.Prose | None,
        field(
            "Tên ngắn",
            "Short name",
            example="HTX Bình Đào",
            users=("site", "channel"),
            translated=True,
            longest=40,
        ),
        Text(
            "Gọn trong 40 ký tự cho thẻ kệ và danh sách, như viết tắt HTX",
            "Within 40 characters, for shelf cards and lists",
        ),
    ] = None
    kind: Annotated[
        str,
        k.code_of(PRODUCER_KINDS),
        field(
            "Loại hình",
            "Kind",
            example="cooperative",
            users=("site", "programme"),
            source="26/2026/QĐ-TTg Điều 2.3",
        ),
        Text(
            "Chọn theo giấy đăng ký; báo cáo của chương trình đếm chủ thể theo mục này",
            "As it is registered; the programme's reports count producers by it",
        ),
    ]
    founded: Annotated[
        k.Day | None,
        field("Thành lập", "Founded", example="2015", users=("site", "programme")),
        Text("Chỉ nhớ năm thì ghi năm", "The year is enough where no more is known"),
    ] = None
    place: Annotated[
        k.NewPlace | None,
        field(
            "Xã, phường",
            "Place",
            example="xã Thăng An, thành phố Đà Nẵng",
            users=("site", "label", "channel", "programme"),
            source="202/2025/QH15; 19/2025/QĐ-TTg",
        ),
        Text(
            "Tên đơn vị hành chính hiện nay, kèm tỉnh hay thành phố; sản phẩm không ghi xuất xứ thì dùng nơi này",
            "Today's unit with its province or city; products without an origin of their own have this one",
        ),
    ] = None
    old_place: Annotated[
        k.OldPlace | None,
        field(
            "Nơi ở trước 7/2025",
            "Place before July 2025",
            example="xã Bình Đào, huyện Thăng Bình, tỉnh Quảng Nam",
            users=("site", "programme"),
        ),
        Text(
            "Xã, huyện, tỉnh như trên giấy tờ cũ, vì nhiều người còn tìm theo tên ấy",
            "Commune, district and province as older papers have them, for many still search by those names",
        ),
    ] = None
    address: Annotated[
        k.Prose | None,
        field(
            "Địa chỉ",
            "Address",
            example="thôn Trà Đóa",
            users=("site", "label", "channel", "programme"),
            source="37/2026/NĐ-CP Điều 44",
            translated=True,
        ),
        Text(
            "Số nhà, đường hay thôn của nơi sản xuất; xã và tỉnh đã có mục riêng",
            "The number and street or the hamlet of the place of production; commune and province have fields of their own",
        ),
    ] = None
    coordinates: Annotated[
        k.Coordinates | None,
        field("Tọa độ", "Coordinates", example="15.7432, 108.3571", users=("site",)),
        Text(
            "Chép từ bản đồ trên điện thoại, vĩ độ trước, để khách tìm được đường tới",
            "Copied from the map on a telephone, latitude first, so that visitors find the way",
        ),
    ] = None
    tax_code: Annotated[
        k.Line | None,
        field(
            "Mã số thuế (không công bố)",
            "Tax code (never published)",
            example="4000123456",
            users=("programme",),
            source="90/2026/TT-BTC",
        ),
        Text(
            "Chỉ để làm hồ sơ; mã của hộ có thể là số định danh cá nhân nên không bao giờ được đăng",
            "For the papers only; a household's may be its owner's personal number, so it is never shown",
        ),
    ] = None
    represented_by: Annotated[
        k.Line | None,
        field(
            "Người đại diện",
            "Represented by",
            example="Nguyễn Thị Bình",
            users=("site", "programme"),
            source="91/2025/QH15 Điều 9, 16",
        ),
        Text(
            "Họ tên người ký hồ sơ; chỉ hiện khi mục `consents` ghi rằng người ấy đồng ý",
            "Who signs the papers; the name is shown only where `consents` says that they agree",
        ),
    ] = None
    consents: Annotated[
        k.Many[p.Consent],
        field(
            "Đồng ý cho nêu",
            "Consents",
            example=[{"what": "name", "on": "2026-10-01", "by": "chủ hộ"}],
            users=("site", "programme"),
            source="91/2025/QH15 Điều 9; Bộ luật Dân sự 2015 Điều 32",
        ),
        Text(
            "Ai đã đồng ý cho đưa họ tên, ảnh chân dung hay số điện thoại lên trang, và hôm nào",
            "Who agreed to have a name, a portrait or a telephone number shown, and when",
        ),
    ] = ()
    phone: Annotated[
        k.Telephone | None,
        field(
            "Điện thoại",
            "Telephone",
            example="0235 000 0000",
            users=("site", "label", "channel", "programme"),
        ),
        Text(
            "Số dùng để bán hàng, sẽ hiện trên trang; đừng ghi số riêng của ai",
            "The number of the business, which is shown; nobody's private one",
        ),
    ] = None
    zalo: Annotated[
        k.Telephone | None,
        field("Zalo", "Zalo", example="0905 000 000", users=("site",)),
        Text("Số mở được cuộc trò chuyện với người bán", "The number that opens a chat with the seller"),
    ] = None
    email: Annotated[
        k.Email | None,
        field("Thư điện tử", "E-mail", example="htx@example.org", users=("site", "channel", "programme")),
        Text("Hộp thư nhận đơn hàng và câu hỏi", "The mailbox for orders and questions"),
    ] = None
    website: Annotated[
        k.Url | None,
        field("Trang web", "Website", example="https://binhdao.example", users=("site",)),
        Text(
            "Trang của chính nhà sản xuất, không phải gian hàng trên sàn",
            "The producer's own site, not a shop on a marketplace",
        ),
    ] = None
    facebook: Annotated[
        k.Url | None,
        field("Facebook", "Facebook", example="https://www.facebook.com/binhdao.example", users=("site",)),
        Text(
            "Địa chỉ trang bán hàng, chép từ thanh địa chỉ của trình duyệt",
            "The address of the page that sells, copied from the browser",
        ),
    ] = None
    members: Annotated[
        k.Whole | None,
        field(
            "Số thành viên", "Members", example=40, users=("site", "programme"), unit=Text("người", "people")
        ),
        Text(
            "Tính vào cuối năm gần nhất; chủ yếu cho hợp tác xã và tổ hợp tác",
            "At the end of the last year; for cooperatives and groups above all",
        ),
    ] = None
    workers: Annotated[
        k.Whole | None,
        field(
            "Số lao động", "Workers", example=12, users=("site", "programme"), unit=Text("người", "people")
        ),
        Text(
            "Người làm thường xuyên; chương trình coi trọng việc làm tại chỗ",
            "Those who work there all year; the programme values local work",
        ),
    ] = None
    women_led: Annotated[
        k.YesNo | None,
        field("Phụ nữ làm chủ", "Led by women", example="có", users=("programme",)),
        Text(
            "Chỉ để đếm trong báo cáo của chương trình",
            "Counted in the programme's reports, and shown nowhere",
        ),
    ] = None
    youth_led: Annotated[
        k.YesNo | None,
        field("Thanh niên làm chủ", "Led by young people", example="có", users=("programme",)),
        Text(
            "Chỉ để đếm trong báo cáo, như chủ thể khởi nghiệp",
            "Counted in reports, as start-ups are, and shown nowhere",
        ),
    ] = None
    ethnic_minority_led: Annotated[
        k.YesNo | None,
        field(
            "Đồng bào dân tộc thiểu số làm chủ",
            "Led by an ethnic minority",
            example="không",
            users=("programme",),
        ),
        Text(
            "Chỉ để đếm trong báo cáo; không bao giờ hiện trên trang",
            "Counted in reports, and never shown on the site",
        ),
    ] = None
    standards: Annotated[
        k.Many[p.Standard],
        field(
            "Tiêu chuẩn",
            "Standards",
            example=[{"name": "HACCP", "valid_until": "2027-05-01"}],
            users=("site", "channel", "programme"),
        ),
        Text(
            "Giấy cấp cho cả cơ sở; sản phẩm không ghi giấy riêng thì trang nêu những giấy này",
            "Those of the whole business; products without any of their own show these",
        ),
    ] = ()
    linkages: Annotated[
        k.Many[p.Linkage],
        field(
            "Hợp đồng liên kết",
            "Linkages",
            example=[{"with": "Siêu thị Co.opmart", "since": "2024", "kind": "bao tiêu"}],
            users=("site", "programme"),
            source="26/2026/QĐ-TTg Phụ lục II",
        ),
        Text(
            "Mỗi hợp đồng bao tiêu hay cung ứng còn hiệu lực ghi một mục; bộ tiêu chí cho điểm liên kết chuỗi",
            "One item for each contract of purchase or supply that holds; the criteria give points for chains",
        ),
    ] = ()
    shops: Annotated[
        dict[str, k.Url],
        field(
            "Gian hàng trên sàn",
            "Own shops",
            example={"postmart": "https://san.example/htx-binh-dao"},
            users=("site", "channel", "programme"),
            default_factory=dict,
        ),
        Text(
            "Tên sàn rồi địa chỉ gian hàng của chính nhà sản xuất ở đó",
            "The marketplace's name, then the address of the producer's own shop there",
        ),
    ]
    confirmed: p.LastConfirmed = None
    photos: p.Photos = ()
    aliases: p.Aliases = ()
    draft: p.Draft = False
    accept: p.Accepted = ()
    body: Annotated[
        k.Prose | None,
        field(
            "Giới thiệu",
            "About",
            example="Hợp tác xã gom cá của bốn mươi hộ trong làng và ủ mắm theo lối cũ.",
            users=("site",),
            translated=True,
        ),
        Text(
            "Vài đoạn về người làm, nghề và nơi làm; trong tệp .md thì viết sau dòng `---` thứ hai, không cần khóa này",
            "A few paragraphs on the people, the craft and the place; in an .md file they stand after the second line `---`, without this key",
        ),
    ] = None

    def agreed(self, what: str) -> bool:
        """Return whether a consent (`name`, `portrait`, `phone`) is on record."""
        return any(consent.what == what for consent in self.consents)
