"""`ocop serve`: the site here, anew on every save, and as it was while something is wrong."""

import http.client
import json
import signal
import socket
import subprocess
import sys
from contextlib import closing

import pytest

from generator.server import listen

PRODUCT = "content/products/am-tra/index.md"


class Served:
    """A server that runs, and the catalogue it serves."""

    def __init__(self, root, environment):
        self.root = root
        line = [sys.executable, "-m", "generator", "serve", "--dev-addr", "127.0.0.1:0"]
        self.process = subprocess.Popen(
            line,
            cwd=root,
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
        )
        self.port = int(self.line("Trang web ở http://127.0.0.1:").split("/")[2].partition(":")[2])

    def line(self, beginning):
        """Return the next line that begins so."""
        return next(line for line in self.process.stdout if line.startswith(beginning))

    def ask(self, path, *, method="GET", host=None):
        with closing(http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)) as connection:
            connection.request(method, path, headers={"Host": host} if host else {})
            answer = connection.getresponse()
            return answer, answer.read().decode("utf-8", "replace")

    def states(self):
        """Yield the states that an open page is told."""
        with closing(http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)) as connection:
            connection.request("GET", "/-/reload")
            for line in connection.getresponse():
                if line.startswith(b"data: "):
                    yield json.loads(line.removeprefix(b"data: "))

    def write(self, path, old, new):
        file = self.root / path
        file.write_text(file.read_text("utf-8").replace(old, new), "utf-8")


@pytest.fixture(scope="module")
def served(long_lived_catalogue, environment):
    """Return a server whose first build is made; the last test of the file stops it."""
    served = Served(long_lived_catalogue, environment)
    try:
        served.line("Đã dựng ")
        yield served
    finally:
        served.process.kill()
        served.process.communicate()


def test_a_site_is_served_and_built_anew_when_a_file_is_saved(served):
    answer, page = served.ask("/san-pham/am-tra/")
    states = served.states()
    before = next(states)

    assert (answer.status, answer.headers["Cache-Control"]) == (200, "no-store")
    assert f'<script src="/-/reload.js?v={before["version"]}">' in page
    assert f"http://127.0.0.1:{served.port}/san-pham/am-tra/" in page

    served.write(PRODUCT, "name: Ấm trà", "name: Ấm trà Thanh Hà")
    after = next(states)

    assert after["version"] != before["version"]
    assert "Ấm trà Thanh Hà" in served.ask("/san-pham/am-tra/")[1]
    assert "/-/reload" not in (served.root / ".cache/ocop/serve/site/san-pham/am-tra/index.html").read_text(
        "utf-8"
    )


def test_the_last_good_site_stays_while_something_is_wrong(served):
    states = served.states()
    good = next(states)

    (served.root / "mkdocs.yml").write_text("site_name: [\n", "utf-8")
    wrong = next(states)

    assert wrong["version"] == good["version"]
    assert wrong["trouble"]["title"].startswith("MkDocs không dựng được")
    assert served.ask("/")[0].status == 200

    (served.root / "mkdocs.yml").unlink()
    assert next(states) == good


def test_who_asks_for_what_is_not_there_or_not_theirs(served):
    missing, page = served.ask("/khong-co/")
    head, nothing = served.ask("/", method="HEAD")

    assert (missing.status, "/-/reload.js" in page) == (404, True)
    assert (head.status, nothing, int(head.headers["Content-Length"]) > 0) == (200, "", True)
    assert served.ask("/", host="evil.example")[0].status == 403


def test_an_address_that_is_taken_is_told(ocop):
    with closing(socket.create_server(("127.0.0.1", 0))) as other:
        done = ocop("serve", "--dev-addr", f"127.0.0.1:{other.getsockname()[1]}")

    assert done.returncode == 2
    assert "hãy chọn địa chỉ khác bằng -a" in done.stderr


def test_the_next_free_port_is_taken_where_none_was_asked_for():
    with closing(socket.create_server(("127.0.0.1", 0))) as other:
        taken = other.getsockname()[1]
        with closing(socket.create_server(("127.0.0.1", 0))) as free:
            after = free.getsockname()[1]
        with closing(listen("127.0.0.1", [taken, after]).socket) as found:
            assert found.getsockname()[1] == after


@pytest.mark.skipif(sys.platform == "win32", reason="Windows sends no such signal to a program")
def test_ctrl_c_stops_it(served):
    served.process.send_signal(signal.SIGINT)

    assert served.process.communicate(timeout=30)[0].splitlines()[-1] == "Đã dừng."
    assert served.process.returncode == 130
