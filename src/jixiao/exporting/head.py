"""The head of an official form: the project, who carries it out, its money and goals."""

from __future__ import annotations

from decimal import Decimal

from jixiao.exporting.drawing import Drawing
from jixiao.model.project import YUAN, Money, Project
from jixiao.values.number import plain
from jixiao.values.unit import Unit, convert


def title(drawing: Drawing, words: str, year: int) -> None:
    """The title with the year below it."""
    drawing.across(words, "title")
    drawing.across(f"（{year}年度）", "subtitle")


def project(drawing: Drawing, declared: Project) -> None:
    """项目名称, 主管部门, 实施单位."""
    if declared.code is not None:
        drawing.labelled(("项目名称", declared.name), ("项目编码", declared.code))
    else:
        drawing.labelled(("项目名称", declared.name))
    drawing.labelled(("主管部门", declared.agency.department or ""), ("实施单位", declared.agency.name or ""))


def unit_of(declared: Project) -> Unit:
    """The unit of money that the form counts in: that of the declared amount."""
    base = declared.budget.initial or declared.budget.adjusted
    return base.unit if base is not None else YUAN


def amount(money: Money | Decimal | None, unit: Unit) -> Decimal | None:
    """An amount in the form's unit; a bare figure is in 元."""
    if money is None:
        return None
    return convert(money.yuan if isinstance(money, Money) else money, YUAN, unit)


def texts(drawing: Drawing, declared: Project) -> None:
    """What a declaration says in words, where it says it."""
    agency = declared.agency
    rows = (
        ("组织机构代码", agency.code), ("地址", agency.address), ("经费来源", agency.funding),
        ("单位概况", agency.overview),
        ("立项依据", "\n".join(declared.basis) or None), ("项目基本概况", declared.overview),
        ("项目实施内容", declared.content), ("项目实施期", _period(declared)), ("项目实施计划", declared.plan),
        ("项目实施成效", declared.outcome),
    )  # fmt: skip
    for label, text in rows:
        if text is not None:
            drawing.labelled((label, text))


def _period(declared: Project) -> str | None:
    period = declared.period
    return None if period is None else f"{period.first.isoformat()}至{period.last.isoformat()}"


def money_label(unit: Unit) -> str:
    """项目资金（万元）, broken where a narrow column would break it badly."""
    return f"项目资金\n（{unit.name}）"


def shown(value: Decimal | None) -> str:
    """An amount as text, blank where there is none."""
    return "" if value is None else plain(value)
