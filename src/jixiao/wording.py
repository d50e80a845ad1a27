"""What is said of any finding in every report and format: its duty, its sentence, its title, and how many there are."""

from __future__ import annotations

from collections.abc import Sequence

from jixiao import codes
from jixiao.language import Language, M, Message
from jixiao.model.diagnostic import Diagnostic, Severity

#: Severities speak as duties: 须改, 请核实, 提示.
DUTIES = {Severity.ERROR: M("error"), Severity.WARNING: M("check"), Severity.INFO: M("note")}


def finding_said(finding: Diagnostic) -> Message:
    """Duty, code, place, what was found, what to do, and the other places that it is about."""
    place = f" {finding.position}" if finding.position is not None else ""
    found = M(
        "{duty} {code}{place}: {message}",
        duty=DUTIES[finding.severity], code=finding.code, place=place, message=finding.message,
    )  # fmt: skip
    more = [] if finding.hint is None else [finding.hint]
    more += [M("see {place}: {message}", place=each.position, message=each.message) for each in finding.related]
    for each in more:
        found = M("{found}. {hint}", found=found, hint=each)
    return found


def in_order(findings: Sequence[Diagnostic]) -> list[Diagnostic]:
    """The most serious first, then as they were found."""
    return sorted(findings, key=lambda each: each.severity.rank)


def counts(findings: Sequence[Diagnostic]) -> tuple[Message, ...]:
    """So many errors, checks and notes; those there are none of are left out."""
    found = {severity: sum(each.severity is severity for each in findings) for severity in Severity}
    return tuple(M("{duty} {count}", duty=DUTIES[each], count=found[each]) for each in Severity if found[each])


def titled(code: str) -> Message:
    """What a code stands for, in both languages: the first line of its documentation, its name."""
    fault = codes.faults().get(code)
    if fault is None:
        return M("{title}", title=code)
    return Message("{title}", title=_Both(codes.english(fault), codes.title(fault)))


class _Both(Message):
    """A title that is Chinese by nature, with its English name beside it."""

    __slots__ = ("english",)

    def __init__(self, english: str, chinese: str) -> None:
        super().__init__(chinese.replace("{", "{{").replace("}", "}}"))
        self.english = english

    def said(self, language: Language) -> str:
        return self.english if language == "en" else super().said(language)
