"""Models as closed objects: their keys from the models, titles and descriptions from the vocabulary."""

from __future__ import annotations

import types
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from jixiao.drafting.choices import CHOICES, choice
from jixiao.drafting.scalars import BLANK, FLAG, FREE, GIVEN, MARKED, NULL, NUMBER, TEXT, Schema, list_of, or_null
from jixiao.model.condition import ConditionValue
from jixiao.model.deduction import Deduction
from jixiao.model.project import Money
from jixiao.vocabulary import CONTEXTS, official, terms

#: Types of the models by what stands for them in a file.
_SCALARS: dict[Any, Schema] = {
    str: TEXT, int: NUMBER, Decimal: NUMBER, bool: FLAG, date: TEXT, Money: MARKED, Fraction: MARKED,
    ConditionValue: MARKED,
}  # fmt: skip
#: Parts of a scheme that are merged key by key over those of the scheme below, so that none of their keys is required.
_MERGED = frozenset({"group", "execution", "defaults", "equals", "over", "source"})


class Objects:
    """The definitions of one schema, with English or official Chinese keys."""

    def __init__(self, *, chinese: bool) -> None:
        self.chinese = chinese
        self.definitions: dict[str, Schema] = {}
        #: Shapes that no type tells, by context and key; None: filled in by the program, so that no file may give it.
        self.special: dict[tuple[str, str], Callable[[], Schema | None]] = {}
        #: Makes the shape of a deduction in a context.
        self.deduction: Callable[[str], Schema] = lambda _: FREE

    def key(self, context: str, name: str) -> str:
        """How a key is written in this schema."""
        return official(context, name) if self.chinese and name in _named(context) else name

    def ref(self, name: str, make: Callable[[], Schema]) -> Schema:
        """A reference to a definition, made when it is first wanted."""
        if name not in self.definitions:
            self.definitions[name] = {}
            self.definitions[name] = make()
        return {"$ref": f"#/definitions/{name}"}

    def model(self, model: type[BaseModel], context: str, *, partial: bool = False) -> Schema:
        """A closed object with the keys of a model; `partial`: it is merged over another, so none is required."""
        properties: dict[str, Schema] = {}
        required: list[str] = []
        for field, info in model.model_fields.items():
            name = info.alias or field
            written = self.key(context, name)
            shape = self._field(context, name, info)
            if shape is None:
                continue
            properties[written] = described(context, name, shape)
            if info.is_required() and not partial:
                required.append(written)
        return {
            "type": "object", "additionalProperties": False, "properties": properties,
            **({"required": required} if required else {}),
        }  # fmt: skip

    def _field(self, context: str, name: str, info: FieldInfo) -> Schema | None:
        """What may stand under a key; None where the program fills it in and no file may."""
        if (make := self.special.get((context, name))) is not None:
            return make()
        if (words := CHOICES.get((context, name))) is not None:
            empty = None if type(None) not in get_args(info.annotation) else BLANK if context == "indicator" else NULL
            return choice(words, chinese=self.chinese, empty=empty)
        shape = self._shape(info.annotation, context)
        least = next((each.min_length for each in info.metadata if hasattr(each, "min_length")), 0)
        if shape.get("type") == "array" and least:
            return {**shape, "minItems": least}
        return GIVEN if shape is TEXT and info.is_required() and least else shape

    def _shape(self, annotation: Any, context: str) -> Schema:
        """A type as a schema."""
        origin, inner = get_origin(annotation), get_args(annotation)
        if origin is Annotated:
            return self._shape(inner[0], context)
        if origin in (Union, types.UnionType):
            shape = self._shape(next(each for each in inner if each is not type(None)), context)
            return or_null(shape) if type(None) in inner else shape
        if origin is Literal:
            return {"enum": list(inner)}
        if origin is tuple:
            return list_of(self._shape(inner[0], context))
        if origin is dict:
            return FREE if inner[1] is Any else {**FREE, "additionalProperties": self._shape(inner[1], context)}
        if annotation is Deduction:
            return self.deduction(context)
        if isinstance(annotation, type) and issubclass(annotation, BaseModel):
            return self._part(annotation, context)
        if isinstance(annotation, type) and issubclass(annotation, Enum):
            return {"enum": [each.value for each in annotation]}
        return _SCALARS.get(annotation, NUMBER)

    def _part(self, model: type[BaseModel], context: str) -> Schema:
        """A model inside another: in its own context where the vocabulary has one, else in that of what holds it."""
        name = model.__name__.lower()
        own = name if name in CONTEXTS or context == "scheme" else context
        return self.ref(name, lambda: self.model(model, own, partial=name in _MERGED))


def described(context: str, name: str, shape: Schema) -> Schema:
    """A shape with its official title, and its description in both languages."""
    term = _named(context).get(name)
    if term is None:
        return shape
    about = {"title": term.official, "description": f"{term.about}\n{term.about_en}"}
    return {**about, "allOf": [shape]} if "$ref" in shape else {**about, **shape}


def _named(context: str) -> Mapping[str, Any]:
    return terms(context) if context in CONTEXTS or context == "scheme" else {}
