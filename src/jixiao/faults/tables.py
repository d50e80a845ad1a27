"""JX13 and JX14: what is wrong with the text of a table (CSV, TSV) or of JSON data."""

from __future__ import annotations

from jixiao.model.diagnostic import Fault, Severity

_ERROR = Severity.ERROR

ONE_COLUMN = Fault(
    "JX131",
    "one-column",
    _ERROR,
    """表格只有一列

实际完成值的表格至少要有“三级指标”和“实际完成值”两列，用英文逗号、制表符或英文分号分隔。

A table of actuals needs at least the columns 三级指标 and 实际完成值, divided by a comma, a tab or a semicolon.

错:
```csv
三级指标
年办件量
```
对:
```csv
三级指标,实际完成值
年办件量,21.3万件
```
""",
)

DUPLICATE_HEADING = Fault(
    "JX132",
    "duplicate-heading",
    _ERROR,
    """表头重复

两列的表头相同，看不出该用哪一列。

Two columns have the same heading: nothing says which one counts.

错:
```csv
三级指标,实际完成值,实际完成值
年办件量,21.3万件,20万件
```
对:
```csv
三级指标,实际完成值,备注
年办件量,21.3万件,上年20万件
```
""",
)

ROW_LENGTH = Fault(
    "JX133",
    "row-length",
    _ERROR,
    """格数与表头不符

本行的格子比表头少，或者没有表头的列里有内容。常见原因：内容含英文逗号而没有加引号，或用了中文逗号。
行末多余的空格子和整行空白不算。

The row has fewer cells than headings, or a value under no heading. Usual causes: a comma inside a cell without
quotes, or a full-width comma. Empty cells at the end of a row and blank rows do not matter.

错:
```csv
三级指标,实际完成值
年办件量，21.3万件
```
对:
```csv
三级指标,实际完成值
年办件量,21.3万件
```
""",
)

CELL_QUOTE = Fault(
    "JX134",
    "cell-quote",
    _ERROR,
    """格子的引号不对

后引号之后还有文字。加引号的格子，引号须在首尾；格内的引号要写两遍。

Text follows the closing quote of a cell. The quotes stand around the whole cell; a quote inside is written twice.

错:
```csv
三级指标,备注
年办件量,"含"网办"件"
```
对:
```csv
三级指标,备注
年办件量,"含""网办""件"
```
""",
)

JSON_SYNTAX = Fault(
    "JX141",
    "json-syntax",
    _ERROR,
    """JSON 格式不对

缺少逗号、冒号、引号，数值写法不对（NaN、Infinity 不是数值），或者文件没有写完。

A comma, a colon or a quote is missing, a number is none (NaN, Infinity), or the file ends too early.

错:
```json
[{"indicator": "年办件量", "actual": NaN}]
```
对:
```json
[{"indicator": "年办件量", "actual": "21.3万件"}]
```
""",
)
