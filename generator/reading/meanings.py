"""What each code of reading means, for whoever meets it in a report: `ocop explain OCOP-104`."""

from __future__ import annotations

from collections.abc import Mapping

from generator.base.diagnostic import Text

MEANINGS: Mapping[str, Text] = {
    "OCOP-100": Text(
        "một giá trị không hợp lệ, vì lý do chưa có tên riêng",
        "a value is not valid, for a reason without a name",
    ),
    "OCOP-101": Text("tệp không phải YAML; bản ghi bị bỏ qua", "a file is no YAML; its record is left out"),
    "OCOP-102": Text("một mục viết hai lần; lần đầu được dùng", "a field is given twice; the first stands"),
    "OCOP-103": Text("thiếu một mục bắt buộc", "a field that must be there is missing"),
    "OCOP-104": Text("không có mục nào tên như vậy", "there is no field of that name"),
    "OCOP-105": Text(
        "không phải một số, số nguyên hay phần trăm", "not a number, a whole number or a percentage"
    ),
    "OCOP-106": Text("không phải ngày, tháng hay năm", "not a date, a month or a year"),
    "OCOP-107": Text("giá trị ở ngoài khoảng cho phép", "a value is out of its bounds"),
    "OCOP-108": Text(
        "một câu dài hơn quy định; vẫn đăng nguyên", "a text is longer than it may be; it is published whole"
    ),
    "OCOP-109": Text(
        "không phải mã vạch (GTIN), hoặc sai số kiểm tra", "not a GTIN, or its check digit is wrong"
    ),
    "OCOP-110": Text(
        "bí danh YAML (`&`, `*`) không được dùng", "an alias of YAML (`&`, `*`) is not used here"
    ),
    "OCOP-111": Text("không có trong danh sách mã của chương trình", "not one of the programme's codes"),
    "OCOP-112": Text("một giá trị có thể hiểu hai cách", "a value could be read in two ways"),
    "OCOP-113": Text("không phải lượng và đơn vị", "not a quantity with its unit"),
    "OCOP-114": Text("không phải số tiền", "not an amount of money"),
    "OCOP-115": Text("không phải thời hạn", "not a length of time"),
    "OCOP-116": Text("không phải tọa độ ở Việt Nam", "not coordinates in Viet Nam"),
    "OCOP-117": Text("không phải giờ mở cửa", "not opening hours"),
    "OCOP-118": Text("không phải đơn vị hành chính", "not an administrative unit"),
    "OCOP-119": Text("không phải có hay không", "neither yes nor no"),
    "OCOP-120": Text(
        "một danh sách, nhóm mục con hay câu chữ ở chỗ của thứ khác",
        "a list, a group of fields or a text stands where another belongs",
    ),
    "OCOP-121": Text(
        "tệp không phải UTF-8; bản ghi bị bỏ qua", "a file is not UTF-8; its record is left out"
    ),
    "OCOP-122": Text(
        "tệp có hai phần đầu; bản ghi bị bỏ qua", "a file has two front matters; its record is left out"
    ),
    "OCOP-123": Text(
        "tệp không có phần đầu giữa hai dòng `---`", "a file has no front matter between two lines `---`"
    ),
    "OCOP-124": Text(
        "một bản ghi có cả ở .md và .yml; .md được dùng", "a record is in both .md and .yml; the .md stands"
    ),
    "OCOP-125": Text("bản tiếng Anh không có bản ghi đi cùng", "an English file has no record beside it"),
    "OCOP-126": Text(
        "bản tiếng Anh có mục không dịch, hoặc không khớp",
        "an English file says what is not translated, or fits nothing",
    ),
    "OCOP-127": Text(
        "tên thư mục hay tệp không dùng làm địa chỉ được", "the name of a folder or file cannot be an address"
    ),
    "OCOP-128": Text(
        "tên tệp không phải UTF-8; tệp bị bỏ qua", "the name of a file is not UTF-8; it is left out"
    ),
    "OCOP-129": Text(
        "thiếu content/, catalogue.yml, hoặc chưa có bản ghi",
        "content/, catalogue.yml or any record is missing",
    ),
    "OCOP-130": Text("không bản ghi nào dùng tệp này", "no record asks for a file"),
    "OCOP-131": Text("không phải số điện thoại", "not a telephone number"),
    "OCOP-132": Text(
        "không phải địa chỉ web, thư điện tử hay mã màu", "not a web address, an e-mail address or a colour"
    ),
    "OCOP-133": Text("không dùng làm mã hàng (SKU) được", "cannot be a SKU"),
    "OCOP-134": Text("không phải địa chỉ cũ của một bản ghi", "not an old address of a record"),
    "OCOP-135": Text("lời văn có ký tự điều khiển lạ", "the prose has a stray control character"),
    "OCOP-136": Text(
        "hai bản ghi cùng một địa chỉ; bản ghi đầu được dùng",
        "two records have one address; the first stands",
    ),
    "OCOP-137": Text("không mở được tệp", "a file cannot be opened"),
}
"""By code; of rules the docstring is the page."""
