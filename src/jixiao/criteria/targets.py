"""Conditions that name no figure: the target met or missed, the figure named before, one case, anything else."""

# ruff: noqa: E501 — a construct is one pattern: cutting it hides what belongs together

from __future__ import annotations

import re

from jixiao.criteria.bounds import REACHED, sign_of
from jixiao.criteria.construct import Found, Grammar
from jixiao.criteria.figures import FIGURES, QUANTITY
from jixiao.criteria.meaning import Bound, Compared, Condition, Happens, Met, Off, Otherwise, Sign
from jixiao.criteria.unreadable import Unreadable
from jixiao.criteria.words import words
from jixiao.language import M

TARGETS: Grammar[Condition] = Grammar("targets")

_NAMED = " ".join(sorted(words("target_core")))


@TARGETS.construct(
    r"(?P<subject><han>{0,28}?)(?<![不未没无非勿免])(?<!未能|不能|没能|没有|无法|难以|未曾)(?P<pre><below>|<above>|<at_most>|<at_least>|达到|达|完成|实现|达成|满足|符合|达到了|控制在|按|按照|在)(?:了)?(?:<target>)(?:\(=?(?P<f><f>)\))?(?:的)?(?P<post>及以上|以上|及以下|以下|以内|之内|内|范围内|范围以内|要求|标准|值)?(?P<ends>\((?:不)?含(?:<target>|本数)\))?(?P<done>完成|办结|之内)?",
    "年度耗电总量大于目标值的，不得分；小于或等于目标值的，得12分 | <= 360 万千瓦时 12",
    "资产负债率超警戒线(70%)扣8分，未超不扣分 | <= 70 % 8",
    figures=(0, 1),
    needs=_NAMED,
)
def against_target(found: Found) -> Condition:
    """低于目标值, 超过计划工期, 达到目标: compared with the declared target."""
    pre, post = found["pre"] or "", found["post"] or ""
    ends = None if found["ends"] is None else "不含" if "不" in found["ends"] else "含"
    sign = sign_of(pre, post if post in ("及以上", "以上", "及以下", "以下", "以内", "之内") else None, ends)
    core = found.match.group()
    if (
        sign == "<"
        and pre not in ("低于", "小于", "少于", "<")
        and core.endswith(("要求", "标准", "规定"))
        and not found["f"]
    ):
        #: 达不到要求: not as it should be, whichever way that is.
        return Met(met=False, words=core)
    if found["f"] and (sign == "reach" or pre in REACHED):
        #: 按规定时限（15个工作日）办结: the bracket names the target.
        return Compared((Bound("reach", found.figure("f")),), found["subject"] or "")
    if sign == "reach" or pre in REACHED or pre in ("达成", "满足", "符合", "按", "按照"):
        return Met(met=True, words=found.match.group())
    return Compared((Bound(sign, found.figure("f")),), found["subject"] or "")


@TARGETS.construct(
    r"(?P<subject><han>{0,16}?)(?:比|较|与|同)<target>(?:相比)?(?P<how>高|高出|多|超出|低|少|偏低|偏高|增加|减少|下降|降低|大|小)",
    "比目标值高的不得分，不高于目标值的得满分 | <= 8 件 10",
    figures=(0, 0),
    needs=f"比 较 与 同 + {_NAMED}",
)
def compared_with(found: Found) -> Condition:
    """比目标值高, 比目标值低: the same, said the other way round."""
    above = found["how"] in ("高", "高出", "多", "超出", "偏高", "增加", "大")
    return Compared((Bound(">" if above else "<", None),), found["subject"] or "")


_OVER = "高于|高出|超出|超过|大于|多于|超|高"
_UNDER = "低于|少于|小于|不足|未达到|低|少"


@TARGETS.construct(
    rf"(?:<han>{{0,12}}?)(?<![不未没无非勿免])(?:(?:{_OVER})(?:或者|或|、|/|\()(?:{_UNDER})|(?:{_UNDER})(?:或者|或|、|/|\()(?:{_OVER}))\)?(?:<target>|(?P<f><f>))",
    "高于或低于目标值均不得分 | = 100 % 6",
    "超出（低于）年初预算金额，扣100分 | = 100 % -",
    figures=(0, 1),
    needs="高 超 大 多 + 低 少 小 不足 未达到",
)
def off_target(found: Found) -> Condition:
    """高于或低于目标值, 超出（低于）N: the target is missed on either side."""
    return Off(found.figure("f"))


#: Verbs that want a figure: 低于扣5分 has lost it, 低于的扣5分 has not.
_LOOSE = (
    "低于",
    "小于",
    "少于",
    "高于",
    "大于",
    "多于",
    "超过",
    "超出",
    "不高于",
    "不大于",
    "不低于",
    "不少于",
    "不小于",
)


@TARGETS.construct(
    r"(?:对|对于|凡|如|若)?(?P<pre>低于|小于|少于|不足|未达到|达不到|未达|没有达到|不到|不满|高于|大于|超过|超出|多于|超|不高于|不大于|不超过|不超出|未超过|不低于|不少于|不小于|没有突破|未突破|突破|没有超过|未超出|未逾期|未超期|未延期|没有逾期|(?:成本|费用|支出|资金|经费)?(?:节约或持平|持平或节约)|未超支|不超支|没有超支|未超标|未超额|未超|不超|超额|超支|超标)(?:的)?(?:部分|标准)?",
    "单位产值能耗高于42千克标准煤的，扣3分；不高于的不扣分 | <= 42 千克标准煤 10",
    figures=(0, 0),
    needs="逾期 超期 延期 于 不足 达 不到 不满 超 突破 持平",
)
def compared_again(found: Found) -> Condition:
    """超过的, 不高于的, 达不到的: compared with the figure named before, else with the target."""
    pre = found["pre"] or ""
    before, end = found.match.start(), found.match.end()
    lost = (
        pre in _LOOSE
        and found.match.group().endswith(pre)
        and re.search(f"[{FIGURES}]", found.line.signs[:before]) is None
        and found.line.signs[end : end + 1] not in ("", "的", "者", "时", ",", "部")
    )
    if lost:
        raise Unreadable(M("{words}: the figure is missing", words=pre), found.match.span())
    spent = "<=" if "持平" in pre else next((sign for sign, spent in _SPENT.items() if pre in spent), None)
    sign = spent or sign_of(pre, None, None)
    return Compared((Bound(sign, None, last=True),))


_SPENT: dict[Sign, tuple[str, ...]] = {
    ">": ("超额", "超支", "超标"),
    "<=": ("未逾期", "未超期", "未延期", "没有逾期", "未超支", "不超支", "没有超支", "未超标", "未超额"),
}


@TARGETS.construct(
    r"(?:否则|反之|其他|其它|其余|其他情况|其他情形|其余情况|其余情形|其它情况|其它情形|除此之外|除此以外|不符合上述要求|达不到上述要求)(?:者)?",
    "危房改造竣工率达到100%得6分，否则不得分 | = 100 % 6",
    figures=(0, 0),
    needs="否则 反之 其他 其它 其余 除此 上述",
)
def otherwise(found: Found) -> Condition:
    """否则, 其他: whatever no other clause names."""
    return Otherwise()


@TARGETS.construct(
    r"(?:<han>{0,12}?)(?P<word>举办|开展|组织|召开|缺少|缺失|缺|少|漏|抽查|检查|发现|发生|出现|有|存在|查实|查出|认定)(?P<f><quantity>)(?:<han>{0,16})",
    "发现1处路面破损不得分 | = 0 处 4",
    figures=(1, 1),
    needs=f"举办 开展 组织 召开 缺 少 漏 抽查 检查 发 现 有 存在 查 认定 + {QUANTITY}",
)
def one_case(found: Found) -> Condition:
    """发现一起, 缺一项 (also without 每): each case counts; before 不得分 the first case takes all."""
    return _one(found, missing=(found["word"] or "") in ("缺少", "缺失", "缺", "少", "漏"))


@TARGETS.construct(
    r"(?P<f><quantity>)(?!及|以|内|之|的|左右)(?:<han>{1,16})",
    "查现场。1处路面破损不得分 | = 0 处 4",
    figures=(1, 1),
    needs=QUANTITY,
)
def one_case_bare(found: Found) -> Condition:
    """1处路面破损: one case."""
    return _one(found, missing=False)


def _one(found: Found, *, missing: bool) -> Condition:
    figure = found.figure("f")
    assert figure is not None
    if figure.amount != 1 or figure.unit not in words("count"):
        raise Unreadable(M("only one case can be named without 每"))
    return Happens(figure.unit, missing)


#: Completion in words: with a numeric target these say that it is met or, negated, missed.
_MET_VERB = (
    "完成或超额完成|完成及超额完成|完成|做到|达标|达到|达成|合格|及格|建成|到位|实现|完工|竣工|交付|落实|投用|投入使用|支付完毕|支付完成|拨付|拨付到位|征收|兑现|覆盖|全覆盖|足额|按时|按期|准时|及时|如期|办结|验收|"
    "通过验收|开通|交工|结项|完毕|完成任务|达到要求|符合要求|通车|达产|配套|配套到位|发放|发放到位|实施到位|开展|投产|配齐|报送|公开|超额完成|完成验收"
)


_ALL = "全部|全额|足额|按时|按期|如期|按政策|按要求|按规定|按计划|全面|已|已经|均|都|在规定时间内|在规定时限内|在计划工期内|在计划时间内|在期限内|年内|年底前|当年|及时|准时|按质按量|保质保量|按合同|按进度|在<target>(?:内|前|之内|以内)|提前|提前或按期|按期或提前|严格|顺利"


_WHAT = r"(?:<target>|<han>{0,10}(?:任务|目标|计划|指标|工作|建设|工程|改造|要求|项目|内容|数量|采购|修缮|维修|编制|安装|布设|整治))?"


#: Whatever is done in time meets a deadline: 按期归还.
_IN_TIME = "(?:按期|按时|如期|准时)(?:开工|归还|偿还|缴纳|缴库|上报|上缴|提交|移交|供货|到货|到岗|公布|发布|出版|开学|开业|投运|清算|结算|决算|评审|审批|申报|备案|上线|送达)(?:完毕|完成)?"


MET = rf"(?:<han>{{0,14}}?)(?:{_ALL})*(?:(?:{_MET_VERB})(?:了|好)?{_WHAT}(?:任务|目标|建设|工作|要求|征收|拨付|支付|完毕|完工|施工|完成|内容|验收|使用|的标准|标准)?|{_IN_TIME})"


@TARGETS.construct(
    rf"(?!<han>*(?:未|没|不|无|非|逾|超(?!额完成)|部分|基本|滞|延|推迟|拖|迟))(?:(?P<words>{MET})(?:\(=?(?P<f><f>)\))?|(?:<han>{{0,14}}?)(?:全部|全额|全面)\((?P<g><percent>)\)(?:{_MET_VERB}))",
    "建成得15分，未建成的不得分 | >= 4 座 15",
    figures=(0, 1),
    needs=_MET_VERB.replace("|", " ") + " 按 如期 准时",
    barred="未 没 不 无 非 逾 部分 基本 滞 延 推迟 拖 迟",
)
def met(found: Found) -> Condition:
    """完成, 达标, 建成, 按期完工: the target is met."""
    figure = found.figure("f") or found.figure("g")
    if figure is not None:
        return Compared((Bound("reach", figure),), "")
    return Met(met=True, words=found["words"] or "")


@TARGETS.construct(
    rf"(?P<words>(?<!部分)(?:<han>{{0,12}}?)(?:未能|未|没有|没|不能|不|尚未)(?:{_ALL})*(?:{_MET_VERB})(?:了)?{_WHAT}(?:任务|目标|建设|工作|要求|征收|拨付|支付|完毕|完工|验收|标准)?)"
    r"|(?P<late><han>{0,12}(?:逾期|超期|延期|滞后|延误|拖延|超时|推迟|延迟)(?:<target>)?(?:完成|完工|竣工|交付|办结|报送)?)|(?P<lacks>达不到|未达|未达标准)(?:<target>|要求|标准)?|不满足|不符合",
    "建成得基本分，未建成的不得分 | >= 4 座 15",
    figures=(0, 0),
    needs="未 没 不 逾期 超期 延期 滞后 延误 拖延 超时 推迟 延迟",
)
def missed(found: Found) -> Condition:
    """未完成, 未达标, 逾期: the target is missed."""
    return Met(met=False, words=found.match.group())
