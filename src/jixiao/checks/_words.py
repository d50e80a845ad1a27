"""The words by which checks know what an indicator measures; found in published tables, one class a line."""

from __future__ import annotations

import re
from functools import lru_cache

#: Ends a name that names a measure, so that the name is no slogan whatever it begins with.
_MEASURES = (
    "率|满意度|知晓度|认可度|支持度|完成度|达标度|覆盖度|比例|比重|占比|增幅|降幅|数|数量|次|人次|场次|户次|量|总量|额|金额|总额|"
    "面积|里程|长度|产值|时间|时长|天数|时限|周期|单价|均价|得分|等级|指数"
)
_MEASURE_END = re.compile(rf"(?:{_MEASURES})(?:[（(][^（()）]*[)）])?$")
#: A measure that can stand beside another in one name: 通车率和绿化率.
_PAIR = "率|满意度|知晓度|认可度|支持度|完成度|达标度|数量|人数|次数|户数|件数|册数|场次|人次|金额|总额|面积|里程|产量"
TWO_MEASURES = re.compile(
    rf"[^，。；（(、]*?(?:{_PAIR})(?:以及|及|和|与|、|/)[^，。；（(、]{{0,14}}?(?:{_PAIR})(?![^，。；（(、]*(?:率|度)$)"
)

_JOINED = re.compile("[和与及、/]")

SATISFACTION = re.compile("满意(?:度|率|程度)")
#: Parts of a whole, which cannot pass 100%.
_WHOLE = re.compile("(?:率|满意度|知晓度|认可度|支持度)(?:[（(][^（()）]*[)）])?$")
_BEYOND = re.compile(
    "增长|增速|增幅|增加|提高|提升|上升|完成率|执行率|实现率|收益|回报|超额|变动|变化|节约|下降|降低|减少|周转|产销|杠杆|负荷|利润|比率|汇率|倍"
)
#: What names a trouble or a cost: less of it is better.
_BAD = re.compile("投诉|事故|差错|错误|错案|超期|逾期|违规|违纪|违法|违约|伤亡|死亡|发病|患病|感染|故障|返工|浪费|流失|空置|闲置|拖欠|超标|污染|排放|能耗|缺陷|不合格|不达标|不满意|误差|失误|上访|信访|纠纷|退货|损耗|延误")  # fmt: skip  # noqa: E501
_CURED = re.compile("下降|降低|减少|减排|削减|处理|处置|办理|办结|受理|解决|回复|回应|答复|反馈|整改|控制|节约|查处|响应|化解|结案|治理|预防|防治|防控|防范|修复|排除|压减|压降|避免|核查|回访|满意度|满意率|降幅|达标|合规|救治|监测|监控|检测|宣传|培训|演练|清理|清欠|盘活|利用|收集|处理|无害|覆盖|接种|知晓|及时率|调解|追缴|赔付|应急")  # fmt: skip  # noqa: E501
_COST_END = re.compile("成本(?:[（(][^（()）]*[)）])?$")
_GOOD = re.compile("(?:合格|满意|覆盖|完成|及时|达标|办结|通过|知晓|完好|准确|参与|受益|就业|增长|利用|巩固|接种|入学|保存|存活|成活)(?:率|度)")  # fmt: skip  # noqa: E501
_NOT = re.compile("不|未|差|错|漏|退|失|流失|返|投诉|逾期|超期")

#: What shows that a rate is one of time.
TIMELY = re.compile("及时|按时|按月|按季|按年|按学期|按周|按进度|按计划|定期|序时|每月|每季|按期|如期|准时|准点|时限|限时|提前|逾期|延误|超期|当日|当天|当月|当年|时间|时效|时长|进度|日内|天内|工作日|小时|分钟|月底|年底|周期|速度|快")  # fmt: skip  # noqa: E501
TIME_MEASURE = re.compile("及时|按时|按期|如期|准时|时限|时间|天数|工期|周期|时长")


@lru_cache(maxsize=4096)
def names_measure(name: str) -> bool:
    """Whether a name ends in a measure (率, 数, 面积 …), so that a figure can be held against it."""
    return _MEASURE_END.search(name) is not None


@lru_cache(maxsize=4096)
def part_of_whole(name: str) -> bool:
    """Whether a ratio of this name cannot pass 100%: a rate that is no growth and no completion."""
    return _WHOLE.search(name) is not None and _BEYOND.search(name) is None


@lru_cache(maxsize=4096)
def less_is_better(name: str) -> bool:
    """Whether a name speaks of trouble or cost itself, not of its cure."""
    return (_BAD.search(name) is not None or _COST_END.search(name) is not None) and _CURED.search(name) is None


@lru_cache(maxsize=4096)
def more_is_better(name: str) -> bool:
    """Whether a name speaks of something good as a share."""
    return _GOOD.search(name) is not None and _NOT.search(name) is None


def two_measures(text: str) -> bool:
    """Whether a text names two measures, joined."""
    return _JOINED.search(text) is not None and TWO_MEASURES.search(text) is not None
