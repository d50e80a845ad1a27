"""One self-contained web page that prints on A4: no script, nothing fetched, every text escaped."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Sequence
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

from jixiao.faults.output import EXTRA_MISSING
from jixiao.formats._text import spoken
from jixiao.language import M
from jixiao.model.diagnostic import Faulty
from jixiao.model.page import Page
from jixiao.model.report import Block, Example, Facts, Heading, Line, Note, Report, Said, Table, made

KINDS = ("scorecard", "comparison", "plan", "summary", "changes", "criteria", "recheck", "scheme", "code")
SUFFIXES = (".html", ".htm")

HERE = Path(__file__).parent

Part = tuple[str, list[dict[str, Any]]]


def write(reports: Sequence[Report], page: Page) -> bytes:
    """One page for all reports, each on a sheet of its own when printed. UTF-8, as its head says."""
    return whole([part(report, page) for report in reports], page)


def part(report: Report, page: Page) -> Part:
    """One report's title and blocks, said."""
    own = Page(page.language)
    return spoken(report.title, own), _blocks(made(report.blocks), own)


def whole(parts: Sequence[Part], page: Page) -> bytes:
    """The page that holds the parts."""
    template, style, digest = _template()
    whole: str = template.render(
        lang="zh-CN" if page.language == "zh" else "en",
        title="、".join(dict.fromkeys(title for title, _ in parts)),
        style=style,
        hash=digest,
        pages=[blocks for _, blocks in parts],
    )
    return (whole.rstrip("\n") + "\n").encode("utf-8", "backslashreplace")


@cache
def _template() -> tuple[Any, Any, str]:
    """The page's frame, its style, and the hash by which the page's own policy lets that style in."""
    try:
        from jinja2 import Environment, StrictUndefined
        from markupsafe import Markup
    except ImportError as missing:
        raise Faulty(
            [
                EXTRA_MISSING.found(
                    M("the format {format} needs {package}", format="html", package="jinja2"),
                    hint=M("install it with: {command}", command="pip install 'jixiao[report]'"),
                )
            ]
        ) from missing
    # The template is part of the program; what is put into it is only ever text, and escaped.
    environment = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    style = (HERE / "report.css").read_text("utf-8")
    digest = b64encode(sha256(style.encode()).digest()).decode()
    return environment.from_string((HERE / "report.html.j2").read_text("utf-8")), Markup(style), digest


def _blocks(blocks: Sequence[Block], page: Page) -> list[dict[str, Any]]:
    shown = []
    headings = 0
    for block in blocks:
        headings += isinstance(block, Heading)
        shown.append({"sort": type(block).__name__, **_block(block, page, "h1" if headings == 1 else "h2")})
    return shown


def _block(block: Block, page: Page, tag: str) -> dict[str, Any]:
    def say(what: Said) -> str:
        return spoken(what, page)

    match block:
        case Heading():
            return {"tag": tag, "left": say(block.left), "right": say(block.right)}
        case Facts():
            return {"pairs": [(say(name), say(value), tone) for name, value, tone in block.pairs]}
        case Note():
            sentences = [say(sentence) for sentence in block.sentences]
            return {"heading": say(block.heading), "sentences": sentences, "tone": block.tone}
        case Table():
            headings = [(say(column.heading), column.right) for column in block.columns]
            return {"headings": headings, "lines": [_line(block, line, page) for line in block.lines]}
        case Example():
            return {"heading": say(block.heading), "lines": [say(line) for line in block.text.split("\n")]}


def _line(table: Table, line: Line, page: Page) -> dict[str, Any]:
    cells = [
        (
            spoken(cell.said, page),
            " ".join(
                name
                for name, wanted in (
                    ("right", column.right),
                    ("figure", cell.figure and not column.right),
                    (cell.tone, cell.tone != "plain"),
                )
                if wanted
            ),
        )
        for column, cell in zip(table.columns, line.cells, strict=True)
    ]
    return {
        "level": line.level,
        "indent": line.indent,
        "cells": cells,
        "under": [spoken(sentence, page) for sentence in line.under],
    }
