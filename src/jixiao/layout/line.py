"""An indicator's row: its fields as the vocabulary means them."""

from __future__ import annotations

from dataclasses import replace

from jixiao.layout import words
from jixiao.layout.column import Column, Header
from jixiao.layout.content import Table
from jixiao.layout.groups import Groups
from jixiao.layout.line_cells import cells_of, shared
from jixiao.layout.view import View
from jixiao.model.form import Field, FormLine


def read_line(view: View, header: Header, name: Column, row: int, groups: Groups, table: Table) -> None:
    fields: dict[str, Field] = {}
    blanks: dict[str, str] = {}
    for key, column in header.columns.items():
        if key in ("level1", "level2") and column is not name:
            continue
        cells = cells_of(view, header, row, key, column)
        if not cells:
            blanks[key] = view.place(row, column.start)
            continue
        text = "".join(cell.text for cell in cells) if key in ("target", "actual") else cells[0].text
        taken = view.take(cells[0], text)
        if key in ("target", "actual"):
            view.spend(*cells)
        made = _field(key, taken)
        if made is not None and key in ("points", "score"):
            made = replace(made, inferred=shared(view, cells[0], name))
        if made is not None:
            fields["name" if column is name else key] = made
    cell = view.own(row, name.start, name.width)[0]
    fields["name"] = Field(words.indicator_name(cell.text), cell.place)
    if "points" not in fields and (points := words.bracketed_points(cell.text)) is not None:
        fields["points"] = Field(points, cell.place)
    table.lines.append(FormLine(groups.level1, groups.level2, fields, _is_part(fields, table), blanks))


def _field(key: str, value: Field) -> Field | None:
    """A field as the vocabulary means it: points without 分 or %, no placeholder where criteria are wanted."""
    text = value.text
    if key == "criteria" and words.fold(text) == "1":
        return None
    if key in ("points", "score"):
        text = text.strip().strip("()（）").rstrip("%％").removesuffix("分").strip()
    elif key in ("operator", "unit", "kind", "direction"):
        text = "".join(text.split())
    elif key == "note" or key in ("criteria", "content", "source", "target_basis", "evidence"):
        text = text.strip()
    else:
        text = "".join(part.strip() for part in text.split("\n"))
    return Field(text, value.place, value.sort)


def _is_part(fields: dict[str, Field], table: Table) -> bool:
    """Whether the row is one of the parts of the indicator above: 其中：…, and what follows it likewise unpointed."""
    if "points" in fields or "score" in fields:
        return False
    if words.pattern("parts").search(words.fold(fields["name"].text)):
        return True
    return bool(table.lines) and table.lines[-1].part and any("points" in line.fields for line in table.lines)
