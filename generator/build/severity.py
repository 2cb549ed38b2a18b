"""What a locality and its editors make of findings: `rules:` in catalogue.yml, `accept:` in a record."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from generator.base.diagnostic import Diagnostic, Severity
from generator.checks.accept_unused import unused
from generator.reading.load import Skimmed


def settle(findings: Iterable[Diagnostic], loaded: Skimmed) -> list[Diagnostic]:
    """Return the findings as the locality wants them: turned up or down, switched off, or stood by."""
    rules = {code.strip().upper(): wanted for code, wanted in loaded.imprint.rules.items()}
    accepted = set(_accepted(loaded))
    settled = []
    for found in findings:
        wanted = rules.get(found.code)
        if wanted == "off" or (found.span.path, found.code) in accepted:
            continue
        settled.append(replace(found, severity=Severity(wanted)) if wanted else found)
    return settled


def settle_all(findings: Iterable[Diagnostic], loaded: Skimmed) -> list[Diagnostic]:
    """Return the same of everything that is found about the content, and which `accept` has nothing left to accept.

    What outputs find is settled later, by `settle`: seen alone it would make every other `accept` look unused.
    """
    everything = list(findings)
    return settle([*everything, *unused(everything, loaded)], loaded)


def _accepted(loaded: Skimmed) -> Iterator[tuple[str, str]]:
    """Yield each file of a record, the English one too, with the code of a finding that its editor stands by."""
    for owner, gist in loaded.gists.items():
        for rule in gist.accepted:
            yield from ((path, rule) for path in loaded.paths[owner] if path)
