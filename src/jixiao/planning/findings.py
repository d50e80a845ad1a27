"""Collects what planning finds, each finding at its place in the declaration."""

from __future__ import annotations

from dataclasses import dataclass, field

from jixiao.bind import Declaration
from jixiao.language import Message
from jixiao.model.diagnostic import Diagnostic, Fault, Path, Severity


@dataclass(slots=True)
class Findings:
    """The findings about one declaration, in the order found."""

    declaration: Declaration
    found: list[Diagnostic] = field(default_factory=list)

    def add(
        self,
        fault: Fault,
        path: Path,
        message: Message,
        hint: Message | None = None,
        *,
        key: bool = False,
        severity: Severity | None = None,
    ) -> None:
        """A finding at the value of a path, or at its key."""
        position = self.declaration.position(path, "key" if key else "value")
        self.found.append(fault.found(message, hint=hint, path=path, position=position, severity=severity))
