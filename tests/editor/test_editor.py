"""An editor that speaks with yaml-language-server, as VS Code does: what it offers, explains and underlines."""

import pytest
from language_server import Editor
from samples import records

from generator.kit.yaml_example import yaml_example
from generator.model.field import slots
from generator.model.record_kinds import KINDS, RecordKind

PRODUCT = "content/products/mam/index.yml"
START = "name: Nước mắm\n"


def test_keys_are_offered_with_what_they_are_in_vietnamese(editor: Editor) -> None:
    offered = editor.offers(PRODUCT, f"{START}|\n")

    said = offered["producer"]["documentation"]["value"]
    assert "**Nhà sản xuất (chủ thể)** · bắt buộc" in said
    assert "Ghi tên tệp của nhà sản xuất trong `content/producers/`" in said
    assert "*Producer: The name of the producer's file" in said
    assert {"group", "packs", "certificates", "body"} <= offered.keys()
    assert "name" not in offered


def test_keys_of_an_item_are_offered(editor: Editor) -> None:
    offered = editor.offers(PRODUCT, f"{START}packs:\n  - sku: NM-500\n    |\n")

    assert {"net", "price", "gtin"} <= offered.keys()
    assert "producer" not in offered


@pytest.mark.parametrize(
    ("key", "code", "label"),
    [
        ("group", "thuc-pham", "Thực phẩm · Food"),
        (
            "set",
            "9",
            "Tương, nước mắm, gia vị dạng lỏng khác · Soy sauce, fish sauce and other liquid condiments",
        ),
        ("draft", "có", "có · yes"),
        ("processing", "semi-processed", "Sơ chế · Semi-processed"),
    ],
)
def test_values_are_offered_with_their_labels(editor: Editor, key: str, code: str, label: str) -> None:
    offered = editor.offers(PRODUCT, f"{START}{key}: |\n")

    assert str(offered[code]["documentation"]) == label
    assert "null" not in offered


def test_a_text_is_offered_no_true_or_null(editor: Editor) -> None:
    assert set(editor.offers(PRODUCT, "short_name: |\n")) == {"Nước mắm Cửa Khe"}


def test_a_standard_is_offered_and_any_other_is_let_through(editor: Editor) -> None:
    offered = editor.offers(PRODUCT, f"{START}standards:\n  - name: |\n")

    assert {"vietgap", "haccp", "iso-22000"} <= offered.keys()
    assert finds(editor, PRODUCT, whole("standards: [{name: BRC v9 của nhà máy}]\n")) == []


def test_a_field_is_explained_in_vietnamese(editor: Editor) -> None:
    said = editor.explains(PRODUCT, f"{START}packs:\n  - sku: NM-500\n    pr|ice: 120.000 đ\n")

    assert said.startswith("#### Giá bán (đồng, gồm thuế)")
    assert "Số tiền người mua trả cho một quy cách, đã gồm thuế và phí" in said
    assert "`1,2 triệu`" in said
    assert "- Đơn vị: đồng" in said
    assert "16/2023/QH15 Điều 29" in said


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("prise: 120.000\n", "Property prise is not allowed."),
        ("packs: [{sku: A, price: liên hệ}]\n", "Hãy viết tiền, như `120000`, `120.000`, `120.000 đ`"),
        ("links: [{url: voso.vn}]\n", "Hãy viết địa chỉ web, như `https://ocop.example/tin`"),
        ("photos: [{alt: Hai chai}]\n", 'Missing property "file".'),
        ("origin: Đà Nẵng\n", 'Incorrect type. Expected "Xuất xứ".'),
    ],
)
def test_what_is_mistyped_is_underlined(editor: Editor, text: str, message: str) -> None:
    assert finds(editor, PRODUCT, whole(text)) == [message]


def test_a_wrong_code_is_underlined_with_the_right_ones(editor: Editor) -> None:
    [found] = finds(editor, PRODUCT, "name: A\nproducer: a\ngroup: thuc-pam\n")

    assert found.startswith('Value is not accepted. Valid values: "thuc-pham", "do-uong"')


@pytest.mark.parametrize(
    ("name", "text", "wrong"),
    [
        ("content/products/mam/index.en.yml", "name: Fish sauce\n", 0),
        ("content/products/mam/index.en.yml", "producer: a\n", 1),
        ("content/producers/a.yml", "name: A\nkind: household\n", 0),
        ("content/producers/a.yml", "name: A\n", 1),
        ("content/producers/a.en.yml", "name: A\n", 0),
        ("content/fairs/a.en.yml", "stand: A12\n", 1),
        ("content/news/2026-11-24-a.yml", "title: A\n", 1),
        ("content/catalogue.yml", "name: A\n", 1),
        ("content/catalogue.en.yml", "name: A\n", 0),
        ("content/channels/voso.yml", "anything: goes\n", 0),
        ("mkdocs.yml", "anything: goes\n", 0),
    ],
)
def test_each_file_has_the_schema_of_its_folder(editor: Editor, name: str, text: str, wrong: int) -> None:
    assert len(finds(editor, name, text)) == wrong


def test_no_record_of_the_sample_is_underlined(editor: Editor) -> None:
    found = editor.finds({name: text for _, name, text in records()})

    assert {name: messages for name, messages in found.items() if messages} == {}
    assert len(found) > 200


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_no_form_that_the_manual_names_is_underlined(editor: Editor, kind: RecordKind) -> None:
    fields = slots(kind.model)
    written = {key: [yaml_example(key, slot.example)] for key, slot in fields.items()}
    for key, slot in fields.items():
        forms = slot.notation.forms if slot.notation and slot.form != "named" else ()
        written[key] += [f"{key}: {form}" if form[0] not in ">#" else f"{key}: '{form}'" for form in forms]
        written[key] += [f"{key}: không có"] if slot.form == "many" and not slot.required else []
    longest = max(map(len, written.values()))

    texts = ["\n".join(lines[min(at, len(lines) - 1)] for lines in written.values()) for at in range(longest)]

    for text in texts:
        assert finds(editor, f"content/{kind.file.replace('*', 'mot')}.yml", f"{text}\n") == [], text


def finds(editor: Editor, name: str, text: str) -> list[str]:
    return editor.finds({name: text})[name]


def whole(text: str) -> str:
    return f"name: Nước mắm\nproducer: a\ngroup: Thực phẩm\n{text}"
