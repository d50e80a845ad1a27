"""The words by which checks know what an indicator measures; found in published tables, one class a line."""

from __future__ import annotations

from functools import lru_cache

from jixiao.pattern import pattern

#: Ends a name that names a measure, so that it is no slogan whatever it begins with; 质量, 效率, 档次 measure nothing.
_MEASURES = (
    "(?<!效)率|满意度|知晓度|认可度|支持度|完成度|达标度|覆盖度|比例|比重|占比|增幅|降幅|数|(?<![层档])次|(?<![质力])量|额|"
    "面积|里程|长度|宽度|产值|增加值|时间|时长|用时|天数|年限|时限|周期|单价|均价|得分|评分|分数|等级|排名|位次|指数|系数|倍数|比|幅度|浓度|强度|"
    "密度|频率"
)
_MEASURE_END = pattern(rf"(?:{_MEASURES})(?:[（(][^（()）]*[)）])?$")
#: A measure that can stand beside another in one name: 通车率和绿化率; sizes are a pair only among themselves.
_PAIR = "(?<!效)率|满意度|知晓度|认可度|支持度|参与度|完成度|达标度|数量|数|场次|人次|金额|总额|面积|里程|产量"
_SIZE = "温度|湿度|浓度|长度|宽度|高度|厚度|深度"
_AND = "(?:以及|及|和|与|、|/)"
_ALONE = "(?![^，。；（(、]*(?:率|度|占比|比例|比重)$)"
TWO_MEASURES = pattern(
    rf"[^，。；（(、]*?(?:(?:{_PAIR}){_AND}[^，。；（(、]{{0,14}}?(?:{_PAIR})|(?:{_SIZE}){_AND}[^，。；（(、]{{0,4}}?(?:{_SIZE})){_ALONE}"
)

_JOINED = pattern("[和与及、/]")

SATISFACTION = pattern("满意(?:度|率|程度)")
#: Parts of a whole, which cannot pass 100%.
_WHOLE = pattern("(?:率|满意度|知晓度|认可度|支持度|占比|比重)(?:[（(][^（()）]*[)）])?$")
_BEYOND = pattern(
    "增长|增速|增幅|增加|增值|提高|提升|上升|完成率|执行率|实现率|收益|回报|超额|变动|变化|节约|下降|降低|减少|周转|产销|杠杆|负荷|"
    "利润|毛利|比率|汇率|倍|床位使用|产能|毛入学|自给|拨备|负债|容积|贡献|充足|带动|撬动|放大"
)
#: What names a trouble or a cost: less of it is better.
_BAD = pattern(
    "投诉|事故|差错|错误|错案|超期|逾期|违规|违纪|违法|违约|伤亡|死亡|病死|发病|患病|致残|感染|中毒|溺水|故障|返工|返修|浪费|流失|空置|闲置|撂荒|"
    "拖欠|欠费|欠缴|超标|超支|污染|排放|能耗|水耗|电耗|漏损|漏报|漏检|误报|误诊|漏诊|缺陷|破损|损坏|丢失|不合格|不良|不达标|不满意|误差|失误|"
    "上访|信访|纠纷|退货|退件|损耗|损失|延误|拥堵|火灾|发案|犯罪|辍学|失学|旷课|缺勤|缺岗|复发|返贫|坏账|宕机|断网|停电|停水|中断|泄露|泄漏"
)
_CURED = pattern(
    "下降|降低|减少|减排|削减|处理|处置|办理|办结|受理|解决|回复|回应|答复|反馈|整改|控制|节约|查处|响应|化解|结案|治理|预防|防治|防控|防范|修复|排除|"
    "压减|压降|避免|核查|回访|满意度|满意率|降幅|达标|合规|救治|监测|监控|检测|宣传|培训|演练|清理|清欠|盘活|利用|收集|无害|覆盖|接种|知晓|"
    "及时率|调解|追缴|赔付|应急|更新|更换|改造|整治|修补|拆除|打击|侦破|破案|抓获|侦办|立案|起诉|抢修|救援|救助|扑救|扑灭|补贴|补助|资助|抚恤|慰问|"
    "帮扶|保险|随访|普查|排查|巡查|检查|调查|消除|追回|挽回|回收|复耕|复学|劝返|签发|登记|建档|畅通|开通|接待|规范|治愈|检出|安置|就业|报送|公开|交易|"
    "许可|评估|研判|预警|防护|研究|普法|讲座|警示|教育|隔离|审理|执结|缩短|压缩|提速|收缴|征收|渠道|平台|系统|设备|设施|制度|预案|演习|队伍|人员"
)
_COST_END = pattern("成本(?:[（(][^（()）]*[)）])?$")
#: How long somebody waits: less is better, though 处理 and 修复 themselves are cures.
_WAITING = pattern(
    "(?:响应|修复|抢修|等候|等待|排队|办理|办结|审批|处置|处理|恢复|到场|到达|出警|停机|停电|停水|中断|滞留|延误|通勤|交付|审核)"
    "(?:平均)?(?:时长|时间|用时|耗时|时限|天数)(?:[（(][^（()）]*[)）])?$"
)
_SHORTER = pattern("缩短|压缩|压减|减少|提速|节省|提前")
_GOOD = pattern(
    "(?:合格|满意|覆盖|完成|及时|达标|办结|通过|知晓|完好|准确|参与|受益|就业|增长|利用|巩固|接种|入学|保存|存活|成活|出勤|巡护|回收|配备|到位|结案|破案|"
    "在线|普及|优良|优秀|优质|绿化|治愈|有效|录取|毕业|履约|响应|修复|支持|认可|公开|处理|整改|回访|参保|缴费|归档|保证|供水|净化|无害化|上架|入库)(?:天数)?(?:率|度|比例|占比)"
)
_NOT = pattern("不|未|差|错|漏|退|失|流失|返|投诉|逾期|超期|缺|违|亏|空置")

#: What shows that a rate is one of time.
TIMELY = pattern("及时|按时|按月|按季|按年|按学期|按周|按进度|按计划|定期|序时|每月|每季|按期|如期|准时|准点|时限|限时|提前|逾期|延误|超期|当日|当天|当月|当年|时间|时效|时长|进度|日内|天内|工作日|小时|分钟|月底|年底|周期|速度|快")  # fmt: skip  # noqa: E501
TIME_MEASURE = pattern("及时|按时|按期|如期|准时|时限|时间|天数|工期|周期|时长")


@lru_cache(maxsize=4096)
def names_measure(name: str) -> bool:
    """Whether a name ends in a measure (率, 数, 面积 …), so that a figure can be held against it."""
    return _MEASURE_END.search(name) is not None


@lru_cache(maxsize=4096)
def part_of_whole(name: str) -> bool:
    """Whether a ratio of this name cannot pass 100%: a share or rate that is no growth and no completion."""
    return _WHOLE.search(name) is not None and _BEYOND.search(name) is None


@lru_cache(maxsize=4096)
def less_is_better(name: str) -> bool:
    """Whether a name speaks of trouble, cost or waiting itself, not of its cure."""
    if waiting(name):
        return _SHORTER.search(name) is None
    return (_BAD.search(name) is not None or _COST_END.search(name) is not None) and _CURED.search(name) is None


def waiting(name: str) -> bool:
    """Whether a name is of how long somebody waits: 响应时长, 审批时限."""
    return _WAITING.search(name) is not None


@lru_cache(maxsize=4096)
def more_is_better(name: str) -> bool:
    """Whether a name speaks of something good as a share."""
    return _GOOD.search(name) is not None and _NOT.search(name) is None


def two_measures(text: str) -> bool:
    """Whether a text names two measures, joined."""
    return _JOINED.search(text) is not None and TWO_MEASURES.search(text) is not None
