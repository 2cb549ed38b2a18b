"""`ocop serve`: the site as it will be, on this computer, and anew whenever a file is saved."""

from __future__ import annotations

import re
from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING, Any

from generator.cli import options as o
from generator.cli.command import Command, UsageError
from generator.cli.terminal import Terminal
from generator.cli.words import N_, Words

if TYPE_CHECKING:
    from generator.build import Built

_HERE = ("127.0.0.1", range(8000, 8100))
_ADDRESS = re.compile(r"(?P<host>[^:\[\]]*|\[.*\]):(?P<port>\d{1,5})")
_FEW = 20
"""Findings that are told after a build; more would push the rest off the screen."""


def options(parser: ArgumentParser, words: Words) -> None:
    """Add the options of `serve`."""
    _ = words.gettext
    place = o.valued(_place, _("%s is not an address such as 127.0.0.1:8000"))
    told = _("where to listen (default: 127.0.0.1:8000, else the next free port)")
    parser.add_argument("-a", "--dev-addr", type=place, metavar=_("IP:PORT"), help=told)
    parser.add_argument("-o", "--open", action="store_true", help=_("open the site in a browser"))
    o.add_drafts(parser, words)
    o.add_day(parser, words)


def run(args: Namespace, terminal: Terminal) -> int:
    """Serve until somebody stops it."""
    from generator.base.jobs import processors

    # Doors do not know each other: this one is opened by its name.
    server: Any = import_module("generator.server")
    listener = _listen(server, args, terminal)
    asked = o.asked(args, terminal.words)
    prefix = server.prefix_of(args.root, asked)
    serving = server.Serving(args.root, asked, terminal.language, processors(), prefix)
    address = listener.address + prefix
    terminal.say(terminal.words.gettext("The site is at %s (Ctrl-C stops it).") % address)
    server.serve(serving, listener, _teller(args, terminal, address))
    return 0


def _place(text: str) -> tuple[str, int]:
    """Return the host and the port of `127.0.0.1:8000`, `localhost:8000`, `[::1]:8000` or `:8000`."""
    from ipaddress import ip_address

    found = _ADDRESS.fullmatch(text)
    if not found or (port := int(found["port"])) > 65535:
        raise ValueError(text)
    host = found["host"].strip("[]")
    return ("127.0.0.1" if host in ("", "localhost") else str(ip_address(host))), port


def _listen(server: Any, args: Namespace, terminal: Terminal) -> Any:
    from ipaddress import ip_address

    host, ports = (args.dev_addr[0], [args.dev_addr[1]]) if args.dev_addr else _HERE
    try:
        listener = server.listen(host, ports)
    except OSError as wrong:
        told = terminal.words.gettext(
            "cannot listen at %(host)s:%(port)s (%(reason)s): name another address with -a"
        )
        raise UsageError(told % {"host": host, "port": ports[-1], "reason": wrong.strerror}) from None
    if not ip_address(host).is_loopback:
        terminal.complain(terminal.words.gettext("Note: everyone in your network can see the site now."))
    return listener


def _teller(args: Namespace, terminal: Terminal, address: str) -> Callable[[Any], None]:
    """Return what tells how each build went, and opens the browser after the first."""
    waiting = [address] if args.open else []

    def tell(outcome: Any) -> None:
        if outcome.error:
            _tell_trouble(outcome, args, terminal)
        else:
            _tell_built(outcome.built, args, terminal, seconds=outcome.seconds)
        while waiting:
            import_module("webbrowser").open(waiting.pop())

    return tell


def _tell_trouble(outcome: Any, args: Namespace, terminal: Terminal) -> None:
    from generator.build import ShellError
    from generator.cli.fault import report_fault
    from generator.cli.report import tell_pages

    if isinstance(outcome.error, ShellError):
        tell_pages(outcome.error, terminal)
    else:
        report_fault(outcome.error, terminal, root=args.root, arguments=args.arguments)


def _tell_built(built: Built, args: Namespace, terminal: Terminal, *, seconds: float) -> None:
    from generator.cli.report import counted, tell_few

    tell_few(built.findings, args, terminal, most=_FEW)
    facts = {
        "made": terminal.number(len(built.published.made)),
        "total": terminal.number(built.published.total),
        "seconds": terminal.number(seconds, 1),
    }
    told = terminal.words.gettext("Built %(made)s of %(total)s files in %(seconds)s s.") % facts
    terminal.say(f"{told} {counted(built.findings, terminal)}")


COMMAND = Command("serve", N_("show the site on this computer, anew whenever a file is saved"), options, run)
