"""The names of states: what is a degree, a grade, a contrary, and a subject that only the first name carries."""

# ruff: noqa: E501 — a construct is one pattern: cutting it hides what belongs together

from __future__ import annotations

import re

from jixiao.criteria.meaning import Met, Rule, State
from jixiao.criteria.unreadable import Unreadable
from jixiao.language import M
from jixiao.pattern import pattern

#: Words that say how far a state holds, before the word for it.
DEGREES = tuple(
    sorted(
        [
            "全",
            "基本",
            "较",
            "较为",
            "比较",
            "不",
            "未",
            "不够",
            "不太",
            "部分",
            "大部分",
            "完全",
            "全部",
            "十分",
            "非常",
            "很",
            "欠",
            "没有",
            "没",
            "尚",
            "一般",
            "相对",
            "无",
            "有",
            "仍不",
            "仍未",
            "不很",
            "极",
            "最",
            "已",
            "尚未",
            "初步",
            "总体",
            "大体",
            "严重不",
            "明显不",
            "绝大部分",
            "个别",
            "少部分",
            "少量",
            "较不",
            "特别",
            "有所",
            "充分",
            "高度",
            "有效",
            "略",
            "零",
            "明显",
            "显著",
            "大幅",
            "稳步",
            "逐步",
            "持续",
            "较大",
        ],
        key=len,
        reverse=True,
    )
)


GRADES = frozenset(
    [
        "好",
        "较好",
        "一般",
        "差",
        "较差",
        "优",
        "良",
        "中",
        "优秀",
        "良好",
        "合格",
        "不合格",
        "高",
        "较高",
        "低",
        "较低",
        "强",
        "较强",
        "弱",
        "大",
        "小",
        "满意",
        "及格",
        "不及格",
        "中等",
    ]
)


SEVERAL = pattern("[、或和及]")


_NOTS = ("未", "没", "无", "不", "非", "缺", "否")


def name_of(rule: Rule) -> str:
    """The name of a rule's state."""
    if isinstance(rule.condition, State):
        return rule.condition.name
    if isinstance(rule.condition, Met):
        return rule.condition.words
    raise Unreadable(M("figures and named states stand side by side"), rule.at)


#: A word with one of these is a clause or a list.
_SETTING_OFF = ",:、()的"


_JOINED = ("但", "且", "并", "而", "仅", "只", "尚", "还", "也", "或", "已", "未")


#: Words by which the worst state is known.
BAD = (
    "未", "没", "无", "不", "差", "低", "弱", "劣", "缺", "逾", "超", "滞", "拖", "欠", "违", "零", "其他", "错", "失", "严重", "重大",
    "落后", "迟", "延", "偏", "少", "虚", "等外", "级外", "停", "非", "否", "难", "下降", "减",
)  # fmt: skip


#: Words of what is punished where it happens.
TROUBLE = (
    "事故", "投诉", "问题", "隐患", "通报", "处罚", "处分", "曝光", "上访", "舆情", "差错", "失误", "严重", "违", "逾", "超时", "超期",
    "迟", "漏", "错", "欠", "拖", "延误", "缺", "扣", "案件", "纠纷",
)  # fmt: skip


def tidy(name: str, at: tuple[int, int]) -> str:
    parts = name.split(",")
    if any(not part.startswith(_JOINED) for part in parts[1:]):
        raise Unreadable(M("{name} cannot be the name of a state", name=name), at)
    for word in ("如果", "若", "如", "凡", "其中", "对于", "对"):
        if name.startswith(word) and len(name) > len(word) + 1 and word in ("如果", "凡", "对于"):
            name = name[len(word) :]
    return name


#: Things whose names hold a word of negation.
_THINGS = "不动产|无障碍|无害化|无线|无人机|无偿|无缝|非税|非遗|非物质|非公有?制?|非农|未成年|不锈钢|不良"


def negated(name: str) -> bool:
    """Whether a name says that something is not so."""
    name = re.sub(_THINGS, "", name)
    return any(word in name for word in _NOTS) and not name.startswith(
        (
            "无违",
            "无欠",
            "无投诉",
            "无事故",
            "不超",
            "未超",
            "未发生",
            "无差错",
            "没有发生",
            "不存在",
            "无拖欠",
            "未出现",
            "没有出现",
            "无重大",
            "零",
        )
    )


_ABSENT = pattern("为零$|零(?:发生|事故|投诉|上访|信访|差错|失误|违规|违纪|伤亡|死亡|舆情|拖欠|通报|案件|纠纷)")


def absent(name: str) -> bool:
    """Whether a name says that nothing of the kind happens: 无投诉, 未发生事故, 动物疫情零发生."""
    return name.startswith(("未", "没", "无", "不", "零")) or _ABSENT.search(name) is not None


def contrary(best: str, worst: str) -> bool:
    """Whether two names are each other's contrary: 完整 and 不完整, 有 and 无."""
    return (
        negated(worst) != negated(best)
        or any(word in worst for word in ("逾期", "超期", "滞后", "延误", "推迟", "延期", "拖延", "差", "低"))
        or (absent(best) and not absent(worst))
    )


#: More than was asked for (提前完成), beside what was asked for (按期完成): both may earn all.
_SURPLUS = ("提前", "提早", "超前", "超额")


def surplus(full: list[str]) -> bool:
    """Whether of two states that earn the full mark one is more than enough, and the other is enough."""
    return len(full) == 2 and sum(any(word in name for word in _SURPLUS) for name in full) == 1


def _own_word(name: str, subject: str, stem: str) -> bool:
    """Whether a name is one short word of its own beside the degrees of another: 规范, 较规范, 混乱."""
    return 2 <= len(name) <= 3 and not any(sign in subject + stem or sign in _SETTING_OFF for sign in name)


#: No subject, but part of what the state is: 超额完成, 公开招标, 专人管理.
_CHANGING = (
    "超额", "公开", "一次性", "无需", "专", "按时", "按期", "及时", "提前", "严格", "优质", "满足", "如期", "足额", "有重大",
)  # fmt: skip


def shortened(names: list[str]) -> list[str]:
    """Names without a subject that only the first carries: 管理制度健全, 基本健全, 不健全 → 健全, 基本健全, 不健全."""
    first, others = names[0], names[1:]
    for length in range(len(first) - 1, 0, -1):
        stem, subject = first[-length:], first[:-length]
        if (length == 1 and stem not in GRADES) or subject.endswith(_CHANGING):
            continue
        graded = [other for other in others if other.endswith(stem) and other[: -len(stem)] in DEGREES]
        plain_grades = [
            other for other in others if other not in graded and (other in GRADES or _own_word(other, subject, stem))
        ]
        if graded and len(graded) + len(plain_grades) == len(others):
            degree = next((word for word in DEGREES if subject.endswith(word)), "")
            return names if subject == degree else [degree + stem, *others]
    for stem in sorted(GRADES, key=len, reverse=True):
        if (
            first.endswith(stem)
            and first != stem
            and SEVERAL.search(first) is None
            and all(other in GRADES for other in others)
        ):
            subject = first[: -len(stem)]
            if subject not in DEGREES and not subject.endswith(_CHANGING):
                return [stem, *others]
    return names


_DENIED = pattern("(?P<of>.*?)(?:未能|没有|尚未|未|无|没|不)(?P<what>.*)")


#: Done already, ever: no part of what is done.
_DONE = pattern("^(?:已经|已|从|尚|均|都)|(?<=[^通超胜])[过了]")


def alike(one: str, other: str) -> bool:
    """Whether two names have two signs in a row in common."""
    return any(one[place : place + 2] in other for place in range(len(one) - 1))


def one_thing(best: str, worst: str) -> bool:
    """Whether what is denied is what is wanted: 建立制度 and 未建立, not 预算科学 and 决算不科学, 建成投用 and 未建成."""
    found = _DENIED.fullmatch(worst)
    if found is None:
        return True
    best = _DONE.sub("", best)
    of, what = _DONE.sub("", found["of"].strip(",")), _DONE.sub("", found["what"])
    if what and not best.endswith(what) and not what.endswith(best) and not _begun(best, what):
        return False
    return not of or of in best or len(of) == 1 or alike(of, best) or len(best) <= 3


def extreme(best: str, worst: str) -> bool:
    """Whether two states are the two ends of several: 全部公开 and 全部未公开, 提前完成 and 延期完成, 达标 and 严重不达标."""
    if any(word in best and word in worst for word in ("完全", "都", "均", "全部", "两项")):
        return True
    if any(word in worst and word not in best for word in ("严重", "重大")):
        return True
    timely = ("及时", "按时", "按期", "足额", "全部", "显著", "明显")
    if negated(worst) and any(word in best and word not in worst for word in timely):
        #: 及时公开 and 未公开: what does late earn?
        return True
    return any(word in best for word in ("提前", "超额")) and not any(word in worst for word in ("提前", "超额"))


def _begun(best: str, what: str) -> bool:
    """Whether best is what is denied with its object: 建立制度, and 未建立."""
    if what.startswith(best) and len(best) >= 2:
        return True
    return (
        best.startswith(what)
        and len(what) >= 2
        and best[len(what) :][:1] not in ("投", "并", "且", "健", "完", "充", "齐", "规", "准")
    )
