"""Table or Document → Actuals: the columns by the vocabulary, the rows as text, every fault at its place."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from sys import intern

from jixiao.faults import actuals as faults
from jixiao.language import M
from jixiao.model.actuals import Actuals, ActualsFile, Remarks, Row, Whose
from jixiao.model.diagnostic import Diagnostic, Faulty, Path
from jixiao.model.document import Document, Node
from jixiao.model.position import Position
from jixiao.model.table import Table
from jixiao.values.folding import fold_name, nearest
from jixiao.vocabulary import canonical, terms

_OF_EVERY_ROW = ("indicator", "actual", "period", "project", "project_code", "year")

Place = Callable[[int, str | None], Position]


def bind_actuals(sources: Sequence[Table | Document]) -> tuple[Actuals, list[Diagnostic]]:
    """All files' rows, with the notices (columns left out). Faulty with every fault of every file."""
    files: list[ActualsFile] = []
    notices: list[Diagnostic] = []
    wrong: list[Diagnostic] = []
    for source in sources:
        notices.extend(source.notices)
        try:
            files.append(_of_table(source, notices) if isinstance(source, Table) else _of_document(source, notices))
        except Faulty as faulty:
            wrong.extend(faulty.diagnostics)
    if wrong:
        raise Faulty(wrong)
    return Actuals(tuple(files)), notices


def _of_table(table: Table, notices: list[Diagnostic]) -> ActualsFile:
    """A table read row by row; only the rows' own texts are kept."""
    wrong: list[Diagnostic] = []

    def place(line: int, heading: str | None) -> Position:
        return table.locate(line, table.headings.index(heading) if heading is not None else None)

    columns: dict[str, str] = {}
    used: list[tuple[int, str]] = []
    left_out: list[str] = []
    for at, heading in enumerate(table.headings):
        key = canonical("actuals", heading)
        if key is None:
            left_out.append(heading)
        elif key in columns:
            wrong.append(_twice(columns[key], heading, place(table.line, heading)))
        else:
            columns[key] = heading
            used.append((at, key))
    wrong.extend(_missing(columns, left_out, place(table.line, None)))
    rows: list[Row] = []
    try:
        rows.extend(_listed(table, {key: at for at, key in used}, place, wrong))
    except Faulty as faulty:
        wrong.extend(faulty.diagnostics)
    for heading in left_out:
        notices.append(_unused(heading, place(table.line, heading)))
    return _file(table.file, table.sha256, rows, columns, place, wrong)


def _listed(table: Table, at: Mapping[str, int], place: Place, wrong: list[Diagnostic]) -> Iterator[Row]:
    """The rows that name an indicator; `at`: where each column stands. A list may have a hundred thousand of them."""
    # One column more, of blanks, for those that the list lacks.
    name, actual, period, project, code, year = (at.get(key, -1) for key in _OF_EVERY_ROW)
    remarks = [at.get(key, -1) for key in Remarks._fields]
    none = Remarks() if set(remarks) == {-1} else None
    for line, cells in table.rows():
        cells = [*cells, None]
        named = cells[name]
        if not named or named.isspace():
            # Without a column of names no row has one: that is said once, of the column.
            if "indicator" in at and any(cells[each] for each in at.values()):
                wrong.append(_nameless(place(line, None)))
            continue
        yield Row(
            line,
            intern(named.strip()),
            _held(cells[actual]),
            _held(cells[period]),
            _whose(cells[project] or None, cells[code] or None, cells[year] or None),
            none or _remarks(*[cells[each] or None for each in remarks]),
        )


def _held(text: str | None) -> str | None:
    """The same figures and periods stand in many rows: each text is held once."""
    return intern(text) if text and not text.isspace() else None


def _of_document(document: Document, notices: list[Diagnostic]) -> ActualsFile:
    """A list of rows, each a group of keys; also under one key (actuals: […])."""
    root = document.root
    prefix: Path = ()
    if isinstance(root, dict) and len(root) == 1 and isinstance(next(iter(root.values())), list):
        prefix = (next(iter(root)),)
        root = root[str(prefix[0])]
    if not isinstance(root, list) or not root:
        raise Faulty([_nothing(document.locate(()))])

    def place(number: int, heading: str | None) -> Position:
        return document.locate((*prefix, number, heading) if heading is not None else (*prefix, number))

    wrong: list[Diagnostic] = []
    columns: dict[str, str] = {}
    left_out: dict[str, int] = {}
    rows: list[Row] = []
    for number, node in enumerate(root):
        if not isinstance(node, dict):
            wrong.append(
                faults.NOTHING_REPORTED.found(
                    M("a row is a group of keys such as indicator and actual"), position=place(number, None)
                )
            )
            continue
        values = _named(number, node, columns, left_out, place, wrong)
        given = {key: value for key, value in values.items() if value and not value.isspace()}
        row = _row(number, given, place, wrong)
        if row is not None:
            rows.append(row)
    if all(isinstance(node, dict) for node in root):
        wrong.extend(_missing(columns, left_out, document.locate(prefix)))
    for heading, number in left_out.items():
        notices.append(_unused(heading, document.locate((*prefix, number, heading), "key")))
    return _file(document.file, document.sha256, rows, columns, place, wrong)


def _named(
    number: int,
    node: Mapping[str, Node],
    columns: dict[str, str],
    left_out: dict[str, int],
    place: Place,
    wrong: list[Diagnostic],
) -> dict[str, str | None]:
    """One row's values by canonical column."""
    values: dict[str, str | None] = {}
    for heading, value in node.items():
        key = canonical("actuals", heading)
        if key is None:
            left_out.setdefault(heading, number)
        elif key in values:
            wrong.append(_twice(columns[key], heading, place(number, heading)))
        elif isinstance(value, list | dict):
            columns.setdefault(key, heading)
            wrong.append(
                faults.BAD_ACTUAL.found(
                    M("{key}: one value is wanted here", key=heading), position=place(number, heading)
                )
            )
        else:
            columns.setdefault(key, heading)
            values[key] = value
    return values


def _row(number: int, given: Mapping[str, str], place: Place, wrong: list[Diagnostic]) -> Row | None:
    """A row of what is not blank, or None where that names no indicator (a fault where it reports something)."""
    if "indicator" not in given:
        if given:
            wrong.append(_nameless(place(number, None)))
        return None
    return Row(
        number,
        intern(given["indicator"].strip()),
        _held(given.get("actual")),
        _held(given.get("period")),
        _whose(given.get("project"), given.get("project_code"), given.get("year")),
        _remarks(given.get("score"), given.get("reason"), given.get("note"), given.get("evidence")),
    )


def _nameless(place: Position) -> Diagnostic:
    return faults.UNKNOWN_INDICATOR.found(M("the row names no indicator"), position=place)


@lru_cache(maxsize=4096)
def _whose(project: str | None, code: str | None, year: str | None) -> Whose:
    return Whose(project, code, year)


@lru_cache(maxsize=64)
def _remarks(score: str | None, reason: str | None, note: str | None, evidence: str | None) -> Remarks:
    return Remarks(score, reason, note, evidence)


def _file(
    file: str, sha256: str, rows: list[Row], columns: dict[str, str], place: Place, wrong: list[Diagnostic]
) -> ActualsFile:
    if wrong:
        raise Faulty(wrong)
    if not rows:
        raise Faulty([_nothing(Position(file))])
    return ActualsFile(file, sha256, tuple(rows), columns, place, _by_project(rows))


def _by_project(rows: Iterable[Row]) -> dict[str, tuple[Row, ...]]:
    """Rows by the project that each names: a folder of thousands of projects shares one file."""
    found: dict[str, list[Row]] = {}
    # All rows of a project name it alike: the name is folded for the first of them.
    names: dict[Whose, list[list[Row]]] = {}
    for row in rows:
        lists = names.get(row.whose)
        if lists is None:
            given = {row.project, row.project_code} - {None}
            lists = names[row.whose] = [found.setdefault(fold_name(str(name)), []) for name in given]
        for each in lists:
            each.append(row)
    return {name: tuple(each) for name, each in found.items()}


def _nothing(position: Position) -> Diagnostic:
    return faults.NOTHING_REPORTED.found(
        M("the file holds no rows of actual values"),
        position=position,
        hint=M("it needs the columns 三级指标 (indicator) and 实际完成值 (actual)"),
    )


def _twice(first: str, second: str, position: Position) -> Diagnostic:
    return faults.NO_COLUMN.found(
        M("{first} and {second} are the same column", first=first, second=second), position=position
    )


def _unused(heading: str, position: Position) -> Diagnostic:
    return faults.COLUMN_LEFT_OUT.found(M("the column {column} is not used", column=heading), position=position)


def _missing(columns: Mapping[str, str], left_out: Iterable[str], position: Position) -> list[Diagnostic]:
    """The needed columns that no heading stands for."""
    others = list(left_out)
    found = []
    for key in ("indicator", "actual"):
        if key in columns or (key == "actual" and "score" in columns):
            continue
        term = terms("actuals")[key]
        near = next((each for each in others if nearest(each, [term.key, term.official, *term.synonyms])), None)
        hint = (
            M("is {near} meant?", near=near)
            if near
            else M("the file's columns are {columns}", columns=(*columns.values(), *others))
        )
        found.append(
            faults.NO_COLUMN.found(
                M("there is no column {column}", column=f"{term.official}（{key}）"), hint=hint, position=position
            )
        )
    return found
