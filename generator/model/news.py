"""A news item (RECORD section 4)."""

from __future__ import annotations

from typing import Annotated

from generator.model import kinds as k
from generator.model import parts as p
from generator.model.field import Entry, field


class News(Entry):
    """One item of news; its slug begins with its date."""

    title: Annotated[
        k.Name,
        field("Tiêu đề", "Title", example="Thăng Bình chấm chín sản phẩm", translated=True, longest=120),
    ]
    date: Annotated[k.Day, field("Ngày", "Date", example="2022-11-17")]
    summary: Annotated[
        k.Prose | None, field("Tóm tắt", "Summary", example="…", translated=True, longest=300)
    ] = None
    products: Annotated[k.Many[k.Slug], field("Sản phẩm", "Products", example=[])] = ()
    producers: Annotated[k.Many[k.Slug], field("Nhà sản xuất", "Producers", example=[])] = ()
    photos: Annotated[k.Many[p.Photo], field("Ảnh", "Photos", example=[])] = ()
    draft: Annotated[k.YesNo, field("Bản nháp", "Draft", example="có")] = False
    accept: Annotated[k.Many[p.Accept], field("Chấp nhận", "Accepted findings", example=[])] = ()
    body: Annotated[k.Prose | None, field("Nội dung", "Body", example="…", translated=True)] = None
