"""A file that holds official forms → forms, declarations and actuals, each value with its cell."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path, PurePath

from jixiao.bind import Declaration, bind_project
from jixiao.dataclass import dataclass
from jixiao.faults import forms as faults
from jixiao.form_files import READERS as READERS
from jixiao.form_files import is_form as is_form
from jixiao.language import M
from jixiao.layout import project, reported
from jixiao.layout.find import find_forms
from jixiao.model.diagnostic import Diagnostic, Faulty
from jixiao.model.document import Document
from jixiao.model.form import Form
from jixiao.model.position import Position
from jixiao.readers import _bytes, _limits
from jixiao.shelf import leaf


@dataclass(frozen=True, slots=True)
class Imported:
    """One form with what was made of it. `declaration` is None where the declaration has faults, then in `findings`."""

    form: Form
    tree: project.Tree
    declaration: Declaration | None
    findings: tuple[Diagnostic, ...]


def read_forms(path: str | Path, *, stdin: bytes | None = None) -> list[Form]:
    """All forms of a file, in order. Faulty where it cannot be opened, is not what it says, or holds none."""
    name = _bytes.name(path)
    kind = READERS.get(PurePath(path).suffix.lower())
    if kind is None:
        raise Faulty([_unknown(name)])
    reader = leaf("readers", kind)
    data = _bytes.load(path, min(reader.LIMIT, _limits.OTHER_BYTES)) if stdin is None else stdin
    return find_forms(name, reader.grids(name, data))


def declarations(path: str | Path, *, stdin: bytes | None = None) -> list[Declaration]:
    """The projects of a file's forms, their places cells. Faulty with every fault of every form."""
    found: list[Declaration] = []
    wrong: list[Diagnostic] = []
    for form in read_forms(path, stdin=stdin):
        try:
            found.append(declaration(form))
        except Faulty as faulty:
            wrong.extend(faulty.diagnostics)
    if wrong:
        raise Faulty(wrong)
    return found


def declaration(form: Form) -> Declaration:
    """The project that a form declares. Faulty with every fault of the form."""
    return bind_project(project.document(form, project.tree(form)))


def actuals(form: Form) -> Document | None:
    """The actuals that a filled form reports, as an actuals file would; None of a form of targets."""
    return reported.document(form)


def reported_by(path: str | Path, *, stdin: bytes | None = None) -> list[Document]:
    """The actuals of every filled form of a file, with the project's name in each row where there are several."""
    filled = [form for form in read_forms(path, stdin=stdin) if form.kind != "targets"]
    return [document for form in filled if (document := reported.document(form, named=len(filled) > 1)) is not None]


def import_forms(path: str | Path, *, stdin: bytes | None = None) -> list[Imported]:
    """Every form of a file with its declaration, and all that is to be said about both."""
    return [imported(form) for form in read_forms(path, stdin=stdin)]


def imported(form: Form) -> Imported:
    """A form with its declaration; what a declaration refuses is a finding at its cell."""
    made = project.tree(form)
    findings: Sequence[Diagnostic] = form.notices
    bound: Declaration | None = None
    try:
        bound = bind_project(project.document(form, made))
    except Faulty as faulty:
        findings = (*faulty.diagnostics, *findings)
    return Imported(form, made, bound, tuple(findings))


def _unknown(name: str) -> Diagnostic:
    return faults.NO_FORM.found(
        M("files of this kind hold no forms"),
        hint=M("forms are read from {suffixes}", suffixes=(".xlsx", ".xls", ".ods", ".docx", ".html", ".txt")),
        position=Position(name),
    )
