"""Publishing: what a build leaves behind, what it leaves alone, and what is there when it is killed."""

import json
import multiprocessing
import os
import random
import shutil
import signal
import stat
import subprocess
import sys
import time
from datetime import date
from pathlib import Path

import pytest
from PIL import Image

from generator.build import Asked, NotOurs, Project
from generator.build.publish import Where, bring_up
from generator.kit.output import Artefact

HOUSE = Path(__file__).parents[2]
DAY = date(2026, 11, 24)
MANIFEST = ".manifest.json"
FILES = {
    "catalogue.yml": "name: Sản vật thử\nurl: https://ocop.example\npublisher: {name: Văn phòng thử}\n",
    "producers/lang-gom.md": "---\nname: Hợp tác xã làng gốm\nkind: cooperative\n---\nLàng gốm.\n",
    "producers/nha-mam.md": "---\nname: Nhà Mắm\nkind: household\nplace: xã Thăng An, thành phố Đà Nẵng\n---\n",
    "products/am-tra/index.md": (
        "---\nname: Ấm trà\nproducer: lang-gom\ngroup: thu-cong-my-nghe\n"
        "packs: [{sku: AM-1, net: 1 chiếc, price: 251.000, availability: in-stock}]\n"
        "photos: [{file: anh.jpg, alt: Ấm trà}]\n---\nẤm đất nung.\n"
    ),
    "products/nuoc-mam/index.md": (
        "---\nname: Nước mắm\nproducer: nha-mam\ngroup: thuc-pham\n"
        "certificates: [{stars: 4, number: 1/QĐ, issued: 2026-01-10}]\n"
        "packs: [{sku: NM-1, net: 500 ml, price: 112.000, availability: in-stock}]\n---\n"
    ),
    "products/nuoc-mam/index.en.md": "---\nname: Fish sauce\n---\n",
    "stories/giot-mam.md": "---\ntitle: Giọt mắm\nproduct: nuoc-mam\nsummary: Cá và muối.\n---\n\nDài.\n",
    "display-points/cho.md": (
        "---\nname: Chợ\nkind: market\nplace: xã Thăng An, thành phố Đà Nẵng\nproducts: [nuoc-mam]\n---\n"
    ),
    "fairs/hoi.md": (
        "---\nname: Ngày hội\nstarts: 2026-11-28\nends: 2026-12-02\nproducts: [nuoc-mam]\nlanguages: [vi]\n---\n"
    ),
    "pages/gioi-thieu.md": "# Giới thiệu\n\nDanh mục này.\n",
}


def write_shop(root):
    for name, text in FILES.items():
        place = root / "content" / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, "utf-8")
    Image.linear_gradient("L").resize((400, 300)).save(root / "content/products/am-tra/anh.jpg")
    return root


@pytest.fixture(scope="module")
def built_shop(tmp_path_factory):
    """Return a shop that was built once: the tests take copies of it."""
    root = write_shop(tmp_path_factory.mktemp("cua-hang"))
    build(root)
    return root


@pytest.fixture
def shop(built_shop, tmp_path):
    """Return a built shop of one's own."""
    return Path(shutil.copytree(built_shop, tmp_path / "shop", copy_function=shutil.copy2))


def with_fonts(root, built_shop):
    """Give a catalogue fonts of its own, so that none need be cut for it: that takes seconds."""
    shutil.copytree(built_shop / "dist/site/assets/fonts", root / "theme/site/assets/fonts")
    return root


def build(root, **more):
    return Project(root, Asked(DAY)).build(root / "dist", **more)


def edit(root, name, old, new):
    file = root / "content" / name
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new), "utf-8")


def files(folder):
    """Return every file below a folder by name, but for the manifest, which knows the hour."""
    found = (path for path in folder.rglob("*") if path.is_file() and path.name != MANIFEST)
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}


def looks(folder):
    """Return how everything below a folder looks to whoever would see it touched."""
    found = [folder, *folder.rglob("*")]
    return {str(path): (path.stat().st_ino, path.stat().st_mtime_ns) for path in found}


def touched(dist, before):
    """Return the files that are others than they were."""
    now = looks(dist)
    return {
        Path(path).relative_to(dist).as_posix()
        for path, look in now.items()
        if before.get(path) != look and Path(path).is_file() and Path(path).name != MANIFEST
    }


def is_whole(dist):
    """Return whether the manifest tells every file that is there as it is, and no other."""
    told = json.loads((dist / MANIFEST).read_text("utf-8"))["files"]
    there = files(dist)
    return set(told) == set(there) and all(told[name][1] == len(data) for name, data in there.items())


def program(root, *line, **environment):
    return subprocess.run(
        [sys.executable, "-m", "generator", *line, "--today", DAY.isoformat()],
        cwd=root,
        env=os.environ | {"PYTHONPATH": str(HOUSE)} | environment,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def test_the_second_build_makes_nothing_and_touches_nothing(shop):
    before = looks(shop / "dist")

    built = build(shop)
    # Another process starts from nothing but what lies on the disk.
    done = program(shop, "build")

    assert (built.published.made, built.published.removed) == ((), ())
    assert "(mới 0, bỏ 0)" in done.stdout
    assert looks(shop / "dist") == before
    assert not (shop / ".dist.next").exists()


def test_the_same_content_gives_the_same_bytes_in_any_folder_at_any_hour(built_shop, tmp_path):
    other = write_shop(tmp_path / "một thư mục khác/rất xa")

    done = program(other, "build", "--jobs", "2", PYTHONHASHSEED="7", TZ="Pacific/Kiritimati", LANG="C")

    ours, theirs = files(built_shop / "dist"), files(other / "dist")
    assert done.returncode == 0, done.stderr
    assert sorted(ours) == sorted(theirs)
    assert [name for name in ours if ours[name] != theirs[name]] == []


def test_a_changed_price_remakes_what_shows_it_and_nothing_else(shop):
    dist = shop / "dist"
    before = looks(dist)
    edit(shop, "products/nuoc-mam/index.md", "112.000", "119.000")

    built = build(shop)

    made = touched(dist, before)
    showing = {name for name, data in files(dist / "site").items() if b"119.000" in data}
    assert {"san-pham/nuoc-mam/index.html", "en/products/nuoc-mam/index.html"} <= showing
    assert made == set(built.published.made)
    pages = {name.removeprefix("site/") for name in made if name.endswith(".html") and "site/" in name}
    assert pages == {name for name in showing if name.endswith(".html")}
    assert "site/san-pham/am-tra/index.html" not in made - {f"site/{name}" for name in showing}
    assert not [name for name in made if "/assets/" in name]
    assert {name.split("/")[0] for name in made} == {"site", "feeds", "print"}


def test_a_price_that_was_changed_back_gives_the_first_build_again(shop):
    before = files(shop / "dist")
    edit(shop, "products/nuoc-mam/index.md", "112.000", "119.000")
    build(shop)
    edit(shop, "products/nuoc-mam/index.md", "119.000", "112.000")

    build(shop)

    assert files(shop / "dist") == before


def test_a_product_that_is_gone_leaves_nothing_behind(shop):
    shutil.rmtree(shop / "content/products/am-tra")
    fresh = shop.parent / "fresh"
    shutil.copytree(shop / "content", fresh / "content")

    built = build(shop)
    build(with_fonts(fresh, shop))

    assert "site/san-pham/am-tra/index.html" in built.published.removed
    assert not [name for name in files(shop / "dist") if "am-tra" in name or "photos/" in name]
    assert not [name for name, data in files(shop / "dist").items() if "Ấm trà".encode() in data]
    assert files(shop / "dist") == files(fresh / "dist")
    assert not [path for path in (shop / "dist").rglob("*") if path.is_dir() and not any(path.iterdir())]


def test_a_file_that_somebody_removed_or_changed_is_made_again(shop):
    dist = shop / "dist"
    before = files(dist)
    shutil.rmtree(dist / "site/assets/qr")
    (dist / "site/index.html").write_text("<h1>Đã sửa tay</h1>", "utf-8")
    os.utime(dist / "site/robots.txt", (0, 0))

    built = build(shop)

    assert files(dist) == before
    assert set(built.published.made) == {
        "site/assets/qr/am-tra.svg",
        "site/assets/qr/nuoc-mam.svg",
        "site/index.html",
        "site/robots.txt",
    }


def test_a_file_that_somebody_laid_into_the_build_is_gone_with_the_next(shop):
    (shop / "dist/site/anh-cuoi.txt").write_text("của tôi", "utf-8")
    edit(shop, "products/nuoc-mam/index.md", "112.000", "119.000")

    build(shop)
    edit(shop, "products/nuoc-mam/index.md", "119.000", "120.000")
    build(shop)

    assert is_whole(shop / "dist")


def test_the_first_story_is_in_the_menu_of_every_page(shop):
    (shop / "content/stories/giot-mam.md").unlink()
    build(shop)
    without = (shop / "dist/site/nhom/index.html").read_text("utf-8")
    (shop / "content/stories/giot-mam.md").write_text(FILES["stories/giot-mam.md"], "utf-8")
    build(shop)
    with_it = (shop / "dist/site/nhom/index.html").read_text("utf-8")

    assert 'data-at="stories"' not in without
    assert 'data-at="stories"' in with_it


def test_only_some_parts_are_made_and_the_others_stay(shop):
    before = looks(shop / "dist/site") | looks(shop / "dist/print")
    edit(shop, "products/nuoc-mam/index.md", "112.000", "119.000")

    built = build(shop, only=["feeds"])

    after = looks(shop / "dist/site") | looks(shop / "dist/print")
    assert {name.split("/")[0] for name in built.published.made} == {"feeds"}
    assert {path: look[0] for path, look in after.items() if Path(path).is_file()} == {
        path: look[0] for path, look in before.items() if Path(path).is_file()
    }
    assert is_whole(shop / "dist")


def test_the_strict_publish_nothing_and_touch_nothing(shop):
    before = looks(shop / "dist")
    edit(shop, "products/nuoc-mam/index.md", "112.000", "nhiều lắm")

    built = build(shop, strict=True)

    assert built.held_back
    assert looks(shop / "dist") == before


def test_a_broken_record_is_left_out_and_the_others_are_built(shop):
    edit(shop, "products/am-tra/index.md", "name: Ấm trà", "name: [Ấm trà")

    done = program(shop, "build")

    assert done.returncode == 1
    assert not (shop / "dist/site/san-pham/am-tra").exists()
    assert (shop / "dist/site/san-pham/nuoc-mam/index.html").is_file()
    assert is_whole(shop / "dist")


@pytest.mark.parametrize(
    "content", [None, {}, {"pages/about.md": "# Về\n"}, {"products/x/index.md": "---\nname: X\n---\n"}]
)
def test_what_there_is_is_built_however_little(tmp_path, built_shop, content):
    with_fonts(tmp_path, built_shop)
    for name, text in (content or {}).items():
        (tmp_path / "content" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "content" / name).write_text(text, "utf-8")
    if content == {}:
        (tmp_path / "content").mkdir()

    built = build(tmp_path)

    assert built.findings
    assert tmp_path.name in (tmp_path / "dist/site/index.html").read_text("utf-8")
    assert is_whole(tmp_path / "dist")


def test_a_catalogue_without_a_name_is_built_under_its_folders(shop):
    (shop / "content/catalogue.yml").unlink()

    build(shop)

    page = (shop / "dist/site/san-pham/am-tra/index.html").read_text("utf-8")
    assert "· shop</title>" in page
    assert "http://127.0.0.1:8000/san-pham/am-tra/" in page


def test_a_folder_that_is_somebody_elses_is_refused_and_left_as_it_is(shop):
    (shop / "anh").mkdir()
    (shop / "anh/cuoi.txt").write_text("ảnh cưới", "utf-8")
    (shop / "tep").write_text("một tệp", "utf-8")
    before = looks(shop)

    for name in ("anh", "tep"):
        with pytest.raises(NotOurs):
            Project(shop, Asked(DAY)).build(shop / name)

    after = looks(shop)
    assert {path for path in after if after[path] != before.get(path)} <= {
        path for path in after if "/.cache" in path
    }


def test_a_web_server_may_read_what_is_published_whoever_built_it(tmp_path, built_shop):
    root = with_fonts(write_shop(tmp_path / "shop"), built_shop)

    done = subprocess.run(
        ["bash", "-c", f"umask 077 && {sys.executable} -m generator build --jobs 2"],
        cwd=root,
        env=os.environ | {"PYTHONPATH": str(HOUSE)},
        capture_output=True,
        check=False,
    )

    modes = {path: stat.S_IMODE(path.stat().st_mode) for path in [root / "dist", *(root / "dist").rglob("*")]}
    assert done.returncode == 0, done.stderr
    assert {oct(mode) for path, mode in modes.items() if path.is_file()} == {"0o644"}
    assert {oct(mode) for path, mode in modes.items() if path.is_dir()} == {"0o755"}


def test_whoever_kills_a_build_finds_the_old_one_or_the_new_one(shop):
    dist, chance = shop / "dist", random.Random(24)
    old = files(dist)
    edit(shop, "catalogue.yml", "Sản vật thử", "Sản vật mới")
    edit(shop, "products/nuoc-mam/index.md", "112.000", "119.000")
    began = time.monotonic()
    build(shop)
    lasts, new = time.monotonic() - began, files(dist)

    for at in range(12):
        was, will = (new, old) if at % 2 == 0 else (old, new)
        words = ("mới", "thử", "119.000", "112.000") if at % 2 == 0 else ("thử", "mới", "112.000", "119.000")
        edit(shop, "catalogue.yml", f"Sản vật {words[0]}", f"Sản vật {words[1]}")
        edit(shop, "products/nuoc-mam/index.md", words[2], words[3])
        killed(shop, chance.uniform(0, lasts))
        assert files(dist) in (was, will)
        assert is_whole(dist)
        build(shop)
        assert files(dist) == will

    assert sorted(path.name for path in shop.iterdir()) == [".cache", ".dist.next", "content", "dist"]


def killed(root, after):
    """Begin a build in a process of its own and kill it after some seconds, if it is not done by then."""
    process = multiprocessing.get_context("fork").Process(target=_build_with_two, args=(root,))
    process.start()
    process.join(after)
    process.kill()
    process.join()
    assert process.exitcode in (0, -signal.SIGKILL)


def _build_with_two(root):
    Project(root, Asked(DAY), workers=2).build(root / "dist")


def test_two_builds_that_are_killed_at_every_step_leave_a_whole_one(tmp_path):
    """A toy plan, killed before each thing it does to the disk: hundreds of deaths in a second or two."""
    old, new = _tree(tmp_path, "cũ"), _tree(tmp_path, "mới")
    for step in range(1, 2000):
        root = tmp_path / str(step)
        _publish(root, "cũ")
        _publish(root, "mới")
        _publish(root, "cũ")
        done = _dies_at(root, step)
        assert files(root / "dist") in (old, new)
        assert is_whole(root / "dist")
        _publish(root, "mới")
        assert files(root / "dist") == new
        shutil.rmtree(root)
        if done:
            break

    assert step > 20


def _tree(root, what):
    _publish(root / what, what)
    return files(root / what / "dist")


def _publish(root, what):
    return bring_up(Where(root, root / ".cache", root / "dist"), _toys(what))


def _toys(what):
    yield Artefact("site/same.txt", say, ("cùng",))
    yield Artefact("site/twin.txt", say, ("cùng",))
    yield Artefact("site/changed.txt", say, (what,))
    yield Artefact(f"site/{what}/only.txt", say, (what,))
    yield Artefact("site/search/", say_several, (what,))


def say(what):
    return what.encode()


def say_several(what):
    return {"index": what.encode(), f"{what}.json": what.encode()}


def _dies_at(root, step):
    """Publish in a process that dies before its n-th change to the disk; return whether it lived to the end."""
    process = multiprocessing.get_context("fork").Process(target=_die_at, args=(root, step))
    process.start()
    process.join()
    return process.exitcode == 0


def _die_at(root, step):
    left = [step]
    changes = {
        "open",
        "os.rename",
        "os.remove",
        "os.link",
        "os.mkdir",
        "os.rmdir",
        "os.chmod",
        "ctypes.dlopen",
    }

    def watch(event, _):
        if event in changes:
            left[0] -= 1
            if not left[0]:
                os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(watch)
    _publish(root, "mới")
    os._exit(0)
