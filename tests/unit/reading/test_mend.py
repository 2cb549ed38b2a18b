"""A value is written otherwise where it stands, and nothing else in the file is touched."""

import pytest

from generator.model import Product
from generator.reading.document import read_document
from generator.reading.mend import mended, odd_spellings

RECORD = """---
# Giá hỏi ở chợ
name: "Mơ  rừng"   # tên trên nhãn
group: Thực phẩm
packs:
  - {sku: A, net: 500gr, price: '120k'}  # nhỏ
  - sku: B
    price: 1,2 triệu
storage: >
  Nơi khô,
  ráo  mát
channels:
  voso: {usage: Pha  nước}
---

Mơ chín.
"""


def after(text: str, *changes: tuple[tuple[str | int, ...], str]) -> str:
    return mended(text.encode(), "a.md", dict(changes))[0].decode()


def test_odd_forms_are_found_wherever_they_stand() -> None:
    found = dict(odd_spellings(read_document(RECORD.encode(), "a.md"), Product))

    assert found == {
        ("group",): "thuc-pham",
        ("packs", 0, "net"): "500 g",
        ("packs", 0, "price"): "120.000 đ",
        ("packs", 1, "price"): "1.200.000 đ",
    }


@pytest.mark.parametrize(
    ("key", "value", "old", "new"),
    [
        (("group",), "thuc-pham", "Thực phẩm", "thuc-pham"),
        (("name",), "Mơ rừng", '"Mơ  rừng"', '"Mơ rừng"'),
        (("packs", 0, "price"), "120.000 đ", "'120k'", "'120.000 đ'"),
        (("packs", 1, "price"), "1.200.000 đ", "1,2 triệu", "1.200.000 đ"),
        (("storage",), "Nơi khô, ráo mát", "ráo  mát", "ráo mát"),
        (("channels", "voso", "usage"), "Pha nước", "Pha  nước", "Pha nước"),
        (("body",), "Mơ chín!", "Mơ chín.", "Mơ chín!"),
        (("group",), "a: b", "Thực phẩm", "'a: b'"),
        (("group",), "no", "Thực phẩm", "'no'"),
        (("packs", 0, "net"), "1, 2", "500gr", "'1, 2'"),
    ],
)
def test_one_value_changes_and_all_else_stays(
    key: tuple[str | int, ...], value: str, old: str, new: str
) -> None:
    assert after(RECORD, (key, value)) == RECORD.replace(old, new, 1)


def test_several_values_change_at_once() -> None:
    text = after(RECORD, (("packs", 0, "net"), "500 g"), (("packs", 0, "price"), "120.000 đ"))

    assert "{sku: A, net: 500 g, price: '120.000 đ'}  # nhỏ" in text


def test_a_single_value_may_stand_for_a_list_of_one() -> None:
    text = "---\nname: Mơ\npacks: {sku: A, net: 500gr}\n---\n"

    assert after(text, (("packs", 0, "net"), "500 g")) == text.replace("500gr", "500 g")


def test_line_ends_of_windows_and_a_mark_at_the_beginning_stay() -> None:
    raw = b"\xef\xbb\xbf" + RECORD.replace("\n", "\r\n").encode()

    new, done = mended(raw, "a.md", {("group",): "thuc-pham"})

    assert new == raw.replace("Thực phẩm".encode(), b"thuc-pham")
    assert done == [("group",)]


def test_a_value_that_is_not_there_changes_nothing() -> None:
    assert mended(RECORD.encode(), "a.md", {("usage",): "x"}) == (RECORD.encode(), [])


def test_what_cannot_be_changed_alone_is_left() -> None:
    folded = "---\nstorage: >\n  a\n  b\n---\n"

    assert after(folded, (("storage",), "c")) == folded


def test_a_yaml_file_is_mended_too() -> None:
    text = "name: Chợ\nkind: Chợ\n"

    assert mended(text.encode(), "a.yml", {("kind",): "market"})[0].decode() == "name: Chợ\nkind: market\n"
