"""Renditions: upright, in sRGB, never enlarged, and without a word of who took them where."""

import io

import pytest
from PIL import Image, ImageCms

from generator.model import Original
from generator.photos.plan import FEED, PAGE, PRINT, Recipe, Rendition, renditions
from generator.photos.render import render

WEBP, JPEG = Recipe(200), Recipe(200, ".jpg", 88)
ALL = (*PAGE, PRINT, FEED)


@pytest.fixture
def rendered(tmp_path):
    """Return the renditions of an image that is first saved to a file."""

    def rendered(image, recipes=(WEBP,), name="anh.jpg", **saved):
        image.save(tmp_path / name, **saved)
        return [Image.open(io.BytesIO(data)) for data in render(tmp_path / name, recipes)]

    return rendered


def flag(size=(400, 300)):
    """Return an image that is red above and blue below."""
    image = Image.new("RGB", size, "blue")
    image.paste("red", (0, 0, size[0], size[1] // 2))
    return image


def near(colour, wanted):
    return all(abs(one - other) < 30 for one, other in zip(colour[:3], wanted, strict=True))


def test_a_photograph_taken_sideways_stands_upright(rendered):
    exif = Image.Exif()
    exif[0x0112] = 6

    (made,) = rendered(flag(), exif=exif)

    assert made.size == (200, 267)
    assert near(made.convert("RGB").getpixel((195, 130)), (255, 0, 0))
    assert near(made.convert("RGB").getpixel((5, 130)), (0, 0, 255))


@pytest.mark.parametrize("turn", range(1, 9))
def test_every_way_of_holding_a_camera_gives_the_size_that_was_looked_at(rendered, turn):
    exif = Image.Exif()
    exif[0x0112] = turn

    (made,) = rendered(flag(), exif=exif)

    assert made.size == ((200, 150) if turn < 5 else (200, 267))


def test_what_can_be_seen_through_stays_so_on_the_site_and_is_white_in_a_jpeg(rendered):
    glass = Image.new("RGBA", (400, 300), (0, 0, 0, 0))

    site, printed, feed = rendered(glass, (WEBP, JPEG, FEED), "anh.png")

    assert site.mode == "RGBA"
    assert site.getpixel((100, 75))[3] == 0
    assert near(printed.getpixel((100, 75)), (255, 255, 255))
    assert near(feed.getpixel((600, 600)), (255, 255, 255))


@pytest.mark.parametrize("mode", ["L", "LA", "P", "1", "I;16", "CMYK", "YCbCr", "RGBA"])
def test_every_kind_of_picture_is_rendered(rendered, mode):
    name = "anh.jpg" if mode in ("CMYK", "YCbCr") else "anh.png"
    picture = Image.new("I;16", (400, 300), 65535) if mode == "I;16" else flag().convert(mode)

    made = rendered(picture, ALL, name)

    assert [one.mode in ("RGB", "RGBA") for one in made] == [True] * len(ALL)


def test_a_picture_for_the_press_keeps_its_colours(rendered):
    (made,) = rendered(Image.new("CMYK", (400, 300), (0, 255, 255, 0)))

    assert made.mode == "RGB"
    assert near(made.getpixel((100, 75)), (255, 0, 0))


def test_a_picture_of_sixteen_bits_is_not_white(rendered):
    dark = Image.new("I;16", (400, 300), 8000)

    (made,) = rendered(dark, name="anh.png")

    assert made.convert("L").getpixel((100, 75)) < 80


def test_nothing_is_enlarged(rendered):
    small = rendered(flag((100, 60)), ALL)

    assert [one.size for one in small[:-1]] == [(100, 60)] * (len(ALL) - 1)
    square = small[-1].convert("RGB")
    assert square.size == (1200, 1200)
    assert near(square.getpixel((400, 600)), (255, 255, 255))
    assert near(square.getpixel((600, 580)), (255, 0, 0))


def test_the_sizes_that_were_planned_are_the_sizes_that_are_made(rendered):
    original = Original("anh.jpg", "0" * 64, 1000, 667)
    planned = [*renditions(original), Rendition(original, PRINT), Rendition(original, FEED)]

    made = rendered(flag((1000, 667)), [one.recipe for one in planned])

    assert [one.size for one in made] == [(one.width, one.height) for one in planned]
    assert [one.width for one in renditions(original)] == [320, 640, 960, 1000]


def test_nobody_learns_where_a_photograph_was_taken(rendered, tmp_path):
    exif = Image.Exif()
    exif[0x010F] = "Nokia của Lan"
    exif.get_ifd(0x8825)[2] = (15.0, 44.0, 35.5)
    exif.get_ifd(0x8825)[4] = (108.0, 21.0, 25.5)

    made = rendered(flag(), ALL, exif=exif, comment=b"rieng tu", xmp=b"<x>rieng tu</x>", dpi=(300, 300))

    for recipe, one in zip(ALL, made, strict=True):
        assert not one.getexif(), recipe
        assert not {"exif", "icc_profile", "comment", "xmp", "photoshop"} & set(one.info), recipe
    raw = b"".join(render(tmp_path / "anh.jpg", ALL))
    assert not [word for word in (b"Nokia", b"rieng tu", b"Exif", b"GPS") if word in raw]


def test_colours_of_another_profile_become_those_of_the_web(rendered):
    wide = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB", 6500)).tobytes()
    srgb = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()

    (same,) = rendered(flag(), icc_profile=srgb)
    (broken,) = rendered(flag(), icc_profile=b"khong phai ho so mau")
    (unfit,) = rendered(flag(), icc_profile=wide)

    for made in (same, broken, unfit):
        assert near(made.convert("RGB").getpixel((100, 20)), (255, 0, 0))


def test_the_same_photograph_gives_the_same_bytes(tmp_path):
    flag((1400, 900)).save(tmp_path / "anh.jpg")

    assert render(tmp_path / "anh.jpg", ALL) == render(tmp_path / "anh.jpg", ALL)
    assert render(tmp_path / "anh.jpg", ALL[::-1]) == render(tmp_path / "anh.jpg", ALL)[::-1]


def test_a_name_follows_from_photograph_and_recipe():
    one, other = Original("a.jpg", "0" * 64, 400, 300), Original("b.jpg", "1" * 64, 400, 300)

    assert Rendition(one, WEBP).file != Rendition(other, WEBP).file
    assert Rendition(one, WEBP).file != Rendition(one, JPEG).file
    assert Rendition(one, WEBP).file == Rendition(Original("c.jpg", "0" * 64, 400, 300), WEBP).file
