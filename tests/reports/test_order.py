"""Findings about a form stand in the order in which a person meets their cells."""

from __future__ import annotations

import pytest

from jixiao.model.position import Position


@pytest.mark.parametrize(
    "cells",
    [
        ["自评表!C9", "自评表!D9", "自评表!AA9", "自评表!B10", "自评表!C10:D12"],
        ["表1!R2C10", "表1!R10C2", "表2!R1C1"],
        ["第1段", "第2段", "第10段", "表1!R1C1"],
        ["第5行第2格", "第5行第11格", "第12行"],
    ],
)
def test_cells_in_reading_order(cells: list[str]) -> None:
    mixed = [cells[-1], *cells[:-1]][::-1]
    assert sorted(mixed, key=lambda cell: Position("f", cell=cell).cell_order) == cells
