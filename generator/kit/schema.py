"""JSON Schemas of the records: an editor completes from them, explains each field, and shows what is mistyped.

They are made from the model alone. A schema lets through all that reading accepts (RECORD section 2), as YAML
gives it to an editor: an unquoted `120000` is a number there, `2022-12-20` a text, `true` neither. What only a
reader can tell, such as which day February lacks, it leaves to `ocop check`. Draft 7 is what editors know best.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from generator.base.diagnostic import Text
from generator.kit.field_words import facts, flags
from generator.model.codes import Codes
from generator.model.field import Record, Slot, longest_of, slots
from generator.model.kinds import ABSENCE
from generator.model.notation import Notation
from generator.model.record_kinds import KINDS, RecordKind

Schema = dict[str, Any]

_TYPES = {"text": "string", "number": "number", "yes-no": "boolean", "list": "array"}
_ALL = ("object", "array", "string", "number", "boolean", "null")
_BLANK: Schema = {"not": {"type": ["object", "array", "number", "boolean"]}, "pattern": r"^\s*$"}
"""A key without a value says nothing, and so does an item."""
_IDENTITIES = ("file", "sku")
"""What an item of an English file is matched by (RECORD section 1)."""
_ENGLISH = Text("{label}, bản tiếng Anh", "{label}, the English file")
_ENGLISH_ABOUT = Text(
    vi="Chỉ những mục có dịch; mục con được khớp theo `file` hoặc `sku`, không có thì theo thứ tự",
    en="Only what is translated; items are matched by `file` or `sku`, else by their place",
)


def schemas() -> Mapping[str, str]:
    """Return the text of each schema by the name of its file: `product.schema.json`, `product.en.schema.json`."""
    made = {f"{kind.name}.schema.json": _Maker(english=False).whole(kind) for kind in KINDS}
    made |= {f"{kind.name}.en.schema.json": _Maker(english=True).whole(kind) for kind in KINDS}
    return {name: json.dumps(schema, ensure_ascii=False, indent=1) + "\n" for name, schema in made.items()}


class _Maker:
    """Makes one schema, and gathers the records that its fields are made of."""

    def __init__(self, *, english: bool) -> None:
        self.english = english
        self.definitions: dict[str, Schema] = {}

    def whole(self, kind: RecordKind) -> Schema:
        label = _ENGLISH.fill(label=kind.label) if self.english else kind.label
        about = _ENGLISH_ABOUT if self.english else kind.about
        head = {
            "$schema": "http://json-schema.org/draft-07/schema#",
            "title": label.vi,
            "description": f"{about.vi}\n\n{label.en}: {about.en}",
        }
        record = self.record(kind.model)
        return head | record | {"definitions": dict(sorted(self.definitions.items()))}

    def record(self, model: type[Record]) -> Schema:
        fields = {key: slot for key, slot in slots(model).items() if self._has(key, slot)}
        made: Schema = {
            "type": "object",
            "additionalProperties": False,
            "properties": {key: self.field(slot) for key, slot in fields.items()},
        }
        required = [key for key, slot in fields.items() if slot.required and not self.english]
        return made | ({"required": required} if required else {})

    def field(self, slot: Slot) -> Schema:
        said = {
            "title": slot.label.vi,
            "description": _description(slot),
            "markdownDescription": _hover(slot),
            "examples": [slot.example],
        }
        return said | self._form(slot)

    def _has(self, key: str, slot: Slot) -> bool:
        return not self.english or slot.translated or key in _IDENTITIES

    def _form(self, slot: Slot) -> Schema:
        if slot.form == "many":
            return self._many(slot)
        if slot.form == "named":
            named = {"type": "object", "additionalProperties": self._value(slot, needed=False)}
            return named if slot.required else {"anyOf": [named, _BLANK]}
        if slot.record is None:
            return self._value(slot, needed=slot.required and not self.english)
        return {"anyOf": [self._value(slot, needed=True), *([] if slot.required else [_BLANK])]}

    def _many(self, slot: Slot) -> Schema:
        item = self._value(slot, needed=True)
        listed: Schema = {"type": "array", "items": {"anyOf": [item, _BLANK]}}
        if slot.record is None:
            listed["items"] = self._value(slot, needed=False)
        if slot.required:
            return {"anyOf": [listed | {"minItems": 1}, item]}
        return {"anyOf": [listed, item, _scalar(ABSENCE, needed=False)]}

    def _value(self, slot: Slot, *, needed: bool) -> Schema:
        if slot.record is not None:
            self._define(slot.record, slot.label)
            return {"$ref": f"#/definitions/{slot.record.__name__}"}
        made = _written(slot.notation, needed=needed) if slot.notation else {}
        longest = longest_of(slot.info)
        return made | ({"maxLength": longest} if longest else {})

    def _define(self, model: type[Record], label: Text) -> None:
        if model.__name__ not in self.definitions:
            self.definitions[model.__name__] = {}
            self.definitions[model.__name__] = {"title": label.vi} | self.record(model)


def _written(notation: Notation, *, needed: bool) -> Schema:
    """Return what a value may look like; what an editor offers stands first."""
    scalar = _scalar(notation, needed=needed)
    offered = notation.codes or (notation.offers() if notation.offers else None)
    if offered is None:
        return scalar
    labels = [f"{label.vi} · {label.en}" for label in offered.values()]
    choice = {"enum": [_as_yaml(code) for code in offered], "enumDescriptions": labels}
    return {"anyOf": [choice, scalar]}


def _scalar(notation: Notation, *, needed: bool) -> Schema:
    # Not `type`: an editor would offer `null` and `true` where a name belongs.
    allowed = {_TYPES[shape] for shape in notation.shapes} | (set() if needed else {"null"})
    made: Schema = {"not": {"type": [name for name in _ALL if name not in allowed]}}
    if pattern := label_pattern(notation.codes) if notation.codes else notation.pattern:
        # A key whose value is an empty text is a key without a value.
        made["pattern"] = pattern if needed else f"{pattern}|^\\s*$"
        made["patternErrorMessage"] = _like(notation)
    elif needed:
        made["minLength"] = 1
    if notation.bounds:
        made |= dict(zip(("minimum", "maximum"), notation.bounds, strict=True))
    return made


def _like(notation: Notation) -> str:
    forms = [f"`{form}`" for form in notation.forms[:3]]
    return f"Hãy viết {notation.name.vi}" + (f", như {', '.join(forms)}" if forms else "")


def label_pattern(codes: Codes) -> str:
    """Return the pattern of a code's labels in any letters: with Vietnamese marks or without, in capitals or not."""
    between = "[^0-9A-Za-zÀ-ɏḀ-ỿ+/]"
    words = ("".join(_letter(sign, between) for sign in form) for form in sorted(codes.written))
    return f"^{between}*(?:{'|'.join(words)}){between}*$"


def _letter(sign: str, between: str) -> str:
    if sign == "-":
        return f"{between}+"
    return f"[{sign}{sign.upper()}À-ɏḀ-ỿ\u0300-\u036f]+" if sign.isalpha() else f"[{sign}]"


def _as_yaml(code: str) -> int | str:
    """Return a code as YAML gives it to an editor."""
    return int(code) if code.isdecimal() else code


def _description(slot: Slot) -> str:
    hint = slot.hint or Text("", "")
    return f"{slot.label.vi}: {hint.vi}\n\n{slot.label.en}: {hint.en}"


def _hover(slot: Slot) -> str:
    """Return what an editor shows of a field; it adds the example and what may be chosen."""
    hint = slot.hint or Text("", "")
    head = " · ".join([f"**{slot.label.vi}**", *flags(slot, "vi")])
    known = "\n".join(f"- {name}: {said}" for name, said in facts(slot, "vi", choices=False))
    return f"{head}\n\n{hint.vi}\n\n{known}\n\n*{slot.label.en}: {hint.en}*"
