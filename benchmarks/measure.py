"""What a program takes: seconds, processors and memory, of it and of all that it starts."""

from __future__ import annotations

import os
import re
import statistics
import subprocess
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

LOOK_EVERY = 0.05


@dataclass(frozen=True, slots=True)
class Run:
    """What one run of a program took."""

    seconds: float
    cpu: float
    """Seconds of processors, its children's among them."""
    largest: int
    """Peak memory of the largest process, in bytes."""
    said: str = ""
    """What it printed."""


def run(
    command: Sequence[str], watch: Callable[[int], None] | None = None, fine: Sequence[int] = (0,)
) -> Run:
    """Run a program and return what it took; one that ends with a code that is not fine ends the benchmark."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    began = time.perf_counter()
    process = subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    if watch:
        watch(process.pid)
    assert process.stdout
    said = process.stdout.read().decode("utf-8", "replace")
    _, status, used = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - began
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in fine:
        raise SystemExit(f"{' '.join(command)[:400]} ended with {process.returncode}:\n{said[-2000:]}")
    return Run(seconds, used.ru_utime + used.ru_stime, used.ru_maxrss * 1024, said)


def memory_of_all(command: Sequence[str], fine: Sequence[int] = (0,)) -> int:
    """Return the most memory that a program's processes held together at one moment."""
    peaks, done = [0], threading.Event()

    def look(first: int) -> None:
        while not done.wait(LOOK_EVERY):
            peaks.append(sum(_share(process) for process in _family(first)))

    def watch(first: int) -> None:
        threading.Thread(target=look, args=(first,), daemon=True).start()

    run(command, watch, fine)
    done.set()
    return max(peaks)


def seconds(runs: Sequence[Run]) -> float:
    """Return the median of what runs took."""
    return statistics.median(one.seconds for one in runs)


def cpu(runs: Sequence[Run]) -> float:
    """Return the median of the seconds of processors that runs took."""
    return statistics.median(one.cpu for one in runs)


def _family(first: int) -> Iterator[int]:
    """Yield a process and all that it started, and all that those did."""
    yield first
    try:
        children = Path(f"/proc/{first}/task/{first}/children").read_text().split()
    except OSError:
        return
    for child in children:
        yield from _family(int(child))


def _share(process: int) -> int:
    """Return a process's memory, what it shares with others only by its share."""
    try:
        found = re.search(r"^Pss:\s+(\d+) kB", Path(f"/proc/{process}/smaps_rollup").read_text(), re.M)
    except OSError:
        return 0
    return int(found[1]) * 1024 if found else 0
