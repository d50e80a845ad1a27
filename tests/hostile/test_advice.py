"""What a message says to write is tried: the words it offers under 计分读法 are read for that very indicator."""

from __future__ import annotations

import re

import pytest

from hostile.test_declared_values import with_lines
from hostile.trial import score

ACTUAL = "三级指标,实际完成值\n借阅量,/\n"
_OFFERED = re.compile("for example: (.+)$")


@pytest.mark.parametrize("words", ["好", "酌情扣分", "超出（低于）年初预算金额100分。", "按完成情况计分", "年办件量"])
@pytest.mark.parametrize(
    "target",
    ["≥95件", "≤95件", "=95%", "≥95%", "≥20万件", "≤12万元", "12月底前", "是", "≤3天", '">95件"', "≥5‰", "=0起"],
)
def test_the_example_can_be_read(target: str, words: str) -> None:
    refused = score(with_lines(f"target: {target}\ncriteria: {words}"), ACTUAL)
    assert refused.code == 0, refused.err
    hints = [each["hint"] for each in refused.data["diagnostics"] if each["code"] == "JX511"]
    if not hints:
        # These words name the scheme's own rule, which is no refusal.
        assert refused.row("借阅量")["settled"]
        return
    found = _OFFERED.search(hints[0])
    assert found is not None, hints
    done = score(with_lines(f"target: {target}\ncriteria: {words}\nreading: {found[1]}"), ACTUAL)
    assert (done.code, done.row("借阅量")["deduction_from"]) == (0, "reading"), done.err
