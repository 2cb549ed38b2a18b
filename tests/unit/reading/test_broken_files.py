"""Files broken as people break them: what is said, where it points and what it tells to write, word for word.

The chapters in `tests/cases/broken/` hold what can be printed; the rest is here, as bytes: encodings, line ends,
names with spaces, things that are no text at all.
"""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from test_cases import CASES, TODAY, Block, chapters, fits, write

from generator.base.diagnostic import Diagnostic
from generator.build import Asked, Project

RECORD = "---\nname: Mật ong\nproducer: hai-hien\ngroup: thuc-pham\nusage: Ăn liền\n---\nMật ong rừng.\n"
PRODUCT = "content/products/mat-ong/index.md"
GIVEN = [
    Block("yaml", "content/catalogue.yml", ["", "name: A", "url: https://ocop.example", "languages: [vi]"]),
    Block(
        "markdown", "content/producers/hai-hien.md", ["", "---", "name: Hai Hiền", "kind: household", "---"]
    ),
]


def told(found: Diagnostic) -> tuple[str, str, str, str, str, str]:
    """Return a finding as `CODE path:line:column`, what is said and what to do, in both languages."""
    hint = (found.hint.vi, found.hint.en) if found.hint else ("", "")
    return (found.code, str(found.span), found.message.vi, found.message.en, *hint)


def findings(root: Path, files: dict[str, bytes]) -> list[Diagnostic]:
    write(root, GIVEN)
    for path, raw in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(raw)
    return [one for one in Project(root, Asked(TODAY)).findings if one.code.startswith("OCOP-1")]


def broken() -> Iterator[object]:
    """Yield the cases of the chapters about broken files, without what other chapters are about."""
    for case in chapters():
        if case.id.startswith("broken/"):
            yield pytest.param(case.values[0], id=case.id.removeprefix("broken/"))


@pytest.mark.parametrize("blocks", list(broken()))
def test_a_finding_points_at_the_column_and_says_what_to_write(blocks: list[Block], tmp_path: Path) -> None:
    write(tmp_path, blocks)
    said = [one for block in blocks for one in block.wanted()]
    wanted = next(block.lines[1:] for block in blocks if block.path == "found")

    found = [one for one in Project(tmp_path, Asked(TODAY)).findings if one.code.startswith("OCOP-1")]

    found.sort(key=lambda one: (one.span.path, one.span.line, one.span.column, one.code))
    assert [at_and_hint(one, row) for one, row in zip(found, wanted, strict=True)] == wanted
    assert [one for one in found if not any(fits(one, word) and whole(one, word) for word in said)] == []


def at_and_hint(found: Diagnostic, row: str) -> str:
    """Return a row of a block `found` as it should be; the path is there where several files are wrong."""
    span = found.span
    place = str(span) if row.startswith("content/") else f"{span.line}:{span.column}"
    return f"{place} {found.hint.vi} | {found.hint.en}" if found.hint else f"{place} -"


def whole(found: Diagnostic, wanted: tuple[str, int, str, str, str]) -> bool:
    """Return whether a chapter gives the whole of a message, not its beginning."""
    return wanted[4] == f"{found.message.vi} | {found.message.en}"


def test_there_are_more_than_forty_of_them() -> None:
    sections = [
        section
        for file in sorted((CASES / "broken").glob("*.md"))
        for section in re.split(r"^## ", file.read_text("utf-8"), flags=re.M)[1:]
    ]

    assert len({section.partition("\n")[0] for section in sections}) == len(sections) >= 40


BROKEN: dict[str, tuple[dict[str, bytes], list[tuple[str, ...]]]] = {
    "UTF-16 with its mark, as an old Notepad saves it": (
        {PRODUCT: RECORD.encode("utf-16")},
        [
            (
                "OCOP-121",
                "content/products/mat-ong/index.md:1:1",
                "tệp lưu theo UTF-16, không phải UTF-8; tệp này bị bỏ qua",
                "the file is saved as UTF-16, not UTF-8; it is left out",
                "mở tệp bằng Notepad, chọn Lưu thành (Save As), ở ô Mã hóa (Encoding) chọn UTF-8",
                "open it in Notepad, choose Save As, and UTF-8 as the encoding",
            )
        ],
    ),
    "UTF-16 without its mark": (
        {PRODUCT: RECORD.encode("utf-16-le")},
        [
            (
                "OCOP-121",
                "content/products/mat-ong/index.md:1:1",
                "tệp lưu theo UTF-16, không phải UTF-8; tệp này bị bỏ qua",
                "the file is saved as UTF-16, not UTF-8; it is left out",
                "mở tệp bằng Notepad, chọn Lưu thành (Save As), ở ô Mã hóa (Encoding) chọn UTF-8",
                "open it in Notepad, choose Save As, and UTF-8 as the encoding",
            )
        ],
    ),
    "one byte that is no UTF-8": (
        {PRODUCT: RECORD.encode().replace("Ăn".encode(), b"\xc3n")},
        [
            (
                "OCOP-121",
                "content/products/mat-ong/index.md:5:8",
                "chữ ở đây không phải Unicode (UTF-8); tệp này bị bỏ qua",
                "the letters here are not Unicode (UTF-8); the file is left out",
                "mở tệp, chọn Lưu thành (Save As) với mã hóa UTF-8; chữ kiểu TCVN3 (ABC) hay VNI cần đổi sang Unicode trước",
                "open the file and save it as UTF-8; text in TCVN3 (ABC) or VNI must be converted to Unicode first",
            )
        ],
    ),
    "TCVN3": (
        {PRODUCT: RECORD.encode().replace("Mật ong\n".encode(), b"M\xcbt ong\n")},
        [
            (
                "OCOP-121",
                "content/products/mat-ong/index.md:2:8",
                "chữ ở đây không phải Unicode (UTF-8); tệp này bị bỏ qua",
                "the letters here are not Unicode (UTF-8); the file is left out",
                "mở tệp, chọn Lưu thành (Save As) với mã hóa UTF-8; chữ kiểu TCVN3 (ABC) hay VNI cần đổi sang Unicode trước",
                "open the file and save it as UTF-8; text in TCVN3 (ABC) or VNI must be converted to Unicode first",
            )
        ],
    ),
    "VNI": (
        {PRODUCT: RECORD.encode().replace("Mật ong\n".encode(), b"Ma\xe4t ong\n")},
        [
            (
                "OCOP-121",
                "content/products/mat-ong/index.md:2:9",
                "chữ ở đây không phải Unicode (UTF-8); tệp này bị bỏ qua",
                "the letters here are not Unicode (UTF-8); the file is left out",
                "mở tệp, chọn Lưu thành (Save As) với mã hóa UTF-8; chữ kiểu TCVN3 (ABC) hay VNI cần đổi sang Unicode trước",
                "open the file and save it as UTF-8; text in TCVN3 (ABC) or VNI must be converted to Unicode first",
            )
        ],
    ),
    "line ends of old machines, and a colon too many": (
        {PRODUCT: RECORD.replace("Ăn", "Cách: ăn").replace("\n", "\r").encode()},
        [
            (
                "OCOP-101",
                "content/products/mat-ong/index.md:5:12",
                "không đọc được: thừa dấu hai chấm; lời văn có dấu hai chấm phải đặt trong dấu nháy: `usage: 'Cách: ăn liền'`; tệp này bị bỏ qua",
                "this cannot be read: one colon too many; a text with a colon in it goes in quotes: `usage: 'Cách: ăn liền'`; the file is left out",
                "",
                "",
            )
        ],
    ),
    "a zero byte in a field": (
        {PRODUCT: RECORD.replace("Ăn", "Ă\0n").encode()},
        [
            (
                "OCOP-101",
                "content/products/mat-ong/index.md:5:9",
                "không đọc được: có ký tự điều khiển lạ; hãy xóa đi; tệp này bị bỏ qua",
                "this cannot be read: there is a stray control character; delete it; the file is left out",
                "",
                "",
            )
        ],
    ),
    "a zero byte in the prose": (
        {PRODUCT: RECORD.replace("rừng.", "r\0ừng.").encode()},
        [
            (
                "OCOP-135",
                "content/products/mat-ong/index.md:7:10",
                "có ký tự điều khiển lạ trong lời văn; ký tự ấy bị bỏ đi",
                "there is a stray control character in the prose; it is left out",
                "",
                "",
            )
        ],
    ),
    "a second mark before the first line": (
        {PRODUCT: b"\xef\xbb\xbf" * 2 + RECORD.encode()},
        [
            (
                "OCOP-123",
                "content/products/mat-ong/index.md:1:1",
                "trước dấu `---` có dấu cách hay ký tự vô hình; tệp này bị bỏ qua",
                "there are spaces or invisible characters before the `---`; the file is left out",
                "xóa cả dòng, gõ ba dấu gạch ngắn liền nhau, sát lề trái; Word hay tự đổi chúng thành `—`",
                "delete the line and type three hyphens at its very beginning; Word likes to turn them into `—`",
            )
        ],
    ),
    "a mark in the middle, where two files were joined": (
        {PRODUCT: RECORD.encode() + b"\xef\xbb\xbf" + RECORD.encode()},
        [
            (
                "OCOP-122",
                "content/products/mat-ong/index.md:8:1",
                "tệp có hai phần đầu `---`, phần thứ hai mở ở đây; tệp này bị bỏ qua",
                "the file has two front matters, the second opens here; it is left out",
                "giữ một phần đầu; mỗi bản ghi một tệp riêng",
                "keep one; each record has a file of its own",
            )
        ],
    ),
    "a heading before the first line": (
        {PRODUCT: ("# Mật ong\n\n" + RECORD).encode()},
        [
            (
                "OCOP-123",
                "content/products/mat-ong/index.md:1:1",
                "tệp phải mở đầu bằng một dòng `---`, các mục, rồi một dòng `---`; tệp này bị bỏ qua",
                "the file must open with a line `---`, the fields, then a line `---`; it is left out",
                "xóa phần này, hoặc chuyển xuống dưới dòng `---` thứ hai",
                "delete this, or move it below the second line `---`",
            )
        ],
    ),
    "an empty file": (
        {PRODUCT: b""},
        [
            (
                "OCOP-123",
                "content/products/mat-ong/index.md:1:1",
                "tệp trống; tệp này bị bỏ qua",
                "the file is empty; it is left out",
                "",
                "",
            )
        ],
    ),
    "a file of zeros, as a broken copy is": (
        {PRODUCT: bytes(2000)},
        [
            (
                "OCOP-123",
                "content/products/mat-ong/index.md:1:1",
                "tệp trống; tệp này bị bỏ qua",
                "the file is empty; it is left out",
                "",
                "",
            )
        ],
    ),
    "a document of Word with another ending": (
        {PRODUCT: b"PK\x03\x04\x14\x00\x06\x00" + bytes(range(256))},
        [
            (
                "OCOP-121",
                "content/products/mat-ong/index.md:1:1",
                "đây là tệp Word, Excel hay tệp nén, không phải tệp văn bản; tệp này bị bỏ qua",
                "this is a Word, Excel or zip file, not a text file; it is left out",
                "chép phần chữ sang một tệp mới, soạn bằng Notepad; đổi đuôi tên tệp thì chưa đủ",
                "copy the text into a new file made with Notepad; another ending of the name is not enough",
            )
        ],
    ),
    "an old document of Word": (
        {PRODUCT: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500)},
        [
            (
                "OCOP-121",
                "content/products/mat-ong/index.md:1:1",
                "đây là tệp Word hay Excel, không phải tệp văn bản; tệp này bị bỏ qua",
                "this is a Word or Excel file, not a text file; it is left out",
                "chép phần chữ sang một tệp mới, soạn bằng Notepad; đổi đuôi tên tệp thì chưa đủ",
                "copy the text into a new file made with Notepad; another ending of the name is not enough",
            )
        ],
    ),
    "a photo with another ending": (
        {PRODUCT: b"\xff\xd8\xff\xe0\x00\x10JFIF"},
        [
            (
                "OCOP-121",
                "content/products/mat-ong/index.md:1:1",
                "đây là ảnh JPEG, không phải tệp văn bản; tệp này bị bỏ qua",
                "this is a JPEG picture, not a text file; it is left out",
                "giữ đuôi .jpg hay .png cho ảnh; bản ghi là một tệp văn bản riêng",
                "keep the ending .jpg or .png for a picture; a record is a text file of its own",
            )
        ],
    ),
    "a file that was cut off": (
        {PRODUCT: RECORD.encode()[:40]},
        [
            (
                "OCOP-123",
                "content/products/mat-ong/index.md:1:1",
                "phần đầu mở bằng `---` ở đây không có dòng `---` đóng lại; tệp này bị bỏ qua",
                "the front matter opened with `---` here has no line `---` to close it; the file is left out",
                "thêm một dòng `---` sau mục cuối, trước lời văn",
                "add a line `---` after the last field, before the prose",
            )
        ],
    ),
    "a catalogue in UTF-16": (
        {
            "content/catalogue.yml": "name: A\nurl: https://a.example\n".encode("utf-16"),
            PRODUCT: RECORD.encode(),
        },
        [
            (
                "OCOP-121",
                "content/catalogue.yml:1:1",
                "tệp lưu theo UTF-16, không phải UTF-8; tệp này bị bỏ qua",
                "the file is saved as UTF-16, not UTF-8; it is left out",
                "mở tệp bằng Notepad, chọn Lưu thành (Save As), ở ô Mã hóa (Encoding) chọn UTF-8",
                "open it in Notepad, choose Save As, and UTF-8 as the encoding",
            )
        ],
    ),
    "a second copy from a download": (
        {PRODUCT: RECORD.encode(), PRODUCT.replace("index", "index (1)"): RECORD.encode()},
        [
            (
                "OCOP-130",
                "content/products/mat-ong/index (1).md:1:1",
                "không bản ghi nào dùng tệp này",
                "no record asks for this file",
                "có vẻ là bản chép của `index.md`: xóa đi; nếu là sản phẩm khác thì để ở content/products/mat-ong-2/index.md",
                "it seems to be a copy of `index.md`: delete it; a product of its own stands at content/products/mat-ong-2/index.md",
            )
        ],
    ),
    "a copy made in Windows": (
        {PRODUCT: RECORD.encode(), "content/products/Copy of mat-ong.md": RECORD.encode()},
        [
            (
                "OCOP-130",
                "content/products/Copy of mat-ong.md:1:1",
                "không bản ghi nào dùng tệp này",
                "no record asks for this file",
                "có vẻ là bản chép của `mat-ong.md`: xóa đi; nếu là sản phẩm khác thì để ở content/products/copy-of-mat-ong/index.md",
                "it seems to be a copy of `mat-ong.md`: delete it; a product of its own stands at content/products/copy-of-mat-ong/index.md",
            )
        ],
    ),
    "a copy of a producer": (
        {
            "content/producers/hai-hien - Copy.md": b"---\nname: Hai\nkind: household\n---\n",
            PRODUCT: RECORD.encode(),
        },
        [
            (
                "OCOP-127",
                "content/producers/hai-hien - Copy.md:1:1",
                "tên `hai-hien - Copy` phải là chữ thường không dấu, số và gạch nối; tạm đọc là `hai-hien-copy`",
                "the name `hai-hien - Copy` must be small ASCII letters, digits and hyphens; read as `hai-hien-copy`",
                "đổi tên thành `hai-hien-copy`",
                "rename it `hai-hien-copy`",
            )
        ],
    ),
    "capitals, marks and spaces in a name": (
        {PRODUCT.replace("mat-ong", "Mật ong rừng"): RECORD.encode()},
        [
            (
                "OCOP-127",
                "content/products/Mật ong rừng/index.md:1:1",
                "tên `Mật ong rừng` phải là chữ thường không dấu, số và gạch nối; tạm đọc là `mat-ong-rung`",
                "the name `Mật ong rừng` must be small ASCII letters, digits and hyphens; read as `mat-ong-rung`",
                "đổi tên thành `mat-ong-rung`",
                "rename it `mat-ong-rung`",
            )
        ],
    ),
    "a folder called like a file": (
        {PRODUCT: RECORD.encode(), "content/products/nam-lim/index.md/nam.jpg": b""},
        [
            (
                "OCOP-130",
                "content/products/nam-lim/index.md:1:1",
                "đây là một thư mục, không phải tệp; không có gì được đọc",
                "this is a folder, not a file; nothing is read",
                "đổi tên thư mục, rồi tạo tệp `index.md`",
                "rename the folder, then make a file `index.md`",
            ),
            (
                "OCOP-130",
                "content/products/nam-lim/index.md/nam.jpg:1:1",
                "không bản ghi nào dùng tệp này",
                "no record asks for this file",
                "",
                "",
            ),
        ],
    ),
}


@pytest.mark.parametrize("name", BROKEN)
def test_what_cannot_be_printed_is_told_word_for_word(name: str, tmp_path: Path) -> None:
    files, wanted = BROKEN[name]

    assert [told(one) for one in findings(tmp_path, files)] == wanted


@pytest.mark.parametrize(
    "raw",
    [
        b"\xef\xbb\xbf" + RECORD.encode(),
        RECORD.replace("\n", "\r\n").encode(),
        RECORD.replace("\n", "\r").encode(),
        (RECORD + "Ong lấy mật từ hoa rừng. " * 100_000).encode(),
        RECORD.replace("rừng.", '<p style="color: red">rừng</p> {{ ten }} {% if %}').encode(),
    ],
    ids=[
        "a mark",
        "line ends of Windows",
        "line ends of old machines",
        "three megabytes",
        "HTML in the prose",
    ],
)
def test_what_only_looks_odd_is_read(raw: bytes, tmp_path: Path) -> None:
    assert findings(tmp_path, {PRODUCT: raw}) == []
    assert Project(tmp_path, Asked(TODAY)).loaded.read.products["mat-ong"].usage.vi == "Ăn liền"


def test_a_link_out_of_the_content_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "secret.md").write_text(RECORD, "utf-8")
    (tmp_path / "content/products/mat-ong").mkdir(parents=True)
    (tmp_path / PRODUCT).symlink_to(tmp_path / "secret.md")
    (tmp_path / "content/products/vong").symlink_to("..", target_is_directory=True)

    found = findings(tmp_path, {})

    assert found == []
    assert not Project(tmp_path, Asked(TODAY)).loaded.read.products
