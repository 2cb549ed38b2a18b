"""Codes as a person reads of them on a terminal: one with all there is to say, or all of them in a list."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.base.diagnostic import Severity
from generator.base.printing import WORDS, wrapped
from generator.cli.codes import Code
from generator.cli.terminal import Terminal
from generator.cli.words import N_

ROOMS = {
    "OCOP-1": N_("Reading the files"),
    "OCOP-2": N_("What must hold in the content"),
    "OCOP-3": N_("Channels"),
    "OCOP-4": N_("Photos"),
    "OCOP-5": N_("Site and print"),
}
"""What the codes are about that begin so."""
_MILDER = {Severity.ERROR: "warning", Severity.WARNING: "hint", Severity.HINT: "off"}
_WIDEST = 80


def page(code: Code, terminal: Terminal) -> str:
    """Return all there is to say of a code."""
    return "\n\n".join(_parts(code, terminal))


def _parts(code: Code, terminal: Terminal) -> Iterator[str]:
    _, language, paint = terminal.words.gettext, terminal.language, terminal.paint
    yield f"{paint(code.code, 'code')} ({severities(code, terminal)})\n{paint(_wrapped(code.title.to(language), terminal), 'place')}"
    if code.why:
        yield from (_wrapped(paragraph, terminal) for paragraph in code.why.to(language).split("\n\n"))
    for heading, example, role in (
        (_("This is reported:"), code.fails, "fails"),
        (_("This is not:"), code.passes, "passes"),
    ):
        if example:
            yield f"{heading}\n\n{_example(example, terminal, role)}"
    if code.source:
        yield _wrapped(_("Source: %s") % code.source.to(language), terminal)
    if code.since or code.until:
        yield held(code, terminal)
    for told, example in ways_out(code, terminal):
        yield f"{_wrapped(told, terminal)}\n\n{_example(example, terminal, 'gutter')}"


def ways_out(code: Code, terminal: Terminal) -> Iterator[tuple[str, str]]:
    """Yield how a code is turned up, down or off, and how it is stood by, each with what to write."""
    _ = terminal.words.gettext
    told = _("To turn it up, down or off for the whole catalogue, write in content/catalogue.yml:")
    yield told, f"rules:\n  {code.code}: {_MILDER[code.severities[0]]}  # error, warning, hint, off"
    if code.name or code.code.startswith("OCOP-30"):
        told = _("To let one record stay as it is, write in that record, with the reason:")
        yield told, f"accept:\n  - rule: {code.code}\n    reason: {_('why it is right here')}"


def severities(code: Code, terminal: Terminal) -> str:
    """Return how much a code matters, in words and their colours."""
    return ", ".join(terminal.paint(WORDS[one].to(terminal.language), one) for one in code.severities)


def held(code: Code, terminal: Terminal) -> str:
    """Return from which day to which a rule holds."""
    _ = terminal.words.gettext
    days = {name: f"{day:%d/%m/%Y}" for name in ("since", "until") if (day := getattr(code, name))}
    told = {
        ("since",): _("Holds for catalogues of %(since)s and later."),
        ("until",): _("Holds for catalogues up to %(until)s."),
        ("since", "until"): _("Holds for catalogues from %(since)s to %(until)s."),
    }
    return told[tuple(days)] % days


def listing(codes: Iterable[Code], terminal: Terminal) -> str:
    """Return a line for each code, under the heading of what it is about."""
    rooms: dict[str, list[Code]] = {}
    for code in codes:
        rooms.setdefault(code.code[:6], []).append(code)
    wide = max(
        (
            len(WORDS[one].to(terminal.language))
            for room in rooms.values()
            for code in room
            for one in code.severities[:1]
        ),
        default=0,
    )
    return "\n\n".join(
        "\n".join([_heading(room, terminal), *(_line(code, terminal, wide) for code in found)])
        for room, found in rooms.items()
    )


def _heading(room: str, terminal: Terminal) -> str:
    return terminal.paint(terminal.words.gettext(ROOMS.get(room, room)), "place")


def _line(code: Code, terminal: Terminal, wide: int) -> str:
    """Return a code, its gravest severity and its title; a title that does not fit goes on below itself."""
    severity = code.severities[0]
    word = WORDS[severity].to(terminal.language)
    before = f"  {code.code}  {word:<{wide}}  "
    title = _wrapped(code.title.to(terminal.language), terminal, indent=len(before)).lstrip()
    return f"  {terminal.paint(code.code, 'code')}  {terminal.paint(word, severity)}{' ' * (wide - len(word))}  {title}"


def _wrapped(text: str, terminal: Terminal, indent: int = 0) -> str:
    """Return a paragraph in lines of the terminal's width."""
    before = " " * indent
    return wrapped(text, min(terminal.columns or _WIDEST, _WIDEST), before, before)


def _example(text: str, terminal: Terminal, role: str) -> str:
    return "\n".join(f"    {terminal.paint(line, role)}" if line else "" for line in text.split("\n"))
