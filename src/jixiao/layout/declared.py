"""An indicator's cells as a declaration writes them; what one cell says of several is divided, never changed."""

from __future__ import annotations

import re
from decimal import Decimal

from jixiao.dataclass import dataclass
from jixiao.language import M, Message
from jixiao.model.form import Field, FormLine
from jixiao.model.indicator import target_of
from jixiao.model.target import Target
from jixiao.values.fault import ValueFault
from jixiao.values.number import read_number
from jixiao.values.operator import Operator, read_operator, split_operator
from jixiao.values.tidying import tidy
from jixiao.values.unit import Unit, known_unit, read_unit
from jixiao.values.value import Number, Reading, read_value

#: A unit told in the name's brackets: 苗木成活率（%）.
_NAMED = re.compile(r".*[（(]\s*(?:单位[:：]\s*)?([^（()）]{1,8})[)）]\s*")
_FIGURE = re.compile(r"(-?[\d,]*\.?\d+\s*[万亿]?)\s*([\u4e00-\u9fffA-Za-z/]{1,8})")
#: What stands behind a figure without being its unit.
_NO_UNIT = re.compile(r"左右|以[上下内]|约|[多余]|[前后底末内]$|[年月日]|不|成|倍|达|完|提|降")


@dataclass(frozen=True, slots=True)
class Declared:
    """`operator`, `target`, `unit`, `actual`: texts for a declaration; `notes` say what was inferred, by key."""

    operator: str | None
    target: str | None
    unit: str | None
    actual: str | None
    notes: dict[str, Message]


def declared(line: FormLine) -> Declared:
    """The line's texts, split where one cell holds more than one of them; nothing is changed, only divided."""
    notes: dict[str, Message] = {}
    operator = line.text("operator")
    unit = line.text("unit")
    target = line.text("target")
    actual = line.text("actual")
    if operator is not None:
        try:
            operator = str(read_operator(operator))
        except ValueFault:
            notes["operator"] = M("this is no operator")
    field = line.fields.get("target")
    if field is not None and target is not None:
        if field.sort == "percent" and unit in ("%", "％"):
            target = target.removesuffix("%")
        elif unit is None:
            split = _split(target)
            if split is not None:
                written, (inside, target, unit) = _written(target, named=True), split
                if actual is not None and written is not None and (counted := _counted(actual, target, written)):
                    actual, notes["actual"] = counted
                operator = operator or (str(inside) if inside else None)
                notes["target"] = M("written in one cell as {text}", text=field.text)
            elif actual is not None and (word := _written(target)) is not None:
                counted = _counted(actual, target, word)
                if counted is not None:
                    actual, notes["actual"] = counted
            elif (named := _in_name(line.text("name"), target)) is not None:
                unit = named
                notes["unit"] = M("the unit was taken from the name {name}", name=line.text("name"))
    if actual is not None and line.fields["actual"].sort == "percent" and unit in ("%", "％"):
        actual = actual.removesuffix("%")
    return Declared(operator, target, unit, actual, notes)


def _split(target: str) -> tuple[Operator | None, str, str] | None:
    """Operator, figure and a unit nobody lists (顶): as a unit of its own it is understood. None for all else."""
    operator, body = split_operator(tidy(target)[0])
    found = _FIGURE.fullmatch(body)
    if found is None or known_unit(found[2]) is not None or _NO_UNIT.search(found[2]):
        return None
    figure, unit = found[1].strip(), found[2]
    if unit.startswith("元") and figure[-1] in "万亿":
        # 1.22万元/延米 counts in 万元/延米: a bare 1.3 beside it is no 1.3元/延米.
        return operator, figure[:-1].strip(), figure[-1] + unit
    return operator, figure, unit


def _in_name(name: str | None, target: str) -> str | None:
    """The known unit in the brackets behind a name, where the target is a bare figure."""
    found = _NAMED.fullmatch(name) if name is not None else None
    if found is None or known_unit(tidy(found[1])[0]) is None:
        return None
    try:
        read_number(split_operator(tidy(target)[0])[1])
    except ValueFault:
        return None
    return found[1].strip()


def _written(target: str, *, named: bool = False) -> str | None:
    """The unit with a multiplier that stands in the target's own cell: 万人次 of ≥45万人次; any word if `named`."""
    found = _FIGURE.fullmatch(split_operator(tidy(target)[0])[1])
    if found is None:
        return None
    word = (found[1].strip()[-1] if found[1].strip()[-1] in "万亿" else "") + found[2]
    unit = known_unit(word)
    if named and unit is None and found[2].strip("十百千万亿"):
        unit = read_unit(word)
    return word if unit is not None and unit.dimension in ("count", "other") and unit.factor >= 1000 else None


def _counted(actual: str, target: str, written: str) -> tuple[str, Message] | None:
    """A bare 43.2 beside ≥45万人次: it counts 人次, unless only 万人次 is near the target; then that, and told."""
    try:
        size = read_unit(written)
        amount = read_number(actual)[0]
        aim = target_of(target, None, None).value
    except ValueFault:
        return None
    if not isinstance(aim, Number) or re.search("[万亿千百]", actual):
        return None
    if _near(amount, aim.amount) or not _near(amount * size.factor, aim.amount):
        return None
    return f"{actual}{written}", M("read in the unit of the target, {unit}, the only one near it", unit=written)


def _near(amount: Decimal, aim: Decimal) -> bool:
    return aim > 0 and aim / 100 <= amount <= aim * 100


@dataclass(frozen=True, slots=True)
class Understood:
    """What a line's target and actual are, typed; None and the fault where they cannot be read."""

    operator: Operator | None
    target: Target | None
    unit: Unit | None
    actual: Reading | None
    faults: dict[str, ValueFault]


def understood(line: FormLine, year: int | None) -> Understood:
    """A line read as `bind_project` and the actuals would read it, each fault kept with its key."""
    texts = declared(line)
    faults: dict[str, ValueFault] = {}
    operator: Operator | None = None
    unit: Unit | None = None
    target: Target | None = None
    actual: Reading | None = None
    try:
        operator = read_operator(texts.operator) if texts.operator else None
    except ValueFault as fault:
        faults["operator"] = fault
    try:
        unit = read_unit(texts.unit) if texts.unit else None
    except ValueFault as fault:
        faults["unit"] = fault
    try:
        target = target_of(texts.target, unit, year) if texts.target is not None else None
    except ValueFault as fault:
        faults["target"] = fault
    if operator is not None and target is not None and target.operator not in (None, operator):
        # ＝ beside 控制在5%以内: whichever is taken, 6% could come out as met.
        said = M(
            "the operator is {declared}, but the target says {found}",
            declared=str(operator), found=str(target.operator),
        )  # fmt: skip
        faults["operator"] = ValueFault("operator", said, hint=M("keep one of the two"))
    if texts.actual is not None and "target" not in faults:
        try:
            actual = read_value(texts.actual, unit=target.unit if target else unit, year=year, role="actual")
        except ValueFault as fault:
            faults["actual"] = fault
    return Understood(operator or (target.operator if target else None), target, unit, actual, faults)


def cell_of(line: FormLine, key: str) -> Field | None:
    """The cell that a key of a line came from: the target's for an operator or a unit that stood in it."""
    return line.fields.get(key) or line.fields.get("target") or line.fields.get("name")
