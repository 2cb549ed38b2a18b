"""The settings that let VS Code's YAML extension find the schema of each record."""

from __future__ import annotations

import json

from generator.model.record_kinds import KINDS, RecordKind


def editor_settings() -> str:
    """Return the text of `.vscode/settings.json`, for a folder that holds `content/` and `schema/`."""
    schemas = {name: files for kind in KINDS for name, files in _files(kind).items()}
    settings = {
        "yaml.schemas": schemas,
        # A catalogue's files are no package.json or workflow that the public store knows: nothing is fetched.
        "yaml.schemaStore.enable": False,
    }
    return json.dumps(settings, indent=2) + "\n"


def _files(kind: RecordKind) -> dict[str, list[str]]:
    english = f"content/{kind.file}.en.yml"
    # Of `content/producers/*.yml` the English files are no records of their own.
    vietnamese = (
        [f"content/{kind.file}.yml", f"!{english}"]
        if kind.file.endswith("*")
        else [f"content/{kind.file}.yml"]
    )
    return {f"schema/{kind.name}.schema.json": vietnamese, f"schema/{kind.name}.en.schema.json": [english]}
