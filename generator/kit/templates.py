"""Templates to text. The only door to Jinja2."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import ClassVar

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from jinja2.ext import Extension
from markupsafe import Markup, escape

__all__ = ["Markup", "environment", "escape"]


class Inline(Extension):
    """Sets what is the same on every page when a template is compiled: `{{ say("home") }}`, `{{ icon("pin") }}`.

    A page says some forty such things; set once a process, they cost nothing a page.
    """

    constants: ClassVar[Mapping[str, Callable[[str], Markup]]] = {}
    """By the name of the function: what it gives for its one argument."""

    def preprocess(self, source: str, name: str | None, filename: str | None = None) -> str:
        """Return a template's source with its constants filled in."""
        return _CONSTANT.sub(self._filled, source)

    def _filled(self, found: re.Match[str]) -> str:
        make = self.constants.get(found["name"])
        return str(make(found["argument"])) if make else found[0]


_CONSTANT = re.compile(r'{{ (?P<name>\w+)\("(?P<argument>[\w-]+)"\) }}')


def environment(folders: tuple[Path, ...], constants: Mapping[str, Callable[[str], Markup]]) -> Environment:
    """Return the templates of some folders, the first folder's before the next, with their constants filled in."""
    inline = type("Inline", (Inline,), {"constants": constants})
    return Environment(
        loader=FileSystemLoader(folders),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
        extensions=[inline],
        auto_reload=False,
    )
