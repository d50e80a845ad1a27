"""The edits that a finding offers: made all at once, they give what was meant."""

from __future__ import annotations

import pytest

from jixiao.model.diagnostic import Edit
from jixiao.model.document import Node
from jixiao.readers.yaml import read
from readers.findings import raw, refused

CASES: list[tuple[str, Node]] = [
    ("target: >= 95%  # 说明\nb: 1", {"target": ">= 95%", "b": "1"}),
    ("op: >=\nb: >", {"op": ">=", "b": ">"}),
    ("{target: >= 95%, unit: %}", {"target": ">= 95%", "unit": "%"}),
    ("unit: %", {"unit": "%"}),
    ('a: @x"y', {"a": '@x"y'}),
    ("名称： 值\n二: 1", {"名称": "值", "二": "1"}),
    ("名称：值", {"名称": "值"}),
    (
        "\ufeffname：x\n指标值：>= 95%\nunit: %\n分值：   5",
        {"name": "x", "指标值": ">= 95%", "unit": "%", "分值": "5"},
    ),
    ("产出指标:\n  数量指标：\n    - name: x", {"产出指标": {"数量指标": [{"name": "x"}]}}),
    ("{name：x, target: 5}", {"name": "x", "target": "5"}),
    ("{a: 1，b: 2}", {"a": "1", "b": "2"}),
    ("agency:\n\u3000name: x\n\u3000address: y", {"agency": {"name": "x", "address": "y"}}),
    ("a\u00a0: 1", {"a": "1"}),
    ("- a\n-b", ["a", "b"]),
    ("name:值\nb: 1", {"name": "值", "b": "1"}),
    ("name:\u3000值\nb: 1", {"name": "值", "b": "1"}),
]


def made(text: str, edits: list[Edit]) -> str:
    """The text with the edits made, from the end so that offsets stay right."""
    for edit in sorted(edits, key=lambda each: (each.start, each.end), reverse=True):
        text = text[: edit.start] + edit.text + text[edit.end :]
    return text


@pytest.mark.parametrize(("text", "tree"), CASES)
def test_edits_give_what_was_meant(text: str, tree: Node) -> None:
    edits = [edit for found in refused(read, text) for edit in found.fix]
    assert read("f", raw(made(text, edits))).root == tree
