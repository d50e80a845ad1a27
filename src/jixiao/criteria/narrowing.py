"""Words that narrow or shift what is measured, so that the one actual does not show what they speak of."""

# ruff: noqa: E501 — a wording is one pattern: cutting it hides what belongs together

from __future__ import annotations

from jixiao.criteria.figures import MARKS, QUANTITY
from jixiao.criteria.refused import Refused
from jixiao.language import M

_AWAY = "(?:低于|高于|超|未|没|不达|不到|达不到|少|逾|延|降|滞|发生|出现)"
_UNITS = "(?:单位|部门|区县|县区|市县|县|区|乡镇|乡|镇|村|社区|学校|医院|项目|子项|季度|月份?|企业|地区|标段|点位|个人|人|家)"

NARROWING = (
    Refused(
        rf"(?:长期|远|大大|持续|经常|仍然?|依然|反复|屡屡?)(?={_AWAY})|连续(?:<quantity>|<han>{{0,4}})(?={_AWAY})|每(?:又|再|连续|反复)|反复(?:发生|出现)|严重(?=未|低于|超(?!标|限))|(?:整改|督办|催办|提醒|约谈|达标)(?:后|仍|之后)(?!时)",
        "长期 远 大大 持续 经常 仍 依然 反复 屡 连续 又 再 严重 整改 督办 催办 提醒 约谈 达标",
        M("{words} is more than a miss: one figure does not show it"), "连续两年未完成的不得分 | >= 95 % 10",
    ),
    Refused(
        r"(?:因|由于)<han>{1,10}(?:原因|因素)<han>{0,4}(?=未|没|不|低|超|逾|延|滞|造成|导致)|无故(?=降|低|少|减|超|延)",
        "原因 因素 无故", M("{words} is a cause, which no figure shows"), "因自身原因未达标不得分 | >= 95 % 10",
    ),
    Refused(
        rf"(?:任一|任何一?|任意一?|个别|有的?|某些?|各|每个?|单个|单件|单次|单笔)(?:<han>{{0,3}}?{_UNITS})?(?<=[一何意别的某些各个件次笔家县区乡镇村位门校院目度月业段人])(?={_AWAY}|每(?:低|少|超|高|降|延))(?<![有各的])|任何?<quantity>(?={_AWAY})|有{_UNITS}(?=未|没|不达|低于)|(?:全部|均|都|部分|个别)(?:未|没有)(?:达标|完成|公开|建立|执行|落实)|(?:人才|人员|干部)中(?!<f>)<han>{{1,4}}(?=每)",
        "任 个别 有 某 各 每 单 全部 均 都 部分 中", M("{words} is one of several, and there is one actual"), "任一季度未达标不得分 | >= 95 % 10",
    ),
    Refused(
        rf"(?:上半年|下半年|年中|汛期|高峰期|旺季|逐月|逐季度?|每季度?|每月|每周|每旬)(?={_AWAY}|每(?:低|少|超|高|降|延|发))|每(?:月|季度?|周|旬)(?:至少|不少于)?(?:开展|组织|召开|报送|巡查|检查|举办|培训)<han>{{0,4}}<quantity>,(?=每)",
        "上半年 下半年 年中 汛期 高峰期 旺季 逐 每", M("{words} speaks of a part of the time or of the cases"), "上半年低于90%不得分 | >= 90 % 10",
    ),
    Refused(
        r"(?:半数|过半|一半|[一二三四五六七八九]成|首批|第一批|招标|中期|阶段性?|季度|月度)(?:任务|目标)?(?:已)?(?:完成|达标)|(?:完成|达到|实现)(?:整改|季度|月度|阶段性?|中期|最低|挑战|保底|底线|半年)(?:任务|目标)|达到及格线",
        "半 成 批 招标 中期 阶段 季度 月度 整改 最低 挑战 保底 底线 及格线", M("{words} is another threshold than the target"), "半数完成得5分，否则不得分 | >= 100 个 5",
    ),
    Refused(
        r"(?:每(?:低于|高于|超过?|少于?|比|较)?|(?:较|比|与|同))(?:去年|上年度?|上期|同期|基期|基准年|基年|年初(?!预算|目标|计划|下达|批复|设定|确定|绩效)|期初|峰值|<han>{0,3}GDP|市场价|宽限期|延长后|调整后|及格线)|每低于GDP|增幅每低于|每(?:同比|环比)",
        "每 较 比 与 同 + 去年 上年 上期 同期 基期 基准年 基年 年初 期初 峰值 GDP 市场价 宽限期 延长后 调整后 及格线 增幅 同比 环比", M("{words} points to a figure that is not declared"), "较基期每少1个扣1分 | >= 100 个 5",
    ),
    Refused(
        r"(?<=[,;。])(?:整改|复查|复核|复评|补报|补正|自查|上年|去年)<han>{1,6}(?:的)?(?:不扣|得满分|免扣)|^(?:无责|自查|<han>{1,4}不属实)<han>{0,6}不扣|免于(?:考核|扣分)|打<han>折|不设(?:下限|上限)|可为负|不足一半的?不计|取(?:两者|其中|较)|并扣减<han>{2}|允许<han>{0,10}的,|在<han>{2,14}(?:情况下|前提下|条件下)(?!的?(?:行政|自然|地理))|增量部分",
        "整改 复查 复核 复评 补报 补正 上年 去年 无责 自查 属实 免于 打 不设 可为负 一半 取 扣减 允许 情况下 前提下 条件下 增量", M("{words} is an exception or a condition that no figure shows"), "每低1个百分点扣0.5分，整改到位的不扣 | >= 95 % 10",
    ),
    Refused(
        r"(?:允许|可以?|不要求|不必|无需|不需|不强制)(?:低于|高于|达到|超过|不低于|不高于)", "允许 可 不要求 不必 无需 不需 不强制", M("{words} allows what the rule would punish"), "允许低于95%，每低1个百分点扣1分 | >= 95 % 10",
    ),
    Refused(
        r"(?:每人|每户|每个?(?:单位|村|县|乡镇|项目|企业|学校|部门|人|类|季度|月)|单个<han>{0,2}|单次|单项|第?<han>季度|同一<han>{1,3})(?:累计)?最(?:多|高)(?:可)?扣", "每 单 季度 同一 + 扣", M("{words}: a cap for each of several, and there is one actual"), "每人最多扣3分，每低1个百分点扣0.5分 | >= 95 % 10",
    ),
    Refused(
        r"每(?:公里|平方公里|平方米|平方千米|村|县|乡镇|单位|校|户|亩|站|班)(?:发现|发生|出现|有)?<quantity>", f"每 + {QUANTITY}", M("{words} is so many for each, and no number of cases"), "每公里1处扣0.5分 | = 0 处 5",
    ),
    Refused(
        r"每(?:发生|发现|出现|有|查出)?<quantity><han>{0,6}(?:及)?以上(?=的?扣)", "以上", M("{words}: it is not plain whether so many or more cost the points once"), "每发现3处以上扣1分 | = 0 处 5",
    ),
    Refused(
        r"(?<=[,;。])(?:不少于|不低于|不高于|不超过)<marks>(?=[,;。]|$)", f"不少于 不低于 不高于 不超过 + {MARKS}", M("{words}: a floor or a cap, and it is not plain of what"), "95%以上得5分，90%以下不得分，不少于1分 | >= 95 % 5",
    ),
    Refused(
        r"(?:免|累进|少|原则上|一般|建议|次月|下月|可能|<han>部门|<han>他项|工资|奖金|总分|部门分)<lose><marks>", "免 累进 少 原则上 一般 建议 次月 下月 可能 部门 他项 工资 奖金 总分", M("{words} leaves the points open"), "每少1个原则上扣1分 | >= 100 个 5",
    ),
    Refused(
        r"每<han>{0,4}(?:近|(?<!节)约|至少|至多|大约|将近|最多)<f>|每<han>{0,3}(?:数|几|若干|好几)(?:<f>|[个人次])|(?:不|未|非)每(?=低|少|超|高)|每拖欠|基本达到<f>|目标值?的<point>",
        "近 约 至少 至多 将近 最多 数 几 若干 不每 未每 非每 拖欠 基本达到 目标", M("{words} leaves the figure open"), "每少近10人扣1分 | >= 100 人 10",
    ),
    Refused(r"(?:时限|时间|工期|进度)比例(?:得|计|给|扣)", "比例", M("{words} is a share of something else than the actual"), "按完成时限比例得分 | >= 100 个 10"),
)  # fmt: skip
