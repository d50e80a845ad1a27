"""Files of actual values → Actuals, with the files they came from."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from jixiao.binding.actuals import bind_actuals
from jixiao.dataclass import dataclass
from jixiao.form_files import is_form
from jixiao.model.actuals import Actuals
from jixiao.model.diagnostic import Diagnostic, Faulty
from jixiao.model.source import SourceFile
from jixiao.model.table import Table
from jixiao.read import read_rows

if TYPE_CHECKING:
    from jixiao.model.document import Document

#: Headings of a form, which has them beside those of a list of actuals.
_OF_A_FORM = frozenset({"一级指标", "二级指标", "分值", "权重"})


@dataclass(frozen=True, slots=True)
class LoadedActuals:
    """Actuals with the files they came from and what was noticed while reading them."""

    actuals: Actuals
    files: tuple[SourceFile, ...] = ()
    notices: tuple[Diagnostic, ...] = ()


def load_actuals(paths: Sequence[str | Path], *, stdin: bytes | None = None) -> LoadedActuals:
    """The actuals of one or more files, in order. Faulty with every finding of all of them."""
    sources: list[Table | Document] = []
    wrong: list[Diagnostic] = []
    for path in paths:
        try:
            sources.extend(_rows(path, stdin))
        except Faulty as faulty:
            wrong.extend(faulty.diagnostics)
    if wrong:
        raise Faulty(wrong)
    actuals, notices = bind_actuals(sources)
    return LoadedActuals(actuals, tuple(SourceFile(each.file, each.sha256) for each in sources), tuple(notices))


def _rows(path: str | Path, stdin: bytes | None) -> list[Table | Document]:
    """A list of actuals, or what the filled forms of a file report."""
    try:
        return [read_rows(path, stdin=stdin)]
    except Faulty as faulty:
        from jixiao.faults import office as office_faults

        if not is_form(path) or any(each.code != office_faults.NO_TABLE.code for each in faulty.diagnostics):
            raise
        from jixiao.import_form import reported_by

        try:
            found = reported_by(path, stdin=stdin)
        except Faulty:
            found = []
        if not found:
            raise faulty from None
        return [*found]


def list_of(path: str | Path) -> Table | None:
    """The list of actuals that a workbook holds (a filled `template`, say); None where it holds none, or a form."""
    try:
        found = read_rows(path)
    except Faulty:
        return None
    if not isinstance(found, Table) or _OF_A_FORM.intersection("".join(each.split()) for each in found.headings):
        return None
    return found
