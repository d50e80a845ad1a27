"""A declaration: the project's own keys, the tree of groups, and what it may say of its scheme."""

from __future__ import annotations

from jixiao.choose import built_in, load_scheme
from jixiao.drafting import deductions
from jixiao.drafting.choices import operators
from jixiao.drafting.objects import Objects, described
from jixiao.drafting.scalars import (
    BLANK,
    FREE,
    GIVEN,
    NULL,
    SAID,
    TARGET,
    TEXT,
    Schema,
    any_of,
    list_of,
    or_null,
)
from jixiao.model.indicator import Change, Indicator
from jixiao.model.project import Agency, Budget, Goals, Overall, Project
from jixiao.model.scheme import Scheme

#: What only a scheme's own file says of itself.
_OF_THE_FILE = ("scheme", "title", "extends", "sources")
#: How many levels of groups may stand over the indicators.
_DEEPEST = 3


def project(objects: Objects) -> Schema:
    """The schema of a declaration."""
    deductions.add(objects)
    year: Schema = {"type": ["integer", "string"], "minimum": 1990, "maximum": 2100, "pattern": "^(199|20[0-9])[0-9]$"}

    def texts() -> Schema:
        return any_of(or_null(TEXT), list_of(TEXT))

    def agency() -> Schema:
        return any_of(objects.ref("agency", lambda: objects.model(Agency, "agency")), or_null(TEXT))

    def overall() -> Schema:
        return any_of(objects.ref("overall", lambda: objects.model(Overall, "overall")), or_null(TEXT))

    def changes() -> Schema:
        return or_null(list_of(objects.ref("change", lambda: objects.model(Change, "change"))))

    objects.special = {
        ("project", "jixiao"): lambda: {"enum": [1, "1"]},
        ("project", "name"): lambda: GIVEN,
        ("project", "year"): lambda: year,
        ("project", "agency"): agency,
        ("project", "contact"): lambda: or_null(FREE),
        ("project", "basis"): texts,
        ("project", "budget"): lambda: any_of(objects.ref("budget", lambda: objects.model(Budget, "budget")), NULL),
        ("project", "period"): lambda: or_null(GIVEN),
        ("project", "goals"): lambda: any_of(objects.ref("goals", lambda: objects.model(Goals, "goals")), NULL),
        ("project", "scheme"): lambda: any_of(objects.ref("scheme", lambda: _overrides(objects)), or_null(GIVEN)),
        ("project", "not_applicable"): lambda: or_null({**FREE, "additionalProperties": SAID}),
        ("project", "external"): lambda: or_null(FREE),
        ("project", "indicators"): lambda: objects.ref("groups", lambda: _groups(objects, 1)),
        ("goals", "overall"): overall,
        ("indicator", "groups"): lambda: None,
        ("indicator", "name"): lambda: {**TEXT, "pattern": r"\S"},
        ("indicator", "operator"): operators,
        ("indicator", "unit"): lambda: or_null(TEXT),
        ("indicator", "target"): lambda: TARGET,
        ("indicator", "baseline"): lambda: or_null(TEXT),
        ("indicator", "tolerance"): lambda: or_null(GIVEN),
        ("indicator", "changes"): changes,
        ("change", "unit"): lambda: None,
        ("change", "date"): lambda: GIVEN,
        ("change", "target"): lambda: any_of(TARGET, BLANK),
    }
    return objects.model(Project, "project")


def _groups(objects: Objects, depth: int) -> Schema:
    """A level of groups: below each a further level (up to three) or a list of indicators."""
    indicators = list_of(objects.ref("indicator", lambda: objects.model(Indicator, "indicator")))
    below = any_of(indicators, NULL)
    if depth < _DEEPEST:
        name = f"groups{depth + 1}"
        below = any_of(objects.ref(name, lambda: _groups(objects, depth + 1)), below)
    known = {} if depth == _DEEPEST else dict.fromkeys(_known(depth), below)
    schema: Schema = {"type": "object", "properties": known, "additionalProperties": below}
    if depth == 1:
        schema["not"] = {**_empty(1), "description": "没有一个指标 · no indicator at all"}
    return schema


def _known(depth: int) -> dict[str, None]:
    """The groups that the built-in schemes know, for an editor to offer."""
    names: dict[str, None] = {}
    for name in built_in():
        scheme = load_scheme(name).scheme
        for groups in (scheme.groups, *(variant.groups for variant in scheme.variants)):
            for first, group in groups.items():
                names.update(dict.fromkeys((first,) if depth == 1 else group.second))
    return names


def _empty(depth: int) -> Schema:
    """Groups in which no indicator stands."""
    nothing = [NULL, {"type": "array", "maxItems": 0}]
    if depth == _DEEPEST:
        return {"type": "object", "additionalProperties": {"anyOf": nothing}}
    return {"type": "object", "additionalProperties": {"anyOf": [*nothing, _empty(depth + 1)]}}


def _overrides(objects: Objects) -> Schema:
    """The scheme that is used, and the keys of it that are overridden."""
    made = objects.model(Scheme, "scheme", partial=True)
    properties = {key: shape for key, shape in made["properties"].items() if key not in _keys(objects, _OF_THE_FILE)}
    use = objects.key("scheme", "use")
    properties = {use: described("scheme", "use", GIVEN), **properties}
    return {**made, "properties": properties, "required": [use]}


def _keys(objects: Objects, names: tuple[str, ...]) -> set[str]:
    return {objects.key("scheme", name) for name in names}
