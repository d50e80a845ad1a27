"""JX24, JX25: what is told about a form: columns, rows and cells that were not read, or read by inference."""

from __future__ import annotations

from jixiao.model.diagnostic import Fault, Severity

_ERROR = Severity.ERROR
_WARNING = Severity.WARNING
_INFO = Severity.INFO

NO_FORM = Fault(
    "JX240",
    "no-form-found",
    _ERROR,
    """没有找到指标表

文件里没有一张表的表头同时写有指标层级（一级指标、三级指标）和指标值、分值一类的列。

No table of the file heads the levels (一级指标, 三级指标) together with 指标值, 分值 or the like.

错:
```text
项目 | 金额 | 备注
```
对:
```text
一级指标 | 二级指标 | 三级指标 | 指标值
```
""",
    stops=True,
)

COLUMN_UNPLACED = Fault(
    "JX241",
    "column-unplaced",
    _WARNING,
    """有一列不知放哪里

表头的这个词不在词表里，这一列没有读入，列中内容逐行列出。若就是已有的某一列，请把这个叫法加进词表。

The heading is in no word list: the column was not read, and its cells are named row by row. If it means a known
column, add the word to the vocabulary.

错:
```text
三级指标 | 指标值 | 计算公式
```
对:
```text
三级指标 | 指标值 | 指标解释
```
""",
)

LEFT_OUT = Fault(
    "JX242",
    "cells-left-out",
    _INFO,
    """未读入的内容

标题、备注、填表说明、网页上的导航等不属申报内容，未读入；逐行列出，便于核对没有漏掉要紧的字。

Titles, remarks, instructions and navigation are no part of a declaration. They are named row by row, so that nothing
of weight is dropped unseen.

错:
```text
备注：本表由县级主管部门填报。
```
对:
```text
（不必改）
```
""",
)

TEMPLATE_ROW = Fault(
    "JX243",
    "template-row",
    _INFO,
    """空白样行未读入

模板留下的空行（指标2：、……、0、0.00%）和没有指标的二级指标不是指标。

Rows that the template left (指标2：, ……, 0, 0.00%) and groups without indicators are none.

错:
```text
指标2： |
```
对:
```text
指标2：故障修复率 | ≥95%
```
""",
)

READ_AS = Fault(
    "JX244",
    "read-by-inference",
    _INFO,
    """按意思推定

这一处不是照字面读的：列名只有一部分认得，预算取自一句话，或者有多列同名而只取了一列。请看一眼是否读对。

Something was read by its meaning, not by its letter: a heading known only in part, a budget out of a sentence, one of
several columns of a name. Look whether it is right.

错:
```text
资金安排情况 | 全年安排资金12万元。
```
对:
```text
年初预算数（万元） | 12
```
""",
)

NO_MONEY_UNIT = Fault(
    "JX245",
    "money-without-unit",
    _WARNING,
    """金额没有单位

本格、表头、左侧和页面上都没有写元还是万元，差一万倍，因此不写进申报文件。请在表头写明（万元）或（元）。

Neither the cell nor its heading nor the page says 元 or 万元, which differ ten thousandfold: the amount is not taken.

错:
```text
年初预算数 | 320
```
对:
```text
年初预算数（万元） | 320
```
""",
)

NO_YEAR = Fault(
    "JX246",
    "form-without-year",
    _WARNING,
    """表中没有写年度

标题、预算年度和文件名里都没有年度。没有年度，12月底前 一类的期限和跨年比较都无从算起。

Neither the title nor 预算年度 nor the file's name says the year, without which deadlines mean nothing.

错:
```text
项目支出绩效自评表
```
对:
```text
项目支出绩效自评表（2023年度）
```
""",
)

LOOSE_ROW = Fault(
    "JX247",
    "row-without-name",
    _WARNING,
    """这一行没有指标名称

行中有指标值、得分等内容，却没有自己的指标名称（空白，或名称格合并了几行）。这些内容不属任何指标，未读入。

The row holds values but no name of its own (blank, or one cell merged over several rows): they belong to no indicator
and were left out.

错:
```text
| ≥95% | 10
```
对:
```text
办结率 | ≥95% | 10
```
""",
)

TWO_VALUES = Fault(
    "JX248",
    "two-values",
    _WARNING,
    """同一项写了两次且不同

表中同一项内容（如实施单位）出现两次，写的不一样。按前一处读，请改正原表。

The form says one thing twice, and differently. The first is read; correct the form.

错:
```text
实施单位 | 甲馆（另一处：乙馆）
```
对:
```text
实施单位 | 甲馆
```
""",
)

CELL_FORMAT = Fault(
    "JX249",
    "cell-format",
    _WARNING,
    """显示的数与存储的不同

单元格的格式把数缩小显示（例如以万为单位），或在后面加了不是单位的字。按存储的数读。

The cell's format shows the number divided (in ten thousands) or with words that are no unit. The stored one is read.

错:
```text
12.3万（存 123456）
```
对:
```text
123456
```
""",
)

STATED = Fault(
    "JX250",
    "stated-results",
    _INFO,
    """表中所填结果

执行率、预算执行得分、总分、等级、各级分值是自评的结果，不是申报内容，不写进申报文件；`jixiao recheck`
会核对。

Execution rate, scores, total, grade and the levels' points are results, not part of a declaration. `jixiao recheck`
compares them.

错:
```text
（不适用）
```
对:
```text
（不必改）
```
""",
)

SEVERAL_FORMS = Fault(
    "JX251",
    "several-forms",
    _ERROR,
    """文件里有不止一张表

这里只能用一个项目，文件里却有几张表。请先用 `jixiao import 文件 -o 文件夹` 各转成一个文件，或者用能接受多个
项目的命令（validate、score、recheck）。

One project is wanted, and the file holds several forms. Make a file of each with `jixiao import`, or use a command
that takes several projects.

错:
```sh
jixiao template 两张表.xlsx
```
对:
```sh
jixiao import 两张表.xlsx -o 申报
```
""",
    stops=True,
)
