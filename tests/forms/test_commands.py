"""Commands that take a project take a form, with cells as places; a filled form is its own actuals."""

from __future__ import annotations

from pathlib import Path

from commandline import run

FIXTURES = Path(__file__).parent / "fixtures"


def test_a_filled_form_scores_itself() -> None:
    form = str(FIXTURES / "sichuan-selfeval.xlsx")
    ended = run("score", form, "-a", form, "-f", "json")
    assert ended.code == 0, ended.err
    scores = {each["name"]: each["score"] for each in ended.data["indicators"]}
    assert scores["修补坑槽面积"] == "9.50"
    assert scores["水毁抢通时限"] == "4.00"
    assert ended.data["budget"]["rate"] == "0.84"
    assert ended.data["budget"]["score"] == "8.40"
    places = {each["name"]: each["actual_at"] for each in ended.data["indicators"]}
    assert places["修补坑槽面积"].endswith("sichuan-selfeval.xlsx!Sheet!G15")


def test_a_form_without_an_operator_is_told_at_its_cell() -> None:
    form = str(FIXTURES / "hubei-selfeval.docx")
    ended = run("score", form, "-a", form)
    assert ended.code == 2
    assert "hubei-selfeval.docx!表1!R9C6" in ended.err
    assert "JX217" in ended.err


def test_every_form_of_a_file_is_scored(tmp_path: Path) -> None:
    form = str(FIXTURES / "two-forms-targets.xlsx")
    actuals = tmp_path / "a.csv"
    rows = ["项目名称,三级指标,实际完成值", "公厕提升改造,改造公厕座数,18", "垃圾分类宣传,入户宣传户数,2.4万户"]
    actuals.write_text("\n".join(rows), "utf-8")
    ended = run("score", form, "-a", str(actuals), "-f", "json")
    found = {each["project"]["name"]: each for each in ended.data["results"]}
    assert set(found) == {"公厕提升改造", "垃圾分类宣传"}
    assert (
        next(each for each in found["垃圾分类宣传"]["indicators"] if each["name"] == "入户宣传户数")["score"] == "20.00"
    )


def test_where_one_project_is_wanted_several_are_refused() -> None:
    import pytest

    from jixiao.api import load_project
    from jixiao.model.diagnostic import Faulty

    with pytest.raises(Faulty) as caught:
        load_project(FIXTURES / "two-forms-targets.xlsx")
    assert [each.code for each in caught.value.diagnostics] == ["JX251"]
    assert str(caught.value.diagnostics[0].position).endswith("!Sheet!B18")


def test_a_csv_named_xlsx_is_named_for_what_it_is(tmp_path: Path) -> None:
    path = tmp_path / "完成值.xlsx"
    path.write_text("三级指标,实际完成值\n场次,9\n", "utf-8")
    ended = run("score", str(FIXTURES / "sichuan-targets.html"), "-a", str(path))
    assert ended.code == 2
    assert "JX150" in ended.err
    assert "csv" in ended.err
