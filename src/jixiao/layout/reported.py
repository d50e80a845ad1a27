"""A filled form → the Document of its actuals: a row an indicator, 预算执行, 年度目标, each with its cell."""

from __future__ import annotations

from jixiao.layout.declared import declared
from jixiao.layout.project import money
from jixiao.model.diagnostic import Path
from jixiao.model.document import Document, Node, Part
from jixiao.model.form import Field, Form, position
from jixiao.model.position import Position
from jixiao.values.folding import fold_name

#: The columns of an actuals file, as they are headed.
INDICATOR, ACTUAL, SCORE, NOTE, EVIDENCE = "三级指标", "实际完成值", "得分", "偏差原因分析及改进措施", "佐证材料"
PROJECT = "项目名称"
COLUMNS = (INDICATOR, ACTUAL, SCORE, NOTE, EVIDENCE)


def rows(form: Form) -> list[tuple[dict[str, str], dict[str, str]]]:
    """The rows of a form's actuals: texts by column, and the cell of each."""
    found: list[tuple[dict[str, str], dict[str, str]]] = []
    names: dict[str, int] = {}
    for line in form.lines:
        if line.part:
            continue
        texts = declared(line)
        name = line.fields["name"]
        count = names[fold_name(name.text)] = names.get(fold_name(name.text), 0) + 1
        row: dict[str, str] = {INDICATOR: name.text if count == 1 else f"{name.text}-{count}"}
        places = {INDICATOR: name.place}
        for heading, key in ((ACTUAL, "actual"), (SCORE, "score"), (NOTE, "note"), (EVIDENCE, "evidence")):
            field = line.fields.get(key)
            if field is not None:
                row[heading] = (texts.actual or field.text) if key == "actual" else field.text
                places[heading] = field.place
            elif key in line.blanks:
                places[heading] = line.blanks[key]
        found.append((row, places))
    executed = form.funds.executed
    if executed is not None:
        found.append(_row("预算执行", executed.figure, money(executed)))
    for source, sums in form.funds.sources.items():
        part = sums.get("executed")
        if part is not None and "initial" in sums:
            found.append(_row(f"预算执行/{source}", part.figure, money(part)))
    if (achieved := form.fields.get("achieved")) is not None:
        found.append(_row("年度目标", achieved, achieved.text))
    return found


def _row(name: str, field: Field, text: str) -> tuple[dict[str, str], dict[str, str]]:
    return {INDICATOR: name, ACTUAL: text}, {INDICATOR: field.place, ACTUAL: field.place}


def document(form: Form, *, named: bool = False) -> Document | None:
    """The actuals of a filled form, with the project in each row where `named`; None of one that reports nothing."""
    if form.kind == "targets":
        return None
    made = rows(form)
    name = form.fields.get("name") if named else None
    extra = {PROJECT: name.text} if name is not None else {}
    root: Node = [{**extra, **{column: row.get(column) for column in COLUMNS}} for row, _ in made]
    places = [each for _, each in made]

    def find(path: Path, part: Part) -> Position | None:
        if not path or not isinstance(path[0], int) or path[0] >= len(places):
            return None
        at = places[path[0]]
        place = at.get(str(path[1])) if len(path) > 1 else at.get(INDICATOR)
        return position(form.file, place) if place else None

    return Document(form.file, form.sha256, root, find, None, (), {"form": form})
