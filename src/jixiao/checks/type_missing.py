"""缺少应有的指标类型

评分办法要求的一级指标（产出、效益、满意度）没有；产出里没有数量指标或质量指标；工程、购置类项目没有成本指标。确实不
可能有的，请在“不适用”里写上这一类和原因。

A first-level group that the scheme asks for is missing, or 产出 has no 数量 or no 质量 indicator, or works and
purchases have no cost indicator. Where the project cannot have it, declare it under 不适用 (not_applicable) with
the reason. (C17)

错:
```yaml
绩效指标:
  产出指标:
    数量指标:
      - {三级指标: 培训人次, 指标值: ≥300人次, 评（扣）分标准: 每少10人次扣1分，扣完为止, 数据来源: 签到表}
    质量指标:
      - {三级指标: 学员考核合格率, 指标值: ≥95%, 评（扣）分标准: 低于95%不得分, 数据来源: 成绩册}
  满意度指标:
    服务对象满意度指标:
      - {三级指标: 学员满意度, 指标值: ≥90%, 评（扣）分标准: 低于90%不得分, 数据来源: 问卷调查}
```
对:
```yaml
不适用: {效益指标: 当年不产生可以衡量的效益}
绩效指标:
  产出指标:
    数量指标:
      - {三级指标: 培训人次, 指标值: ≥300人次, 评（扣）分标准: 每少10人次扣1分，扣完为止, 数据来源: 签到表}
    质量指标:
      - {三级指标: 学员考核合格率, 指标值: ≥95%, 评（扣）分标准: 低于95%不得分, 数据来源: 成绩册}
  满意度指标:
    服务对象满意度指标:
      - {三级指标: 学员满意度, 指标值: ≥90%, 评（扣）分标准: 低于90%不得分, 数据来源: 问卷调查}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from jixiao.checks._case import Case
from jixiao.language import M
from jixiao.model.diagnostic import Diagnostic, Fault, Severity
from jixiao.pattern import pattern
from jixiao.vocabulary import group_name

FAULT = Fault("JX415", "type-missing", Severity.WARNING, __doc__, basis="财预〔2021〕101号：指标体系")
HEAD = "完整性"

_WORKS = pattern(
    "工程|修缮|大修|改造|建设项目|购置|采购项目|装修|基础设施|新建|扩建|改建|加固|采购(?!监|管|代|评|中心|平台|人)"
)


def check(case: Case) -> Iterator[Diagnostic]:
    """Required first-level groups, 数量 and 质量 under 产出, and 成本 of works and purchases."""
    if case.partial:
        return
    excused = {group_name(each) for each in case.project.not_applicable}
    for name, group in case.scheme.groups.items():
        if group.required and name not in case.first_groups and name not in excused:
            yield _missing(case, name)
    output = case.scheme.groups.get("产出指标")
    if output is not None and "产出指标" in case.first_groups and any(subject.second for subject in case.subjects):
        for name in ("数量指标", "质量指标"):
            if name in output.second and name not in case.second_groups and name not in excused:
                yield _missing(case, name)
    costed = excused & case.cost_groups or any(case.is_cost(subject) for subject in case.subjects)
    if not costed and _WORKS.search(case.project.name):
        yield _missing(case, "成本指标")


def _missing(case: Case, name: str) -> Diagnostic:
    return case.about_project(
        FAULT,
        ("indicators",),
        M("the project has no {group}", group=name),
        M("add one, or declare it under 不适用 (not_applicable) with the reason"),
        key=True,
    )
