"""`jixiao diff` as typed: what is printed where, and the exit code."""

from __future__ import annotations

from pathlib import Path

import pytest

from .commands import jixiao, write


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    write(tmp_path / "old.yaml", "≥95%", year=2023)
    write(tmp_path / "new.yaml", "≥90%")
    return tmp_path


def test_table(folder: Path) -> None:
    ran = jixiao(folder, "diff", "old.yaml", "new.yaml")
    assert ran.code == 0
    assert ran.err == ""
    row = next(line for line in ran.out.splitlines() if "按时开放率" in line)
    assert row.split() == ["按时开放率", ">=95%", ">=90%", "-5个百分点", "(-5.26%)", "-", "loosened"]
    assert ran.out.rstrip().endswith("in all  loosened 1")
    assert "\x1b" not in ran.out


def test_colour_and_sign(folder: Path) -> None:
    ran = jixiao(folder, "--color", "always", "diff", "old.yaml", "new.yaml")
    assert "\x1b[1;31m  - loosened" in ran.out


@pytest.mark.parametrize(
    ("kinds", "code"),
    [("loosened", 1), ("tightened", 0), ("removed,loosened", 1), ("removed， loosened", 1), ("added", 0), ("", 0)],
)
def test_fail_on(folder: Path, kinds: str, code: int) -> None:
    ran = jixiao(folder, "diff", "old.yaml", "new.yaml", "--fail-on", kinds)
    assert ran.code == code
    assert ("按时开放率: >=95% before, >=90% now: easier to meet" in ran.err) == bool(code)
    assert "in all  loosened 1" in ran.out


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("old.yaml", "new.yaml", "--fail-on", "losened"), "is loosened meant?"),
        (("old.yaml",), "NEW is missing"),
        (("old.yaml", "new.yaml", "--within"), "--within compares one file with itself"),
        (("old.yaml", "nowhere.yaml"), "JX101 nowhere.yaml"),
        (("nowhere.yaml", "nothing.yaml"), "JX101 nothing.yaml"),
        (("-", "-"), "standard input can be read only once"),
        ((".", "new.yaml"), "one is a file, the other a folder"),
        (("old.yaml", "new.yaml", "-f", "csvx"), "there is no format csvx"),
        (("D:\\projects\\x.yaml", "new.yaml"), "JX101"),
        (("old.yaml", "new.yaml", "--actuals", "no.csv"), "no.csv"),
    ],
)
def test_not_done(folder: Path, words: tuple[str, ...], said: str) -> None:
    ran = jixiao(folder, "diff", *words)
    assert ran.code == 2
    assert ran.out == ""
    assert said in ran.err


def test_invalid_side_with_all_its_findings(folder: Path) -> None:
    (folder / "bad.yaml").write_text(
        "name: 甲\nyear: 2024\nindicators:\n  产出指标:\n    质量指标:\n"
        "      - {name: 率, target: 95左右}\n      - {name: 量, unit: 件5, target: ≥1}\n",
        encoding="utf-8",
    )
    ran = jixiao(folder, "diff", "old.yaml", "bad.yaml", "--fail-on", "loosened")
    assert ran.code == 2
    assert ran.out == ""
    assert "95左右 names no exact figure" in ran.err
    assert "件5 is not a unit" in ran.err
    assert "bad.yaml:6:" in ran.err


def test_a_side_without_a_plan_is_invalid(folder: Path) -> None:
    write(folder / "sum.yaml", "≥95%, points: 80")
    ran = jixiao(folder, "diff", "old.yaml", "sum.yaml")
    assert ran.code == 2
    assert "JX501" in ran.err


def test_standard_input(folder: Path) -> None:
    ran = jixiao(folder, "diff", "old.yaml", "-", "-f", "json", stdin=(folder / "new.yaml").read_text("utf-8"))
    assert ran.code == 0
    assert [change["kind"] for change in ran.data["changes"]] == ["loosened"]


@pytest.mark.parametrize(
    ("words", "kind"), [(("/dev/null", "new.yaml"), "added"), (("new.yaml", "/dev/null"), "removed")]
)
def test_a_file_that_one_side_lacks(folder: Path, words: tuple[str, str], kind: str) -> None:
    ran = jixiao(folder, "diff", *words, "-f", "json")
    assert ran.code == 0
    assert [change["kind"] for change in ran.data["changes"]] == [kind]
    assert ran.data["old" if kind == "added" else "new"] is None


def test_output_file(folder: Path) -> None:
    assert jixiao(folder, "diff", "old.yaml", "new.yaml", "-o", "d.md").code == 0
    text = (folder / "d.md").read_text("utf-8")
    assert "按时开放率 | \\>=95% | \\>=90% | -5个百分点 (-5.26%) | \\- loosened |" in text
    assert jixiao(folder, "diff", "old.yaml", "new.yaml", "-o", "d.md").code == 2


def test_nothing_differs(folder: Path) -> None:
    ran = jixiao(folder, "diff", "new.yaml", "new.yaml")
    assert ran.code == 0
    assert "nothing differs: unchanged 1" in ran.out


def test_chinese_has_no_english(folder: Path) -> None:
    import re

    ran = jixiao(folder, "diff", "old.yaml", "new.yaml", language="zh")
    assert "- 放宽" in ran.out
    assert set(re.findall(r"[a-z]{3,}", ran.out)) == {"old", "new", "yaml"}


WITHIN = """name: 甲
year: 2024
budget: {initial: 12万元, adjusted: 13万元}
indicators:
  产出指标:
    质量指标:
      - name: 开放率
        target: ≥95%
        points: 40
        changes: [{date: 2024-08-15, document: 某财〔2024〕9号, target: ≥93%}]
      - name: 培训场次
        target: ≥12场
        points: 50
        changes:
          - {date: 2024-07-01, document: 某财〔2024〕8号, withdrawn: 场馆修缮}
      - name: 线上培训
        target: ≥12场
        points: 50
        changes: [{date: 2024-07-01, document: 某财〔2024〕8号, added: true}]
"""


def test_within_one_year(tmp_path: Path) -> None:
    (tmp_path / "x.yaml").write_text(WITHIN, encoding="utf-8")
    ran = jixiao(tmp_path, "diff", "x.yaml", "--within", "-f", "json")
    assert ran.code == 0, ran.err
    assert [(each["kind"], each["indicator"], each["because"]) for each in ran.data["changes"]] == [
        ("loosened", "开放率", ">=95% before, >=93% now: easier to meet"),
        ("added", "线上培训", "not there before"),
        ("removed", "培训场次", "withdrawn in the year: 场馆修缮"),
    ]
    assert ran.data["budget"] == {"old": "120000", "new": "130000", "by": "0.0833"}
