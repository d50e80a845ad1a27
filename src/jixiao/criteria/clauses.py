"""Words into rules: what stands before each consequence is its condition, and no word may be left over."""

from __future__ import annotations

import re

from jixiao.criteria.asides import read_asides
from jixiao.criteria.conditions import CONDITIONS, trimmed
from jixiao.criteria.consequences import CONSEQUENCES
from jixiao.criteria.construct import Found
from jixiao.criteria.figures import FIGURES, GONE, LISTED, MARKS, Line
from jixiao.criteria.meaning import (
    Compared,
    Condition,
    Consequence,
    Earn,
    Every,
    Happens,
    Lose,
    Met,
    Remarks,
    Rule,
    State,
    Unreadable,
)
from jixiao.criteria.ratios import RATIOS
from jixiao.criteria.refusals import check_refused
from jixiao.criteria.steps import STEPS
from jixiao.language import M

_BLANK = re.compile(rf"[,;。:、(){GONE}]*")
_FIGURE = re.compile(f"[{FIGURES}]")
#: Two things measured by one figure.
_TWO = re.compile(r"(?:率|度|数|量|额|值|面积|人次|天数)(?:和|与|及|、|以及|或)[^,;。]{0,12}(?:率|度|数|量|额|值|面积|人次|天数)|(?:均|都)$|分别|同时|且|二者|两项|任一|任何一|其中|各项")
#: Words that compare cannot be part of what is measured.
_COMPARING = re.compile("低于|小于|少于|未达|达不到|高于|大于|超过|超出|多于|突破|未超|不超|以上|以下|以内|达到|等于|超(?:年度|年初)?(?:预算|目标|计划|标准|指标|定额|概算)")
#: Words in what is measured that point to figures of another year or place.
_ELSEWHERE = re.compile(r"上年|去年|上一年|同期|往年|历年|前三年|前一年|上期|平均增|环比|同比")
_LETTERS = re.compile(r"[A-Za-zＡ-Ｚ]+")
#: Leftovers of a consequence that lost a sign, and characters that a typist doubled: no part of a state's name.
_DAMAGED = re.compile(
    r"[得计记扣给][^,]{0,2}分(?![析类工级解布担])|[得计记扣给的于]$|^分(?=[,)]|$)|[%‰+×/()-]|([^人村户层天常往逐家处月年日时件事一])\1|[二两三四五六七八九十]分"
)
_DISTRIBUTED = re.compile(
    rf"(?P<conditions>[^;。]*?[{FIGURES}][^;。]*?)(?:的)?,?(?:分别|依次|相应)(?:得|计|记|赋|给)(?:分)?(?P<marks>{MARKS}(?:[、,和及]{MARKS})+)"
)


def read_clauses(line: Line) -> tuple[list[Rule], Remarks]:
    """The rules and remarks of the words. Raises Unreadable where a stretch of them is none."""
    check_refused(line)
    if (letters := _LETTERS.search(line.signs)) is not None:
        raise Unreadable(
            M("{letters} stands where a sign or a figure should be", letters=letters.group()),
            letters.span(), _unscanned(line, letters.start(), letters.end()),
        )  # fmt: skip
    line, remarks = read_asides(line)
    rules: list[Rule] = []
    start = 0
    while True:
        spread = _DISTRIBUTED.match(line.signs, start)
        hit = _consequence(line, start)
        if hit is None:
            break
        name, meaning, found = hit
        if spread is not None and spread.start("marks") <= found.match.end() and spread.end() >= found.match.end():
            rules += _spread(line, spread)
            start = spread.end()
            continue
        first, last = found.match.span()
        rules.append(_rule(line, start, first, last, name, meaning))
        start = last
    _nothing_left(line, start)
    return rules, remarks


def _unscanned(line: Line, start: int, end: int) -> str | None:
    """The sign that a scanned letter probably was."""
    letter = line.signs[start:end]
    if end < len(line.signs) and line.signs[end] in FIGURES:
        sign = {"W": "≤", "M": "≤", "N": "≥"}.get(letter)
        if sign:
            return line.folded.text.replace(letter, sign, 1)
    return None


def _consequence(line: Line, start: int) -> tuple[str, Consequence, Found] | None:
    """The next consequence in points or in proportion; at one place the longer one."""
    points, ratio = CONSEQUENCES.find(line, start), RATIOS.find(line, start)
    if ratio is not None and (
        points is None
        or ratio[1].match.start() <= points[1].match.start()
        or points[1].match.start() < ratio[1].match.start() < points[1].match.end() <= ratio[1].match.end()
    ):
        return ratio[0].name, ratio[0].meaning(ratio[1]), ratio[1]
    if points is None:
        return None
    return points[0].name, points[0].meaning(points[1]), points[1]


def _nothing_left(line: Line, start: int) -> None:
    rest = _BLANK.match(line.signs, start)
    assert rest is not None
    if rest.end() < len(line.signs):
        end = len(line.signs)
        while end > rest.end() and _BLANK.fullmatch(line.signs[end - 1]):
            end -= 1
        signs = line.signs[rest.end() : end]
        if "扣" in signs or "得" in signs:
            why = M("{words}: how many points is missing", words=line.written(rest.end(), end))
        else:
            why = M("{words} is no rule of points", words=line.written(rest.end(), end))
        raise Unreadable(why, (rest.end(), end))


def _spread(line: Line, spread: re.Match[str]) -> list[Rule]:
    """达到90%以上、80%以上的，分别得9分、6分: conditions and points matched by their order."""
    places = [place for place in range(*spread.span("marks")) if line.signs[place] == MARKS]
    parts = [part for part in re.finditer(r"[^、和及,]+", line.signs[: spread.end("conditions")][spread.start("conditions") :])]
    base = spread.start("conditions")
    stretches = [(base + part.start(), base + part.end()) for part in parts]
    if len(stretches) != len(places):
        raise Unreadable(M("the conditions and the points that belong to them are not equally many"), spread.span())
    rules = []
    for (start, end), place in zip(stretches, places, strict=True):
        rules.append(_rule(line, start, end, end, "earns", Earn(line.figures[place].amount)))
    return rules


def _rule(line: Line, start: int, first: int, last: int, name: str, consequence: Consequence) -> Rule:
    """The rule that the stretch from `start` to its consequence at `first` makes."""
    begin, end = _past_gone(line, *trimmed(line.signs, start, first))
    at = (begin if begin < end else first, last)
    if begin == end:
        if isinstance(consequence, Lose) and consequence.each:
            return Rule(None, Every(None, None, counts=True, subject=consequence.each), consequence, at)
        return Rule(None, None, consequence, at)
    lead: Condition = None
    every: Every | None = None
    condition: Condition = None
    if isinstance(consequence, Lose) and consequence.each:
        every = Every(None, None, counts=True, subject=consequence.each)
        condition = _condition(line, begin, end)
    else:
        condition, every, lead = _read(line, begin, end, consequence)
    return Rule(condition, every, consequence, at, lead)


def _past_gone(line: Line, begin: int, end: int) -> tuple[int, int]:
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


def _read(line: Line, begin: int, end: int, consequence: Consequence) -> tuple[Condition, Every | None, Condition]:
    signs = line.signs
    place = signs.rfind("每", begin, end)
    if place >= 0:
        found = _step(line, begin, end, place, gives=isinstance(consequence, Earn))
        if found is not None:
            every, before = found
            return _before(line, begin, before), every, None
    if isinstance(consequence, (Lose,)) and consequence.marks is not None and place < 0:
        for match in re.finditer("缺少|缺失|缺|少|漏|发现|发生|出现|有|存在|查实|查出|认定", signs[begin:end]):
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
    return _condition(line, begin, end), None, None


def _step(line: Line, begin: int, end: int, place: int, *, gives: bool) -> tuple[Every, int] | None:
    """The step at the end of the stretch, and where what stands before it ends."""
    starts = [place]
    for found in re.finditer("比|较|与|同|和", line.signs[begin:place]):
        starts.append(begin + found.start())
    for start in sorted(starts):
        hits = STEPS.whole(line, start, end)
        if not hits:
            continue
        meanings = {repr(construct.meaning(found)): construct.meaning(found) for construct, found in hits}
        if len(meanings) > 1:
            chosen = [each for each in meanings.values() if (each.subject == "done") is gives and each.counts and each.figure]
            chosen = chosen or [each for each in meanings.values() if each.missing]
            if len(chosen) != 1:
                raise Unreadable(M("{words} can be read in two ways", words=line.written(start, end)), (start, end))
            return chosen[0], start
        return next(iter(meanings.values())), start
    return None


def _before(line: Line, begin: int, end: int) -> Condition:
    """What stands before a step: a condition, or only what is measured."""
    begin, end = trimmed(line.signs, begin, end)
    if begin == end:
        return None
    signs = line.signs
    if "每" in signs[begin:end] and not re.match("每[^,]{1,16}(?:数|率|量|积|报送|开展|按)", signs[begin:end]):
        raise Unreadable(M("two things are counted for one deduction"), (begin, end))
    hits = _hits(line, begin, end)
    if hits:
        return _one(line, hits, (begin, end))
    comma = signs.rfind(",", begin, end)
    if comma > 0 and (last := _hits(line, *trimmed(signs, comma, end))) and _hits(line, *trimmed(signs, begin, comma)):
        return _one(line, last, (comma, end))
    if _FIGURE.search(signs, begin, end):
        raise Unreadable(M("{words} cannot be read as a condition", words=line.written(begin, end)), (begin, end))
    _plain(line, begin, end)
    return State(line.written(begin, end), (begin, end))


def _hits(line: Line, begin: int, end: int) -> list[Condition]:
    """The conditions that the whole stretch can be, equal ones once."""
    found: dict[str, Condition] = {}
    trouble: Unreadable | None = None
    for construct, hit in CONDITIONS.whole(line, begin, end):
        try:
            meaning = construct.meaning(hit)
            if isinstance(meaning, Compared) and meaning.subject:
                _measured(line, meaning.subject, (begin, end))
        except Unreadable as one:
            trouble = Unreadable(one.why, one.at or (begin, end), one.suggestion, contradiction=one.contradiction)
            continue
        found.setdefault(repr(meaning), meaning)
    if not found and trouble is not None:
        raise trouble
    return list(found.values())


def _measured(line: Line, subject: str, at: tuple[int, int]) -> None:
    """Raises Unreadable where what is measured is two things, or lies elsewhere."""
    if _COMPARING.search(subject):
        raise Unreadable(M("{words} cannot be read as a condition", words=line.written(*at)), at)
    if _TWO.search(subject):
        raise Unreadable(M("two measures share one figure"), at)
    if _ELSEWHERE.search(subject):
        raise Unreadable(M("{words} points to a figure that is not declared", words=subject), at)


def _condition(line: Line, begin: int, end: int) -> Condition:
    hits = _hits(line, begin, end)
    if hits:
        return _one(line, hits, (begin, end))
    if _FIGURE.search(line.signs, begin, end) or re.search("[<>≤≥=]", line.signs[begin:end]):
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
        exact = [each for each in hits if not isinstance(each, Met)]
        if exact:
            return exact
        if len({each.met for each in hits if isinstance(each, Met)}) == 1:
            return hits[:1]
    if len(hits) > 1:
        late = [each for each in hits if isinstance(each, Compared) and any(bound.late for bound in each.bounds)]
        if len(late) == 1:
            return late
        lasting = [each for each in hits if not (isinstance(each, Compared) and any(bound.last for bound in each.bounds))]
        if len(lasting) == 1:
            return lasting
        if all(isinstance(each, Happens) for each in hits):
            return [each for each in hits if isinstance(each, Happens) and each.missing] or hits[:1]
    return hits


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
    if re.search(rf"[;。{MARKS}]", signs) or "扣" in signs or re.search("每(?![年月季周日天千万百个])", signs):
        raise Unreadable(M("{words} cannot be read", words=line.written(begin, end)), (begin, end))
    if _DAMAGED.search(line.written(begin, end)):
        raise Unreadable(M("{words} cannot be the name of a state", words=line.written(begin, end)), (begin, end))


def listed(line: Line) -> bool:
    """Whether the words are a numbered list."""
    return LISTED in line.signs
