"""The import contracts hold, and they fail when a reader imports the command line."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from commandline import ROOT


def lint(folder: Path) -> subprocess.CompletedProcess[str]:
    """import-linter over the sources in a folder, by the project's own contracts."""
    return subprocess.run(
        [sys.executable, "-c", "from importlinter.cli import lint_imports_command as run; run()", "--no-cache"],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(folder / "src"), "PYTHONUTF8": "1"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def copy(folder: Path) -> Path:
    """The sources and the contracts, to be changed."""
    shutil.copytree(ROOT / "src", folder / "src", ignore=shutil.ignore_patterns("__pycache__", "*.mo"))
    shutil.copy(ROOT / "pyproject.toml", folder)
    return folder


def test_the_contracts_hold_and_fail_when_a_reader_imports_the_command_line(tmp_path: Path) -> None:
    folder = copy(tmp_path)
    assert lint(folder).returncode == 0
    reader = folder / "src" / "jixiao" / "readers" / "csv.py"
    reader.write_text(reader.read_text("utf-8") + "\nfrom jixiao.cli import score  # noqa\n", "utf-8")
    broken = lint(folder)
    assert broken.returncode == 1
    assert "jixiao.readers.csv -> jixiao.cli.score" in broken.stdout
