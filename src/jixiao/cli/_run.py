"""Runs one command line: finds the command, turns every way to end into an exit code, and never shows a traceback."""

from __future__ import annotations

import errno
import os
import signal
import sys
from collections.abc import Sequence
from types import FrameType

from jixiao.cli import _language
from jixiao.cli._streams import Closed, Gone, finish, prepare, tell
from jixiao.language import Language, M

DONE, FAILED, UNABLE, DEFECT, PIPE, INTERRUPTED, TERMINATED = 0, 1, 2, 3, 141, 130, 143


#: What writing to a full, closed or vanished standard output raises.
LOST = (errno.ENOSPC, errno.EBADF, errno.EPIPE)


class _Terminated(BaseException):
    """SIGTERM arrived."""


def run(words: Sequence[str]) -> int:
    """The exit code of a command line."""
    language = _language.language_of(words)
    debug = "--debug" in words
    try:
        signal.signal(signal.SIGTERM, _terminate)
        prepare()
        if sys.stdout is None:
            # Nothing could be read of the result; a CI job must not take silence for success.
            tell(M("standard output is closed"), language)
            return UNABLE
        code = _command(words, language)
        finish()
    except Gone:
        return _silence(PIPE)
    except Closed as closed:
        tell(closed.why, language)
        return _silence(UNABLE)
    except KeyboardInterrupt:
        return _silence(INTERRUPTED)
    except _Terminated:
        return _silence(TERMINATED)
    except Exception as error:
        if isinstance(error, OSError) and error.errno in LOST:
            # typer writes help pages itself.
            tell(M("standard output is closed: the result could not be written"), language)
            return _silence(UNABLE)
        if debug:
            raise
        tell(
            M("a defect of jixiao itself: {error}. Please report it; --debug shows where it happened.",
              error=f"{type(error).__name__}: {error}"),
            language,
        )  # fmt: skip
        return DEFECT
    return code


def _command(words: Sequence[str], language: Language) -> int:
    # No plugin of pydantic is wanted here; looking for one reads the metadata of every installed package.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    from jixiao.cli._app import invoke

    return invoke(words, language)


def _terminate(number: int, frame: FrameType | None) -> None:
    raise _Terminated


def _silence(code: int) -> int:
    """Keeps the interpreter from complaining about a closed stream while it shuts down."""
    try:
        if sys.stdout is not None:
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except (OSError, ValueError):
        pass
    return code
