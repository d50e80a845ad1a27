"""One side of a comparison: its sign from the words around the figure, and which end belongs to it."""

from __future__ import annotations

from jixiao.criteria.compiled import compiled
from jixiao.criteria.construct import Found
from jixiao.criteria.figures import Figure
from jixiao.criteria.meaning import Bound, Sign
from jixiao.criteria.unreadable import Unreadable
from jixiao.criteria.words import words
from jixiao.language import M

#: 下降5个百分点以上得满分: the change itself is what the indicator measures, and no distance from the target.
_CHANGE = (
    "^[^;。]*?(?:<less>|<more>)(?:了|达到|达|超过)?<point>(?:<ends>)?(?:<up>)?(?:<ends>)?的?,?(?:<give>|满分|<marks>)"
)


def measures_change(found: Found) -> bool:
    """Whether points are earned by a change that reaches a figure, so that every such figure is the actual's own."""
    return compiled(_CHANGE, found.line).search(found.line.signs) is not None


#: What is measured, or the grade that a band is called by; never ends in a word that turns the comparison round.
SUBJECT = r"(?P<subject><han>{0,28}?(?:\(%\))?)(?<![不未没无非勿免否])(?<!未能|不能|没能|没有|无法|难以|未曾)[:,]?"


def sign_of(pre: str | None, post: str | None, ends: str | None) -> Sign:
    """The comparison that a verb, what follows the figure and a bracket make together."""
    sign: Sign = "reach"
    contrary = None
    if pre:
        sign = next((sign for name, sign in _VERBS.items() if pre in words(name)), "reach")
        if pre in REACHED and post is None:
            sign = ">="
    if post:
        after: Sign = ">=" if post in words("up") else "<="
        if sign == "reach":
            sign = after
        else:
            contrary = after
    if contrary is not None and (contrary[0] != sign[0]):
        raise Unreadable(M("the words before and after the figure point in different directions"))
    if contrary is not None:
        sign = contrary if "=" in sign else sign
    if ends == "含":
        sign = {"<": "<=", ">": ">="}.get(sign, sign)  # type: ignore[assignment]
    elif ends == "不含":
        sign = {"<=": "<", ">=": ">"}.get(sign, sign)  # type: ignore[assignment]
    return sign


#: 达到 and 满 include the figure and all beyond it; 为, 控制在 leave the side to the indicator.
REACHED = frozenset(
    [
        "达到",
        "达",
        "达到了",
        "已达到",
        "必须达到",
        "须达到",
        "应达到",
        "需达到",
        "要达到",
        "完成",
        "完成了",
        "实现",
        "满",
    ]
)


_VERBS: dict[str, Sign] = {"below": "<", "above": ">", "at_most": "<=", "at_least": ">="}


def end_of(*texts: str | None) -> str | None:
    """含 or 不含 by the brackets around a figure; both are a contradiction."""
    said = {("不含" if "不" in text else "含") for text in texts if text}
    if len(said) > 1:
        raise Unreadable(M("the brackets say both 含 and 不含"))
    return said.pop() if said else None


def bound(found: Found, suffix: str) -> Bound:
    figure = found.figure(f"f{suffix}")
    assert figure is not None
    ends = end_of(found[f"ea{suffix}"], found[f"eb{suffix}"])
    for group in (f"ea{suffix}", f"eb{suffix}"):
        inner = named(found, group) if found[group] else None
        if inner is not None and inner.amount != figure.amount:
            raise Unreadable(M("the bracket names another figure"), found.match.span(group))
    sign = sign_of(found[f"pre{suffix}"], found[f"post{suffix}"], ends)
    return Bound(sign, figure, claimed=ends == "含")


def part(suffix: str) -> str:
    """One bound: 低于95% · 95%（含）以上 · 达到95%及以上（含95%)."""
    return (
        rf"(?P<pre{suffix}><compare>)?(?P<t{suffix}><target>的?)?(?P<f{suffix}><f>)(?:<thing>)?(?P<ea{suffix}><ends>)?"
        rf"(?P<post{suffix}><up>|<down>)?(?P<eb{suffix}><ends>)?"
    )


def of(found: Found, bound: Bound, suffix: str = "") -> Bound:
    """The bound, a share of the target where the words say so (目标值的90%, 达到目标值90%, 完成90%)."""
    target, pre = found[f"t{suffix}"], found[f"pre{suffix}"]
    if target and not target.endswith("的") and pre is None:
        #: 目标值85%: the figure is the target's.
        return Bound(bound.sign, bound.figure, claimed=bound.claimed)
    loose = target is not None and not target.endswith("的") and pre not in REACHED
    shared = bound.figure is not None and bound.figure.unit == "%"
    if loose:
        #: 低于目标值80%; 低于目标值20% may be so far below it, and 低于目标10%以内 is.
        shared = shared and bound.figure.amount > 50 and found[f"post{suffix}"] is None  # type: ignore[union-attr]
    if target and not target.endswith("的") and not shared:
        raise Unreadable(M("it is not plain whether the figure is a share of the target"), found.match.span())
    done = pre in ("完成", "完成了", "实现")
    return Bound(bound.sign, bound.figure, relative=bool(target), claimed=bound.claimed, done=done, loose=loose)


def named(found: Found, group: str) -> Figure | None:
    """The figure inside a bracket such as （含70%）; None where it names none."""
    start, end = found.match.span(group)
    for place in range(max(start, 0), end):
        if place in found.line.figures:
            return found.line.figures[place]
    return None
