"""What is said about criteria that were read: the words, the reading in one sentence, what actuals earn around it."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import Any

from jixiao.criteria.expectations import Judged, Try
from jixiao.criteria.trial import OF
from jixiao.language import M, Message
from jixiao.model.report import Block, Cell, Column, Heading, Line, Note, Report, Said, Table, Tone
from jixiao.values.folding import visible
from jixiao.values.number import plain, score_text


def report(judged: Sequence[Judged], *, whole: bool) -> Report:
    """Several readings as one report. `whole`: they are a file, shown by its failures and a summary."""
    title = M("{count} criteria", count=len(judged))
    return Report("criteria", title, lambda: _blocks(judged, whole), lambda: data(judged))


def data(judged: Sequence[Judged]) -> dict[str, Any]:
    """The machine's view, as cli.md, "JSON of criteria", gives it."""
    return {"format": 1, "results": [_result(each) for each in judged]}


def _result(judged: Judged) -> dict[str, Any]:
    reading = judged.reading
    refusal = reading.refusal if reading is not None else None
    says = reading.says if reading is not None else None
    return {
        "id": judged.name,
        "text": judged.text,
        "deduction": reading.deduction.parameters() if reading is not None and reading.deduction is not None else None,
        "says": None
        if says is None
        else {
            "operator": str(says.operator) if says.operator is not None else None,
            "target": plain(says.target) if says.target is not None else None,
            "unit": says.unit,
        },
        "why": refusal.why if refusal is not None else judged.fault,
        "at": list(refusal.at) if refusal is not None else None,
        "tries": [{"actual": each.actual, "earned": _figure(each)} for each in judged.tries],
    }


def _figure(one: Try) -> str | None:
    return score_text(one.earned, 2) if isinstance(one.earned, Fraction) else None


def _blocks(judged: Sequence[Judged], whole: bool) -> tuple[Block, ...]:
    shown = [each for each in judged if each.fails] if whole else list(judged)
    blocks: list[Block] = [block for each in shown for block in _one(each)]
    if whole:
        blocks.append(_summary(judged))
    return tuple(blocks)


def _one(judged: Judged) -> list[Block]:
    blocks: list[Block] = [Heading(visible(judged.text), visible(judged.name) if judged.name else "")]
    reading = judged.reading
    if judged.fault is not None:
        return [*blocks, Note(M("The row is no question"), (judged.fault,), "bad")]
    if reading is None:
        return blocks
    if reading.refusal is not None:
        refusal = reading.refusal
        sentences: list[Said] = [refusal.why]
        words = judged.text[refusal.at[0] : refusal.at[1]]
        if words.strip() and words != judged.text:
            sentences.append(M("the words to blame: {words}", words=visible(words)))
        if refusal.suggestion:
            sentences.append(M("probably meant: {text}", text=visible(refusal.suggestion)))
        heading = M("Contradicts the indicator") if refusal.contradiction else M("Cannot be read")
        blocks.append(Note(heading, tuple(sentences), "bad" if refusal.contradiction else "doubt"))
    elif reading.sentence is not None:
        blocks.append(Note(M("Read as"), (reading.sentence,), "bad" if judged.expect == "refuse" else "plain"))
    if judged.tries:
        blocks.append(_tries(judged))
    return blocks


def _tries(judged: Judged) -> Table:
    compared = any(each.expected is not None for each in judged.tries)
    unit = judged.asked.unit.name if judged.asked.unit is not None else ""
    points = judged.asked.points if judged.asked.points is not None else OF
    columns = [
        Column(M("actual ({unit})", unit=unit) if unit else M("actual"), keep=True),
        Column(M("points of {points}", points=plain(points)), right=True),
    ]
    if compared:
        columns.append(Column(M("expected"), right=True))
    return Table(tuple(columns), tuple(Line(_cells(each, compared)) for each in judged.tries))


def _cells(one: Try, compared: bool) -> tuple[Cell, ...]:
    tone: Tone = "bad" if one.differs else "plain"
    earned: Message | str = score_text(one.earned, 2) if isinstance(one.earned, Fraction) else one.earned
    cells = [Cell(visible(one.actual)), Cell(earned, tone, figure=isinstance(earned, str))]
    if compared:
        cells.append(Cell(score_text(one.expected, 2) if one.expected is not None else "", figure=True))
    return tuple(cells)


def _summary(judged: Sequence[Judged]) -> Note:
    read = sum(each.read for each in judged)
    wrong = sum(each.fails for each in judged)
    refused = len(judged) - read
    return Note(
        M("Summary"),
        (
            M(
                "{count} criteria: {read} read, {refused} refused, {wrong} not as expected",
                count=len(judged),
                read=read,
                refused=refused,
                wrong=wrong,
            ),
        ),
        "bad" if wrong else "good",
    )
