"""What `content/catalogue.yml` says: whose catalogue it is, where it stands, how it is built (RECORD section 4)."""

from __future__ import annotations

from typing import Annotated

from generator.model import kinds as k
from generator.model import parts as p
from generator.model.codes import LANGUAGES, SEVERITIES
from generator.model.field import Record, field


class Imprint(Record):
    """The catalogue's own record."""

    schema_: Annotated[
        int, k.bounded(1, 1), field("Phiên bản bản ghi", "Schema", example=1, alias="schema")
    ] = 1
    name: Annotated[
        k.Name, field("Tên danh mục", "Name", example="Sản vật xứ Quảng", translated=True, longest=120)
    ]
    tagline: Annotated[
        k.Prose | None, field("Một câu giới thiệu", "Tagline", example="Mỗi xã một sản phẩm", translated=True)
    ] = None
    locality: Annotated[k.NewPlace | None, field("Địa phương", "Locality", example="thành phố Đà Nẵng")] = (
        None
    )
    old_locality: Annotated[
        k.OldPlace | None,
        field("Địa phương trước 7/2025", "Locality before July 2025", example="tỉnh Quảng Nam"),
    ] = None
    url: Annotated[k.Url, field("Địa chỉ trang", "Address of the site", example="https://ocop.example")]
    languages: Annotated[
        k.Many[Annotated[str, k.code_of(LANGUAGES)]], field("Ngôn ngữ", "Languages", example=["vi", "en"])
    ] = ("vi", "en")
    publisher: Annotated[p.Publisher | None, field("Đơn vị lập danh mục", "Publisher", example={})] = None
    channels: Annotated[k.Many[k.Line], field("Các sàn", "Channels", example=["voso", "postmart"])] = ()
    as_of: Annotated[k.Day | None, field("Theo ngày", "As of", example="2022-12-31")] = None
    demo: Annotated[k.YesNo, field("Bản minh họa", "Sample", example="có")] = False
    theme: Annotated[p.Theme | None, field("Giao diện", "Theme", example={})] = None
    plan: Annotated[k.Many[p.Plan], field("Kế hoạch", "Plan", example=[])] = ()
    reports: Annotated[k.Many[p.Reported], field("Số liệu đã báo cáo", "Reported figures", example=[])] = ()
    sources: Annotated[k.Many[k.Line], field("Danh mục nguồn", "Sources", example=[])] = ()
    photo_store: Annotated[k.Line | None, field("Kho ảnh", "Photo store", example="../anh-ocop")] = None
    rules: Annotated[
        dict[str, Annotated[str, k.code_of(SEVERITIES)]],
        field("Mức của quy tắc", "Rules", example={}, default_factory=dict),
    ]
    body: Annotated[k.Prose | None, field("Lời ngỏ", "Foreword", example="…", translated=True)] = None
