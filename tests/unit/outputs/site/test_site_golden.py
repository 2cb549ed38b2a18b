"""One product page, whole: `GOLDEN=write pytest ...` renews it, and the change is looked at like any other."""

import os
import re
from pathlib import Path

from hamlet import build, catalogue, record, write

GOLDEN = Path(__file__).parents[3] / "golden/site/product.html"
FILES = {
    "catalogue.yml": catalogue(tagline="Hàng của sông và cát", publisher={"name": "Văn phòng thử"}),
    "producers/hai-hien.md": record(
        name="Cơ sở Hai Hiền", kind="household", place="xã Thăng An, thành phố Đà Nẵng", phone="0905 000 101"
    ),
    "products/nuoc-mam/index.md": record(
        "Nước mắm **hai thứ**: cá và muối.",
        name="Nước mắm Cửa Khe - Hai Hiền",
        producer="hai-hien",
        group="thuc-pham",
        certificates=[{"stars": 4, "number": "14/QĐ-UBND", "issued": "2025-12-20"}],
        packs=[
            {
                "sku": "NM-250",
                "net": "250 ml",
                "price": 60000,
                "gtin": "8938505974194",
                "availability": "in-stock",
            },
            {
                "sku": "NM-500",
                "name": "Chai thủy tinh",
                "net": "500 ml",
                "price": 110000,
                "sale_price": 99000,
            },
        ],
        highlights=["Ủ trong thùng gỗ"],
        ingredients="Cá cơm, muối biển",
        shelf_life="12 tháng",
        photos=[{"file": "chai.jpg", "alt": "Hai chai nước mắm", "credit": "Nhà làm"}],
    ),
    "products/nuoc-mam/chai.jpg": "",
    "products/ot/index.md": record(name="Ớt", producer="hai-hien", group="thuc-pham"),
    "stories/giot-mam.md": record("Dài.", title="Giọt mắm", product="nuoc-mam", summary="Cá và muối."),
}


def test_a_product_page_is_as_it_was_when_somebody_last_looked(tmp_path):
    page = build(write(tmp_path, FILES))["san-pham/nuoc-mam/"].text

    # A photograph's name holds the version of Pillow that made it.
    steady = re.sub(r"photos/[0-9a-f]{20}-", "photos/", page)

    if os.environ.get("GOLDEN") == "write":
        GOLDEN.parent.mkdir(parents=True, exist_ok=True)
        GOLDEN.write_text(steady, "utf-8")
    assert steady == GOLDEN.read_text("utf-8")
