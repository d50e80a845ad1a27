"""Conditions on the actual: comparisons, bands, the target met or missed, one case, anything else."""

from __future__ import annotations

import re

from jixiao.criteria.construct import Found, Grammar
from jixiao.criteria.meaning import Bound, Compared, Condition, Happens, Met, Otherwise, Sign, Unreadable
from jixiao.language import M

CONDITIONS: Grammar[Condition] = Grammar("conditions")

#: What is measured, or the grade that a band is called by; never ends in a word that turns the comparison round.
_SUBJECT = r"(?P<subject><han>{0,28}?(?:\(%\))?)(?<![不未没无非勿免否])[:,]?"
_VERB = r"(?P<pre><below>|<above>|<at_most>|<at_least>|<reach>)?"
_POST = r"(?P<post><up>|<down>)?"
_DONE = r"(?P<act>(?:时|之间|区间|范围|范围内|之内)?(?:内)?(?:到达现场|到达|响应|完成|办结|送达|处置|到位|解决|修复|抵达|赶到|处理|完工|支付|拨付|到场|出警|抢修|反馈|恢复|交付|接通|答复)?)"
#: What a scanner makes of =, ≤ and ≥.
_SCANNED = ("二", "三", "一", "乂", "八", "人", "入", "口", "〇", "之", "工", "亠", "冖")
_JOIN = r"(?:,|且|并|但|、|而|,且|,但|,并|同时|,?且同时)?"


def _sign(pre: str | None, post: str | None, ends: str | None) -> Sign:
    """The comparison that a verb, what follows the figure and a bracket make together."""
    sign: Sign = "reach"
    contrary = None
    if pre:
        sign = next((sign for name, sign in _VERBS.items() if pre in _words(name)), "reach")
        if pre in _REACHED and post is None:
            sign = ">="
    if post:
        after: Sign = ">=" if post in _words("up") else "<="
        if sign == "reach":
            sign = after
        else:
            contrary = after
    if contrary is not None and (contrary[0] != sign[0]):
        raise Unreadable(M("the words before and after the figure point in different directions"))
    if contrary is not None:
        sign = contrary if "=" in sign else sign
    if ends == "含":
        sign = {"<": "<=", ">": ">="}.get(sign, sign)  # type: ignore[assignment]
    elif ends == "不含":
        sign = {"<=": "<", ">=": ">"}.get(sign, sign)  # type: ignore[assignment]
    return sign


#: 达到 and 满 include the figure and all beyond it; 为, 控制在 leave the side to the indicator.
_REACHED = frozenset("达到 达 达到了 已达到 必须达到 须达到 应达到 需达到 要达到 完成 完成了 实现 满".split())
_VERBS: dict[str, Sign] = {"below": "<", "above": ">", "at_most": "<=", "at_least": ">="}


def _words(name: str) -> frozenset[str]:
    from jixiao.criteria.words import words

    return words(name)


def _ends(*texts: str | None) -> str | None:
    """含 or 不含 by the brackets around a figure; both are a contradiction."""
    said = {("不含" if "不" in text else "含") for text in texts if text}
    if len(said) > 1:
        raise Unreadable(M("the brackets say both 含 and 不含"))
    return said.pop() if said else None


def _bound(found: Found, suffix: str) -> Bound:
    figure = found.figure(f"f{suffix}")
    assert figure is not None
    ends = _ends(found[f"ea{suffix}"], found[f"eb{suffix}"])
    sign = _sign(found[f"pre{suffix}"], found[f"post{suffix}"], ends)
    return Bound(sign, figure, claimed=ends == "含")


def _part(suffix: str) -> str:
    """One bound: 低于95% · 95%（含）以上 · 达到95%及以上（含95%)."""
    return (
        rf"(?P<pre{suffix}><below>|<above>|<at_most>|<at_least>|<reach>)?(?P<t{suffix}><target>的)?(?P<f{suffix}><f>)(?P<ea{suffix}><ends>)?"
        rf"(?P<post{suffix}><up>|<down>)?(?P<eb{suffix}><ends>)?"
    )


def _of(found: Found, bound: Bound, target: str | None) -> Bound:
    return Bound(bound.sign, bound.figure, relative=bool(target), claimed=bound.claimed)


@CONDITIONS.construct(
    rf"{_SUBJECT}{_part('')}{_DONE}",
    "故障率大于3%的扣5分 | <= 3 % 10",
    "设施完好率96%及以上得4分；96%以下得0分 | >= 96 % 4",
)
def compared(found: Found) -> Condition:
    """低于N, N以上, 达到N, N以内（含）: one comparison; 以上 以下 以内 满 include N, 超过 低于 不足 不满 exclude it, 含 and 不含 overrule both."""
    if found["pre"] is None and (found["subject"] or "").endswith(_SCANNED):
        place = found.match.end("subject")
        raise Unreadable(
            M("{sign} stands where an operator should be", sign=(found["subject"] or "")[-1]), (place - 1, place),
            found.line.written(*found.match.span()).replace((found["subject"] or "")[-1], "=", 1),
        )  # fmt: skip
    return Compared((_of(found, _bound(found, ""), found["t"]),), found["subject"] or "")


@CONDITIONS.construct(
    rf"{_SUBJECT}{_part('1')}{_JOIN}(?P<subject2><han>{{0,12}}?)(?<![不未没无非勿免否]){_part('2')}{_DONE}",
    "≥92%得10分；≥82%且<92%得7分；<82%得0分 | >= 92 % 10",
    "不满60%得0分，满60%不满80%得4分，满80%得7分 | >= 80 % 7",
)
def compared_twice(found: Found) -> Condition:
    """≥80%且<90%, 满60%不满80%, 超过5%但不超过10%: two comparisons that must both hold."""
    first, second = _bound(found, "1"), _bound(found, "2")
    subject, other = found["subject"] or "", found["subject2"] or ""
    if other and other != subject and not subject.endswith(other):
        raise Unreadable(M("two measures are compared at once"))
    if first.sign == "reach" or second.sign == "reach" or first.sign[0] == second.sign[0]:
        raise Unreadable(M("two figures, and it is not plain how they bound a band"))
    return Compared((_of(found, first, found["t1"]), _of(found, second, found["t2"])), subject)


@CONDITIONS.construct(
    rf"{_SUBJECT}(?:达到|达|在|为|完成|处于|介于|控制在|实现|得到)?(?P<t><target>的)?(?P<f1><f>)(?P<ea1><ends>)?(?P<p1><up>|<down>)?(?:-|至|到|~)(?P<t2><target>的)?(?P<f2><f>)(?P<ea2><ends>)?(?P<post2><down>)?(?:之间|区间|范围内)?(?P<eb2><ends>)?{_DONE}",
    "满意度93%（含）-100%得10分，83%（含）-93%得8分，83%以下0分 | >= 93 % 10",
    "20分钟内得5分，20至40分钟（含40分钟）得3分，超过40分钟得0分 | <= 20 分钟 5",
)
def between(found: Found) -> Condition:
    """80%（含）-90%, 60%至80%（均含）: a band; unmarked ends are shared and belong to the band named first."""
    low, high = found.figure("f1"), found.figure("f2")
    assert low is not None
    assert high is not None
    after_low, after_high = found["ea1"], found["ea2"] or found["eb2"]
    last = found["eb2"] or found["ea2"] or ""
    closed_low: bool | None = None if after_low is None else "不" not in after_low
    closed_high: bool | None = None if after_high is None else "不" not in after_high
    if "均" in last or "都" in last:
        closed_low = closed_high = "不" not in last
    elif after_high and (figure := _named(found, "ea2") or _named(found, "eb2")):
        if figure.amount == low.amount and figure.amount != high.amount:
            closed_low, closed_high = "不" not in after_high, None
    if closed_low is True and closed_high is None:
        closed_high = False
    elif closed_high is True and closed_low is None:
        closed_low = False
    if found["p1"] and found["p1"] in _words("down"):
        raise Unreadable(M("a band cannot start with 以下"))
    if low.unit is None and high.unit is not None:
        low = type(low)(low.amount, high.unit, low.places)
    if low.amount > high.amount:
        low, high, closed_low, closed_high = high, low, closed_high, closed_low
    relative = bool(found["t"] or found["t2"])
    return Compared(
        (
            Bound(">" if closed_low is False else ">=", low, relative, claimed=closed_low is True),
            Bound("<" if closed_high is False else "<=", high, relative, claimed=closed_high is True),
        ),
        found["subject"] or "",
    )


def _named(found: Found, group: str) -> object:
    start, end = found.match.span(group)
    for place in range(max(start, 0), end):
        if place in found.line.figures:
            return found.line.figures[place]
    return None


@CONDITIONS.construct(
    rf"{_SUBJECT}(?:在|达到|为)?(?P<open>[\[(])(?P<f1><f>),(?P<f2><f>)(?P<close>[\])]){_DONE}",
    "节约率≥8%得5分，[5%,8%)得3分，[0,5%)得1分，<0不得分 | >= 8 % 5",
)
def bracketed(found: Found) -> Condition:
    """[5%,8%): brackets give the ends."""
    low, high = found.figure("f1"), found.figure("f2")
    assert low is not None
    assert high is not None
    return Compared(
        (Bound(">=" if found["open"] == "[" else ">", low), Bound("<=" if found["close"] == "]" else "<", high)),
        found["subject"] or "",
    )


@CONDITIONS.construct(
    r"(?P<f1><f>)(?P<o1>[<≤>≥])(?P<subject><han>{0,16})(?P<o2>[<≤>≥])(?P<f2><f>)",
    "满意度≥90%得10分，80%≤满意度<90%得6分，满意度<80%不得分 | >= 90 % 10",
)
def enclosed(found: Found) -> Condition:
    """80%≤x<90%: a band in signs."""
    one, other = found.figure("f1"), found.figure("f2")
    assert one is not None
    assert other is not None
    turned: dict[str, Sign] = {"<": ">", "≤": ">=", ">": "<", "≥": "<="}
    straight: dict[str, Sign] = {"<": "<", "≤": "<=", ">": ">", "≥": ">="}
    first, second = turned[found["o1"] or ""], straight[found["o2"] or ""]
    if first[0] == second[0]:
        raise Unreadable(M("the two signs do not make a band"))
    return Compared((Bound(first, one), Bound(second, other)), found["subject"] or "")


_LATE = r"(?:<late>|<han>{0,10}?(?:<late>))"


@CONDITIONS.construct(
    r"(?P<subject><han>{0,12}?)(?<![不未没无非勿免])(?P<late><late>)(?:时间|天数|期限|完成|报送|提交)?(?:<target>)?(?:达到|达|在|为)?(?P<f><f>)(?P<ea><ends>)?(?P<post><up>|<down>)(?P<eb><ends>)?",
    "按时拨付得5分；延迟10天以内的扣2分；延迟超过10天的不得分 | <= 0 天 5",
)
def late_within(found: Found) -> Condition:
    """延迟N天以内: late, by at most N."""
    figure = found.figure("f")
    sign = _sign(None, found["post"], _ends(found["ea"], found["eb"]))
    bounds = [Bound(sign, figure, beyond=1, late=True)]
    if sign[0] == "<":
        bounds.insert(0, Bound(">", None))
    return Compared(tuple(bounds), "")


@CONDITIONS.construct(
    r"(?P<subject><han>{0,12}?)(?<![不未没无非勿免])(?P<late><late>)(?:时间|天数|期限|完成|报送|提交)?(?P<pre><above>|<at_most>|<below>|<at_least>|达到|达|满)(?P<f><f>)(?P<ea><ends>)?(?:但|且|,|,但)?(?:(?P<pre2><at_most>|<below>)(?P<f2><f>)|(?P<g2><f>)(?P<post2><down>))?",
    "按时拨付得5分；延迟10天以内的扣2分；延迟超过10天的不得分 | <= 0 天 5",
)
def late_beyond(found: Found) -> Condition:
    """延迟超过N天: late, by more than N."""
    sign = _sign(found["pre"], None, _ends(found["ea"]))
    sign = ">=" if sign == "reach" else sign
    bounds = [Bound(sign, found.figure("f"), beyond=1, late=True)]
    if sign[0] == "<":
        bounds.insert(0, Bound(">", None))
    if found["f2"]:
        bounds.append(Bound(_sign(found["pre2"], None, None), found.figure("f2"), beyond=1, late=True))
    if found["g2"]:
        bounds.append(Bound("<=", found.figure("g2"), beyond=1, late=True))
    return Compared(tuple(bounds), "")


@CONDITIONS.construct(
    r"(?P<subject><han>{0,12}?)(?<![不未没无非勿免])(?:(?P<over>超过|超出|高于|超|高出|突破)|(?P<under>低于|少于|未达到|低|不足))<target>(?:高|多|超|低|少)?(?:的)?(?:值)?(?:幅度)?(?:在|达到|达)?(?:(?P<f1><f>)(?P<ea1><ends>)?(?P<post1><up>|<down>)(?P<eb1><ends>)?)?[,且但、]?(?:(?P<f2><f>)(?P<ea2><ends>)?(?P<post2><down>)(?P<eb2><ends>)?)?",
    "不超过年度控制目标得20分，超过目标10%以内得12分，超过目标10%以上得0分 | <= 200 万元 20",
)
def beyond_target(found: Found) -> Condition:
    """超过目标N%以内: the excess over the target (低于目标N%以内: the shortfall) lies within N."""
    beyond = 1 if found["over"] else -1
    if not found["f1"] and not found["f2"]:
        return Compared((Bound(">" if beyond > 0 else "<", None),), found["subject"] or "")
    parts = [
        (_sign(None, found[f"post{n}"], _ends(found[f"ea{n}"], found[f"eb{n}"])), found.figure(f"f{n}"))
        for n in (1, 2)
        if found[f"f{n}"]
    ]
    turn: dict[Sign, Sign] = {"<": ">", "<=": ">=", ">": "<", ">=": "<="}
    bounds = [Bound(sign if beyond > 0 else turn[sign], figure, relative=True, beyond=beyond) for sign, figure in parts]
    if all(sign[0] == "<" for sign, _ in parts):
        bounds.insert(0, Bound(">" if beyond > 0 else "<", None))
    return Compared(tuple(bounds), found["subject"] or "")


@CONDITIONS.construct(
    r"(?P<subject><han>{0,28}?)(?<![不未没无非勿免])(?P<pre><below>|<above>|<at_most>|<at_least>|达到|达|完成|实现|达成|满足|符合|达到了|控制在|在)(?:了)?(?:<target>)(?:的)?(?P<post>及以上|以上|及以下|以下|以内|之内|内|范围内|范围以内|要求|标准|值)?(?P<done>完成|办结|之内)?",
    "年度耗电总量大于目标值的，不得分；小于或等于目标值的，得12分 | <= 360 万千瓦时 12",
)
def against_target(found: Found) -> Condition:
    """低于目标值, 超过计划工期, 达到目标: compared with the declared target."""
    pre, post = found["pre"] or "", found["post"] or ""
    sign = _sign(pre, post if post in ("及以上", "以上", "及以下", "以下", "以内", "之内") else None, None)
    if sign == "reach" or pre in _REACHED or pre in ("达成", "满足", "符合"):
        return Met(met=True, words=found.match.group())
    return Compared((Bound(sign, None),), found["subject"] or "")


@CONDITIONS.construct(
    r"(?P<subject><han>{0,16}?)(?:比|较|与|同)<target>(?:相比)?(?P<how>高|高出|多|超出|低|少|偏低|偏高|增加|减少|下降|降低|大|小)",
    "比目标值高的不得分，不高于目标值的得满分 | <= 8 件 10",
)
def compared_with(found: Found) -> Condition:
    """比目标值高, 比目标值低: the same, said the other way round."""
    above = found["how"] in ("高", "高出", "多", "超出", "偏高", "增加", "大")
    return Compared((Bound(">" if above else "<", None),), found["subject"] or "")


@CONDITIONS.construct(
    r"(?:对|对于|凡|如|若)?(?P<pre>低于|小于|少于|不足|未达到|达不到|未达|没有达到|不到|不满|高于|大于|超过|超出|多于|超|不高于|不大于|不超过|不超出|未超过|不低于|不少于|不小于|没有突破|未突破|突破|没有超过|未超|不超|超额)(?:部分|标准)?",
    "单位产值能耗高于42千克标准煤的，扣3分；不高于的不扣分 | <= 42 千克标准煤 10",
)
def compared_again(found: Found) -> Condition:
    """超过的, 不高于的, 达不到的: compared with the figure named before, else with the target."""
    pre = found["pre"] or ""
    sign = ">" if pre == "超额" else _sign(pre, None, None)
    return Compared((Bound(sign, None, last=True),))


@CONDITIONS.construct(
    r"(?:否则|反之|其他|其它|其余|其他情况|其他情形|其余情况|其余情形|其它情况|其它情形|除此之外|除此以外|不符合上述要求|达不到上述要求|除外)(?:者)?",
    "危房改造竣工率达到100%得6分，否则不得分 | = 100 % 6",
)
def otherwise(found: Found) -> Condition:
    """否则, 其他: whatever no other clause names."""
    return Otherwise()


@CONDITIONS.construct(
    r"(?:<han>{0,12}?)(?P<word>缺少|缺失|缺|少|漏|发现|发生|出现|有|存在|查实|查出|认定)(?P<f><quantity>)(?:<han>{0,16})",
    "查现场。1处路面破损不得分 | = 0 处 4",
)
def one_case(found: Found) -> Condition:
    """发现一起, 缺一项 (also without 每): each case counts; before 不得分 the first case takes all."""
    return _one(found, missing=(found["word"] or "") in ("缺少", "缺失", "缺", "少", "漏"))


@CONDITIONS.construct(r"(?P<f><quantity>)(?:<han>{1,16})", "查现场。1处路面破损不得分 | = 0 处 4")
def one_case_bare(found: Found) -> Condition:
    """1处路面破损: one case."""
    return _one(found, missing=False)


def _one(found: Found, *, missing: bool) -> Condition:
    figure = found.figure("f")
    assert figure is not None
    if figure.amount != 1 or figure.unit not in _words("count"):
        raise Unreadable(M("only one case can be named without 每"))
    return Happens(figure.unit, missing)


#: Completion in words: with a numeric target these say that it is met or, negated, missed.
_MET_VERB = (
    "完成|达标|达到|达成|合格|及格|建成|到位|实现|完工|竣工|交付|落实|投用|投入使用|支付完毕|支付完成|拨付|拨付到位|征收|兑现|覆盖|全覆盖|足额|按时|按期|准时|及时|如期|办结|验收|"
    "通过验收|开通|交工|结项|完毕|完成任务|达到要求|符合要求|通车|达产|发放|发放到位|实施到位|开展|投产|配齐|报送|公开|超额完成|完成验收"
)
_ALL = "全部|全额|足额|按时|按期|如期|按政策|按要求|按规定|按计划|全面|已|已经|均|都|在规定时间内|在规定时限内|在计划工期内|在计划时间内|在期限内|年内|年底前|当年|及时|准时|按质按量|保质保量|按合同|按进度|在<target>(?:内|前|之内|以内)|提前|提前或按期|按期或提前|严格|顺利"
_WHAT = r"(?:<target>|<han>{0,10}(?:任务|目标|计划|指标|工作|建设|工程|改造|要求|项目|内容|数量|采购|修缮|维修|编制|安装|布设|整治))?"
MET = rf"(?:<han>{{0,14}}?)(?:{_ALL})*(?:{_MET_VERB})(?:了|好)?{_WHAT}(?:任务|目标|建设|工作|要求|征收|拨付|支付|完毕|完工|施工|完成|内容|验收|使用|的标准|标准)?"


@CONDITIONS.construct(
    rf"(?!<han>*(?:未|没|不|无|非|逾|超|部分|基本|滞|延))(?P<words>{MET})(?:\(=?(?P<f><f>)\))?",
    "建成得基本分，未建成的不得分 | >= 4 座 15",
)
def met(found: Found) -> Condition:
    """完成, 达标, 建成, 按期完工: the target is met."""
    figure = found.figure("f")
    if figure is not None:
        return Compared((Bound("reach", figure),), "")
    return Met(met=True, words=found["words"] or "")


@CONDITIONS.construct(
    rf"(?P<words>(?<!部分)(?:<han>{{0,12}}?)(?:未能|未|没有|没|不能|不|尚未)(?:{_ALL})*(?:{_MET_VERB})(?:了)?{_WHAT}(?:任务|目标|建设|工作|要求|征收|拨付|支付|完毕|完工|验收|标准)?)"
    r"|(?P<late><han>{0,12}(?:逾期|超期|延期|滞后|延误|拖延|超时|推迟|延迟)(?:<target>)?(?:完成|完工|竣工|交付|办结|报送)?)|(?P<lacks>达不到|未达|未达标准)(?:<target>|要求|标准)?",
    "建成得基本分，未建成的不得分 | >= 4 座 15",
)
def missed(found: Found) -> Condition:
    """未完成, 未达标, 逾期: the target is missed."""
    return Met(met=False, words=found.match.group())


_SUFFIX = re.compile(
    r"(?:的情况下|的情形|的情况|的时候|的话|的|(?<![及按准小超工课延当用耗学计临限平实定随同届])时|(?<![或使作记])者|(?<!否)则|即|就)$"
)


def trimmed(signs: str, start: int, end: int) -> tuple[int, int]:
    """A stretch without the stops, brackets and particles around it."""
    moved = True
    while moved and start < end:
        moved = False
        while start < end and signs[start] in ",;。:、)\ue00f\ue006":
            start, moved = start + 1, True
        while start < end and signs[end - 1] in ",;。:、(\ue00f\ue006":
            end, moved = end - 1, True
        if (found := _SUFFIX.search(signs, start, end)) is not None and found.start() > start:
            end, moved = found.start(), True
    return start, end
