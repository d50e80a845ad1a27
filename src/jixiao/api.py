"""The public names and the pipelines: the command line and other programs call the same functions.

``load_project`` and its like read files and raise :class:`Faulty` with every finding of the file; ``plan`` and
``score`` do no input or output. Everything returned is frozen. Amounts are ``Decimal``; points and scores are
points of the scheme's total; money is in 元.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from jixiao.bind import Declaration, bind_project
from jixiao.binding.kind import kind_of
from jixiao.choose import Chosen
from jixiao.choose import load_scheme as load_scheme
from jixiao.decide import choose as choose
from jixiao.differing.side import Side
from jixiao.faults import actuals as actual_faults
from jixiao.form_files import is_form
from jixiao.gather import LoadedActuals as LoadedActuals
from jixiao.gather import list_of
from jixiao.gather import load_actuals as load_actuals
from jixiao.language import Language, M
from jixiao.match import Matched, match
from jixiao.model.actuals import Actuals
from jixiao.model.changes import Changes
from jixiao.model.diagnostic import Diagnostic, Faulty, Severity
from jixiao.model.plan import Plan
from jixiao.model.reading import Asked, CriteriaReading
from jixiao.model.scorecard import Scorecard
from jixiao.model.source import SourceFile
from jixiao.plan import plan as plan
from jixiao.read import read
from jixiao.score import score as score_plan
from jixiao.values.period import Period, read_period

if TYPE_CHECKING:
    from jixiao.model.official import OfficialForm, OfficialKind
    from jixiao.model.scheme import Scheme
    from jixiao.model.template import Template
    from jixiao.rechecking.declared import DeclaredTargets
    from jixiao.rechecking.files import RecheckedFile

__all__ = [
    "Actuals",
    "Asked",
    "Changes",
    "Chosen",
    "CriteriaReading",
    "Declaration",
    "Diagnostic",
    "Faulty",
    "LoadedActuals",
    "Matched",
    "Period",
    "Plan",
    "Scorecard",
    "Severity",
    "Side",
    "as_of",
    "choose",
    "declared_targets",
    "diff",
    "diff_within",
    "export",
    "load_actuals",
    "load_project",
    "load_projects",
    "load_scheme",
    "match",
    "plan",
    "read_criteria",
    "read_through",
    "recheck",
    "score",
    "side",
    "template",
    "validate",
]


def load_project(path: str | Path, *, stdin: bytes | None = None, content: bytes | None = None) -> Declaration:
    """The project of one file. Faulty with every finding of the file, also where it cannot be opened.

    `content`: the file's bytes where they came from elsewhere (a revision in git); then `path` only names them.
    """
    found = load_projects(path, stdin=stdin, content=content)
    if len(found) > 1:
        from jixiao.faults import forms as form_faults

        raise Faulty([
            form_faults.SEVERAL_FORMS.found(
                M("the file holds {count} forms; one project is wanted here", count=len(found)),
                hint=M("`jixiao import FILE -o FOLDER` makes a file of each"),
                position=found[1].document.locate(("项目名称",)),
            )
        ])  # fmt: skip
    return found[0]


def load_projects(
    path: str | Path, *, stdin: bytes | None = None, content: bytes | None = None, searched: bool = False
) -> list[Declaration]:
    """Every project of a file: one of YAML or JSON, one a form of a workbook, document or page. Faulty as above.

    `searched`: the file was met in a folder, where schemes and actuals may lie too; they are no projects.
    """
    if is_form(path):
        from jixiao.import_form import declarations

        try:
            return declarations(path, stdin=content if content is not None else stdin)
        except Faulty:
            if searched and list_of(path) is not None:
                return []
            raise
    document = read(path, stdin=stdin, content=content)
    return [] if searched and kind_of(document) != "project" else [bind_project(document)]


def validate(path: str | Path, *, scheme: str | None = None, actuals: Actuals | None = None) -> tuple[Diagnostic, ...]:
    """Every finding of one file (a project, a scheme, actuals, a form), in reading order; nothing is raised."""
    from jixiao.checking.one import Settings, check_file

    return check_file(str(path), Settings(scheme=scheme, actuals=actuals)).findings


def read_criteria(text: str, asked: Asked | None = None) -> CriteriaReading:
    """Official deduction words as a typed deduction, or a refusal with its reason, held against the indicator."""
    from jixiao.criteria.read import read_criteria as read_words

    return read_words(text, asked or Asked())


def read_through(text: str) -> Period:
    """``2023Q3``: the last period that counts. ValueFault where it is no period."""
    return read_period(text)


@lru_cache(maxsize=256)
def as_of(year: int, through: Period | None) -> date:
    """The day a card is scored at: the last day of the last period, else of the year."""
    import calendar

    month = through.last if through else 12
    return date(year, month, calendar.monthrange(year, month)[1])


def score(
    declaration: Declaration,
    loaded: LoadedActuals,
    *,
    scheme: str | None = None,
    configured: str | None = None,
    missing: Literal["partial", "zero"] = "partial",
    through: Period | None = None,
    alone: bool = True,
) -> Scorecard:
    """A project's scorecard. Faulty with every finding where no score can be computed."""
    chosen, notices = choose(declaration, scheme, configured)
    made = plan(declaration, chosen, as_of(declaration.project.year, through))
    matched = match(made, loaded.actuals, through=through, alone=alone)
    if not matched.any_row and loaded.actuals.files:
        raise Faulty([
            actual_faults.NO_ROWS.found(
                M("the actuals hold no row of the project {name}", name=declaration.project.name),
                position=declaration.position(("name",)),
                hint=M("the column 项目名称 or 项目编码 must name it as the declaration does"),
            )
        ])  # fmt: skip
    return score_plan(
        made, matched, project_file=SourceFile(declaration.document.file, declaration.document.sha256),
        actual_files=loaded.files, missing=missing, through=through,
        notices=(*declaration.document.notices, *loaded.notices, *notices),
    )  # fmt: skip


def side(
    declaration: Declaration, *, configured: str | None = None, base: Path | None = None, initial: bool = False
) -> Side:
    """A declaration made ready for `diff`, as in force at its year's end, or with `initial` before any change of it.

    Faulty where it cannot be planned. `base`: the folder that the scheme's path counts from.
    """
    chosen, _ = choose(declaration, configured=configured, base=base)
    day = date(declaration.project.year - 1, 12, 31) if initial else None
    return Side(declaration, plan(declaration, chosen, day))


def diff(
    old: Declaration | Side | None,
    new: Declaration | Side | None,
    *,
    last: LoadedActuals | None = None,
    alone: bool = True,
) -> Changes:
    """What became of a project's targets; a side is None where it lacks the project.

    `last`: actuals of the old declaration's year. `alone`: they serve this project only. Faulty where a side cannot be
    planned or the actuals cannot be read.
    """
    from jixiao.diff import diff as compare

    one, other = (side(each) if isinstance(each, Declaration) else each for each in (old, new))
    card = None
    if last is not None and one is not None:
        card = score_plan(one.plan, match(one.plan, last.actuals, alone=alone), actual_files=last.files)
    return compare(one, other, last=card)


def diff_within(declaration: Declaration, *, configured: str | None = None, base: Path | None = None) -> Changes:
    """年中调整: the declaration before and after the changes of its own year."""
    from jixiao.diff import diff as compare

    before, after = (side(declaration, configured=configured, base=base, initial=initial) for initial in (True, False))
    return compare(before, after, within=True)


def recheck(
    path: str | Path, *, scheme: Scheme | None = None, declared: Sequence[DeclaredTargets] = ()
) -> RecheckedFile:
    """The filled official forms of a file, recomputed: points are the form's, the scheme its layout's unless given.

    `declared`: what `declared_targets` read, to be told what was changed since. Faulty where no filled form is found.
    """
    from jixiao.rechecking.files import recheck_file

    return recheck_file(path, scheme, declared)


def declared_targets(path: str | Path) -> tuple[DeclaredTargets, ...]:
    """The targets that a form or a project declares, for `recheck`. Faulty where the file cannot be read."""
    from jixiao.rechecking.files import declared_targets as targets

    return targets(path)


def export(
    declaration: Declaration,
    kind: OfficialKind,
    card: Scorecard | None = None,
    *,
    scheme: str | None = None,
    split: bool = True,
    language: Language = "zh",
) -> OfficialForm:
    """A project as an official form; a self-evaluation needs its card. Faulty where the project cannot be planned.

    `split`: operator, value and unit stand apart and scores are live formulas, as Excel can hold them.
    """
    from jixiao.export import export as write

    made = card.plan if card is not None else plan(declaration, choose(declaration, scheme)[0])
    return write(made, kind, card, split=split, language=language)


def template(declaration: Declaration, *, scheme: str | None = None, quarters: bool = False) -> Template:
    """The sheet that a project's actual values are filled into. Faulty where the project cannot be planned."""
    from jixiao.template import template as write

    return write(plan(declaration, choose(declaration, scheme)[0]), quarters=quarters)
