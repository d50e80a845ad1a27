"""Word documents (docx): paragraphs and tables by rows and the cells' own places."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePath
from xml.etree.ElementTree import Element

from jixiao.faults import office
from jixiao.language import M
from jixiao.model.diagnostic import Diagnostic, Faulty
from jixiao.model.document import Document
from jixiao.model.form import Grid
from jixiao.model.position import Position
from jixiao.readers import _limits
from jixiao.readers._bytes import digest
from jixiao.readers._flow import Block, RawCell, RawTable, grid_of
from jixiao.readers._package import damaged, open_package

SUFFIXES: tuple[str, ...] = (".docx", ".docm")
LIMIT = _limits.OTHER_BYTES

#: What wraps paragraphs, rows and cells without being one: content controls, insertions, tags.
_WRAPPERS = frozenset({"sdt", "sdtContent", "ins", "moveTo", "customXml", "smartTag"})
#: What was deleted, or stands a second time for old programs.
_GONE = frozenset({"del", "moveFrom", "Fallback", "rPr", "pPr", "instrText"})


def read(name: str, data: bytes) -> Document:
    """Raises Faulty: a document holds forms, no list of actuals."""
    from jixiao.readers._package import refuse_other

    refuse_other(name, data, "docx")
    raise Faulty(
        [
            office.NO_TABLE.found(
                M("a Word document is read as a form, not as a list"),
                hint=M("use `jixiao import`, or save the list as xlsx or csv"),
                position=Position(name),
            )
        ]
    )


def grids(name: str, data: bytes) -> list[Grid]:
    """The whole document as one grid. Raises Faulty where it cannot be read."""
    package = open_package(name, data, "docx")
    part = "word/document.xml"
    try:
        root = package.tree(part)
    except ValueError as error:
        raise damaged(name, part) from error
    body = next(iter(_named(root, "body")), None)
    if body is None:
        raise damaged(name, part)
    notices: list[Diagnostic] = []
    blocks = _blocks(body, name, notices)
    return [grid_of(name, digest(data), PurePath(name).stem, blocks, notices)]


def _local(element: Element) -> str:
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def _named(element: Element, tag: str) -> Iterator[Element]:
    """The children of a name, also those that a content control or an insertion wraps."""
    for child in element:
        name = _local(child)
        if name == tag:
            yield child
        elif name in _WRAPPERS:
            yield from _named(child, tag)


def _value(element: Element | None, tag: str) -> str | None:
    """The ``w:val`` of a property; "" where it stands without one, None where it does not stand."""
    if element is None:
        return None
    for child in element:
        if _local(child) == tag:
            return next((value for key, value in child.attrib.items() if key.endswith("}val")), "")
    return None


def _property(element: Element, tag: str) -> Element | None:
    return next((child for child in element if _local(child) == tag), None)


def _blocks(parent: Element, file: str, notices: list[Diagnostic]) -> list[Block]:
    found: list[Block] = []
    for child in parent:
        name = _local(child)
        if name == "p":
            found.append(_text(child))
        elif name == "tbl":
            found.append(_table(child, file, notices))
        elif name in _WRAPPERS:
            found.extend(_blocks(child, file, notices))
    return found


def _text(element: Element) -> str:
    parts: list[str] = []
    for child in element:
        name = _local(child)
        if name == "t":
            parts.append(child.text or "")
        elif name in ("tab", "ptab"):
            parts.append(" ")
        elif name in ("br", "cr"):
            parts.append("\n")
        elif name == "noBreakHyphen":
            parts.append("-")
        elif name == "r" and _value(_property(child, "rPr"), "vanish") in ("", "1", "true"):
            continue
        elif name not in _GONE:
            parts.append(_text(child))
    return "".join(parts)


def _table(table: Element, file: str, notices: list[Diagnostic]) -> RawTable:
    made = RawTable()
    #: For every column: the cell that a vertically merged one below it belongs to.
    above: dict[int, RawCell] = {}
    for number, row in enumerate(_named(table, "tr"), 1):
        properties = _property(row, "trPr")
        if _value(properties, "del") is not None:
            continue
        if _value(properties, "hidden") in ("", "1", "true"):
            notices.append(
                office.HIDDEN.found(
                    M("row {row} is hidden and has been left out", row=number),
                    hint=M("unhide the row where it counts"),
                    position=Position(file, cell=f"R{number}"),
                )
            )
            continue
        made.rows.append(_row(row, properties, above, file, notices))
    return made


def _row(
    row: Element, properties: Element | None, above: dict[int, RawCell], file: str, notices: list[Diagnostic]
) -> list[RawCell]:
    cells: list[RawCell] = []
    column = _count(_value(properties, "gridBefore"), 0)
    reached: dict[int, RawCell] = {}
    if column:
        cells.append(RawCell(columns=column))
    for cell in _named(row, "tc"):
        own = _property(cell, "tcPr")
        width = _count(_value(own, "gridSpan"), 1)
        if _value(own, "hMerge") in ("", "continue") and cells:
            cells[-1].columns += width
            column += width
            continue
        merge = _value(own, "vMerge")
        top = above.get(column)
        blocks = _blocks(cell, file, notices)
        if merge in ("", "continue") and top is not None and top.columns == width:
            top.rows += 1
            top.blocks.extend(block for block in blocks if not isinstance(block, str) or block.strip())
            reached[column] = top
        else:
            made = RawCell(blocks, 1, width)
            cells.append(made)
            if merge is not None:
                reached[column] = made
        column += width
    above.clear()
    above.update(reached)
    return cells


def _count(text: str | None, default: int) -> int:
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 5 else default
