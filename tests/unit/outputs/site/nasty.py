"""A catalogue that nobody would write: everything is long, empty, quoted, marked up or gone."""

from hamlet import catalogue, record

NASTY = """Tiếngviệt <script>alert(1)</script> "nháy" 'đơn' & &lt; {{ 7 * 191 }} {% raw %} @@tên@@ </p></title><b>"""
LONG = (NASTY + " dài" * 20)[:120]
PROSE = f"""{NASTY}

# Tiêu đề <img src=x onerror=alert(1)>

[bấm](javascript:alert(1)) [ra](https://example.org/?a=1&b=2) <a href="javascript:alert(1)" onclick="alert(1)">x</a>

<iframe src="https://example.org"></iframe><style>body {{ display: none }}</style>

```
<script>alert(1)</script>
```
"""
PLACE = "xã Thăng An, thành phố Đà Nẵng"
PHOTO = {"file": "/anh.jpg", "alt": NASTY, "caption": NASTY, "credit": NASTY, "licence": NASTY}
URL = 'https://example.org/?a=1&b="2"'
PACK = {"name": NASTY, "net": "1 lít", "price": 1000, "availability": "in-stock"}
PRODUCT = {
    "name": LONG,
    "short_name": "<b>Tiếngviệt",
    "producer": "nha",
    "group": "thuc-pham",
    "certificates": [
        {"stars": 4, "number": NASTY, "authority": NASTY, "issued": "2026-01-10", "note": NASTY, "url": URL}
    ],
    "packs": [PACK | {"sku": f"SKU-{at}"} for at in range(30)],
    "highlights": [NASTY, NASTY],
    "ingredients": NASTY,
    "usage": NASTY,
    "storage": NASTY,
    "warnings": NASTY,
    "allergens": [NASTY],
    "nutrition": {"energy_kcal": "120", "protein_g": "12,5"},
    "shelf_life": "12 tháng",
    "origin": {"place": PLACE, "raw_material": NASTY},
    "standards": [{"name": NASTY, "number": NASTY}],
    "marks": [{"kind": "trademark", "name": NASTY, "number": NASTY}],
    "traceability": {"url": URL, "code": NASTY, "system": NASTY},
    "links": [{"channel": NASTY, "url": URL}, {"url": URL}],
    "awards": [{"name": NASTY, "year": 2024, "by": NASTY}],
    "photos": [PHOTO, PHOTO],
    "related": ["tron", "khong-co"],
    "season": [5, 6],
}
PRODUCER = {
    "name": LONG,
    "kind": "household",
    "place": PLACE,
    "old_place": "xã Bình Dương, huyện Thăng Bình, tỉnh Quảng Nam",
    "address": NASTY,
    "phone": "0905 000 101",
    "zalo": "0905 000 101",
    "email": "a@example.org",
    "website": URL,
    "facebook": URL,
    "founded": 2001,
    "members": 12,
    "standards": [{"name": NASTY}],
    "linkages": [{"with": NASTY}],
    "shops": {"voso": URL},
    "photos": [PHOTO],
}
POINT = {
    "name": LONG,
    "kind": "shop",
    "operator": NASTY,
    "place": PLACE,
    "address": NASTY,
    "coordinates": "15.7432, 108.3571",
    "hours": "Mo-Fr 07:30-11:30, 13:30-17:00; Sa 08:00-11:00",
    "phone": "0235 000 0201",
    "opened": "2020",
    "photos": [PHOTO],
}
FAIR = {
    "name": LONG,
    "starts": "2019-01-02",
    "ends": "2019-01-04",
    "place": PLACE,
    "venue": NASTY,
    "stand": NASTY,
}
FILES = {
    "anh.jpg": "",
    "catalogue.yml": catalogue(
        name=LONG,
        tagline=NASTY,
        publisher={"name": NASTY, "address": NASTY, "phone": "0235 000 0000", "email": "a@example.org"},
        demo="có",
        body=PROSE,
    ),
    "pages/ve.md": "# Về <b>chúng ta</b> & họ\n\n[Sản phẩm](../san-pham/)\n",
    "products/du/index.md": record(PROSE, **PRODUCT),
    "products/du/index.en.md": record(name="English <i>name</i>"),
    "products/tron/index.md": record(name="A", producer="nha", group="du-lich"),
    "products/cua-nhap/index.md": record(name="Của nhà nháp", producer="nhap", group="do-uong", certificates=[{"stars": 3, "issued": 2019}]),
    **{f"products/giay-{at}/index.md": record(name=f"Giấy {at}", producer="nha", group="du-lich", certificates=[{"stars": 3} | said])
       for at, said in enumerate([{}, {"issued": "2027-01-01"}, {"issued": "2020-01-01", "withdrawn": "2021-01-01"},
                                  {"issued": "2023-10-01", "renewal_filed": "2026-09-01"}, {"issued": "2024-01-01"}, {"issued": "2019"}])},
    "products/nhap/index.md": record(name="Hàng nháp", producer="nha", group="do-uong", draft="có"),
    "producers/nha.md": record(PROSE, **PRODUCER),
    "producers/khong-hang.md": record(name="Ô", kind="farm"),
    "producers/nhap.md": record(name=f"Nháp {NASTY}"[:110], kind="company", draft="có"),
    "stories/dai.md": record(f"{PROSE}\n\n## Chương\n\n" + "Một đoạn rất dài. " * 8000, title=LONG, product=["du", "tron", "nhap"], summary=NASTY, told_by=NASTY, photos=[PHOTO, PHOTO]),
    "stories/khong-anh.md": record("Ngắn.", title="B", product="tron"),
    "display-points/du.md": record(PROSE, **POINT, products=["du", "khong-co"]),
    "display-points/trong.md": record(name="C", kind="market", place=PLACE, coordinates="15.75, 108.36"),
    "display-points/dong.md": record(name="D", kind="market", place=PLACE, closed="2020-01-01", moved_to="du"),
    "fairs/xua.md": record(PROSE, **FAIR, contact=NASTY, cover="/anh.jpg", products=["du"]),
    "fairs/trong.md": record(name="E", starts="2027", ends="2027", select={"stars": 5}),
    "news/2020-01-02-tin.md": record(PROSE, title=LONG, date="2020-01-02", summary=NASTY, products=["du"], producers=["nha"], photos=[PHOTO, PHOTO]),
    "news/2020-01-03-ngan.md": record("", title="F", date="2020-01-03"),
}  # fmt: skip
