"""A copy of a workbook with comments on cells: parts are added, and nothing else of the file is touched.

Comments live in parts of their own (``comments``, and a drawing that says where the boxes stand), which a sheet
names by a relation. So every other part stays byte for byte what it was; a sheet gains one empty element, and its
own relations and the list of contents gain lines. A sheet that has comments already keeps them and gains ours.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterable, Sequence
from dataclasses import field
from posixpath import dirname, normpath
from posixpath import join as joined
from xml.sax.saxutils import escape

from jixiao.dataclass import dataclass
from jixiao.rechecking import _comment_parts as parts

_RELATION = re.compile(rb"<(?:\w+:)?Relationship\b[^>]*>")
_SHEET = re.compile(rb"<(?:\w+:)?sheet\b[^>]*>")
_ATTRIBUTE = re.compile(r"([\w:]+)\s*=\s*(\"[^\"]*\"|'[^']*')")
_CELL = re.compile(r"[A-Z]{1,3}[1-9][0-9]{0,6}")


@dataclass
class _Parts:
    """The parts of the workbook: those it came with, and those that are replaced or added."""

    zip: zipfile.ZipFile
    changed: dict[str, bytes] = field(default_factory=dict)

    def read(self, name: str) -> bytes | None:
        if name in self.changed:
            return self.changed[name]
        return self.zip.read(name) if name in self.zip.namelist() else None

    def free(self, pattern: str) -> str:
        """The first name of a kind (``xl/comments{}.xml``) that is not taken."""
        taken = {*(each.lower() for each in self.zip.namelist()), *(each.lower() for each in self.changed)}
        number = 1
        while pattern.format(number).lower() in taken:
            number += 1
        return pattern.format(number)


def commented(workbook: bytes, notes: Iterable[tuple[str, str]]) -> bytes:
    """The workbook with a comment for each (``Sheet!H12``, text); several on one cell become one.

    A place that is no cell of a sheet of this workbook is left out.
    """
    by_sheet: dict[str, dict[str, list[str]]] = {}
    for place, text in notes:
        sheet, _, cell = place.rpartition("!")
        if _CELL.fullmatch(cell):
            by_sheet.setdefault(sheet, {}).setdefault(cell, []).append(text)
    with zipfile.ZipFile(io.BytesIO(workbook)) as archive:
        found = _Parts(archive)
        sheets = _sheets(found)
        for sheet, cells in by_sheet.items():
            if sheet in sheets:
                _comment(found, sheets[sheet], {cell: "\n".join(texts) for cell, texts in cells.items()})
        return _written(found)


def _written(found: _Parts) -> bytes:
    """The archive again, every part with its own date and packing, the new ones at its end."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for info in found.zip.infolist():
            archive.writestr(info, found.changed.get(info.filename, None) or found.zip.read(info), info.compress_type)
        known = set(found.zip.namelist())
        for name, content in found.changed.items():
            if name not in known:
                archive.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
    return stream.getvalue()


def _attributes(tag: bytes) -> dict[str, str]:
    return {name.rpartition(":")[2]: _plain(value[1:-1]) for name, value in _ATTRIBUTE.findall(tag.decode("utf-8"))}


def _plain(text: str) -> str:
    from html import unescape

    return unescape(text)


def _relations(found: _Parts, part: str) -> dict[str, tuple[str, str]]:
    """The relations of a part: id → (the last word of its type, the part it names)."""
    content = found.read(_relations_of(part)) or b""
    related: dict[str, tuple[str, str]] = {}
    for tag in _RELATION.findall(content):
        each = _attributes(tag)
        if each.get("TargetMode") == "External" or not {"Id", "Type", "Target"} <= set(each):
            continue
        target = each["Target"]
        whole = target[1:] if target.startswith("/") else normpath(joined(dirname(part), target))
        related[each["Id"]] = (each["Type"].rpartition("/")[2], whole)
    return related


def _relations_of(part: str) -> str:
    return joined(dirname(part), "_rels", part.rpartition("/")[2] + ".rels")


def _sheets(found: _Parts) -> dict[str, str]:
    """The part of each sheet by the sheet's name."""
    book = next((part for kind, part in _relations(found, "").values() if kind == "officeDocument"), "xl/workbook.xml")
    related = _relations(found, book)
    content = found.read(book) or b""
    sheets = (_attributes(tag) for tag in _SHEET.findall(content))
    return {
        each["name"]: related[each["id"]][1] for each in sheets if {"name", "id"} <= set(each) and each["id"] in related
    }


def _comment(found: _Parts, sheet: str, cells: dict[str, str]) -> None:
    related = _relations(found, sheet)
    comments = next((part for kind, part in related.values() if kind == "comments"), None)
    drawing = next((part for kind, part in related.values() if kind == "vmlDrawing"), None)
    new = sorted(cells, key=_row_and_column)
    if comments is None:
        comments = found.free("xl/comments{}.xml")
        found.changed[comments] = parts.comments([(cell, cells[cell]) for cell in new])
        _declare(found, f"/{comments}", parts.COMMENTS_TYPE)
        _relate(found, sheet, parts.COMMENTS_RELATION, f"/{comments}")
    else:
        had, found.changed[comments] = parts.with_comments(found.read(comments) or b"", cells, new)
        new = [cell for cell in new if cell not in had]
    boxes = [(cell, *_row_and_column(cell)) for cell in new]
    if drawing is None:
        drawing = found.free("xl/drawings/vmlDrawing{}.vml")
        found.changed[drawing] = parts.drawing(boxes)
        _declare_extension(found, "vml", parts.DRAWING_TYPE)
        name = _relate(found, sheet, parts.DRAWING_RELATION, f"/{drawing}")
        found.changed[sheet] = parts.with_drawing(found.read(sheet) or b"", name)
    elif boxes:
        found.changed[drawing] = parts.with_boxes(found.read(drawing) or b"", boxes)


def _row_and_column(cell: str) -> tuple[int, int]:
    """Both from 0."""
    letters = cell.rstrip("0123456789")
    column = 0
    for letter in letters:
        column = column * 26 + ord(letter) - 64
    return int(cell[len(letters) :]) - 1, column - 1


def _relate(found: _Parts, sheet: str, kind: str, target: str) -> str:
    """Adds a relation; its id."""
    name = _relations_of(sheet)
    content = found.read(name)
    taken = {_attributes(tag).get("Id") for tag in _RELATION.findall(content or b"")}
    number = 1
    while f"rIdJixiao{number}" in taken:
        number += 1
    line = f'Relationship Id="rIdJixiao{number}" Type="{kind}" Target="{escape(target)}"/>'
    found.changed[name] = parts.with_last(content or parts.NO_RELATIONS, "Relationships", line)
    return f"rIdJixiao{number}"


def _declare(found: _Parts, part: str, kind: str) -> None:
    line = f'Override PartName="{escape(part)}" ContentType="{kind}"/>'
    content = found.read("[Content_Types].xml") or b""
    found.changed["[Content_Types].xml"] = parts.with_last(content, "Types", line)


def _declare_extension(found: _Parts, extension: str, kind: str) -> None:
    content = found.read("[Content_Types].xml") or b""
    if re.search(rb"<(?:\w+:)?Default\b[^>]*Extension\s*=\s*[\"']" + extension.encode() + rb"[\"']", content, re.I):
        return
    line = f'Default Extension="{extension}" ContentType="{kind}"/>'
    found.changed["[Content_Types].xml"] = parts.with_first(content, "Types", line)


def added(workbook: bytes, copy: bytes) -> Sequence[str]:
    """The parts of a copy that the workbook lacks or that differ from its own: what a reader may want to look at."""
    with zipfile.ZipFile(io.BytesIO(workbook)) as one, zipfile.ZipFile(io.BytesIO(copy)) as other:
        old = set(one.namelist())
        return [name for name in other.namelist() if name not in old or one.read(name) != other.read(name)]
