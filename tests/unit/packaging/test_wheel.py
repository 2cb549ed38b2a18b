"""What is installed from the wheel works where there is no checkout."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

HOUSE = Path(__file__).parents[3]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    """Return the wheel, built from the checkout with what is installed."""
    out = tmp_path_factory.mktemp("wheel")
    line = [
        sys.executable,
        "-m",
        "pip",
        "wheel",
        "--quiet",
        "--no-deps",
        "--no-build-isolation",
        "-w",
        out,
        HOUSE,
    ]
    subprocess.run(line, check=True, capture_output=True)
    return next(out.glob("*.whl"))


@pytest.fixture(scope="module")
def unpacked(wheel, tmp_path_factory):
    """Return the folder that it is unpacked in."""
    folder = tmp_path_factory.mktemp("site-packages")
    zipfile.ZipFile(wheel).extractall(folder)
    return folder


@pytest.mark.parametrize(
    "name",
    [
        "generator/_defaults/mkdocs.yml",
        "generator/_defaults/theme/site/shell.html",
        "generator/_defaults/theme/site/pages/product.html",
        "generator/_defaults/theme/site/assets/weaves/thuc-pham.svg",
        "generator/_defaults/theme/print/booklet.typ",
        "generator/kit/words.json",
        "generator/outputs/print/words.json",
        "generator/outputs/feeds/report.html",
        "generator/outputs/feeds/channels/google-merchant.yml",
        "generator/model/values/units.csv",
        "generator/model/values/outline.csv",
    ],
)
def test_the_wheel_carries_what_the_program_reads(wheel, name):
    assert name in zipfile.ZipFile(wheel).namelist()


def test_every_file_of_the_package_that_git_knows_is_in_the_wheel(wheel):
    told = subprocess.run(["git", "ls-files", "-z", "generator"], cwd=HOUSE, capture_output=True, check=True)
    known = {name for name in told.stdout.decode().split("\0") if name and not name.endswith(".po")}

    assert known - set(zipfile.ZipFile(wheel).namelist()) == set()


def test_the_wheel_carries_no_cache_and_no_test(wheel):
    names = zipfile.ZipFile(wheel).namelist()

    assert not [name for name in names if "__pycache__" in name or name.startswith(("tests/", "content/"))]
    assert {name.partition("/")[0].rpartition(".")[2] for name in names} == {"generator", "dist-info"}


def test_the_program_builds_from_the_wheel_alone(unpacked, tmp_path):
    files = {
        "catalogue.yml": "name: Sản vật thử\nurl: https://ocop.example\n",
        "producers/nha.md": "---\nname: Nhà\nkind: farm\nplace: xã Thăng An, thành phố Đà Nẵng\n---\n",
        "products/tra/index.md": "---\nname: Trà\nproducer: nha\ngroup: do-uong\npacks: [{sku: T-1, net: 100 g, price: 50 nghìn}]\n---\n",
        "fairs/hoi.md": "---\nname: Hội\nstarts: 2026-11-28\nends: 2026-12-02\nproducts: [tra]\n---\n",
    }
    for name, text in files.items():
        (tmp_path / "xa/content" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "xa/content" / name).write_text(text, "utf-8")
    (tmp_path / "bare").mkdir()
    where = "import generator; print(generator.__file__)"

    run = {"cwd": tmp_path / "bare", "env": os.environ | {"PYTHONPATH": str(unpacked)}, "encoding": "utf-8"}
    loaded = subprocess.run([sys.executable, "-c", where], capture_output=True, check=True, **run)
    line = [sys.executable, "-m", "generator", "build", "--root", tmp_path / "xa", "--lang", "vi"]
    done = subprocess.run(line, capture_output=True, check=False, **run)

    assert loaded.stdout.startswith(str(unpacked))
    assert done.returncode == 0, done.stderr
    assert "Trà" in (tmp_path / "xa/dist/site/san-pham/tra/index.html").read_text("utf-8")
    assert (tmp_path / "xa/dist/print/hoi/booklet-a5.pdf").is_file()
    assert (tmp_path / "xa/dist/feeds/report.html").is_file()
    assert list((tmp_path / "bare").iterdir()) == []
