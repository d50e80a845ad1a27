"""How alike two indicators are: a number for a question, never a decision."""

from __future__ import annotations

from fractions import Fraction
from functools import lru_cache

from jixiao.model.plan import Line
from jixiao.values.folding import fold_name
from jixiao.vocabulary import group_name

#: What the parts count: the name most; a unit or a place alone makes no likeness.
NAME, UNIT, PLACE = Fraction(8, 10), Fraction(1, 10), Fraction(1, 10)
#: From here on a rename is likely enough to ask.
LIKELY = Fraction(7, 10)
#: Names are compared as far as this; longer ones are no names.
_LONGEST = 200


def likeness(old: Line, new: Line) -> Fraction:
    """Between 0 and 1, the same both ways round: name, what is counted, place in the tree."""
    score = NAME * names_alike(old.indicator.name, new.indicator.name)
    if _counted(old) == _counted(new):
        score += UNIT
    return score + PLACE * _places(old, new)


@lru_cache(maxsize=4096)
def names_alike(one: str, other: str) -> Fraction:
    """Twice the longest common subsequence over both lengths, of the folded names."""
    one, other = fold_name(one)[:_LONGEST], fold_name(other)[:_LONGEST]
    if not one or not other:
        return Fraction(0)
    row = [0] * (len(other) + 1)
    for char in one:
        before = 0
        for at, each in enumerate(other, 1):
            above = row[at]
            row[at] = before + 1 if char == each else max(above, row[at - 1])
            before = above
    return Fraction(2 * row[-1], len(one) + len(other))


def _counted(line: Line) -> tuple[str, str | None]:
    unit = line.target.unit
    return line.target.sort, unit.base if unit else None


def _places(old: Line, new: Line) -> Fraction:
    """1 for the same groups, a half for the same first-level group."""
    one, other = place(old), place(new)
    if one == other:
        return Fraction(1)
    return Fraction(1, 2) if one[0] == other[0] else Fraction(0)


def place(line: Line) -> tuple[str, ...]:
    """The groups of a line by their official names, folded."""
    return tuple(fold_name(group_name(group)) for group in line.groups)
