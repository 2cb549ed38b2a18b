"""`ocop list`: which records need somebody, for an officer at a terminal, in Excel, and for a program."""

import csv
import io
import json

import pytest

from generator.cli.commands.list import NAMES
from generator.cli.lists import all_lists

DAY = "2026-11-24"
MAKER = "content/producers/lang-gom.md"


@pytest.fixture
def certified(write):
    """Return a writer of the one product with a certificate."""

    def certified(slug, certificate, name="Ấm trà"):
        write(
            f"content/products/{slug}/index.md",
            f"---\nname: {name}\nproducer: lang-gom\ngroup: thu-cong-my-nghe\n"
            f"certificates:\n  - {certificate}\n---\nẤm đất nung.\n",
        )

    return certified


@pytest.fixture
def rows(ocop):
    """Return what a program is told of a list."""

    def rows(name, *more):
        told = json.loads(ocop("list", name, "--output-format", "json", "--today", DAY, *more).stdout)
        assert (told["version"], told["list"], told["day"]) == (1, name, DAY)
        return told["rows"]

    return rows


def test_the_help_names_every_list_there_is():
    assert sorted(NAMES) == sorted(all_lists())


@pytest.mark.parametrize(
    ("certificate", "state", "told"),
    [
        ("{stars: 4, issued: 2024-04-10}", "window", "nộp hồ sơ chậm nhất ngày 11/12/2026"),
        ("{stars: 4, issued: 2023-12-22}", "missed", "chưa nộp hồ sơ, hạn nộp đã qua từ 24/08/2026"),
        (
            "{stars: 4, issued: 2023-12-22, renewal_filed: 2026-08-01}",
            "filed",
            "đã nộp hồ sơ ngày 01/08/2026",
        ),
        (
            "{stars: 4, issued: 2023-10-22, renewal_filed: 2026-08-01}",
            "grace",
            "đã nộp hồ sơ, được dùng tạm đến 20/04/2027",
        ),
        ("{stars: 4, issued: 2023-10-22}", "lapsed", "đã hết hạn, chưa nộp hồ sơ"),
    ],
)
def test_a_certificate_that_ends_soon_says_what_is_to_be_done_by_when(
    ocop, certified, certificate, state, told
):
    certified("am-tra", certificate)
    line = ("list", "lapsing", "--today", DAY)

    assert told in ocop(*line).stdout
    assert f'"state": "{state}"' in ocop(*line, "--output-format", "json").stdout


@pytest.mark.parametrize(
    "certificate",
    ["{stars: 4, issued: 2025-06-30}", "{stars: 4, issued: 2021-06-30}", "{stars: 4}"],
)
def test_a_certificate_that_holds_or_lapsed_long_ago_is_not_lapsing(certified, rows, certificate):
    certified("am-tra", certificate)

    assert rows("lapsing") == []


def test_certificates_stand_in_the_order_of_their_ends_with_whom_to_ring_up(certified, rows, write):
    write(MAKER, "---\nname: Hợp tác xã làng gốm\nkind: cooperative\nphone: 0905 123 456\n---\nLàng gốm.\n")
    certified("am-tra", "{stars: 4, number: 14/QĐ-UBND, issued: 2024-04-10}")
    certified("binh-voi", "{stars: 3, issued: 2023-10-22}", name="Bình vôi")
    first, second = rows("lapsing")

    assert (first["product"], first["days_left"], first["valid_until"]) == ("Bình vôi", -33, "2026-10-22")
    assert second == {
        "valid_until": "2027-04-10",
        "days_left": 137,
        "state": "window",
        "product": "Ấm trà",
        "stars": 4,
        "producer": "Hợp tác xã làng gốm",
        "phone": "0905 123 456",
        "number": "14/QĐ-UBND",
        "window_opens": "2026-10-12",
        "window_closes": "2026-12-11",
        "file": "content/products/am-tra/index.md",
    }


def test_a_list_without_rows_says_so(ocop):
    done = ocop("list", "lapsing", "--today", DAY)

    assert done.returncode == 0
    assert (
        done.stdout == "Không có giấy chứng nhận nào sắp hết hạn hay mới hết hạn, tính đến ngày 24/11/2026.\n"
    )


def test_drafts_are_listed_by_kind_and_in_vietnamese_order(rows, write):
    for slug, name in (("da", "Đá"), ("da-co", "Da"), ("du", "Du")):
        write(
            f"content/products/{slug}/index.md",
            f"---\nname: {name}\nproducer: lang-gom\ngroup: thu-cong-my-nghe\ndraft: có\n---\nLời.\n",
        )
    write("content/producers/moi.md", "---\nname: Mới\nkind: farm\ndraft: có\n---\nLời.\n")

    assert [(row["kind"], row["name"]) for row in rows("drafts")] == [
        ("products", "Da"),
        ("products", "Du"),
        ("products", "Đá"),
        ("producers", "Mới"),
    ]


def test_what_belongs_to_nothing_is_listed_with_why(rows, write):
    write("content/producers/ranh.md", "---\nname: Rảnh\nkind: farm\n---\nLời.\n")
    point = "kind: market\nplace: xã Thăng An, thành phố Đà Nẵng\n---\nLời.\n"
    write("content/display-points/cho.md", f"---\nname: Chợ\n{point}")
    write("content/products/am-tra/thua.jpg", "")

    assert [(row["name"], row["why"]) for row in rows("orphans")] == [
        ("Rảnh", "no-products"),
        ("Ấm trà", "on-no-shelf"),
        ("Chợ", "empty-shelf"),
        ("thua.jpg", "unused"),
    ]


def test_where_there_are_no_display_points_no_product_misses_one(rows):
    assert rows("orphans") == []


def test_what_was_not_confirmed_for_a_year_is_listed_the_longest_ago_first(rows, write):
    head = "---\nname: Hợp tác xã làng gốm\nkind: cooperative\nphone: 0905 123 456\n"
    write(MAKER, f"{head}confirmed: {{on: 24/11/2025, by: Chị Lan}}\n---\nLàng gốm.\n")
    product = "---\nname: Ấm trà\nproducer: lang-gom\ngroup: thu-cong-my-nghe\n"
    write("content/products/am-tra/index.md", f"{product}---\nẤm.\n")
    assert [(row["name"], row["confirmed_on"], row["phone"]) for row in rows("unconfirmed")] == [
        ("Ấm trà", None, "0905 123 456")
    ]

    write(MAKER, f"{head}confirmed: {{on: 23/11/2025, by: Chị Lan}}\n---\nLàng gốm.\n")
    assert [(row["name"], row["confirmed_on"]) for row in rows("unconfirmed")] == [
        ("Ấm trà", None),
        ("Hợp tác xã làng gốm", "2025-11-23"),
    ]


def test_what_is_not_translated_is_listed_with_its_keys_and_the_file_to_write(rows, write):
    write("content/producers/lang-gom.en.md", "---\nname: Pottery village\n---\n")
    found = {row["name"]: row for row in rows("untranslated")}

    assert found["Ấm trà"]["keys"] == "name, packs.name, body"
    assert found["Ấm trà"]["count"] == 3
    assert found["Ấm trà"]["file"] == "content/products/am-tra/index.en.md"
    assert found["Hợp tác xã làng gốm"]["file"] == "content/producers/lang-gom.en.md"


def test_excel_opens_a_list_with_its_accents_and_runs_no_cell(ocop, certified):
    certified("am-tra", "{stars: 4, issued: 2023-10-22}", name="'=1+1'")
    text = ocop("list", "lapsing", "--today", DAY, "--output-format", "csv").stdout
    headings, row = csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline=""))

    assert text.startswith("\ufeffHết hạn,Còn (ngày),Tình trạng,Sản phẩm,Sao,Chủ thể,Điện thoại,")
    assert dict(zip(headings, row, strict=True))["Còn (ngày)"] == "quá 33"
    assert dict(zip(headings, row, strict=True))["Sản phẩm"] == "'=1+1"


def test_a_table_speaks_english_and_puts_each_row_on_a_line_of_a_pipe(ocop, certified):
    certified("am-tra", "{stars: 4, issued: 2024-04-10}")
    lines = ocop("list", "lapsing", "--today", DAY, "--lang", "en").stdout.splitlines()

    assert lines[0] == "Certificates that end soon or ended lately, as of 24/11/2026 (1)"
    assert lines[2].split("  ")[0] == "Ends on"
    assert "renewal to be filed by 11/12/2026" in lines[3]
    assert len(lines) == 4


def test_a_record_that_cannot_be_read_is_missed_aloud(ocop, write):
    write("content/products/hong/index.md", '---\nname: "Hỏng\n---\n')
    done = ocop("list", "drafts", "--today", DAY)

    assert done.returncode == 0
    assert "nội dung còn 1 lỗi" in done.stderr


def test_a_list_that_there_is_none_of_is_refused(ocop):
    done = ocop("list", "tat-ca")

    assert done.returncode == 2
    assert "'tat-ca'" in done.stderr
