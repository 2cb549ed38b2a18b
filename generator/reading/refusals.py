"""From pydantic's words to ours: what is wrong with a value, where, what it costs, what to write instead."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from functools import cache
from typing import Any

from pydantic_core import ErrorDetails

from generator.base.diagnostic import Diagnostic, Problem, Text
from generator.base.span import Span
from generator.model.field import Record, Slot, label_of, longest_of, model_at, slots
from generator.model.near import did_you_mean
from generator.model.values import read_absence
from generator.model.values.written import fold, shown
from generator.model.words import Words
from generator.reading.marks import Key, Marked

_UNKNOWN = Text(vi="không có mục `{field}`", en="there is no field `{field}`")
_MISSING = Text(vi="thiếu mục `{field}`{label}", en="`{field}`{label} is missing")
_BLANK = Text(vi="mục `{field}`{label} để trống", en="`{field}`{label} is empty")
_MISSING_HINT = Text(vi="thêm dòng `{field}: {example}`", en="add a line `{field}: {example}`")
_FILL_HINT = Text(vi="điền vào, như `{field}: {example}`", en="fill it in, like `{field}: {example}`")
_RENAME_HINT = Text(vi="đổi `{wrong}` thành `{field}`", en="change `{wrong}` to `{field}`")
_MEANT_LABEL = Text(vi="ý bạn là `{field}` ({label})?", en="did you mean `{field}` ({label})?")
_BELONGS = Text(
    vi="`{field}` viết trong `{holder}` ({label})", en="`{field}` goes inside `{holder}` ({label})"
)
_STRANGE_SPACE = Text(
    vi="trước `{field}` có dấu cách lạ, chép từ Word hay trang web",
    en="a strange space stands before `{field}`, copied from Word or a web page",
)
_STRANGE_SPACE_HINT = Text(
    vi="xóa các dấu cách ở đầu dòng rồi gõ lại bằng phím cách",
    en="delete the spaces at the beginning of the line and type them again",
)
_ONE_VALUE_HINT = Text(
    vi="viết giá trị trên cùng dòng với tên mục; bắt đầu bằng `[` hay `{{` thì đặt cả giá trị trong dấu nháy",
    en="write the value on the line of its field; one that begins with `[` or `{{` goes in quotes",
)
_NO_PROSE = Text(vi="chưa có lời văn", en="there is no prose")
_NO_PROSE_HINT = Text(vi="viết lời văn sau dòng `---` thứ hai", en="write it after the second line `---`")
_NOT_FIELDS = Text(
    vi="mục `{field}`{label} phải gồm các dòng `tên: giá trị`",
    en="`{field}`{label} is made of lines `name: value`",
)
_FIELDS_HINT = Text(
    vi="viết dưới nó, lùi vào hai dấu cách: `{example}`", en="write below it, two spaces in: `{example}`"
)
_ITEMS_HINT = Text(
    vi="viết dưới nó, mỗi mục như `- {example}`", en="write below it, each item like `- {example}`"
)
_NOTHING_HINT = Text(
    vi="nếu không có gì để ghi thì bỏ dòng này", en="where there is nothing to say, leave the line out"
)
_LONG = Text(
    vi="`{field}` ({label}) dài {length} ký tự, quá {longest}; vẫn đăng nguyên",
    en="`{field}` ({label}) has {length} characters, more than {longest}; published whole",
)
_OTHERWISE = Text(vi="giá trị không hợp lệ: {msg}", en="not valid: {msg}")


_LONGEST_NAME = 80


class Outcome(Enum):
    """What a wrong value takes with it."""

    ALONE = Text("", "")
    ITEM = Text(vi="; mục này bị bỏ qua", en="; this item is left out")
    RECORD = Text(vi="; bản ghi này bị bỏ qua", en="; this record is left out")
    STAND_IN = Text(
        vi="; tạm dùng tên thư mục và địa chỉ trên máy này",
        en="; the folder's name and an address on this machine stand in",
    )


@dataclass(frozen=True, slots=True)
class Refused:
    """A value that pydantic refuses."""

    model: type[Record]
    detail: ErrorDetails
    key: Key
    outcome: Outcome
    instead: str | None = None
    """The unknown name beside a missing field that surely means it."""

    @property
    def name(self) -> str:
        """Return the name of the field, or of the list that the value is an item of."""
        return next((part for part in reversed(self.key) if isinstance(part, str)), "")

    @property
    def slot(self) -> Slot | None:
        """Return the field."""
        names = [part for part in self.key if isinstance(part, str)]
        return slots(model_at(self.model, names)).get(self.name)

    def sentence(self, text: Text, **more: object) -> Text:
        """Return a sentence about the value, and what it costs."""
        label = label_of(self.model, self.key)
        beside = Text(f" ({label.vi})", f" ({label.en})") if self.slot else Text("", "")
        said = text.fill(field=shown(self.name), label=beside, **more)
        return Text(said.vi + self.outcome.value.vi, said.en + self.outcome.value.en)


def say(refused: Refused, marked: Marked) -> Diagnostic:
    """Return the finding for a refused value."""
    kind, at = refused.detail["type"], marked.at(*refused.key)
    problem = refused.detail.get("ctx", {}).get("problem")
    if isinstance(problem, Problem):
        message = Text(
            problem.message.vi + refused.outcome.value.vi, problem.message.en + refused.outcome.value.en
        )
        hint = _nothing(refused) or problem.hint
        if hint is None and isinstance(refused.detail["input"], dict | list):
            hint = _ONE_VALUE_HINT.fill()
        return Diagnostic(at, problem.code, message, hint)
    if kind == "extra_forbidden":
        return unknown(refused.model, refused.key, marked.at_key(*refused.key))
    if kind == "missing":
        return _missing(refused, marked)
    if kind == "too_short":
        return Diagnostic(
            marked.at_key(*refused.key), "OCOP-103", refused.sentence(_BLANK), _example(refused, _FILL_HINT)
        )
    if kind in ("model_type", "dict_type", "model_attributes_type"):
        return Diagnostic(
            at, "OCOP-120", refused.sentence(_NOT_FIELDS), _nothing(refused) or _shape_of(refused)
        )
    return Diagnostic(at, "OCOP-100", refused.sentence(_OTHERWISE, msg=refused.detail["msg"]))


def unknown(model: type[Record], key: Key, span: Span) -> Diagnostic:
    """Return the finding for a key that the record does not have."""
    name = next((part for part in reversed(key) if isinstance(part, str)), "")
    if name[:1].isspace():
        message = _STRANGE_SPACE.fill(field=shown(name))
        return Diagnostic(span, "OCOP-104", message, _STRANGE_SPACE_HINT)
    return Diagnostic(span, "OCOP-104", _UNKNOWN.fill(field=shown(name)), _meant(model_at(model, key), name))


def meant_for(model: type[Record], wrong: str) -> str | None:
    """Return the field that a wrong name surely stands for: its own in other letters, or its label."""
    if len(wrong) > _LONGEST_NAME:
        return None
    bare = fold(wrong)
    names = {fold(name): name for name in slots(model)}
    return names.get(bare) or (_labelled(model, bare) if bare else None)


def _meant(model: type[Record], wrong: str) -> Text | None:
    """Return what to write for a name that is no field's."""
    known = slots(model)
    if (name := meant_for(model, wrong)) and fold(name) != fold(wrong):
        return _MEANT_LABEL.fill(field=name, label=known[name].label)
    # `price` is nearly `producer`, and is exactly what a pack has.
    inside = [] if name else list(_inside(model, wrong))
    if len(inside) == 1:
        holder, field = inside[0]
        return _BELONGS.fill(field=field, holder=holder, label=known[holder].label)
    return None if inside else did_you_mean(wrong, known)


def _inside(model: type[Record], wrong: str) -> Iterator[tuple[str, str]]:
    """Yield the parts of a record that have a field of that name, or with just that label, and the field."""
    for holder, slot in slots(model).items():
        for name, one in slots(slot.record).items() if slot.record else ():
            if wrong == name or fold(wrong) in (fold(one.label.vi), fold(one.label.en)):
                yield holder, name


def _labelled(model: type[Record], bare: str) -> str | None:
    """Return the field whose label is so, or the only one whose label begins so, or has it among its words."""
    labels = {name: [fold(slot.label.vi), fold(slot.label.en)] for name, slot in slots(model).items()}
    for fits in (str.__eq__, lambda label, said: label.startswith(f"{said}-"), _has_words):
        found = [name for name, both in labels.items() if any(fits(label, bare) for label in both)]
        if found:
            required = [name for name in found if slots(model)[name].info.is_required()]
            return (
                (required if len(found) > 1 else found)[0] if len(found) == 1 or len(required) == 1 else None
            )
    return None


def _has_words(label: str, said: str) -> bool:
    return f"-{said}-" in f"-{label}-"


def too_long(record: Record, marked: Marked, english: Marked) -> Iterator[Diagnostic]:
    """Yield a finding for each text that is longer than it may be, in either language."""
    model = type(record)
    for name, longest in _limits(model):
        value = getattr(record, name)
        several = isinstance(value, tuple)
        for here, text in enumerate(value if several else (value,)):
            for said, file in ((text.vi, marked), (text.en, english)) if isinstance(text, Words) else ():
                if said and len(said) > longest:
                    facts = {
                        "field": name,
                        "label": label_of(model, (name,)),
                        "length": len(said),
                        "longest": longest,
                    }
                    span = file.at(name, here) if several else file.at(name)
                    yield Diagnostic(span, "OCOP-108", _LONG.fill(**facts))


@cache
def _limits(model: type[Record]) -> list[tuple[str, int]]:
    return [(name, longest) for name, slot in slots(model).items() if (longest := longest_of(slot.info))]


def _missing(refused: Refused, marked: Marked) -> Diagnostic:
    if refused.key == ("body",) and marked.path.endswith(".md"):
        return Diagnostic(marked.at(), "OCOP-103", refused.sentence(_NO_PROSE), _NO_PROSE_HINT)
    if refused.instead:
        hint = _RENAME_HINT.fill(wrong=shown(refused.instead), field=refused.name)
        at = marked.at_key(*refused.key[:-1], refused.instead)
        return Diagnostic(at, "OCOP-103", refused.sentence(_MISSING), hint)
    blank = marked.has_key(*refused.key)
    span = marked.at_key(*refused.key) if blank else marked.at(*refused.key[:-1])
    sentence, hint = (_BLANK, _FILL_HINT) if blank else (_MISSING, _MISSING_HINT)
    return Diagnostic(span, "OCOP-103", refused.sentence(sentence), _example(refused, hint))


def _nothing(refused: Refused) -> Text | None:
    """Return that the line is better left out, where it says that there is nothing to say."""
    said = refused.detail["input"]
    return _NOTHING_HINT if isinstance(said, str) and read_absence(said) else None


def _example(refused: Refused, hint: Text) -> Text | None:
    example = refused.slot.example if refused.slot else None
    if not isinstance(example, str | int):
        return None
    return hint.fill(field=refused.name, example=_quoted(example))


def _shape_of(refused: Refused) -> Text | None:
    """Return how a thing that is made of fields is written, by the first of them that it must have."""
    # What is named in a mapping, as under `channels`, is of the kind that the mapping holds.
    slot = refused.slot or _holder(refused)
    if slot is None or slot.record is None:
        return None
    inner: Any = slots(slot.record)
    name = next((name for name, one in inner.items() if one.info.is_required()), next(iter(inner)))
    example = f"{name}: {_quoted(inner[name].example)}"
    return (_ITEMS_HINT if slot.form == "many" else _FIELDS_HINT).fill(example=example)


def _holder(refused: Refused) -> Slot | None:
    """Return the field that holds what has a name of its own in it, as `voso` has under `channels`."""
    key = refused.key[:-1]
    return slots(model_at(refused.model, key)).get(str(key[-1])) if key else None


def _quoted(example: object) -> str:
    """Return an example as YAML takes it."""
    text = str(example)
    return f"'{text}'" if text[:1] in "#>*&" or ": " in text else text
