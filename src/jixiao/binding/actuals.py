"""Table or Document → Actuals: the columns by the vocabulary, the rows as text, every fault at its place."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import compress
from operator import not_

from jixiao.faults import actuals as faults
from jixiao.language import M
from jixiao.model.actuals import Actuals, ActualsFile, Row, Rows
from jixiao.model.diagnostic import Diagnostic, Faulty, Path
from jixiao.model.document import Document, Node
from jixiao.model.position import Position
from jixiao.model.table import Stretch, Table
from jixiao.values.folding import nearest
from jixiao.vocabulary import canonical, terms

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
        raise Faulty([*wrong, *notices])
    return Actuals(tuple(files)), notices


def _of_table(table: Table, notices: list[Diagnostic]) -> ActualsFile:
    """A table read row by row; only the rows' own texts are kept."""
    wrong: list[Diagnostic] = []
    # Places are asked for long after the table is read: what it was read from is not kept for them.
    locate, headings = table.locate, table.headings

    def place(line: int, heading: str | None) -> Position:
        return locate(line, headings.index(heading) if heading is not None else None)

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
    missing = _missing(columns, left_out, place(table.line, None))
    wrong.extend(missing)
    listed = _Listed({key: at for at, key in used})
    try:
        for stretch in table.stretches():
            listed.add(stretch)
            notices.extend(stretch.notices)
    except Faulty as faulty:
        wrong.extend(faulty.diagnostics)
    wrong.extend(_nameless(place(line, None)) for line in listed.nameless)
    if not missing:
        # Else the missing column is sought among these already.
        notices.extend(_unused(heading, place(table.line, heading)) for heading in left_out)
    return _file(table.file, table.sha256, listed.rows(), columns, place, wrong)


class _Listed:
    """The rows of a table that name an indicator, gathered by columns. A list may have a hundred thousand of them."""

    def __init__(self, at: Mapping[str, int]) -> None:
        """`at`: where each column stands in the table."""
        self.at = at
        self.numbers = array("L")
        self.columns: dict[str, list[str | None]] = {key: [] for key in at}
        #: Lines that report something and name no indicator.
        self.nameless: list[int] = []

    def add(self, stretch: Stretch) -> None:
        # Without a column of names no row has one: that is said once, of the column.
        if "indicator" not in self.at:
            return
        lines, columns = stretch.lines, [stretch.columns[at] for at in self.at.values()]
        names = stretch.columns[self.at["indicator"]]
        if not all(names):
            blank = compress(zip(lines, *columns, strict=True), map(not_, names))
            self.nameless.extend(line for line, *cells in blank if any(cells))
            lines, columns = list(compress(lines, names)), [list(compress(each, names)) for each in columns]
        self.numbers.extend(lines)
        for texts, column in zip(self.columns.values(), columns, strict=True):
            texts.extend(column)

    def rows(self) -> Rows:
        """All of them."""
        return Rows(self.numbers, {key: tuple(texts) for key, texts in self.columns.items() if any(texts)})


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
        missing = _missing(columns, left_out, document.locate(prefix))
        wrong.extend(missing)
        if not missing:
            for heading, number in left_out.items():
                notices.append(_unused(heading, document.locate((*prefix, number, heading), "key")))
    return _file(document.file, document.sha256, Rows.of(rows), columns, place, wrong)


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
    return Row(number, **{key: text.strip() if key == "indicator" else text for key, text in given.items()})


def _nameless(place: Position) -> Diagnostic:
    return faults.UNKNOWN_INDICATOR.found(M("the row names no indicator"), position=place)


def _file(
    file: str, sha256: str, rows: Rows, columns: dict[str, str], place: Place, wrong: list[Diagnostic]
) -> ActualsFile:
    if wrong:
        raise Faulty(wrong)
    if not rows:
        raise Faulty([_nothing(Position(file))])
    return ActualsFile(file, sha256, rows, columns, place)


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
