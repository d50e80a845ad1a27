"""Pages of every encoding and manner (rows D07 to D09 of the hostile inputs)."""

from __future__ import annotations

import pytest

from jixiao.model.diagnostic import Faulty
from jixiao.readers.html import grids

PAGE = "<meta charset=utf-8><table><tr><td>项目名称</td><td>维修䶮桥</td></tr></table>"


def texts(page: str | bytes) -> list[tuple[str, int, int]]:
    """Text, row and column of all cells."""
    (grid,) = grids("x.html", page.encode() if isinstance(page, str) else page)
    return [(each.text, each.row, each.column) for each in grid.cells]


def test_unclosed_cells_and_spans() -> None:
    page = "<table><tr><td rowspan=2>产出<td>数量<tr><td colspan=2>质量<td>末</table>"
    assert texts(page) == [("产出", 0, 0), ("数量", 0, 1), ("质量", 1, 1), ("末", 1, 3)]


def test_tables_inside_tables() -> None:
    page = "<table><tr><td>左<td><h3>标题</h3><table><tr><td>a<td>b</table>后<td>右</table>"
    assert texts(page) == [("左", 0, 0), ("标题", 0, 1), ("右", 0, 2), ("a", 1, 0), ("b", 1, 1), ("后", 2, 0)]


def test_entities_and_blanks() -> None:
    assert texts("<table><td>&gt;=95%&nbsp;<td>&#8805;&#x20;5<td> a\n  b </table>") == [
        (">=95%", 0, 0), ("≥ 5", 0, 1), ("a b", 0, 2),
    ]  # fmt: skip


def test_breaks_within_a_cell() -> None:
    assert texts("<table><td>产出<br>指标<p>（50分）</table>")[0][0] == "产出\n指标\n（50分）"


def test_silent_and_hidden_elements() -> None:
    page = (
        "<title>题</title><script>var t='<table><td>x'</script><style>td{}</style><!-- <td>y -->"
        "<div style='display: none'>藏<div>内</div></div><p>见</p>"
    )
    assert texts(page) == [("见", 0, 0)]


def test_filled_inputs_count() -> None:
    assert texts('<table><td><input type="text" value="95%"><td><input type="hidden" value="7">无</table>') == [
        ("95%", 0, 0), ("无", 0, 1),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "content",
    [
        PAGE.encode(),
        PAGE.replace("utf-8", "gb2312").encode("gb18030"),
        PAGE.encode("gb18030"),
        PAGE.replace("<meta charset=utf-8>", "").encode("gb18030"),
        PAGE.encode("utf-16"),
        b"\xef\xbb\xbf" + PAGE.encode(),
        PAGE.replace("charset=utf-8", "charset=gbk").encode(),
    ],
    ids=["utf-8", "gb18030 as gb2312", "gb18030 as utf-8", "gb18030", "utf-16", "bom", "utf-8 as gbk"],
)
def test_encodings(content: bytes) -> None:
    assert [each[0] for each in texts(content)] == ["项目名称", "维修䶮桥"]


def test_other_declared_encodings() -> None:
    assert texts("<meta charset='big5'><p>預算".encode("big5"))[0][0] == "預算"


def test_a_mixture_is_refused() -> None:
    with pytest.raises(Faulty) as caught:
        grids("x.html", "<p>项目名称\n".encode() + "<p>维修".encode("gbk"))
    assert caught.value.diagnostics[0].code == "JX102"


def test_spans_of_any_size() -> None:
    page = "<table><tr><td rowspan=0>a<td colspan=99999>b<tr><td>c</table>"
    assert texts(page)[:2] == [("a", 0, 0), ("b", 0, 1)]
    (grid,) = grids("x.html", page.encode())
    assert grid.cells[0].rows == 2
