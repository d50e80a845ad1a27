"""What is said about an imported form: the fields of cli.md for programs, a page for people."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from decimal import Decimal
from typing import Any

from jixiao.import_form import Imported
from jixiao.language import M
from jixiao.layout.declared import declared, understood
from jixiao.model.diagnostic import Severity
from jixiao.model.form import FormLine, Sum
from jixiao.model.report import Block, Cell, Column, Facts, Heading, Line, Note, Report, Table
from jixiao.model.target import Target
from jixiao.reports._findings import finding_data
from jixiao.values.fault import ValueFault
from jixiao.values.number import plain, read_number
from jixiao.values.operator import split_operator
from jixiao.values.unit import Unit, known_unit
from jixiao.values.value import Number, Span, Value, read_value
from jixiao.wording import finding_said, in_order

_RATIOS = frozenset({"百分比", "百分率", "%"})


def report(imported: Imported, number: int, count: int) -> Report:
    """One form of `count` in its file."""
    form = imported.form
    name = form.fields["name"].text if "name" in form.fields else form.sheet
    return Report(
        "form", name, lambda: _blocks(imported, name), lambda: data(imported), imported.findings,
        extra={"imported": imported, "number": number, "count": count},
    )  # fmt: skip


def data(imported: Imported) -> dict[str, Any]:
    """The machine's view, as cli.md, "JSON of import", gives it."""
    form = imported.form
    year = int(form.year.text) if form.year is not None else None
    text = {key: field.text for key, field in form.fields.items()}
    return {
        "form": form.kind,
        "project": {
            "name": text.get("name"),
            "year": year,
            "agency": text.get("agency.name"),
            "budget": {
                "initial": _yuan(form.funds.initial),
                "adjusted": _yuan(form.funds.adjusted),
                "executed": _yuan(form.funds.executed),
            },
        },
        "indicators": [_indicator(line, year) for line in form.lines],
        "diagnostics": [finding_data(each) for each in in_order(imported.findings)],
    }


def _yuan(amount: Sum | None) -> str | None:
    if amount is None or amount.unit is None:
        return None
    unit = known_unit(amount.unit)
    try:
        figure = read_number(amount.figure.text.strip().lstrip("¥￥").removesuffix(amount.unit))[0]
    except ValueFault:
        return None
    return plain(figure * unit.factor) if unit is not None else None


def _indicator(line: FormLine, year: int | None) -> dict[str, str | None]:
    found = understood(line, year)
    target = found.target
    size, unit = _unit(line, target.unit if target is not None else found.unit)
    return {
        "level1": line.level1.text if line.level1 else None,
        "level2": line.level2.text if line.level2 else None,
        "name": line.text("name"),
        "operator": str(found.operator) if found.operator is not None else None,
        "target": _figure(target.value if target is not None else None, size) or _words(line, target),
        "unit": unit if target is None or target.measured else None,
        "points": _number(line.text("points")),
        "criteria": line.text("criteria"),
        "actual": _figure(found.actual.value if found.actual is not None else None, size) or line.text("actual"),
        "score": _number(line.text("score")),
    }


def _words(line: FormLine, target: Target | None) -> str | None:
    """A target that is no figure, as written; a sign before a date is the operator."""
    text = line.text("target")
    if text is None or target is None or not isinstance(target.value, Span):
        return text
    return split_operator(text)[1]


def _unit(line: FormLine, unit: Unit | None) -> tuple[Decimal, str | None]:
    """A unit's name, and what figures in `unit` are divided by: money keeps the unit of its cell (6.8万元/公里)."""
    if unit is None:
        return Decimal(1), None
    if unit.name in _RATIOS:
        return Decimal(1), "%"
    text = line.text("target")
    if declared(line).unit is None and text is not None:
        with suppress(ValueFault):
            written = read_value(text, unit=None, year=None).written_unit
            if written is not None and written.base.startswith("元") and written.base == unit.base:
                return written.factor / unit.factor, written.name
    return Decimal(1), unit.name


def _figure(value: Value | None, size: Decimal) -> str | None:
    return plain(value.amount / size) if isinstance(value, Number) else None


def _number(text: str | None) -> str | None:
    if text is None:
        return None
    try:
        return plain(read_number(text)[0])
    except ValueFault:
        return text


def _blocks(imported: Imported, name: str) -> tuple[Block, ...]:
    form = imported.form
    blocks: list[Block] = [Heading(form.title.text if form.title else name, form.layout or "")]
    facts = [("项目名称", "name"), ("主管部门", "agency.department"), ("项目实施单位", "agency.name")]
    pairs = [(label, form.fields[key].text, "plain") for label, key in facts if key in form.fields]
    if form.year is not None:
        pairs.append(("年度", form.year.text, "plain"))
    blocks.append(Facts(tuple((label, text, "plain") for label, text, _ in pairs)))
    blocks.append(_table(imported))
    for severity, heading, tone in _GROUPS:
        told = [finding_said(each) for each in imported.findings if each.severity is severity]
        if told:
            blocks.append(Note(heading, tuple(told), tone))
    return tuple(blocks)


_GROUPS: tuple[tuple[Severity, M, Any], ...] = (
    (Severity.ERROR, M("to be corrected"), "bad"),
    (Severity.WARNING, M("to be checked"), "doubt"),
    (Severity.INFO, M("for information"), "faint"),
)


def _table(imported: Imported) -> Table:
    form = imported.form
    keys: Sequence[str] = [
        key for key in ("target", "unit", "points", "actual", "score") if any(key in line.fields for line in form.lines)
    ]
    headings = {"target": "指标值", "unit": "度量单位", "points": "分值", "actual": "实际完成值", "score": "得分"}
    columns = [Column("一级指标"), Column("二级指标"), Column("三级指标", keep=True)]
    columns += [Column(headings[key], right=key in ("points", "score"), keep=True) for key in keys]
    lines = []
    for line in form.lines:
        target = "".join(filter(None, (line.text("operator"), line.text("target"))))
        cells = [
            Cell(line.level1.text if line.level1 else ""),
            Cell(line.level2.text if line.level2 else ""),
            Cell(line.text("name") or ""),
        ]
        cells += [Cell(target if key == "target" else line.text(key) or "", figure=key != "unit") for key in keys]
        lines.append(Line(tuple(cells)))
    return Table(tuple(columns), tuple(lines))
