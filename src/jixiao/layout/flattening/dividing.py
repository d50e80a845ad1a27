"""Which headings of a first line lie over the second one, where the text no longer says how far each reached."""

from __future__ import annotations

from collections.abc import Sequence

from jixiao.layout import words
from jixiao.layout.column import LEVELS
from jixiao.layout.flattening.moving import Moved
from jixiao.model.form import GridCell


def _key(cell: GridCell) -> str | None:
    told = words.column(cell.text)
    return told.key if told is not None else None


def divided(upper: Sequence[GridCell], lower: Sequence[GridCell]) -> tuple[int, int]:
    """Which headings lie over the second line, as first and count: 绩效指标 over levels, 指标值 over sign and unit."""
    levels, target = _over_levels(upper, lower), _over_target(upper, lower)
    if levels is not None and target is not None:
        return (levels, 2) if target == levels + 1 else (levels, 0)
    one = levels if target is None else target
    return (0, 0) if one is None else (one, 1)


def _over_levels(upper: Sequence[GridCell], lower: Sequence[GridCell]) -> int | None:
    """The heading over the levels of the second line: 绩效指标, or 指标类别 over the first two of them."""
    below = set(map(_key, lower))
    if not below & set(LEVELS):
        return None
    section = next((at for at, cell in enumerate(upper) if words.is_one_of("sections", cell.text)), None)
    if section is None and "level1" in below:
        return next((at for at, cell in enumerate(upper) if _key(cell) == "level1"), None)
    return section


def _over_target(upper: Sequence[GridCell], lower: Sequence[GridCell]) -> int | None:
    if not set(map(_key, lower)) & {"operator", "unit", "target"}:
        return None
    return next((at for at, cell in enumerate(upper) if _key(cell) == "target"), None)


def apart(upper: Sequence[GridCell], lower: Sequence[GridCell]) -> list[Moved] | None:
    """绩效指标 | 指标解释 | 指标值: the second line under two headings with others between; None where it is not so."""
    levels, target = _over_levels(upper, lower), _over_target(upper, lower)
    if levels is None or target is None or target <= levels + 1:
        return None
    count = sum(_key(cell) in LEVELS for cell in lower)
    if any((_key(cell) in LEVELS) is not (at < count) for at, cell in enumerate(lower)):
        return None
    widths = {levels: count, target: len(lower) - count}
    found: list[Moved] = []
    column = 0
    for at, cell in enumerate(upper):
        width = widths.get(at, 1)
        found.append(((cell.row, cell.column), (column, width)))
        part = lower[:count] if at == levels else lower[count:] if at == target else ()
        found += [((each.row, each.column), (column + step, 1)) for step, each in enumerate(part)]
        column += width
    return found
