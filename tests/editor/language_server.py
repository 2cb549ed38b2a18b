"""The YAML language server, spoken to as an editor speaks to it: JSON-RPC over its standard input and output."""

from __future__ import annotations

import json
import subprocess
import threading
from collections.abc import Iterable, Mapping
from pathlib import Path
from queue import Queue
from typing import Any

HERE = Path(__file__).parent
PROGRAM = HERE / "node_modules/yaml-language-server/bin/yaml-language-server"
PATIENCE = 60


class Editor:
    """An editor without a window: it opens texts, and asks what the server says of them."""

    def __init__(self, root: Path, settings: Mapping[str, Any]) -> None:
        self.root = root
        self.settings = settings
        self.answers: Queue[dict[str, Any]] = Queue()
        self.notes: Queue[dict[str, Any]] = Queue()
        self.last = self.version = 0
        self.server = subprocess.Popen(
            ["node", str(PROGRAM), "--stdio"], stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )
        threading.Thread(target=self._listen, daemon=True).start()
        folder = {"uri": root.as_uri(), "name": root.name}
        able = {"workspace": {"configuration": True, "workspaceFolders": True}}
        able |= {"textDocument": {"completion": {"completionItem": {"documentationFormat": ["markdown"]}}}}
        self.ask(
            "initialize",
            {"processId": None, "rootUri": root.as_uri(), "capabilities": able, "workspaceFolders": [folder]},
        )
        self.tell("initialized", {})
        self.tell("workspace/didChangeConfiguration", {"settings": settings})

    def open(self, name: str, text: str) -> None:
        """Open a text under a name."""
        # The server keeps what it parsed by name and version.
        self.version += 1
        document = {"uri": self._uri(name), "languageId": "yaml", "version": self.version, "text": text}
        self.tell("textDocument/didOpen", {"textDocument": document})

    def finds(self, texts: Mapping[str, str]) -> dict[str, list[str]]:
        """Return what the server finds wrong in each of some texts, by name."""
        for name, text in texts.items():
            self.open(name, text)
        found = self._found(texts)
        self._close(texts)
        return found

    def offers(self, name: str, text: str) -> dict[str, dict[str, Any]]:
        """Return what is offered where `|` stands in a text, by label."""
        answer = self._ask_at("textDocument/completion", name, text)
        return {item["label"]: item for item in answer["items"]}

    def explains(self, name: str, text: str) -> str:
        """Return what is shown when the pointer rests where `|` stands in a text."""
        return str(self._ask_at("textDocument/hover", name, text)["contents"]["value"])

    def ask(self, method: str, params: Any) -> Any:
        """Return the server's answer to a request."""
        self.last += 1
        self._send({"id": self.last, "method": method, "params": params})
        while (answer := self.answers.get(timeout=PATIENCE))["id"] != self.last:
            pass
        assert "error" not in answer, answer
        return answer["result"]

    def tell(self, method: str, params: Any) -> None:
        """Tell the server something that it does not answer."""
        self._send({"method": method, "params": params})

    def quit(self) -> None:
        """Let the server end."""
        self.ask("shutdown", None)
        self.tell("exit", None)
        self.server.wait(timeout=PATIENCE)

    def _ask_at(self, method: str, name: str, text: str) -> Any:
        plain, position = _cursor(text)
        self.open(name, plain)
        # Once it has looked at the text, it has read its settings and schemas too.
        self._found([name])
        answer = self.ask(method, {"textDocument": {"uri": self._uri(name)}, "position": position})
        self._close([name])
        return answer

    def _found(self, names: Iterable[str]) -> dict[str, list[str]]:
        """Return the findings that the server sends for each of some names."""
        awaited = {self._uri(name): name for name in names}
        found: dict[str, list[str]] = {}
        while len(found) < len(awaited):
            note = self.notes.get(timeout=PATIENCE)
            if note["method"] == "textDocument/publishDiagnostics":
                name = awaited[note["params"]["uri"]]
                found[name] = [one["message"] for one in note["params"]["diagnostics"]]
        return found

    def _close(self, names: Iterable[str]) -> None:
        """Close texts; the server takes back what it found in them."""
        for name in names:
            self.tell("textDocument/didClose", {"textDocument": {"uri": self._uri(name)}})
        assert not any(self._found(names).values())

    def _uri(self, name: str) -> str:
        return (self.root / name).as_uri()

    def _send(self, message: Mapping[str, Any]) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self.server.stdin
        self.server.stdin.write(b"Content-Length: %d\r\n\r\n%b" % (len(body), body))
        self.server.stdin.flush()

    def _listen(self) -> None:
        assert self.server.stdout
        while header := self.server.stdout.readline():
            length = int(header.split(b":")[1])
            while self.server.stdout.readline().strip():
                pass
            message = json.loads(self.server.stdout.read(length))
            if "method" not in message:
                self.answers.put(message)
            elif "id" in message:
                self._answer(message)
            else:
                self.notes.put(message)

    def _answer(self, request: Mapping[str, Any]) -> None:
        """Answer what the server asks of its editor: only its settings are worth an answer."""
        result: Any = None
        if request["method"] == "workspace/configuration":
            result = [self._setting(item.get("section", "")) for item in request["params"]["items"]]
        self._send({"id": request["id"], "result": result})

    def _setting(self, section: str) -> Any:
        """Return the settings under a section, as VS Code keeps them apart by points."""
        found: dict[str, Any] = {}
        for key, value in self.settings.items():
            if key.startswith(f"{section}."):
                inner = found
                *groups, last = key.removeprefix(f"{section}.").split(".")
                for group in groups:
                    inner = inner.setdefault(group, {})
                inner[last] = value
        return found


def _cursor(text: str) -> tuple[str, dict[str, int]]:
    before = text[: text.index("|")]
    line = before.count("\n")
    return text.replace("|", "", 1), {"line": line, "character": len(before) - before.rfind("\n") - 1}
