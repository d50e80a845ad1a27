"""JX6: what is wrong with a file of actual values, alone or against its project; periods have a file of their own."""

from __future__ import annotations

from jixiao.model.diagnostic import Fault, Severity

NO_COLUMN = Fault(
    "JX601",
    "column-missing",
    Severity.ERROR,
    """缺少必需的列

填报文件要有“三级指标”和“实际完成值”两列（也可以叫指标名称、完成值等），同一列不能用两个名称各写一次。

Actuals need a column 三级指标 and a column 实际完成值 (or their synonyms), and no column under two names.

错:
```csv
三级指标,数值
培训人次,1210
```
对:
```csv
三级指标,实际完成值
培训人次,1210
```
""",
)

UNKNOWN_INDICATOR = Fault(
    "JX602",
    "indicator-unknown",
    Severity.ERROR,
    """项目里没有这个指标

填报的指标名称在项目里找不到，或者能对上不止一个。请写指标编码、名称或“二级指标/三级指标”。

The project has no indicator of this name, or several. Write its id, its name, or its path.

错:
```csv
三级指标,实际完成值
培训的人次,1210
```
对:
```csv
三级指标,实际完成值
培训人次,1210
```
""",
)

ROW_TWICE = Fault(
    "JX603",
    "value-twice",
    Severity.ERROR,
    """同一期填了两个值

同一个指标同一个期间有两行，不知道哪一行对。请删去一行。

Two rows report one indicator for one period; delete one.

错:
```csv
三级指标,实际完成值
培训人次,1210
培训人次,1250
```
对:
```csv
三级指标,实际完成值
培训人次,1210
```
""",
)

DOUBTFUL = Fault(
    "JX604",
    "percent-doubtful",
    Severity.ERROR,
    """百分比还是小数，分不清

指标值是 95%，填的却是 0.95：差 100 倍。确是 95% 请写 95%，确是 0.95% 请写 0.95%。写清之前此项不计分，也不判等级。

The target is 95% and the actual 0.95: a factor of 100. Write 95% or 0.95%; until then there is no score and no
grade. (C19)

错:
```csv
三级指标,实际完成值
学员考核合格率,0.95
```
对:
```csv
三级指标,实际完成值
学员考核合格率,95%
```
""",
    basis="财预〔2020〕10号：实际完成值与指标值同口径",
)

BAD_ACTUAL = Fault(
    "JX605",
    "actual-unreadable",
    Severity.ERROR,
    """实际完成值读不准

不是确定的数、日期或文字，带着 ≥ 之类的符号，或者单位与指标值的单位不能换算。

The actual is no exact number, day or word, carries a sign such as ≥, or is in a unit that cannot be converted.
(C20)

错:
```csv
三级指标,实际完成值
培训人次,大约1210
```
对:
```csv
三级指标,实际完成值
培训人次,1210
```
""",
)

BAD_SCORE = Fault(
    "JX611",
    "stated-score-unreadable",
    Severity.ERROR,
    """填报的得分读不准

得分不是数，或者小数位数比评分办法保留的还多。

The stated score is no number, or has more decimals than the scheme keeps.

错:
```csv
三级指标,实际完成值,得分
培训人次,1210,9.999
```
对:
```csv
三级指标,实际完成值,得分
培训人次,1210,10
```
""",
)

SCORE_DIFFERS = Fault(
    "JX612",
    "stated-score-differs",
    Severity.WARNING,
    """填报的得分与算出的不同

填报的得分只用来核对，不参与计算。请核对是填错了，还是用了别的评分办法。

The stated score is compared, never used. Is it a slip, or another scheme?

错:
```csv
三级指标,实际完成值,得分
培训人次,1210,9
```
对:
```csv
三级指标,实际完成值,得分
培训人次,1210,10
```
""",
)

COLUMN_LEFT_OUT = Fault(
    "JX613",
    "column-left-out",
    Severity.INFO,
    """有的列没有用到

这一列的标题不在可用的列名里，没有读。写错了标题的请改正。

The column's heading is none of the known ones, so it is not read. Correct the heading where it was mistyped.

错:
```csv
三级指标,实际完成值,填表人意见
培训人次,1210,同意
```
对:
```csv
三级指标,实际完成值
培训人次,1210
```
""",
)

NOTHING_REPORTED = Fault(
    "JX614",
    "no-rows",
    Severity.ERROR,
    """没有填报内容

文件里没有实际完成值的行，或者行的写法不对。

The file holds no rows of actual values, or rows of another shape.

错:
```csv
三级指标,实际完成值
```
对:
```csv
三级指标,实际完成值
培训人次,1210
```
""",
)

MAGNITUDE = Fault(
    "JX615",
    "magnitude-doubtful",
    Severity.WARNING,
    """差了大约一万倍

实际完成值是指标值的一万倍左右（或万分之一左右），多半是“万”写漏了或多写了。带上单位写就不再提示。

The actual is about ten thousand times the target, or a ten-thousandth: 万 is most likely missing or too much. A
written unit settles it.

错:
```csv
三级指标,实际完成值,偏差原因分析及改进措施
培训人次,12000000,扩大了范围
```
对:
```csv
三级指标,实际完成值
培训人次,1200
```
""",
)

NOT_ZERO = Fault(
    "JX616",
    "blank-is-not-zero",
    Severity.WARNING,
    """“无”不当作 0

指标值是 0 时填“无”，可能是没有发生，也可能是没有填。没有发生请写 0。

Where the target is 0, 无 may mean none or not filled in. Write 0 if there was none.

错:
```csv
三级指标,实际完成值
培训安全事故次数,无
```
对:
```csv
三级指标,实际完成值
培训安全事故次数,0
```
""",
)

NO_PROJECT = Fault(
    "JX618",
    "project-unclear",
    Severity.ERROR,
    """不知道是哪个项目的

一个文件给几个项目用时，每一行要写明项目名称或项目编码。

A file that serves several projects names the project in every row.

错:
```sh
jixiao score projects/ --actuals projects/chenggong-2023-q4.csv
```
对:
```sh
jixiao score projects/chenggong-2023.yaml --actuals projects/chenggong-2023-q4.csv
```
""",
)

NO_REASON = Fault(
    "JX621",
    "reason-missing",
    Severity.WARNING,
    """丢了分没有写原因

得分低于分值的指标，要写“偏差原因分析及改进措施”。

A line that lost points needs a reason under 偏差原因分析及改进措施. (C25)

错:
```csv
三级指标,实际完成值
培训人次,1100
```
对:
```csv
三级指标,实际完成值,偏差原因分析及改进措施
培训人次,1100,两期因故推迟到下年举办
```
""",
    basis="财预〔2020〕10号：偏差原因分析及改进措施",
)

READ_AS = Fault(
    "JX623",
    "value-read-as",
    Severity.INFO,
    """按通常写法理解

全角数字、异形的横线等已按通常写法理解，提示里写明读成了什么。

Full-width digits, odd dashes and the like are read in the usual way; the message says as what.

错:
```csv
三级指标,实际完成值
培训人次,１２１０
```
对:
```csv
三级指标,实际完成值
培训人次,1210
```
""",
)

OTHER_PROJECT = Fault(
    "JX624",
    "rows-of-other-projects",
    Severity.WARNING,
    """有的行不属于所给的项目

填报文件里有的项目不在这次计分的项目之内，那些行没有用到。请核对项目名称和编码。

The file reports projects that are not among those scored; their rows were not used. Check names and codes.

错:
```sh
jixiao score 甲.yaml 乙.yaml --actuals 全市.csv
```
对:
```sh
jixiao score 全市各项目/ --actuals 全市.csv
```
""",
)

NO_ROWS = Fault(
    "JX625",
    "no-rows-for-project",
    Severity.ERROR,
    """没有本项目的填报

填报文件里没有一行属于这个项目。请核对项目名称、项目编码和年度。

No row of the files belongs to this project. Check name, code and year.

错:
```csv
项目名称,三级指标,实际完成值
别的项目,培训人次,900
```
对:
```csv
项目名称,三级指标,实际完成值
基层工作人员业务培训,培训人次,1210
```
""",
)

NO_SCORE = Fault(
    "JX626",
    "actual-unscored",
    Severity.WARNING,
    """填了实际完成值，却计不出分

填的内容不够计分：没有写评判等级，等级没有写比例，日期太粗，要点没有写明，或者不在任何区间之内。写清之前此项没有得分，得分表不
完整。

What was filled in does not suffice for a score: no tier, a tier without its share, a date that is too coarse, no
item of a list, or a figure outside all bands. Until it does the line has no score and the card is incomplete.

错:
```csv
三级指标,实际完成值
培训全部完成时间,2023年
```
对:
```csv
三级指标,实际完成值
培训全部完成时间,2023-11-20
```
""",
    basis="财预〔2020〕10号：定性指标分三档，由评价人在档内确定分值",
)
