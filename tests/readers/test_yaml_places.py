"""Places of values and keys: code points from 1, in block and flow style, byte order mark not counted."""

from __future__ import annotations

import pytest

from jixiao.model.diagnostic import Path
from jixiao.model.document import Part
from jixiao.readers.yaml import read

TEXT = """\ufeff名称: 某市图书馆   # 说明
agency: {name: '甲', 编码: 01}
indicators:
  产出指标:
    - name: 开放率
      criteria: |
        一
        二
      empty:

    - 乙
"""

PLACES: list[tuple[Path, Part, tuple[int, int, int, int]]] = [
    (("名称",), "key", (1, 1, 1, 3)),
    (("名称",), "value", (1, 5, 1, 10)),
    (("agency",), "value", (2, 9, 2, 28)),
    (("agency", "name"), "value", (2, 16, 2, 19)),
    (("agency", "编码"), "key", (2, 21, 2, 23)),
    (("agency", "编码"), "value", (2, 25, 2, 27)),
    (("indicators", "产出指标", 0, "name"), "value", (5, 13, 5, 16)),
    (("indicators", "产出指标", 0, "criteria"), "value", (6, 17, 8, 10)),
    (("indicators", "产出指标", 0, "empty"), "value", (9, 13, 9, 13)),
    (("indicators", "产出指标", 0), "value", (5, 7, 9, 13)),
    (("indicators", "产出指标", 1), "value", (11, 7, 11, 8)),
    (("indicators", "产出指标"), "value", (5, 5, 11, 8)),
    (("indicators", "产出指标", 1, "没有"), "value", (11, 7, 11, 8)),
    (("没有",), "key", (1, 1, 11, 8)),
]


@pytest.mark.parametrize(("path", "part", "place"), PLACES)
@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_places(path: Path, part: Part, place: tuple[int, int, int, int], ending: str) -> None:
    found = read("f", TEXT.replace("\n", ending).encode()).locate(path, part)
    assert (found.line, found.column, found.end_line, found.end_column) == place
