"""The scorecard of one project: total, grade and firmness first, then every row with what explains it."""

from __future__ import annotations

from jixiao.model.report import Block, Records, Report
from jixiao.model.scorecard import Scorecard
from jixiao.reports._questions import questions
from jixiao.reports._scorecard_data import scorecard_data
from jixiao.reports._scorecard_foot import foot
from jixiao.reports._scorecard_head import head
from jixiao.reports._scorecard_records import scorecard_records
from jixiao.reports._scorecard_rows import scorecard_table


def report(card: Scorecard) -> Report:
    """What is said about a card."""

    def blocks() -> tuple[Block, ...]:
        asked = questions(card)
        return (*head(card, asked), scorecard_table(card, asked), *foot(card, asked))

    def records() -> Records:
        return scorecard_records(card)

    return Report("scorecard", card.plan.project.name, blocks, lambda: scorecard_data(card), card.diagnostics, records)
