"""What stands before a consequence: a condition, a step, or both, with nothing left unread."""

from __future__ import annotations

import re
from dataclasses import replace

from jixiao.criteria.conditions import COMPARISONS
from jixiao.criteria.excesses import EXCESSES
from jixiao.criteria.figures import FIGURES, GONE, LISTED, MARKS, QUANTITY, Line
from jixiao.criteria.leading import may_lead
from jixiao.criteria.meaning import (
    Compared,
    Condition,
    Consequence,
    Earn,
    Every,
    Happens,
    Lose,
    Met,
    State,
)
from jixiao.criteria.steps import ONE_EACH, STEPS
from jixiao.criteria.targets import TARGETS
from jixiao.criteria.trimming import trimmed
from jixiao.criteria.unreadable import Unreadable
from jixiao.criteria.words import words
from jixiao.language import M
from jixiao.pattern import pattern

_CONDITIONS = (COMPARISONS, EXCESSES, TARGETS)
_FIGURE = pattern(f"[{FIGURES}]")
#: A figure that is no part of a day in words (未在12月底前完成兑付 is a state's name).
_UNDATED = pattern(
    r"\d(?!\d?(?:年)?\d{0,2}月(?:底|末|份|[上中下]旬|\d{1,2}[日号])?)(?![日号]?(?:前|之前|以前))|[一二三四五六七八九十](?=[%个项次件天])"
)


#: Two things measured by one figure.
_TWO = pattern(
    r"(?:率|度|数|量|额|值|面|面积|人次|天数|收入|支出|利润|场次|频次|里程)(?:和|与|及|、|以及|或)[^,;。]{0,12}(?:率|度|数|量|额|值|面积|人次|天数|收入|支出|利润|场次|频次|里程)|(?:均|都)$|分别|同时|且|二者|两项|任一|任何一|其中|各项"
)
#: One of these stands in all such words.
_TWO_HEADS = (
    "和",
    "与",
    "及",
    "、",
    "或",
    "均",
    "都",
    "分别",
    "同时",
    "且",
    "二者",
    "两项",
    "任一",
    "任何一",
    "其中",
    "各项",
)


#: 每千人口床位数 is measured; any other 每 counts.
_EACH = pattern("每(?![千万百十年月季周日天人户亩吨头台床]|公里|平方|公顷|立方|学期|学年)")
#: Words that compare cannot be part of what is measured.
_COMPARING = (
    "低于", "小于", "少于", "未达", "达不到", "高于", "大于", "超过", "超出", "多于", "突破", "未超", "不超",
    "以上", "以下", "以内", "达到", "等于",
)  # fmt: skip
_COMPARING_MORE = pattern("超(?:年度|年初)?(?:预算|目标|计划|标准|指标|定额|概算)|(?:比|较).*[低高少多]$")


#: One of several figures (部分低于90%, 每月低于90%).
_SOME = pattern("(?:部分|个别|有的|某|任意|多数|少数|大部分|每个?(?:月|季度?|年度?|周|日|天|学期|学年))(?:份|度)?$")
_SOME_HEADS = ("部分", "个别", "有的", "某", "任意", "多数", "少数", "大部分", "每")


#: Words in what is measured that point to figures of another year or place.
_ELSEWHERE = (
    "上年", "去年", "连续", "上季度", "上月", "前年", "上一年", "同期", "往年", "历年", "前三年", "前一年", "上期",
    "平均增", "环比", "同比",
)  # fmt: skip


#: A grade with its condition in brackets: 优（90%以上）.
_LABELLED = pattern(rf"[^{FIGURES},;。()<>≤≥=]{{1,6}}\((?P<inner>.*)\)")


#: A grade before its condition: A档：合格率不低于99%.
_GRADED = pattern(
    "(?:[A-E甲乙丙丁一二三四五](?:档|级|类|等|等次)?|优|良|中|差|优秀|良好|一般|合格|不合格|较好|较差)[:,](?P<inner>.+)"
)


#: Leftovers of a consequence that lost a sign, and characters that a typist doubled: no part of a state's name.
_DAMAGED = pattern(
    r"[得计记扣给][^,]{0,2}分(?![析类工级解布担])|(?<![登标日笔])记$|(?<![统设审预会合估累])计$|(?<![取获])得$|(?<![补供])给$|[扣的于]$|的[^,]$|(?<![部充十百])分(?=[、,]|$)|^分(?=[,)]|$)|[%‰+×/()-]|([^人村户层报工学市县区省天常往逐家处月年日时件事一IA-Za-z])\1|[二两三四五六七八九十]分"
)


def past_gone(line: Line, begin: int, end: int) -> tuple[int, int]:
    """Where an aside stands between what is measured and its condition, the condition alone."""
    last = line.signs.rfind(GONE, begin, end)
    if last < 0:
        return begin, end
    before = trimmed(line.signs, begin, line.signs.find(GONE, begin, end))
    after = trimmed(line.signs, last, end)
    if _FIGURE.search(line.signs, *before) or re.search("[,;。<>≤≥=]", line.signs[before[0] : before[1]]):
        return begin, end
    if after[0] == after[1]:
        return before
    _measured(line, line.written(*before), before)
    return after


def read_segment(
    line: Line, begin: int, end: int, consequence: Consequence
) -> tuple[Condition, Every | None, Condition]:
    """The condition, the step and what stands before a comma before them, in the stretch before a consequence."""
    signs = line.signs
    place = signs.rfind("每", begin, end)
    if place >= 0 and not re.match("每[千万百十]+(?:人口|人|户|亩|名)[^,每]{1,10}(?:数|量|率|额|积)", signs[place:end]):
        found = _step(line, begin, end, place, gives=isinstance(consequence, Earn))
        if found is not None:
            every, before = found
            return _before(line, begin, before, counts=every.counts), every, None
    if isinstance(consequence, Lose) and consequence.marks is not None and place < 0 and QUANTITY in signs[begin:end]:
        for match in re.finditer(ONE_EACH, signs[begin:end]):
            hits = STEPS.whole(line, begin + match.start(), end)
            if hits:
                construct, one = hits[0]
                return _before(line, begin, begin + match.start()), construct.meaning(one), None
    comma = signs.find(",", begin, end)
    if comma > 0:
        left = _hits(line, *trimmed(signs, begin, comma))
        right_at = trimmed(signs, comma, end)
        right = _hits(line, *right_at)
        if left and right and not all(isinstance(each, Met) for each in right):
            return _one(line, right, right_at), None, _one(line, left, (begin, comma))
    return whole_condition(line, begin, end), None, None


def _step(line: Line, begin: int, end: int, place: int, *, gives: bool) -> tuple[Every, int] | None:
    """The step at the end of the stretch, and where what stands before it ends."""
    starts = [place]
    for found in re.finditer("比|较|与|同|和|差额|差距|缺口", line.signs[begin:place]):
        starts.append(begin + found.start())
    for start in sorted(starts):
        hits = STEPS.whole(line, start, end)
        if not hits:
            continue
        meanings = {repr(construct.meaning(found)): construct.meaning(found) for construct, found in hits}
        if len(meanings) > 1:
            chosen = [
                each for each in meanings.values() if (each.subject == "done") is gives and each.counts and each.figure
            ]
            chosen = chosen or [each for each in meanings.values() if each.missing]
            if len(chosen) != 1:
                raise Unreadable(M("{words} can be read in two ways", words=line.written(start, end)), (start, end))
            return chosen[0], start
        return next(iter(meanings.values())), start
    return None


#: Who or what is looked at, and no measure of them.
_GROUPS = frozenset(
    ["农村", "城镇", "城市", "重点", "目标", "计划", "男性", "女性", "优秀", "验收", "整改", "夜间", "部分"]
)
#: 与目标相比: what is compared with is the target.
_WITH_TARGET = pattern("[与同和比较](?:年度|预期|既定|原定|原)?(?:目标|计划|预算|指标|标准|任务|要求|规定)")


def _before(line: Line, begin: int, end: int, *, counts: bool = False) -> Condition:
    """What stands before a step: a condition, or only what is measured."""
    whole = line.signs[begin:end]
    begin, end = trimmed(line.signs, begin, end)
    if end - begin > 1 and line.signs[end - 1] in "按以" and line.signs[end - 2] in f",的)以上下内{FIGURES}":
        #: 低于98%的,按每低0.5个百分点扣1分计.
        begin, end = trimmed(line.signs, begin, end - 1)
    if begin == end:
        return None
    signs = line.signs
    if "每" in signs[begin:end] and not re.match(
        "[^每,]{0,8}每[^,每]{1,16}(?:数|率|量|积|成本|费用|单价|支出|时间|时长|收入|产值|报送|开展|按)",
        signs[begin:end],
    ):
        raise Unreadable(M("two things are counted for one deduction"), (begin, end))
    if any(word in signs[begin:end] for word in ("一票否决", "视为", "视同")):
        raise Unreadable(M("{words} cannot be read as a condition", words=line.written(begin, end)), (begin, end))
    if signs[begin] in "较比与同和" and _WITH_TARGET.match(signs, begin, end) is None:
        raise Unreadable(
            M("{words} points to a figure that is not declared", words=line.written(begin, end)), (begin, end)
        )
    if counts and re.search("且(?!属实|经|查)|、未", signs[begin:end]):
        raise Unreadable(M("{words} cannot be read as a condition", words=line.written(begin, end)), (begin, end))
    hits = _hits(line, begin, end)
    if hits:
        return _one(line, hits, (begin, end))
    comma = signs.rfind(",", begin, end)
    if comma > 0 and (last := _hits(line, *trimmed(signs, comma, end))) and _hits(line, *trimmed(signs, begin, comma)):
        return _one(line, last, (comma, end))
    if _FIGURE.search(signs, begin, end):
        raise Unreadable(M("{words} cannot be read as a condition", words=line.written(begin, end)), (begin, end))
    _plain(line, begin, end)
    # What is a case may be said with 且 and 、: each is counted once.
    if not counts and any(word in signs[begin:end] for word in _TWO_HEADS) and _TWO.search(signs[begin:end]):
        raise Unreadable(M("two measures share one figure"), (begin, end))
    if _elsewhere(signs[begin:end]):
        raise Unreadable(
            M("{words} points to a figure that is not declared", words=line.written(begin, end)), (begin, end)
        )
    if not counts and signs[begin:end] in _GROUPS:
        #: 农村每低1%, 目标每低1%: of what?
        raise Unreadable(M("{words} cannot be read as a condition", words=line.written(begin, end)), (begin, end))
    behind = whole.rstrip(",;。")
    if behind != whole and not may_lead(signs[begin:end], said_of=behind.endswith(("的", "者", "时"))):
        raise Unreadable(M("{words} cannot be read as a condition", words=line.written(begin, end)), (begin, end))
    return State(line.written(begin, end), (begin, end))


def _hits(line: Line, begin: int, end: int) -> list[Condition]:
    """The conditions that the whole stretch can be, equal ones once."""
    found: dict[str, Condition] = {}
    trouble: Unreadable | None = None
    for construct, hit in (hit for grammar in _CONDITIONS for hit in grammar.whole(line, begin, end)):
        try:
            meaning = construct.meaning(hit)
            if isinstance(meaning, Compared) and meaning.subject:
                _measured(line, meaning.subject, (begin, end))
            if isinstance(meaning, Compared) and all(bound.figure is None for bound in meaning.bounds):
                meaning = replace(meaning, words=line.written(begin, end))
        except Unreadable as one:
            trouble = Unreadable(one.why, one.at or (begin, end), one.suggestion, contradiction=one.contradiction)
            continue
        found.setdefault(repr(meaning), meaning)
    if not found and trouble is not None:
        raise trouble
    return list(found.values())


def _elsewhere(subject: str) -> bool:
    subject = subject.replace("学前", "").replace("连续率", "").replace("连续性", "")
    return any(word in subject for word in _ELSEWHERE)


def _compares(subject: str) -> bool:
    if any(word in subject for word in _COMPARING):
        return True
    return any(sign in subject for sign in "超比较") and _COMPARING_MORE.search(subject) is not None


def _measured(line: Line, subject: str, at: tuple[int, int]) -> None:
    """Raises Unreadable where what is measured is two things, or lies elsewhere."""
    if _compares(subject) or ("每" in subject and _EACH.search(subject)):
        raise Unreadable(M("{words} cannot be read as a condition", words=line.written(*at)), at)
    if subject.startswith(_SOME_HEADS) and _SOME.match(subject):
        raise Unreadable(M("{words} is one of several figures, and there is one actual", words=subject), at)
    if any(word in subject for word in _TWO_HEADS) and _TWO.search(subject):
        raise Unreadable(M("two measures share one figure"), at)
    if _elsewhere(subject):
        raise Unreadable(M("{words} points to a figure that is not declared", words=subject), at)


def whole_condition(line: Line, begin: int, end: int) -> Condition:
    hits = _hits(line, begin, end)
    if hits:
        return _one(line, hits, (begin, end))
    labelled = _LABELLED.fullmatch(line.signs, begin, end) or _GRADED.fullmatch(line.signs, begin, end)
    if labelled is not None:
        inner = labelled.span("inner")
        if hits := _hits(line, *inner):
            return _one(line, hits, inner)
    figured = (
        _FIGURE.search(line.signs, begin, end) is not None and _UNDATED.search(line.written(begin, end)) is not None
    )
    if figured or re.search("[<>≤≥=]", line.signs[begin:end]):
        raise Unreadable(M("{words} cannot be read as a condition", words=line.written(begin, end)), (begin, end))
    begin, end = _inside(line.signs, begin, end)
    _plain(line, begin, end)
    return State(line.written(begin, end), (begin, end))


def _one(line: Line, hits: list[Condition], at: tuple[int, int]) -> Condition:
    """The one condition that the hits mean; two of them are an ambiguity and refused."""
    kinds = _reduced(hits)
    if len(kinds) > 1:
        raise Unreadable(M("{words} can be read in two ways", words=line.written(*at)), at)
    return kinds[0]


def _reduced(hits: list[Condition]) -> list[Condition]:
    """A comparison with the target says more than met or missed; both say the same where they agree."""
    if len(hits) > 1 and any(isinstance(each, Met) for each in hits):
        exact: list[Condition] = [each for each in hits if not isinstance(each, Met)]
        if exact:
            return exact
        if len({each.met for each in hits if isinstance(each, Met)}) == 1:
            return hits[:1]
    if len(hits) > 1:
        late: list[Condition] = [
            each for each in hits if isinstance(each, Compared) and any(bound.late for bound in each.bounds)
        ]
        if len(late) == 1:
            return late
        lasting: list[Condition] = [
            each for each in hits if not (isinstance(each, Compared) and any(bound.last for bound in each.bounds))
        ]
        if len(lasting) == 1:
            return lasting
        happens: list[Condition] = [each for each in hits if isinstance(each, Happens)]
        if len(happens) == 1 and all(isinstance(each, Happens) or _one_of(each) for each in hits):
            return happens
        if all(isinstance(each, Happens) for each in hits):
            return [each for each in hits if isinstance(each, Happens) and each.missing] or hits[:1]
    return hits


def _one_of(condition: Condition) -> bool:
    """发生一起 as a comparison: the first case."""
    if not isinstance(condition, Compared) or len(condition.bounds) != 1 or condition.bounds[0].sign != "reach":
        return False
    figure = condition.bounds[0].figure
    return figure is not None and figure.amount == 1 and condition.subject.endswith(tuple(words("event")))


def _inside(signs: str, begin: int, end: int) -> tuple[int, int]:
    """What stands before an opening bracket or a colon is what is judged, not the name of the state."""
    for mark in "(:":
        place = signs.rfind(mark, begin, end)
        if place >= 0 and ")" not in signs[place:end]:
            begin = place + 1
    return begin, end


def _plain(line: Line, begin: int, end: int) -> None:
    """Raises Unreadable where a state's name holds what cannot be part of one."""
    signs = line.signs[begin:end]
    if (
        re.search(rf"[;。{MARKS}{LISTED}]", signs)
        or "扣" in signs.replace("打折扣", "")
        or re.search("每(?![年月季周日天千万百个]|[^,每]{1,8}(?:成本|费用|单价|支出|时间|时长|收入|产值))", signs)
    ):
        raise Unreadable(M("{words} cannot be read", words=line.written(begin, end)), (begin, end))
    if _DAMAGED.search(line.written(begin, end)):
        raise Unreadable(M("{words} cannot be the name of a state", words=line.written(begin, end)), (begin, end))
