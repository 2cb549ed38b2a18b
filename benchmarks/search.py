"""How long the search index takes to build and how much of it a first query moves.

    python -m benchmarks.search [PRODUCTS ...]

Records are made up, with the words, names and codes that real ones have. The queries run through
`theme/site/assets/query.js` in Node, which says what it fetched; gzip is what a web server would send.
"""

from __future__ import annotations

import gzip
import json
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from generator.outputs.search.fold import fold
from generator.outputs.search.index import Entry, build

ASSETS = Path(__file__).parents[1] / "theme/site/assets"

GOODS = """Nước mắm|fish sauce;Mắm tôm|shrimp paste;Mắm nêm|anchovy paste;Bánh tráng|rice paper;Bánh tét|rice cake;
Bánh dừa nướng|grilled coconut cake;Bánh đậu xanh|mung bean cake;Bánh đa|rice cracker;Miến dong|canna noodles;
Mì Quảng khô|dried Quảng noodles;Bún khô|dried rice noodles;Phở khô|dried phở;Gạo thơm|fragrant rice;Gạo nếp|sticky rice;
Nếp cái hoa vàng|sticky rice;Trà xanh|green tea;Trà cà gai leo|herbal tea;Trà gừng|ginger tea;Trà atiso|artichoke tea;
Trà shan tuyết|shan tea;Cà phê rang xay|ground coffee;Mật ong rừng|forest honey;Mật ong hoa nhãn|longan honey;
Rượu cần|jar wine;Rượu nếp|rice wine;Rượu mơ|apricot wine;Siro dâu|mulberry syrup;Nước ép chanh dây|passion fruit juice;
Tinh bột nghệ|turmeric starch;Viên nghệ mật ong|turmeric honey pills;Cao đinh lăng|polyscias extract;Sâm Ngọc Linh|ginseng;
Tinh dầu sả|lemongrass oil;Tinh dầu tràm|cajuput oil;Dầu lạc|peanut oil;Dầu phộng|peanut oil;Tiêu đen|black pepper;
Tiêu sọ|white pepper;Ớt bột|chilli powder;Tương ớt|chilli sauce;Muối tôm|shrimp salt;Muối ớt|chilli salt;
Chả cá|fish cake;Chả bò|beef roll;Nem chua|fermented pork;Thịt trâu gác bếp|smoked buffalo;Lạp xưởng|sausage;
Cá khô|dried fish;Mực một nắng|sun-dried squid;Tôm khô|dried shrimp;Cá cơm rim|glazed anchovies;Yến sào|bird's nest;
Nấm linh chi|lingzhi mushroom;Nấm hương|shiitake;Nấm rơm|straw mushroom;Măng khô|dried bamboo shoots;Rau má|pennywort;
Bưởi da xanh|green pomelo;Cam sành|orange;Xoài cát|mango;Thanh long|dragon fruit;Chuối sấy|dried banana;Mít sấy|dried jackfruit;
Khoai lang sấy|dried sweet potato;Hạt điều|cashew nuts;Hạt sen|lotus seeds;Đậu phộng rang|roasted peanuts;
Đèn lồng|lantern;Nón lá|palm hat;Chiếu cói|sedge mat;Khăn thổ cẩm|brocade scarf;Túi thổ cẩm|brocade bag;Lụa tơ tằm|silk;
Gốm gia dụng|pottery;Tranh tre|bamboo picture;Giỏ lục bình|hyacinth basket;Hương trầm|agarwood incense;Hoa mai|apricot blossom;
Cây quất cảnh|kumquat tree;Du lịch cộng đồng|community tourism;Homestay làng nghề|craft village homestay"""
KINDS = """truyền thống;thượng hạng;hữu cơ;sạch;nguyên chất;đặc biệt;gia truyền;hảo hạng;loại một;sấy lạnh;sấy dẻo;không đường;
ít muối;hộp quà;túi lọc;cao cấp;ba năm;mười hai tháng;vùng cao;đất Quảng;ven biển;chưng cất"""
PROPER = """An;Ái;Ân;Bảo;Bắc;Bình;Bửu;Cẩm;Cát;Cao;Châu;Chánh;Cường;Dân;Diên;Duy;Dương;Đà;Đại;Đạo;Đào;Điện;Định;Đình;Đông;Đồng;
Đức;Gia;Giang;Hà;Hải;Hạnh;Hậu;Hiền;Hiệp;Hòa;Hoài;Hoàng;Hồng;Huệ;Hùng;Hưng;Hương;Hữu;Khánh;Khê;Kim;Kiên;Lạc;Lâm;Lan;Lập;
Lệ;Liên;Linh;Long;Lộc;Lợi;Lương;Mai;Minh;Mỹ;Nam;Nga;Ngân;Nghĩa;Ngọc;Nguyên;Nguyễn;Nhân;Nhật;Nhơn;Ninh;Phát;Phong;Phú;Phúc;
Phước;Phương;Quang;Quảng;Quế;Quốc;Quý;Sa;Sơn;Tài;Tam;Tân;Tây;Thái;Thanh;Thành;Thăng;Thắng;Thiện;Thịnh;Thọ;Thu;Thuận;Thủy;
Tiên;Tiến;Tín;Toàn;Trà;Trung;Trường;Tú;Tuấn;Tùng;Văn;Vân;Vinh;Vĩnh;Việt;Xuân;Yên;Yến"""
MAKERS = (
    "Hợp tác xã nông nghiệp",
    "Hợp tác xã",
    "Công ty TNHH",
    "Công ty cổ phần",
    "Cơ sở sản xuất",
    "Hộ kinh doanh",
)
GROUPS = {
    "thuc-pham": "Thực phẩm",
    "do-uong": "Đồ uống",
    "duoc-lieu": "Dược liệu",
    "thu-cong-my-nghe": "Thủ công mỹ nghệ",
}
PROVINCES = (
    "Đà Nẵng",
    "Quảng Ngãi",
    "Gia Lai",
    "Thái Nguyên",
    "Lâm Đồng",
    "Cà Mau",
    "Nghệ An",
    "Tuyên Quang",
)
OLD_PROVINCES = (
    "Quảng Nam",
    "Kon Tum",
    "Bình Định",
    "Bắc Kạn",
    "Đắk Nông",
    "Bạc Liêu",
    "Nghệ An",
    "Hà Giang",
)

ASK = """
const [, folder, code, asked] = process.argv
const { find, library } = await import("data:text/javascript," + encodeURIComponent(code))
const { readFile } = await import("node:fs/promises")
const answers = {}
for (const texts of JSON.parse(asked)) {
  const fetched = []
  const get = library(async name => { fetched.push(name); return JSON.parse(await readFile(`${folder}/${name}`, "utf8")) })
  const start = performance.now()
  let answer
  for (const text of texts) answer = await find(get, text)
  answers[texts.at(-1) + (texts.length > 1 ? " (by letters)" : "")] = { total: answer.total, fetched, ms: performance.now() - start }
}
console.log(JSON.stringify(answers))
"""


def main(counts: Iterable[int]) -> None:
    """Print what an index of each size takes."""
    for count in counts:
        entries = records(count)
        start = time.perf_counter()
        files = build(entries)
        report(count, time.perf_counter() - start, files)
        queries = [[text] for text in queries_of(entries)] + [letters("nuoc mam"), letters("banh trang")]
        report_queries(files, queries)


def records(count: int) -> list[Entry]:
    """Return made-up products, the same ones each time."""
    dice = random.Random(26)
    goods, kinds, proper = (words.replace("\n", "").split(";") for words in (GOODS, KINDS, PROPER))
    places = [" ".join(dice.sample(proper, 2)) for _ in range(max(30, count // 10))]
    makers = [f"{dice.choice(MAKERS)} {' '.join(dice.sample(proper, 2))}" for _ in range(max(20, count // 3))]
    return [record(number, dice, (goods, kinds, proper, places, makers)) for number in range(count)]


def record(number: int, dice: random.Random, words: tuple[list[str], ...]) -> Entry:
    """Return one product."""
    goods, kinds, proper, places, makers = words
    (good, english), own = dice.choice(goods).split("|"), " ".join(dice.sample(proper, 2))
    name = f"{good} {dice.choice(kinds)} {own}" if dice.random() < 0.6 else f"{good} {own}"
    province = dice.randrange(len(PROVINCES))
    place, old = dice.choice(places), dice.choice(places)
    group = dice.choice(list(GROUPS))
    sku = f"{''.join(word[0] for word in fold(good).split())}-{fold(own).replace(' ', '')[:4]}-{dice.choice((50, 100, 250, 500))}".upper()
    slug = f"{fold(name)} {number}".replace(" ", "-")
    return Entry(
        url=f"san-pham/{slug}/",
        name=name,
        texts=(
            (name, 3),
            (f"{own} {english}", 3),
            (dice.choice(makers), 2),
            (f"xã {place}, {PROVINCES[province]}", 1),
            (f"xã {old}, {OLD_PROVINCES[province]}", 1),
            (GROUPS[group], 1),
            (sku, 2),
            (f"893{dice.randrange(10**10):010}", 2),
        ),
        photo="" if dice.random() < 0.2 else f"photos/{dice.randrange(16**12):012x}-112.webp",
        group=group,
        stars=dice.choice((0, 3, 3, 3, 4, 4, 5)),
        place=f"Xã {place}",
        price=f"{dice.randrange(20, 900)}.000 ₫",
    )


def queries_of(entries: list[Entry]) -> list[str]:
    """Return what people type: goods, a whole name, a maker, a place, a code, a wrong letter."""
    some = entries[len(entries) // 2]
    maker, place, sku = (some.texts[at][0] for at in (2, 3, 6))
    wrong = f"{fold(some.name)[:-1]}x"
    return [
        "nuoc mam",
        "banh",
        "n",
        "th",
        some.name,
        fold(some.name),
        maker,
        place,
        sku,
        some.texts[7][0],
        wrong,
        "nuoc man nhi",
    ]


def letters(text: str) -> list[str]:
    """Return the text as it grows under somebody's fingers."""
    return [text[:end] for end in range(1, len(text) + 1)]


def report(count: int, seconds: float, files: Mapping[str, bytes]) -> None:
    """Print the time and the size of each kind of file."""
    print(
        f"\n{count} products: built in {seconds:.2f} s, {len(files)} files, {sum(map(len, files.values())) / 1000:.0f} kB"
    )
    kinds = {"index.json": "root", "s": "syllables", "p": "postings", "b": "beginnings", "c": "cards"}
    for kind, title in kinds.items():
        datas = [data for name, data in files.items() if name.split("-")[0] == kind]
        sizes = [zipped(data) for data in datas] or [0]
        raw = sum(map(len, datas))
        print(
            f"  {title:<11}{len(datas):>4} files {raw / 1000:8.1f} kB, gzip {sum(sizes) / 1000:7.1f} kB, largest {max(sizes) / 1000:5.1f} kB"
        )


def report_queries(files: Mapping[str, bytes], queries: list[list[str]]) -> None:
    """Print what each query, the first of its page, fetches with the root."""
    for text, answer in ask(files, queries).items():
        fetched = [files[name] for name in answer["fetched"]]
        raw, sent = sum(map(len, fetched)), sum(map(zipped, fetched))
        print(
            f"  {sent / 1000:6.1f} kB gzip {raw / 1000:7.1f} kB {len(fetched):>3} files {answer['ms']:6.0f} ms {answer['total']:>6} found  {text}"
        )


def ask(files: Mapping[str, bytes], queries: list[list[str]]) -> dict[str, dict[str, Any]]:
    """Return what the browser's own code finds and fetches."""
    code = (ASSETS / "query.js").read_text("utf-8")
    with tempfile.TemporaryDirectory() as folder:
        for name, data in files.items():
            (Path(folder) / name).write_bytes(data)
        command = ["node", "--input-type=module", "-e", ASK, folder, code, json.dumps(queries)]
        done = subprocess.run(command, capture_output=True, check=True, text=True)
        answers: dict[str, dict[str, Any]] = json.loads(done.stdout)
    return answers


def zipped(data: bytes) -> int:
    """Return the bytes that a server sends."""
    return len(gzip.compress(data, 6))


if __name__ == "__main__":
    main([int(count) for count in sys.argv[1:]] or [1_000, 5_000, 20_000])
