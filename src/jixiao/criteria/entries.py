"""What each rule says of the line of actuals: the interval that its condition names and what it earns there."""

from __future__ import annotations

import re
from decimal import Decimal
from fractions import Fraction
from itertools import combinations, zip_longest

from jixiao.criteria.axis import Entry, Interval, pieces
from jixiao.criteria.figures import Figure
from jixiao.criteria.frame import Frame, contradicts_side, lost_dash, scale
from jixiao.criteria.meaning import (
    Bound,
    Compared,
    Earn,
    Happens,
    Lose,
    Met,
    Otherwise,
    Ratio,
    Rule,
    Share,
    Sign,
    State,
)
from jixiao.criteria.names import TROUBLE, absent
from jixiao.criteria.unreadable import Stretch, Unreadable
from jixiao.language import M
from jixiao.model.direction import Side
from jixiao.pattern import pattern
from jixiao.values.operator import Operator


def named_full(rules: list[Rule]) -> Decimal | None:
    """The full mark that the words name: a figure called 满分, else the most that a rule earns."""
    full = [rule.consequence for rule in rules if isinstance(rule.consequence, Earn) and rule.consequence.full]
    marks = [each.marks for each in full if each.marks is not None]
    if marks:
        return max(marks)
    if full:
        return None
    earned = [rule.consequence.marks for rule in rules if isinstance(rule.consequence, Earn) and rule.consequence.marks]
    return max(earned) if earned else None


def settle(frame: Frame, rules: list[Rule]) -> None:
    """Settles the scale by what the rules earn."""
    at = rules[0].at if rules else (0, 0)
    for rule in rules:
        if isinstance(rule.consequence, Earn) and rule.consequence.marks == named_full(rules):
            at = rule.at
    top = named_full(rules)
    scale(frame, top, at)
    called = any(isinstance(rule.consequence, Earn) and rule.consequence.full for rule in rules)
    partly = any(
        isinstance(rule.consequence, Earn) and not rule.consequence.full and rule.consequence.marks for rule in rules
    )
    if partly and any(isinstance(rule.consequence, Share) and rule.consequence.unnamed for rule in rules):
        raise Unreadable(M("points and a percentage without 分值 stand side by side"), at)
    if called and partly and frame.asked.points is None and frame.named is None:
        raise Unreadable(
            M("the words give figures beside 满分 and neither they nor the indicator say how many points that is"), at
        )


def earned(rule: Rule, frame: Frame) -> Fraction:
    """What a rule's consequence leaves of the full mark."""
    full = Fraction(frame.full)
    match rule.consequence:
        case Earn(marks=None):
            return full
        case Earn(marks=Decimal() as marks, full=called):
            if not called and marks > frame.full:
                raise Unreadable(
                    M("{marks} points are more than the full mark of {full}", marks=marks, full=frame.full),
                    rule.at,
                    contradiction=True,
                    suggestion=lost_dash(marks, frame.full),
                )
            return Fraction(marks)
        case Share(percent=percent):
            return full * Fraction(percent) / 100
        case Lose(marks=None):
            return Fraction(0)
        case Lose(marks=Decimal() as marks):
            if marks > 100:
                raise Unreadable(M("{marks} points are more than a whole project has", marks=marks), rule.at)
            return max(full - Fraction(marks), Fraction(0))
    raise Unreadable(M("these points cannot be joined with the others"), rule.at)


def spoken_side(rules: list[Rule]) -> Side | None:
    """The side that the words themselves punish, where all of them that say so agree."""
    found: set[Side] = set()
    best = named_full(rules)
    for rule in rules:
        consequence, condition = rule.consequence, rule.condition
        if rule.every is not None:
            if rule.every.side in ("below", "above"):
                found.add(rule.every.side)
            continue
        good = isinstance(consequence, Earn) and (consequence.full or consequence.marks == best)
        bad = (
            isinstance(consequence, Lose)
            or (isinstance(consequence, Share) and consequence.lost)
            or (isinstance(consequence, Earn) and consequence.marks == 0)
        )
        if isinstance(condition, Compared) and len(condition.bounds) == 1 and (good or bad):
            sign = condition.bounds[0].sign
            if sign != "reach":
                found.add("below" if (sign[0] == ">") == good else "above")
    return found.pop() if len(found) == 1 else "either" if found else None


def likely_side(frame: Frame, rules: list[Rule]) -> Side | None:
    """The side that loses, by the operator, else by the words."""
    spoken = spoken_side(rules)
    if frame.side in ("below", "above"):
        if spoken in ("below", "above"):
            contradicts_side(frame, spoken, rules[0].at)
        return frame.side
    if spoken is not None:
        return None if spoken == "either" else spoken
    if frame.target == 0:
        return "above"
    if frame.percent and frame.target == 100 and frame.asked.operator is Operator.EQUAL:
        return "below"
    return "below" if frame.target is not None and any(isinstance(rule.condition, Met) for rule in rules) else None


def interval_of(rule: Rule, frame: Frame, side: Side | None, last: Decimal | None) -> Interval | None:
    """The actuals that a rule's condition names; None for 否则."""
    condition = rule.condition
    match condition:
        case Otherwise():
            return None
        case Compared(bounds=bounds, subject=subject):
            return _bounded(bounds, subject, frame, side, last, rule.at)
        case Met(met=met, words=words):
            check_whole(frame, words, rule)
            return _met(frame, side, met=met, at=rule.at)
        case Happens():
            if isinstance(rule.consequence, Lose) and rule.consequence.marks is not None:
                why = M("每 is missing: it is not plain whether the points are lost once or for each")
                raise Unreadable(why, rule.at, once_or_each=True)
            if frame.target not in (None, Decimal(0)) or not frame.counted(condition.unit):
                raise Unreadable(M("it is not plain whether one case counts from the target on"), rule.at)
            return Interval(Decimal(0))
        case State(name=name):
            if (
                frame.target == 0
                and side == "above"
                and frame.asked.unit is not None
                and frame.asked.unit.dimension != "ratio"
            ):
                if isinstance(rule.consequence, Lose) and not absent(name) and _event(name):
                    return Interval(Decimal(0))
                if isinstance(rule.consequence, Earn) and absent(name):
                    return Interval(None, Decimal(0), with_high=True)
            raise Unreadable(M("{words} cannot be held against a target in figures", words=name), rule.at)
    raise Unreadable(M("nothing says when these points are earned or lost"), rule.at)


#: 发生事故未报告: what became of a case.
_AFTER = pattern("(?<=[故件诉题])(?:未|没有|及时|已)")
#: 三起以上, 死亡三人: so many cases, and not any.
_SO_MANY = pattern("[二两三四五六七八九十](?:起|次|人|例|件|处|项|宗|户|天|日)")
#: The end of a phrase that counts (一起, 人次): a case that lost its 每 is no event.
_COUNTING = pattern("(?:起|次|例|处|(?<![事案])件|项|个|宗)$|[一1](?:起|次|例|处|件|项|个|宗)|每")


#: What happens, beside words of trouble.
_HAPPENS = (
    "发生", "出现", "存在", "发现", "被", "虚", "瞒", "伪", "挪用", "截留", "挤占", "套取", "骗", "事件",
    "伤亡", "死亡", "造假", "腐败", "失", "重复", "擅自", "私", "乱", "超", "侵", "滥", "泄", "污染", "火灾",
    "疫", "受", "有", "触发", "风险",
)  # fmt: skip


def _event(name: str) -> bool:
    """Whether a state is something that happens: 发生安全事故, 虚报工程量的,一经查实."""
    name = re.sub(",?(?:一经查实|经查实|一经发现|一经核实|经核实|查实)", "", name)
    if _JOINS.search(name) or _SO_MANY.search(name) or _AFTER.search(name):
        return False
    return "," not in name and _COUNTING.search(name) is None and any(word in name for word in (*TROUBLE, *_HAPPENS))


#: 完成但未投入使用, 完成并投入使用: more than one thing is asked for.
_JOINS = pattern("但|却|(?<!合)(?<!发现)并(?!网|购|轨)|且|(?<!完成)或(?!超额|按期|提前|持平|节约)")
#: 数量和质量均达标: two things are met, and there is one actual.
_TWO = "(?:和|与|及|、)[^,;。]{1,12}(?:均|都)"
#: 未开展: not done at all, or less than the target?
_AT_ALL = "(?:未|没有|没|尚未|未能)?(?:已)?(?:开展|报送|公开|公示|开通|投产|(?:通过|完成|组织)?验收)$"


#: Late, whether done or not.
_DONE_LATE = pattern("(?:逾期|超期|延期|滞后|延迟|推迟)(?:完成|办结|交付|竣工|完工)?$")
#: Papers and ways: no amount says whether they are in order.
_WAYS = pattern("质量|验收(?:不)?合格|资料|材料|程序|手续|审批")
#: A state of time or quality alone, which no amount reaches.
_JUDGED_ONLY = pattern("(?:不|未|没有)?(?:合格|及时|按时|按期|准时)")
#: Done, but late.
_LATE = pattern(
    "(?:逾期|超期|延期|滞后|延迟|推迟)(?:完成|办结|交付|竣工|完工)|未(?:能)?(?:按时|及时|按期|如期|按规定时间)"
)


def check_whole(frame: Frame, words: str, rule: Rule) -> None:
    """Raises Unreadable where words of meeting the target are of two things, or say nothing of a part of a quantity."""
    at = rule.at
    if re.search(_TWO, words) or _JOINS.search(words):
        raise Unreadable(M("two measures share one figure"), at)
    if frame.target == 0 and not frame.percent and re.search("[一1](?:起|次|例|处|件|项|个|宗)", words):
        why = M("每 is missing: it is not plain whether the points are lost once or for each")
        raise Unreadable(why, at)
    unit = frame.asked.unit
    timed = unit is not None and unit.dimension in ("time", "days")
    partly = earned(rule, frame) not in (0, frame.full) if not isinstance(rule.consequence, Ratio) else False
    if not timed and partly and _LATE.search(words):
        raise Unreadable(M("{words}: done late is not done less", words=words), at)
    if "每" in words:
        raise Unreadable(M("what is counted for each step is not plain"), at)
    if not timed and _DONE_LATE.search(words):
        raise Unreadable(M("{words}: done late is not done less", words=words), at)
    if frame.percent and frame.target != 100 and re.search("全部|全覆盖|全面", words):
        raise Unreadable(M("{words} is another threshold than the target", words=words), at)
    if re.search("按质按量|保质保量|优质|双方|故意|无故|擅自|上年|去年|近[一二两三]年", words):
        raise Unreadable(M("{words} cannot be held against a target in figures", words=words), at)
    money = unit is not None and unit.dimension == "money"
    if money and re.search("按期|按时|及时|如期|准时|工期", words) and not re.search("足额|全额|全部", words):
        raise Unreadable(M("{words} cannot be held against a target in figures", words=words), at)
    if not frame.percent and (_WAYS.search(words) or _JUDGED_ONLY.fullmatch(words)):
        raise Unreadable(M("{words} cannot be held against a target in figures", words=words), at)
    if (
        re.search(_AT_ALL, words)
        and "按" not in words
        and (frame.target or 0) > 0
        and (frame.target != 1 or frame.percent)
    ):
        raise Unreadable(M("{words} says nothing of a part of the target", words=words), at)


def _met(frame: Frame, side: Side | None, *, met: bool, at: Stretch) -> Interval:
    target, operator = frame.target, frame.asked.operator
    if target is None or side not in ("below", "above"):
        raise Unreadable(M("the words speak of meeting a target, and it is not plain which"), at)
    inside = operator not in (Operator.MORE, Operator.LESS)
    if side == "below":
        return Interval(target, None, with_low=inside) if met else Interval(None, target, with_high=not inside)
    return Interval(None, target, with_high=inside) if met else Interval(target, None, with_low=not inside)


def _bounded(
    bounds: tuple[Bound, ...], subject: str, frame: Frame, side: Side | None, last: Decimal | None, at: Stretch
) -> Interval:
    low = high = None
    with_low = with_high = False
    for bound in bounds:
        if bound.last and last is not None:
            mark = last
        else:
            mark = frame.mark(bound, subject, at)
        sign: Sign = bound.sign
        if sign == "reach":
            if side is None:
                return Interval(mark, mark, with_low=True, with_high=True)
            sign = ">=" if side == "below" else "<="
        if sign[0] == ">":
            low, with_low = mark, "=" in sign
        else:
            high, with_high = mark, "=" in sign
    interval = Interval(low, high, with_low, with_high)
    if interval.empty:
        raise Unreadable(M("nothing can be {when}", when=interval.when), at)
    return interval


def figures_of(rule: Rule) -> list[Figure]:
    """The figures of a rule's condition."""
    return (
        [bound.figure for bound in rule.condition.bounds if bound.figure]
        if isinstance(rule.condition, Compared)
        else []
    )


def entries_of(rules: list[Rule], frame: Frame, side: Side | None) -> list[Entry]:
    """What the rules say of the line of actuals; 否则 takes what the others leave."""
    entries: list[Entry] = []
    rest: list[Rule] = []
    last: Decimal | None = None
    subjects: list[str] = []
    frame.shares = frame.shares or any(_is_share(rule, frame) for rule in rules)
    names = [rule.condition.name for rule in rules if isinstance(rule.condition, State)]
    if len(kinds := sorted({word for name in names for word in SEVERITY.findall(name)})) > 1:
        why = M("{one} and {other} are two measures for one figure", one=kinds[0], other=kinds[1])
        raise Unreadable(why, rules[0].at)
    _one_event(names, rules)
    figured = [rule for rule in rules if isinstance(rule.condition, Compared)]
    for rule in rules if len(figured) > 1 else ():
        if (
            isinstance(rule.condition, State)
            and isinstance(rule.consequence, Lose)
            and rule.consequence.marks is not None
        ):
            raise Unreadable(
                M("{words} cannot be held against a target in figures", words=rule.condition.name), rule.at
            )
    for rule in rules:
        _one_measure(rule, subjects)
        if isinstance(rule.lead, Compared) and len(rule.lead.bounds) == 1 and rule.lead.bounds[0].figure:
            last = frame.mark(rule.lead.bounds[0], rule.lead.subject, rule.at)
        interval = interval_of(rule, frame, side, last)
        if interval is None:
            rest.append(rule)
            continue
        places = max((figure.places for figure in figures_of(rule)), default=0)
        entries.append(Entry(interval, earned(rule, frame), rule.at, places, _claims(rule, interval)))
        if isinstance(rule.condition, Compared) and len(rule.condition.bounds) == 1:
            end = interval.low if interval.low is not None else interval.high
            last = end if end is not None else last
    for one, other in combinations(entries, 2):
        nested = one.interval.covers(other.interval) or other.interval.covers(one.interval)
        if (
            nested
            and one.earned == other.earned
            and one.interval.low != one.interval.high
            and other.interval.low != other.interval.high
        ):
            raise Unreadable(
                M(
                    "{one} and {other} say the same, and one of them lies in the other",
                    one=one.interval.when,
                    other=other.interval.when,
                ),
                other.at,
            )
    if len(rest) > 1 or (rest and rules[-1] is not rest[0]):
        raise Unreadable(M("否则 must stand last"), rest[-1].at)
    for rule in rest:
        if not entries:
            raise Unreadable(M("否则 follows no condition"), rule.at)
        value = earned(rule, frame)
        entries += [Entry(piece.interval, value, rule.at) for piece in pieces(entries) if piece.earned is None]
    return entries


_VERB = pattern(
    "^(?:全年|年内|当年|本年度?)?(?:未发生|没有发生|未出现|没有出现|没有|不存在|发生|出现|存在|有|无|零|未)"
)


def _one_event(names: list[str], rules: list[Rule]) -> None:
    """Raises Unreadable where one thing does not happen and another one does: 无投诉得10分，有举报不得分."""
    things = [_VERB.sub("", name) for name in names if _VERB.match(name)]
    apart = len(things) == 2 and all(things) and not (things[0] in things[1] or things[1] in things[0])
    if apart and (not _bigram(*sorted(things, key=len)) or len(things[0]) == len(things[1])):
        raise Unreadable(
            M("{one} and {other} are two measures for one figure", one=names[0], other=names[1]), rules[0].at
        )


def _claims(rule: Rule, interval: Interval) -> frozenset[Decimal]:
    """The ends that a bracket (含) gives to the rule's band."""
    if not isinstance(rule.condition, Compared):
        return frozenset()
    ends = {">": interval.low, "<": interval.high}
    claimed = {ends.get(bound.sign[0]) for bound in rule.condition.bounds if bound.claimed}
    return frozenset(end for end in claimed if end is not None)


def _is_share(rule: Rule, frame: Frame) -> bool:
    """Whether a rule names a share of the target: 完成目标的90%."""
    if not isinstance(rule.condition, Compared):
        return False
    return any(bound.relative and not bound.beyond for bound in rule.condition.bounds)


#: 一档：95%及以上: what a band is called by is no measure.
_LABEL = pattern(
    "(?:第?[一二三四五六七甲乙丙丁A-E](?:档|等|级|类|档次|等级|等次)|[优良中差]等?|优秀|良好|中等|合格|不合格|较差)"
)
#: 合格率, 优良率: measures, although a grade stands in front.
_JUDGED, _KINDS = ("优", "良", "合格", "好"), ("率", "度", "数", "量")
_GENERAL = ("完成", "实际", "达到", "优", "良", "中", "差", "合格", "一般", "较", "档", "等", "级", "好")


def _one_measure(rule: Rule, subjects: list[str]) -> None:
    """Raises Unreadable where the rules measure different things."""
    subject = rule.condition.subject if isinstance(rule.condition, Compared) else ""
    subject = subject.strip(":,")
    if _general(subject) and not subject.endswith("率"):
        return
    for other in subjects:
        if not same_measure(subject, other):
            raise Unreadable(M("{one} and {other} are two measures for one figure", one=other, other=subject), rule.at)
    subjects.append(subject)


#: How bad a case is: the number of cases does not show it.
SEVERITY = pattern("特大|重大|较大|轻微|I{1,3}(?=类)|一般(?=事故|故障|问题|案件|安全)")


def _bigram(one: str, other: str) -> bool:
    """Whether two names have two signs in a row in common."""
    return any(one[place : place + 2] in other for place in range(len(one) - 1))


def _general(subject: str) -> bool:
    """Whether a name says nothing of what is measured: 完成, 一档."""
    general = subject.startswith(_GENERAL) and not (subject.startswith(_JUDGED) and subject.endswith(_KINDS))
    return len(subject) < 2 or general or (len(subject) <= 4 and _LABEL.fullmatch(subject) is not None)


def same_measure(one: str, other: str) -> bool:
    """Whether two names may be of one measure."""
    if one.endswith("率") and other.endswith("率"):
        return one in other or other in one or one[-3:-1] == other[-3:-1]
    if one and other and set(SEVERITY.findall(one)) != set(SEVERITY.findall(other)):
        return False
    one, other = one.strip(":,"), other.strip(":,")
    return _general(one) or _general(other) or one in other or other in one or _shared(one, other)


#: Those who are asked about whatever it is, in any words.
_ANYBODY = pattern("服务|受益|群众|公众|社会|对象|办事|综合|总体|平均|整体|实际|全年|年度|本|该|完成|^$")


def _shared(one: str, other: str) -> bool:
    """Whether two names begin alike or end alike in more than the kind of figure.

    学生满意度 and 教师满意度 end alike and are two; 服务对象满意度 and 群众满意度 may be one.
    """
    if one[:2] == other[:2]:
        return True
    if len(one) <= 2 or len(other) <= 2 or one[-3:] != other[-3:]:
        return False
    alike = next(at for at, (mine, its) in enumerate(zip_longest(one[::-1], other[::-1])) if mine != its)
    return any(_ANYBODY.search(each[:-alike]) for each in (one, other))
