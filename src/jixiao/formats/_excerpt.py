"""A finding with the line it is about and a caret under the very words, right under wide characters too."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from jixiao import codes
from jixiao.formats._text import fitting, spoken
from jixiao.language import M
from jixiao.model.diagnostic import Diagnostic, Severity
from jixiao.model.lines import Lines
from jixiao.model.page import Page
from jixiao.model.position import Position
from jixiao.model.report import Tone
from jixiao.values.folding import cells, visible
from jixiao.wording import DUTIES

Segment = tuple[str, Tone]
Source = Callable[[str], Lines | None]

TONES: dict[Severity, Tone] = {Severity.ERROR: "bad", Severity.WARNING: "doubt", Severity.INFO: "plain"}
#: Columns of an excerpt where the page says nothing, and the fewest that show anything.
USUAL, LEAST = 120, 24


def finding(each: Diagnostic, page: Page, source: Source) -> Iterator[list[Segment]]:
    """The lines of one finding: place, duty and message, the excerpt, what to do, the basis, related places."""
    tone = TONES[each.severity]
    duty = spoken(DUTIES[each.severity], page)
    place = f" {_shown(each.position)}" if each.position is not None else ""
    head = f"[{codes.head(each.code)}]"
    yield [(duty, tone), (f" {each.code}{place} ", "strong"), (head, "faint")]
    yield [("  " + spoken(each.message, page), "plain")]
    yield from excerpt(each.position, page, source, tone)
    if each.hint is not None:
        yield [("  " + spoken(M("what to do: {hint}", hint=each.hint), page), "plain")]
    if each.fix:
        yield [("  " + spoken(M("can be corrected automatically: jixiao validate --fix"), page), "faint")]
    if each.basis is not None:
        yield [("  " + spoken(M("basis: {basis}", basis=each.basis), page), "faint")]
    for other in each.related:
        yield [
            (
                "  " + spoken(M("see {place}: {message}", place=_shown(other.position), message=other.message), page),
                "faint",
            )
        ]


def _shown(position: Position) -> str:
    return visible(str(position))


def excerpt(place: Position | None, page: Page, source: Source, tone: Tone) -> Iterator[list[Segment]]:
    """The line of a place with a caret under it; nothing where the place is a cell or a whole file."""
    if place is None or place.line is None or place.column is None:
        return
    lines = source(place.file)
    if lines is None or place.line > len(lines):
        return
    line = lines.line(place.line)
    start = min(place.column - 1, len(line))
    last = place.end_column - 1 if place.end_line == place.line and place.end_column else len(line.rstrip())
    end = max(min(last, len(line)), start + 1)
    number = str(place.line)
    room = max((page.width or USUAL) - len(number) - 6, LEAST)
    before, words, after = _window(line, start, end, room)
    margin = " " * len(number)
    said = "".join(visible(part) for part in (before, words, after))
    yield [(f"  {number} | ", "faint"), (fitting(said, page.encoding), "plain")]
    caret = "^" * max(cells(fitting(visible(words), page.encoding)), 1)
    yield [(f"  {margin} | ", "faint"), (" " * cells(fitting(visible(before), page.encoding)) + caret, tone)]


def _window(line: str, start: int, end: int, room: int) -> tuple[str, str, str]:
    """The part of a line around its words that fits into `room` cells, with ``..`` where it was cut.

    A sign of ambiguous width (…) would move the caret by a column on half of all terminals.
    """
    text = line.replace("\t", " ")
    left, right, space = start, min(end, len(text)), room - 4
    while right > start + 1 and cells(text[left:right]) > space:
        right -= 1
    end = right
    grown = cells(text) > room
    if not grown:
        left, right = 0, len(text)
    while grown:
        grown = False
        if left > 0 and cells(text[left - 1 : right]) <= space:
            left, grown = left - 1, True
        if right < len(text) and cells(text[left : right + 1]) <= space:
            right, grown = right + 1, True
    before = (".." if left > 0 else "") + text[left:start]
    return before, text[start:end], text[end:right] + (".." if right < len(text) else "")
