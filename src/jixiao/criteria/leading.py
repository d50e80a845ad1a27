"""What may stand before a comma before a step or a comparison: what is measured, or the cases that are counted.

Whatever else stands there is a rule of its own (首次提醒不扣分, 按月考核, 进一法计算) and must not be passed over.
"""

from __future__ import annotations

from jixiao.pattern import pattern

_MEASURE = pattern(
    "(?:率|度|数|量|额|值|积|人次|频次|场次|天|时间|成本|支出|费用|费|经费|资金|比例|比重|里程|长度|收入|利润|情况|标准|目标|任务|工期|"
    "期限|时长|浓度|单价|价格|造价|水平|进度|指标|相比|基准|基础|规模|岗位|人员|制度|项目|工程|工作|问题|隐患|投诉|事故|事件|差错|资料|材料|"
    "台账|报表|记录|案件|现象|行为|中|期间|抽查|检查|归档|管理|建设)$"
)
#: Words that begin what counts as a case: 发现质量问题,每处…; 未按规定公示,每项….
_CASE = (
    "发现", "发生", "出现", "存在", "有", "未", "不", "没", "无", "违", "被", "超", "擅自", "虚", "漏", "缺", "少",
    "迟", "逾", "经", "因", "对", "凡", "如", "若", "每", "查", "受到",
)  # fmt: skip


#: A rule of its own, whatever else stands there.
_RULES = ("一票否决", "视为", "视同", "不含", "不包括", "轻微", "提醒", "警告", "减半", "加倍", "考核", "折算")


def is_measure(words: str) -> bool:
    """Whether words before a comma name what is measured."""
    return _MEASURE.search(words) is not None


def may_lead(words: str, *, said_of: bool) -> bool:
    """Whether words before a comma name a measure or cases; `said_of`: 的 or 者 stood behind them."""
    if any(each in words for each in _RULES):
        return False
    return is_measure(words) or said_of or words.startswith(_CASE)
