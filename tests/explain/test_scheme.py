"""`jixiao explain SCHEME`: every figure with how it is known."""

from __future__ import annotations

from pathlib import Path

import pytest

from commandline import run
from jixiao.choose import built_in

FIGURES = {
    "mof-2020": {
        "total": "100 分", "base": "90 分", "groups.产出指标": "产出指标 50 分（必设）",
        "groups.满意度指标": "满意度指标 10 分（必设）", "over.flag": "完成值达到指标值的 1.2 倍起要说明",
        "tiers.部分达成": "部分达成 60%–80%，又称部分达成年度指标并具有一定效果",
        "grades": "优 ≥90、良 ≥80、中 ≥60、差 ≥0", "equals": "一般按正向，成本按适度，指标值为 0 按逆向",
    },
    "mof-2021": {
        "variants.成本指标": "有一级指标“成本指标”时：成本指标 20 分",
        "groups.满意度指标": "满意度指标 10 分（缺时归效益指标）",
        "execution.deduction":
            "区间赋分：满分 10、>= 100% 得 10、>= 80% 得 7、>= 60% 得 5、其余得 0、比较对象 完成比例",
    },
    "hubei": {
        "base": "80 分", "execution.points": "20 分，执行率以全年预算数为分母",
        "groups.产出指标": "产出指标 不定（必设）",
    },
    "platform": {"criteria": "不读评（扣）分标准", "reverse": "1−（完成值−指标值）÷指标值"},
}  # fmt: skip


def test_every_built_in_scheme_is_here() -> None:
    assert set(FIGURES) == set(built_in())


@pytest.mark.parametrize("name", FIGURES)
def test_its_figures_in_words(name: str) -> None:
    told = run("explain", name, lang="zh")
    assert told.code == 0
    data = run("explain", name, "--format", "json", lang="zh").data
    said = {each["key"]: each["figure"] for each in data["figures"]}
    assert {key: said[key] for key in FIGURES[name]} == FIGURES[name]
    assert all(figure in told.out for figure in FIGURES[name].values())
    assert data["scheme"]["scheme"] == name


def test_how_a_figure_is_known_stands_beside_it() -> None:
    known = {each["key"]: each for each in run("explain", "mof-2021", "--format", "json").data["figures"]}
    assert known["execution.deduction"]["known"] == "recalled"
    assert known["tiers.达成"]["known"] == "recalled"
    assert known["groups.产出指标"]["known"] == "form"
    assert known["over.flag"]["basis"].startswith("在用系统在完成值达到指标值1.2倍")
    lines = run("explain", "mof-2021", lang="zh").out.splitlines()
    at = next(number for number, line in enumerate(lines) if line.endswith("execution.deduction"))
    assert "凭记忆" in lines[at]
    assert lines[at + 1].strip().startswith("按期执行完得10分")


def test_a_scheme_of_ones_own_by_its_path(tmp_path: Path) -> None:
    own = tmp_path / "ours.yaml"
    own.write_text(
        "scheme: ours\ntitle: 本单位办法\nextends: mof-2020\n"
        "over:\n  flag: 1.5\n  cuts:\n    - {from: 200%, cut: 10%}\n",
        "utf-8",
    )
    data = run("explain", str(own), "--format", "json", lang="zh").data
    said = {each["key"]: (each["figure"], each["known"]) for each in data["figures"]}
    assert said["over.flag"] == ("完成值达到指标值的 1.5 倍起要说明", None)
    assert said["over.cuts"] == ("200% 起扣 10%", None)
    assert said["total"] == ("100 分", "form")
    own.write_text("scheme: ours\ntitle: 本单位办法\nextends: mof-2002\n", "utf-8")
    told = run("explain", str(own))
    assert told.code == 2
    assert "JX550" in told.err


def test_an_unknown_name_offers_the_nearest() -> None:
    told = run("explain", "hubie")
    assert (told.code, told.out) == (2, "")
    assert told.err.rstrip().endswith("is hubei meant?")
