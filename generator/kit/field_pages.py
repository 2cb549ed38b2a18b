"""The manual's field pages: every field of every record, in Vietnamese and in English, from the model alone."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.base.diagnostic import Text
from generator.kit.field_words import facts, flags
from generator.kit.yaml_example import yaml_example
from generator.model.field import Record, Slot, slots
from generator.model.record_kinds import KINDS, RecordKind

_GENERATED = Text(
    vi="<!-- Trang này do `make gen` viết ra từ `generator/model/`; hãy sửa ở đó. -->",
    en="<!-- This page is written by `make gen` from `generator/model/`; change it there. -->",
)
_FOLDERS = Text("docs/muc", "docs/fields")
_SHARED_PAGE = Text("phan-chung", "shared")
_SHARED = Text("Phần dùng chung", "Shared parts")
_SHARED_ABOUT = Text(
    vi="Những phần có ở nhiều loại bản ghi và ở đâu cũng viết như nhau",
    en="Parts that stand in several kinds of record and are written alike in all",
)
_INDEX = Text("Các mục của bản ghi", "The fields of records")
_INDEX_ABOUT = Text(
    vi="Mỗi loại bản ghi một trang; mục nào cũng có cách viết, ví dụ, ai dùng và căn cứ. Cách viết chung xem ở [Cách viết bản ghi](../ban-ghi.md)",
    en="One page for each kind of record; of every field it says how it is written, with an example, who uses it and why",
)
_OTHER = Text("In English: [{label}]({path})", "Bằng tiếng Việt: [{label}]({path})")
_FILE = Text("Tệp: {files}", "File: {files}")
_ENGLISH_FILE = Text("bản tiếng Anh `{path}`", "its English `{path}`")
_ANY_NAME = Text("TEN", "NAME")
_KEY = Text("Mục", "Key")
_LABEL = Text("Tên gọi", "Label")
_ABOUT_IT = Text("Lưu ý", "Note")

_MADE_OF = Text("Gồm: {link}", "Made of: {link}")
_LIKE = Text(
    vi="Mọi mục của {label} đều viết được ở đây, trừ những mục chỉ có ở bản ghi chính; thêm:",
    en="Every field of a {label} can be given here but those of the record as a whole; and besides:",
)


def field_pages() -> Mapping[str, str]:
    """Return the text of each page by its path."""
    return {path: text for language in ("vi", "en") for path, text in _pages(language)}


@dataclass(frozen=True, slots=True)
class _Part:
    """A record inside a record: where it first stands, and the field that holds it."""

    key: str
    slot: Slot
    record: type[Record]


@dataclass(frozen=True, slots=True)
class _Page:
    """One page, while it is written."""

    language: str
    label: Text
    model: type[Record] | None
    parts: tuple[_Part, ...]
    shared: frozenset[type[Record]]
    """The records that are explained on the page of shared parts."""

    def say(self, text: Text) -> str:
        return text.to(self.language)


def _pages(language: str) -> Iterator[tuple[str, str]]:
    shared = _shared()
    for kind in KINDS:
        own = tuple(part for part in _parts(kind.model) if part.record not in shared)
        page = _Page(language, kind.label, kind.model, own, frozenset(shared))
        yield _path(kind, language), _text(page, _about(kind, language))
    common = _Page(language, _SHARED, None, tuple(shared.values()), frozenset())
    yield f"{_FOLDERS.to(language)}/{_SHARED_PAGE.to(language)}.md", _text(common, _shared_about(language))
    yield f"{_FOLDERS.to(language)}/README.md", _index(language)


def _shared() -> Mapping[type[Record], _Part]:
    """Return the records that several kinds of record hold."""
    found: dict[type[Record], _Part] = {}
    twice: dict[type[Record], _Part] = {}
    for kind in KINDS:
        here = {part.record: part for part in _parts(kind.model)}
        twice |= {record: found[record] for record in here if record in found}
        found = here | found
    return twice


def _parts(model: type[Record], before: str = "") -> Iterator[_Part]:
    """Yield the records that a record is made of, those inside of them too, each once."""
    seen: set[type[Record]] = set()
    for key, slot in slots(model).items():
        if slot.record is None or slot.record in seen:
            continue
        inner = [_Part(f"{before}{key}", slot, slot.record), *_parts(slot.record, f"{before}{key}.")]
        for part in inner:
            if part.record not in seen:
                seen.add(part.record)
                yield part


def _path(kind: RecordKind, language: str) -> str:
    return f"{_FOLDERS.to(language)}/{kind.page if language == 'vi' else kind.name}.md"


def _about(kind: RecordKind, language: str) -> str:
    endings = (".yml",) if kind.name == "catalogue" else (".md", ".yml")
    stem = f"content/{kind.file.replace('*', _ANY_NAME.to(language))}"
    named = "`, `".join(f"{stem}{ending}" for ending in endings)
    english = f"{stem}.en{endings[0]}"
    files = f"`{named}`; {_ENGLISH_FILE.to(language).format(path=english)}"
    other = "en" if language == "vi" else "vi"
    link = f"../{_path(kind, other).removeprefix('docs/')}"
    return "\n\n".join(
        (
            f"{kind.about.to(language)}.",
            _FILE.to(language).format(files=files),
            _OTHER.to(language).format(label=kind.label.to(other), path=link),
        )
    )


def _shared_about(language: str) -> str:
    other = "en" if language == "vi" else "vi"
    path = f"../{_FOLDERS.to(other).removeprefix('docs/')}/{_SHARED_PAGE.to(other)}.md"
    link = _OTHER.to(language).format(label=_SHARED.to(other), path=path)
    return f"{_SHARED_ABOUT.to(language)}.\n\n{link}"


def _text(page: _Page, about: str) -> str:
    sections = [f"# {page.say(page.label)}\n\n{page.say(_GENERATED)}\n\n{about}"]
    if page.model:
        sections.append(_record(page, page.model, ""))
    sections += [_section(page, part) for part in page.parts]
    return "\n\n".join(sections) + "\n"


def _section(page: _Page, part: _Part) -> str:
    """Return the chapter of a record inside the record."""
    name = part.record.__name__
    head = f'<a id="{_anchor("part", name)}"></a>\n\n## {page.say(part.slot.label)} (`{part.key}`)'
    parent = page.model and next(
        (one for one in part.record.__mro__[1:] if issubclass(page.model, one)), None
    )
    if parent is None or parent is Record:
        return f"{head}\n\n{_record(page, part.record, name)}"
    own = {key: slot for key, slot in slots(part.record).items() if key not in slots(parent)}
    like = page.say(_LIKE).format(label=page.say(page.label).lower())
    fields = "\n\n".join(_field(page, key, slot, name) for key, slot in own.items())
    return f"{head}\n\n{like}\n\n{fields}"


def _record(page: _Page, model: type[Record], within: str) -> str:
    fields = slots(model)
    table = [f"| {page.say(_KEY)} | {page.say(_LABEL)} | {page.say(_ABOUT_IT)} |", "|---|---|---|"]
    for key, slot in fields.items():
        noted = ", ".join(flags(slot, page.language))
        table.append(f"| [`{key}`](#{_anchor(within, key)}) | {page.say(slot.label)} | {noted} |")
    return "\n\n".join(["\n".join(table), *(_field(page, key, slot, within) for key, slot in fields.items())])


def _field(page: _Page, key: str, slot: Slot, within: str) -> str:
    """Return all that is known of a field."""
    depth = "####" if within else "###"
    hint = page.say(slot.hint) if slot.hint else ""
    lines = [f"- {name}: {said}" for name, said in facts(slot, page.language)]
    if noted := ", ".join(flags(slot, page.language)):
        lines.insert(0, f"- **{noted}**")
    if slot.record:
        lines.append("- " + page.say(_MADE_OF).format(link=_link(page, slot)))
    parts = (
        f'<a id="{_anchor(within, key)}"></a>',
        f"{depth} `{key}` · {page.say(slot.label)}",
        f"{hint}.",
        "\n".join(lines),
        f"```yaml\n{yaml_example(key, slot.example)}\n```",
    )
    return "\n\n".join(parts)


def _link(page: _Page, slot: Slot) -> str:
    assert slot.record is not None
    file = f"{page.say(_SHARED_PAGE)}.md" if slot.record in page.shared else ""
    return f"[{page.say(slot.label)}]({file}#{_anchor('part', slot.record.__name__)})"


def _anchor(*names: str) -> str:
    return "-".join(name.lower().replace("_", "-") for name in names if name)


def _index(language: str) -> str:
    rows = [
        f"- [{kind.label.to(language)}]({_path(kind, language).rsplit('/', 1)[1]}): {kind.about.to(language)}"
        for kind in KINDS
    ]
    rows.append(f"- [{_SHARED.to(language)}]({_SHARED_PAGE.to(language)}.md): {_SHARED_ABOUT.to(language)}")
    head = f"# {_INDEX.to(language)}\n\n{_GENERATED.to(language)}\n\n{_INDEX_ABOUT.to(language)}."
    return f"{head}\n\n" + "\n".join(rows) + "\n"
