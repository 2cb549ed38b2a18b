"""Every code that a finding may carry, with what there is to be said of it."""

from __future__ import annotations

import ast
import inspect
import re
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from types import ModuleType

from generator.base.diagnostic import Severity, Text
from generator.checks.page import page_of
from generator.checks.rule import RecordRule, Rule, rules
from generator.cli import meanings
from generator.reading.meanings import MEANINGS, Meaning

_FINDINGS = ("Diagnostic", "Remark")
_OF_DATA = re.compile(r"(?<!class )\bSeverity\(")
"""Makes a severity of a text."""
_FIFTH = 4
"""Where a finding's severity stands when it is not named."""


@dataclass(frozen=True, slots=True)
class Code:
    """What the manual says of a code."""

    code: str
    title: Text
    """What is wrong, without a full stop, with a capital."""
    severities: tuple[Severity, ...]
    """How much it matters unless a locality decides otherwise, the gravest first."""
    name: str = ""
    """Of a rule, the name of its file: `price_too_low`."""
    why: Text | None = None
    """Paragraphs, with an empty line between them."""
    fails: str = ""
    passes: str = ""
    source: Text | None = None
    since: date | None = None
    """The first day that the law behind a rule holds."""
    until: date | None = None


@cache
def all_codes() -> Mapping[str, Code]:
    """Return every code, in their order."""
    told = {code: _meant(code, meaning) for code, meaning in {**MEANINGS, **meanings.MEANINGS}.items()}
    told |= {rule.code: _of_rule(rule) for rule in rules()}
    return dict(sorted(told.items()))


def _meant(code: str, meaning: Meaning) -> Code:
    title = Text(_capital(meaning.title.vi), _capital(meaning.title.en))
    return Code(code, title, meaning.severities, why=meaning.why, fails=meaning.fails, passes=meaning.passes)


def _of_rule(rule: Rule | RecordRule) -> Code:
    page, module = page_of(rule), _module_of(rule)
    return Code(
        rule.code,
        Text(_capital(page.title.vi), _capital(page.title.en)),
        severities_in(module),
        name=module.__name__.rpartition(".")[2],
        why=page.why,
        fails=page.fails,
        passes=page.passes,
        source=_in_both(page.source),
        since=page.since,
        until=page.until,
    )


def _in_both(source: str) -> Text:
    """Return a source, which is mostly numbers: where words stand in it, they stand once more in Vietnamese after a `|`."""
    english, _, vietnamese = source.partition(" | ")
    return Text(vi=vietnamese or english, en=english)


def _module_of(rule: Rule | RecordRule) -> ModuleType:
    function = rule.check if isinstance(rule, Rule) else rule.judge
    return sys.modules[function.__module__]


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def severities_in(module: ModuleType) -> tuple[Severity, ...]:
    """Return how much the findings of a rule's module matter, the gravest first.

    Read from its code and from what it takes from its neighbours: said a second time, in a list, it would be
    wrong one day. Where severities stand in data, there may be any.
    """
    taken = list(_taken(module))
    if any(_OF_DATA.search(inspect.getsource(one)) for one in taken):
        return tuple(Severity)
    near = [one for one in taken if one.__package__ == module.__package__ and not _is_known_to_all(one)]
    found = {severity for one in (module, *near) for severity in _severities_given(_tree(one))}
    return tuple(severity for severity in Severity if severity in found) or (Severity.ERROR,)


@cache
def _tree(module: ModuleType) -> ast.Module:
    return ast.parse(inspect.getsource(module))


def _taken(module: ModuleType) -> Iterator[ModuleType]:
    """Yield the modules of ours that a module takes something from."""
    for node in _tree(module).body:
        named = node.module if isinstance(node, ast.ImportFrom) else None
        if named and named.startswith("generator.") and named in sys.modules:
            yield sys.modules[named]


def _is_known_to_all(module: ModuleType) -> bool:
    """Return whether what a module finds is another rule's, or it is what rules are made of."""
    return hasattr(module, "RULE") or module.__name__ in (Rule.__module__, page_of.__module__)


def _severities_given(tree: ast.AST) -> Iterator[Severity]:
    """Yield what severity each finding is made with; where that is worked out, all that the module names."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") in _FINDINGS:
            named = list(_severities_named(node))
            yield from named or (_severities_named(tree) if _is_worked_out(node) else [Severity.ERROR])


def _is_worked_out(made: ast.Call) -> bool:
    """Return whether a finding is given a severity at all: by its name, at its place, or with what is unpacked."""
    named = any(word.arg in ("severity", None) for word in made.keywords)
    return named or len(made.args) > _FIFTH or any(isinstance(one, ast.Starred) for one in made.args)


def _severities_named(tree: ast.AST) -> Iterator[Severity]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and getattr(node.value, "id", "") == "Severity":
            yield Severity[node.attr]
