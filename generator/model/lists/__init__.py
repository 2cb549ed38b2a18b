"""The lists that the package carries: what the programme and the state have numbered and named.

`README.md` beside them says where each comes from and whose the data is. A list is read when it is asked for.
"""

from __future__ import annotations

import csv
from pathlib import Path


def table(name: str) -> list[list[str]]:
    """Return the rows of a list, without its head."""
    with Path(__file__).with_name(name).open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file))[1:]
