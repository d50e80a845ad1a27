"""JX901–JX919: what of a filled form does not follow."""

from __future__ import annotations

from jixiao.model.diagnostic import Fault, Severity

E = Severity.ERROR
W = Severity.WARNING
I = Severity.INFO  # noqa: E741

SCORE = Fault(
    "JX901", "score-does-not-follow", E, """得分对不上

填写的得分不能由计算符号、指标值、实际完成值、分值和评（扣）分标准得出。请按规则改正得分，或注明所用的评分办法。

The stated score does not follow from operator, target, actual, points and criteria. Correct it, or say by which
scheme it was scored.

错:
```text
指标值 ≥90%　实际完成值 81%　分值 15　得分 15
```
对:
```text
指标值 ≥90%　实际完成值 81%　分值 15　得分 13.5
```
""",
)  # fmt: skip
ABOVE_POINTS = Fault(
    "JX902", "score-above-points", E, """得分超过分值

得分应在 0 和分值之间。

A score lies between 0 and the points.

错:
```text
分值 10　得分 12
```
对:
```text
分值 10　得分 10
```
""",
)  # fmt: skip
OUTSIDE_TIER = Fault(
    "JX903", "score-outside-tier", E, """得分不在所评等级的区间内

定性指标按等级赋分：实际完成值写明的等级有得分区间（含下限），得分不在区间内。

The actual names a tier, and the score does not lie within it (the lower bound included).

错:
```text
实际完成值 部分达成　分值 10　得分 9
```
对:
```text
实际完成值 部分达成　分值 10　得分 7
```
""", "财预〔2020〕10号（定性指标分三档评判）",
)  # fmt: skip
ROUNDED = Fault(
    "JX904", "score-rounded", W, """得分的小数位数不同

得分与应得分只差在小数位数。请保留办法规定的位数。

The score differs from what follows by its rounding alone. Keep the scheme's decimals.

错:
```text
应得 8.33　得分 8.3
```
对:
```text
应得 8.33　得分 8.33
```
""",
)  # fmt: skip
NO_SCORE = Fault(
    "JX905", "score-missing", E, """有完成值而没有得分

这一行有分值和实际完成值，得分却是空白；总分因此少算。

The row has points and an actual, but no score, so the total is short of it.

错:
```text
分值 10　实际完成值 98%　得分
```
对:
```text
分值 10　实际完成值 98%　得分 10
```
""",
)  # fmt: skip
NO_ACTUAL = Fault(
    "JX906", "score-without-actual", E, """没有完成值而有得分

实际完成值是空白，得分没有依据。

There is no actual, so nothing bears the score.

错:
```text
指标值 ≥90%　实际完成值　得分 10
```
对:
```text
指标值 ≥90%　实际完成值 93%　得分 10
```
""",
)  # fmt: skip
IMPOSSIBLE = Fault(
    "JX907", "actual-impossible", E, """实际完成值不可能

实际完成值与指标的含义矛盾：满意度、合格率一类不会超过 100%，个数不会小于 0；指标值是百分数而填了小数，相差 100 倍。

The actual contradicts what is measured: a satisfaction or a pass rate above 100%, a count below 0, a fraction where
the target is a percentage.

错:
```text
指标值 ≥95%　实际完成值 0.942
```
对:
```text
指标值 ≥95%　实际完成值 94.2%
```
""",
)  # fmt: skip
NO_REASON = Fault(
    "JX908", "reason-missing-in-form", E, """失分没有说明原因

填写的得分低于分值，偏差原因分析及改进措施却是空白。

The stated score is below the points, and 偏差原因分析及改进措施 is blank.

错:
```text
分值 15　得分 14.4　偏差原因
```
对:
```text
分值 15　得分 14.4　偏差原因 八月闭馆检修，已公告
```
""", "财预〔2020〕10号（未完成的要分析原因、提出改进措施）",
)  # fmt: skip
OVER = Fault(
    "JX909", "far-above-target-in-form", W, """远超指标值而没有说明

实际完成值远高于指标值，且没有说明原因。请说明是否指标值定得过低。

The actual is far above the target, and no reason is given: was the target set too low?

错:
```text
指标值 ≥10次　实际完成值 40次　偏差原因
```
对:
```text
指标值 ≥10次　实际完成值 40次　偏差原因 上级临时增加任务
```
""", "财预〔2020〕10号（超过指标值较多的要分析原因）",
)  # fmt: skip
POINTS = Fault(
    "JX910", "form-points-do-not-add-up", E, """分值合计不对

各指标和预算执行的分值之和不是满分，或表上的合计、分组分值不等于各行之和。

The points of the indicators and of 预算执行 do not make the full mark, or a printed sum is not that of its rows.

错:
```text
10＋50＋30＋5＝95，分值合计填 100
```
对:
```text
10＋50＋30＋10＝100
```
""",
)  # fmt: skip
TOTAL = Fault(
    "JX911", "total-does-not-follow", E, """总分不等于各项得分之和

总分应等于表上各项得分（含预算执行）之和。

The total is not the sum of the scores that the form states, 预算执行 included.

错:
```text
9.6＋87.73，总分 98.33
```
对:
```text
9.6＋87.73，总分 97.33
```
""",
)  # fmt: skip
GRADE = Fault(
    "JX912", "grade-does-not-follow", E, """自评等级与总分不符

等级按填写的总分评定，下限含本数。

The grade is that of the stated total, lower bounds included.

错:
```text
总分 95.5　自评等级 良
```
对:
```text
总分 95.5　自评等级 优
```
""",
)  # fmt: skip
RATE = Fault(
    "JX913", "rate-does-not-follow", E, """预算执行率不对

预算执行率＝全年执行数÷全年预算数（调整后），不是年初预算数。

The rate is 全年执行数 over 全年预算数 (as adjusted), not over 年初预算数.

错:
```text
年初预算数 120　全年预算数 150　全年执行数 126　执行率 105%
```
对:
```text
年初预算数 120　全年预算数 150　全年执行数 126　执行率 84%
```
""",
)  # fmt: skip
OVERSPENT = Fault(
    "JX914", "spent-above-budget-in-form", E, """执行数超过全年预算数

全年执行数不会超过全年预算数；多半是全年预算数没有填调整后的数。

More was spent than 全年预算数: most likely the adjusted amount was not filled in.

错:
```text
全年预算数 120　全年执行数 126
```
对:
```text
全年预算数 150　全年执行数 126
```
""",
)  # fmt: skip
FUNDS = Fault(
    "JX915", "funds-do-not-add-up", E, """资金总额不等于各来源之和

年度资金总额一行应等于其下各来源之和。

The row of the total is not the sum of its sources.

错:
```text
总额 0　财政拨款 90　其他资金 10
```
对:
```text
总额 100　财政拨款 90　其他资金 10
```
""",
)  # fmt: skip
OPEN = Fault(
    "JX916", "score-not-checked", I, """得分无法复核

评（扣）分标准读不出规则，或实际完成值无法与指标值比较：填写的得分既不能证实，也不能否定，按所填计入。

Nothing proves or refutes the score: the criteria state no rule, or the actual cannot be held against the target.

错:
```text
评（扣）分标准 视情况酌情扣分　实际完成值 基本完成
```
对:
```text
评（扣）分标准 每少1次扣2分，扣完为止　实际完成值 5次
```
""",
)  # fmt: skip
UNREADABLE = Fault(
    "JX917", "figure-unreadable-in-form", E, """这个数读不出

分值、得分、执行率或总分一格里不是数。

A cell of points, scores, the rate or the total does not hold a number.

错:
```text
得分 约9
```
对:
```text
得分 9
```
""",
)  # fmt: skip
NOT_FILLED = Fault(
    "JX918", "form-without-scores", E, """没有可复核的自评表

表里没有实际完成值和得分。申报表用 jixiao validate 检查。

The form has neither actuals nor scores. `jixiao validate` checks declarations.

错:
```text
jixiao recheck 绩效目标表.xlsx
```
对:
```text
jixiao recheck 自评表.xlsx
```
""", stops=True,
)  # fmt: skip
NO_COPY = Fault(
    "JX919", "copy-not-possible", E, """写不成带批注的副本

批注只能写进一个 xlsx 文件的副本。其他格式请先另存为 xlsx。

Comments can be written into a copy of one xlsx file only. Save other formats as xlsx first.

错:
```text
jixiao recheck 自评表.docx -o 批注.xlsx
```
对:
```text
jixiao recheck 自评表.xlsx -o 批注.xlsx
```
""", stops=True,
)  # fmt: skip
