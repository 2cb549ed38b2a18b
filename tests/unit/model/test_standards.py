"""A standard is known by its code, its name or a usual spelling, and a text that names several by none."""

import pytest
from pydantic import TypeAdapter

from generator.model import kinds as k
from generator.model.codes import GROUPS, SETS
from generator.model.standards import by_code, known


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ("vietgap", "vietgap"),
        ("Viet GAP", "vietgap"),
        ("đạt tiêu chuẩn VietGAP", "vietgap"),
        ("GLOBALG.A.P.", "globalgap"),
        ("ISO 22000:2018", "iso-22000"),
        ("ISO22000", "iso-22000"),
        ("TCVN ISO 9001:2015", "iso-9001"),
        ("FSSC 22000 v5.1", "fssc-22000"),
        ("HACCP CODEX", "haccp"),
        ("hữu cơ", "huu-co-viet-nam"),
        ("TCVN 11041-2:2017", "huu-co-viet-nam"),
        ("TCVN 8683:2011", "tcvn"),
        ("QCVN 8-2:2011/BYT", "qcvn"),
        ("TCCS 01:2020/HTX", "tccs"),
        ("Giấy chứng nhận cơ sở đủ điều kiện an toàn thực phẩm", "attp"),
    ],
)
def test_a_standard_is_known_however_it_is_written(said, code):
    assert known(said).code == code


@pytest.mark.parametrize(
    "said", ["", "VietGAP, HACCP", "HACCP và ISO 22000", "PGS", "TCVN 1, TCVN 2", "Việt"]
)
def test_what_is_no_standard_or_several_is_none(said):
    assert known(said) is None


def test_a_validity_is_there_only_where_a_source_gives_it():
    assert (by_code("vietgap").months, by_code("haccp").months, by_code("khong-co")) == (24, None, None)
    assert by_code("huu-co-viet-nam").number and not by_code("globalgap").number


@pytest.mark.parametrize(
    ("said", "name"), [("vietgap", "VietGAP"), (" iso-22000 ", "ISO 22000"), ("VietGAP 2019", "VietGAP 2019")]
)
def test_a_code_is_read_as_its_label_and_other_text_stays(said, name):
    assert TypeAdapter(k.StandardName).validate_python(said) == name


def test_each_set_belongs_to_a_group():
    assert list(SETS) == list(range(1, 27))
    assert {one.group for one in SETS.values()} == set(GROUPS)
    assert (SETS[9].group, SETS[9].label.vi) == ("thuc-pham", "Tương, nước mắm, gia vị dạng lỏng khác")
    assert SETS[6].ministries == ("Bộ Nông nghiệp và Môi trường", "Bộ Công Thương")
    assert [number for number, one in SETS.items() if not one.samples] == [26]


@pytest.mark.parametrize(
    ("said", "group"),
    [
        ("Thảo dược", "duoc-lieu"),
        ("thao-duoc", "duoc-lieu"),
        ("Vải và may mặc", "thu-cong-my-nghe"),
        ("Lưu niệm - nội thất - trang trí", "thu-cong-my-nghe"),
        ("Dịch vụ du lịch nông thôn và bán hàng", "du-lich"),
    ],
)
def test_an_industry_of_2019_is_read_as_its_group(said, group):
    assert GROUPS.read(said) == group
