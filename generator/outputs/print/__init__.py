"""What is set on paper for a fair: a module a piece, each of which plans its own files."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType

from generator.base.diagnostic import Diagnostic, Text
from generator.kit.output import Artefact, Job, Output
from generator.model.shown import Fair
from generator.outputs.print import booklet

Piece = Callable[[Job, Fair], Iterator[Artefact | Diagnostic]]

PIECES: Mapping[str, Piece] = MappingProxyType({"booklet": booklet.plan})
"""Who plans a piece, by its code in a fair's `pieces`."""
_USUAL = ("booklet",)
"""What is set for a fair that asks for nothing of its own."""


def plan(job: Job) -> Iterator[Artefact | Diagnostic]:
    """Yield every piece of every fair; a kind that nobody sets yet is passed over."""
    for fair in job.catalogue.fairs.values():
        asked = dict.fromkeys(piece.kind for piece in fair.pieces) or _USUAL
        for kind in asked:
            if kind in PIECES:
                yield from PIECES[kind](job, fair)


OUTPUT = Output("print", Text("Bản in cho hội chợ", "Print for fairs"), plan, also=("site",))
