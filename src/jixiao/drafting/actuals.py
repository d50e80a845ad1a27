"""实际完成值 as YAML or JSON: a list of rows, bare or under one key; keys in English or by their official names."""

from __future__ import annotations

from jixiao.drafting.objects import Objects, described
from jixiao.drafting.scalars import TEXT, Schema, list_of, or_null
from jixiao.vocabulary import terms


def actuals(objects: Objects) -> Schema:
    """The schema of a file of actual values."""
    rows = list_of(objects.ref("row", _row), least=1)
    return {"anyOf": [rows, {"type": "object", "minProperties": 1, "maxProperties": 1, "additionalProperties": rows}]}


def _row() -> Schema:
    known = terms("actuals")
    properties = {
        name: described("actuals", key, or_null(TEXT)) for key, term in known.items() for name in (key, term.official)
    }
    named: list[Schema] = [{"required": [name]} for name in ("indicator", known["indicator"].official)]
    return {"type": "object", "additionalProperties": False, "properties": properties, "oneOf": named}
