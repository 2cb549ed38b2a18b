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

from generator.model.parts import Certificate
from generator.model.values import months_later

MONTHS = 36
WINDOW_OPENS = timedelta(days=180)
WINDOW_CLOSES = timedelta(days=120)
GRACE = timedelta(days=180)
LEAST_STARS = 3


class State(StrEnum):
    """Where a certificate stands on a day."""

    VALID = "valid"
    SOON = "soon"
    """Valid, and within 180 days of its end."""
    GRACE = "grace"
    """Past its end with a renewal on file."""
    LAPSED = "lapsed"
    WITHDRAWN = "withdrawn"
    UNDATED = "undated"
    """Nobody said when it was issued: it gives no star."""
    FUTURE = "future"
    """Issued after the day."""


@dataclass(frozen=True, slots=True)
class Standing:
    """A certificate as it stands on a day."""

    certificate: Certificate
    state: State
    until: date | None

    @property
    def stars(self) -> int | None:
        """Return the stars it gives on the day."""
        holds = self.state in (State.VALID, State.SOON, State.GRACE)
        return self.certificate.stars if holds and self.certificate.stars >= LEAST_STARS else None


def until(certificate: Certificate) -> date | None:
    """Return the last day a certificate counts; nothing where neither its end nor its issue is known."""
    if certificate.valid_until:
        return certificate.valid_until.last
    return months_later(certificate.issued.last, MONTHS) if certificate.issued else None


def state(certificate: Certificate, day: date) -> State:
    """Return where a certificate stands on a day."""
    end = until(certificate)
    if certificate.withdrawn and certificate.withdrawn.last <= day:
        return State.WITHDRAWN
    if end is None:
        return State.UNDATED
    if certificate.issued and certificate.issued.first > day:
        return State.FUTURE
    if day <= end:
        return State.SOON if day >= end - WINDOW_OPENS else State.VALID
    filed = certificate.renewal_filed
    return State.GRACE if filed and filed.first <= day <= end + GRACE else State.LAPSED


def standing(certificates: Sequence[Certificate], day: date) -> Standing | None:
    """Return the certificate that speaks for a product on a day; of several valid ones the latest issued.

    Where none holds, the one that lapsed last, so that a page can say so; nothing where there is none that
    the day knows of.
    """
    found = [Standing(one, state(one, day), until(one)) for one in certificates]
    past = [one for one in found if one.state != State.FUTURE]
    if not past:
        return None
    return max(past, key=_rank)


def _rank(one: Standing) -> tuple[bool, date, date]:
    issued, end = one.certificate.issued, one.until or date.min
    began = issued.last if issued else date.min
    return (True, began, end) if one.stars else (False, end, began)
