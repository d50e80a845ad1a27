"""A scheme's figures, each with how it is known and who says so."""

from __future__ import annotations

from typing import Any

from jixiao.language import M
from jixiao.model.report import Block, Cell, Column, Heading, Line, Note, Records, Report, Said, Table, Tone
from jixiao.model.scheme import Scheme
from jixiao.reports._scheme_figures import figures

COLUMNS = (
    Column("项目", keep=True),
    Column(M("figure"), least=20),
    Column(M("known by"), keep=True),
    Column(M("key"), keep=True, drop=1),
)


def report(scheme: Scheme) -> Report:
    """What is said about a scheme."""
    return Report("scheme", scheme.title, lambda: _blocks(scheme), lambda: _data(scheme), (), lambda: _records(scheme))


def _blocks(scheme: Scheme) -> tuple[Block, ...]:
    lines: list[Line] = []
    title, basis = "", ""
    for each in figures(scheme):
        # Groups and tiers are several rows of one figure: what it is, and who says so, stands once.
        again = each.title == title
        tone: Tone = "doubt" if each.source is not None and each.source.known == "recalled" else "plain"
        cells = (
            Cell("" if again else each.title),
            Cell(each.said),
            Cell(each.known or "-", tone),
            Cell(each.key, "faint"),
        )
        under: tuple[Said, ...] = (each.basis,) if each.basis and not (again and each.basis == basis) else ()
        lines.append(Line(cells, under))
        title, basis = each.title, each.basis
    blocks: list[Block] = [Heading("评分办法", scheme.scheme), Heading(scheme.title), Table(COLUMNS, tuple(lines))]
    if scheme.extends:
        said = M("extends {scheme}; all figures are shown, not only those that differ", scheme=scheme.extends)
        blocks.append(Note("", (said,), "faint"))
    return tuple(blocks)


def _data(scheme: Scheme) -> dict[str, Any]:
    return {
        "format": 1,
        "scheme": scheme.model_dump(mode="json", by_alias=True),
        "figures": [
            {
                "key": each.key, "figure": each.said, "known": each.source.known if each.source else None,
                "basis": each.basis or None,
            }
            for each in figures(scheme)
        ],
    }  # fmt: skip


def _records(scheme: Scheme) -> Records:
    head: tuple[Said, ...] = ("项目", M("key"), M("figure"), M("known by"), M("basis"))
    return (head, *((each.title, each.key, each.said, each.known, each.basis) for each in figures(scheme)))
