"""Links are followed politely, and what is said of them fits what came of them."""

import threading
import time
from collections.abc import Iterator
from datetime import date
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from generator.base.diagnostic import Diagnostic
from generator.checks.online import AGENT, OF_A_HOST, Answer, Failure, Fetch, answers_of, dead_links, fetch
from generator.checks.rule import Evidence, examine, judges
from generator.reading.load import Asked, load


class Shop(BaseHTTPRequestHandler):
    """Answers by the path: `/404` with 404; `/no-head` knows GET alone; notes who asked for what."""

    asked: list[tuple[str, str, str]]

    def do_HEAD(self) -> None:
        self.answer(405 if self.path == "/no-head" else None)

    def do_GET(self) -> None:
        self.answer(None)

    def answer(self, status: int | None) -> None:
        self.asked.append((self.command, self.path, self.headers["User-Agent"]))
        number = self.path.strip("/")
        self.send_response(status or (int(number) if number.isdigit() else 200))
        if self.path == "/301":
            self.send_header("Location", "/nha")
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture
def shop() -> Iterator[tuple[str, list[tuple[str, str, str]]]]:
    asked: list[tuple[str, str, str]] = []
    handler = type("OneShop", (Shop,), {"asked": asked})
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}", asked
        server.shutdown()


def evidence(root: Path, *urls: str, online: bool = False) -> Evidence:
    links = "".join(f"  - url: {url}\n" for url in urls)
    for path, text in {
        "catalogue.yml": "name: A\nurl: https://a.example\nlanguages: vi\ndemo: yes\n",
        "producers/hai-hien.yml": "name: Hai Hiền\nkind: company\n",
        "products/mo/index.yml": f"name: Mơ\nproducer: hai-hien\ngroup: thuc-pham\nlinks:\n{links}",
    }.items():
        (root / "content" / path).parent.mkdir(parents=True, exist_ok=True)
        (root / "content" / path).write_text(text, "utf-8")
    followed = partial(judges, online=True)
    return Evidence(load(root, root / ".cache", Asked(date(2026, 11, 24)), judges=followed), online=online)


def told(root: Path, answer: Answer) -> list[Diagnostic]:
    return list(dead_links(evidence(root, "https://htx.vn/mo"), lambda _: answer))


def test_a_page_that_is_there_is_asked_for_its_head_alone(
    shop: tuple[str, list[tuple[str, str, str]]],
) -> None:
    url, asked = shop

    assert fetch(f"{url}/nha") == Answer(200)
    assert asked == [("HEAD", "/nha", AGENT)]
    assert "ocop" in AGENT


def test_a_server_that_knows_no_head_is_asked_for_the_whole(
    shop: tuple[str, list[tuple[str, str, str]]],
) -> None:
    url, asked = shop

    assert fetch(f"{url}/no-head") == Answer(200)
    assert [method for method, *_ in asked] == ["HEAD", "GET"]


def test_a_page_that_moved_is_followed(shop: tuple[str, list[tuple[str, str, str]]]) -> None:
    url, _ = shop

    assert fetch(f"{url}/301") == Answer(200)


def test_a_page_that_is_gone_is_gone_by_both_ways_of_asking(
    shop: tuple[str, list[tuple[str, str, str]]],
) -> None:
    url, asked = shop

    assert fetch(f"{url}/404") == Answer(404)
    assert [method for method, *_ in asked] == ["HEAD", "GET"]


def test_a_busy_server_is_not_asked_again(shop: tuple[str, list[tuple[str, str, str]]]) -> None:
    url, asked = shop

    assert fetch(f"{url}/429") == Answer(429)
    assert len(asked) == 1


def test_an_address_with_vietnamese_letters_is_asked_for(
    shop: tuple[str, list[tuple[str, str, str]]],
) -> None:
    url, asked = shop

    assert fetch(f"{url}/mơ?q=rừng") == Answer(200)
    assert asked[0][1] == "/m%C6%A1?q=r%E1%BB%ABng"


def test_nobody_at_the_door_is_a_failure() -> None:
    assert fetch("http://127.0.0.1:9/") == Answer(failure=Failure.OTHER)


def test_of_one_host_few_are_asked_at_a_time_and_each_address_once() -> None:
    lock, now, most, asked = threading.Lock(), [0], [0], []

    def slow(url: str) -> Answer:
        with lock:
            now[0] += 1
            most[0] = max(most[0], now[0])
            asked.append(url)
        time.sleep(0.01)
        with lock:
            now[0] -= 1
        return Answer(200)

    urls = [f"https://htx.vn/{at}" for at in range(12)]
    answers_of([*urls, urls[0]], slow)

    assert most[0] <= OF_A_HOST
    assert sorted(asked) == sorted(urls)


@pytest.mark.parametrize(
    ("answer", "vi", "severity"),
    [
        (Answer(404), "`https://htx.vn/mo` không còn nữa (mã 404)", "warning"),
        (Answer(410), "`https://htx.vn/mo` không còn nữa (mã 410)", "warning"),
        (Answer(failure=Failure.NO_HOST), "không có tên miền của `https://htx.vn/mo`", "warning"),
        (Answer(403), "chưa kiểm tra được `https://htx.vn/mo`: máy chủ trả lời 403", "hint"),
        (
            Answer(failure=Failure.TIMEOUT),
            "chưa kiểm tra được `https://htx.vn/mo`: máy chủ không trả lời kịp",
            "hint",
        ),
        (Answer(failure=Failure.OTHER), "chưa kiểm tra được `https://htx.vn/mo`: không kết nối được", "hint"),
    ],
)
def test_what_came_of_a_link_is_told_where_it_stands(
    tmp_path: Path, answer: Answer, vi: str, severity: str
) -> None:
    found = told(tmp_path, answer)

    assert [(one.message.vi, one.severity) for one in found] == [(vi, severity)]
    assert str(found[0].span) == "content/products/mo/index.yml:5:10"


def test_of_a_page_that_is_there_nothing_is_said(tmp_path: Path) -> None:
    assert told(tmp_path, Answer(200)) == []


def test_nobody_knocks_at_the_doors_of_the_machine_that_checks(tmp_path: Path) -> None:
    asked: list[str] = []

    def note(url: str) -> Answer:
        asked.append(url)
        return Answer(200)

    knocks: Fetch = note
    list(dead_links(evidence(tmp_path, "http://127.0.0.1:9/a", "http://10.0.0.1/b"), knocks))

    assert asked == []


def test_without_being_asked_for_nothing_is_followed(tmp_path: Path) -> None:
    found = examine(evidence(tmp_path, "https://khong-co.invalid/mo"))

    assert [one for one in found if one.code == "OCOP-264"] == []
