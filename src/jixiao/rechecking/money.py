"""预算执行 of a form: its rate, its score, and whether the amounts agree with one another."""

from __future__ import annotations

from dataclasses import field
from decimal import Decimal
from fractions import Fraction
from itertools import combinations
from typing import Any, Literal, get_args

from jixiao.dataclass import dataclass
from jixiao.faults import recheck as faults
from jixiao.language import M, Message
from jixiao.matching.spending import Spending
from jixiao.model.diagnostic import Diagnostic, Fault, Faulty
from jixiao.model.form import Field, Form, Sum, position
from jixiao.model.plan import ChosenScheme, Plan
from jixiao.model.project import Budget, Money
from jixiao.model.recheck import Execution, Finding, What
from jixiao.model.scheme import Scheme
from jixiao.rechecking.figures import compared, percent, same_percent, stated
from jixiao.rechecking.others import other_schemes
from jixiao.rechecking.own_rule import by_own_rule
from jixiao.rechecking.reading import plan_of
from jixiao.scoring.execution import budget_row
from jixiao.values.fault import ValueFault
from jixiao.values.number import half_up, plain, read_number, score_text
from jixiao.values.unit import Unit, known_unit, read_unit

RATE, SCORE, FUNDS = "预算执行率", "预算执行", "项目资金"
Column = Literal["initial", "adjusted", "executed"]
_COLUMNS: dict[Column, str] = {"initial": "年初预算数", "adjusted": "全年预算数", "executed": "全年执行数"}
#: More parts than this are not tried in every combination.
_PARTS = 8


@dataclass
class _Case:
    form: Form
    scheme: Scheme
    planned: Decimal | None
    executed: Decimal | None
    unit: Unit
    found: list[Finding] = field(default_factory=list)

    def add(
        self,
        fault: Fault,
        what: What,
        name: str,
        message: Message,
        at: Field,
        hint: Message | None = None,
        **figures: Any,
    ) -> None:
        diagnostic = fault.found(message, hint=hint, position=position(self.form.file, at.place))
        self.found.append(Finding(diagnostic, what, name, at.place, **figures))

    @property
    def rate(self) -> Fraction | None:
        """Executed over planned, in percent."""
        if self.planned is None or self.executed is None or self.planned == 0:
            return None
        return Fraction(self.executed) / Fraction(self.planned) * 100


def recheck_execution(form: Form, scheme: Scheme) -> Execution:
    """The rate and the score of 预算执行 by the form's own amounts, and the amounts by their parts."""
    funds = form.funds
    base = funds.initial if scheme.execution.of == "initial" else funds.adjusted or funds.initial
    unit = next((known_unit(each.unit) for each in (base, funds.executed) if each and each.unit), None)
    case = _Case(form, scheme, _yuan(base), _yuan(funds.executed), unit or read_unit("元"))
    if {each.unit is None for each in (base, funds.executed) if each} == {True, False}:
        # One has a unit and the other none: nothing follows from the two.
        case.planned = case.executed = None
    printed = form.printed
    points = stated(form, printed.budget_points, "points", SCORE, case.found)
    score = stated(form, printed.budget_score, "score", SCORE, case.found)
    _spent_within(case)
    _parts(case)
    shown = _rate(case)
    follows, because = _score(case, points, score)
    rate = None if case.rate is None else f"{plain(half_up(case.rate, 2))}%"
    return Execution(points, score, follows, shown, rate, because, tuple(case.found))


def _yuan(amount: Sum | None) -> Decimal | None:
    """In 元; where nobody says the unit, the bare figure, good for ratios."""
    if amount is None:
        return None
    unit = known_unit(amount.unit) if amount.unit is not None else None
    try:
        figure = read_number(amount.figure.text.strip().lstrip("¥￥").removesuffix(amount.unit or "").strip())[0]
    except ValueFault:
        return None
    return figure * unit.factor if unit is not None else figure


def _in_unit(case: _Case, amount: Decimal) -> str:
    return plain(Fraction(amount) / Fraction(case.unit.factor)) + case.unit.name


def _spent_within(case: _Case) -> None:
    executed = case.form.funds.executed
    if case.planned is None or case.executed is None or executed is None or case.executed <= case.planned:
        return
    message = M("全年执行数 {executed} is more than 全年预算数 {planned}", executed=_in_unit(case, case.executed),
                planned=_in_unit(case, case.planned))  # fmt: skip
    hint = M("fill in 全年预算数 as adjusted; the rate counts as 100% until then")
    case.add(
        faults.OVERSPENT, "budget", "全年执行数", message, executed.figure, hint,
        stated=_in_unit(case, case.executed), follows=_in_unit(case, case.planned),
    )  # fmt: skip


def _parts(case: _Case) -> None:
    """Every column of the money: its total is the sum of its sources (a source may itself be divided below)."""
    for key in get_args(Column):
        total: Sum | None = getattr(case.form.funds, key)
        sources = [sums[key] for sums in case.form.funds.sources.values() if key in sums]
        amounts = [amount for each in sources if (amount := _yuan(each)) is not None]
        whole = _yuan(total)
        if total is None or whole is None or not sources or len(amounts) < len(sources):
            continue
        summed = sum(amounts, Decimal(0))
        if summed == whole or _some(amounts, whole) or (len(amounts) == 1 and summed < whole):
            continue
        figures = {"stated": _in_unit(case, whole), "follows": _in_unit(case, summed)}
        message = M("{column}: the total is {stated}, its sources add up to {follows}", column=_COLUMNS[key], **figures)
        case.add(faults.FUNDS, "budget", FUNDS, message, total.figure, None, **figures)


def _some(amounts: list[Decimal], whole: Decimal) -> bool:
    """Whether some of the amounts make the whole: the others are then parts of parts."""
    if len(amounts) > _PARTS or whole == 0:
        return False
    return any(
        sum(part, Decimal(0)) == whole for size in range(1, len(amounts)) for part in combinations(amounts, size)
    )


def _rate(case: _Case) -> str | None:
    """The stated rate, and a finding where it is not the one that follows."""
    field = case.form.printed.rate
    if field is None:
        return None
    try:
        amount = percent(field.text)
    except ValueFault:
        return field.text
    shown = f"{plain(half_up(amount, 6))}%"
    if case.rate is None or same_percent(amount, case.rate):
        return shown
    if case.rate > 100 and amount == 100:
        return shown
    follows = f"{plain(half_up(case.rate, 2))}%"
    assert case.executed is not None
    assert case.planned is not None
    figures = {"executed": _in_unit(case, case.executed), "planned": _in_unit(case, case.planned)}
    message = M(
        "预算执行率 is {stated}, {follows} follows ({executed} ÷ {planned})", stated=shown, follows=follows, **figures
    )
    case.add(faults.RATE, "rate", RATE, message, field, _of_initial(case, amount), stated=shown, follows=follows)
    return shown


def _of_initial(case: _Case, amount: Decimal) -> Message | None:
    """The usual slip: the rate of 年初预算数."""
    initial = _yuan(case.form.funds.initial)
    if not initial or initial == case.planned or case.executed is None:
        return None
    if not same_percent(amount, Fraction(case.executed) / Fraction(initial) * 100):
        return None
    return M("{stated} is of 年初预算数 {initial}; the base is 全年预算数", stated=f"{plain(amount)}%",
             initial=_in_unit(case, initial))  # fmt: skip


def _score(case: _Case, points: Decimal | None, score: Decimal | None) -> tuple[Decimal | None, Message | None]:
    if points is None or case.rate is None:
        return None, None
    own = by_own_rule(case.form, case.scheme, points, case.rate)
    found = own if isinstance(own, tuple) else _award(case, case.scheme, points)
    if found is None:
        return None, None
    follows, because = found
    field, places = case.form.printed.budget_score, case.scheme.places
    if score is None or field is None:
        return follows, because
    verdict = compared(score, follows, points, places, binary=field.sort == "number")
    if verdict == "same":
        return follows, because
    if isinstance(own, Message):
        message = M("{name}: the score {stated} was not checked: {why}", name=SCORE, stated=plain(score), why=own)
        case.add(faults.OPEN, "open", SCORE, message, field, stated=plain(score))
        return None, own
    figures = {"stated": plain(score), "follows": score_text(follows, places)}
    if verdict == "rounded":
        message = M("{name}: the score is {stated}, {follows} with the scheme's decimals", name=SCORE, **figures)
        case.add(faults.ROUNDED, "score", SCORE, message, field, None, **figures)
        return follows, because
    message = M("{name}: the score is {stated}, {follows} follows ({because})", name=SCORE, because=because, **figures)
    if own is not None:
        message = M("{name}: the score is {stated}, by the form's own words {follows} follows ({because})",
                    name=SCORE, because=because, **figures)  # fmt: skip
    other = _explained(case, points, score) if own is None else None
    hint = None
    if other is not None:
        hint = M(
            "{stated} is what the scheme {scheme} gives ({because}); if it is scored by that, name the scheme",
            stated=plain(score), scheme=other[0], because=other[1],
        )  # fmt: skip
    case.add(
        faults.SCORE if score <= points else faults.ABOVE_POINTS, "score", SCORE, message, field, hint,
        explained_by=other[0] if other else None, **figures,
    )  # fmt: skip
    return follows, because


def _award(case: _Case, scheme: Scheme, points: Decimal) -> tuple[Decimal, Message] | None:
    """The score of the form's amounts under a scheme, with the form's points."""
    assert case.planned is not None
    assert case.executed is not None
    money = Money(Decimal(0), read_unit("元"), "")
    money.amount, money.unit = _amount(case, case.planned)
    budget = Budget.model_construct(initial=money, adjusted=money, sources={})
    project = plan_of(case.form, scheme).project.model_copy(update={"budget": budget})
    frame = plan_of(case.form, scheme)
    plan = Plan(project, ChosenScheme(scheme, scheme.scheme, "option", "", {}), (), points, frame.as_of, ())
    told: list[Diagnostic] = []
    try:
        row = budget_row(plan, Spending("value", case.executed), "partial", told)
    except Faulty:
        return None
    return None if row.score is None else (row.score, row.because)


def _amount(case: _Case, yuan: Decimal) -> tuple[Decimal, Unit]:
    return yuan / case.unit.factor, case.unit


def _explained(case: _Case, points: Decimal, score: Decimal) -> tuple[str, Message] | None:
    for other in other_schemes(case.scheme):
        found = _award(case, other, points)
        if found is not None and found[0] == score:
            return other.scheme, found[1]
    return None
