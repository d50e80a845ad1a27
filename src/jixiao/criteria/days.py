"""Days in the words where the target is a day: 12月底前完成 is 在期限内完成 where the target is the end of December."""

from __future__ import annotations

import re
from datetime import date

from jixiao.criteria.folding import Folded
from jixiao.criteria.unreadable import Unreadable
from jixiao.language import M
from jixiao.values.day import read_span
from jixiao.values.fault import ValueFault

_DAY = (
    r"(?:(?P<late>超过|晚于|迟于)|应?于|应?在|须于|须在|截至|截止|到)?"
    r"(?P<day>(?:\d{4}年)?\d{1,2}月(?:\d{1,2}[日号]|底|末)|\d{4}年\d{1,2}月|(?:\d{4}年)?\d{1,2}月(?=前|以前|之前)|\d{4}-\d{1,2}-\d{1,2}|(?:\d{4}年)?第?[一二三四]季度末|(?:\d{4})?年[底末])"
    r"(?:之前|以前|前)?"
)


def held(folded: Folded, target: date) -> Folded:
    """The words with their days as what they are of the target: the deadline, or past it. Another day contradicts."""
    text, at = folded.text, folded.at
    joined: list[str] = []
    places: list[int] = []
    end = 0
    for found in re.finditer(_DAY, text):
        named = _last(found["day"], target)
        if named != target:
            raise Unreadable(
                M("the words name {figure} and the target is {target}", figure=found["day"], target=target.isoformat()),
                folded.stretch(*found.span("day")),
                contradiction=True,
            )
        said = "逾期" if found["late"] else "在期限内"
        joined += [text[end : found.start()], said]
        places += [*at[end : found.start()], *[at[found.start()]] * (len(said) - 1), at[found.end() - 1]]
        end = found.end()
    return Folded("".join(joined) + text[end:], (*places, *at[end:]), folded.original) if end else folded


def _last(text: str, target: date) -> date | None:
    try:
        return read_span(text, target.year).last
    except ValueFault:
        return None
