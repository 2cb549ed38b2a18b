"""The programme's short lists: a code, its label in both languages, and what else people write for it."""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from generator.base.diagnostic import Problem, Text
from generator.model.lists import table
from generator.model.near import nearest
from generator.model.values.written import shown

_UNKNOWN = Text(vi="`{input}` không có trong: {names}", en="`{input}` is not one of: {names}")
_DID_YOU_MEAN = Text(vi="ý bạn là `{near}` ({label})?", en="did you mean `{near}` ({label})?")


class Codes(Mapping[str, Text]):
    """Codes in the order of the programme, each with its label."""

    def __init__(self, labels: Mapping[str, Text], also: Mapping[str, str] | None = None) -> None:
        self._labels = dict(labels)
        self._known = {
            plain(label): code for code, text in labels.items() for label in (code, text.vi, text.en)
        }
        labels_vi = ", ".join(label.vi[0].lower() + label.vi[1:] for label in labels.values())
        # Who reads Vietnamese knows the programme's words, and they are read as well as the codes.
        self._names = Text(vi=labels_vi, en=", ".join(labels))
        self._known |= {plain(said): code for said, code in (also or {}).items()}

    def read(self, text: str) -> str:
        """Return the code that a text means; raise `Problem` with the nearest where it means none."""
        if code := self._known.get(text) or self._known.get(plain(text)):
            return code
        near = nearest(text, self._known)
        hint = _DID_YOU_MEAN.fill(near=self._known[near], label=self[self._known[near]]) if near else None
        raise Problem("OCOP-111", _UNKNOWN.fill(input=shown(text), names=self._names), hint)

    @property
    def written(self) -> Collection[str]:
        """Return every form that is read, as `plain` leaves it."""
        return self._known.keys()

    def __getitem__(self, code: str) -> Text:
        return self._labels[code]

    def __iter__(self) -> Iterator[str]:
        return iter(self._labels)

    def __len__(self) -> int:
        return len(self._labels)


@dataclass(frozen=True, slots=True)
class ProductSet:
    """One of the 26 sets (bộ sản phẩm) of 26/2026/QĐ-TTg, Phụ lục I."""

    number: int
    label: Text
    group: str
    """The code of the group that it belongs to."""
    subgroup: str
    """The phân nhóm between the two, in Vietnamese."""
    ministries: tuple[str, ...]
    """Who governs it, in Vietnamese."""
    samples: bool
    """Whether samples go with the dossier."""


class ProductSets(Mapping[int, ProductSet]):
    """The sets by their numbers, read when one is asked for."""

    @cached_property
    def _sets(self) -> Mapping[int, ProductSet]:
        return {
            int(number): ProductSet(
                int(number), Text(vi, en), group, subgroup, tuple(ministry.split("; ")), sample == "yes"
            )
            for number, group, subgroup, vi, en, ministry, sample, _ in table("sets.csv")
        }

    def __getitem__(self, number: int) -> ProductSet:
        return self._sets[number]

    def __iter__(self) -> Iterator[int]:
        return iter(self._sets)

    def __len__(self) -> int:
        return len(self._sets)


def plain(text: str) -> str:
    """Return a text as a code would be written: small letters, no marks, single hyphens."""
    bare = unicodedata.normalize("NFD", text.strip().lower().replace("đ", "d"))
    letters = "".join(c if c.isalnum() or c in "+/" else " " for c in bare if not unicodedata.combining(c))
    return "-".join(letters.split())


GROUPS = Codes(
    # Decision 26/2026/QĐ-TTg, Điều 2.2 (as 148/QĐ-TTg before).
    {
        "thuc-pham": Text("Thực phẩm", "Food"),
        "do-uong": Text("Đồ uống", "Drinks"),
        "duoc-lieu": Text("Dược liệu", "Herbal goods"),
        "thu-cong-my-nghe": Text("Thủ công mỹ nghệ", "Crafts"),
        "sinh-vat-canh": Text("Sinh vật cảnh", "Ornamental plants"),
        "du-lich": Text("Du lịch cộng đồng", "Community tourism"),
    },
    also={
        "Dược liệu và sản phẩm từ dược liệu": "duoc-lieu",
        "Hàng thủ công mỹ nghệ": "thu-cong-my-nghe",
        "Dịch vụ du lịch cộng đồng, du lịch sinh thái và điểm du lịch": "du-lich",
        "Du lịch": "du-lich",
        "Tourism": "du-lich",
        "Handicrafts": "thu-cong-my-nghe",
        # The industries of Decision 1048/QĐ-TTg that went whole, or all but whole, into one of these.
        "Thảo dược": "duoc-lieu",
        "Vải và may mặc": "thu-cong-my-nghe",
        "Lưu niệm - nội thất - trang trí": "thu-cong-my-nghe",
        "Dịch vụ du lịch nông thôn": "du-lich",
        "Dịch vụ du lịch nông thôn và bán hàng": "du-lich",
    },
)
SETS = ProductSets()
"""Each set by its number; `SETS[9].group` is `thuc-pham`."""
OLD_GROUPS = Codes(
    # Decision 1048/QĐ-TTg of 2019.
    {
        "thuc-pham": Text("Thực phẩm", "Food"),
        "do-uong": Text("Đồ uống", "Drinks"),
        "thao-duoc": Text("Thảo dược", "Herbs"),
        "vai-may-mac": Text("Vải và may mặc", "Cloth and clothing"),
        "luu-niem-noi-that-trang-tri": Text(
            "Lưu niệm, nội thất, trang trí", "Gifts, furniture and decoration"
        ),
        "du-lich-nong-thon": Text("Dịch vụ du lịch nông thôn", "Rural tourism"),
    }
)
PROCESSING = Codes(
    {
        "processed": Text("Đã chế biến", "Processed"),
        "semi-processed": Text("Sơ chế", "Semi-processed"),
        "raw": Text("Thô", "Raw"),
        "fresh": Text("Tươi", "Fresh"),
        "service": Text("Dịch vụ", "Service"),
    }
)
PRODUCER_KINDS = Codes(
    # Decision 26/2026/QĐ-TTg, Điều 2.3.
    {
        "cooperative": Text("Hợp tác xã", "Cooperative"),
        "cooperative-group": Text("Tổ hợp tác", "Cooperative group"),
        "company": Text("Doanh nghiệp", "Company"),
        "household": Text("Hộ sản xuất", "Household"),
        "farm": Text("Trang trại", "Farm"),
        "craft-village": Text("Làng nghề", "Craft village"),
        "association": Text("Hội, hiệp hội", "Association"),
    },
    also={"HTX": "cooperative", "Công ty": "company", "Hộ kinh doanh": "household"},
)
POINT_KINDS = Codes(
    # 950/QĐ-BCT names the places where points stand.
    {
        "shop": Text("Cửa hàng", "Shop"),
        "supermarket": Text("Siêu thị", "Supermarket"),
        "market": Text("Chợ", "Market"),
        "rest-stop": Text("Trạm dừng nghỉ", "Rest stop"),
        "station": Text("Nhà ga, bến xe", "Station"),
        "airport": Text("Sân bay", "Airport"),
        "tourist-site": Text("Điểm du lịch", "Tourist site"),
        "craft-village": Text("Làng nghề", "Craft village"),
        "hotel": Text("Khách sạn", "Hotel"),
        "restaurant": Text("Nhà hàng", "Restaurant"),
        "post-office": Text("Bưu điện", "Post office"),
        "fair-hall": Text("Khu hội chợ", "Fair hall"),
        "office": Text("Trụ sở", "Office"),
    }
)
DECISIONS = Codes(
    {
        "1048": Text("1048/QĐ-TTg (2019)", "1048/QĐ-TTg (2019)"),
        "148": Text("148/QĐ-TTg (2023)", "148/QĐ-TTg (2023)"),
        "148+1489": Text("148/QĐ-TTg và 1489/QĐ-TTg", "148/QĐ-TTg with 1489/QĐ-TTg"),
        "26/2026": Text("26/2026/QĐ-TTg", "26/2026/QĐ-TTg"),
    }
)
AVAILABILITY = Codes(
    {
        "in-stock": Text("Còn hàng", "In stock"),
        "out-of-stock": Text("Tạm hết", "Out of stock"),
        "preorder": Text("Đặt trước", "Made to order"),
        "seasonal": Text("Theo mùa", "In season only"),
    },
    also={"Hết hàng": "out-of-stock", "Pre-order": "preorder"},
)
PHOTO_KINDS = Codes(
    {
        "pack": Text("Bao gói", "Pack"),
        "label": Text("Nhãn", "Label"),
        "making": Text("Cách làm", "Making"),
        "place": Text("Nơi làm", "Place"),
        "person": Text("Người làm", "Person"),
        "certificate": Text("Giấy chứng nhận", "Certificate"),
    }
)
REGISTRATION_KINDS = Codes(
    {
        "new": Text("Mới", "New"),
        "upgrade": Text("Nâng hạng", "Upgrade"),
        "renewal": Text("Đánh giá lại", "Renewal"),
    }
)
DECLARATION_KINDS = Codes(
    {
        "self-declaration": Text("Tự công bố", "Self-declaration"),
        "registration": Text("Đăng ký bản công bố", "Registered declaration"),
        "test-report": Text("Phiếu kiểm nghiệm", "Test report"),
        "origin-certificate": Text("Giấy chứng nhận xuất xứ", "Certificate of origin"),
    }
)
MARK_KINDS = Codes(
    {
        "trademark": Text("Nhãn hiệu", "Trade mark"),
        "collective": Text("Nhãn hiệu tập thể", "Collective mark"),
        "certification": Text("Nhãn hiệu chứng nhận", "Certification mark"),
        "geographical-indication": Text("Chỉ dẫn địa lý", "Geographical indication"),
    }
)
CONSENTS = Codes(
    {
        "name": Text("Họ tên", "Name"),
        "portrait": Text("Ảnh chân dung", "Portrait"),
        "phone": Text("Số điện thoại", "Telephone"),
    }
)
FAIR_ORDERS = Codes(
    {
        "group": Text("Theo nhóm", "By group"),
        "producer": Text("Theo nhà sản xuất", "By maker"),
        "place": Text("Theo nơi làm", "By place"),
        "stars": Text("Theo hạng sao", "By stars"),
        "name": Text("Theo tên", "By name"),
    }
)
PIECES = Codes(
    {
        "booklet": Text("Tập giới thiệu", "Booklet"),
        "price-list": Text("Bảng giá", "Price list"),
        "order-form": Text("Phiếu đặt hàng", "Order form"),
        "labels": Text("Nhãn kệ", "Shelf labels"),
        "talkers": Text("Thẻ kệ", "Shelf talkers"),
        "tents": Text("Thẻ bàn", "Table tents"),
        "poster": Text("Áp phích", "Poster"),
        "roll-up": Text("Băng rôn cuốn", "Roll-up"),
        "postcards": Text("Bưu thiếp", "Postcards"),
        "wholesale-sheet": Text("Tờ chào sỉ", "Wholesale sheet"),
    }
)
LANGUAGES = Codes({"vi": Text("Tiếng Việt", "Vietnamese"), "en": Text("Tiếng Anh", "English")})
SEVERITIES = Codes(
    {
        "error": Text("lỗi", "error"),
        "warning": Text("cảnh báo", "warning"),
        "hint": Text("gợi ý", "hint"),
        "off": Text("tắt", "off"),
    }
)
