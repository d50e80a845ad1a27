"""Project × Project, each with its plan → Changes; pure, exact, the mirror image of itself."""

from __future__ import annotations

from jixiao.differing.findings import Review, findings
from jixiao.differing.lastyear import Achieved
from jixiao.differing.matching import match
from jixiao.differing.money import budget
from jixiao.differing.pairing import added, pair, removed
from jixiao.differing.side import Side
from jixiao.model.changes import Changes, Pair
from jixiao.model.diagnostic import Diagnostic
from jixiao.model.plan import Line
from jixiao.model.scorecard import Scorecard
from jixiao.model.source import SourceFile
from jixiao.values.exactly import exactly
from jixiao.values.folding import fold_name


@exactly
def diff(old: Side | None, new: Side | None, *, last: Scorecard | None = None, within: bool = False) -> Changes:
    """What became of every indicator; a side is None where it lacks the project.

    `last` is the old declaration's scorecard. `within`: both sides are one declaration, before and after the changes
    of its year.
    """
    money = budget(old.plan if old else None, new.plan if new else None, within=within)
    matched = match(old.lines if old else (), new.lines if new else ())
    by_line: dict[int, Pair] = {}
    if old is not None and new is not None:
        by_line = {id(each.new): pair(each, old, new) for each in matched.matches}
    by_line |= {id(line): added(line) for line in matched.added}
    pairs = [by_line[id(line)] for line in (new.lines if new else ())]
    pairs += [removed(line, _withdrawn(line, new)) for line in matched.gone]
    found: tuple[Diagnostic, ...] = ()
    if old is not None and new is not None:
        achieved = Achieved(last) if last is not None else None
        found = findings(Review(old, new, pairs, matched.ties, money, achieved))
    return Changes(
        old.plan if old else None, new.plan if new else None, tuple(pairs), money, found, _file(old), _file(new), within
    )


def _withdrawn(line: Line, new: Side | None) -> str | None:
    """Why the new declaration withdrew an indicator in its year, where it did."""
    for other in new.plan.lines if new else ():
        if other.withdrawn is not None and fold_name(other.indicator.key) == fold_name(line.indicator.key):
            return other.withdrawn
    return None


def _file(side: Side | None) -> SourceFile | None:
    return SourceFile(side.declaration.document.file, side.declaration.document.sha256) if side else None
