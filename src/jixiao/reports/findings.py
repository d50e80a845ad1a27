"""What `validate` found: every finding, and the reviewer's summary of a folder, the most serious first."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from jixiao import codes
from jixiao.language import M
from jixiao.model.diagnostic import Diagnostic, Severity
from jixiao.model.report import Block, Cell, Column, Heading, Line, Note, Records, Report, Said, Table, Tone
from jixiao.reports._findings import finding_data
from jixiao.wording import DUTIES, counts, titled

TONES: dict[Severity, Tone] = {Severity.ERROR: "bad", Severity.WARNING: "doubt", Severity.INFO: "faint"}
COLUMNS = (
    Column(M("duty"), keep=True),
    Column(M("code"), keep=True),
    Column(M("what"), least=16),
    Column(M("head"), keep=True, drop=1),
    Column(M("projects"), right=True),
    Column(M("places"), right=True),
    Column(M("where"), drop=2, least=16),
)
#: So many files are named in a folded line; the rest is counted.
NAMED = 3


def report(findings: Sequence[Diagnostic], files: Sequence[str], source: Callable[[str], str | None]) -> Report:
    """What is said about all findings of `files`; `source` gives a file's text for excerpts."""
    return Report(
        "findings",
        M("{count} files", count=len(files)),
        lambda: _blocks(findings, files),
        lambda: _data(findings, files),
        tuple(findings),
        lambda: _records(findings),
        {"files": tuple(files), "source": source},
    )


def _data(findings: Sequence[Diagnostic], files: Sequence[str]) -> dict[str, Any]:
    return {
        "format": 1,
        "diagnostics": [finding_data(each) for each in findings],
        "files": len(files),
        "errors": sum(each.severity is Severity.ERROR for each in findings),
        "warnings": sum(each.severity is Severity.WARNING for each in findings),
    }


def _blocks(findings: Sequence[Diagnostic], files: Sequence[str]) -> tuple[Block, ...]:
    if len(files) < 2:
        said = counts(findings)
        sentence: Said = M("{counts}", counts=said) if said else M("nothing to correct")
        return (Note("", (sentence,), "plain" if said else "good"),)
    worst: dict[str, Severity] = {}
    for each in findings:
        file = each.position.file if each.position else ""
        if file not in worst or each.severity.rank < worst[file].rank:
            worst[file] = each.severity
    back = sum(each is Severity.ERROR for each in worst.values())
    doubt = sum(each is Severity.WARNING for each in worst.values())
    verdict = (
        M("to return {count}", count=back),
        M("to check {count}", count=doubt),
        M("to pass {count}", count=max(len(files) - back - doubt, 0)),
    )
    blocks: list[Block] = [
        Heading(M("summary of the review"), M("{count} files", count=len(files))),
        Note("", (M("{verdict}", verdict=verdict),), "bad" if back else "doubt" if doubt else "good"),
    ]
    lines = _lines(findings)
    if lines:
        blocks.insert(1, Table(COLUMNS, lines))
    return tuple(blocks)


def _lines(findings: Sequence[Diagnostic]) -> tuple[Line, ...]:
    """One line a kind of finding, the most serious first, then the most frequent."""
    kinds: dict[tuple[int, str], list[Diagnostic]] = {}
    for each in findings:
        kinds.setdefault((each.severity.rank, each.code), []).append(each)
    lines = []
    for (rank, code), members in sorted(kinds.items(), key=lambda each: (each[0][0], -len(each[1]), each[0][1])):
        severity = tuple(Severity)[rank]
        files = tuple(dict.fromkeys(each.position.file if each.position else "" for each in members))
        where: Said = M("{files}", files=files)
        if len(files) > NAMED:
            where = M("{files} and {count} more", files=files[:NAMED], count=len(files) - NAMED)
        cells = (
            Cell(DUTIES[severity], TONES[severity]), Cell(code), Cell(titled(code)), Cell(codes.head(code)),
            Cell(str(len(files)), figure=True), Cell(str(len(members)), figure=True), Cell(where, "faint"),
        )  # fmt: skip
        lines.append(Line(cells))
    return tuple(lines)


def _records(findings: Sequence[Diagnostic]) -> Records:
    headings: tuple[Said, ...] = (
        M("file"), M("line"), M("column"), M("duty"), M("code"), M("head"), M("finding"), M("what to do"),
        M("legal basis"),
    )  # fmt: skip
    rows: list[tuple[Said, ...]] = [headings]
    for each in findings:
        place = each.position
        rows.append(
            (
                (str(place) if place.cell else place.file) if place else "", str(place.line or "") if place else "",
                str(place.column or "") if place else "", DUTIES[each.severity], each.code, codes.head(each.code),
                each.message, each.hint or "", each.basis or "",
            )
        )  # fmt: skip
    return tuple(rows)
