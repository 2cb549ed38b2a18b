"""Findings to plain tuples and back, for what is kept between runs: `marshal` writes those ten times sooner than pickle."""

from __future__ import annotations

from typing import Any

from generator.base.diagnostic import Diagnostic, Fix, Move, Severity, Text
from generator.base.span import Span


def as_plain(one: Diagnostic) -> Any:
    """Return a finding as tuples, texts and numbers."""
    span, fix = one.span, one.fix
    place = (span.path, span.line, span.column, span.end_column)
    said = (one.message.vi, one.message.en, (one.hint.vi, one.hint.en) if one.hint else None)
    mend = (fix.path, fix.key, fix.value) if isinstance(fix, Fix) else (fix.path, fix.to) if fix else None
    return place, one.code, said, str(one.severity), mend


def from_plain(kept: Any) -> Diagnostic:
    """Return the finding that was made plain."""
    place, code, (vi, en, hint), severity, mend = kept
    fix = None if mend is None else Fix(*mend) if len(mend) == 3 else Move(*mend)
    told = Text(hint[0], hint[1]) if hint else None
    return Diagnostic(Span(*place), code, Text(vi, en), told, _SEVERITIES[severity], fix)


_SEVERITIES = {str(severity): severity for severity in Severity}
