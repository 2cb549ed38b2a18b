"""What all readers share: tidy text, its bare letters, and how we say that it cannot be read."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from generator.base.diagnostic import Problem, Text

# Zero-width marks and soft hyphens: they come with text copied from a web page or a PDF.
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")
# Only refusals need these: `re` compiles them when the first one does.
_IN_CURLS = "[“”„‘’«](.+)[“”‘’»]"
_SCIENTIFIC = "[0-9]+(?:[.,][0-9]+)?[eE][+-]?[0-9]+"
_APART = re.compile("[^a-z0-9]+")
_LONGEST = 60

_NOT = Text(vi="`{value}` không phải {name}", en="`{value}` is not {name}")
_CURLED = Text(vi="bỏ dấu nháy cong của Word: `{right}`", en="leave out Word's curly quotes: `{right}`")
_CUT_BY_EXCEL = Text(
    vi="Excel đã rút gọn số này; hãy định dạng ô là Văn bản (Text) rồi chép lại đủ các chữ số",
    en="Excel has cut this number; format the cell as text and copy all its digits again",
)
_NOTHING = Text(vi="chưa ghi {name}", en="{name} is not written")
_TWO_WAYS = Text(vi="`{value}` có thể là {one} hay {other}", en="`{value}` could be {one} or {other}")


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Kind:
    """How one kind of value is spoken of where it cannot be read."""

    code: str
    """The finding's code."""

    name: Text
    """What the value should be, with its English article."""

    hint: Text
    """How it may be written."""

    def unreadable(self, text: str, hint: Text | None = None) -> Problem:
        """Return the refusal of a text that is nothing of this kind."""
        written = tidy(text)
        sentence = _NOT if written else _NOTHING
        if curled := re.fullmatch(_IN_CURLS, written):
            hint = _CURLED.fill(right=shown(curled[1]))
        elif re.fullmatch(_SCIENTIFIC, written):
            hint = _CUT_BY_EXCEL
        return self.wrong(text, sentence.fill(value="{value}", name=self.name), hint)

    def wrong(self, text: str, why: Text, hint: Text | None = None) -> Problem:
        """Return the refusal for a reason of its own; `{value}` in it is the text."""
        value = shown(text)
        # Not `fill`: part of their text may be in the sentence already, and it may hold braces.
        message = Text(vi=why.vi.replace("{value}", value), en=why.en.replace("{value}", value))
        return Problem(self.code, message, hint or self.hint)


def two_ways(text: str, readings: tuple[Text, Text], hint: Text) -> Problem:
    """Return the question about a text that can be read as either of two things."""
    one, other = readings
    return Problem("OCOP-112", _TWO_WAYS.fill(value=shown(text), one=one, other=other), hint)


def tidy(text: str) -> str:
    """Return the text in NFC, each run of spaces (no-break ones too) as one space."""
    if not text.isascii():
        text = _INVISIBLE.sub("", unicodedata.normalize("NFC", text))
    return " ".join(text.split())


@lru_cache(maxsize=8192)
def fold(text: str) -> str:
    """Return the text's bare letters: ASCII, lower case, a hyphen between words, `đ` as `d`."""
    bare = unicodedata.normalize("NFD", text.lower().replace("đ", "d"))
    return _APART.sub("-", bare.encode("ascii", "ignore").decode()).strip("-")


def shown(text: str) -> str:
    """Return the text as a sentence can quote it: on one line, not too long, no backticks."""
    line = tidy(text).replace("`", "'")
    return line if len(line) <= _LONGEST else line[: _LONGEST - 1].rstrip() + "…"


def same(words: str) -> Text:
    """Return words that are the same in both languages."""
    return Text(vi=words, en=words)
