"""评分办法 in a file of its own: complete, or a few keys over another scheme that it extends."""

from __future__ import annotations

from pydantic import BaseModel

from jixiao.drafting import deductions
from jixiao.drafting.objects import Objects
from jixiao.drafting.scalars import Schema
from jixiao.model.scheme import Defaults, Execution, Scheme


def scheme(objects: Objects) -> Schema:
    """The schema of a scheme's file."""
    deductions.add(objects)
    made = objects.model(Scheme, "scheme")
    required = made.pop("required")
    parts: dict[str, type[BaseModel]] = {"execution": Execution, "default": Defaults}
    complete = {
        "required": required,
        "properties": {
            key: {"required": [name for name, field in part.model_fields.items() if field.is_required()]}
            for key, part in parts.items()
        },
    }
    return {
        **made,
        "required": [key for key in ("scheme", "title") if key in required],
        "if": {"required": ["extends"], "properties": {"extends": {"type": "string"}}},
        "else": complete,
    }
