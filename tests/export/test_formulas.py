"""The formulas of an exported self-evaluation give the card's own scores."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
import zipfile
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import openpyxl
import pytest

from commandline import run
from export.evaluating import Sheet
from export.projects import card
from jixiao import api
from jixiao.model.official import Figure, Formula, OfficialForm, address
from jixiao.model.scorecard import Scorecard
from jixiao.render import Page, render
from jixiao.reports import official
from jixiao.values.number import half_up


def made(folder: Path, count: int, seed: int, scheme: str = "mof-2020") -> tuple[Scorecard, OfficialForm]:
    declaration, scored = card(folder, count, seed, scheme)
    return scored, api.export(declaration, "self-evaluation", scored)


def places(form: OfficialForm) -> tuple[list[str], str, str]:
    """The cells of the rows' scores, of the execution's and of the total's."""
    column = next(box.column for box in form.boxes if box.content == "得分" and box.row == form.heading[0])
    total = next(box.row for box in form.boxes if box.content == "总分")
    rows = [address(row, column) for row in range(form.heading[1] + 1, total)]
    head = next(box for box in form.boxes if box.content == "得分")
    return rows, address(head.row + 1, head.column), address(total, column)


@pytest.mark.parametrize("scheme", ["mof-2020", "platform", "mof-2021"])
@pytest.mark.parametrize("seed", range(4))
def test_worked_out_exactly(seed: int, scheme: str, tmp_path: Path) -> None:
    scored, form = made(tmp_path, 60, seed, scheme)
    sheet = Sheet(form)
    rows, execution, total = places(form)
    assert [sheet.value(cell) for cell in rows] == [Fraction(row.score or 0) for row in scored.rows]
    assert scored.budget is not None
    assert scored.budget.score is not None
    assert sheet.value(execution) == Fraction(scored.budget.score)
    assert sheet.value(total) == Fraction(scored.total)
    live = sum(isinstance(sheet.cells[cell], Formula) for cell in rows)
    # Only a figure right beside a tie is written as a figure.
    assert live >= 58


def test_every_kind_stays_live_when_a_person_changes_the_actual(tmp_path: Path) -> None:
    """The formula says the rule, not the present figure: another actual gives what the card gives for it."""
    from export.projects import KINDS, actuals, project

    for other in ("0", "19.99", "20", "40", "59.9", "60", "69", "70", "90", "99", "100", "101", "150", "200", "250"):
        made_ = [
            (f"指标{at:02}{sign_at}", sign, "100", "1.5", kind, other)
            for at, kind in enumerate(KINDS)
            for sign_at, sign in enumerate((">=", "<=", ">", "<", "="))
        ]
        base = [(*each[:5], "100") for each in made_]
        declaration = api.load_project(project(tmp_path, base))
        before = api.score(declaration, api.load_actuals([actuals(tmp_path, base)]))
        after = api.score(declaration, api.load_actuals([actuals(tmp_path, made_)]))
        form = api.export(declaration, "self-evaluation", before)
        changed = api.export(declaration, "self-evaluation", after)
        sheet, new = Sheet(form), Sheet(changed)
        rows, _, _ = places(form)
        column = next(box.column for box in form.boxes if box.content == "实际完成值" and box.row == form.heading[0])
        for cell, row in zip(rows, after.rows, strict=True):
            actual = address(int(re.sub("[A-Z]", "", cell)) - 1, column)
            sheet.cells[actual] = new.cells[actual]
            assert sheet.value(cell) == Fraction(row.score or 0), (row.line.indicator.name, other, sheet.cells[cell])


def test_cached_values_are_numbers_and_those_of_the_card(tmp_path: Path) -> None:
    scored, form = made(tmp_path, 30, 7)
    content = render([official.report(form)], "excel", Page())
    assert isinstance(content, bytes)
    sheet = openpyxl.load_workbook(io.BytesIO(content), data_only=True)["自评表"]
    rows, execution, total = places(form)
    for cell, row in zip(rows, scored.rows, strict=True):
        assert not isinstance(sheet[cell].value, str)
        assert Decimal(repr(sheet[cell].value)) == row.score
    assert Decimal(repr(sheet[total].value)) == scored.total
    assert Decimal(repr(sheet[execution].value)) == (scored.budget.score if scored.budget else None)


def test_recalculated_by_libreoffice(tmp_path: Path) -> None:
    """Without the stored values, LibreOffice works every score out anew. Where it is not installed, that is said, and
    the formulas are worked out here."""
    scored, form = made(tmp_path, 200, 11)
    rows, execution, total = places(form)
    office = shutil.which("soffice")
    if office is None:
        print("LibreOffice is not installed: the formulas were worked out by the test itself")
        own = Sheet(form)
        found = {cell: own.value(cell) for cell in (*rows, execution, total)}
    else:
        path = tmp_path / "bare.xlsx"
        content = render([official.report(form)], "excel", Page())
        assert isinstance(content, bytes)
        path.write_bytes(without_values(content))
        profile = (tmp_path / "profile").as_uri()
        subprocess.run(
            [office, f"-env:UserInstallation={profile}", "--headless", "--convert-to", "xlsx", "--outdir",
             str(tmp_path / "out"), str(path)],
            check=True, capture_output=True, timeout=180,
        )  # fmt: skip
        sheet = openpyxl.load_workbook(tmp_path / "out" / "bare.xlsx", data_only=True)["自评表"]
        found = {cell: Decimal(repr(sheet[cell].value)) for cell in (*rows, execution, total)}
    assert [half_up(Fraction(found[cell]), 9) for cell in rows] == [row.score for row in scored.rows]
    assert found[total] == scored.total
    assert found[execution] == (scored.budget.score if scored.budget else None)


def without_values(content: bytes) -> bytes:
    """The workbook with no stored value behind any formula."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(stream, "w") as new:
        for info in old.infolist():
            data = old.read(info)
            if info.filename.startswith("xl/worksheets/sheet"):
                data = re.sub(rb"(</f>)<v>[^<]*</v>", rb"\1", data)
            new.writestr(info, data)
    return stream.getvalue()


def test_a_mean_without_end_is_text_beside_its_exact_score(tmp_path: Path) -> None:
    """2.04, 2.04 and 2.12 make 31/15; a formula over its rounded figure would not say the card's rule."""
    project, reported = tmp_path / "p.yaml", tmp_path / "a.csv"
    indicator = '{name: 甲, target: "≤2", unit: 小时, aggregate: mean}'
    project.write_text(f"name: 测\nyear: 2023\nindicators: {{产出指标: {{时效指标: [{indicator}]}}}}\n", "utf-8")
    quarters = "".join(f"甲,{actual},2023Q{at}\n" for at, actual in enumerate(("2.04", "2.04", "2.12"), 1))
    reported.write_text(f"三级指标,实际完成值,期间\n{quarters}", "utf-8")
    declaration = api.load_project(project)
    scored = api.score(declaration, api.load_actuals([reported]))
    form = api.export(declaration, "self-evaluation", scored)
    contents = [box.content for box in form.boxes]
    assert "2.066667" in contents
    # 90 × 2 ÷ (31/15) = 87.0967…
    assert Figure(Decimal("87.10"), 2) in contents
    assert run("export", str(project), "--actuals", str(reported), "-o", str(tmp_path / "p.xlsx")).code == 0
