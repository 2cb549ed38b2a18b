"""What the server on this computer answers, without a socket."""

import pytest

from generator.server.listener import is_welcome
from generator.server.reload import with_script
from generator.server.site import HTML, Site


@pytest.fixture
def site(tmp_path):
    (tmp_path / "bí mật.txt").write_text("no", "utf-8")
    folder = tmp_path / "site"
    for name, text in (
        ("index.html", "<head></head>home"),
        ("404.html", "none"),
        ("san-pham/gom/index.html", "gốm"),
    ):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, "utf-8")
    for name in ("a.woff2", "a.webp", "a.json", "a.mjs", "ảnh 1.JPG"):
        (folder / name).write_bytes(b"x")
    return Site(folder)


def test_a_folder_is_its_index(site):
    found = site.answer("/san-pham/gom/?q=1")

    assert (found.status, found.type, found.body.decode()) == (200, HTML, "gốm")


def test_a_folder_without_its_slash_is_shown_the_way(site):
    found = site.answer("/san-pham/gom?q=1")

    assert (found.status, found.location) == (302, "/san-pham/gom/?q=1")


@pytest.mark.parametrize(
    ("path", "type"),
    [
        ("/a.woff2", "font/woff2"),
        ("/a.webp", "image/webp"),
        ("/a.json", "application/json"),
        ("/a.mjs", "text/javascript; charset=utf-8"),
        ("/%E1%BA%A3nh%201.JPG", "image/jpeg"),
    ],
)
def test_a_file_is_told_for_what_it_is(site, path, type):
    assert (site.answer(path).status, site.answer(path).type) == (200, type)


@pytest.mark.parametrize(
    "path",
    [
        "/nothing",
        "/index.html/",
        "/../b%C3%AD%20m%E1%BA%ADt.txt",
        "/%2e%2e/b%C3%AD%20m%E1%BA%ADt.txt",
        "/san-pham/..%2f..%2fb%C3%AD%20m%E1%BA%ADt.txt",
        "/..%5cb%C3%AD%20m%E1%BA%ADt.txt",
        "//etc/passwd",
        "/%00",
        "/san-pham/" + "a" * 5000,
    ],
)
def test_what_is_not_of_the_site_is_the_page_for_that(site, path):
    found = site.answer(path)

    assert (found.status, found.body) == (404, b"none")


def test_a_site_below_a_path_is_nowhere_else(site):
    below = Site(site.folder, "/ocop/")

    assert below.answer("/ocop/").status == 200
    assert below.answer("/").location == "/ocop/"
    assert below.answer("/san-pham/gom/").status == 404


def test_pages_and_nothing_else_are_given_the_script(site):
    page, data = with_script(site.answer("/"), "7"), with_script(site.answer("/a.json"), "7")

    assert page.body == b'<head><script src="/-/reload.js?v=7"></script></head>home'
    assert data.body == b"x"


@pytest.mark.parametrize("host", ["127.0.0.1:8000", "localhost:8000", "[::1]:8000", "127.0.0.1"])
def test_requests_that_name_this_computer_are_welcome(host):
    assert is_welcome(host, "127.0.0.1")


@pytest.mark.parametrize(
    "host", ["", "evil.example", "evil.example:8000", "192.168.1.9:8000", "[", "localhost.evil.example"]
)
def test_requests_that_name_another_are_not(host):
    assert not is_welcome(host, "127.0.0.1")


def test_whoever_opens_the_server_to_a_network_is_reached_by_number_but_not_by_a_foreign_name():
    assert is_welcome("192.168.1.9:8000", "0.0.0.0")
    assert not is_welcome("evil.example:8000", "0.0.0.0")
