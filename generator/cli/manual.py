"""The manual's pages of codes, and what a report says of them: Markdown from the same words as `ocop explain`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.base.printing import WORDS, About
from generator.cli.codes import Code, all_codes
from generator.cli.explained import ROOMS, held, page, ways_out
from generator.cli.terminal import Terminal
from generator.cli.words import N_, words_in

_PAGES = {"docs/quy-tac.md": "vi", "docs/rules.md": "en"}
_TITLE = N_("What ocop check says, code by code")
_GENERATED = N_(
    "This page is made by `make gen` from the files in generator/checks/ and the lists of codes: mend it there."
)
_HOW = N_("The same on the command line: `ocop explain OCOP-201`. How to check: %s.")
_CHECKING = {"vi": "[Kiểm tra nội dung](kiem-tra.md)", "en": "[Checking the content](checking.md)"}


def rule_pages() -> Mapping[str, str]:
    """Return the manual's pages of codes, by their path: one in Vietnamese, one in English."""
    return {path: "\n\n".join(_page(language)) + "\n" for path, language in _PAGES.items()}


def about_codes(terminal: Terminal) -> Mapping[str, About]:
    """Return what a report says of each code beside its findings."""
    return {code.code: _about(code, terminal) for code in all_codes().values()}


def _about(code: Code, terminal: Terminal) -> About:
    reader = Terminal(terminal.language, terminal.words)
    title = code.title.to(reader.language)
    return About(
        name="".join(word.capitalize() for word in code.name.split("_")),
        title=title,
        why=code.why.to(reader.language) if code.why else title,
        help=page(code, reader),
        markdown="\n\n".join([*_told(code, reader), *_ways_out(code, reader)]),
        severity=code.severities[0],
    )


def _page(language: str) -> Iterator[str]:
    reader = Terminal(language, words_in(language))
    gettext = reader.words.gettext
    yield f"# {gettext(_TITLE)}"
    yield f"<!-- {gettext(_GENERATED)} -->"
    yield gettext(_HOW) % _CHECKING[language]
    codes = list(all_codes().values())
    for room, title in ROOMS.items():
        found = [code for code in codes if code.code.startswith(room)]
        yield f"## {gettext(title)}"
        yield _table(found, reader)
        for code in found:
            if code.fails or code.why:
                yield f'<a id="{code.code.lower()}"></a>\n\n### {code.code}'
                yield f"**{code.title.to(language)}** ({_words(code, language)})"
                yield from _told(code, reader)


def _table(codes: list[Code], reader: Terminal) -> str:
    gettext, language = reader.words.gettext, reader.language
    head = f"| {gettext('Code')} | {gettext('Severity')} | {gettext('What is wrong')} |\n|---|---|---|"
    return "\n".join(
        [
            head,
            *(f"| {_link(code)} | {_words(code, language)} | {code.title.to(language)} |" for code in codes),
        ]
    )


def _link(code: Code) -> str:
    told = code.fails or code.why
    return f"[{code.code}](#{code.code.lower()})" if told else code.code


def _words(code: Code, language: str) -> str:
    return ", ".join(WORDS[one].to(language) for one in code.severities)


def _told(code: Code, reader: Terminal) -> Iterator[str]:
    """Yield all there is to say of a code but its title, piece by piece."""
    gettext = reader.words.gettext
    if code.why:
        yield code.why.to(reader.language)
    for heading, example in ((N_("This is reported:"), code.fails), (N_("This is not:"), code.passes)):
        if example:
            yield gettext(heading)
            yield _fenced(example)
    if code.source:
        yield gettext("Source: %s") % code.source.to(reader.language)
    if code.since or code.until:
        yield held(code, reader)


def _ways_out(code: Code, reader: Terminal) -> Iterator[str]:
    for told, example in ways_out(code, reader):
        yield told
        yield _fenced(example)


def _fenced(example: str) -> str:
    return f"```yaml\n{example}\n```"
