"""The rules of some words together: which kind of deduction they make, by what kinds of rules there are."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from jixiao.criteria.bands import read_fixed
from jixiao.criteria.earning import earned, settle
from jixiao.criteria.frame import Frame
from jixiao.criteria.implied import repeated
from jixiao.criteria.meaning import (
    Bonus,
    Cases,
    Compared,
    Happens,
    Lose,
    Met,
    Off,
    Otherwise,
    Ratio,
    Remarks,
    Rule,
    State,
)
from jixiao.criteria.unreadable import Unreadable
from jixiao.language import M
from jixiao.model.direction import Side
from jixiao.pattern import pattern
from jixiao.values.value import Words


def combined(frame: Frame, rules: list[Rule], remarks: Remarks) -> tuple[dict[str, Any], Side | None]:
    """The rules together, by what kinds of them there are."""
    if not rules:
        raise Unreadable(M("no rule stands here: nothing says what is earned or lost"))
    plain = [rule for rule in rules if not isinstance(rule.consequence, Bonus)]
    for rule in rules:
        if isinstance(rule.consequence, Bonus) and not (remarks.bonus_capped or remarks.gain_capped):
            raise Unreadable(M("a bonus without a cap"), rule.at)
    if not plain:
        raise Unreadable(M("only a bonus stands here"), rules[0].at)
    if any(isinstance(rule.condition, Cases) for rule in plain):
        from jixiao.criteria.counted import read_counted

        return read_counted(frame, plain)
    plain = [_rest(rule, plain) for rule in repeated(frame, plain, remarks)]
    for rule in plain:
        _not_beyond(frame, rule)
    if any(rule.every is not None for rule in plain):
        # Most files have rules of one kind or two: the others' parts are not waited for.
        from jixiao.criteria.stepping import read_step

        return read_step(frame, plain)
    if any(isinstance(rule.condition, Off) for rule in plain):
        from jixiao.criteria.both import read_off

        return read_off(frame, plain)
    if remarks.on_steps:
        raise Unreadable(M("a remark on steps, and no step"), plain[0].at)
    if any(isinstance(rule.consequence, Ratio) for rule in plain):
        from jixiao.criteria.sharing import read_ratio

        return read_ratio(frame, plain)
    if frame.worded or frame.yes_no:
        plain = [_named(rule) for rule in plain]
    figured = any(isinstance(rule.condition, (Compared, Happens)) for rule in plain)
    if frame.dated:
        return _dated(frame, plain)
    if len(plain) == 1 and plain[0].bare:
        raise Unreadable(M("no 扣 or 得 says whether the points are lost or earned"), plain[0].at)
    if any(rule.condition is None for rule in plain):
        bare = next(rule for rule in plain if rule.condition is None)
        raise Unreadable(M("nothing says when these points are earned or lost"), bare.at)
    if frame.numeric or figured:
        if frame.yes_no:
            raise Unreadable(
                M("the words compare figures, and the target is 是 or 否"), plain[0].at, contradiction=True
            )
        if figured and isinstance(frame.asked.target, Words):
            raise Unreadable(
                M("the words compare figures, and the target is in words"), plain[0].at, contradiction=True
            )
        return read_fixed(frame, plain)
    from jixiao.criteria.naming import read_named

    return read_named(frame, plain)


def _not_beyond(frame: Frame, rule: Rule) -> None:
    """Raises Unreadable where 提前 or 超额 is asked for: more than the target, which is met already at its figure."""
    condition = rule.condition
    if not isinstance(condition, Met) or not condition.met or not (frame.numeric or frame.dated):
        return
    words = condition.words
    if words.startswith(("提前", "提早", "超额")) and "或" not in words and "按" not in words:
        raise Unreadable(M("{words} asks for more than the target", words=words), rule.at)


_NONE = pattern(
    "(?:没有|未|无|没)(?:新增|增加|增长|开展|完成|实施|组织|培育|引进|建立|变化|取得|产出|举办|建成|获|改善|提升|下降|进展)"
)


def _rest(rule: Rule, rules: list[Rule]) -> Rule:
    """没有新增不得分 beside 3家及以上得5分，…: a state that says there is none, and earns none, is whatever is left."""
    condition = rule.condition
    none = isinstance(condition, State) and _NONE.match(condition.name) is not None
    if not none or not isinstance(rule.consequence, Lose) or rule.consequence.marks is not None:
        return rule
    figures = [each for each in rules if isinstance(each.condition, Compared)]
    return replace(rule, condition=Otherwise()) if len(figures) > 1 and len(figures) == len(rules) - 1 else rule


def _named(rule: Rule) -> Rule:
    """A comparison with a target that neither the words nor the indicator name is the name of a state."""
    condition = rule.condition
    if isinstance(condition, Compared) and condition.words and not any(bound.last for bound in condition.bounds):
        return replace(rule, condition=State(condition.words))
    return rule


def _dated(frame: Frame, rules: list[Rule]) -> tuple[dict[str, Any], Side | None]:
    """A day as target: met or missed in words."""
    settle(frame, rules)
    good = [rule for rule in rules if isinstance(rule.condition, Met) and rule.condition.met]
    bad = [rule for rule in rules if rule not in good]
    named = all(isinstance(rule.condition, (Met, Otherwise)) for rule in rules)
    named = named and not any("每" in rule.condition.words for rule in rules if isinstance(rule.condition, Met))
    full = all(earned(rule, frame) == frame.full for rule in good)
    if not named or not full or len(bad) != 1 or len(good) > 1 or not (good or isinstance(bad[0].consequence, Lose)):
        raise Unreadable(M("the words cannot be held against a day"), rules[0].at)
    from jixiao.criteria.answers import answer

    return {**answer(frame, bad[0]), "side": "above"}, "above"
