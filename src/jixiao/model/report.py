"""What is said about a result, before it is known how it will look: every format renders the same report."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal

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
    """A column: its heading, `right` for figures, `keep` where the content must never be cut."""

    heading: Said
    right: bool = False
    keep: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """A row of a table, with the sentences printed under it. `level`: 0 a group's heading, 1 a row, 2 a total."""

    cells: tuple[Cell, ...]
    under: tuple[Said, ...] = ()
    level: int = 1


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


Block = Heading | Facts | Note | Table


@dataclass(frozen=True, slots=True)
class Report:
    """A result as it is said. `kind` names what it is of (scorecard, comparison, plan, findings, changes, …).

    `data` is the machine's view, exactly as cli.md gives it (JSON types only: texts, lists, mappings, true/false,
    None; numbers are exact texts). `records` are flat rows for csv, by heading. `findings` feed the formats that
    speak to other programs (sarif, junit, …).
    """

    kind: str
    title: Said
    blocks: tuple[Block, ...]
    data: Any
    findings: tuple[Diagnostic, ...] = ()
    #: Flat rows for csv: headings, then rows of texts or messages.
    records: tuple[tuple[Said, ...], ...] = ()
    #: What a format needs besides: source texts by file for excerpts, counts, …
    extra: dict[str, Any] = field(default_factory=dict)
