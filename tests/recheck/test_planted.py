"""One error at a time, planted into a form that is right, in three formats: it is found, and nothing besides."""

from __future__ import annotations

from pathlib import Path

import pytest

from commandline import run
from forms.drawing import MAKERS
from forms.variants import VARIANTS
from recheck.forms import written

Planted = tuple[str, list[tuple[str, str]], list[tuple[str, str, str | None, str | None]]]

PLANTED: list[Planted] = [
    ("nothing", [], []),
    # Points × 11.4 ÷ 12 = 19.
    ("full on a miss", [("20 | 19", "20 | 20"), ("91.5", "92.5")], [("score", "供餐人次", "20", "19.00")]),
    ("too little on a hit", [("98.6% | | 10 | 10 |", "98.6% | | 10 | 9 | 已整改"), ("91.5", "90.5")],
     [("score", "餐食抽检合格率", "9", "10.00")]),
    # Reverse: 10 × 40 ÷ 50 = 8.
    ("reverse upside down", [("10 | 8 |", "10 | 10 |"), ("91.5", "93.5")], [("score", "配送时限", "10", "8.00")]),
    ("criteria not applied", [("0起 | 每", "1起 | 每")], [("score", "食品安全事故", "15", "0.00")]),
    ("criteria half applied", [("0起 | 每", "1起 | 每"), ("扣15分", "扣5分"), ("15 | 15 |", "15 | 12 | 已处理"),
      ("91.5", "88.5"), ("优", "良")],
     [("score", "食品安全事故", "12", "10.00")]),
    # 部分达成: 60% included to 80% of 15 points.
    ("above its tier", [("10.5", "12"), ("91.5", "93")], [("score", "助餐服务机制", "12", "9.00-11.99")]),
    ("below its tier", [("10.5", "8.99"), ("91.5", "89.99"), ("优", "良")],
     [("score", "助餐服务机制", "8.99", "9.00-11.99")]),
    ("at the tier's lower end", [("10.5", "9"), ("91.5", "90")], []),
    ("no reason", [("暑期部分站点装修。", "")], [("reason", "供餐人次", "1.00", None)]),
    ("no reason but 无", [("暑期部分站点装修。", "无")], [("reason", "供餐人次", "1.00", None)]),
    ("above the points", [("14.2元 | | 10 | 10", "14.2元 | | 10 | 11"), ("91.5", "92.5")],
     [("score", "单餐成本", "11", "10.00")]),
    ("total", [("91.5", "92")], [("total", "总分", "92", "91.50")]),
    ("grade", [("自评等级：优", "自评等级：良")], [("grade", "自评等级", "良", "优")]),
    ("grade of a total just short", [("20 | 19", "20 | 17.49"), ("11.4万人次", "10.494万人次"), ("91.5", "89.99")],
     [("grade", "自评等级", "优", "良")]),
    ("points", [("93.5% | | 10 | 10 |", "93.5% | | 5 | 5 |"), ("91.5", "86.5"), ("优", "良")],
     [("points", "分值合计", "100", "95")]),
    ("points of two groups, the sum right", [("50分", "55分"), ("30分", "25分")],
     [("points", "产出指标", "55", "50"), ("points", "效益指标", "25", "30")]),
    ("rate of the initial budget", [("90%", "112.5%")], [("rate", "预算执行率", "112.5%", "90%")]),
    ("rate rounded", [("90 | 10 | 90% | 9", "90.07 | 10 | 90.1% | 9.01"), ("75 ", "75.07 "), ("91.5", "91.51")], []),
    ("score of the execution", [("90% | 9 |", "90% | 10 |"), ("91.5", "92.5")], [("score", "预算执行", "10", "9.00")]),
    ("spent above the budget", [("| 90 |", "| 105 |"), ("| 75 |", "| 90 |"), ("90% | 9 |", "105% | 10 |"),
      ("91.5", "92.5")],
     [("budget", "全年执行数", "105万元", "100万元")]),
    ("sources", [("| 60 |", "| 50 |")], [("budget", "项目资金", "80万元", "70万元")]),
    ("fraction for a percentage", [("93.5%", "0.935")], [("actual", "老年人满意度", "0.935", None)]),
    ("satisfaction above the whole", [("93.5%", "103.5%")], [("actual", "老年人满意度", "103.5%", None)]),
    ("a blank score", [("14.2元 | | 10 | 10", "14.2元 | | 10 | "), ("91.5", "81.5"), ("优", "良")],
     [("score", "单餐成本", None, "10.00")]),
    ("a score without actual", [("14.2元", "")], [("score", "单餐成本", "10", None)]),
]  # fmt: skip


@pytest.mark.parametrize("suffix", ["xlsx", "docx", "html"])
@pytest.mark.parametrize(("edits", "wanted"), [pytest.param(*each[1:], id=each[0]) for each in PLANTED])
def test_planted(
    edits: list[tuple[str, str]], wanted: list[tuple[str, str, str | None, str | None]], suffix: str, tmp_path: Path
) -> None:
    result = run("recheck", written(tmp_path, suffix, *edits), "--format", "json")
    found = [
        (each["what"], each["name"], each["stated"], each["follows"])
        for each in result.data["findings"]
        if each["severity"] == "error"
    ]
    assert sorted(found, key=str) == sorted(wanted, key=str)
    assert result.code == (1 if wanted else 0)
    assert all(each["cell"] for each in result.data["findings"])


@pytest.mark.parametrize(
    ("edits", "severity", "what"),
    [
        # 1 ÷ 3 of 10 points is 3.33.
        pytest.param([("≤40分钟 | 50分钟 | | 10 | 8", "≤40分钟 | 120分钟 | | 10 | 3.3"), ("91.5", "86.8"),
                      ("优", "良")],
                     "warning", "score", id="one decimal less"),
        pytest.param([("≥12万人次 | 11.4万人次", "≥12万人次 | 15万人次"), ("20 | 19 | 暑期部分站点装修。", "20 | 20 |"),
                      ("91.5", "92.5")], "warning", "over", id="far above the target"),
        pytest.param([("每发生1起扣15分，扣完为止", "视情况酌情扣分"), ("0起 |", "1起 |"),
                      ("15 | 15 |", "15 | 11 | 已处理"),
                      ("91.5", "87.5"), ("优", "良")], "info", "open", id="criteria nobody can read"),
        pytest.param([("98.6%", "基本合格")], "info", "open", id="words for a number"),
        pytest.param([("部分达成", "初步建立")], "info", "open", id="words that name no tier"),
        # Nobody says that spending less on it loses points.
        pytest.param([("≤15元", "15元")], "info", "open", id="a cost without operator"),
    ],
)  # fmt: skip
def test_what_is_no_error(edits: list[tuple[str, str]], severity: str, what: str, tmp_path: Path) -> None:
    result = run("recheck", written(tmp_path, "xlsx", *edits), "--format", "json")
    assert [(each["severity"], each["what"]) for each in result.data["findings"]] == [(severity, what)]
    assert result.code == 0


@pytest.mark.parametrize(
    ("edits", "name", "scheme"),
    [
        # 10 × (1 − (50 − 40) ÷ 40) = 7.5.
        pytest.param([("10 | 8 |", "10 | 7.5 |"), ("91.5", "91")], "配送时限", "platform", id="linear reverse"),
        # Criteria ignored: 供餐人次 20 × 11.4 ÷ 12 = 19, where the words take all.
        pytest.param([("11.4万人次 | ", "11.4万人次 | 低于12万人次不得分")],
                     "供餐人次", "platform", id="criteria ignored"),
        # 50% included to 80% of 15 points.
        pytest.param([("10.5", "8"), ("91.5", "89"), ("优", "良")], "助餐服务机制", "hubei", id="tiers of Hubei"),
        # 90% executed is the second band.
        pytest.param([("90% | 9 |", "90% | 7 |"), ("91.5", "89.5"), ("优", "良")], "预算执行", "mof-2021", id="bands"),
    ],
)  # fmt: skip
def test_the_scheme_that_explains_a_score(edits: list[tuple[str, str]], name: str, scheme: str, tmp_path: Path) -> None:
    (found,) = run("recheck", written(tmp_path, "xlsx", *edits), "--format", "json").data["findings"]
    assert (found["name"], found["what"], found["explained_by"]) == (name, "score", scheme)


def test_the_scheme_asked_for(tmp_path: Path) -> None:
    path = written(tmp_path, "xlsx", ("10 | 8 |", "10 | 7.5 |"), ("91.5", "91"))
    result = run("recheck", path, "--scheme", "platform", "--format", "json")
    assert result.data["scheme"] == {"name": "platform", "chosen_by": "option"}
    assert (result.code, result.data["findings"]) == (0, [])


def test_twenty_points_of_execution_are_hubeis(tmp_path: Path) -> None:
    """Where the layout speaks for no scheme."""
    variant = next(each for each in VARIANTS if "hubei points" in each.name)
    path = tmp_path / "自评表.xlsx"
    path.write_bytes(MAKERS["xlsx"](variant.drawing, variant.title))
    data = run("recheck", str(path), "--format", "json").data
    assert data["scheme"] == {"name": "hubei", "chosen_by": "points"}
    assert data["findings"] == []
