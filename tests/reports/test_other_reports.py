"""Plans before any actual, schemes side by side, folders of projects."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from jixiao.faults.actuals import NO_REASON
from jixiao.language import M
from jixiao.model.diagnostic import Diagnostic, Severity
from jixiao.model.report import Report
from jixiao.model.scorecard import Scorecard, Standing
from jixiao.render import Page, formats_for, render
from jixiao.reports import comparison, plan, scorecard, summary

from .cards import scheme, seed_card, seed_plan, with_row


def shown(report: Report, form: str = "table", **more: object) -> str:
    written = render([report], form, Page(**more))  # type: ignore[arg-type]
    return written if isinstance(written, str) else written.decode()


def other() -> Scorecard:
    """The seed under another scheme, where one row is worth more."""
    card = with_row(seed_card(), 2, score=Decimal("12.39"), because=M("12.50 × 94.2 ÷ 95"))
    chosen = replace(scheme("platform"), chosen_by="option")
    return replace(card, total=Decimal("99.22"), grade="优", provisional=False, plan=replace(card.plan, chosen=chosen))


class TestPlan:
    def test_each_line_says_how_it_is_scored(self) -> None:
        text = shown(plan.report(seed_plan(), "projects/x.yaml"))
        rows = [line.split() for line in text.splitlines()]
        assert ["事项办结率", ">=95%", "12.50", "正向", "直接赋分", "评分标准/100"] in rows
        assert ["严格按照厉行节约，控制支出成本", "=100%", "12.50", "适度", "按完成比例赋分", "暂按缺省/100"] in rows
        assert ["合计", "100.00"] in rows
        assert "直接赋分：扣分 100、满分 100、扣分侧 低于" in text
        assert "读不出规则：" in text

    def test_data(self) -> None:
        data = json.loads(shown(plan.report(seed_plan(), "projects/x.yaml"), "json"))
        assert data["project"]["file"] == "projects/x.yaml"
        assert data["budget_points"] == "10"
        assert data["indicators"][3]["refused"] is not None
        assert data["indicators"][2]["deduction"] == {
            "kind": "direct",
            "deduct": "100",
            "out_of": "100",
            "side": "below",
        }
        assert [each["points"] for each in data["indicators"]] == ["12.50", "12.50", "12.50", "12.50", "30.00", "10.00"]

    def test_every_kind_is_said_by_its_official_names(self) -> None:
        own = seed_plan()
        from jixiao.model.deduction import read_deduction

        bands = read_deduction(
            {
                "kind": "bands",
                "bands": [{"when": ">= 90", "earns": "10"}, {"when": ">= 80", "earns": "60%"}],
                "otherwise": "0",
            }
        )
        changed = replace(own, lines=(replace(own.lines[0], deduction=bands), *own.lines[1:]))
        assert "区间赋分：区间 条件 >= 90 得分 10；条件 >= 80 得分 60%、其余 0、比较对象 实际完成值、满分 100" in shown(
            plan.report(changed, "x.yaml")
        )


class TestComparison:
    def test_only_rows_that_differ_are_marked_and_explained(self) -> None:
        lines = shown(comparison.report([seed_card(), other()])).splitlines()
        marked = [line.split()[0] for line in lines if line.endswith(" *")]
        assert marked == ["事项办结率", "合计"]
        assert sum("platform：" in line and "12.50 × 94.2 ÷ 95" in line for line in lines) == 1
        assert not any("97% ÷ 100%" in line for line in lines)

    def test_both_totals_and_grades_come_first(self) -> None:
        text = shown(comparison.report([seed_card(), other()]))
        first = text.index("mof-2020（缺省，项目未声明）：总分 86.83，等级 良（暂定） [74.70, 87.20]")
        assert first < text.index("platform（命令行指定）：总分 99.22，等级 优") < text.index("年办件量")

    def test_other_points_differ_too(self) -> None:
        card = with_row(other(), 0, points=Decimal("13.34"))
        lines = shown(comparison.report([seed_card(), card])).splitlines()
        assert [line.split()[0] for line in lines if line.endswith(" *")] == ["年办件量", "事项办结率", "合计"]

    def test_a_row_or_budget_that_one_scheme_lacks(self) -> None:
        card = replace(other(), rows=other().rows[1:], budget=None)
        lines = shown(comparison.report([seed_card(), card])).splitlines()
        assert next(line for line in lines if "年办件量" in line).split()[-5:] == ["12.50", "12.50", "-", "-", "*"]
        assert next(line for line in lines if line.startswith("预算执行")).split()[-5:] == [
            "10.00",
            "9.70",
            "-",
            "-",
            "*",
        ]

    def test_data_is_one_result_a_scheme(self) -> None:
        data = json.loads(shown(comparison.report([seed_card(), other()]), "json"))
        assert [each["scheme"]["name"] for each in data["results"]] == ["mof-2020", "platform"]
        assert data["format"] == 1

    def test_records_say_their_scheme(self) -> None:
        rows = [line.split(",") for line in shown(comparison.report([seed_card(), other()]), "csv").splitlines()]
        assert [row[3] for row in rows] == ["评分办法"] + ["mof-2020"] * 8 + ["platform"] * 8


@dataclass(frozen=True)
class Outcome:
    file: str
    cards: Sequence[Standing] = ()
    findings: Sequence[Diagnostic] = ()


def outcomes() -> list[Outcome]:
    failure = NO_REASON.found(M("not reported"), severity=Severity.ERROR)
    return [
        Outcome("b.yaml", (seed_card().standing,)),
        Outcome("a.yaml", (), (failure,)),
        Outcome("c.yaml", (other().standing,)),
    ]


class TestSummary:
    def test_order_is_kept_and_the_failed_one_named(self) -> None:
        text = shown(summary.report(outcomes()))
        lines = [line for line in text.splitlines() if line.endswith(".yaml")]
        assert [line.split()[-1] for line in lines[:3]] == ["b.yaml", "a.yaml", "c.yaml"]
        assert "86.83" in lines[0]
        assert lines[1].startswith("a.yaml")
        assert "须改 JX621：未填报" in text
        assert "已计分  2/3：良 1、优 1" in text
        assert "未能计分  1 个：a.yaml" in text

    def test_it_adds_nothing_to_the_results_of_programs(self) -> None:
        cards = [scorecard.report(each) for each in (seed_card(), other())]
        written = render([*cards, summary.report(outcomes())], "json", Page())
        assert len(json.loads(written)["results"]) == 2

    def test_records(self) -> None:
        rows = [line.split(",") for line in shown(summary.report(outcomes()), "csv").splitlines()]
        assert [row[0] for row in rows] == ["文件", "b.yaml", "a.yaml", "c.yaml"]
        assert rows[1][5:12] == ["86.83", "100", "100", "74.70", "87.20", "良", "是"]
        assert rows[2][-1].startswith("未计分：须改 JX621")


def test_every_kind_has_its_formats() -> None:
    for kind in ("scorecard", "plan", "summary"):
        assert set(formats_for(kind)) >= {"csv", "html", "json", "markdown", "table"}
    assert set(formats_for("comparison")) >= {"json", "markdown", "table", "html", "csv"}
