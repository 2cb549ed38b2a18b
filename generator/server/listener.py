"""Where the server listens, whom it answers, and how."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from ipaddress import ip_address
from pathlib import Path
from socket import AF_INET, AF_INET6
from typing import Any
from urllib.parse import urlsplit

from generator.server import reload
from generator.server.board import Board, State
from generator.server.site import Answer, Site

_BEAT = 15.0
"""Seconds after which a listener is sent a sign of life: so we learn that it is gone."""


class Listener(ThreadingHTTPServer):
    """A server of one site, on this computer."""

    daemon_threads = True
    # On Windows two servers could then share one port.
    allow_reuse_address = os.name != "nt"

    def __init__(self, host: str, port: int) -> None:
        self.address_family = AF_INET6 if ":" in host else AF_INET
        self.host = host
        self.site = Site(Path())
        self.board = Board(State(""))
        super().__init__((host, port), _Handler)

    @property
    def address(self) -> str:
        """Return the address to give to a browser on this computer."""
        host = (
            self.host
            if not ip_address(self.host).is_unspecified
            else ("::1" if ":" in self.host else "127.0.0.1")
        )
        return f"http://{f'[{host}]' if ':' in host else host}:{self.server_port}"

    def server_bind(self) -> None:
        """Bind without asking the network for this computer's name, as http.server does."""
        self.socket.bind(self.server_address)
        self.server_address = self.socket.getsockname()
        self.server_name, self.server_port = self.host, self.server_address[1]

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Pass over a browser that went away in the middle of an answer."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


def listen(host: str, ports: Sequence[int]) -> Listener:
    """Return a server at the first port that is free; raise `OSError` where none is."""
    for port in ports[:-1]:
        with suppress(OSError):
            return Listener(host, port)
    return Listener(host, ports[-1])


def is_welcome(header: str, bound: str) -> bool:
    """Return whether a request named this computer.

    A page of another site could have its own name point here and read what only this computer should see
    (DNS rebinding): a name that is not ours gets nothing.
    """
    with suppress(ValueError):
        name = urlsplit(f"//{header}").hostname or ""
        return name == "localhost" or ip_address(name).is_loopback or not ip_address(bound).is_loopback
    return False


class _Handler(BaseHTTPRequestHandler):
    server: Listener

    def do_GET(self) -> None:
        """Answer with what was asked for."""
        self._answer()

    def do_HEAD(self) -> None:
        """Answer as to GET, without the body."""
        self._answer()

    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing: what a browser fetches is no news."""

    def _answer(self) -> None:
        path = urlsplit(self.path).path
        if not is_welcome(self.headers.get("Host", ""), self.server.host):
            self._send(Answer(403, body=b"403"))
        elif path == reload.EVENTS:
            self._tell()
        elif path == reload.SCRIPT:
            self._send(reload.script())
        else:
            state = self.server.board.state
            found = self.server.site.answer(self.path) if self.server.site.is_there else reload.empty_page()
            self._send(reload.with_script(found, state.version))

    def _send(self, answer: Answer) -> None:
        self._head(answer.status, answer.type, {"Content-Length": str(len(answer.body))} | answer.more)
        if self.command != "HEAD":
            self.wfile.write(answer.body)

    def _head(self, status: int, kind: str, more: dict[str, str]) -> None:
        self.send_response(status)
        for name, value in (
            {"Content-Type": kind, "Cache-Control": "no-store", "X-Content-Type-Options": "nosniff"} | more
        ).items():
            self.send_header(name, value)
        self.end_headers()

    def _tell(self) -> None:
        """Tell the state, and every one that follows, until the page is closed."""
        self._head(200, "text/event-stream", {})
        known = None
        while self.command != "HEAD":
            state = self.server.board.next_after(known, seconds=_BEAT)
            self.wfile.write(b":\n\n" if state == known else f"data: {state.as_json()}\n\n".encode())
            known = state
