"""A document made of parts, here or in another process, is the one that is written at once."""

from __future__ import annotations

import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jixiao.formats import csv
from jixiao.language import Language
from jixiao.model.report import Report
from jixiao.render import Page, formats_for, part, render, whole
from jixiao.reports import comparison, scorecard, summary
from reports.cards import seed_card
from reports.test_other_reports import other, outcomes

#: Headings of one kind and of another, and a report that only some formats can show.
REPORTS = [
    scorecard.report(seed_card()), scorecard.report(other()), summary.report(outcomes()), scorecard.report(seed_card()),
]  # fmt: skip


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("form", [each for each in formats_for("scorecard") if each != "excel"])
@pytest.mark.parametrize("reports", [REPORTS, REPORTS[:1], [comparison.report([seed_card(), other()])], []])
def test_parts_make_the_whole(form: str, reports: list[Report], language: Language) -> None:
    page = Page(language)
    parts = [pickle.loads(pickle.dumps(part(each, form, page))) for each in reports]
    assert whole(parts, form, page) == render(reports, form, page)


def test_a_format_without_parts_is_given_the_report() -> None:
    made = pickle.loads(pickle.dumps(part(REPORTS[0], "excel", Page())))
    assert made == part(REPORTS[0], "excel", Page())
    assert whole([made], "excel", Page()) == render(REPORTS[:1], "excel", Page())


@given(st.text(st.characters(exclude_categories=())) | st.text("=+-@'\t\r\n ,\"，　＝甲a1.", max_size=4))
def test_a_cell_is_quoted_only_where_it_has_to_be(text: str) -> None:
    assert csv._cell(text) == csv.quoted(csv.neutral(text))


def test_no_sign_is_taken_for_a_usual_one() -> None:
    for sign in map(chr, range(0x110000)):
        for text in (sign, f"a{sign}", f"{sign}a"):
            assert csv._USUAL.fullmatch(text) is None or csv.quoted(csv.neutral(text)) == text
