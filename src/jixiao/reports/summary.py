"""A folder of projects: one line each in the order given, those without a score named with the reason."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from jixiao.language import M
from jixiao.model.diagnostic import Diagnostic, Severity
from jixiao.model.report import Block, Cell, Column, Heading, Line, Note, Records, Report, Said, Table, Tone
from jixiao.model.scorecard import Standing
from jixiao.reports._scorecard_head import grade_said, range_said
from jixiao.reports._words import chosen_by
from jixiao.values.number import plain, score_text
from jixiao.wording import finding_said, in_order


class Outcome(Protocol):
    """What became of one project: its cards (one a scheme), or the findings that left it without a score."""

    @property
    def file(self) -> str: ...
    @property
    def cards(self) -> Sequence[Standing]: ...
    @property
    def findings(self) -> Sequence[Diagnostic]: ...


def report(outcomes: Sequence[Outcome]) -> Report:
    """What is said about all of them. There is no data: each card is a result of its own."""
    return Report(
        "summary",
        M("{count} projects", count=len(outcomes)),
        lambda: _blocks(outcomes),
        None,
        tuple(finding for outcome in outcomes for finding in outcome.findings),
        lambda: _records(outcomes),
    )


COLUMNS = (
    Column("项目名称", least=18),
    Column("评分办法", keep=True, drop=2),
    Column("总分", right=True),
    Column("已评", right=True, drop=3),
    Column("等级", keep=True),
    Column(M("range"), keep=True),
    Column(M("file"), drop=1),
)


def _blocks(outcomes: Sequence[Outcome]) -> tuple[Block, ...]:
    failed = [outcome for outcome in outcomes if not outcome.cards]
    lines = [line for outcome in outcomes for line in _lines(outcome)]
    blocks: list[Block] = [
        Heading(M("项目支出绩效自评 summary"), M("{count} projects", count=len(outcomes))),
        Table(COLUMNS, tuple(lines)),
        Note(M("scored"), (_counts(outcomes),)),
    ]
    if failed:
        names = tuple(outcome.file for outcome in failed)
        blocks.append(Note(M("without a score"), (M("{count}: {files}", count=len(failed), files=names),), "bad"))
    return tuple(blocks)


def _counts(outcomes: Sequence[Outcome]) -> Said:
    cards = [card for outcome in outcomes for card in outcome.cards]
    grades: dict[str, int] = {}
    for card in cards:
        if card.grade is not None:
            grades[card.grade] = grades.get(card.grade, 0) + 1
    open_ = sum(card.grade is None for card in cards)
    parts: list[Said] = [M("{grade} {count}", grade=grade, count=count) for grade, count in grades.items()]
    if open_:
        parts.append(M("no grade yet {count}", count=open_))
    scored = sum(bool(outcome.cards) for outcome in outcomes)
    return M("{scored} of {all}: {grades}", scored=scored, all=len(outcomes), grades=tuple(parts)) if parts else M(
        "{scored} of {all}", scored=scored, all=len(outcomes)
    )  # fmt: skip


def _lines(outcome: Outcome) -> list[Line]:
    if not outcome.cards:
        serious = [each for each in in_order(outcome.findings) if each.severity is Severity.ERROR]
        cells = (
            Cell(outcome.file, "bad"),
            Cell(""),
            Cell("-"),
            Cell("-"),
            Cell(M("no score"), "bad"),
            Cell("-"),
            Cell(outcome.file),
        )
        return [Line(cells, tuple(finding_said(each) for each in serious))]
    return [_card(outcome, card) for card in outcome.cards]


def _card(outcome: Outcome, card: Standing) -> Line:
    grade, tone = grade_said(card)
    doubt: Tone = "plain" if card.complete else "doubt"
    return Line(
        (
            Cell(card.project),
            Cell(chosen_by(card.scheme, card.chosen_by) if card.chosen_by == "project" else card.scheme),
            Cell(score_text(card.total, card.places), doubt, figure=True),
            Cell(plain(card.assessed), doubt, figure=True),
            Cell(grade, tone),
            Cell("-" if card.range.is_point else range_said(card.range, card.places), figure=True),
            Cell(outcome.file),
        )
    )


def _records(outcomes: Sequence[Outcome]) -> Records:
    headings: tuple[Said, ...] = (
        M("file"), "项目名称", "项目编码", "年度", "评分办法", "总分", "满分", "已评", M("lowest 总分"),
        M("highest 总分"), "等级", M("provisional"), M("findings"),
    )  # fmt: skip
    rows: list[tuple[Said, ...]] = [headings]
    for outcome in outcomes:
        for card in outcome.cards:
            places = card.places
            rows.append(
                (
                    outcome.file, card.project, card.code or "", str(card.year), card.scheme,
                    score_text(card.total, places), plain(card.full), plain(card.assessed),
                    score_text(card.range.low, places), score_text(card.range.high, places), card.grade or "",
                    M("yes") if card.provisional else M("no"), str(card.findings),
                )
            )  # fmt: skip
        if not outcome.cards:
            said = M("no score: {findings}", findings=tuple(finding_said(each) for each in in_order(outcome.findings)))
            rows.append((outcome.file, *([""] * 11), said))
    return tuple(rows)
