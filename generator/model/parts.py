"""The pieces that records are made of: photos, certificates, packs and the rest (RECORD section 3)."""

# Annotations are not postponed here: pydantic would compile each of their texts anew at every start.

from typing import Annotated

from pydantic import BeforeValidator

from generator.base.diagnostic import Problem, Text
from generator.model import kinds as k
from generator.model.codes import (
    AVAILABILITY,
    CONSENTS,
    DECISIONS,
    DECLARATION_KINDS,
    MARK_KINDS,
    PHOTO_KINDS,
    REGISTRATION_KINDS,
)
from generator.model.field import Record, field
from generator.model.notation import Notation
from generator.model.values import read_number

_FOCUS = Text(
    vi="điểm nhìn là hai số từ 0 đến 1, như [0.4, 0.6]",
    en="a focus is two numbers in 0..1, such as [0.4, 0.6]",
)


def _focus(value: object) -> tuple[float, float]:
    parts = value if isinstance(value, list | tuple) else str(value).split(",")
    try:
        x, y = (float(read_number(str(part))) for part in parts)
    except ValueError:
        x = y = -1.0
    if not (0 <= x <= 1 and 0 <= y <= 1):
        raise k.refuse(Problem("OCOP-107", _FOCUS))
    return x, y


FOCUS = Notation(
    Text("hai số từ 0 đến 1", "two numbers from 0 to 1"),
    ("[0.4, 0.6]", "0.4, 0.6"),
    ("list", "text"),
    "[0-9]",
    note=Text(
        "số đầu tính từ mép trái, số sau tính từ mép trên",
        "the first from the left edge, the second from the top",
    ),
)


class Photo(Record):
    """A photograph as the author gave it; its renditions are made in `photos`."""

    file: Annotated[
        k.Line,
        field("Tệp ảnh", "File", example="chai-500ml.jpg", users=("site", "channel")),
        Text(
            "Tên tệp nằm cạnh bản ghi, hoặc bắt đầu bằng `/` thì tính từ `content/`; cạnh dài không quá 2560 điểm ảnh",
            "The name of a file beside the record, or counted from `content/` where it begins with `/`; its long side has at most 2560 pixels",
        ),
    ]
    alt: Annotated[
        k.Prose | None,
        field("Mô tả ảnh", "Alternative text", example="Hai chai nước mắm", users=("site",), translated=True),
        Text(
            "Nói trong ảnh có gì cho người không nhìn được ảnh, một câu là đủ",
            "Say in a sentence what is in the picture, for people who cannot see it",
        ),
    ] = None
    caption: Annotated[
        k.Prose | None,
        field("Chú thích", "Caption", example="Chai 500 ml", users=("site",), translated=True),
        Text(
            "Dòng chữ in dưới ảnh: cảnh gì, ở đâu, khi nào",
            "The line below the picture: what it is, where and when",
        ),
    ] = None
    credit: Annotated[
        k.Line | None,
        field("Người chụp", "Credit", example="Hợp tác xã Bình Đào", users=("site",)),
        Text(
            "Tên người hay đơn vị giữ quyền với tấm ảnh, được ghi ở cạnh ảnh",
            "The person or body that holds the rights in the picture; it is named beside it",
        ),
    ] = None
    licence: Annotated[
        k.Line | None,
        field("Giấy phép", "Licence", example="CC BY 4.0", users=("site",)),
        Text(
            "Người khác được dùng lại ảnh theo điều kiện nào",
            "On what terms others may use the picture again",
        ),
    ] = None
    kind: Annotated[
        str | None,
        k.code_of(PHOTO_KINDS),
        field("Loại ảnh", "Kind", example="pack", users=("site", "channel")),
        Text(
            "Cho biết ảnh chụp gì, để sàn chỉ nhận ảnh hàng và trang biết ảnh nào chụp người",
            "What the picture shows, so that marketplaces get the goods only and the site knows which show people",
        ),
    ] = None
    focus: Annotated[
        tuple[float, float] | None,
        BeforeValidator(_focus),
        FOCUS,
        field("Điểm nhìn", "Focus", example=[0.4, 0.6], users=("site",)),
        Text(
            "Chỗ quan trọng nhất của ảnh, được giữ lại khi ảnh bị cắt cho vừa khung",
            "What matters most in the picture, and stays when it is cut to fit a frame",
        ),
    ] = None


class Registration(Record):
    """Put forward for rating in a year (đăng ký đánh giá, phân hạng)."""

    year: Annotated[
        int | None,
        k.bounded(2018, 2100),
        field("Năm", "Year", example=2026, users=("programme",), source="26/2026/QĐ-TTg Điều 5"),
        Text("Đợt đánh giá nằm trong kế hoạch của năm nào", "The year in whose plan the rating stands"),
    ] = None
    kind: Annotated[
        str | None,
        k.code_of(REGISTRATION_KINDS),
        field("Loại đăng ký", "Kind", example="new", users=("programme",), source="26/2026/QĐ-TTg Điều 7"),
        Text(
            "Lần đầu, lên hạng hay đánh giá lại khi giấy chứng nhận sắp hết hạn",
            "For the first time, for more stars, or again because the certificate ends",
        ),
    ] = None
    target_stars: Annotated[
        int | None,
        k.bounded(1, 5),
        field("Hạng phấn đấu", "Stars aimed at", example=4, users=("programme",), unit=Text("sao", "stars")),
        Text(
            "Số sao ghi trong kế hoạch, để đối chiếu với kết quả",
            "The stars that the plan names, to be held against the outcome",
        ),
    ] = None


class Certificate(Record):
    """A recognition: the OCOP certificate (giấy chứng nhận OCOP) of a product."""

    stars: Annotated[
        int,
        k.bounded(1, 5),
        field(
            "Hạng sao",
            "Stars",
            example=4,
            users=("site", "label", "channel", "programme"),
            unit=Text("sao", "stars"),
            source="26/2026/QĐ-TTg Điều 3.3",
        ),
        Text("Đúng số sao trong quyết định công nhận", "As many as the decision says"),
    ]
    number: Annotated[
        k.Line | None,
        field("Số quyết định", "Number", example="14/QĐ-UBND", users=("site", "channel", "programme")),
        Text(
            "Chép nguyên văn cả số và ký hiệu; số này cùng nơi công nhận và ngày cấp mới phân biệt được các giấy",
            "Copy number and signs as they stand; only with the authority and the date do they tell one paper from another",
        ),
    ] = None
    issued: Annotated[
        k.Day | None,
        field(
            "Ngày cấp",
            "Issued",
            example="2023-12-20",
            users=("site", "channel", "programme"),
            source="26/2026/QĐ-TTg Điều 4.3",
        ),
        Text(
            "Ngày ký quyết định; thời hạn 36 tháng tính từ ngày này nên thiếu nó thì không tính được sao",
            "The day the decision was signed; the 36 months run from it, and without it there are no stars",
        ),
    ] = None
    valid_until: Annotated[
        k.Day | None,
        field(
            "Có giá trị đến",
            "Valid until",
            example="2026-12-20",
            users=("site", "channel", "programme"),
            source="26/2026/QĐ-TTg Điều 4.3",
        ),
        Text(
            "Chỉ ghi khi giấy in sẵn ngày hết hạn; không ghi thì tính 36 tháng kể từ ngày cấp",
            "Only where the paper prints it; without it 36 months from the day of issue are counted",
        ),
    ] = None
    authority: Annotated[
        k.Line | None,
        field(
            "Nơi công nhận",
            "Authority",
            example="UBND tỉnh Quảng Nam",
            users=("site", "programme"),
            source="26/2026/QĐ-TTg Điều 4.1",
        ),
        Text(
            "Cơ quan ký quyết định, viết theo tên hồi ấy", "Who signed the decision, by the name of that time"
        ),
    ] = None
    decision: Annotated[
        str | None,
        k.code_of(DECISIONS),
        field(
            "Chấm theo quyết định",
            "Judged by",
            example="148",
            users=("programme",),
            source="26/2026/QĐ-TTg Điều 11, 12",
        ),
        Text(
            "Quyết định của Thủ tướng có bộ tiêu chí dùng khi chấm, không phải số quyết định công nhận",
            "The Prime Minister's decision with the criteria that were used, not the number of the recognition",
        ),
    ] = None
    points: Annotated[
        k.Number | None,
        field(
            "Điểm",
            "Points",
            example="78,5",
            users=("programme",),
            unit=Text("điểm trên 100", "points of 100"),
            source="26/2026/QĐ-TTg Điều 3.3",
        ),
        Text(
            "Trung bình của hội đồng, trên thang 100; từ 50 là ba sao, 70 là bốn sao, 90 là năm sao",
            "The council's average out of 100; three stars begin at 50, four at 70, five at 90",
        ),
    ] = None
    url: Annotated[
        k.Url | None,
        field(
            "Địa chỉ quyết định",
            "Address",
            example="https://ocop.example/quyet-dinh-14",
            users=("site", "programme"),
        ),
        Text(
            "Trang có văn bản quyết định hay tin công bố, để ai cũng kiểm tra được",
            "Where the decision or the news of it can be read, so that anybody can look it up",
        ),
    ] = None
    renewal_filed: Annotated[
        k.Day | None,
        field(
            "Ngày nộp đánh giá lại",
            "Renewal filed",
            example="2026-08-01",
            users=("site", "programme"),
            source="26/2026/QĐ-TTg Điều 7.6, 12.3",
        ),
        Text(
            "Nộp trong khoảng từ 180 đến 120 ngày trước khi hết hạn; có ngày này thì sao còn được nêu thêm nhiều nhất 180 ngày",
            "It is filed 180 to 120 days before the end; with this date the stars are shown for up to 180 days more",
        ),
    ] = None
    withdrawn: Annotated[
        k.Day | None,
        field(
            "Ngày thu hồi",
            "Withdrawn",
            example="2025-03-01",
            users=("site", "channel", "programme"),
            source="26/2026/QĐ-TTg Điều 8",
        ),
        Text(
            "Kể từ ngày này giấy không còn cho sao nào nữa", "From this day on the certificate gives no stars"
        ),
    ] = None
    note: Annotated[
        k.Line | None,
        field("Ghi chú", "Note", example="nâng từ 3 sao", users=("programme",)),
        Text(
            "Điều người làm hồ sơ cần nhớ về giấy này",
            "What those who keep the papers should remember of this one",
        ),
    ] = None


class Pack(Record):
    """What can be bought: one size of a product, with its SKU."""

    sku: Annotated[
        k.Sku,
        field("Mã hàng (SKU)", "SKU", example="NM-HH-500", users=("channel",)),
        Text(
            "Tự đặt, mỗi cỡ một mã và không bao giờ dùng lại; sàn nhận ra hàng cũ nhờ mã này",
            "Your own, one for each size and never used again; marketplaces know goods again by it",
        ),
    ]
    name: Annotated[
        k.Prose | None,
        field("Tên quy cách", "Name", example="Chai thủy tinh", users=("site", "channel"), translated=True),
        Text(
            "Nói cỡ này khác các cỡ kia ở đâu, như loại chai hay hộp quà",
            "How this size differs from the others, such as the kind of bottle or a gift box",
        ),
    ] = None
    net: Annotated[
        k.Quantity | None,
        field(
            "Khối lượng tịnh",
            "Net content",
            example="500 ml",
            users=("site", "label", "channel"),
            source="37/2026/NĐ-CP Điều 45, Phụ lục II",
        ),
        Text(
            "Lượng hàng bên trong như trên nhãn, không kể vỏ; không viết khoảng hay từ đến",
            "What is inside, as on the label and without the wrapping; no about, no from-to",
        ),
    ] = None
    price: Annotated[
        k.Dong | None,
        field(
            "Giá bán (đồng, gồm thuế)",
            "Price (VND, taxes included)",
            example="120.000 ₫",
            users=("site", "label", "channel"),
            unit=Text("đồng", "đồng"),
            source="16/2023/QH15 Điều 29",
        ),
        Text(
            "Số tiền người mua trả cho một quy cách, đã gồm thuế và phí; chưa có giá thì bỏ mục này, trang sẽ ghi liên hệ",
            "What a buyer pays for one pack, taxes and fees included; leave it out if there is none, and the page says so",
        ),
    ] = None
    price_on: Annotated[
        k.Day | None,
        field(
            "Ngày báo giá",
            "Price given on",
            example="24/11/2026",
            users=("site", "programme"),
            source="19/2023/QH15 Điều 22",
        ),
        Text(
            "Hôm nhà sản xuất cho biết giá; giá lâu ngày thì nên hỏi lại",
            "The day on which the producer gave it; an old price is worth asking about",
        ),
    ] = None
    sale_price: Annotated[
        k.Dong | None,
        field(
            "Giá khuyến mãi",
            "Sale price",
            example="99.000 ₫",
            users=("site", "channel"),
            unit=Text("đồng", "đồng"),
        ),
        Text(
            "Thấp hơn giá bán, chỉ dùng trong những ngày ghi ở hai mục sau",
            "Less than the price, and used only on the days that the next two fields give",
        ),
    ] = None
    sale_from: Annotated[
        k.Day | None,
        field("Khuyến mãi từ", "Sale from", example="1/12/2026", users=("site", "channel")),
        Text("Ngày đầu tiên bán theo giá thấp hơn", "The first day of the lower price"),
    ] = None
    sale_until: Annotated[
        k.Day | None,
        field("Khuyến mãi đến", "Sale until", example="31/12/2026", users=("site", "channel")),
        Text("Ngày cuối cùng còn bán theo giá thấp hơn", "The last day of the lower price"),
    ] = None
    gtin: Annotated[
        k.Gtin | None,
        field(
            "Mã số mã vạch (GTIN)",
            "GTIN",
            example="8938505974194",
            users=("label", "channel"),
            source="37/2026/NĐ-CP Điều 28",
        ),
        Text(
            "Chép dãy số dưới vạch trên nhãn; mỗi cỡ có mã riêng, đã đăng ký mới ghi",
            "Copy the digits below the bars on the label; each size has its own, and only a registered one counts",
        ),
    ] = None
    availability: Annotated[
        str | None,
        k.code_of(AVAILABILITY),
        field("Tình trạng hàng", "Availability", example="in-stock", users=("site", "channel")),
        Text(
            "Lúc này có sẵn hay phải đợi, để người mua và sàn khỏi hỏi",
            "Whether it can be had now, so that neither buyers nor marketplaces need to ask",
        ),
    ] = None
    stock: Annotated[
        k.Whole | None,
        field("Tồn kho", "Stock", example=40, users=("channel",), unit=Text("cái", "pieces")),
        Text(
            "Còn bao nhiêu cái bán được, để sàn khỏi nhận đơn khi đã hết hàng",
            "How many are left to sell, so that marketplaces take no order for what is gone",
        ),
    ] = None
    weight: Annotated[
        k.Quantity | None,
        field("Khối lượng gửi hàng", "Shipping weight", example="750 g", users=("channel",)),
        Text(
            "Cân cả vỏ hộp, vì đơn vị chuyển phát tính tiền theo số này",
            "Weighed with its wrapping, for carriers charge by it",
        ),
    ] = None
    size: Annotated[
        k.Line | None,
        field("Kích thước", "Size", example="10 x 8 x 25 cm", users=("channel",)),
        Text(
            "Dài, rộng, cao khi đã gói để gửi, kèm đơn vị",
            "Length, width and height when packed to be sent, with the unit",
        ),
    ] = None
    photo: Annotated[
        k.Line | None,
        field("Ảnh của quy cách", "Photo", example="chai-500ml.jpg", users=("site", "channel")),
        Text(
            "Một tệp đã có trong phần ảnh của sản phẩm, chụp đúng cỡ này",
            "One of the product's own photo files, which shows this very size",
        ),
    ] = None


class Nutrition(Record):
    """Nutrition per 100 g or 100 ml (Circular 30/2026/TT-BYT)."""

    energy_kcal: Annotated[
        k.Number | None,
        field(
            "Năng lượng (kcal)",
            "Energy (kcal)",
            example="120",
            users=("site", "label", "channel"),
            unit=Text("kcal", "kcal"),
            source="30/2026/TT-BYT",
        ),
        Text("Phiếu ghi kJ thì chia cho 4,184", "Where the report gives kJ, divide by 4.184"),
    ] = None
    protein_g: Annotated[
        k.Number | None,
        field(
            "Chất đạm (g)",
            "Protein (g)",
            example="12,5",
            users=("site", "label", "channel"),
            unit=Text("g", "g"),
            source="30/2026/TT-BYT",
        ),
        Text(
            "Phiếu kiểm nghiệm thường gọi là protein", "Test reports often call it protein or crude protein"
        ),
    ] = None
    fat_g: Annotated[
        k.Number | None,
        field(
            "Chất béo (g)",
            "Fat (g)",
            example="3",
            users=("site", "label", "channel"),
            unit=Text("g", "g"),
            source="30/2026/TT-BYT",
        ),
        Text("Tổng số, trên phiếu còn gọi là lipid", "The total, which reports also call lipid"),
    ] = None
    carbohydrate_g: Annotated[
        k.Number | None,
        field(
            "Carbohydrat (g)",
            "Carbohydrate (g)",
            example="20",
            users=("site", "label", "channel"),
            unit=Text("g", "g"),
            source="30/2026/TT-BYT",
        ),
        Text("Tổng số, trên phiếu còn gọi là chất bột đường", "The total, sugars among it"),
    ] = None
    sugars_g: Annotated[
        k.Number | None,
        field(
            "Đường (g)",
            "Sugars (g)",
            example="5",
            users=("site", "label", "channel"),
            unit=Text("g", "g"),
            source="30/2026/TT-BYT",
        ),
        Text(
            "Cần cho đồ uống, sữa có đường và thực phẩm thêm đường",
            "Wanted for drinks, sweetened milk and food with added sugar",
        ),
    ] = None
    sodium_mg: Annotated[
        k.Number | None,
        field(
            "Natri (mg)",
            "Sodium (mg)",
            example="400",
            users=("site", "label", "channel"),
            unit=Text("mg", "mg"),
            source="30/2026/TT-BYT",
        ),
        Text("Tính bằng mg, không phải gam muối", "In mg of sodium, not in grams of salt"),
    ] = None


class Origin(Record):
    """Where a product and its raw material come from."""

    place: Annotated[
        k.NewPlace | None,
        field(
            "Nơi làm",
            "Place",
            example="xã Thăng An, thành phố Đà Nẵng",
            users=("site", "label", "channel", "programme"),
            source="37/2026/NĐ-CP Điều 44; 202/2025/QH15",
        ),
        Text(
            "Xã, phường hiện nay của nơi sản xuất; người xem lọc hàng theo nơi này",
            "Today's commune of the place of production; visitors find goods by it",
        ),
    ] = None
    old_place: Annotated[
        k.OldPlace | None,
        field(
            "Nơi làm trước 7/2025",
            "Place before July 2025",
            example="xã Bình Dương, huyện Thăng Bình, tỉnh Quảng Nam",
            users=("site", "label", "programme"),
            source="37/2026/NĐ-CP Điều 98.5",
        ),
        Text(
            "Xã, huyện, tỉnh cũ như giấy chứng nhận và nhãn đã in, vì nhiều người còn tìm theo tên cũ",
            "The old commune, district and province as certificates and labels print them, for many still search by those names",
        ),
    ] = None
    area_code: Annotated[
        k.Line | None,
        field("Mã vùng trồng", "Growing area code", example="VN-QNOR-0012", users=("programme",)),
        Text(
            "Chép mã đã được cấp cho nơi trồng nguyên liệu",
            "The code that was given to the area in which the raw material grows",
        ),
    ] = None
    coordinates: Annotated[
        k.Coordinates | None,
        field("Tọa độ", "Coordinates", example="15.7432, 108.3571", users=("site",)),
        Text(
            "Chép từ bản đồ trên điện thoại, vĩ độ trước, để trang đặt đúng chỗ trên bản đồ",
            "Copied from the map on a telephone, latitude first, so that the site can put it on its map",
        ),
    ] = None
    raw_material: Annotated[
        k.Prose | None,
        field(
            "Nguyên liệu từ đâu",
            "Raw material",
            example="Cá cơm Cửa Khe",
            users=("site", "channel", "programme"),
            source="26/2026/QĐ-TTg Điều 7.2",
            translated=True,
        ),
        Text(
            "Thứ chính là gì, lấy ở vùng nào; chương trình coi trọng nguyên liệu tại chỗ",
            "What the main one is and from which area; the programme values what is local",
        ),
    ] = None


class Standard(Record):
    """A standard that is kept: VietGAP, HACCP, ISO 22000 ..."""

    name: Annotated[
        k.StandardName,
        field("Tiêu chuẩn", "Standard", example="VietGAP", users=("site", "channel", "programme")),
        Text(
            "Viết đúng tên trên giấy, như VietGAP hay ISO 22000",
            "By the name on the paper, such as VietGAP or ISO 22000",
        ),
    ]
    number: Annotated[
        k.Line | None,
        field("Số giấy", "Number", example="VietGAP-TT-13-09-68-0096", users=("site", "programme")),
        Text(
            "Chép nguyên văn để ai cũng tra lại được với nơi cấp",
            "Copied as it stands, so that anybody can ask the body that gave it",
        ),
    ] = None
    issued: Annotated[
        k.Day | None,
        field("Ngày cấp", "Issued", example="2025-05-01", users=("programme",)),
        Text("Ngày in trên giấy chứng nhận", "The day that the certificate bears"),
    ] = None
    valid_until: Annotated[
        k.Day | None,
        field("Có giá trị đến", "Valid until", example="2027-05-01", users=("site", "programme")),
        Text(
            "Quá ngày này thì cần giấy mới; VietGAP dài nhất là hai năm",
            "After this day a new one is needed; VietGAP lasts two years at most",
        ),
    ] = None
    body: Annotated[
        k.Line | None,
        field("Nơi cấp", "Body", example="Trung tâm Chất lượng nông lâm thủy sản", users=("programme",)),
        Text("Tổ chức chứng nhận ký giấy, viết đủ tên", "The certifier that signed it, by its whole name"),
    ] = None
    url: Annotated[
        k.Url | None,
        field("Địa chỉ", "Address", example="https://chungnhan.example/0096", users=("site", "programme")),
        Text("Trang tra cứu hay bản chụp của giấy", "Where the certificate can be looked up or seen"),
    ] = None


class Declaration(Record):
    """A paper on food safety or quality: công bố, kiểm nghiệm."""

    kind: Annotated[
        str | None,
        k.code_of(DECLARATION_KINDS),
        field(
            "Loại giấy",
            "Kind",
            example="self-declaration",
            users=("channel", "programme"),
            source="15/2018/NĐ-CP",
        ),
        Text(
            "Thực phẩm thường thì phần lớn tự công bố; thực phẩm bảo vệ sức khỏe phải đăng ký",
            "Most ordinary food is self-declared; food supplements are registered",
        ),
    ] = None
    number: Annotated[
        k.Line | None,
        field("Số giấy", "Number", example="01/HTX-BINHDAO/2026", users=("channel", "programme")),
        Text(
            "Chép nguyên văn; số tự công bố do cơ sở tự đặt",
            "Copied as it stands; a self-declaration is numbered by its maker",
        ),
    ] = None
    issued: Annotated[
        k.Day | None,
        field("Ngày cấp", "Issued", example="2026-01-15", users=("programme",)),
        Text(
            "Ngày ký bản công bố, hay ngày trả kết quả kiểm nghiệm",
            "The day the declaration was signed or the test result was given",
        ),
    ] = None
    valid_until: Annotated[
        k.Day | None,
        field("Có giá trị đến", "Valid until", example="2029-01-15", users=("programme",)),
        Text("Chỉ ghi khi giấy có in ngày hết hạn", "Only where the paper itself names an end"),
    ] = None
    body: Annotated[
        k.Line | None,
        field("Nơi cấp", "Body", example="Sở Y tế", users=("programme",)),
        Text(
            "Cơ quan tiếp nhận bản công bố, hoặc phòng kiểm nghiệm",
            "The office that took the declaration, or the laboratory",
        ),
    ] = None
    url: Annotated[
        k.Url | None,
        field(
            "Địa chỉ", "Address", example="https://congbo.example/01-htx-binhdao-2026", users=("programme",)
        ),
        Text("Trang đăng bản công bố hay bản chụp của giấy", "Where the paper is published or can be seen"),
    ] = None


class Mark(Record):
    """Intellectual property: a trade mark, a geographical indication."""

    kind: Annotated[
        str | None,
        k.code_of(MARK_KINDS),
        field("Loại", "Kind", example="collective", users=("site", "programme")),
        Text(
            "Nhãn hiệu thường, tập thể, chứng nhận, hay chỉ dẫn địa lý",
            "An ordinary, a collective or a certification mark, or a geographical indication",
        ),
    ] = None
    name: Annotated[
        k.Line | None,
        field("Tên", "Name", example="Nước mắm Cửa Khe", users=("site", "label", "programme")),
        Text(
            "Chữ trong nhãn hiệu, đúng như đơn hay văn bằng",
            "The words of the mark, as in the application or the title",
        ),
    ] = None
    number: Annotated[
        k.Line | None,
        field("Số", "Number", example="4-0123456", users=("programme",)),
        Text(
            "Chép từ văn bằng; mới nộp đơn thì chép số đơn",
            "Copied from the title, or from the application where nothing is granted yet",
        ),
    ] = None
    issued: Annotated[
        k.Day | None,
        field("Ngày cấp", "Issued", example="2020-03-01", users=("programme",)),
        Text(
            "Ngày văn bằng được cấp; chưa được cấp thì bỏ mục này",
            "The day of the title; left out where nothing is granted yet",
        ),
    ] = None


class Traceability(Record):
    """Truy xuất nguồn gốc."""

    url: Annotated[
        k.Url | None,
        field(
            "Địa chỉ truy xuất",
            "Address",
            example="https://truyxuat.example/QN-0012",
            users=("site", "label", "programme"),
            source="37/2026/NĐ-CP Điều 23.5",
        ),
        Text(
            "Trang mở ra khi quét tem trên sản phẩm",
            "The page that opens when the stamp on the goods is scanned",
        ),
    ] = None
    code: Annotated[
        k.Line | None,
        field("Mã truy xuất", "Code", example="QN-0012", users=("site", "label", "programme")),
        Text(
            "Dãy chữ số in trên tem, cho người không quét được",
            "The letters and digits on the stamp, for those who cannot scan it",
        ),
    ] = None
    system: Annotated[
        k.Line | None,
        field("Hệ thống", "System", example="verigoods.vn", users=("site", "programme")),
        Text("Tên cổng hay nhà cung cấp tem", "The portal or the company that keeps the stamps"),
    ] = None


class Link(Record):
    """Where a product is on sale."""

    channel: Annotated[
        k.Line | None,
        field("Sàn", "Channel", example="postmart", users=("site", "programme")),
        Text("Tên nơi bán, hiện trên nút bấm", "The name of the marketplace, which stands on the button"),
    ] = None
    url: Annotated[
        k.Url,
        field(
            "Địa chỉ", "Address", example="https://san.example/nuoc-mam-cua-khe", users=("site", "programme")
        ),
        Text(
            "Trang của chính sản phẩm này, không phải trang chủ của sàn",
            "The page of this very product, not the marketplace's front page",
        ),
    ]


class Award(Record):
    """A prize that was won."""

    name: Annotated[
        k.Name,
        field(
            "Giải thưởng",
            "Award",
            example="Sản phẩm công nghiệp nông thôn tiêu biểu",
            users=("site",),
            translated=True,
        ),
        Text(
            "Tên đầy đủ như trên giấy chứng nhận hay quyết định",
            "By its whole name, as on the certificate or in the decision",
        ),
    ]
    year: Annotated[
        k.Day | None,
        field("Năm", "Year", example="2022", users=("site",)),
        Text(
            "Giải được trao khi nào; biết rõ ngày thì ghi ngày",
            "When it was given; the very day where that is known",
        ),
    ] = None
    by: Annotated[
        k.Prose | None,
        field("Nơi trao", "Given by", example="UBND tỉnh Quảng Nam", users=("site",), translated=True),
        Text("Cơ quan hay hội ký quyết định trao giải", "The office or association that gave it"),
    ] = None


class Wholesale(Record):
    """What shops, offices and buyers abroad ask."""

    min_order: Annotated[
        k.Quantity | None,
        field("Đặt ít nhất", "Least order", example="50 chai", users=("site", "channel")),
        Text("Từ bao nhiêu thì bán theo giá sỉ", "From how many on wholesale prices hold"),
    ] = None
    capacity: Annotated[
        k.Quantity | None,
        field("Năng lực một tháng", "Capacity a month", example="2 tấn", users=("site", "channel")),
        Text(
            "Mỗi tháng làm được nhiều nhất bao nhiêu mà vẫn giữ chất lượng",
            "The most that can be made in a month without loss of quality",
        ),
    ] = None
    lead_time: Annotated[
        k.Duration | None,
        field("Thời gian giao", "Lead time", example="7 ngày", users=("site", "channel")),
        Text("Bao lâu kể từ lúc nhận đơn thì hàng rời kho", "How long after the order the goods leave"),
    ] = None
    per_carton: Annotated[
        k.Whole | None,
        field(
            "Số cái một thùng",
            "Per carton",
            example=24,
            users=("site", "channel"),
            unit=Text("cái", "pieces"),
        ),
        Text(
            "Một thùng giao hàng chứa bao nhiêu quy cách bán lẻ",
            "How many retail packs a shipping carton holds",
        ),
    ] = None
    carton_size: Annotated[
        k.Line | None,
        field("Kích thước thùng", "Carton size", example="40 x 30 x 25 cm", users=("site", "channel")),
        Text(
            "Dài, rộng, cao đo bên ngoài, kèm đơn vị", "Length, width and height from outside, with the unit"
        ),
    ] = None
    carton_weight: Annotated[
        k.Quantity | None,
        field("Khối lượng thùng", "Carton weight", example="14 kg", users=("site", "channel")),
        Text("Cân khi đã đầy hàng, để tính cước", "Weighed full, for the freight"),
    ] = None
    private_label: Annotated[
        k.YesNo | None,
        field("Nhận làm nhãn riêng", "Private label", example="có", users=("site", "channel")),
        Text(
            "Có đóng hàng dưới nhãn của người mua hay không",
            "Whether goods are packed under the buyer's own label",
        ),
    ] = None
    terms: Annotated[
        k.Prose | None,
        field("Điều kiện", "Terms", example="Trả trước một nửa", users=("site", "channel"), translated=True),
        Text("Trả tiền, đổi trả, chiết khấu ra sao", "How it is paid, returned and discounted"),
    ] = None


class Confirmed(Record):
    """When the producer last said that all this is so."""

    on: Annotated[
        k.Day,
        field("Ngày xác nhận", "On", example="2026-10-01", users=("programme",)),
        Text(
            "Hôm nhà sản xuất đọc lại và nói rằng mọi điều còn đúng",
            "The day on which the producer read it again and said that all is so",
        ),
    ]
    by: Annotated[
        k.Line | None,
        field("Người xác nhận", "By", example="Hợp tác xã", users=("programme",)),
        Text(
            "Ai bên nhà sản xuất đã trả lời, ghi chức danh là đủ",
            "Who answered for the producer; the office they hold is enough",
        ),
    ] = None


class Accept(Record):
    """A finding that the editor stands by."""

    rule: Annotated[
        k.Line,
        field("Mã quy tắc", "Rule", example="OCOP-201", users=("programme",)),
        Text("Mã đứng đầu dòng mà `ocop check` in ra", "The code that `ocop check` prints"),
    ]
    reason: Annotated[
        k.Line | None,
        field("Lý do", "Reason", example="Giấy mới đang chờ ký", users=("programme",)),
        Text(
            "Vì sao để nguyên là đúng, cho người kiểm tra sau này hiểu",
            "Why it is right as it is, for those who check later",
        ),
    ] = None


class Consent(Record):
    """What a person agreed to have shown (Law 91/2025/QH15 on personal data)."""

    what: Annotated[
        str,
        k.code_of(CONSENTS),
        field(
            "Đồng ý cho nêu",
            "What",
            example="phone",
            users=("site", "programme"),
            source="91/2025/QH15 Điều 9; Bộ luật Dân sự 2015 Điều 32",
        ),
        Text(
            "Chỉ điều ghi ở đây mới được đưa lên trang; im lặng không phải là đồng ý",
            "Only what is named here is shown; silence is no consent",
        ),
    ]
    on: Annotated[
        k.Day | None,
        field("Ngày", "On", example="2026-10-01", users=("programme",)),
        Text(
            "Hôm người ấy đồng ý, bằng giấy hay tin nhắn còn giữ được",
            "The day they agreed, on paper or in a message that is kept",
        ),
    ] = None
    by: Annotated[
        k.Line | None,
        field("Người đồng ý", "By", example="chủ hộ", users=("programme",)),
        Text(
            "Ai đã đồng ý; ghi vai trò là đủ, không cần giấy tờ tùy thân",
            "Who agreed; their role is enough, and no identity paper is wanted",
        ),
    ] = None


class Linkage(Record):
    """A contract that links production and sale."""

    with_: Annotated[
        k.Line | None,
        field(
            "Liên kết với", "With", example="Siêu thị Co.opmart", users=("site", "programme"), alias="with"
        ),
        Text(
            "Tên đơn vị bao tiêu, cung ứng hay cùng sản xuất",
            "Who buys, supplies or makes together with the producer",
        ),
    ] = None
    since: Annotated[
        k.Day | None,
        field("Từ", "Since", example="2024", users=("site", "programme")),
        Text("Hợp đồng bắt đầu khi nào", "When the contract began"),
    ] = None
    kind: Annotated[
        k.Line | None,
        field("Loại", "Kind", example="bao tiêu", users=("site", "programme")),
        Text(
            "Bao tiêu, cung ứng nguyên liệu, gia công hay hình thức khác",
            "Purchase, supply of raw material, contract work or another form",
        ),
    ] = None


class Target(Record):
    """One line of a year's plan."""

    indicator: Annotated[
        k.Line,
        field("Chỉ tiêu", "Indicator", example="sản phẩm 4 sao", users=("programme",)),
        Text(
            "Viết như trong kế hoạch, mỗi dòng một điều đếm được",
            "As the plan words it, one thing that can be counted a line",
        ),
    ]
    target: Annotated[
        k.Line | None,
        field("Mức", "Target", example="1 đến 2", users=("programme",)),
        Text("Số hay khoảng mà kế hoạch đặt ra", "The number or the span that the plan sets"),
    ] = None
    scope: Annotated[
        k.Line | None,
        field("Phạm vi", "Scope", example="huyện Thăng Bình", users=("programme",)),
        Text("Tính cho địa bàn hay nhóm hàng nào", "The area or the goods that it counts for"),
    ] = None
    note: Annotated[
        k.Line | None,
        field("Ghi chú", "Note", example="ít nhất", users=("programme",)),
        Text(
            "Điều kiện hay cách tính mà con số không nói hết",
            "Conditions and ways of counting that the number does not tell",
        ),
    ] = None


class Plan(Record):
    """A programme's plan for a year or a span of years."""

    year: Annotated[
        k.Day | None,
        field("Năm", "Year", example="2024", users=("programme",)),
        Text("Dùng khi kế hoạch chỉ cho một năm", "For a plan of a single year"),
    ] = None
    from_: Annotated[
        k.Day | None,
        field("Từ", "From", example="2021", users=("programme",), alias="from"),
        Text("Năm đầu của kế hoạch nhiều năm", "The first year of a plan for several"),
    ] = None
    to: Annotated[
        k.Day | None,
        field("Đến", "To", example="2025", users=("programme",)),
        Text("Năm cuối của kế hoạch nhiều năm", "The last year of a plan for several"),
    ] = None
    title: Annotated[
        k.Prose | None,
        field(
            "Tên kế hoạch", "Title", example="Kế hoạch OCOP năm 2024", users=("programme",), translated=True
        ),
        Text("Chép tên văn bản, bỏ số hiệu", "The name of the document, without its number"),
    ] = None
    source: Annotated[
        k.Line | None,
        field("Nguồn", "Source", example="https://ocop.example/ke-hoach-2024", users=("programme",)),
        Text(
            "Số hiệu văn bản hay trang đăng, để báo cáo dẫn lại",
            "The number of the document or the page that has it, for reports to cite",
        ),
    ] = None
    targets: Annotated[
        k.Many[Target],
        field(
            "Các chỉ tiêu",
            "Targets",
            example=[{"indicator": "sản phẩm 4 sao", "target": "1 đến 2"}],
            users=("programme",),
        ),
        Text("Mỗi điều phải đạt ghi một mục", "One item for each thing to be reached"),
    ] = ()


class Reported(Record):
    """A figure that was reported where records cannot tell it."""

    indicator: Annotated[
        k.Line,
        field("Chỉ tiêu", "Indicator", example="doanh thu", users=("programme",)),
        Text(
            "Tên như trong kế hoạch, để hai con số đứng cạnh nhau",
            "By the name it has in the plan, so that both figures stand side by side",
        ),
    ]
    year: Annotated[
        k.Day | None,
        field("Năm", "Year", example="2024", users=("programme",)),
        Text("Số liệu tính cho kỳ nào", "The time that the figure is for"),
    ] = None
    value: Annotated[
        k.Line,
        field("Kết quả", "Value", example="12 tỷ đồng", users=("programme",)),
        Text("Con số kèm đơn vị, như đã báo cáo", "The figure with its unit, as it was reported"),
    ]
    source: Annotated[
        k.Line | None,
        field("Nguồn", "Source", example="https://ocop.example/bao-cao-2024", users=("programme",)),
        Text("Báo cáo nào, số mấy, ngày nào", "Which report, its number and day"),
    ] = None


class Publisher(Record):
    """Who keeps the catalogue."""

    name: Annotated[
        k.Prose | None,
        field(
            "Tên",
            "Name",
            example="Văn phòng Điều phối Nông thôn mới",
            users=("site", "channel"),
            translated=True,
        ),
        Text(
            "Cơ quan chịu trách nhiệm về nội dung, viết đủ", "Who answers for the content, by its whole name"
        ),
    ] = None
    address: Annotated[
        k.Prose | None,
        field("Địa chỉ", "Address", example="01 Trần Phú", users=("site",), translated=True),
        Text("Trụ sở để người dân và nơi bán liên hệ", "The office that people and shops can turn to"),
    ] = None
    phone: Annotated[
        k.Telephone | None,
        field("Điện thoại", "Telephone", example="0235 000 0000", users=("site",)),
        Text(
            "Số chung của cơ quan, không phải số riêng của cán bộ", "The office's line, not an officer's own"
        ),
    ] = None
    email: Annotated[
        k.Email | None,
        field("Thư điện tử", "E-mail", example="ocop@example.org", users=("site",)),
        Text(
            "Hộp thư chung của cơ quan, để báo sai sót và hỏi mua",
            "The office's shared mailbox, for corrections and questions",
        ),
    ] = None
    website: Annotated[
        k.Url | None,
        field("Trang web", "Website", example="https://xa.example", users=("site",)),
        Text(
            "Cổng của cơ quan, nếu khác trang danh mục này",
            "The office's own site, where it is another than this",
        ),
    ] = None


class Theme(Record):
    """How the catalogue's own colours and logo differ from the default."""

    primary: Annotated[
        k.Colour | None,
        field("Màu chính", "Primary colour", example="#94271B", users=("site",)),
        Text(
            "Dùng cho tiêu đề và nút bấm; chọn màu đậm để chữ trắng trên đó còn đọc được",
            "For headings and buttons; choose a dark one, so that white letters can be read on it",
        ),
    ] = None
    accent: Annotated[
        k.Colour | None,
        field("Màu phụ", "Accent colour", example="#1F4270", users=("site",)),
        Text("Dùng cho liên kết và chỗ nhấn", "For links and what is to stand out"),
    ] = None
    logo: Annotated[
        k.Line | None,
        field("Biểu trưng", "Logo", example="/logo.png", users=("site",)),
        Text(
            "Tệp ảnh của địa phương hay cơ quan, đặt trong `content/`; đừng tự vẽ lại dấu OCOP",
            "The locality's or the office's picture, within `content/`; do not draw the OCOP mark anew",
        ),
    ] = None


Photos = Annotated[
    k.Many[Photo],
    field(
        "Ảnh",
        "Photos",
        example=[{"file": "chai-500ml.jpg", "alt": "Hai chai nước mắm"}],
        users=("site", "channel"),
    ),
    Text(
        "Mỗi tấm ghi một mục, tấm đầu được dùng trong danh sách; tệp đặt cạnh bản ghi",
        "One item for each, the first is the one shown in lists; the files lie beside the record",
    ),
]
"""What all records say of their photographs."""
LastConfirmed = Annotated[
    Confirmed | None,
    field(
        "Xác nhận",
        "Confirmed",
        example={"on": "2026-10-01", "by": "Hợp tác xã"},
        users=("programme",),
        source="19/2023/QH15 Điều 22",
    ),
    Text(
        "Lần gần nhất người trong cuộc nói rằng thông tin còn đúng; ai đăng lại thông tin đều phải kiểm tra",
        "When those concerned last said that this is so; who passes information on has to make sure of it",
    ),
]
Aliases = Annotated[
    k.Many[k.OldSlug],
    field("Địa chỉ cũ", "Old addresses", example=["nuoc-mam-cua-khe"], users=("site",)),
    Text(
        "Khi đổi tên tệp thì ghi tên trước đây vào đây, ai mở đường dẫn cũ sẽ được đưa sang trang mới",
        "When the file is renamed, its former names go here, and who opens an old link is led to the new page",
    ),
]
Draft = Annotated[
    k.YesNo,
    field("Bản nháp", "Draft", example="có", users=("site",)),
    Text(
        "Viết `có` khi chưa muốn đăng: bản ghi vẫn được kiểm tra nhưng không hiện ở đâu",
        "Write `có` (yes) while it is not to be published: it is read and checked, and shown nowhere",
    ),
]
Accepted = Annotated[
    k.Many[Accept],
    field(
        "Chấp nhận",
        "Accepted findings",
        example=[{"rule": "OCOP-201", "reason": "Giấy mới đang chờ ký"}],
        users=("programme",),
    ),
    Text(
        "Điều `ocop check` nêu ra mà xem kỹ thấy không cần sửa, kèm lý do, để lần sau không nhắc nữa",
        "What `ocop check` found and you looked into and stand by, with the reason, so that it is not said again",
    ),
]
