"""The words of the command line, through gettext: English stands in the code, Vietnamese in `locale/`."""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator, Mapping
from gettext import NullTranslations
from pathlib import Path


class Words(NullTranslations):
    """Texts in one language; what nobody translated stays English."""

    def __init__(self, texts: Mapping[str, str]) -> None:
        super().__init__()
        self.texts = texts

    def gettext(self, message: str) -> str:
        """Return a text in this language."""
        return self.texts.get(message, message)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        """Return the text for a number of things; Vietnamese has one form for all."""
        return self.texts.get(msgid1) or (msgid1 if n == 1 else msgid2)


def words_in(language: str) -> Words:
    """Return the words of a language, `vi` or `en`."""
    path = Path(__file__).parent / "locale" / language / "LC_MESSAGES" / "ocop.po"
    return Words(dict(read_po(path.read_text("utf-8"))) if path.is_file() else {})


def read_po(text: str) -> Iterator[tuple[str, str]]:
    """Yield the texts of a `.po` file and what each is in its language, read as it is: nothing need be compiled."""
    for block in text.split("\n\n"):
        fields = {"msgid": "", "msgstr": ""}
        name = ""
        for line in block.splitlines():
            keyword, _, rest = line.partition(" ")
            if keyword.startswith("msg"):
                name = keyword.partition("[")[0]
                fields[name] = json.loads(rest)
            elif line.startswith('"'):
                fields[name] += json.loads(line)
        if fields["msgid"] and fields["msgstr"]:
            yield fields["msgid"], fields["msgstr"]


def lend_to_argparse(words: Words) -> None:
    """Let argparse say its own texts in our words: it asks the `gettext` that it found when it was imported."""
    vars(argparse).update(_=words.gettext, ngettext=words.ngettext)


def N_(text: str) -> str:
    """Mark a text for translation where it is not said yet."""
    return text
