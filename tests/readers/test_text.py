"""Flattened text: one cell a line, or one row a line; merged headings get their columns back."""

from __future__ import annotations

from jixiao.readers.text import grids


def cells(text: str) -> list[tuple[str, int, int, int]]:
    """Text, row, column and width of all cells."""
    (grid,) = grids("x.txt", text.encode())
    return [(each.text, each.row, each.column, each.columns) for each in grid.cells]


def test_one_cell_a_line() -> None:
    assert cells("项目名称\n\n维修\n\n\t一级\n\t\n\t名\n\n\t\n\t数量\n\t空\n") == [
        ("项目名称", 0, 0, 1), ("维修", 1, 0, 1), ("一级", 2, 0, 1), ("名", 2, 2, 1),
        ("数量", 3, 1, 1), ("空", 3, 2, 1),
    ]  # fmt: skip


def test_one_row_a_line() -> None:
    assert cells("一级\t\t名\na\tb\tc") == [
        ("一级", 0, 0, 1), ("名", 0, 2, 1), ("a", 1, 0, 1), ("b", 1, 1, 1), ("c", 1, 2, 1),
    ]  # fmt: skip


def flat(*rows: str) -> str:
    return "\n\n".join("\n".join(f"\t{cell}" for cell in row.split("|")) for row in rows)


def test_places_are_lines() -> None:
    (grid,) = grids("x.txt", b"a\n\n\tb\n\tc\n")
    assert [each.place for each in grid.cells] == ["第1行", "第3行", "第4行"]


def test_gb18030() -> None:
    (grid,) = grids("x.txt", "项目名称\n\n䶮桥".encode("gb18030"))
    assert [each.text for each in grid.cells] == ["项目名称", "䶮桥"]
