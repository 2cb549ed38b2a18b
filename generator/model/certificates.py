"""What follows from a product's certificates on a day: its stars, and where its certificate stands.

Decision 26/2026/QĐ-TTg: a certificate holds 36 months from its issue (Điều 4.3); a renewal is asked for
180 to 120 days before the end (Điều 7.6); one whose renewal is on file lasts at most 180 days past its end
(Điều 12.3); one and two stars get no certificate (Điều 4.1).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from functools import lru_cache

from generator.model.latest import Latest
from generator.model.parts import Certificate
from generator.model.values import months_later

MONTHS = 36
WINDOW_OPENS = timedelta(days=180)
WINDOW_CLOSES = timedelta(days=120)
WINDOW_SINCE = date(2026, 5, 22)
"""The day Decision 26/2026/QĐ-TTg came into force, and with it the time in which a renewal is asked for."""
GRACE = timedelta(days=180)
LEAST_STARS = 3


class State(StrEnum):
    """Where a certificate stands on a day."""

    VALID = "valid"
    WINDOW = "window"
    """Valid, and a renewal is to be asked for now: its end is near and none is on file."""
    MISSED = "missed"
    """Valid, but the time to ask for a renewal is over and none is on file."""
    FILED = "filed"
    """Valid, with a renewal on file."""
    GRACE = "grace"
    """Past its end with a renewal on file."""
    LAPSED = "lapsed"
    WITHDRAWN = "withdrawn"
    UNDATED = "undated"
    """Nobody said when it was issued: it gives no star."""
    FUTURE = "future"
    """Issued after the day."""


HOLDS = frozenset({State.VALID, State.WINDOW, State.MISSED, State.FILED, State.GRACE})
"""The states in which a certificate gives its stars."""


@dataclass(frozen=True, slots=True)
class Standing:
    """A certificate as it stands on a day."""

    certificate: Certificate
    state: State
    until: date | None

    @property
    def stars(self) -> int | None:
        """Return the stars it gives on the day."""
        holds = self.state in HOLDS and self.certificate.stars >= LEAST_STARS
        return self.certificate.stars if holds else None


def until(certificate: Certificate) -> date | None:
    """Return the last day a certificate counts; nothing where neither its end nor its issue is known.

    36 months from its issue (26/2026/QĐ-TTg Điều 4.3; the same under 148); an end that is written goes before.
    """
    if certificate.valid_until:
        return certificate.valid_until.last
    return _counted(certificate.issued.last) if certificate.issued else None


def window(end: date) -> tuple[date, date]:
    """Return the first and the last day to ask for a renewal of what ends on a day (26/2026/QĐ-TTg Điều 7.6)."""
    return end - WINDOW_OPENS, end - WINDOW_CLOSES


def last_of_grace(end: date) -> date:
    """Return the last day of what ended on a day and whose renewal is on file (26/2026/QĐ-TTg Điều 12.3)."""
    return end + GRACE


def is_withdrawn(certificate: Certificate, day: date) -> bool:
    """Return whether the authority had taken a certificate back by a day (26/2026/QĐ-TTg Điều 8)."""
    return certificate.withdrawn is not None and certificate.withdrawn.last <= day


def is_filed(certificate: Certificate, day: date) -> bool:
    """Return whether a renewal was on file by a day (26/2026/QĐ-TTg Điều 7.6)."""
    return certificate.renewal_filed is not None and certificate.renewal_filed.first <= day


def state(certificate: Certificate, day: date) -> State:
    """Return where a certificate stands on a day."""
    end = until(certificate)
    if is_withdrawn(certificate, day):
        return State.WITHDRAWN
    if end is None:
        return State.UNDATED
    if certificate.issued and certificate.issued.first > day:
        return State.FUTURE
    filed = is_filed(certificate, day)
    if day > end:
        return State.GRACE if filed and day <= last_of_grace(end) else State.LAPSED
    return State.FILED if filed else _before(end, day)


def standing(certificates: Sequence[Certificate], day: date) -> Standing | None:
    """Return the certificate that speaks for a product on a day; of several valid ones the latest issued.

    Where none holds, the one that lapsed last, so that a page can say so; nothing where there is none that
    the day knows of.
    """
    if not certificates:
        return None
    # A list may change while it is the same.
    known = _known(certificates) if type(certificates) is tuple else {}
    if day not in known:
        known[day] = _standing(certificates, day)
    return known[day]


_known: Latest[tuple[Certificate, ...], dict[date, Standing | None]] = Latest(lambda _: {})
"""What was found of some certificates by the day: several rules and pages ask for the same, one after another."""


def _standing(certificates: Sequence[Certificate], day: date) -> Standing | None:
    if len(certificates) == 1:
        only = certificates[0]
        alone = Standing(only, state(only, day), until(only))
        return None if alone.state == State.FUTURE else alone
    found = [Standing(one, state(one, day), until(one)) for one in certificates]
    past = [one for one in found if one.state != State.FUTURE]
    if not past:
        return None
    return max(past, key=_rank)


def _rank(one: Standing) -> tuple[bool, date, date]:
    issued, end = one.certificate.issued, one.until or date.min
    began = issued.last if issued else date.min
    return (True, began, end) if one.stars else (False, end, began)


@lru_cache(maxsize=4096)
def _counted(issued: date) -> date:
    return months_later(issued, MONTHS)


def _before(end: date, day: date) -> State:
    opens, closes = window(end)
    if day < opens:
        return State.VALID
    # Nobody can have missed a time that closed before the decision set it.
    return State.MISSED if day > closes >= WINDOW_SINCE else State.WINDOW
