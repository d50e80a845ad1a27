"""Whether the rules are of one measure: there is one actual."""

from __future__ import annotations

from itertools import zip_longest

from jixiao.criteria.meaning import Compared, Rule
from jixiao.criteria.names import alike
from jixiao.criteria.unreadable import Unreadable
from jixiao.language import M
from jixiao.pattern import pattern

_VERB = pattern(
    "^(?:全年|年内|当年|本年度?)?(?:未发生|没有发生|未出现|没有出现|没有|不存在|发生|出现|存在|有|无|零|未)"
)


def one_event(names: list[str], rules: list[Rule]) -> None:
    """Raises Unreadable where one thing does not happen and another one does: 无投诉得10分，有举报不得分."""
    things = [_VERB.sub("", name) for name in names if _VERB.match(name)]
    apart = len(things) == 2 and all(things) and not (things[0] in things[1] or things[1] in things[0])
    if apart and (not alike(*sorted(things, key=len)) or len(things[0]) == len(things[1])):
        raise Unreadable(
            M("{one} and {other} are two measures for one figure", one=names[0], other=names[1]), rules[0].at
        )


#: 一档：95%及以上: what a band is called by is no measure.
_LABEL = pattern(
    "(?:第?[一二三四五六七甲乙丙丁A-E](?:档|等|级|类|档次|等级|等次)|[优良中差]等?|优秀|良好|中等|合格|不合格|较差)"
)
#: 合格率, 优良率: measures, although a grade stands in front.
_JUDGED, _KINDS = ("优", "良", "合格", "好"), ("率", "度", "数", "量")
_GENERAL = ("完成", "实际", "达到", "优", "良", "中", "差", "合格", "一般", "较", "档", "等", "级", "好")


def one_measure(rule: Rule, subjects: list[str]) -> None:
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
    ending = next(at for at, (mine, its) in enumerate(zip_longest(one[::-1], other[::-1])) if mine != its)
    return any(_ANYBODY.search(each[:-ending]) for each in (one, other))
