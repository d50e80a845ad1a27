"""Which line a row's name means: its id, its name, or its path of groups."""

from __future__ import annotations

from functools import cached_property

from jixiao.model.plan import Plan
from jixiao.values.folding import fold_name
from jixiao.vocabulary import group_name

Ways = dict[str, list[int]]


class Naming:
    """Every folded way to name a line of one plan. Paths are made only for a name that could be one."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self.short: Ways = {}
        for at, line in enumerate(plan.lines):
            name = fold_name(line.indicator.name)
            self.short.setdefault(name, []).append(at)
            if line.indicator.id and (key := fold_name(line.indicator.id)) != name:
                self.short.setdefault(key, []).append(at)
        self._ids_first(self.short)

    @cached_property
    def long(self) -> Ways:
        """The same with the paths of groups, from every depth on, as written and by their official names."""
        ways: Ways = {}
        for at, line in enumerate(self.plan.lines):
            indicator = line.indicator
            groups = indicator.groups
            own = {fold_name(indicator.key), fold_name(indicator.name)}
            for depth in range(len(groups)):
                own.add(fold_name("/".join([*groups[depth:], indicator.name])))
                own.add(fold_name("/".join([*map(group_name, groups[depth:]), indicator.name])))
            for way in own:
                ways.setdefault(way, []).append(at)
        self._ids_first(ways)
        return ways

    def _ids_first(self, ways: Ways) -> None:
        for at, line in enumerate(self.plan.lines):
            if line.indicator.id:
                ways[fold_name(line.indicator.id)] = [at]

    def lines(self, name: str) -> list[int]:
        """The lines that a name means; several where it is ambiguous."""
        folded = fold_name(name)
        # A path has a stroke between its parts, whatever is folded.
        if "/" not in folded:
            return self.short.get(folded, [])
        return self.long.get(folded) or self._by_path(name)

    def _by_path(self, name: str) -> list[int]:
        """The lines that a path means whose groups are written without 指标 (数量/年办件量)."""
        *groups, last = name.replace("／", "/").split("/")
        return self.long.get(fold_name("/".join([*map(group_name, groups), last])), []) if groups else []
