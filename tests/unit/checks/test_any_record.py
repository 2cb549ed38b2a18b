"""No rule trips over a record, whichever of its optional fields it has, on whichever day, in one language or two."""

import marshal
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from made_up import data_of

from generator.base.diagnostic import Remark
from generator.checks.rule import Evidence, RecordRule, Rule, Scene, examine, judges, rules
from generator.model.field import Record, slots
from generator.reading.load import Asked, load, skim
from generator.reading.record import MODELS
from generator.reading.writing import texts_of

DAYS = (date(2019, 1, 2), date(2022, 12, 31), date(2026, 11, 24), date(2031, 6, 30))
LANGUAGES = (("vi",), ("vi", "en"))
SCENES = [Scene(day, languages, demo) for day in DAYS for languages in LANGUAGES for demo in (False, True)]
FEW = settings(
    deadline=None,
    derandomize=True,
    phases=(Phase.generate,),
    suppress_health_check=list(HealthCheck),
)
SLUGS = ("mo", "man")


@pytest.mark.parametrize("whole", [False, True], ids=["some fields", "every field"])
@pytest.mark.parametrize("folder", MODELS)
@settings(FEW, max_examples=12)
@given(made=st.data())
def test_every_rule_has_its_say(folder: str, whole: bool, made: st.DataObject) -> None:
    model = MODELS[folder]
    data = made.draw(data_of(model, whole=whole)) | ({"slug": "mo"} if folder else {})
    record = model.model_validate(data)

    said = {remark for scene in SCENES for remark in remarks(record, scene)}
    noted = [note for scene in SCENES for note in notes(record, scene)]

    assert all(one.message.vi and one.message.en for one in said)
    assert [one for one in said if not points_at_something(one, record)] == []
    # What is noted is kept in the cache: plain values come out of it as they went in.
    assert all(marshal.loads(marshal.dumps(note)) == note for note in noted)


def remarks(record: Record, scene: Scene) -> Iterator[Remark]:
    """Yield what every rule about one record says of it, whether the law behind it holds that day or not."""
    for rule in rules():
        if isinstance(rule, RecordRule) and isinstance(record, rule.of):
            yield from rule.judge(record, scene)


def notes(record: Record, scene: Scene) -> Iterator[Any]:
    """Yield what every rule about the catalogue notes of a record."""
    for rule in rules():
        if isinstance(rule, Rule) and isinstance(record, rule.of):
            yield rule.note(record, scene)


def points_at_something(remark: Remark, record: Record) -> bool:
    """Return whether a remark's key leads to a value of the record, or to a field that it could have."""
    value: Any = record
    for part in remark.key:
        if isinstance(value, Record):
            if part not in slots(type(value)):
                return False
            value = getattr(value, slots(type(value))[str(part)].name)
        elif isinstance(value, tuple) and isinstance(part, int):
            value = value[part] if part < len(value) else None
        else:
            value = value.get(part) if isinstance(value, dict) else None
    return True


def write(root: Path, made: st.DataObject) -> None:
    """Write a catalogue and two records of each kind, in both languages."""
    for folder, model in MODELS.items():
        for slug in SLUGS if folder else ("catalogue",):
            record = model.model_validate(made.draw(data_of(model)) | ({"slug": slug} if folder else {}))
            vietnamese, english = texts_of(record)
            for text, suffix in ((vietnamese, ""), (english, ".en")):
                path = root / place_of(folder, slug, suffix)
                path.parent.mkdir(parents=True, exist_ok=True)
                if text:
                    path.write_text(text, "utf-8")


def place_of(folder: str, slug: str, suffix: str) -> str:
    if not folder:
        return f"content/{slug}{suffix}.md"
    name = f"{slug}/index" if folder == "products" else slug
    return f"content/{folder}/{name}{suffix}.md"


@settings(FEW, max_examples=10)
@given(made=st.data(), day=st.sampled_from(DAYS), drafts=st.booleans())
def test_a_catalogue_of_such_records_is_judged_and_resolved(
    made: st.DataObject, day: date, drafts: bool
) -> None:
    with TemporaryDirectory() as folder:
        root = Path(folder)
        write(root, made)
        asked = Asked(day, fixed_day=day, drafts=drafts)

        skimmed = skim(root, root / ".cache", asked, judges=judges)
        found = [*skimmed.findings, *examine(Evidence(skimmed, drafts=drafts))]
        loaded = load(root, root / ".cache", asked, judges=judges)

    assert all(one.span.path.startswith("content") and one.message.vi and one.message.en for one in found)
    assert {folder for folder, _ in skimmed.gists} == set(MODELS)
    assert set(loaded.catalogue.products) <= set(loaded.read.products) == set(SLUGS)
