"""Runs a command line in this process and keeps what it printed: fast, and as a user would type it."""

from __future__ import annotations

import io
import json
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from unittest import mock

from jixiao.cli import _run

ROOT = Path(__file__).parent.parent
SEED = str(ROOT / "projects" / "chenggong-2023.yaml")
SEED_ACTUALS = str(ROOT / "projects" / "chenggong-2023-q4.csv")


@dataclass(frozen=True)
class Run:
    """What a command line ended with."""

    code: int
    out: str
    err: str

    @property
    def data(self) -> Any:
        """Standard output as JSON."""
        return json.loads(self.out)


def run(*words: str, stdin: bytes = b"", lang: str = "en") -> Run:
    """``jixiao --lang en WORDS…``."""
    out, err = io.BytesIO(), io.BytesIO()
    argv = ["--lang", lang, *words]
    with (
        mock.patch.object(sys, "stdout", io.TextIOWrapper(out, "utf-8")),
        mock.patch.object(sys, "stderr", io.TextIOWrapper(err, "utf-8")),
        mock.patch.object(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin), "utf-8")),
        mock.patch.object(sys, "argv", ["jixiao", *argv]),
    ):
        code = _run.run(argv)
        sys.stdout.flush()
        sys.stderr.flush()
        return Run(code, out.getvalue().decode(), err.getvalue().decode())
