"""扣分规则: one of the kinds of the shelf, told apart by its kind; a word alone where the kind needs nothing else."""

from __future__ import annotations

from jixiao import shelf
from jixiao.drafting.objects import Objects
from jixiao.drafting.scalars import Schema, any_of
from jixiao.model.deduction import model_of
from jixiao.vocabulary import fixed, official_value


def add(objects: Objects) -> None:
    """Makes a schema know deductions."""

    def shape(context: str) -> Schema:
        whole = objects.ref("deduction", lambda: _any_kind(objects))
        return whole if context == "indicator" else any_of(whole, objects.ref("deductionPart", lambda: _part(objects)))

    objects.deduction = shape


def _any_kind(objects: Objects) -> Schema:
    kinds = {kind: _kind(objects, kind) for kind in shelf.names("deductions")}
    key = objects.key("deduction", "kind")
    alone = [way for kind, made in kinds.items() if made["required"] == [key] for way in _ways(objects, kind)]
    return {"oneOf": [*kinds.values(), {"enum": alone, "description": "只写种类 · the kind alone"}]}


def _kind(objects: Objects, kind: str) -> Schema:
    model = model_of(kind)
    made = objects.model(model, "deduction")
    key = objects.key("deduction", "kind")
    about, _, details = (model.__doc__ or "").partition("\n")
    properties = made.pop("properties")
    properties[key] = {"title": properties[key]["title"], "description": about, "enum": _ways(objects, kind)}
    made["required"] = [key, *(each for each in made.get("required", ()) if each != key)]
    details = "\n".join(line.strip() for line in details.strip().splitlines())
    about = f"{about}\n\n{details}".strip()
    return {"title": f"{model.OFFICIAL} · {kind}", "description": about, **made, "properties": properties}


def _ways(objects: Objects, kind: str) -> list[str]:
    """Every name of a kind, first the one in the language of the keys."""
    first = official_value("deduction_kind", kind) if objects.chinese else kind
    return list(dict.fromkeys([first, *(way for way, word in fixed("deduction_kind").items() if word == kind)]))


def _part(objects: Objects) -> Schema:
    """Parameters without a kind: they are merged over those of the scheme below."""
    properties: dict[str, Schema] = {}
    for kind in shelf.names("deductions"):
        properties |= objects.model(model_of(kind), "deduction")["properties"]
    del properties[objects.key("deduction", "kind")]
    return {
        "type": "object", "additionalProperties": False, "properties": properties,
        "description": "只写要改的参数，种类不变 · only the parameters that differ; the kind stays",
    }  # fmt: skip
