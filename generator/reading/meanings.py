"""What each code of reading means, for whoever meets it in a report: `ocop explain OCOP-104`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.base.diagnostic import Severity, Text


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a code means, with a piece of content that it is said of and the same as it should be."""

    title: Text
    """What is wrong, without a full stop."""
    fails: str = ""
    """Lines of a product, or of the file that a comment on the first line names; none where no line shows it."""
    passes: str = ""
    severities: tuple[Severity, ...] = (Severity.ERROR,)
    """How much it matters, unless a locality decides otherwise."""


MEANINGS: Mapping[str, Meaning] = {
    "OCOP-100": Meaning(
        Text(
            "một giá trị không hợp lệ, vì lý do chưa có tên riêng",
            "a value is not valid, for a reason without a name",
        )
    ),
    "OCOP-101": Meaning(
        Text("tệp không phải YAML; bản ghi bị bỏ qua", "a file is no YAML; its record is left out"),
        'usage: "Ăn sống',
        'usage: "Ăn sống"',
    ),
    "OCOP-102": Meaning(
        Text("một mục viết hai lần; lần đầu được dùng", "a field is given twice; the first stands"),
        "usage: Ăn sống\nusage: Nấu canh",
        "usage: Ăn sống, nấu canh",
    ),
    "OCOP-103": Meaning(
        Text("thiếu một mục bắt buộc", "a field that must be there is missing"),
        "packs:\n  - price: 120.000",
        "packs:\n  - sku: MO-500\n    price: 120.000",
    ),
    "OCOP-104": Meaning(
        Text("không có mục nào tên như vậy", "there is no field of that name"),
        "storge: Nơi khô mát",
        "storage: Nơi khô mát",
    ),
    "OCOP-105": Meaning(
        Text("không phải một số, số nguyên hay phần trăm", "not a number, a whole number or a percentage"),
        "alcohol: nhẹ",
        "alcohol: 14,5",
    ),
    "OCOP-106": Meaning(
        Text("không phải ngày, tháng hay năm", "not a date, a month or a year"),
        "confirmed: {on: hôm qua, by: Chị Hiền}",
        "confirmed: {on: 23/11/2026, by: Chị Hiền}",
    ),
    "OCOP-107": Meaning(
        Text("giá trị ở ngoài khoảng cho phép", "a value is out of its bounds"),
        "season: [12, 13]",
        "season: [12, 1]",
    ),
    "OCOP-108": Meaning(
        Text(
            "một câu dài hơn quy định; vẫn đăng nguyên",
            "a text is longer than it may be; it is published whole",
        ),
        "short_name: Nước mắm truyền thống Cửa Khe ủ chượp mười hai tháng",
        "short_name: Nước mắm Cửa Khe",
    ),
    "OCOP-109": Meaning(
        Text("không phải mã vạch (GTIN), hoặc sai số kiểm tra", "not a GTIN, or its check digit is wrong"),
        'packs: [{sku: MO-500, gtin: "8938505974195"}]',
        'packs: [{sku: MO-500, gtin: "8938505974194"}]',
    ),
    "OCOP-110": Meaning(
        Text("bí danh YAML (`&`, `*`) không được dùng", "an alias of YAML (`&`, `*`) is not used here"),
        "storage: &kho Nơi khô mát\nwarnings: *kho",
        "storage: Nơi khô mát\nwarnings: Nơi khô mát",
    ),
    "OCOP-111": Meaning(
        Text("không có trong danh sách mã của chương trình", "not one of the programme's codes"),
        "processing: tươi mới",
        "processing: tươi",
    ),
    "OCOP-112": Meaning(
        Text("một giá trị có thể hiểu hai cách", "a value could be read in two ways"),
        "packs: [{sku: MO-500, net: 1.500 g}]",
        'packs: [{sku: MO-500, net: "1,5 kg"}]',
    ),
    "OCOP-113": Meaning(
        Text("không phải lượng và đơn vị", "not a quantity with its unit"),
        "packs: [{sku: MO-500, net: nửa ký}]",
        "packs: [{sku: MO-500, net: 500 g}]",
    ),
    "OCOP-114": Meaning(
        Text("không phải số tiền", "not an amount of money"),
        "packs: [{sku: MO-500, price: mắc}]",
        "packs: [{sku: MO-500, price: 120.000 đ}]",
    ),
    "OCOP-115": Meaning(
        Text("không phải thời hạn", "not a length of time"), "shelf_life: lâu", "shelf_life: 12 tháng"
    ),
    "OCOP-116": Meaning(
        Text("không phải tọa độ ở Việt Nam", "not coordinates in Viet Nam"),
        "origin: {coordinates: gần cầu}",
        'origin: {coordinates: "15.7432, 108.3571"}',
    ),
    "OCOP-117": Meaning(
        Text("không phải giờ mở cửa", "not opening hours"),
        "# content/display-points/cho-que.yml\nname: Chợ quê\nkind: market\n"
        "place: xã Thăng An, thành phố Đà Nẵng\nhours: cả ngày",
        "# content/display-points/cho-que.yml\nname: Chợ quê\nkind: market\n"
        "place: xã Thăng An, thành phố Đà Nẵng\nhours: Mo-Su 07:00-18:00",
    ),
    "OCOP-118": Meaning(
        Text("không phải đơn vị hành chính", "not an administrative unit"),
        "origin: {place: xã Thăng An thành phố Đà Nẵng}",
        'origin: {place: "xã Thăng An, thành phố Đà Nẵng"}',
    ),
    "OCOP-119": Meaning(
        Text("không phải có hay không", "neither yes nor no"), "draft: chắc vậy", "draft: không"
    ),
    "OCOP-120": Meaning(
        Text(
            "một danh sách, nhóm mục con hay câu chữ ở chỗ của thứ khác",
            "a list, a group of fields or a text stands where another belongs",
        ),
        "origin: Thăng An",
        "origin:\n  place: xã Thăng An, thành phố Đà Nẵng",
    ),
    "OCOP-121": Meaning(
        Text("tệp không phải UTF-8; bản ghi bị bỏ qua", "a file is not UTF-8; its record is left out")
    ),
    "OCOP-122": Meaning(
        Text("tệp có hai phần đầu; bản ghi bị bỏ qua", "a file has two front matters; its record is left out")
    ),
    "OCOP-123": Meaning(
        Text(
            "tệp không có phần đầu giữa hai dòng `---`", "a file has no front matter between two lines `---`"
        )
    ),
    "OCOP-124": Meaning(
        Text(
            "một bản ghi có cả ở .md và .yml; .md được dùng",
            "a record is in both .md and .yml; the .md stands",
        )
    ),
    "OCOP-125": Meaning(
        Text("bản tiếng Anh không có bản ghi đi cùng", "an English file has no record beside it")
    ),
    "OCOP-126": Meaning(
        Text(
            "bản tiếng Anh có mục không dịch, hoặc không khớp",
            "an English file says what is not translated, or fits nothing",
        ),
        "# content/products/mo/index.en.yml\nproducer: Hai Hiền",
        "# content/products/mo/index.en.yml\nname: Apricots",
    ),
    "OCOP-127": Meaning(
        Text(
            "tên thư mục hay tệp không dùng làm địa chỉ được",
            "the name of a folder or file cannot be an address",
        )
    ),
    "OCOP-128": Meaning(
        Text("tên tệp không phải UTF-8; tệp bị bỏ qua", "the name of a file is not UTF-8; it is left out")
    ),
    "OCOP-129": Meaning(
        Text(
            "thiếu thư mục content/, thiếu catalogue.yml, hoặc chưa có bản ghi",
            "the folder content/, catalogue.yml or any record is missing",
        ),
        severities=(Severity.ERROR, Severity.WARNING),
    ),
    "OCOP-130": Meaning(
        Text("không bản ghi nào dùng tệp này", "no record asks for a file"), severities=(Severity.WARNING,)
    ),
    "OCOP-131": Meaning(
        Text("không phải số điện thoại", "not a telephone number"),
        "# content/producers/hai-hien.yml\nname: Cơ sở Hai Hiền\nkind: household\nphone: 12345",
        "# content/producers/hai-hien.yml\nname: Cơ sở Hai Hiền\nkind: household\nphone: 0905 123 456",
    ),
    "OCOP-132": Meaning(
        Text(
            "không phải địa chỉ web, thư điện tử hay mã màu",
            "not a web address, an e-mail address or a colour",
        ),
        "links: [{channel: voso, url: voso.vn/mo}]",
        'links: [{channel: voso, url: "https://voso.vn/mo"}]',
    ),
    "OCOP-133": Meaning(
        Text("không dùng làm mã hàng (SKU) được", "cannot be a SKU"),
        "packs: [{sku: Mơ 500}]",
        "packs: [{sku: MO-500}]",
    ),
    "OCOP-134": Meaning(
        Text("không phải địa chỉ cũ của một bản ghi", "not an old address of a record"),
        "aliases: [Mơ Lục Ngạn]",
        "aliases: [mo-luc-ngan]",
    ),
    "OCOP-135": Meaning(Text("lời văn có ký tự điều khiển lạ", "the prose has a stray control character")),
    "OCOP-136": Meaning(
        Text(
            "hai bản ghi cùng một địa chỉ; bản ghi đầu được dùng",
            "two records have one address; the first stands",
        )
    ),
    "OCOP-137": Meaning(Text("không mở được tệp", "a file cannot be opened")),
}
"""By code; of rules the docstring is the page."""
