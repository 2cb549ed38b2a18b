"""A story (câu chuyện sản phẩm): prose about a product or several (RECORD section 4)."""

# Annotations are not postponed here: pydantic would compile each of their texts anew at every start.

from typing import Annotated

from generator.base.diagnostic import Text
from generator.model import kinds as k
from generator.model import parts as p
from generator.model.field import Entry, field


class Story(Entry):
    """One story."""

    title: Annotated[
        k.Name,
        field(
            "Tiêu đề",
            "Title",
            example="Giọt mắm Cửa Khe",
            users=("site", "programme"),
            translated=True,
            longest=120,
        ),
        Text("Một câu gợi đúng điều riêng của sản phẩm", "A line that tells what is the product's own"),
    ]
    product: Annotated[
        k.Many[k.Slug],
        field(
            "Sản phẩm",
            "Product",
            example="nuoc-mam-cua-khe-hai-hien",
            users=("site", "programme"),
            source="26/2026/QĐ-TTg Phụ lục II",
            min_length=1,
        ),
        Text(
            "Tên thư mục của hàng được kể; mỗi sản phẩm cần câu chuyện riêng, trùng với nơi khác thì không được điểm",
            "The folder of the goods it tells of; each needs a story of its own, and one told elsewhere gets no points",
        ),
    ]
    summary: Annotated[
        k.Prose | None,
        field(
            "Tóm tắt",
            "Summary",
            example="Làng Cửa Khe ủ mắm bên bờ biển đã mấy đời; Hai Hiền giữ lại lối ủ thùng gỗ.",
            users=("site",),
            translated=True,
            longest=300,
        ),
        Text(
            "Hai ba câu cho tập giới thiệu ở hội chợ và cho danh sách",
            "Two or three sentences, for the booklet at a fair and for lists",
        ),
    ] = None
    told_by: Annotated[
        k.Line | None,
        field("Người kể", "Told by", example="Ban biên tập", users=("site", "programme")),
        Text(
            "Ai kể hay chép lại, để người đọc biết chuyện từ đâu",
            "Who told or wrote it down, so that readers know where it is from",
        ),
    ] = None
    recorded: Annotated[
        k.Day | None,
        field("Ghi ngày", "Recorded", example="2026-10-01", users=("site", "programme")),
        Text("Hôm nghe kể hay viết xong", "The day it was told or finished"),
    ] = None
    photos: p.Photos = ()
    draft: p.Draft = False
    accept: p.Accepted = ()
    body: Annotated[
        k.Name,
        field(
            "Nội dung",
            "Body",
            example="Cửa Khe nằm nơi sông gặp biển. Từ bao đời, người làng đã ướp cá cơm với muối.",
            users=("site", "label", "programme"),
            source="26/2026/QĐ-TTg Phụ lục II",
            translated=True,
        ),
        Text(
            "Kể nguồn gốc, nguyên liệu, con người và nét riêng của vùng; trong tệp .md thì viết sau dòng `---` thứ hai, không cần khóa này",
            "Tell of origin, material, people and what is the region's own; in an .md file it stands after the second line `---`, without this key",
        ),
    ]
