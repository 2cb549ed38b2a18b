"""Many calls of one function: here, on several processors, or on an executor that somebody brings."""

import os
import signal
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from generator.base.jobs import apart, run

HOUSE = Path(__file__).parents[3]


def double(number):
    return number * 2


def whose(_):
    return os.getpid()


def fall(number):
    if number == 70:
        raise ValueError("bảy mươi")
    return number


def test_one_worker_goes_through_them_here_and_in_order():
    assert list(run(double, range(5), workers=1, chunk=2)) == [(0, 0), (1, 2), (2, 4), (3, 6), (4, 8)]
    assert {pid for _, pid in run(whose, range(200), workers=1)} == {os.getpid()}


def test_few_are_not_worth_another_process():
    assert {pid for _, pid in run(whose, range(64), workers=4)} == {os.getpid()}


@pytest.mark.parametrize("chunk", [1, 7, 64])
def test_several_workers_give_every_one_under_its_number(chunk):
    found = list(run(double, range(100), workers=3, chunk=chunk))

    assert sorted(found) == [(at, at * 2) for at in range(100)]


def test_several_workers_are_other_processes_and_need_no_pickle():
    unpicklable = [(lambda: None) for _ in range(100)]

    assert os.getpid() not in {pid for _, pid in run(whose, unpicklable, workers=2, chunk=10)}


def test_an_executor_that_is_given_is_used():
    with ThreadPoolExecutor(2) as pool:
        found = list(run(double, range(100), workers=1, chunk=8, executor=pool))
        here = {pid for _, pid in run(whose, range(100), workers=8, executor=pool)}

    assert sorted(found) == [(at, at * 2) for at in range(100)]
    assert here == {os.getpid()}


@pytest.mark.parametrize("workers", [1, 2])
def test_what_goes_wrong_is_told(workers):
    with pytest.raises(ValueError, match="bảy mươi"):
        list(run(fall, range(100), workers=workers, chunk=10))


def test_nothing_to_do_is_done():
    assert list(run(double, [], workers=4)) == []


def test_workers_end_with_who_started_them(tmp_path):
    program = (
        "import os, sys, time\nfrom generator.base.jobs import run\n"
        "def work(at):\n    os.write(1, b'%d\\n' % os.getpid())\n    time.sleep(0.05)\n"
        "list(run(work, range(1000), workers=2, chunk=1))\n"
    )
    (tmp_path / "work.py").write_text(program, "utf-8")
    started = subprocess.Popen(
        [sys.executable, tmp_path / "work.py"],
        stdout=subprocess.PIPE,
        env=os.environ | {"PYTHONPATH": str(HOUSE)},
    )
    workers = {int(started.stdout.readline()) for _ in range(6)}

    os.kill(started.pid, signal.SIGKILL)
    started.wait()

    deadline = time.monotonic() + 20
    while any(lives(pid) for pid in workers) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert [pid for pid in workers if lives(pid)] == []


def lives(pid):
    try:
        return Path(f"/proc/{pid}/stat").read_text("utf-8").rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def test_what_is_done_apart_is_done_by_another_process():
    assert apart(double, 21) == 42
    assert apart(whose, 0) != os.getpid()


def test_a_fall_apart_is_told_here():
    with pytest.raises(ValueError, match="bảy mươi"):
        apart(fall, 70)


def test_a_worker_does_it_itself():
    found = {pid for _, pid in run(both, range(4), workers=2, chunk=1)}

    assert None not in found
    assert os.getpid() not in found


def both(_):
    """Return the number of a worker, if that which is done apart there is done by it."""
    return os.getpid() if apart(whose, 0) == os.getpid() else None
