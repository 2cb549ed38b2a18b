"""`ocop build`: what is published, what is said, and where nothing is touched."""

import json

import pytest


@pytest.fixture
def built(catalogue):
    """Return what names the files of a build, but for what the build keeps for itself."""

    def built(folder="dist"):
        found = (
            path.relative_to(catalogue / folder) for path in (catalogue / folder).rglob("*") if path.is_file()
        )
        return sorted(path.as_posix() for path in found if path.name != ".manifest.json")

    return built


def test_a_build_says_what_it_made_and_the_second_makes_nothing(ocop, built):
    done = ocop("build")

    assert done.returncode == 0, done.stderr
    assert f"Đã dựng {len(built())} tệp vào dist/ (mới {len(built())}, bỏ 0) trong " in done.stdout
    assert "site/san-pham/am-tra/index.html" in built()
    assert "(mới 0, bỏ 0)" in ocop("build").stdout


def test_an_error_does_not_keep_the_rest_from_being_published(ocop, built, price):
    price("nhiều lắm")
    done = ocop("build", "--only", "feeds")

    assert done.returncode == 1
    assert "feeds/report.json" in built()


def test_the_strict_publish_nothing_where_there_is_an_error(ocop, catalogue, price):
    price("nhiều lắm")
    done = ocop("build", "--strict")

    assert done.returncode == 1
    assert "Chưa xuất bản gì vào dist/" in done.stdout
    assert not (catalogue / "dist").exists()


def test_hints_are_counted_and_told_to_who_asks(ocop, write):
    write("content/catalogue.yml", "name: Sản vật thử\nurl: https://ocop.example\nlanguages: [vi, en]\n")

    assert "gợi ý OCOP-" not in ocop("build", "--only", "feeds").stdout
    assert " 0 gợi ý." not in ocop("build", "--only", "feeds").stdout
    assert "gợi ý OCOP-" in ocop("build", "--only", "feeds", "-v").stdout


def test_a_folder_that_is_somebody_elses_is_left_alone(ocop, write, catalogue):
    write("anh/cuoi.txt", "ảnh cưới")
    done = ocop("build", "--out", "anh")

    assert done.returncode == 2
    assert "không do lần dựng nào để lại" in done.stderr
    assert (catalogue / "anh/cuoi.txt").read_text("utf-8") == "ảnh cưới"


@pytest.mark.parametrize("folder", [".", "..", "content", "content/dist", "theme", "/"])
def test_nothing_is_published_among_what_people_write(ocop, folder):
    done = ocop("build", "-d", folder)

    assert done.returncode == 2
    assert "hãy chọn một thư mục riêng" in done.stderr


def test_only_some_parts_are_built(ocop, catalogue):
    done = ocop("build", "--only", "feeds", "-d", "ra")

    assert done.returncode == 0
    assert [path.name for path in (catalogue / "ra").iterdir() if path.is_dir()] == ["feeds"]


def test_a_part_that_there_is_not_is_refused_with_those_there_are(ocop):
    done = ocop("build", "--only", "feeds,phim")

    assert done.returncode == 2
    assert "không có phần phim; chỉ có feeds, " in done.stderr


def test_a_program_gets_its_document_and_nothing_else(ocop, price):
    price("nhiều lắm")
    done = ocop("build", "--only", "feeds", "--output-format", "json")

    assert "error" in {found["severity"] for found in json.loads(done.stdout)["findings"]}
    assert "Đã dựng" in done.stderr


def test_the_time_of_each_part_is_told(ocop):
    done = ocop("build", "--only", "feeds", "--timings")

    assert done.stderr.split("  ")[1] == "Đọc nội dung"
    assert done.stderr.splitlines()[-1].split()[:2] == ["Tổng", "cộng"]


def test_what_mkdocs_says_of_a_page_is_passed_on(ocop, write, catalogue):
    write("mkdocs.yml", "site_name: [\n")
    done = ocop("build")

    assert done.returncode == 1
    assert done.stderr.startswith("MkDocs không dựng được")
    assert not (catalogue / "dist").exists()


def test_a_page_may_be_built_for_another_address(ocop, catalogue):
    ocop("build", "--only", "site", "--base-url", "https://xem.example/thu/")
    page = (catalogue / "dist/site/san-pham/am-tra/index.html").read_text("utf-8")

    assert "https://xem.example/thu/san-pham/am-tra/" in page
