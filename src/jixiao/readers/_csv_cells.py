"""The cells of one record with their offsets, for places and faults; rows come from ``csv``."""

from __future__ import annotations

from typing import NamedTuple

from jixiao.pattern import pattern

_TEXT_FORMULA = pattern('="([^"]*)"')
_TEXT_MARK = pattern(r"'(?=[0-9０-９+\-=@.])")


class Cell(NamedTuple):
    """From `start` to `end` in the text, with quotes, without blanks around it; content None where blank."""

    start: int
    end: int
    content: str | None
    closed: bool = True
    #: Where text follows the closing quote, its offset.
    after: int | None = None


def bare(cell: str) -> str | None:
    """A cell's content without blanks around it or a spreadsheet's marks for text (``="007"``, ``'007``)."""
    cell = cell.strip()
    if not cell:
        return None
    if cell[0] == "=" and (formula := _TEXT_FORMULA.fullmatch(cell)):
        return formula[1].strip() or None
    if cell[0] == "'":
        return _TEXT_MARK.sub("", cell, count=1)
    return cell


def cells(text: str, start: int, delimiter: str) -> list[Cell]:
    """The cells of the record that begins at `start`, quoted line ends included."""
    found: list[Cell] = []
    at = start
    while True:
        cell, at = _cell(text, at, delimiter)
        found.append(cell)
        if at >= len(text) or text[at] != delimiter:
            return found
        at += 1


def _cell(text: str, at: int, delimiter: str) -> tuple[Cell, int]:
    while text[at : at + 1] == " ":
        at += 1
    if text[at : at + 1] != '"':
        end = _bare_end(text, at, delimiter)
        return _trimmed(text, at, end), end
    close = at + 1
    while True:
        close = text.find('"', close)
        if close < 0:
            return Cell(at, len(text), text[at + 1 :].replace('""', '"'), closed=False), len(text)
        if text[close + 1 : close + 2] != '"':
            break
        close += 2
    end = _bare_end(text, close + 1, delimiter)
    content = bare(text[at + 1 : close].replace('""', '"'))
    return Cell(at, close + 1, content, after=close + 1 if text[close + 1 : end].strip() else None), end


def _bare_end(text: str, at: int, delimiter: str) -> int:
    while at < len(text) and text[at] not in "\r\n" and text[at] != delimiter:
        at += 1
    return at


def _trimmed(text: str, start: int, end: int) -> Cell:
    while end > start and text[end - 1].isspace():
        end -= 1
    while start < end and text[start].isspace():
        start += 1
    return Cell(start, end, bare(text[start:end]))
