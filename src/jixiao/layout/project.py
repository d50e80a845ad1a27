"""A form → the Document of a declaration: canonical keys, the official words unchanged, every value with its cell."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import field
from typing import Any, Literal

from jixiao.dataclass import dataclass
from jixiao.language import M, Message
from jixiao.layout.declared import declared, understood
from jixiao.model.diagnostic import Path
from jixiao.model.document import Document, Node, Part
from jixiao.model.form import Field, Form, FormLine, Sum, position
from jixiao.model.position import Position
from jixiao.model.project import Period
from jixiao.values.day import read_span
from jixiao.values.fault import ValueFault
from jixiao.values.folding import fold_name
from jixiao.vocabulary import official

#: The order of the keys in a declaration.
_TEXTS = ("overview", "content", "period", "plan", "outcome")
_OF_INDICATOR = ("direction", "kind", "points", "criteria", "content", "target_basis", "source", "baseline")
_DOCUMENTS = re.compile(r"\n|(?<=[）)])[，、；;]?\s*(?=《)|；")
_RANGE = re.compile(r"(20\d\d)年(\d{1,2})月(\d{1,2})日?\s*(?:至|到|—+|-|－|～|~)\s*(20\d\d)年(\d{1,2})月(\d{1,2})日?")


@dataclass
class Tree:
    """A declaration as plain text by canonical keys, with the cell of every value and what was inferred."""

    root: dict[str, Any] = field(default_factory=dict)
    places: dict[Path, str] = field(default_factory=dict)
    notes: dict[Path, Message] = field(default_factory=dict)

    def put(
        self, path: tuple[str, ...], value: Field | None, text: str | None = None, note: Message | None = None
    ) -> None:
        """Sets one text at a path, making what is above it."""
        if value is None:
            return
        node = self.root
        for step in path[:-1]:
            node = node.setdefault(step, {})
        node[path[-1]] = value.text if text is None else text
        self.places[path] = value.place
        if (told := note or value.inferred) is not None:
            self.notes[path] = told


def tree(form: Form) -> Tree:
    """The whole declaration of a form. 其中 rows are no indicators of their own and only noted."""
    made = Tree(root={"jixiao": "1"})
    fields = form.fields
    made.put(("name",), fields.get("name") or _of_department(form))
    made.put(("year",), form.year)
    made.put(("code",), fields.get("code"))
    for key in ("name", "code", "department", "address", "overview", "funding"):
        made.put(("agency", key), fields.get(f"agency.{key}"))
    for path, value in fields.items():
        if path.startswith("contact."):
            made.put(("contact", path.removeprefix("contact.")), value)
    _basis(made, fields.get("basis"))
    for key in ("overview", "content"):
        made.put((key,), fields.get(key))
    _budget(made, form)
    _period(made, fields)
    for key in ("plan", "outcome"):
        made.put((key,), fields.get(key))
    made.put(("goals", "overall", "years"), fields.get("goals.years"))
    made.put(("goals", "overall", "text"), fields.get("goals.overall"))
    made.put(("goals", "annual"), fields.get("goals.annual"))
    if form.scheme is not None and form.scheme != "mof-2020":
        first = next(iter(form.headings.values()), Field("", ""))
        made.put(("scheme",), Field(form.scheme, first.place), note=_why(form))
    _indicators(made, form)
    return made


def _of_department(form: Form) -> Field | None:
    """The name for a form of 部门整体支出, which is about no project: that of the department and what it is about."""
    agency = form.fields.get("agency.name")
    if agency is None or form.title is None or "整体" not in form.title.text:
        return None
    why = M("the form is about all that the department spends and names no project")
    return Field(f"{agency.text}部门整体支出", agency.place, inferred=why)


def _why(form: Form) -> Message:
    if form.scheme_from == "layout":
        return M("the form's layout is that of this scheme")
    return M("the points of 预算执行 are those of this scheme")


def _basis(made: Tree, value: Field | None) -> None:
    if value is None:
        return
    parts = [part.strip() for part in _DOCUMENTS.split(value.text) if part.strip()]
    made.root["basis"] = parts
    made.places["basis",] = value.place
    made.places.update({("basis", at): value.place for at in range(len(parts))})


def _budget(made: Tree, form: Form) -> None:
    funds = form.funds
    for key, amount in (("initial", funds.initial), ("adjusted", funds.adjusted)):
        if amount is not None and amount.unit is not None:
            made.put(("budget", key), amount.figure, money(amount))
    for name, sums in funds.sources.items():
        part = sums.get("initial")
        if part is not None and part.unit is not None and "initial" in made.root.get("budget", {}):
            made.put(("budget", "sources", name), part.figure, money(part))


def money(amount: Sum) -> str:
    """An amount with its unit, as the form writes the figure."""
    text = "".join(amount.figure.text.split()).lstrip("¥￥")
    return text if amount.unit is None or amount.unit in text else f"{text}{amount.unit}"


def _period(made: Tree, fields: Mapping[str, Field]) -> None:
    told = fields.get("period")
    if told is not None:
        try:
            Period.model_validate(_days(told.text))
        except ValueFault:
            made.notes["period",] = M("the period “{text}” could not be read and was left out", text=told.text)
            return
        made.put(("period",), told)
        return
    plan = fields.get("plan")
    found = set(_RANGE.findall(plan.text)) if plan is not None else set()
    if plan is not None and len(found) == 1:
        first, last = (f"{each[0]}-{int(each[1]):02}-{int(each[2]):02}" for each in _halves(found.pop()))
        note = M("taken from 项目实施计划")
        made.put(("period",), Field(f"{first}/{last}", plan.place), note=note)


def _halves(parts: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    return parts[:3], parts[3:]


def _days(text: str) -> dict[str, Any]:
    for dash in ("/", "至", "—", "－", "～", "~"):
        first, found, last = text.partition(dash)
        if found:
            return {"first": read_span(first.strip(), None).first, "last": read_span(last.strip(), None).last}
    span = read_span(text, None)
    return {"first": span.first, "last": span.last}


def indicators(form: Form) -> Iterator[tuple[Path, FormLine]]:
    """The lines that are indicators of their own, each with its canonical path in the declaration."""
    counts: dict[tuple[str, ...], int] = {}
    for line in form.lines:
        if line.part:
            continue
        groups = groups_of(form, line)
        at = counts.get(groups, 0)
        counts[groups] = at + 1
        yield ("indicators", *groups, at), line


def groups_of(form: Form, line: FormLine) -> tuple[str, ...]:
    """A line's groups; where a second level is missing on some lines of a group, the first stands for it."""
    first = line.level1.text if line.level1 else "绩效指标"
    if line.level2 is not None:
        return first, line.level2.text
    mixed = any(
        other.level2 is not None for other in form.lines if (other.level1.text if other.level1 else "绩效指标") == first
    )
    return (first, first) if mixed else (first,)


def _indicators(made: Tree, form: Form) -> None:
    tree: dict[str, Any] = {}
    names: dict[str, int] = {}
    parts: dict[Path, list[str]] = {}
    last: Path | None = None
    year = int(form.year.text) if form.year is not None else None
    placed = {id(line): path for path, line in indicators(form)}
    for line in form.lines:
        path = placed.get(id(line))
        if path is None:
            if last is not None:
                parts.setdefault(last, []).append("　".join(each.text for each in line.fields.values()))
            continue
        last = path
        node: Any = tree
        for step in path[1:-2]:
            node = node.setdefault(step, {})
        items = node.setdefault(path[-2], [])
        items.append(_indicator(made, path, line, names, year))
        for depth, level in ((2, line.level1), (3, line.level2)):
            if level is not None and len(path) > depth:
                made.places.setdefault(path[:depth], level.place)
    for path, texts in parts.items():
        made.notes[path] = M("with the parts {parts}, which have no points of their own", parts=tuple(texts))
    if tree:
        made.root["indicators"] = tree


def _unsigned(line: FormLine, year: int | None) -> Message | None:
    """What is said of a number without an operator: nobody but the form's author knows which way it counts."""
    found = understood(line, year)
    if found.operator is None and found.target is not None and found.target.measured:
        return M("指标性质 is not written here: add `operator`, >= or <= or =")
    return None


def _indicator(made: Tree, path: Path, line: FormLine, names: dict[str, int], year: int | None) -> dict[str, str]:
    texts = declared(line)
    found: dict[str, str] = {}

    def put(key: str, text: str | None, cell: Field | None, note: Message | None = None) -> None:
        if text is None or cell is None:
            return
        found[key] = text
        made.places[*path, key] = cell.place
        if (told := note or cell.inferred) is not None:
            made.notes[*path, key] = told

    name = line.fields["name"]
    made.places[path] = name.place
    count = names.get(fold_name(name.text), 0) + 1
    names[fold_name(name.text)] = count
    if count > 1:
        put("id", f"{name.text}-{count}", name, M("another indicator has the same name"))
    put("name", name.text, name)
    target = line.fields.get("target")
    put("operator", texts.operator, line.fields.get("operator") or target, texts.notes.get("operator"))
    put("target", texts.target, target, texts.notes.get("target") or _unsigned(line, year))
    put("unit", texts.unit, line.fields.get("unit") or target, texts.notes.get("unit"))
    for key in _OF_INDICATOR:
        put(key, line.text(key), line.fields.get(key))
    return found


def document(form: Form, made: Tree, language: Literal["zh", "en"] = "zh") -> Document:
    """The declaration as a Document whose keys are the official Chinese ones and whose places are cells."""
    root = renamed(made.root, "project") if language == "zh" else made.root
    places = {_renamed_path(path): place for path, place in made.places.items()} if language == "zh" else made.places

    def find(path: Path, part: Part) -> Position | None:
        place = places.get(path)
        return position(form.file, place) if place else None

    return Document(form.file, form.sha256, root, find, None, form.notices, {"form": form})


_CONTEXT = {"agency": "agency", "budget": "budget", "goals": "goals", "overall": "overall"}


def renamed(node: Any, context: str) -> Node:
    """Canonical keys as official Chinese ones."""
    if isinstance(node, list):
        return [renamed(each, "indicator" if context == "tree" else context) for each in node]
    if not isinstance(node, dict):
        text: Node = node
        return text
    if context == "tree":
        return {key: renamed(child, "tree") for key, child in node.items()}
    if context == "free":
        return dict(node)
    return {official(context, key): renamed(child, _below(context, key)) for key, child in node.items()}


def _below(context: str, key: str) -> str:
    if key == "indicators":
        return "tree"
    return _CONTEXT.get(key, "free") if context in ("project", "goals") else "free"


def _renamed_path(path: Path) -> Path:
    made: list[str | int] = []
    context = "project"
    for step in path:
        if isinstance(step, int):
            made.append(step)
            context = "indicator" if context == "tree" else context
        elif context in ("tree", "free"):
            made.append(step)
        else:
            made.append(official(context, step))
            context = _below(context, step)
    return tuple(made)
