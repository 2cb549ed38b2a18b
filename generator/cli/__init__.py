"""Door: the command line."""

from __future__ import annotations

import errno
import os
import sys
from argparse import Namespace
from collections.abc import Sequence

from generator.cli.command import UsageError, all_commands
from generator.cli.language import language_of
from generator.cli.parser import parser_of
from generator.cli.terminal import Terminal, speak_utf8, terminal_for
from generator.cli.words import Words, lend_to_argparse, words_in

FINE, FINDINGS, USAGE, FAULT, INTERRUPTED = 0, 1, 2, 3, 130

_NOT_OURS = (errno.EACCES, errno.EPERM, errno.EROFS, errno.ENOSPC, errno.EDQUOT)
"""What the system refuses for reasons that are neither the content's nor the program's."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; return its exit status (DESIGN section 5)."""
    arguments = sys.argv[1:] if argv is None else list(argv)
    speak_utf8()
    if "--no-color" in arguments:
        os.environ["NO_COLOR"] = "1"  # help, the bar and MkDocs heed it, too
    language = language_of(arguments, os.environ)
    words = words_in(language)
    try:
        args = _parsed(arguments, words)
    except SystemExit as stop:
        return stop.code if isinstance(stop.code, int) else FINE
    except KeyboardInterrupt:
        return INTERRUPTED
    return _run(args, terminal_for(args, language, words))


def _parsed(arguments: Sequence[str], words: Words) -> Namespace:
    lend_to_argparse(words)
    parser = parser_of(all_commands(), words)
    args = parser.parse_args(arguments)
    if args.command is None:
        parser.print_help(sys.stderr)
        parser.exit(USAGE)
    if not args.root.is_dir():
        parser.error(words.gettext("--root: %s is not a folder") % args.root)
    args.arguments = arguments
    return args


def _run(args: Namespace, terminal: Terminal) -> int:
    try:
        status: int = args.run(args, terminal)
        sys.stdout.flush()
        return status
    except KeyboardInterrupt:
        terminal.note(terminal.words.gettext("Stopped."))
        return INTERRUPTED
    except UsageError as wrong:
        return _refuse(str(wrong), args, terminal)
    except BrokenPipeError:
        return _hung_up()
    except Exception as error:  # the last door: whatever it is, a person is told what to do
        if isinstance(error, OSError) and error.errno in _NOT_OURS:
            told = terminal.words.gettext("the system refuses: %(reason)s (%(path)s)")
            return _refuse(told % {"reason": error.strerror, "path": error.filename or "-"}, args, terminal)
        return _own_fault(error, args, terminal)


def _refuse(message: str, args: Namespace, terminal: Terminal) -> int:
    told = terminal.words.gettext("%(prog)s: error: %(message)s\n")
    terminal.complain((told % {"prog": args.prog, "message": message}).rstrip())
    return USAGE


def _hung_up() -> int:
    """Whoever read our output has read enough (`ocop check | head`): say nothing more, not even at exit."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return FINDINGS


def _own_fault(error: Exception, args: Namespace, terminal: Terminal) -> int:
    from generator.cli.fault import report_fault

    report_fault(error, terminal, root=args.root, arguments=args.arguments)
    return FAULT
