"""Every Markdown file under `cases/` is a chapter; every heading in it is a test.

A fenced block titled with a path is a file of content. A comment `# OCOP-104 câu tiếng Việt` at the end of a
line says which finding must stand on that line; a line without one must have none. The comment is no part of
the file. `| the sentence in English` after it is checked too, and `[hint]` or `[warning]` before it; the
comment may break off where what follows does not matter. On the line of the fence it speaks of the file as a
whole. A block of the kind `none` makes no file: it only says what is found about its path. `image` makes a
photograph.

A chapter answers for what is found in reading, and for the rules whose codes it names: what another rule thinks
of a record as short as these is that rule's chapter to say.

A block titled `means` shows what values are read as: `packs.0.net = 500 ml | 500 ml` is a key of the case's
first record and its value, shown in Vietnamese and in English.

A block titled `published` lists all that is published: `products/mo`, and, for a product, what it can be
bought as: `products/mo MO-500 MO-1000`.

Each case has a catalogue in Vietnamese alone and one producer, `hai-hien`, unless it gives its own.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any, Protocol, runtime_checkable

import pytest
from PIL import Image

from generator.base.diagnostic import Diagnostic
from generator.build import Asked, Project
from generator.checks.rule import rules
from generator.model import ENTRIES
from generator.model.field import Record, slots
from generator.model.values import Hours, Telephone, show_number
from generator.model.words import NoItems, Words


@runtime_checkable
class Shown(Protocol):
    """A value that says itself in both languages."""

    def show(self, language: str) -> str: ...


CASES = Path(__file__).parent / "cases"
TODAY = date(2026, 11, 24)
BLOCK = re.compile(r"^```(\w+) title=([^\s#]+)([^\n]*)\n(.*?)^```$", re.M | re.S)
NO_FILE = ("published", "means")
RULES = {rule.code for rule in rules()}
WANTED = re.compile(r"  # (OCOP-\d+)(?: \[(\w+)\])?(?: (?=\S))?((?:(?!  # OCOP).)*)")
GIVEN = {
    "content/catalogue.yml": "name: Sản vật xứ Quảng\nurl: https://ocop.example\nlanguages: [vi]\n",
    "content/producers/hai-hien.md": "---\nname: Cơ sở Hai Hiền\nkind: household\n---\n",
}


@dataclass(frozen=True)
class Block:
    kind: str
    path: str
    lines: list[str]
    """The first is the line of the fence."""

    @property
    def text(self) -> str:
        return "".join(f"{WANTED.sub('', line)}\n" for line in self.lines[1:])

    def wanted(self) -> Iterator[tuple[str, int, str, str, str]]:
        for number, line in enumerate(self.lines):
            for code, severity, message in WANTED.findall(line):
                yield self.path, max(1, number), code, severity, message.strip()


def chapters() -> Iterator[object]:
    for file in sorted(CASES.rglob("*.md")):
        chapter = file.read_text("utf-8")
        others = RULES - set(re.findall(r"OCOP-\d+", chapter))
        for section in re.split(r"^#+ ", chapter, flags=re.M)[1:]:
            found = BLOCK.findall(section)
            blocks = [Block(kind, path, [fence, *text.splitlines()]) for kind, path, fence, text in found]
            if blocks:
                yield pytest.param(blocks, others, id=f"{file.relative_to(CASES)}: {section.splitlines()[0]}")


def write(root: Path, blocks: list[Block]) -> None:
    said = {block.path for block in blocks}
    for path, text in GIVEN.items():
        if path not in said:
            put(root / path, text)
    for block in blocks:
        if block.kind == "image":
            (root / block.path).parent.mkdir(parents=True, exist_ok=True)
            Image.new("RGB", (40, 30), "teal").save(root / block.path)
        elif block.kind != "none" and block.path not in NO_FILE:
            put(root / block.path, block.text)


def put(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


def fits(found: Diagnostic, wanted: tuple[str, int, str, str, str]) -> bool:
    path, line, code, severity, message = wanted
    vi, _, en = message.partition(" | ")
    return (
        (found.span.path, found.span.line, found.code) == (path, line, code)
        and found.severity.startswith(severity)
        and found.message.vi.startswith(vi)
        and found.message.en.startswith(en)
    )


def published(project: Project) -> list[str]:
    catalogue = project.loaded.catalogue
    names = {
        f"{folder}/{slug}": entry for folder in ENTRIES for slug, entry in catalogue.entries(folder).items()
    }
    names.pop("producers/hai-hien", None)
    return [
        " ".join([name, *(pack.sku for pack in getattr(entry, "packs", ()))]) for name, entry in names.items()
    ]


def meant(project: Project, blocks: list[Block], line: str) -> str:
    """Return a line of a block `means` as it should be."""
    path = next(block.path for block in blocks if block.path not in NO_FILE)
    folder, slug = re.sub(r"^content/|(/index)?\.\w+$", "", path).split("/")
    key = line.partition(" = ")[0]
    value: object = project.loaded.read.entries(folder)[slug]
    for name in key.split("."):
        if isinstance(value, Record):
            value = getattr(value, slots(type(value))[name].name)
        else:
            value = value[int(name)] if isinstance(value, tuple) else value[name]
    return f"{key} = {told(value, 'vi')} | {told(value, 'en')}"


def told(value: object, language: str) -> str:
    """Return a value as a reader of a language is shown it."""
    if isinstance(value, tuple) and value:
        return "; ".join(told(one, language) for one in value)
    for kind, tell in TOLD:
        if isinstance(value, kind):
            return tell(value, language)
    return str(value)


# A yes is a whole number to Python, and an empty list says why it is empty: the order matters.
TOLD: list[tuple[type, Callable[[Any, str], str]]] = [
    (Words, lambda words, language: words.to(language)),
    (NoItems, lambda none, language: none.absence.show(language)),
    (Hours, lambda hours, language: "; ".join(f"{days} {spans}" for days, spans in hours.show(language))),
    (Telephone, lambda phone, _: f"{phone.written} (tel:{phone.dial})"),
    (bool, lambda yes, language: {"vi": ("không", "có"), "en": ("no", "yes")}[language][yes]),
    (int, lambda number, language: f"{number:,}".replace(",", "." if language == "vi" else ",")),
    (Decimal, show_number),
    (Shown, lambda value, language: value.show(language)),
]


@pytest.mark.parametrize(("blocks", "others"), list(chapters()))
def test_case(blocks: list[Block], others: set[str], tmp_path: Path) -> None:
    write(tmp_path, blocks)

    project = Project(tmp_path, Asked(TODAY))

    wanted = [one for block in blocks for one in block.wanted()]
    found = list(project.findings)
    unsaid = [one for one in found if not any(fits(one, said) for said in wanted) and one.code not in others]
    assert not [(str(one.span), one.code, one.message.vi, one.message.en) for one in unsaid]
    assert not [said for said in wanted if not any(fits(one, said) for one in found)]
    for block in blocks:
        if block.path == "published":
            assert sorted(published(project)) == sorted(line for line in block.lines[1:] if line)
        elif block.path == "means":
            lines = [line for line in block.lines[1:] if line]
            assert [meant(project, blocks, line) for line in lines] == lines
