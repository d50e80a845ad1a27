"""A project, or its scorecard, as an official form to be written: 绩效目标表, 自评表, 监控表; pure."""

from __future__ import annotations

from jixiao.exporting.monitoring import monitoring
from jixiao.exporting.self_evaluation import self_evaluation
from jixiao.exporting.targets import targets
from jixiao.language import Language
from jixiao.model.official import OfficialForm, OfficialKind
from jixiao.model.plan import Plan
from jixiao.model.scorecard import Scorecard


def export(
    plan: Plan, kind: OfficialKind, card: Scorecard | None = None, *, split: bool = True, language: Language = "zh"
) -> OfficialForm:
    """The form. `split`: operator, value and unit stand apart and scores are live formulas, as Excel can hold them.

    A self-evaluation needs the card. Contacts are in no form.
    """
    if kind == "targets":
        return targets(plan.project, split=split)
    if kind == "monitoring":
        return monitoring(plan, card, split=split)
    if card is None:
        raise ValueError("a self-evaluation is made of a scorecard")
    return self_evaluation(card, split=split, language=language)
