"""Make `generator/model/claims.csv` from a folder's `banned-claims.csv`: `python tools/claims.py FOLDER`.

The folder's list is for people: a phrase stands for all like it (`nhất`), and a trap is told in prose. Here
stands by hand what a program looks for instead: the forms of each phrase, and the words in which it claims
nothing. In both `~` is the form and `…` a gap within a sentence.
"""

from __future__ import annotations

import csv
import sys
from collections.abc import Iterator
from pathlib import Path

LIST = Path(__file__).parent.parent / "generator" / "model" / "claims.csv"
COLUMNS = ("kind", "goods", "where", "level", "since", "law", "signs", "forms", "harmless")

KINDS = {
    "superlative": "superlative",
    "comparison": "comparison",
    "quality": "quality",
    "endorsement": "endorsement",
    "cure": "cure",
    "prevents or lowers disease": "disease",
    "medicine words": "medicine",
    "health effect": "effect",
    "medical persons": "person",
    "free-from": "free-from",
    "effect of drinking": "drinking",
    "geographical name": "indication",
    "market": "market",
    "state symbols": "symbol",
}
GOODS = {"all goods": "all", "food": "food", "cosmetics": "cosmetics", "alcohol < 15 %": "light-alcohol"}
# What has a rule of its own, or is no text at all.
ELSEWHERE = ("organic", "advertising", "required phrase", "OCOP", "sovereignty")
NOT_WORDS = ("tên địa danh được bảo hộ",)

# The first day of what did not hold before the programme began in 2018.
SINCE = {"37/2026/NĐ-CP": "2026-01-23", "44/2019/QH14": "2020-01-01"}

LAWS = {
    "181/2013/NĐ-CP and 06/2011/TT-BYT": "181/2013/NĐ-CP, 06/2011/TT-BYT",
    "law on intellectual property": "Luật Sở hữu trí tuệ",
}
# A flag is what an embroidery village sells.
LOWER = {"symbol": "hint"}

GOOD = [
    "tốt",
    "ngon",
    "thơm ngon",
    "đẹp",
    "thơm",
    "ngọt",
    "chất lượng",
    "sạch",
    "an toàn",
    "bổ",
    "bổ dưỡng",
    "quý",
    "nổi tiếng",
    "uy tín",
    "rẻ",
    "hiệu quả",
    "tuyệt vời",
    "hoàn hảo",
    "đậm đà",
    "cao cấp",
    "đặc sắc",
    "độc đáo",
    "hấp dẫn",
    "tinh khiết",
    "tinh túy",
    "hảo hạng",
    "thượng hạng",
    "bậc",
]
AILMENTS = [
    "ho",
    "cảm",
    "cảm cúm",
    "mất ngủ",
    "đau dạ dày",
    "viêm họng",
    "viêm",
    "xương khớp",
    "tiểu đường",
    "ung thư",
    "gút",
    "gout",
]
CLEAN = [
    "rau",
    "gạo",
    "thịt",
    "trứng",
    "thực phẩm",
    "nông sản",
    "chè",
    "trà",
    "mật ong",
    "tôm",
    "cá",
    "sản phẩm",
    "nguyên liệu",
]
FIRST = ["việt nam", "thế giới", "cả nước", "thị trường", "miền", "về chất lượng"]
OTHERS = ["hàng", "sản phẩm", "các loại", "các sản phẩm"]

FORMS = {
    "tốt nhất": [f"{word} nhất" for word in GOOD],
    "số một": [f"số một {of}" for of in FIRST] + ["thương hiệu số một", "lựa chọn số một"],
    "số 1": [f"số 1 {of}" for of in FIRST] + ["thương hiệu số 1", "lựa chọn số 1"],
    "tốt hơn hàng của ...": [f"{word} hơn {what}" for word in ("tốt", "ngon", "thơm") for what in OTHERS],
    "rẻ hơn ...": [f"rẻ hơn {what}" for what in OTHERS],
    "100 % tự nhiên": [
        f"{whole} {what}"
        for whole in ("100%", "100 %")
        for what in ("tự nhiên", "thiên nhiên", "nguyên chất")
    ],
    "sạch": [f"{what} sạch" for what in CLEAN],
    "được ... khuyên dùng": ["được…khuyên dùng", "được…tin dùng"],
    "chữa bệnh": ["chữa bệnh", "chữa được bệnh", "chữa trị", *(f"chữa {ailment}" for ailment in AILMENTS)],
    "trị bệnh": ["trị bệnh", "trị được bệnh", *(f"trị {ailment}" for ailment in AILMENTS)],
    "dứt điểm": ["chữa dứt điểm", "trị dứt điểm", "khỏi dứt điểm", "hết dứt điểm", "dứt điểm bệnh"],
    "phòng bệnh": ["phòng bệnh", "phòng ngừa bệnh", "ngăn ngừa bệnh", "phòng chống bệnh"],
    "ngừa ung thư": ["ngừa ung thư", "chống ung thư", "ngăn ung thư"],
    "chống tiểu đường": ["chống tiểu đường", "ngừa tiểu đường", "giảm tiểu đường", "hạ đường huyết"],
    "hạ huyết áp": ["hạ huyết áp", "giảm huyết áp", "ổn định huyết áp", "điều hòa huyết áp"],
    "hạ mỡ máu": ["hạ mỡ máu", "giảm mỡ máu", "giảm cholesterol", "hạ cholesterol"],
    "vị thuốc": ["vị thuốc", "thuốc quý", "thuốc tiên"],
    "thư cảm ơn của bệnh nhân": ["thư cảm ơn", "bệnh nhân"],
    "không chất bảo quản": [
        "không chất bảo quản",
        "không có chất bảo quản",
        "không sử dụng chất bảo quản",
        "không dùng chất bảo quản",
        "không chứa chất bảo quản",
    ],
    "không hóa chất": ["không hóa chất", "không có hóa chất", "không chứa hóa chất"],
    "không đường": ["không đường", "không chứa đường"],
    "khỏe hơn": ["giúp…khỏe hơn", "uống…khỏe hơn"],
    "trưởng thành": ["uống…trưởng thành"],
    "thành đạt": ["uống…thành đạt"],
    "hấp dẫn": ["giúp…hấp dẫn hơn", "uống…hấp dẫn hơn"],
    "xuất khẩu châu Âu": ["xuất khẩu châu âu", "chuẩn châu âu", "tiêu chuẩn châu âu"],
    "chuẩn FDA": ["chuẩn fda", "tiêu chuẩn fda"],
    "chữa": ["chữa mụn", "chữa nám", "chữa bệnh", "chữa rụng tóc", "chữa dứt"],
}
# A piece of text that each form has, where that is not the phrase: what is looked for first, since it is quick.
SIGNS = {
    "tốt nhất": "nhất",
    "duy nhất": "nhất",
    "tốt hơn hàng của ...": "hơn hàng|hơn sản|hơn các",
    "rẻ hơn ...": "hơn hàng|hơn sản|hơn các",
    "100 % tự nhiên": "100",
    "được ... khuyên dùng": "n dùng",
    "chữa bệnh": "chữa",
    "chữa khỏi": "chữa",
    "trị bệnh": "trị",
    "điều trị": "trị",
    "đặc trị": "trị",
    "trị mụn": "trị",
    "trị nám": "trị",
    "khỏi bệnh": "bệnh",
    "phòng bệnh": "bệnh",
    "bệnh viện": "bệnh",
    "thư cảm ơn của bệnh nhân": "bệnh|thư cảm ơn",
    "ngừa ung thư": "ung thư",
    "chống tiểu đường": "tiểu đường|huyết",
    "hạ huyết áp": "huyết",
    "hạ mỡ máu": "mỡ máu|cholesterol",
    "vị thuốc": "thuốc",
    "bài thuốc": "thuốc",
    "giải độc gan": " gan",
    "mát gan": " gan",
    "bác sĩ": "c sĩ",
    "dược sĩ": "c sĩ",
    "không chất bảo quản": "chất bảo quản",
    "không hóa chất": "hóa chất|hoá chất",
    "khỏe hơn": "khỏe hơn|khoẻ hơn",
    "không đường": "không đường|chứa đường",
    "hấp dẫn": "hấp dẫn hơn",
    "xuất khẩu châu Âu": "châu âu",
    "chuẩn FDA": "fda",
    "FDA chứng nhận": "fda",
    "quốc kỳ": "quốc",
    "Quốc huy": "quốc",
    "Quốc ca": "quốc",
}
# Said in a line or a name it sells; in an account it may tell how things are.
BRIEF = ("nhất", "sạch", "thuốc", "quốc kỳ", "Quốc huy", "Quốc ca")

WHEN = "~ là|~ khi|~ nên|~ trước|~ trong vòng|~ để|~ vào|~ lúc|~ từ tháng|~ ở nhiệt độ|~ định|~ thiết"
MEDICINES = (
    "~ nhuộm|~ lá|~ lào|~ bảo vệ thực vật|~ bvtv|~ trừ sâu|~ sâu|~ diệt|~ thú y|~ kháng sinh|~ tẩy|~ hóa học|"
    "~ kích thích|~ tăng trưởng|~ tăng trọng|~ bắc|~ nam|~ nổ|~ súng|~ màu|~ vẽ|cây ~|vườn ~|nhà ~|hiệu ~|"
    "không phải là ~|không phải ~|không là ~|thay thế ~|không ~|phun ~|xịt ~|tiêm ~"
)
ASKED = (
    "ý kiến ~|ý kiến của ~|hỏi ~|tham vấn ~|chỉ định của ~|hướng dẫn của ~|tư vấn của ~|đường ~|phố ~|gặp ~|"
    "đến ~|tới ~|gần ~|báo cho ~|báo ~"
)
NO_CURE = (
    "thay thế thuốc ~|thuốc ~|không ~|chưa ~|chẳng ~|không có tác dụng ~|không nhằm ~|khám ~|không thể ~"
)
HARMLESS = {
    "nhất": "thứ ~|thống ~|ít ~|nhiều ~|chậm ~|muộn ~|sớm ~|gần ~|mới ~|đồng ~|hợp ~|giải ~|hạng ~|lần ~|cao ~|"
    f"thấp ~|lâu ~|đệ ~|~ quán|~ trí|~ thời|~ loạt|~ tâm|{WHEN}",
    "tốt nhất": WHEN,
    "duy nhất": "một lần ~|~ một lần",
    "số một": "mục ~|nhà ~|tổ ~|xưởng ~",
    "số 1": "mục ~|nhà ~|tổ ~|xưởng ~",
    "hàng đầu": "~ tiên|lên ~|ưu tiên ~|mục tiêu ~|tiêu chí ~|yếu tố ~|điều ~|vấn đề ~|quan trọng ~|nhiệm vụ ~",
    "nguyên chất": "không ~|~ lượng|~ liệu",
    "sạch": "~ sẽ|nước ~|rửa ~",
    "chữa bệnh": NO_CURE,
    "chữa khỏi": NO_CURE,
    "trị bệnh": NO_CURE,
    "điều trị": NO_CURE,
    "phòng bệnh": f"tiêm ~|{NO_CURE}",
    "thuốc": MEDICINES,
    "vị thuốc": MEDICINES,
    "bài thuốc": MEDICINES,
    "giảm cân": "không ~",
    "bác sĩ": ASKED,
    "dược sĩ": ASKED,
    "bệnh viện": ASKED,
    "không đường": "~ bộ|~ sắt|~ hóa học|~ ray",
    "chỉ dẫn địa lý": "chưa có ~|đăng ký ~|xin ~",
}


def rows(folder: Path) -> Iterator[dict[str, str]]:
    """Yield a row for each phrase of the folder's list that a program can look for."""
    with (folder / "banned-claims.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            kind = "cosmetic" if row["kind_of_goods"] == "cosmetics" else KINDS.get(row["kind"])
            if row["kind"] in ELSEWHERE or kind is None:
                continue
            for phrase in (one.strip() for one in row["words"].replace(", ", "; ").split(";")):
                if phrase not in NOT_WORDS:
                    yield _row(row, kind, phrase)


def _row(row: dict[str, str], kind: str, phrase: str) -> dict[str, str]:
    law = row["source"].partition(";")[0].partition(",")[0].partition(" [")[0].partition(" (")[0].strip()
    return {
        "kind": kind,
        "goods": GOODS[row["kind_of_goods"]],
        "where": "brief" if phrase in BRIEF and kind != "cosmetic" else "all",
        "level": LOWER.get(kind, row["suggested_level"]),
        "since": next((day for name, day in SINCE.items() if law.startswith(name)), ""),
        "law": LAWS.get(law, law),
        "signs": SIGNS.get(phrase, phrase.lower()),
        "forms": "|".join(FORMS.get(phrase, [phrase.lower()])),
        "harmless": HARMLESS.get(phrase, ""),
    }


def main() -> None:
    """Write the list."""
    with LIST.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, COLUMNS, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows(Path(sys.argv[1])))


if __name__ == "__main__":
    main()
