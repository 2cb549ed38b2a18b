"""A small catalogue to walk through, and the command as people run it."""

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from generator.cli import main

HOUSE = Path(__file__).parents[2]
CHOSEN = ("LANG", "LANGUAGE", "LC_ALL", "LC_MESSAGES", "LC_CTYPE", "NO_COLOR", "SOURCE_DATE_EPOCH")
"""What a person may have chosen who runs the tests."""
FILES = {
    "content/catalogue.yml": "name: Sản vật thử\nurl: https://ocop.example\nlanguages: [vi]\n",
    "content/producers/lang-gom.md": (
        "---\nname: Hợp tác xã làng gốm\nkind: cooperative\n"
        "place: xã Thăng An, thành phố Đà Nẵng\naddress: thôn Trà Đóa\n---\nLàng gốm.\n"
    ),
    "content/products/am-tra/index.md": (
        "---\nname: Ấm trà\nproducer: lang-gom\ngroup: thu-cong-my-nghe\n"
        "packs:\n  - sku: AM-1\n    name: Một chiếc\n    net: 1 chiếc\n    price: 250.000\n    size: 18 x 11 x 12 cm\n"
        "ingredients: đất sét\nusage: pha trà\nstorage: tránh va đập\nwarnings: không có\n---\nẤm đất nung.\n"
    ),
}


@pytest.fixture
def catalogue(tmp_path):
    """Return the folder of a catalogue in which nothing is wrong."""
    return write_catalogue(tmp_path / "danh mục")


def write_catalogue(root):
    """Write a catalogue in which nothing is wrong; return its folder."""
    for path, text in FILES.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, "utf-8")
    return root


@pytest.fixture(scope="session")
def environment():
    """Return an environment in which nobody has chosen a language."""
    kept = {
        name: value for name, value in os.environ.items() if not name.startswith(("LC_", "LANG", "NO_COLOR"))
    }
    return kept | {"PYTHONPATH": str(HOUSE)}


@pytest.fixture(scope="module")
def long_lived_catalogue(tmp_path_factory):
    """Return a catalogue for all tests of a file: who changes it leaves it sound."""
    return write_catalogue(tmp_path_factory.mktemp("danh-muc"))


@dataclass(frozen=True)
class Done:
    """How a command ended."""

    returncode: int
    stdout: str
    stderr: str


@pytest.fixture
def ocop(catalogue, monkeypatch, capsys):
    """Return the command, run in the catalogue, in this process: the program is loaded once for all tests."""

    def run(*line, **more):
        with monkeypatch.context() as here:
            here.chdir(catalogue)
            for name in CHOSEN:
                here.delenv(name, raising=False)
            for name, value in more.items():
                here.setenv(name, value)
            return Done(main(list(line)), *capsys.readouterr())

    return run


@pytest.fixture
def program(catalogue, environment):
    """Return the command, run in the catalogue as a program of its own."""

    def run(*line, **more):
        command = [sys.executable, "-m", "generator", *line]
        return subprocess.run(
            command,
            cwd=catalogue,
            env=environment | more,
            capture_output=True,
            encoding="utf-8",
            timeout=120,
            check=False,
        )

    return run


@pytest.fixture
def write(catalogue):
    """Return a writer of files in the catalogue."""

    def write(path, text):
        (catalogue / path).parent.mkdir(parents=True, exist_ok=True)
        (catalogue / path).write_text(text, "utf-8")

    return write


@pytest.fixture
def price(catalogue):
    """Return what writes another price into the one product."""
    product = catalogue / "content/products/am-tra/index.md"

    def price(text):
        product.write_text(product.read_text("utf-8").replace("250.000", text), "utf-8")

    return price
