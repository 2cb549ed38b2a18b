"""Made-up catalogues, the same ones each time: as this program reads them, and as Hugo reads them.

    python -m benchmarks.records PRODUCTS FOLDER

Both get the same front matter and the same prose. Hugo's files call the name `title` and carry beside
what this program works out by itself: the stars of today, the order of lists, the terms of its
taxonomies. There are no photographs: both programs would only link to files that other tools made.
"""

from __future__ import annotations

import json
import random
import shutil
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from benchmarks.search import GOODS, KINDS, MAKERS, PROPER
from generator.kit.words import words_of
from generator.model.codes import AVAILABILITY, POINT_KINDS, PRODUCER_KINDS
from generator.model.codes import GROUPS as LABELS
from generator.model.gazetteer import became
from generator.model.territory import Unit, provinces, within
from generator.outputs.search.fold import fold

HUGO = Path(__file__).with_name("hugo")
THEME = Path(__file__).parents[1] / "theme/site"
DAY = date(2026, 6, 30)
DISTRICTS, COMMUNES, POINTS, FAIRS, NEWS = 10, 120, 20, 2, 30
CITY, OLD_PROVINCE = "thành phố Đà Nẵng", "tỉnh Quảng Nam"
GROUPS = {
    "thuc-pham": 9,
    "do-uong": 4,
    "duoc-lieu": 3,
    "thu-cong-my-nghe": 3,
    "sinh-vat-canh": 1,
    "du-lich": 1,
}
"""The groups, and how many products of each there are in 21."""
VI = """làng ven sông nghề cũ cha mẹ truyền lại mỗi mùa người trong xóm chọn hạt phơi nắng giữ lửa nấu chậm
ủ trong chum đất đợi đủ ngày mới mở nắp mùi thơm vị ngọt hậu màu vàng như mật hợp tác xã lập năm ấy
nay làm quanh năm bán ở chợ huyện và gửi đi xa khách quen vẫn ghé mua về làm quà"""
EN = """the village by the river has kept this trade since the time of our parents every season people choose
grain dry it in the sun tend a slow fire and let it rest in clay jars until the days are full then open
with a warm scent and sweet taste colour of honey cooperative founded that year now works all round
sells at market sends far away and old guests still come to buy gifts"""
SITE = {
    "schema": 1,
    "name": "Sản vật xứ Quảng",
    "tagline": "Hàng OCOP từ sông, cát và núi xứ Quảng",
    "locality": CITY,
    "url": "https://ocop.example",
    "languages": ["vi", "en"],
    "publisher": {
        "name": "Văn phòng Chương trình OCOP",
        "phone": "0235 000 0000",
        "email": "ocop@ocop.example",
    },
    "as_of": DAY.isoformat(),
    "demo": "yes",
}
SITE_EN = {
    "name": "Goods of Quảng",
    "tagline": "OCOP goods from the rivers, sands and hills of Quảng",
    "publisher": {"name": "OCOP Programme Office"},
}
EDITORIAL = {"about": ("Giới thiệu", "About"), "credits": ("Nguồn ảnh và chữ", "Credits")}
EDITORIAL |= {"help": ("Cách đọc hạng sao", "Reading the stars")}


@dataclass(frozen=True, slots=True)
class Record:
    """One record: what both languages say, and what Hugo is told beside."""

    path: str
    """Its file below `content/`, without the ending: `products/mat-ong/index`."""
    vi: Mapping[str, Any]
    en: Mapping[str, Any]
    bodies: tuple[str, str]
    hugo: Mapping[str, Any]


def write_ours(count: int, root: Path) -> None:
    """Write a catalogue of `count` products as this program reads it."""
    write(root / "content/catalogue.yml", as_yaml(SITE))
    write(root / "content/catalogue.en.yml", as_yaml(SITE_EN))
    for one in records(count):
        write(root / f"content/{one.path}.md", page(one.vi, one.bodies[0]))
        write(root / f"content/{one.path}.en.md", page(one.en, one.bodies[1]))
    for name, title in _editorial():
        write(root / f"content/pages/{name}", page({"title": title}, f"# {title}\n\n{title}."))


def write_hugo(count: int, root: Path) -> None:
    """Write the same catalogue as a Hugo site, ready to be built."""
    shutil.copytree(HUGO, root, dirs_exist_ok=True)
    shutil.copytree(THEME / "assets", root / "static/assets")
    sprite = (THEME / "partials/sprite.html").read_text("utf-8").partition("-#}\n")[2]
    write(root / "layouts/_partials/sprite.html", sprite)
    for code in ("vi", "en"):
        write(root / f"config/_default/params.{code}.json", json.dumps(_params(code), ensure_ascii=False))
    for one in records(count):
        write(root / f"content/{one.path}.md", page(_for_hugo(one.vi, one), one.bodies[0]))
        write(root / f"content/{one.path}.en.md", page(_for_hugo(one.en, one), one.bodies[1]))
    for name, title in _editorial():
        write(root / f"content/{name}", page({"title": title}, f"{title}."))


def _editorial() -> Iterator[tuple[str, str]]:
    for slug, (vi, en) in EDITORIAL.items():
        yield f"{slug}.md", vi
        yield f"{slug}.en.md", en


def _params(code: str) -> dict[str, Any]:
    """Return what Hugo's templates say beside the records: the words and labels that our own pages say."""
    site = SITE | SITE_EN if code == "en" else SITE
    lists = {"group": LABELS, "availability": AVAILABILITY, "producer": PRODUCER_KINDS, "point": POINT_KINDS}
    labels = {name: {key: text.to(code) for key, text in labels.items()} for name, labels in lists.items()}
    own = {"name": site["name"], "tagline": site["tagline"], "day": f"{DAY:%d/%m/%Y}"}
    return labels | own | {"words": words_of(code)}


def _for_hugo(said: Mapping[str, Any], record: Record) -> dict[str, Any]:
    return {_HUGO_NAMES.get(key, key): value for key, value in said.items()} | dict(record.hugo)


_HUGO_NAMES = {"name": "title", "kind": "kind_of"}
"""Front matter that Hugo calls otherwise, or keeps for itself."""


def records(count: int) -> Iterator[Record]:
    """Yield every record of a catalogue."""
    made = _World(count)
    yield from made.products
    yield from (_producer(made, number) for number in range(made.makers))
    yield from (_story(made, one) for one in made.products[::10])
    yield from (_point(made, number) for number in range(POINTS))
    yield from (_fair(made, number) for number in range(FAIRS))
    yield from (_news(made, number) for number in range(NEWS))


class _World:
    """What records share: a die that always falls the same way, names, communes, makers, products."""

    def __init__(self, count: int) -> None:
        self.dice = random.Random(26)
        self.goods, self.kinds, self.proper = (
            said.replace("\n", "").split(";") for said in (GOODS, KINDS, PROPER)
        )
        units = [(old, became(old)) for old in within(_province()) if old.level == "commune"]
        whole = [(new[0].place.written, old.place.written) for old, new in units if len(new) == 1]
        self.districts = list(dict.fromkeys(old.partition(", ")[2] for _, old in whole))[:DISTRICTS]
        self.places = [one for one in whole if one[1].partition(", ")[2] in self.districts][:COMMUNES]
        self.makers = max(1, count // 2)
        self.maker_places = [self.dice.choice(self.places) for _ in range(self.makers)]
        self.products = [_product(self, number) for number in range(count)]

    def own(self) -> str:
        """Return a proper name of two syllables."""
        return " ".join(self.dice.sample(self.proper, 2))

    def prose(self, words: str, length: int) -> str:
        """Return a paragraph of about so many words."""
        said = []
        while length > 0:
            sentence = " ".join(self.dice.choices(words.split(), k=self.dice.randint(9, 16)))
            said.append(sentence[0].upper() + sentence[1:] + ".")
            length -= sentence.count(" ") + 1
        return " ".join(said)

    def bodies(self, length: int, paragraphs: int = 1) -> tuple[str, str]:
        """Return prose in both languages."""
        vi, en = ([self.prose(words, length) for _ in range(paragraphs)] for words in (VI, EN))
        return "\n\n".join(vi), "\n\n".join(en)


def _province() -> Unit:
    return next(one for one in provinces(today=False) if one.place.written == OLD_PROVINCE)


def _place(at: tuple[str, str]) -> dict[str, str]:
    return dict(zip(("place", "old_place"), at, strict=True))


def _product(made: _World, number: int) -> Record:
    dice, own = made.dice, made.own()
    (good, english), maker = dice.choice(made.goods).split("|"), dice.randrange(made.makers)
    name = f"{good} {dice.choice(made.kinds)} {own}" if dice.random() < 0.6 else f"{good} {own}"
    group, stars = (
        dice.choices([*GROUPS], list(GROUPS.values()))[0],
        dice.choice((3, 3, 3, 3, 3, 3, 4, 4, 4, 5)),
    )
    place = _place(made.maker_places[maker])
    packs = _packs(dice, number)
    vi: dict[str, Any] = {
        "name": name,
        "short_name": f"{good} {own}",
        "producer": f"nha-{maker + 1}",
        "group": group,
        "processing": "processed",
        "certificates": [_certificate(dice, stars)],
        "packs": packs,
        "highlights": [made.prose(VI, 8) for _ in range(3)],
        "ingredients": f"{good}, muối, đường",
        "usage": "Dùng ngay hoặc chế biến tùy món.",
        "storage": "Nơi khô mát, tránh nắng.",
        "shelf_life": "12 tháng",
        "origin": place,
    }
    en = {
        "name": f"{own} {english} no. {number + 1}",
        "short_name": f"{own} {english}",
        "packs": [{"sku": pack["sku"], "name": f"{pack['net']} pack"} for pack in packs],
        "highlights": [made.prose(EN, 8) for _ in range(3)],
        "ingredients": f"{english}, salt, sugar".capitalize(),
        "usage": "Use at once or cook to taste.",
        "storage": "A cool and dry place, away from the sun.",
    }
    told = {"group": group, "stars": [str(stars)], "places": [place["place"], CITY], "weight": 6 - stars}
    told["district"] = place["old_place"].partition(", ")[2]
    slug = f"{fold(name)} {number + 1}".replace(" ", "-")
    return Record(f"products/{slug}/index", vi, en, made.bodies(80), told)


def _certificate(dice: random.Random, stars: int) -> dict[str, Any]:
    issued = DAY - timedelta(days=dice.randrange(30, 1000))
    number = f"{dice.randrange(10, 4000)}/QĐ-UBND"
    return {
        "stars": stars,
        "number": number,
        "issued": issued.isoformat(),
        "authority": f"UBND {CITY}",
        "decision": 148,
        "url": f"https://ocop.example/quyet-dinh/{number[:-8]}",
    }


def _packs(dice: random.Random, number: int) -> list[dict[str, Any]]:
    sizes = sorted(dice.sample((100, 200, 250, 300, 500, 750), dice.choice((1, 2, 2, 3))))
    each = dice.randrange(60, 600)
    return [
        {
            "sku": f"SP-{number + 1:05}-{size}",
            "name": f"Gói {size} g",
            "net": f"{size} g",
            "price": each * size // 100 * 1000,
            "gtin": _gtin(number * 10 + at),
            "availability": "in-stock",
        }
        for at, size in enumerate(sizes)
    ]


def _gtin(number: int) -> str:
    digits = f"893{number:09}"
    total = sum(int(digit) * (3 if at % 2 else 1) for at, digit in enumerate(digits))
    return f"{digits}{-total % 10}"


def _producer(made: _World, number: int) -> Record:
    dice, own, hamlet = made.dice, made.own(), made.own()
    shown = _place(made.maker_places[number])
    vi = {
        "name": f"{dice.choice(MAKERS)} {own}",
        "kind": dice.choice(("cooperative", "company", "household")),
        "founded": str(dice.randrange(1998, 2025)),
        **shown,
        "address": f"thôn {hamlet}",
        "phone": f"0235 {number // 10000:03} {number % 10000:04}",
        "workers": dice.randrange(3, 80),
    }
    en = {"name": f"{own} Makers", "address": f"{hamlet} hamlet"}
    return Record(f"producers/nha-{number + 1}", vi, en, made.bodies(40), {})


def _story(made: _World, product: Record) -> Record:
    slug = product.path.split("/")[1]
    name, english = product.vi["name"], product.en["name"]
    vi = {
        "title": f"Chuyện {name}",
        "product": slug,
        "summary": made.prose(VI, 25),
        "told_by": "Ban biên tập",
    }
    en = {"title": f"The story of {english}", "summary": made.prose(EN, 25)}
    return Record(f"stories/chuyen-{slug}", vi, en, made.bodies(70, 4), {})


def _point(made: _World, number: int) -> Record:
    dice, own, hamlet, district = made.dice, made.own(), made.own(), made.districts[number // 2]
    choice = {"place": district} | ({"group": ["thuc-pham", "do-uong"]} if number % 2 else {})
    vi = {
        "name": f"Cửa hàng OCOP {own}",
        "kind": "shop",
        "operator": f"Hợp tác xã {own}",
        **_place(made.places[number]),
        "address": f"thôn {hamlet}",
        "coordinates": f"{15.4 + dice.random() / 2:.4f}, {107.8 + dice.random() / 2:.4f}",
        "hours": f"Mo-Su 0{dice.randrange(6, 9)}:00-18:00",
        "phone": f"0235 200 {number:04}",
        "select": choice,
    }
    en = {"name": f"{own} OCOP shop", "address": f"{hamlet} hamlet"}
    return Record(f"display-points/diem-{number + 1}", vi, en, made.bodies(50), {})


def _fair(made: _World, number: int) -> Record:
    products = [
        one.path.split("/")[1] for one in made.products[number :: max(1, len(made.products) // 40)][:40]
    ]
    year = 2024 + number
    vi = {
        "name": f"Ngày hội sản phẩm {year}",
        "starts": f"{year}-08-22",
        "ends": f"{year}-08-24",
        "place": _place(made.places[number])["place"],
        "venue": "Quảng trường",
        "contact": "Văn phòng Chương trình OCOP, 0235 000 0000",
        "products": products,
        "pieces": [{"kind": "price-list"}],
    }
    return Record(
        f"fairs/ngay-hoi-{year}", vi, {"name": f"Fair of {year}", "venue": "The square"}, made.bodies(60), {}
    )


def _news(made: _World, number: int) -> Record:
    day = date(2026, 6, 20) - timedelta(days=7 * number)
    products = [made.dice.choice(made.products).path.split("/")[1] for _ in range(2)]
    vi = {
        "title": f"Tin số {number + 1} về {made.own()}",
        "date": day.isoformat(),
        "summary": made.prose(VI, 20),
        "products": list(dict.fromkeys(products)),
        "producers": [f"nha-{made.dice.randrange(made.makers) + 1}"],
    }
    en = {"title": f"News no. {number + 1}", "summary": made.prose(EN, 20)}
    return Record(f"news/{day}-tin-{number + 1}", vi, en, made.bodies(60, 2), {"date": day.isoformat()})


def page(front: Mapping[str, Any], body: str) -> str:
    """Return a file of content: front matter, then prose."""
    return f"---\n{as_yaml(front)}---\n\n{body}\n"


def as_yaml(value: Mapping[str, Any], indent: str = "") -> str:
    """Return YAML as people write it."""
    lines = []
    for key, said in value.items():
        if isinstance(said, Mapping):
            lines.append(f"{indent}{key}:\n{as_yaml(said, indent + '  ')}")
        elif isinstance(said, list) and said and isinstance(said[0], Mapping):
            items = "".join(f"{indent}  - {as_yaml(one, indent + '    ').lstrip()}" for one in said)
            lines.append(f"{indent}{key}:\n{items}")
        elif isinstance(said, list):
            items = "".join(f"\n{indent}  - {one}" for one in said)
            lines.append(f"{indent}{key}:{items or ' []'}\n")
        else:
            lines.append(f"{indent}{key}: {said}\n")
    return "".join(lines)


def write(path: Path, text: str) -> None:
    """Write a text, in a folder that need not be there."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


if __name__ == "__main__":
    number, folder = int(sys.argv[1]), Path(sys.argv[2])
    write_ours(number, folder / "ours")
    write_hugo(number, folder / "hugo")
