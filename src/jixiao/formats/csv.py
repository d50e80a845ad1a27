"""CSV for spreadsheets: UTF-8 without a byte order mark, lines ending in LF, and no cell that a spreadsheet would run.

A cell that starts like a formula gets a leading ``'`` unless it is a plain number; so does one that starts with ``'``
itself, so that taking one ``'`` off gives every original back. ``jixiao`` reads such cells as they were.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from jixiao.language import Language, said
from jixiao.model.page import Page
from jixiao.model.report import Report, Said, made
from jixiao.pattern import pattern
from jixiao.values.folding import visible

KINDS = ("scorecard", "comparison", "plan", "summary", "changes", "criteria", "recheck", "template")
SUFFIXES = (".csv",)

_PLAIN = pattern(r"[-+]?[0-9]+(?:\.[0-9]+)?")
_RUNS = pattern("[=+\\-@\t\r\n'＝＋－＠]")
_KEPT = pattern("[\t\r\n]")
#: Cells that are written as they are: signs that show, nothing that runs, no comma, quote or blank at an end.
_USUAL = pattern(
    r"(?:(?![=+\-@' ])"
    r"[ !#-+\--~\u00b0-\u02ff\u2010-\u2027\u2190-\u2bff\u3001-\u3163\u3165-\u9fff\uff0c\uff1a-\uff1c]*(?<! ))?"
)


class Part(NamedTuple):
    """One report's rows. `headings` None: it has none. `marked`: a spreadsheet has to be told that it is UTF-8."""

    headings: bytes | None
    rows: bytes
    marked: bool


def write(reports: Sequence[Report], page: Page) -> bytes:
    """The rows of all reports, each kind of headings once."""
    return whole([part(report, page) for report in reports], page)


def part(report: Report, page: Page) -> Part:
    """The rows of one report."""
    records, marked = made(report.records), report.kind == "template"
    if not records:
        return Part(None, b"", marked)
    headings, *rows = (_line(record, page.language) for record in records)
    return Part(_encoded(headings), _encoded("".join(rows)), marked)


def whole(parts: Sequence[Part], page: Page) -> bytes:
    """The rows of all parts; headings where they are others than before."""
    lines: list[bytes] = []
    before: bytes | None = None
    for headings, rows, _ in parts:
        if headings is None:
            continue
        if headings != before:
            lines += [headings] if before is None else [b"\n", headings]
            before = headings
        lines.append(rows)
    # Excel opens a file that a person is to fill in as UTF-8 only by this mark.
    return (b"\xef\xbb\xbf" if any(each.marked for each in parts) else b"") + b"".join(lines)


def _line(record: Sequence[Said], language: Language) -> str:
    return ",".join([_cell(each if type(each) is str else said(each, language)) for each in record]) + "\n"


@lru_cache(maxsize=4096)
def _cell(text: str) -> str:
    """A cell as it is written; the project and the groups stand in every row."""
    return text if _USUAL.fullmatch(text) is not None else quoted(neutral(text))


def _encoded(text: str) -> bytes:
    return text.encode("utf-8", "backslashreplace")


def neutral(text: str) -> str:
    """A cell that no spreadsheet takes for a formula."""
    return f"'{text}" if _RUNS.match(text) and not _PLAIN.fullmatch(text) else text


def quoted(text: str) -> str:
    """A cell as RFC 4180 writes it, with what would not be seen written out; breaks and tabs stay."""
    shown = "".join(part if _KEPT.fullmatch(part) else visible(part) for part in re.split("([\t\r\n])", text))
    if any(mark in shown for mark in ',"\r\n') or shown != shown.strip():
        return '"' + shown.replace('"', '""') + '"'
    return shown
