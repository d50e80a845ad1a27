"""What the program refuses for its structure, check-jsonschema refuses by the schema; neither refuses the rest."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator

from commandline import ROOT, run
from jixiao.bind import bind_as_far
from jixiao.read import read
from jixiao.schema_of import schema_of
from schema.editing import Where, check_jsonschema, places, put, seen, written

SAMPLE = (ROOT / "projects" / "library-2023.yaml").read_text("utf-8")
ROWS: Where = ("indicators", "产出指标", "数量指标")
ROW: Where = (*ROWS, 0)
STEP: Where = ("indicators", "产出指标", "时效指标", 1, "deduction")
WORDS: Where = ("indicators", "产出指标", "质量指标", 1)
BANDS: Where = ("indicators", "产出指标", "质量指标", 0, "deduction")


def whole() -> Any:
    """The sample with the keys that it lacks, each in a form that is right."""
    tree = seen(SAMPLE)
    tree |= {
        "contact": {"电话": "略"}, "external": {"平台": "1"}, "not_applicable": {"生态效益指标": "不涉及"},
        "scheme": {"use": "mof-2020", "over": {"flag": 1.3}},
        "goals": {"overall": {"years": "2023-2025", "text": "甲"}},
    }  # fmt: skip
    row = tree["indicators"]["产出指标"]["数量指标"][0]
    row |= {"tolerance": 2, "external": {"平台": "2"}, "reading": "每少1人次扣1分", "direction": "正向"}
    row["changes"][0] |= {"points": 10, "added": False}
    return tree


#: What is put where in the sample, and the code that the program refuses it with.
REFUSED: dict[str, tuple[Where, Any, str]] = {
    "no name": (("name",), ..., "JX202"),
    "no year": (("year",), ..., "JX202"),
    "no indicators": (("indicators",), ..., "JX202"),
    "no indicator in any group": (("indicators",), {"产出指标": {"数量指标": []}, "效益指标": None}, "JX202"),
    "unknown key": (("nmae",), "甲", "JX201"),
    "unknown key of the agency": (("agency", "phone"), "1", "JX201"),
    "unknown key of the budget": (("budget", "spent"), "12万元", "JX201"),
    "unknown key of the goals": (("goals", "yearly"), "甲", "JX201"),
    "unknown key of an indicator": ((*ROW, "weight"), 10, "JX201"),
    "groups in an indicator": ((*ROW, "groups"), ["甲"], "JX201"),
    "unknown key of a change": ((*ROW, "changes", 0, "reason"), "甲", "JX201"),
    "a unit in a change": ((*ROW, "changes", 0, "unit"), "件", "JX201"),
    "unknown key of the scheme": (("scheme", "weights"), 3, "JX201"),
    "a year in words": (("year",), "二〇二三", "JX210"),
    "a year of two digits": (("year",), 23, "JX210"),
    "format 2": (("jixiao",), 2, "JX210"),
    "name as a list": (("name",), ["甲"], "JX203"),
    "sources as a text": (("budget", "sources"), "财政拨款 12万元", "JX203"),
    "money without a unit": (("budget", "initial"), 12, "JX211"),
    "a group not applicable without a reason": (("not_applicable", "满意度指标"), "无", "JX202"),
    "indicators without a group": (("indicators",), [{"name": "甲", "target": "≥1件"}], "JX222"),
    "a text for a group": (("indicators", "产出指标"), "年办件量", "JX222"),
    "a text for an indicator": ((*ROWS, 0), "年办件量", "JX222"),
    "four levels of groups": (ROWS, {"三级": {"四级": [{"name": "甲", "target": "≥1件"}]}}, "JX222"),
    "an indicator without a name": ((*ROW, "name"), ..., "JX202"),
    "an indicator with a blank name": ((*ROW, "name"), " ", "JX202"),
    "an indicator without a target": ((*ROW, "target"), ..., "JX202"),
    "a blank target": ((*ROW, "target"), "空", "JX202"),
    "a target as a list": ((*ROW, "target"), [1, 2], "JX210"),
    "an unknown operator": ((*ROW, "operator"), "约", "JX213"),
    "an unknown direction": ((*ROW, "direction"), "向上", "JX205"),
    "an unknown kind": ((*ROW, "kind"), "定类", "JX205"),
    "an unknown aggregate": ((*ROW, "aggregate"), "total", "JX205"),
    "a flag in other words": ((*ROW, "changes", 0, "added"), "也许", "JX205"),
    "a change without a document": ((*ROW, "changes", 0, "document"), ..., "JX202"),
    "changes as one group of keys": ((*ROW, "changes"), {"date": "2023-08-15"}, "JX203"),
    "an unknown deduction": ((*ROW, "deduction"), {"kind": "逐步扣分"}, "JX215"),
    "a deduction without a kind": ((*ROW, "deduction"), {"every": 1}, "JX215"),
    "a word that is no deduction": ((*ROW, "deduction"), "扣分", "JX215"),
    "a kind alone that needs more": ((*ROW, "deduction"), "step", "JX202"),
    "a step without its size": ((*STEP, "every"), ..., "JX202"),
    "a step with a band's key": ((*STEP, "otherwise"), 3, "JX201"),
    "a step with an unknown partial": ((*STEP, "partial"), "half", "JX205"),
    "no bands": ((*BANDS, "bands"), [], "JX202"),
    "a band without its condition": ((*BANDS, "bands", 0, "when"), ..., "JX202"),
    "a band's condition without an operator": ((*BANDS, "bands", 0, "when"), 98, "JX216"),
}


def test_the_program_and_check_jsonschema_refuse_the_same(tmp_path: Path) -> None:
    trees = {name: put(whole(), where, value) for name, (where, value, _) in REFUSED.items()}
    files = written(tmp_path, trees)
    wrong, unloaded = check_jsonschema(ROOT / "schemas" / "project.schema.json", files)
    assert unloaded == set()
    assert {path.name for path in files} - wrong == set()
    found: dict[str, set[str]] = {path.name: set() for path in files}
    for each in run("validate", str(tmp_path), "--format", "json").data["diagnostics"]:
        if each["severity"] == "error":
            found[Path(each["file"]).name].add(each["code"])
    assert {name: code for name, (_, _, code) in REFUSED.items() if code not in found[f"{name}.yaml"]} == {}


@pytest.mark.parametrize(
    ("where", "value"),
    [
        (("year",), "2023"), (("jixiao",), "1"), (("agency",), "临江市图书馆"), (("agency",), None),
        (("basis",), "甲号文"),
        (("basis",), None), (("budget",), None), (("goals",), None), (("goals", "overall"), "甲"),
        (("period",), "2023-01-01至2023-12-31"),
        (("scheme",), "hubei"), (("scheme",), None), (("scheme", "execution"), {"points": 20}), (("external",), None),
        (("indicators", "生态效益"), None), (("indicators", "产出指标", "质量指标"), []),
        (ROWS, {"三级": [{"name": "甲", "target": "≥1件"}]}), ((*ROW, "operator"), "不少于"),
        ((*WORDS, "operator"), "空"), ((*WORDS, "operator"), None), ((*ROW, "kind"), "定量指标"), ((*ROW, "kind"), "/"),
        ((*ROW, "aggregate"), "累计"),
        ((*ROW, "unit"), "—"), ((*ROW, "criteria"), "空"), ((*ROW, "points"), "10"), ((*ROW, "changes"), None),
        ((*ROW, "deduction"), "direct"), ((*ROW, "deduction"), "专家评分"), ((*ROW, "deduction"), None),
        ((*ROW, "target"), "≥20万人次"), ((*STEP, "partial"), "按一级计"), ((*STEP, "side"), None),
        ((*STEP, "every"), "1% of target"), ((*STEP, "zero_when"), "< 80"), ((*BANDS, "otherwise"), None),
    ],
)  # fmt: skip
def test_what_the_program_takes_the_schema_takes(where: Where, value: Any, tmp_path: Path) -> None:
    tree = put(whole(), where, value)
    [path] = written(tmp_path, {"project": tree})
    assert list(Draft7Validator(schema_of("project")).iter_errors(tree)) == []
    told = run("validate", str(path), "--format", "json").data["diagnostics"]
    # Points that no longer add up, and other things that only the values show, are not the schema's.
    assert [each for each in told if each["code"].startswith("JX2")] == []


#: Refusals of values that no schema sees: a number, a unit, a date, a share, a condition that cannot be read.
OF_VALUES = {"JX210", "JX211", "JX212", "JX214", "JX216"}
#: What stands in for every value of the sample.
PUT: tuple[Any, ...] = (None, {}, "x", {"x": "y"}, ["x"], "空", "3", 5)
#: Where the binder takes what is empty or no text for nothing (the schema does not), and what is checked later.
LENIENT = ("operator", "basis", "changes")


def small() -> tuple[Any, list[Where]]:
    """The sample with few indicators, and every place in it: of the further ones only the deduction."""
    tree = whole()
    outputs, benefits = tree["indicators"]["产出指标"], tree["indicators"]["效益指标"]["社会效益指标"]
    tree["indicators"] = {
        "产出指标": {
            "数量指标": outputs["数量指标"][:1], "质量指标": outputs["质量指标"], "时效指标": outputs["时效指标"][1:],
        },
        "效益指标": {"社会效益指标": benefits[:1]},
    }  # fmt: skip
    everywhere = list(places(tree))
    first = [each for each in everywhere if each[: len(ROW)] == ROW or each[0] != "indicators"]
    deductions = [
        (*above, "deduction", *below)
        for above in ((*ROWS[:2], "质量指标", 0), (*ROWS[:2], "质量指标", 1), (*ROWS[:2], "时效指标", 0), BENEFIT)
        for below in places(_at(tree, (*above, "deduction")))
    ]
    return tree, [each for each in (*first, *deductions) if each[-1] not in LENIENT and each[:2] != ("scheme", "over")]


BENEFIT: Where = ("indicators", "效益指标", "社会效益指标", 0)


def _at(tree: Any, where: Where) -> Any:
    for step in where:
        tree = tree[step]
    return tree


def test_they_agree_wherever_anything_is_put() -> None:
    """Each value of the sample replaced by each of PUT, some 500 files: through the binder and through the schema."""
    schema = Draft7Validator(schema_of("project"))
    tree, everywhere = small()
    assert len(everywhere) > 60
    differ = []
    for where in everywhere:
        for value in PUT:
            changed = put(tree, where, value)
            codes = refusals(changed)
            if not codes & OF_VALUES and schema.is_valid(changed) is bool(codes):
                differ.append((where, value, codes))
    assert differ == []


def refusals(tree: Any) -> set[str]:
    """The codes of the errors that the binder finds."""
    content = json.dumps(tree, ensure_ascii=False).encode()
    return {each.code for each in bind_as_far(read("project.json", content=content))[1] if each.severity == "error"}
