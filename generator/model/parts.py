"""The pieces that records are made of: photos, certificates, packs and the rest (RECORD section 3)."""

from __future__ import annotations

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


class Photo(Record):
    """A photograph as the author gave it; its renditions are made in `photos`."""

    file: Annotated[k.Line, field("Tệp ảnh", "File", example="chai-500ml.jpg")]
    alt: Annotated[
        k.Prose | None, field("Mô tả ảnh", "Alternative text", example="Hai chai nước mắm", translated=True)
    ] = None
    caption: Annotated[
        k.Prose | None, field("Chú thích", "Caption", example="Chai 500 ml", translated=True)
    ] = None
    credit: Annotated[k.Line | None, field("Người chụp", "Credit", example="Hợp tác xã Bình Đào")] = None
    licence: Annotated[k.Line | None, field("Giấy phép", "Licence", example="CC BY 4.0")] = None
    kind: Annotated[str | None, k.code_of(PHOTO_KINDS), field("Loại ảnh", "Kind", example="pack")] = None
    focus: Annotated[
        tuple[float, float] | None, BeforeValidator(_focus), field("Điểm nhìn", "Focus", example=[0.4, 0.6])
    ] = None


class Registration(Record):
    """Put forward for rating in a year (đăng ký đánh giá, phân hạng)."""

    year: Annotated[int | None, k.bounded(2018, 2100), field("Năm", "Year", example=2026)] = None
    kind: Annotated[
        str | None, k.code_of(REGISTRATION_KINDS), field("Loại đăng ký", "Kind", example="new")
    ] = None
    target_stars: Annotated[
        int | None, k.bounded(1, 5), field("Hạng phấn đấu", "Stars aimed at", example=4)
    ] = None


class Certificate(Record):
    """A recognition: the OCOP certificate (giấy chứng nhận OCOP) of a product."""

    stars: Annotated[int, k.bounded(1, 5), field("Hạng sao", "Stars", example=4)]
    number: Annotated[k.Line | None, field("Số quyết định", "Number", example="14/QĐ-UBND")] = None
    issued: Annotated[k.Day | None, field("Ngày cấp", "Issued", example="2023-12-20")] = None
    valid_until: Annotated[k.Day | None, field("Có giá trị đến", "Valid until", example="2026-12-20")] = None
    authority: Annotated[
        k.Line | None, field("Nơi công nhận", "Authority", example="UBND tỉnh Quảng Nam")
    ] = None
    decision: Annotated[
        str | None, k.code_of(DECISIONS), field("Chấm theo quyết định", "Judged by", example="148")
    ] = None
    points: Annotated[k.Number | None, field("Điểm", "Points", example="78,5")] = None
    url: Annotated[k.Url | None, field("Địa chỉ quyết định", "Address", example="https://…")] = None
    renewal_filed: Annotated[
        k.Day | None, field("Ngày nộp đánh giá lại", "Renewal filed", example="2026-08-01")
    ] = None
    withdrawn: Annotated[k.Day | None, field("Ngày thu hồi", "Withdrawn", example="2025-03-01")] = None
    note: Annotated[k.Line | None, field("Ghi chú", "Note", example="nâng từ 3 sao")] = None


class Pack(Record):
    """What can be bought: one size of a product, with its SKU."""

    sku: Annotated[k.Sku, field("Mã hàng (SKU)", "SKU", example="NM-HH-500")]
    name: Annotated[
        k.Prose | None, field("Tên quy cách", "Name", example="Chai thủy tinh", translated=True)
    ] = None
    net: Annotated[k.Quantity | None, field("Khối lượng tịnh", "Net content", example="500 ml")] = None
    price: Annotated[
        k.Dong | None, field("Giá bán (đồng, gồm thuế)", "Price (VND, taxes included)", example="120.000 ₫")
    ] = None
    price_on: Annotated[k.Day | None, field("Ngày báo giá", "Price given on", example="24/11/2026")] = None
    sale_price: Annotated[k.Dong | None, field("Giá khuyến mãi", "Sale price", example="99.000 ₫")] = None
    sale_from: Annotated[k.Day | None, field("Khuyến mãi từ", "Sale from", example="1/12/2026")] = None
    sale_until: Annotated[k.Day | None, field("Khuyến mãi đến", "Sale until", example="31/12/2026")] = None
    gtin: Annotated[k.Gtin | None, field("Mã số mã vạch (GTIN)", "GTIN", example="8938505974194")] = None
    availability: Annotated[
        str | None, k.code_of(AVAILABILITY), field("Tình trạng hàng", "Availability", example="in-stock")
    ] = None
    stock: Annotated[k.Whole | None, field("Tồn kho", "Stock", example=40)] = None
    weight: Annotated[k.Quantity | None, field("Khối lượng gửi hàng", "Shipping weight", example="750 g")] = (
        None
    )
    size: Annotated[k.Line | None, field("Kích thước", "Size", example="10 x 8 x 25 cm")] = None
    photo: Annotated[k.Line | None, field("Ảnh của quy cách", "Photo", example="chai-500ml.jpg")] = None


class Nutrition(Record):
    """Nutrition per 100 g or 100 ml (Circular 30/2026/TT-BYT)."""

    energy_kcal: Annotated[k.Number | None, field("Năng lượng (kcal)", "Energy (kcal)", example="120")] = None
    protein_g: Annotated[k.Number | None, field("Chất đạm (g)", "Protein (g)", example="12,5")] = None
    fat_g: Annotated[k.Number | None, field("Chất béo (g)", "Fat (g)", example="3")] = None
    carbohydrate_g: Annotated[k.Number | None, field("Carbohydrat (g)", "Carbohydrate (g)", example="20")] = (
        None
    )
    sugars_g: Annotated[k.Number | None, field("Đường (g)", "Sugars (g)", example="5")] = None
    sodium_mg: Annotated[k.Number | None, field("Natri (mg)", "Sodium (mg)", example="400")] = None


class Origin(Record):
    """Where a product and its raw material come from."""

    place: Annotated[
        k.NewPlace | None, field("Nơi làm", "Place", example="xã Thăng An, thành phố Đà Nẵng")
    ] = None
    old_place: Annotated[
        k.OldPlace | None,
        field(
            "Nơi làm trước 7/2025",
            "Place before July 2025",
            example="xã Bình Dương, huyện Thăng Bình, tỉnh Quảng Nam",
        ),
    ] = None
    area_code: Annotated[
        k.Line | None, field("Mã vùng trồng", "Growing area code", example="VN-QNOR-0012")
    ] = None
    coordinates: Annotated[
        k.Coordinates | None, field("Tọa độ", "Coordinates", example="15.7432, 108.3571")
    ] = None
    raw_material: Annotated[
        k.Prose | None, field("Nguyên liệu từ đâu", "Raw material", example="Cá cơm Cửa Khe", translated=True)
    ] = None


class Standard(Record):
    """A standard that is kept: VietGAP, HACCP, ISO 22000 ..."""

    name: Annotated[k.Line, field("Tiêu chuẩn", "Standard", example="VietGAP")]
    number: Annotated[k.Line | None, field("Số giấy", "Number", example="VietGAP-TT-13-09-68-0096")] = None
    issued: Annotated[k.Day | None, field("Ngày cấp", "Issued", example="2025-05-01")] = None
    valid_until: Annotated[k.Day | None, field("Có giá trị đến", "Valid until", example="2027-05-01")] = None
    body: Annotated[k.Line | None, field("Nơi cấp", "Body", example="Trung tâm Chất lượng")] = None
    url: Annotated[k.Url | None, field("Địa chỉ", "Address", example="https://…")] = None


class Declaration(Record):
    """A paper on food safety or quality: công bố, kiểm nghiệm."""

    kind: Annotated[
        str | None, k.code_of(DECLARATION_KINDS), field("Loại giấy", "Kind", example="self-declaration")
    ] = None
    number: Annotated[k.Line | None, field("Số giấy", "Number", example="01/HTX-BINHDAO/2026")] = None
    issued: Annotated[k.Day | None, field("Ngày cấp", "Issued", example="2026-01-15")] = None
    valid_until: Annotated[k.Day | None, field("Có giá trị đến", "Valid until", example="2029-01-15")] = None
    body: Annotated[k.Line | None, field("Nơi cấp", "Body", example="Sở Y tế")] = None
    url: Annotated[k.Url | None, field("Địa chỉ", "Address", example="https://…")] = None


class Mark(Record):
    """Intellectual property: a trade mark, a geographical indication."""

    kind: Annotated[str | None, k.code_of(MARK_KINDS), field("Loại", "Kind", example="collective")] = None
    name: Annotated[k.Line | None, field("Tên", "Name", example="Nước mắm Cửa Khe")] = None
    number: Annotated[k.Line | None, field("Số", "Number", example="4-0123456")] = None
    issued: Annotated[k.Day | None, field("Ngày cấp", "Issued", example="2020-03-01")] = None


class Traceability(Record):
    """Truy xuất nguồn gốc."""

    url: Annotated[k.Url | None, field("Địa chỉ truy xuất", "Address", example="https://…")] = None
    code: Annotated[k.Line | None, field("Mã truy xuất", "Code", example="QN-0012")] = None
    system: Annotated[k.Line | None, field("Hệ thống", "System", example="verigoods.vn")] = None


class Link(Record):
    """Where a product is on sale."""

    channel: Annotated[k.Line | None, field("Sàn", "Channel", example="postmart")] = None
    url: Annotated[k.Url, field("Địa chỉ", "Address", example="https://…")]


class Award(Record):
    """A prize that was won."""

    name: Annotated[
        k.Name,
        field("Giải thưởng", "Award", example="Sản phẩm công nghiệp nông thôn tiêu biểu", translated=True),
    ]
    year: Annotated[k.Day | None, field("Năm", "Year", example="2022")] = None
    by: Annotated[
        k.Prose | None, field("Nơi trao", "Given by", example="UBND tỉnh Quảng Nam", translated=True)
    ] = None


class Wholesale(Record):
    """What shops, offices and buyers abroad ask."""

    min_order: Annotated[k.Quantity | None, field("Đặt ít nhất", "Least order", example="50 chai")] = None
    capacity: Annotated[
        k.Quantity | None, field("Năng lực một tháng", "Capacity a month", example="2 tấn")
    ] = None
    lead_time: Annotated[k.Duration | None, field("Thời gian giao", "Lead time", example="7 ngày")] = None
    per_carton: Annotated[k.Whole | None, field("Số cái một thùng", "Per carton", example=24)] = None
    carton_size: Annotated[
        k.Line | None, field("Kích thước thùng", "Carton size", example="40 x 30 x 25 cm")
    ] = None
    carton_weight: Annotated[
        k.Quantity | None, field("Khối lượng thùng", "Carton weight", example="14 kg")
    ] = None
    private_label: Annotated[k.YesNo | None, field("Nhận làm nhãn riêng", "Private label", example="có")] = (
        None
    )
    terms: Annotated[
        k.Prose | None, field("Điều kiện", "Terms", example="Trả trước một nửa", translated=True)
    ] = None


class Confirmed(Record):
    """When the producer last said that all this is so."""

    on: Annotated[k.Day, field("Ngày xác nhận", "On", example="2026-10-01")]
    by: Annotated[k.Line | None, field("Người xác nhận", "By", example="Hợp tác xã")] = None


class Accept(Record):
    """A finding that the editor stands by."""

    rule: Annotated[k.Line, field("Mã quy tắc", "Rule", example="OCOP-201")]
    reason: Annotated[k.Line | None, field("Lý do", "Reason", example="Giấy mới đang chờ ký")] = None


class Consent(Record):
    """What a person agreed to have shown (Law 91/2025/QH15 on personal data)."""

    what: Annotated[str, k.code_of(CONSENTS), field("Đồng ý cho nêu", "What", example="phone")]
    on: Annotated[k.Day | None, field("Ngày", "On", example="2026-10-01")] = None
    by: Annotated[k.Line | None, field("Người đồng ý", "By", example="chủ hộ")] = None


class Linkage(Record):
    """A contract that links production and sale."""

    with_: Annotated[
        k.Line | None, field("Liên kết với", "With", example="Siêu thị Co.opmart", alias="with")
    ] = None
    since: Annotated[k.Day | None, field("Từ", "Since", example="2024")] = None
    kind: Annotated[k.Line | None, field("Loại", "Kind", example="bao tiêu")] = None


class Target(Record):
    """One line of a year's plan."""

    indicator: Annotated[k.Line, field("Chỉ tiêu", "Indicator", example="sản phẩm 4 sao")]
    target: Annotated[k.Line | None, field("Mức", "Target", example="1 đến 2")] = None
    scope: Annotated[k.Line | None, field("Phạm vi", "Scope", example="huyện Thăng Bình")] = None
    note: Annotated[k.Line | None, field("Ghi chú", "Note", example="")] = None


class Plan(Record):
    """A programme's plan for a year or a span of years."""

    year: Annotated[k.Day | None, field("Năm", "Year", example="2024")] = None
    from_: Annotated[k.Day | None, field("Từ", "From", example="2021", alias="from")] = None
    to: Annotated[k.Day | None, field("Đến", "To", example="2025")] = None
    title: Annotated[
        k.Prose | None, field("Tên kế hoạch", "Title", example="Kế hoạch OCOP năm 2024", translated=True)
    ] = None
    source: Annotated[k.Line | None, field("Nguồn", "Source", example="https://…")] = None
    targets: Annotated[k.Many[Target], field("Các chỉ tiêu", "Targets", example=[])] = ()


class Reported(Record):
    """A figure that was reported where records cannot tell it."""

    indicator: Annotated[k.Line, field("Chỉ tiêu", "Indicator", example="doanh thu")]
    year: Annotated[k.Day | None, field("Năm", "Year", example="2024")] = None
    value: Annotated[k.Line, field("Kết quả", "Value", example="12 tỷ đồng")]
    source: Annotated[k.Line | None, field("Nguồn", "Source", example="https://…")] = None


class Publisher(Record):
    """Who keeps the catalogue."""

    name: Annotated[
        k.Prose | None, field("Tên", "Name", example="Văn phòng Điều phối Nông thôn mới", translated=True)
    ] = None
    address: Annotated[
        k.Prose | None, field("Địa chỉ", "Address", example="01 Trần Phú", translated=True)
    ] = None
    phone: Annotated[k.Telephone | None, field("Điện thoại", "Telephone", example="0235 000 0000")] = None
    email: Annotated[k.Email | None, field("Thư điện tử", "E-mail", example="ocop@example.org")] = None
    website: Annotated[k.Url | None, field("Trang web", "Website", example="https://…")] = None


class Theme(Record):
    """How the catalogue's own colours and logo differ from the default."""

    primary: Annotated[k.Colour | None, field("Màu chính", "Primary colour", example="#94271B")] = None
    accent: Annotated[k.Colour | None, field("Màu phụ", "Accent colour", example="#1F4270")] = None
    logo: Annotated[k.Line | None, field("Biểu trưng", "Logo", example="/logo.png")] = None
