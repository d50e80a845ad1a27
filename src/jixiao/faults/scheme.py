"""JX550–JX579: what is wrong with a scheme, or with the choice of one."""

from __future__ import annotations

from jixiao.model.diagnostic import Fault, Severity

E = Severity.ERROR

UNKNOWN_SCHEME = Fault(
    "JX550", "scheme-unknown", E, stops=True,
    doc="""没有这个评分办法

项目、命令行或配置里写的评分办法，既不是内置名称，也不是能找到的文件。文件按写它的那个文件所在的文件夹找。

The scheme that is named is neither built in nor a file that can be found. A path counts from the folder
of the file that names it.

错:
```yaml
scheme: mof-2002
```
对:
```yaml
scheme: mof-2020
```
""",
)  # fmt: skip
CIRCLE = Fault(
    "JX551", "scheme-circle", E,
    doc="""评分办法互相沿用

一个办法沿用另一个，绕一圈又回到自己，没有一份完整的办法可以依据。

Schemes extend each other in a circle, so that none of them is complete.

错:
```yaml
scheme: ours
title: 本单位办法
extends: ours.yaml
```
对:
```yaml
scheme: ours
title: 本单位办法
extends: mof-2020
```
""",
)  # fmt: skip
POINTS = Fault(
    "JX552", "scheme-points", E,
    doc="""评分办法的分值合计不对

一级指标的分值之和须等于指标分值合计（base），指标分值合计与预算执行的分值之和须等于总分（total）。
只改指标分值合计、不改一级指标时，一级指标的分值只作比例用，不要求相加相等。

The groups' points must add up to the base, and the base and the points of the execution rate to the
total. Where only the base is overridden, the groups' points are proportions and need not add up.

错:
```yaml
scheme: ours
title: 本单位办法
extends: mof-2020
groups:
  产出指标: {points: 60}
```
对:
```yaml
scheme: ours
title: 本单位办法
extends: mof-2020
groups:
  产出指标: {points: 60}
  效益指标: {points: 20}
```
""",
)  # fmt: skip
TIERS = Fault(
    "JX553", "scheme-tiers", E,
    doc="""评判等级有空档或重叠

评判等级须从 100% 起，一级接一级直到 0%：上一级的下限就是下一级的上限。名称和同义的说法不能重复，
单独使用的比例（alone）须在本级之内。

Tiers start at 100% and follow each other down to 0%: where one ends the next begins. A name or a synonym
stands for one tier only, and `alone` lies within its tier.

错:
```yaml
scheme: ours
title: 本单位办法
extends: mof-2020
tiers:
  - {name: 达成, from: 80%, to: 100%, alone: 100%}
  - {name: 部分达成, from: 60%, to: 75%}
  - {name: 未达成, from: 0%, to: 60%}
```
对:
```yaml
scheme: ours
title: 本单位办法
extends: mof-2020
tiers:
  - {name: 达成, from: 80%, to: 100%, alone: 100%}
  - {name: 部分达成, from: 60%, to: 80%}
  - {name: 未达成, from: 0%, to: 60%}
```
""",
)  # fmt: skip
GRADES = Fault(
    "JX554", "scheme-grades", E,
    doc="""自评等级有空档或重叠

自评等级从高到低写，下限逐级降低，最低一级从 0 分起，这样每个总分都恰有一个等级。

Grades are written from the best down; each starts lower than the one before, and the last starts at 0, so
that every total has exactly one grade.

错:
```yaml
scheme: ours
title: 本单位办法
extends: mof-2020
grades:
  - {name: 优, from: 90}
  - {name: 良, from: 80}
  - {name: 中, from: 60}
```
对:
```yaml
scheme: ours
title: 本单位办法
extends: mof-2020
grades:
  - {name: 优, from: 90}
  - {name: 良, from: 80}
  - {name: 中, from: 60}
  - {name: 差, from: 0}
```
""",
)  # fmt: skip
GROUPS = Fault(
    "JX555", "scheme-groups", E,
    doc="""指标组的关系不对

缺少某一级指标时由谁接分（heir）、什么时候换用另一套分值（variants 的 has），都要指向办法里有的一级指标，
不能指向自己。

The heir of an absent group is another first-level group of the scheme, and so is what a variant asks for.

错:
```yaml
scheme: ours
title: 本单位办法
extends: mof-2020
groups:
  满意度指标: {heir: 受益指标}
```
对:
```yaml
scheme: ours
title: 本单位办法
extends: mof-2020
groups:
  满意度指标: {heir: 效益指标}
```
""",
)  # fmt: skip
SOURCES = Fault(
    "JX556", "scheme-source", E,
    doc="""依据没有对应的数字

“依据”里的名称须是办法里有的键，用点连接，如 over.flag，这样得分表才能指出哪个数字只是凭记忆。

A name under `sources` is that of a key in the scheme, joined by dots, as over.flag, so that a scorecard
can tell which of its figures is only recalled.

错:
```yaml
scheme: ours
title: 本单位办法
extends: mof-2020
sources: {over.flags: {known: practice}}
```
对:
```yaml
scheme: ours
title: 本单位办法
extends: mof-2020
sources: {over.flag: {known: practice}}
```
""",
)  # fmt: skip
NAME = Fault(
    "JX557", "scheme-name", E,
    doc="""办法的名称已被内置办法使用

已发布的办法不改动，只能用新的名称另立一份；否则同一个名称会算出两种得分。

A published scheme is never edited, only superseded under a new name: else one name would give two scores.

错:
```yaml
scheme: mof-2020
title: 本单位办法
extends: mof-2020
```
对:
```yaml
scheme: ours
title: 本单位办法
extends: mof-2020
```
""",
)  # fmt: skip
FIGURE = Fault(
    "JX558", "scheme-figure", E,
    doc="""办法里的数字不合理

分值和总分不能小于 0，指标分值合计要大于 0；超额完成的比例要大于 1，每档扣减在 0% 到 100% 之间，
档次从低到高。

Points and totals are not below 0 and the base is above 0; ratios of over-achievement are above 1, their
cuts within 0% and 100%, from the lowest up.

错:
```yaml
scheme: ours
title: 本单位办法
extends: mof-2020
over: {flag: 0.8}
```
对:
```yaml
scheme: ours
title: 本单位办法
extends: mof-2020
over: {flag: 1.3}
```
""",
)  # fmt: skip
OVERRIDE = Fault(
    "JX559", "scheme-override", E,
    doc="""项目不能改办法的名称

项目可以改办法里的数字，但办法的名称、标题和沿用关系不能改；要另立办法，请单写一份办法文件。

A project may change the figures of a scheme, but not its name, its title or what it extends: a scheme of
one's own is a file of its own.

错:
```yaml
scheme: {use: mof-2020, title: 本单位办法}
```
对:
```yaml
scheme: {use: mof-2020, places: 1}
```
""",
)  # fmt: skip
