"""Markdown as GitHub and GitLab show it: every name stays the text it is, whatever signs it holds."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from jixiao.formats._text import spoken
from jixiao.language import M
from jixiao.model.page import Page
from jixiao.model.report import Cell, Example, Facts, Heading, Line, Note, Report, Said, Table, made
from jixiao.pattern import pattern

KINDS = (
    "scorecard", "comparison", "plan", "summary", "changes", "criteria", "recheck", "findings", "scheme", "code",
)  # fmt: skip
SUFFIXES = (".md", ".markdown")

_SIGNS = pattern(r"([\\`*_\[\]<|~&$])")
#: What counts as markup only in a certain place: emoji, issue numbers, people, headings, lists, autolinks.
_PLACED = pattern(r":(?=[\w+-]+:)|[#@](?=\w)|^[#+-](?=\s)|^>|^=(?==*$)|(?<=^\d)[.)](?=\s)|(?<=\w):(?=//)|(?<=www)\.")


def write(reports: Sequence[Report], page: Page) -> str:
    """The pages one after the other; the first heading of each is its title."""
    return whole([part(report, page) for report in reports], page)


def part(report: Report, page: Page) -> str:
    """The page of one report."""
    return "\n".join(_lines(report, page))


def whole(parts: Sequence[str], page: Page) -> str:
    """The pages one after the other."""
    return "\n".join(parts)


def _lines(report: Report, page: Page) -> Iterator[str]:
    def say(what: Said) -> str:
        return escaped(spoken(what, page))

    depth = 1
    for block in made(report.blocks):
        match block:
            case Heading():
                right = say(block.right)
                yield f"{'#' * depth} {say(block.left)}" + (f" ({right})" if right and depth > 1 else "")
                if right and depth == 1:
                    yield from ("", right)
                depth = 2
            case Facts():
                yield from (f"- **{say(name)}** {say(value)}" for name, value, _ in block.pairs)
            case Note():
                if block.heading:
                    yield from (f"**{say(block.heading)}**", "")
                yield from (f"- {say(sentence)}" for sentence in block.sentences)
            case Table():
                yield from _table(block, page)
            case Example():
                lines = (spoken(line, page) for line in block.text.split("\n"))
                yield from (f"**{say(block.heading)}**", "", f"```{block.kind}", *lines, "```")
        yield ""


def _table(table: Table, page: Page) -> Iterator[str]:
    def say(what: Said) -> str:
        return escaped(spoken(what, page))

    explained = any(line.under for line in table.lines)
    headings = [say(column.heading) or " " for column in table.columns]
    if explained:
        headings.append(say(M("explanation")))
    yield _row(headings)
    yield _row([*("---:" if column.right else "---" for column in table.columns), *(["---"] if explained else [])])
    for line in table.lines:
        cells = [_cell(line, number, cell, page) for number, cell in enumerate(line.cells)]
        if explained:
            cells.append("<br>".join(say(sentence) for sentence in line.under))
        yield _row(cells)


def _cell(line: Line, number: int, cell: Cell, page: Page) -> str:
    text = escaped(spoken(cell.said, page))
    if line.level != 1 and text:
        text = f"**{text}**"
    return "&emsp;" * line.indent + text if number == 0 else text


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def escaped(text: str) -> str:
    """Text in which no sign is markup."""
    return _PLACED.sub(lambda found: "\\" + found[0], _SIGNS.sub(r"\\\1", text))
