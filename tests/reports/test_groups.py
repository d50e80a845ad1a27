"""Group headings: each once, an only child on its parent's line, the rows below as deep as their headings."""

from __future__ import annotations

import pytest

from jixiao.reports._groups import Groups, headings


@pytest.mark.parametrize(
    ("rows", "lines"),
    [
        ([("甲",)], ["甲", "- 1"]),
        ([("甲", "乙")], ["甲 / 乙", "- 1"]),
        ([("甲", "乙", "丙")], ["甲 / 乙 / 丙", "- 1"]),
        ([("甲", "乙"), ("甲", "乙"), ("甲", "丙")], ["甲", "乙", "- 2", "- 2", "丙", "- 2"]),
        ([("甲", "乙"), ("丙", "乙")], ["甲 / 乙", "- 1", "丙 / 乙", "- 1"]),
        ([("甲", "乙", "丙"), ("甲", "乙", "丁"), ("甲", "戊", "己")],
         ["甲", "乙", "丙", "- 3", "丁", "- 3", "戊 / 己", "- 2"]),
        ([("甲",), ("甲", "乙")], ["甲", "- 1", "乙", "- 2"]),
    ],
)  # fmt: skip
def test_headings(rows: list[Groups], lines: list[str]) -> None:
    found = []
    for above, depth in headings(rows):
        found += [heading.words for heading in above]
        found.append(f"- {depth}")
    assert found == lines
