"""The schemas are sound, and let through what reading accepts: no record is right to one and wrong to the other."""

import json
import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from itertools import product
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
from generator.model.field import Entry, Record, Slot, slots
from generator.model.record_kinds import KINDS, RecordKind
from generator.reading.document import read_document
from generator.reading.marks import parse
from generator.reading.refusals import too_long
from generator.reading.shape import read_as

LISTS = {name: made for name, made in vars(codes).items() if isinstance(made, Codes)}
FISH_SAUCE = "content/products/nuoc-mam-cua-khe-hai-hien/index.yml"
WRITTEN = (
    """
120000|120.000|120 000|120,000|120.000 đ|120000₫|120.000 đồng|VND 120.000|120 nghìn|120 ngàn|120k|1,2 triệu|1.2tr|120000.00
500 ml|500ml|0,5 lít|1.5 kg|0.500 kg|50 g x 10 gói|10 x 50 g|1 chiếc|1 bộ 6 chén|2 tấn|1500 g
0|1|4|7|14|14,5|14.5|14 %|1e3|0x10|+5|-5|.5|5.|1_000|012|1:30|190:20:30|0905123456|0o17
12 tháng|12 tháng kể từ NSX|18 months|2 năm|7 ngày|2 tuần
24/11/2026|5/8/2026|24-11-2026|2026-11-24|24.11.2026|ngày 5 tháng 8 năm 2026|tháng 8/2026|11/2026|8.2026|2026.11|2026|November 2026|2026-11
0905 123 456|+84 905 123 456|+84905123456|1900 1234|0235.3123.456|(0235) 3123456
có|Có|CÓ|không|KHÔNG|yes|Yes|no|No|NO|true|True|false|FALSE|on|off|y|n
thuc-pham|Thực phẩm|thực phẩm|THỰC PHẨM|thuc pham|Thuc_Pham|Food|food|Thảo dược|Dược liệu và sản phẩm từ dược liệu|HTX|Hợp tác xã|hop tac xa
1048|148|148+1489|26/2026|1048/QĐ-TTg (2019)|'1048'|"148"
booklet|Tập giới thiệu|error|lỗi|vi|Tiếng Việt|group|Theo nhóm|in-stock|Còn hàng|Hết hàng
xã Thăng An, thành phố Đà Nẵng|Thăng An, Đà Nẵng|thành phố Đà Nẵng|xã Bình Dương, huyện Thăng Bình, tỉnh Quảng Nam
15.7432, 108.3571|15,7432, 108,3571|Mo-Su 07:00-18:00|Mo-Fr 07:30-11:30, 13:30-17:00; Sa 08:00-11:00|24/7
8938505974194|893 850597 419 4|'8938505974194'|A-1|a.b_c|NM-HH-500
https://ocop.example/a|HTTPS://ocop.example|'https://ocop.example '|ocop@ocop.example|'#94271B'|' #94271b '
không có|Không có|none|None|NONE|không áp dụng|n/a|N/A|not applicable|null|~|''|' '
4 sao|3-4|3 đến 4|'>= 4'|'≥4'|[3, 4]|[0.4, 0.6]|0.4, 0.6|'0,4'
[]|[a]|[a, b]|[5, 6, 7]|[1, '']|['', a]|['1', 2]|[không có]|{}|{a: https://a.example}|{A-1: 5000, B: 120k}|{OCOP-201: hint}
{name: VietGAP}|[{name: VietGAP}, {name: 5}]|[{file: a.jpg}, '']|{file: a.jpg, alt: 5}|{sku: A, price: 5000}|{place: Đà Nẵng}|{on: 2026}
""".strip()
    .replace("\n", "|")
    .split("|")
)
of_every_kind = pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)


@cache
def validator(name: str) -> Draft7Validator:
    return Draft7Validator(json.loads(schemas()[name]))


def wrong(kind: str, text: str) -> list[str]:
    """Return what a schema finds in a record, whose other fields are examples."""
    model = next(one.model for one in KINDS if one.name == kind)
    data = {key: slot.example for key, slot in slots(model).items() if slot.required} | load(text)
    return [found.message for found in validator(f"{kind}.schema.json").iter_errors(data)]


def models() -> Iterator[tuple[str, type[Record], Draft7Validator]]:
    """Yield every record, and those that records are made of, each with its part of the schema."""
    for kind in KINDS:
        whole = validator(f"{kind.name}.schema.json")
        yield kind.name, kind.model, whole
        for name, model in inside(kind.model):
            parts = whole.schema["definitions"]
            yield name, model, Draft7Validator({"definitions": parts} | parts[name])


def inside(model: type[Record]) -> Iterator[tuple[str, type[Record]]]:
    for slot in slots(model).values():
        if slot.record:
            yield slot.record.__name__, slot.record
            yield from inside(slot.record)


MODELS = {name: (model, schema) for name, model, schema in models()}


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


@pytest.mark.parametrize(("model", "schema"), MODELS.values(), ids=MODELS)
def test_what_reading_accepts_is_let_through(model: type[Record], schema: Draft7Validator) -> None:
    examples = {key: as_texts(slot.example) for key, slot in slots(model).items() if slot.required}
    slug = {"slug": "x"} if issubclass(model, Entry) else {}
    accepted = 0

    for key, value in product(slots(model), WRITTEN):
        marked = parse(f"{key}: {value}\n", "x.yml")
        others = {name: example for name, example in examples.items() if name != key}
        record, findings = read_as(model, slug | others | marked.data, marked)
        if record and not [*findings, *marked.problems, *too_long(record, marked, marked)]:
            accepted += 1
            wrong = schema.iter_errors(others | load(f"{key}: {value}\n"))
            assert [found.message for found in wrong] == [], f"{key}: {value}"

    assert accepted >= 10


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
