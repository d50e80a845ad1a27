"""JX2: what is wrong with the shape and the values of a declaration."""

from __future__ import annotations

from jixiao.model.diagnostic import Fault, Severity

UNKNOWN_KEY = Fault(
    "JX201",
    "unknown-key",
    Severity.ERROR,
    """不认识的键

这个键不在本处可用的键里，多半是写错了字。不认识的键不会悄悄忽略，因为它可能正是一个写错名字的指标值。提示里有最接近
的键。

The key is none of those that may stand here, most likely mistyped. It is never ignored silently: it may be a target
under a wrong name. The hint names the nearest key.

错:
```yaml
- {三级指标: 回访合格率, 指标直: ≥95%, 评（扣）分标准: 低于95%不得分, 数据来源: 回访记录}
```
对:
```yaml
- {三级指标: 回访合格率, 指标值: ≥95%, 评（扣）分标准: 低于95%不得分, 数据来源: 回访记录}
```
""",
)

MISSING_KEY = Fault(
    "JX202",
    "missing-key",
    Severity.ERROR,
    """必填的内容没有填

项目名称、预算年度、绩效指标，以及每个指标的名称和指标值必须填写；“空”“无”“/”“—”等于没有填。

A project needs its name, year and indicators, an indicator its name and target; 空, 无, / and — count as blank.

错:
```yaml
- {三级指标: 回访合格率, 指标值: 空, 评（扣）分标准: 低于95%不得分, 数据来源: 回访记录}
```
对:
```yaml
- {三级指标: 回访合格率, 指标值: ≥95%, 评（扣）分标准: 低于95%不得分, 数据来源: 回访记录}
```
""",
    basis="财预〔2015〕88号：完整性，规范完整",
)

WRONG_SHAPE = Fault(
    "JX203",
    "wrong-shape",
    Severity.ERROR,
    """这里要的不是这种形式

该填一个值的地方写成了列表或一组键，或者反过来。请按提示改成所要的形式。

A list or a group of keys stands where one value is wanted, or the other way round.

错:
```yaml
- {三级指标: 回访合格率, 指标值: ≥95%, 评（扣）分标准: 低于95%不得分, 数据来源: [回访记录, 台账]}
```
对:
```yaml
- {三级指标: 回访合格率, 指标值: ≥95%, 评（扣）分标准: 低于95%不得分, 数据来源: 回访记录和台账}
```
""",
)

KEY_TWICE = Fault(
    "JX204",
    "key-twice",
    Severity.ERROR,
    """同一个键用两种名称各写了一次

“三级指标”和“指标名称”是同一个键。两个都写，程序不知道用哪一个；请只留一个。

Two names of one key (三级指标 and 指标名称) are given side by side; keep one.

错:
```yaml
- {三级指标: 回访合格率, 指标名称: 回访率, 指标值: ≥95%, 评（扣）分标准: 低于95%不得分, 数据来源: 回访记录}
```
对:
```yaml
- {三级指标: 回访合格率, 指标值: ≥95%, 评（扣）分标准: 低于95%不得分, 数据来源: 回访记录}
```
""",
)

CHOICE = Fault(
    "JX205",
    "unknown-choice",
    Severity.ERROR,
    """只能从几个词里选

指标方向只能是正向、逆向、适度；指标属性只能是定量、定性；汇总方式只能是累计、末期、平均、最大、最小。

指标方向 is 正向, 逆向 or 适度; 指标属性 is 定量 or 定性; 汇总方式 is 累计, 末期, 平均, 最大 or 最小.

错:
```yaml
- {三级指标: 回访合格率, 指标值: ≥95%, 指标方向: 向上, 评（扣）分标准: 低于95%不得分, 数据来源: 回访记录}
```
对:
```yaml
- {三级指标: 回访合格率, 指标值: ≥95%, 指标方向: 正向, 评（扣）分标准: 低于95%不得分, 数据来源: 回访记录}
```
""",
)

NOT_A_PROJECT = Fault(
    "JX206",
    "not-a-declaration",
    Severity.ERROR,
    """不是申报文件

文件里没有“项目名称”“绩效指标”这样的键，不是一份绩效申报。可以从 `jixiao init` 打印的样本开始写。

The file holds no keys such as 项目名称 and 绩效指标; start from what `jixiao init` prints.

错:
```sh
echo 没有键的文字 > x.yaml && jixiao validate x.yaml
```
对:
```sh
jixiao init > x.yaml && jixiao validate x.yaml
```
""",
)

BAD_NUMBER = Fault(
    "JX210",
    "bad-number",
    Severity.ERROR,
    """数读不准

有数字却不是一个确定的数：带“约”“左右”，千位分隔号位置不对，小数点两个，或者大得不像话。程序不猜；请写一个确定的数或
区间。

There are digits and yet no exact figure: 约, 左右, separators in the wrong place, two points, or a size beyond
reason. Write one figure, or a range.

错:
```yaml
- {三级指标: 回访户数, 指标值: ≥约300户, 评（扣）分标准: 每少10户扣1分，扣完为止, 数据来源: 回访记录}
```
对:
```yaml
- {三级指标: 回访户数, 指标值: ≥300户, 评（扣）分标准: 每少10户扣1分，扣完为止, 数据来源: 回访记录}
```
""",
)

BAD_UNIT = Fault(
    "JX211",
    "bad-unit",
    Severity.ERROR,
    """单位不对

单位里有数字或符号，指标值的单位与度量单位不能换算，数和单位各写了一个“万”，或者金额没有写“元”“万元”。

The unit holds digits or signs, the target's own unit cannot be converted into it, 万 stands both in the figure and
in the unit, or an amount of money has no unit.

错:
```yaml
- {三级指标: 回访户数, 指标值: ≥3万, 度量单位: 万户, 评（扣）分标准: 未达到指标值不得分, 数据来源: 回访记录}
```
对:
```yaml
- {三级指标: 回访户数, 指标值: ≥3, 度量单位: 万户, 评（扣）分标准: 未达到指标值不得分, 数据来源: 回访记录}
```
""",
)

BAD_DATE = Fault(
    "JX212",
    "bad-date",
    Severity.ERROR,
    """日期不存在或读不懂

没有这一天（2月30日），先后颠倒，或者写法读不懂。请写成 2023-12-31、2023年12月31日前、12月底前。

There is no such day, the end lies before the beginning, or the date cannot be read. Write 2023-12-31, 2023年12月31
日前 or 12月底前.

错:
```yaml
项目实施期: 2023-01-01/2023-02-30
```
对:
```yaml
项目实施期: 2023-01-01/2023-12-31
```
""",
)

BAD_OPERATOR = Fault(
    "JX213",
    "bad-operator",
    Severity.ERROR,
    """指标性质不是认识的符号

指标性质只能是 =、≥、≤、＞、＜ 或“定性”，也可以写“不低于”“不超过”等。符号在指标值里又写一个不同的，也报在这里。

The operator is = >= <= > < or 定性, or words such as 不低于. A different sign inside the target is told here too.
(C02)

错:
```yaml
- {三级指标: 回访户数, 指标性质: 约, 指标值: 300, 度量单位: 户, 评（扣）分标准: 未达到指标值不得分,
   数据来源: 回访记录}
```
对:
```yaml
- {三级指标: 回访户数, 指标性质: ≥, 指标值: 300, 度量单位: 户, 评（扣）分标准: 未达到指标值不得分, 数据来源: 回访记录}
```
""",
)

BAD_SHARE = Fault(
    "JX214",
    "bad-share",
    Severity.ERROR,
    """比例要带百分号

及格门槛、按比例得分、占指标值的比例要写百分号：60%，不是 0.6。

A share (pass mark, share of the points or of the target) is written with a percent sign: 60%, not 0.6.

错:
```yaml
- {三级指标: 回访户数, 指标值: ≥300户, 扣分规则: {方式: 按完成比例赋分, 及格门槛: 0.6}, 数据来源: 回访记录}
```
对:
```yaml
- {三级指标: 回访户数, 指标值: ≥300户, 扣分规则: {方式: 按完成比例赋分, 及格门槛: 60%}, 数据来源: 回访记录}
```
""",
)

BAD_DEDUCTION = Fault(
    "JX215",
    "bad-deduction",
    Severity.ERROR,
    """扣分规则写得不对

没有“方式”，方式不在八种之内，或者参数不能这样写。`jixiao explain` 项目可以看到每一项怎样计分。

The deduction has no kind, a kind that does not exist, or parameters that cannot be. `jixiao explain PROJECT` shows
how each line is scored.

错:
```yaml
- {三级指标: 回访户数, 指标值: ≥300户, 扣分规则: {方式: 阶梯}, 数据来源: 回访记录}
```
对:
```yaml
- {三级指标: 回访户数, 指标值: ≥300户, 扣分规则: {方式: 逐级扣分, 每: 10, 扣分: 1}, 数据来源: 回访记录}
```
""",
)

BAD_CONDITION = Fault(
    "JX216",
    "bad-condition",
    Severity.ERROR,
    """条件读不懂

区间和不得分条件要写成比较：`>= 90`，或 `>= 80, < 90`。

A band or a zero condition is a comparison: `>= 90`, or `>= 80, < 90`.

错:
```yaml
- {三级指标: 回访户数, 指标值: ≥300户, 扣分规则: {方式: 直接赋分, 不得分条件: "200"}, 数据来源: 回访记录}
```
对:
```yaml
- {三级指标: 回访户数, 指标值: ≥300户, 扣分规则: {方式: 直接赋分, 不得分条件: "< 200"}, 数据来源: 回访记录}
```
""",
)

NO_OPERATOR = Fault(
    "JX217",
    "operator-missing",
    Severity.ERROR,
    """数没有指标性质

指标值是数，却没有写 ≥、≤ 还是 =：差一点算不算达标，没有人知道。请写在指标值前面或“指标性质”里。

The target is a number and nothing says whether it is to be reached, kept below or hit. Write the sign before it, or
as 指标性质. (C01)

错:
```yaml
- {三级指标: 回访户数, 指标值: 300户, 评（扣）分标准: 未达到指标值不得分, 数据来源: 回访记录}
```
对:
```yaml
- {三级指标: 回访户数, 指标值: ≥300户, 评（扣）分标准: 未达到指标值不得分, 数据来源: 回访记录}
```
""",
    basis="财预〔2015〕88号：完整性，细化量化",
)

SAME_ID = Fault(
    "JX220",
    "same-id",
    Severity.ERROR,
    """两个指标用了同一个名称或编码

没有写指标编码时，名称就是编码。两个一样，填报的实际完成值不知道给谁；请给其中一个写“指标编码”。

Without an id the name is the id. Two alike leave it open which one an actual belongs to; give one of them an id.

错:
```yaml
- {三级指标: 回访户数, 指标值: ≥300户, 评（扣）分标准: 未达到指标值不得分, 数据来源: 回访记录}
- {三级指标: 回访户数, 指标值: ≥200户, 评（扣）分标准: 未达到指标值不得分, 数据来源: 电话记录}
```
对:
```yaml
- {三级指标: 回访户数, 指标值: ≥300户, 评（扣）分标准: 未达到指标值不得分, 数据来源: 回访记录}
- {三级指标: 电话回访户数, 指标值: ≥200户, 评（扣）分标准: 未达到指标值不得分, 数据来源: 电话记录}
```
""",
)

RESERVED = Fault(
    "JX221",
    "reserved-name",
    Severity.ERROR,
    """名称留给了预算执行

填报文件里“预算执行”（budget）一行是全年执行数。指标要叫这个名称，请另写“指标编码”。

In actuals files the row 预算执行 (budget) is the money spent. An indicator of that name needs an id of its own.

错:
```yaml
- {三级指标: 预算执行, 指标值: ≥300户, 评（扣）分标准: 未达到指标值不得分, 数据来源: 回访记录}
```
对:
```yaml
- {指标编码: visits, 三级指标: 预算执行, 指标值: ≥300户, 评（扣）分标准: 未达到指标值不得分, 数据来源: 回访记录}
```
""",
)

TREE = Fault(
    "JX222",
    "indicator-tree",
    Severity.ERROR,
    """绩效指标的层次不对

绩效指标是一至三层的分组（一级、二级），最下面是指标列表，每个指标是一组键。

The indicators are a tree of one to three levels of groups, with lists of indicators below, each a group of keys.

错:
```yaml
绩效指标: [{三级指标: 回访户数, 指标值: ≥300户}]
```
对:
```yaml
绩效指标:
  产出指标:
    数量指标: [{三级指标: 培训回访户数, 指标值: ≥300户, 评（扣）分标准: 未达到指标值不得分, 数据来源: 回访记录}]
    质量指标: [{三级指标: 回访合格率, 指标值: ≥95%, 评（扣）分标准: 低于95%不得分, 数据来源: 抽查记录}]
  效益指标:
    社会效益指标: [{三级指标: 问题解决率, 指标值: ≥90%, 评（扣）分标准: 低于90%不得分, 数据来源: 办理台账}]
  满意度指标:
    服务对象满意度指标: [{三级指标: 群众满意度, 指标值: ≥90%, 评（扣）分标准: 低于90%不得分, 数据来源: 问卷调查}]
```
""",
)

#: Which fault a value's refusal is, by the kind that the value reader gives it.
BY_KIND = {
    "number": BAD_NUMBER, "magnitude": BAD_NUMBER, "range": BAD_NUMBER, "points": BAD_NUMBER, "unit": BAD_UNIT,
    "date": BAD_DATE, "operator": BAD_OPERATOR, "percent": BAD_SHARE, "deduction": BAD_DEDUCTION,
    "condition": BAD_CONDITION, "choice": CHOICE, "flag": CHOICE, "missing": MISSING_KEY,
}  # fmt: skip
