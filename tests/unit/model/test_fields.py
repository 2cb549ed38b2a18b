"""Every field is declared whole: what to write there, a good example, who uses it, and where the rule is from."""

import re
from collections.abc import Iterator
from typing import Any, get_args

import pytest
from pydantic import ValidationError

from generator.base.diagnostic import Problem, Text
from generator.model import ENTRIES, Imprint, notation, parts, shown, values
from generator.model import kinds as k
from generator.model.field import Record, User, slots
from generator.model.notation import Notation
from generator.model.values.written import fold
from generator.outputs.feeds.channel import Cell

SOURCE = re.compile(r"(\d+(/\d{4})?/[A-ZĐ0-9-]+|Luật Quảng cáo|Bộ luật Dân sự \d{4})(?![\w/])[^;]*")


def records(model: type[Record]) -> Iterator[type[Record]]:
    yield model
    for slot in slots(model).values():
        if slot.record:
            yield from records(slot.record)


RECORDS = list(dict.fromkeys(one for model in (Imprint, *ENTRIES.values()) for one in records(model)))
NOTATIONS = [
    pytest.param(made, id=name)
    for module in (k, parts, shown)
    for name, made in vars(module).items()
    if isinstance(made, Notation) and made.forms and made != k.ABSENCE
]


def as_texts(value: Any) -> Any:
    """Return a value as reading hands it over: every scalar a text."""
    if isinstance(value, dict):
        return {name: as_texts(one) for name, one in value.items()}
    return [as_texts(one) for one in value] if isinstance(value, list) else str(value)


def read(model: type[Record], name: str, value: Any) -> Any:
    required = {other: as_texts(slot.example) for other, slot in slots(model).items() if slot.required}
    slug = {"slug": "x"} if "slug" in model.model_fields else {}
    return getattr(model.model_validate(slug | required | {name: value}), slots(model)[name].name)


of_every_record = pytest.mark.parametrize("model", RECORDS, ids=lambda model: model.__name__)


@of_every_record
def test_a_field_says_what_to_write_in_both_languages(model: type[Record]) -> None:
    hints = {name: slot.hint or Text("", "") for name, slot in slots(model).items()}

    poor = [name for name, hint in hints.items() if not (is_sentence(hint.vi) and is_sentence(hint.en))]

    assert poor == []
    assert not [name for name, hint in hints.items() if hint.vi == hint.en]


def is_sentence(said: str) -> bool:
    return 8 <= len(said) <= 200 and (said[0].isupper() or said[0] == "`") and not said.endswith(".")


@of_every_record
def test_a_hint_says_more_than_the_label(model: type[Record]) -> None:
    said = [
        (label, hint)
        for slot in slots(model).values()
        if slot.hint
        for label, hint in ((slot.label.vi, slot.hint.vi), (slot.label.en, slot.hint.en))
    ]

    assert [hint for label, hint in said if f"{fold(hint)}-".startswith(f"{fold(label)}-")] == []
    assert [hint for label, hint in said if len(words(hint) - words(label)) < 3] == []


def words(text: str) -> set[str]:
    return set(fold(text).split("-"))


@of_every_record
def test_a_field_can_read_its_own_example(model: type[Record]) -> None:
    examples = {name: slot.example for name, slot in slots(model).items()}

    assert [name for name, one in examples.items() if one in (None, "", [], {}) or "…" in str(one)] == []
    for name, example in examples.items():
        assert read(model, name, as_texts(example)) not in (None, (), {})


@of_every_record
def test_somebody_uses_a_field(model: type[Record]) -> None:
    users = {name: list(slot.users) for name, slot in slots(model).items()}

    assert [name for name, found in users.items() if not found] == []
    assert users == {name: [one for one in get_args(User) if one in found] for name, found in users.items()}


@of_every_record
def test_a_source_names_a_document(model: type[Record]) -> None:
    sources = [one for slot in slots(model).values() for one in (slot.source or "").split("; ") if one]

    assert [one for one in sources if not SOURCE.fullmatch(one)] == []


@of_every_record
def test_a_field_is_a_record_or_written_in_a_known_way(model: type[Record]) -> None:
    assert [
        name for name, slot in slots(model).items() if (slot.record is None) == (slot.notation is None)
    ] == []


@pytest.mark.parametrize("made", NOTATIONS)
def test_every_form_that_the_manual_names_is_read(made: Notation) -> None:
    model, name = next(
        (model, name) for model in RECORDS for name, slot in slots(model).items() if slot.notation == made
    )
    form = slots(model)[name].form

    for written in made.forms:
        value = written[1:-1].split(", ") if written.startswith("[") else written
        read(model, name, {"x": value} if form == "named" else value)

    assert not (made.pattern and re.search(made.pattern, ""))


def test_every_form_of_saying_nothing_is_read() -> None:
    read_as = [values.read_absence(form) for form in k.ABSENCE.forms]

    assert set(read_as) == set(values.Absence)
    assert all(re.search(k.ABSENCE.pattern, form.upper()) for form in k.ABSENCE.forms)


def test_a_number_is_of_something() -> None:
    counted = (k.MONEY, k.WHOLE, k.PERCENT)

    without = [
        f"{model.__name__}.{name}"
        for model in RECORDS
        for name, slot in slots(model).items()
        if slot.notation in counted and slot.unit is None
    ]

    assert without == ["Piece.start"]


def test_a_field_of_a_marketplaces_file_may_have_no_hint() -> None:
    """Those files are for people who know the marketplace; the manual says what their fields are."""
    assert slots(Cell)["heading"].hint is None
    assert slots(Cell)["heading"].users == ()


def test_how_a_value_is_written_is_found_wherever_it_stands() -> None:
    assert notation.notation_in(k.Many[k.Slug]) == k.SLUG
    assert notation.notation_in(dict[str, k.Dong]) == k.MONEY
    assert notation.notation_in(str | None) is None


def test_what_is_refused_carries_our_own_words() -> None:
    with pytest.raises(ValidationError) as raised:
        read(parts.Pack, "price", "12,5")

    problem = raised.value.errors()[0]["ctx"]["problem"]
    assert isinstance(problem, Problem)
    assert isinstance(problem.message, Text)
