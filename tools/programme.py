"""Make the programme's tables of `generator/model/lists` from a folder of checked facts.

    python tools/programme.py FOLDER

FOLDER holds `label-fields.csv` (what the law wants on a label, by kind of goods) and `criteria-26.csv` (every
criterion of Decision 26/2026/QĐ-TTg with the least points for three, four and five stars). Kept are the goods
that the programme's sets hold, and the minimum conditions that a record can show; each row keeps its source.
"""

from __future__ import annotations

import csv
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

LISTS = Path(__file__).parents[1] / "generator/model/lists"
KINDS = (
    "all goods",
    "lương thực",
    "thực phẩm",
    "thực phẩm bảo vệ sức khỏe",
    "đồ uống (trừ rượu)",
    "rượu",
    "mỹ phẩm",
    "dệt, may, da, giầy",
    "đồ gỗ",
    "sành, sứ, thủy tinh",
    "thủ công mỹ nghệ",
)
STARS = ("3", "4", "5")
FOOD = frozenset(str(number) for number in range(1, 19))
"""The sets that are eaten or drunk: the others are not asked for food safety."""
CONDITIONS = (
    # How a criterion's name begins, and what its least points for three, four and five stars stand for.
    ("Phong cách, ghi nhãn", ("label", "traceability", "traceability")),
    ("Bao bì, ghi nhãn", ("label", "traceability", "traceability")),
    ("Sở hữu trí tuệ", ("mark-applied", "mark-granted", "")),
    ("Khu vực phân phối chính", ("sold-outside", "five-agents", "modern-retail")),
    ("Trí tuệ/bản sắc địa phương", ("own-story", "", "")),
    ("Câu chuyện sản phẩm", ("", "story-documented", "")),
    ("Công bố", ("declared", "", "")),
    ("CÔNG BỐ CHẤT LƯỢNG", ("declared-if-due", "", "")),
    ("Đảm bảo chất lượng", ("food-safety", "quality-standard", "")),
    ("Chất lượng an toàn thực phẩm", ("food-safety", "quality-standard", "")),
    ("Liên kết", ("", "linked", "linked-in-the-main")),
)


def main(folder: Path) -> None:
    """Write both tables."""
    _write("label-fields.csv", ("kind", "field", "key", "online", "source"), _fields(folder))
    header = ("set", "code", "stars", "condition", "criterion", "source")
    _write("criteria-26.csv", header, _criteria(folder))


def _fields(folder: Path) -> Iterator[tuple[str, ...]]:
    for row in _read(folder / "label-fields.csv"):
        if row["kind_of_goods"] in KINDS:
            yield row["kind_of_goods"], row["field"], row["key"], row["required_online"], row["source"]


def _criteria(folder: Path) -> Iterator[tuple[str, ...]]:
    for row in _read(folder / "criteria-26.csv"):
        for stars, condition in zip(STARS, _conditions(row["criterion"]), strict=True):
            asked = row[f"min_for_{stars}_stars"] and condition
            if asked and (condition != "food-safety" or row["set"] in FOOD):
                yield row["set"], row["code"], stars, condition, _name(row["criterion"]), row["source"]


def _conditions(criterion: str) -> tuple[str, str, str]:
    found = (conditions for name, conditions in CONDITIONS if criterion.startswith(name))
    return next(found, ("", "", ""))


def _name(criterion: str) -> str:
    """Return a criterion's name; that of set 21 is a heading in capitals, with a remark behind it."""
    if criterion.startswith("CÔNG BỐ CHẤT LƯỢNG"):
        return "Công bố chất lượng sản phẩm"
    return criterion


def _read(path: Path) -> Iterator[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


def _write(name: str, header: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> None:
    with (LISTS / name).open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(rows)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
