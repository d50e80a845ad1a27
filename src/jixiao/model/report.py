"""What is said about a result, before it is known how it will look: every format renders the same report."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import field
from typing import Any, Literal, TypeVar

from jixiao.dataclass import dataclass
from jixiao.language import Message
from jixiao.model.diagnostic import Diagnostic

Said = Message | str
Tone = Literal["plain", "good", "bad", "doubt", "faint", "strong"]


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell: what it says and in which tone. `figure`: digits that must never be shortened or wrapped."""

    said: Said
    tone: Tone = "plain"
    figure: bool = False


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its heading, `right` for figures, `keep` where the content stays on one line.

    Nothing is ever cut. Where the page is narrow, columns that are neither `right` nor `keep` wrap, but not below
    `least` cells; then columns with a `drop` go, the highest first (so only what can be recovered has one).
    """

    heading: Said
    right: bool = False
    keep: bool = False
    least: int = 8
    drop: int = 0


@dataclass(frozen=True, slots=True)
class Line:
    """A row of a table, with the sentences printed under it. `level`: 0 a group's heading, 1 a row, 2 a total.

    `indent`: how deep its first cell stands in a tree.
    """

    cells: tuple[Cell, ...]
    under: tuple[Said, ...] = ()
    level: int = 1
    indent: int = 0


@dataclass(frozen=True, slots=True)
class Heading:
    """The title of the page, with what stands at its right."""

    left: Said
    right: Said = ""


@dataclass(frozen=True, slots=True)
class Facts:
    """Names and what they are, as many on a line as fit."""

    pairs: tuple[tuple[Said, Said, Tone], ...]


@dataclass(frozen=True, slots=True)
class Note:
    """A sentence or a list of sentences under a heading."""

    heading: Said
    sentences: tuple[Said, ...]
    tone: Tone = "plain"


@dataclass(frozen=True, slots=True)
class Table:
    """A table."""

    columns: tuple[Column, ...]
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Example:
    """A piece of a file or of a command line, shown line by line as it stands. `kind`: yaml, csv, sh, …"""

    heading: Said
    text: str
    kind: str


Block = Heading | Facts | Note | Table | Example


#: Flat rows for csv: headings, then rows of texts or messages.
Records = tuple[tuple[Said, ...], ...]
_Part = TypeVar("_Part")


def made(part: _Part | Callable[[], _Part]) -> _Part:
    """A view of a report, worked out now where it was left for the format that wants it."""
    return part() if callable(part) else part


@dataclass(frozen=True, slots=True)
class Report:
    """A result as it is said. `kind` names what it is of (scorecard, comparison, plan, findings, changes, …).

    Each format looks at one of three views, so each may be given as a function that makes it when asked (`made`):
    `blocks`, what a person reads; `data`, the machine's view exactly as cli.md gives it (texts, lists, mappings,
    true/false, None, and Messages, which are said in the page's language; numbers are exact texts; a list is
    several results, None is none); `records`, flat rows for csv. `findings` feed the formats that speak to other
    programs (sarif, junit, …).
    """

    kind: str
    title: Said
    blocks: tuple[Block, ...] | Callable[[], tuple[Block, ...]]
    data: Any = None
    findings: tuple[Diagnostic, ...] = ()
    records: Records | Callable[[], Records] = ()
    #: What a format needs besides: source texts by file for excerpts, counts, …
    extra: dict[str, Any] = field(default_factory=dict)
