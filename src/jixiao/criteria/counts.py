"""How often a thing happens, in a list that counts on from one case: 1次, 2次, 3次及以上."""

# ruff: noqa: E501 — a construct is one pattern: cutting it hides what belongs together

from __future__ import annotations

import re
from decimal import Decimal

from jixiao.criteria.bounds import end_of, named, sign_of
from jixiao.criteria.construct import Found, Grammar
from jixiao.criteria.figures import QUANTITY
from jixiao.criteria.meaning import Cases
from jixiao.criteria.unreadable import Unreadable
from jixiao.criteria.words import words
from jixiao.language import M
from jixiao.model.direction import Side
from jixiao.pattern import pattern
from jixiao.values.numeral import read_numeral

COUNTS: Grammar[Cases] = Grammar("counts")

_WHAT = "(?P<what>(?:<han>{0,24}[,:])?<han>{0,24}?)"
_TAIL = "(?P<tail><han>{0,16})"


def _count(suffix: str = "") -> str:
    """A number of cases; behind 批评 and its like no figure is looked for: 通报批评一次."""
    return f"(?:(?P<f{suffix}><quantity>)|(?P<n{suffix}>[一二两三四五六七八九十])(?P<u{suffix}><count>)(?!性))"


_NUMBER = f"{QUANTITY} 一 二 两 三 四 五 六 七 八 九 十"


@COUNTS.construct(
    rf"{_WHAT}(?<!达到)(?<!达)(?<!满){_count()}(?!及|以|或|内|之|左右|-|至){_TAIL}",
    "1次扣2分，2次扣5分，3次及以上不得分 | = 0 次 10",
    "被上级部门通报批评一次扣4分，两次不得分 | = 0 次 8",
    "完成任务的得满分，少1台扣3分，少2台扣6分，少3台及以上不得分 | >= 20 台 10",
    needs=_NUMBER,
)
def so_many_cases(found: Found) -> Cases:
    """发生1起, 两次: exactly so many cases, in a list that counts on from one."""
    amount, unit = _amount(found)
    return Cases(amount, amount, unit, _thing(found))


@COUNTS.construct(
    rf"{_WHAT}(?P<f1><f>)(?:-|至|到)(?P<f><quantity>)(?!及|以|或|内|之|左右|-|至){_TAIL}",
    "出现1例扣1分，2-3例扣3分，4例及以上扣5分 | = 0 例 5",
    needs=f"{QUANTITY}",
)
def some_cases(found: Found) -> Cases:
    """2-3例: so many cases, in a list that counts on from one."""
    (amount, unit), low = _amount(found), found.figure("f1")
    assert low is not None
    if low.unit not in (None, unit):
        raise Unreadable(M("two figures, and it is not plain how they bound a band"), found.match.span())
    return Cases(low.amount, amount, unit, _thing(found))


@COUNTS.construct(
    rf"{_WHAT}(?:(?P<pre><above>|<at_least>|达到|达|满){_count()}(?P<ea><ends>)?(?P<post><up>)?(?P<eb><ends>)?"
    rf"|{_count('2')}(?:[及或](?P<again><quantity>|[二两三四五六七八九十]<count>))?(?P<ec><ends>)?(?P<post2><up>)(?P<ed><ends>)?){_TAIL}",
    "发生一般事故1起扣3分，2起扣6分，3起（含）以上不得分 | = 0 起 10",
    needs=_NUMBER,
)
def or_more_cases(found: Found) -> Cases:
    """3起及以上, 超过2次: so many cases or more, at the end of a list that counts on from one."""
    amount, unit = _amount(found)
    for group in ("ea", "eb", "ec", "ed"):
        inner = named(found, group) if found[group] else None
        if inner is not None and inner.amount != amount:
            raise Unreadable(M("the bracket names another figure"), found.match.span(group))
    again = found.figure("again")
    if found["again"] and (again.amount if again is not None else read_numeral(found["again"][0])) != amount:
        raise Unreadable(M("two figures, and it is not plain how they bound a band"), found.match.span("again"))
    post, ends = found["post"] or found["post2"], end_of(*(found[group] for group in ("ea", "eb", "ec", "ed")))
    sign = sign_of(found["pre"], post, ends)
    low = amount + 1 if sign == ">" else amount
    #: A bare 2次以上 behind 2次 is whatever lies beyond.
    return Cases(low, None, unit, _thing(found), loose=post in ("以上", "之上") and ends is None and sign == ">=")


@COUNTS.construct(
    r"(?P<what><han>{0,12}?)(?:(?:未|没有|没|从未)(?:有)?(?=发生|出现|发现|被)|无(?!法|效|故)|零(?!星|散|售|件|时)|不存在)(?P<tail><han>{0,16})|(?P<of><han>{0,16}?)(?P<f><quantity>)",
    "未发生安全事故得10分，发生1起扣5分，2起及以上不得分 | = 0 起 10",
    needs=f"未 没 无 零 不存在 {QUANTITY}",
)
def no_case(found: Found) -> Cases:
    """未发生, 无投诉, 0起: no case, before a list that counts on from one."""
    figure = found.figure("f")
    if figure is not None and (figure.amount != 0 or figure.unit not in words("count")):
        raise Unreadable(M("what is counted for each step is not plain"), found.match.span())
    return Cases(Decimal(0), Decimal(0), figure.unit if figure is not None else None, _thing(found))


#: Kinds and stages, which a number may only call by name: 1类问题, 2期工程.
_NO_CASES = frozenset(["类", "种", "期", "本", "课时"])


def _amount(found: Found) -> tuple[Decimal, str | None]:
    groups = found.match.groupdict()
    suffix = "2" if groups.get("f2") or groups.get("n2") else ""
    figure = found.figure(f"f{suffix}")
    amount = figure.amount if figure is not None else read_numeral(groups[f"n{suffix}"])
    unit = figure.unit if figure is not None else groups[f"u{suffix}"]
    if amount is None or amount <= 0 or amount % 1 or unit not in words("count") - _NO_CASES:
        raise Unreadable(M("what is counted for each step is not plain"), found.match.span())
    return amount, unit


#: Words around what is counted that say nothing of it: that it happens, over which time, and that cases add up.
_AROUND = pattern(
    "^(?:年度内|年内|全年|本年度|当年|年度|累计|合计|凡|如|若|因|经|发生|出现|发现|存在|有|被|共|,)+|(?:的|共|累计|合计|发生|出现|,|:)+$"
)
#: Words of a figure, of two things at once, or of cases that are not simply counted.
_OTHER = (
    "低于", "小于", "少于", "高于", "大于", "超过", "超出", "多于", "以上", "以下", "以内", "达到", "等于", "且", "同时", "分别", "均",
    "第", "再", "连续", "首", "其中", "另", "除",
)  # fmt: skip
#: 被省级及以上部门通报: no figure is compared.
_RANKED = pattern("(?<=级)(?:\\(含\\))?[及或]?以上")


def _thing(found: Found) -> str:
    """What is counted, without the words around it."""
    groups = found.match.groupdict()
    thing = _AROUND.sub("", "".join(groups.get(name) or "" for name in ("what", "of", "tail")))
    if any(word in _RANKED.sub("", thing) for word in _OTHER):
        raise Unreadable(M("what is counted for each step is not plain"), found.match.span())
    return thing


#: What is counted is how far the target is missed: 少1台, 逾期2天.
_AWAY: dict[Side, re.Pattern[str]] = {
    "below": re.compile("(?:少|缺|欠|缺少|短缺|减少)(?:完成|开展|举办|组织|建|建成|培训|配|配备|采购|购置|种植)?"),
    "above": re.compile("(?:超|超出|超期|逾期|延期|延误|滞后|拖延|推迟|延迟|迟|晚|多|超时)(?:完成|完工|竣工)?"),
}


def away(thing: str) -> Side | None:
    """The side of the target on which the words count how far it is missed; None where they count anything else."""
    return next((side for side, words in _AWAY.items() if words.fullmatch(thing)), None)
