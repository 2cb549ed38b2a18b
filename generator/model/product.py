"""A product (sản phẩm) of the catalogue (RECORD section 3)."""

from __future__ import annotations

from typing import Annotated

from generator.model import kinds as k
from generator.model import parts as p
from generator.model.codes import GROUPS, OLD_GROUPS, PROCESSING
from generator.model.field import Entry, Record, field


class Goods(Record):
    """What is said of a product, and what a channel may be told otherwise."""

    name: Annotated[
        k.Name,
        field("Tên sản phẩm", "Name", example="Nước mắm Cửa Khe - Hai Hiền", translated=True, longest=120),
    ]
    short_name: Annotated[
        k.Prose | None,
        field("Tên ngắn", "Short name", example="Nước mắm Cửa Khe", translated=True, longest=40),
    ] = None
    producer: Annotated[
        k.Slug, field("Nhà sản xuất (chủ thể)", "Producer", example="co-so-nuoc-mam-hai-hien")
    ]
    group: Annotated[str, k.code_of(GROUPS), field("Nhóm sản phẩm", "Group", example="thuc-pham")]
    set: Annotated[int | None, k.bounded(1, 26), field("Bộ sản phẩm", "Set", example=8)] = None
    old_group: Annotated[
        str | None,
        k.code_of(OLD_GROUPS),
        field("Ngành theo QĐ 1048", "Industry of 1048", example="thuc-pham"),
    ] = None
    alcohol: Annotated[k.Percent | None, field("Độ cồn (%)", "Alcohol (% vol.)", example="14,5")] = None
    processing: Annotated[
        str | None, k.code_of(PROCESSING), field("Mức chế biến", "Processing", example="processed")
    ] = None
    registrations: Annotated[
        k.Many[p.Registration], field("Đăng ký đánh giá", "Registrations", example=[])
    ] = ()
    certificates: Annotated[
        k.Many[p.Certificate], field("Giấy chứng nhận OCOP", "OCOP certificates", example=[])
    ] = ()
    packs: Annotated[k.Many[p.Pack], field("Quy cách và giá", "Packs", example=[])] = ()
    season: Annotated[
        k.Many[Annotated[int, k.bounded(1, 12)]], field("Mùa (tháng)", "Season (months)", example=[5, 6, 7])
    ] = ()
    highlights: Annotated[
        k.Many[k.Prose],
        field("Điểm nổi bật", "Highlights", example=["Ủ trong thùng gỗ"], translated=True, longest=150),
    ] = ()
    ingredients: Annotated[
        k.Prose | None, field("Thành phần", "Ingredients", example="Cá cơm, muối biển", translated=True)
    ] = None
    usage: Annotated[k.Prose | None, field("Cách dùng", "Use", example="Chấm, nêm, kho", translated=True)] = (
        None
    )
    storage: Annotated[
        k.Prose | None, field("Bảo quản", "Storage", example="Nơi khô mát", translated=True)
    ] = None
    warnings: Annotated[k.Prose | None, field("Cảnh báo", "Warnings", example="Có cá", translated=True)] = (
        None
    )
    allergens: Annotated[
        k.Many[k.Prose], field("Chất gây dị ứng", "Allergens", example=["cá"], translated=True)
    ] = ()
    nutrition: Annotated[
        p.Nutrition | None,
        field("Dinh dưỡng trong 100 g hay 100 ml", "Nutrition per 100 g or ml", example={}),
    ] = None
    shelf_life: Annotated[
        k.Duration | None, field("Hạn dùng", "Best before", example="12 tháng kể từ NSX")
    ] = None
    origin: Annotated[p.Origin | None, field("Xuất xứ", "Origin", example={})] = None
    standards: Annotated[k.Many[p.Standard], field("Tiêu chuẩn", "Standards", example=[])] = ()
    declarations: Annotated[
        k.Many[p.Declaration], field("Công bố, kiểm nghiệm", "Declarations", example=[])
    ] = ()
    marks: Annotated[k.Many[p.Mark], field("Sở hữu trí tuệ", "Marks", example=[])] = ()
    traceability: Annotated[
        p.Traceability | None, field("Truy xuất nguồn gốc", "Traceability", example={})
    ] = None
    links: Annotated[k.Many[p.Link], field("Nơi đang bán", "On sale at", example=[])] = ()
    awards: Annotated[k.Many[p.Award], field("Giải thưởng", "Awards", example=[], translated=True)] = ()
    photos: Annotated[k.Many[p.Photo], field("Ảnh", "Photos", example=[])] = ()
    related: Annotated[
        k.Many[k.Slug], field("Sản phẩm liên quan", "Related", example=["banh-trang-dai-loc"])
    ] = ()
    wholesale: Annotated[p.Wholesale | None, field("Bán sỉ", "Wholesale", example={})] = None
    body: Annotated[k.Prose | None, field("Mô tả", "Description", example="…", translated=True)] = None


class ChannelWords(Goods):
    """What one channel is told otherwise of a product, or why it is not told at all."""

    skip: Annotated[
        k.Prose | None, field("Không đăng vì", "Skip because", example="sàn chưa nhận", translated=True)
    ] = None


# Whatever a product must have, a channel may leave as it is.
for _info in ChannelWords.model_fields.values():
    _info.default = None
ChannelWords.model_rebuild(force=True)


class Product(Goods, Entry):
    """One thing a producer sells, with all that is published of it."""

    channels: Annotated[
        dict[str, ChannelWords], field("Riêng cho từng sàn", "By channel", example={}, default_factory=dict)
    ]
    confirmed: Annotated[p.Confirmed | None, field("Xác nhận", "Confirmed", example={})] = None
    aliases: Annotated[k.Many[k.OldSlug], field("Địa chỉ cũ", "Old addresses", example=[])] = ()
    draft: Annotated[k.YesNo, field("Bản nháp", "Draft", example="có")] = False
    accept: Annotated[k.Many[p.Accept], field("Chấp nhận", "Accepted findings", example=[])] = ()

    def for_channel(self, channel: str) -> Product:
        """Return the product as one channel is to have it (the record's `channels`)."""
        words = self.channels.get(channel)
        if words is None:
            return self
        told = {name: getattr(words, name) for name in words.model_fields_set - {"skip"}}
        return self.model_copy(update=told)
