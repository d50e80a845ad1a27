"""A list of actual values in a workbook is checked as the list it is, a form as a form."""

from __future__ import annotations

from pathlib import Path

import pytest
import xlsxwriter

from commandline import ROOT, run


def book(path: Path, *rows: list[object]) -> str:
    """A workbook with one sheet of these rows."""
    with xlsxwriter.Workbook(path) as made:
        sheet = made.add_worksheet("数据")
        for number, row in enumerate(rows):
            sheet.write_row(number, 0, row)
    return str(path)


def codes(path: str) -> list[tuple[str, str]]:
    """Codes and cells of all that is found."""
    found = run("validate", path, "-f", "json").data["diagnostics"]
    return [(each["code"], each["file"].partition("!")[2]) for each in found]


def test_a_list_without_faults(tmp_path: Path) -> None:
    path = book(tmp_path / "a.xlsx", ["三级指标", "实际完成值"], ["年办件量", 213000], ["办结率", "94.2%"])
    assert codes(path) == []


def test_every_fault_of_a_list_by_its_cell(tmp_path: Path) -> None:
    rows: list[list[object]] = [["三级指标", "实际完成值", "备用"], ["甲", 1], [None, 2], ["乙", "=1/0"]]
    assert codes(book(tmp_path / "a.xlsx", *rows)) == [
        ("JX613", "数据!C1"), ("JX602", "数据!A3"), ("JX158", "数据!B4"),
    ]  # fmt: skip


def test_a_long_list(tmp_path: Path) -> None:
    rows: list[list[object]] = [["项目名称", "三级指标", "实际完成值"], *(["甲", f"指标{n}", n] for n in range(25_000))]
    assert codes(book(tmp_path / "a.xlsx", *rows)) == []


def test_what_template_makes(tmp_path: Path) -> None:
    path = tmp_path / "t.xlsx"
    assert run("template", str(ROOT / "projects" / "chenggong-2023.yaml"), "-o", str(path)).code == 0
    assert {code for code, _ in codes(str(path))} == {"JX613"}


@pytest.mark.parametrize("more", [["一级指标"], ["分值"]])
def test_a_form_without_a_name_stays_a_form(more: list[object], tmp_path: Path) -> None:
    first = "产出指标" if more == ["一级指标"] else 10
    headings = [*more, "三级指标", "指标值", "实际完成值"]
    path = book(tmp_path / "a.xlsx", headings, [first, "年办件量", "≥5件", "6件"])
    assert "JX202" in {code for code, _ in codes(path)}


def test_lists_that_lie_beside_projects_are_no_projects(tmp_path: Path) -> None:
    project = (ROOT / "projects" / "chenggong-2023.yaml").read_bytes()
    (tmp_path / "p.yaml").write_bytes(project)
    named: list[object] = ["三级指标", "实际完成值"]
    mine = book(tmp_path / "a.xlsx", named, ["年办件量", "21万件"])
    scored = run("score", str(tmp_path), "--actuals", mine, "-f", "csv")
    assert (scored.code, "JX2" in scored.err) == (0, False)
    book(tmp_path / "b.xlsx", ["项目名称", *named], ["另一个项目", "办结率", 5])
    assert run("validate", str(tmp_path), "--fail-on", "error").code == 0
    several = run("score", str(tmp_path), "--actuals", mine, "-f", "csv")
    assert "JX618" in several.err
    assert "JX2" not in several.err
