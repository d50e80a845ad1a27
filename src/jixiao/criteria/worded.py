"""Words that stand for figures: a target met or missed, and cases that happen."""

from __future__ import annotations

import re

from jixiao.criteria.earning import earned
from jixiao.criteria.frame import Frame
from jixiao.criteria.meaning import Ratio, Rule
from jixiao.criteria.names import TROUBLE
from jixiao.criteria.unreadable import Unreadable
from jixiao.language import M
from jixiao.pattern import pattern

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


def event(name: str) -> bool:
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
