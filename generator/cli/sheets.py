"""A list as people and programs take it: a table on a terminal, a sheet for Excel, JSON."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from generator.base.printing import visible
from generator.cli.lists import Cell, Column, List, Said
from generator.cli.terminal import Terminal
from generator.kit.tables import to_csv

_ROUND_ABOUT = re.compile(r"^content/|/index(?:\.en)?\.(?:md|yml|yaml)$")
"""Of a record's path, what all of its kind have."""
_ENDLESS = 100_000
"""Columns of a pipe: whoever reads it there wants each row on a line."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A list with its rows."""

    name: str
    about: List
    rows: Sequence[Sequence[Cell]]
    day: date


def as_table(sheet: Sheet, terminal: Terminal) -> str:
    """Return a table with its title, as wide as the terminal; a pipe is given every row on a line."""
    gettext, day = terminal.words.gettext, f"{sheet.day:%d/%m/%Y}"
    if not sheet.rows:
        return gettext(sheet.about.empty) % day
    title = f"{gettext(sheet.about.title) % day} ({terminal.number(len(sheet.rows))})"
    return "\n".join([terminal.paint(title, "place"), "", *_lines(sheet, terminal)])


def _lines(sheet: Sheet, terminal: Terminal) -> Iterator[str]:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text as Plain

    table = Table(box=None, header_style="bold", pad_edge=False, padding=(0, 2, 0, 0))
    shown = [(at, column) for at, column in enumerate(sheet.about.columns) if column.on_screen]
    for _, column in shown:
        side: Literal["left", "right"] = "right" if column.number else "left"
        title = terminal.words.gettext(column.title)
        table.add_column(title, justify=side, overflow="fold", no_wrap=column.whole)
    for row in sheet.rows:
        table.add_row(*(Plain(_on_screen(row[at], column, terminal)) for at, column in shown))
    console = Console(
        width=terminal.columns or _ENDLESS,
        force_terminal=terminal.colour,
        no_color=not terminal.colour,
        legacy_windows=False,
    )
    with console.capture() as printed:
        console.print(table)
    yield from (line.rstrip() for line in printed.get().rstrip("\n").split("\n"))


def _on_screen(cell: Cell, column: Column, terminal: Terminal) -> str:
    """Return a cell for a table; the path of a file is cut to what tells it from others, where room is short."""
    text = visible(_text(cell, terminal))
    return _ROUND_ABOUT.sub("", text) if column.name == "file" and terminal.columns else text


def as_csv(sheet: Sheet, terminal: Terminal) -> str:
    """Return a sheet that Excel opens with its accents, every column, headings in the reader's language."""
    headings = [terminal.words.gettext(column.title) for column in sheet.about.columns]
    rows = (
        [str(cell) if isinstance(cell, int) else _text(cell, terminal) for cell in row] for row in sheet.rows
    )
    return to_csv(headings, rows).decode().removesuffix("\n")


def as_json(sheet: Sheet, _: Terminal) -> str:
    """Return the list for a program: names of columns and states do not depend on the language."""
    names = [column.name for column in sheet.about.columns]
    rows = [dict(zip(names, map(_plain, row), strict=True)) for row in sheet.rows]
    told = {"version": 1, "list": sheet.name, "day": sheet.day.isoformat(), "rows": rows}
    return json.dumps(told, ensure_ascii=False, indent=2)


WRITERS: Mapping[str, Callable[[Sheet, Terminal], str]] = {
    "table": as_table,
    "csv": as_csv,
    "json": as_json,
}


def _text(cell: Cell, terminal: Terminal) -> str:
    if cell is None:
        return ""
    if isinstance(cell, Said):
        return cell.text
    if isinstance(cell, date):
        return f"{cell:%d/%m/%Y}"
    return terminal.number(cell) if isinstance(cell, int) else cell


def _plain(cell: Cell) -> str | int | None:
    if isinstance(cell, Said):
        return cell.value
    return cell.isoformat() if isinstance(cell, date) else cell
