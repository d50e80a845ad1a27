"""What a declaration may not hold: each fault once, with its code, line and column, and nothing beside it."""

from __future__ import annotations

import time

import pytest

from jixiao.readers.yaml import read
from readers.findings import refused, short

CASES: list[tuple[str, str | bytes, list[str]]] = [
    ("Y02 unquoted >=", "target: >= 95%\n", ["JX112 1:9"]),
    ("Y02 glued", "target: >=95%\n", ["JX112 1:9"]),
    ("Y02 in a list entry", "- target: >= 95%  # 说明\n- 1\n", ["JX112 1:11"]),
    ("Y02 in flow style", "{target: >= 95%, unit: %}", ["JX112 1:10", "JX112 1:24"]),
    ("Y02 in a flow list", "a: [>= 95]", ["JX112 1:5"]),
    ("Y03 lone >", "op: >\nb: 1", ["JX112 1:5"]),
    ("Y03 lone >=", "op: >=\nb: 1", ["JX112 1:5"]),
    ("Y03 lone |", "op: |\nb: 1", ["JX112 1:5"]),
    ("Y03 > and a digit", "target: >9\nb: 1", ["JX112 1:9"]),
    ("Y03 > and a number", "target: > 95\nb: 1", ["JX112 1:9"]),
    ("Y04 duplicate", "a: 1\na: 2", ["JX109 2:1"]),
    ("Y04 three times", "a: 1\na: 2\na: 3", ["JX109 2:1", "JX109 3:1"]),
    ("Y04 in flow style", "x: {a: 1, a: 2}", ["JX109 1:11"]),
    ("Y05 quoted and not", '"a": 1\na: 2', ["JX109 2:1"]),
    ("Y06 number and text", '1: x\n"1": y', ["JX109 2:1"]),
    ("Y07 merge keys", "b: &b {n: 1}\n<<: *b\n<<: {n: 2}", ["JX106 1:4", "JX106 3:1"]),
    ("Y07 merge alone", "a: 1\n<<: {n: 2}", ["JX106 2:1"]),
    ("Y25 tab", "\ta: 1", ["JX105 1:1"]),
    ("Y25 tabs", "a:\n\tb: 1\n\tc:\n\t\td: 1", ["JX105 2:1", "JX105 3:1", "JX105 4:1"]),
    ("Y26 full-width colon", "名称： 值\n二: 1", ["JX103 1:3"]),
    ("Y26 unknown key", "甲乙： 值\n二: 1", ["JX103 1:3"]),
    (
        "Y26 several",
        "name：x\n指标值：>= 95%\nunit: %\n分值： 5\n",
        ["JX103 1:5", "JX103 2:4", "JX112 2:5", "JX112 3:7", "JX103 4:3"],
    ),
    ("Y26 a group", "产出指标:\n  数量指标：\n    - name: x\n", ["JX103 2:7"]),
    ("Y26 a group's only child", "budget:\n  年初预算数：12万元\nyear: 2023", ["JX103 2:8"]),
    ("Y26 list entries", "- name：x\n  target：5\n- name: y", ["JX103 1:7", "JX103 2:9"]),
    ("Y26 flow style", "{name：x, target: 5}", ["JX103 1:6"]),
    ("Y26 not in a text block", "a: |\n  名称：x\n  >= 9\nb: %\n", ["JX112 4:4"]),
    ("Y26 not in running text", "content: 甲\n  目标：乙\nunit: %", ["JX112 3:7"]),
    ("Y27 whole file", "名称：值", ["JX103 1:3"]),
    ("Y28 full-width comma", "a: [1，2]", ["JX103 1:6"]),
    ("Y28 in a flow mapping", "{a: 1，b: 2}", ["JX103 1:6"]),
    ("Y30 ideographic indent", "\u3000a: 1", ["JX113 1:1"]),
    ("Y30 of a child", "agency:\n\u3000\u3000name: x\nb: 1", ["JX113 2:1"]),
    ("Y30 of a list's key", "- name: x\n\u3000target: 1\n- name: y", ["JX113 2:1"]),
    ("Y30 no-break space", "a\u00a0: 1", ["JX113 1:2"]),
    ("Y32 two marks", "\ufeff\ufeffa: 1", ["JX114 1:1"]),
    ("Y33 joined files", "a: 1\n\ufeffb: 2", ["JX114 2:1"]),
    ("Y34 UTF-16", "a: 1".encode("utf-16"), ["JX102 1:1"]),
    ("Y34 UTF-32", "a: 1".encode("utf-32"), ["JX102 1:1"]),
    ("Y35 GBK", "a: 1\n名称: 值".encode("gbk"), ["JX102 2:1"]),
    ("Y36 NUL", "a: \x00", ["JX114 1:4"]),
    ("Y36 BEL", "a: 1\nb: 二\x07", ["JX114 2:5"]),
    ("Y37 escaped surrogate", 'a: "\\ud800"', ["JX104 1:5"]),
    ("Y37 raw surrogate", "a: \ud800", ["JX102 1:4"]),
    ("Y40 NEL", "a: x\u0085b: y", ["JX114 1:5"]),
    ("Y40 LS", "a: x\u2028b: y", ["JX114 1:5"]),
    ("Y41 NEL in quotes", 'a: "x\u0085y"', ["JX114 1:6"]),
    ("Y42 CR", "a: 1\rb: 2\rb: 3", ["JX109 3:1"]),
    ("Y42 CRLF", "a: 1\r\nb: 2\r\nb: 3", ["JX109 3:1"]),
    ("Y43 a call", 'a: !!python/object/apply:os.system ["x"]', ["JX107 1:4"]),
    ("Y44 local tag", "a: !foo 1", ["JX107 1:4"]),
    ("Y44 binary", "a: !!binary aGk=", ["JX107 1:4"]),
    ("Y44 set", "!!set {x}", ["JX107 1:1"]),
    ("Y44 omap", "a: !!omap [x: 1]", ["JX107 1:4"]),
    ("Y45 recursive", "a: &x [*x]", ["JX106 1:4"]),
    ("anchor never used", "a: &x 1", ["JX106 1:4"]),
    ("anchor on a block", "a: &x\n  b: 1", ["JX106 1:4"]),
    ("alias of nothing", "a: *x", ["JX106 1:4"]),
    ("starred word", "a: *待定*", ["JX106 1:4"]),
    ("Y47 brackets", "[" * 5000, ["JX122 1:65"]),
    ("Y47 dashes", "- " * 1000, ["JX122 1:129"]),
    ("Y48 second document", "a: 1\n---\na: 2", ["JX108 2:1"]),
    ("Y49 empty", "", ["JX111 1:1"]),
    ("Y49 comments", "# c\n", ["JX111 1:1"]),
    ("Y49 tilde", "~", ["JX111 1:1"]),
    ("Y49 marker only", "---\n", ["JX111 2:1"]),
    ("text only", "just words", ["JX104 1:1"]),
    ("Y50 list as key", "? [1,2]\n: 3", ["JX110 1:3"]),
    ("Y50 complex key", "? a\n: 1", ["JX110 1:1"]),
    ("Y50 glued to the word", "{a: 1, ?b: 2}", ["JX110 1:8"]),
    ("tab after a dash", "- a\n- -\tb", ["JX105 2:4"]),
    ("Y50 null as key", "null: 1", ["JX110 1:1"]),
    ("Y50 anchor as key", "&a : 1", ["JX106 1:1"]),
    ("Y51 at", "a: @x", ["JX112 1:4"]),
    ("Y51 percent", "a: %x", ["JX112 1:4"]),
    ("Y51 backtick", "a: `x`", ["JX112 1:4"]),
    ("unit %", "unit: %\nb: 1", ["JX112 1:7"]),
    ("Y52 second colon", "备注: 说明: 见附件", ["JX116 1:7"]),
    ("Y52 twice", "a: b: c\nd: e: f", ["JX116 1:5", "JX116 2:5"]),
    ("Y53 glued dash", "- a\n-b", ["JX115 2:1"]),
    ("Y53 glued colon", "name:值\nb: 1", ["JX115 1:5"]),
    ("Y55 double quote", 'a: 1\nb: 2\nc: "x\n' + "d: 4\n" * 397, ["JX117 3:4"]),
    ("Y55 closed by the next", "a: 1\nc: 'x\nd: 'y'\ne: 1", ["JX117 2:4"]),
    ("Y55 double, closed by the next", 'a: 1\nc: "x\nd: "y"\ne: 1', ["JX117 2:4"]),
    ("directive", "%YAML 1.2\n---\na: 1", ["JX107 1:1"]),
    ("tag directive", "%TAG ! tag:x,2000:\n---\na: 1", ["JX107 1:1"]),
    ("unknown directive", "%FOO\na: 1", ["JX107 1:1"]),
    ("text after quotes", "a: 'it's'", ["JX104 1:8"]),
    ("open bracket", "a: [1, 2\nb: 3", ["JX104 2:2"]),
    ("bracket too many", "a: [a, b]]", ["JX104 1:10"]),
    ("no key", "a\nb: 1", ["JX104 1:1"]),
    ("no key at the end", "x: 1\ny", ["JX104 2:1"]),
    ("uneven indent", "a:\n  - b\n c: d", ["JX104 3:2"]),
    ("value and children", "a: b\n  c: d", ["JX104 2:3"]),
    ("wrong escape", 'a: "\\q"', ["JX104 1:5"]),
    (
        "several kinds",
        "a: &x {a: 1}\nb: *x\nc: !t 1\nd: %\nd: 2",
        ["JX106 1:4", "JX107 3:4", "JX112 4:4", "JX109 5:1"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_each_fault_once_at_its_place(text: str | bytes, expected: list[str]) -> None:
    assert short(refused(read, text)) == expected


def test_duplicate_names_the_first_place() -> None:
    [found] = refused(read, "a: 1\nb: 2\na: 2")
    [first] = found.related
    assert (first.position.line, first.position.column) == (1, 1)


def test_anchor_names_where_it_is_used() -> None:
    [found] = refused(read, "a: &x 1\nb: *x\nc: [*x]")
    assert [(each.position.line, each.position.column) for each in found.related] == [(2, 4), (3, 5)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("target: >= 95%", "write ≥95%"),
        ("op: >", '">"'),
        ("\ta: 1", "blanks"),
        ("a\u00a0: 1", "ordinary blank"),
        ("备注: 说明: 见附件", '"说明: 见附件"'),
        ("a: @x", '"@x"'),
        ("名称：值", "名称: "),
    ],
)
def test_hint_says_what_to_type(text: str, words: str) -> None:
    [found] = refused(read, text)
    assert words in str(found.hint)


@pytest.mark.parametrize(
    ("text", "number"), [("\u3000a: 1", "U+3000"), ("a\u00a0: 1", "U+00A0"), ("a: 1\n\ufeffb: 2", "U+FEFF")]
)
def test_unseen_characters_are_named(text: str, number: str) -> None:
    [found] = refused(read, text)
    assert number in str(found.message)


def test_gbk_says_how_to_convert() -> None:
    [found] = refused(read, "名称: 值".encode("gbk"))
    assert "GB18030" in str(found.message)
    assert "iconv" in str(found.hint)


def test_alias_bomb_costs_nothing() -> None:
    """Y46: eight levels of ten aliases."""
    levels = ["a0: &a0 [x]"] + [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 9)]
    begin = time.perf_counter()
    found = refused(read, "\n".join(levels))
    assert time.perf_counter() - begin < 5
    assert {each.code for each in found} == {"JX106"}
    assert len(found) == 9


def test_too_many_values_are_one_finding() -> None:
    [found] = refused(read, "a: [" + "1," * 100_001 + "]")
    assert found.code == "JX122"


def test_a_huge_text_is_one_finding() -> None:
    assert short(refused(read, "b: 1\na: " + "字" * 70_000)) == ["JX122 2:4"]


def test_findings_are_capped() -> None:
    assert len(refused(read, "a: 1\n" * 5000)) == 200
