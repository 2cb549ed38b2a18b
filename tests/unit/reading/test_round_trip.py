"""A record, written as files and read again, is the same record: nothing is lost, in either language."""

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from made_up import data_of

from generator.reading.record import MODELS, read_marked
from generator.reading.tree import Source
from generator.reading.writing import texts_of


@pytest.mark.parametrize("folder", MODELS)
@settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=list(HealthCheck),
    derandomize=True,
    phases=(Phase.generate,),
)
@given(made=st.data())
def test_nothing_is_lost(folder: str, tmp_path_factory: pytest.TempPathFactory, made: st.DataObject) -> None:
    model = MODELS[folder]
    said = made.draw(data_of(model)) | ({"slug": "mo"} if folder else {})
    record = model.model_validate(said)
    source = Source(folder, "mo" if folder else "catalogue", "mo.md", "mo.en.md")

    vietnamese, english = texts_of(record)
    reading = read_marked(
        tmp_path_factory.getbasetemp(), source, (vietnamese.encode(), (english or "---\n---\n").encode())
    )

    assert [one for one in reading.findings if one.code != "OCOP-108"] == []
    assert reading.record == record
