"""What we tell people about their content: one finding, one value."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from generator.base.span import Span


class Severity(StrEnum):
    """How much a finding matters (RECORD section 1, "What a finding does")."""

    ERROR = "error"
    """Something is left out, or must not stay so: exit status 1."""

    WARNING = "warning"
    """Probably wrong, or somebody will refuse it: exit status 1 with `--strict`."""

    HINT = "hint"
    """Could be better; never changes the exit status."""


@dataclass(frozen=True, slots=True)
class Text:
    """A sentence in both languages, side by side so that neither goes stale."""

    vi: str
    en: str

    def fill(self, **values: object) -> Text:
        """Return the sentence with its `{placeholders}` filled in.

        A value that is itself a `Text` goes into each language in its own.
        """

        def to(language: str) -> dict[str, object]:
            return {k: v.to(language) if isinstance(v, Text) else v for k, v in values.items()}

        return Text(self.vi.format(**to("vi")), self.en.format(**to("en")))

    def to(self, language: str) -> str:
        """Return the sentence in one language: `vi` or `en`."""
        return self.en if language == "en" else self.vi


@dataclass(frozen=True, slots=True)
class Fix:
    """One value of a record's file, and what it becomes."""

    path: str
    """The file, from the project's root."""

    key: tuple[str | int, ...]
    """The way to the value in its file."""

    value: str
    """The new value, as a text without quotes."""


@dataclass(frozen=True, slots=True)
class Move:
    """The files of a record that get another name: its folder, or its files in both languages and what lies beside."""

    path: str
    """The name that they have, from the project's root and without an ending."""

    to: str
    """The name that they get."""


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One finding about one place in the content."""

    span: Span
    """The place to look at, and to repair."""

    code: str
    """A stable name, such as `OCOP-201`, that can be searched and explained."""

    message: Text
    """What is wrong, in one sentence."""

    hint: Text | None = None
    """What to do about it, when we know."""

    severity: Severity = Severity.ERROR

    fix: Fix | Move | None = None
    """What `check --fix` does, where only one thing can be meant."""


@dataclass(frozen=True, slots=True)
class Remark:
    """A finding about one record, by the key of its value: where that stands is looked up when it is told."""

    code: str
    key: tuple[str | int, ...]
    """The way to the value in its record, e.g. `("packs", 0, "gtin")`; none for the record as a whole."""
    message: Text
    hint: Text | None = None
    severity: Severity = Severity.ERROR
    english: bool = False
    """Whether it is the value of the English file that is meant."""
    fix: str | None = None
    """What the value becomes, as a text without quotes, where only one thing can be meant (`check --fix`)."""


class Problem(ValueError):
    """A value that cannot be read as what it should be: the finding without its place.

    Raised by the readers of `generator.model.values`; whoever knows where the value stands makes a
    `Diagnostic` of it.
    """

    def __init__(self, code: str, message: Text, hint: Text | None = None) -> None:
        super().__init__(message.en)
        self.code = code
        self.message = message
        self.hint = hint
