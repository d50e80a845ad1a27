"""Words that only state the scheme's own tiers: they name the default, and nothing is left to be read."""

from __future__ import annotations

import re
from collections.abc import Sequence
from fractions import Fraction

from jixiao.model.scheme import Tier
from jixiao.pattern import pattern
from jixiao.values.folding import fold_name

#: What the three tiers are called in the texts of 财预〔2020〕10号 and 〔2021〕101号, best first.
_NAMES = (
    (r"(?<!未)(?<!部分)(?<!基本)(?:基本)?(?:达成|达到|完成|实现)(?:年度|预期)?(?:指标|目标|绩效目标)?",),
    (r"部分(?:达成|达到|完成|实现)",),
    (r"未(?:达成|达到|完成|实现)|(?:达成|达到|完成|实现)(?:年度|预期)?(?:指标|目标)?(?:且|程度|效果)?(?:较差|较低)",),
)
_FIGURE = pattern(r"(\d+(?:\.\d+)?)(%?)")


def states_tiers(text: str, tiers: Sequence[Tier]) -> bool:
    """Whether the text names all three tiers and every share in it is a bound of the scheme's, none left out.

    达成年度指标100%-80%（含）、部分达成80%-60%（含）、未达成60%-0% under 80/60; not under 80/50, and not where another
    figure stands in it. Without shares it states nothing.
    """
    folded = fold_name(text)
    if len(tiers) != len(_NAMES) or not all(re.search(names[0], folded) for names in _NAMES):
        return False
    figures = _FIGURE.findall(folded)
    if not any(sign for _, sign in figures):
        return False
    stated = {Fraction(figure) / 100 for figure, _ in figures}
    inner = {tier.from_ for tier in tiers[:-1]}
    return inner <= stated <= inner | {Fraction(0), Fraction(1)}
