"""`jixiao explain CODE`: the documentation of a finding, in every format and both languages."""

from __future__ import annotations

from pathlib import Path

import pytest

from commandline import ROOT, run
from jixiao import codes, shelf
from jixiao.documentation import documentation
from jixiao.model.diagnostic import Fault


@pytest.mark.parametrize("word", ["JX401", "jx401", "cell-empty", "Cell-Empty", " JX401 "])
def test_a_code_is_found_by_its_number_or_name(word: str) -> None:
    told = run("explain", word, lang="zh")
    assert told.code == 0
    lines = told.out.splitlines()
    assert lines[0].split() == ["JX401", "表格单元格未填", "cell-empty"]
    assert "须改" in told.out
    assert "完整性" in told.out
    wrong, right = lines.index("错"), lines.index("对")
    assert "度量单位" not in lines[wrong + 1]
    assert "度量单位: 人次" in lines[right + 1]
    assert "依据：财预〔2015〕88号" in told.out


def test_it_is_said_in_english() -> None:
    told = run("explain", "JX401")
    assert told.out.startswith("JX401 cell empty")
    assert "A number as target needs a unit" in told.out
    assert "数量类的指标值没有度量单位" not in told.out


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("JX410x", None),
        ("JX4O1", "JX401"),
        ("401", "JX401"),
        ("cel-empty", "JX401"),
        ("JX041", "JX104"),
    ],
)
def test_an_unknown_code_offers_the_nearest(word: str, meant: str | None) -> None:
    told = run("explain", word)
    assert (told.code, told.out) == (2, "")
    assert told.err.count("\n") == 1
    if meant is not None:
        assert told.err.rstrip().endswith(f"is {meant} meant?")


def test_as_json() -> None:
    data = run("explain", "JX103", "--format", "json").data
    assert list(data) == [
        "format", "code", "name", "severity", "head", "title", "about", "examples", "basis"
    ]  # fmt: skip
    assert (data["code"], data["severity"]) == ("JX103", "error")
    assert [(each["right"], each["kind"]) for each in data["examples"]] == [(False, "yaml"), (True, "yaml")]
    assert data["examples"][0]["text"] == "name: 流动站按时开放率\n指标值：≥95%"


def test_as_markdown_the_example_keeps_its_signs(tmp_path: Path) -> None:
    told = run("explain", "JX103", "--format", "markdown")
    assert "```yaml\nname: 流动站按时开放率\n指标值: ≥95%\n```" in told.out
    assert run("explain", "JX103", "-o", str(tmp_path / "a.md")).code == 0
    assert (tmp_path / "a.md").read_text("utf-8") == told.out


def test_as_a_page_of_html(tmp_path: Path) -> None:
    assert run("explain", "JX103", "-o", str(tmp_path / "a.html")).code == 0
    assert "<pre>name: 流动站按时开放率\n指标值: ≥95%</pre>" in (tmp_path / "a.html").read_text("utf-8")


@pytest.mark.parametrize("fault", codes.faults().values(), ids=lambda fault: str(fault.code))
def test_every_code_is_documented_in_both_languages(fault: Fault) -> None:
    parts = documentation(fault)
    assert not parts.title.isascii()
    # A Chinese paragraph ends in a Chinese full stop and holds no English sentence; the other way round too.
    assert parts.chinese.endswith("。")
    assert ". " not in parts.chinese
    assert parts.english.endswith((".", ")", "?"))
    assert "。" not in parts.english


def test_no_code_stands_for_two_things() -> None:
    """Two families that take one code would hide each other without a sound."""
    known: dict[str, set[str]] = {}
    for shelf_name in ("faults", "checks", "across"):
        for module in shelf.leaves(shelf_name):
            for fault in vars(module).values():
                if isinstance(fault, Fault):
                    known.setdefault(fault.code, set()).add(fault.name)
    assert {code: names for code, names in known.items() if len(names) > 1} == {}


def test_every_code_has_its_page_and_its_line_in_the_index() -> None:
    folder = ROOT / "docs" / "codes"
    index = (folder / "README.md").read_text("utf-8")
    assert {path.stem for path in folder.glob("JX*.md")} == set(codes.faults())
    for code, fault in codes.faults().items():
        page = (folder / f"{code}.md").read_text("utf-8")
        assert page.startswith(f"# {code} {codes.title(fault)} · ")
        assert f"[{code}]({code}.md) | `{fault.name}`" in index
