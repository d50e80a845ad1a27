"""Document → Project, Actuals or any model: keys in either language, every fault a Diagnostic at its place."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from jixiao.binding.keys import Canonical, canonicalise
from jixiao.binding.names import reserved, same_ids
from jixiao.binding.translation import translate
from jixiao.binding.tree import flatten
from jixiao.dataclass import dataclass
from jixiao.faults import schema
from jixiao.language import M
from jixiao.model.diagnostic import Diagnostic, Faulty, Path
from jixiao.model.document import Document
from jixiao.model.project import Project
from jixiao.vocabulary import CONTEXTS
from jixiao.vocabulary import canonical as canonical_key

Model = TypeVar("Model", bound=BaseModel)


@dataclass(frozen=True, slots=True)
class Declaration:
    """A project with the document it was declared in: places stay available for everything found later."""

    project: Project
    document: Document
    canonical: Canonical
    #: For each indicator, in order, its canonical path in the document, and its fields as written by canonical key.
    places: tuple[Path, ...]
    raw: tuple[dict[str, Any], ...] = ()
    #: Parts that could not be read and are left out (`bind_as_far`): top-level keys, or ``indicators``.
    unread: frozenset[str] = frozenset()

    def path(self, index: int, *rest: str | int) -> Path:
        """The canonical path of an indicator's field."""
        return (*self.places[index], *rest)

    def position(self, path: Path, part: str = "value") -> Any:
        """The place of a canonical path in the file."""
        return self.document.locate(self.canonical.written(path), "key" if part == "key" else "value")


def bind_project(document: Document) -> Declaration:
    """The project that a document declares. Faulty with every fault of the file."""
    declaration, found = bind_as_far(document)
    if declaration is None or any(each.severity == "error" for each in found):
        raise Faulty(found)
    return declaration


def bind_as_far(document: Document) -> tuple[Declaration | None, list[Diagnostic]]:
    """The project with every fault of the file; what is at fault is left out of it, so that the rest can be checked.

    None where the name, the year or every indicator is at fault.
    """
    if not isinstance(document.root, dict):
        return None, [_no_project(document)]
    tree, canonical, faults = canonicalise(document, "project")
    found = list(faults)
    flat, places, tree_faults = flatten(tree.get("indicators"), document, canonical)
    found.extend(tree_faults)
    if tree.get("indicators") is not None:
        tree = {**tree, "indicators": flat}
    year = tree.get("year")
    context = {"year": int(year) if isinstance(year, str) and year.isdigit() and len(year) == 4 else None}

    def located(path: Path) -> Path:
        if len(path) >= 2 and path[0] == "indicators" and isinstance(path[1], int) and path[1] < len(places):
            return (*places[path[1]], *path[2:])
        return path

    unread: frozenset[str] = frozenset()
    project: Project | None = None
    try:
        project = Project.model_validate(tree, context=context)
    except ValidationError as error:
        told = translate(error, document, canonical, located)
        # With some line at fault, what is said of the whole list (too few are left) is only an echo of it.
        whole_list = ("indicators",)
        found.extend(
            each
            for each in told
            if each.path[:1] != whole_list or (each.path != whole_list if flat else not tree_faults)
        )
        found = [each for each in found if not _mistyped(each, faults, canonical)]
    found.extend(same_ids(flat, places, document, canonical))
    if project is None or found:
        project, flat, places, unread = _rest(tree, flat, places, found, context, canonical)
    if project is not None:
        found.extend(reserved(project.indicators, places, document, canonical))
    if project is None:
        return None, found
    return Declaration(project, document, canonical, tuple(places), tuple(flat), unread), found


def _no_project(document: Document) -> Diagnostic:
    """What a file without keys is told; a list of actuals lands here where `--actuals *.csv` gave it one file only."""
    rows = document.root if isinstance(document.root, list) else []
    first = rows[0] if rows and isinstance(rows[0], dict) else {}
    listed = any(canonical_key("actuals", key) == "indicator" for key in first)
    return schema.NOT_A_PROJECT.found(
        M("the file is no declaration: it holds no keys such as 项目名称"),
        position=document.locate(()),
        hint=M("it lists actual values: write --actuals before every such file")
        if listed
        else M("start from `jixiao init`"),
    )


def _mistyped(each: Diagnostic, faults: list[Diagnostic], way: Canonical) -> bool:
    """Whether a key that is missing stands there mistyped, which is told already."""
    if each.code != schema.MISSING_KEY.code or not each.path:
        return False
    above = way.written(each.path[:-1])
    for other in faults:
        near = other.hint.values.get("near") if other.hint is not None else None
        if isinstance(near, str) and other.path[:-1] == above:
            return each.path[-1] in {canonical_key(context, near) for context in CONTEXTS}
    return False


#: Fields that are read by each other: a fault in one leaves nothing to say about the indicator.
_TOGETHER = frozenset({"name", "operator", "unit", "target", "baseline", "tolerance", "deduction", "changes"})


def _rest(
    tree: dict[str, Any],
    flat: list[dict[str, Any]],
    places: list[Path],
    found: list[Diagnostic],
    context: Any,
    way: Canonical,
) -> tuple[Project | None, list[dict[str, Any]], list[Path], frozenset[str]]:
    """What is left of a project without the parts that `found` blames."""
    whole = dict(tree)
    unread: set[str] = set()
    gone: set[Path] = set()
    fields: dict[Path, set[str]] = {}
    # Findings about keys speak of the file's own keys, all others of canonical ones.
    canonical = {way.written(place): place for place in places}
    for each in found:
        path = each.path
        depth = next((at for at, step in enumerate(path) if isinstance(step, int)), None)
        if depth is not None and (place := canonical.get(path[: depth + 1])) is not None:
            path = (*place, *path[depth + 1 :])
        if path[:1] != ("indicators",):
            if path:
                unread.add(str(path[0]))
                whole.pop(str(path[0]), None)
            continue
        unread.add("indicators")
        if depth is None:
            continue
        place, field = path[: depth + 1], path[depth + 1] if len(path) > depth + 1 else ""
        if field in _TOGETHER or each.code == schema.UNKNOWN_KEY.code or not isinstance(field, str) or not field:
            gone.add(place)
        else:
            fields.setdefault(place, set()).add(field)
    kept, left = [], []
    for at, place in enumerate(places):
        if place not in gone:
            wrong = fields.get(place, set())
            left.append({key: value for key, value in flat[at].items() if key not in wrong})
            kept.append(place)
    whole["indicators"] = left
    try:
        return Project.model_validate(whole, context=context), left, kept, frozenset(unread)
    except ValidationError:
        return None, left, kept, frozenset(unread)


def validate_tree(
    document: Document, model: type[Model], context_name: str, context: Mapping[str, Any] | None = None
) -> Model:
    """A whole document as one model, by the vocabulary of one context. Faulty with every fault."""
    tree, canonical, faults = canonicalise(document, context_name)
    found = list(faults)
    try:
        made = model.model_validate(tree, context=dict(context or {}))
    except ValidationError as error:
        found.extend(translate(error, document, canonical, lambda path: path))
    if found:
        raise Faulty(found)
    return made
