"""CSV for spreadsheets: UTF-8 without a byte order mark, lines ending in LF, and no cell that a spreadsheet would run.

A cell that starts like a formula gets a leading ``'`` unless it is a plain number; so does one that starts with ``'``
itself, so that taking one ``'`` off gives every original back. ``jixiao`` reads such cells as they were.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from jixiao.language import said
from jixiao.model.page import Page
from jixiao.model.report import Report, Said, made
from jixiao.pattern import pattern
from jixiao.values.folding import visible

KINDS = ("scorecard", "comparison", "plan", "summary", "changes", "criteria", "recheck", "template")
SUFFIXES = (".csv",)

_PLAIN = pattern(r"[-+]?[0-9]+(?:\.[0-9]+)?")
_RUNS = pattern("[=+\\-@\t\r\n'＝＋－＠]")
_KEPT = pattern("[\t\r\n]")


def write(reports: Sequence[Report], page: Page) -> bytes:
    """The rows of all reports, each kind of headings once."""
    content = "".join(_lines(reports, page)).encode("utf-8", "backslashreplace")
    # Excel opens a file that a person is to fill in as UTF-8 only by this mark.
    return b"\xef\xbb\xbf" + content if any(report.kind == "template" for report in reports) else content


def _lines(reports: Sequence[Report], page: Page) -> Iterator[str]:
    before: tuple[Said, ...] | None = None
    for report in reports:
        records = made(report.records)
        if not records:
            continue
        headings, *rows = records
        if headings != before:
            if before is not None:
                yield "\n"
            rows = [headings, *rows]
            before = headings
        for row in rows:
            yield ",".join(quoted(neutral(said(cell, page.language))) for cell in row) + "\n"


def neutral(text: str) -> str:
    """A cell that no spreadsheet takes for a formula."""
    return f"'{text}" if _RUNS.match(text) and not _PLAIN.fullmatch(text) else text


def quoted(text: str) -> str:
    """A cell as RFC 4180 writes it, with what would not be seen written out; breaks and tabs stay."""
    shown = "".join(part if _KEPT.fullmatch(part) else visible(part) for part in re.split("([\t\r\n])", text))
    if any(mark in shown for mark in ',"\r\n') or shown != shown.strip():
        return '"' + shown.replace('"', '""') + '"'
    return shown
