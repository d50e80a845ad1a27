"""Units of measure and the exact conversions between them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Context, Decimal, DivisionByZero, Inexact, InvalidOperation, Overflow
from functools import lru_cache
from typing import Literal

from jixiao.language import M
from jixiao.values.fault import ValueFault
from jixiao.values.tidying import shown, tidy

Dimension = Literal["count", "money", "ratio", "time", "days", "other"]


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit as written (`name`: 万件) and what it counts: `factor` (10000) of `base` (件)."""

    name: str
    base: str
    factor: Decimal
    dimension: Dimension


LONGEST = 20

#: Words that count things; two of them never stand for one another.
_COUNTS = (
    "件 次 人 户 个 项 份 人次 场 场次 家 所 台 套 辆 座 处 条 篇 期 册 本 批 批次 例 起 宗 张 名 位 户次 班 班次 课时 课 学时 "
    "节 组 队 间 栋 幢 盏 棵 株 头 只 羽 口 眼 支 把 块 面 片 幅 部 门 类 种 款 枚 粒 袋 箱 桶 瓶 包 车 车次 艘 架 列 趟 "
    "路 线 站 点 村 镇 乡 街道 社区 企业 单位 学校 机构 项目 标段 篇次 件次 人天 人日 人月 台次 台套 床 床位 席 席位 对 双 "
    "轮 届 集 版 平台 系统 模块 案 案件 笔 单 票 页 字 分"
).split()
#: Measures that are known but equal only themselves.
_OTHERS = (
    "米 千米 公里 厘米 毫米 平方米 平方公里 平方千米 立方米 方 亩 公顷 克 千克 公斤 斤 吨 毫克 升 毫升 千瓦 兆瓦 千瓦时 度 "
    "倍 级 月 年 季度 学期 学年 元/人 ℃ 分贝 M MB GB TB 兆"
).split()
_MEASURES: dict[str, tuple[str, str, Dimension]] = {
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
}
_KNOWN: dict[str, Unit] = {
    **{name: Unit(name, name, Decimal(1), "count") for name in _COUNTS},
    **{name: Unit(name, name, Decimal(1), "other") for name in _OTHERS},
    **{name: Unit(name, base, Decimal(factor), kind) for name, (base, factor, kind) in _MEASURES.items()},
}
#: The names that are units by themselves; any of them but a ratio may follow 万, 千, 百 or 亿.
UNIT_NAMES = frozenset(_KNOWN)

_MULTIPLE = re.compile("([十百千]?)([万萬]?)([亿億]?)(.+)")
_POWERS = {"": 0, "十": 1, "百": 2, "千": 3, "万": 4, "萬": 4, "亿": 8, "億": 8}
_REFUSED = re.compile(r"\d|[<>=≥≤≧≦,，;；:：\x00-\x1f\\]")
_EXACT = Context(prec=40, traps=[Inexact, InvalidOperation, DivisionByZero, Overflow])
_PRODUCT = Context(prec=400, traps=[Inexact, InvalidOperation, Overflow])


@lru_cache(maxsize=1024)
def read_unit(text: str) -> Unit:
    """The unit a text names; an unknown word is a unit that equals only itself. Raises ValueFault "unit"."""
    name = "".join(tidy(text)[0].split())
    if not name:
        raise ValueFault("unit", M("nothing is written where a unit is wanted"))
    if len(name) > LONGEST:
        raise ValueFault(
            "unit",
            M(
                "{found} is too long for a unit (at most {limit} characters)",
                found=shown(name),
                limit=LONGEST,
            ),
        )
    if _REFUSED.search(name):
        raise ValueFault(
            "unit",
            M("{found} is not a unit: it holds a digit or a sign", found=shown(name)),
            hint=M(
                "the figure and the sign belong to the target, only the unit stands here, for example 件 or %"
            ),
        )
    return known_unit(name) or _multiple(name, known=False) or _itself(name)


def known_unit(name: str) -> Unit | None:
    """The unit of a tidy name in the tables, with or without a multiplier, or of two joined by a slash; else None."""
    if (unit := _KNOWN.get(name)) is not None:
        return unit
    left, slash, right = name.partition("/")
    if slash and "/" not in right and right in _KNOWN and known_unit(left):
        return _multiple(name, known=False) or _itself(name)
    return _multiple(name, known=True)


def _itself(name: str) -> Unit:
    if not name.strip("十百千万萬亿億"):
        raise ValueFault(
            "unit",
            M("{found} multiplies, it does not name what is counted", found=shown(name)),
            hint=M("write the unit with it, for example 万元 or 万人次"),
        )
    return Unit(name, name, Decimal(1), "other")


def _multiple(name: str, *, known: bool) -> Unit | None:
    """万件, 千人次, 亿元, 万千瓦时; 百 and 千 alone multiply only a known count or 元, for 千克 and 百页 are words."""
    if (found := _MULTIPLE.fullmatch(name)) is None:
        return None
    small, wan, yi, rest = found.groups()
    if not (small or wan or yi) or not rest.strip("十百千万萬亿億"):
        return None
    base = _KNOWN.get(rest)
    if base is not None and base.dimension == "ratio":
        return None
    if base is None and (known or not (wan or yi)):
        return None
    if not (wan or yi) and base is not None and base.dimension not in ("count", "money"):
        return None
    factor = Decimal(10 ** (_POWERS[small] + _POWERS[wan] + _POWERS[yi]))
    if base is None:
        return Unit(name, rest, factor, "other")
    return Unit(name, base.base, factor * base.factor, base.dimension)


def same_measure(a: Unit, b: Unit) -> bool:
    """Whether amounts in the two can be compared at all."""
    return a.base == b.base


def multiplies(unit: Unit) -> bool:
    """Whether the unit's own name holds a multiplier (万件), so that the figure must not hold one too."""
    return unit.name not in UNIT_NAMES and unit.factor >= 10


def convert(amount: Decimal, source: Unit, target: Unit) -> Decimal:
    """The amount in the target's unit, exactly. Raises ValueFault "unit" where that cannot be."""
    if source.base != target.base:
        raise ValueFault(
            "unit", M("{source} cannot be converted to {target}", source=source.name, target=target.name)
        )
    if source.factor == target.factor:
        return amount
    try:
        return _EXACT.divide(_PRODUCT.multiply(amount, source.factor), target.factor)
    except (Inexact, InvalidOperation, Overflow):
        raise ValueFault(
            "unit",
            M(
                "{amount} {source} is no exact amount of {target}",
                amount=amount,
                source=source.name,
                target=target.name,
            ),
            hint=M("write it in {target}", target=target.name),
        ) from None
