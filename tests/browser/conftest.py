"""The sample's site, served as any plain file server does, and Chromium to look at it."""

import functools
import http.server
import shutil
import threading
from contextlib import contextmanager

import pytest
from playwright.sync_api import sync_playwright

ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


class Quiet(http.server.SimpleHTTPRequestHandler):
    """A plain file server that knows what GitHub Pages knows: a page of ours for an unknown address."""

    protocol_version = "HTTP/1.1"

    def log_message(self, *_):
        """Say nothing."""

    def send_error(self, code, message=None, explain=None):
        """Answer with the site's own page for unknown addresses."""
        found = next(self.server.site.rglob("404.html")) if code == 404 else None
        body = found.read_bytes() if found else b""
        self.send_response(code, message)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


@contextmanager
def served(folder):
    """Serve a folder; give its origin."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=folder))
    server.site = folder
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()


@pytest.fixture(scope="session")
def origin(sample):
    """Return where the sample's site is served."""
    with served(sample / "site") as origin:
        yield origin


@pytest.fixture(scope="session")
def chromium():
    """Return a browser; without one these tests fail: what nobody looked at is not known to work."""
    path = shutil.which("chromium")
    assert path, "these tests need Chromium: tests/tools.sh installs it"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture
def visit(chromium, origin):
    """Return a visitor: opens an address below the origin and notes all that goes wrong."""
    opened = []

    def visit(address="", *, at=None, width=1440, height=900, scheme="light", **more):
        context = chromium.new_context(
            viewport={"width": width, "height": height}, color_scheme=scheme, reduced_motion="reduce", **more
        )
        opened.append(context)
        page = context.new_page()
        page.wrong = note(page, at or origin)
        page.goto(f"{at or origin}/{address}", wait_until="load")
        return page

    yield visit
    for context in opened:
        context.close()


def note(page, origin):
    """Return the list in which everything that goes wrong on a page is noted."""
    wrong = []
    page.on("console", lambda said: wrong.append(f"console: {said.text}"))
    page.on("pageerror", lambda error: wrong.append(f"error: {error}"))
    page.on("requestfailed", lambda asked: wrong.append(f"failed: {asked.url}"))
    page.on(
        "response", lambda answer: answer.status >= 400 and wrong.append(f"{answer.status}: {answer.url}")
    )
    page.on(
        "request",
        lambda asked: asked.url.startswith((origin, "data:")) or wrong.append(f"foreign: {asked.url}"),
    )
    return wrong
