"""Remarks on the whole that stand beside the rules: 扣完为止, 最多扣8分, 不足10天按10天计, 查台账, 本项满分6分."""

from __future__ import annotations

from jixiao.criteria.construct import Found, Grammar
from jixiao.criteria.figures import FIGURES, GONE, LISTED, MARK_RANGE, MARKS, PERCENT, Line
from jixiao.criteria.meaning import Remarks
from jixiao.criteria.unreadable import Unreadable
from jixiao.language import M

ASIDES: Grammar[Remarks] = Grammar("asides")

_WHOLE = (
    "(?:本项|该项|此项|全部|所有|基本|该指标|本指标|该项指标|本项指标|指标)?(?:的)?(?:全部|所有)?"
    "(?:分值|分数|得分|权重分|分)?"
)


@ASIDES.construct(
    rf"(?:(?:直到|直至|至|到)?(?:本项|该项|此项)?扣完{_WHOLE}(?:为止|即止|截止|止)|(?:直到|直至|至|[扣减降]至|[扣减降]到)(?:该项|本项|此项|本指标)?(?:得分)?(?:为)?(?P<zero><marks>)(?:为?止|为限)?|(?:直到|直至|至)(?:该项|本项|此项|全部)?(?:分值|分数|分)?扣(?:完{_WHOLE}|光|尽|至0分|到0分)"
    rf"|扣(?:光|尽|至零分|到零分|至零|完即){_WHOLE}(?:为止|止)?|不(?:计|记|得|出现|产生|倒扣至|再计)负分|(?:<line>)?(?:最低|最少)(?:得|计|为|记)?(?:零分|(?P<marks><marks>))|不倒扣(?:分)?|(?:最多|可累计|累计)扣完(?=[,;。)]|$)|(?<=[,;。])(?:扣|减)完为止|上不封顶下不"
    rf"|(?:<line>)?(?:的)?(?:全部)?(?:分值|分数|满分|得分)扣(?:完|光)(?:为止|即止|截止|止|为限)|以扣完{_WHOLE}为限|以{_WHOLE}扣(?:完|光)为(?:限|止)|不(?:再|得|予)倒扣(?:分)?)",
    "每低1个百分点扣0.5分，扣完为止 | >= 70 % 5",
    "每降低1个百分点扣2分，扣完本项分值为止，不计负分 | >= 90 % 7",
    "每少1次扣2分，扣至零分为止，不再倒扣 | >= 10 次 6",
    "每降低1个百分点扣1分，最低得3分 | >= 90 % 8",
    needs="直到 至 扣完 减完 扣光 扣尽 扣至 扣到 减至 减到 降至 降到 扣零 负分 最低 最少 倒扣 上不封",
)
def floors(found: Found) -> Remarks:
    """扣完为止, 不计负分: the score does not go below nought; 最低得N分: not below N."""
    zero = found.figure("zero")
    if zero is not None and zero.amount != 0:
        words = found.match.group()
        raise Unreadable(M("{words}: down to so many points, or up to so many", words=words), found.match.span())
    figure = found.marks
    if figure is not None and figure.amount != 0:
        return Remarks(least=figure.amount)
    return Remarks(floor=True)


@ASIDES.construct(
    rf"(?<={GONE}|[\ue005)])[,;。]?扣完{_WHOLE}(?=[,;。)]|$)",
    "每低于合格线2个百分点扣1.5分，扣完该项分值 | >= 92 % 12",
    needs="扣完",
)
def floors_bare(found: Found) -> Remarks:
    """扣完该项分值 after a step: the same."""
    return Remarks(floor=True)


@ASIDES.construct(
    r"(?:直到|直至|至|以|最低|最多)?扣(?:完|满|至|够|到)(?:<line>)?(?P<marks><marks>)(?:分值)?(?:为止|为限|即止|止)?|<lose>完(?P<emptied><marks>)为止|(?<=[,;。])(?P<before><marks>)扣(?:完|满)(?:为止|即止|止)|以扣完(?P<limited><marks>)为限",
    "每少完成2个百分点扣1分，扣完25分为止 | = 100 % 25",
    "实际支出与预算每相差2%，扣0.5分，扣满4分为止 | = 100 % 10",
    needs=f"扣完 扣满 扣至 扣够 扣到 完 + {MARKS}",
)
def loses_up_to(found: Found) -> Remarks:
    """扣满N分为止: no more than N points are lost."""
    figure = found.marks or found.figure("emptied") or found.figure("limited") or found.figure("before")
    assert figure is not None
    said = found.match.group()
    if "完" not in said and "满" not in said and "够" not in said:
        if figure.amount != 0:
            raise Unreadable(M("{words}: down to so many points, or up to so many", words=said), found.match.span())
        #: 扣至0分: down to nought.
        return Remarks(floor=True)
    return Remarks(floor=True, at_most=figure.amount, emptied=figure.amount if "完" in said else None)


@ASIDES.construct(
    r"(?:<line>)?(?:累计|合计|总计|共计|总共|总)?(?:最多|最高|至多|最大|累计最多|累计最高)(?:可|只|累计|合计)?(?:扣(?:减|除|分)?|扣分(?:不超过|为|值为|数为)?)(?P<marks><marks>)(?:为止|为限)?"
    r"|(?:累计|合计|总计|共计|总共|总)?扣(?:分|减)?(?:分值|总分|累计|合计|总和|总数|数)?(?:不超过|不得超过|不超|不多于|上限(?:为|是|:)?|最多(?:为)?|最高(?:为)?|以)(?P<limit><marks>)(?:为限|为止|为上限|封顶)?|(?:扣分)?封顶(?:扣(?:减|除|分)?)(?P<top><marks>)"
    r"|(?:累计|合计|总计|总共)?(?:最多|最高|至多|最大)(?:可|只|累计|合计)?扣(?:减|除)?(?:(?:<line>的?)?<share_of>的?(?P<share><percent>)|(?P<rate><percent>)的?(?:<line>的?)?(?:<share_of>|分))",
    "缺一次扣3分，累计扣分不超过6分 | - - - 10",
    "每延误5天扣2分，最多扣8分 | <= 180 天 10",
    "每迟报1期扣0.5分，最多扣本项分值的50% | = 0 期 4",
    needs=f"最多 最高 至多 最大 不超过 不得超过 不超 不多于 上限 以 封顶 + {MARKS} {PERCENT}",
)
def loses_at_most(found: Found) -> Remarks:
    """最多扣N分, 最多扣分值的N%: no more than that is lost."""
    share = found.figure("share") or found.figure("rate")
    if share is not None:
        return Remarks(share=share.amount)
    figure = found.marks or found.figure("limit") or found.figure("top")
    assert figure is not None
    return Remarks(at_most=figure.amount)


@ASIDES.construct(
    r"(?:[得加计记]满为止|(?:最高|最多|至多|累计最高|累计最多|累计)(?:得分|得|计|记|可得|给|计分)?(?:不超过|不得超过|不超|为|不高于)?(?:满分|分值上限|本项分值|该项分值|分值|该项满分|本项满分|指标分值|该指标分值|(?P<marks><marks>))(?:为止|为限)?"
    r"|得分(?:最高|最多)?(?:不超过|不得超过|不超)(?:满分|分值上限|本项分值|该项分值|分值|该项满分|指标分值|(?P<limit><marks>))|(?:得分|分值)?(?:以)?满分(?:为止|为限|封顶)|满分封顶|封顶(?:为|至|是)?(?:满分|(?<!扣)<share_of>)|(?<=\()(?:不超过|不得超过)(?P<inner><marks>)(?=\))|(?<=[,;。])上限(?:为|是|:)?(?P<top><marks>)|(?P<sealed><marks>)封顶)",
    "有一次培训记录的得1分，最多得3分 | >= 3 次 3",
    "按完成任务的比例计算得分，得满为止 | >= 800 人次 20",
    needs="满分 满为止 封顶 上限 最高 最多 至多 累计 不超过 不得超过 不超",
)
def earns_at_most(found: Found) -> Remarks:
    """得满为止, 最多得N分: no more than the full mark is earned."""
    names = ("marks", "limit", "inner", "top", "sealed")
    figure = next((each for name in names if (each := found.figure(name)) is not None), None)
    if figure is not None and _behind_loss(found):
        #: 每宗扣0.5分，累计不超过2分: what is lost has the cap.
        return Remarks(at_most=figure.amount)
    return Remarks(gain_capped=True, gain_cap=figure.amount if figure else None)


def _behind_loss(found: Found) -> bool:
    """Whether a cap without 得 or 扣 stands behind 扣 and nothing that gives."""
    said, before = found.match.group(), found.line.signs[: found.match.start()]
    if not (said.startswith(("累计", "最多", "至多", "上限")) or said.endswith("封顶")) or any(
        word in said.removeprefix("累计") for word in "得计给满"
    ):
        return False
    return before.rfind("扣") > max(before.rfind(word) for word in ("得", "加", "给", "记", "。"))


@ASIDES.construct(
    r"(?:加分|累计加分|奖励分|奖分)(?:分值)?(?:最高|最多|上限|累计)?(?:为|不超过|不得超过)?(?P<marks><marks>)(?:为止|为限)?|加分后(?:总分|得分|总得分)?(?:不超过|不得超过|不高于|以)(?:满分|<share_of>|<line>?分值)(?:为限)?|(?:最多|最高|累计最多|至多|累计最高|累计)(?:可)?(?:加|奖|奖励)(?:分)?(?:不超过)?(?P<limit><marks>)(?:为止|为限)?",
    "达到300天得10分，每多5天加0.5分，最多加2分，每少5天扣1分 | >= 300 天 10",
    needs=f"加 奖 + {MARKS} 加分后",
)
def adds_at_most(found: Found) -> Remarks:
    """最多加N分: the bonus has a cap."""
    return Remarks(bonus_capped=True)


@ASIDES.construct(
    r"(?:完成率|完成比例|比例|比率|比值|<han>{2,10}率)?(?:超过|大于|高于|超出)(?P<whole><percent>)(?:的|时|部分|,)*(?:以|按|按照|均按|记|计为|取)(?P<as><percent>)(?:计算|计|算|计分|记|计入)?|(?:超过|大于|高于|超出)(?P<at><percent>)(?:的|时|部分|,)*(?:以|按|按照|均按|计)满分(?:计算|计|算|计分|记)?|(?:超过|超出|超)<f>(?:的|部分|以上)*(?:不|不再|不另)加分|(?:超过|超出|高于)(?:满分|<line>?分值)(?:的|时|,)*(?:按|以|按照)(?:满分|<line>?分值)(?:计算|计分|计|算)?|(?:得分)?(?:超过|超出|高于|大于)(?P<most><marks>)(?:的|时|,)*(?:按|以|按照)(?P<kept><marks>)(?:计算|计分|计|算)?|(?:超过|超出|高于|大于|超)<target>(?:的|时|部分|,)*(?:按|以|按照|计)满分(?:计算|计分|计|算)?|(?:超额完成|超额|超出部分)(?:的|部分|,)*(?:按|以|按照|计)满分(?:计算|计分|计|算)?|<han>{2,6}(?:为负|小于<number>|低于<number>)(?:数|值)?(?:的|时)*,?(?:按|以)(?P<nought><number>)(?:计算|计|算)|(?:超额|超过|超出|节余|结余|节约|结存|提前)(?:完成|部分|目标|任务)?(?:的)?(?:部分)?不(?:另|再|予|额外)?(?:行)?加分|得满分后不(?:另|再)加分",
    "得分=年度整治任务完成率×15（完成率超过100%的以100%计算） | >= 100 % 15",
    needs="超过 大于 高于 超出 超 为负 小于 低于 节余 结余 节约 结存 提前 满分后 + 按 以 计 记 取 不",
)
def full_is_full(found: Found) -> Remarks:
    """完成率超过100%的按100%计算, 超额不加分: more than the full mark is never earned."""
    whole, as_ = found.figure("whole"), found.figure("as")
    if whole and as_ and not (whole.amount == as_.amount == 100):
        raise Unreadable(M("only 100% counted as 100% can be read here"), found.match.span())
    at = found.figure("at")
    if at is not None and at.amount != 100:
        raise Unreadable(M("only 100% counted as 100% can be read here"), found.match.span())
    nought = found.figure("nought")
    if nought is not None and nought.amount != 0:
        raise Unreadable(M("two remarks of one kind say different things"), found.match.span())
    most, kept = found.figure("most"), found.figure("kept")
    if most and kept and most.amount != kept.amount:
        raise Unreadable(M("two remarks of one kind say different things"), found.match.span())
    return Remarks(gain_capped=True, gain_cap=most.amount if most else None)


@ASIDES.construct(
    r"(?<![不未没])(?:不足|不满|未满|不到|少于|未达到|不够)(?:一个)?(?P<part><f>)(?:的|部分|时|者|,)*(?:均|也|则|都)?(?:按照|按|以|算作|视为|视同|计为|算|计|作)(?P<as><f>)(?:进行)?(?:计算|扣分|扣减|计|算|扣|计扣|处理|论)?(?:的)?",
    "每滞后10天扣1分，不足10天按10天计 | <= 0 天 5",
    needs="不足 不满 未满 不到 少于 未达到 不够 + 按 以 算 计 作 视",
)
def started(found: Found) -> Remarks:
    """不足N按N计: a started step counts whole."""
    part, as_ = found.figure("part"), found.figure("as")
    if part is None or as_ is None or part.amount != as_.amount:
        raise Unreadable(M("the part of a step and what it counts as are different figures"), found.match.span())
    return Remarks(partial=("started", part))


@ASIDES.construct(
    r"(?<![不未没])(?:不足|不满|未满|不到|少于|不够)(?P<part><f>)(?:的|部分|时|者|,)*(?:不扣分|不扣|不计算|不计分|不计入|不计|忽略不计|不予扣分|舍去|不作扣分)",
    "工期每延误5天扣2分，不足5天不扣 | <= 180 天 10",
    needs="不足 不满 未满 不到 少于 不够",
)
def whole_steps(found: Found) -> Remarks:
    """不足N不扣: only whole steps count."""
    return Remarks(partial=("whole", found.figure("part")))


@ASIDES.construct(
    r"(?:(?<![不未没])(?:不足|不满|未满|不到|少于|不够)(?P<part><f>)(?:的|部分|时|者|,)*)?(?:按照|按)(?:相应|同等|同)?比例(?:折算|折算扣分|折算扣减|换算)(?:扣分|扣减)?"
    r"|(?<![不未没])(?:不足|不满|未满|不到|少于|不够)(?P<share><f>)(?:的|部分|时|者|,)*(?:按照|按)(?:相应|同等|同)?比例(?:计算|扣分|扣减|扣除|计扣|计)(?:扣分)?",
    "每少50人次扣1分，不足50人次按比例折算 | >= 1000 人次 10",
    needs="比例",
)
def parts_count(found: Found) -> Remarks:
    """不足N按比例折算: parts of a step count in proportion."""
    return Remarks(partial=("exact", found.figure("part") or found.figure("share")))


@ASIDES.construct(
    r"(?<![^。;:\ue00f])(?:现场|实地|抽样|随机)(?:检查|抽查|查看|核查|查验|核实)[。;:]|(?<![^。;:\ue00f])(?:现场|实地|抽样|随机)?(?:听取|翻阅|查阅|查看|核查|查验|核对|调阅|检查|抽查|核实|查|看(?=现场|资料|台账|记录|文件|材料|系统))(?:相关|有关)?(?!发现|出|实|处|有|得|到)<han>{1,14}(?<!率|度|数|量|额|比)[,。;:]",
    "查台账。超过3%不得分 | <= 3 % 5",
    needs="查 核对 调阅 核实 听取 翻阅 看",
)
def inspects(found: Found) -> Remarks:
    """查台账: how it is inspected says nothing of the points."""
    return Remarks()


@ASIDES.construct(
    r"(?<![^。;\ue00f])(?:(?:通过|经|经过|根据|依据|采用|以)(?!查|发)<han>{2,12}(?:调查|测评|评估|统计|核查|抽查|监测|检测|考核)(?:结果|情况)?|(?:随机)?(?:抽查|抽取|抽样|走访|调查)<quantity><han>{0,6}),",
    "通过问卷调查，满意度达85%以上得10分，每降低1%扣1分 | >= 85 % 10",
    needs="调查 测评 评估 统计 核查 抽查 监测 检测 考核 抽取 抽样 走访",
)
def asks(found: Found) -> Remarks:
    """通过问卷调查，抽查20户，: how the actual is found says nothing of the points."""
    return Remarks()


@ASIDES.construct(
    r"^(?:根据|按照|按|依据)<han>{2,14}(?:情况|结果)(?:进行)?(?:打分|评分|计分|考核)[,:;。](?=[^。]*每)",
    "根据完成情况进行打分，每低1个百分点扣1分 | >= 95 % 10",
    needs="情况 结果 + 每",
)
def opens(found: Found) -> Remarks:
    """根据完成情况打分， before a step: the step says how."""
    return Remarks()


@ASIDES.construct(
    r"(?<![^。;,(\ue00f])以(?!<han>*(?:专家|意见|考核|得分|办法|细则|最高|最低|较高|较低|上年|去年|调整))<han>{0,12}(?:统计|报表|台账|记录|系统|平台|公报|年报|数据|资料|审计|测评|调查|检测|监测|报告|凭证|发票|票据|申报|登记|公布|通报|证书|合同|实际)<han>{0,6}(?:为准|为依据|为据)(?=[,;。)]|$)|(?<![^。;])(?:(?:数据|资料|信息|佐证|证据|评价|评分)(?:来源|材料|依据|出处)(?:为|于|:)(?:(?!扣|得分|得满|计分|不得)<han>){2,20}|(?:评分|评价|考核|考评|指标)?(?:要点|内容|解释|说明|内涵)(?:为|:)(?:(?!扣|得分|得满|计分|不得)<han>){2,40})(?:。|;|$)",
    "数据来源：统计年报。低于85%扣3分 | >= 85 % 10",
    needs="来源 材料 依据 出处 为准 为据 要点 内容 解释 说明 内涵",
)
def sources(found: Found) -> Remarks:
    """数据来源：统计年报: where the actual is taken from says nothing of the points."""
    return Remarks()


@ASIDES.construct(
    r",?(?:以此类推|依此类推|依次类推|以次类推)(?:,?至)?",
    "每下降2%扣1分，以此类推，扣完为止 | >= 90 % 5",
    needs="类推",
)
def goes_on(found: Found) -> Remarks:
    """以此类推 beside a step: it goes on like this; without a step it is not plain what does."""
    return Remarks(goes_on=True)


@ASIDES.construct(
    r"(?<![^。;(\ue00f])(?:(?:评分|扣分|计分|打分|得分|赋分|给分|评扣分|评价|考核)(?:标准|规则|办法|方法|公式|方式|依据|要点)?|标准|规则|(?:共)?分(?:为)?[一二三四五六七两](?:个)?(?:档|级|段|类|档次|等级)(?:计分|评分|赋分|打分|给分|评定)?)(?:为|如下)?:(?!<marks>)"
    r"|^\((?:评分|扣分|计分|打分|得分|赋分|给分|评价|考核)(?:标准|规则|办法|方法|要点|依据)\)|(?<![^。;,(\ue00f])(?:注|备注|附注|说明):",
    "扣分标准：每低于目标值1个百分点扣1分 | >= 95 % 10",
    needs=": 标准) 规则) 办法) 方法) 要点) 依据)",
)
def heads(found: Found) -> Remarks:
    """扣分标准：: a heading says nothing of the points."""
    return Remarks()


@ASIDES.construct(
    r"(?<![^。;,(\ue00f])(?:(?:<line>)?(?:满分|总分|分值|基本分|基础分|标准分|满分值|总分值))(?:共|为|计|是|:)?(?P<marks><marks>)(?=[,;。:)]|$)|^(?:本项|该项|本指标|该指标)(?:共|共计)?(?P<whole><marks>)(?=[,;。])|(?<=,)(?:共|合计|共计|总计|总共)(?P<total><marks>)(?=[,;。)]|$)",
    "本项满分6分。发现一起未批先建的扣2分，扣完为止 | - - - 6",
    needs=f"满分 总分 分值 基本分 基础分 标准分 本项 该项 本指标 该指标 共 合计 总计 + {MARKS}",
)
def full_mark(found: Found) -> Remarks:
    """本项满分N分: names the full mark."""
    figure = found.marks or found.figure("whole") or found.figure("total")
    assert figure is not None
    return Remarks(full=figure.amount)


@ASIDES.construct(
    r"(?<=率|度|数|量|额)\(<han>{4,20}(?:比例|占比|人数|总数|合计|之和)\)",
    "住院医师满意度（选择好或同意及以上的比例）≥88%得3分，每低5%扣1分 | >= 88 % 3",
    needs="比例) 占比) 人数) 总数) 合计) 之和)",
)
def defines_in_brackets(found: Found) -> Remarks:
    """满意度（选择好的比例）: what the indicator is says nothing of the points."""
    return Remarks()


@ASIDES.construct(
    rf"(?<=率|度|数|量|额|值|比)\((?P<marks><marks>)\)(?=:)|(?<={MARKS})\((?P<end><marks>)\)(?=。?$)",
    "退款率（10分）：≤20%得10分，每超1%扣0.5分 | <= 20 % 10",
    needs=f"({MARKS})",
)
def full_mark_in_brackets(found: Found) -> Remarks:
    """退款率（10分）：: names the full mark."""
    figure = found.marks or found.figure("end")
    assert figure is not None
    return Remarks(full=figure.amount)


@ASIDES.construct(
    r"\(?(?<![^。;,:(\ue00f])(?!得分)<han>{1,16}(?:率|比例|比重|度)=(?:\()?<han>{1,24}\)?/(?:\()?<han>{1,24}\)?(?:×<percent>)?\)?(?=[,;。)])",
    "完成率=实际完成数/计划完成数×100%。完成率100%得满分，每降低1%扣1分 | >= 100 % 10",
    needs="/",
)
def defines(found: Found) -> Remarks:
    """完成率=实际完成数/计划完成数×100%: how the indicator is worked out says nothing of the points."""
    return Remarks()


@ASIDES.construct(
    r"\(?以(?P<f><f>)(?:为|作为)(?:标准|目标|基准|目标值|标准值|上限|下限|限|底线|红线|基数|底数|控制线)\)?|\(?(?:目标值|标准值|指标值|年度目标值|标准|目标)(?:为|是|:|=)(?P<g><f>)\)?(?=[,;。)])|(?<![^。;\ue00f])(?!<han>*(?:每(?![周年月日天])|各))<han>{2,16}(?:应当?|须|需|必须|要求|要)(?:<at_least>|<at_most>|达到|达|控制在|保持在)(?P<h><f>)(?:<up>|<down>)?(?=。)",
    "编外用工控制率以100%为标准，≤100%的计6分；超过的，每一个百分点扣0.6分 | <= 100 % 6",
    needs="标准 目标 基准 指标 限 底线 红线 基数 底数 控制线 应 须 需 要",
)
def standard(found: Found) -> Remarks:
    """以N为标准: names the target."""
    return Remarks(standard=found.figure("f") or found.figure("g") or found.figure("h"))


@ASIDES.construct(
    r",?(?:(?:视为|视同)<han>{1,7}|(?:属于|认定为|评定为|判定为|定为)(?:不|未|无|非)?(?:合规|达标|合格|完成|通过|规范|及格|违规|实现|有效|符合要求|不合格))(?=,(?:<line>)?(?:不(?:得|计|记|给)|扣|计|得|记|为|$))",
    "未按程序报批的，视为不合规，计0分；按程序报批的计3分 | - - - 3",
    needs="视为 视同 属于 定为",
)
def counts_as(found: Found) -> Remarks:
    """视为不合规: a name for the state, no rule of its own."""
    return Remarks()


@ASIDES.construct(
    r",?同一<han>{1,6}不(?:重复|累计|再)(?:扣分|计算|计|扣|统计)",
    "每查出1个问题扣1分，同一问题不重复扣分，最高扣5分 | = 0 个 10",
    needs="同一",
)
def not_twice(found: Found) -> Remarks:
    """同一问题不重复扣分: how cases are counted says nothing of the points."""
    return Remarks()


@ASIDES.construct(
    rf"^(?:<gone>|,)*(?:<han>{{1,8}}:)?(?:{LISTED}(?:(?!扣|得分|得满|不得)[^{FIGURES}{MARKS}{MARK_RANGE}{LISTED}。:])+){{2,}}。(?=.)",
    "①有方案；②有台账；③有总结。每有一项不符合扣1分，扣完为止 | - - - 3",
    needs=f"{LISTED} + 。",
)
def enumerates(found: Found) -> Remarks:
    """①…；②…。 before the rules: what is looked at says nothing of the points but how many there are."""
    said = found.match.group()
    return Remarks(items=said.count(LISTED), denied=any(word in said for word in ("不", "未", "无")))


@ASIDES.construct(
    r"(?:实行)?一票否决(?:制)?,(?=(?:<line>)?(?:不(?:得|计|记|给)|(?:计|得|记|为)(?:零分|<marks>)))",
    "发生较大以上事故的，一票否决，本项不得分 | = 0 起 10",
    needs="一票否决",
)
def vetoes(found: Found) -> Remarks:
    """一票否决 before what is lost: a name for it."""
    return Remarks()


@ASIDES.construct(
    r"\((?:无论|不论|不管)(?:高低|正负|多少|大小|上下)\)|\((?:正偏离、?负偏离|正负偏离|正偏差、?负偏差|正负偏差|高于、?低于|超出、?不足|上下)(?:均|都)(?:计|扣分|扣|计算|计扣)\)|,(?:无论|不论|不管)(?:高低|正负|多少|大小|上下)(?=,)",
    "床位使用率与目标值每偏离2个百分点（无论高低）扣1分 | = 80 % 10",
    needs="无论 不论 不管 均 都",
)
def either_way(found: Found) -> Remarks:
    """（无论高低）: what 偏离 says already."""
    return Remarks()


def read_asides(line: Line) -> tuple[Line, Remarks]:
    """The line with its asides taken out (their signs kept as GONE, so that places hold), and what they say."""
    remarks = Remarks()
    signs = line.signs
    start = 0
    while (hit := ASIDES.find(line, start)) is not None:
        construct, found = hit
        first, end = found.match.span()
        if signs[first - 1 : first] == "(" and signs[end : end + 1] == ")":
            first, end = first - 1, end + 1
        _join(remarks, construct.meaning(found), (first, end))
        signs = signs[:first] + GONE * (end - first) + signs[end:]
        line = Line(signs, line.figures, line.spans, line.folded)
        start = end
    return line, remarks


def _join(all_: Remarks, one: Remarks, at: tuple[int, int]) -> None:
    for name in Remarks.__dataclass_fields__:
        said, before = getattr(one, name), getattr(all_, name)
        if said is None or said is False:
            continue
        if before is not None and before is not False and before != said:
            raise Unreadable(M("two remarks of one kind say different things"), at)
        setattr(all_, name, said)
