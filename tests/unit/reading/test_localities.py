"""Every product of three published collections, written as records: all load, none is wrong, and nothing is made up.

The cells are in `tests/data/`, whose README names their sources.
"""

import csv
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.base.diagnostic import Diagnostic, Severity
from generator.checks.rule import Evidence, examine, judges
from generator.model.field import Record
from generator.model.values.written import fold
from generator.reading.load import Asked, Loaded, load
from generator.reading.writing import texts_of, yaml_of

DATA = Path(__file__).parents[2] / "data"
Row = Mapping[str, str]

KINDS = {
    "tổ hợp tác": "cooperative-group",
    "htx": "cooperative",
    "hợp tác xã": "cooperative",
    "công ty": "company",
}
POINTS = {"market": "market", "exhibition centre": "fair-hall"}
NOT_SAID = {"producer": "chua-ro", "group": "thuc-pham", "kind": "household", "point": "shop"}
"""What a record must have and a sheet does not say: these values stand for it, and for nothing else."""
UNKNOWN = {"name": "Chưa rõ chủ thể", "kind": NOT_SAID["kind"]}
TODAY_OF = {"thang-binh": "thành phố Đà Nẵng", "bac-kan": "tỉnh Thái Nguyên"}
"""The province that each old one is part of since 1 July 2025."""


@dataclass
class Locality:
    """The records of one place, and the row that each was made of."""

    name: str
    title: str
    day: date
    """A day on which the certificates of that time held."""
    records: dict[str, dict[str, Any]] = field(default_factory=dict)
    english: dict[str, dict[str, Any]] = field(default_factory=dict)
    rows: dict[str, Row] = field(default_factory=dict)

    def add(self, path: str, row: Row, english: str, **said: Any) -> None:
        self.records[path] = {name: value for name, value in said.items() if value}
        self.rows[path] = row
        if english:
            self.english[path.replace(".md", ".en.md")] = {"name": english}


def rows(path: str) -> list[Row]:
    with (DATA / path).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def listed(locality: Locality) -> Locality:
    """Fill a locality with the rows of its own three sheets."""
    add_producers(locality)
    add_products(locality)
    add_points(locality)
    return locality


def add_producers(locality: Locality) -> None:
    for row in rows(f"{locality.name}/producers.csv"):
        locality.add(
            f"producers/{row['slug']}.md",
            row,
            row["name_en"],
            name=row["name_vi"],
            kind=row["kind"] or NOT_SAID["kind"],
            founded=row["founded"],
            old_place=place(row["commune_old"], row["district_old"], row["province_old"]),
            address=row["village"],
        )


def add_products(locality: Locality) -> None:
    for row in rows(f"{locality.name}/products.csv"):
        locality.add(
            f"products/{row['slug']}/index.md",
            row,
            row["name_en"],
            name=row["name_vi"],
            producer=row["producer_slug"] or NOT_SAID["producer"],
            group=row["group_148"] or NOT_SAID["group"],
            certificates=certificate(row, "decision_no", row["decision_date"] or row["year_recognised"]),
            packs=packs(row["slug"], row["pack"], row["price_vnd"], row["price_date"]),
            ingredients=row["ingredients"],
            standards=[{"name": name} for name in several(row["standards"])],
            origin=origin(place(row["commune_old"], row["district_old"], row["province_old"])),
        )


def add_points(locality: Locality) -> None:
    for row in rows(f"{locality.name}/display_points.csv"):
        old = place(row["commune"], row["district"], row["province"])
        locality.add(
            f"display-points/{fold(row['name'])[:80].strip('-')}.md",
            row,
            "",
            name=row["name"],
            kind=POINTS.get(row.get("kind", ""), NOT_SAID["point"]),
            place=TODAY_OF[locality.name],
            old_place=old,
            address=row.get("address"),
            opened=row["opened"],
        )


def annexes(locality: Locality) -> Locality:
    """Fill a locality with the rows of eight lists of fourteen provinces."""
    for row in rows("annexes/products.csv"):
        slug = f"{row['list'][:2]}-{row['row']}-{fold(row['name'])}"[:80].strip("-")
        maker = fold(row["producer"])[:80].strip("-") or NOT_SAID["producer"]
        where = place(row["commune"], row["district"], row["province"])
        if row["producer"] and f"producers/{maker}.md" not in locality.records:
            kind = next(
                (kind for word, kind in KINDS.items() if row["producer"].lower().startswith(word)), ""
            )
            locality.add(
                f"producers/{maker}.md", row, "", name=row["producer"], kind=kind or NOT_SAID["kind"]
            )
        locality.add(
            f"products/{slug}/index.md",
            row,
            "",
            name=row["name"],
            producer=maker,
            group=NOT_SAID["group"],
            certificates=certificate(row, "decision", row["decision_date"] or row["year"]),
            packs=packs(slug, row["pack"], row["price_text"], ""),
            origin=origin(where, since_2025=row["decision_date"] >= "2025-07-01"),
        )
    return locality


def place(*units: str) -> str:
    return ", ".join(unit for unit in units if unit)


def origin(where: str, *, since_2025: bool = False) -> dict[str, str]:
    return {"place" if since_2025 else "old_place": where} if where else {}


def several(cell: str) -> list[str]:
    return [part.strip() for part in cell.split(";") if part.strip()]


def certificate(row: Row, number: str, issued: str) -> list[dict[str, str]]:
    said = {
        "stars": row["stars"],
        "number": row[number],
        "issued": issued,
        "authority": row.get("authority", ""),
        "points": row.get("points", ""),
    }
    return [{name: value for name, value in said.items() if value}] if row["stars"] else []


def packs(slug: str, pack: str, price: str, day: str) -> list[dict[str, str]]:
    # A price from one amount to another is no price: what the record cannot say is left out, not guessed.
    one_price = price if re.search("[0-9]", price) and "-" not in price else ""
    net = re.search(r"[0-9]+ ?(?:kg|g|gr|ml)$", pack)
    said = {
        "name": pack,
        "net": net[0] if net else "",
        "price": one_price,
        "price_on": day if one_price else "",
    }
    given = {name: value for name, value in said.items() if value}
    return [{"sku": slug[:50].strip("-"), **given}] if given else []


LOCALITIES: dict[str, Callable[[], Locality]] = {
    "thang-binh": lambda: listed(Locality("thang-binh", "Sản vật Quảng Nam", date(2021, 12, 31))),
    "bac-kan": lambda: listed(Locality("bac-kan", "Sản vật Bắc Kạn", date(2021, 12, 31))),
    "annexes": lambda: annexes(Locality("annexes", "Sản phẩm 14 tỉnh", date(2022, 12, 31))),
}


def write(locality: Locality, root: Path) -> None:
    catalogue = {"name": locality.title, "url": "https://ocop.example", "languages": ["vi", "en"]}
    put(root / "content/catalogue.yml", yaml_of({**catalogue, "as_of": locality.day.isoformat()}))
    put(root / f"content/producers/{NOT_SAID['producer']}.md", f"---\n{yaml_of(UNKNOWN)}---\n")
    for path, said in {**locality.records, **locality.english}.items():
        put(root / "content" / path, f"---\n{yaml_of(said)}---\n")


def put(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


@pytest.fixture(scope="module", params=LOCALITIES)
def told(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[Locality, Loaded]:
    """Return a locality, and what was read of it."""
    locality = LOCALITIES[request.param]()
    root = tmp_path_factory.mktemp(locality.name)
    write(locality, root)
    return locality, load(root, root / ".cache", Asked(date(2026, 11, 24)), judges=judges)


def findings(loaded: Loaded) -> list[Diagnostic]:
    return [*loaded.findings, *examine(Evidence(loaded))]


def test_every_record_is_published_and_none_is_wrong(told: tuple[Locality, Loaded]) -> None:
    locality, loaded = told

    published = {
        f"{folder}/{slug}"
        for folder in ("products", "producers", "display-points")
        for slug in loaded.catalogue.entries(folder)
    }

    written = {re.sub(r"(/index)?\.md$", "", path) for path in locality.records}
    assert published == written | {f"producers/{NOT_SAID['producer']}"}
    assert (
        len(loaded.catalogue.products) == {"thang-binh": 138, "bac-kan": 127, "annexes": 205}[locality.name]
    )
    assert [str(one.span) for one in findings(loaded) if one.severity is Severity.ERROR] == []


WARNINGS = {
    # Certificates of which no page gives a date, or neither number nor authority.
    "thang-binh": {"OCOP-204": 40, "OCOP-224": 2},
    # Prices of 2023 and 2024 in a catalogue of 2021, too.
    "bac-kan": {"OCOP-204": 32, "OCOP-224": 4, "OCOP-246": 4},
    # A name that promises a cure, one that says organic without a paper, and five all in capitals.
    "annexes": {"OCOP-204": 104, "OCOP-224": 22, "OCOP-243": 1, "OCOP-251": 1, "OCOP-267": 5},
}
"""What is doubtful about each place, and how often; all of it is true of the sheets."""


def test_what_is_doubtful_is_doubtful_in_the_sheets(told: tuple[Locality, Loaded]) -> None:
    locality, loaded = told

    doubtful = Counter(one.code for one in findings(loaded) if one.severity is Severity.WARNING)

    assert dict(doubtful) == WARNINGS[locality.name]


def test_nothing_is_made_up(told: tuple[Locality, Loaded]) -> None:
    locality, loaded = told

    strange = {
        path: made_up
        for path, record in records(locality, loaded)
        if (
            made_up := said(record)
            - cells(path, locality.rows[path])
            - {bare(one) for one in allowed(locality)}
        )
    }

    assert strange == {}


def test_nothing_that_a_record_can_hold_is_lost(told: tuple[Locality, Loaded]) -> None:
    locality, loaded = told

    lost = {
        path: missing
        for path, record in records(locality, loaded)
        if path.startswith("products/") and (missing := unsaid(record, locality.rows[path]))
    }

    assert lost == {}


def unsaid(record: Record, row: Row) -> list[str]:
    """Return the cells that a record does not repeat."""
    told = "\n".join(said(record))
    return [cell for cell in wanted(row) if bare(cell) not in told]


def wanted(row: Row) -> Iterator[str]:
    """Yield the cells that a product's record has a field for."""
    columns = [
        "name_vi",
        "name",
        "name_en",
        "commune_old",
        "district_old",
        "province_old",
        "commune",
        "district",
    ]
    columns += ["ingredients", "province"]
    if row["stars"]:
        # A whole date goes before the year of the round.
        dated = "decision_date" if row["decision_date"] else "year_recognised" if "slug" in row else "year"
        columns += ["stars", "decision_no", "decision", "authority", "points", dated]
    for column in columns:
        cell = row.get(column) or ""
        yield written_day(cell) if column == "decision_date" else cell
    yield from several(row.get("standards") or "")


def written_day(cell: str) -> str:
    """Return `2021-12-29` as a record says it."""
    return "/".join(reversed(cell.split("-")))


def records(locality: Locality, loaded: Loaded) -> Iterator[tuple[str, Record]]:
    for path in locality.records:
        folder, slug = re.sub(r"(/index)?\.md$", "", path).split("/")
        yield path, loaded.catalogue.entries(folder)[slug]


def said(record: Record) -> set[str]:
    """Return every value that a record says, in both languages, as it would be written."""
    return {
        bare(leaf)
        for text in texts_of(record)
        if text
        for leaf in leaves(yaml.safe_load(text.split("---")[1]))
    }


def leaves(said: Any) -> Iterator[Any]:
    if isinstance(said, Mapping | list):
        for one in said.values() if isinstance(said, Mapping) else said:
            yield from leaves(one)
    else:
        yield said


def bare(value: object) -> str:
    """Return a value as text in small letters: a unit's kind is read in any."""
    return str(value).lower()


def cells(path: str, row: Row) -> set[str]:
    """Return all that a row says: its cells, the parts of a list, its units as one place, its names as slugs."""
    old = place(*(row.get(name) or "" for name in ("commune_old", "district_old", "province_old")))
    new = place(*(row.get(name) or "" for name in ("commune", "district", "province")))
    parts = [part for cell in row.values() for part in (cell, *several(cell), written_day(cell))]
    prices = {re.sub("[.đ ]", "", row.get("price_text") or "").replace("k", "000")}
    net = {one for one in re.findall(r"[0-9]+ ?[a-z]+$", row.get("pack") or "")}
    slugs = {fold(row.get("producer") or "")[:80].strip("-"), path.split("/")[1][:50].strip("-")}
    return {bare(one) for one in (*parts, old, new, *prices, *net, *slugs)}


def allowed(locality: Locality) -> Iterable[str]:
    """Return what stands for what a sheet does not say."""
    return (*NOT_SAID.values(), *KINDS.values(), *POINTS.values(), TODAY_OF.get(locality.name, ""))
