"""A producer (chủ thể): who makes and sells a product (RECORD section 4)."""

from __future__ import annotations

from typing import Annotated

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
            translated=True,
            longest=120,
        ),
    ]
    short_name: Annotated[
        k.Prose | None, field("Tên ngắn", "Short name", example="HTX Bình Đào", translated=True, longest=40)
    ] = None
    kind: Annotated[str, k.code_of(PRODUCER_KINDS), field("Loại hình", "Kind", example="cooperative")]
    founded: Annotated[k.Day | None, field("Thành lập", "Founded", example="2015")] = None
    place: Annotated[
        k.NewPlace | None, field("Xã, phường", "Place", example="xã Thăng An, thành phố Đà Nẵng")
    ] = None
    old_place: Annotated[
        k.OldPlace | None,
        field(
            "Nơi ở trước 7/2025",
            "Place before July 2025",
            example="xã Bình Đào, huyện Thăng Bình, tỉnh Quảng Nam",
        ),
    ] = None
    address: Annotated[
        k.Prose | None, field("Địa chỉ", "Address", example="thôn Trà Đóa", translated=True)
    ] = None
    coordinates: Annotated[
        k.Coordinates | None, field("Tọa độ", "Coordinates", example="15.7432, 108.3571")
    ] = None
    tax_code: Annotated[
        k.Line | None, field("Mã số thuế (không công bố)", "Tax code (never published)", example="4000123456")
    ] = None
    represented_by: Annotated[k.Line | None, field("Người đại diện", "Represented by", example="")] = None
    consents: Annotated[k.Many[p.Consent], field("Đồng ý cho nêu", "Consents", example=[])] = ()
    phone: Annotated[k.Telephone | None, field("Điện thoại", "Telephone", example="0235 000 0000")] = None
    zalo: Annotated[k.Telephone | None, field("Zalo", "Zalo", example="0905 000 000")] = None
    email: Annotated[k.Email | None, field("Thư điện tử", "E-mail", example="htx@example.org")] = None
    website: Annotated[k.Url | None, field("Trang web", "Website", example="https://…")] = None
    facebook: Annotated[k.Url | None, field("Facebook", "Facebook", example="https://…")] = None
    members: Annotated[k.Whole | None, field("Số thành viên", "Members", example=40)] = None
    workers: Annotated[k.Whole | None, field("Số lao động", "Workers", example=12)] = None
    women_led: Annotated[k.YesNo | None, field("Phụ nữ làm chủ", "Led by women", example="có")] = None
    youth_led: Annotated[k.YesNo | None, field("Thanh niên làm chủ", "Led by young people", example="có")] = (
        None
    )
    ethnic_minority_led: Annotated[
        k.YesNo | None,
        field("Đồng bào dân tộc thiểu số làm chủ", "Led by an ethnic minority", example="không"),
    ] = None
    standards: Annotated[k.Many[p.Standard], field("Tiêu chuẩn", "Standards", example=[])] = ()
    linkages: Annotated[k.Many[p.Linkage], field("Hợp đồng liên kết", "Linkages", example=[])] = ()
    shops: Annotated[
        dict[str, k.Url], field("Gian hàng trên sàn", "Own shops", example={}, default_factory=dict)
    ]
    confirmed: Annotated[p.Confirmed | None, field("Xác nhận", "Confirmed", example={})] = None
    photos: Annotated[k.Many[p.Photo], field("Ảnh", "Photos", example=[])] = ()
    aliases: Annotated[k.Many[k.OldSlug], field("Địa chỉ cũ", "Old addresses", example=[])] = ()
    draft: Annotated[k.YesNo, field("Bản nháp", "Draft", example="có")] = False
    accept: Annotated[k.Many[p.Accept], field("Chấp nhận", "Accepted findings", example=[])] = ()
    body: Annotated[k.Prose | None, field("Giới thiệu", "About", example="…", translated=True)] = None

    def agreed(self, what: str) -> bool:
        """Return whether a consent (`name`, `portrait`, `phone`) is on record."""
        return any(consent.what == what for consent in self.consents)
