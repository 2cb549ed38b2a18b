"""What is said of a field beside its label and its hint, in one language: in the manual and while one writes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.base.diagnostic import Text
from generator.model.field import Slot, User, longest_of

USERS: Mapping[User, Text] = {
    "site": Text("trang danh mục và bản in", "the catalogue's site and prints"),
    "label": Text("nhãn hàng", "the label of the goods"),
    "channel": Text("các sàn", "marketplaces"),
    "programme": Text("hồ sơ và báo cáo của chương trình", "the programme's papers and reports"),
}
_REQUIRED = Text("bắt buộc", "required")
_TRANSLATED = Text("có dịch", "translated")
_MANY = Text("một giá trị hoặc một danh sách", "one value or a list")
_NAMED = Text("các dòng `tên: giá trị`", "lines `name: value`")
_FORMS = Text("Cách viết", "Form")
_VALUES = Text("Chọn một", "One of")
_OFFERED = Text("Gợi ý", "Such as")
_UNIT = Text("Đơn vị", "Unit")
_LONGEST = Text("Dài nhất", "Longest")
_CHARACTERS = Text("{longest} ký tự", "{longest} characters")
_USERS = Text("Ai dùng", "Used by")
_SOURCE = Text("Căn cứ", "Source")


def flags(slot: Slot, language: str) -> Iterator[str]:
    """Yield whether a field must be there, and whether it is translated."""
    if slot.required:
        yield _REQUIRED.to(language)
    if slot.translated:
        yield _TRANSLATED.to(language)


def facts(slot: Slot, language: str, *, choices: bool = True) -> Iterator[tuple[str, str]]:
    """Yield the rest that is known of a field, each fact with what it is called; its choices only if wanted."""
    for name, said in _facts(slot, language):
        if said and (choices or name not in (_VALUES, _OFFERED)):
            yield name.to(language), said


def _facts(slot: Slot, language: str) -> Iterator[tuple[Text, str]]:
    yield _FORMS, _form(slot, language)
    notation = slot.notation
    if notation and notation.codes:
        yield _VALUES, _listed(notation.codes, language)
    elif notation and notation.offers:
        yield _OFFERED, _listed(notation.offers(), language)
    yield _UNIT, slot.unit.to(language) if slot.unit else ""
    longest = longest_of(slot.info)
    yield _LONGEST, _CHARACTERS.fill(longest=longest).to(language) if longest else ""
    yield _USERS, ", ".join(USERS[user].to(language) for user in slot.users)
    yield _SOURCE, slot.source or ""


def _form(slot: Slot, language: str) -> str:
    several = {"many": _MANY, "named": _NAMED}.get(slot.form)
    parts = [several.to(language)] if several else []
    if slot.notation:
        parts.append(slot.notation.name.to(language))
    said = "; ".join(parts)
    if slot.notation and slot.notation.forms:
        said += ": " + ", ".join(f"`{form}`" for form in slot.notation.forms)
    note = slot.notation.note.to(language) if slot.notation and slot.notation.note else ""
    return f"{said} ({note})" if note and said else said


def _listed(codes: Mapping[str, Text], language: str) -> str:
    return "; ".join(f"`{code}` {label.to(language)}" for code, label in codes.items())
