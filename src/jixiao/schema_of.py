"""JSON Schemas (draft-07: YAML language servers know no later one) of the files people write, made from the models.

The models say which keys there are and which are required; the vocabulary gives titles and descriptions, and the
official Chinese keys of the twin. What only a value shows (a unit that is unknown, a date that is none) is left to
`jixiao validate`.
"""

from __future__ import annotations

import json

from jixiao.drafting.actuals import actuals
from jixiao.drafting.objects import Objects
from jixiao.drafting.project import project
from jixiao.drafting.scalars import Schema
from jixiao.drafting.scheme import scheme

_KINDS = {
    "project": (project, "项目绩效申报 · a project's declaration"),
    "project.zh": (project, "项目绩效申报（中文键） · a project's declaration, with the official Chinese keys"),
    "scheme": (scheme, "评分办法 · a scoring scheme"),
    "actuals": (actuals, "实际完成值 · actual values"),
}
NAMES = tuple(_KINDS)


def schema_text(name: str) -> str:
    """A schema as the text of its file; KeyError where there is none of that name."""
    return json.dumps(schema_of(name), ensure_ascii=False, indent=2) + "\n"


def schema_of(name: str) -> Schema:
    """The schema of one kind of file: project, project.zh, scheme or actuals; KeyError for another."""
    make, title = _KINDS[name]
    objects = Objects(chinese=name.endswith(".zh"))
    body = make(objects)
    head: Schema = {"$schema": "http://json-schema.org/draft-07/schema#", "title": title}
    return {**head, **body, "definitions": dict(sorted(objects.definitions.items()))}
