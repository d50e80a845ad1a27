"""What a scorecard says last: the findings by the number of their row, and the footnotes."""

from __future__ import annotations

from collections import Counter

from jixiao.language import M, Message
from jixiao.model.diagnostic import Diagnostic
from jixiao.model.report import Block, Note
from jixiao.model.scorecard import Scorecard
from jixiao.reports._questions import Questions
from jixiao.reports._recalled import recalled
from jixiao.wording import finding_said, in_order


def foot(card: Scorecard, asked: Questions) -> tuple[Block, ...]:
    """The blocks below the table."""
    blocks: list[Block] = []
    findings = tuple(_marked(card, asked, finding) for finding in in_order(card.diagnostics))
    if findings:
        blocks.append(Note(M("to check"), findings))
    notes = (
        M("评分办法 {name}: {title}", name=card.plan.chosen.name, title=card.plan.scheme.title),
        *card.plan.notes,
        *recalled(card),
    )
    if card.missing == "zero":
        notes = (*notes, M("rows not reported count as 0 (--missing zero)"))
    blocks.append(Note(M("notes"), notes, "faint"))
    return tuple(blocks)


def _marked(card: Scorecard, asked: Questions, finding: Diagnostic) -> Message:
    said = finding_said(finding)
    place = row_of(card, finding)
    mark = "" if place is None else asked.mark(place)
    return M("{mark} {finding}", mark=mark, finding=said) if mark else said


def row_of(card: Scorecard, finding: Diagnostic) -> int | None:
    """The row of the card that a finding's place leads to, in the declaration or among the actuals."""
    at = str(finding.position)
    for place, row in enumerate(card.rows):
        if row.reported.at is not None and f"{at}:".startswith(f"{row.reported.at}:"):
            return place
    if finding.path[:1] != ("indicators",):
        return None
    seen: Counter[tuple[str, ...]] = Counter()
    for index, indicator in enumerate(card.plan.project.indicators):
        own = ("indicators", *indicator.groups, seen[indicator.groups])
        seen[indicator.groups] += 1
        if finding.path[: len(own)] == own:
            return next((place for place, row in enumerate(card.rows) if row.line.index == index), None)
    return None
