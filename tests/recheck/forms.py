"""A filled form in which everything follows, to plant one error at a time into."""

from __future__ import annotations

from pathlib import Path

from forms.drawing import MAKERS

TITLE = "项目支出绩效自评表（2023年度）"
RIGHT = r"""
项目名称 | 社区食堂运营 | < | < | < | < | < | < | <
主管部门 | 某区民政局 | < | < | 实施单位 | 某区养老服务中心 | < | < | <
项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 | <
^ | 年度资金总额 | 80 | 100 | 90 | 10 | 90% | 9 | <
^ | 其中：当年财政拨款 | 60 | 80 | 75 | — | — | — | <
^ | 其他资金 | 20 | 20 | 15 | — | — | — | <
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 评分标准 | 分值 | 得分 | 偏差原因分析及改进措施
产出指标（50分） | 数量指标 | 供餐人次 | ≥12万人次 | 11.4万人次 | | 20 | 19 | 暑期部分站点装修。
^ | 质量指标 | 餐食抽检合格率 | ≥98% | 98.6% | | 10 | 10 |
^ | 时效指标 | 配送时限 | ≤40分钟 | 50分钟 | | 10 | 8 | 交通管制，已调整路线。
^ | 成本指标 | 单餐成本 | ≤15元 | 14.2元 | | 10 | 10 |
效益指标（30分） | 社会效益指标 | 食品安全事故 | ＝0起 | 0起 | 每发生1起扣15分，扣完为止 | 15 | 15 |
^ | 可持续影响指标 | 助餐服务机制 | 健全 | 部分达成 | | 15 | 10.5 | 志愿者制度尚未建立。
满意度指标（10分） | 服务对象满意度指标 | 老年人满意度 | ≥90% | 93.5% | | 10 | 10 |
总分 | < | < | < | < | < | 100 | 91.5 | 自评等级：优
"""


def written(folder: Path, suffix: str = "xlsx", *edits: tuple[str, str], name: str = "自评表") -> str:
    """The right form with some words replaced, as a file."""
    drawing = RIGHT
    for old, new in edits:
        assert old in drawing, old
        drawing = drawing.replace(old, new, 1)
    path = folder / f"{name}.{suffix}"
    path.write_bytes(MAKERS[suffix](drawing, TITLE))
    return str(path)
