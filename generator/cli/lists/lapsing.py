"""Certificates that end soon, or ended lately: whom to ring up about a renewal, and until when.

On it is whose time to ask for a renewal has come, was missed or was used, and what ended 180 days ago at most:
so long a certificate may last whose renewal is on file (26/2026/QĐ-TTg Điều 7.6, 12.3). What lapsed before is
no longer lapsing: `ocop check` names it.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from generator.cli.lists import Ask, Cell, Column, List, Said
from generator.cli.words import N_
from generator.model import Product
from generator.model.certificates import Standing, State, last_of_grace, window

_STATES = {
    State.WINDOW: N_("renewal to be filed by %s"),
    State.MISSED: N_("no renewal filed by %s"),
    State.FILED: N_("renewal filed on %s"),
    State.GRACE: N_("renewal filed, holds until %s"),
    State.LAPSED: N_("lapsed, no renewal filed"),
}
_SOON = N_("renewal to be filed soon")


def rows(ask: Ask) -> Sequence[Sequence[Cell]]:
    """Return a row for each certificate, in the order of their last days."""
    catalogue = ask.loaded.catalogue
    found = [
        (end, product, standing)
        for product in catalogue.listed
        if (standing := catalogue.standing(product))
        and (end := standing.until)
        and _is_lapsing(standing.state, end, catalogue.day)
    ]
    return [_row(ask, product, standing, end=end) for end, product, standing in sorted(found, key=_end)]


def _is_lapsing(state: State, end: date, day: date) -> bool:
    return day <= last_of_grace(end) if state == State.LAPSED else state in _STATES


def _end(found: tuple[date, Product, Standing]) -> date:
    return found[0]


def _row(ask: Ask, product: Product, standing: Standing, *, end: date) -> Sequence[Cell]:
    maker = ask.loaded.catalogue.maker(product)
    return (
        end,
        _left(ask, (end - ask.loaded.catalogue.day).days),
        Said(str(standing.state), _told(ask, standing, end)),
        ask.name(product),
        standing.certificate.stars,
        ask.name(maker),
        maker.phone.written if maker.phone else None,
        standing.certificate.number,
        *window(end),
        ask.file("products", product.slug),
    )


def _left(ask: Ask, days: int) -> Said:
    """Return how many days are left; those that are over are said to be so: a sheet takes `-12` for a formula."""
    return Said(days, str(days) if days >= 0 else ask.words.gettext("%s over") % -days)


def _told(ask: Ask, standing: Standing, end: date) -> str:
    """Return where a certificate stands, with the day that matters."""
    gettext, (_, closes) = ask.words.gettext, window(end)
    if standing.state == State.WINDOW and closes < ask.loaded.catalogue.day:
        # The time was over before a decision set it: nobody missed it, and nobody should wait.
        return gettext(_SOON)
    told, filed = gettext(_STATES[standing.state]), standing.certificate.renewal_filed
    if standing.state == State.FILED and filed:
        return told % filed.show(ask.language)
    day = last_of_grace(end) if standing.state == State.GRACE else closes
    return told % f"{day:%d/%m/%Y}" if "%s" in told else told


LIST = List(
    N_("Certificates that end soon or ended lately, as of %s"),
    N_("No certificate ends soon or ended lately, as of %s."),
    (
        Column("valid_until", N_("Ends on"), whole=True),
        Column("days_left", N_("Days left"), number=True),
        Column("state", N_("State")),
        Column("product", N_("Product")),
        Column("stars", N_("Stars"), number=True),
        Column("producer", N_("Producer")),
        Column("phone", N_("Telephone"), whole=True),
        Column("number", N_("Decision"), on_screen=False),
        Column("window_opens", N_("File from"), on_screen=False),
        Column("window_closes", N_("File by"), on_screen=False),
        Column("file", N_("File"), on_screen=False),
    ),
    rows,
)
