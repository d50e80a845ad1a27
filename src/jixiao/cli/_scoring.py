"""What `score` does: every project in order, a failed one never stops the rest, one exit code."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from decimal import Decimal
from pathlib import PurePath
from typing import Any, Literal

from jixiao import api
from jixiao.bind import Declaration
from jixiao.cli._outcome import chosen_format, deliver, tell_findings
from jixiao.cli._streams import tell
from jixiao.collect import ACTUALS, DECLARATIONS, FORMS, STDIN, collect
from jixiao.configuration import configuration_for
from jixiao.dataclass import dataclass
from jixiao.faults import actuals as actual_faults
from jixiao.faults import files as file_faults
from jixiao.language import Language, M
from jixiao.model.actuals import Actuals
from jixiao.model.diagnostic import Diagnostic, Faulty
from jixiao.model.position import Position
from jixiao.model.report import Report
from jixiao.model.scorecard import Scorecard
from jixiao.processes import by_chunks
from jixiao.values.fault import ValueFault
from jixiao.values.folding import fold_name, visible
from jixiao.values.number import read_number, score_text
from jixiao.values.period import Period, read_period

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


@dataclass(frozen=True, slots=True)
class Scored:
    """One project's cards (one a scheme), or the findings that kept it from having any."""

    file: str
    cards: tuple[Scorecard, ...] = ()
    findings: tuple[Diagnostic, ...] = ()
    #: The project's name, once its declaration could be read.
    name: str = ""


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
    typed, alone = frozenset(wanted.projects), len(files) == 1

    def work(_: int, chunk: Sequence[str]) -> list[Scored]:
        return [
            each
            for file in chunk
            for each in _of_file(file, loaded, wanted, through, alone=alone, searched=file not in typed)
        ]

    results = [each for part in by_chunks(files, work, wanted.jobs) for each in part]
    if not results:
        tell_findings([_no_project(wanted.projects)], language)
        return UNABLE
    if len(results) > 1:
        results = _told_apart(results, loaded.actuals)
        tell_findings(_of_nobody(results, loaded.actuals), language)
    for each in results:
        tell_findings(each.findings, language)
    if any(each.cards for each in results):
        deliver(_reports(results, form), form, wanted.output, language, settings.color, force=wanted.force)
    return _code(results, least, wanted.require_settled, language)


def _no_project(paths: Sequence[str]) -> Diagnostic:
    return file_faults.NOTHING_FOUND.found(
        M("the folder {folder} holds no project", folder=visible(paths[0])), position=Position(visible(paths[0]))
    )


def _of_file(
    file: str, loaded: api.LoadedActuals, wanted: Wanted, through: Period | None, *, alone: bool, searched: bool
) -> list[Scored]:
    """Every project of a file: a workbook may hold several forms."""
    try:
        found = api.load_projects(file, searched=searched)
    except Faulty as faulty:
        return [Scored(file, (), faulty.diagnostics)]
    return [_scored(file, each, loaded, wanted, through, alone=alone and len(found) == 1) for each in found]


def _scored(
    file: str,
    declaration: Declaration,
    loaded: api.LoadedActuals,
    wanted: Wanted,
    through: Period | None,
    *,
    alone: bool,
) -> Scored:
    name, year = declaration.project.name, declaration.project.year
    try:
        configured = configuration_for(str(PurePath(file).parent)).scheme if file != STDIN else None
        if through is not None and through.year not in (None, year):
            raise Faulty([
                actual_faults.OTHER_YEAR.found(
                    M("{period} is not of the project's year {year}", period=through.name, year=year),
                    position=declaration.position(("year",)),
                )
            ])  # fmt: skip
        cards = tuple(
            api.score(
                declaration,
                loaded,
                scheme=scheme,
                configured=configured,
                missing=wanted.missing,
                through=through,
                alone=alone,
            )
            for scheme in (wanted.schemes or (None,))
        )
    except Faulty as faulty:
        return Scored(file, (), faulty.diagnostics, name)
    return Scored(file, cards, (), name)


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
    known |= {fold_name(card.plan.project.code or "") for each in results for card in each.cards[:1]}
    found = []
    for file in actuals.files:
        others = [rows[0] for name, rows in file.by_project.items() if name not in known]
        strangers = [row for row in others if fold_name(row.project or "") not in known]
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


def _reports(results: Sequence[Scored], form: str) -> list[Report]:
    from jixiao.reports import scorecard

    cards = [each for each in results if each.cards]
    if len(cards[0].cards) > 1:
        from jixiao.reports import comparison

        return [comparison.report(each.cards) for each in cards]
    reports = [scorecard.report(each.cards[0]) for each in cards]
    if len(results) > 1 and form not in ("json", "csv"):
        from jixiao.reports import summary

        reports.append(summary.report(results))
    return reports


def _code(results: Sequence[Scored], least: Decimal | None, settled: bool, language: Language) -> int:
    """2 where a project has no score, else 1 where a gate is not passed or a figure is in doubt; each is said."""
    code = DONE
    for each in results:
        for card in each.cards:
            name = card.plan.project.name
            if least is not None and card.range.low < least:
                tell(M("{name}: the lowest possible total {low} is under {least}", name=name,
                       low=score_text(card.range.low, card.plan.scheme.places), least=least), language)  # fmt: skip
                code = FAILED
            if settled and not card.settled:
                tell(
                    M(
                        "{name}: {count} rows are not settled",
                        name=name,
                        count=sum(not row.settled for row in card.rows),
                    ),
                    language,
                )
                code = FAILED
            if card.doubtful:
                tell(M("{name}: an actual is doubtful; see the card", name=name), language)
                code = FAILED
    return UNABLE if any(not each.cards for each in results) else code
