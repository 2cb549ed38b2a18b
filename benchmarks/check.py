"""How long `ocop check` takes, beside `check-jsonschema` with the schemas that `make gen` writes, on the same records.

    python -m benchmarks.check [--sizes 1000,20000] [--wide 1000] [--runs 3] [--whole] [--without-peer]

Every check is a process of its own; the programs take turns, and each figure is the median of its runs. More
than 5,000 records take the peer many minutes: it is given every tenth file, once, and the rest is worked out,
unless `--whole` is asked for.
"""

from __future__ import annotations

import argparse
import gc
import os
import platform
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

from benchmarks.measure import Run, cpu, memory_of_all, run, seconds
from benchmarks.records import SITE, SITE_EN, Record, as_yaml, records, write, write_ours
from benchmarks.wide import FIELDS, wide_records, write_wide
from generator.reading.record import read_files, read_marked
from generator.reading.tree import survey

SCHEMAS = Path(__file__).parents[1] / "schema"
KINDS = {
    "products": "product",
    "producers": "producer",
    "stories": "story",
    "display-points": "display-point",
    "fairs": "fair",
    "news": "news",
}
"""The folders of records, and the schema of each."""
LARGE, PART = 5000, 10
"""From how many records on the peer is given only each so many-th file."""
ASKED_US = 400
"""What reading and judging one record of sixty fields may take, in microseconds."""
NOTES = """
check-jsonschema reads YAML and JSON and no front matter: it is given the same front matter as .yml files, the
prose under `body`, which is the other form that a record may have. It is run once for each schema, one after the
other, and its figures are the sums; it checks one file at a time on one processor and keeps nothing, so that it
takes as long where nothing changed. It says whether each file by itself has the form of its schema. `ocop check`
reads both languages of a record as one, follows references, photographs and places, judges by all its rules,
and is run with all processors. Where the peer was given every tenth file, its row says so: what it takes to
begin (one file of each schema) was measured by itself, and the rest was multiplied. CPU is of all processes
together; memory is that of the largest process, and of all of them without counting twice what they share
(PSS), looked at in one run more.
"""


@dataclass(frozen=True, slots=True)
class Set:
    """Records under measurement, written for both programs."""

    name: str
    ours: Path
    peer: Path
    count: int
    """How many records there are."""


def main() -> None:
    """Measure what was asked for and print it."""
    asked = _arguments()
    with tempfile.TemporaryDirectory(prefix="ocop-bench-") as made:
        folder = Path(asked.keep or made)
        _print_machine(with_peer=not asked.without_peer)
        run(_ours(_written(folder, "warm-up", 60, wide=False).ours))
        if asked.wide:
            wide = _written(folder, "wide", asked.wide, wide=True)
            _print_alone(wide.ours)
            _report(wide, asked)
        for size in asked.sizes:
            _report(_written(folder, str(size), size, wide=False), asked)
    print(NOTES)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument(
        "--sizes", type=_numbers, default=[1000, 20000], help="numbers of records; empty for none"
    )
    parser.add_argument(
        "--wide", type=int, default=1000, help=f"number of records with {FIELDS} fields each; 0 for none"
    )
    parser.add_argument("--runs", type=int, default=3, help="runs of each check")
    parser.add_argument("--whole", action="store_true", help="give the peer all files, however many")
    parser.add_argument("--without-peer", action="store_true", help="`ocop check` alone")
    parser.add_argument("--keep", help="work in this folder and leave it")
    return parser.parse_args()


def _numbers(text: str) -> list[int]:
    return [int(one) for one in text.split(",") if one]


def _written(folder: Path, name: str, size: int, *, wide: bool) -> Set:
    """Write a set of records, for us and for the peer."""
    root = folder / name
    shutil.rmtree(root, ignore_errors=True)
    # Of 20,000 records some 12,500 are products; the others are who makes them, and what is told of them.
    products = size * 2 // 3 if wide else max(1, round((size - 52) / 1.6))
    (write_wide if wide else write_ours)(products, root / "ours")
    made = wide_records(products) if wide else records(products)
    count = _write_peers(made, root / "peer", with_english=not wide)
    named = f"{count:,} records, {products:,} of them products"
    return Set(
        f"{named} of {FIELDS} fields, Vietnamese alone" if wide else f"{named}, in two languages",
        root / "ours",
        root / "peer",
        count,
    )


def _write_peers(made: Iterable[Record], root: Path, *, with_english: bool) -> int:
    """Write records as YAML, each kind and language in a folder of its own; return how many there are."""
    write(root / "catalogue/catalogue.yml", as_yaml(SITE))
    if with_english:
        write(root / "catalogue.en/catalogue.yml", as_yaml(SITE_EN))
    made = [*made]
    for one in made:
        folder, _, name = one.path.partition("/")
        for said, body, ending in ((one.vi, one.bodies[0], ""), (one.en, one.bodies[1], ".en")):
            if with_english or not ending:
                file = root / f"{KINDS[folder]}{ending}/{name.removesuffix('/index')}.yml"
                write(file, f"{as_yaml(said)}body: |\n{_indented(body)}")
    return len(made) + 1


def _indented(prose: str) -> str:
    return "".join(f"  {line}\n" if line else "\n" for line in prose.split("\n"))


def _ours(root: Path) -> list[str]:
    return [str(Path(sys.executable).with_name("ocop")), "check", "--root", str(root)]


def _peers(root: Path, part: int, most: int | None = None) -> list[list[str]]:
    """Return the peer's commands: one schema a run, over each so many-th file, and as many as a command line holds."""
    binary = _peer_binary()
    commands = []
    for kind in sorted(root.iterdir()):
        files = sorted(str(file) for file in kind.iterdir())[::part][:most]
        begun = [binary, "--quiet", "--schemafile", str(SCHEMAS / f"{kind.name}.schema.json")]
        commands += [[*begun, *files[at : at + 8000]] for at in range(0, len(files), 8000)]
    return commands


def _peer_binary() -> str:
    beside = Path(sys.executable).with_name("check-jsonschema")
    found = str(beside) if beside.exists() else shutil.which("check-jsonschema")
    if not found:
        raise SystemExit("check-jsonschema is not installed: pip install -r benchmarks/requirements.txt")
    return found


def _begin_anew(root: Path, _: int) -> None:
    shutil.rmtree(root / ".cache", ignore_errors=True)


def _leave_alone(root: Path, _: int) -> None:
    """Let nobody have touched a file for a while, and what was found be kept: younger files are never relied on."""
    time.sleep(_SETTLED)
    subprocess.run(_ours(root), stdout=subprocess.DEVNULL, check=False)


def _change_a_price(root: Path, number: int) -> None:
    record = sorted((root / "content/products").glob("*/index.md"))[7]
    text = record.read_text("utf-8")
    record.write_text(
        re.sub(r"(?m)^(    price:) .*$", rf"\1 {100_000 + 1000 * number}", text, count=1), "utf-8"
    )


_SETTLED = 2.5
"""Seconds after which a file is no longer taken for one that may change again within a tick of its clock."""
PEER, RATIOS = "check-jsonschema", "ratio wall    CPU"
STEPS: Mapping[str, Callable[[Path, int], None]] = {
    "cold, no cache": _begin_anew,
    "nothing changed": _leave_alone,
    "one record changed": _change_a_price,
}
"""What is done to the records before each check of ours, and what that check is called."""


def _measure(one: Set, asked: argparse.Namespace) -> Mapping[str, Sequence[Run]]:
    """Return every run of every step, and of the peer; how far we are goes to stderr."""
    found: dict[str, list[Run]] = {}
    for number in range(asked.runs):
        whole = asked.whole or one.count <= LARGE
        peer = not asked.without_peer and (whole or number == 0)
        # Who goes first changes, so that neither always finds the disk warm.
        for ours in (True, False) if number % 2 == 0 else (False, True):
            if ours:
                for step, prepare in STEPS.items():
                    prepare(one.ours, number)
                    _keep(found, step, run(_ours(one.ours)))
            elif peer:
                _keep(found, PEER, _run_all(one.peer) if whole else _worked_out(one.peer))
    return found


def _keep(found: dict[str, list[Run]], name: str, took: Run) -> None:
    found.setdefault(name, []).append(took)
    print(f"  {len(found[name])}: {name}: {took.seconds:.2f} s, CPU {took.cpu:.2f} s", file=sys.stderr)


def _run_all(root: Path, part: int = 1, most: int | None = None) -> Run:
    """Run the peer; where it refuses a record the benchmark ends, for both must find all of them good."""
    parts = [run(command) for command in _peers(root, part, most)]
    wall, busy = sum(one.seconds for one in parts), sum(one.cpu for one in parts)
    return Run(wall, busy, max(one.largest for one in parts))


def _worked_out(root: Path) -> Run:
    """Return what the peer would take for all files, from what it takes to begin and from every tenth file."""
    begun, tenth = _run_all(root, most=1), _run_all(root, PART)
    wall, busy = (
        first + (both - first) * PART
        for first, both in ((begun.seconds, tenth.seconds), (begun.cpu, tenth.cpu))
    )
    return Run(wall, busy, tenth.largest)


def _report(one: Set, asked: argparse.Namespace) -> None:
    """Print the table of one set."""
    print(f"\n{one.name}")
    found = _measure(one, asked)
    print(
        f"  {'':20}{'seconds':>9}{'fastest':>9}{'CPU s':>9}{'largest MB':>12}{'together MB':>13}{RATIOS:>22}"
    )
    peers = found.get(PEER)
    for step, prepare in STEPS.items():
        prepare(one.ours, asked.runs)
        _print_row(step, found[step], memory_of_all(_ours(one.ours)), peers)
    if peers:
        # One process at a time: the largest is all there is.
        _print_row(PEER, peers, max(took.largest for took in peers), None)
        if one.count > LARGE and not asked.whole:
            print(f"  {PEER} was given every {PART}th file, and the rest worked out")


def _print_row(name: str, runs: Sequence[Run], together: int, peers: Sequence[Run] | None) -> None:
    fastest, largest = min(took.seconds for took in runs), max(took.largest for took in runs)
    told = f"{seconds(runs):9.2f}{fastest:9.2f}{cpu(runs):9.2f}{largest / 1e6:12.0f}{together / 1e6:13.0f}"
    ratios = f"{seconds(runs) / seconds(peers):12.3f}{cpu(runs) / cpu(peers):8.3f}" if peers else ""
    print(f"  {name:20}{told}{ratios}", flush=True)


def _print_alone(root: Path) -> None:
    """Print what a record of sixty fields takes to read and to shape, in this process, the best of several."""
    products = [source for source in survey(root).sources if source.folder == "products"]
    files = [(source, read_files(root, source)) for source in products]
    gc.disable()
    best = min(
        _once(lambda: [read_marked(root, *one, named=False).record is None for one in files])
        for _ in range(7)
    )
    gc.enable()
    each = best / len(files) * 1e6
    print(f"\nA record of {FIELDS} fields, from its bytes to a validated record: {each:.0f} µs")
    print(
        f"  (in one process, the best of 7 rounds of {len(files):,}; {ASKED_US} µs were asked for)",
        flush=True,
    )


def _once(act: Callable[[], object]) -> float:
    began = time.process_time()
    act()
    return time.process_time() - began


def _print_machine(*, with_peer: bool) -> None:
    peer = (
        f", {run([_peer_binary(), '--version']).said.strip().replace(', version', '')}" if with_peer else ""
    )
    print(f"ocop {version('ocop')}, Python {platform.python_version()}{peer}")
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 1e9
    print(
        f"{platform.system()} {platform.machine()}, {_processor()}, {len(os.sched_getaffinity(0))} processors, {memory:.0f} GB"
    )


def _processor() -> str:
    """Return what the processor calls itself."""
    try:
        found = re.search(r"^model name\s*: (.+)$", Path("/proc/cpuinfo").read_text(), re.M)
    except OSError:
        found = None
    return found[1] if found else platform.processor() or "processor unknown"


if __name__ == "__main__":
    main()
