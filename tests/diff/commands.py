"""The command as a user runs it, in a folder of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True)
class Ran:
    """What a command printed and ended with."""

    code: int
    out: str
    err: str

    @property
    def data(self) -> Any:
        """Standard output as JSON."""
        return json.loads(self.out)


def jixiao(folder: Path, *words: str, stdin: str = "", language: str = "en") -> Ran:
    """`jixiao --lang LANGUAGE WORDS` in a folder."""
    done = subprocess.run(
        [sys.executable, "-m", "jixiao", "--lang", language, *words], cwd=folder, input=stdin, capture_output=True,
        check=False, encoding="utf-8", env={**os.environ, "PYTHONUTF8": "1", "COLUMNS": ""},
    )  # fmt: skip
    return Ran(done.returncode, done.stdout, done.stderr)


def git(folder: Path, *words: str) -> str:
    """A git command in a folder, with no settings but its own."""
    alone = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull, "HOME": str(folder)}
    who = {f"GIT_{role}_{what}": "someone" for role in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
    done = subprocess.run(
        ["git", "-c", "init.defaultBranch=main", *words], cwd=folder, capture_output=True, check=True, encoding="utf-8",
        env={**os.environ, **alone, **who},
    )  # fmt: skip
    return done.stdout


def write(path: Path, target: str = "≥95%", *, name: str = "社区阅读推广", more: str = "", year: int = 2024) -> Path:
    """A project file with one indicator."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(
        f"name: {name}\nyear: {year}\nagency: 某市图书馆\n{more}"
        f"indicators: {{产出指标: {{质量指标: [{{name: 按时开放率, target: {target}}}]}}}}\n",
        encoding="utf-8",
    )
    return path
