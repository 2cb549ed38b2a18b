"""Make the lists that the package carries (`generator/model/lists/`) from the sources they come from.

    python tools/lists.py FOLDER

FOLDER holds the tables of the programme and of the state: `product-sets-26.csv`, `product-groups-1048.csv`,
`standards.csv`, `provinces-2025.csv` and `communes-split-2025.csv`. The names and codes of all units come from
the PyPI package `vietnamadminunits`, whose wheel pip fetches into a folder that is thrown away. What is ours lies
beside this script in `lists/`: English names, codes of standards, and what is known of places from elsewhere.
"""

from __future__ import annotations

import csv
import hashlib
import io
import json
import re
import sqlite3
import subprocess
import sys
import tempfile
import unicodedata
import zipfile
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

OURS = Path(__file__).with_suffix("")
OUT = Path(__file__).parent.parent / "generator/model/lists"
PACKAGE = "vietnamadminunits==1.0.4"
WHEEL = "737ee3662e877290386c1c45ed4d71f2e5fae34ab6fb9c64bfb4cb74b216ea35"
KINDS = re.compile(r"(xã|phường|thị trấn|đặc khu|huyện|quận|thị xã|thành phố|tỉnh) (.+)", re.IGNORECASE)

Row = Sequence[str]
Rows = Iterable[Row]


@dataclass(frozen=True)
class Units:
    """What the package knows, as it has it."""

    today: Sequence[Mapping[str, str]]
    before: Sequence[Mapping[str, str]]
    became: Mapping[str, set[tuple[str, str]]]
    """The new communes of an old one, both by the package's keys."""
    licence: str


def main(folder: Path) -> None:
    """Write every list, and the page that says where each comes from."""
    units = fetched()
    split = divided(folder)
    before, told = old_communes(units, split)
    OUT.mkdir(parents=True, exist_ok=True)
    write("sets.csv", "set group subgroup vi en ministry sample source", sets(folder))
    write("industries-1048.csv", "code vi group subgroups source", industries(folder))
    write("standards.csv", "code vi en kind months number written source", standards(folder))
    write("provinces.csv", "code kind name was", provinces(folder))
    write("communes.csv", "code province kind name was", communes(units))
    write("provinces-before.csv", "code kind name earlier became", old_provinces(folder))
    write("districts-before.csv", "code province kind name earlier became", old_districts(units))
    write("communes-before.csv", "code district kind name earlier became", before)
    (OUT / "README.md").write_text(readme(units, told), "utf-8")


def fetched() -> Units:
    """Return the data of the package; pip fetches its wheel, whose hash must be the one we know."""
    with tempfile.TemporaryDirectory() as name:
        line = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--dest", name, PACKAGE]
        subprocess.run(line, check=True)
        content = next(Path(name).glob("*.whl")).read_bytes()
        if hashlib.sha256(content).hexdigest() != WHEEL:
            raise SystemExit(f"{PACKAGE} is not the wheel that was looked at")
        with zipfile.ZipFile(io.BytesIO(content)) as wheel:
            wheel.extractall(name)
        found = Path(name)
        licence = next(found.glob("*.dist-info/licenses/LICENSE")).read_text("utf-8")
        converter = json.loads((found / "vietnamadminunits/data/converter_2025.json").read_text("utf-8"))
        base = sqlite3.connect(found / "vietnamadminunits/data/dataset.db")
        base.row_factory = sqlite3.Row
        today = [dict(row) for row in base.execute("select * from admin_units")]
        before = [dict(row) for row in base.execute("select * from admin_units_legacy")]
    return Units(today, before, _became(converter), licence)


def divided(folder: Path) -> dict[tuple[str, ...], tuple[str, list[str], str]]:
    """Return the code, the new communes' codes and the name of each divided commune, by its names.

    By names and not by code: the package has two communes under codes that the official table gives to others.
    """
    found: dict[tuple[str, ...], tuple[str, list[str], str]] = {}
    for row in read(folder / "communes-split-2025.csv"):
        key = tuple(_key(row[name]) for name in ("old_commune", "old_district", "old_province"))
        found.setdefault(key, (row["old_code"], [], row["old_commune"]))[1].append(row["new_code"])
    return found


def sets(folder: Path) -> Iterator[Row]:
    """Yield the product sets of 26/2026/QĐ-TTg with our English names."""
    english = {row["set"]: row["en"] for row in read(OURS / "sets-en.csv")}
    groups = {row["vi"]: row["group"] for row in read(OURS / "groups.csv")}
    for row in read(folder / "product-sets-26.csv"):
        number = row["set_no"]
        where = (number, groups[row["industry"]], row["group"], row["subset"], english[number])
        yield (*where, row["ministry"], row["sample_required"], row["source"])


def industries(folder: Path) -> Iterator[Row]:
    """Yield the industries of 1048/QĐ-TTg, each with today's group; none where it went into several."""
    ours = {row["vi"]: row for row in read(OURS / "industries-1048.csv")}
    rows: dict[str, list[dict[str, str]]] = defaultdict(list)
    for row in read(folder / "product-groups-1048.csv"):
        rows[row["industry"]].append(row)
    for name, found in rows.items():
        subgroups = "; ".join(row["group"] for row in found)
        doubt = "; groups marked from memory" if any("[M]" in row["status"] for row in found) else ""
        yield ours[name]["code"], name, ours[name]["group"], subgroups, _line(found[0]["source"]) + doubt


def standards(folder: Path) -> Iterator[Row]:
    """Yield the standards with our codes and names; a validity or a number's form known from memory is left out."""
    rows = {row["name"]: row for row in read(folder / "standards.csv")}
    for ours in read(OURS / "standards.csv"):
        row = rows[ours["row"]]
        form = "" if "[M]" in row["number_form"] or row["number_form"] == "free" else row["number_form"]
        form = form.removesuffix("; hint, never an error")
        months = _months(row)
        names = (ours["code"], ours["vi"], ours["en"], row["kind"])
        yield (*names, months, form, ours["written"], row["source"])


def provinces(folder: Path) -> Iterator[Row]:
    """Yield the provinces of today; `was`: what kind of unit one was until the day it changed."""
    seen = set()
    for row in read(folder / "provinces-2025.csv"):
        kind, name = _parted(row["new_province"])
        if row["new_code"] not in seen:
            seen.add(row["new_code"])
            yield row["new_code"], kind, name, "tỉnh" if "until 29/04/2026" in row["note"] else ""


def communes(units: Units) -> Iterator[Row]:
    """Yield the communes of today; `was`: what kind of unit one was until it became a ward."""
    risen = {row["code"]: row["was"] for row in read(OURS / "risen-2026.csv")}
    for row in sorted(units.today, key=lambda one: (one["provinceCode"], one["wardCode"])):
        kind, name = _parted(row["ward"])
        was = risen.get(row["wardCode"], "")
        yield row["wardCode"], row["provinceCode"], "phường" if was else kind, name, was


def old_provinces(folder: Path) -> Iterator[Row]:
    """Yield the provinces before 1 July 2025."""
    earlier = _earlier("province")
    for row in read(folder / "provinces-2025.csv"):
        kind, name = _parted(row["old_province"])
        yield row["old_code"], kind, name, earlier.get(row["old_code"], ""), row["new_code"]


def old_districts(units: Units) -> Iterator[Row]:
    """Yield the districts before 1 July 2025; what became of one is known by its communes, if it had any."""
    earlier, new = _earlier("district"), _new_codes(units)
    rows = {row["districtCode"]: row for row in units.before}
    for code, row in sorted(rows.items(), key=lambda one: (one[1]["provinceCode"], one[0])):
        kind, name = _parted(row["district"])
        keys = {*_aliases(row["districtAlias"], _key(name)), *earlier.get(code, "").split()}
        became = "" if row["ward"] else _codes(units.became[_path(row)], new)
        yield code, row["provinceCode"], kind, name, " ".join(sorted(keys)), became


def old_communes(
    units: Units, split: Mapping[tuple[str, ...], tuple[str, list[str], str]]
) -> tuple[Rows, str]:
    """Return the communes before 1 July 2025 and what they became, and what is to be told of doubtful ones.

    The official table decides for the divided ones. The package knows communes by their names alone, so that
    two of one name in one new province share their answers: of several the one that is left is taken whose
    other parts lie in the same old district, or else in the same old province.
    """
    new, rows, told = _new_codes(units), [], []
    certain = _certain(units, split, new)
    taken = {code for code, _, _ in split.values()}
    unknown = split.keys() - {_names(row) for row in units.before}
    assert not unknown, unknown
    for row in sorted((one for one in units.before if one["ward"]), key=lambda one: one["wardCode"]):
        code, whole, found = row["wardCode"], row["ward"], split.get(_names(row))
        if found:
            code, became, whole = found
        else:
            code = "" if code in taken else code
            became = _settled(row, sorted(new[key] for key in units.became[_path(row)]), certain)
        if not found and len(became) > 1:
            told.append(f"{row['ward']} ({row['district']}, {row['province']})")
        kind, name = _parted(whole)
        earlier = " ".join(sorted(_aliases(row["wardAlias"], _key(name))))
        rows.append((code, row["districtCode"], kind, name, earlier, " ".join(sorted(became))))
    return sorted(rows, key=lambda one: one[1]), ", ".join(told)


def readme(units: Units, told: str) -> str:
    """Return the page beside the lists: where their rows come from, and what is not sure."""
    text = (OURS / "readme.md").read_text("utf-8")
    return (
        text.replace("{package}", PACKAGE).replace("{open}", told).replace("{licence}", units.licence.strip())
    )


def read(path: Path) -> list[dict[str, str]]:
    """Return the rows of a table."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def write(name: str, header: str, rows: Rows) -> None:
    """Write a list: UTF-8, a head, one row a line."""
    with (OUT / name).open("w", encoding="utf-8", newline="") as file:
        lines = csv.writer(file, lineterminator="\n")
        lines.writerow(header.split())
        lines.writerows([unicodedata.normalize("NFC", cell) for cell in row] for row in rows)


def _became(
    converter: Mapping[str, Mapping[str, Mapping[str, list[object]]]],
) -> dict[str, set[tuple[str, str]]]:
    found: dict[str, set[tuple[str, str]]] = defaultdict(set)
    for province, wards in converter["DICT_PROVINCE_WARD_NO_DIVIDED"].items():
        for ward, olds in wards.items():
            for old in olds:
                found[str(old)].add((province, ward))
    for province, parts in converter["DICT_PROVINCE_WARD_DIVIDED"].items():
        for old, wards_of in parts.items():
            found[old] |= {(province, one["newWardKey"]) for one in wards_of if isinstance(one, dict)}
    return found


def _new_codes(units: Units) -> dict[tuple[str, str], str]:
    return {(row["provinceKey"], row["wardKey"]): row["wardCode"] for row in units.today}


def _certain(
    units: Units,
    split: Mapping[tuple[str, ...], tuple[str, list[str], str]],
    new: Mapping[tuple[str, str], str],
) -> dict[str, set[str]]:
    """Return the old districts and provinces that a new commune surely took parts of."""
    found: dict[str, set[str]] = defaultdict(set)
    for row in units.before:
        became = {new[key] for key in units.became[_path(row)]}
        official = split.get(_names(row))
        for code in official[1] if official else became if len(became) == 1 else ():
            found[code] |= {row["districtCode"], row["province"]}
    return found


def _settled(row: Mapping[str, str], became: list[str], certain: Mapping[str, set[str]]) -> list[str]:
    for above in (row["districtCode"], row["province"]):
        near = [code for code in became if above in certain[code]]
        if len(near) == 1:
            return near
    return became


def _codes(keys: Iterable[tuple[str, str]], new: Mapping[tuple[str, str], str]) -> str:
    return " ".join(sorted(new[key] for key in keys))


def _path(row: Mapping[str, str]) -> str:
    return f"{row['provinceKey']}_{row['districtKey']}_{row['wardKey'] or ''}"


def _names(row: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(_key(row[name]) for name in ("ward", "district", "province") if row[name])


def _parted(text: str) -> tuple[str, str]:
    match = KINDS.fullmatch(text)
    assert match, text
    # `Xã Đại áng`: a name's first word is never small, its others only in the tongues that glue them to `'`.
    name = " ".join(word if word[0].isascii() else word[0].upper() + word[1:] for word in match[2].split())
    return match[1].lower(), name


def _key(text: str) -> str:
    bare = unicodedata.normalize("NFD", text.lower().replace("đ", "d"))
    return re.sub("[^a-z0-9]", "", bare.encode("ascii", "ignore").decode())


def _aliases(told: str | None, own: str) -> set[str]:
    """Return earlier names of a unit as bare letters, without their kinds."""
    names = set(json.loads(told or "[]"))
    kinds = ("thitran", "phuong", "thanhpho", "thixa", "huyen", "quan", "xa", "tt", "tx", "tp", "q")
    bare = {next((n[len(k) :] for k in kinds if n.startswith(k) and n[len(k) :] in names), n) for n in names}
    numbered = {re.sub(r"^(?:quan|district|q)0*(?=\d+$)", "", name) for name in bare}
    return {name for name in numbered if name != own and not any(name == k + own for k in kinds)}


def _earlier(level: str) -> dict[str, str]:
    return {row["code"]: row["earlier"] for row in read(OURS / "earlier-names.csv") if row["level"] == level}


def _months(row: Mapping[str, str]) -> str:
    if "[M]" in row["validity"] + row["source"]:
        return ""
    if match := re.search(r"(\d+) months", row["validity"]):
        return match[1]
    return str(int(match[1]) * 12) if (match := re.match(r"(\d+) years", row["validity"])) else ""


def _line(text: str) -> str:
    return " ".join(text.split())


if __name__ == "__main__":
    if len(sys.argv) != 2:
        raise SystemExit("usage: python tools/lists.py FOLDER")
    main(Path(sys.argv[1]))
