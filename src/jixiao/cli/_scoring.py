"""What `score` does: every project in order, a failed one never stops the rest, one exit code."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any, Literal

from jixiao import api
from jixiao.cli._outcome import chosen_format, deliver_parts, sheet_for, tell_findings
from jixiao.cli._scored import Scored, Task
from jixiao.cli._streams import tell
from jixiao.collect import ACTUALS, DECLARATIONS, FORMS, STDIN, collect
from jixiao.dataclass import dataclass
from jixiao.faults import actuals as actual_faults
from jixiao.faults import files as file_faults
from jixiao.gather import list_of
from jixiao.language import Language, M
from jixiao.model.actuals import Actuals
from jixiao.model.diagnostic import Diagnostic, Faulty
from jixiao.model.position import Position
from jixiao.processes import by_chunks
from jixiao.render import part
from jixiao.values.fault import ValueFault
from jixiao.values.folding import fold_name, visible
from jixiao.values.number import read_number, score_text
from jixiao.values.period import read_period

DONE, FAILED, UNABLE = 0, 1, 2


@dataclass(frozen=True, slots=True)
class Wanted:
    """The command line of `score`."""

    projects: tuple[str, ...]
    actuals: tuple[str, ...]
    schemes: tuple[str, ...]
    through: str | None
    missing: Literal["partial", "zero"]
    fail_under: str | None
    require_settled: bool
    format: str | None
    output: str | None
    force: bool
    jobs: int


def score_all(wanted: Wanted, settings: Any) -> int:
    """Scores and prints; the exit code."""
    language: Language = settings.language
    try:
        through = read_period(wanted.through) if wanted.through is not None else None
        least = read_number(wanted.fail_under)[0] if wanted.fail_under is not None else None
    except ValueFault as fault:
        option = "--through" if fault.kind == "period" else "--fail-under"
        tell(M("{option}: {why}", option=option, why=fault.why), language)
        return UNABLE
    if not wanted.actuals:
        tell(M("no actual values are given: add --actuals FILE (make one with `jixiao template`)"), language)
        return UNABLE
    if (*wanted.projects, *wanted.actuals).count(STDIN) > 1:
        tell(M("standard input can be read only once"), language)
        return UNABLE
    kind = "comparison" if len(wanted.schemes) > 1 else "scorecard"
    form = chosen_format(wanted.format, wanted.output, kind, "table", language)
    files, missing = collect(wanted.projects, (*DECLARATIONS, *FORMS))
    sources, lacking = collect(wanted.actuals, ACTUALS)
    if missing or lacking:
        tell_findings((*missing, *lacking), language)
        return UNABLE
    try:
        loaded = api.load_actuals(sources)
    except Faulty as faulty:
        tell_findings(faulty.diagnostics, language)
        return UNABLE
    typed, sheet = frozenset(wanted.projects), sheet_for(wanted.output, language, settings.color)
    files = _without_lists(files, sources, typed)
    task = Task(
        loaded, wanted.schemes, wanted.missing, through, len(files) == 1, lambda report: part(report, form, sheet)
    )

    def work(_: int, chunk: Sequence[str]) -> list[Scored]:
        return [each for file in chunk for each in task.score(file, searched=file not in typed)]

    results = [each for made in by_chunks(files, work, wanted.jobs) for each in made]
    if not results:
        tell_findings([_no_project(wanted.projects)], language)
        return UNABLE
    if len(results) > 1:
        results = _told_apart(results, loaded.actuals)
        tell_findings(_of_nobody(results, loaded.actuals), language)
    for each in results:
        tell_findings(each.findings, language)
    if any(each.cards for each in results):
        parts = [each.part for each in results if each.cards]
        if len(results) > 1 and kind == "scorecard" and form not in ("json", "csv"):
            from jixiao.reports import summary

            parts.append(part(summary.report(results), form, sheet))
        deliver_parts(parts, form, wanted.output, language, settings.color, force=wanted.force)
    return _code(results, least, wanted.require_settled, language)


def _without_lists(files: Sequence[str], sources: Sequence[str], typed: Collection[str]) -> list[str]:
    """The files that may hold projects: a list of actuals may lie among them; a filled form is both."""
    given = {Path(each).absolute() for each in sources if each != STDIN}
    return [each for each in files if each in typed or Path(each).absolute() not in given or list_of(each) is None]


def _no_project(paths: Sequence[str]) -> Diagnostic:
    return file_faults.NOTHING_FOUND.found(
        M("the folder {folder} holds no project", folder=visible(paths[0])), position=Position(visible(paths[0]))
    )


def _told_apart(results: Sequence[Scored], actuals: Actuals) -> list[Scored]:
    """Two projects of one name and no column that tells them apart: neither may take the other's rows."""
    if all({"project_code", "year", "period"} & set(file.columns) for file in actuals.files):
        return list(results)
    names = Counter(fold_name(each.name) for each in results if each.name)
    kept: list[Scored] = []
    for each in results:
        same = names[fold_name(each.name)]
        if same < 2:
            kept.append(each)
            continue
        finding = actual_faults.NO_PROJECT.found(
            M("{count} projects are named {name}, and the rows do not tell them apart", count=same, name=each.name),
            hint=M("add a column 年度 (year) or 项目编码"),
            position=Position(each.file),
        )
        kept.append(Scored(each.file, (), (finding,), each.name))
    return kept


def _of_nobody(results: Sequence[Scored], actuals: Actuals) -> list[Diagnostic]:
    """Rows that name a project which was not scored here."""
    known = {fold_name(each.name) for each in results if each.name}
    known |= {fold_name(card.code or "") for each in results for card in each.cards[:1]}
    found = []
    for file in actuals.files:
        strangers = [row for row in file.rows.of_others(known) if fold_name(row.project or "") not in known]
        if strangers:
            names = tuple(dict.fromkeys(row.project or row.project_code or "" for row in strangers))
            found.append(
                actual_faults.OTHER_PROJECT.found(
                    M("rows of {count} other projects are not used: {names}", count=len(names),
                      names=names if len(names) <= 5 else (*names[:5], "…")),
                    position=file.place(strangers[0], "project"),
                )
            )  # fmt: skip
    return found


def _code(results: Sequence[Scored], least: Decimal | None, settled: bool, language: Language) -> int:
    """2 where a project has no score, else 1 where a gate is not passed or a figure is in doubt; each is said."""
    code = DONE
    for each in results:
        for card in each.cards:
            name = card.project
            if least is not None and card.range.low < least:
                tell(M("{name}: the lowest possible total {low} is under {least}", name=name,
                       low=score_text(card.range.low, card.places), least=least), language)  # fmt: skip
                code = FAILED
            if settled and card.unsettled:
                tell(M("{name}: {count} rows are not settled", name=name, count=card.unsettled), language)
                code = FAILED
            if card.doubtful:
                tell(M("{name}: an actual is doubtful; see the card", name=name), language)
                code = FAILED
    return UNABLE if any(not each.cards for each in results) else code
