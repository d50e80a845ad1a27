"""The outside suites, where they are present: every case is read as they say, or refused at a place."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from jixiao.model.diagnostic import Diagnostic, Faulty
from jixiao.model.document import Node
from jixiao.readers import csv, yaml
from readers.findings import raw

SUITES = Path(__file__).parents[3] / "shared" / "suites"
pytestmark = pytest.mark.long


def cases(name: str) -> list[Any]:
    """The cases of a suite; none where the suite is not here."""
    path = SUITES / name
    lines = path.read_text("utf-8").split("\n") if path.exists() else []
    return [pytest.param(json.loads(line), id=json.loads(line)["id"]) for line in lines if line]


#: Where libyaml is more lenient than YAML 1.2, or ends a text block by its own count: what it reads.
LENIENT: dict[str, Node] = {
    "9C9N": {"flow": ["a", "b", "c"]},
    "9JBA": ["a", "b", "c"],
    "CVW2": ["a", "b", "c"],
    "DK95/01": {"foo": "bar baz"},
    "G5U8": [["-", "-"]],
    "L24T/01": {"foo": "x\n "},
    "QB6E": {"quoted": "a b c"},
    "SU5Z": {"key": "value"},
    "X4QW": {"block": "scalar\n"},
    "Y79Y/003": [["foo", "foo"]],
    "YJV2": ["-"],
}


def text_of(value: Any) -> Node:
    """A value of the suite's JSON, its numbers read as text, as plain text."""
    if isinstance(value, dict):
        return {key: text_of(each) for key, each in value.items()}
    if isinstance(value, list):
        return [text_of(each) for each in value]
    if isinstance(value, bool):
        return str(value).lower()
    return None if value in (None, "") else str(value)


def blanked(node: Node) -> Node:
    """A tree of ours with empty text as blank, as the suite's JSON cannot tell them apart once it is text."""
    if isinstance(node, dict):
        return {key: blanked(each) for key, each in node.items()}
    if isinstance(node, list):
        return [blanked(each) for each in node]
    return node or None


def refusal(text: str) -> tuple[Diagnostic, ...]:
    """The findings with which a text is refused, none where it is read."""
    try:
        yaml.read("f", raw(text))
    except Faulty as faulty:
        return faulty.diagnostics
    return ()


@pytest.mark.parametrize("case", cases("yaml-test-suite.jsonl"))
def test_yaml(case: dict[str, Any]) -> None:
    if found := refusal(case["yaml"]):
        assert all(each.position and each.position.line and str(each.message) for each in found)
        return
    root = yaml.read("f", raw(case["yaml"])).root
    if case["id"] in LENIENT:
        assert root == LENIENT[case["id"]]
        return
    assert case["valid"]
    assert blanked(root) == text_of(json.loads(case["json"], parse_float=str, parse_int=str))


#: Cases whose JSON says something else than their CSV.
DISAGREE = ("location_coordinates", "newlines_crlf")


@pytest.mark.parametrize("case", [case for case in cases("csv-spectrum.jsonl") if case.id not in DISAGREE])
def test_csv(case: dict[str, Any]) -> None:
    assert csv.read("f", case["csv"].encode()).root == text_of(case["json"])
