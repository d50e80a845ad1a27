"""Workflow commands of GitHub Actions: annotations beside the changed lines.

GitHub shows ten annotations of a kind in a step: errors come first, and the true count is the last line.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from jixiao import codes
from jixiao.language import M
from jixiao.model.diagnostic import Diagnostic, Severity
from jixiao.model.page import Page
from jixiao.model.report import Report
from jixiao.values.folding import visible
from jixiao.wording import counts, titled

KINDS = ("findings",)
SUFFIXES: tuple[str, ...] = ()

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}
#: One of the ten notices is the count.
NOTICES = 9


def write(reports: Sequence[Report], page: Page) -> str:
    """The commands, the most serious first."""
    return "".join(f"{line}\n" for report in reports for line in _commands(report, page))


def _commands(report: Report, page: Page) -> Iterator[str]:
    notices = 0
    for each in sorted(report.findings, key=lambda each: each.severity.rank):
        notices += each.severity is Severity.INFO
        if each.severity is not Severity.INFO or notices <= NOTICES:
            yield _command(each, page)
    said = counts(report.findings)
    files = M("{count} files", count=len(report.extra.get("files", ())))
    whole = M("{files}: {counts}", files=files, counts=said) if said else M("{files}: nothing to correct", files=files)
    yield f"::notice title=jixiao::{_data(whole.said(page.language))}"


def _command(each: Diagnostic, page: Page) -> str:
    place = each.position
    head = codes.head(each.code)
    properties = {"title": f"{each.code} {titled(each.code).said(page.language)}（{head}）"}
    if place is not None:
        properties["file"] = place.file
        for name, value in (("line", place.line), ("endLine", place.end_line)):
            if value is not None:
                properties[name] = str(value)
        if place.column is not None and place.line == place.end_line:
            properties["col"] = str(place.column)
            if place.end_column is not None:
                properties["endColumn"] = str(max(place.end_column, place.column))
    said = each.message if each.hint is None else M("{found}. {hint}", found=each.message, hint=each.hint)
    prefix = f"{place.cell} " if place is not None and place.cell is not None else ""
    given = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    return f"::{_COMMANDS[each.severity]} {given}::{_data(prefix + said.said(page.language))}"


def _data(text: str) -> str:
    return visible(text).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
