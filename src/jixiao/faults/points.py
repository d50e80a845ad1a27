"""JX5 (JX501–JX530): points, the scheme's groups, and how each line's deduction is chosen."""

from __future__ import annotations

from jixiao.model.diagnostic import Fault, Severity

POINTS_SUM = Fault(
    "JX501",
    "points-do-not-add-up",
    Severity.ERROR,
    """分值合计不对

各项分值之和须等于评分办法的指标分值合计（10号为 90，预算执行另 10 分）。填成 100 的，提示里有两种改法，由填表人选，
程序不替人选。

The points add up to the scheme's base (90, with 10 for the execution rate). Where they make 100 both cures are
shown; a person chooses. (C15)

错:
```yaml
绩效指标:
  产出指标: {数量指标: [{三级指标: 参训人次, 指标值: ≥300人次, 分值: 60}]}
  效益指标: {社会效益指标: [{三级指标: 学员就业率, 指标值: ≥60%, 分值: 30}]}
  满意度指标: {服务对象满意度指标: [{三级指标: 学员满意度, 指标值: ≥90%, 分值: 10}]}
```
对:
```yaml
绩效指标:
  产出指标: {数量指标: [{三级指标: 参训人次, 指标值: ≥300人次, 分值: 50}]}
  效益指标: {社会效益指标: [{三级指标: 学员就业率, 指标值: ≥60%, 分值: 30}]}
  满意度指标: {服务对象满意度指标: [{三级指标: 学员满意度, 指标值: ≥90%, 分值: 10}]}
```
""",
    basis="财预〔2020〕10号：指标权重",
)

NO_POINTS_LEFT = Fault(
    "JX502",
    "no-points-left",
    Severity.ERROR,
    """没有分值可分

一部分指标写了分值，已经用完或超过了合计，没有写分值的指标就没有分可得。请全部写分值，或者都不写。

Declared points use up the whole, and nothing is left for the indicators without points. Declare all or none. (C15)

错:
```yaml
绩效指标:
  产出指标: {数量指标: [{三级指标: 参训人次, 指标值: ≥300人次, 分值: 60}]}
  效益指标: {社会效益指标: [{三级指标: 学员就业率, 指标值: ≥60%, 分值: 30}]}
  满意度指标: {服务对象满意度指标: [{三级指标: 学员满意度, 指标值: ≥90%}]}
```
对:
```yaml
绩效指标:
  产出指标: {数量指标: [{三级指标: 参训人次, 指标值: ≥300人次, 分值: 50}]}
  效益指标: {社会效益指标: [{三级指标: 学员就业率, 指标值: ≥60%, 分值: 30}]}
  满意度指标: {服务对象满意度指标: [{三级指标: 学员满意度, 指标值: ≥90%, 分值: 10}]}
```
""",
)

POINTS_PARTLY = Fault(
    "JX503",
    "points-partly-declared",
    Severity.WARNING,
    """一组里只有部分指标写了分值

同一组里有的写了分值、有的没写：余下的分在没写的指标里均分，提示里有每项分到多少。请补齐。

Some lines of a group declare points and others do not; what is left goes equally to the others, as the message
shows. (C15)

错:
```yaml
绩效指标:
  产出指标:
    数量指标:
      - {三级指标: 参训人次, 指标值: ≥300人次, 分值: 30}
      - {三级指标: 培训教材册数, 指标值: ≥300册}
  效益指标: {社会效益指标: [{三级指标: 学员就业率, 指标值: ≥60%, 分值: 30}]}
  满意度指标: {服务对象满意度指标: [{三级指标: 学员满意度, 指标值: ≥90%, 分值: 10}]}
```
对:
```yaml
绩效指标:
  产出指标:
    数量指标:
      - {三级指标: 参训人次, 指标值: ≥300人次, 分值: 30}
      - {三级指标: 培训教材册数, 指标值: ≥300册, 分值: 20}
  效益指标: {社会效益指标: [{三级指标: 学员就业率, 指标值: ≥60%, 分值: 30}]}
  满意度指标: {服务对象满意度指标: [{三级指标: 学员满意度, 指标值: ≥90%, 分值: 10}]}
```
""",
)

POINTS_SHARED = Fault(
    "JX504",
    "points-shared",
    Severity.INFO,
    """没有填分值，按组均分

没有填分值的组，按评分办法给这一组的分在组内均分，四舍五入的尾差给排在前面的指标。填了分值之后，“扣2分”的分量会跟着
变。

A group without points shares what the scheme gives it equally, by largest remainder. Declaring points later changes
what 扣2分 means. (C15)

错:
```yaml
绩效指标:
  产出指标: {数量指标: [{三级指标: 参训人次, 指标值: ≥300人次}]}
  效益指标: {社会效益指标: [{三级指标: 学员就业率, 指标值: ≥60%}]}
  满意度指标: {服务对象满意度指标: [{三级指标: 学员满意度, 指标值: ≥90%}]}
```
对:
```yaml
绩效指标:
  产出指标: {数量指标: [{三级指标: 参训人次, 指标值: ≥300人次, 分值: 50}]}
  效益指标: {社会效益指标: [{三级指标: 学员就业率, 指标值: ≥60%, 分值: 30}]}
  满意度指标: {服务对象满意度指标: [{三级指标: 学员满意度, 指标值: ≥90%, 分值: 10}]}
```
""",
)

GROUP_UNKNOWN = Fault(
    "JX505",
    "group-unknown",
    Severity.ERROR,
    """评分办法里没有这个一级指标

一级指标不在评分办法里，又没有给每个指标写分值，就不知道这一组占多少分。写了分值的，只是请核实。

The first-level group is none of the scheme's; without declared points its share is unknown. With points it is only
for checking.

错:
```yaml
绩效指标:
  过程指标: {管理指标: [{三级指标: 制度执行率, 指标值: ≥95%}]}
```
对:
```yaml
绩效指标:
  产出指标: {数量指标: [{三级指标: 参训人次, 指标值: ≥300人次, 分值: 50}]}
  效益指标: {社会效益指标: [{三级指标: 学员就业率, 指标值: ≥60%, 分值: 30}]}
  满意度指标: {服务对象满意度指标: [{三级指标: 学员满意度, 指标值: ≥90%, 分值: 10}]}
```
""",
)

GROUP_POINTS = Fault(
    "JX506",
    "group-points-off-scheme",
    Severity.WARNING,
    """一级指标的分值与评分办法不同

一组的分值之和与评分办法给这一组的不同。特殊情况可以调整，所以只是请核实。

A group's points add up to something else than the scheme gives it. Units may adjust them, so it is for checking.
(C16)

错:
```yaml
绩效指标:
  产出指标: {数量指标: [{三级指标: 参训人次, 指标值: ≥300人次, 分值: 60}]}
  效益指标: {社会效益指标: [{三级指标: 学员就业率, 指标值: ≥60%, 分值: 20}]}
  满意度指标: {服务对象满意度指标: [{三级指标: 学员满意度, 指标值: ≥90%, 分值: 10}]}
```
对:
```yaml
绩效指标:
  产出指标: {数量指标: [{三级指标: 参训人次, 指标值: ≥300人次, 分值: 50}]}
  效益指标: {社会效益指标: [{三级指标: 学员就业率, 指标值: ≥60%, 分值: 30}]}
  满意度指标: {服务对象满意度指标: [{三级指标: 学员满意度, 指标值: ≥90%, 分值: 10}]}
```
""",
    basis="财预〔2020〕10号：指标权重",
)

ZERO_POINTS = Fault(
    "JX509",
    "points-zero",
    Severity.ERROR,
    """分值是 0

分值为 0 的指标不影响结果，多半是漏填。不用的指标请删去。

An indicator of 0 points changes nothing; most likely the points were forgotten. Delete it, or give it points. (C15)

错:
```yaml
绩效指标:
  产出指标:
    数量指标:
      - {三级指标: 参训人次, 指标值: ≥300人次, 分值: 0}
      - {三级指标: 培训教材册数, 指标值: ≥300册, 分值: 50}
  效益指标: {社会效益指标: [{三级指标: 学员就业率, 指标值: ≥60%, 分值: 30}]}
  满意度指标: {服务对象满意度指标: [{三级指标: 学员满意度, 指标值: ≥90%, 分值: 10}]}
```
对:
```yaml
绩效指标:
  产出指标:
    数量指标:
      - {三级指标: 参训人次, 指标值: ≥300人次, 分值: 20}
      - {三级指标: 培训教材册数, 指标值: ≥300册, 分值: 30}
  效益指标: {社会效益指标: [{三级指标: 学员就业率, 指标值: ≥60%, 分值: 30}]}
  满意度指标: {服务对象满意度指标: [{三级指标: 学员满意度, 指标值: ≥90%, 分值: 10}]}
```
""",
)

READING_UNREADABLE = Fault(
    "JX512",
    "reading-unreadable",
    Severity.ERROR,
    """计分读法也读不懂

“计分读法”是专门写给程序看的一句话，读不懂就须改。请照例子写：每低于1个百分点扣2分，扣完为止。

计分读法 is written to be read; where it cannot be, it must be changed. Write as in 每低于1个百分点扣2分，扣完为止.

错:
```yaml
- {三级指标: 回访户数, 指标值: ≥300户, 计分读法: 酌情扣分, 数据来源: 回访记录}
```
对:
```yaml
- {三级指标: 回访户数, 指标值: ≥300户, 计分读法: 每少10户扣1分，扣完为止, 数据来源: 回访记录}
```
""",
)

EQUALS_OPEN = Fault(
    "JX513",
    "equals-direction-open",
    Severity.WARNING,
    """“=”超过了，方向没有人说过

指标性质是“=”，实际完成值超过了指标值，而方向只是评分办法的缺省。请写“指标方向”，或者改成 ≥、≤。

The operator is "=", the actual is above the target, and only the scheme says which way is better. Declare 指标方向,
or write ≥ or ≤.

错:
```sh
jixiao score projects/chenggong-2023.yaml --actuals projects/chenggong-2023-q4.csv
```
对:
```sh
jixiao score projects/library-2023.yaml --actuals "projects/library-2023-q*.csv"
```
""",
)

OVERRIDES_DROPPED = Fault(
    "JX514",
    "overrides-dropped",
    Severity.INFO,
    """项目改过的评分办法没有采用

命令行用 --scheme 指定了办法，项目里自己改的数字因此不用。

--scheme names a scheme, so the figures that the project overrides are not used.

错:
```sh
jixiao validate 改过办法的项目.yaml --scheme mof-2020
```
对:
```sh
jixiao validate 改过办法的项目.yaml
```
""",
)

DEDUCTION_UNFIT = Fault(
    "JX515",
    "deduction-unfit",
    Severity.ERROR,
    """扣分规则不适合这个指标值

所写的扣分规则与指标值对不上：例如指标值是 0，却按“指标值的1%”逐级扣分。请换一种方式，或改指标值。

The declared deduction cannot be used with this target, such as steps of 1% of a target of 0. Choose another kind,
or change the target.

错:
```yaml
- {三级指标: 回访差错数, 指标值: =0件, 扣分规则: {方式: 逐级扣分, 每: 指标值的1%, 扣分: 1}, 数据来源: 回访记录}
```
对:
```yaml
- {三级指标: 回访差错数, 指标值: =0件, 扣分规则: {方式: 逐级扣分, 每: 1, 扣分: 1}, 数据来源: 回访记录}
```
""",
)

OVER_ACHIEVED = Fault(
    "JX517",
    "over-achieved",
    Severity.WARNING,
    """超额太多

实际完成值达到指标值的 1.2 倍（以评分办法为准）以上，请在“偏差原因分析及改进措施”里说明：是指标值定低了，还是有特殊
原因。

The actual is 1.2 times the target or more (by the scheme). Say why under 偏差原因分析及改进措施: was the target too
low? (C24)

错:
```csv
三级指标,实际完成值
培训期数,40
```
对:
```csv
三级指标,实际完成值,偏差原因分析及改进措施
培训期数,40,上级临时增加二十期
```
""",
    basis="财预〔2020〕10号：超出指标值较多的要分析",
)

SIGNED_MEASURE = Fault(
    "JX518",
    "signed-measure",
    Severity.WARNING,
    """可正可负的量不按比例计分

节约率、变动率一类的量可以是负数或者 0，除以指标值没有意义，只按达标与否计分。请写明扣分规则。

A saving or a change may be negative or 0; divided by the target it means nothing, so it is met or not. Declare a
deduction.

错:
```yaml
- {三级指标: 经费节约率, 指标值: ≥5%, 数据来源: 决算表}
```
对:
```yaml
- {三级指标: 经费节约率, 指标值: ≥5%, 评（扣）分标准: 低于5%不得分, 数据来源: 决算表}
```
""",
)
