"""JX14, JX15: what is wrong with an office file or with a cell of it, before anybody asks what the form says."""

from __future__ import annotations

from jixiao.model.diagnostic import Fault, Severity

_ERROR = Severity.ERROR
_WARNING = Severity.WARNING

OTHER_KIND = Fault(
    "JX150",
    "other-file-kind",
    _ERROR,
    """文件不是后缀所说的那一种

后缀是 .xlsx、.docx 等，内容却是另一种文件：旧版 xls、网页、CSV、PDF、图片、压缩包，或者空文件。提示中写
明实际是什么。请改成它自己的后缀，或在办公软件里另存。

The suffix says one kind of file, the content is another: an old xls, a page, csv, pdf, a picture, an archive, or
nothing. The message names what it is. Give it its own suffix, or save it anew.

错:
```sh
jixiao import 自评表.xlsx    # 其实是改了后缀的网页
```
对:
```sh
jixiao import 自评表.html
```
""",
    stops=True,
)

ENCRYPTED = Fault(
    "JX151",
    "encrypted-file",
    _ERROR,
    """文件有密码

有打开密码的文件读不出内容。请去掉密码后另存再读。

A file with a password cannot be read. Save it without one.

错:
```sh
jixiao import 自评表（加密）.xlsx
```
对:
```sh
jixiao import 自评表.xlsx
```
""",
    stops=True,
)

DAMAGED = Fault(
    "JX152",
    "damaged-file",
    _ERROR,
    """文件已损坏

文件被截断、某个部分缺失，或者不是办公软件写出的样子。请用 Excel、Word 或 WPS 打开后另存；打不开就向来文
单位要一份新的。

The file was cut off, lacks a part, or is not what an office program writes. Open and save it in one.

错:
```sh
jixiao import 下载到一半.xlsx
```
对:
```sh
jixiao import 自评表.xlsx
```
""",
    stops=True,
)

TRAP = Fault(
    "JX153",
    "oversized-package",
    _ERROR,
    """文件解压后过大

xlsx、docx、ods 都是压缩包。解压后超过 500 MiB、某一部分膨胀一百倍以上，或部分超过一万个的文件，不会是一
张表，不再读下去，内存不受影响。

xlsx, docx and ods are packed. A file that unpacks to more than 500 MiB, a part that grows a hundredfold, or more
than ten thousand parts is no form; it is left before it can fill the memory.

错:
```sh
jixiao import 来路不明.xlsx
```
对:
```sh
jixiao import 自评表.xlsx
```
""",
    stops=True,
)

DOCTYPE = Fault(
    "JX154",
    "entities-in-file",
    _ERROR,
    """文件自带实体声明

办公软件写出的文件没有 DOCTYPE。带有实体声明的文件可能想读取本机的其他文件，或者展开成极大的内容，因此不
读。

No office program writes a DOCTYPE. Entities can name other files of the machine or grow without end, so such a
file is not read.

错:
```sh
jixiao import 来路不明.docx
```
对:
```sh
jixiao import 自评表.docx
```
""",
    stops=True,
)

MACROS = Fault(
    "JX155",
    "macros",
    _ERROR,
    """文件含宏

含宏的文件（xlsm、docm）不读。宏从来不会运行，但请先另存为不含宏的 xlsx、docx。

Files with macros are not read. No macro is ever run; save the file as xlsx or docx first.

错:
```sh
jixiao import 自评表.xlsm
```
对:
```sh
jixiao import 自评表.xlsx
```
""",
    stops=True,
)

NO_RESULT = Fault(
    "JX156",
    "formula-without-result",
    _ERROR,
    """公式没有计算结果

有些程序写出的文件只有公式，没有存计算结果；读出来会是空的或者 0。请用 Excel 或 WPS 打开后保存，结果就会
存进文件。

Some programs write formulas without their results, which would read as blank or 0. Open and save the file in Excel
or WPS, and the results are stored.

错:
```text
总分 | =SUM(H5:H10)（没有结果）
```
对:
```text
总分 | 98.5
```
""",
)

CELL_ERROR = Fault(
    "JX157",
    "cell-error",
    _ERROR,
    """单元格显示错误

单元格是 #DIV/0!、#N/A、#REF! 一类的错误。错误不会当作 0 或空白。请改正公式，或直接填数。

The cell shows #DIV/0!, #N/A, #REF! or the like. An error is never taken for 0 or blank.

错:
```text
执行率 | #DIV/0!
```
对:
```text
执行率 | 97.2%
```
""",
)

BAD_CELL = Fault(
    "JX158",
    "cell-unreadable",
    _ERROR,
    """单元格的数读不准

此格存的数不是看到的那个意思：设为日期却不是日期，显示为时长，或者超过 15 位、末几位已被表格软件丢失（例
如当作数存的证件号）。请设为文本格式后重新填写。

What the cell stores is not what it seems to say: no date under a date's format, a duration, or a number of more than
15 digits whose last ones the spreadsheet has lost. Format it as text and type it again.

错:
```text
项目编码 | 530101199001011234（数字格式）
```
对:
```text
项目编码 | '530101199001011234（文本格式）
```
""",
)

HIDDEN = Fault(
    "JX159",
    "hidden-left-out",
    _WARNING,
    """隐藏的内容未读入

隐藏的行、列、工作表多是草稿或字典，读入会算错，因此不读，并一一指出；筛选隐藏的行照读。若应计入，请取消
隐藏。

Hidden rows, columns and sheets are mostly drafts or lists for drop-downs: they are left out, and each is named. Rows
that a filter hides are read. Unhide what counts.

错:
```text
（第 9 行隐藏：改造公厕座数（一上稿））
```
对:
```text
（删去第 9 行）
```
""",
)

NO_TABLE = Fault(
    "JX146",
    "no-table",
    _ERROR,
    """文件里没有实际完成值的清单

`--actuals` 要的是清单：同一行写有 三级指标 和 实际完成值 的列名，下面一行一条。工作簿里没有这样的工作表、
有不止一张，或者文件是 Word、网页。

`--actuals` wants a list: 三级指标 and 实际完成值 as headings in one row, a row an indicator. The workbook has no such
sheet or several, or the file is a document or a page.

错:
```sh
jixiao score 项目.yaml --actuals 说明.docx
```
对:
```sh
jixiao score 项目.yaml --actuals 完成值.xlsx
```
""",
    stops=True,
)
