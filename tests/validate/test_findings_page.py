"""docs/findings.md lists every finding over the sample projects, with its line and a judgement."""

from __future__ import annotations

import re

from commandline import ROOT, run

PAGE = (ROOT / "docs" / "findings.md").read_text("utf-8")


def test_the_page_lists_what_the_program_finds() -> None:
    for path in sorted((ROOT / "projects").glob("*.yaml")):
        section = PAGE.split(f"## projects/{path.name}\n")[1].split("\n## ")[0]
        listed = re.findall(r"^\| ([0-9]+) \| (JX[0-9]{3}) \| .+ \| (?:真|提示)：.+ \|$", section, re.M)
        data = run("validate", str(path), "-f", "json").data
        assert listed == [(str(each["line"]), each["code"]) for each in data["diagnostics"]]
