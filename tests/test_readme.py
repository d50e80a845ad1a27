"""What the READMEs show really works."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from commandline import ROOT, run

ACTUALS = "指标,实际完成值\n流动站服务人次,21万\n流动站按时开放率,93.2%\n读者满意度,91%\n预算执行,12\n".encode()


@pytest.mark.parametrize("name", ["README.md", "README.zh-CN.md"])
def test_the_declaration_shown_is_scored(name: str, tmp_path: Path) -> None:
    shown = re.search(r"```yaml\n(.*?)```", (ROOT / name).read_text("utf-8"), re.S)
    assert shown is not None
    project = tmp_path / "p.yaml"
    project.write_text(shown[1], "utf-8")
    card = run("score", str(project), "--actuals", "-", "--format", "json", stdin=ACTUALS).data
    assert [row["score"] for row in card["indicators"]] == ["50.00", "29.50", "10.00"]
    assert card["total"] == "99.50"


@pytest.mark.parametrize("name", ["README.md", "README.zh-CN.md"])
def test_every_page_and_command_named_exists(name: str) -> None:
    text = (ROOT / name).read_text("utf-8")
    for path in re.findall(r"\]\(([^)#]+)\)", text):
        assert (ROOT / path).exists(), path
    commands = {word for row in re.findall(r"^\| (`.*?`.*?) \|", text, re.M) for word in re.findall(r"[` ](\w+)", row)}
    known = {path.stem.rstrip("_") for path in (ROOT / "src/jixiao/cli").glob("[!_]*.py")}
    assert known <= commands
