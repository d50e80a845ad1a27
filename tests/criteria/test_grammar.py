"""Each construct of the grammar is shown by examples that are read, and by nothing else's."""

from __future__ import annotations

import re

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from jixiao.criteria.asides import ASIDES
from jixiao.criteria.asking import asked
from jixiao.criteria.bracketed import BRACKETED
from jixiao.criteria.clauses import may_share
from jixiao.criteria.conditions import COMPARISONS
from jixiao.criteria.consequences import CONSEQUENCES
from jixiao.criteria.construct import Construct
from jixiao.criteria.counts import COUNTS
from jixiao.criteria.excesses import EXCESSES
from jixiao.criteria.figures import read_figures
from jixiao.criteria.folding import fold
from jixiao.criteria.narrowing import NARROWING
from jixiao.criteria.ratios import RATIOS
from jixiao.criteria.read import read_criteria
from jixiao.criteria.refusals import REFUSED
from jixiao.criteria.refused import Refused
from jixiao.criteria.steps import STEPS
from jixiao.criteria.targets import TARGETS
from jixiao.criteria.words import expanded, words

GRAMMARS = (COMPARISONS, EXCESSES, TARGETS, CONSEQUENCES, STEPS, RATIOS, ASIDES, COUNTS, BRACKETED)
CONSTRUCTS = [construct for grammar in GRAMMARS for construct in grammar.constructs]


@pytest.mark.parametrize("construct", CONSTRUCTS, ids=lambda each: each.name)
def test_every_example_is_read_and_shows_its_construct(construct: Construct[object]) -> None:
    assert construct.examples
    assert construct.said.endswith(".")
    for example in construct.examples:
        text, _, declared = example.rpartition(" | ")
        question = ["" if each == "-" else each for each in declared.split()]
        reading = read_criteria(text, asked(*question))
        assert reading.deduction is not None, f"{example}: {reading.refusal}"
        assert re.compile(expanded(construct.notation)).search(read_figures(fold(text), question[2]).signs), example


@pytest.mark.parametrize("refused", [*REFUSED, *NARROWING], ids=lambda each: each.example)
def test_every_refused_wording_is_refused_for_its_reason(refused: Refused) -> None:
    text, question = refused.asks
    refusal = read_criteria(text, asked(*question)).refusal
    assert refusal is not None
    assert refusal.why.template == refused.why.template


def test_names_of_constructs_are_distinct() -> None:
    names = [each.name for each in CONSTRUCTS]
    assert len(set(names)) == len(names)


def test_a_word_compares_in_one_direction_only() -> None:
    kinds = [words(name) for name in ("below", "above", "at_most", "at_least")]
    assert sum(map(len, kinds)) == len(frozenset().union(*kinds))
    assert not words("less") & words("more")


#: Without a word that compares, two figures are refused whichever construct they come to; and what must stand before a
#: place (loses_share_over) is not come upon by trying.
APART = ("compared_twice", "loses_share_over")
NEEDING = [each for each in CONSTRUCTS if each.needs and each.name not in APART]


@pytest.mark.parametrize("construct", [*NEEDING, *REFUSED, *NARROWING], ids=lambda each: each.notation[:24])
def test_no_words_of_a_construct_do_without_what_it_needs(construct: Construct[object] | Refused) -> None:
    """A construct whose needed words are absent is not tried, so that every text it could be must hold them."""

    @settings(
        max_examples=60,
        deadline=None,
        database=None,
        derandomize=True,
        phases=[Phase.generate],
        suppress_health_check=[HealthCheck.filter_too_much],
    )  # what may not stand before a word is tried and left
    @given(st.from_regex(re.compile(expanded(construct.notation))))
    def holds(text: str) -> None:
        assert construct.possible(text)
        assert construct not in RATIOS.constructs or may_share(text)

    holds()
