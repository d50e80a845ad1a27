"""Words of one bare step read alike for every target: the short way gives what the long way gives."""

from __future__ import annotations

import csv
from decimal import Decimal
from pathlib import Path

import pytest

from jixiao.criteria.read import _read, read_criteria
from jixiao.model.reading import Asked
from jixiao.values.operator import Operator
from jixiao.values.unit import read_unit
from jixiao.values.value import Number

HERE = Path(__file__).parent
TEXTS = sorted(
    {
        row["text"]
        for name in ("variants.tsv", "cases.tsv")
        if (HERE / name).exists()
        for row in csv.DictReader((HERE / name).open(encoding="utf-8"), delimiter="\t", quoting=csv.QUOTE_NONE)
    }
)
BARE = [
    "每低于1个百分点扣2分，扣完为止",
    "每少1件扣0.5分，扣完为止",
    "每超过1元扣0.2分，最多扣3分",
    "每低于5个百分点扣1分",
]
UNITS = ("%", "件", "元", "万元")
TARGETS = ("0.5", "1", "4.9", "95", "100", "300000")
SIGNS = (Operator.AT_LEAST, Operator.AT_MOST, Operator.EQUAL)


@pytest.mark.parametrize("text", [*BARE, *TEXTS])
def test_the_short_way_is_the_long_way(text: str) -> None:
    for unit in UNITS:
        for target in TARGETS:
            for sign in SIGNS:
                asked = Asked(sign, Number(Decimal(target)), read_unit(unit), Decimal(10), None)
                assert read_criteria(text, asked) == _read(text, asked)


def test_a_bare_step_is_asked_once_for_all_targets() -> None:
    of_90, of_95 = (
        read_criteria(BARE[0], Asked(Operator.AT_LEAST, Number(Decimal(target)), read_unit("%")))
        for target in ("90", "95")
    )
    assert of_90 is of_95


def test_a_target_within_a_step_is_read_for_itself() -> None:
    words = "每低于2个百分点扣2分"
    within, beyond = (Asked(Operator.AT_LEAST, Number(Decimal(target)), read_unit("%")) for target in ("1", "95"))
    assert read_criteria(words, within) is not read_criteria(words, beyond)
