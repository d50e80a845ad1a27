"""Forms copied as text: merged cells are gone, and every cell still ends under its heading."""

from __future__ import annotations

import pytest

from jixiao.layout.flattened import restored
from jixiao.layout.view import View
from jixiao.model.form import Grid
from jixiao.readers.text import grids


def grid(*rows: str) -> Grid:
    """Rows whose cells are divided by ``|``, one cell a line."""
    (made,) = grids("x.txt", "\n\n".join("\n".join(f"\t{cell}" for cell in row.split("|")) for row in rows).encode())
    return restored(made)


def columns(found: Grid, row: int) -> list[tuple[int, int]]:
    """Where the cells of a row stand, and their widths."""
    return [(each.column, each.columns) for each in View(found).rows[row]]


LEVELS = "一级指标|二级指标|三级指标|指标值|得分"


@pytest.mark.parametrize(
    ("upper", "lower", "places"),
    [
        # Blank cells of the second line stand where the first one reached down.
        ("绩效指标|评分标准|指标内容", "一级指标|二级指标|三级指标|指标值||", [(0, 4), (4, 1), (5, 1)]),
        ("序号|绩效指标|得分", "|一级指标|二级指标|三级指标|指标值|", [(0, 1), (1, 4), (5, 1)]),
        (
            "绩效指标|年度指标值|完成值|分值",
            "一级指标|二级指标|三级指标|指标性质|指标值||",
            [(0, 1), (1, 4), (5, 1), (6, 1)],
        ),
    ],
)
def test_headings_over_blanks(upper: str, lower: str, places: list[tuple[int, int]]) -> None:
    assert columns(grid(upper, lower), 0) == places


def test_headings_without_blanks() -> None:
    """The rows below tell how many columns there are."""
    row = "产出指标|数量指标|场次|≥|3|场|甲|乙"
    found = grid("绩效指标|评分标准|指标内容", "一级指标|二级指标|三级指标|指标性质|指标值|度量单位", row, row)
    assert columns(found, 0) == [(0, 6), (6, 1), (7, 1)]
    assert columns(found, 1) == [(at, 1) for at in range(6)]


def test_headings_over_two_stretches() -> None:
    """The second line stands under two headings, and another one between them reached down."""
    row = "产出指标|数量指标|场次|每月一场|≥|3|场|5"
    found = grid("绩效指标|指标解释|指标值设定|权重", "一级指标|二级指标|三级指标|计算符号|目标值|计量单位", row, row)
    assert columns(found, 0) == [(0, 3), (3, 1), (4, 3), (7, 1)]
    assert [column for column, _ in columns(found, 1)] == [0, 1, 2, 4, 5, 6]


def test_a_heading_over_two_levels() -> None:
    row = "产出指标|数量指标|场次|≥|3|场"
    found = grid("指标类别|三级指标|计算符号|目标值|计量单位", "一级指标|二级指标", row, row)
    assert columns(found, 0) == [(0, 2), (2, 1), (3, 1), (4, 1), (5, 1)]
    assert columns(found, 1) == [(0, 1), (1, 1)]


@pytest.mark.parametrize(
    ("row", "places"),
    [
        ("产出指标|数量指标|场次|≥3场|5", [0, 1, 2, 3, 4]),
        ("数量指标|场次|≥3场|5", [1, 2, 3, 4]),
        ("场次|≥3场|5", [2, 3, 4]),
        ("场次|有序|5", [2, 3, 4]),
        ("成本指标|单价|≤3元|5", [1, 2, 3, 4]),
        ("总分|100|95", [0, 3, 4]),
        # A blank last cell was cut off.
        ("产出指标|数量指标|场次|≥3场", [0, 1, 2, 3]),
        ("数量指标|场次|≥3场", [1, 2, 3]),
    ],
)
def test_rows(row: str, places: list[int]) -> None:
    found = grid(LEVELS, "产出指标|数量指标|人次|≥3人次|5", row)
    assert [column for column, _ in columns(found, 2)] == places


@pytest.mark.parametrize("row", ["其中：甲|≥2场|2", "|其中：甲|≥2场|2", "其中：甲|≥2场|2|", "|其中：甲|≥2场|2|"])
def test_parts_without_points_of_their_own(row: str) -> None:
    """Points, score and reason reached down from the row above, and the number of the row did or is blank."""
    heads = "序号|一级指标|二级指标|三级指标|分值|指标值|实际完成值|得分|偏差原因"
    found = grid(heads, "1|产出指标|数量指标|场次|10|≥3场|3|10|无", row)
    assert [column for column, _ in columns(found, 2)] == [3, 5, 6]


def test_two_sets_of_columns() -> None:
    found = grid(
        "绩效指标|一级指标|二级指标|三级指标|指标值|二级指标|三级指标|指标值",
        "产出指标|数量指标|甲|≥1个|数量指标|甲|≥2个",
        "乙|≥3个|乙|≥4个",
    )
    assert [column for column, _ in columns(found, 1)] == [1, 2, 3, 4, 5, 6, 7]
    assert [column for column, _ in columns(found, 2)] == [3, 4, 6, 7]


def test_money_and_goals() -> None:
    found = grid(
        "项目资金（万元）|年初预算数|全年预算数|分值", "年度资金总额|1|2",
        "年度总体目标|预期目标|实际完成情况", "甲。|乙。",
        LEVELS, "产出指标|数量指标|人次|≥3人次|5",
    )  # fmt: skip
    assert [column for column, _ in columns(found, 1)] == [1, 2, 3]
    assert [column for column, _ in columns(found, 3)] == [1, 2]


def test_nothing_is_moved_in_a_page_that_kept_its_blanks() -> None:
    rows = (LEVELS, "产出指标|数量指标|人次|≥3人次|5", "|质量指标|合格率|≥3%|5", "||准确率|≥3%|5")
    (made,) = grids("x.txt", "\n\n".join("\n".join(f"\t{cell}" for cell in row.split("|")) for row in rows).encode())
    assert restored(made) == made
