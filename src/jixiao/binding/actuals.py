"""Document → Actuals: the columns by the vocabulary, the rows as text, every fault at its place."""

from __future__ import annotations

from collections.abc import Sequence

from jixiao.faults import actuals as faults
from jixiao.language import M
from jixiao.model.actuals import Actuals, ActualsFile, Row
from jixiao.model.diagnostic import Diagnostic, Faulty, Path
from jixiao.model.document import Document, Node
from jixiao.values.folding import nearest
from jixiao.vocabulary import canonical, terms

_FIELDS = ("actual", "period", "project", "project_code", "year", "score", "reason", "note", "evidence")


def bind_actuals(documents: Sequence[Document]) -> tuple[Actuals, list[Diagnostic]]:
    """All files' rows, with the notices (columns left out). Faulty with every fault of every file."""
    files: list[ActualsFile] = []
    notices: list[Diagnostic] = []
    wrong: list[Diagnostic] = []
    for document in documents:
        notices.extend(document.notices)
        try:
            files.append(bind_file(document, notices))
        except Faulty as faulty:
            wrong.extend(faulty.diagnostics)
    if wrong:
        raise Faulty(wrong)
    return Actuals(tuple(files)), notices


def bind_file(document: Document, notices: list[Diagnostic]) -> ActualsFile:
    """One file. Faulty where it is no list of rows with an indicator and an actual."""
    rows = document.root
    if isinstance(rows, dict) and len(rows) == 1 and isinstance(only := next(iter(rows.values())), list):
        # A list under one key (actuals: […]) is still a list of rows.
        key = next(iter(rows))
        return _bind(document, only, (key,), notices)
    if not isinstance(rows, list) or not rows:
        raise Faulty([
            faults.NOTHING_REPORTED.found(
                M("the file holds no rows of actual values"), position=document.locate(()),
                hint=M("it needs the columns 三级指标 (indicator) and 实际完成值 (actual)"),
            )
        ])  # fmt: skip
    return _bind(document, rows, (), notices)


def _bind(document: Document, nodes: list[Node], prefix: tuple[str, ...], notices: list[Diagnostic]) -> ActualsFile:
    columns: dict[str, str] = {}
    wrong: list[Diagnostic] = []
    left_out: dict[str, int] = {}
    rows: list[Row] = []
    for number, node in enumerate(nodes):
        path: Path = (*prefix, number)
        if not isinstance(node, dict):
            wrong.append(faults.NOTHING_REPORTED.found(
                M("a row is a group of keys such as indicator and actual"), position=document.locate(path)
            ))  # fmt: skip
            continue
        values: dict[str, str | None] = {}
        for heading, value in node.items():
            key = canonical("actuals", heading)
            if key is None:
                left_out.setdefault(heading, number)
                continue
            if columns.setdefault(key, heading) != heading and key in values:
                wrong.append(faults.NO_COLUMN.found(
                    M("{first} and {second} are the same column", first=columns[key], second=heading),
                    position=document.locate((*path, heading), "key"),
                ))  # fmt: skip
                continue
            if isinstance(value, list | dict):
                wrong.append(faults.BAD_ACTUAL.found(
                    M("{key}: one value is wanted here", key=heading), position=document.locate((*path, heading))
                ))  # fmt: skip
                continue
            values[key] = value if value is not None and value.strip() else None
        if values.get("indicator") is None:
            if any(values.get(key) is not None for key in _FIELDS):
                wrong.append(faults.UNKNOWN_INDICATOR.found(
                    M("the row names no indicator"), position=document.locate(path)
                ))  # fmt: skip
            continue
        rows.append(Row(number, (values["indicator"] or "").strip(), **{key: values.get(key) for key in _FIELDS}))
    if nodes and all(isinstance(node, dict) for node in nodes):
        wrong.extend(_missing(document, columns, left_out, prefix))
    if wrong:
        raise Faulty(wrong)
    for heading, number in left_out.items():
        notices.append(faults.COLUMN_LEFT_OUT.found(
            M("the column {column} is not used", column=heading),
            position=document.locate((*prefix, number, heading), "key"),
        ))  # fmt: skip
    if not rows:
        raise Faulty(
            [faults.NOTHING_REPORTED.found(M("the file holds no rows of actual values"), position=document.locate(()))]
        )
    return ActualsFile(document, tuple(rows), columns, prefix)


def _missing(
    document: Document, columns: dict[str, str], left_out: dict[str, int], prefix: tuple[str, ...]
) -> list[Diagnostic]:
    found = []
    for key in ("indicator", "actual"):
        if key in columns or (key == "actual" and "score" in columns):
            continue
        term = terms("actuals")[key]
        near = next((each for each in left_out if nearest(each, [term.key, term.official, *term.synonyms])), None)
        found.append(faults.NO_COLUMN.found(
            M("there is no column {column}", column=f"{term.official}（{key}）"),
            hint=M("is {near} meant?", near=near) if near
            else M("the file's columns are {columns}", columns=(*columns.values(), *left_out)),
            position=document.locate(prefix),
        ))  # fmt: skip
    return found
