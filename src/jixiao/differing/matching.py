"""Which lines of two declarations are one indicator: by id, else by name, else a likely rename."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from fractions import Fraction

from jixiao.dataclass import dataclass
from jixiao.differing.likeness import LIKELY, likeness, place
from jixiao.model.changes import How
from jixiao.model.plan import Line
from jixiao.values.folding import fold_name
from jixiao.values.number import half_up


@dataclass(frozen=True, slots=True)
class Match:
    """Two lines of one indicator, and how that is known."""

    old: Line
    new: Line
    how: How
    likeness: Fraction | None = None


@dataclass(frozen=True, slots=True)
class Tie:
    """A line that could be any of several on the other side: nothing is taken for it."""

    line: Line
    #: Whether `line` is of the new declaration and the candidates of the old one.
    is_new: bool
    candidates: tuple[Line, ...]
    likeness: Fraction


@dataclass(frozen=True, slots=True)
class Matched:
    """Matches, and what is left of both sides, in their order."""

    matches: tuple[Match, ...]
    gone: tuple[Line, ...]
    added: tuple[Line, ...]
    ties: tuple[Tie, ...] = ()


Key = Callable[[Line], object]


def match(old: Sequence[Line], new: Sequence[Line]) -> Matched:
    """Every line at most once. An id on both sides decides; a name counts unless the ids say otherwise."""
    rest_old, rest_new = list(old), list(new)
    found: list[Match] = []
    for how, key in _WAYS:
        taken = [Match(one, other, how) for one, other in _only(rest_old, rest_new, key) if not _ids_differ(one, other)]
        found += taken
        rest_old = [line for line in rest_old if all(line is not each.old for each in taken)]
        rest_new = [line for line in rest_new if all(line is not each.new for each in taken)]
    likely, ties = _likely(rest_old, rest_new)
    found += likely
    return Matched(
        tuple(found),
        tuple(line for line in rest_old if all(line is not each.old for each in likely)),
        tuple(line for line in rest_new if all(line is not each.new for each in likely)),
        ties,
    )


def _id(line: Line) -> object:
    return fold_name(line.indicator.id) if line.indicator.id else None


def _name_and_place(line: Line) -> object:
    return fold_name(line.indicator.name), place(line)


def _name(line: Line) -> object:
    return fold_name(line.indicator.name)


_WAYS: tuple[tuple[How, Key], ...] = (("id", _id), ("name", _name_and_place), ("name", _name))


def _ids_differ(old: Line, new: Line) -> bool:
    return _id(old) is not None and _id(new) is not None and _id(old) != _id(new)


def _only(old: Sequence[Line], new: Sequence[Line], key: Key) -> list[tuple[Line, Line]]:
    """Pairs of lines that alone on their side have a key."""
    olds, news = _by_key(old, key), _by_key(new, key)
    return [
        (lines[0], news[each][0])
        for each, lines in olds.items()
        if len(lines) == 1 and len(news.get(each, ())) == 1
    ]  # fmt: skip


def _by_key(lines: Sequence[Line], key: Key) -> dict[object, list[Line]]:
    found: dict[object, list[Line]] = {}
    for line in lines:
        if (own := key(line)) is not None:
            found.setdefault(own, []).append(line)
    return found


def _likely(old: Sequence[Line], new: Sequence[Line]) -> tuple[list[Match], tuple[Tie, ...]]:
    """Renames that are likely: each is the other's best candidate, and neither has a second one that is as good."""
    scores = {
        (id(one), id(other)): score
        for one in old
        for other in new
        if not _ids_differ(one, other) and (score := likeness(one, other)) >= LIKELY
    }
    forward = {id(one): _best(one, new, lambda a, b: scores.get((id(a), id(b)))) for one in old}
    back = {id(other): _best(other, old, lambda a, b: scores.get((id(b), id(a)))) for other in new}
    found: list[Match] = []
    for one in old:
        best, score = forward[id(one)]
        if len(best) == 1 and len(rivals := back[id(best[0])][0]) == 1 and rivals[0] is one:
            found.append(Match(one, best[0], "likeness", score))
    ties = [
        Tie(line, is_new, tuple(best), score)
        for lines, ways, is_new in ((old, forward, False), (new, back, True))
        for line in lines
        for best, score in (ways[id(line)],)
        if len(best) > 1
    ]
    return found, tuple(ties)


def _best(
    line: Line, others: Sequence[Line], score_of: Callable[[Line, Line], Fraction | None]
) -> tuple[list[Line], Fraction]:
    """The candidates that are as good as the best one to the two places that are shown."""
    scored = [(score, other) for other in others if (score := score_of(line, other)) is not None]
    if not scored:
        return [], Fraction(0)
    top = max(score for score, _ in scored)
    return [other for score, other in scored if half_up(score, 2) == half_up(top, 2)], top
