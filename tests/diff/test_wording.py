"""Texts word by word."""

from __future__ import annotations

import pytest

from jixiao.differing.wording import LONGEST, marked


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("低于95%扣100分", "低于97%扣100分", "低于[-95%-]{+97%+}扣100分"),
        ("扣2分", "扣20分", "扣[-2-]{+20+}分"),
        ("每低1件扣2分", "每低1件扣2分，扣完为止", "每低1件扣2分{+，扣完为止+}"),
        ("办结率低于95%", "低于95%", "[-办结率-]低于95%"),
        ("好差评系统", "问卷调查", "[-好差评系统-]{+问卷调查+}"),
        ("按时开放", "按期开馆", "按[-时开放-]{+期开馆+}"),
        ("same words here", "same word here", "same [-words-]{+word+} here"),
        ("", "新", "{+新+}"),
    ],
)
def test_marked(old: str, new: str, expected: str) -> None:
    assert marked(old, new) == expected


def test_taking_out_the_marks_gives_both_texts_back() -> None:
    import re

    old, new = "每发现1起扣5分，扣完为止；无不得分项", "每发现2起扣10分，最多扣20分"
    both = marked(old, new)
    assert re.sub(r"\{\+.*?\+\}|\[-(.*?)-\]", lambda m: m[1] or "", both) == old
    assert re.sub(r"\[-.*?-\]|\{\+(.*?)\+\}", lambda m: m[1] or "", both) == new


def test_long_texts_are_told_whole() -> None:
    assert marked("甲" * (LONGEST + 1), "乙").endswith("-]{+乙+}")
