"""Building, serving and watching, until somebody stops it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Thread
from time import time_ns

from generator.server.board import State, Trouble
from generator.server.builder import Outcome, Serving, build
from generator.server.listener import Listener
from generator.server.site import Site
from generator.server.watch import watching


def serve(serving: Serving, listener: Listener, tell: Callable[[Outcome], None]) -> None:
    """Serve a site for ever, built anew after each save; `tell` hears how each build went."""
    listener.site = Site(serving.target / "site", serving.prefix)
    serving = serving.at(listener.address)
    with watching(serving.root) as watch, _answering(listener):
        while True:
            outcome = build(serving)
            listener.board.post(_after(outcome, listener.board.state, serving.language))
            tell(outcome)
            watch.wait()


def _after(outcome: Outcome, state: State, language: str) -> State:
    """Return how things stand after a build: pages show what was built last, and learn why there is nothing newer."""
    trouble = outcome.trouble(language)
    version = f"{time_ns():x}" if outcome.is_news or not state.version else state.version
    return State(version, Trouble(language, *trouble) if trouble else None)


@contextmanager
def _answering(listener: Listener) -> Iterator[None]:
    thread = Thread(target=listener.serve_forever, daemon=True)
    thread.start()
    try:
        yield
    finally:
        listener.shutdown()
        listener.server_close()
