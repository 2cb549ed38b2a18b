"""`ocop check --fix` and `--diff`: what has one right answer is mended, and all else stays as its author wrote it."""

import unicodedata

PRODUCT = """---
# Ghi từ tờ rơi của tổ
name: "Mắm  cá"   # tên trên nhãn
producer: Hợp tác xã làng gốm
group: Thực phẩm
packs:
  - sku: MC-1
    net: 500ML
    price: '85k'
    price_on: 5-8-2026
---
Mắm cá.
"""
MENDED = (
    PRODUCT.replace('"Mắm  cá"', '"Mắm cá"')
    .replace("Thực phẩm", "thuc-pham")
    .replace("500ML", "500 ml")
    .replace("'85k'", "'85.000 đ'")
    .replace("5-8-2026", "05/08/2026")
)


def test_values_are_mended_and_comments_order_and_quotes_stay(ocop, write, catalogue):
    write("content/products/mam-ca/index.md", PRODUCT.replace("Hợp tác xã làng gốm", "lang-gom"))

    done = ocop("check", "--fix")

    text = (catalogue / "content/products/mam-ca/index.md").read_text("utf-8")
    assert text == MENDED.replace("Hợp tác xã làng gốm", "lang-gom")
    assert "Đã sửa 5 giá trị trong 1 tệp" in done.stdout


def test_a_diff_changes_nothing_and_says_what_would_be_changed(ocop, write, catalogue):
    write("content/products/mam-ca/index.md", PRODUCT)

    done = ocop("check", "--diff")

    assert done.returncode == 1
    assert "--- a/content/products/mam-ca/index.md\n+++ b/content/products/mam-ca/index.md\n" in done.stdout
    assert "-    price: '85k'\n" in done.stdout
    assert "+    price: '85.000 đ'\n" in done.stdout
    assert (catalogue / "content/products/mam-ca/index.md").read_text("utf-8") == PRODUCT


def test_where_nothing_is_to_be_mended_that_is_said(ocop):
    assert ocop("check", "--diff").returncode == 0
    assert "Không có chỗ nào cần sửa." in ocop("check", "--diff").stderr
    assert "Không có chỗ nào tự sửa được." in ocop("check", "--fix").stdout


def test_a_folder_is_named_as_it_is_read_and_who_names_it_is_found(ocop, write, catalogue):
    write("content/products/Mắm Cá/index.md", MENDED.replace("Hợp tác xã làng gốm", "lang-gom"))
    write("content/products/am-tra/index.en.md", "---\nname: Teapot\n---\n")
    write("content/stories/Chuyện Mắm.md", "---\ntitle: Chuyện mắm\nproduct: Mắm Cá\n---\nChuyện.\n")

    ocop("check", "--fix")

    assert (catalogue / "content/products/mam-ca/index.md").is_file()
    assert not (catalogue / "content/products/Mắm Cá").exists()
    assert "product: mam-ca\n" in (catalogue / "content/stories/chuyen-mam.md").read_text("utf-8")


def test_what_a_record_is_called_becomes_its_slug(ocop, write, catalogue):
    write("content/products/mam-ca/index.md", MENDED)

    ocop("check", "--fix")

    assert "producer: lang-gom\n" in (catalogue / "content/products/mam-ca/index.md").read_text("utf-8")


def test_a_name_that_is_taken_is_left(ocop, write, catalogue):
    write("content/stories/chuyen.md", "---\ntitle: Chuyện\nproduct: am-tra\n---\nChuyện.\n")
    write("content/stories/Chuyện.md", "---\ntitle: Chuyện khác\nproduct: am-tra\n---\nChuyện khác.\n")

    ocop("check", "--fix")

    assert (catalogue / "content/stories/Chuyện.md").is_file()


def test_letters_with_their_marks_apart_are_joined(ocop, write, catalogue):
    apart = unicodedata.normalize("NFD", "Mắm cá ngừ")
    text = MENDED.replace("Hợp tác xã làng gốm", "lang-gom")
    write("content/products/mam-ca/index.md", text.replace("Mắm cá", apart, 1))

    ocop("check", "--fix")

    assert '"Mắm cá ngừ"' in (catalogue / "content/products/mam-ca/index.md").read_text("utf-8")


def test_only_chosen_findings_are_mended(ocop, write, catalogue):
    write("content/products/mam-ca/index.md", PRODUCT.replace("Hợp tác xã làng gốm", "lang-gom"))

    ocop("check", "--fix", "--select", "OCOP-267")

    text = (catalogue / "content/products/mam-ca/index.md").read_text("utf-8")
    assert '"Mắm cá"' in text
    assert "'85k'" in text
