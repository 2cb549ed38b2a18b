"""Many calls of one function, on as many processors as there are: here by processes, elsewhere by any executor."""

from __future__ import annotations

import multiprocessing
import os
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor, ProcessPoolExecutor, as_completed
from typing import Any, TypeVar

T = TypeVar("T")
R = TypeVar("R")

_SHARED: dict[str, Any] = {}
"""What forked workers find as their parent left it: items need not be sent to them one by one."""


def processors() -> int:
    """Return how many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def run(
    function: Callable[[T], R],
    items: Sequence[T],
    *,
    workers: int,
    chunk: int = 64,
    executor: Executor | None = None,
) -> Iterator[tuple[int, R]]:
    """Yield the number of each item and what `function` makes of it, in whatever order they are done.

    One worker, or few items, run here and in order. An executor that is given (`dask.distributed`'s, say)
    is handed the items themselves, so they and `function` must pickle.
    """
    if executor is None and (workers <= 1 or len(items) <= chunk):
        yield from ((at, function(item)) for at, item in enumerate(items))
    elif executor is not None:
        sent = [
            executor.submit(_run_sent, function, at, items[at : at + chunk])
            for at in range(0, len(items), chunk)
        ]
        for done in as_completed(sent):
            yield from done.result()
    else:
        yield from _forked(function, items, workers, chunk)


def apart(function: Callable[[T], R], item: T) -> R:
    """Return what `function` makes of an item, in a process that does nothing else.

    For libraries that keep threads of their own: a process that has them and is forked later has children in
    which they are gone, and which wait for them for ever. What is forked already does it itself.
    """
    forks = "fork" in multiprocessing.get_all_start_methods()
    if not forks or multiprocessing.parent_process() is not None:
        return function(item)
    with ProcessPoolExecutor(1, multiprocessing.get_context("fork"), _leave_with_parent) as pool:
        return pool.submit(function, item).result()


def _forked(
    function: Callable[[T], R], items: Sequence[T], workers: int, chunk: int
) -> Iterator[tuple[int, R]]:
    starts = range(0, len(items), chunk)
    if "fork" not in multiprocessing.get_all_start_methods():
        with ProcessPoolExecutor(workers) as pool:
            yield from run(function, items, workers=workers, chunk=chunk, executor=pool)
        return
    _SHARED["function"], _SHARED["items"], _SHARED["chunk"] = function, items, chunk
    pool = ProcessPoolExecutor(workers, multiprocessing.get_context("fork"), _leave_with_parent)
    try:
        for done in as_completed([pool.submit(_run_shared, start) for start in starts]):
            yield from done.result()
    finally:
        # Whoever is interrupted does not wait for what nobody wants any longer.
        pool.shutdown(cancel_futures=True)
        _SHARED.clear()


def _leave_with_parent() -> None:
    """Let a worker end with who started it: killed at once, a parent tells nobody, and its workers would wait for ever."""
    parent = multiprocessing.parent_process()
    assert parent

    def wait() -> None:
        parent.join()
        os._exit(1)

    threading.Thread(target=wait, daemon=True).start()


def _run_shared(start: int) -> list[tuple[int, Any]]:
    items = _SHARED["items"][start : start + _SHARED["chunk"]]
    return _run_sent(_SHARED["function"], start, items)


def _run_sent(function: Callable[[T], R], start: int, items: Sequence[T]) -> list[tuple[int, R]]:
    return [(at, function(item)) for at, item in enumerate(items, start)]
