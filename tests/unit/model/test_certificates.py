"""Today's stars follow from certificates and the day (26/2026/QĐ-TTg Điều 4.3, 7.6, 12.3)."""

from datetime import date

import pytest

from generator.model import Certificate
from generator.model.certificates import HOLDS, State, last_of_grace, standing, state, until, window

DAY = date(2026, 11, 24)


STANDINGS = {
    State.VALID: {"issued": "2026-01-01"},
    State.WINDOW: {"issued": "2024-05-01"},
    State.MISSED: {"issued": "2024-01-01"},
    State.FILED: {"issued": "2024-01-01", "renewal_filed": "2026-08-01"},
    State.GRACE: {"issued": "2023-11-01", "renewal_filed": "2026-08-01"},
    State.LAPSED: {"issued": "2023-11-01"},
    State.WITHDRAWN: {"issued": "2026-01-01", "withdrawn": "2026-08-01"},
    State.UNDATED: {},
}


def certificate(**said: object) -> Certificate:
    return Certificate.model_validate({"stars": "4", **said})


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ({"issued": "2026-11-24"}, State.VALID),
        ({"issued": "2023-11-24"}, State.MISSED),
        ({"issued": "2023-11-23"}, State.LAPSED),
        ({"issued": "2024-03-23"}, State.MISSED),
        ({"issued": "2024-03-24"}, State.WINDOW),
        ({"issued": "2024-05-23"}, State.WINDOW),
        ({"issued": "2024-05-24"}, State.VALID),
        ({"issued": "2024-03-23", "renewal_filed": "2026-11-24"}, State.FILED),
        ({"issued": "2024-03-23", "renewal_filed": "2026-11-25"}, State.MISSED),
        ({"issued": "2024-03-24", "renewal_filed": "2026-10-01"}, State.FILED),
        ({"issued": "2023-11-24", "renewal_filed": "tháng 11/2026"}, State.FILED),
        ({"issued": "2026-11-25"}, State.FUTURE),
        ({}, State.UNDATED),
        ({"valid_until": "2026-11-24"}, State.MISSED),
        ({"issued": "2023-11-01", "renewal_filed": "2026-06-01"}, State.GRACE),
        ({"issued": "2023-05-28", "renewal_filed": "2026-04-01"}, State.GRACE),
        ({"issued": "2023-05-27", "renewal_filed": "2026-04-01"}, State.LAPSED),
        ({"issued": "2023-11-01", "renewal_filed": "2026-12-01"}, State.LAPSED),
        ({"issued": "2025-01-01", "withdrawn": "2026-11-24"}, State.WITHDRAWN),
        ({"issued": "2025-01-01", "withdrawn": "2026-11-25"}, State.VALID),
    ],
)
def test_where_a_certificate_stands(said: dict[str, str], expected: State) -> None:
    assert state(certificate(**said), DAY) == expected


def test_a_renewal_is_asked_for_from_180_to_120_days_before_the_end() -> None:
    opens, closes = window(date(2026, 12, 31))

    assert (opens, closes) == (date(2026, 7, 4), date(2026, 9, 2))
    assert last_of_grace(date(2026, 12, 31)) == date(2027, 6, 29)


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("2026-07-03", State.VALID),
        ("2026-07-04", State.WINDOW),
        ("2026-09-02", State.WINDOW),
        ("2026-09-03", State.MISSED),
        ("2026-12-31", State.MISSED),
        ("2027-01-01", State.LAPSED),
    ],
)
def test_each_day_has_one_state(day: str, expected: State) -> None:
    assert state(certificate(valid_until="31/12/2026"), date.fromisoformat(day)) == expected


@pytest.mark.parametrize(
    ("end", "day", "expected"),
    [
        # The time to ask closed on 21/05/2026, a day before the decision that sets it.
        ("2026-09-18", "2026-08-01", State.WINDOW),
        ("2026-09-19", "2026-08-01", State.MISSED),
        ("2022-12-31", "2022-12-31", State.WINDOW),
    ],
)
def test_nobody_missed_a_time_that_closed_before_the_decision(end: str, day: str, expected: State) -> None:
    assert state(certificate(valid_until=end), date.fromisoformat(day)) == expected


def test_stars_are_given_up_to_the_last_day_of_grace() -> None:
    found = {one: standing([certificate(**said)], DAY) for one, said in STANDINGS.items()}

    assert {state: bool(one and one.stars) for state, one in found.items()} == {
        state: state in HOLDS for state in STANDINGS
    }


def test_a_month_or_a_year_counts_from_its_last_day() -> None:
    assert until(certificate(issued="2023")) == date(2026, 12, 31)
    assert until(certificate(issued="tháng 2/2024")) == date(2027, 2, 28)
    assert until(certificate(issued="29/2/2024")) == date(2027, 2, 28)


@pytest.mark.parametrize(("stars", "shown"), [("1", None), ("2", None), ("3", 3), ("5", 5)])
def test_one_and_two_stars_are_never_shown(stars: str, shown: int | None) -> None:
    found = standing([certificate(stars=stars, issued="2026-01-01")], DAY)

    assert found and found.stars == shown


def test_of_several_that_hold_the_latest_issued_counts() -> None:
    several = [
        certificate(stars=stars, issued=day) for stars, day in (("5", "2025-01-01"), ("4", "2026-01-01"))
    ]
    future = certificate(stars="3", issued="2027-01-01")

    found = standing([*several, future], DAY)

    assert found and found.stars == 4


def test_where_none_holds_the_one_that_lapsed_last_speaks() -> None:
    early = certificate(stars="5", issued="2019-01-01", valid_until="2023-06-01")
    late = certificate(stars="3", issued="2020-01-01")

    found = standing([early, late], DAY)

    assert found and (found.certificate, found.stars, found.state) == (early, None, State.LAPSED)


def test_what_is_to_come_says_nothing_today() -> None:
    assert standing([certificate(issued="2027-01-01")], DAY) is None
    assert standing([], DAY) is None
