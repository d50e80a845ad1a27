"""What an indicator's change is about, as exact texts for programs."""

from __future__ import annotations

from typing import Any

from jixiao.model.plan import Line
from jixiao.reports._values import value_text
from jixiao.values.number import plain


def target_facts(line: Line) -> dict[str, Any]:
    """Operator, target and unit; the tolerance where there is one."""
    unit = line.target.unit
    facts: dict[str, Any] = {
        "operator": line.operator.value if line.operator else None,
        "target": value_text(line.target.value),
        "unit": unit.name if unit else None,
    }
    return facts | ({"tolerance": plain(line.tolerance)} if line.tolerance else {})


def whole_facts(line: Line) -> dict[str, Any]:
    """A whole indicator, for one that was added or is gone."""
    indicator = line.indicator
    return {
        "id": indicator.id, "groups": list(line.groups), "name": indicator.name, **target_facts(line),
        "points": plain(line.points), "criteria": indicator.criteria, "source": indicator.source,
    }  # fmt: skip
