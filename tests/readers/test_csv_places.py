"""A cell's place is worked out faster on a line without quotes, and it is the same place."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from jixiao.model.lines import Lines
from jixiao.readers._csv_cells import cells
from jixiao.readers.csv import _plain_place


@given(
    st.text('a",; \t\u3000\u00a01甲\x1f', max_size=14), st.sampled_from(",;\t"), st.integers(0, 4),
    st.sampled_from(["", "\n", "\r\nx"]),
)  # fmt: skip
def test_the_quick_way_finds_the_same_place(line: str, delimiter: str, at: int, end: str) -> None:
    lines = Lines(f"h\n{line}{end}")
    found = cells(lines.text, lines.offset(2, 1), delimiter)
    place = _plain_place("f", 2, lines.line(2), delimiter, at)
    if place is None:
        assert '"' in line or at >= len(found)
    else:
        assert place == lines.position("f", found[at].start, found[at].end)
