"""The schemas are sound, and let through what reading accepts: no record is right to one and wrong to the other."""

import json
import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest
import yaml
from core_yaml import load
from jsonschema import Draft7Validator
from samples import records

from generator.kit.schema import label_pattern, schemas
from generator.kit.yaml_example import yaml_example
from generator.model import codes
from generator.model.codes import Codes
from generator.model.field import Slot, slots
from generator.model.record_kinds import KINDS, RecordKind
from generator.reading.document import read_document
from generator.reading.marks import parse

LISTS = {name: made for name, made in vars(codes).items() if isinstance(made, Codes)}
FISH_SAUCE = "content/products/nuoc-mam-cua-khe-hai-hien/index.yml"
of_every_kind = pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)


@cache
def validator(name: str) -> Draft7Validator:
    return Draft7Validator(json.loads(schemas()[name]))


def wrong(kind: str, text: str) -> list[str]:
    """Return what a schema finds in a record, whose other fields are examples."""
    model = next(one.model for one in KINDS if one.name == kind)
    data = {key: slot.example for key, slot in slots(model).items() if slot.required} | load(text)
    return [found.message for found in validator(f"{kind}.schema.json").iter_errors(data)]


@pytest.mark.parametrize("name", schemas())
def test_a_schema_is_one(name: str) -> None:
    Draft7Validator.check_schema(json.loads(schemas()[name]))


@pytest.mark.parametrize("loader", [load, yaml.safe_load], ids=["YAML 1.2", "YAML 1.1"])
def test_every_record_of_the_sample_is_let_through(loader: Any) -> None:
    seen, found = 0, []

    for schema, name, text in records():
        data = json.loads(json.dumps(loader(text), default=str))
        seen += 1
        found += [f"{name}: {one.message}" for one in validator(schema).iter_errors(data)]

    assert found == []
    assert seen > 200


@of_every_kind
def test_every_example_and_every_form_is_let_through(kind: RecordKind) -> None:
    for key, slot in slots(kind.model).items():
        for text in forms(key, slot):
            assert wrong(kind.name, text) == [], text


def forms(key: str, slot: Slot) -> Iterator[str]:
    """Yield lines that give a field: its example, each form of its kind, and one value or nothing for a list."""
    yield yaml_example(key, slot.example)
    if slot.form == "many" and isinstance(slot.example, list):
        yield yaml_example(key, slot.example[0])
    if slot.form == "many" and not slot.required:
        yield from (f"{key}: {said}" for said in ("không có", "Không áp dụng", "NONE", "n/a"))
    if not slot.required:
        yield f"{key}:"
    for form in slot.notation.forms if slot.notation and slot.form != "named" else ():
        yield f"{key}: {form}" if form[0] not in ">#" else f"{key}: '{form}'"
        yield f"{key}: ' {form} '"


@of_every_kind
def test_an_example_is_written_so_that_it_is_read_back(kind: RecordKind) -> None:
    for key, slot in slots(kind.model).items():
        marked = parse(yaml_example(key, slot.example) + "\n", "x.yml")

        assert marked.problems == []
        assert marked.data == {key: as_texts(slot.example)}


def as_texts(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: as_texts(one) for name, one in value.items()}
    return [as_texts(one) for one in value] if isinstance(value, list) else str(value)


@pytest.mark.parametrize(
    "text",
    [
        "tên: Nước mắm",
        "packs: [{sku: A, prise: 1}]",
        "packs: [{sku: A, price: liên hệ}]",
        "packs: [{price: 120000}]",
        "packs: [{sku: Nước mắm}]",
        "packs: [{sku: A, price: -5đ}, {sku: [B]}]",
        "group: thuc-pam",
        "group: 7",
        "set: 27",
        "season: [1, 13]",
        "draft: maybe",
        "draft: 1",
        "links: [{channel: voso, url: voso.vn}]",
        "origin: Đà Nẵng",
        "name: {vi: A}",
        "name:",
        "name: ''",
        "producer: [a, b]",
        "certificates: [{stars: 6}]",
        "photos: [{alt: A}]",
        "highlights: [[a]]",
        "channels: {voso: {nam: A}}",
        "shelf_life: 12",
        f"short_name: {'dài ' * 20}",
    ],
)
def test_what_reading_refuses_is_shown(text: str) -> None:
    assert wrong("product", text)


@pytest.mark.parametrize(
    ("text", "fine"),
    [
        ("name: Fish sauce", True),
        ("packs: [{sku: A, name: Bottle}]", True),
        ("photos: [{file: a.jpg, alt: A bottle}]", True),
        ("producer: a", False),
        ("packs: [{sku: A, price: 1000}]", False),
        ("highlights: [A, '', B]", True),
    ],
)
def test_an_english_file_says_only_what_is_translated(text: str, fine: bool) -> None:
    assert (list(validator("product.en.schema.json").iter_errors(load(text))) == []) is fine


@pytest.mark.parametrize("codes", LISTS.values(), ids=LISTS)
def test_a_label_is_let_through_in_any_letters(codes: Codes) -> None:
    pattern = re.compile(label_pattern(codes))

    for label in {said for code, text in codes.items() for said in (code, text.vi, text.en)}:
        for written in (
            label,
            label.upper(),
            f"  {label.lower()} ",
            bare(label),
            nfd(label),
            label.replace(" ", "_"),
        ):
            assert codes.read(written)
            assert pattern.search(written), written
    assert not pattern.search("gì đó khác hẳn")
    assert not pattern.search("")


def bare(text: str) -> str:
    return "".join(
        sign for sign in nfd(text).replace("đ", "d").replace("Đ", "D") if not unicodedata.combining(sign)
    )


def nfd(text: str) -> str:
    return unicodedata.normalize("NFD", text)


def test_titles_are_vietnamese_and_english_stands_beside() -> None:
    price = json.loads(schemas()["product.schema.json"])["definitions"]["Pack"]["properties"]["price"]

    assert price["title"] == "Giá bán (đồng, gồm thuế)"
    assert price["description"].split("\n\n")[0].startswith("Giá bán (đồng, gồm thuế): Số tiền người mua trả")
    assert price["description"].split("\n\n")[1].startswith("Price (VND, taxes included): What a buyer pays")


def test_a_record_in_a_yaml_file_is_read_like_one_in_markdown() -> None:
    texts = {name: text for _, name, text in records()}

    document = read_document(texts[FISH_SAUCE].encode(), FISH_SAUCE)

    assert document.problems == []
    assert document.marked.data["body"].startswith("Cửa Khe là làng nghề nước mắm")
    assert document.marked.data["packs"][1]["price"] == "110.000 đ"
