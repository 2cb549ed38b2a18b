"""MkDocs users find what they know: `mkdocs build` gives our site, `mkdocs serve` shows it, a theme of one's own goes first."""

import shutil
import subprocess
import sys
import urllib.request
from contextlib import closing
from socket import create_server

import pytest
from PIL import Image

from generator.kit.fonts import WEB_FONTS
from generator.kit.resources import default_config

FILES = {
    "content/catalogue.yml": "name: Sản vật thử\nurl: https://ocop.example/xa/\nas_of: 2026-11-24\ndemo: yes\n",
    "content/producers/lang-gom.md": "---\nname: Hợp tác xã làng gốm\nkind: cooperative\n---\nLàng gốm.\n",
    "content/products/am-tra/index.md": (
        "---\nname: Ấm trà\nproducer: lang-gom\ngroup: thu-cong-my-nghe\n"
        "packs: [{sku: AM-1, net: 1 chiếc, price: 251.000}]\nphotos: [{file: anh.jpg, alt: Ấm trà}]\n---\nẤm đất nung.\n"
    ),
    "content/products/am-tra/index.en.md": "---\nname: Teapot\n---\n",
    "content/fairs/hoi.md": "---\nname: Hội\nstarts: 2026-11-28\nends: 2026-12-02\nproducts: [am-tra]\n---\n",
    "content/pages/gioi-thieu.md": "# Giới thiệu\n\n## Ai làm\n\nChúng tôi. [Sản phẩm](../san-pham/)\n",
    "content/pages/gioi-thieu.en.md": "# About\n\nUs.\n",
}


@pytest.fixture
def project(tmp_path):
    """Return a project with a `mkdocs.yml` and fonts of its own: ours take seconds to cut."""
    for name, text in FILES.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, "utf-8")
    Image.linear_gradient("L").resize((400, 300)).save(tmp_path / "content/products/am-tra/anh.jpg")
    for name in WEB_FONTS:
        file = tmp_path / f"theme/site/assets/fonts/{name}.woff2"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(b"")
    shutil.copy(default_config(), tmp_path / "mkdocs.yml")
    return tmp_path


@pytest.fixture
def run(project, environment):
    """Return a run of a program in the project; it must end well."""

    def run(*line):
        done = subprocess.run(
            [sys.executable, "-m", *line],
            cwd=project,
            env=environment | {"NO_MKDOCS_2_WARNING": "1"},
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        assert done.returncode == 0, done.stderr
        return done

    return run


def files(folder):
    found = {path.relative_to(folder).as_posix(): path for path in folder.rglob("*") if path.is_file()}
    return {name: path.read_bytes() for name, path in found.items()}


def test_mkdocs_build_gives_the_site_that_ocop_build_gives(project, run):
    run("mkdocs", "build", "-d", "mkdocs-site")
    run("generator", "build", "--only", "site,print,feeds")

    theirs, ours = files(project / "mkdocs-site"), files(project / "dist/site")
    assert sorted(theirs) == sorted(ours)
    assert [name for name in ours if theirs[name] != ours[name]] == []
    assert {"san-pham/am-tra/index.html", "en/products/am-tra/index.html", "en/gioi-thieu/index.html"} <= set(
        ours
    )


def test_mkdocs_says_what_is_wrong_with_a_record(project, run):
    (project / "content/products/chen.md").write_text("x", "utf-8")
    (project / "content/products/chen").mkdir()
    (project / "content/products/chen/index.md").write_text("---\nname: Chén\n---\n", "utf-8")

    done = run("mkdocs", "build", "-d", "mkdocs-site")

    assert "content/products/chen/index.md:2:1: OCOP-" in done.stderr


def test_an_editorial_page_and_its_english_twin_lead_to_each_other(project, run):
    run("generator", "build", "--only", "site")
    vi = (project / "dist/site/gioi-thieu/index.html").read_text("utf-8")
    en = (project / "dist/site/en/gioi-thieu/index.html").read_text("utf-8")

    assert '<html lang="vi"' in vi and '<html lang="en"' in en
    assert 'href="../en/gioi-thieu/" lang="en"' in vi
    assert 'href="../../gioi-thieu/" lang="vi"' in en
    assert "<title>About · Sản vật thử</title>" in en
    assert '<link rel="canonical" href="https://ocop.example/xa/en/gioi-thieu/">' in en


def test_a_folder_with_nothing_but_content_is_built(project, run):
    (project / "mkdocs.yml").unlink()
    shutil.rmtree(project / "content/pages")

    run("generator", "build", "--only", "site", "--root", str(project), "-d", str(project / "ra"))

    assert "Ấm trà" in (project / "ra/site/san-pham/am-tra/index.html").read_text("utf-8")
    assert sorted(path.name for path in project.iterdir()) == [".cache", "content", "ra", "theme"]


def test_a_localitys_own_template_and_style_go_before_ours(project, run):
    (project / "theme/site/pages").mkdir()
    (project / "theme/site/pages/product.html").write_text("<h1>Mẫu riêng: {{ title }}</h1>", "utf-8")
    (project / "theme/site/assets/look.css").write_text("/* riêng */", "utf-8")
    (project / "theme/site/partials").mkdir()
    (project / "theme/site/partials/footer.html").write_text("<footer>Chân riêng</footer>", "utf-8")

    run("generator", "build", "--only", "site")

    page = (project / "dist/site/san-pham/am-tra/index.html").read_text("utf-8")
    assert "<h1>Mẫu riêng: Ấm trà</h1>" in page
    assert "<footer>Chân riêng</footer>" in page
    assert (project / "dist/site/assets/look.css").read_text("utf-8") == "/* riêng */"
    assert "Ấm trà" in (project / "dist/site/san-pham/index.html").read_text("utf-8")


def test_mkdocs_serve_shows_the_catalogues_pages(project, environment):
    with closing(create_server(("127.0.0.1", 0))) as free:
        port = free.getsockname()[1]
    server = subprocess.Popen(
        [sys.executable, "-m", "mkdocs", "serve", "-a", f"127.0.0.1:{port}"],
        cwd=project,
        env=environment | {"NO_MKDOCS_2_WARNING": "1", "PYTHONUNBUFFERED": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
    )
    try:
        said = next((line for line in server.stdout if "Serving on" in line), "")
        address = f"http://127.0.0.1:{port}/san-pham/am-tra/"
        page = urllib.request.urlopen(address, timeout=20).read().decode() if said else ""
    finally:
        server.kill()
        server.communicate()

    assert "<h1>Ấm trà</h1>" in page
    assert f'<link rel="canonical" href="{address}">' in page
