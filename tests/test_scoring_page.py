"""Every worked figure of docs/scoring.md is recomputed by the program."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from commandline import ROOT, run

PAGE = (ROOT / "docs" / "scoring.md").read_text("utf-8")
HEADER = "| target | deduction | actual | score |"


def worked() -> list[tuple[str, str, str, str]]:
    rows = []
    for table in PAGE.split(HEADER)[1:]:
        for line in table.strip().splitlines()[1:]:
            if not line.startswith("|"):
                break
            target, deduction, actual, score = (cell.strip() for cell in line.strip("|").split(" | "))
            rows.append((target, deduction, actual, score))
    return rows


def test_the_page_has_worked_rows_for_every_kind_that_a_row_can_show() -> None:
    kinds = {re.search(r"kind: (\w+)", deduction)[1] for _, deduction, _, _ in worked()}  # type: ignore[index]
    assert kinds == {"direct", "proportional", "step", "bands", "tiers", "levels", "checklist"}


@pytest.mark.parametrize(("target", "deduction", "actual", "score"), worked())
def test_worked_row(tmp_path: Path, target: str, deduction: str, actual: str, score: str) -> None:
    signed = re.fullmatch(r"(>=|<=|>|<|=) (\S+) (\S+)", target)
    fields = f'operator: "{signed[1]}", target: "{signed[2]}", unit: "{signed[3]}"' if signed else f"target: {target}"
    project = tmp_path / "p.yaml"
    project.write_text(
        "name: 算例\nyear: 2023\nscheme: {use: mof-2020, base: 10, total: 10, execution: {points: 0}, "
        "grades: [{name: 优, from: 0}]}\n"
        "indicators:\n  产出指标:\n    数量指标:\n"
        f"      - {{name: 甲, points: 10, {fields}, deduction: {deduction}}}\n",
        "utf-8",
    )
    rows = f"指标,实际完成值\n甲,{actual}\n".encode()
    done = run("score", str(project), "--actuals", "-", "--format", "json", stdin=rows)
    assert done.code == 0, done.err
    assert done.data["indicators"][0]["score"] == score
