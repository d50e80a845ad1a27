"""Document → Project, Actuals or any model: keys in either language, every fault a Diagnostic at its place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from jixiao.binding.keys import CONTEXT_OF_MODEL, Canonical, canonicalise
from jixiao.dataclass import dataclass
from jixiao.faults import schema
from jixiao.language import M, Message
from jixiao.model.diagnostic import Diagnostic, Faulty, Path, Related
from jixiao.model.document import Document
from jixiao.model.indicator import Indicator
from jixiao.model.project import Project
from jixiao.model.scalars import as_written
from jixiao.values.fault import ValueFault
from jixiao.values.folding import fold_name, visible
from jixiao.vocabulary import CONTEXTS, folded, official
from jixiao.vocabulary import canonical as canonical_key

Model = TypeVar("Model", bound=BaseModel)

#: Names of rows in actuals files that are no indicators.
RESERVED = frozenset({"预算执行", "budget"})
DEEPEST = 3


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
        return None, [
            schema.NOT_A_PROJECT.found(
                M("the file is no declaration: it holds no keys such as 项目名称"), position=document.locate(()),
                hint=M("start from `jixiao init`"),
            )
        ]  # fmt: skip
    tree, canonical, faults = canonicalise(document, "project")
    found = list(faults)
    flat, places, tree_faults = _flatten(tree.get("indicators"), document, canonical)
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
    found.extend(_same_ids(flat, places, document, canonical))
    if project is None or found:
        project, flat, places, unread = _rest(tree, flat, places, found, context, canonical)
    if project is not None:
        found.extend(_reserved(project.indicators, places, document, canonical))
    if project is None:
        return None, found
    return Declaration(project, document, canonical, tuple(places), tuple(flat), unread), found


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


def _flatten(
    node: object, document: Document, canonical: Canonical
) -> tuple[list[dict[str, Any]], list[Path], list[Diagnostic]]:
    """The tree of groups as a list of indicators that know their groups, with the path of each."""
    flat: list[dict[str, Any]] = []
    places: list[Path] = []
    found: list[Diagnostic] = []

    def fault(message: Message, path: Path, hint: Message | None = None) -> None:
        found.append(
            schema.TREE.found(message, hint=hint, path=path, position=document.locate(canonical.written(path), "key"))
        )

    def walk(node: object, groups: tuple[str, ...], path: Path) -> None:
        if isinstance(node, list):
            if not groups:
                fault(M("indicators stand under a first-level group such as 产出指标"), path)
                return
            for index, each in enumerate(node):
                place = (*path, index)
                if isinstance(each, dict):
                    flat.append({**each, "groups": groups})
                    places.append(place)
                else:
                    fault(M("an indicator is a group of keys such as 三级指标 and 指标值"), place)
        elif isinstance(node, dict):
            if len(groups) >= DEEPEST:
                fault(M("there are more than three levels of groups above the indicators"), path)
                return
            for name, child in node.items():
                walk(child, (*groups, str(name)), (*path, str(name)))
        elif node is not None:
            fault(
                M(
                    "under {group} a list of indicators is wanted, not {found}",
                    group=str(path[-1]),
                    found=visible(str(node)),
                ),
                path,
            )

    if node is not None:
        walk(node, (), ("indicators",))
    return flat, places, found


def _same_ids(
    flat: Sequence[Mapping[str, Any]], places: Sequence[Path], document: Document, canonical: Canonical
) -> Iterator[Diagnostic]:
    """Lines known by one name, also where something else about them is at fault."""
    known = [(place, *_known_as(line)) for line, place in zip(flat, places, strict=True)]
    named = [(place, field, key, fold_name(key)) for place, field, key in known if key]
    if len({way for _, _, _, way in named}) == len(named):
        return
    first: dict[str, Path] = {}
    for place, field, key, way in named:
        path = (*place, field)
        earlier = first.setdefault(way, path)
        if earlier == path:
            continue
        yield schema.SAME_ID.found(
            M("two indicators are both known as {name}", name=key),
            hint=M("give one of them another 指标编码 (id)"),
            path=path,
            position=document.locate(canonical.written(path)),
            related=[Related(document.locate(canonical.written(earlier)), M("first declared here"))],
        )


def _known_as(line: Mapping[str, Any]) -> tuple[str, str]:
    """The field that a line is known by, and what stands there; nothing where it is blank or no text."""
    for field in ("id", "name"):
        key = line.get(field)
        if isinstance(key, str) and key.strip():
            return field, key
    return "name", ""


def _reserved(
    indicators: tuple[Indicator, ...], places: list[Path], document: Document, canonical: Canonical
) -> Iterator[Diagnostic]:
    if RESERVED.isdisjoint([each.key for each in indicators]):
        return
    for index, indicator in enumerate(indicators):
        if indicator.key in RESERVED:
            path = (*places[index], "id" if indicator.id else "name")
            yield schema.RESERVED.found(
                M("{name} is kept for the budget row of actuals files", name=indicator.key),
                hint=M("give the indicator another 指标编码 (id)"),
                path=path,
                position=document.locate(canonical.written(path)),
            )


def translate(error: ValidationError, document: Document, canonical: Canonical, located: Any) -> Iterator[Diagnostic]:
    """Every pydantic fault as ours: place, code, both languages."""
    for each in error.errors(include_url=False):
        path: Path = located(tuple(each["loc"]))
        cause = each.get("ctx", {}).get("error")
        if isinstance(cause, ValidationError):
            inner = path
            yield from translate(cause, document, canonical, lambda below, inner=inner: (*inner, *below))
            continue
        yield _one(each, path, cause, document, canonical)


def _one(each: Any, path: Path, cause: object, document: Document, canonical: Canonical) -> Diagnostic:
    position = document.locate(canonical.written(path))
    key = canonical.name(path)
    if isinstance(cause, ValueFault):
        fault = schema.BY_KIND[cause.kind]
        return fault.found(
            M("{key}: {why}", key=key, why=cause.why) if key else cause.why,
            hint=cause.hint,
            path=path,
            position=position,
        )
    kind = each["type"]
    if kind == "missing":
        context = canonical.context(path[:-1])
        name = str(path[-1])
        title = official(context, name) if context and name in _keys_of(context) else name
        return schema.MISSING_KEY.found(
            M("{key} is missing", key=f"{title}（{name}）"), path=path, position=position,
            hint=M("add the line `{key}: …`", key=title if canonical.speaks_chinese else name),
        )  # fmt: skip
    if kind == "extra_forbidden":
        return schema.UNKNOWN_KEY.found(
            M("the key {key} does not belong here", key=str(path[-1])), path=path,
            position=document.locate(canonical.written(path), "key"),
        )  # fmt: skip
    if kind in {"string_too_short", "too_short"}:
        return schema.MISSING_KEY.found(M("{key} is blank", key=key), path=path, position=position)
    if kind in {"greater_than_equal", "less_than_equal"}:
        return schema.BAD_NUMBER.found(
            M("{key}: {found} is out of range", key=key, found=as_written(each["input"])),
            path=path,
            position=position,
        )
    if kind in {"literal_error", "enum"}:
        return schema.CHOICE.found(
            M("{key}: {found} is none of the words that may stand here", key=key, found=as_written(each["input"])),
            hint=M("write one of {words}", words=str(each.get("ctx", {}).get("expected", ""))),
            path=path, position=position,
        )  # fmt: skip
    if kind == "string_type" and each["input"] is None:
        return schema.MISSING_KEY.found(M("{key} is blank", key=key), path=path, position=position)
    wanted = _WANTED.get(kind, M("another kind of value"))
    return schema.WRONG_SHAPE.found(
        M("{key}: {wanted} is wanted here", key=key, wanted=wanted), path=path, position=position
    )


_WANTED = {
    "string_type": M("a single text"), "dict_type": M("a group of keys"), "mapping_type": M("a group of keys"),
    "model_type": M("a group of keys"), "model_attributes_type": M("a group of keys"), "tuple_type": M("a list"),
    "list_type": M("a list"), "int_type": M("a whole number"), "int_parsing": M("a whole number"),
}  # fmt: skip


def _keys_of(context: str) -> Mapping[str, object]:
    from jixiao.vocabulary import terms

    return terms(context)


__all__ = ["CONTEXT_OF_MODEL", "Declaration", "bind_project", "folded", "translate", "validate_tree"]
