"""A product (sản phẩm) of the catalogue (RECORD section 3)."""

# Annotations are not postponed here: pydantic would compile each of their texts anew at every start.

from typing import Annotated

from generator.base.diagnostic import Text
from generator.model import kinds as k
from generator.model import parts as p
from generator.model.codes import GROUPS, OLD_GROUPS, PROCESSING
from generator.model.field import Entry, Record, field


class Goods(Record):
    """What is said of a product, and what a channel may be told otherwise."""

    name: Annotated[
        k.Name,
        field(
            "Tên sản phẩm",
            "Name",
            example="Nước mắm Cửa Khe - Hai Hiền",
            users=("site", "label", "channel", "programme"),
            source="37/2026/NĐ-CP Điều 42.1, 43",
            translated=True,
            longest=120,
        ),
        Text(
            "Ghi đủ như trên nhãn hàng, không viết tắt; người mua tìm hàng bằng tên này",
            "Write it whole, as on the label and without abbreviations; shoppers search by it",
        ),
    ]
    short_name: Annotated[
        k.Prose | None,
        field(
            "Tên ngắn",
            "Short name",
            example="Nước mắm Cửa Khe",
            users=("site", "channel"),
            translated=True,
            longest=40,
        ),
        Text(
            "Gọn trong 40 ký tự để vừa thẻ kệ và nhãn giá; không ghi thì dùng tên đầy đủ",
            "Within 40 characters, to fit shelf cards and price labels; without it the full name is used",
        ),
    ] = None
    producer: Annotated[
        k.Slug,
        field(
            "Nhà sản xuất (chủ thể)",
            "Producer",
            example="co-so-nuoc-mam-hai-hien",
            users=("site", "label", "channel", "programme"),
            source="26/2026/QĐ-TTg Điều 2.3",
        ),
        Text(
            "Ghi tên tệp của nhà sản xuất trong `content/producers/`; không rõ hàng của ai thì sản phẩm không được đăng",
            "The name of the producer's file in `content/producers/`; goods that are nobody's are not published",
        ),
    ]
    group: Annotated[
        str,
        k.code_of(GROUPS),
        field(
            "Nhóm sản phẩm",
            "Group",
            example="thuc-pham",
            users=("site", "channel", "programme"),
            source="26/2026/QĐ-TTg Điều 2.2",
        ),
        Text(
            "Chọn một trong sáu nhóm của Chương trình OCOP, đúng như trong hồ sơ đánh giá",
            "One of the six groups of the OCOP programme, as in the product's dossier",
        ),
    ]
    set: Annotated[
        k.SetNumber | None,
        field(
            "Bộ sản phẩm", "Set", example=9, users=("site", "programme"), source="26/2026/QĐ-TTg Phụ lục I"
        ),
        Text(
            "Ghi số thứ tự trong Phụ lục I, thuộc nhóm đã chọn; mỗi bộ được chấm theo một bảng điểm riêng",
            "Its number in Annex I, within the chosen group; each set is judged by a scoring sheet of its own",
        ),
    ] = None
    old_group: Annotated[
        str | None,
        k.code_of(OLD_GROUPS),
        field(
            "Ngành theo QĐ 1048",
            "Industry of 1048",
            example="thuc-pham",
            users=("programme",),
            source="1048/QĐ-TTg",
        ),
        Text(
            "Chỉ ghi khi sản phẩm có giấy chứng nhận cấp theo QĐ 1048, vì hồi ấy chia ngành khác bây giờ",
            "Only where a certificate was given under Decision 1048, which divided the industries another way",
        ),
    ] = None
    alcohol: Annotated[
        k.Percent | None,
        field(
            "Độ cồn (%)",
            "Alcohol (% vol.)",
            example="14,5",
            users=("site", "label", "channel"),
            unit=Text("% thể tích", "% vol."),
            source="44/2019/QH14 Điều 12, 13, 16; 37/2026/NĐ-CP Phụ lục I mục 7",
        ),
        Text(
            "Rượu, bia, vang (bộ 14 và 15) bắt buộc phải ghi; trang sẽ hỏi tuổi người xem và không quảng cáo",
            "A must for spirits, beer and wine (sets 14 and 15); the page then asks for the visitor's age and promotes nothing",
        ),
    ] = None
    processing: Annotated[
        str | None,
        k.code_of(PROCESSING),
        field("Mức chế biến", "Processing", example="processed", users=("programme",)),
        Text(
            "Chọn mức gần đúng nhất; chương trình muốn bớt hàng thô và hàng tươi",
            "Choose the nearest; the programme wants fewer raw and fresh goods",
        ),
    ] = None
    registrations: Annotated[
        k.Many[p.Registration],
        field(
            "Đăng ký đánh giá",
            "Registrations",
            example=[{"year": 2026, "kind": "new", "target_stars": 4}],
            users=("programme",),
            source="26/2026/QĐ-TTg Điều 5, 7",
        ),
        Text(
            "Mỗi năm sản phẩm được đưa ra đánh giá thì ghi một mục, để báo cáo so được với kế hoạch",
            "One item for each year in which it was put forward, so that reports can be held against the plan",
        ),
    ] = ()
    certificates: Annotated[
        k.Many[p.Certificate],
        field(
            "Giấy chứng nhận OCOP",
            "OCOP certificates",
            example=[{"stars": 4, "number": "14/QĐ-UBND", "issued": "20/12/2023"}],
            users=("site", "label", "channel", "programme"),
            source="26/2026/QĐ-TTg Điều 4",
        ),
        Text(
            "Ghi mọi lần được công nhận, cũ trước mới sau; hạng sao hôm nay tính từ đây, không ghi ở chỗ nào khác",
            "Every recognition, oldest first; today's stars follow from them and are written nowhere else",
        ),
    ] = ()
    packs: Annotated[
        k.Many[p.Pack],
        field(
            "Quy cách và giá",
            "Packs",
            example=[{"sku": "NM-HH-500", "net": "500 ml", "price": "120.000 đ"}],
            users=("site", "label", "channel"),
        ),
        Text(
            "Mỗi cỡ bán ra là một mục có mã hàng riêng; chưa có mục nào thì sản phẩm vẫn lên trang nhưng không lên sàn",
            "One item for each size on sale, with a SKU of its own; without any the product is shown, but sent to no marketplace",
        ),
    ] = ()
    season: Annotated[
        k.Many[Annotated[int, k.bounded(1, 12)]],
        field(
            "Mùa (tháng)",
            "Season (months)",
            example=[5, 6, 7],
            users=("site", "channel"),
            unit=Text("tháng", "month"),
        ),
        Text(
            "Liệt kê các tháng có hàng để người mua biết khi nào đặt được; có quanh năm thì bỏ mục này",
            "The months in which it can be had, so that buyers know when to order; left out for what is there all year",
        ),
    ] = ()
    highlights: Annotated[
        k.Many[k.Prose],
        field(
            "Điểm nổi bật",
            "Highlights",
            example=["Ủ trong thùng gỗ"],
            users=("site", "channel"),
            source="Luật Quảng cáo Điều 8",
            translated=True,
            longest=150,
        ),
        Text(
            "Mỗi ý một dòng, nói điều người mua chưa biết; chưa có giấy tờ chứng minh thì không viết nhất, duy nhất, số một",
            "One point a line, something that buyers do not know yet; no best, only or first without a document that proves it",
        ),
    ] = ()
    ingredients: Annotated[
        k.Prose | None,
        field(
            "Thành phần",
            "Ingredients",
            example="Cá cơm, muối biển",
            users=("site", "label", "channel"),
            source="37/2026/NĐ-CP Điều 41.5, 48",
            translated=True,
        ),
        Text(
            "Chép từ nhãn, thứ nhiều kể trước; thực phẩm bán trên mạng cũng phải nêu đủ",
            "Copy them from the label, the greatest share first; food sold on line must state them too",
        ),
    ] = None
    usage: Annotated[
        k.Prose | None,
        field(
            "Cách dùng",
            "Use",
            example="Chấm, nêm, kho",
            users=("site", "label", "channel"),
            source="37/2026/NĐ-CP Phụ lục I",
            translated=True,
        ),
        Text(
            "Chép hướng dẫn trên nhãn: chấm, nêm, pha hay dùng ngay, mỗi lần bao nhiêu",
            "Copy the directions from the label: for dipping, cooking, mixing or eating as it is, and how much",
        ),
    ] = None
    storage: Annotated[
        k.Prose | None,
        field(
            "Bảo quản",
            "Storage",
            example="Nơi khô mát, mở nắp rồi dùng trong 30 ngày",
            users=("site", "label", "channel"),
            source="37/2026/NĐ-CP Phụ lục I",
            translated=True,
        ),
        Text(
            "Chép từ nhãn: cất ở đâu, nhiệt độ nào, mở ra rồi để được bao lâu",
            "Copy it from the label: where to keep it, how cool, and how long once it is open",
        ),
    ] = None
    warnings: Annotated[
        k.Prose | None,
        field(
            "Cảnh báo",
            "Warnings",
            example="Không dùng khi nắp phồng hoặc có mùi lạ",
            users=("site", "label", "channel"),
            source="37/2026/NĐ-CP Phụ lục I",
            translated=True,
        ),
        Text(
            "Chép từ nhãn điều người dùng phải biết trước: ai không nên dùng, dấu hiệu hàng hỏng",
            "Copy from the label what users must know first: who should not take it, how it looks when spoilt",
        ),
    ] = None
    allergens: Annotated[
        k.Many[k.Prose],
        field(
            "Chất gây dị ứng",
            "Allergens",
            example=["cá"],
            users=("site", "label", "channel"),
            translated=True,
        ),
        Text(
            "Kể những thứ dễ gây dị ứng: cá, tôm, sữa, trứng, đậu phộng, mè; đã xem kỹ mà không có thì ghi `không có`",
            "Name what many people cannot take: fish, shrimp, milk, egg, peanut, sesame; where you looked and there is none, write `không có` (none)",
        ),
    ] = ()
    nutrition: Annotated[
        p.Nutrition | None,
        field(
            "Dinh dưỡng trong 100 g hay 100 ml",
            "Nutrition per 100 g or ml",
            example={"energy_kcal": "120", "protein_g": "12,5", "sodium_mg": "400"},
            users=("site", "label", "channel"),
            source="30/2026/TT-BYT",
        ),
        Text(
            "Lấy số liệu trên phiếu kiểm nghiệm hay trên nhãn; cơ sở nhỏ bán lẻ và một số mặt hàng được miễn",
            "Take the figures from the test report or the label; small makers who sell by retail and some goods are exempt",
        ),
    ] = None
    shelf_life: Annotated[
        k.Duration | None,
        field(
            "Hạn dùng",
            "Best before",
            example="12 tháng kể từ NSX",
            users=("site", "label", "channel"),
            source="37/2026/NĐ-CP Điều 46",
        ),
        Text(
            "Dùng được bao lâu kể từ ngày sản xuất; ngày cụ thể in trên từng bao bì, không ghi ở đây",
            "How long it keeps from the day it was made; the date itself stands on each pack, not here",
        ),
    ] = None
    origin: Annotated[
        p.Origin | None,
        field(
            "Xuất xứ",
            "Origin",
            example={"place": "xã Thăng An, thành phố Đà Nẵng", "raw_material": "Cá cơm Cửa Khe"},
            users=("site", "label", "channel", "programme"),
            source="37/2026/NĐ-CP Điều 42.1, 47",
        ),
        Text(
            "Nơi làm ra và nơi có nguyên liệu; không ghi thì trang dùng nơi của nhà sản xuất",
            "Where it is made and where its raw material is from; without it the producer's place is shown",
        ),
    ] = None
    standards: Annotated[
        k.Many[p.Standard],
        field(
            "Tiêu chuẩn",
            "Standards",
            example=[{"name": "VietGAP", "number": "VietGAP-TT-13-09-68-0096"}],
            users=("site", "channel", "programme"),
            source="26/2026/QĐ-TTg Phụ lục II",
        ),
        Text(
            "VietGAP, HACCP, ISO và giấy tương tự cấp cho chính sản phẩm này; không ghi thì trang nêu của nhà sản xuất",
            "VietGAP, HACCP, ISO and the like that were given for this very product; without any the producer's are shown",
        ),
    ] = ()
    declarations: Annotated[
        k.Many[p.Declaration],
        field(
            "Công bố, kiểm nghiệm",
            "Declarations",
            example=[{"kind": "self-declaration", "number": "01/HTX-BINHDAO/2026"}],
            users=("channel", "programme"),
            source="15/2018/NĐ-CP",
        ),
        Text(
            "Bản tự công bố, phiếu kiểm nghiệm và giấy tương tự, để khi sàn hay đoàn kiểm tra hỏi là có ngay",
            "Self-declarations, test reports and the like, at hand when a marketplace or an inspector asks",
        ),
    ] = ()
    marks: Annotated[
        k.Many[p.Mark],
        field(
            "Sở hữu trí tuệ",
            "Marks",
            example=[{"kind": "collective", "name": "Nước mắm Cửa Khe"}],
            users=("site", "label", "programme"),
            source="26/2026/QĐ-TTg Phụ lục II",
        ),
        Text(
            "Nhãn hiệu đã nộp đơn hoặc đã được cấp, chỉ dẫn địa lý được quyền dùng; từ ba sao là phải có",
            "Trade marks applied for or granted, geographical indications that may be used; three stars and more ask for one",
        ),
    ] = ()
    traceability: Annotated[
        p.Traceability | None,
        field(
            "Truy xuất nguồn gốc",
            "Traceability",
            example={"url": "https://truyxuat.example/QN-0012", "code": "QN-0012"},
            users=("site", "label", "programme"),
            source="26/2026/QĐ-TTg Phụ lục II; 37/2026/NĐ-CP Điều 22, 23.5",
        ),
        Text(
            "Mã hay địa chỉ mà tem điện tử trên nhãn dẫn tới; từ bốn sao là phải có",
            "The code or the address that the electronic stamp on the label leads to; four stars and more ask for it",
        ),
    ] = None
    links: Annotated[
        k.Many[p.Link],
        field(
            "Nơi đang bán",
            "On sale at",
            example=[{"channel": "postmart", "url": "https://san.example/nuoc-mam-cua-khe"}],
            users=("site", "programme"),
        ),
        Text(
            "Trang bán chính sản phẩm này trên sàn hay cửa hàng mạng, để người xem bấm vào là mua được",
            "The pages on which this very product is sold, so that a visitor can buy it with a click",
        ),
    ] = ()
    awards: Annotated[
        k.Many[p.Award],
        field(
            "Giải thưởng",
            "Awards",
            example=[{"name": "Sản phẩm công nghiệp nông thôn tiêu biểu", "year": "2022"}],
            users=("site",),
            translated=True,
        ),
        Text(
            "Chỉ kể giải có quyết định hay giấy chứng nhận, kèm năm và nơi trao",
            "Only prizes with a decision or a certificate, with their year and who gave them",
        ),
    ] = ()
    photos: p.Photos = ()
    related: Annotated[
        k.Many[k.Slug],
        field("Sản phẩm liên quan", "Related", example=["banh-trang-dai-loc"], users=("site",)),
        Text(
            "Tên thư mục của hàng cùng loại hay hợp dùng chung, được giới thiệu cuối trang",
            "The folders of goods that are alike or go well with it; they are shown at the foot of the page",
        ),
    ] = ()
    wholesale: Annotated[
        p.Wholesale | None,
        field(
            "Bán sỉ",
            "Wholesale",
            example={"min_order": "50 chai", "lead_time": "7 ngày"},
            users=("site", "channel"),
        ),
        Text(
            "Điều cửa hàng, cơ quan và khách nước ngoài hỏi khi muốn lấy nhiều",
            "What shops, offices and buyers abroad ask when they want many",
        ),
    ] = None
    body: Annotated[
        k.Prose | None,
        field(
            "Mô tả",
            "Description",
            example="Cá cơm ướp muối biển, ủ một năm trong thùng gỗ rồi mới rút nước.",
            users=("site", "channel"),
            translated=True,
        ),
        Text(
            "Kể vài đoạn về cách làm, mùi vị, cách chọn; trong tệp .md thì viết sau dòng `---` thứ hai, không cần khóa này",
            "A few paragraphs on how it is made, how it tastes, how to choose it; in an .md file they stand after the second line `---`, without this key",
        ),
    ] = None


class ChannelWords(Goods):
    """What one channel is told otherwise of a product, or why it is not told at all."""

    skip: Annotated[
        k.Prose | None,
        field(
            "Không đăng vì",
            "Skip because",
            example="sàn chưa nhận hàng tươi",
            users=("channel",),
            translated=True,
        ),
        Text(
            "Ghi lý do khi không muốn gửi sản phẩm này cho sàn ấy; những mục khác khi đó không dùng đến",
            "The reason why this product is not sent to that marketplace; nothing else is then used",
        ),
    ] = None


# Whatever a product must have, a channel may leave as it is.
for _info in ChannelWords.model_fields.values():
    _info.default = None
ChannelWords.model_rebuild(force=True)


class Product(Goods, Entry):
    """One thing a producer sells, with all that is published of it."""

    channels: Annotated[
        dict[str, ChannelWords],
        field(
            "Riêng cho từng sàn",
            "By channel",
            example={"voso": {"name": "Nước mắm Cửa Khe Hai Hiền 500 ml, cá cơm ủ thùng gỗ"}},
            users=("channel",),
            default_factory=dict,
        ),
        Text(
            "Dưới tên sàn chỉ ghi những mục muốn viết khác đi cho sàn ấy, như một tên dài hơn; còn lại giữ như bản ghi",
            "Under a marketplace's name, only what it is to be told otherwise, such as a longer name; the rest stays as it is",
        ),
    ]
    confirmed: p.LastConfirmed = None
    aliases: p.Aliases = ()
    draft: p.Draft = False
    accept: p.Accepted = ()

    def for_channel(self, channel: str) -> "Product":
        """Return the product as one channel is to have it (the record's `channels`)."""
        words = self.channels.get(channel)
        if words is None:
            return self
        told = {name: getattr(words, name) for name in words.model_fields_set - {"skip"}}
        return self.model_copy(update=told)
