"""Targets that list levels instead of naming one: 高中低, 优/良/中/差."""

from __future__ import annotations

import re
from itertools import pairwise

from jixiao.pattern import pattern
from jixiao.values.folding import fold

#: The levels that forms write, from best to worst; the figure is the rank.
_RANKS = {
    "优": 0, "优秀": 0, "高": 0, "好": 0, "强": 0, "大": 0, "显著": 0, "明显": 0,
    "合格": 0, "及格": 0, "满意": 0,
    "良": 1, "良好": 1, "较高": 1, "较好": 1, "较强": 1, "较大": 1, "较显著": 1, "较明显": 1,
    "中": 2, "一般": 2, "中等": 2, "基本合格": 2, "基本满意": 2,
    "低": 4, "差": 4, "弱": 4, "小": 4, "较低": 3, "较差": 3, "较弱": 3, "较小": 3,
    "不合格": 4, "不及格": 4, "不显著": 4, "不明显": 4, "不满意": 4,
}  # fmt: skip
_RUN = pattern("[优良高好强大中低差弱小]{2,5}")


def first_level(target: str) -> str | None:
    """The first level of a target that lists levels from best to worst; None where it lists none.

    A list from worst to best gives "": whether its first or its last is meant, only a person knows.
    """
    text = fold(target).strip().strip("。；;")
    parts = [part.strip() for part in re.split(r"[/、,，;；|\\ ]+", text) if part.strip()]
    if len(parts) < 2:
        parts = list(text) if _RUN.fullmatch(text) else []
    ranks = [_RANKS[part] for part in parts if part in _RANKS]
    if len(parts) < 2 or len(ranks) != len(parts):
        return None
    falling = all(one < next_ for one, next_ in pairwise(ranks))
    return parts[0] if falling else ""
