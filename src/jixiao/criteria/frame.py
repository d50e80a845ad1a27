"""The indicator that the words are held against: its side, its target, its unit, and the scale of its points."""

from __future__ import annotations

from dataclasses import field
from decimal import Decimal, localcontext

from jixiao.criteria.figures import Figure
from jixiao.criteria.meaning import Bound, Compared, Remarks, Rule, Sign
from jixiao.criteria.unreadable import Unreadable
from jixiao.dataclass import dataclass
from jixiao.language import M
from jixiao.model.direction import Direction, Side
from jixiao.model.reading import Asked
from jixiao.values.fault import ValueFault
from jixiao.values.operator import Operator
from jixiao.values.unit import Unit, convert, read_unit
from jixiao.values.value import Number, Span, Words, YesNo

_LOSING: dict[Operator, Side] = {
    Operator.AT_LEAST: "below",
    Operator.MORE: "below",
    Operator.AT_MOST: "above",
    Operator.LESS: "above",
}
#: Words that count cases of trouble and may stand for one another where only cases are counted.
_CASES = frozenset(["起", "次", "例", "件", "处", "个", "项", "宗", "条", "桩", "人次"])
#: What is done as a share of the target may be written in % whatever the unit.
_DONE = ("完成", "任务", "计划", "目标", "实现", "到位", "进度", "支付", "拨付", "建成", "开工", "执行")


def same_case(one: str, other: str | None) -> bool:
    """Whether two counting words may stand for one another: 起 and 次, but not 人次, which counts people."""
    return one == other or (one in _CASES and other in _CASES and "人次" not in (one, other))


@dataclass(slots=True)
class Frame:
    """What is declared, with the words' remarks; `full` is the mark that losses are taken from."""

    asked: Asked
    remarks: Remarks
    rules: list[Rule]
    full: Decimal = Decimal(100)
    named: Decimal | None = None
    #: The figures that the words name as the target.
    said: list[tuple[Sign, Figure]] = field(default_factory=list)
    #: A rule named a share of the target, so that the next bare % is one too.
    shares: bool = False

    @property
    def target(self) -> Decimal | None:
        """The declared target where it is a number."""
        return self.asked.target.amount if isinstance(self.asked.target, Number) else None

    @property
    def side(self) -> Side | None:
        """The side that the operator or the declared direction punishes; None for "=" and where nothing is declared."""
        if self.asked.operator in _LOSING:
            return _LOSING[self.asked.operator]
        return self.asked.direction.losing_side if self.asked.direction else None

    @property
    def numeric(self) -> bool:
        """Whether a number is declared as target."""
        return isinstance(self.asked.target, Number)

    @property
    def yes_no(self) -> bool:
        """Whether 是 or 否 is declared as target."""
        return isinstance(self.asked.target, YesNo)

    @property
    def worded(self) -> bool:
        """Whether words or nothing is declared as target."""
        return self.asked.target is None or isinstance(self.asked.target, Words)

    @property
    def dated(self) -> bool:
        """Whether a day is declared as target."""
        return isinstance(self.asked.target, Span)

    @property
    def percent(self) -> bool:
        """Whether the declared unit is a ratio."""
        return self.asked.unit is not None and self.asked.unit.dimension == "ratio"

    def amount(self, figure: Figure, at: tuple[int, int]) -> Decimal:
        """A figure in the declared unit. Raises Unreadable (a contradiction) where it is in another measure."""
        declared = self.asked.unit
        if figure.unit is None or declared is None:
            return figure.amount
        unit = _unit(figure.unit)
        try:
            return convert(figure.amount, unit, declared)
        except ValueFault:
            raise Unreadable(
                M("{figure} is not in the indicator's unit {unit}", figure=written(figure), unit=declared.name),
                at,
                contradiction=True,
            ) from None

    def measured(self, figure: Figure) -> bool:
        """Whether the figure is in the declared measure (a bare one always is)."""
        declared = self.asked.unit
        if figure.unit is None or declared is None:
            return True
        return _unit(figure.unit).base == declared.base

    def counted(self, name: str | None) -> bool:
        """Whether cases counted in `name` can be what the indicator counts."""
        declared = self.asked.unit
        if declared is None or name is None or declared.name == name or declared.base == name:
            return True
        return same_case(declared.name, name)

    def mark(self, bound: Bound, subject: str, at: tuple[int, int]) -> Decimal:
        """The figure that a bound stands for, in the declared unit."""
        if bound.figure is None:
            if self.target is None:
                raise Unreadable(M("the words speak of a target and none is declared"), at)
            return self.target
        figure, target = bound.figure, self.target
        share = figure.unit == "%" and not self.percent and self.asked.unit is not None
        if figure.distance and not bound.beyond and self.amount(figure, at) != target:
            why = M("{figure} is a distance: 每 is probably missing", figure=written(figure))
            raise Unreadable(why, at, once_or_each=True)
        if bound.loose and self.percent:
            #: 低于目标值80%: of a rate it may be the figure or a share of it, of a quantity a share.
            raise Unreadable(M("it is not plain whether the figure is a share of the target"), at)
        if bound.beyond:
            return self._beyond(bound, share=share, at=at)
        if share or bound.relative:
            if target is None or figure.unit != "%":
                raise Unreadable(M("a share of the target needs a target in figures"), at)
            if (
                share
                and not bound.relative
                and not bound.done
                and not (self.shares and not subject)
                and not any(word in subject for word in _DONE)
            ):
                raise Unreadable(
                    M(
                        "{figure} is a share, and the indicator is counted in {unit}",
                        figure=written(figure),
                        unit=self.asked.unit.name if self.asked.unit else "",
                    ),
                    at,
                    contradiction=True,
                )
            return exact_product(target, figure.amount)
        if self.percent and self.shares and self.target != 100:
            raise Unreadable(
                M("{figure} may be the indicator itself or a share of its target", figure=written(figure)), at
            )
        if self.percent and self.target not in (None, Decimal(100)) and ("比例" in subject and "完成" in subject):
            raise Unreadable(M("{words} may be the indicator itself or a share of its target", words=subject), at)
        return self.amount(figure, at)

    def _beyond(self, bound: Bound, *, share: bool, at: tuple[int, int]) -> Decimal:
        figure, target = bound.figure, self.target
        assert figure is not None
        if bound.late:
            amount = self.amount(figure, at)
            if target is None or target == 0 or amount == target:
                return amount
            raise Unreadable(
                M("it is not plain whether {figure} counts from the target on", figure=written(figure)), at
            )
        if target is None:
            raise Unreadable(M("the words speak of a target and none is declared"), at)
        if figure.unit == "%" and (not self.percent or share):
            return target + bound.beyond * exact_product(target, figure.amount)
        if figure.unit == "%" and self.percent and not figure.distance:
            raise Unreadable(
                M("{figure} beyond a target in % may be points or a share of it", figure=written(figure)), at
            )
        return target + bound.beyond * self.amount(figure, at)


def exact_product(target: Decimal, percent: Decimal) -> Decimal:
    """So many percent of the target, exactly."""
    with localcontext() as context:
        context.prec = 60
        return (target * percent).scaleb(-2).normalize() + 0


def written(figure: Figure) -> str:
    """A figure as it is shown in a message."""
    from jixiao.values.number import plain

    return plain(figure.amount) + (figure.unit or "")


def _unit(name: str) -> Unit:
    unit = read_unit(name)
    return read_unit(name[1:]) if unit.base == name and name.startswith("个") and len(name) > 1 else unit


def lost_dash(marks: Decimal, full: Decimal) -> str | None:
    """``14-12分`` for 1412分 of 15: a range of points whose dash was lost, offered as text."""
    digits = str(marks)
    for cut in range(1, len(digits)) if digits.isdigit() else ():
        if (
            "0" != digits[cut:] != digits[cut:].lstrip("0")
            or not 0 < int(digits[:cut]) <= full
            or int(digits[cut:]) > full
        ):
            continue
        return f"{digits[:cut]}-{digits[cut:]}分"
    return None


def scale(frame: Frame, top: Decimal | None, at: tuple[int, int]) -> None:
    """Settles the full mark: declared points, else the mark the words name, else 100. `top`: the most they give."""
    points, remarks = frame.asked.points, frame.remarks
    emptied = remarks.emptied if points is None else None
    for stated in (top, remarks.full, remarks.gain_cap, emptied):
        if stated is None:
            continue
        if points is not None and stated != points:
            raise Unreadable(
                M(
                    "the words give {stated} points in full, and the indicator has {points}",
                    stated=stated,
                    points=points,
                ),
                at,
                suggestion=lost_dash(stated, points),
                contradiction=True,
            )
        if frame.named is not None and stated != frame.named:
            raise Unreadable(M("the words name two full marks, {one} and {other}", one=frame.named, other=stated), at)
        frame.named = stated
    if points is None and frame.named is not None and frame.named > 100:
        raise Unreadable(M("a full mark of {full} points is more than a whole project has", full=frame.named), at)
    frame.full = points if points is not None else frame.named if frame.named is not None else Decimal(100)


def out_of(frame: Frame) -> str:
    """The scale as a deduction declares it."""
    from jixiao.values.number import plain

    return "points" if frame.asked.points is not None else plain(frame.full)


def contradicts_side(frame: Frame, side: Side, at: tuple[int, int]) -> None:
    """Raises Unreadable where the words punish the side that the operator wants."""
    declared = frame.side
    if declared is not None and side != declared and frame.asked.operator in _LOSING:
        raise Unreadable(
            M(
                "the words punish {side} and the operator is {operator}",
                side=_SIDES[side],
                operator=str(frame.asked.operator),
            ),
            at,
            contradiction=True,
        )
    if declared is not None and side != declared and frame.asked.direction is not None:
        raise Unreadable(
            M(
                "the words punish {side} and the declared direction is {direction}",
                side=_SIDES[side],
                direction=str(frame.asked.direction),
            ),
            at,
            contradiction=True,
        )


_SIDES = {"below": M("falling short"), "above": M("exceeding"), "either": M("both sides")}

DIRECTIONS: dict[Side, Direction] = {"below": Direction.HIGHER, "above": Direction.LOWER, "either": Direction.NEAR}

__all__ = ["DIRECTIONS", "Compared", "Frame", "contradicts_side", "exact_product", "out_of", "scale", "written"]
