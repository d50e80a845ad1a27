"""Wordings that a careful person would not turn into figures: each with the reason that is given."""

# ruff: noqa: E501 — a construct is one pattern: cutting it hides what belongs together

from __future__ import annotations

from jixiao.criteria.compiled import compiled
from jixiao.criteria.figures import MARK_RANGE, MARKS, NUMBER, QUANTITY, Line
from jixiao.criteria.narrowing import NARROWING
from jixiao.criteria.refused import Refused
from jixiao.criteria.unreadable import Unreadable
from jixiao.language import M, Message

REFUSED = (
    Refused(
        r"除外|除(?!此)<han>{1,14}外|不可抗力|特殊情况|特殊原因|客观原因|政策调整|经批准|说明原因|正当理由|(?:因|受|由于|遇|鉴于|考虑)<han>{0,10}疫情|疫情(?:影响|原因|因素|防控|期间|等)|(?<!动物)(?<!植物)(?<!畜禽)疫情(?!<han>{0,10}(?:率|零))|(?<!<han>)为准",
        "除 不可抗力 特殊 原因 政策 批准 理由 疫情 为准", M("{words} is an exception or a condition that no figure shows"),
        "除不可抗力外，每低1个百分点扣1分",
    ),
    Refused(
        r"酌情|酌|视(?:<han>{0,8})(?:情况|程度|情形|情节|情)|适当(?:扣|加|给|赋|减|得|计)|(?:按|根据|依据|结合|按照)(?:<han>{0,10})(?:实际|落实|完成|执行|开展|具体|工作|整改|推进)?情况(?!<han>{0,3}比例)(?:<han>{0,4})(?:评分|打分|赋分|给分|扣分|计分|评定|得分|扣减|分档|综合)(?![,:;。][^。]*每)|综合评(?:定|分|价)|评定(?!为(?:优|良|中|差|合格|不合格|好|一等|二等|三等))|评议打分|自行掌握|相应扣分|相应扣减(?!分值|得分|分数)|扣相应分(?!值)|合理扣分|情节(?:严重|轻重|较重|较轻)|按程度|区间内打分",
        "酌 视 适当 情况 综合评 评定 评议 掌握 相应 合理 情节 程度 区间内", M("{words} leaves the points to judgement"),
        "组织实施有力的得5分；实施不力的酌情扣分，扣完5分为止",
    ),
    Refused(
        r"首次(?!回应|响应|验收|检测|就诊|合格|通过|复核)|初次|首起|首例|首件|前[一二两三四五](?:次|起|例|天|日)|前<quantity>(?=不|免|提醒|警告)|第(?:[一二两三四五六七八九十]+|<number>|<quantity>)(?:次|起|例|天|日|个)?(?:起|开始|以后|之后)|自第|从第|再次|再发生|再出现|每再|每额外|额外|每多(?:发生|出现)|重复(?:发生|出现|违规)|屡次|屡教|多次(?!<quantity>)|仍(?:发生|出现)|首年",
        "首 初次 前 第 再 额外 多发生 多出现 重复 屡 多次 仍", M("{words}: which of several cases or times is meant, no one figure shows"),
        "首次提醒不扣分，再次每次扣1分",
    ),
    Refused(
        r"进一法|去尾法|向上取整|向下取整|取整|四舍五入|保留整数|精确计算|逐级(?:加|减|翻|递|倍|扣)|减半扣|加分项|扣分项|百分制|十分制|千分制|按(?:月|季度?|周|旬)考核|逐(?:月|季|项|个)考核|分(?:月|季度?|项目|部门|单位|年)(?:考核|计算|评分|统计)|以最(?:低|高)值|折算后|仅针对|仅限|不含(?!税|本)<han>{2,8}(?=,)|轻微<han>{0,6}不扣",
        "一法 去尾法 取整 五入 保留整数 精确 逐 减半 分项 百分制 十分制 千分制 考核 分月 分季 分项目 分部门 分单位 分年 最低值 最高值 折算后 仅 不含 轻微",
        M("{words} changes how the points are worked out"), "向上取整，每低1%扣1分",
    ),
    Refused(
        r"(?:至少|不少于|最少|最低|不低于|大约|约|可|可以)<lose><marks>", f"至少 不少于 最少 最低 不低于 约 可 + {MARKS}",
        M("{words} leaves the points open"), "每发生1次至少扣2分",
    ),
    Refused(
        r"单(?:月|季度?|日|周|旬)|当(?:日|月|季|周)(?=每|<f>|低|高|超)|同一<han>{1,4}<quantity>|重大<quantity>|每(?:百|千|万)(?:次|件|人|户|元|例)(?:发生|出现|发现)",
        "单月 单季 单日 单周 单旬 当日 当月 当季 当周 同一 重大 每百 每千 每万", M("{words} speaks of a part of the time or of the cases"),
        "每发生1次扣2分，单月2次以上不得分",
    ),
    Refused(r"允许(?:误差|偏差)|容许(?:误差|偏差)|误差(?:不超过|不大于|在|控制在)<f>(?:以内|之内)?,(?:超|低|高)|绝对值", "误差 偏差 绝对值", M("{words}: a tolerance or a sign that a deduction on one side cannot hold"), "允许误差5%，超出每1%扣1分"),
    Refused(r"不得不|不是不|不能不|没有不(?!得分|计分|给分|扣)|无不", "不", M("{words} denies twice"), "不得不低于90%，否则扣5分"),
    Refused(r"[±∓]<f>|(?:正负|正或负|正、负)<f>", "± ∓ 正", M("{words} counts on either side, and a deduction in figures on one"), "偏差率在±5%以内得满分，超过的不得分"),
    Refused(r"<mark_range>", MARK_RANGE, M("{words} is a range of points, not a figure"), "完善得6分，比较完善得3-5分，不完善得0-2分"),
    Refused(
        r"冠军|亚军|季军|^第[一二三](?=<marks>|得)|排名|第[一二三四五六七八九十]+名|名次|位次|排序|位居|前<han>{0,1}<f>(?:名|位)?|前[一二三四五六七八九十]+(?:名|位)|后[一二三四五六七八九十]+(?:名|位)|末位|倒数|并列",
        "冠军 亚军 季军 第 名 位 排序 前 倒数 并列", M("{words} ranks units against each other, which needs the figures of others"),
        "排名前3名的得满分，4-8名的扣1分，9名以后扣2分",
    ),
    Refused(r"(?:降|升|提高|下调|上调|扣|减|加)(?:低|高)?(?:一|1|<number>)?(?:个)?(?:档|等级|等次|级别)|分段(?:计|扣|得|赋)|分档(?:计|扣|得|赋)|按档", "档 等级 等次 级别 分段", M("{words} takes grades or segments that are not given"), "缺少一类材料降一档"),
    Refused(
        r"(?<!不)(?<!不再)(?<!不得)(?<!不予)倒扣(?!分?(?:为止|$))|追加扣|另扣|另行扣|额外扣|加倍扣|双倍扣|(?<!不计)(?<!不得)(?<!不记)(?<!不出现)(?<!不产生)(?<!不再计)(?<!倒扣至)负分|从(?:总分|其他)(?:<han>{0,6})(?:扣|减)|再从|加扣|递减|递增|翻倍|扣减总分|总分中扣",
        "倒扣 追加 另 额外 倍 负分 总分 从 加扣 递", M("{words} takes points in a way that one indicator cannot hold"),
        "每处扣2分；累计扣满6分的，另行倒扣4分",
    ),
    Refused(r"二选一|任选|择一|选其一|取高|取低|取最高|就高|就低|取平均|取大|取小|加权|权重(?:为|占)|平均得分|得分之和|加权平均|各占", "选 择一 取 就高 就低 加权 权重 平均得分 之和 各占", M("{words} joins several measures in one score"), "二选一考核，按完成比例得分，得满为止"),
    Refused(r"详见|参见|另见|见附|(?<!凭证)(?<!资料)(?<!票据)附件(?!缺|不全|齐全|不齐|完整)|附表|见<han>{0,8}细则|(?:评分|评价|考核|考评|打分|扣分|计分|评定|奖惩|<gone>|^)细则|另行(?:制定|规定|通知|公布)|自行(?:制定|确定)|(?:按照|按|参照|依据|根据)(?:<han>{0,16})(?:办法|细则|文件|方案|通知|标准|规定(?!期限|时限|时间|工期)|批复|意见)(?:<han>{0,8})(?:执行|打分|评分|计分|考核|扣分|得分|赋分)|由<han>{1,10}(?:制定|确定|评定|打分|评分)|对照<han>{0,20}(?:打分|评分|计分|赋分)|上述区间", "见 附 细则 另行 自行 办法 文件 方案 通知 标准 规定 批复 意见 由 对照 上述", M("{words} is a rule in another document"), "详见考核细则附件2"),
    Refused(r"(?:没有(?!完成|达到|实现|达标)|无|若无|不涉及|如无|未涉及|无此项|未安排)(?:<han>{0,12})(?:单位|部门|项目|任务|事项|乡镇|地区|县区|工作)(?:的)?(?:,)?(?:按|得|不|计|视|均)|不适用|不涉及|不参与|不考核|免考|该项任务的", "没有 无 涉及 未安排 不适用 不参与 不考核 免考 任务的", M("{words} is for units that this indicator does not concern; leave it out and report 不适用 instead"), "没有公务用车的单位按满分计算"),
    Refused(r"<f>份|扣(?:<number>|<quantity>)|(?<![取获])得(?P<bare><number>)(?=$|[,;。])", f"份 {NUMBER} {QUANTITY}", M("{words}: the figure has no 分"), "每低1%扣1份"),
    Refused(r"(?<!要点:)(?<!内容:)(?<!解释:)(?<!说明:)(?<!内涵:)是否(?!<han>{1,24}[:,](?:\(?是))|有无(?=<han>)|吗(?:[?。]|$)", "是否 有无 吗", M("{words} asks a question and gives no points"), "新增造林面积是否达到500亩以上"),
    Refused(r"(?:全省|全市|全国|全县|全区|行业|同级|同行|历年|前三年|近三年)<han>{0,4}平均|平均增幅|平均水平|(?:低于|高于|超过|达到|达|于)<han>{0,6}平均值|周边|其他(?:县|市|区|单位)|同类", "平均 周边 其他 同类", M("{words} is a figure that is not declared"), "本市增幅高于全省平均增幅的得满分低于的按比例减分"),
    Refused(r"东部|中部|西部|分地区|山区|平原", "东部 中部 西部 分地区 山区 平原", M("{words}: the target depends on the region"), "东部≥60%，中部≥50%，西部≥40%"),
)  # fmt: skip


def check_refused(line: Line) -> None:
    """Raises Unreadable where a wording stands that cannot be turned into figures."""
    _check(line, REFUSED)


def check_narrowed(line: Line) -> None:
    """Raises Unreadable where words speak of a part, a cause or a repetition that the one actual does not show."""
    _check(line, NARROWING)


def _check(line: Line, wordings: tuple[Refused, ...]) -> None:
    for each in wordings:
        if each.possible(line.signs) and (found := compiled(each.notation, line).search(line.signs)) is not None:
            start, end = found.span()
            why = Message(each.why.template, words=line.written(start, end))
            raise Unreadable(why, (start, end), each.suggestion)
