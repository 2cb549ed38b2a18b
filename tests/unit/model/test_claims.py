"""Words that praise goods more than the law lets them: how they are found in a text."""

import unicodedata

import pytest

from generator.base.diagnostic import Severity
from generator.model.claims import claims, claims_in, may_claim

FOOD = ("all", "food")


def found(text: str, *, brief: bool = False) -> list[str]:
    return [said.words for said in claims_in(text, FOOD, brief=brief)]


def test_every_form_has_a_sign_by_which_it_is_looked_for():
    unseen = [
        form for claim in claims() for form in claim.forms if not any(sign in form for sign in claim.signs)
    ]

    assert unseen == []


def test_every_form_is_found_alone_and_in_its_harmless_words_never():
    for claim in claims():
        goods = ("all", claim.goods)
        for form in (form for form in claim.forms if "…" not in form):
            assert [said.claim.kind for said in claims_in(form, goods, brief=True)] == [claim.kind], form
            for around in claim.harmless:
                text = around.replace("~", form)
                kinds = [said.claim.kind for said in claims_in(text, goods, brief=True)]
                assert claim.kind not in kinds, text


@pytest.mark.parametrize("text", ["Điều hòa huyết áp", "Điều hoà huyết áp", "ĐIỀU HÒA  HUYẾT\nÁP"])
def test_a_tone_may_be_set_in_either_way_and_words_parted_by_any_space(text: str):
    assert found(text) == [text]
    assert found(unicodedata.normalize("NFD", text)) == [text]


@pytest.mark.parametrize(
    "text", ["giá trị", "chính trị", "thống nhất", "trị giá bệnh viện phí", "chữa, bệnh", "thuoc chua benh"]
)
def test_syllables_are_whole_and_keep_their_marks_and_order(text: str):
    assert [word for word in found(text) if word != "bệnh viện"] == []


def test_a_form_with_a_gap_stays_within_its_clause():
    assert found("Được nhiều người tin dùng") == ["Được nhiều người tin dùng"]
    assert found("Được mùa. Nhiều người tin dùng") == []


def test_a_capital_within_a_line_is_a_name_unless_all_are_capitals():
    assert found("Xưởng Nhất Tâm, nhà Nhất", brief=True) == []
    assert found("ĐẬM NHẤT VÙNG", brief=True) == ["NHẤT"]
    assert found("đậm nhất vùng", brief=True) == ["nhất"]
    assert found("đậm nhất vùng") == []


def test_what_claims_is_told_with_its_sentence():
    (said,) = claims_in("Làm ở Hà Lam. Người xưa dùng để chữa bệnh. Nay thì không.", FOOD)

    assert (said.sentence.strip(), said.before.strip()) == (
        "người xưa dùng để chữa bệnh.",
        "người xưa dùng để",
    )
    assert (said.claim.level, said.claim.law) == (Severity.ERROR, "15/2018/NĐ-CP Điều 27")


def test_a_quick_look_passes_over_what_has_no_sign():
    assert not may_claim("Cá cơm và muối biển, ủ trong thùng gỗ mít", FOOD)
    assert may_claim("Không hoá chất", FOOD)
