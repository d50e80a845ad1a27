"""Steps and cases: 每低1个百分点, 每超预算1万元, 每发现一起, 每处."""

# ruff: noqa: E501 — a construct is one pattern: cutting it hides what belongs together

from __future__ import annotations

from jixiao.criteria.construct import Found, Grammar
from jixiao.criteria.figures import FIGURES, QUANTITY
from jixiao.criteria.meaning import Every, Side
from jixiao.criteria.unreadable import Unreadable
from jixiao.criteria.words import words
from jixiao.language import M

STEPS: Grammar[Every] = Grammar("steps")

_FIGURE = " ".join(FIGURES)

_WITH = r"(?:(?P<with>比|较|与|同|和)<target>(?:相比)?(?:,)?)?"


@STEPS.construct(
    rf"{_WITH}每(?P<noun><han>{{0,8}}?)(?:(?P<both>(?:<more>(?:或|\(|、)<less>|<less>(?:或|\(|、)<more>)\)?)|(?P<verb><differ>|<less>|<more>|<late>))(?:完成|于|达到|了|出|过|有)?(?P<target><target>)?(?P<of>的)?(?P<after><han>{{0,6}}?)(?:(?P<start><percent>|<quantity>)的?)?(?P<f><f>)(?P<tail><han>{{0,8}})",
    "每低1个百分点扣0.5分，扣完为止 | >= 70 % 5",
    "年均浓度每超过目标值1微克/立方米扣0.6分 | <= 35 微克/立方米 3",
    "每少完成目标值的5%扣2分 | >= 80 % 10",
    "每低于95%1个百分点扣1分，扣完为止 | >= 95 % 10",
    needs=f"每 + {_FIGURE}",
)
def shortfall(found: Found) -> Every:
    """每低/少/降低/高/超/增加/逾期/相差 N: each whole N off the target, on the side that the verb names."""
    verb = found["verb"] or ""
    side: Side = (
        "either"
        if found["both"]
        else "below"
        if verb in words("less")
        else "either"
        if verb in words("differ")
        else "above"
    )
    named = (found["after"] or "") in found.line.signs[: found.match.start()]
    compares = verb in ("低于", "高于", "超", "超过", "超出", "少于", "多于", "不足", "高出")
    if compares and found["after"] and found["after"] not in _EXCESS and found["target"] is None and not named:
        #: 每低于上月1%, 每超平均价1万元: from which figure?
        raise Unreadable(M("what is counted for each step is not plain"), found.match.span("after"))
    figure = found.figure("f")
    if (
        figure is not None
        and figure.unit in ("名", "位")
        and verb in ("上升", "下降", "提升", "升", "降", "提高", "下滑")
    ):
        raise Unreadable(
            M("{words} ranks units against each other, which needs the figures of others", words="名"),
            found.match.span(),
        )
    if figure is not None and figure.unit in ("%", "‰") and (found["tail"] or "") not in _TAILS:
        raise Unreadable(M("what is counted for each step is not plain"), found.match.span("tail"))
    for text in (found["noun"], found["after"], found["tail"]):
        if text and any(word in text for word in ("每", "或", "不", "未", "或者", "且", "并")):
            raise Unreadable(M("what is counted for each step is not plain"), found.match.span())
    if found["with"] in ("与", "同", "和") and verb in ("差", "变", "偏"):
        raise Unreadable(M("it is not plain whether only falling short loses points"), found.match.span())
    if (found["tail"] or "").startswith(("以内", "之内", "以下", "以上", "及以", "左右")):
        raise Unreadable(M("what is counted for each step is not plain"), found.match.span())
    if (found["noun"] or "").startswith(_EACH_OF):
        raise Unreadable(M("two things are counted for one deduction"), found.match.span())
    if (found["after"] or "").startswith(("减", "降", "低", "少", "高", "增", "升", "多", "超")):
        raise Unreadable(M("it is not plain whether only falling short loses points"), found.match.span())
    if (found["after"] or "").endswith("的") or (found["target"] and found["of"] is None and found["after"]):
        raise Unreadable(M("what is counted for each step is not plain"), found.match.span("after"))
    if found["noun"] in ("季度", "季", "月", "个月", "年", "年度", "周", "日", "天", "月份", "学期", "学年"):
        raise Unreadable(M("two things are counted for one deduction"), found.match.span())
    start = found.figure("start")
    if start is not None and (
        start.distance or found["target"] or side == "either" or not verb.endswith(("于", "过", "出"))
    ):
        raise Unreadable(M("what is counted for each step is not plain"), found.match.span())
    return Every(
        found.figure("f"),
        side,
        start=start,
        compares=verb.endswith(("于", "过", "出", "未达到", "不足")) and found["target"] is None,
        late=verb in words("late"),
        noun=(found["noun"] or "") + (found["after"] or ""),
        relative=bool(found["target"] and found["of"]),
        subject=verb,
        missing=verb in ("缺", "缺少", "少", "漏", "缺失", "缺报", "漏报", "少报", "欠缺", "短少", "少建"),
    )


#: 超期, 超时, 超额: one word.
_EXCESS = ("期", "时", "额", "支", "标", "员", "编", "期限", "出", "完成", "额完成")
#: What may follow percentage points before the points: no word of whom or when.
_TAILS = ("", "的", "者", "时", "的部分", "部分", "值")
#: 每村低1%, 每万人少1个: a rate, or each of several, of which one actual says nothing.
_EACH_OF = (
    "县", "市", "区", "镇", "乡", "村", "街道", "社区", "单位", "部门", "学校", "医院", "企业", "百", "千", "万", "户", "人", "件", "单",
    "亩", "公里", "家", "所", "校", "班", "车", "台", "套", "平方", "米",
)  # fmt: skip


@STEPS.construct(
    r"每(?:一)?(?P<f><percent>|<point>|<quantity>)(?:的)?",
    "≤100%的计6分；超过的，每一个百分点扣0.6分，扣完为止 | <= 100 % 6",
    needs=f"每 + {_FIGURE}",
)
def plain_step(found: Found) -> Every:
    """每一个百分点: each whole N, on the side that stands before it."""
    return Every(found.figure("f"), None)


@STEPS.construct(
    r"(?:差额|差距|缺口)每(?:满|达到|达)?(?P<f><percent>|<point>|<quantity>)",
    "未达标的，差额每满3个百分点扣2分 | >= 90 % 10",
    needs=f"每 + {_FIGURE} + 差额 差距 缺口",
)
def gap(found: Found) -> Every:
    """差额每满N: each whole N of what is missing, on the side that stands before it."""
    return Every(found.figure("f"), None)


@STEPS.construct(
    r"每(?P<verb><event>)(?:了)?(?P<f><quantity>)(?P<tail><han>{0,18})",
    "每发生一起有效投诉扣5分，扣完为止 | = 0 起 -",
    "每有一例违反上述要求的扣0.5分 | = 0 例 4",
    needs=f"每 + {QUANTITY} + {' '.join(sorted(words('event')))}",
)
def happens(found: Found) -> Every:
    """每发现一起, 每有一例: each case, counted from 0."""
    tail = found["tail"] or ""
    if any(word in tail for word in ("且", "但", "并", "造成")) or tail.startswith(
        ("未整改", "未处", "未报", "未及时", "及以上", "以上", "或以上")
    ):
        raise Unreadable(M("what is counted for each step is not plain"), found.match.span("tail"))
    return Every(found.figure("f"), None, counts=True, noun=tail)


@STEPS.construct(
    r"每(?!<han>*(?:少|低|降|减|缺|漏|差|超|高|多|增|升|逾|延|滞|迟|晚|推|突破|欠|掉|拖|偏|变|波|浮|完成|开展|举办|组织|建成|新增|培训|达到|实现|提供|符合|满足|覆盖|解决|服务|新建|种植|改造|办理|举行|具备|发布|培育|引进|修建|建设|编制|获|取得))(?P<verb>(?!<event>)<han>{1,6}|被<han>{2,10})(?P<f><quantity>)",
    "每违规一次扣2分 | = 0 次 5",
    needs=f"每 + {QUANTITY}",
)
def does(found: Found) -> Every:
    """每违规一次, 每投诉一次: each time it happens, counted from 0."""
    figure = found.figure("f")
    if figure is None or figure.amount != 1 or figure.unit not in words("count"):
        raise Unreadable(M("what is counted for each step is not plain"), found.match.span())
    return Every(figure, None, counts=True)


@STEPS.construct(
    r"每(?:一)?(?:个)?(?P<unit><count>)(?P<tail><han>{0,6}(?:不|未|没|缺|漏|错|问题|违|迟|差|欠|隐患|投诉)<han>{0,6}|<han>{0,4}(?:问题|隐患|投诉|差错))?",
    "工作态度不好被投诉的，每人次扣2分 | <= 0 人次 10",
    needs=f"每 + {' '.join(sorted(words('count')))}",
)
def each_case(found: Found) -> Every:
    """每处, 每人次: each case, counted from 0."""
    return Every(None, None, counts=True, subject=found["unit"] or "")


#: Verbs of a case that need no 每; a lone 一处 after a comma needs none either.
_LACKS = "缺岗|缺勤|缺课|缺席|缺报|漏报|缺少|缺失|缺|少|漏"
ONE_EACH = f"(?<![未不没无])(?:{_LACKS})|(?<![未不没无])(?:发现|发生|出现|有|存在|查实|查出|认定)|迟到|早退|旷工|错报|迟报|瞒报|(?<=,)(?={QUANTITY}$)"


@STEPS.construct(
    rf"(?<![未不没无])(?P<verb>{_LACKS}|发现|发生|出现|有|存在|查实|查出|认定|迟到|早退|旷工|错报|迟报|瞒报|(?<=,))(?P<f><quantity>)(?P<tail><han>{{0,16}})",
    "应备资料缺一项扣3分 | - - - 12",
    "本项满分6分。发现一起未批先建的扣2分，扣完为止 | - - - 6",
    needs=QUANTITY,
)
def one_each(found: Found) -> Every:
    """缺一项扣N分, 发现一起扣N分: each case, although 每 is left out."""
    figure = found.figure("f")
    assert figure is not None
    if (found["tail"] or "").startswith(("及以上", "以上", "或以上")):
        #: 发生1起及以上: any number of them.
        raise Unreadable(M("what is counted for each step is not plain"), found.match.span())
    if figure.amount != 1 or figure.unit not in words("count"):
        raise Unreadable(
            M("每 is missing: it is not plain whether the points are lost once or for each"), found.match.span()
        )
    missing = found["verb"] in ("缺少", "缺失", "缺", "少", "漏")
    return Every(
        figure,
        "below" if missing else None,
        counts=not missing,
        missing=missing,
        subject=(found["verb"] or "") if missing else "",
    )


_DOING = "符合|满足|覆盖|解决|服务|新建|种植|改造|完成|开展|举办|组织|建成|新增|培训|达到|实现|提供|办理|举行|具备|有|发布|培育|引进|修建|建设|编制|完成了|获得|取得|申报成功|申报|立项|入选|引入|签约|落地|推广|创建|争取|申请|承办|出台|制定|形成|开发|选派|资助|救助|帮扶|命名"


@STEPS.construct(
    rf"每(?:{_DOING})(?P<f><quantity>)(?P<tail><han>{{0,12}})",
    "每开展1次活动得2分，最多得10分 | >= 5 次 10",
    needs=f"每 + {QUANTITY} + {_DOING.replace('|', ' ')}",
)
def each_done(found: Found) -> Every:
    """每完成N: each N that is done (before 得N分)."""
    return Every(found.figure("f"), "below", counts=True, missing=False, subject="done")
