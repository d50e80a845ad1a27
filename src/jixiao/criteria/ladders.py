"""Names of states that are rungs of a ladder: A级, B级, C级; 二级及以上, 三级, 四级及以下."""

from __future__ import annotations

import re

from jixiao.criteria.unreadable import Stretch, Unreadable
from jixiao.language import M
from jixiao.pattern import pattern

#: Kinds that follow one another, in their order.
_SERIES = (("A", "B", "C", "D", "E"), tuple("甲乙丙丁戊"), tuple("一二三四五"), ("I", "II", "III", "IV", "V"))
_KIND = pattern("(?P<kind>[A-E甲乙丙丁戊一二三四五]|I{1,3}|I?V)(?:级|等|类|档|等级)?(?:[及或]?以[上下])?")


def series(names: list[str]) -> bool:
    """Whether the states are letters or numbers of one kind: A级, B级, C级."""
    return all(_KIND.fullmatch(name) for name in names)


#: 二级及以上: a name may end with these behind what is ranked, and nowhere else.
_OPEN = pattern("(?P<stem>.*(?:[级类等档星甲乙丙科专士县市省优良中]|良好|合格|及格|高中))[及或]?以(?P<way>[上下])")
_ABOVE_BELOW = ("以上", "以下", "以内")


def check_open(names: list[str], at: Stretch) -> None:
    """Raises Unreadable where 以上 or 以下 in names, from best to worst, is not that of a ladder's two ends.

    II类及以上, III类, IV类及以下: what is open above stands before all that is not (国家级以上, 省级以上, 市级), and
    what is open below behind it; no rung stands twice, and none is left out. A name of 以上 alone has lost its figure.
    """
    if not any(word in name for name in names for word in _ABOVE_BELOW):
        return
    stems = []
    ways = ""
    for name in names:
        found = _OPEN.fullmatch(name)
        if found is None and name.endswith(_ABOVE_BELOW):
            raise Unreadable(M("{name} cannot be the name of a state", name=name), at)
        ways += "-" if found is None else found["way"]
        stems.append(name if found is None else found["stem"])
    ordered = re.fullmatch("上*-*下*", ways)
    if ordered is None or len(set(stems)) != len(stems) or (series(names) and not in_turn(names)):
        raise Unreadable(M("the names with 以上 and 以下 do not make one ladder"), at)


def split_in_two(best: str, worst: str) -> bool:
    """Whether two names divide a ladder between them: 二级及以上, 三级及以下."""
    return series([best, worst]) and best.endswith("以上") and worst.endswith("以下")


def in_turn(names: list[str]) -> bool:
    """Whether the kinds follow one another in their series, none left out."""
    kinds = [found["kind"] for name in names if (found := _KIND.fullmatch(name))]
    return any(
        tuple(kinds) == each[start : start + len(kinds)] for each in _SERIES for start in range(len(each)) if kinds
    )
