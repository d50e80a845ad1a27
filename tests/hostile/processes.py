"""Real processes, for what only they have: streams, signals, encodings, the environment."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

PROGRAM = [sys.executable, "-m", "jixiao"]
SECONDS = 30


@dataclass(frozen=True)
class Ended:
    """What a process left."""

    code: int
    out: bytes
    err: bytes


def environment(changes: Mapping[str, str | None]) -> dict[str, str]:
    """This environment without what would change the output, and with `changes` (None: not set)."""
    fixed = {"JIXIAO_LANG": None, "NO_COLOR": None, "FORCE_COLOR": None, "COLUMNS": None, "TERM": None, "LC_ALL": "C.UTF-8"}  # fmt: skip  # noqa: E501
    made = dict(os.environ)
    for name, value in {**fixed, **changes}.items():
        made.pop(name, None)
        if value is not None:
            made[name] = value
    return made


def start(words: Sequence[str | bytes], env: Mapping[str, str | None] | None = None, **how: Any) -> Ended:
    """Runs `jixiao WORDS…` to its end."""
    how.setdefault("stdout", subprocess.PIPE)
    how.setdefault("stderr", subprocess.PIPE)
    how.setdefault("stdin", subprocess.DEVNULL)
    done = subprocess.run([*PROGRAM, *words], env=environment(env or {}), timeout=SECONDS, check=False, **how)
    assert b"Traceback" not in (done.stderr or b"")
    return Ended(done.returncode, done.stdout or b"", done.stderr or b"")
