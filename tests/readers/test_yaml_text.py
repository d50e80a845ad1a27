"""What is read as text, what as blank, and what is only worth a look."""

from __future__ import annotations

import pytest

from jixiao.model.diagnostic import Severity
from jixiao.model.document import Node
from jixiao.readers.yaml import read
from readers.findings import raw, short

TREES: list[tuple[str, str, Node]] = [
    ("Y01", "op: =", {"op": "="}),
    ("Y06", "1.0: x\n1: y", {"1.0": "x", "1": "y"}),
    ("Y08", "x: NO\ny: on\non: z", {"x": "NO", "y": "on", "on": "z"}),
    ("Y09 Y10", "a: 010203\nb: 089\nc: 077", {"a": "010203", "b": "089", "c": "077"}),
    ("Y11", "v: 1_000", {"v": "1_000"}),
    ("Y12", "t: 12:30\nu: 190:20:30.15", {"t": "12:30", "u": "190:20:30.15"}),
    ("Y13 Y14", "d: 2025-02-30\ne: 2025-1-1", {"d": "2025-02-30", "e": "2025-1-1"}),
    ("Y15 Y16", "a: 1e3\nb: 1.10\nc: 2024.10", {"a": "1e3", "b": "1.10", "c": "2024.10"}),
    ("Y17", "n: 12345678901234567890.123456789", {"n": "12345678901234567890.123456789"}),
    ("Y18 Y19", "a: .nan\nb: -.inf\nc: 1e400", {"a": ".nan", "b": "-.inf", "c": "1e400"}),
    ("Y20 Y21 Y22", "a: 0x1F\nb: +5\nc: -0\nd: true", {"a": "0x1F", "b": "+5", "c": "-0", "d": "true"}),
    ("Y24", "a:\t1\nb: c\t# d", {"a": "1", "b": "c"}),
    ("Y31", "\ufeffa: 1", {"a": "1"}),
    ("Y42", "a: 1\rb: 2\r", {"a": "1", "b": "2"}),
    (
        "blanks",
        'a:\nb: ~\nc: null\nd: ""\ne: "null"\nf: \'~\'',
        {"a": None, "b": None, "c": None, "d": "", "e": "null", "f": "~"},
    ),
    ("blank entries", "- \n- a\n-\n", [None, "a", None]),
    ("text blocks", "a: |\n  x\n  y\nb: >-\n  x\n  y\n", {"a": "x\ny\n", "b": "x y"}),
    ("empty collections", "a: {}\nb: []", {"a": {}, "b": []}),
    (
        "full-width text",
        "a: 评分：每低于1%扣1分，扣完为止\nb: 提升“互联网+政务服务”质效",
        {"a": "评分：每低于1%扣1分，扣完为止", "b": "提升“互联网+政务服务”质效"},
    ),
    ("full-width comma in a flow mapping", "{a: 甲，乙, b: 丙}", {"a": "甲，乙", "b": "丙"}),
    ("quoted full-width comma", 'a: ["甲，乙"]', {"a": ["甲，乙"]}),
    ("basis with a colon", "basis:\n  - 名称：某某\n", {"basis": ["名称：某某"]}),
    ("signs inside", "a: x & y * z ! w\nb: '&x'", {"a": "x & y * z ! w", "b": "&x"}),
    ("quoted merge", '"<<": 1', {"<<": "1"}),
    ("operators", "a: ≥95%\nb: <5\nc: '>='\nd: ＝", {"a": "≥95%", "b": "<5", "c": ">=", "d": "＝"}),
    ("document markers", "---\na: 1\n...\n", {"a": "1"}),
]


@pytest.mark.parametrize(("text", "tree"), [case[1:] for case in TREES], ids=[case[0] for case in TREES])
def test_scalars_stay_as_typed(text: str, tree: Node) -> None:
    document = read("f", raw(text))
    assert document.root == tree
    assert document.notices == ()


WARNINGS = [
    ("Y29 quotes", "a: “95%”", ["JX118 1:4"], "95%"),
    ("Y29 hash", "a: 1 ＃ 说明", ["JX118 1:6"], "＃"),
    ("Y38 in a key", "k\u200bey: x", ["JX120 1:2"], "U+200B"),
    ("Y38 in a value", "a: 95%\u200b", ["JX120 1:7"], "U+200B"),
    ("Y39", 'a: "x\u202ey"', ["JX120 1:6"], "U+202E"),
    ("Y54", "编号: #12", ["JX119 1:5"], "#12"),
    ("Y57 not known to NFKC", "a: ⺬范", ["JX121 1:4"], "示"),
    ("Y57 known to NFKC", "a: 年度⽬标", ["JX121 1:6"], "目"),
    ("lost character", "a: 指\ufffd标", ["JX121 1:5"], "U+FFFD"),
]


@pytest.mark.parametrize(
    ("text", "places", "word"), [case[1:] for case in WARNINGS], ids=[case[0] for case in WARNINGS]
)
def test_worth_a_look(text: str, places: list[str], word: str) -> None:
    notices = read("f", raw(text)).notices
    assert short(notices) == places
    assert {each.severity for each in notices} == {Severity.WARNING}
    assert word in f"{notices[0].message} {notices[0].hint}"


def test_a_comment_is_no_value() -> None:
    assert read("f", b"a: # later\nb: 1").notices == ()
