"""Conditions that count from the target on: 延迟10天以内, 超过目标10%以上."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from jixiao.criteria.bounds import end_of, measures_change, sign_of
from jixiao.criteria.construct import Found, Grammar
from jixiao.criteria.figures import POINT, Figure
from jixiao.criteria.meaning import Bound, Compared, Condition, Sign
from jixiao.criteria.unreadable import Unreadable
from jixiao.criteria.words import words
from jixiao.language import M

EXCESSES: Grammar[Condition] = Grammar("excesses")

_LATE = r"(?:<late>|<han>{0,10}?(?:<late>))"


@EXCESSES.construct(
    r"(?P<subject><han>{0,12}?)(?<![不未没无非勿免])(?P<late><late>)(?:时间|天数|期限|完成|报送|提交)?(?:<target>)?(?:达到|达|在|为)?(?P<f><f>)(?P<ea><ends>)?(?P<post><up>|<down>)(?P<eb><ends>)?",
    "按时拨付得5分；延迟10天以内的扣2分；延迟超过10天的不得分 | <= 0 天 5",
    figures=(1, 2),
    needs="期 误 后 迟 延 推 晚 拖 时",
)
def late_within(found: Found) -> Condition:
    """延迟N天以内: late, by at most N."""
    figure = found.figure("f")
    sign = sign_of(None, found["post"], end_of(found["ea"], found["eb"]))
    bounds = [Bound(sign, figure, beyond=1, late=True)]
    if sign[0] == "<":
        bounds.insert(0, Bound(">", None))
    return Compared(tuple(bounds), "")


@EXCESSES.construct(
    r"(?P<subject><han>{0,12}?)(?<![不未没无非勿免])(?P<late><late>)(?:时间|天数|期限|完成|报送|提交)?(?P<pre><above>|<at_most>|<below>|<at_least>|达到|达|满)(?P<f><f>)(?P<ea><ends>)?(?:但|且|,|,但)?(?:(?P<pre2><at_most>|<below>)(?P<f2><f>)|(?P<g2><f>)(?P<post2><down>))?",
    "按时拨付得5分；延迟10天以内的扣2分；延迟超过10天的不得分 | <= 0 天 5",
    figures=(1, 3),
    needs="期 误 后 迟 延 推 晚 拖 时",
)
def late_beyond(found: Found) -> Condition:
    """延迟超过N天: late, by more than N."""
    sign = sign_of(found["pre"], None, end_of(found["ea"]))
    sign = ">=" if sign == "reach" else sign
    bounds = [Bound(sign, found.figure("f"), beyond=1, late=True)]
    if sign[0] == "<":
        bounds.insert(0, Bound(">", None))
    if found["f2"]:
        bounds.append(Bound(sign_of(found["pre2"], None, None), found.figure("f2"), beyond=1, late=True))
    if found["g2"]:
        bounds.append(Bound("<=", found.figure("g2"), beyond=1, late=True))
    return Compared(tuple(bounds), "")


@EXCESSES.construct(
    r"(?P<subject><han>{0,12}?)(?<![不未没无非勿免])(?:(?:(?P<over>超过|超出|高于|超|高出|突破)|(?P<under>低于|少于|未达到|低|不足))<target>|(?P<spent>超支)(?:比例|额度)?)(?:高|多|超|低|少)?(?:的)?(?:值)?(?:幅度)?(?:在|达到|达)?(?:(?P<f1><f>)(?P<ea1><ends>)?(?P<post1><up>|<down>)(?P<eb1><ends>)?|(?P<g1><f>)(?P<ec1><ends>)?(?:-|至|到)(?P<g2><f>)(?P<ec2><ends>)?(?:之间)?)?[,且但、]?(?:(?P<f2><f>)(?P<ea2><ends>)?(?P<post2><down>)(?P<eb2><ends>)?)?(?:的?部分)?",
    "不超过年度控制目标得20分，超过目标10%以内得12分，超过目标10%以上得0分 | <= 200 万元 20",
    "未超支的得满分；超支5%以内的扣2分；超支5%以上的不得分 | <= 400 万元 10",
    figures=(0, 4),
    needs=f"超 高 突破 低 少 未达到 不足 + 超支 {' '.join(sorted(words('target_core')))}",
)
def beyond_target(found: Found) -> Condition:
    """超过目标N%以内, 超支N%以内: the excess over the target (低于目标N%以内: the shortfall) lies within N."""
    beyond = -1 if found["under"] else 1
    if found["g1"]:
        if found["f2"]:
            raise Unreadable(M("two figures, and it is not plain how they bound a band"), found.match.span())
        return Compared(_range(found, beyond), found["subject"] or "")
    if not found["f1"] and not found["f2"]:
        return Compared((Bound(">" if beyond > 0 else "<", None),), found["subject"] or "")
    bounds = []
    for n in ("1", "2"):
        figure = found.figure(f"f{n}")
        if figure is None:
            continue
        end = end_of(found[f"ea{n}"], found[f"eb{n}"])
        sign = sign_of(None, found[f"post{n}"], end)
        sign = sign if beyond > 0 else _TURN[sign]
        bounds.append(Bound(sign, figure, relative=True, beyond=beyond, claimed=end == "含"))
    if all((bound.sign if beyond > 0 else _TURN[bound.sign])[0] == "<" for bound in bounds):
        bounds.insert(0, Bound(">" if beyond > 0 else "<", None))
    return Compared(tuple(bounds), found["subject"] or "")


@EXCESSES.construct(
    r"(?:<han>{0,10}?)(?:逾|超过|超出|超)(?P<f><f>)(?:后)?(?:仍|还|尚|均)?未<han>{2,8}",
    "逾60日未支付的扣4分；60日以内（含本数）支付的不扣分 | <= 60 日 8",
    figures=(1, 1),
    needs="逾 超 + 未",
)
def overdue(found: Found) -> Condition:
    """逾N日未支付: not done when so much time had passed."""
    figure = found.figure("f")
    if figure is None or figure.unit not in _TIMES:
        raise Unreadable(M("two figures, and it is not plain how they bound a band"), found.match.span())
    return Compared((Bound(">", figure),))


_TIMES = frozenset(["天", "日", "个工作日", "工作日", "小时", "分钟", "周", "个月", "月", "个小时"])


@EXCESSES.construct(
    r"(?P<subject><han>{0,16}?)(?:为负(?:数|值)?|负增长)",
    "高于6%得8分，3%~6%得5分，0%~3%得2分，为负不得分 | > 6 % 8",
    figures=(0, 0),
    needs="为负 负增长",
)
def negative(found: Found) -> Condition:
    """为负: below nought."""
    return Compared((Bound("<", Figure(Decimal(0), None)),), found["subject"] or "")


@EXCESSES.construct(
    r"(?P<verb><less>|<more>)(?:了|幅)?(?:(?P<pre>超过|达到|达|在)?(?P<f><point>)(?P<ea><ends>)?(?P<post><up>|<down>)?(?P<eb><ends>)?|(?P<g1><f>)(?P<ec1><ends>)?(?:-|至|到)(?P<g2><point>)(?P<ec2><ends>)?(?:之间)?)",
    "低5个百分点以内扣2分，低5-10个百分点扣5分，低10个百分点以上不得分 | >= 90 % 10",
    "每下降1个百分点扣0.5分，下降超过10个百分点的不得分 | >= 95 % 10",
    figures=(1, 4),
    needs=POINT,
)
def off_by_points(found: Found) -> Condition:
    """低N个百分点以内, 下降超过N个百分点: so many percentage points off the target."""
    if measures_change(found):
        raise Unreadable(M("two figures, and it is not plain how they bound a band"), found.match.span())
    beyond = -1 if found["verb"] in words("less") else 1
    if found["g1"]:
        return Compared(_range(found, beyond))
    if found["pre"] is None and found["post"] is None:
        #: 超出0.2个百分点: 每 is probably missing.
        return Compared((Bound("<" if beyond < 0 else ">", found.figure("f")),))
    sign = sign_of("超过" if found["pre"] == "超过" else None, found["post"], end_of(found["ea"], found["eb"]))
    sign = ">=" if sign == "reach" else sign
    bounds = [Bound(sign if beyond > 0 else _TURN[sign], found.figure("f"), beyond=beyond)]
    if sign[0] == "<":
        bounds.insert(0, Bound(">" if beyond > 0 else "<", None))
    return Compared(tuple(bounds))


_TURN: dict[Sign, Sign] = {"<": ">", "<=": ">=", ">": "<", ">=": "<="}


def _range(found: Found, beyond: int) -> tuple[Bound, ...]:
    """超过目标10%-20%: unmarked ends are shared and belong to the band named first."""
    low, high = found.figure("g1"), found.figure("g2")
    assert low is not None
    assert high is not None
    if low.unit is None:
        low = replace(low, unit=high.unit, distance=high.distance)
    if low.amount >= high.amount or low.unit != high.unit:
        raise Unreadable(M("two figures, and it is not plain how they bound a band"), found.match.span())
    ends = [found["ec1"], found["ec2"]]
    if any(end and ("均" in end or "都" in end) for end in ends):
        raise Unreadable(M("two figures, and it is not plain how they bound a band"), found.match.span())
    from_, to = (None if end is None else "不" not in end for end in ends)
    with_low = from_ if from_ is not None else to is not True
    with_high = to if to is not None else from_ is not True
    signs: tuple[Sign, Sign] = (">=" if with_low else ">", "<=" if with_high else "<")
    return tuple(
        Bound(
            sign if beyond > 0 else _TURN[sign],
            figure,
            relative=not figure.distance,
            beyond=beyond,
            claimed=bool(end) and "=" in sign,
        )
        for sign, figure, end in zip(signs, (low, high), ends, strict=True)
    )
