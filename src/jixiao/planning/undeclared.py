"""A line with a declared deduction as its words alone would have it."""

from __future__ import annotations

from dataclasses import replace

from jixiao.bind import Declaration
from jixiao.model.deduction import Refusal
from jixiao.model.plan import Line
from jixiao.model.scheme import Scheme
from jixiao.planning.allotment import InForce
from jixiao.planning.choice import direction_of, full_of, reading_of
from jixiao.planning.findings import Findings
from jixiao.vocabulary import group_name


def by_words(line: Line, scheme: Scheme, declaration: Declaration) -> Line | Refusal | None:
    """The line by today's reading of `reading`, else of `criteria`, in place of what is declared.

    A refusal where the words contradict the indicator; None where they are not wanted, or cannot be read: that is
    what a deduction is declared for.
    """
    indicator = line.indicator.model_copy(update={"deduction": None})
    points = line.points if line.points_from == "declared" else None
    force = InForce(line.index, indicator, line.target, points, group_name(line.groups[0]))
    reading, reading_from = reading_of(force, line.operator, scheme, Findings(declaration))
    if reading is None:
        return None
    if reading.deduction is None:
        return reading.refusal if reading.refusal is not None and reading.refusal.contradiction else None
    direction, direction_from = direction_of(indicator, line.target, line.operator, reading, scheme)
    return replace(
        line,
        direction=direction,
        direction_from=direction_from,
        deduction=reading.deduction,
        deduction_from=reading_from,
        full=full_of(reading.deduction, line.points, declared=points is not None),
        side=reading.deduction.losing_side(direction),
        reading=reading,
    )
