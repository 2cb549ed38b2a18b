"""What is a photograph, and how large it is shown: told without ever raising."""

import io

import pytest
from PIL import Image

from generator.photos.render import Looked, look

TURNED = 6
"""EXIF: the camera was held on its side."""


def jpeg(size=(400, 300), orientation=0):
    image = Image.linear_gradient("L").convert("RGB").resize(size)
    exif = Image.Exif()
    if orientation:
        exif[0x0112] = orientation
    out = io.BytesIO()
    image.save(out, "JPEG", exif=exif)
    return out.getvalue()


@pytest.fixture
def looked(tmp_path):
    """Return what a look at some bytes under a name tells."""

    def looked(data, name="anh.jpg"):
        (tmp_path / name).write_bytes(data)
        return look(tmp_path / name)

    return looked


def test_a_photograph_has_the_size_in_which_it_is_shown(looked):
    assert looked(jpeg()) == Looked(400, 300)
    assert looked(jpeg(orientation=TURNED)) == Looked(300, 400)
    assert looked(jpeg(orientation=3)) == Looked(400, 300)


def test_a_jpeg_that_breaks_off_is_no_photograph(looked):
    whole = jpeg((1600, 1200))

    assert looked(whole[: len(whole) // 2]).problem == "no-image"
    assert looked(whole[:200]).problem == "no-image"


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"day la chu",
        "Ảnh của tôi\n".encode() * 100,
        b"%PDF-1.7\n",
        b"<svg xmlns='http://www.w3.org/2000/svg'/>",
        b"\xff\xd8\xff",
    ],
)
def test_what_only_is_called_a_photograph_is_none(looked, data):
    assert looked(data).problem == "no-image"


def test_a_picture_that_would_fill_the_memory_is_too_large(looked):
    out = io.BytesIO()
    Image.new("1", (20000, 20000)).save(out, "PNG")

    assert looked(out.getvalue(), "bom.png").problem == "too-large"


def test_a_file_that_is_not_there_raises_nothing(tmp_path):
    assert look(tmp_path / "khong-co.jpg").problem == "no-image"
    assert look(tmp_path).problem == "no-image"
