"""What a scalar may be in a file. To the program every scalar is text; an editor's YAML makes numbers of some."""

from __future__ import annotations

from typing import Any

Schema = dict[str, Any]

#: What a cell holds that is left blank (`model.scalars.blank`), as a pattern.
_BLANK = r"\s*(?:空|无|/|／|—|-|－|——|–|―)?\s*$"

NULL: Schema = {"type": "null"}
#: Any text; a number or true without quotes is text too.
TEXT: Schema = {"type": ["string", "number", "boolean"]}
#: The same where something must be said.
GIVEN: Schema = {**TEXT, "minLength": 1}
#: The same where 空, 无, / and — say nothing.
SAID: Schema = {**TEXT, "pattern": f"^(?!{_BLANK})"}
#: A target: 无 is one, 空 and / are none.
TARGET: Schema = {**TEXT, "pattern": f"^(?!{_BLANK.replace('无|', '')})"}
NUMBER: Schema = {"type": ["number", "string"]}
#: A text that no bare number can be: money with its unit, a share with its sign, a comparison with its operator.
MARKED: Schema = {"type": "string", "minLength": 1}
FLAG: Schema = {"enum": [True, False, "true", "false", "是", "否", "yes", "no"]}
#: Keys of other systems, or of people: anything.
FREE: Schema = {"type": "object"}
#: A cell that is left blank.
BLANK: Schema = {"type": ["string", "null"], "pattern": f"^{_BLANK}"}


def or_null(shape: Schema) -> Schema:
    """The same, or nothing."""
    if isinstance(shape.get("type"), str | list) and "$ref" not in shape:
        types = shape["type"] if isinstance(shape["type"], list) else [shape["type"]]
        return {**shape, "type": [*types, *([] if "null" in types else ["null"])]}
    if "enum" in shape:
        return {**shape, "enum": [*shape["enum"], None]}
    return any_of(shape, NULL)


def any_of(*shapes: Schema) -> Schema:
    """One of several shapes."""
    flat = [each for shape in shapes for each in (shape["anyOf"] if set(shape) == {"anyOf"} else [shape])]
    return {"anyOf": flat}


def list_of(shape: Schema, *, least: int = 0) -> Schema:
    """A list of at least so many."""
    return {"type": "array", "items": shape, **({"minItems": least} if least else {})}
