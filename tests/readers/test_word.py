"""Word tables by rows and the cells' own places (rows D01 to D06 of the hostile inputs)."""

from __future__ import annotations

from jixiao.model.form import GridCell
from jixiao.readers.word import grids
from readers.packing import document, tc, tr

DOWN, GOES_ON = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"


def cells(body: str) -> list[GridCell]:
    """All cells of a document with this body."""
    (grid,) = grids("x.docx", document(body))
    return list(grid.cells)


def table(*rows: str) -> str:
    return f"<w:tbl>{''.join(rows)}</w:tbl>"


def test_merged_cells_once_with_their_span() -> None:
    found = cells(
        table(
            tr(tc("产出", properties=DOWN), tc("宽", properties='<w:gridSpan w:val="2"/>')),
            tr(tc(properties=GOES_ON), tc("a"), tc("b")),
            tr(tc(properties=GOES_ON), tc("c"), tc("d")),
        )
    )
    assert [(each.text, each.column, each.rows, each.columns) for each in found] == [
        ("产出", 0, 3, 1), ("宽", 1, 1, 2), ("a", 1, 1, 1), ("b", 2, 1, 1), ("c", 1, 1, 1), ("d", 2, 1, 1),
    ]  # fmt: skip
    assert [each.place for each in found][-1] == "表1!R3C3"


def test_merged_columns_of_old_documents() -> None:
    found = cells(table(tr(tc("a", properties='<w:hMerge w:val="restart"/>'), tc(properties="<w:hMerge/>"), tc("b"))))
    assert [(each.text, each.column, each.columns) for each in found] == [("a", 0, 2), ("b", 2, 1)]


def test_a_table_inside_a_cell() -> None:
    inner = table(tr(tc("内一"), tc("内二")))
    found = cells(table(tr(tc("标题", inner=inner), tc("右"))))
    assert [(each.text, each.row, each.place) for each in found] == [
        ("标题", 0, "表1!R1C1"), ("右", 0, "表1!R1C2"), ("内一", 1, "表2!R1C1"), ("内二", 1, "表2!R1C2"),
    ]  # fmt: skip


def test_a_continued_merge_without_a_beginning_is_a_cell() -> None:
    found = cells(table(tr(tc("a", properties=GOES_ON), tc("b")), tr(tc("c", properties=GOES_ON), tc("d"))))
    assert [each.text.split("\n")[0] for each in found] == ["a", "b", "d"]
    assert found[0].text == "a\nc"


def test_a_misaligned_merge_slides_nothing() -> None:
    found = cells(
        table(
            tr(tc("a", properties=DOWN), tc("b"), tc("c")),
            tr(tc("d", properties='<w:gridSpan w:val="2"/>' + GOES_ON), tc("e")),
        )
    )
    assert [(each.text, each.row, each.column) for each in found] == [
        ("a", 0, 0), ("b", 0, 1), ("c", 0, 2), ("d", 1, 0), ("e", 1, 2),
    ]  # fmt: skip


def test_columns_left_free_before_a_row() -> None:
    found = cells(table(tr(tc("a"), tc("b"), tc("c")), tr(tc("d"), tc("e"), properties='<w:gridBefore w:val="1"/>')))
    assert [(each.text, each.column) for each in found[3:]] == [("d", 1), ("e", 2)]
    assert found[3].place == "表1!R2C2"


def test_content_controls() -> None:
    control = "<w:sdt><w:sdtPr/><w:sdtContent>{}</w:sdtContent></w:sdt>"
    run = control.format("<w:r><w:t>95</w:t></w:r>")
    found = cells(
        table(tr(tc("率"), control.format(tc("目标")), f"<w:tc><w:p>{run}<w:r><w:t>%</w:t></w:r></w:p></w:tc>"))
        + control.format(table(tr(tc("整表"))))
    )
    assert [(each.text, each.column) for each in found] == [("率", 0), ("目标", 1), ("95%", 2), ("整表", 0)]


def test_changes_in_track() -> None:
    inserted = "<w:ins><w:r><w:t>96</w:t></w:r></w:ins>"
    deleted = "<w:del><w:r><w:delText>95</w:delText></w:r></w:del>"
    found = cells(
        table(
            f"<w:tr><w:tc><w:p>{deleted}{inserted}</w:p></w:tc></w:tr>",
            tr(tc("删去的行"), properties="<w:del/>"),
        )
    )
    assert [each.text for each in found] == ["96"]


def test_hidden_rows_are_told() -> None:
    (grid,) = grids("x.docx", document(table(tr(tc("a")), tr(tc("b"), properties="<w:hidden/>"))))
    assert [each.text for each in grid.cells] == ["a"]
    assert [each.code for each in grid.notices] == ["JX159"]


def test_hidden_text_is_left_out_and_old_copies_too() -> None:
    hidden = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>草稿</w:t></w:r>"
    both = "<w:r><Choice><w:t>一</w:t></Choice><Fallback><w:t>一</w:t></Fallback></w:r>"
    assert [each.text for each in cells(f"<w:p>{hidden}{both}<w:r><w:tab/><w:t>二</w:t><w:br/></w:r></w:p>")] == [
        "一 二"
    ]


def test_paragraphs_are_rows() -> None:
    found = cells("<w:p><w:r><w:t>附件1</w:t></w:r></w:p><w:p/>" + table(tr(tc("a"))))
    assert [(each.text, each.row, each.place) for each in found] == [("附件1", 0, "第1段"), ("a", 1, "表1!R1C1")]
