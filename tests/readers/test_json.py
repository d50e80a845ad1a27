"""JSON: text for every scalar, places for all of it, one located finding for what is none."""

from __future__ import annotations

import pytest

from jixiao.model.document import Node
from jixiao.readers.json import read
from readers.findings import refused, short

GOOD: list[tuple[str, Node]] = [
    ('{"a": 1.10, "b": [true, false, null, "x"]}', {"a": "1.10", "b": ["true", "false", None, "x"]}),
    ("[1e400, -0, 12345678901234567890.123456789]", ["1e400", "-0", "12345678901234567890.123456789"]),
    ("[" + "9" * 5000 + "]", ["9" * 5000]),
    ('\ufeff{"a": ""}', {"a": ""}),
    ('{"a": "\\ud83d\\ude00"}', {"a": "😀"}),
    ("{}", {}),
]


@pytest.mark.parametrize(("text", "root"), GOOD)
def test_read(text: str, root: Node) -> None:
    document = read("f", text.encode())
    assert document.root == root
    assert document.notices == ()


BAD: list[tuple[str, list[str]]] = [
    ('{"a": 1,\n "a": 2}', ["JX109 2:2"]),
    ('{"a": 1, "a": 2, "b": {"c": 1, "c": 2}}', ["JX109 1:10", "JX109 1:32"]),
    ('{"a": NaN}', ["JX141 1:7"]),
    ("[Infinity]", ["JX141 1:2"]),
    ("[-Infinity]", ["JX141 1:2"]),
    ("[" * 100 + "]" * 100, ["JX122 1:65"]),
    ("[" * 100_000, ["JX122 1:65"]),
    ("", ["JX111 1:1"]),
    ("  \n", ["JX111 1:1"]),
    ("3", ["JX141 1:1"]),
    ('{"a": 1,}', ["JX141 1:9"]),
    ('{"a" 1}', ["JX141 1:6"]),
    ("[1 2]", ["JX141 1:4"]),
    ("[1]x", ["JX141 1:4"]),
    ("[1]\u00a0", ["JX141 1:4"]),
    ('{"a": -01}', ["JX141 1:7"]),
    ('{"a": "x', ["JX141 1:7"]),
    ('{"a": ', ["JX141 1:7"]),
    ("{'a': 1}", ["JX141 1:2"]),
    ('{"a": "\\ud800"}', ["JX114 1:7"]),
    ('{"a": "\t"}', ["JX141 1:7"]),
    ('[1,\r\n2,\r\n"三" 4]', ["JX141 3:5"]),
]


@pytest.mark.parametrize(("text", "places"), BAD)
def test_refused(text: str, places: list[str]) -> None:
    assert short(refused(read, text)) == places


@pytest.mark.parametrize(
    ("path", "part", "place"),
    [
        (("名称",), "key", (1, 2, 1, 6)),
        (("名称",), "value", (1, 8, 1, 11)),
        (("表", 0, "a"), "value", (2, 16, 2, 20)),
        (("表", 0), "value", (2, 9, 2, 21)),
        (("表",), "value", (2, 8, 2, 25)),
        (("表", 1), "value", (2, 23, 2, 24)),
    ],
)
def test_places(path: tuple[str | int, ...], part: str, place: tuple[int, int, int, int]) -> None:
    text = '\ufeff{"名称": "甲",\n  "表": [{ "a": 1.50}, 2]}'
    found = read("f", text.encode()).locate(path, "key" if part == "key" else "value")
    assert (found.line, found.column, found.end_line, found.end_column) == place
