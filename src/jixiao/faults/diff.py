"""JX8: what a reviewer has to know about new targets (JX801–JX819), and what keeps two sides from being compared."""

from __future__ import annotations

from jixiao.model.diagnostic import Fault, Severity

E = Severity.ERROR
W = Severity.WARNING
I = Severity.INFO  # noqa: E741

LOOSENED = Fault(
    "JX801", "target-loosened", W,
    doc="""指标值放宽

新一年的指标值比上一年容易达到：能达到旧指标值的实际完成值都达到新指标值，反过来不成立。“=”的指标按指标方向比较。
请说明放宽的理由，或恢复原指标值。

The new target is easier than the old one: every actual that met the old target meets the new one, but not the
other way round. Under "=", the direction decides. Give the reason, or restore the target.

错:
```yaml
# 上年
- {name: 事项办结率, operator: ">=", target: 95, unit: "%"}
# 本年
- {name: 事项办结率, operator: ">=", target: 90, unit: "%"}
```
对:
```yaml
# 本年
- {name: 事项办结率, operator: ">=", target: 96, unit: "%"}
```
""",
)  # fmt: skip
MORE_MONEY = Fault(
    "JX802", "budget-grew-targets-did-not", W, basis="财预〔2015〕88号（适当性：资金匹配性）",
    doc="""钱多了，指标值没有提高

年初预算增加了，但列出的指标的指标值放宽或未变。已到顶的比率（100%）和已到底的个数（0）不算。
请提高指标值，或说明增加的资金用在哪里。

The budget grew while the targets named were loosened or stay as they were. Rates that are at 100% already, and
counts that are at 0, are left out. Raise the targets, or say what the money is for.

错:
```yaml
# 上年 12万元，年办件量 ≥20万件；本年
budget: {initial: 15万元}
# 年办件量 ≥20万件
```
对:
```yaml
budget: {initial: 15万元}
# 年办件量 ≥25万件
```

依据: 财预〔2015〕88号 绩效目标审核：适当性
""",
)  # fmt: skip
ALREADY_MET = Fault(
    "JX803", "target-already-met", W,
    doc="""新指标值上年已经达到

按上一年的实际完成值（--actuals），新一年的指标值已经达到，没有推动作用。请参照上年完成情况提高指标值，或说明理由。

Last year's actual (--actuals) meets the new target already, so the target asks for nothing new. Raise it in the
light of last year, or give the reason.

错:
```yaml
# 上年实际完成 98.1%
- {name: 事项网办率, operator: ">=", target: 95, unit: "%"}
```
对:
```yaml
- {name: 事项网办率, operator: ">=", target: 98.5, unit: "%"}
```
""",
)  # fmt: skip
COPIED = Fault(
    "JX804", "all-targets-copied", W,
    doc="""全部指标照抄上年

新一年的指标与上一年一个不少、一个不多，指标值一个未变。请按新一年的工作和资金重新测算指标值。

The new year's indicators are the old year's, with every target unchanged. Work them out anew for the year's work
and money.

错:
```yaml
# 2023年、2024年两份文件的指标和指标值完全相同
year: 2024
```
对:
```yaml
# 至少有指标值按本年计划重新测算
year: 2024
```
""",
)  # fmt: skip
KIND_LOST = Fault(
    "JX805", "required-kind-lost", W, basis="财预〔2021〕101号",
    doc="""应有的指标类型没有了

上一年有的指标类型，按评分办法应当设置，新一年一条也没有。请补上，或在“不适用”里写明原因。

A kind of indicator that the scheme requires was there last year and has no indicator now. Add one, or declare
under `not_applicable` why there is none.

错:
```yaml
# 上年有满意度指标，本年没有
indicators: {产出指标: {数量指标: [{name: 培训人次, target: ≥100人次}]}}
```
对:
```yaml
not_applicable: {满意度指标: 无直接服务对象}
```

依据: 财预〔2021〕101号
""",
)  # fmt: skip
POINTS_TO_EASY = Fault(
    "JX806", "points-to-the-easy", W,
    doc="""分值移向容易的指标

分值增加的指标，指标值放宽了，或上年的实际完成值已经达到新指标值；别的指标的分值相应减少。
请说明分值调整的理由。

Points went up on indicators whose target was loosened, or is met by last year's actual already, and down on
others. Give the reason.

错:
```yaml
# 上年 办结率 25 分、满意度 10 分；本年满意度指标值由 90% 放宽到 80%
- {name: 办结率, target: ≥95%, points: 15}
- {name: 满意度, target: ≥80%, points: 20}
```
对:
```yaml
- {name: 办结率, target: ≥95%, points: 25}
- {name: 满意度, target: ≥90%, points: 10}
```
""",
)  # fmt: skip
SOFTENED = Fault(
    "JX807", "deduction-softened", W,
    doc="""扣分规则放宽

用新旧两种扣分规则分别试算一组实际完成值，新规则没有一处扣得更多，至少一处扣得更少。结论只对试算过的数值成立，
试算的数值和得分比例列在对比表里。

A range of actuals was tried under both rules: none loses more by the new rule, and some lose less. This is known of
the actuals that were tried; they are listed with the shares that they keep.

错:
```yaml
# 上年：每低于1个百分点扣2分
- {name: 办结率, target: ≥95%, criteria: 每低于1个百分点扣1分}
```
对:
```yaml
- {name: 办结率, target: ≥95%, criteria: 每低于1个百分点扣2分}
```
""",
)  # fmt: skip
DROPPED = Fault(
    "JX808", "dropped-after-a-miss", W,
    doc="""上年未完成的指标被取消

上一年没有达到指标值（--actuals）的指标，新一年不再设置。请恢复，或说明取消的理由。

An indicator that missed its target last year (--actuals) is not there any more. Restore it, or give the reason.

错:
```yaml
# 上年 事项办结率 94.2%，未达到 95%；本年没有这一条
```
对:
```yaml
- {name: 事项办结率, operator: ">=", target: 95, unit: "%"}
```
""",
)  # fmt: skip
LIKELY_RENAME = Fault(
    "JX809", "likely-rename", I,
    doc="""可能是改名

两个名称相近的指标，计量和位置也相近，按同一个指标比较。这是推测：是同一个就给两边写上相同的指标编码（id）；
不是同一个，就写上不同的编码。

Two indicators that are alike in name, unit and place are compared as one. This is a guess: give both the same id if
they are one, different ids if they are not.

错:
```yaml
# 上年叫 事项办结率
- {name: 事项按时办结率, target: ≥95%}
```
对:
```yaml
- {id: on-time, name: 事项按时办结率, target: ≥95%}
```
""",
)  # fmt: skip
RENAME_TIE = Fault(
    "JX810", "rename-unclear", I,
    doc="""改名对象不明确

一个指标与另一边的两个以上指标同样相近，没有按改名处理，仍算作新增和取消。请给同一个指标写上相同的指标编码（id）。

An indicator is equally like two or more on the other side, so none is taken: they stay added and removed. Give the
same id to those that are one.

错:
```yaml
# 上年：培训人次；本年：
- {name: 一期培训人次, target: ≥50人次}
- {name: 二期培训人次, target: ≥50人次}
```
对:
```yaml
- {id: training, name: 一期培训人次, target: ≥50人次}
```
""",
)  # fmt: skip
NO_REVISION = Fault(
    "JX820", "revision-missing", E, stops=True,
    doc="""找不到这个版本

“版本:路径”里的版本在当前文件夹所在的仓库里不存在，或者当前文件夹不在仓库里。没有比较，退出码为 2。

The revision of `REV:path` does not exist in the repository of the working folder, or there is no repository.
Nothing was compared; the exit code is 2.

错:
```sh
jixiao diff 没有这个标签:projects/chenggong-2023.yaml projects/chenggong-2024.yaml
```
对:
```sh
jixiao diff HEAD:projects/chenggong-2023.yaml projects/chenggong-2024.yaml
```
""",
)  # fmt: skip
NOT_IN_REVISION = Fault(
    "JX821", "path-not-in-revision", E, stops=True,
    doc="""这个版本里没有该路径

版本存在，但其中没有这个文件或文件夹。路径从仓库的根算起，以 `./` 开头时从当前文件夹算起。没有比较，退出码为 2。

The revision exists, but holds no such file or folder. The path counts from the root of the repository, or with `./`
from the working folder. Nothing was compared; the exit code is 2.

错:
```sh
jixiao diff HEAD:没有这个文件.yaml projects/chenggong-2024.yaml
```
对:
```sh
jixiao diff HEAD:projects/chenggong-2023.yaml projects/chenggong-2024.yaml
```
""",
)  # fmt: skip
SAME_PROJECT = Fault(
    "JX822", "project-twice", E, stops=True,
    doc="""同一个项目有两份文件

同一个文件夹里有两份文件是同一个项目（项目编码相同，或名称和实施单位相同），不知道该拿哪一份比较。
请把不同年度的文件放在不同的文件夹里。

Two files of one folder declare the same project (the same code, or the same name and agency), so it is not known
which one to compare. Keep the years in folders of their own.

错:
```sh
# 2023/甲.yaml 和 2023/甲（调整）.yaml 是同一个项目
jixiao diff 2023 2024
```
对:
```sh
# 调整前的文件移到 2023调整前/
jixiao diff 2023 2024
```
""",
)  # fmt: skip
UNLIKE_SIDES = Fault(
    "JX823", "file-against-folder", E, stops=True,
    doc="""一边是文件，一边是文件夹

比较的两边须同是文件或同是文件夹。没有比较，退出码为 2。

Both sides have to be files, or both folders. Nothing was compared; the exit code is 2.

错:
```sh
jixiao diff projects/chenggong-2023.yaml projects
```
对:
```sh
jixiao diff projects/chenggong-2023.yaml projects/chenggong-2024.yaml
```
""",
)  # fmt: skip
SCHEME_OF_TODAY = Fault(
    "JX824", "scheme-of-the-working-folder", I,
    doc="""评分办法取自当前文件夹

这一边取自仓库的旧版本，它用的评分办法是一个文件，按当前文件夹里的内容读取，旧版本里的内容可能不同。

This side is of an old revision, and its scheme is a file: the file in the working folder is used, which may differ
from the one of that revision.

错:
```sh
# 甲.yaml 里写着 scheme: 本单位办法.yaml
jixiao diff HEAD:甲.yaml 甲.yaml
```
对:
```sh
# 甲.yaml 里写着 scheme: mof-2020
jixiao diff HEAD:甲.yaml 甲.yaml
```
""",
)  # fmt: skip
