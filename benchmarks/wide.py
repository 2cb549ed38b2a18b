"""Products that say sixty things each, in the forms that people write them: one file a record."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from itertools import count
from pathlib import Path
from typing import Any

from benchmarks.records import SITE, Record, as_yaml, page, records, write

FIELDS = 60
"""The fields of each product that have a value; a list of texts is one."""
_POINTS = {3: "62,5", 4: "78,5", 5: "93,5"}


def write_wide(products: int, root: Path) -> None:
    """Write a catalogue of so many products, and of who makes them."""
    write(root / "content/catalogue.yml", as_yaml(SITE))
    for one in wide_records(products):
        write(root / f"content/{one.path}.md", page(one.vi, one.bodies[0]))


def wide_records(products: int) -> Iterator[Record]:
    """Yield products of sixty fields each, and who makes them, in Vietnamese alone."""
    number = count(1)
    for one in records(products):
        if one.path.startswith("products/"):
            vi = _widened(one.vi, next(number))
            if fields_in(vi) != FIELDS:
                raise SystemExit(f"{one.path} has {fields_in(vi)} fields, not {FIELDS}")
            yield replace(one, vi=vi, en={})
        elif one.path.startswith("producers/"):
            yield replace(one, en={})


def fields_in(said: object) -> int:
    """Return how many fields have a value."""
    if isinstance(said, Mapping):
        return sum(fields_in(value) for value in said.values())
    if isinstance(said, list) and said and isinstance(said[0], Mapping):
        return sum(fields_in(one) for one in said)
    return 1


def _widened(said: Mapping[str, Any], number: int) -> dict[str, Any]:
    certificate, two = said["certificates"][0], number % 90 + 10
    stars, issued = certificate["stars"], date.fromisoformat(certificate["issued"])
    place = {"coordinates": f"15.{two}42, 108.0{two}1", "raw_material": "Mua của bà con trong xã"}
    return {
        **said,
        "group": "thuc-pham",
        "set": 9,
        "registrations": [{"year": issued.year, "kind": "new", "target_stars": stars}],
        "certificates": [certificate | {"issued": f"{issued:%d/%m/%Y}", "points": _POINTS[stars]}],
        "packs": [said["packs"][0] | _of_pack(said["packs"][0], two)],
        "warnings": "Không dùng khi bao bì rách, phồng hoặc có mùi lạ",
        "allergens": ["đậu phộng", "mè"],
        "nutrition": _nutrition(two),
        "shelf_life": "12 tháng kể từ NSX",
        "origin": said["origin"] | place,
        "standards": [{"name": "vietgap"} | _paper("Trung tâm Chất lượng nông lâm thủy sản", number)],
        "declarations": [{"kind": "self-declaration"} | _paper("Sở Y tế", number)],
        "links": [{"channel": "postmart", "url": f"https://san.example/hang-{number}"}],
        "wholesale": {"min_order": f"{two} gói", "lead_time": "7 ngày", "per_carton": 24},
        "confirmed": {"on": f"{number % 28 + 1}/5/2026", "by": "Hợp tác xã"},
    }


def _of_pack(pack: Mapping[str, Any], two: int) -> dict[str, Any]:
    price = f"{pack['price']:,} đ".replace(",", ".")
    return {
        "price": price,
        "price_on": f"ngày {two % 28 + 1} tháng 5 năm 2026",
        "stock": two,
        "weight": "0,8 kg",
        "size": f"10 x 8 x {two} cm",
    }


def _nutrition(two: int) -> dict[str, Any]:
    return {
        "energy_kcal": 150 + two,
        "protein_g": "12,5",
        "fat_g": "3.5",
        "carbohydrate_g": 20,
        "sugars_g": "4,2",
        "sodium_mg": 10 * two,
    }


def _paper(body: str, number: int) -> dict[str, Any]:
    return {
        "number": f"{number:05}/2025",
        "issued": f"2025-0{number % 9 + 1}-15",
        "valid_until": f"{number % 28 + 1}/1/2028",
        "body": body,
    }
