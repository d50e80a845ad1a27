"""Standard output and error: what is written, in which encoding and width, and how a lost reader shows."""

from __future__ import annotations

import errno
import os
import sys
from typing import TextIO

from jixiao.dataclass import dataclass
from jixiao.language import Language, M, Message
from jixiao.render import Page
from jixiao.values.folding import visible


class Gone(Exception):
    """The reader of standard output went away."""


@dataclass
class Closed(Exception):
    """Standard output is closed or full."""

    why: Message


def prepare() -> None:
    """Characters that a stream cannot hold are replaced, never a reason to stop."""
    for stream in (sys.stdout, sys.stderr):
        if stream is not None and hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace" if stream is sys.stderr else "replace", newline="\n")


def out(content: str | bytes) -> None:
    """Writes a result. Closed or Gone where nobody can receive it."""
    stream = sys.stdout
    if stream is None:
        raise Closed(M("standard output is closed"))
    try:
        if isinstance(content, bytes):
            stream.flush()
            stream.buffer.write(content)
        else:
            stream.write(content if content.endswith("\n") or not content else content + "\n")
        stream.flush()
    except (OSError, ValueError) as error:
        raise _lost(error) from None


def finish() -> None:
    """Flushes what is left; only now it is known whether all was written."""
    if sys.stdout is None:
        return
    try:
        sys.stdout.flush()
    except (OSError, ValueError) as error:
        raise _lost(error) from None


def _lost(error: OSError | ValueError) -> Exception:
    if isinstance(error, BrokenPipeError) or getattr(error, "errno", None) in (errno.EPIPE, errno.EINVAL):
        return Gone()
    if getattr(error, "errno", None) == errno.ENOSPC:
        return Closed(M("standard output is full: the result could not be written"))
    return Closed(M("standard output is closed: the result could not be written"))


def tell(message: Message, language: Language) -> None:
    """A sentence on standard error; lost quietly where that is closed."""
    tell_text("jixiao: " + message.said(language))


def tell_text(text: str) -> None:
    """Text on standard error; lost quietly where that is closed."""
    if sys.stderr is None:
        return
    try:
        sys.stderr.write(text if text.endswith("\n") else text + "\n")
        sys.stderr.flush()
    except (OSError, ValueError):
        return


def page(language: Language, color: str, stream: TextIO | None = None) -> Page:
    """The page that a stream offers: its width on a terminal, none in a pipe; colour by --color and the environment."""
    stream = stream or sys.stdout
    terminal = stream is not None and _is_terminal(stream)
    encoding = getattr(stream, "encoding", None) or "utf-8"
    return Page(language, _width(terminal), _colored(color, terminal), encoding)


def _is_terminal(stream: TextIO) -> bool:
    try:
        return stream.isatty()
    except ValueError:
        return False


def _width(terminal: bool) -> int | None:
    columns = os.environ.get("COLUMNS", "")
    if columns.isascii() and columns.isdigit() and int(columns) > 0:
        return int(columns)
    if not terminal:
        return None
    import shutil

    return shutil.get_terminal_size((80, 24)).columns


def _colored(color: str, terminal: bool) -> bool:
    if color != "auto":
        return color == "always"
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return terminal and os.environ.get("TERM") != "dumb"


__all__ = ["Closed", "Gone", "finish", "out", "page", "prepare", "tell", "tell_text", "visible"]
