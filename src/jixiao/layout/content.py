"""What the rows of a table gave."""

from __future__ import annotations

from dataclasses import field

from jixiao.dataclass import dataclass
from jixiao.model.diagnostic import Diagnostic
from jixiao.model.form import Field, FormLine


@dataclass
class Table:
    """What the rows of one table gave. `end` is the first row that no longer belongs to it."""

    lines: list[FormLine] = field(default_factory=list)
    group_points: dict[str, Field] = field(default_factory=dict)
    execution: dict[str, Field] = field(default_factory=dict)
    groups: dict[str, Field] = field(default_factory=dict)
    notices: list[Diagnostic] = field(default_factory=list)
    end: int | None = None
