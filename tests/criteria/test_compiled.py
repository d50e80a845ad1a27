"""Patterns cut down to the words of a text find in it what the whole pattern finds."""

from __future__ import annotations

import csv
import re
from pathlib import Path

import pytest

from jixiao.criteria import compiled as module
from jixiao.criteria.asides import ASIDES
from jixiao.criteria.bracketed import BRACKETED
from jixiao.criteria.compiled import FEW, compiled, expect
from jixiao.criteria.conditions import COMPARISONS
from jixiao.criteria.consequences import CONSEQUENCES
from jixiao.criteria.counts import COUNTS
from jixiao.criteria.excesses import EXCESSES
from jixiao.criteria.figures import Line, read_figures
from jixiao.criteria.folding import fold
from jixiao.criteria.ratios import RATIOS
from jixiao.criteria.steps import STEPS
from jixiao.criteria.targets import TARGETS
from jixiao.criteria.unreadable import Unreadable
from jixiao.criteria.words import expanded

HERE = Path(__file__).parent
GRAMMARS = (ASIDES, COMPARISONS, CONSEQUENCES, EXCESSES, RATIOS, STEPS, TARGETS, COUNTS, BRACKETED)
NOTATIONS = sorted({each.notation for grammar in GRAMMARS for each in grammar.constructs})


def _lines() -> list[Line]:
    lines = {}
    for name in sorted(HERE.glob("*.tsv")):
        for row in csv.DictReader(name.open(encoding="utf-8"), delimiter="\t", quoting=csv.QUOTE_NONE):
            try:
                line = read_figures(fold(row["text"]))
            except Unreadable:
                continue
            lines[line.signs] = line
    return [line for _, line in sorted(lines.items())]


def found(pattern: re.Pattern[str], signs: str) -> list[tuple[tuple[int, int], dict[str, str]]]:
    """All that a pattern finds; a group that was cut away found nothing."""
    return [
        (each.span(), {name: text for name, text in each.groupdict().items() if text is not None})
        for each in pattern.finditer(signs)
    ]


def _line(text: str) -> Line:
    return read_figures(fold(text))


LINES = _lines()


@pytest.fixture(autouse=True)
def _fresh(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_cut", {})
    monkeypatch.setattr(module, "_whole", {})
    expect([])


@pytest.mark.parametrize("notation", NOTATIONS)
def test_cut_finds_what_the_whole_finds(notation: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "FEW", len(LINES))
    whole = re.compile(expanded(notation))
    for line in LINES:
        signs, cut = line.signs, compiled(notation, line)
        assert found(cut, signs) == found(whole, signs), signs


@pytest.mark.parametrize("notation", NOTATIONS)
def test_what_is_made_for_expected_texts_finds_what_the_whole_finds(notation: str) -> None:
    whole = re.compile(expanded(notation))
    for start in range(0, len(LINES), 40):
        some = LINES[start : start + 40 : 7]
        expect([line.folded.original for line in some])
        for line in some:
            assert found(compiled(notation, line), line.signs) == found(whole, line.signs), line.signs


def test_expected_texts_share_one_pattern() -> None:
    expect(["低于", "小于", "超过"])
    made = {compiled("<below>|<above>", _line(text)).pattern for text in ("低于", "小于", "超过")}
    assert made == {"(?:低于|小于)|(?:超过|超)"}


def test_none_of_some_characters() -> None:
    assert expanded("(?<![不未])达") == "(?<!不)(?<!未)达"


def test_whole_after_a_few() -> None:
    notation = "<below>|<above>"
    texts = ("低于", "小于", "少于", "不足", "不满", "未满", "未达到", "高于", "大于", "超过")
    made = [compiled(notation, _line(text)) for text in texts]
    assert len(LINES) > 300
    assert [each.pattern == expanded(notation) for each in made] == [False] * FEW + [True] * (len(texts) - FEW)
    assert all(each.fullmatch(text) for each, text in zip(made, texts, strict=True))
    assert compiled(notation, _line("等于")) is made[-1]


def test_nothing_left_matches_nothing() -> None:
    assert compiled("<below>", _line("等于")).search("等于") is None
    assert compiled("(?:超过|高于)?等于", _line("等于")).search("等于")


def test_unknown_class() -> None:
    with pytest.raises(KeyError):
        compiled("<nothing>", _line(""))
