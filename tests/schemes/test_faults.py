"""Schemes of one's own: everything that does not fit is told in one run, at its line and column."""

from __future__ import annotations

from pathlib import Path

import pytest

from jixiao.choose import Place, load_scheme
from jixiao.model.diagnostic import Faulty

HEAD = "scheme: ours\ntitle: 本单位办法\nextends: mof-2020\n"


def faults(folder: Path, text: str) -> list[tuple[str, int | None, int | None]]:
    """Code, line and column of every fault of a scheme file."""
    (folder / "ours.yaml").write_text(text, "utf-8")
    with pytest.raises(Faulty) as caught:
        load_scheme("ours.yaml", base_dir=folder)
    return [
        (each.code, each.position.line, each.position.column) if each.position else (each.code, None, None)
        for each in caught.value.diagnostics
    ]


#: ‸ stands before the place that a fault must name.
@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("JX552", "groups:\n  ‸产出指标: {points: 60}"),
        ("JX554", "grades: [{name: 优, from: 90}, {name: 良, from: ‸60}]"),
        ("JX554", "grades: [{name: 优, from: 80}, {name: 良, from: ‸90}, {name: 差, from: 0}]"),
        ("JX554", "grades: [{name: 优, from: 80}, {name: ‸优, from: 0}]"),
        ("JX554", "grades: ‸[]"),
        ("JX553", "tiers:\n  - {name: 达成, from: 80%, to: 100%}\n  - {name: 未达成, from: 0%, to: ‸75%}"),
        ("JX553", "tiers:\n  - {name: 达成, from: 80%, to: 100%}\n  - {name: 未达成, from: 0%, to: ‸85%}"),
        ("JX553", "tiers:\n  - {name: 达成, from: 0%, to: ‸90%}"),
        ("JX553", "tiers:\n  - {name: 达成, from: ‸10%, to: 100%}"),
        ("JX553", "tiers:\n  - {name: 达成, from: 0%, to: 100%, alone: ‸110%}"),
        (
            "JX553",
            "tiers:\n  - {name: 甲, from: 50%, to: 100%}\n  - ‸{name: 乙, synonyms: [甲], from: 0%, to: 50%}",
        ),
        ("JX555", "groups: {满意度指标: {heir: ‸满意度}}"),
        ("JX555", "groups: {满意度指标: {heir: ‸效果}}"),
        (
            "JX555",
            "variants: [{has: ‸投入, groups: {产出: {points: 60}, 效益: {points: 20}}}]",
        ),
        ("JX552", "variants: [{has: 产出, groups: ‸{产出指标: {points: 90}}}]"),
        ("JX556", "sources: {over.flags: ‸{known: practice}}"),
        ("JX558", "over: {flag: ‸0.8}"),
        ("JX558", "over: {cuts: [{from: 200%, cut: 10%}, ‸{from: 150%, cut: 20%}]}"),
        ("JX201", "‸bse: 90"),
        ("JX201", "over: {‸flg: 1.3}"),
        ("JX210", "base: ‸九十分"),
        ("JX215", "default: {number: ‸{kind: directly}}"),
        ("JX214", "default: {number: {kind: step, every: ‸1%, deduct: 1}}"),
        ("JX205", "partial: ‸half"),
    ],
)
def test_fault(tmp_path: Path, code: str, text: str) -> None:
    lines = (HEAD + text).split("\n")
    line, column = next((at, each.index("‸") + 1) for at, each in enumerate(lines, start=1) if "‸" in each)
    assert faults(tmp_path, HEAD + text.replace("‸", "") + "\n") == [(code, line, column)]


@pytest.mark.parametrize("text", ["total: 110", "execution: {points: 20}"])
def test_totals_that_do_not_add_up(tmp_path: Path, text: str) -> None:
    assert [code for code, _, _ in faults(tmp_path, HEAD + text + "\n")] == ["JX552"]


def test_all_faults_in_one_run(tmp_path: Path) -> None:
    text = HEAD + "bse: 90\nover: {flg: 1.3, flag: 0.5}\ngrades: [{name: 优, from: 90}]\ngroups: {产出: {points: 60}}\n"
    assert {code for code, _, _ in faults(tmp_path, text)} >= {"JX201"}
    text = text.replace("bse: 90\n", "")
    assert {code for code, _, _ in faults(tmp_path, text)} == {"JX201", "JX552", "JX554", "JX558"}


def test_a_name_of_its_own(tmp_path: Path) -> None:
    assert [code for code, _, _ in faults(tmp_path, HEAD.replace("ours", "platform"))] == ["JX557"]
    assert [code for code, _, _ in faults(tmp_path, "extends: mof-2020\n")] == ["JX202", "JX202"]


def test_circle(tmp_path: Path) -> None:
    (tmp_path / "other.yaml").write_text("scheme: other\ntitle: t\nextends: ours.yaml\n", "utf-8")
    found = faults(tmp_path, "scheme: ours\ntitle: t\nextends: other.yaml\n")
    assert [code for code, _, _ in found] == ["JX551"]


@pytest.mark.parametrize("name", ["mof-2002", "none.yaml", "..", "", "a\0b", "x" * 5000])
def test_unknown(tmp_path: Path, name: str) -> None:
    with pytest.raises(Faulty) as caught:
        load_scheme(name, base_dir=tmp_path)
    assert [each.code for each in caught.value.diagnostics] == ["JX550"]


def test_nearest_is_offered() -> None:
    with pytest.raises(Faulty) as caught:
        load_scheme("mof2020")
    assert "mof-2020" in str(caught.value.diagnostics[0].hint)


def test_overrides_stand_in_the_project(tmp_path: Path) -> None:
    from jixiao.binding.keys import canonicalise
    from jixiao.read import read

    file = tmp_path / "p.yaml"
    file.write_text(
        "项目名称: 甲\n评分办法:\n  采用: mof-2020\n  标题: 改名\n  一级指标:\n    产出: {points: 60}\n",
        "utf-8",
    )
    document = read(file)
    tree, canonical, _ = canonicalise(document, "project")
    overrides = dict(tree["scheme"])
    with pytest.raises(Faulty) as caught:
        load_scheme(overrides.pop("use"), overrides=overrides, place=Place(document, canonical))
    found = [(each.code, each.position and each.position.line, each.path) for each in caught.value.diagnostics]
    assert found == [("JX559", 4, ("scheme", "title")), ("JX552", 6, ("scheme", "groups"))]


def test_overrides_without_a_place_blame_no_file() -> None:
    with pytest.raises(Faulty) as caught:
        load_scheme("mof-2020", overrides={"grades": [{"name": "优", "from": "90"}]})
    assert [(each.code, each.position) for each in caught.value.diagnostics] == [("JX554", None)]
