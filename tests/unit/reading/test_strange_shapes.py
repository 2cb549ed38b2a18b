"""Every field of every record, given every strange shape: refused in words, or read; never raised."""

import pytest

from generator.base.diagnostic import Diagnostic
from generator.model.field import Record, slots
from generator.reading.document import read_document
from generator.reading.marks import Marked
from generator.reading.record import MODELS
from generator.reading.refusals import too_long
from generator.reading.shape import read_as
from generator.reading.translation import merge

SHAPES = (
    "x",
    "0",
    "-1",
    "1.2",
    "4 sao",
    "2024-13-45",
    "không có",
    "n/a",
    "😀",
    "'{x} {0} `y`'",
    "[]",
    "{}",
    "[[]]",
    "[x]",
    "[x, {y: z}]",
    "{x: y}",
    "{1: [2]}",
    "{x: {y: {z: [1]}}}",
    "[{}, {}, 5]",
    "[{file: a.jpg}, {sku: A}, {stars: 4}]",
    "{file: a.jpg, sku: A, stars: 9, kind: x, on: y, name: [], what: {}}",
    '"' + "dài " * 500 + '"',
    "9" * 400,
)
CASES = [(folder, key) for folder, model in MODELS.items() for key in slots(model)]


def read(folder: str, text: str) -> tuple[Record | None, list[Diagnostic]]:
    document = read_document(text.encode(), "content/x.yml")
    assert not document.broken
    data = dict(document.marked.data) | ({"slug": "x"} if folder else {})
    return read_as(MODELS[folder], data, document.marked)


@pytest.mark.parametrize(("folder", "key"), CASES)
def test_a_field_takes_any_shape(folder: str, key: str) -> None:
    required = [
        name for name, slot in slots(MODELS[folder]).items() if slot.info.is_required() and name != key
    ]
    examples = "".join(f"{name}: {slots(MODELS[folder])[name].example}\n" for name in required)
    before = examples.count("\n")

    for shape in SHAPES:
        record, findings = read(folder, f"{examples}{key}: {shape}\n")

        assert record is not None or findings
        assert all(found.code != "OCOP-100" for found in findings), (shape, findings)
        assert all(found.span.line in (1, before + 1) for found in findings), (shape, findings)
        assert all(len(found.message.vi) < 400 for found in findings), shape


@pytest.mark.parametrize(("folder", "key"), CASES)
def test_so_does_its_english(folder: str, key: str) -> None:
    vietnamese = {name: str(slot.example) for name, slot in slots(MODELS[folder]).items()}

    for shape in SHAPES:
        english = read_document(f"{key}: {shape}\n".encode(), "content/x.en.yml").marked
        data, refused = merge(MODELS[folder], dict(vietnamese), english)
        record, _ = read_as(MODELS[folder], data | ({"slug": "x"} if folder else {}), Marked("content/x.yml"))

        assert all(found.span.path == "content/x.en.yml" for found in refused)
        assert record is None or not [
            found for found in too_long(record, english, english) if found.code == "OCOP-100"
        ]
