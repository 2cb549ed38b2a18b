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
    why: Text | None = None
    """What comes of it and what to do, where no example shows that."""


MEANINGS: Mapping[str, Meaning] = {
    "OCOP-100": Meaning(
        Text(
            "một giá trị không hợp lệ, vì lý do chưa có tên riêng",
            "a value is not valid, for a reason without a name",
        ),
        why=Text(
            "Giá trị không qua được phép kiểm tra của mục ấy, và chương trình chưa có lời riêng cho trường hợp này. Mục ấy bị bỏ qua, phần còn lại của bản ghi vẫn được dùng.",
            "The value does not pass what its field asks for, and the program has no words of its own for this case. The field is left out, the rest of the record is used.",
        ),
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
        Text("tệp không phải UTF-8; bản ghi bị bỏ qua", "a file is not UTF-8; its record is left out"),
        why=Text(
            "Tệp được lưu bằng bảng mã khác, nên không biết chắc chữ nào là chữ nào. Mở tệp và lưu lại với mã hóa UTF-8; chữ kiểu TCVN3 (ABC) hay VNI cần đổi sang Unicode trước.",
            "The file was saved in another encoding, so nobody can be sure of its letters. Open it and save it as UTF-8; text in TCVN3 (ABC) or VNI must be converted to Unicode first.",
        ),
    ),
    "OCOP-122": Meaning(
        Text(
            "tệp có hai phần đầu; bản ghi bị bỏ qua", "a file has two front matters; its record is left out"
        ),
        why=Text(
            "Mỗi tệp chỉ chứa một bản ghi: một phần đầu giữa hai dòng `---`, rồi đến lời văn. Giữ một phần đầu, chuyển bản ghi kia sang tệp riêng.",
            "A file holds one record: one front matter between two lines `---`, then the prose. Keep one, and give the other record a file of its own.",
        ),
    ),
    "OCOP-123": Meaning(
        Text(
            "tệp không có phần đầu giữa hai dòng `---`", "a file has no front matter between two lines `---`"
        ),
        why=Text(
            "Tệp .md phải mở đầu bằng một dòng `---`, rồi các mục, rồi một dòng `---` nữa, sau đó mới đến lời văn. Thiếu một trong hai dòng ấy thì không biết đâu là mục, đâu là lời văn, nên bản ghi bị bỏ qua.",
            "A file .md begins with a line `---`, then come the fields, another line `---`, and then the prose. Without both lines nobody can tell fields from prose, so the record is left out.",
        ),
    ),
    "OCOP-124": Meaning(
        Text(
            "một bản ghi có cả ở .md và .yml; .md được dùng",
            "a record is in both .md and .yml; the .md stands",
        ),
        why=Text(
            "Một bản ghi viết ở .md hay .yml đều được, nhưng chỉ một tệp. Xóa tệp thừa, hoặc chép phần còn thiếu sang tệp được dùng.",
            "A record may be written as .md or as .yml, in one file only. Take the other file away, or copy what is missing into the one that stands.",
        ),
    ),
    "OCOP-125": Meaning(
        Text("bản tiếng Anh không có bản ghi đi cùng", "an English file has no record beside it"),
        why=Text(
            "Bản tiếng Anh nằm cạnh bản ghi tiếng Việt và cùng tên: `hai-hien.md` và `hai-hien.en.md`. Thường là tên tệp gõ sai, hoặc bản tiếng Việt đã đổi tên.",
            "The English file lies beside the Vietnamese one and has its name: `hai-hien.md` and `hai-hien.en.md`. Mostly the name is misspelt, or the Vietnamese file was renamed.",
        ),
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
        ),
        why=Text(
            "Tên tệp hay thư mục là địa chỉ trên trang, nên chỉ gồm chữ thường không dấu, số và gạch nối. Bản ghi tạm được đọc với tên đã đổi; hãy đổi tên tệp cho khớp.",
            "The name of a file or folder is an address on the site, so it is of small letters without marks, digits and hyphens. The record is read under a mended name for now; rename the file so.",
        ),
    ),
    "OCOP-128": Meaning(
        Text("tên tệp không phải UTF-8; tệp bị bỏ qua", "the name of a file is not UTF-8; it is left out"),
        why=Text(
            "Tệp nén trên máy khác rồi giải nén ra hay bị như vậy. Đặt lại tên cho tệp.",
            "Files that were packed on another machine often are so. Rename the file.",
        ),
    ),
    "OCOP-129": Meaning(
        Text(
            "thiếu thư mục content/, thiếu catalogue.yml, hoặc chưa có bản ghi",
            "the folder content/, catalogue.yml or any record is missing",
        ),
        severities=(Severity.ERROR, Severity.WARNING),
        why=Text(
            "Thiếu `catalogue.yml` thì trang vẫn được dựng với tên thư mục và một địa chỉ chỉ mở được trên máy này. Không có `content/` thường là vì lệnh chạy không đúng thư mục.",
            "Without `catalogue.yml` the site is built under the folder's name and an address for this computer only. No `content/` mostly means that the command runs in another folder.",
        ),
    ),
    "OCOP-130": Meaning(
        Text("không bản ghi nào dùng tệp này", "no record asks for a file"),
        severities=(Severity.WARNING,),
        why=Text(
            "Tệp không hỏng gì, chỉ là không ai nhắc đến nên không được đăng: ảnh chưa ghi trong `photos`, tên gõ sai, hay tệp để quên. Tệp có tên bắt đầu bằng `_` hoặc `.` thì không bị nhắc.",
            "Nothing is wrong with the file; nobody names it, so it is not published: a photo that is not among the `photos`, a misspelt name, a file left behind. Files whose names begin with `_` or `.` are passed over.",
        ),
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
    "OCOP-135": Meaning(
        Text("lời văn có ký tự điều khiển lạ", "the prose has a stray control character"),
        why=Text(
            "Ký tự không nhìn thấy này thường lọt vào khi chép từ tệp Word hay PDF. Nó bị bỏ đi khi đăng; hãy xóa nó trong tệp.",
            "Such a sign cannot be seen, and mostly comes in when text is copied from Word or a PDF. It is dropped when the text is published; take it out of the file.",
        ),
    ),
    "OCOP-136": Meaning(
        Text(
            "hai bản ghi cùng một địa chỉ; bản ghi đầu được dùng",
            "two records have one address; the first stands",
        ),
        why=Text(
            "Hai tên tệp khác nhau nhưng bỏ dấu đi thì thành một địa chỉ. Bản ghi đứng trước được giữ; đổi tên tệp kia.",
            "Two names of files differ, and give the same address once their marks are taken off. The first record stands; rename the other file.",
        ),
    ),
    "OCOP-137": Meaning(
        Text("không mở được tệp", "a file cannot be opened"),
        why=Text(
            "Tệp có đó nhưng máy không cho đọc: không có quyền, hoặc đang bị chương trình khác khóa.",
            "The file is there and the system does not let it be read: the right to is missing, or another program holds it.",
        ),
    ),
}
"""By code; of rules the docstring is the page."""
