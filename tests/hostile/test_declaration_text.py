"""What a declaration's text may not hold, through the command line: exit 2, each fault once, at its place.

Ids are those of the list of hostile inputs; rows without one are of the same kind at another place.
"""

from __future__ import annotations

import pytest

from commandline import run
from hostile.trial import PLAIN, score

WHOLE: list[tuple[str, str | bytes, list[str]]] = [
    ("Y02", "target: >= 95%", ["JX112 1:9"]),
    ("Y02 below", "target: <= 95%\nname: >5", ["JX112 2:7"]),
    ("Y03", "op: >", ["JX112 1:5"]),
    ("Y03 folded", "op: >-\nname: |", ["JX112 1:5", "JX112 2:7"]),
    ("Y04", "a: 1\na: 2", ["JX109 2:1"]),
    ("Y05", '"a": 1\na: 2', ["JX109 2:1"]),
    ("Y06 text", '1: x\n"1": y', ["JX109 2:1"]),
    ("Y07", "b: &b {n: 1}\n<<: *b\n<<: {n: 2}", ["JX106 1:4", "JX106 3:1"]),
    ("Y25", "\ta: 1", ["JX105 1:1"]),
    ("Y26", "名称： 值\n二: 1", ["JX103 1:3"]),
    ("Y27", "名称：值", ["JX103 1:3"]),
    ("Y28", "a: [1，2]", ["JX103 1:6"]),
    ("Y30 indent", "\u3000a: 1", ["JX113 1:1"]),
    ("Y30 key", "a\u00a0: 1", ["JX113 1:2"]),
    ("Y32", "\ufeff\ufeffa: 1", ["JX114 1:1"]),
    ("Y33", "a: 1\n\ufeffb: 2", ["JX114 2:1"]),
    ("Y34 UTF-16", PLAIN.encode("utf-16"), ["JX102 1:1"]),
    ("Y34 UTF-32", PLAIN.encode("utf-32"), ["JX102 1:1"]),
    ("Y34 UTF-16 without mark", PLAIN.encode("utf-16-le"), ["JX102 1:1"]),
    ("Y34 UTF-16BE without mark", "a: 1".encode("utf-16-be"), ["JX102 1:1"]),
    ("Y35", "名称: 值".encode("gbk"), ["JX102 1:1"]),
    ("Y35 later", "name: x\n# 说明".encode("gbk"), ["JX102 2:3"]),
    ("Y36 NUL", "a: \x00", ["JX114 1:4"]),
    ("Y36 BEL", "a: \x07", ["JX114 1:4"]),
    ("Y36 ESC in a comment", "a: 1 # \x1b[2J", ["JX114 1:8"]),
    ("Y36 DEL", "a: x\x7f", ["JX114 1:5"]),
    ("Y37", 'a: "\\ud800"', ["JX104 1:5"]),
    ("Y37 the other half", 'a: "\\udc00x"', ["JX104 1:5"]),
    ("Y37 raw", "a: x\udc80", ["JX102 1:5"]),
    ("Y40 NEL", "a: x\u0085b: y", ["JX114 1:5"]),
    ("Y40 LS", "a: x\u2028b: y", ["JX114 1:5"]),
    ("Y40 PS", "a: x\u2029b: y", ["JX114 1:5"]),
    ("Y41", 'a: "x\u0085y"', ["JX114 1:6"]),
    ("Y42", "a: 1\rb: 2\ra: 3", ["JX109 3:1"]),
    ("Y43", 'a: !!python/object/apply:os.system ["touch PWNED"]', ["JX107 1:4"]),
    ("Y44 local", "a: !foo 1", ["JX107 1:4"]),
    ("Y44 binary", "a: !!binary aGk=", ["JX107 1:4"]),
    ("Y44 set", "a: !!set {x}", ["JX107 1:4"]),
    ("Y44 omap", "a: !!omap [x: 1]", ["JX107 1:4"]),
    ("Y44 str", "a: !!str 1", ["JX107 1:4"]),
    ("Y44 verbatim", "a: !<tag:yaml.org,2002:int> 1", ["JX107 1:4"]),
    ("Y45", "a: &x [*x]", ["JX106 1:4"]),
    ("Y47 flow", "[" * 5000, ["JX122 1:65"]),
    ("Y47 block", "- " * 1000, ["JX122 1:129"]),
    ("Y47 keys", "".join(" " * n + "a:\n" for n in range(100)), ["JX122 65:65"]),
    ("Y48", "a: 1\n---\na: 2", ["JX108 2:1"]),
    ("Y48 ended", "a: 1\n...\na: 2", ["JX104 3:1"]),
    ("Y49 empty", "", ["JX111 1:1"]),
    ("Y49 comments", "# nothing\n", ["JX111 1:1"]),
    ("Y49 tilde", "~", ["JX111 1:1"]),
    ("Y50 list", "? [1,2]\n: 3", ["JX110 1:3"]),
    ("Y50 null", "null: 1", ["JX110 1:1"]),
    ("Y50 anchor", "&a : 1", ["JX106 1:1"]),
    ("Y51 at", "a: @x", ["JX112 1:4"]),
    ("Y51 percent", "a: %x", ["JX112 1:4"]),
    ("Y51 backquote", "a: `x", ["JX112 1:4"]),
    ("Y52", "备注: 说明: 见附件", ["JX116 1:7"]),
    ("Y53", "- a\n-b", ["JX115 2:1"]),
    ("Y55", "a: 1\nb: 2\nc: \"x\n" + "d: 4\n" * 397, ["JX117 3:4"]),
    ("directive", "%YAML 1.1\n---\na: 1", ["JX107 1:1"]),
    ("no keys", "- 1\n- 2", ["JX206 1:1"]),
    ("only words", "图书流动服务", ["JX104 1:1"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "places"), [each[1:] for each in WHOLE], ids=[each[0] for each in WHOLE])
def test_a_file_that_is_only_the_fault(text: str | bytes, places: list[str]) -> None:
    done = score(text)
    assert (done.code, done.out) == (2, "")
    assert done.faults == [each.replace(" ", " p.yaml:") for each in places]


@pytest.mark.parametrize(("text", "places"), [each[1:] for each in WHOLE], ids=[each[0] for each in WHOLE])
def test_validate_finds_the_same_and_exits_with_1(text: str | bytes, places: list[str]) -> None:
    """What could be opened is content; `validate` goes on to the keys where it is certain what was meant."""
    score(text)
    done = run("validate", "p.yaml", "-f", "json")
    assert (done.code, done.err) == (1, "")
    found = [f"{each['code']} {each['line']}:{each['column']}" for each in done.data["diagnostics"]]
    assert [each for each in found if each.startswith("JX1")] == [each for each in places if each.startswith("JX1")]


#: The line that is put for the target of the plain declaration, and where the fault is then.
TARGETS: list[tuple[str, str, list[str]]] = [
    ("Y02", "        target: >= 95%", ["JX112 7:17"]),
    ("Y02 glued", "        target: >=95%", ["JX112 7:17"]),
    ("Y02 Chinese key", "        指标值: >95%", ["JX112 7:14"]),
    ("Y03", "        target: 95\n        operator: >", ["JX112 8:19"]),
    ("Y04", "        target: 95\n        target: 96", ["JX109 8:9"]),
    ("Y04 two names of one key", "        target: ≥95\n        指标值: ≥96", ["JX204 8:9"]),
    ("Y07", "        target: &t ≥95件\n        baseline: *t", ["JX106 7:17"]),
    ("Y25", "\ttarget: ≥95件", ["JX105 7:1"]),
    ("Y25 after blanks", "        \ttarget: ≥95件", ["JX105 7:9"]),
    ("Y26", "        target： ≥95件", ["JX103 7:15"]),
    ("Y26 glued", "        指标值：≥95件", ["JX103 7:12"]),
    ("Y30", "        target: ≥95件\n\u3000\u3000\u3000\u3000unit: 件", ["JX113 8:1"]),
    ("Y30 no-break", "        target\u00a0: ≥95件", ["JX113 7:15"]),
    ("Y38 key", "        tar\u200bget: ≥95件", ["JX201 7:9"]),
    ("Y50", "        ? target\n        : ≥95件", ["JX110 7:9"]),
    ("Y51", "        target: ≥95\n        unit: %", ["JX112 8:15"]),
    ("Y52", "        target: ≥95件\n        content: 说明: 见附件", ["JX116 8:20"]),
    ("Y53", "        target: ≥95件\n      -name: 二", ["JX115 8:7"]),
    ("Y55", '        target: "≥95件\n      - name: 二\n        target: ≥1件', ["JX117 7:17"]),
    ("Y57", "        target: ≥95件\n        criteri\u2f00: x", ["JX201 8:9"]),
    ("an unknown key", "        target: ≥95件\n        unti: 件", ["JX201 8:9"]),
]


@pytest.mark.parametrize(("line", "places"), [each[1:] for each in TARGETS], ids=[each[0] for each in TARGETS])
def test_a_fault_inside_a_declaration(line: str, places: list[str]) -> None:
    done = score(PLAIN.replace("        target: ≥95件", line))
    assert (done.code, done.out) == (2, "")
    assert done.faults == [each.replace(" ", " p.yaml:") for each in places]


@pytest.mark.parametrize(("line", "places"), [each[1:] for each in TARGETS], ids=[each[0] for each in TARGETS])
def test_validate_finds_a_fault_inside_a_declaration(line: str, places: list[str]) -> None:
    score(PLAIN.replace("        target: ≥95件", line))
    done = run("validate", "p.yaml", "-f", "json")
    assert done.code == 1
    errors = [each for each in done.data["diagnostics"] if each["severity"] == "error"]
    found = [f"{each['code']} {each['line']}:{each['column']}" for each in errors]
    assert [each for each in found if each in places or each.startswith("JX1")] == places
