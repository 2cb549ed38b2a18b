"""What stands in a feed's rows: the record's values as each channel wants them."""

import csv
import io
import json
import pickle
import re
from datetime import date
from pathlib import Path

import pytest
from lxml import etree
from shelf import CATALOGUE, FISH_SAUCE, LANTERN, PRODUCER, made, planned, shelf

GOLDEN = Path(__file__).parents[3] / "golden" / "feeds"
G = "{http://base.google.com/ns/1.0}"


def table(artefacts, channel="voso"):
    raw = made(artefacts[f"feeds/{channel}/products.csv"])
    return list(csv.DictReader(io.StringIO(raw.decode("utf-8-sig"), newline="")))


def items(artefacts):
    root = etree.fromstring(made(artefacts["feeds/google-merchant/products.xml"]))
    return {item.findtext(f"{G}id"): item for item in root.iter("item")}


@pytest.mark.parametrize("path", ["voso/products.csv", "voso/products.json", "google-merchant/products.xml"])
def test_a_feed_of_each_kind_is_as_it_was(
    path,
    tmp_path,
):
    artefacts, _ = planned(shelf(tmp_path, catalogue=CATALOGUE + "demo: yes\n"))
    golden = GOLDEN / path.replace("/products", "")

    # The name of a photograph holds the version of Pillow.
    data = re.sub(rb"[0-9a-f]{20}-1200", b"PHOTO", made(artefacts[f"feeds/{path}"]))

    assert data == golden.read_bytes()


def test_a_table_begins_with_a_bom_ends_lines_as_excel_does_and_reads_back(tmp_path):
    artefacts, _ = planned(shelf(tmp_path))

    raw = made(artefacts["feeds/voso/products.csv"])
    rows = table(artefacts)

    assert raw.startswith(b"\xef\xbb\xbf") and raw.endswith(b"\r\n")
    assert [row["mã sản phẩm (SKU)"] for row in rows] == ["DL-1", "NM-250", "NM-500"]
    assert rows[1]["mã vạch"] == "8938505974194"


def test_the_25_columns_are_filled_from_product_pack_and_producer(tmp_path):
    artefacts, _ = planned(shelf(tmp_path))

    row = table(artefacts)[2]

    assert row["tên sản phẩm"] == "Nước mắm Cửa Khe - Chai thủy tinh, 500 ml"
    assert (row["đơn vị tính"], row["khối lượng (g)"], row["dài/rộng/cao (cm)"]) == (
        "chai",
        "820",
        "8 x 8 x 25",
    )
    assert (row["giá niêm yết"], row["giá bán"]) == ("110000", "99000")


def test_prose_loses_its_marks_and_the_label_is_published_whole(tmp_path):
    artefacts, _ = planned(shelf(tmp_path))

    details = table(artefacts)[1]["mô tả chi tiết"].splitlines()

    assert details[:3] == ["Nước mắm hai thứ: cá và muối.", "- nhĩ đầu", "- màu cánh gián"]
    assert details[3:] == ["Thành phần: Cá cơm, muối biển", "Bảo quản: Nơi khô mát", "Hạn dùng: 12 tháng"]


def test_cells_that_a_spreadsheet_would_run_are_defused(tmp_path):
    artefacts, _ = planned(shelf(tmp_path))

    row = table(artefacts)[0]

    assert row["điện thoại"] == "'+84 235 000 0014"
    assert row["mô tả chi tiết"].startswith("'=HYPERLINK")


def test_a_lapsed_certificate_or_standard_stands_in_no_column(tmp_path):
    artefacts, _ = planned(shelf(tmp_path))

    lantern, sauce, _ = table(artefacts)

    assert (lantern["hạng sao OCOP"], lantern["số chứng nhận OCOP"]) == ("", "")
    assert (sauce["hạng sao OCOP"], sauce["số chứng nhận OCOP"]) == ("4 sao", "14/QĐ-UBND")
    assert sauce["chứng nhận"] == "HACCP"


def test_a_sale_counts_within_its_days_only(tmp_path):
    root = shelf(tmp_path)

    during = items(planned(root)[0])["NM-500"]
    after = items(planned(root, day=date(2026, 12, 1))[0])["NM-500"]

    assert during.findtext(f"{G}price") == after.findtext(f"{G}price") == "110000 VND"
    assert during.findtext(f"{G}sale_price") == "99000 VND"
    assert during.findtext(f"{G}sale_price_effective_date") == "2026-11-01T00:00+0700/2026-11-30T23:59+0700"
    assert after.find(f"{G}sale_price") is None and after.find(f"{G}sale_price_effective_date") is None


def test_a_seasonal_pack_is_in_stock_in_its_months(tmp_path):
    root = shelf(tmp_path)

    november, december = (
        items(planned(root, day=day)[0])["NM-500"] for day in (date(2026, 11, 2), date(2026, 12, 2))
    )

    assert november.findtext(f"{G}availability") == "in_stock"
    assert december.findtext(f"{G}availability") == "out_of_stock"


def test_photographs_are_those_that_exist_and_show_goods(tmp_path):
    artefacts, _ = planned(shelf(tmp_path))

    item = items(artefacts)["NM-250"]

    # `mat.jpg` is not there, and a portrait's consent is for our pages.
    assert item.findtext(f"{G}image_link").startswith("https://ocop.example/quang/assets/photos/")
    assert len(item.findall(f"{G}additional_image_link")) == 1


def test_the_link_is_the_sellers_own_shop_where_there_is_one(tmp_path):
    own, ours = tmp_path / "own", tmp_path / "ours"
    without = re.sub("shops:.*\n", "", PRODUCER)

    link = items(planned(shelf(own))[0])["NM-250"].findtext("link")
    page = items(planned(shelf(ours, producers__hai_hien=without))[0])["NM-250"].findtext("link")

    assert link == "https://haihien.example/"
    assert page == "https://ocop.example/quang/san-pham/nuoc-mam/"


def test_ocop_stars_go_into_product_detail(tmp_path):
    artefacts, _ = planned(shelf(tmp_path))

    details = items(artefacts)["NM-250"].findall(f"{G}product_detail")

    assert [part.text for part in details[0]] == ["Chứng nhận", "Hạng sao OCOP", "4 sao"]
    assert [part.tag for part in details[0]] == [
        f"{G}section_name",
        f"{G}attribute_name",
        f"{G}attribute_value",
    ]


def test_what_is_personal_is_in_no_file(tmp_path):
    artefacts, _ = planned(shelf(tmp_path))

    everything = b"".join(made(artefact) for artefact in artefacts.values()).decode()

    assert "001090012345" not in everything
    assert "Nguyễn Thị Hiền" not in everything


def test_a_sample_says_so_in_every_file_and_breaks_no_reader(tmp_path):
    artefacts, _ = planned(shelf(tmp_path, catalogue=CATALOGUE + "demo: yes\n"))
    note = "Bản minh họa: giá, quy cách, mã hàng và ảnh chưa phải thật"

    assert {row["Ghi chú"] for row in table(artefacts)} == {note}
    assert json.loads(made(artefacts["feeds/voso/products.json"]))["note"].startswith(note)
    assert {item.findtext(f"{G}custom_label_4") for item in items(artefacts).values()} == {note}
    assert all(note.encode() in made(artefact) for artefact in artefacts.values())


def test_a_record_may_give_one_channel_other_words(tmp_path):
    text = FISH_SAUCE.replace("season:", "channels: {voso: {name: Mắm nhĩ Cửa Khe}}\nseason:")

    artefacts, _ = planned(shelf(tmp_path, products__nuoc_mam__index=text))

    assert table(artefacts)[1]["tên sản phẩm"] == "Mắm nhĩ Cửa Khe - 250 ml"
    assert table(artefacts, "postmart")[1]["tên sản phẩm"] == "Nước mắm Cửa Khe - 250 ml"


def test_the_same_catalogue_is_the_same_bytes_under_the_same_keys(tmp_path):
    one, _ = planned(shelf(tmp_path / "one"))
    other, _ = planned(shelf(tmp_path / "other"))

    assert {path: artefact.key for path, artefact in one.items()} == {
        path: artefact.key for path, artefact in other.items()
    }
    assert all(made(one[path]) == made(other[path]) for path in one)


def test_a_table_knows_nothing_of_the_day_but_what_follows_from_it(tmp_path):
    root = shelf(tmp_path)

    today, tomorrow, later = (
        planned(root, day=date(*day))[0] for day in ((2026, 11, 24), (2026, 11, 25), (2026, 12, 1))
    )
    path = "feeds/voso/products.csv"

    assert today[path].key == tomorrow[path].key
    assert today[path].key != later[path].key


def test_what_is_made_can_be_sent_to_another_machine(tmp_path):
    artefacts, _ = planned(shelf(tmp_path))

    sent = pickle.loads(pickle.dumps([(one.make, one.given) for one in artefacts.values()]))

    assert [make(*given) for make, given in sent] == [made(one) for one in artefacts.values()]


def test_a_text_that_xml_has_no_place_for_breaks_no_feed(tmp_path):
    text = FISH_SAUCE.replace("name: Nước mắm Cửa Khe", 'name: "Nước mắm \\x01<Cửa> & Khe"')

    artefacts, _ = planned(shelf(tmp_path, products__nuoc_mam__index=text))

    assert items(artefacts)["NM-250"].findtext("title") == "Nước mắm <Cửa> & Khe - 250 ml"


def test_a_catalogue_without_products_gives_tables_with_headings_only(tmp_path):
    artefacts, _ = planned(
        shelf(tmp_path, **{"products__nuoc_mam__index": LANTERN.replace("packs:", "awards: []\n#")})
    )

    assert table(artefacts)[0]["mã sản phẩm (SKU)"] == "DL-1"
    assert items(artefacts) == {}


def test_json_holds_what_the_table_holds(tmp_path):
    artefacts, _ = planned(shelf(tmp_path))

    document = json.loads(made(artefacts["feeds/voso/products.json"]))

    assert (document["version"], document["channel"], document["generated_for"]) == (1, "voso", "2026-11-24")
    # Only a spreadsheet runs cells, so only its cells are defused.
    assert document["products"] == [
        {name: cell.removeprefix("'") for name, cell in row.items()} for row in table(artefacts)
    ]
