"""A story (câu chuyện sản phẩm): prose about a product or several (RECORD section 4)."""

from __future__ import annotations

from typing import Annotated

from generator.model import kinds as k
from generator.model import parts as p
from generator.model.field import Entry, field


class Story(Entry):
    """One story."""

    title: Annotated[
        k.Name, field("Tiêu đề", "Title", example="Giọt mắm Cửa Khe", translated=True, longest=120)
    ]
    product: Annotated[
        k.Many[k.Slug], field("Sản phẩm", "Product", example="nuoc-mam-cua-khe-hai-hien", min_length=1)
    ]
    summary: Annotated[
        k.Prose | None, field("Tóm tắt", "Summary", example="…", translated=True, longest=300)
    ] = None
    told_by: Annotated[k.Line | None, field("Người kể", "Told by", example="Ban biên tập")] = None
    recorded: Annotated[k.Day | None, field("Ghi ngày", "Recorded", example="2026-10-01")] = None
    photos: Annotated[k.Many[p.Photo], field("Ảnh", "Photos", example=[])] = ()
    draft: Annotated[k.YesNo, field("Bản nháp", "Draft", example="có")] = False
    accept: Annotated[k.Many[p.Accept], field("Chấp nhận", "Accepted findings", example=[])] = ()
    body: Annotated[k.Name, field("Nội dung", "Body", example="…", translated=True)]
