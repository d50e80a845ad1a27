"""The words of a comparison: verdicts with their signs, by how much, and the sentences under a row."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from jixiao.language import M, Message
from jixiao.model.changes import Changes, Pair, Verdict
from jixiao.model.plan import Line
from jixiao.model.report import Said, Tone
from jixiao.reports._values import goal_said
from jixiao.values.number import half_up, plain
from jixiao.values.unit import read_unit

#: A sign besides the colour; all of them one cell wide everywhere.
VERDICTS: dict[Verdict, tuple[Said, Tone]] = {
    "tightened": (M("+ tightened"), "good"),
    "loosened": (M("- loosened"), "bad"),
    "unchanged": (M("= unchanged"), "faint"),
    "operator": (M("! other side"), "doubt"),
    "incomparable": (M("? not comparable"), "doubt"),
    "added": (M("* added"), "strong"),
    "removed": (M("x removed"), "bad"),
}
_COUNTED: dict[str, Said] = {
    "tightened": M("tightened"), "loosened": M("loosened"), "unchanged": M("unchanged"),
    "operator": M("other side"), "incomparable": M("not comparable"), "added": M("added"), "removed": M("removed"),
}  # fmt: skip
_BESIDES: dict[str, Said] = {
    "renamed": M("renamed"), "moved": M("moved"), "points": M("points changed"), "direction": M("direction changed"),
    "unit": M("unit changed"), "deduction": M("rule changed"), "text": M("words changed"),
}  # fmt: skip


def side_said(line: Line | None) -> str:
    """The target of one side."""
    return "-" if line is None else goal_said(line)


def by_said(pair: Pair) -> Said:
    """+2个百分点 (+2.11%), -5天; "-" where no figure took the place of another."""
    change = pair.change("tightened", "loosened", "incomparable", "operator")
    if change is None or change.by_unit is None or not change.by_unit:
        return "-"
    step = f"{'+' if change.by_unit > 0 else ''}{plain(change.by_unit)}{_step_unit(change.unit)}"
    if change.by is None:
        return step
    return f"{step} ({'+' if change.by > 0 else ''}{plain(half_up(change.by * 100, 2))}%)"


def _step_unit(unit: str | None) -> str:
    """A difference between two rates is in 个百分点."""
    if unit is None:
        return ""
    read = read_unit(unit)
    return "个百分点" if read.dimension == "ratio" and read.factor == 1 else unit


def sentences(pair: Pair, *, within: bool) -> Iterator[Message]:
    """What the row itself does not show: every change but a target's plain step; why one was withdrawn in a year."""
    for change in pair.changes:
        if change.kind == "added" or (change.kind == "removed" and not within):
            continue
        if change.kind in ("tightened", "loosened") and change.by_unit:
            continue
        yield change.because


def counts(results: Sequence[Changes]) -> Message:
    """How many indicators of each verdict, then how many changes besides."""
    pairs = [pair for each in results for pair in each.pairs]
    parts: list[Said] = []
    for verdict, word in _COUNTED.items():
        if number := sum(pair.verdict == verdict for pair in pairs):
            parts.append(M("{word} {count}", word=word, count=number))
    for kind, word in _BESIDES.items():
        if number := sum(change.kind == kind for pair in pairs for change in pair.changes):
            parts.append(M("{word} {count}", word=word, count=number))
    if not parts:
        return M("no indicators")
    if not any(pair.changes for pair in pairs):
        return M("nothing differs: {parts}", parts=tuple(parts))
    return M("{parts}", parts=tuple(parts))
