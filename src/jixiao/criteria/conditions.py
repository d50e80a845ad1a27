"""Conditions on the actual: comparisons, bands, the target met or missed, one case, anything else."""

# ruff: noqa: E501 — a construct is one pattern: cutting it hides what belongs together

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from jixiao.criteria.bounds import SUBJECT, bound, measures_change, named, of, part
from jixiao.criteria.construct import Found, Grammar
from jixiao.criteria.figures import Figure
from jixiao.criteria.leading import is_measure
from jixiao.criteria.meaning import Bound, Compared, Condition, Sign
from jixiao.criteria.unreadable import Unreadable
from jixiao.criteria.words import words
from jixiao.language import M

COMPARISONS: Grammar[Condition] = Grammar("comparisons")

_VERB = r"(?P<pre><compare>)?"


_POST = r"(?P<post><up>|<down>)?"


_DONE = r"(?P<act>(?:时|之间|区间|范围|范围内|之内)?(?:内)?(?:(?:完成|予以|作出|进行|及时|全部|足额|按时|按期|可|能|即)(?=<han>{2}))?(?:到达现场|到达|响应|完成|回复|回应|接听|签收|回访|上门|维修|出动|供货|送货|接警|接诊|受理|审批|审核|整改|验收|发放|申报|上报|核查|办结|送达|处置|到位|解决|修复|抵达|赶到|处理|完工|支付|拨付|到场|出警|抢修|反馈|恢复|交付|接通|答复|下达|公开|公示|发布|上传|录入|归档|备案|登记|开展|启动|开工|结算|结清|清算|分配|兑付|兑现|出具|印发|报告|落实|销号|建成|到账|入账|下拨|划拨|拨出|转拨|立案|结案|审结|判决|通知|告知|公告|复核|上线|上墙|接入|入驻|搬迁|撤离|通水|通电|通车|清运|清理|清除|补种|补栽|更换|更新|到岗|就位|集结|开标|签订|(?:有效|责任|安全)?(?:投诉|事故|案件|问题|舆情|事件|违规|返工|信访|差错|失误|隐患|迟报|漏报|上访|纠纷)|(?:为|是|属于|评为)(?:优秀|良好|合格|不合格|一般|及格|不及格|优|良|中|差|较差))?)"


#: What a scanner makes of =, ≤ and ≥.
_SCANNED = ("二", "三", "一", "乂", "八", "人", "入", "口", "〇", "之", "工", "亠", "冖")


#: Words that end in such a sign and need no operator behind them.
_ENDING = (
    "投入", "收入", "纳入", "录入", "引入", "转入", "注入", "流入", "人口", "窗口", "缺口", "出口", "路口", "户口", "接口", "职工", "员工", "完工", "竣工",
    "施工", "开工", "民工", "工人", "病人", "老人", "专人", "个人", "残疾人", "用人", "统一",
)  # fmt: skip


def _no_verb_of_points(found: Found, name: str) -> None:
    """Raises Unreadable where percentage points stand behind a verb of distance, which off_by_points reads."""
    figure, subject = found.figure(name), found["subject"] or ""
    behind = subject.endswith(tuple(words("less") | words("more")))
    if figure is not None and figure.distance and behind and not measures_change(found):
        raise Unreadable(M("two figures, and it is not plain how they bound a band"), found.match.span())


#: Words of degree or doubt: the figure behind them is not the threshold.
_DEGREE = (
    "明显",
    "严重",
    "略",
    "略微",
    "稍",
    "大幅",
    "显著",
    "预计",
    "可能",
    "近",
    "约",
    "大约",
    "接近",
    "将近",
    "无故",
    "基本",
    "降到",
    "减至",
    "降至",
    "减到",
    "提高到",
    "升到",
    "增至",
    "增加到",
    "多次",
    "再次",
)
#: Some of several things, or a cause: one actual cannot say.
_SOME = ("个别", "部分", "少数", "多数", "某")
_CAUSES = (
    "首年",
    "因",
    "由于",
    "人为原因",
    "力争",
    "预计",
    "争取",
    "剔除",
    "复查",
    "复核",
    "次年",
    "第二年",
    "单个",
    "男女各",
    "有项目",
    "各乡镇",
    "各县",
    "各单位",
)
#: Not the actual, but what it is held against.
_AIMS = ("目标值", "计划数", "指标值", "计划值", "差距", "缺口", "不含农村", "一般")


def _subject(found: Found) -> None:
    """Raises Unreadable where the words before a comparison are more than the name of what is measured."""
    subject = found["subject"] or ""
    after = found.line.signs[found.match.end("subject") : found.match.end("subject") + 1]
    if (
        subject.endswith(_DEGREE)
        or subject.startswith(_SOME)
        or (subject.startswith(_CAUSES) and not (is_measure(subject) and subject.startswith(("因", "由于"))))
        or (subject.startswith(("上半年", "下半年", "每月", "每季", "每周")) and subject.endswith(("率", "度")))
        or subject in _AIMS
    ):
        raise Unreadable(M("{words} cannot be read as a condition", words=subject), found.match.span("subject"))
    if (
        after == ","
        and subject
        and not (is_measure(subject) and not subject.startswith(("不", "未", "取", "可", "并", "允许")))
    ):
        raise Unreadable(M("{words} cannot be read as a condition", words=subject), found.match.span("subject"))


def _not_spent(found: Found, name: str) -> None:
    """Raises Unreadable where a share stands behind 超支, which beyond_target reads."""
    figure = found.figure(name)
    if (found["subject"] or "").endswith("超支") and figure is not None and figure.unit == "%":
        raise Unreadable(M("{words} counts from the target on", words="超支"), found.match.span())


#: 少完成10户: so many fewer, and no place on the line.
_OFF_BY = ("少完成", "少", "低", "高出", "超", "缺", "欠", "落后", "多出")


def _whole_word(found: Found) -> bool:
    return (found["subject"] or "").endswith(_ENDING) and (found["post"] is not None or found["act"] != "")


_JOIN = r"(?:,|且|并|但|、|而|,且|,但|,并|同时|,?且同时)?"


@COMPARISONS.construct(
    rf"{SUBJECT}{part('')}{_DONE}",
    "故障率大于3%的扣5分 | <= 3 % 10",
    "设施完好率96%及以上得4分；96%以下得0分 | >= 96 % 4",
    figures=(1, 2),
)
def compared(found: Found) -> Condition:
    """低于N, N以上, 达到N, N以内（含）: one comparison; 以上 以下 以内 满 include N, 超过 低于 不足 不满 exclude it, 含 and 不含 overrule both."""
    if found["pre"] is None and (found["subject"] or "").endswith(_SCANNED) and not _whole_word(found):
        place = found.match.end("subject")
        raise Unreadable(
            M("{sign} stands where an operator should be", sign=(found["subject"] or "")[-1]), (place - 1, place),
            found.line.written(*found.match.span()).replace((found["subject"] or "")[-1], "=", 1),
        )  # fmt: skip
    _no_verb_of_points(found, "f")
    fewer = found["pre"] in ("完成", "实现", "达到") and (found["subject"] or "").endswith(("少", "多"))
    if fewer or (found["pre"] is None and found["post"] is None and (found["subject"] or "").endswith(_OFF_BY)):
        raise Unreadable(M("每 is missing: it is not plain whether the points are lost once or for each"))
    _not_spent(found, "f")
    _subject(found)
    return Compared((of(found, bound(found, "")),), found["subject"] or "")


@COMPARISONS.construct(
    rf"{SUBJECT}{part('1')}{_JOIN}(?P<subject2><han>{{0,12}}?)(?<![不未没无非勿免否]){part('2')}{_DONE}",
    "≥92%得10分；≥82%且<92%得7分；<82%得0分 | >= 92 % 10",
    "不满60%得0分，满60%不满80%得4分，满80%得7分 | >= 80 % 7",
    figures=(2, 4),
    needs="< > ≤ ≥ 以 不 超 低 高 满 足 未 少 大 小 逾 下 内",
)
def compared_twice(found: Found) -> Condition:
    """≥80%且<90%, 满60%不满80%, 超过5%但不超过10%: two comparisons that must both hold."""
    first, second = bound(found, "1"), bound(found, "2")
    subject, other = found["subject"] or "", found["subject2"] or ""
    if other and other != subject and not subject.endswith(other):
        raise Unreadable(M("two measures are compared at once"))
    if first.sign == "reach" or second.sign == "reach" or first.sign[0] == second.sign[0]:
        raise Unreadable(M("two figures, and it is not plain how they bound a band"))
    low, high = of(found, first, "1"), of(found, second, "2")
    if low.done and high.figure is not None and high.figure.unit == "%":
        #: 完成80%以上不到90%: both are shares of what is to be done.
        high = replace(high, done=True)
    return Compared((low, high), subject)


@COMPARISONS.construct(
    rf"{SUBJECT}{part('')}(?:,)?(?:但|且|而)(?:未|没有|尚未|未能)(?:能)?(?:全部|全面|足额|完全|按时)?(?:完成|达标|到位|达到<target>|完成<target>|实现<target>)",
    "全部完成得12分，完成90%以上但未全部完成得8分，完成不到90%得0分 | >= 25 个 12",
    figures=(1, 2),
    needs="但 且 而 + 未 没",
)
def short_of_target(found: Found) -> Condition:
    """完成90%以上但未全部完成: from the figure on, the target itself apart."""
    first = of(found, bound(found, ""))
    if first.sign == "reach" or first.sign[0] != ">":
        raise Unreadable(M("two figures, and it is not plain how they bound a band"))
    _subject(found)
    return Compared((first, Bound("<", None)), found["subject"] or "")


@COMPARISONS.construct(
    rf"{SUBJECT}(?:达到|达|在|为|完成|处于|介于|控制在|实现|得到)?(?P<t><target>的)?(?P<f1><f>)(?P<ea1><ends>)?(?P<p1><up>|<down>)?(?:-|至|到|~)(?P<t2><target>的)?(?P<f2><f>)(?:<thing>)?(?P<ea2><ends>)?(?P<post2><down>)?(?:之间|区间|范围内)?(?P<eb2><ends>)?{_DONE}",
    "满意度93%（含）-100%得10分，83%（含）-93%得8分，83%以下0分 | >= 93 % 10",
    "20分钟内得5分，20至40分钟（含40分钟）得3分，超过40分钟得0分 | <= 20 分钟 5",
    figures=(2, 4),
    needs="- 至 到 ~",
)
def between(found: Found) -> Condition:
    """80%（含）-90%, 60%至80%（均含）: a band; unmarked ends are shared and belong to the band named first."""
    low, high = found.figure("f1"), found.figure("f2")
    assert low is not None
    assert high is not None
    _no_verb_of_points(found, "f2")
    _not_spent(found, "f2")
    _subject(found)
    after_low, after_high = found["ea1"], found["ea2"] or found["eb2"]
    last = found["eb2"] or found["ea2"] or ""
    for group in ("ea1", "ea2", "eb2"):
        inner = named(found, group) if found[group] else None
        if inner is not None and inner.amount not in (low.amount, high.amount):
            raise Unreadable(M("the bracket names another figure"), found.match.span(group))
    closed_low: bool | None = None if after_low is None else "不" not in after_low
    closed_high: bool | None = None if after_high is None else "不" not in after_high
    if "均" in last or "都" in last:
        closed_low = closed_high = "不" not in last
    elif after_high and _names_low(named(found, "ea2") or named(found, "eb2"), low, high):
        closed_low, closed_high = "不" not in after_high, None
    if closed_low is True and closed_high is None:
        closed_high = False
    elif closed_high is True and closed_low is None:
        closed_low = False
    if found["p1"] and found["p1"] in words("down"):
        raise Unreadable(M("a band cannot start with 以下"))
    if low.unit is None and low.power == 0:
        #: 800-1000万元: what follows the second figure belongs to both, unless the first is then the larger.
        scaled = low.amount.scaleb(high.power)
        amount, places = (low.amount, low.places) if scaled > high.amount else (scaled, low.places - high.power)
        low = Figure(Decimal(format(amount, "f")), high.unit, places, power=high.power)
    if low.amount > high.amount and low.unit == high.unit:
        low, high, closed_low, closed_high = high, low, closed_high, closed_low
    relative = bool(found["t"] or found["t2"])
    return Compared(
        (
            Bound(">" if closed_low is False else ">=", low, relative, claimed=closed_low is True),
            Bound("<" if closed_high is False else "<=", high, relative, claimed=closed_high is True),
        ),
        found["subject"] or "",
    )


def _names_low(figure: Figure | None, low: Figure, high: Figure) -> bool:
    """Whether a bracket behind the band speaks of its lower end: 70%-90%（含70%）."""
    return figure is not None and figure.amount == low.amount != high.amount


@COMPARISONS.construct(
    rf"{SUBJECT}(?:在|达到|为)?(?P<open>[\[(])(?:(?P<f1><f>)|-∞),(?:(?P<f2><f>)|\+?∞)(?P<close>[\])]){_DONE}",
    "节约率≥8%得5分，[5%,8%)得3分，[0,5%)得1分，<0不得分 | >= 8 % 5",
    figures=(1, 2),
    needs="[ (",
)
def bracketed(found: Found) -> Condition:
    """[5%,8%): brackets give the ends."""
    low, high = found.figure("f1"), found.figure("f2")
    bounds = []
    if low is not None:
        bounds.append(Bound(">=" if found["open"] == "[" else ">", low))
    if high is not None:
        bounds.append(Bound("<=" if found["close"] == "]" else "<", high))
    if not bounds:
        raise Unreadable(M("two figures, and it is not plain how they bound a band"), found.match.span())
    return Compared(tuple(bounds), found["subject"] or "")


@COMPARISONS.construct(
    rf"{SUBJECT}(?:在|为|处于|介于|达到)?(?P<f1><f>)(?:-|至|到|~)(?P<f2><f>)(?:之间)?\((?P<w1>不?)(?:包)?含(?P<n1><f>)[,、;且和]?(?P<w2>不?)(?:包)?含(?P<n2><f>)\){_DONE}",
    "低于70%（不含70%）为0分，70%至85%（含70%，不含85%）为3分，85%及以上为6分 | >= 85 % 6",
    figures=(4, 4),
    needs="含",
)
def between_named(found: Found) -> Condition:
    """70%至85%（含70%，不含85%）: a band whose ends are both named in the bracket."""
    low, high, one, other = (found.figure(name) for name in ("f1", "f2", "n1", "n2"))
    assert low is not None
    assert high is not None
    assert one is not None
    assert other is not None
    ends = {one.amount: not found["w1"], other.amount: not found["w2"]}
    if set(ends) != {low.amount, high.amount} or low.amount >= high.amount:
        raise Unreadable(M("the bracket names another figure"), found.match.span())
    lower: Sign = ">=" if ends[low.amount] else ">"
    upper: Sign = "<=" if ends[high.amount] else "<"
    if low.unit is None:
        low = Figure(low.amount, high.unit, low.places, low.distance, low.power)
    return Compared((Bound(lower, low, claimed=True), Bound(upper, high, claimed=True)), found["subject"] or "")


@COMPARISONS.construct(
    r"(?P<f><f>)(?P<o>[<≤>≥])(?P<subject><han>{1,16})",
    "90%≤满意度,得满分;80%≤满意度<90%,扣2分;满意度<80%,不得分 | >= 90 % 8",
    figures=(1, 1),
    needs="< ≤ > ≥",
)
def turned(found: Found) -> Condition:
    """90%≤满意度: the figure stands before what is measured."""
    signs: dict[str, Sign] = {"<": ">", "≤": ">=", ">": "<", "≥": "<="}
    return Compared((Bound(signs[found["o"] or ""], found.figure("f")),), found["subject"] or "")


@COMPARISONS.construct(
    r"(?P<f1><f>)(?P<o1>[<≤>≥])(?P<subject><han>{0,16})(?P<o2>[<≤>≥])(?P<f2><f>)",
    "满意度≥90%得10分，80%≤满意度<90%得6分，满意度<80%不得分 | >= 90 % 10",
    figures=(2, 2),
    needs="< ≤ > ≥",
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
