"""The quick way through plain worksheets gives what the long way gives, cell by cell, wherever it has to end."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jixiao.gather import load_actuals
from jixiao.model.actuals import COLUMNS, Row, Rows
from jixiao.model.diagnostic import Faulty
from jixiao.read import read_rows
from jixiao.readers import _package, _plain_sheet
from jixiao.readers.excel import table
from readers.packing import cell, row, workbook

HEAD = row(1, cell("A1", "三级指标", kind="t"), cell("B1", "实际完成值", kind="t"), cell("C1", "期间", kind="t"))
TEXTS = ("办结率", " 带 空格 ", "a&b", "", "_x0041_", "2023Q1", "1,240", "＝5")
#: A cell as its element, by its reference: texts, percentages, figures, other styles, blanks.
PLAIN = [
    *(f'<c r="{{}}" t="s"><v>{at}</v></c>' for at in range(len(TEXTS))),
    *(f'<c r="{{}}" s="1"><v>{value}</v></c>' for value in ("0.942", "0.3", "1", "0")),
    *(f'<c r="{{}}"><v>{value}</v></c>' for value in ("5", "-0.25", "1e3", "0.1", "12345678901234567", "007")),
    *(f'<c r="{{}}" s="{style}"><v>45000.5</v></c>' for style in range(9)),
    '<c r="{}" s="2" t="n"><v>0.5</v></c>', '<c r="{}" t="str"><v>文字&amp;</v></c>',
    '<c r="{}" t="inlineStr"><is><t>直 写</t></is></c>',
    '<c r="{}" t="inlineStr"><is><t xml:space="preserve"> </t></is></c>',
    '<c r="{}" s="1"></c>', '<c r="{}"/>', "", '<c r="{}"><v>9</v></c>', '<c r="{}" s="1"/>',
]  # fmt: skip
#: The same with truths, faults, formulas, runs, and texts and styles that are not there.
FORMS = [
    *PLAIN, '<c r="{}" t="b"><v>1</v></c>', '<c r="{}" t="e"><v>#N/A</v></c>', '<c r="{}"><f>1+1</f></c>',
    '<c r="{}"><f>1+1</f><v>2</v></c>', '<c r="{}" t="s"><v>99</v></c>', '<c r="{}" t="s"><v>-1</v></c>',
    '<c r="{}" s="77"><v>1</v></c>', '<c r="{}" t="inlineStr"><is><r><t>两</t></r><r><t>段</t></r></is></c>',
    '<c r="{}"><v>9</v></c>', '<c r="{}" s="1"/>',
]  # fmt: skip
ROWS = ("", "", "", "", 'spans="1:3"', 'hidden="1"', 'ht="0"', 'ht="15" customHeight="1"')


def found(content: bytes) -> tuple[Any, ...]:
    """All that a table gives: its rows, or its faults by place, and its notices."""
    try:
        document = table("x.xlsx", content).document()
    except Faulty as faulty:
        return "faulty", sorted({(each.code, str(each.position)) for each in faulty.diagnostics})
    places = [str(document.locate((at,))) for at in range(len(document.root or ()))]
    return document.root, places, sorted((each.code, str(each.position)) for each in document.notices)


def lines(forms: list[str], rows: tuple[str, ...], *loose: str) -> st.SearchStrategy[list[tuple[str, ...]]]:
    """Rows of such cells; a fourth cell stands under no heading."""
    cells = (st.sampled_from(FORMS[:8]), st.sampled_from(forms), st.sampled_from(["", *forms]))
    return st.lists(
        st.tuples(*cells, st.sampled_from(["", "", "", "", "", "", *loose]), st.sampled_from(rows)), max_size=12
    )


@settings(max_examples=200, deadline=None)
@given(
    st.one_of(lines(PLAIN[:12], ROWS[:1]), lines(PLAIN, ROWS[:4], PLAIN[-1]), lines(FORMS, ROWS, *FORMS[-2:])),
    st.integers(0, 3),
    st.sampled_from([60, 400, 1 << 18]),
    st.sampled_from(["", "", "<!-- a remark -->"]),
)
def test_both_ways(made: list[tuple[str, ...]], gap: int, piece: int, remark: str) -> None:
    body = HEAD
    for at, (*cells, attributes) in enumerate(made):
        number = at + 2 + (gap if at > 3 else 0)
        if at == len(made) // 2:
            body += remark
        written = [form.format(f"{letter}{number}") for letter, form in zip("ABCD", cells, strict=True)]
        body += row(number, *written, attributes=attributes)
    content = workbook(body, texts=TEXTS)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(_package, "_PIECE", piece)
        quick = found(content)
        patch.setattr(_plain_sheet, "open_plain", lambda *_: None)
        assert found(content) == quick


@pytest.mark.parametrize("odd", ['hidden="1"', 'ht="0"'])
def test_rows_hidden_far_down_are_left_out_and_told(odd: str) -> None:
    lines = [row(n, cell(f"A{n}", f"指标{n}", kind="t"), cell(f"B{n}", str(n)), attributes="") for n in range(2, 9_000)]
    lines[8_000] = lines[8_000].replace('<row r="8002" ', f'<row r="8002" {odd} ')
    made = table("x.xlsx", workbook(HEAD + "".join(lines))).document()
    assert [each.code for each in made.notices] == ["JX159"]
    assert len(made.root or ()) == 8_997
    assert "8002" not in {each["实际完成值"] for each in made.root}  # type: ignore[union-attr, index, call-overload]


def test_a_workbook_that_holds_a_document_is_a_workbook(tmp_path: Path) -> None:
    """Evidence is often embedded; its parts' names stand plainly in the file."""
    inner = io.BytesIO()
    with zipfile.ZipFile(inner, "w") as package:
        package.writestr("word/document.xml", "<w/>")
    content = workbook(HEAD + row(2, cell("A2", "a", kind="t"), cell("B2", "1")))
    path = tmp_path / "a.xlsx"
    path.write_bytes(content)
    with zipfile.ZipFile(path, "a", zipfile.ZIP_STORED) as book:
        book.writestr("xl/embeddings/Document1.docx", inner.getvalue())
    assert list(read_rows(path).rows()) == [(2, ["a", "1", None])]  # type: ignore[union-attr]
    assert [row.actual for row in load_actuals([path]).actuals.files[0].rows] == ["1"]


def test_rows_are_held_by_columns_and_given_one_by_one() -> None:
    made = [
        Row(4, "办结率", "95%", project="甲"),
        Row(7, "办件量", None, "Q1", "乙", "P-2"),
        Row(9, "户数", "3", project="甲 "),
    ]
    held = Rows.of(made)
    assert (list(held), held[1], held[-1], held[:2], len(held)) == (made, made[1], made[2], made[:2], 3)
    assert held.naming({"甲"}) == [made[0], made[2]]
    assert held.naming({"p-2", "乙"}) == [made[1]]
    assert held.of_others({"甲"}) == [made[1], made[1]]
    assert (list(Rows.of([])), COLUMNS) == ([], Row._fields[1:])
