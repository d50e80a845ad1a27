"""The examples of docs/ci.md, run in a shell over the shipped projects."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from commandline import ROOT

PAGE = (ROOT / "docs" / "ci.md").read_text("utf-8")


def example(heading: str) -> Any:
    """The first YAML block under a heading of the page."""
    block = PAGE.split(f"## {heading}\n")[1].split("```yaml\n")[1].split("```")[0]
    return yaml.safe_load(block)


def shell(command: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """A command of the page, with the program of this environment on the path."""
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    return subprocess.run(
        command, shell=True, cwd=folder, env={**os.environ, "PATH": path, "PYTHONUTF8": "1"}, capture_output=True,
        text=True, encoding="utf-8", check=False,
    )  # fmt: skip


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    shutil.copytree(ROOT / "projects", tmp_path / "projects")
    return tmp_path


def test_the_github_steps_run(folder: Path) -> None:
    steps = [step["run"] for step in example("GitHub")["jobs"]["validate"]["steps"] if "jixiao " in step.get("run", "")]
    assert len(steps) == 2
    done = [shell(step, folder) for step in steps]
    assert [each.returncode for each in done] == [0, 0], [each.stderr for each in done]
    assert "::warning " in done[0].stdout
    assert json.loads((folder / "jixiao.sarif").read_text("utf-8"))["version"] == "2.1.0"


def test_the_gitlab_script_runs(folder: Path) -> None:
    script = example("GitLab")["declarations"]["script"]
    assert [shell(step, folder).returncode for step in script] == [0, 0, 0]
    assert json.loads((folder / "gl-code-quality-report.json").read_text("utf-8"))
    assert (folder / "junit.xml").read_text("utf-8").startswith("<?xml")


def test_a_faulty_file_fails_the_job(folder: Path) -> None:
    (folder / "projects" / "bad.yaml").write_text("name: 甲\nyear: 2023\n", "utf-8")
    assert shell(example("GitLab")["declarations"]["script"][-1], folder).returncode == 1


def test_the_hooks_are_commands_of_the_program() -> None:
    hooks = {hook["id"]: hook for hook in yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))}
    for hook in example("pre-commit")["repos"][0]["hooks"]:
        done = shell(f"{hooks[hook['id']]['entry']} {' '.join(hook['args'])} projects/library-2023.yaml", ROOT)
        assert done.returncode in (0, 1), done.stderr
