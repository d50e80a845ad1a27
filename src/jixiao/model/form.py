"""Official forms: the grid of cells that a file shows, and the form that was found in it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from typing import Literal

from jixiao.dataclass import dataclass
from jixiao.language import Message
from jixiao.model.diagnostic import Diagnostic
from jixiao.model.position import Position
from jixiao.pattern import pattern

#: What a cell holds by its own account: a number cell shown as a percentage is ``percent`` and its text ``95%``.
Sort = Literal["text", "number", "percent", "date"]

_LINE = pattern(r"第(\d+)行(?:第\d+格)?")

FormKind = Literal["targets", "self-evaluation", "monitoring"]


@dataclass(frozen=True, slots=True)
class GridCell:
    """A cell that is not blank. `row` and `column` count from 0 in its grid; `rows` and `columns` are its span.

    `text` is exact: a number cell is its shortest decimal text, a date ISO; no blanks around it, line breaks kept.
    `place` is what a person looks for, and no two cells have the same: ``自评表!H12``, ``表1!R3C2``, ``第12行``,
    ``第12行第3格``.
    """

    row: int
    column: int
    text: str
    place: str
    sort: Sort = "text"
    rows: int = 1
    columns: int = 1
    comment: str | None = None


@dataclass(frozen=True, slots=True)
class Grid:
    """A sheet, or the whole of a document or page, as rows of cells; hidden cells are left out and told in `notices`.

    `covered` leads from every position under a merged cell, its own included, to that cell. `widths` is how many cells
    a row was written with, blank ones too, where merged cells have lost their span (flattened text).
    """

    file: str
    sha256: str
    name: str
    cells: tuple[GridCell, ...]
    covered: Mapping[tuple[int, int], GridCell] = field(default_factory=dict)
    notices: tuple[Diagnostic, ...] = ()
    widths: Mapping[int, int] = field(default_factory=dict)


def position(file: str, place: str | None) -> Position:
    """A place of a form as a position: a cell, or the line of a text file."""
    line = _LINE.fullmatch(place or "")
    return Position(file, int(line[1])) if line else Position(file, cell=place or None)


@dataclass(frozen=True, slots=True)
class Field:
    """What one cell (or a part of it) says, unchanged, and where. `inferred`: why a person should look at it."""

    text: str
    place: str
    sort: Sort = "text"
    inferred: Message | None = None


@dataclass(frozen=True, slots=True)
class FormLine:
    """An indicator of a form. Fields by the vocabulary's canonical keys of an indicator and of actuals.

    `fields` may hold name, operator, target, unit, direction, kind, points, criteria, content, target_basis,
    source, baseline; actual, score, note, evidence; a blank cell and one that says 空, / or — has no entry,
    except an actual ``无``. `part`: an 其中 row, which has neither points nor a score of its own.
    `blanks` gives the cell of a column that is blank in this row (where a missing 偏差原因 would stand).
    """

    level1: Field | None
    level2: Field | None
    fields: Mapping[str, Field]
    part: bool = False
    blanks: Mapping[str, str] = field(default_factory=dict)

    def text(self, key: str) -> str | None:
        """What one field says; None where it is blank."""
        found = self.fields.get(key)
        return found.text if found else None


@dataclass(frozen=True, slots=True)
class Sum:
    """An amount of money in a form: the figure as written and the unit it counts in (None: nobody says)."""

    figure: Field
    unit: str | None


@dataclass(frozen=True, slots=True)
class Funds:
    """项目资金. `sources` are the rows below the total, by name and column (initial, adjusted, executed)."""

    initial: Sum | None = None
    adjusted: Sum | None = None
    executed: Sum | None = None
    sources: Mapping[str, Mapping[str, Sum]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Printed:
    """What the form itself says of the result: 执行率, points and score of 预算执行, 合计分值, 总分, 自评等级.

    `group_points` are points stated for a whole level (产出指标(50分), a 分值 column beside 一级指标), by name.
    """

    rate: Field | None = None
    budget_points: Field | None = None
    budget_score: Field | None = None
    points: Field | None = None
    total: Field | None = None
    grade: Field | None = None
    group_points: Mapping[str, Field] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Form:
    """One form of a file.

    `fields` are the project's texts by canonical path joined with dots: name, code, agency.name, agency.code,
    agency.department, agency.address, agency.funding, agency.overview, basis, overview, content, plan, outcome,
    period, goals.overall, goals.years, goals.annual, achieved (实际完成情况 in words), contact.NAME.
    `layout` names the layout that fits best (None: only its headings were understood), `scheme` the scheme that
    this layout belongs to (None: nothing speaks for one), `scheme_from` whether that came from the layout or
    from the points of 预算执行. `number` is its place in the file, from 1; `headings` are the indicator table's columns
    by canonical key.
    """

    file: str
    sha256: str
    kind: FormKind
    number: int
    sheet: str
    layout: str | None
    scheme: str | None
    scheme_from: Literal["layout", "points"] | None
    title: Field | None
    year: Field | None
    fields: Mapping[str, Field]
    funds: Funds
    lines: tuple[FormLine, ...]
    printed: Printed
    headings: Mapping[str, Field] = field(default_factory=dict)
    notices: tuple[Diagnostic, ...] = ()
