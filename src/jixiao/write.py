"""Writes a file whole or not at all: a temporary file beside it, then renamed; links and modes are kept."""

from __future__ import annotations

import contextlib
import os
import stat
import tempfile
import time
from pathlib import Path

from jixiao.dataclass import dataclass
from jixiao.language import M, Message
from jixiao.values.folding import visible

#: Excel holds an open workbook: on Windows the rename is tried again for a moment before giving up.
_TRIES = 5


@dataclass
class Unwritable(Exception):
    """The file could not be written; nothing of it was left behind."""

    why: Message


def write(path: str | Path, content: bytes, *, force: bool = False) -> None:
    """Writes `content`. An existing file is replaced only with `force`; a link stays a link. Unwritable otherwise."""
    shown = visible(str(path))
    target = Path(path)
    with contextlib.suppress(OSError, RuntimeError):
        target = target.resolve()
    try:
        state = target.stat() if target.exists() else None
    except OSError as error:
        raise Unwritable(M("{file} cannot be written: {why}", file=shown, why=error.strerror or str(error))) from None
    if state is not None and not stat.S_ISREG(state.st_mode):
        raise Unwritable(M("{file} is no regular file", file=shown))
    if state is not None and not force:
        raise Unwritable(M("{file} exists; --force replaces it", file=shown))
    temporary: str | None = None
    try:
        handle, temporary = tempfile.mkstemp(prefix=f".{target.name[:40]}.", suffix=".tmp", dir=target.parent)
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        _mode(temporary, state)
        _rename(temporary, target)
    except OSError as error:
        raise Unwritable(M("{file} cannot be written: {why}", file=shown, why=error.strerror or str(error))) from None
    except BaseException:
        raise
    finally:
        if temporary is not None:
            with contextlib.suppress(OSError):
                Path(temporary).unlink()


def _mode(temporary: str, state: os.stat_result | None) -> None:
    if state is not None:
        Path(temporary).chmod(stat.S_IMODE(state.st_mode))
        return
    if os.name == "posix":
        mask = os.umask(0)
        os.umask(mask)
        Path(temporary).chmod(0o666 & ~mask)


def _rename(temporary: str, target: Path) -> None:
    for left in reversed(range(_TRIES)):
        try:
            Path(temporary).replace(target)
        except PermissionError:
            if not left or os.name != "nt":
                raise
            time.sleep(0.2)
        else:
            return
