"""The questions that a scored row leaves open: no reason for a deviation, over-achievement, a direction assumed."""

from __future__ import annotations

from collections.abc import Iterator

from jixiao.faults import actuals as actual_faults
from jixiao.faults import points as faults
from jixiao.language import M
from jixiao.model.diagnostic import Diagnostic, Severity
from jixiao.model.plan import Plan
from jixiao.model.scorecard import Row
from jixiao.scoring.over import ratio_from
from jixiao.values.number import half_up, plain, score_text
from jixiao.values.operator import Operator

REASON = M("fill in 偏差原因分析及改进措施 (note)")


def questions(row: Row, plan: Plan) -> Iterator[Diagnostic]:
    """What a person has to answer before the card is handed in."""
    line, reported, places = row.line, row.reported, plan.scheme.places
    name, position = line.indicator.name, reported.place
    if row.score is not None and row.check != "not_applicable" and row.score < row.points and not reported.note:
        lost = score_text(row.points - row.score, places)
        yield actual_faults.NO_REASON.found(
            M("{name}: {lost} points are lost and no reason is given", name=name, lost=lost),
            hint=REASON,
            position=position,
        )
    if row.score is not None and reported.score is not None and reported.score != row.score:
        stated, follows = score_text(reported.score, places), score_text(row.score, places)
        yield actual_faults.SCORE_DIFFERS.found(
            M(
                "{name}: the file states a score of {stated}, {follows} follows",
                name=name,
                stated=stated,
                follows=follows,
            ),
            hint=M("the stated score is not used"),
            position=position,
        )
    if row.score is None and reported.state == "value":
        # A date on both sides of the target leaves the whole card without a grade; the others only this row.
        yield actual_faults.NO_SCORE.found(
            M("{name}: {why}", name=name, why=row.because),
            severity=Severity.ERROR if row.check == "doubtful" else None,
            position=position,
        )
    flag = plan.scheme.over.flag
    asked = flag is not None and reported.state == "value" and not reported.note
    if asked and flag is not None and (ratio := ratio_from(line, reported, flag)) is not None:
        percent = plain(half_up(ratio * 100, 2))
        yield faults.OVER_ACHIEVED.found(
            M("{name}: the actual is {percent}% of the target", name=name, percent=percent),
            hint=M("say why in 偏差原因分析及改进措施 (note): was the target set too low?"),
            position=position,
        )
    if row.check == "above" and line.direction_from == "scheme" and line.operator is Operator.EQUAL:
        yield faults.EQUALS_OPEN.found(
            M(
                "{name}: the operator is “=” and the actual is above the target; only the scheme says {direction}",
                name=name,
                direction=str(line.direction),
            ),
            hint=M("declare 指标方向 (direction): 正向, 逆向 or 适度; or write ≥ if more is better"),
            position=position,
        )
