"""JSON Schemas (draft-07, which YAML language servers know) of the files people write, made from the models.

The models say which keys there are and which are required; the vocabulary gives titles and descriptions, and the
official Chinese keys of the twin. Every scalar of a file is text to the program, so numbers and texts are both taken.
"""

from __future__ import annotations

import json
import types
from decimal import Decimal
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from jixiao import shelf
from jixiao.model.deduction import Deduction, model_of
from jixiao.model.indicator import Change, Indicator
from jixiao.model.project import Agency, Budget, Goals, Overall, Project
from jixiao.model.scheme import Scheme
from jixiao.vocabulary import Term, fixed, official, terms

NAMES = ("project", "project.zh", "scheme", "actuals")
Schema = dict[str, Any]

_TEXT: Schema = {"type": ["string", "number", "boolean", "null"]}
_GIVEN: Schema = {"type": ["string", "number", "boolean"]}
_NUMBER: Schema = {"type": ["number", "string", "null"]}
_FLAG: Schema = {"enum": [True, False, "true", "false", "是", "否", "yes", "no", None]}
_FREE: Schema = {"type": ["object", "null"]}
_TEXTS: Schema = {"anyOf": [_TEXT, {"type": "array", "items": _GIVEN}]}

#: Models by the vocabulary's context of their keys.
_CONTEXTS: dict[type[BaseModel], str] = {
    Project: "project", Agency: "agency", Budget: "budget", Goals: "goals", Overall: "overall", Indicator: "indicator",
    Change: "change", Scheme: "scheme",
}  # fmt: skip
#: Fields that are filled in by the program, not by the file.
_OWN = frozenset({("indicator", "groups"), ("change", "unit")})
_CHOICES = {
    ("indicator", "direction"): "direction", ("indicator", "kind"): "kind", ("indicator", "aggregate"): "aggregate",
    ("deduction", "side"): "side", ("deduction", "partial"): "partial", ("deduction", "reverse"): "reverse",
    ("deduction", "of"): "of", ("scheme", "partial"): "partial", ("scheme", "reverse"): "reverse",
}  # fmt: skip
_ABOUT_VALUES = {
    "正向": "越多越好 · more is better", "逆向": "越少越好 · less is better",
    "适度": "恰好最好 · the target itself is best",
    "定量": "指标值是数 · a number", "定性": "指标值是文字 · a judgement in words", "sum": "累计 · added up",
    "last": "末期 · the last one", "mean": "平均 · the mean", "max": "最大 · the largest", "min": "最小 · the smallest",
    "below": "只扣低于 · below the target", "above": "只扣高于 · above the target",
    "either": "两侧都扣 · on both sides",
    "whole": "不足一级不计 · whole steps only", "started": "不足一级按一级 · a started step counts",
    "exact": "按比例 · in proportion", "quotient": "指标值÷完成值 · target ÷ actual",
    "linear": "1−(完成值−指标值)÷指标值 · linear", "actual": "实际完成值 · the actual",
    "ratio": "完成比例 · actual ÷ target", "excess": "超出比例 · the excess over the target",
}  # fmt: skip


def schema_text(name: str) -> str:
    """A schema as the text of its file; KeyError where there is none of that name."""
    return json.dumps(schema_of(name), ensure_ascii=False, indent=2) + "\n"


def schema_of(name: str) -> Schema:
    """The schema of one kind of file: project, project.zh, scheme or actuals."""
    maker = _Maker(chinese=name == "project.zh")
    match name:
        case "project" | "project.zh":
            body = maker.model(Project, "project")
            title = "绩效申报 · a project's performance declaration"
        case "scheme":
            body = maker.scheme_file()
            title = "评分办法 · a scoring scheme"
        case "actuals":
            body = maker.actuals()
            title = "实际完成值 · actual values"
        case _:
            raise KeyError(name)
    head: Schema = {"$schema": "http://json-schema.org/draft-07/schema#", "title": title}
    return {**head, **body, "definitions": dict(sorted(maker.definitions.items()))}


class _Maker:
    """Makes the definitions of one schema, with English or official Chinese keys."""

    def __init__(self, *, chinese: bool) -> None:
        self.chinese = chinese
        self.definitions: dict[str, Schema] = {}

    def key(self, context: str, name: str) -> str:
        """How a key is written in this schema."""
        return official(context, name) if self.chinese and name in _terms(context) else name

    def model(self, model: type[BaseModel], context: str, *, partial: bool = False) -> Schema:
        """A closed object with the model's keys; `partial`: none of them is required."""
        properties: dict[str, Schema] = {}
        required: list[str] = []
        for field, info in model.model_fields.items():
            name = info.alias or field
            if (context, name) in _OWN:
                continue
            shape = self.field(model, context, name, info)
            properties[self.key(context, name)] = _described(context, name, shape)
            if info.is_required() and not partial:
                required.append(self.key(context, name))
        schema: Schema = {"type": "object", "additionalProperties": False, "properties": properties}
        if required:
            schema["required"] = required
        return schema

    def ref(self, name: str, make: Any) -> Schema:
        """A reference to a definition, made when it is first wanted."""
        if name not in self.definitions:
            self.definitions[name] = {}
            self.definitions[name] = make()
        return {"$ref": f"#/definitions/{name}"}

    def field(self, model: type[BaseModel], context: str, name: str, info: FieldInfo) -> Schema:
        """What may stand under one key."""
        own = self._project_field(name) if context == "project" else None
        if own is not None:
            return own
        if (choice := _CHOICES.get((context, name))) is not None:
            return _choices(choice)
        if context == "goals" and name == "overall":
            return {"anyOf": [_TEXT, self.ref("overall", lambda: self.model(Overall, "overall"))]}
        if context == "indicator" and name in ("name", "target"):
            return _GIVEN
        return self.shape(info.annotation, context)

    def _project_field(self, name: str) -> Schema | None:
        match name:
            case "jixiao":
                return {"enum": [1, "1"]}
            case "name":
                return _GIVEN
            case "year":
                whole = {"type": "integer", "minimum": 1990, "maximum": 2100}
                return {"anyOf": [whole, {"type": "string", "pattern": "^[0-9]{4}$"}]}
            case "agency":
                return {"anyOf": [_TEXT, self.ref("agency", lambda: self.model(Agency, "agency"))]}
            case "basis":
                return _TEXTS
            case "period":
                return _TEXT
            case "scheme":
                return {"anyOf": [_TEXT, self.ref("scheme", self.scheme_overrides)]}
            case "not_applicable":
                return {"type": ["object", "null"], "additionalProperties": _GIVEN}
            case "indicators":
                return self.ref("groups1", lambda: self.groups(1))
        return None

    def groups(self, depth: int) -> Schema:
        """One level of groups: below it a further level (up to three), or a list of indicators."""
        indicators = {
            "type": "array",
            "items": self.ref("indicator", lambda: self.model(Indicator, "indicator")),
        }
        below: list[Schema] = [indicators, {"type": "null"}]
        if depth < 3:
            below.insert(0, self.ref(f"groups{depth + 1}", lambda: self.groups(depth + 1)))
        schema: Schema = {"type": "object", "additionalProperties": {"anyOf": below}}
        if depth == 1:
            schema["minProperties"] = 1
        return schema

    def shape(self, annotation: Any, context: str) -> Schema:
        """A type as a schema; scalars are texts and numbers alike."""
        origin = get_origin(annotation)
        if origin is Annotated:
            return self.shape(get_args(annotation)[0], context)
        if origin in (Union, types.UnionType):
            shapes = [self.shape(each, context) for each in get_args(annotation) if each is not type(None)]
            first = shapes[0]
            return first if len(shapes) == 1 and "$ref" not in first else _or_null(shapes)
        if origin is Literal:
            return {"enum": list(get_args(annotation))}
        if origin is tuple:
            inner = get_args(annotation)[0]
            items = self.shape(inner, context)
            return _TEXTS if inner is str else {"type": ["array", "null"], "items": items}
        if origin is dict:
            values = self.shape(get_args(annotation)[1], context)
            free = get_args(annotation)[1] is Any
            return _FREE if free else {"type": ["object", "null"], "additionalProperties": values}
        if isinstance(annotation, type) and issubclass(annotation, BaseModel):
            return self._model_shape(annotation, context)
        if annotation is Decimal or annotation is int:
            return _NUMBER
        return _FLAG if annotation is bool else _TEXT

    def _model_shape(self, model: type[BaseModel], context: str) -> Schema:
        if model is Deduction:
            return {"anyOf": [self.ref("deduction", self.deduction), {"type": ["string", "null"]}]}
        if model.__name__ in ("Tolerance", "Target"):
            return _TEXT
        inner = _CONTEXTS.get(model, "deduction" if context == "deduction" else "part")
        partial = model.__name__ in ("Group", "Execution", "Defaults", "Equals", "Over", "Source")
        name = model.__name__[0].lower() + model.__name__[1:]
        return self.ref(name, lambda: self.model(model, inner, partial=partial))

    def deduction(self) -> Schema:
        """Any kind of deduction, told apart by its kind."""
        kinds: list[Schema] = []
        for kind in shelf.names("deductions"):
            made = self.model(model_of(kind), "deduction")
            key = self.key("deduction", "kind")
            ways = [way for way, word in fixed("deduction_kind").items() if word == kind]
            made["properties"][key] = {"enum": ways, "description": f"{model_of(kind).OFFICIAL} · {kind}"}
            made["required"] = sorted({key, *made.get("required", ())})
            kinds.append({"title": model_of(kind).OFFICIAL, **made})
        return {"type": "object", "oneOf": kinds}

    def scheme_overrides(self) -> Schema:
        """What a project may say of its scheme: what it uses, and the keys it overrides."""
        made = self.model(Scheme, "scheme", partial=True)
        for own in ("scheme", "title", "extends", "sources"):
            made["properties"].pop(self.key("scheme", own), None)
        use = {self.key("scheme", "use"): _described("scheme", "use", _GIVEN)}
        return {**made, "properties": {**use, **made["properties"]}, "required": list(use)}

    def scheme_file(self) -> Schema:
        """A scheme's own file: complete, or extending another."""
        made = self.model(Scheme, "scheme")
        required = made.pop("required")
        return {
            **made,
            "required": ["scheme", "title"],
            "if": {"properties": {"extends": {"type": "string"}}, "required": ["extends"]},
            "else": {"required": required},
        }

    def actuals(self) -> Schema:
        """A list of rows, bare or under one key."""
        properties = {key: _described("actuals", key, _TEXT) for key in terms("actuals")}
        row = {
            "type": "object",
            "additionalProperties": False,
            "properties": properties,
            "required": ["indicator", "actual"],
        }
        rows = {"type": "array", "minItems": 1, "items": self.ref("row", lambda: row)}
        return {
            "anyOf": [rows, {"type": "object", "minProperties": 1, "maxProperties": 1, "additionalProperties": rows}]
        }


def _terms(context: str) -> dict[str, Term]:
    return {} if context == "part" else terms(context)


def _or_null(shapes: list[Schema]) -> Schema:
    return {"anyOf": [*shapes, {"type": "null"}]}


def _choices(name: str) -> Schema:
    """One of the words of a fixed value, by any of its names; the words the model knows are described."""
    known = list(dict.fromkeys(fixed(name).values()))
    described: list[Schema] = [{"const": word, "description": _ABOUT_VALUES.get(word, word)} for word in known]
    others = [way for way in fixed(name) if way not in known]
    return {"oneOf": [*described, {"enum": others, "description": "同义的说法 · synonyms"}, {"type": "null"}]}


def _described(context: str, name: str, shape: Schema) -> Schema:
    """A shape with its official title, and its description in both languages."""
    term = _terms(context).get(name)
    if term is None:
        return shape
    about = {"title": term.official, "description": f"{term.about}\n{term.about_en}"}
    return {**about, "allOf": [shape]} if "$ref" in shape else {**about, **shape}
