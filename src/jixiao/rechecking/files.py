"""Files of filled forms → their rechecks; files of declared targets, forms or projects, to hold them against."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from jixiao.bind import Declaration, bind_project
from jixiao.dataclass import dataclass
from jixiao.faults import declared as declared_faults
from jixiao.form_files import is_form
from jixiao.import_form import read_forms
from jixiao.language import M
from jixiao.model.diagnostic import Diagnostic, Faulty
from jixiao.model.form import Form
from jixiao.model.position import Position
from jixiao.model.recheck import Recheck
from jixiao.model.scheme import Scheme
from jixiao.read import read
from jixiao.recheck import recheck
from jixiao.rechecking.declared import DeclaredLine, DeclaredTargets, changes, of_form
from jixiao.values.folding import fold_name


@dataclass(frozen=True, slots=True)
class RecheckedFile:
    """The filled forms of a file, rechecked, and what was noticed while the file was read."""

    forms: tuple[Recheck, ...]
    notices: tuple[Diagnostic, ...]


def recheck_file(
    path: str | Path, scheme: Scheme | None = None, declared: Sequence[DeclaredTargets] = ()
) -> RecheckedFile:
    """Every filled form of a file. Faulty where it cannot be read, or holds no filled form."""
    found: list[Recheck] = []
    unfilled: list[Diagnostic] = []
    forms = read_forms(path)
    for form in forms:
        try:
            result = recheck(form, scheme)
        except Faulty as faulty:
            unfilled.extend(faulty.diagnostics)
            continue
        found.append(_with_changes(result, declared) if declared else result)
    if not found:
        raise Faulty(unfilled)
    return RecheckedFile(tuple(found), tuple(notice for form in forms for notice in form.notices))


def _with_changes(result: Recheck, declared: Sequence[DeclaredTargets]) -> Recheck:
    """The recheck with what was changed since; Faulty where several declarations are given and none is of its name."""
    form = result.form
    name = form.fields["name"].text if "name" in form.fields else ""
    same = [each for each in declared if fold_name(each.name) == fold_name(name)]
    if not same and len(declared) > 1:
        raise Faulty([
            declared_faults.OTHER_PROJECT.found(
                M("no declaration is named {name}; there are {names}", name=name,
                  names=tuple(each.name for each in declared)),
                position=_place(form),
            )
        ])  # fmt: skip
    targets = (same or list(declared))[0]
    return replace(result, changes=changes(form, targets), declared=targets.position)


def _place(form: Form) -> Position:
    return Position(form.file, cell=form.fields["name"].place if "name" in form.fields else None)


def declared_targets(path: str | Path) -> tuple[DeclaredTargets, ...]:
    """The targets that a form or a project declares. Faulty where it cannot be read."""
    if is_form(path):
        return tuple(of_form(form) for form in read_forms(path))
    return (_of_declaration(bind_project(read(path))),)


def _of_declaration(declaration: Declaration) -> DeclaredTargets:
    lines = []
    for at, indicator in enumerate(declaration.project.indicators):
        keys = ("name", "target", "points", "criteria")
        places = {key: declaration.position(declaration.path(at, key)) for key in keys}
        unit = indicator.unit.name if indicator.unit is not None else ""
        operator = str(indicator.operator) if indicator.operator is not None else ""
        text = indicator.target.text if unit and indicator.target.text.endswith(unit) else indicator.target.text + unit
        lines.append(
            DeclaredLine(
                indicator.name, indicator.operator or indicator.target.operator, indicator.target,
                operator + text, indicator.points, indicator.criteria, places,
            )
        )  # fmt: skip
    return DeclaredTargets(declaration.project.name, tuple(lines), declaration.position(("name",)))
