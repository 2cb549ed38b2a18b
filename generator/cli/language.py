"""Which language is spoken: `--lang`, else what the system says, else Vietnamese."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

LANGUAGES = ("vi", "en")
_VARIABLES = ("LC_ALL", "LC_MESSAGES", "LANG", "LANGUAGE")
_NO_LANGUAGE = ("", "C", "POSIX")


def language_of(arguments: Sequence[str], environment: Mapping[str, str]) -> str:
    """Return `vi` or `en`: it is needed before the arguments are parsed, because their errors are told in it."""
    return _asked_for(arguments) or _of_system(environment)


def _asked_for(arguments: Sequence[str]) -> str | None:
    found = None
    for at, word in enumerate(arguments):
        if word == "--":
            break
        if word == "--lang":
            found = next(iter(arguments[at + 1 : at + 2]), None)
        elif word.startswith("--lang="):
            found = word.removeprefix("--lang=")
    return found if found in LANGUAGES else None


def _of_system(environment: Mapping[str, str]) -> str:
    """Return the first language of ours that the system names; somebody who speaks a third one reads English."""
    named = [environment.get(name, "").partition(".")[0] for name in _VARIABLES]
    ours = [name[:2] for name in named if name[:2] in LANGUAGES]
    if ours:
        return ours[0]
    return "vi" if all(name in _NO_LANGUAGE for name in named) else "en"
