"""JX921–JX929: what of a filled form was changed since the declaration."""

from __future__ import annotations

from jixiao.model.diagnostic import Fault, Severity

E = Severity.ERROR
W = Severity.WARNING

LOWERED = Fault(
    "JX921", "target-lowered-since-declared", E, """指标值比申报时放宽

自评表的指标值比申报的目标容易达到。请改回申报的指标值，或附调整批复。

The form's target is easier than the declared one. Restore it, or add the document that changed it.

错:
```text
申报 ≥95%　自评 ≥90%
```
对:
```text
申报 ≥95%　自评 ≥95%
```
""",
)  # fmt: skip
TARGET_CHANGED = Fault(
    "JX922", "target-changed-since-declared", W, """指标值与申报时不同

自评表的指标值与申报的不同，但没有放宽，或无法判断。

The form's target is another one than declared, though not an easier one, or nobody can tell.

错:
```text
申报 ≥95%　自评 ≥97%
```
对:
```text
申报 ≥95%　自评 ≥95%
```
""",
)  # fmt: skip
POINTS_MOVED = Fault(
    "JX923", "points-moved-since-declared", E, """分值与申报时不同

分值在批复时已定，自评时不应改动。

Points are fixed when the budget is approved; they are not moved at self-evaluation.

错:
```text
申报 分值 10　自评 分值 5
```
对:
```text
申报 分值 10　自评 分值 10
```
""",
)  # fmt: skip
REWRITTEN = Fault(
    "JX924", "words-rewritten-since-declared", W, """文字与申报时不同

指标名称或评（扣）分标准与申报时不同。

The indicator's name or criteria are not those declared.

错:
```text
申报 低于95%扣100分　自评 低于90%扣100分
```
对:
```text
申报 低于95%扣100分　自评 低于95%扣100分
```
""",
)  # fmt: skip
DROPPED = Fault(
    "JX925", "indicator-dropped-since-declared", E, """申报的指标不见了

申报过的指标在自评表里没有。

A declared indicator is not in the form.

错:
```text
申报 群众满意度　自评表无此项
```
对:
```text
自评表保留 群众满意度，如实填写
```
""",
)  # fmt: skip
ADDED = Fault(
    "JX926", "indicator-added-since-declared", W, """申报时没有的指标

自评表里的这个指标申报时没有。

The form has an indicator that was not declared.

错:
```text
申报无此项　自评表增加 宣传次数
```
对:
```text
自评表的指标与申报一致
```
""",
)  # fmt: skip
OTHER_PROJECT = Fault(
    "JX927", "declared-project-differs", E, """申报的不是这个项目

--declared 所给文件里没有与自评表同名的项目。

The file given with --declared holds no project of the form's name.

错:
```text
自评表 送戏下乡　申报文件 送书下乡
```
对:
```text
自评表 送戏下乡　申报文件 送戏下乡
```
""", stops=True,
)  # fmt: skip
