"""Whether a record's places are beyond doubt, as nearly all are: what the rules about places ask first."""

from __future__ import annotations

from functools import lru_cache

from generator.model.gazetteer import before, same_spot, today
from generator.model.latest import Latest
from generator.model.values.place import Place
from generator.model.whereabouts import Placed, pairs_of


def _are_plain(record: Placed) -> bool:
    return False not in [_is_plain(new, old) for new, old in pairs_of(record) if new or old]


@lru_cache(maxsize=32_768)
def _is_plain(new: Place | None, old: Place | None) -> bool:
    now, then = today(new) if new else (), before(old) if old else ()
    if (new and not now) or (old and not then):
        return False
    if any(one.was for unit in now for one in unit.chain):
        return False
    return not (now and then) or any(same_spot(one, other) for one in now for other in then)


are_plain: Latest[Placed, bool] = Latest(_are_plain)
"""Returns whether each place is a unit of its time that kept its kind, and the old one lies in the new."""
