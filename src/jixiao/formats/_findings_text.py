"""Findings for people: each with its excerpt, many of one kind folded, and the summary at the end."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import lru_cache

from jixiao.formats import _excerpt
from jixiao.formats._excerpt import Segment
from jixiao.formats._sheet import Sheet
from jixiao.formats._text import spoken
from jixiao.language import M
from jixiao.model.lines import Lines
from jixiao.model.page import Page
from jixiao.model.report import Report

#: A kind of finding that stands in more files than this is shown for so many; the summary counts the rest.
FOLD = 5


def lines_of(report: Report, page: Page) -> Iterator[list[Segment]]:
    """The lines of a report of findings."""
    source = _lines(report.extra.get("source") or (lambda file: None))
    shown: dict[str, set[str]] = {}
    files = report.extra.get("files", ())
    folded = 0
    for each in report.findings:
        place = each.position.file if each.position else ""
        seen = shown.setdefault(each.code, set())
        if len(files) > FOLD and place not in seen and len(seen) >= FOLD:
            folded += 1
            continue
        seen.add(place)
        yield from _excerpt.finding(each, page, source)
        yield []
    if folded:
        told = M("{count} more findings of these kinds in other files are only counted below", count=folded)
        yield [(spoken(told, page), "faint")]
        yield []
    yield from Sheet(page).lines(report)


def _lines(source: Callable[[str], str | None]) -> _excerpt.Source:
    @lru_cache(maxsize=8)
    def lines(file: str) -> Lines | None:
        text = source(file)
        return None if text is None else Lines(text)

    return lines
