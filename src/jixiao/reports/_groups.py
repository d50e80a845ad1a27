"""Which group headings stand above the rows of a table: an only child shares its parent's line."""

from __future__ import annotations

from collections.abc import Sequence

from jixiao.dataclass import dataclass

Groups = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading line: the groups down to it, its words (产出指标 / 数量指标 where one is the other's only child)."""

    prefix: Groups
    words: str
    depth: int


def headings(all_groups: Sequence[Groups]) -> list[tuple[tuple[Heading, ...], int]]:
    """For each row, the headings that come before it and how deep the row itself stands."""
    children: dict[Groups, set[Groups]] = {}
    for groups in all_groups:
        for level in range(len(groups)):
            children.setdefault(groups[:level], set()).add(groups[: level + 1])
        # Rows that stand in a group directly keep it from sharing a line with a child.
        children.setdefault(groups, set()).add(groups)
    placed = []
    before: tuple[Heading, ...] = ()
    for groups in all_groups:
        chain = _chain(groups, children)
        placed.append((tuple(each for each in chain if each not in before), len(chain)))
        before = chain
    return placed


def _chain(groups: Groups, children: dict[Groups, set[Groups]]) -> tuple[Heading, ...]:
    chain: list[Heading] = []
    start = 0
    for level in range(1, len(groups) + 1):
        last = level == len(groups)
        if last or len(children[groups[:level]]) > 1:
            chain.append(Heading(groups[:level], " / ".join(groups[start:level]), len(chain)))
            start = level
    return tuple(chain)
