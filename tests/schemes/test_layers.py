"""Schemes on top of schemes: what is taken over, what is replaced, and which sources go with it."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

from jixiao.choose import Chosen, load_scheme


def ours(folder: Path, text: str) -> Chosen:
    (folder / "ours.yaml").write_text("scheme: ours\ntitle: 本单位办法\n" + text, "utf-8")
    return load_scheme("ours.yaml", base_dir=folder)


def test_keys_merge_deeply_and_lists_are_replaced(tmp_path: Path) -> None:
    chosen = ours(
        tmp_path,
        "extends: mof-2020\ngroups: {产出: {points: 60}, 效益: {points: 20}}\n"
        "grades: [{name: 合格, from: 60}, {name: 不合格, from: 0}]\n",
    )
    scheme = chosen.scheme
    assert chosen.name == "ours"
    assert {name: str(group.points) for name, group in scheme.groups.items()} == {
        "产出指标": "60", "效益指标": "20", "满意度指标": "10",
    }  # fmt: skip
    assert scheme.groups["产出指标"].second == ("数量指标", "质量指标", "时效指标", "成本指标")
    assert [grade.name for grade in scheme.grades] == ["合格", "不合格"]
    assert scheme.over.flag == Decimal("1.2")


def test_a_source_goes_with_its_figure(tmp_path: Path) -> None:
    chosen = ours(tmp_path, "extends: mof-2021\ntiers: [{name: 达成, from: 0%, to: 100%}]\n")
    assert "tiers" not in chosen.scheme.sources
    assert chosen.scheme.sources["execution.deduction"].known == "recalled"
    chosen = load_scheme("mof-2021", overrides={"execution": {"deduction": {"kind": "proportional"}}})
    assert "execution.deduction" not in chosen.scheme.sources
    assert chosen.scheme.sources["tiers"].known == "recalled"


def test_a_deduction_of_another_kind_takes_nothing_over() -> None:
    scheme = load_scheme("mof-2021", overrides={"execution": {"deduction": {"kind": "proportional"}}}).scheme
    assert scheme.execution.deduction.parameters() == {"kind": "proportional"}
    assert scheme.execution.points == 10


def test_three_layers_by_path(tmp_path: Path) -> None:
    (tmp_path / "below").mkdir()
    (tmp_path / "below" / "city.yaml").write_text("scheme: city\ntitle: 市\nextends: platform\nplaces: 1\n", "utf-8")
    chosen = ours(tmp_path, "extends: below/city.yaml\nover: {flag: 1.3}\n")
    assert (chosen.scheme.places, chosen.scheme.reverse, chosen.scheme.over.flag) == (
        1,
        "linear",
        Decimal("1.3"),
    )


def test_a_complete_scheme_in_chinese_keys(tmp_path: Path) -> None:
    chosen = ours(
        tmp_path,
        "总分: 100\n指标分值合计: 100\n"
        "一级指标: {决策: {points: 20}, 过程: {points: 30}, 产出: {points: 50}}\n"
        "预算执行: {points: 0, deduction: {方式: 按完成比例赋分}}\n"
        "缺省规则:\n  number: {kind: 逐级扣分, 每: 1, 扣分: 2}\n  words: {kind: 专家评分}\n  date: {kind: 直接赋分}\n"
        "评判等级: [{name: 达成, from: 0%, to: 100%}]\n"
        "自评等级: [{name: 优, from: 90}, {name: 差, from: 0}]\n",
    )
    assert chosen.scheme.default.number.parameters() == {"kind": "step", "every": "1", "deduct": "2"}
    assert list(chosen.scheme.groups) == ["决策指标", "过程指标", "产出指标"]


def test_the_base_alone_makes_the_groups_points_proportions() -> None:
    scheme = load_scheme("mof-2020", overrides={"base": "100", "execution": {"points": "0"}}).scheme
    figures = (scheme.base, scheme.execution.points, scheme.total)
    assert [str(each) for each in figures] == ["100", "0", "100"]


def test_a_changed_file_is_read_again(tmp_path: Path) -> None:
    assert ours(tmp_path, "extends: mof-2020\nplaces: 1\n").scheme.places == 1
    assert ours(tmp_path, "extends: mof-2020\nplaces: 2  # now\n").scheme.places == 2
