"""A scheme's figures, each with how it is known and who says so."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from jixiao.language import M, Message
from jixiao.model.report import Block, Cell, Column, Heading, Line, Note, Records, Report, Said, Table
from jixiao.model.scheme import Scheme
from jixiao.vocabulary import official, terms

KNOWN: dict[str, Message] = {
    "text": M("read in the official text"),
    "form": M("seen in published forms"),
    "practice": M("seen in practice"),
    "recalled": M("recalled only"),
}
COLUMNS = (
    Column(M("what"), least=10),
    Column(M("key"), keep=True),
    Column(M("figure"), least=12),
    Column(M("known"), keep=True),
    Column(M("basis"), least=16, drop=1),
)
#: Keys that say what the scheme is, not how it scores.
_ABOUT = frozenset({"scheme", "title", "extends", "sources"})


def report(scheme: Scheme) -> Report:
    """What is said about a scheme."""
    return Report(
        "scheme",
        scheme.title,
        lambda: _blocks(scheme),
        lambda: scheme.model_dump(mode="json", by_alias=True),
        (),
        lambda: _records(scheme),
    )


def _blocks(scheme: Scheme) -> tuple[Block, ...]:
    lines = []
    for key, figure in figures(scheme):
        source = scheme.known(key)
        known: Said = KNOWN[source.known] if source else "-"
        tone = "doubt" if source is not None and source.known == "recalled" else "plain"
        cells = (
            Cell(_title(key)), Cell(key), Cell(figure), Cell(known, "doubt" if tone == "doubt" else "plain"),
            Cell((source.text or "-") if source else "-", "faint"),
        )  # fmt: skip
        lines.append(Line(cells))
    blocks: list[Block] = [Heading(scheme.scheme, scheme.title), Table(COLUMNS, tuple(lines))]
    if scheme.extends:
        said = M("extends {scheme}; all figures are shown, not only those that differ", scheme=scheme.extends)
        blocks.append(Note("", (said,), "faint"))
    return tuple(blocks)


def _title(key: str) -> str:
    first = key.partition(".")[0]
    return official("scheme", first) if first in terms("scheme") else first


def figures(scheme: Scheme) -> Iterator[tuple[str, str]]:
    """Every figure by its dotted key, as it would be written in a file."""
    for key, value in scheme.model_dump(mode="json", by_alias=True, exclude_none=True).items():
        if key not in _ABOUT:
            yield from _flat(key, value)


def _flat(key: str, value: Any) -> Iterator[tuple[str, str]]:
    if isinstance(value, dict) and not {"kind", "from"} & set(value) and not _plain(value):
        for name, each in value.items():
            yield from _flat(f"{key}.{name}", each)
        return
    if value in ([], {}, ""):
        return
    yield key, _written(value)


def _plain(value: dict[str, Any]) -> bool:
    return all(not isinstance(each, dict) for each in value.values()) and len(value) > 1


def _written(value: Any) -> str:
    if isinstance(value, dict):
        return ", ".join(f"{name}: {_written(each)}" for name, each in value.items() if each not in ([], {}, ""))
    if isinstance(value, list):
        return "; ".join(_written(each) for each in value)
    if isinstance(value, bool):
        return str(value).lower()
    return str(value)


def _records(scheme: Scheme) -> Records:
    rows: list[tuple[Said, ...]] = [(M("key"), M("figure"), M("known"), M("basis"))]
    for key, figure in figures(scheme):
        source = scheme.known(key)
        rows.append((key, figure, KNOWN[source.known] if source else "", (source.text or "") if source else ""))
    return tuple(rows)
