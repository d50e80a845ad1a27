"""One line a finding, as editors and grep like it: ``file:line:column: CODE duty message``."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from jixiao.formats._text import spoken
from jixiao.language import M
from jixiao.model.page import Page
from jixiao.model.report import Report
from jixiao.values.folding import visible
from jixiao.wording import DUTIES

KINDS = ("findings",)
SUFFIXES: tuple[str, ...] = ()


def write(reports: Sequence[Report], page: Page) -> str:
    """A line each, without a summary; nothing where nothing was found."""
    return "".join(f"{line}\n" for report in reports for line in _lines(report, page))


def _lines(report: Report, page: Page) -> Iterator[str]:
    for each in report.findings:
        place = visible(str(each.position)) if each.position is not None else "-"
        said = each.message if each.hint is None else M("{found}. {hint}", found=each.message, hint=each.hint)
        yield f"{place}: {each.code} {spoken(DUTIES[each.severity], page)} {spoken(said, page)}"
