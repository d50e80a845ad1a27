"""Whether named states make a sound list: the best earns all, the worst is named, and no two are one."""

from __future__ import annotations

from fractions import Fraction
from itertools import combinations, pairwise

from jixiao.criteria.bands import exact
from jixiao.criteria.earning import earned
from jixiao.criteria.frame import Frame
from jixiao.criteria.ladders import check_open, in_turn, series, split_in_two
from jixiao.criteria.meaning import Lose, Rule
from jixiao.criteria.names import BAD, GRADES, SEVERAL, TROUBLE, alike, contrary, extreme, negated, one_thing, surplus
from jixiao.criteria.unreadable import Unreadable
from jixiao.language import M
from jixiao.pattern import pattern


def check_sound(frame: Frame, states: list[Rule], names: list[str], others: list[Rule]) -> None:
    """The best state earns the full mark, and the words name the worst one."""
    marks = [earned(rule, frame) for rule in states]
    whole = (states[0].at[0], states[-1].at[1])
    if any(name.endswith(("以上", "以下")) and _UP.sub("", name) in GRADES for name in names):
        raise Unreadable(M("{words} names several states at once", words="以上"), whole)
    if len(set(names)) != len(names):
        raise Unreadable(M("one state is named twice"), whole)
    check_open(names if marks[0] >= marks[-1] else names[::-1], whole)
    if max(marks) != frame.full:
        raise Unreadable(
            M("the best state earns {most} of {full}", most=exact(max(marks)), full=frame.full),
            states[marks.index(max(marks))].at,
            contradiction=True,
        )
    if others:
        if earned(others[0], frame) >= min(marks):
            raise Unreadable(M("否则 earns no less than a named state"), others[0].at)
        return
    if len(set(marks)) < 2:
        raise Unreadable(M("all states earn the same"), whole)
    full = [name for name, mark in zip(names, marks, strict=True) if mark == max(marks)]
    if len(full) > 1 and not surplus(full):
        raise Unreadable(M("two states earn the full mark"), whole)
    worst = names[marks.index(min(marks))]
    best = names[marks.index(max(marks))]
    if _apart_faults(states, names, best):
        raise Unreadable(M("two things are counted at their own prices, and there is one actual"), whole)
    if series(names) and not in_turn(names):
        raise Unreadable(M("a rung between {one} and {other} is left out", one=names[0], other=names[-1]), whole)
    if len(names) == 2:
        if extreme(best, worst):
            raise Unreadable(M("{one} and {other} do not say all that can be", one=best, other=worst), whole)
        denied = negated(worst) and len(worst) > 1 and not one_thing(best, worst)
        apart = not negated(worst) and not any(sign in best for sign in worst) and worst not in GRADES
        denied = denied or (apart and len(best) > 2 and len(worst) > 2)
        if (not contrary(best, worst) or denied) and not split_in_two(best, worst):
            raise Unreadable(M("{one} and {other} do not say all that can be", one=best, other=worst), whole)
    elif not _lowest(names, worst, min(marks)) or best.endswith(worst):
        raise Unreadable(M("nothing is said of a state below {name}", name=worst), whole)
    if any(name not in full and best.endswith(name) and name not in GRADES and _apart(best, name) for name in names):
        raise Unreadable(M("{name} is named by two rules", name=best), whole)
    if any(word in best for word in ("差", "不合格", "不满意", "不及格", "较差")) and best in (*GRADES, "不满意"):
        raise Unreadable(M("the points of the states neither fall nor rise in their order"), whole)
    if len(names) > 2 and _odd_denial(names, worst):
        raise Unreadable(M("{one} and {other} do not say all that can be", one=best, other=worst), whole)
    if any(_denied_more(names, marks, at) for at in range(len(names))):
        raise Unreadable(M("the points of the states neither fall nor rise in their order"), whole)
    falling = sorted(marks, reverse=True)
    if marks not in (falling, falling[::-1]):
        raise Unreadable(M("the points of the states neither fall nor rise in their order"), whole)
    if any(one == other and one for one, other in pairwise(falling[len(full) - 1 :])):
        raise Unreadable(M("two states earn the same"), whole)


def _odd_denial(names: list[str], worst: str) -> bool:
    """Whether the worst state denies what no other one says: 完善, 健全, 不规范."""
    denied = worst.removeprefix("不")
    if denied == worst or len(denied) < 2 or worst in GRADES:
        return False
    return not any(sign in other for other in names if other != worst for sign in denied)


def _denied_more(names: list[str], marks: list[Fraction], at: int) -> bool:
    """Whether 不规范 earns more than 比较规范."""
    denied = names[at].removeprefix("不")
    if denied == names[at] or len(denied) < 2:
        return False
    return any(
        other.endswith(denied) and not negated(other) and mark < marks[at]
        for other, mark in zip(names, marks, strict=True)
    )


_UP = pattern("(?:及|或|及其)?以[上下]$")


def _apart_faults(rules: list[Rule], names: list[str], best: str) -> bool:
    """Whether points are taken for several things that can be found together: 票据不全扣2分，审批缺失扣3分."""
    faults = [
        name for rule, name in zip(rules, names, strict=True)
        if isinstance(rule.consequence, Lose) and rule.consequence.marks is not None and name not in GRADES
    ]  # fmt: skip
    akin = any(alike(one, other) for one, other in combinations([*faults, best], 2))
    return len(faults) > 1 and not akin and not series(faults)


def _lowest(names: list[str], worst: str, least: Fraction) -> bool:
    """Whether nothing lies below the worst state, by its name or because it earns 0."""
    return worst.endswith("以下") or any(word in worst for word in BAD) or (least == 0 and _akin(names, worst))


def _akin(names: list[str], worst: str) -> bool:
    """Whether the state that earns nothing is one of the same thing: a grade, a short word, a name with a common part.

    规范, 较规范, 混乱 are; 机构健全, 人员到位, 场地空置 are three things.
    """
    if worst in GRADES or series(names) or len(worst) <= 3:
        return True
    parts = {worst[place : place + 2] for place in range(len(worst) - 1)}
    return all(name in GRADES or any(part in name for part in parts) for name in names)


def _apart(best: str, name: str) -> bool:
    """Whether the best state's name is not the other one with its contrary or a degree before it (非常合理, 合理)."""
    return best.removesuffix(name) not in ("未", "没有", "非常", "完全", "十分", "很", "特别", "高度")


def check_bare(frame: Frame, rules: list[Rule], names: list[str]) -> None:
    """Raises Unreadable where bare points (国家级5分, 省级3分, 未获评0分) may as well be lost as earned.

    Grades earn them. Of other names the first must earn all the points there are and the last none, and no name speaks
    of trouble: who took them for losses would punish the best most.
    """
    if all(part in GRADES for name in names for part in SEVERAL.split(name)) or series(names):
        return
    marks = [earned(rule, frame) for rule in rules]
    if marks[0] == 0:
        #: 未制定0分，制定未演练2分，制定并演练4分: the worst first.
        marks, names = marks[::-1], names[::-1]
    falls = all(one > other for one, other in pairwise(marks))
    trouble = any(word in name for name in names[:-1] for word in TROUBLE)
    if frame.asked.points != marks[0] or marks[-1] != 0 or not falls or trouble:
        raise Unreadable(M("no 扣 or 得 says whether the points are lost or earned"), rules[0].at)
