"""A folder of projects is scored the same by one process and by several."""

from __future__ import annotations

from pathlib import Path

import pytest

from commandline import run

PROJECT = """\
项目名称: 图书流动服务{number}
年度: 2024
资金安排: {{全年预算数: 12万元}}
指标:
  产出指标:
    数量指标:
      - {{三级指标: 借阅量, 指标性质: ≥, 指标值: 100, 度量单位: 册, 分值: 50}}
  效益指标:
    社会效益指标:
      - {{三级指标: 读者数, 指标性质: ≥, 指标值: 20, 度量单位: 人, 分值: 40}}
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Seventy projects, among them one without rows, one that cannot be read, and two of one name."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "p").mkdir()
    rows = ["项目名称,三级指标,实际完成值"]
    for number in range(70):
        named = 12 if number == 13 else number
        text = PROJECT.format(number=named) if number != 40 else "项目名称: [\n"
        (tmp_path / "p" / f"{number:02}.yaml").write_text(text, "utf-8")
        if number != 7:
            rows += [f"图书流动服务{number},借阅量,{90 + number}", f"图书流动服务{number},读者数,{number}"]
            rows += [f"图书流动服务{number},预算执行,{100000 + number}元"]
    (tmp_path / "a.csv").write_text("\n".join(rows) + "\n", "utf-8")


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("words", [[], ["--fail-under", "60"], ["--scheme", "mof-2020", "--scheme", "platform"]])
@pytest.mark.parametrize("form", ["json", "csv", "table", "markdown", "html"])
def test_one_process_and_several(form: str, words: list[str]) -> None:
    one, two = (run("score", "p", "--actuals", "a.csv", "-f", form, *words, "--jobs", jobs) for jobs in "12")
    assert (one.code, one.out, one.err) == (two.code, two.out, two.err)
    assert one.code == 2
    for code in ("JX", "07.yaml", "40.yaml", "12.yaml", "13.yaml"):
        assert code in one.err
