"""The vocabulary of the criteria language: one class of words a line, and the notation the grammar is written in.

A construct is written with `<name>` for a class of words or a kind of figure, and otherwise as a regular expression over
folded words: ``<lose><marks>`` is 扣 and its synonyms before a figure in points.
"""

# ruff: noqa: E501 — a construct is one pattern: cutting it hides what belongs together

from __future__ import annotations

import re
from functools import cache, lru_cache

from jixiao.criteria import figures
from jixiao.criteria.lookarounds import apart
from jixiao.pattern import pattern

#: Kinds of figures: 95% · 2个百分点 · 5个工作日 · 90 · 10分; `f` is any of them but points.
_SIGNS = {
    "percent": figures.PERCENT,
    "point": figures.POINT,
    "quantity": figures.QUANTITY,
    "number": figures.NUMBER,
    "marks": figures.MARKS,
    "listed": figures.LISTED,
    "mark_range": figures.MARK_RANGE,
    "f": f"[{figures.FIGURES}]",
    "gone": figures.GONE,
    #: A run of words without figures, signs or stops.
    "han": r"[^\ue000-\ue0ff,;。:()\[\]<>≤≥=+×/-]",
    "stop": rf"[,;。:、{figures.GONE}]",
}

#: Classes of words. Longer words are tried first.
_WORDS = {
    # comparisons that exclude the figure, and those that include it
    "below": "< 没能达到 没能达 不达 未能达 没到 未到 低于 小于 少于 不足 不满 未满 未达到 未达 没有达到 没达到 没达 达不到 未能达到 不到 不及 短于 未完成 未实现 不能达到 未做到 没有完成 没完成",
    "above": "> 高于 大于 超过 超出 多于 逾 超 突破 长于 晚于 迟于 超额 高出",
    "at_most": "≤ 不高于 不超过 不大于 不多于 不超 未超过 未超 未超出 未高于 没有超过 没超过 不超出 小于等于 小于或等于 低于或等于 低于等于 少于或等于 少于等于 "
    "不得超过 不得高于 不突破 未突破 没有突破 没突破 不逾 不晚于 不得大于 不应超过 不长于 等于或低于 等于或小于 等于或少于 不得多于",
    "at_least": "≥ 不低于 不少于 不小于 大于等于 大于或等于 高于或等于 高于等于 不得低于 不得少于 至少达到 至少 多于或等于 未低于 没有低于 不短于 不应低于 等于或高于 等于或大于 等于或多于 不得小于 达到或超过 达到或高于 达到或大于 达到及超过 达到并超过 等于或超过 达到或优于",
    "reach": "达到 达 达到了 已达到 必须达到 须达到 应达到 需达到 要达到 完成 实现 满 为 是 等于 = 完成了 保持在 维持在 稳定在 控制在 控制到 处于 在 介于",
    "up": "及以上 或以上 以上 及其以上 （含）以上 之上",
    "down": "及以下 或以下 以下 及其以下 以内 及以内 之内 之下 内 以里",
    "target_head": "三公经费 三公 经费 项目 资金 费用 采购 年度 年初 本年 当年 全年 该 本 批准的 批复的 计划的 设定的 规定的 预定 既定 原 原定 上级下达的 下达的 约定 合同 考核 绩效 本年度 预期 设定",
    "target_core": "目标值 指标值 目标数 计划数 计划值 目标量 任务数 任务量 目标任务 计划任务 年度任务 目标 指标 任务 计划 预算 预算数 预算额 预算额度 预算金额 规划面积 规划数 规划 "
    "控制数 控制目标 控制线 控制值 控制额 控制指标 合格线 达标线 及格线 批复金额 标准 标准值 定额 限额 限值 限额标准 计划工期 合同工期 计划面积 计划天数 计划时间 计划额 计划工作量 计划里程 计划产量 "
    "成本控制目标 成本控制数 成本目标 费用控制目标 支出控制数 控制价 最高控制价 合同价 合同金额 预算价 指导价 预算控制数 预算控制额 预算控制线 预算控制目标 预算指标 预算总额 目标人数 计划人数 任务人数 目标户数 计划户数 目标次数 计划次数 目标场次 计划场次 目标面积 目标里程 目标金额 目标数量 计划数量 目标成本 计划成本 预算成本 控制成本 "
    "要求 规定 规定时限 时限 期限 工期 基准 基准值 要求值 规定值 概算 概算金额 批复概算 批复概算金额 预期值 预期目标 计划目标 目标要求 标准要求 红线 警戒线 最高限价 招标控制价 上限 下限 目标线 计划总量 应完成数 目标任务数 目标任务量 任务目标数 计划任务数",
    # a step's verb says on which side of the target it counts
    "less": "欠 掉 低于 低 少于 少 减少 降低 下降 下降了 差 缺 缺少 欠 短缺 少完成 未完成 少实现 减 落后 不足 低了 降 下滑 下跌 少做 少开展 少办 欠缺 短少 漏 缺失 少建 少于等于 跌 缺报 漏报 少报 短 回落 偏低 少培训 少组织",
    "more": "高于 高出 高 超过 超出 超 多于 多 增加 上升 增长 提高 超支 突破 升高 增 上浮 偏高 升 多出 超标 高过 大于",
    "late": "超期 逾期 延误 滞后 延迟 拖延 推迟 延期 晚 迟 迟延 延后 拖后 超时 耽误 误期 拖期 延长 晚于 逾",
    "differ": "增减 升降 相差 偏差 偏离 变动 波动 误差 差异 偏移 上下浮动 浮动",
    "event": "发现 发生 出现 有 存在 查实 查出 认定 核实 通报 被通报 接到 产生 收到 受理 查处 被查处 新增 检查出 发现有 被投诉 被举报 抽查发现 检查发现 经查实 核查出 曝光 被曝光 违反 存在问题 发现并查实 受到",
    "count": "处 次 起 例 项 件 个 条 户 批次 批 场 人次 人 宗 份 家 台 套 笔 户次 件次 篇 天 日 名 期 本 辆 座 所 单 张 栋 间 盏 棵 株 头 只 课时 类 种",
    # what is counted, behind its counting word: 20个村以上
    "thing": "村 行政村 自然村 社区 乡镇 镇 街道 项目 单位 企业 学校 部门 班级 岗位 点位 窗口 小区 家庭 农户 活动 课程 案例 培训 会议 检查 网点 站点 病例 品种 课题 标准 村组 系统 平台 样品 样本 批次 学员 居民 群众 老人",
    # consequences
    "lose": "扣 扣减 扣除 减 减扣 扣去 减去 减除 应扣 扣掉 核减 扣罚",
    "give": "得 计 记 给 赋 评 获 可得 应得 得分 计分 记分 赋分 评分 给分 打 打分 给予 评为 计为 记为 得分为 得分是 计分为",
    "line": "这一项 这项 本项 该项 此项 本指标 该指标 此指标 该项指标 本项指标 此项指标 该项目",
    "share_of": "指标权重分 该指标权重分 本项权重分 指标权重 分值 分数 该项分值 本项分值 此项分值 指标分值 该指标分值 满分 权重 权重分 标准分 指标分 权重分值 分值权重 该项指标分值 总分值 该项满分 本指标分值 标准分值 基本分 规定分值 该项权重分",
}  # fmt: skip


#: The classes of words that compare, which stand in the same places.
COMPARING = ("below", "above", "at_most", "at_least", "reach")


_CLASS = pattern(r"(?<!\?P)(?<!\(\?)<([a-z_]+)>")


@cache
def _synonyms() -> dict[str, tuple[str, ...]]:
    """The words of every class, longer ones first."""
    listed = {name: words.replace("（含）", "(含)").split() for name, words in _WORDS.items()}
    listed["compare"] = [word for name in COMPARING for word in _WORDS[name].split()]
    return {name: tuple(sorted(dict.fromkeys(words), key=len, reverse=True)) for name, words in listed.items()}


@lru_cache(maxsize=16)
def _classes(held: str | None) -> dict[str, str]:
    """Every class as a pattern, of the words that `held` holds."""
    classes = dict(_SIGNS)
    for name, words in _synonyms().items():
        left = words if held is None else [word for word in words if word in held]
        classes[name] = f"(?:{'|'.join(map(_written, left)) or '(?!)'})"
    #: Which end a bracket gives to a band: (含) (不含80%) (均含) (含本数).
    classes["ends"] = (
        rf"(?:\((?:不)?(?:均|都|包)?(?:包)?含(?:本数|本级|端点|该值|{classes['f']})?\)|(?:不)?含(?=及?以[上下内]))"
        if held is None or "含" in held
        else "(?:(?!))"
    )
    #: 指标得5分, but not 达成预期指标得5分.
    classes["line"] = rf"(?:{classes['line']}|(?<![^,;。:()\ue006\ue00f的])(?:指标|单项))"
    classes["target"] = f"(?:{classes['target_head']}*的?{classes['target_core']})"
    return classes


def _written(word: str) -> str:
    return word if word.isalnum() else re.escape(word)


def words(name: str) -> frozenset[str]:
    """The words of a class."""
    return frozenset(_WORDS[name].split())


def expanded(notation: str, held: str | None = None) -> str:
    """The notation with its classes written out: all their words, or those that stand in `held`."""
    classes = _classes(held)
    return apart(_CLASS.sub(lambda found: classes[found[1]], notation))
