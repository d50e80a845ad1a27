"""One finding about a file: what was written, why it matters, what to type instead."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from jixiao.dataclass import dataclass
from jixiao.language import Message
from jixiao.model.position import Position

#: Where in a declaration: canonical (English) keys, groups and places in lists, such as
#: ``("indicators", "产出指标", "时效指标", 0, "target")``.
Path = tuple[str | int, ...]


class Severity(StrEnum):
    """How bad; spoken to people as a duty."""

    ERROR = "error"  # 须改
    WARNING = "warning"  # 请核实
    INFO = "info"  # 提示

    @property
    def rank(self) -> int:
        """0 is the most serious."""
        return ("error", "warning", "info").index(self.value)


@dataclass(frozen=True, slots=True)
class Edit:
    """A change of the file's text that keeps its meaning: `start` to `end` (offsets in code points) become `text`."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Related:
    """Another place that belongs to the finding, with the words that say how ("first declared here")."""

    position: Position
    message: Message


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """A finding. Complete when made, never changed. An unknown place is None."""

    code: str
    name: str
    severity: Severity
    message: Message
    hint: Message | None = None
    basis: str | None = None
    position: Position | None = None
    path: Path = ()
    related: tuple[Related, ...] = ()
    fix: tuple[Edit, ...] = ()
    #: True where the job could not be done at all (a missing file, a folder without projects): exit code 2, not 1.
    stops: bool = False

    @property
    def order(self) -> tuple[object, ...]:
        """Reading order: by file, line and column or cell, then code."""
        place = self.position
        return (
            place.file if place else "",
            (place.line if place else None) or 0,
            (place.column if place else None) or 0,
            place.cell_order if place else ("", ()),
            self.code,
            str(self.message),
        )


@dataclass(frozen=True, slots=True)
class Fault:
    """A kind of finding. Its code and name are never changed and never used again for something else.

    ``doc`` is its documentation (see ``docs/architecture.md``, "Documentation of a fault"): the page in
    ``docs/codes/``, ``jixiao explain CODE`` and the help in SARIF are made from it.
    """

    code: str
    name: str
    severity: Severity
    doc: str = ""
    basis: str | None = None
    stops: bool = False

    def found(
        self,
        message: Message,
        *,
        hint: Message | None = None,
        position: Position | None = None,
        path: Path = (),
        related: Iterable[Related] = (),
        fix: Iterable[Edit] = (),
        severity: Severity | None = None,
    ) -> Diagnostic:
        """A finding of this kind; `severity` where the same fault weighs differently in one case."""
        return Diagnostic(
            self.code, self.name, severity or self.severity, message, hint, self.basis, position, path,
            tuple(related), tuple(fix), self.stops,
        )  # fmt: skip


class Faulty(Exception):
    """The one exception that carries findings out of a pipeline: nothing could be made of the input."""

    def __init__(self, diagnostics: Iterable[Diagnostic]) -> None:
        self.diagnostics = tuple(sorted(diagnostics, key=lambda each: each.order))
        super().__init__("; ".join(f"{each.position}: {each.code} {each.message}" for each in self.diagnostics))
