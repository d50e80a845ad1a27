"""Damaged criteria: a character dropped, doubled or replaced is refused, contradicted, or reads as before."""

from __future__ import annotations

import random
from pathlib import Path
from typing import Any

import pytest

from jixiao.criteria.asking import asked
from jixiao.criteria.expectations import read_rows
from jixiao.criteria.read import read_criteria
from jixiao.model.deduction import Deduction
from jixiao.model.reading import Asked

HERE = Path(__file__).parent
#: Digits and words that compare: what a misreading would turn on.
CHANGES = "0123456789.一二三五十不未低高超于上下内含以每得扣分%≥≤<>=和或"
#: Of a hundred damaged texts, so many at most may read as another deduction unnoticed. The rate that was measured is
#: in docs/criteria.md.
MOST_IN_A_HUNDRED = 3


def _questions() -> list[tuple[str, Asked, Deduction]]:
    found = []
    for name in ("cases.tsv", "variants.tsv", "counts.tsv"):
        for row in read_rows((HERE / name).read_text(encoding="utf-8")):
            get = row.fields.get
            question = asked(get("operator", ""), get("target", ""), get("unit", ""), get("points", ""))
            deduction = read_criteria(row.fields["text"], question).deduction
            if deduction is not None:
                found.append((row.fields["text"], question, deduction))
    return found


def _same(one: Deduction, other: Deduction) -> bool:
    """Equal, or only the names of states changed: an actual that names the true state finds none, and is noticed."""
    if one == other:
        return True
    names = [getattr(each, "levels", None) or getattr(each, "items", None) for each in (one, other)]
    if None in names or one.kind != other.kind:
        return False
    #: The first state's name in full, which a name that changed no longer needs, stands last.
    earned = [[each.earns.text for each in levels if not _again(each, levels)] for levels in names if levels]
    return earned[0] == earned[1]


def _again(level: Any, levels: Any) -> bool:
    first = getattr(levels[0], "is_", None)
    full = level.earns == levels[0].earns and level is not levels[0]
    return level is levels[-1] and first is not None and full and level.is_.endswith(first)


def _damaged(text: str, place: int, choose: random.Random) -> set[str]:
    before, after = text[:place], text[place + 1 :]
    return {
        before + after,
        before + text[place] * 2 + after,
        *(before + choose.choice(CHANGES) + after for _ in "12"),
    } - {text}


def _rate(every: int) -> tuple[int, int]:
    choose = random.Random(20231231)
    tried = unnoticed = 0
    for text, question, deduction in _questions():
        for place in range(choose.randrange(every), len(text), every):
            for damaged in sorted(_damaged(text, place, choose)):
                tried += 1
                read = read_criteria(damaged, question).deduction
                unnoticed += read is not None and not _same(deduction, read)
    return tried, unnoticed


def test_damage_is_noticed() -> None:
    tried, unnoticed = _rate(every=7)
    assert tried > 2000
    assert unnoticed * 100 <= tried * MOST_IN_A_HUNDRED, f"{unnoticed} of {tried}"


@pytest.mark.long
def test_damage_is_noticed_everywhere() -> None:
    tried, unnoticed = _rate(every=1)
    assert tried > 20000
    assert unnoticed * 100 <= tried * MOST_IN_A_HUNDRED, f"{unnoticed} of {tried}"


def test_damaged_figures_that_are_declared_twice_are_always_noticed() -> None:
    text, question = "事项办结率低于95%扣3分", asked(">=", "95", "%", "10")
    for digit in "0123456789":
        for damaged in (text.replace("9", digit, 1), text.replace("5", digit, 1), text.replace("95", "95" + digit)):
            if damaged != text:
                assert read_criteria(damaged, question).deduction is None, damaged
    for word in ("高于", "超过", "不低于", "达到", "大于", "≥", "等于"):
        assert read_criteria(text.replace("低于", word), question).deduction is None, word
