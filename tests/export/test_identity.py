"""import ∘ export is the identity on what a form of targets can hold, in Excel and in Word."""

from __future__ import annotations

import tempfile
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from jixiao import api
from jixiao.bind import Declaration, bind_project
from jixiao.import_form import import_forms
from jixiao.model.document import Document
from jixiao.model.indicator import Indicator
from jixiao.render import Page, render
from jixiao.reports import official
from jixiao.values.folding import fold_name

HAN = "年办件量群众事项窗口运行及时率质效服务对象满意程度公共设施维护面积培训人次"
# A project called 年度 or 指标 would be a word of the form itself: no form can hold it.
NAMES = st.text(HAN, min_size=2, max_size=12).map("新{}".format)
WORDS = st.sampled_from(
    [
        "每低于1个百分点扣2分，扣完为止",
        "未达标不得分",
        "=1+1",
        "@SUM(A1)",
        "低于 95 % 扣100分",
        "第一行\n第二行",
        '<b>&amp;"引号"',
    ]
)
TEXT = st.one_of(st.none(), WORDS, st.text(HAN, min_size=3, max_size=40))
SIGNS = st.sampled_from([">=", "<=", ">", "<", "="])
COUNTS = st.sampled_from(["个", "人次", "件", "%", "天", "元", "万元", "公里", "‰"])
GROUPS = (
    ("产出指标", "数量指标"), ("产出指标", "质量指标"), ("产出指标", "时效指标"), ("产出指标", "成本指标"),
    ("效益指标", "社会效益指标"), ("效益指标", "可持续影响指标"), ("满意度指标", "服务对象满意度指标"),
)  # fmt: skip


@st.composite
def numbers(draw: st.DrawFn) -> dict[str, Any]:
    amount = draw(st.decimals(Decimal("0.01"), Decimal(99999), places=2))
    text = f"{amount:f}".rstrip("0").rstrip(".")
    return {"operator": draw(SIGNS), "target": text, "unit": draw(COUNTS)}


OTHERS = st.sampled_from(
    [
        {"target": "2023-11-30"},
        {"target": "健全"},
        {"target": "2023年10月底前"},
        {"operator": "定性", "target": "明显改善"},
    ]
)


@st.composite
def projects(draw: st.DrawFn) -> dict[str, Any]:
    names = draw(st.lists(NAMES, min_size=1, max_size=7, unique_by=fold_name))
    pointed = draw(st.booleans())
    tree: dict[str, Any] = {}
    places = sorted(draw(st.lists(st.integers(0, len(GROUPS) - 1), min_size=len(names), max_size=len(names))))
    for name, place in zip(names, places, strict=True):
        line = {"name": name, **draw(st.one_of(numbers(), numbers(), OTHERS))}
        for key in ("criteria", "content", "source"):
            if (text := draw(TEXT)) is not None:
                line[key] = text
        if pointed:
            line["points"] = str(draw(st.integers(1, 40)))
        first, second = GROUPS[place]
        tree.setdefault(first, {}).setdefault(second, []).append(line)
    project: dict[str, Any] = {
        "name": draw(NAMES), "year": "2023", "agency": {"name": "某局", "department": "某市某部门"}, "indicators": tree,
        "goals": {"annual": draw(st.text(HAN, min_size=5, max_size=60))},
    }  # fmt: skip
    if draw(st.booleans()):
        whole = draw(st.integers(10, 9999))
        project["budget"] = {
            "initial": f"{whole}万元",
            "sources": {"当年财政拨款": f"{whole - 3}万元", "其他资金": "3万元"},
        }
    return project


def bound(tree: dict[str, Any]) -> Declaration:
    return bind_project(Document("项目.yaml", "", {"jixiao": "1", **tree}, lambda path, part: None))


def held(line: Indicator) -> tuple[Any, ...]:
    """What a form holds of an indicator."""
    texts = (line.criteria, line.content, line.source)
    return (
        line.groups, line.name, line.sign, line.target.value, line.target.unit, line.points,
        *("".join(text.split()) if text is not None else None for text in texts),
    )  # fmt: skip


@pytest.mark.parametrize(("form", "suffix"), [("excel", "xlsx"), ("word", "docx")])
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(tree=projects())
def test_targets_come_back(form: str, suffix: str, tree: dict[str, Any]) -> None:
    declared = bound(tree)
    # Points that do not add up are the planner's matter; a form of targets only shows them.
    from jixiao.exporting.targets import targets

    content = render([official.report(targets(declared.project, split=form == "excel"))], form, Page())
    assert isinstance(content, bytes)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"目标表.{suffix}"
        path.write_bytes(content)
        (imported,) = import_forms(path)
    assert imported.declaration is not None, imported.findings
    back, project = imported.declaration.project, declared.project
    assert [held(line) for line in back.indicators] == [held(line) for line in project.indicators]
    assert (back.name, back.year, back.agency.name, back.agency.department) == (
        project.name, project.year, project.agency.name, project.agency.department,
    )  # fmt: skip
    assert back.goals.annual == project.goals.annual
    assert back.budget.initial == project.budget.initial
    assert back.budget.sources == project.budget.sources


@pytest.mark.parametrize(("form", "suffix"), [("excel", "xlsx"), ("word", "docx")])
def test_a_scorecard_comes_back(form: str, suffix: str, tmp_path: Path) -> None:
    """The seed: actuals, scores, total, rate and money of a self-evaluation are those of the card."""
    from commandline import SEED, SEED_ACTUALS

    declaration = api.load_project(SEED)
    card = api.score(declaration, api.load_actuals([SEED_ACTUALS]))
    made = api.export(declaration, "self-evaluation", card, split=form == "excel")
    content = render([official.report(made)], form, Page())
    assert isinstance(content, bytes)
    path = tmp_path / f"自评表.{suffix}"
    path.write_bytes(content)
    (found,) = api.recheck(path).forms
    assert [(row.name, row.points, row.stated) for row in found.rows] == [
        (row.line.indicator.name, row.points, row.score) for row in card.rows
    ]
    assert found.totals.stated == card.total == Decimal("86.83")
    assert (found.totals.grade, found.execution.rate, found.execution.stated) == ("良", "97%", Decimal("9.7"))
    # Nothing that the program itself wrote fails to follow; only reasons are missing.
    assert {each.what for each in found.findings} == {"reason"}
