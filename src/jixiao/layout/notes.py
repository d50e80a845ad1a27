"""What is told about a form besides its fields: columns, amounts without a unit, results that stay in the form."""

from __future__ import annotations

from collections.abc import Sequence

from jixiao.faults import forms
from jixiao.language import M
from jixiao.layout.amounts import Found
from jixiao.layout.column import Header
from jixiao.layout.content import Table
from jixiao.layout.head import Head
from jixiao.layout.view import View
from jixiao.model.diagnostic import Diagnostic
from jixiao.model.form import FormKind, Printed, Sum, position


def without_unit(view: View, sums: Sequence[Sum | None]) -> list[Diagnostic]:
    return [
        forms.NO_MONEY_UNIT.found(
            M("the amount {amount} has no unit, neither in its cell nor around it", amount=each.figure.text),
            hint=M("write （万元） or （元） in the heading"),
            position=position(view.grid.file, each.figure.place),
        )
        for each in sums
        if each is not None and each.unit is None
    ]


def of_columns(view: View, header: Header) -> list[Diagnostic]:
    found = [
        forms.COLUMN_UNPLACED.found(
            M("the column “{heading}” has no place in a declaration", heading=column.heading.text),
            hint=M("add its word to the vocabulary where it means one of the known columns"),
            position=position(view.grid.file, column.heading.place),
        )
        for column in header.unplaced
    ]
    for column in header.columns.values():
        if not column.sure:
            found.append(
                forms.READ_AS.found(
                    M(
                        "the column “{heading}” was read as {meaning}",
                        heading=column.heading.text,
                        meaning=_official(column.key),
                    ),
                    position=position(view.grid.file, column.heading.place),
                )
            )  # fmt: skip
    for column in header.numbering:
        found.append(
            forms.LEFT_OUT.found(
                M("the column “{heading}” only numbers the rows and was left out", heading=column.heading.text),
                position=position(view.grid.file, column.heading.place),
            )
        )
    for column in header.passed_over:
        found.append(
            forms.READ_AS.found(
                M("of several columns for {meaning} “{heading}” was not read", heading=column.heading.text,
                  meaning=_official(column.key)),
                position=position(view.grid.file, column.heading.place),
            )
        )  # fmt: skip
    return found


def _official(key: str) -> str:
    from jixiao.vocabulary import official, terms

    if key in ("level1", "level2"):
        return {"level1": "一级指标", "level2": "二级指标"}[key]
    for context in ("indicator", "actuals"):
        if key in terms(context):
            return official(context, key)
    return {"progress": "执行情况", "expected": "全年预计完成情况", "likelihood": "完成目标可能性",
            "method": "完成值取值方式"}.get(key, key)  # fmt: skip


def empty_groups(view: View, table: Table) -> list[Diagnostic]:
    """Groups that the form names and leaves empty: a declaration has no place for them."""
    filled = {level.place for line in table.lines for level in (line.level1, line.level2) if level is not None}
    return [
        forms.TEMPLATE_ROW.found(
            M("the group {group} has no indicators and was left out", group=group.text),
            position=position(view.grid.file, place),
        )
        for place, group in table.groups.items()
        if place not in filled
    ]


#: Fields of a line that a declaration, and those that a file of actuals has a place for.
_DECLARED = frozenset(
    [
        "name",
        "operator",
        "target",
        "unit",
        "direction",
        "kind",
        "points",
        "criteria",
        "content",
        "target_basis",
        "source",
    ]
)
_REPORTED = frozenset(["actual", "score", "note", "evidence"])


def homeless(view: View, table: Table, kind: FormKind) -> list[Diagnostic]:
    """What lines say that neither a declaration nor a file of actuals has a place for (全年预计完成情况 …)."""
    known = _DECLARED | {"baseline"} | (frozenset() if kind == "targets" else _REPORTED)
    found = []
    for line in table.lines:
        rest = [field for key, field in line.fields.items() if key not in known]
        if rest:
            found.append(
                forms.LEFT_OUT.found(
                    M("not part of a declaration, left out: {cells}", cells=tuple(each.text for each in rest)),
                    position=position(view.grid.file, rest[0].place),
                )
            )
    return found


def stated(view: View, printed: Printed, found: Found, table: Table, head: Head, kind: FormKind) -> list[Diagnostic]:
    """The results that the form states itself: they have no place in a declaration, but are not dropped."""
    funds = found.settled(kind)
    # A form of targets has no actuals to go to.
    targets = kind == "targets"
    named = (
        ("预算执行率指标值", table.execution.get("target")), ("预算执行偏差原因", table.execution.get("note")),
        ("预算执行评分标准", table.execution.get("criteria")),
        ("执行率", printed.rate), ("预算执行分值", printed.budget_points), ("预算执行得分", printed.budget_score),
        ("分值合计", printed.points), ("总分", printed.total), ("等级", printed.grade),
        *printed.group_points.items(),
        *((f"{name}全年预算数", sums["adjusted"].figure) for name, sums in funds.sources.items() if "adjusted" in sums),
        *(("另一金额", other) for other in found.others), ("预算执行原因", found.note),
        ("全年执行数", funds.executed.figure if targets and funds.executed else None),
        *((f"{name}全年执行数", sums["executed"].figure) for name, sums in funds.sources.items()
          if "executed" in sums and (targets or "initial" not in sums)),
        *((f"{name}年初预算数", sums["initial"].figure) for name, sums in funds.sources.items()
          if "initial" in sums and funds.initial is None),
        ("实际完成情况", head.fields.get("achieved") if targets else None),
    )  # fmt: skip
    told = [(name, field) for name, field in named if field is not None]
    if not told:
        return []
    return [
        forms.STATED.found(
            M("the form states {figures}", figures=tuple(f"{name} {field.text}" for name, field in told)),
            hint=M("`jixiao recheck` compares them with what follows"),
            position=position(view.grid.file, told[0][1].place),
        )
    ]
