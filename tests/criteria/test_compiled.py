"""Patterns cut down to the words of a text find in it what the whole pattern finds."""

from __future__ import annotations

import csv
import re
from pathlib import Path

import pytest

from jixiao.criteria import compiled as module
from jixiao.criteria.asides import ASIDES
from jixiao.criteria.compiled import FEW, compiled
from jixiao.criteria.conditions import COMPARISONS
from jixiao.criteria.consequences import CONSEQUENCES
from jixiao.criteria.excesses import EXCESSES
from jixiao.criteria.figures import read_figures
from jixiao.criteria.folding import fold
from jixiao.criteria.ratios import RATIOS
from jixiao.criteria.steps import STEPS
from jixiao.criteria.targets import TARGETS
from jixiao.criteria.unreadable import Unreadable
from jixiao.criteria.words import expanded

HERE = Path(__file__).parent
GRAMMARS = (ASIDES, COMPARISONS, CONSEQUENCES, EXCESSES, RATIOS, STEPS, TARGETS)
NOTATIONS = sorted({each.notation for grammar in GRAMMARS for each in grammar.constructs})


def _lines() -> list[str]:
    lines = set()
    for name in sorted(HERE.glob("*.tsv")):
        for row in csv.DictReader(name.open(encoding="utf-8"), delimiter="\t", quoting=csv.QUOTE_NONE):
            try:
                lines.add(read_figures(fold(row["text"])).signs)
            except Unreadable:
                continue
    return sorted(lines)


LINES = _lines()


@pytest.fixture(autouse=True)
def _fresh(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_cut", {})
    monkeypatch.setattr(module, "_whole", {})


@pytest.mark.parametrize("notation", NOTATIONS)
def test_cut_finds_what_the_whole_finds(notation: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "FEW", len(LINES))
    whole = re.compile(expanded(notation))
    for signs in LINES:
        cut = compiled(notation, signs)
        assert [(each.span(), each.groupdict()) for each in cut.finditer(signs)] == [
            (each.span(), each.groupdict()) for each in whole.finditer(signs)
        ], signs


def test_whole_after_a_few() -> None:
    notation = "<below>|<above>"
    texts = ("低于", "小于", "少于", "不足", "不满", "未满", "未达到", "高于", "大于", "超过")
    made = [compiled(notation, text) for text in texts]
    assert len(LINES) > 300
    assert [each.pattern == expanded(notation) for each in made] == [False] * FEW + [True] * (len(texts) - FEW)
    assert all(each.fullmatch(text) for each, text in zip(made, texts, strict=True))
    assert compiled(notation, "等于") is made[-1]


def test_nothing_left_matches_nothing() -> None:
    assert compiled("<below>", "等于").search("等于") is None
    assert compiled("(?:超过|高于)?等于", "等于").search("等于")


def test_unknown_class() -> None:
    with pytest.raises(KeyError):
        compiled("<nothing>", "")
