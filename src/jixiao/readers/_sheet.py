"""One worksheet of an xlsx as cells of exact text: what is hidden left out and told, what has no value named."""

from __future__ import annotations

import re
from dataclasses import field

from jixiao.dataclass import dataclass
from jixiao.faults import forms, office, syntax
from jixiao.language import M
from jixiao.model.diagnostic import Diagnostic, Faulty
from jixiao.model.form import Grid, GridCell, Sort
from jixiao.model.position import Position
from jixiao.readers._number_formats import NumberFormat, shape
from jixiao.readers._sheet_rules import Merged, Stored, hidden, never_reckoned
from jixiao.readers._workbook import Sheet, Workbook, local

#: More than any sheet of forms holds; a list of actuals is read as a table, without this limit.
CELLS = 60_000
_REFERENCE = re.compile(r"([A-Z]{1,3})([0-9]{1,7})")
_ESCAPED = re.compile("_x([0-9A-Fa-f]{4})_")
_GENERAL = NumberFormat()


@dataclass
class _Raw:
    """What one pass over the sheet collects."""

    cells: list[Stored] = field(default_factory=list)
    merged: list[str] = field(default_factory=list)
    rows: set[int] = field(default_factory=set)
    columns: list[tuple[int, int]] = field(default_factory=list)
    filtered: list[str] = field(default_factory=list)


def column_number(letters: str) -> int:
    """A → 0, AA → 26."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number - 1


def column_name(number: int) -> str:
    """0 → A, 26 → AA."""
    name = ""
    number += 1
    while number:
        number, rest = divmod(number - 1, 26)
        name = chr(65 + rest) + name
    return name


def grid(book: Workbook, sheet: Sheet, sha256: str, *, limit: int = CELLS) -> Grid:
    """The sheet's visible cells. Cells without a usable value are findings of severity error in its notices."""
    file = book.package.file
    raw = _collect(book, sheet, limit)
    merged = Merged([_range(each) for each in raw.merged])
    notes = list(hidden(file, sheet.name, raw.cells, raw.rows, raw.columns, [_range(each) for each in raw.filtered]))
    gone = {at for note in notes for at in note.left_out if not _peeps_out(at, merged, raw)}
    comments = book.comments(sheet.part)
    faults: list[Diagnostic] = []
    cells: list[GridCell] = []
    formulas = [each for each in raw.cells if each.formula]
    unreckoned = book.unreckoned and never_reckoned(formulas)
    for each in raw.cells:
        if (each.row, each.column) in gone:
            continue
        place = f"{sheet.name}!{column_name(each.column)}{each.row + 1}"
        made = _cell(book, each, place, unreckoned, file)
        if isinstance(made, Diagnostic):
            faults.append(made)
            continue
        text, sort, doubt = made
        if doubt is not None:
            faults.append(doubt)
        if text:
            rows, columns = merged.span(each.row, each.column)
            comment = comments.get(f"{column_name(each.column)}{each.row + 1}")
            cells.append(GridCell(each.row, each.column, text, place, sort, rows, columns, comment))
    notices = (*(note.diagnostic for note in notes), *faults)
    return Grid(file, sha256, sheet.name, tuple(cells), merged.covered(cells), notices)


def _peeps_out(at: tuple[int, int], merged: Merged, raw: _Raw) -> bool:
    """Whether a merged cell that begins in a hidden row or column reaches into visible ones."""
    rows, columns = merged.span(*at)
    seen = range(at[0], at[0] + rows)
    across = range(at[1], at[1] + columns)
    return any(row not in raw.rows for row in seen) and any(
        not any(first <= column <= last for first, last in raw.columns) for column in across
    )


def _cell(
    book: Workbook, stored: Stored, place: str, unreckoned: bool, file: str
) -> tuple[str, Sort, Diagnostic | None] | Diagnostic:
    position = Position(file, cell=place)
    if stored.formula and (not stored.value or unreckoned):
        return office.NO_RESULT.found(
            M("the cell holds a formula whose result is not stored"),
            hint=M("open the file in Excel or WPS, save it there, and read it again"),
            position=position,
        )
    kind, value = stored.kind, stored.value
    if kind == "e":
        return office.CELL_ERROR.found(
            M("the cell shows the error {error}", error=value), hint=M("correct the formula or type the value"),
            position=position,
        )  # fmt: skip
    if kind == "s":
        texts = book.texts
        at = int(value) if value.isdigit() else -1
        return (_text(texts[at]) if 0 <= at < len(texts) else ""), "text", None
    if kind in ("str", "inlineStr"):
        return _text(value), "text", None
    if kind == "b":
        return ("TRUE" if value == "1" else "FALSE"), "text", None
    if kind == "d":
        return value[:10], "date", None
    if not value.strip():
        return "", "text", None
    formats = book.formats
    form = formats[stored.style] if stored.style < len(formats) else _GENERAL
    made = shape(value, form, book.from_1904)
    if made.fault is not None:
        return office.BAD_CELL.found(
            made.fault, hint=M("format the cell as text and type what is meant"), position=position
        )
    doubt = None if made.doubt is None else forms.CELL_FORMAT.found(made.doubt, position=position)
    return made.text, made.sort, doubt


def _text(text: str) -> str:
    if "_x" in text:
        text = _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text)
    return text.replace("\r\n", "\n").replace("\r", "\n").strip()


def _range(reference: str) -> tuple[int, int, int, int]:
    """A1:C3 as first row, first column, last row, last column, from 0."""
    corners = [_REFERENCE.fullmatch(part.replace("$", "")) for part in reference.split(":")]
    if not corners or any(corner is None for corner in corners):
        return (0, 0, -1, -1)
    points = [(int(corner[2]) - 1, column_number(corner[1])) for corner in corners if corner]
    return (*points[0], *points[-1])


def _collect(book: Workbook, sheet: Sheet, limit: int) -> _Raw:
    raw = _Raw()
    row = column = -1
    kind, style, formula, inside = "", 0, False, False
    words: list[str] = []

    def start(tag: str, attributes: dict[str, str]) -> None:
        nonlocal row, column, kind, style, formula, inside
        name = local(tag)
        if name == "c":
            found = _REFERENCE.fullmatch(attributes.get("r", ""))
            column = column_number(found[1]) if found else column + 1
            kind, formula = attributes.get("t", "n"), False
            style = int(attributes.get("s", "0"))
            words.clear()
        elif name in ("v", "t"):
            inside = True
        elif name == "row":
            row = int(attributes["r"]) - 1 if "r" in attributes else row + 1
            column = -1
            if attributes.get("hidden") in ("1", "true") or attributes.get("ht") == "0":
                raw.rows.add(row)
        elif name == "f":
            formula = True
        elif name == "rPh":
            inside = False
        elif name == "mergeCell":
            raw.merged.append(attributes.get("ref", ""))
        elif name == "col" and (attributes.get("hidden") in ("1", "true") or attributes.get("width") == "0"):
            raw.columns.append((int(attributes["min"]) - 1, int(attributes["max"]) - 1))
        elif name == "autoFilter":
            raw.filtered.append(attributes.get("ref", ""))

    def end(tag: str) -> None:
        nonlocal inside
        name = local(tag)
        if name in ("v", "t"):
            inside = False
        elif name == "c" and (words or formula):
            if len(raw.cells) >= limit:
                raise Faulty([_too_many(book, sheet, limit)])
            raw.cells.append(Stored(row, column, "".join(words), kind, style, formula))

    def text(data: str) -> None:
        if inside:
            words.append(data)

    try:
        book.package.parse(sheet.part, StartElementHandler=start, EndElementHandler=end, CharacterDataHandler=text)
    except (KeyError, ValueError) as error:
        from jixiao.readers._package import damaged

        raise damaged(book.package.file, sheet.part) from error
    return raw


def _too_many(book: Workbook, sheet: Sheet, limit: int) -> Diagnostic:
    return syntax.LIMIT.found(
        M("the sheet {sheet} has more than {limit} cells: that is no form", sheet=sheet.name, limit=limit),
        hint=M("a list of actuals is read by `jixiao score PROJECT --actuals FILE`"),
        position=Position(book.package.file, cell=f"{sheet.name}!A1"),
    )
