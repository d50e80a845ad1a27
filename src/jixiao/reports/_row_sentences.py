"""The sentences under a row: why points were lost or stay open, what changed in mid-year, what was reported with it."""

from __future__ import annotations

from collections.abc import Iterator

from jixiao.language import M, Message
from jixiao.model.scorecard import Row
from jixiao.reports._values import goal_said
from jixiao.values.number import score_text


def sentences(row: Row, places: int) -> tuple[Message, ...]:
    """Nothing under a row that keeps its points and is settled, unless something was changed or reported with it."""
    return tuple(_said(row, places))


def _said(row: Row, places: int) -> Iterator[Message]:
    line, reported = row.line, row.reported
    document = line.document
    if line.was is not None:
        was, now = goal_said(line, line.was), goal_said(line)
        if document:
            yield M("指标值 {was} → {now} ({document})", was=was, now=now, document=document)
        else:
            yield M("指标值 {was} → {now}", was=was, now=now)
    if line.withdrawn:
        if document:
            yield M("withdrawn: {reason} ({document})", reason=line.withdrawn, document=document)
        else:
            yield M("withdrawn: {reason}", reason=line.withdrawn)
    if row.score is None or row.lost or not row.settled or row.contradicts:
        yield row.because
    if row.range is not None and not row.range.is_point and not _anything(row):
        low, high = score_text(row.range.low, places), score_text(row.range.high, places)
        yield M("得分 between {low} and {high}", low=low, high=high)
    yield from row.notes
    if len(reported.periods) > 1:
        yield M("actual from {periods}", periods=reported.periods)
    if reported.reason:
        yield M("评分理由: {reason}", reason=reported.reason)
    if reported.note:
        yield M("偏差原因分析及改进措施: {note}", note=reported.note)
    if reported.evidence:
        yield M("佐证材料: {evidence}", evidence=reported.evidence)


def _anything(row: Row) -> bool:
    """Whether a row without a score may come to anything at all: that goes without saying."""
    return row.score is None and row.range is not None and row.range.low == 0 and row.range.high == row.points
