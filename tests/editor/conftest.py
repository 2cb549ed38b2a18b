import json
from collections.abc import Iterator

import pytest
from language_server import PROGRAM, Editor
from samples import ROOT


@pytest.fixture(scope="module")
def editor() -> Iterator[Editor]:
    """The language server of VS Code's YAML extension, with the settings that this repository gives VS Code."""
    assert PROGRAM.exists(), "`make test` installs yaml-language-server"
    editor = Editor(ROOT, json.loads((ROOT / ".vscode/settings.json").read_text("utf-8")))
    yield editor
    editor.quit()
