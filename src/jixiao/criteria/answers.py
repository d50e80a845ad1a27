"""Two outcomes against a declared 是 or 否: 已公开得10分，未公开不得分."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from jixiao.criteria.bands import exact
from jixiao.criteria.earning import earned, settle
from jixiao.criteria.frame import Frame, out_of
from jixiao.criteria.meaning import Lose, Otherwise, Rule
from jixiao.criteria.names import TROUBLE, contrary, extreme, name_of, negated, one_thing, tidy
from jixiao.criteria.unreadable import Unreadable
from jixiao.language import M
from jixiao.values.number import plain
from jixiao.values.value import YesNo

_NOT = ("未", "无", "没", "不", "零")
#: What makes two states of one: 未完成但已启动, 完成且验收, 长期未公开.
_PARTLY = (
    "但", "且", "并", "严重", "长期", "(", "也", "而", "造成", "导致", "视同", "视为", "故意", "无故", "擅自", "因",
    "上年", "去年", "双方",
    "非涉", "任一", "任何", "个别", "部分", "有的",
)  # fmt: skip
#: 公开不及时 is no 未公开: done, but not in this way.
_WAY = ("及时", "明显", "显著", "规范", "完整", "到位", "充分", "准确", "彻底")
#: More than what is asked for: 未提升 does not say what a little earns, nor 未完成 what in time does.
_MORE = ("明显", "显著", "一次性", "提前", "超额", "完全", "两项", "都", "均", "大幅")
#: How something is done: 未公开 does not say what 公开 out of time earns beside 及时公开.
_MANNER = ("及时", "按时", "按期", "足额", "严格", "全部", "全面")


def read_answers(frame: Frame, rules: list[Rule]) -> dict[str, Any]:
    """Two outcomes against a declared 是 (or 否)."""
    settle(frame, rules)
    for rule in rules:
        if not isinstance(rule.condition, Otherwise):
            tidy(name_of(rule), rule.at)
    loose = [rule for rule in rules if rule.loose]
    if loose and len(loose) < len(rules):
        raise Unreadable(M("no 扣 or 得 says whether the points are lost or earned"), loose[0].at)
    if len(rules) == 1:
        rule = rules[0]
        name = name_of(rule)
        partly = any(word in name for word in _PARTLY) or _trouble(name)
        if isinstance(rule.consequence, Lose) and negated(name) and not partly and _wanted(frame):
            return answer(frame, rule)
        raise Unreadable(M("nothing is said of the other answer"), rule.at)
    if len(rules) != 2:
        raise Unreadable(
            M("the target is 是 or 否, and the words name {count} states", count=len(rules)),
            rules[2].at,
            contradiction=True,
        )
    full = Fraction(frame.full)
    marks = [earned(rule, frame) for rule in rules]
    if full not in marks or marks[0] == marks[1]:
        raise Unreadable(
            M("the better answer earns {most} of {full}", most=exact(max(marks)), full=frame.full),
            rules[0].at,
            contradiction=True,
        )
    good, bad = (rules[0], rules[1]) if marks[0] == full else (rules[1], rules[0])
    praised = "" if isinstance(good.condition, Otherwise) else name_of(good)
    trouble = any(word in praised for word in (*TROUBLE, "挪用", "截留", "挤占", "虚", "骗"))
    if _wanted(frame) and trouble and not negated(praised):
        raise Unreadable(M("it is not plain which answer {name} is", name=praised), good.at)
    _check_answers(frame, good, bad)
    _check_all_said(good, bad)
    if isinstance(good.condition, Otherwise):
        if not negated(name_of(bad)):
            raise Unreadable(M("否则 earns more than what is named"), good.at)
    elif not isinstance(bad.condition, Otherwise) and not contrary(name_of(good), name_of(bad)):
        raise Unreadable(
            M("{one} and {other} do not say all that can be", one=name_of(good), other=name_of(bad)), bad.at
        )
    return answer(frame, bad)


def _wanted(frame: Frame) -> bool:
    """Whether 是 is the answer that is wanted."""
    return isinstance(frame.asked.target, YesNo) and frame.asked.target.yes


def _check_answers(frame: Frame, good: Rule, bad: Rule) -> None:
    """Raises Unreadable where the words reward the answer that is not wanted, or it is not plain which is which."""
    wanted = _wanted(frame)
    for rule, right in ((good, wanted), (bad, not wanted)):
        if isinstance(rule.condition, Otherwise):
            continue
        name = name_of(rule)
        said = _literal(name)
        if said is None and wanted and rule is good and name.startswith(("不存在", "未发生", "未出现", "无", "没有")):
            raise Unreadable(M("it is not plain which answer {name} is", name=name), rule.at)
        if said is None:
            said = not (negated(name) if wanted else any(word in name for word in _NOT))
        if said != right and (rule is good or _literal(name) is not None):
            raise Unreadable(
                M("{name} earns the points, and the target is the other answer", name=name_of(good)), good.at,
                contradiction=True,
            )  # fmt: skip


def _check_all_said(good: Rule, bad: Rule) -> None:
    """Raises Unreadable where a third state lies between two answers."""
    if isinstance(good.condition, Otherwise) or isinstance(bad.condition, Otherwise):
        #: 是且及时得10分，否则不得分: 是 alone is left open.
        rule = bad if isinstance(good.condition, Otherwise) else good
        name = name_of(rule)
        if name.startswith(("是", "否")) and any(word in name for word in _PARTLY):
            raise Unreadable(M("{words} cannot be read as a condition", words=name), rule.at)
        return
    best, worst = name_of(good), name_of(bad)
    between = any(word in name for name in (best, worst) for word in _PARTLY)
    between = between or any(word in best and word not in worst for word in _MANNER if _denies(worst))
    between = between or any(word in worst and word not in best for word in _WAY if _denies(worst))
    more = any(word in best for word in _MORE) and not any(word in worst for word in _MORE)
    between = between or extreme(best, worst) or more
    between = between or (_denies(worst) and not _denies(best) and not one_thing(best, worst))
    if between:
        raise Unreadable(
            M("{one} and {other} do not say all that can be", one=name_of(good), other=name_of(bad)), bad.at
        )


def _trouble(name: str) -> bool:
    """Whether what is denied is trouble (不违规, 未延迟): nobody punishes that."""
    return any(word in name for word in TROUBLE) and not any(word in name for word in ("未按", "未及时", "不及时"))


def _denies(name: str) -> bool:
    return any(word in name for word in _NOT)


def _literal(name: str) -> bool | None:
    """是 or 否 where a name says just that (结果为否), else None."""
    if name.endswith(("不是", "非是")):
        return False
    return True if name.endswith("是") else False if name.endswith("否") else None


def answer(frame: Frame, bad: Rule) -> dict[str, Any]:
    """A direct deduction by what the worse of two outcomes earns or loses."""
    direct: dict[str, Any] = {"kind": "direct", "out_of": out_of(frame)}
    kept = earned(bad, frame)
    if isinstance(bad.consequence, Lose) and bad.consequence.marks is not None:
        direct["deduct"] = plain(bad.consequence.marks)
    elif kept:
        direct["deduct"] = exact(Fraction(frame.full) - kept)
    return direct
