"""What rules say beside the sentence: the nearest name, and the place of every mention."""

from datetime import date
from pathlib import Path

from generator.base.diagnostic import Diagnostic, Fix
from generator.checks.rule import Evidence, examine, judges
from generator.reading.load import Asked, skim

PRODUCT = "name: Mơ\nproducer: hai-hien\ngroup: thuc-pham\n"


def judge(
    root: Path, files: dict[str, str], problems: dict[tuple[str, str, str], str] | None = None
) -> list[Diagnostic]:
    for path, text in {
        "catalogue.yml": "name: A\nurl: https://a.example\nlanguages: vi\n",
        "producers/hai-hien.yml": "name: Hai Hiền\nkind: household\n",
        **files,
    }.items():
        (root / "content" / path).parent.mkdir(parents=True, exist_ok=True)
        (root / "content" / path).write_text(text, "utf-8")
    skimmed = skim(root, root / ".cache", Asked(date(2026, 11, 24)), judges=judges)
    return [*skimmed.findings, *examine(Evidence(skimmed, problems or {}))]


def hints(found: list[Diagnostic]) -> list[str]:
    return [one.hint.vi if one.hint else "" for one in found]


def test_a_wrong_name_is_shown_the_nearest(tmp_path: Path) -> None:
    found = judge(tmp_path, {"products/mo/index.yml": PRODUCT.replace("hai-hien", "hai-hein")})

    assert hints(found) == ["ý bạn là `hai-hien`?"]


def test_what_a_record_is_called_is_shown_its_slug(tmp_path: Path) -> None:
    found = judge(tmp_path, {"products/mo/index.yml": PRODUCT.replace("hai-hien", "HAI HIỀN")})

    assert hints(found) == ["viết `hai-hien`, tên thư mục hay tên tệp của bản ghi ấy"]
    assert [one.fix.value for one in found if isinstance(one.fix, Fix)] == ["hai-hien"]


def test_a_name_far_from_all_is_shown_the_file_to_make(tmp_path: Path) -> None:
    found = judge(tmp_path, {"products/mo/index.yml": PRODUCT + "related: khoai\n"})

    assert hints(found) == ["tạo content/products/khoai/index.md, hoặc sửa tên ở đây"]


def test_a_photo_is_sought_beside_the_record_and_below_content(tmp_path: Path) -> None:
    photos = "photos: [{file: CHAI 1.JPG}, {file: /chung/vuon.jpg}, {file: khac.jpg}]\n"
    files = {"products/mo/index.yml": PRODUCT + photos, "products/mo/chai-1.jpg": "", "chung/vuon1.jpg": ""}

    found = [one for one in judge(tmp_path, files) if one.code == "OCOP-401"]

    assert hints(found)[:2] == ["ý bạn là `chai-1.jpg`?", "ý bạn là `/chung/vuon1.jpg`?"]
    assert hints(found)[2].startswith("đặt ảnh cạnh bản ghi")


def test_a_photo_is_shown_wherever_it_is_named(tmp_path: Path) -> None:
    files = {
        "products/mo/index.yml": PRODUCT + "photos: {file: a.jpg}\npacks: {sku: A, photo: a.jpg}\n",
        "fairs/hoi.yml": "name: Hội\nstarts: 2026-01-01\nends: 2026-01-02\ncover: /b.jpg\nproducts: mo\n",
    }

    found = [one for one in judge(tmp_path, files) if one.code == "OCOP-401"]

    assert [str(one.span) for one in found] == [
        "content/products/mo/index.yml:4:16",
        "content/products/mo/index.yml:5:24",
        "content/fairs/hoi.yml:4:8",
    ]


def test_a_photo_too_large_is_said_to_be(tmp_path: Path) -> None:
    files = {"products/mo/index.yml": PRODUCT + "photos: {file: a.jpg}\n", "products/mo/a.jpg": "x"}

    found = judge(tmp_path, files, {("products", "mo", "a.jpg"): "too-large"})

    assert [one.message.vi for one in found] == ["ảnh `a.jpg` quá lớn để đọc"]


def test_whoever_names_a_draft_is_told_once(tmp_path: Path) -> None:
    files = {
        "products/mo/index.yml": PRODUCT + "draft: có\n",
        "stories/mo.yml": "title: Mơ\nproduct: mo\nbody: Mùa mơ\n",
        "news/2026-01-01-mo.yml": "title: Mơ\ndate: 2026-01-01\nproducts: [mo]\nproducers: [hai-hien]\n",
    }

    found = [one for one in judge(tmp_path, files) if one.code == "OCOP-205"]

    assert [(one.span.path, one.severity) for one in found] == [
        ("content/news/2026-01-01-mo.yml", "hint"),
        ("content/stories/mo.yml", "hint"),
    ]
