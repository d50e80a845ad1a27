"""One file → everything that is to be said about it: read, told apart, bound, planned, checked, silenced, selected."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import field, replace

from jixiao import shelf
from jixiao.bind import Declaration, bind_as_far
from jixiao.binding.kind import kind_of
from jixiao.check import Case, check
from jixiao.checking.suppressions import silenced
from jixiao.codes import Selection
from jixiao.dataclass import dataclass
from jixiao.decide import choose
from jixiao.faults import points as point_faults
from jixiao.gather import list_of
from jixiao.model.actuals import Actuals
from jixiao.model.diagnostic import Diagnostic, Faulty
from jixiao.model.document import Document
from jixiao.model.plan import Plan
from jixiao.model.table import Table
from jixiao.plan import plan_as_far, settled
from jixiao.read import STANDARD_INPUT, read
from jixiao.readers import _bytes, _limits

#: What depends on all indicators being there.
_OF_THE_TABLE = frozenset(
    fault.code
    for fault in (
        point_faults.POINTS_SUM,
        point_faults.NO_POINTS_LEFT,
        point_faults.POINTS_PARTLY,
        point_faults.POINTS_SHARED,
        point_faults.GROUP_POINTS,
    )
)


@dataclass(frozen=True, slots=True)
class Settings:
    """How files are checked: `scheme` by the command line, `configured` by the folder, held against `actuals`."""

    scheme: str | None = None
    configured: str | None = None
    selection: Selection = field(default_factory=Selection)
    actuals: Actuals | None = None
    #: Whether the actuals serve one project only, so that rows need not name it.
    alone: bool = True


@dataclass(frozen=True, slots=True)
class Checked:
    """What became of a file. `declarations`: the projects in it, for checks across files."""

    file: str
    findings: tuple[Diagnostic, ...]
    declarations: tuple[Declaration, ...] = ()
    text: str | None = None


def check_file(path: str, settings: Settings, *, stdin: bytes | None = None, content: bytes | None = None) -> Checked:
    """All findings of one file, in reading order; `content`: its bytes where they came from elsewhere."""
    name = _bytes.name(path)
    found: list[Diagnostic] = []
    declarations: tuple[Declaration, ...] = ()
    text: str | None = None
    try:
        if not path.endswith((".yaml", ".yml")) and _is_form(path):
            declarations, more = _of_form(path, settings)
            found.extend(more)
        else:
            document, told = _document(path, stdin, content)
            found.extend(told)
            if document is not None:
                text = document.text
                declarations, more = _of_document(document, settings)
                found.extend(more)
    except Faulty as faulty:
        found.extend(faulty.diagnostics)
    wants = settings.selection.wants
    kept = [each for each in silenced(name, text, found) if wants(each)]
    return Checked(name, tuple(_in_order(kept)), declarations, text)


def _in_order(found: Sequence[Diagnostic]) -> list[Diagnostic]:
    """In reading order; the same thing about the same place only once."""
    if not found:
        return []
    seen: dict[tuple[object, ...], Diagnostic] = {}
    for each in found:
        seen.setdefault((each.code, each.position, each.message), each)
    return sorted(seen.values(), key=lambda each: each.order)


def _document(path: str, stdin: bytes | None, content: bytes | None) -> tuple[Document | None, Sequence[Diagnostic]]:
    """The document, with the faults of its syntax; None where nothing can be told behind them."""
    try:
        document = read(path, stdin=stdin, content=content)
    except Faulty as faulty:
        if any(each.stops for each in faulty.diagnostics):
            raise
        yaml = path.lower().endswith((".yaml", ".yml")) or path == STANDARD_INPUT
        if not yaml:
            raise
        data = content or stdin or _bytes.load(path, _limits.YAML_BYTES)
        return shelf.leaf("readers", "yaml").mended(_bytes.name(path), data), faulty.diagnostics
    return document, document.notices


def _of_document(document: Document, settings: Settings) -> tuple[tuple[Declaration, ...], list[Diagnostic]]:
    match kind_of(document):
        case "actuals":
            return (), _of_actuals(document)
        case "scheme":
            return (), _of_scheme(document)
        case _:
            declaration, found = bind_as_far(document)
            if declaration is None:
                return (), found
            found.extend(of_declaration(declaration, settings))
            return (declaration,), found


def _of_actuals(listed: Document | Table) -> list[Diagnostic]:
    from jixiao.binding.actuals import bind_actuals

    try:
        return bind_actuals([listed])[1]
    except Faulty as faulty:
        return list(faulty.diagnostics)


def _of_scheme(document: Document) -> list[Diagnostic]:
    from jixiao.choose import scheme_of

    try:
        scheme_of(document, document.file)
    except Faulty as faulty:
        return list(faulty.diagnostics)
    return []


def _is_form(path: str) -> bool:
    from jixiao.import_form import is_form

    return is_form(path)


def _of_form(path: str, settings: Settings) -> tuple[tuple[Declaration, ...], list[Diagnostic]]:
    """The projects of a workbook, document or page; a list of actuals is checked as one."""
    from jixiao.import_form import import_forms

    declarations: list[Declaration] = []
    found: list[Diagnostic] = []
    try:
        forms = import_forms(path)
    except Faulty:
        if (listed := list_of(path)) is not None:
            return (), _of_actuals(listed)
        raise
    if all(form.declaration is None for form in forms) and (listed := list_of(path)) is not None:
        return (), _of_actuals(listed)
    for form in forms:
        found.extend(form.findings)
        if form.declaration is not None:
            declarations.append(form.declaration)
            # The layout says which scheme a form belongs to, unless somebody chose one.
            mine = replace(settings, configured=settings.configured or form.form.scheme)
            found.extend(of_declaration(form.declaration, mine))
    return tuple(declarations), found


def of_declaration(declaration: Declaration, settings: Settings) -> list[Diagnostic]:
    """What the plan, the checks and, where they are given, the actuals say."""
    try:
        chosen, told = choose(declaration, settings.scheme, settings.configured)
    except Faulty as faulty:
        return list(faulty.diagnostics)
    plan = plan_as_far(declaration, chosen)
    partial = "indicators" in declaration.unread
    found = [each for each in plan.diagnostics if not (partial and each.code in _OF_THE_TABLE)]
    found += told
    found += check(Case(declaration, plan.scheme, plan, partial=partial))
    found = _without_consequences(found)
    if settings.actuals is not None and not partial and settled(plan):
        found += _of_scores(plan, settings)
    return found


def _without_consequences(found: list[Diagnostic]) -> list[Diagnostic]:
    """Criteria cannot be read where their target is no number (JX309); that is one fault, and told once."""
    unfit = {each.path[:-1] for each in found if each.code == "JX309"}
    return [each for each in found if each.code != "JX511" or each.path[:-1] not in unfit] if unfit else found


def _of_scores(plan: Plan, settings: Settings) -> list[Diagnostic]:
    """What the actuals say against the plan; the plan's own findings are told already."""
    from jixiao.match import match
    from jixiao.score import score

    assert settings.actuals is not None
    try:
        matched = match(plan, settings.actuals, alone=settings.alone)
        if not matched.any_row and not settings.alone:
            return []
        told = score(plan, matched).diagnostics
    except Faulty as faulty:
        return list(faulty.diagnostics)
    own = set(map(id, plan.diagnostics))
    return [each for each in told if id(each) not in own]
