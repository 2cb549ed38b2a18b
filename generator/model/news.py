"""A news item (RECORD section 4)."""

# Annotations are not postponed here: pydantic would compile each of their texts anew at every start.

from typing import Annotated

from generator.base.diagnostic import Text
from generator.model import kinds as k
from generator.model import parts as p
from generator.model.field import Entry, field


class News(Entry):
    """One item of news; its slug begins with its date."""

    title: Annotated[
        k.Name,
        field(
            "Tiêu đề",
            "Title",
            example="Thăng Bình chấm chín sản phẩm",
            users=("site",),
            translated=True,
            longest=120,
        ),
        Text("Nói ngay việc gì, ở đâu, trong một dòng", "Say in one line what happened, and where"),
    ]
    date: Annotated[
        k.Day,
        field("Ngày", "Date", example="2022-11-17", users=("site", "programme")),
        Text(
            "Hôm đăng tin, trùng với ngày đứng đầu tên tệp",
            "The day it is published, the same that the file's name begins with",
        ),
    ]
    summary: Annotated[
        k.Prose | None,
        field(
            "Tóm tắt",
            "Summary",
            example="Hội đồng huyện chấm chín sản phẩm trong đợt cuối năm.",
            users=("site",),
            translated=True,
            longest=300,
        ),
        Text(
            "Một hai câu hiện trong danh sách tin và bản tin tự động",
            "A sentence or two, for the list and the news feed",
        ),
    ] = None
    products: Annotated[
        k.Many[k.Slug],
        field("Sản phẩm", "Products", example=["nuoc-mam-cua-khe-hai-hien"], users=("site",)),
        Text(
            "Tên thư mục của những hàng được nhắc tới, trang sẽ dẫn sang",
            "The folders of the goods it speaks of; the page links to them",
        ),
    ] = ()
    producers: Annotated[
        k.Many[k.Slug],
        field("Nhà sản xuất", "Producers", example=["co-so-nuoc-mam-hai-hien"], users=("site",)),
        Text(
            "Tên tệp của những chủ thể được nhắc tới, trang sẽ dẫn sang",
            "The files of the producers it speaks of; the page links to them",
        ),
    ] = ()
    photos: p.Photos = ()
    draft: p.Draft = False
    accept: p.Accepted = ()
    body: Annotated[
        k.Prose | None,
        field(
            "Nội dung",
            "Body",
            example="Chiều 17/11, hội đồng đã chấm chín sản phẩm của bảy chủ thể.",
            users=("site",),
            translated=True,
        ),
        Text(
            "Lời tin đầy đủ; trong tệp .md thì viết sau dòng `---` thứ hai, không cần khóa này",
            "The whole item; in an .md file it stands after the second line `---`, without this key",
        ),
    ] = None
