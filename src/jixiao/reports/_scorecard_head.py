"""What a scorecard says first: total, grade and whether it is firm, the scheme, completeness, what is still to do."""

from __future__ import annotations

from decimal import Decimal

from jixiao.language import M, Message
from jixiao.model.report import Block, Facts, Heading, Note, Said, Tone
from jixiao.model.scorecard import Interval, Scorecard, Standing
from jixiao.reports._questions import Questions
from jixiao.reports._words import CHECKS, chosen
from jixiao.values.number import plain, score_text
from jixiao.values.period import read_period


def head(card: Scorecard, asked: Questions) -> tuple[Block, ...]:
    """The blocks above the table."""
    project = card.plan.project
    title = "项目支出绩效自评 得分表（期中）" if interim(card) else "项目支出绩效自评 得分表"
    name: Said = project.name if project.agency.name is None else M("{a}  {b}", a=project.name, b=project.agency.name)
    as_of = M("figures through {period}", period=card.through) if card.through else M("figures of the whole year")
    blocks: list[Block] = [
        Heading(title, M("{year}年度  unit: 分", year=project.year)),
        Heading(name, as_of),
        Facts(tuple(_verdict(card))),
        Facts(
            (
                ("评分办法", chosen(card.plan.chosen), "plain"),
                (M("complete"), _completeness(card), _tone(card)),
            )
        ),
    ]
    if card.why:
        blocks.append(Note(_why(card), card.why, "doubt"))
    to_do = asked.to_do()
    if to_do:
        blocks.append(Note(M("still to do"), to_do))
    return tuple(blocks)


def interim(card: Scorecard) -> bool:
    """期中: figures through a period that does not end the year."""
    if card.through is None:
        return False
    return read_period(card.through).last < 12


def grade_said(card: Scorecard | Standing) -> tuple[Said, Tone]:
    """The grade, and that it is provisional."""
    if card.grade is None:
        return M("none yet"), "doubt"
    if card.provisional:
        return M("{grade} (provisional)", grade=card.grade), "doubt"
    return card.grade, "strong"


def range_said(possible: Interval, places: int) -> str:
    """``[64.70, 87.20]``."""
    return f"[{score_text(possible.low, places)}, {score_text(possible.high, places)}]"


def total_said(card: Scorecard) -> str:
    """``86.83 / 100``."""
    return f"{score_text(card.total, card.plan.scheme.places)} / {plain(card.full)}"


def _verdict(card: Scorecard) -> list[tuple[Said, Said, Tone]]:
    places = card.plan.scheme.places
    grade, tone = grade_said(card)
    facts: list[tuple[Said, Said, Tone]] = [("总分", total_said(card), "strong"), ("等级", grade, tone)]
    if not card.range.is_point:
        facts.append((M("range"), range_said(card.range, places), "doubt"))
    lost = card.assessed - card.total
    facts.append(("失分", score_text(lost, places), "bad" if lost else "plain"))
    higher = _next_grade(card)
    if higher is not None:
        name, missing = higher
        facts.append(
            (
                M("short of {grade}", grade=name),
                M("{points} 分", points=score_text(missing, places)),
                "plain",
            )
        )
    return facts


def _next_grade(card: Scorecard) -> tuple[str, Decimal] | None:
    if card.grade is None:
        return None
    above = [grade for grade in card.plan.scheme.grades if grade.from_ > card.total]
    if not above:
        return None
    nearest = min(above, key=lambda grade: grade.from_)
    return nearest.name, nearest.from_ - card.total


def _completeness(card: Scorecard) -> Message:
    places = card.plan.scheme.places
    # Rows whose points went to the others are no longer part of the whole.
    counted = [row for row in card.rows if row.check != "not_applicable" or row.range is not None]
    scored = sum(row.score is not None for row in counted)
    said = M("indicators {scored}/{all}", scored=scored, all=len(counted))
    if card.budget is not None:
        done = int(card.budget.score is not None)
        said = M("{indicators}, 预算执行 {done}/1", indicators=said, done=done)
    if not card.complete:
        said = M("{what} ({assessed} 分 assessed)", what=said, assessed=score_text(card.assessed, places))
    missing = [
        M("{check} {count}", check=CHECKS[check], count=count)
        for check in ("doubtful", "pending", "not_reported", "not_applicable")
        if (count := sum(row.check == check for row in card.rows))
    ]
    return M("{what}: {missing}", what=said, missing=tuple(missing)) if missing else said


def _tone(card: Scorecard) -> Tone:
    return "plain" if card.complete else "doubt"


def _why(card: Scorecard) -> Message:
    return M("why there is no grade yet") if card.grade is None else M("why it is provisional")
