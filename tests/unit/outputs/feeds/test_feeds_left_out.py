"""What a channel would refuse is left out, with its reason at its line; what is cut is said."""

import json

import pytest
from shelf import FISH_SAUCE, LANTERN, PRODUCER, made, planned, shelf

from generator.base.diagnostic import Severity

SPIRIT = """---
name: Rượu gạo Bình Đào
producer: hai-hien
group: do-uong
set: 14
alcohol: 29,5
packs: [{sku: RG-1, net: 500 ml, price: 120.000, availability: in-stock}]
photos: [chai.jpg]
---
"""


def found(findings, code):
    return [one for one in findings if one.code == code]


def skus(artefacts, channel):
    told = json.loads(made(artefacts["feeds/report.json"]))["channels"]
    return next(one for one in told if one["channel"] == channel)


def test_a_pack_without_a_price_is_left_out_of_every_channel_and_said_once(tmp_path):
    _, findings = planned(shelf(tmp_path))

    missing = [one for one in found(findings, "OCOP-301") if "`price`" in one.message.vi]

    assert len(missing) == 1
    assert missing[0].span.path == "content/products/den-long/index.md" and missing[0].span.line == 6
    assert missing[0].severity == Severity.WARNING
    assert missing[0].message.vi.startswith(
        "Google Merchant Center, Buudien.vn (Postmart), Vỏ Sò (voso.vn) bỏ `DL-2`: thiếu"
    )
    assert missing[0].hint.vi == "thêm dòng `price: 120.000 ₫`"


def test_a_product_without_a_photograph_is_refused_by_google_only(tmp_path):
    artefacts, findings = planned(shelf(tmp_path))

    about = [one.message.vi for one in findings if "`photos`" in one.message.vi]

    assert about == ["Google Merchant Center bỏ sản phẩm này: thiếu Ảnh (`photos`)"]
    assert skus(artefacts, "voso")["rows"] == 3
    assert skus(artefacts, "google-merchant")["rows"] == 2


def test_the_report_counts_rows_and_lists_every_reason_with_its_line(tmp_path):
    artefacts, _ = planned(shelf(tmp_path))

    voso = skus(artefacts, "voso")
    page = made(artefacts["feeds/report.html"]).decode()

    assert [(one["sku"], one["code"], one["line"]) for one in voso["left_out"]] == [("DL-2", "OCOP-301", 6)]
    assert voso["note"]["vi"].startswith("Sàn không đăng mẫu tệp nào")
    assert page.index('lang="vi">Tệp đăng bán') < page.index('lang="en">Marketplace feeds')
    assert "content/products/den-long/index.md:6" in page


def test_a_record_that_skips_a_channel_is_a_hint(tmp_path):
    text = FISH_SAUCE.replace("season:", "channels: {voso: {skip: sàn chưa nhận nước mắm}}\nseason:")

    artefacts, findings = planned(shelf(tmp_path, products__nuoc_mam__index=text))

    assert [(one.severity, one.message.vi) for one in found(findings, "OCOP-306")] == [
        (Severity.HINT, "Vỏ Sò (voso.vn) bỏ sản phẩm này: bản ghi ghi bỏ qua: sàn chưa nhận nước mắm")
    ]
    assert skus(artefacts, "voso")["rows"] == 1
    assert skus(artefacts, "postmart")["rows"] == 3


def test_spirits_are_offered_nowhere(tmp_path):
    artefacts, findings = planned(shelf(tmp_path, products__ruou__index=SPIRIT))

    assert "độ cồn 29,5 %, từ 15 %" in found(findings, "OCOP-304")[0].message.vi
    assert all(b"RG-1" not in made(one) for path, one in artefacts.items() if "report" not in path)


def test_a_drink_whose_strength_nobody_told_is_offered_nowhere(tmp_path):
    _, findings = planned(shelf(tmp_path, products__ruou__index=SPIRIT.replace("alcohol: 29,5\n", "")))

    assert any("`alcohol`" in one.message.vi for one in found(findings, "OCOP-301"))


def test_weak_drinks_are_offered_without_their_sale_price(tmp_path):
    text = SPIRIT.replace("alcohol: 29,5", "alcohol: 5").replace(
        "price: 120.000", "price: 120.000, sale_price: 90.000"
    )

    artefacts, _ = planned(shelf(tmp_path, products__ruou__index=text))
    row = json.loads(made(artefacts["feeds/voso/products.json"]))["products"][-1]

    assert (row["mã sản phẩm (SKU)"], row["giá bán"]) == ("RG-1", "120000")


def test_a_draft_is_in_no_feed_even_where_drafts_are_shown(tmp_path):
    text = LANTERN.replace("group:", "draft: yes\ngroup:")

    artefacts, findings = planned(shelf(tmp_path, products__den_long__index=text), drafts=True)

    assert found(findings, "OCOP-307")[0].severity == Severity.HINT
    assert b"DL-1" not in made(artefacts["feeds/voso/products.csv"])


def test_what_a_draft_producer_makes_is_in_no_feed(tmp_path):
    artefacts, findings = planned(
        shelf(tmp_path, producers__hai_hien=PRODUCER.replace("kind:", "draft: yes\nkind:"))
    )

    assert {one.message.en.rpartition(": ")[2] for one in found(findings, "OCOP-307")} == {
        "its producer is still a draft"
    }
    assert all(skus(artefacts, channel)["rows"] == 0 for channel in ("voso", "postmart", "google-merchant"))


def test_a_long_text_is_cut_behind_a_word_with_a_warning_and_a_sku_never(tmp_path):
    name = "Nước mắm " * 13
    text = FISH_SAUCE.replace("name: Nước mắm Cửa Khe", f"name: {name}").replace(
        "Chai thủy tinh", "Chai thủy tinh nút gỗ, hộp giấy có quai xách tay"
    )

    artefacts, findings = planned(shelf(tmp_path, products__nuoc_mam__index=text))
    cut = found(findings, "OCOP-302")
    title = (
        made(artefacts["feeds/google-merchant/products.xml"])
        .decode()
        .split("<title>")[3]
        .partition("</title>")[0]
    )

    assert [one.severity for one in cut] == [Severity.WARNING]
    assert "rút còn 150" in cut[0].message.vi
    assert len(title) <= 150 and title.endswith("…")


def test_a_barcode_that_google_refuses_leaves_its_cell_empty(tmp_path):
    artefacts, findings = planned(
        shelf(tmp_path, products__nuoc_mam__index=FISH_SAUCE.replace("8938505974194", "2000000000008"))
    )

    assert found(findings, "OCOP-305")[0].severity == Severity.WARNING
    assert b"<g:gtin>" not in made(artefacts["feeds/google-merchant/products.xml"])
    assert b"2000000000008" in made(artefacts["feeds/voso/products.csv"])


@pytest.mark.parametrize("availability", [", availability: preorder", ""])
def test_google_is_not_told_what_it_would_refuse(availability, tmp_path):
    text = FISH_SAUCE.replace(", availability: in-stock, stock: 12", availability)

    artefacts, findings = planned(shelf(tmp_path, products__nuoc_mam__index=text))

    assert skus(artefacts, "google-merchant")["rows"] == 1
    assert any("NM-250" in one.message.vi and "Google" in one.message.vi for one in findings)
