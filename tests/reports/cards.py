"""Plans and scorecards made by hand: the seed as scoring.md §5 works it out, and rows in every state."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

from jixiao.choose import load_scheme
from jixiao.faults import actuals as faults
from jixiao.language import M
from jixiao.model.deduction import Refusal, read_deduction
from jixiao.model.diagnostic import Diagnostic
from jixiao.model.direction import Direction
from jixiao.model.plan import ChosenScheme, Line, Plan
from jixiao.model.position import Position
from jixiao.model.project import Project
from jixiao.model.scorecard import BudgetRow, Check, Interval, Reported, Row, Scorecard
from jixiao.model.source import SourceFile
from jixiao.values.value import read_value

#: Groups, name, operator, target, unit.
LINES = (
    (("产出指标", "数量指标"), "年办件量", "=", "20万件", "件"),
    (("产出指标", "数量指标"), "保障入驻单位123个窗口的正常运行", ">=", "95", "%"),
    (("产出指标", "时效指标"), "事项办结率", ">=", "95", "%"),
    (("产出指标", "成本指标"), "严格按照厉行节约，控制支出成本", "=", "100", "%"),
    (("效益指标", "社会效益指标"), "提升“互联网+政务服务”质效", ">=", "95", "%"),
    (("满意度指标", "服务对象满意度指标"), "办事群众满意度", "=", "90", "%"),
)
SEED = [dict(zip(("groups", "name", "operator", "target", "unit"), each, strict=True)) for each in LINES]
DIRECT = {"kind": "direct", "deduct": "100"}
RATIO = {"kind": "proportional"}


def project(indicators: list[dict[str, Any]] | None = None, **more: Any) -> Project:
    """The seed's project, or one with other indicators."""
    return Project.model_validate(
        {
            "name": "政务中心窗口服务经费",
            "year": "2023",
            "agency": {"name": "昆明市呈贡区政务服务管理局"},
            "contact": {"联系人": "不应出现"},
            "budget": {"initial": "12万元"},
            "indicators": SEED if indicators is None else indicators,
            **more,
        }
    )


def scheme(name: str = "mof-2020") -> ChosenScheme:
    """A built-in scheme that nobody chose."""
    return ChosenScheme(load_scheme(name).scheme, name, "default", "5" * 64, {})


def line(
    index: int, own: Project, deduction: dict[str, Any], points: str, direction: Direction, *,
    deduction_from: Any = "scheme", direction_from: Any = "operator", full: str = "100", **more: Any,
) -> Line:  # fmt: skip
    """A line of the plan of `own`."""
    indicator = own.indicators[index]
    return Line(
        index, indicator, indicator.groups, indicator.sign, indicator.target, Decimal(points), "shared", direction,
        direction_from, read_deduction(deduction), deduction_from, Decimal(full), direction.losing_side, Decimal(0),
        **more,
    )  # fmt: skip


def reported(of: Line, text: str, at: str, **more: Any) -> Reported:
    """An actual as it stands in a file."""
    value = read_value(text, unit=of.indicator.unit, year=2023, role="actual").value
    return Reported("value", value, text, at, **more)


def seed_plan(own: Project | None = None) -> Plan:
    """The six lines of the seed under mof-2020."""
    own = own or project()
    refusal = Refusal(M("nothing says whether the 100 points are lost or earned"), (13, 17))
    lines = (
        line(0, own, RATIO, "12.50", Direction.HIGHER, direction_from="scheme"),
        line(1, own, DIRECT, "12.50", Direction.HIGHER, deduction_from="criteria"),
        line(2, own, DIRECT, "12.50", Direction.HIGHER, deduction_from="criteria"),
        line(3, own, RATIO, "12.50", Direction.NEAR, direction_from="scheme", refusal=refusal),
        line(4, own, RATIO, "30.00", Direction.HIGHER, refusal=refusal),
        line(5, own, DIRECT, "10.00", Direction.HIGHER, deduction_from="criteria", direction_from="criteria"),
    )
    return Plan(own, scheme(), lines, Decimal(10), date(2023, 12, 31), ())


def seed_card() -> Scorecard:
    """The seed's card: 86.83, 良 provisional, [74.70, 87.20]."""
    plan = seed_plan()
    told: list[tuple[str, Check, str, str]] = [
        ("213000", "above", "12.50", "213000件 is not below 20万件: no points are lost"),
        ("96.4", "met", "12.50", "96.4% is not below 95%: no points are lost"),
        ("94.2", "missed", "0.00", "94.2% < 95%: loses 100 of 100"),
        ("97", "missed", "12.13", "97% ÷ 100% × 12.50 = 12.125"),
        ("98.1", "met", "30.00", "98.1% is not below 95%: no points are lost"),
        ("93.5", "above", "10.00", "93.5% is not below 90%: no points are lost"),
    ]
    rows = []
    for number, (each, (text, check, score, because)) in enumerate(zip(plan.lines, told, strict=True)):
        settled = number != 3
        open_range = None if settled else Interval(Decimal("0.00"), Decimal("12.50"))
        rows.append(
            Row(each, reported(each, text, f"projects/q4.csv:{number + 2}"), check, Decimal(score), settled, open_range,
                M(because), (), each.points)
        )  # fmt: skip
    budget = BudgetRow(
        Decimal(10),
        Decimal(120000),
        Decimal(116400),
        Fraction(97, 100),
        Decimal("9.70"),
        None,
        M("10 × 97% = 9.7"),
    )
    return Scorecard(
        plan, SourceFile("projects/chenggong-2023.yaml", "a" * 64), (SourceFile("projects/q4.csv", "b" * 64),),
        tuple(rows), budget, Decimal("86.83"), Decimal(100), Decimal("100.00"),
        Interval(Decimal("74.70"), Decimal("87.20")), complete=True, settled=False, provisional=True, grade="良",
        diagnostics=(finding(),), why=(M("74.70 to 87.20 are possible"),),
    )  # fmt: skip


def finding() -> Diagnostic:
    """An open question about the seed's third row."""
    return faults.NO_REASON.found(
        M("{name}: {lost} points are lost and no reason is given", name="事项办结率", lost="12.50"),
        hint=M("fill in 偏差原因分析及改进措施 (note)"), position=Position("projects/q4.csv", 4),
    )  # fmt: skip


def with_row(card: Scorecard, place: int, **changes: Any) -> Scorecard:
    """The card with one row changed; its totals stay."""
    rows = list(card.rows)
    rows[place] = replace(rows[place], **changes)
    return replace(card, rows=tuple(rows))
