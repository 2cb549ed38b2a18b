"""What the codes of outputs mean: of channels (3xx), and of the site and print (5xx)."""

from __future__ import annotations

from collections.abc import Mapping

from generator.base.diagnostic import Severity, Text
from generator.reading.meanings import Meaning

_HINT, _WARNING = (Severity.HINT,), (Severity.WARNING,)

MEANINGS: Mapping[str, Meaning] = {
    "OCOP-301": Meaning(
        Text("thiếu một mục mà sàn bắt buộc", "a field that a channel asks for is missing"),
        severities=_WARNING,
        why=Text(
            "Sản phẩm hay quy cách ấy không có trong tệp đăng của sàn cho đến khi mục này được ghi. Các sàn khác và trang web không bị ảnh hưởng.",
            "The product or pack is not in that channel's file until the field is written. Other channels and the site are not touched.",
        ),
    ),
    "OCOP-302": Meaning(
        Text("dài hơn mức sàn cho phép", "a text is longer than a channel takes"),
        severities=_WARNING,
        why=Text(
            "Tùy sàn, câu được rút ngắn ở chỗ ngắt từ hoặc mặt hàng bị bỏ ra. Muốn sàn ấy có câu riêng thì ghi trong `channels` của sản phẩm.",
            "The channel's file has it cut between two words, or leaves the goods out, as the channel asks. Another text for that channel goes into `channels` of the product.",
        ),
    ),
    "OCOP-303": Meaning(
        Text("thiếu một mục mà sàn khuyên nên có", "a field that a channel would like is missing"),
        severities=_HINT,
        why=Text(
            "Mặt hàng vẫn được đăng; sàn khuyên nên có mục này để khách dễ tìm và tin hơn.",
            "The goods are offered all the same; the channel would like the field, for customers to find and trust them.",
        ),
    ),
    "OCOP-304": Meaning(
        Text("sàn không nhận loại hàng này", "a channel does not take goods of this kind"),
        severities=_HINT,
        why=Text(
            "Sàn có quy định riêng về loại hàng này, chẳng hạn đồ uống có cồn. Không cần sửa gì: mặt hàng chỉ không có trong tệp của sàn ấy.",
            "The channel has rules of its own for such goods, such as drinks with alcohol. Nothing need be mended: they are only not in that channel's file.",
        ),
    ),
    "OCOP-305": Meaning(
        Text("sàn không nhận cách viết này", "a channel does not take a value of this form"),
        severities=_WARNING,
        why=Text(
            "Sàn chỉ nhận giá trị theo một dạng nhất định. Ghi lại cho đúng dạng, hoặc ghi riêng cho sàn ấy trong `channels` của sản phẩm.",
            "The channel takes values of a certain form only. Write it so, or write it for that channel alone in `channels` of the product.",
        ),
    ),
    "OCOP-306": Meaning(
        Text("bản ghi tự ghi là không đăng lên sàn", "the record itself says not to offer it to a channel"),
        severities=_HINT,
        why=Text(
            "Bản ghi có `skip` cho sàn này, kèm lý do. Nhắc lại để khỏi quên.",
            "The record has `skip` for this channel, with a reason. It is said so that nobody forgets.",
        ),
    ),
    "OCOP-307": Meaning(
        Text(
            "chưa đăng lên sàn được: còn là bản nháp, hay chưa có quy cách",
            "cannot be offered yet: it is a draft, or has no packs",
        ),
        severities=_HINT,
        why=Text(
            "Sàn chỉ nhận mặt hàng đã công bố và có quy cách để mua. Bỏ dòng `draft` khi bản ghi đã xong, hoặc thêm `packs`.",
            "A channel takes what is published and has a pack to be bought. Take the line `draft` out once the record is done, or add `packs`.",
        ),
    ),
    "OCOP-310": Meaning(
        Text(
            "không có sàn tên như vậy, hoặc sàn có tệp mà danh mục không dùng",
            "there is no channel of that name, or one has a file and is not asked for",
        ),
        severities=(Severity.ERROR, Severity.HINT),
        why=Text(
            "Tên sàn là tên tệp trong `content/channels/` hoặc một trong các sàn có sẵn. Sàn có tệp mà không được ghi trong `channels` của catalogue.yml thì không được làm.",
            "A channel's name is that of its file in `content/channels/`, or one that comes with the program. One that has a file and is not among the `channels` of catalogue.yml is not made.",
        ),
    ),
    "OCOP-311": Meaning(
        Text("tệp của một sàn riêng viết sai", "the file of a channel of your own is wrong"),
        severities=(Severity.ERROR, Severity.WARNING),
        why=Text(
            "Cột chưa chắc đúng thì cả tệp đăng không được làm, để khỏi đăng sai hàng loạt. Cách viết tệp của sàn: docs/them-san.md.",
            "Where its columns are in doubt no file is made, for it would be wrong in every row. How such a file is written: docs/them-san.md.",
        ),
    ),
    "OCOP-312": Meaning(
        Text(
            "cột của một sàn riêng lấy từ một mục không có, hoặc không được công bố",
            "a column of a channel of your own is taken from a field that is not there, or is never published",
        ),
        why=Text(
            "Mỗi cột lấy từ một mục của sản phẩm, quy cách hay chủ thể. Mục không bao giờ công bố, như mã số thuế, thì không cột nào được lấy.",
            "A column is taken from a field of the product, the pack or the producer. What is never published, such as the tax code, no column may take.",
        ),
    ),
    "OCOP-501": Meaning(
        Text(
            "hội chợ chưa chọn sản phẩm nên không có tập giới thiệu",
            "a fair chooses no products, so it has no booklet",
        ),
        why=Text(
            "Ghi tên từng sản phẩm trong `products`, hoặc điều kiện chọn trong `select`.",
            "Name the products in `products`, or say in `select` which are meant.",
        ),
    ),
    "OCOP-502": Meaning(
        Text(
            "không sản phẩm nào đúng với điều hội chợ chọn nên không có tập giới thiệu",
            "no product is what a fair chooses, so it has no booklet",
        ),
        severities=_WARNING,
        why=Text(
            "Điều kiện trong `select` quá hẹp, hoặc các sản phẩm được ghi tên đều là bản nháp hay không có. Nhớ rằng hạng sao tính theo ngày của danh mục.",
            "What `select` asks for is too narrow, or all that is named is a draft or not there. Stars count as of the catalogue's day.",
        ),
    ),
    "OCOP-503": Meaning(
        Text(
            "màu chữ quá nhạt để đọc; trang giữ màu có sẵn",
            "a colour is too pale to be read; the site keeps its own",
        ),
        severities=_WARNING,
        why=Text(
            "Chữ và nền phải tương phản đủ để người mắt kém cũng đọc được (WCAG 2.2, mục 1.4.6). Chọn màu đậm hơn trong `theme` của catalogue.yml.",
            "Letters and paper need enough contrast for people who see little (WCAG 2.2, 1.4.6). Choose a darker colour in `theme` of catalogue.yml.",
        ),
    ),
    "OCOP-504": Meaning(
        Text(
            "bài viết trùng địa chỉ với một trang của danh mục nên không được đăng",
            "an editorial page has the address of a page of the catalogue and is not published",
        ),
        severities=_WARNING,
        why=Text(
            "Trang của danh mục được giữ. Đặt tên khác cho tệp trong `content/pages/`.",
            "The catalogue's page stands. Give the file in `content/pages/` another name.",
        ),
    ),
}
"""By code. Those of reading stand on their floor; of rules the docstring is the page."""
