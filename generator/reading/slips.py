"""What a person meant who wrote a line that is no YAML: the slip itself, where it stands, what to write instead.

libyaml says where it gave up, which is often a line later and in words of its own. The lines around tell more.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from generator.base.diagnostic import Text
from generator.model.values.written import shown


@dataclass(frozen=True, slots=True)
class Slip:
    """What is wrong, and where it stands in the document; line and column count from 0."""

    message: Text
    line: int
    column: int


_LIKE_SPACES = "\u00a0\u2007\u202f\u3000"
# None is compiled before there is a slip: the command must start quickly.
_INVISIBLE = "[\u00ad\u200b-\u200f\u2060\ufeff]"
_BEGINS = r"( *(?:- +)*)(?:([^\W\d][\w .-]*?) *: +)?(.*)"
"""A line's indentation and dashes, the name of its field, its value."""
_LONGEST_LINE = 500
"""As much of a line as is looked at: nobody waits for what a file of one line of a megabyte may mean."""
_LONGEST = 200
"""A line longer than that is prose, and none of the slips below."""

_LONGEST_VALUE = 40
"""As much of a value as a sentence repeats."""

_STRANGE_SPACE = Text(
    vi="ở đây có dấu cách lạ, chép từ Word hay trang web; hãy xóa đi rồi gõ lại dấu cách",
    en="there is a strange space here, copied from Word or a web page; delete it and type a space",
)
_UNSEEN = Text(
    vi="ở đây có ký tự vô hình; hãy xóa dòng này rồi gõ lại",
    en="there is an invisible character here; delete the line and type it again",
)
_NO_SPACE = Text(
    vi="sau dấu hai chấm phải có dấu cách: `{right}`", en="a space must follow the colon: `{right}`"
)
_WIDE_COLON = Text(
    vi="dấu `：` không phải dấu hai chấm thường; hãy viết `{right}`",
    en="the sign `：` is no ordinary colon; write `{right}`",
)
_BULLET = Text(
    vi="mục của danh sách bắt đầu bằng dấu gạch ngắn `- `, không phải `{sign}`: `{right}`",
    en="an item of a list begins with a hyphen `- `, not with `{sign}`: `{right}`",
)
_NO_SPACE_AFTER_DASH = Text(
    vi="sau dấu gạch đầu dòng phải có dấu cách: `{right}`",
    en="a space must follow the hyphen that begins an item: `{right}`",
)
_EQUALS = Text(
    vi="sau tên mục là dấu hai chấm, không phải dấu bằng: `{right}`",
    en="a colon follows the name of a field, not an equals sign: `{right}`",
)
_CELLS = Text(
    vi="dòng này có phím Tab, như các ô chép từ Excel; hãy viết mỗi mục một dòng `tên mục: giá trị`",
    en="this line has tabs in it, like cells copied from Excel; write each field on its own line `field: value`",
)
_NO_DASH = Text(
    vi="mục của danh sách phải bắt đầu bằng `- `: `{right}`",
    en="an item of a list begins with `- `: `{right}`",
)
_NO_COLON = Text(
    vi="thiếu dấu hai chấm sau tên mục; mỗi dòng là `tên mục: giá trị`",
    en="a colon is missing after the name of the field; each line is `field: value`",
)
_TOO_DEEP = Text(
    vi="dòng này lùi vào quá sâu; phải thẳng hàng với `{above}` ở trên",
    en="this line is indented too far; it should begin where `{above}` above does",
)
_COLON = Text(
    vi="thừa dấu hai chấm; lời văn có dấu hai chấm phải đặt trong dấu nháy: `{right}`",
    en="one colon too many; a text with a colon in it goes in quotes: `{right}`",
)
_UNCLOSED = Text(vi="dấu nháy mở ở đây chưa được đóng", en="the quote opened here is never closed")
_AFTER_QUOTE = Text(
    vi="sau dấu nháy đóng còn chữ; hãy đặt cả giá trị trong dấu nháy: `{right}`",
    en="text follows the closing quote; put the whole value in quotes: `{right}`",
)
_SIGN = Text(
    vi="giá trị bắt đầu bằng `{sign}` phải đặt trong dấu nháy: `{right}`",
    en="a value that begins with `{sign}` goes in quotes: `{right}`",
)
_OUT_OF_LINE = Text(
    vi="dòng này lùi vào không đúng; phải thẳng hàng với các dòng cùng cấp ở trên",
    en="this line is indented wrongly; it should begin where others of its level do",
)
_ITEM_OUT_OF_LINE = Text(
    vi="dòng này phải bắt đầu bằng `- `, hoặc thẳng hàng với chữ sau dấu `- ` ở trên",
    en="this line should begin with `- `, or below the first letter after the `- ` above",
)
_BROKEN_LETTERS = Text(
    vi="chữ ở đây bị vỡ vì tệp từng được lưu sai bảng mã; hãy lấy lại bản gốc",
    en="the letters here are broken, for the file was once saved in a wrong encoding; go back to the original",
)


def slip_at(problem: str, text: str, line: int, column: int) -> Slip | None:
    """Return the slip behind what libyaml calls a problem; nothing where no common one is seen."""
    lines = [one[:_LONGEST_LINE] for one in text.split("\n")]
    find = _FINDERS.get(problem)
    if find is None or line >= len(lines):
        return None
    if unseen := re.search(_INVISIBLE, lines[line]):
        return Slip(_UNSEEN, line, unseen.start())
    return find(lines, line, column)


def _no_colon(lines: Sequence[str], line: int, column: int) -> Slip:
    above = re.fullmatch(_BEGINS, _above(lines, line)[1])
    inside = above is not None and "-" in above[1] and _indent(above[0]) == _indent(lines[line])
    found = _in_line(lines, line)
    if found is None and inside:
        found = Slip(_NO_DASH.fill(right=f"- {shown(lines[line])}"), line, column)
    return found or Slip(_NO_COLON, line, column)


def _second_colon(lines: Sequence[str], line: int, column: int) -> Slip | None:
    begin = re.fullmatch(_BEGINS, lines[line])
    if begin is None:
        return None
    if begin[2] and column > begin.end(2) + 1:
        return Slip(_COLON.fill(right=_in_quotes(begin)), line, column)
    # The first colon of a line is too many where the line before is open still.
    number, above = _above(lines, line)
    if found := _in_line(lines, number):
        return found
    name = re.fullmatch(_BEGINS, above)
    if name and name[2] and _indent(lines[line]) > name.start(2):
        return Slip(_TOO_DEEP.fill(above=name[2]), line, _indent(lines[line]))
    return None


def _no_key(lines: Sequence[str], line: int, column: int) -> Slip | None:
    if found := _unclosed(lines, line):
        return found
    begin = re.fullmatch(_BEGINS, lines[line])
    sign = begin[3][:1] if begin else ""
    if begin and sign and sign in "\"'" and column > begin.start(3):
        return Slip(_AFTER_QUOTE.fill(right=_in_quotes(begin)), line, column)
    if begin and sign and sign in "[{" and column > begin.start(3):
        return Slip(_SIGN.fill(sign=sign, right=_in_quotes(begin)), line, begin.start(3))
    return Slip(_OUT_OF_LINE, line, column)


def _no_item(lines: Sequence[str], line: int, column: int) -> Slip | None:
    return _unclosed(lines, line) or Slip(_ITEM_OUT_OF_LINE, line, column)


def _sign(lines: Sequence[str], line: int, column: int) -> Slip | None:
    begin = re.fullmatch(_BEGINS, lines[line])
    if begin is None or begin[3][:1] in ("", "`"):
        return None
    return Slip(_SIGN.fill(sign=begin[3][0], right=_in_quotes(begin)), line, begin.start(3))


def _control(lines: Sequence[str], line: int, column: int) -> Slip | None:
    broken = "\x7f" < lines[line][column : column + 1] < "\xa0"
    return Slip(_BROKEN_LETTERS, line, column) if broken else None


def _in_line(lines: Sequence[str], line: int) -> Slip | None:
    """Return the slip in the writing of one line."""
    written = lines[line]
    if len(written) > _LONGEST:
        return None
    for look, say in _SLIPS:
        if match := re.match(look, written):
            right = shown(match.expand(say[1])) if say[1] else ""
            said = say[0].fill(right=right, sign=match[2]) if say[1] else say[0]
            return Slip(said, line, match.start(2))
    return None


_SLIPS: Sequence[tuple[str, tuple[Text, str]]] = [
    (rf"( *)([{_LIKE_SPACES}])", (_STRANGE_SPACE, "")),
    (rf"([^:]*:)([{_LIKE_SPACES}])", (_STRANGE_SPACE, "")),
    (r" *(?:- +)?([^\W\d][\w .-]*?) *(：)\s*(.*)", (_WIDE_COLON, r"\1: \3")),
    (r"( *)([–—•●▪·+*]) *(.*)", (_BULLET, r"- \3")),
    (r"( *)(-)([^\s-].*)", (_NO_SPACE_AFTER_DASH, r"- \3")),
    (r" *(?:- +)?([^\W\d][\w.-]*)(:)(?!//)(\S.*)", (_NO_SPACE, r"\1: \3")),
    (r" *(?:- +)?([^\W\d][\w.-]*) *(=) *(.*)", (_EQUALS, r"\1: \3")),
    (r"([^\t]*\S)(\t)", (_CELLS, "")),
]
"""How a line looks, what is said of it, and what to write; the second group is where it stands."""


def _unclosed(lines: Sequence[str], line: int) -> Slip | None:
    """Return the nearest quote above that opens a value and is not closed on its line."""
    for number in range(line - 1, -1, -1):
        begin = re.fullmatch(_BEGINS, lines[number])
        if begin and begin[3][:1] in ("'", '"'):
            closed = begin[3][0] in begin[3][1:] or len(lines[number]) == _LONGEST_LINE
            return None if closed else Slip(_UNCLOSED, number, begin.start(3))
    return None


def _above(lines: Sequence[str], line: int) -> tuple[int, str]:
    """Return the nearest line above that says something."""
    return next(((at, lines[at]) for at in range(line - 1, -1, -1) if lines[at].strip()), (line, ""))


def _indent(written: str) -> int:
    return len(written) - len(written.lstrip(" "))


def _in_quotes(begin: re.Match[str]) -> str:
    """Return a line with its value in quotes, as it is to be written."""
    value = begin[3].rstrip().strip("“”‘’")
    value = value if len(value) <= _LONGEST_VALUE else f"{value[: _LONGEST_VALUE - 1].rstrip()}…"
    quote = '"' if "'" in value and '"' not in value else "'"
    inside = value.replace("'", "''") if quote == "'" else value
    name = f"{begin[2]}: " if begin[2] else "- "
    return shown(f"{name}{quote}{inside}{quote}")


_FINDERS: dict[str, Callable[[Sequence[str], int, int], Slip | None]] = {
    "could not find expected ':'": _no_colon,
    "mapping values are not allowed in this context": _second_colon,
    "did not find expected key": _no_key,
    "did not find expected '-' indicator": _no_item,
    "found character that cannot start any token": _sign,
    "did not find expected alphabetic or numeric character": _sign,
    "did not find expected whitespace or line break": _sign,
    "did not find expected comment or line break": _sign,
    "mapping keys are not allowed in this context": _sign,
    "control characters are not allowed": _control,
}
