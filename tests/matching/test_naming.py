"""A name without a stroke is looked up among ids and names only; paths could not have been meant."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from jixiao.matching.naming import Naming
from jixiao.model.plan import Plan
from jixiao.values.folding import fold_name
from reports.cards import seed_plan

WORDS = st.sampled_from(["数量", "数量指标", "产出指标", "年办件量", "办件 量", "产出/数量", "ℹ", "a℀b", "“量”", "／"])
NAMES = WORDS | st.text("量数/／ ℀'“1", max_size=5)


def renamed(names: list[str], ids: list[str | None]) -> Plan:
    plan = seed_plan()
    lines = [
        replace(line, indicator=line.indicator.model_copy(update={"name": name or "量", "id": known}))
        for line, name, known in zip(plan.lines, names, ids, strict=False)
    ]
    return replace(plan, lines=tuple(lines))


@given(st.lists(NAMES, min_size=4, max_size=4), st.lists(st.none() | NAMES, min_size=4, max_size=4), NAMES)
def test_the_short_way_finds_what_the_long_way_finds(names: list[str], ids: list[str | None], asked: str) -> None:
    naming = Naming(renamed(names, ids))
    for name in (asked, *names):
        assert naming.lines(name) == (naming.long.get(fold_name(name)) or naming._by_path(name))
