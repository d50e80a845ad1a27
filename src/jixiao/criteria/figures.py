"""Figures out of the folded words: every figure becomes one sign of its kind, so that the grammar reads like the words.

``低于95%扣2分`` becomes ``低于①扣②``, where ① stands for a percentage and ② for points: 分 and 分钟, 1.2亿元 and 五个工作日
are told apart once, here, and the grammar never sees a digit.
"""

# ruff: noqa: E501 — a construct is one pattern: cutting it hides what belongs together

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal
from functools import lru_cache
from unicodedata import is_normalized

from jixiao.criteria.folding import Folded, fold
from jixiao.criteria.lookarounds import apart
from jixiao.criteria.unreadable import Unreadable
from jixiao.dataclass import dataclass
from jixiao.language import M
from jixiao.pattern import pattern
from jixiao.values.numeral import read_numeral
from jixiao.values.unit import UNIT_NAMES

#: The signs of the grammar (private characters that no text can hold by right).
PERCENT, POINT, QUANTITY, NUMBER, MARKS, LISTED, MARK_RANGE = "\ue001\ue002\ue003\ue004\ue005\ue006\ue007"
#: What was read already and must be kept apart from its neighbours.
GONE = "\ue00f"
FIGURES = PERCENT + POINT + QUANTITY + NUMBER
_LOST_POINT = pattern("0[0-9]")
_POWERS = {"": 0, "百": 2, "千": 3, "万": 4, "亿": 8, "万亿": 12}


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure of the words: `amount` of `unit` (with 万 and 亿 worked in, ‰ and % kept as units)."""

    amount: Decimal
    unit: str | None
    places: int = 0
    #: Written in 个百分点, which measures a distance and no place on the line.
    distance: bool = False
    #: The power of ten that 万 or 亿 put into the amount.
    power: int = 0


@dataclass(frozen=True, slots=True)
class Line:
    """The words as the grammar sees them: `signs`, the figure and the folded stretch behind each sign."""

    signs: str
    figures: dict[int, Figure]
    spans: tuple[tuple[int, int], ...]
    folded: Folded

    def written(self, start: int, end: int) -> str:
        """The folded words behind the signs from start to end."""
        if start >= end:
            return ""
        return self.folded.text[self.spans[start][0] : self.spans[end - 1][1]]

    def original(self, start: int, end: int) -> tuple[int, int]:
        """The stretch of the original words behind the signs from start to end."""
        if not self.spans:
            return (0, len(self.folded.original))
        start = min(start, len(self.spans) - 1)
        last = max(start, min(end, len(self.spans)) - 1)
        return self.folded.stretch(self.spans[start][0], self.spans[last][1])


#: Units that would be read into other words (一度, 面, 三级) count only where the indicator declares them.
_UNITS = UNIT_NAMES - frozenset(
    ["分", "%", "‰", "点", "成", "度", "字", "面", "级", "口", "档", "类", "等"]
) | frozenset(["微克", "kWh", "kg", "km", "mm", "cm", "m2", "m3", "t"])
#: The units as they stand in folded words, longer ones first.
_MEASURES = tuple(
    name if name.isalpha() and is_normalized("NFKC", name) else fold(name).text
    for name in sorted(_UNITS, key=lambda name: (-len(name), name))
)
_NUMERALS = frozenset("零一二三四五六七八九十两壹贰叁肆伍陆柒捌玖拾百千")
_NUMERAL = f"[{''.join(sorted(_NUMERALS))}]"
#: What a figure may end with besides a digit.
_ENDS = _NUMERALS | frozenset("万亿/")
#: Before a Chinese numeral stands a word that asks for a figure; 一次性验收, 统一 and 第一批 are no figures.
_ASKING = frozenset(
    "每超过出低于高少多缺漏实现生有办展织训差误期后加减升降满达到足迟延作为发扣得计记给赋查定晚报按以在"
)
_STOPS = pattern("[;,。:()]")
_NOTHING = pattern("(?:[得计记]|(?<=分数|得分|分值)为)0(?=[,;。)]|$)")


#: 一次验收通过: at the first try, and no count; 一票否决: no vote.
_AT_ONCE = (
    *("一次" + word for word in ("验收", "通过", "合格", "成功", "交验", "检验", "达标", "办结", "投运")),
    "一票否决",
)
#: 两项皆无, 四项齐备: all of what was named, and no count.
_TOGETHER = pattern("[二两三四五六七八九十](?:项|个|者|方面)(?:皆|都|均|全|齐|俱)")


def _asked_for(text: str, place: int) -> bool:
    """Whether a Chinese numeral at `place` is a figure: after such a word, first in its clause, or after 每."""
    before = text[max(0, place - 16) : place]
    clause = _STOPS.split(before)[-1]
    if not clause and (text.startswith(_AT_ONCE, place) or _TOGETHER.match(text, place)):
        return False
    return not clause or clause[-1] in _ASKING or "每" in clause


def _behind_figure(measure: str, text: str) -> bool:
    """Whether a unit stands anywhere right behind what a figure ends with, or behind the stroke between two units."""
    place = text.find(measure)
    while place >= 0:
        if place and (text[place - 1].isdigit() or text[place - 1] in _ENDS):
            return True
        place = text.find(measure, place + 1)
    return False


#: Figures that few words hold, each with what it cannot do without. The order counts.
_RARE: tuple[tuple[Callable[[str], object], str], ...] = (
    (
        pattern(r"PM|热线|平台|急救|救护|报警|岁|月[底末]").search,
        r"(?P<name>PM(?:2\.5|10)|1\d{2,4}(?=(?:市民|政务|服务|急救|救护|报警|指挥)*(?:热线|平台|急救|救护|报警))"
        r"|\d{1,2}(?:周)?岁(?:\(含\)|及|或)?以[上下](?:的)?|\d{1,2}月[底末](?!前|之|以|后))",
    ),
    (pattern("[①-⓿❶-➓⑴-⒇]").search, r"(?P<circled>[①-⓿❶-➓⑴-⒇][、.:]?)"),
    (
        pattern(r"[0-9一二三四五六七八九十][、.)]").search,
        r"(?<![^;,。:)分\ue006])(?P<listed>(?:\d{1,2}|[一二三四五六七八九十]{1,2})[、.](?![\d])|\((?:\d{1,2}|[一二三四五六七八九十]{1,2})\)(?=[^,;。(]))",
    ),
    (lambda text: "-" in text, r"(?P<low>\d+(?:\.\d+)?)分?-(?P<high>\d+(?:\.\d+)?)分(?!钟)"),
    (lambda text: "半" in text, r"(?<=[每超过低于少误期后加减足满到达出])半(?:个)?(?P<half>小时|工作日|天|日)"),
    (
        lambda text: "成" in text,
        r"(?<=[于足满到达过及为超,;。])(?P<tenths>[一二三四五六七八九1-9])成(?=[,;。:(的者得不扣及以]|$)",
    ),
    (lambda text: "百分之" in text, rf"百分之(?P<hundredth>{_NUMERAL}+|\d+(?:\.\d+)?)"),
)


@lru_cache(maxsize=512)
def _lexer(
    unit: str, measures: tuple[str, ...], rare: tuple[str, ...], *, chinese: bool, in_points: bool
) -> re.Pattern[str]:
    """What finds the figures of words in which `measures` occur, and Chinese numerals where some are there.

    It is made for what the words hold: with all units in it, compiling it would take longer than all else.
    """
    own = f"{re.escape(unit)}|" if unit else ""
    known = f"(?:{'|'.join(map(re.escape, measures)) or '(?!)'})"
    points = r"|(?P<point>个?百分点|个点(?!位))|(?P<share>个?千分点)" if in_points else ""
    tail = (
        rf"(?:(?P<percent>[%‰]){points}|(?P<marks>分(?![钟贝之公析类级]))"
        rf"|(?P<mult_b>万亿|亿|万|百|千)??(?P<unit>{own}{known}(?:/{known})?)|(?P<mult>万亿|亿|万)?)"
    )
    numeral = (
        rf"|(?P<numeral>{_NUMERAL}+(?:点{_NUMERAL}+)?)(?:(?P<percent_c>[%‰])|(?P<point_c>个?百分点|个点(?!位))"
        rf"|(?P<marks_c>分(?![钟贝之公析类级支部散包批布管配成]))|(?P<mult_c>万|亿)??(?P<unit_c>{own}{known})(?!性))"
    )
    number = rf"(?P<number>(?:(?<=[≥≤<>=\[(])-)?(?:(?<![\[(])\d{{1,3}}(?:,\d{{3}})+(?!\d)(?=[^%])|\d+)(?:\.\d+)?){tail}"
    return re.compile(apart("|".join([*rare, number]) + (numeral if chinese else "")))


@lru_cache(maxsize=256)
def _usual(unit: str) -> bool:
    """Whether the common units, with 万 or 亿 or one by another, make up this one."""
    return unit in ("%", "‰") or all(part in _UNITS or part.lstrip("百千万亿") in _UNITS for part in unit.split("/"))


def read_figures(folded: Folded, unit: str = "") -> Line:
    """The words with one sign for each figure. `unit` is the indicator's, which counts as a unit whatever it is."""
    text = folded.text
    measures = tuple(each for each in _MEASURES if each in text and _behind_figure(each, text))
    chinese = not _NUMERALS.isdisjoint(text)
    rare = tuple(form for occurs, form in _RARE if occurs(text))
    own = "" if unit not in text or _usual(unit) else unit
    lexer = _lexer(own, measures, rare, chinese=chinese, in_points="点" in text)
    signs: list[str] = []
    spans: list[tuple[int, int]] = []
    figures: dict[int, Figure] = {}
    end = 0
    for found in lexer.finditer(text):
        try:
            sign, figure = _figure(found)
        except Unreadable as trouble:
            raise Unreadable(trouble.why, folded.stretch(*found.span())) from None
        if sign is None or (chinese and found["numeral"] and not _asked_for(text, found.start())):
            continue
        for place in range(end, found.start()):
            signs.append(text[place])
            spans.append((place, place + 1))
        if figure is not None:
            figures[len(signs)] = figure
            if sign == NUMBER and not figure.amount and _NOTHING.match(text, found.start() - 1):
                #: 未保障得0: nothing is nothing, with or without 分.
                sign = MARKS
        signs.append(sign)
        spans.append(found.span())
        end = found.end()
    for place in range(end, len(text)):
        signs.append(text[place])
        spans.append((place, place + 1))
    return Line("".join(signs), figures, tuple(spans), folded)


_DIGITS = "零一二三四五六七八九"


def _spoken(text: str) -> Decimal | None:
    """A Chinese numeral, 零点五 among them."""
    whole, _, part = text.partition("点")
    amount = read_numeral(whole)
    if amount is None or not part:
        return amount
    digits = [_DIGITS.find(sign) for sign in part]
    return None if -1 in digits else amount + Decimal("0." + "".join(map(str, digits)))


def _figure(found: re.Match[str]) -> tuple[str | None, Figure | None]:
    group = found.groupdict()
    if group.get("name"):
        return None, None
    if group.get("circled") or group.get("listed"):
        return LISTED, None
    if group.get("high"):
        return MARK_RANGE, Figure(Decimal(group["high"]), None)
    if unit := group.get("half"):
        return QUANTITY, Figure(Decimal("0.5"), unit, 1)
    if text := group.get("tenths"):
        #: 九成: nine tenths.
        return PERCENT, Figure((Decimal(text) if text.isascii() else Decimal(_DIGITS.index(text))) * 10, "%")
    if text := group.get("hundredth"):
        amount = Decimal(text) if text[0].isascii() else Decimal(100) if text == "百" else read_numeral(text)
        return (PERCENT, Figure(amount, "%")) if amount is not None else (None, None)
    if text := group.get("numeral"):
        amount = _spoken(text)
        if amount is None:
            return None, None
        percent, point, marks = group["percent_c"], group["point_c"], group["marks_c"]
        multiple, unit = group["mult_c"] or "", group["unit_c"]
        places = len(text.partition("点")[2])
    else:
        text = group["number"].replace(",", "")
        amount = Decimal(text)
        percent, point, marks = group["percent"], group.get("point"), group["marks"]
        multiple, unit = group["mult_b"] or group["mult"] or "", group["unit"]
        if group.get("share"):
            return POINT, Figure(amount, "‰", distance=True)
        places = len(text.partition(".")[2])
    if _LOST_POINT.match(text):
        raise Unreadable(M("{figure} starts with 0: a decimal point was probably lost", figure=text))
    if percent:
        return PERCENT, Figure(amount, percent, places)
    if point:
        return POINT, Figure(amount, "%", places, distance=True)
    if marks:
        return MARKS, Figure(amount, None, places)
    power = _POWERS[multiple]
    amount = amount.scaleb(power)
    amount = amount if power == 0 else Decimal(format(amount, "f"))
    return (QUANTITY if unit else NUMBER), Figure(amount, unit, places - power, power=power)
