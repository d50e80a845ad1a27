"""What the project promises of itself: one version, one test command, no paths of a machine."""

from __future__ import annotations

import re
import tomllib

from commandline import ROOT
from jixiao.version import version


def test_the_version_is_the_package_s() -> None:
    assert tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["version"] == version()


def test_both_readmes_give_the_same_commands() -> None:
    english, chinese = ((ROOT / name).read_text("utf-8") for name in ("README.md", "README.zh-CN.md"))
    commands = re.findall(r"^```sh\n(.*?)\n```$", english, re.M | re.S)
    assert len(commands) >= 2
    assert commands == re.findall(r"^```sh\n(.*?)\n```$", chinese, re.M | re.S)


def test_ci_runs_the_readme_s_test_command_word_for_word() -> None:
    readme = (ROOT / "README.md").read_text("utf-8")
    command = re.search(r"<!-- tests -->\n```sh\n(.+)\n```", readme)
    assert command is not None
    assert "poe check" in command[1]
    assert "README.md" in (ROOT / ".ci" / "run").read_text("utf-8")


def test_every_shelf_offers_something() -> None:
    from jixiao import shelf

    for name in ("checks", "deductions", "readers", "reports", "formats", "cli"):
        assert shelf.names(name)
    for name in ("schemes", "forms"):
        assert shelf.names(name, ".yaml")
