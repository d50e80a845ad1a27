"""The words that are units, and what the convertible ones amount to."""

from __future__ import annotations

from typing import Literal

Dimension = Literal["count", "money", "ratio", "time", "days", "other"]

#: Words that count things; two of them never stand for one another. Separated by blanks.
COUNTS = (
    "件 次 人 户 个 项 份 人次 场 场次 家 所 台 套 辆 座 处 条 篇 期 册 本 批 批次 例 起 宗 张 名 位 户次 "
    "班 班次 课时 课 学时 节 组 队 间 栋 幢 盏 棵 株 头 只 羽 口 眼 支 把 块 面 片 幅 部 门 类 种 款 枚 粒 "
    "袋 箱 桶 瓶 包 车 车次 艘 架 列 趟 路 线 站 点 村 镇 乡 街道 社区 企业 单位 学校 机构 项目 标段 篇次 "
    "件次 人天 人日 人月 台次 台套 床 床位 席 席位 对 双 轮 届 集 版 平台 系统 模块 案 案件 笔 单 票 页 字 分 "
    "剂 剂次 人份 头份 羽份 卷 尾 县 乡镇 校 学分 点位 节点 站点 点次 根 丛 盆 顶 餐 餐次 课题 成果 专利 样本 "
    "榀 樘 孔 井 架次 航次 辆次 艘次 班列 例次 座次 门次 条次 机柜 工日 工时 档 堂 讲"
)
#: Measures that are known but equal only themselves.
OTHERS = (
    "米 千米 公里 厘米 毫米 平方米 平方公里 平方千米 立方米 方 亩 公顷 克 千克 公斤 斤 吨 毫克 升 毫升 "
    "千瓦 兆瓦 千瓦时 度 倍 级 星级 月 年 季度 学期 学年 ℃ 分贝 MB GB TB Mbps 微克 mg L 车公里"
)
#: Name: what it counts, how many of them, and the dimension. 工作日 is not 天, and 小时 is no part of 天.
MEASURES: dict[str, tuple[str, str, Dimension]] = {
    "元": ("元", "1", "money"),
    "圆": ("元", "1", "money"),
    "%": ("%", "1", "ratio"),
    "百分比": ("%", "1", "ratio"),
    "百分率": ("%", "1", "ratio"),
    "百分点": ("%", "1", "ratio"),
    "个百分点": ("%", "1", "ratio"),
    "成": ("%", "10", "ratio"),
    "‰": ("%", "0.1", "ratio"),
    "千分比": ("%", "0.1", "ratio"),
    "个千分点": ("%", "0.1", "ratio"),
    "bp": ("%", "0.01", "ratio"),
    "BP": ("%", "0.01", "ratio"),
    "基点": ("%", "0.01", "ratio"),
    "个基点": ("%", "0.01", "ratio"),
    # 孕产妇死亡率 and 发病率: cases of so many people.
    "/10万": ("/10万", "1", "other"),
    "1/10万": ("/10万", "1", "other"),
    "/十万": ("/10万", "1", "other"),
    "/万": ("/10万", "10", "other"),
    "1/万": ("/10万", "10", "other"),
    "秒": ("秒", "1", "time"),
    "秒钟": ("秒", "1", "time"),
    "分钟": ("秒", "60", "time"),
    "小时": ("秒", "3600", "time"),
    "个小时": ("秒", "3600", "time"),
    "天": ("天", "1", "days"),
    "日": ("天", "1", "days"),
    "自然日": ("天", "1", "days"),
    "日历天": ("天", "1", "days"),
    "周": ("天", "7", "days"),
    "星期": ("天", "7", "days"),
    "个星期": ("天", "7", "days"),
    "工作日": ("工作日", "1", "days"),
    "个工作日": ("工作日", "1", "days"),
    "个月": ("月", "1", "other"),
    "m²": ("平方米", "1", "other"),
    "㎡": ("平方米", "1", "other"),
    "m³": ("立方米", "1", "other"),
    "㎞": ("公里", "1", "other"),
    "km": ("公里", "1", "other"),
    "千公顷": ("公顷", "1000", "other"),
}
